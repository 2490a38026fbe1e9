#!/usr/bin/env bash
# Compares the pure modules with what they follow: CPython's argparse, int() and
# json, and the shells that read what is quoted for them.   usage: run.sh ARCH
set -u
cd "$(dirname "$0")/../.." || exit 1
arch=$1
run=()
if [ "$arch" != sanitize ]; then
	read -ra run < <(sed -n 's/^RUN *= *//p' "toolchains/$arch.mk")
fi
python=/usr/bin/python3
[ -x $python ] || python=python3
failed=0
for script in opt text; do
	$python -B "tests/differential/$script.py" "${run[@]}" "build/$arch/differential/driver" || failed=1
done
exit $failed
