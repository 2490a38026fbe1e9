#!/bin/sh
# shellcheck source=tests/live/lib.sh
. "${0%/*}/../live/lib.sh"
# The cgroup's file as the kernel has it, before and after it killed somebody.
events='low 0
high 0
max 12
oom 0
oom_kill 0
oom_group_kill 0
'
file /sys/fs/cgroup/memory.events "$events"
start -- prog die 9
expect_exit 137
expect_log 'exited with status 137 (killed by SIGKILL).'
: >"$work/log"
file /sys/fs/cgroup/memory.events "$(printf '%s' "$events" | sed 's/oom_kill 0/oom_kill 3/')"
start -- prog die 9
expect_exit 137
expect_log 'exited with status 137 (killed by SIGKILL, out of memory?).'
expect_log 'Killing all processes'
start -- prog die 15
expect_exit 143
expect_log 'exited with status 143 (killed by SIGTERM).'
