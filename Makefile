# Oya. `make help` lists the targets; ARCH= limits each to one architecture.
SHELL  = /bin/sh
ARCHES = x86_64 aarch64 armv7
WANTED = $(or $(ARCH),$(ARCHES))
PREFIX = /usr/local
ifneq ($(filter-out $(ARCHES),$(ARCH)),)
$(error ARCH=$(ARCH) is none of: $(ARCHES))
endif
MAKEFLAGS += --no-print-directory $(if $(filter 0,$(MAKELEVEL)),-j2)
EACH = +@set -e; for arch in $(WANTED); do $(MAKE) ARCH=$$arch
# One line a step; V=1 shows the commands.
step = $(if $(V),,@echo "$(ARCH): $(1)";)

# What people call.
.PHONY: all test demo bench lint seam sanitize fuzz sizes reproducible install clean help tools
all: tools ## build build/ARCH/oya
	$(EACH) build/$$arch/oya; done
test: tools build/x86_64/live/cage ## every test, on every architecture
	@toolchains/install.sh test $(WANTED)
	$(EACH) tests; done
	tests/run.sh $(WANTED)
demo: all ## boot and stop a container root made on the spot
	@toolchains/install.sh test $(WANTED)
	tests/demo.sh $(or $(ARCH),x86_64)
bench: all ## measure against peers and against the floor
	@toolchains/install.sh bench
	tests/bench/run.sh
lint: ## formats, checkers, size rules
	@toolchains/install.sh build lint x86_64
	@$(MAKE) ARCH=x86_64 lint-flags
	ci/lint.sh build/x86_64/flags
seam: tools ## the layers ask only for what is below them
	$(EACH) build/$$arch/oya.sym objects; ci/seam.sh $$arch; done
sanitize: ## unit tests and simulation with ASan and UBSan, on this host
	@toolchains/install.sh build test x86_64
	@$(MAKE) ARCH=x86_64 SANITIZE=1 tests
	tests/run.sh --sanitize
fuzz: ## each fuzz target for SECONDS (20)
	@toolchains/install.sh fuzz
	ci/fuzz.sh $(or $(SECONDS),20)
sizes: all ## bytes, against the budget
	ci/sizes.sh $(WANTED)
reproducible: tools ## build twice in two folders, compare
	ci/reproducible.sh $(WANTED)
install: ## DESTDIR= PREFIX= ARCH=: the binary and the names it answers to
	@$(MAKE) all ARCH=$(or $(ARCH),x86_64)
	ci/install.sh build/$(or $(ARCH),x86_64)/oya "$(DESTDIR)$(PREFIX)/sbin" $(or $(ARCH),x86_64)
clean: ## all but the compilers' sysroots
	find build -mindepth 1 -maxdepth 1 ! -name sysroot -exec rm -rf {} +
help:
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 15
tools:
ifneq ($(origin CC),command line)
	@toolchains/install.sh build $(WANTED)
else ifndef ARCH
	$(error CC= needs ARCH=, one of: $(ARCHES))
endif
build/x86_64/live/cage: tests/live/cage.c | tools
	@mkdir -p $(@D)
	gcc -static -std=c11 -O1 -D_GNU_SOURCE $(WARNINGS) -o $@ $<

WARNINGS = -std=c11 -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wswitch-enum -Wvla

# How one architecture is built.
ifdef ARCH
include toolchains/$(ARCH).mk
B := build/$(ARCH)
S := build/sysroot/$(ARCH)
CODE = -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -fno-unwind-tables \
	-fno-stack-protector -fno-strict-overflow -fno-pie $(ARCHFLAGS)
LINK = -static -no-pie -Wl,--gc-sections,--build-id=none,-z,norelro,-z,noseparate-code,-z,noexecstack
ifneq ($(origin CC),command line)
CODE += -nostdinc -isystem $(S)/include -isystem $(shell $(CC) -print-file-name=include)
LINK += -nostdlib $(S)/lib/crt1.o $(S)/lib/crti.o
LIBS  = -L$(S)/lib -Wl,--start-group -lc -lgcc -Wl,--end-group $(S)/lib/crtn.o
endif
ifdef SANITIZE
B    := build/sanitize
CODE  = -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK  = -fsanitize=address,undefined
LIBS  =
endif
CFLAGS = $(WARNINGS) -Os $(CODE) -ffile-prefix-map=$(CURDIR)=. -Iinclude -MMD -MP
TFLAGS = $(CFLAGS) -O1 -D_GNU_SOURCE
objects_of = $(patsubst %.c,$(B)/obj/%.o,$(wildcard $(1)))
PURE  := $(call objects_of,src/pure/*.c)
UPPER := $(PURE) $(call objects_of,src/act/*.c src/persona/*.c)
ALL   := $(UPPER) $(call objects_of,src/main.c src/sys/*.c)
UNIT  := $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/*_test.c))
HELP  := $(call objects_of,$(filter-out %_test.c,$(wildcard tests/unit/*.c)))
SIM   := $(call objects_of,tests/sim/*.c)

.PHONY: objects tests lint-flags
.SECONDARY:
objects: $(ALL)
tests: $(UNIT) $(SIM:%.o=$(B)/sim)
ifndef SANITIZE
tests: $(B)/oya $(patsubst tests/%.c,$(B)/%,$(wildcard tests/live/prog.c))
endif
$(B)/oya: $(ALL) ci/check_elf.sh
	$(call step,link $@)$(CC) $(ARCHFLAGS) -s $(LINK) $(ALL) $(LIBS) -o $@.new
	@ci/check_elf.sh $@.new $(ARCH) && mv $@.new $@
$(B)/oya.sym: $(ALL)
	$(call step,link $@)$(CC) $(ARCHFLAGS) $(LINK) $(ALL) $(LIBS) -o $@
$(B)/unit/%: $(B)/obj/tests/unit/%.o $(HELP) $(PURE)
	@mkdir -p $(@D)
	$(call step,link $@)$(CC) $(ARCHFLAGS) $(LINK) $^ $(LIBS) -o $@
$(B)/sim: $(SIM) $(UPPER)
	$(call step,link $@)$(CC) $(ARCHFLAGS) $(LINK) $^ $(LIBS) -o $@
$(B)/live/%: $(B)/obj/tests/live/%.o
	@mkdir -p $(@D)
	$(call step,link $@)$(CC) $(ARCHFLAGS) $(LINK) $^ $(LIBS) -o $@
$(B)/obj/src/sys/%.o: CFLAGS += -Isrc/sys/$(ARCH)
$(B)/obj/src/%.o: src/%.c Makefile toolchains/$(ARCH).mk
	@mkdir -p $(@D)
	$(call step,compile $<)$(CC) $(CFLAGS) -c $< -o $@
$(B)/obj/tests/%.o: tests/%.c Makefile toolchains/$(ARCH).mk
	@mkdir -p $(@D)
	$(call step,compile $<)$(CC) $(TFLAGS) -c $< -o $@
lint-flags:
	@mkdir -p $(B)
	@printf '%s\n' $(filter-out -MMD -MP -Werror,$(CFLAGS)) >$(B)/flags
-include $(patsubst %.o,%.d,$(ALL) $(HELP) $(SIM) $(wildcard $(B)/obj/tests/*/*.o))
endif
