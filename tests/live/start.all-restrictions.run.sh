#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# Each on and off, with each other.
script /etc/my_init.d/10-a 'exec prog orphans 2'
for root_option in '' --read-only; do
	for proc in '' --no-proc; do
		for who in '' '--uid 1000 --gid 1000'; do
			for caps in '' --drop-caps; do
				for privs in '' --no-new-privs; do
					# shellcheck disable=SC2086
					start $root_option $proc $who $caps $privs -- prog exit 7
					expect_exit 7
				done
			done
		done
	done
done
