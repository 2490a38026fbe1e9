# aarch64: 64-bit ARM. The linker's own alignment of 64 KiB is kept, so that the
# binary starts on kernels with pages of 4, 16 and 64 KiB. Not PIE: see x86_64.mk.
CC        = aarch64-linux-gnu-gcc
RUN       = qemu-aarch64-static
ARCHFLAGS =
# A frame pointer costs 1.5 kB, addresses of more than 1 MB (FAR in base.h) 2 kB, the
# expensive optimizations 0.5 kB.
SMALLER   = -mgeneral-regs-only -mcmodel=tiny -fomit-frame-pointer -fno-expensive-optimizations \
	-fno-ipa-cp -fno-move-loop-invariants -fno-shrink-wrap -fno-guess-branch-probability \
	-fno-tree-tail-merge -fno-optimize-sibling-calls
