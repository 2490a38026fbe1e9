# shellcheck shell=bash disable=SC2034 # for those who source it
# pack.sh - the same files become the same bytes, whoever packs them, where and when.
set -eu -o pipefail
shopt -s inherit_errexit
umask 022
unset TAR_OPTIONS GZIP
export LC_ALL=C SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-0}"
version=$(sed -n 's/^#define OYA_VERSION "\(.*\)"/\1/p' include/persona.h)
created=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)

# pack DIR OPTION-OR-NAME...: a tar of what is in DIR.
pack() {
	tar -C "$1" --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
		--mtime="@$SOURCE_DATE_EPOCH" -cf - "${@:2}"
}

sha256() { sha256sum | cut -d' ' -f1; }
