# x86_64: any 64-bit Intel or AMD machine, the host of the build and of CI.
#
# Why no architecture is linked as static-PIE, from measurements of this program:
#
#              bytes non-PIE   static-PIE   more
#   x86_64             27448        30640   3192
#   aarch64            30368        33136   2768
#   armv7              25340        26988   1648
#
# The relocations are also applied at every start, to pages that stay clean without
# them. What it would buy is a random place for code and .data; stack, vdso and
# every mapping are random anyway. PID 1 parses little, without heap and in bounded
# buffers, and does not answer to the network: the bytes weigh more.
CC        = gcc
RUN       =
ARCHFLAGS = -fcf-protection=none
