#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
expect_equal "$(kit lint "$root")" 'exit 0'
finds_nothing
# Inside of the image, as a build stage runs it: there is nothing but the tree.
cp "$top/build/$arch/oyakit" "$root/oyakit"
chroot "$root" /oyakit lint / >"$work/said" 2>&1 || fail "in a build stage: $(cat "$work/said")"
# Scripts of each kind, and what is passed over with a reason.
script /etc/my_init.d/10-a 'x'
file /etc/my_init.d/20-text 'x' 755
file /etc/my_init.d/30-empty '' 755
file /etc/my_init.d/40-env '#!/usr/bin/env sh' 755
file /etc/my_init.d/50-split '#! /usr/bin/env -S A=1 sh -e' 755
file /etc/my_init.d/60-relative '#!nosuch' 755
file /etc/my_init.d/70-odd '#!/usr/bin/env -i nosuch' 755
cp "$root/bin/sh" "$root/etc/my_init.d/80-program"
elf "$class" "$machine" 1 /bin/sh >"$root/etc/my_init.d/90-dynamic"
chmod 755 "$root/etc/my_init.d/90-dynamic"
file /etc/my_init.d/.hidden 'x' 644
file /etc/my_init.d/directory/x '' 644
ln -s /nosuch "$root/etc/my_init.d/.link"
script /etc/rc.local x
script /etc/my_init.pre_shutdown.d/10-a x
script /etc/my_init.post_shutdown.d/10-a x
finds_nothing
# Services: links, loggers, what is optional, what nobody executes.
script /etc/sv/db/run x
ln -s /etc/sv/db "$root/etc/service/db"
ln -s ../sv/db "$root/etc/service/db2"
script /etc/service/web/finish x
script /etc/service/web/check x
script /etc/service/web/control/t x
file /etc/service/web/control/README x 644
file /etc/service/web/down '' 644
file /etc/service/web/log/finish 'x' 644
script /etc/service/web/log/run x
file /etc/service/README x 644
file /etc/service/.gitkeep x 644
mkdir "$root/etc/service/.hidden"
chmod 4711 "$root/etc/service/web/run"
finds_nothing
# What cannot be written, with a link; and the same where all is read-only.
ln -s /run/supervise.web "$root/etc/service/web/supervise"
chmod 555 "$root/etc/service/web"
finds_nothing
ln -s /run/supervise.web "$root/etc/service/web/supervise"
passes --read-only
# Run files: with variables, for another root, with their programs in PATH.
service_file web 'limit core ${N}' 'exec /opt/${P}/x'
service_file db 'chroot /jail' 'exec /nosuch'
service_file app 'exec nosuch'
service_file sh 'user app' 'exec /bin/sh -c "x"' '# after it' ''
finds_nothing
