# aarch64: 64-bit ARM. The linker's own 64 KiB pages are kept, so that the
# binary starts on kernels with pages of 4, 16 and 64 KiB.
CC        = aarch64-linux-gnu-gcc
RUN       = qemu-aarch64-static
ARCHFLAGS =
