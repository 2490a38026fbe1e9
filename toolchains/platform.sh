# shellcheck shell=sh
# platform.sh - the names that engines and registries have for our architectures.

platform_of() {
	case $1 in
	x86_64) echo linux/amd64 ;;
	aarch64) echo linux/arm64 ;;
	armv7) echo linux/arm/v7 ;;
	esac
}

arch_of() {
	for arch in x86_64 aarch64 armv7; do
		[ "$(platform_of $arch)" != "$1" ] || { echo $arch; return; }
	done
	echo "oya is not built for $1" >&2
	return 1
}
