# Oya. `make help` lists the targets; ARCH= limits each to one architecture.
ARCHES = x86_64 aarch64 armv7
WANTED = $(or $(ARCH),$(ARCHES))
ONE    = $(or $(ARCH),x86_64)
$(if $(filter-out $(ARCHES),$(ARCH)),$(error ARCH=$(ARCH) is none of: $(ARCHES)))
MAKEFLAGS += --no-print-directory $(if $(filter 0,$(MAKELEVEL)),-j2)
EACH = +@set -e; for arch in $(WANTED); do $(MAKE) ARCH=$$arch
HOST = +@env -u MAKEFLAGS $(MAKE) --no-print-directory -j2 ARCH=x86_64
.PHONY: all test demo bench lint seam sanitize fuzz sizes reproducible install clean help tools
all: tools ## build build/ARCH/oya
	$(EACH) binary; done
test: tools ## every test, on every architecture; WORLDS="unit sim live native"
	@toolchains/install.sh test $(WANTED)
	$(HOST) host
	$(EACH) tests; done
	@tests/run.sh $(WANTED)
demo: ## boot and stop a container root made on the spot
	@toolchains/install.sh test $(ONE)
	$(HOST) host
	+@$(MAKE) ARCH=$(ONE) tools && $(MAKE) ARCH=$(ONE) live
	@tests/demo.sh $(ONE)
bench: all ## measure against peers and against the floor
	@toolchains/install.sh bench && tests/bench/run.sh
lint: ## formats, checkers, size rules
	@toolchains/install.sh build lint x86_64
	$(HOST) build/x86_64/compiler
	@ci/lint.sh build/x86_64/compiler
seam: tools ## each layer asks only for what is below it
	$(EACH) layers; done
sanitize: ## unit tests and simulation with ASan and UBSan, on this host
	@toolchains/install.sh build test x86_64
	$(HOST) SANITIZE=1 tests
	@tests/run.sh --sanitize
fuzz: ## each fuzz target for SECONDS=20
	@toolchains/install.sh fuzz
	@ci/fuzz.sh $(or $(SECONDS),20)
sizes: all ## bytes, against the budget
	@ci/sizes.sh $(WANTED)
reproducible: tools ## build twice in two folders, compare
	@ci/reproducible.sh $(WANTED)
install: ## the binary and the names it answers to; DESTDIR= PREFIX= ARCH=
	+@$(MAKE) ARCH=$(ONE) tools && $(MAKE) ARCH=$(ONE) put TO='$(DESTDIR)$(or $(PREFIX),/usr/local)/sbin'
clean: ## all but the musl sysroots
	find build -mindepth 1 -maxdepth 1 ! -name sysroot -exec rm -rf {} +
help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 15
tools:
ifneq ($(origin CC),command line)
	@toolchains/install.sh build $(WANTED)
else
	$(if $(ARCH),,$(error CC= needs ARCH=, one of: $(ARCHES)))
	@! echo '#include <features.h>' | $(CC) -E -dM - | grep -q __GLIBC__ || { echo "$(CC) compiles for glibc: name a musl compiler" >&2; exit 1; }
endif

# How one architecture is built. One line a step; V=1 shows the commands. A small "common
# page size" keeps the linker from padding up to .data: 1.5 to 3.8 kB less in the file. What
# is shipped is optimized as a whole: 0.5 kB less, 3 kB on aarch64; the tests' programs are not.
ifdef ARCH
include toolchains/$(ARCH).mk
step = $(if $(V),,@echo "$(notdir $B): $(1)";)
B := build/$(if $(SANITIZE),sanitize,$(ARCH))
S := build/sysroot/$(ARCH)
WARN = -std=c11 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wswitch-enum -Wvla
CODE = -Os -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-fno-stack-protector -fno-strict-overflow -fno-pie $(ARCHFLAGS)
LINK = -static -no-pie -Wl,--gc-sections,--build-id=none,-z,norelro,-z,noseparate-code,-z,noexecstack \
	-Wl,-z,common-page-size=64
