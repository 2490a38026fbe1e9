#!/usr/bin/env bash
# Measures tini, dumb-init, catatonit and my_init of ours around one command, against other inits, against none, and
# against a floor of system calls, all as PID 1 in fresh PID and mount namespaces.
# Prints Markdown: what was measured, then the budgets. services.sh goes on with
# supervisors.
#
# usage: tests/bench/run.sh        (make bench builds and installs what it needs)
# SECONDS_IDLE=30 how long wake-ups are counted
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/bench/lib.sh
[ "$(uname -m)" = x86_64 ] || fail "the floor is written for x86_64"
[ "$(id -u)" = 0 ] || fail "needs root, for namespaces"

build_raw floor cmd
build_program measure subjects life trace

results=$build/results
: >"$results"

# A root holds the init, its libraries and the command; for one, /proc as well.
# subject NAME proc|- PROGRAM NAME-IN-ROOT [WORD...]
subject() {
	local name=$1 proc=$2 program=$3 init=$4 root
	shift 4
	root=$(mktemp -d "$roots/XXXXXX")
	chmod 755 "$root"
	cp $build/cmd "$root/cmd"
	[ "$proc" != proc ] || mkdir "$root/proc"
	if [ -n "$program" ]; then
		copy_program "$program" "$root" "$init"
		set -- "/$init" "$@"
	fi
	printf '%s\t%s\t%s\t%s\n' "$name" "$root" "$proc" "$*" >>"$roots/subjects"
	printf 'bytes\t%s\t%d\n' "$name" \
		"$(find "$root" -type f ! -path "$root/cmd" -printf '%s\n' | awk '{ n += $1 } END { print n + 0 }')" \
		>>"$results"
}

subject 'no init' - '' ''
subject 'raw floor' - $build/floor floor
subject 'raw floor, /proc' proc $build/floor floor
subject 'dumb-init' - "$(command -v dumb-init)" dumb-init --
subject 'catatonit' - "$(command -v catatonit)" catatonit --
subject 'tini-static' - "$(command -v tini-static)" tini-static --
subject 'tini' - "$(command -v tini)" tini --
subject 'oya as tini' - build/x86_64/oya tini --
subject 'oya as tini, /proc' proc build/x86_64/oya tini --
subject 'oya as dumb-init' - build/x86_64/oya dumb-init --
subject 'oya as catatonit' - build/x86_64/oya catatonit --
subject 'my_init, empty root' - build/x86_64/oya my_init --quiet --skip-runit --
subject 'my_init, /proc' proc build/x86_64/oya my_init --quiet --skip-runit --

# A page of a program counts as dirty memory until it is on the disk.
sync -f "$roots"
echo "bench: about 4 minutes" >&2
timeout -s KILL 600 $build/measure "${SECONDS_IDLE:-30}" <"$roots/subjects" >>"$results"

awk -F '\t' "$(cat $here/table.awk)"'
function floor_of(who) { return who ~ /\/proc/ ? "raw floor, /proc" : "raw floor" }
function say_budgets(who) {
	say_budget(who, "bytes", value["bytes", who], 48 * 1024, "%d")
	say_budget(who, "private dirty KiB", value["dirty", who], 16, "%d")
	say_budget(who, "PSS KiB", value["pss", who], 56, "%d")
	say_budget(who, "page tables KiB", value["tables", who], 24, "%d")
	say_budget(who, "start, ratio to the floor", ratio("start", who), 1.3, "%.2f")
	say_budget(who, "system calls to spawn", value["calls", who], 24, "%d")
	say_budget(who, "user instructions to spawn", value["instructions", who], 5000, "%d")
	say_budget(who, "signal p50, ratio to the floor", ratio("signal", who), 1.2, "%.2f")
	say_budget(who, "CPU an orphan, ratio to the floor", ratio("orphan", who), 1.2, "%.2f")
	say_budget(who, "wake-ups in 30 s", value["wakes", who], 0, "%d")
}
END {
	print "| | bytes¹ | start µs² | ÷ floor | on any CPU | ÷ floor | user instructions³ | system calls³ | private dirty KiB | PSS KiB |" \
		" page tables KiB | TERM p50 µs⁴ | ÷ floor | CPU µs an orphan⁵ | ÷ floor | wake-ups / 30 s |"
	print "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"
	for (i = 1; i <= count; i++) {
		n = name[i]
		printf "| %s | %s | %s | %s | %s | %s | %s | %s + %s |", n, i == 1 ? "–" : number("bytes", n, "%d"),
			number("start", n, "%.0f"), times("start", n), number("start_any", n, "%.0f"),
			times("start_any", n), number("instructions", n, "%d"), number("calls", n, "%d"), number("child_calls", n, "%d")
		printf " %s | %s | %s | %s | %s | %s | %s | %s |\n", number("dirty", n, "%d"), number("pss", n, "%d"),
			number("tables", n, "%d"), number("signal", n, "%.1f"), times("signal", n),
			i == 1 ? "–" : number("orphan", n, "%.2f"), times("orphan", n),
			number("wakes", n, "%d")
	}
	print "\n¹ with libraries. ² from exec of the init to the first instruction of the command, all on one CPU, since" \
		" where the kernel puts a\nnew process differs between runs; median of 400. Each is compared with the floor" \
		" in a root of its kind.\n³ of the init up to the call that makes the process" \
		" of the command + of that process up to its execve. ⁴ from kill of the init to\nthe command, which waits for" \
		" it, median of 200; my_init stops the container by it. ⁵ 5,000 that die as fast as they can be made, median of 5. KiB: idle, median of 25.\n"
	say_budget_head()
	say_budgets("oya as tini")
	say_budgets("oya as tini, /proc")
	say_budgets("my_init, empty root")
	say_budgets("my_init, /proc")
	print "\nWhat the starter ignored would stay ignored in every child. my_init reads in /proc which signals these are; without" \
		"\n/proc it sets each of 58 to its default."
}' "$results"

echo
[ "${SERVICES:-1}" = 0 ] || tests/bench/services.sh
