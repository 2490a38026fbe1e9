# x86_64: any 64-bit Intel or AMD machine, the host of the build and of CI.
CC        = gcc
RUN       =
ARCHFLAGS = -fcf-protection=none
