#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
a=/etc/my_init.d/10-a
missing="$a: its interpreter /bin/it is not in the image; install it, or name another"
script /x x
outside=$work/outside
cp "$root/bin/sh" "$outside"
# it LINK...: what /bin/it is a link to; a script wants it.
it() {
	file $a '#!/bin/it' 755
	ln -s "$1" "$root/bin/it"
}
# What is outside, and nothing inside has that name.
it "$outside" && finds "$missing"
it ../../outside && finds "$missing"
it ../../../../../../../../../.."$outside" && finds "$missing"
# What is inside, by whatever way: the root is above itself.
for link in sh /bin/sh ../bin/sh ./sh /../bin/../usr/../bin/sh ../../../../bin/sh //bin//sh; do
	it "$link" && finds_nothing
done
# Directories that are links, as in a merged /usr: absolute, relative, one behind the other.
merge() {
	mv "$root/bin" "$root/usr/bin2"
	ln -s "$1" "$root/bin"
	file $a '#!/bin/sh' 755
	finds_nothing
}
merge usr/bin2
merge /usr/bin2
ln -s usr "$root/u"
ln -s /u/../u/bin2 "$root/two"
merge two
# Loops, and chains as long as the kernel follows.
it it && finds "$missing"
it b && ln -s ../bin/it "$root/bin/b" && finds "$missing"
# chain LENGTH
chain() {
	it l2
	for i in $(seq 2 "$1"); do ln -s "l$((i + 1))" "$root/bin/l$i"; done
	ln -s sh "$root/bin/l$(($1 + 1))"
}
chain 39 && finds_nothing
chain 40 && finds "$missing"
# Scripts, directories and supervise/ behind links.
ln -s loop "$root/etc/my_init.d/loop"
finds '/etc/my_init.d/loop: leads nowhere (Too many levels of symbolic links); mend the link, or remove it'
rm -r "$root/etc/service"
mkdir -p "$outside.d/db"
ln -s "$outside.d" "$root/etc/service"
finds '/etc/service: is not there, so no service is supervised; mkdir it, or start my_init with --skip-runit'
mv "$root/etc/service" "$root/services"
ln -s /services "$root/etc/service"
chmod 644 "$root/services/web/run"
finds '/etc/service/web/run: is not executable, so it does not run; chmod +x /etc/service/web/run'
# What is a file on the way.
file $a '#!/bin/sh/x' 755
finds "$a: its interpreter /bin/sh/x is not in the image; install it, or name another"
