#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
as tini
file /bin/denied 'exit 0' 644
file /bin/garbage '' 755
printf '\177ELF\001\000\000\000' >"$root/bin/garbage"
ln -s loop "$root/bin/loop"
file /bin/no-interpreter '#!/nosuch
' 755
failed() { expect_log "[FATAL tini (1)] exec $1 failed: $2"; }
ends 127 -- nosuch
failed nosuch 'No such file or directory'
ends 127 -- /bin/no-interpreter
failed /bin/no-interpreter 'No such file or directory'
ends 126 -- denied
failed denied 'Permission denied'
ends 126 -- /bin
failed /bin 'Permission denied'
ends 1 -- /bin/loop
failed /bin/loop 'Too many levels of symbolic links'
ends 1 -- /bin/denied/x
failed /bin/denied/x 'Not a directory'
ends 1 -- garbage
failed garbage 'Exec format error'
# A second line says precisely why.
expect_equal "$(wc -l <"$work/log")" 2
