# armv7: 32-bit ARM with hard float. Finds every wrong `long`.
CC        = arm-linux-gnueabihf-gcc
RUN       = qemu-arm-static
ARCHFLAGS = -march=armv7-a+fp -mthumb -Wl,-z,max-page-size=65536
