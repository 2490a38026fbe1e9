# x86_64: any 64-bit Intel or AMD machine, the host of the build and of CI.
#
# Why no architecture is linked as static-PIE, measured on this program (gcc 12.2):
#
#              bytes non-PIE   static-PIE   more
#   x86_64             38416        42208   3792
#   aarch64            43576        47224   3648
#   armv7              32340        35136   2796
#
# Its 59 to 73 relocations are also applied at every start, to pages that stay clean
# without them. What it buys is a random place for code and .data; stack, vdso and
# every mapping are random anyway. PID 1 has no heap, writes through bounded buffers,
# and hears nothing from the network: the bytes weigh more. The same goes for the
# stack protector (3.2 to 4 kB), whose canary would lie in memory of the thread that
# src/sys/start.c leaves out.
CC        = x86_64-linux-gnu-gcc
RUN       =
ARCHFLAGS = -fcf-protection=none
# Of ours nothing computes with vectors, so the stack need not be aligned for them; of
# the tests much does. What else is switched off costs 0.1 to 0.3 kB each.
SMALLER   = -Oz -mno-sse -mpreferred-stack-boundary=3 -fno-jump-tables -fno-caller-saves \
	-fno-inline-functions-called-once -fno-expensive-optimizations -fno-optimize-sibling-calls \
	-fno-ipa-cp -fno-move-loop-invariants -fno-tree-dominator-opts -fno-tree-loop-im \
	-fno-forward-propagate -malign-data=abi
# Or each array of 16 bytes and more, which most texts are, began at a multiple of 16: 0.4 kB.
# This machine does not mind.
CONSTANTS_ALIGN = 1
FORTESTS  = -mincoming-stack-boundary=3
