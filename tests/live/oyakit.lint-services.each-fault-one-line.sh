#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
s=/etc/service
rm -rf "$root$s"
finds "$s: is not there, so no service is supervised; mkdir it, or start my_init with --skip-runit"
rm -rf "$root$s"
file $s x
finds "$s: Not a directory, so no service is supervised; mend it"
ln -s /nosuch "$root$s/db"
finds "$s/db: leads nowhere (No such file or directory); mend the link, or remove it"
mkdir "$root$s/db"
finds "$s/db: has no run, so nothing runs; add one, or remove it"
mkdir "$root$s/web/log"
finds "$s/web/log: has no run, so nothing runs; add one, or remove it"
ln -s /nosuch "$root$s/web/log"
finds_nothing
# Files that are executed.
for name in run finish check control/t log/run; do
	script $s/web/log/run x
	script "$s/web/$name" x
	chmod 644 "$root$s/web/$name"
	finds "$s/web/$name: is not executable, so it does not run; chmod +x $s/web/$name"
	script $s/web/log/run x
	file "$s/web/$name" 'x' 755
	finds "$s/web/$name: has no #! line, and no shell is asked; begin it with #! and an interpreter"
	script $s/web/log/run x
	file "$s/web/$name" '#!/nosuch' 755
	finds "$s/web/$name: its interpreter /nosuch is not in the image; install it, or name another"
done
rm "$root$s/web/run"
ln -s /nosuch "$root$s/web/run"
finds "$s/web/run: leads nowhere (No such file or directory); mend the link, or remove it"
rm "$root$s/web/run"
mkdir "$root$s/web/run"
finds "$s/web/run: is no file, so it does not run; put a program there"
script $s/web/log/run x
mkfifo -m 755 "$root$s/web/finish"
finds "$s/web/finish: is no file, so it does not run; put a program there"
# Behind a link, by the name that the supervisor has for it.
file /etc/sv/db/run x 644
ln -s ../sv/db "$root$s/db"
finds "$s/db/run: is not executable, so it does not run; chmod +x $s/db/run"
# Where their state cannot be.
moved() {
	echo "$1: cannot be written, and has no link \`supervise\`, so its state would be in /run/oya, where only our sv looks; ln -s /run/supervise.$2 $1/supervise"
}
chmod 555 "$root$s/web"
finds "$(moved $s/web web)"
mkdir "$root$s/web/supervise"
finds "$(moved $s/web web)" --read-only
script $s/web/log/run x
chmod 555 "$root$s/web/log"
finds "$(moved $s/web/log web.log)"
script $s/web/log/run x
ln -s /run/supervise.web "$root$s/web/supervise"
finds "$(moved $s/web/log web.log)" --read-only
# Run files, in the words of `oya run`.
service_file web 'user app' 'umask 02x' 'exec /bin/sh'
finds "$s/web/run:3: 02x: expected: umask OCTAL; see \`oya run --help\`"
service_file web 'user app'
finds "$s/web/run:2: exec: missing; see \`oya run --help\`"
file $s/web/finish '#!/sbin/oya run
exce x' 755
finds "$s/web/finish:2: exce: unknown directive; see \`oya run --help\`"
file /etc/my_init.d/10-a '#!/sbin/oya run
nice x' 755
finds "/etc/my_init.d/10-a:2: x: expected: nice N; see \`oya run --help\`"
service_file web 'exec /nosuch x'
finds "$s/web/run: its program /nosuch is not in the image; install it, or name another"
service_file web 'exec /etc/text'
file /etc/text x 755
finds "$s/web/run: its program /etc/text has no #! line, and no shell is asked; begin it with #! and an interpreter"
file $s/web/run "$(printf '#!/sbin/oya\r')" 755
finds "$s/web/run: has a first line that ends in CR LF; end each line with LF alone"
for line in '#!/sbin/oya' '#!/sbin/oya run x' '#!/sbin/oya chpst'; do
	file $s/web/run "$line
exec /bin/sh" 755
	finds "$s/web/run: asks oya for something else than to run it; begin it with #!/sbin/oya run"
done
service_file web "# $(printf '%17000s' '')" 'exec x'
finds "$s/web/run: cannot be read: File too large; see \`oya run --help\`"
service_file web 'exec /bin/sh'
rm "$root/sbin/oya" "$root/sbin/my_init"
finds "$s/web/run: its interpreter /sbin/oya is not in the image; install it, or name another"