ifdef SANITIZE
CODE = -w -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK = -fsanitize=address,undefined
else ifeq ($(origin CC),command line)
SMALLER :=
FORTESTS :=
else
SMALLER += -flto -ffat-lto-objects -flto-partition=one
CODE += -nostdinc -isystem $S/include -isystem $(shell $(CC) -print-file-name=include)
LINK += -nostdlib $S/lib/crt1.o $S/lib/crti.o
LIBS  = -L$S/lib -Wl,--start-group -lc -lgcc -Wl,--end-group $S/lib/crtn.o
endif
CFLAGS = $(WARN) $(CODE) -ffile-prefix-map=$(CURDIR)=. -Iinclude
objects_of = $(patsubst %.c,$B/obj/%.o,$(wildcard $(1)))
PURE  := $(call objects_of,src/pure/*.c)
UPPER := $(PURE) $(call objects_of,src/act/*.c src/persona/*.c)
OPTIMIZE = -fno-lto
MEMORY := $(if $(SANITIZE),,$(call objects_of,src/sys/memory.c src/sys/$(ARCH)/*.c))
ALL   := $(UPPER) $(call objects_of,src/main.c src/sys/*.c src/sys/$(ARCH)/*.c)
SIM   := $(call objects_of,tests/sim/*.c)
HELP  := $(call objects_of,$(filter-out %_test.c,$(wildcard tests/unit/*.c)))
UNIT  := $(patsubst tests/%.c,$B/%,$(wildcard tests/unit/*_test.c tests/differential/*.c))
LIVE  := $(patsubst tests/%.c,$B/%,$(filter-out %/cage.c %/fault.c %/interject.c,$(wildcard tests/live/*.c)))
link   = $(call step,link $@)mkdir -p $(@D) && $(CC) $(ARCHFLAGS) $(LINK) $(OPTIMIZE) $(filter %.o,$^) $(LIBS) -o $@

.PHONY: binary live tests host layers put FORCE
.SECONDARY:
binary: $B/oya
live: $(if $(SANITIZE),,$B/oya $(LIVE))
tests: $(UNIT) $(if $(SIM),$B/sim) live
host: $(patsubst tests/%.c,$B/%,$(wildcard tests/live/*.c))
binary live tests host FORCE: ; @:
layers: $(ALL) $B/oya.sym
	@ci/seam.sh $(ARCH) $$($(CC) -print-prog-name=nm)
put: $B/oya
	install -D -m 755 $< '$(TO)/oya'
	@names=$$($(RUN) $< --names) || { echo "install: $< does not run here, so its names are unknown" >&2; exit 1; }; \
	for name in $$names; do echo "$(TO)/$$name -> oya"; ln -sfn oya '$(TO)'/$$name; done
$B/oya: $B/oya.sym ci/check_elf.sh
	$(call step,link $@)new=$@.$$$$; $(CC) $(ARCHFLAGS) -s $(LINK) $(OPTIMIZE) $(ALL) $(LIBS) -o $$new && \
		ci/check_elf.sh $$new $(ARCH) && mv $$new $@
$B/oya.sym: $(ALL)
$B/oya.sym $B/oya: OPTIMIZE = $(CODE) $(SMALLER)
$B/sim: $(SIM) $(UPPER)
$(UNIT): $B/%: $B/obj/tests/%.o $(HELP) $(PURE) $(MEMORY)
$B/oya.sym $B/sim $(UNIT):
	$(link)
$B/live/cage: tests/live/cage.c
	@mkdir -p $(@D) && gcc -static $(WARN) -O1 -D_GNU_SOURCE -Iinclude -o $@ $<
$B/live/%: $B/obj/tests/live/%.o
	$(link)
$B/obj/src/%.o: CFLAGS += $(if $(SANITIZE),,$(SMALLER))
$B/obj/src/sys/%.o: CFLAGS += -Isrc/sys/$(ARCH)
$(MEMORY): CFLAGS += -fno-lto -fno-builtin
$B/obj/tests/%.o: CFLAGS += -O1 -D_GNU_SOURCE $(if $(SANITIZE),,$(FORTESTS))
$B/obj/%.o: %.c Makefile toolchains/$(ARCH).mk $B/compiler
	$(call step,compile $<)mkdir -p $(@D) && $(CC) $(CFLAGS) -MMD -MP -c $< -o $@
$B/compiler: FORCE
	@mkdir -p $B; echo '$(CC) $(WARN) $(CODE) | $(SMALLER)' | cmp -s - $@ || echo '$(CC) $(WARN) $(CODE) | $(SMALLER)' >$@
-include $(patsubst %.o,%.d,$(ALL) $(HELP) $(SIM) $(wildcard $B/obj/tests/*/*.o))
endif
