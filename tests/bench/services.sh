#!/usr/bin/env bash
# Measures supervisors with 0, 10, 100 and 1,000 services against each other and
# against a floor of system calls, all as PID 1 in fresh PID and mount namespaces,
# the service directories on a tmpfs. Prints Markdown, as run.sh, which calls this.
#
# usage: tests/bench/services.sh
# SECONDS_IDLE=30 how long wake-ups are counted
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/bench/lib.sh
results=$build/results-services
: >"$results"
build_raw service floor_services
build_program services crew memory subjects life

# subject NAME SIGNAL WSTATUS PROGRAM HELPER|- [WORD...]: both programs keep their
# places, as one knows where the other is. The signal makes it stop all and end, with
# that wait status; 0: it cannot. One that is not installed is passed over.
subject() {
	local name=$1 signal=$2 wstatus=$3 program=$4 helper=$5 root file
	shift 5
	root=$(mktemp -d "$roots/XXXXXX")
	chmod 755 "$root"
	mkdir "$root/etc"
	for file in "$program" "$helper"; do
		[ "$file" != - ] || continue
		[ -x "$file" ] || { echo "bench: without $name, which is not installed" >&2; return 0; }
		mkdir -p "$root${file%/*}"
		copy_program "$file" "$root" "$file"
	done
	printf '%s\t%s\t-\t%s\t%d\t%d\n' "$name" "$root" "$program $*" "$signal" "$wstatus" >>"$roots/subjects"
}
where() { command -v "$1" || echo "/$1"; }

readonly HUP=1 TERM=15
exited() { echo $(($1 << 8)); }
subject 'services alone' $TERM 0 "$PWD/$build/floor_services" - /etc/service -
subject 'floor with control FIFO' $TERM 0 "$PWD/$build/floor_services" - /etc/service
subject 'runit, Debian' 0 0 "$(where runsvdir)" "$(where runsv)" /etc/service
subject 's6' $TERM 0 "$(where s6-svscan)" "$(where s6-supervise)" -c 2000 /etc/service
subject 'busybox init' $TERM $HUP "$(where busybox)" - init
oya=$PWD/build/x86_64/oya
subject 'oya runsvdir' $HUP "$(exited 111)" "$oya" - runsvdir /etc/service
subject 'oya my_init' $TERM "$(exited 2)" "$oya" - my_init --quiet

# A page of a program counts as dirty memory until it is on the disk.
sync -f "$roots"
echo "bench: supervisors, about 100 s" >&2
timeout -s KILL 600 $build/services $build/service "${SECONDS_IDLE:-30}" <"$roots/subjects" >>"$results"

awk -F '\t' -f $here/table.awk -f $here/services.awk "$results"
