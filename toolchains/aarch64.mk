# aarch64: 64-bit ARM. The linker's own alignment of 64 KiB is kept, so that the
# binary starts on kernels with pages of 4, 16 and 64 KiB. Not PIE: see x86_64.mk.
CC        = aarch64-linux-gnu-gcc
RUN       = qemu-aarch64-static
ARCHFLAGS =
SMALLER   = -mgeneral-regs-only
