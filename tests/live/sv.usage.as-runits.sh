#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# shellcheck source=tests/live/sv_lib.sh
. "$top/tests/live/sv_lib.sh"
start -- --skip-runit -- prog obey
mkdir -p "$root$services/web"
expect_same
expect_same up
expect_same -x
expect_same -v
expect_same -w
expect_same -w 3
expect_same -w 3 up
expect_same -vq up web
expect_same - web
expect_same '' web
for word in r reload-x f force b RESTART v z; do expect_same "$word" web; done
for word in s status u up x xyz D Tee E X exit 1 2 pause; do expect_same "$word" web; done
expect_same -- up web
expect_same up -v web
expect_same -vw3 up web
expect_same -w3 -v -- up web
our_sv --help | grep -q HEALTHCHECK || fail 'no help'
code=0
our_sv -V 2>/dev/null || code=$?
expect_equal "$code" 100
