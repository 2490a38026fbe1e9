# How one architecture is built. One line a step; V=1 shows the commands. A small "common
# page size" keeps the linker from padding up to .data: 1.5 to 3.8 kB less in the file; by the
# names of sections it sorts small variables before the tables (table.h). What
# is shipped is optimized as a whole: 0.5 kB less, 3 kB on aarch64; the tests' programs are not.
include toolchains/$(ARCH).mk
step = $(if $(V),,@echo "$(notdir $B): $(1)";)
B := build/$(if $(SANITIZE),sanitize,$(ARCH))
S := build/sysroot/$(ARCH)
WARN = -std=c11 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wswitch-enum -Wvla
CODE = -Os -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-fno-stack-protector -fno-strict-overflow -fno-pie $(ARCHFLAGS)
LINK = -static -no-pie -Wl,--gc-sections,--build-id=none,-z,norelro,-z,noseparate-code,-z,noexecstack \
	-Wl,-z,common-page-size=64,--sort-section=name
ifdef SANITIZE
CODE = -w -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK = -fsanitize=address,undefined
else ifeq ($(origin CC),command line)
SMALLER :=
FORTESTS :=
else
SMALLER += -flto -ffat-lto-objects -flto-partition=one
CODE += -nostdinc -isystem $S/include -isystem $(shell $(CC) -print-file-name=include)
LINK += -nostdlib
START = $(addprefix $S/lib/,crt1.o crti.o crtn.o)
LIBS  = -L$S/lib -Wl,--start-group -lc -lgcc -Wl,--end-group
endif
CFLAGS = $(WARN) $(CODE) -ffile-prefix-map=$(CURDIR)=. -Iinclude
objects_of = $(patsubst %.c,$B/obj/%.o,$(wildcard $(1)))
PURE  := $(call objects_of,src/pure/*.c)
UPPER := $(PURE) $(call objects_of,src/act/*.c src/persona/*.c)
OPTIMIZE = -fno-lto
MEMORY := $(if $(SANITIZE),,$(call objects_of,src/sys/memory.c src/sys/$(ARCH)/*.c))
ALL   := $(UPPER) $(call objects_of,src/main.c src/sys/*.c src/sys/$(ARCH)/*.c)
# oyakit: what it does not ask for is left out by the linker.
KIT   := $(call objects_of,src/kit/*.c) $(filter-out $B/obj/src/main.o,$(ALL))
SIM   := $(call objects_of,tests/sim/*.c)
HELP  := $(call objects_of,$(filter-out %_test.c,$(wildcard tests/unit/*.c)))
UNIT  := $(patsubst tests/%.c,$B/%,$(wildcard tests/unit/*_test.c tests/differential/*.c))
LIVE  := $(patsubst tests/%.c,$B/%,$(filter-out %/cage.c %/fault.c %/interject.c,$(wildcard tests/live/*.c)))
link   = $(call step,link $@)mkdir -p $(@D) && $(CC) $(ARCHFLAGS) $(LINK) $(OPTIMIZE) $(START) $(filter %.o,$^) $(LIBS) -o $@

.PHONY: binary live tests host layers put put-kit root kit FORCE
.SECONDARY:
binary: $B/oya $B/oyakit
live: $(if $(SANITIZE),,$B/oya $B/oyakit $(LIVE))
tests: $(UNIT) $(if $(SIM),$B/sim) live
host: $(patsubst tests/%.c,$B/%,$(wildcard tests/live/*.c))
binary live tests host FORCE: ; @:
layers: $(ALL) $(KIT) $B/oya.sym $B/oyakit.sym
	@ci/seam.sh $(ARCH) $$($(CC) -print-prog-name=nm)
# As oya --names prints them: what is built for another machine may not run here.
NAMES = $(shell sed -n '/^\t{"run"/d; s/^\t{"\([^"]*\)", [a-z]*, [a-z]*, [a-z_]*_main,.*/\1/p' src/main.c)
put: $B/oya
	install -D -m 755 $< '$(TO)/oya'
	@for name in $(NAMES); do echo "$(TO)/$$name -> oya"; ln -sfn oya '$(TO)'/$$name; done
root: $B/oya
	@rm -rf $B/root && $(MAKE) put TO=$B/root/sbin >/dev/null
put-kit: $B/oyakit
	install -D -m 755 $< '$(TO)/oyakit'
kit: $B/oyakit
	@rm -rf $B/kit && $(MAKE) put-kit TO=$B/kit/bin >/dev/null
$B/oya $B/oyakit: $B/%: $B/%.sym ci/check_elf.sh toolchains/cut_elf.sh
	$(call step,strip $@)new=$@.$$$$; $$($(CC) -print-prog-name=strip) -o $$new $< && \
		toolchains/cut_elf.sh $$new && ci/check_elf.sh $$new $(ARCH) && mv $$new $@
$B/oya.sym: $(ALL)
$B/oyakit.sym: $(KIT)
$B/oya.sym $B/oyakit.sym: OPTIMIZE = $(CODE) $(SMALLER)
$B/oya.sym $B/oyakit.sym: START = -nostartfiles
$B/oya.sym: LIBS += -T $B/first.ld
$B/oya.sym: $B/first.ld
$B/first.ld: toolchains/first.sh toolchains/first.txt toolchains/$(ARCH).mk
	@mkdir -p $(@D) && toolchains/first.sh $(CONSTANTS_ALIGN) <toolchains/first.txt >$@.$$$$ && mv $@.$$$$ $@
$B/sim: $(SIM) $(UPPER)
$(UNIT): $B/%: $B/obj/tests/%.o $(HELP) $(PURE) $(MEMORY)
$B/oya.sym $B/oyakit.sym $B/sim $(UNIT):
	$(link)
$B/live/cage: tests/live/cage.c
	@mkdir -p $(@D) && gcc -static $(WARN) -O1 -D_GNU_SOURCE -Iinclude -o $@ $<
$B/live/%: $B/obj/tests/live/%.o
	$(link)
$B/obj/src/%.o: CFLAGS += $(if $(SANITIZE),,$(SMALLER))
$B/obj/src/sys/%.o: CFLAGS += -Isrc/sys/$(ARCH)
$(MEMORY): CFLAGS += -fno-lto -fno-builtin
$B/obj/tests/%.o: CFLAGS += -O1 -D_GNU_SOURCE $(if $(SANITIZE),,$(FORTESTS))
$B/obj/%.o: %.c toolchains/build.mk toolchains/$(ARCH).mk $B/compiler
	$(call step,compile $<)mkdir -p $(@D) && $(CC) $(CFLAGS) -MMD -MP -c $< -o $@
$B/compiler: FORCE
	@mkdir -p $B; echo '$(CC) $(WARN) $(CODE) | $(SMALLER)' | cmp -s - $@ || echo '$(CC) $(WARN) $(CODE) | $(SMALLER)' >$@
-include $(patsubst %.o,%.d,$(ALL) $(KIT) $(HELP) $(SIM) $(wildcard $B/obj/tests/*/*.o))
