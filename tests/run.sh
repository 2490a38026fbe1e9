#!/usr/bin/env bash
# Runs the tests of each architecture in three worlds: unit (pure modules), sim
# (the simulated kernel), live (the real one); native is the part of live that an
# emulator of programs cannot do, on x86_64 only. The Makefile builds the programs.
#
# usage: tests/run.sh ARCH... | tests/run.sh --sanitize
# WORLDS="unit sim" limits the worlds, V=1 shows every result.
#
# A program of any world prints one line a scenario: "ok NAME", "not ok NAME:
# reason" or "skip NAME: reason"; here names become ARCH/WORLD/NAME. Beyond what
# the scenarios say, these fail: a program that says nothing or ends badly, a name
# that did not run on every architecture, a simulation that took another course on
# one of them, a stop.* or reap.* scenario that is not both simulated and live, and
# in CI each skip.
set -u
cd "$(dirname "$0")/.." || exit 1
unset MAKEFLAGS MFLAGS MAKELEVEL # a make inside a test is not a part of ours
read -ra worlds <<<"${WORLDS:-unit sim live native}"
program_limit_s=900
live_limit_s=1800

arches=("$@")
if [ "$*" = --sanitize ]; then
	arches=(sanitize)
	worlds=(unit sim)
fi
[ ${#arches[@]} -gt 0 ] || { echo "usage: tests/run.sh ARCH... | --sanitize" >&2; exit 2; }

logs=build/test/$(IFS=-; echo "${arches[*]}")
rm -rf "$logs"
mkdir -p "$logs"

# Runs one program, its output into a log with one more line: how it ended.
run_logged() {
	local log=$1 limit_s=$2
	shift 2
	timeout -k 5 "$limit_s" "$@" >"$log" 2>&1 </dev/null
	echo "end $?" >>"$log"
}

nothing_to_run() { echo "$2" >"$logs/$1.log"; echo "end 0" >>"$logs/$1.log"; }

# One line a program to run: LOG LIMIT COMMAND...
unit_and_sim_jobs() {
	local arch=$1 run='' some='' source name
	if [ "$arch" = sanitize ]; then
		some='--rounds 8 --faults 101' # all of it takes many minutes
	else
		run=$(sed -n 's/^RUN *= *//p' "toolchains/$arch.mk")
	fi
	if [[ " ${worlds[*]} " == *" unit "* ]]; then
		for source in tests/unit/*_test.c; do
			[ -e "$source" ] || { nothing_to_run "$arch.unit.none" "no tests/unit/*_test.c"; break; }
			name=$(basename "$source" .c)
			echo "$logs/$arch.unit.$name.log $program_limit_s $run build/$arch/unit/$name"
		done
		echo "$logs/$arch.unit.differential.log $program_limit_s tests/differential/run.sh $arch"
	fi
	if [[ " ${worlds[*]} " == *" sim "* ]]; then
		if compgen -G 'tests/sim/*.c' >/dev/null; then
			echo "$logs/$arch.sim.sim.log $program_limit_s $run build/$arch/sim $some --hashes $logs/$arch.hashes"
		else
			nothing_to_run "$arch.sim.none" "no tests/sim/*.c"
		fi
	fi
}

# live ARCH WORLD WHAT
live() {
	[[ " ${worlds[*]} " == *" $2 "* ]] || return 0
	if [ -x tests/live/run.sh ]; then
		echo "tests: $2 on $1"
		run_logged "$logs/$1.$2.$2.log" "$live_limit_s" tests/live/run.sh "$3"
	else
		nothing_to_run "$1.$2.none" "no tests/live/run.sh"
	fi
}

# Turns logs into lines "ok|not ok|skip ARCH/WORLD/NAME[: reason]"; what else a
# failing program said goes before its verdict, indented.
summarize() {
	awk '
	function verdict(kind, name, reason) {
		print kind " " place "/" name (reason == "" ? "" : ": " reason)
		said++
		if (kind == "not ok") bad++
	}
	FNR == 1 {
		part = FILENAME; sub(/.*\//, "", part); split(part, p, ".")
		place = p[1] "/" p[2]; program = p[3]; said = bad = 0; other = ""
	}
	/^ok [^ ]+$/ { verdict("ok", $2, ""); next }
	/^(not ok|skip) [^ ]+: / {
		kind = $1 == "skip" ? "skip" : "not ok"
		name = kind == "skip" ? $2 : $3
		sub(/:$/, "", name)
		reason = $0; sub(/^[^:]*: /, "", reason)
		if (kind == "not ok" && other != "") { printf "%s", other; other = "" }
		verdict(kind, name, reason); next
	}
	/^end [0-9]+$/ {
		reason = ""
		if ($2 == 124 || $2 == 137) reason = "ran into its time limit"
		else if (!said) reason = program == "none" ? "there are none yet" : "ran no scenario"
		else if ($2 != 0 && !bad) reason = "ended with " $2
		if (reason != "" || bad) printf "%s", other
		if (reason != "") verdict("not ok", "(" program ")", reason)
		next
	}
	{ other = other "  | " $0 "\n" }' "$logs"/*.log
}

# A scenario of the simulation takes the same course everywhere: lines "hash NAME
# NUMBER" of each architecture.
compare_courses() {
	local first=${arches[0]} arch
	for arch in "${arches[@]:1}"; do
		if [ ! -s "$logs/$first.hashes" ] || [ ! -s "$logs/$arch.hashes" ]; then continue; fi
		awk -v arch="$arch" -v first="$first" '
		NR == FNR { hash[$2] = $3; next }
		$2 in hash && hash[$2] != $3 { print "not ok " arch "/sim/" $2 ": takes another course than on " first }
		' "$logs/$first.hashes" "$logs/$arch.hashes"
	done
}

# What only shows when all results lie side by side.
compare() {
	awk -v worlds="${worlds[*]}" -v arches="${arches[*]}" '
	!/^(ok|not ok|skip) / || /\/\(/ { next }
	{
		name = $1 == "not" ? $3 : $2
		sub(/:$/, "", name)
		split(name, p, "/")
		scenario = substr(name, length(p[1] p[2]) + 3)
		if (seen[name]++) print "not ok " name ": two scenarios have this name"
		ran[p[2], scenario]; world_has[p[2]]
		on[p[1], p[2], scenario]
	}
	END {
		count = split(arches, arch, " ")
		for (key in ran) {
			split(key, k, SUBSEP)
			for (i = 1; i <= count && k[1] != "native"; i++)
				if (!((arch[i], k[1], k[2]) in on))
					print "not ok " arch[i] "/" k[1] "/" k[2] ": did not run on this architecture"
			if (k[2] !~ /^(stop|reap)\./ || worlds !~ /sim/ || worlds !~ /live/) continue
			if (k[1] == "sim" && !(("live", k[2]) in ran))
				print "not ok all/live/" k[2] ": is not there, but sim has it"
			if (k[1] == "live" && !(("sim", k[2]) in ran))
				print "not ok all/sim/" k[2] ": is not there, but live has it"
		}
	}'
}

export -f run_logged
echo "tests: ${worlds[*]} on ${arches[*]}"
for arch in "${arches[@]}"; do unit_and_sim_jobs "$arch"; done |
	xargs -r -P 2 -d '\n' -n 1 bash -c 'exec 2>/dev/null; set -f; run_logged $0'
for arch in "${arches[@]}"; do
	live "$arch" live "$arch"
	[ "$arch" != x86_64 ] || live x86_64 native native
done

results=$logs/results
summarize >"$results.each"
{ compare <"$results.each"; compare_courses; } | sort >"$results.compared"
cat "$results.each" "$results.compared" >"$results"

[ "${V:-}" = "" ] && grep -v '^ok ' "$results"
[ "${V:-}" != "" ] && cat "$results"
for arch in "${arches[@]}"; do
	for world in "${worlds[@]}"; do
		grep -q " $arch/$world/" "$results" || continue
		echo "$arch/$world: $(grep -c "^ok $arch/$world/" "$results") ok," \
			"$(grep -c "^not ok $arch/$world/" "$results") not ok"
	done
done
passed=$(grep -c '^ok ' "$results")
failed=$(grep -c '^not ok ' "$results")
skipped=$(grep -c '^skip ' "$results")
if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
	echo "tests: in CI a skip is a failure"
	failed=$((failed + skipped))
	skipped=0
fi
[ "$passed" -gt 0 ] || [ "$failed" -gt 0 ] || failed=1
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ]
