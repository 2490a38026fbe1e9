# armv7: 32-bit ARM with hard float; finds every wrong `long`. 64 KiB as on aarch64:
# kernels there run 32-bit programs too. Not PIE: see x86_64.mk.
CC        = arm-linux-gnueabihf-gcc
RUN       = qemu-arm-static
ARCHFLAGS = -march=armv7-a+fp -mthumb -Wl,-z,max-page-size=65536
# What is switched off costs 0.06 to 0.25 kB each.
SMALLER   = -fno-expensive-optimizations -fno-optimize-sibling-calls -fno-move-loop-invariants \
	-fno-ipa-cp -fno-tree-sra -fno-tree-loop-im -fno-if-conversion -fno-early-inlining -fno-partial-inlining
