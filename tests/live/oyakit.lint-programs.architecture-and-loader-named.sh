#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/oyakit_lib.sh
. "$top/tests/live/oyakit_lib.sh"
a=/etc/my_init.d/10-a
# put_elf PATH CLASS MACHINE ORDER
put_elf() {
	file "$1" '' 755
	elf "$2" "$3" "$4" /nosuch/ld >"$root$1"
}
# is_for NAME, CLASS MACHINE ORDER of it.
is_for() {
	put_elf $a "$2" "$3" "$4"
	finds "$a: is built for $1, not for $arch; take the one for $arch"
}
[ "$arch" = x86_64 ] || is_for x86_64 2 '\0076' 1
[ "$arch" = aarch64 ] || is_for aarch64 2 '\0267' 1
[ "$arch" = armv7 ] || is_for armv7 1 '\0050' 1
is_for i386 1 '\0003' 1
is_for x32 1 '\0076' 1
is_for riscv64 2 '\0363' 1
is_for s390x 2 '\0026' 2
is_for aarch64_be 2 '\0267' 2
is_for "${arch}_be" "$class" "$machine" 2
is_for 'machine 99' 2 '\0143' 1
# Its own, without its loader; through an interpreter, and as what a file executes.
put_elf $a "$class" "$machine" 1
finds "$a: asks for the loader /nosuch/ld, which is not in the image; install its libc, or link it statically"
put_elf $a "$class" "$machine" 1
file /nosuch/ld x
finds_nothing
file $a '#!/bin/tool' 755
put_elf /bin/tool "$class" "$machine" 1
finds "$a: its interpreter /bin/tool asks for the loader /nosuch/ld, which is not in the image; install its libc, or link it statically"
file $a '#!/bin/tool' 755
put_elf /bin/tool 2 '\0026' 2
finds "$a: its interpreter /bin/tool is built for s390x, not for $arch; take the one for $arch"
file $a '#!/usr/bin/env tool' 755
put_elf /bin/tool 2 '\0026' 2
finds "$a: its interpreter /bin/tool is built for s390x, not for $arch; take the one for $arch"
run=/etc/service/web/run
service_file web 'exec /bin/tool'
put_elf /bin/tool 2 '\0026' 2
finds "$run: its program /bin/tool is built for s390x, not for $arch; take the one for $arch"
service web 'exec chpst -u app /bin/tool -x'
put_elf /bin/tool 2 '\0026' 2
finds "$run: its program /bin/tool is built for s390x, not for $arch; take the one for $arch"
service web '/bin/tool'
put_elf /bin/tool "$class" "$machine" 1
finds "$run: its program /bin/tool asks for the loader /nosuch/ld, which is not in the image; install its libc, or link it statically"
# A shell script may make what it executes; what is there, a shell may run.
service web 'exec /bin/tool'
finds_nothing
service web 'exec /bin/tool'
file /bin/tool x 755
finds_nothing
# Ours.
put_elf /sbin/oya 2 '\0026' 2
finds "/sbin/oya: is built for s390x, not for $arch; take the one for $arch"
rm "$root/sbin/my_init"
put_elf /sbin/my_init 2 '\0026' 2
finds "/sbin/my_init: is built for s390x, not for $arch; take the one for $arch"
chmod 644 "$root/sbin/oya"
finds '/sbin/oya: is not executable; chmod +x it'
rm "$root/sbin/oya"
finds '/sbin/my_init: leads nowhere (No such file or directory); mend the link, or remove it'
finds "/sbin/oya: is built for $arch, not for $other; take the one for $other
/etc/service/web/run: its interpreter /bin/sh is built for $arch, not for $other; take the one for $other
/etc/service/web/run: its program /bin/sh is built for $arch, not for $other; take the one for $other" --arch "$other"
