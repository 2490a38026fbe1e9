# x86_64: any 64-bit Intel or AMD machine, the host of the build and of CI.
#
# Why no architecture is linked as static-PIE, measured on this program (gcc 12.2):
#
#              bytes non-PIE   static-PIE   more   with -fstack-protector-strong, more
#   x86_64             46112        49360   3248   3288
#   aarch64            51968        54824   2856   3752
#   armv7              40244        42768   2524   3104
#
# Its 27 to 39 relocations are also applied at every start, to a page that stays
# clean without them. What it buys is a random place for code and .data; stack, vdso
# and every mapping are random anyway. PID 1 has no heap, writes through bounded
# buffers, and hears nothing from the network: the bytes weigh more. The same goes
# for the stack protector.
CC        = gcc
RUN       =
ARCHFLAGS = -fcf-protection=none
