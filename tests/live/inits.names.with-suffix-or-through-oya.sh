#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/inits_lib.sh
. "$top/tests/live/inits_lib.sh"
version_of() {
	cp "$root/sbin/oya" "$root/bin/$1"
	init=/bin/$1
	ends "$2" -- "$3"
}
for name in tini-static tini-amd64 tini-arm64 tini-muslc-armhf init docker-init; do
	version_of "$name" 0 --version
	expect_out 'tini version 0.19.0'
done
for name in dumb-init_1.2.5_x86_64 dumb-init-static; do
	version_of "$name" 0 --version
	expect_log 'dumb-init v1.2.5'
done
version_of catatonit 0 -V
expect_out '_catatonit'
version_of tinier 100 x
# As the engines call them.
as docker-init
ends 3 -- -- prog exit 3
as podman-init
ends 3 -- -- prog exit 3
as oya
ends 3 -- tini -- prog exit 3
ends 3 -- docker-init -- prog exit 3
ends 3 -- dumb-init prog exit 3
ends 3 -- catatonit prog exit 3
ends 0 -- pause -v
