#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
a=/etc/my_init.d/10-a
# Not executable, in each place.
for path in $a /etc/my_init.pre_shutdown.d/x /etc/my_init.post_shutdown.d/x /etc/rc.local; do
	file "$path" '#!/bin/sh' 644
	finds "$path: is not executable, so it does not run; chmod +x $path"
done
mkfifo "$root$a"
finds "$a: is no file, so it does not run; put a program there"
ln -s /nosuch "$root$a"
finds "$a: leads nowhere (No such file or directory); mend the link, or remove it"
# Interpreters.
file $a '#!/bin/nosuch -x' 755
finds "$a: its interpreter /bin/nosuch is not in the image; install it, or name another"
file $a '#!/etc/text' 755
file /etc/text x 644
finds "$a: its interpreter /etc/text is not executable; chmod +x it"
file $a '#!/etc/text' 755
file /etc/text x 755
finds "$a: its interpreter /etc/text has no #! line, and no shell is asked; begin it with #! and an interpreter"
file $a '#!/etc/script' 755
file /etc/script '#!/nosuch' 755
finds "$a: its interpreter /nosuch is not in the image; install it, or name another"
# chain COUNT: so many interpreters, the last of them a program.
chain() {
	file $a '#!/i2' 755
	for i in $(seq 2 $(($1 - 1))); do file "/i$i" "#!/i$((i + 1))" 755; done
	ln -s bin/sh "$root/i$1"
}
chain 6
finds_nothing
chain 7
finds "$a: its interpreter /i6 is one interpreter too many; name a program instead"
file $a "#!$a" 755
finds "$a: its interpreter $a is one interpreter too many; name a program instead"
file $a '#!/usr/bin/env nosuch' 755
finds "$a: env does not find nosuch in /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; install it, or say --path"
file $a '#!/usr/bin/env sh -e' 755
finds "$a: env does not find sh -e in /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; install it, or say --path"
file $a '#!/usr/bin/env sh' 755
finds "$a: env does not find sh in /opt/bin:/x; install it, or say --path" --path /opt/bin:/x
file $a '#!/usr/bin/env tool' 755
file /opt/bin/tool '#!/bin/sh' 755
passes --path /x:/opt/bin
file $a '#!/usr/bin/env /opt/tool' 755
finds "$a: its interpreter /opt/tool is not in the image; install it, or name another"
file $a 'x' 755
rm "$root/bin/sh" "$root/usr/bin/env" "$root/etc/service/web/run"
ln -s /sbin/oya "$root/etc/service/web/run"
finds "$a: its shell /bin/sh is not in the image; install it, or name another"
# Bytes.
file $a "$(printf '#!/bin/sh\r\nx\n ')" 755
finds "$a: line 1 ends in CR LF; end each line with LF alone"
file $a "$(printf '#!/nosuch\nx\ny\r\nz\r\n ')" 755
finds "$a: line 3 ends in CR LF; end each line with LF alone"
file $a "$(printf 'x\r\n ')" 755
finds "$a: line 1 ends in CR LF; end each line with LF alone"
file $a "$(printf '#!/bin/sh\r')" 755
finds "$a: has a first line that ends in CR LF; end each line with LF alone"
file $a "$(printf '\357\273\277#!/bin/sh')" 755
finds "$a: has a byte order mark before its #!; remove that"
file $a "#!/$(printf '%300s' '' | tr ' ' x)" 755
finds "$a: has a #! line longer than the kernel reads; shorten it"
printf 'a\0b\n' >"$root$a"
chmod 755 "$root$a"
finds "$a: is neither a program nor text; take another"
# Names are shown as they can be.
odd=$(printf 'o\nd\033d')
file "/etc/my_init.d/$odd" '' 644
finds '/etc/my_init.d/o\nd\x1bd: is not executable, so it does not run; chmod +x /etc/my_init.d/o\nd\x1bd'
file /etc/my_init.post_shutdown.d x 644
finds '/etc/my_init.post_shutdown.d: Not a directory, so none of its scripts runs; mend it'
# In the order of their names; each fault of a file.
file /etc/my_init.d/20 '' 644
file /etc/my_init.d/10 '#!/nosuch/env nosuch' 755
finds '/etc/my_init.d/10: env does not find nosuch in /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; install it, or say --path
/etc/my_init.d/10: its interpreter /nosuch/env is not in the image; install it, or name another
/etc/my_init.d/20: is not executable, so it does not run; chmod +x /etc/my_init.d/20'
# Who looks may be nobody, and not allowed to read what the image's root will execute.
file $a '#!/nosuch' 711
cp "$top/build/$arch/oyakit" "$work/oyakit"
cd "$work"
expect_equal "$(setpriv --reuid 1000 --regid 1000 --clear-groups ./oyakit lint tree)" \
	"$a: cannot be read: Permission denied; look as its owner"
rm "$root$a"
chmod 700 "$root/etc/service/web"
expect_equal "$(setpriv --reuid 1000 --regid 1000 --clear-groups ./oyakit lint tree | head -n 1)" \
	'/etc/service/web/run: cannot be read: Permission denied; look as its owner'
