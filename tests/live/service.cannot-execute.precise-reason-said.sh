#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
# As of a startup script, for ./run, ./finish, a control script and a logger; there is
# no shell for what has no #! line.
service bare 'exec prog sleep'
file $services/bare/run 'echo hello' 755
service crlf 'exec prog sleep'
file $services/crlf/run "$(printf '#!/bin/sh\r\n:')" 755
service web 'exec prog obey'
file $services/web/finish '#!/bin/nope' 755
file $services/web/control/t '#!/bin/nope/more' 755
service logged 'exec prog sleep'
file $services/logged/log/run '#!/bin/sh' 644
start --
await_log 'obey ready'
await_log '*** bare: ./run: cannot execute: it has no #! line'
await_log '*** crlf: ./run: cannot execute: its first line ends in CR LF, so it asks for /bin/sh\r'
await_log '*** logged/log: ./run: cannot execute: no permission (mode or mount)'
expect_no_log 'no #! line, and'
tell web t
await_log '*** web: control/t: cannot execute: '
await_log '*** web: ./finish: cannot execute: its interpreter /bin/nope is missing'
send TERM
expect_exit 2
