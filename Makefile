# Oya. `make help` lists the targets; ARCH= limits each to one architecture.
ARCHES = x86_64 aarch64 armv7
WANTED = $(or $(ARCH),$(ARCHES))
ONE    = $(or $(ARCH),x86_64)
$(if $(filter-out $(ARCHES),$(ARCH)),$(error ARCH=$(ARCH) is none of: $(ARCHES)))
MAKEFLAGS += --no-print-directory $(if $(filter 0,$(MAKELEVEL)),-j2)
EACH = +@set -e; for arch in $(WANTED); do $(MAKE) ARCH=$$arch
HOST = +@env -u MAKEFLAGS $(MAKE) --no-print-directory -j2 ARCH=x86_64
.PHONY: all test demo bench lint seam sanitize fuzz container walkthrough sizes reproducible image dist roots kits install install-kit clean help tools
all: tools ## build build/ARCH/oya and oyakit
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
container: image ## under real engines, a private docker and a private podman
	$(EACH) live; done
	@ci/container.sh $(WANTED)
walkthrough: ## Debian with sshd, cron and syslog-ng under my_init, logged in to
	+@$(MAKE) ARCH=$(ONE) tools && $(MAKE) ARCH=$(ONE) binary
	+@$(MAKE) ARCH=x86_64 build/x86_64/live/cage
	@ci/walkthrough.sh $(ONE)
sizes: all ## bytes, against the budget
	@ci/sizes.sh $(WANTED)
reproducible: image dist ## build once more in another folder, compare all that is published
	@ci/reproducible.sh $(WANTED)
image: roots ## an OCI image of all architectures, in build/image
	@toolchains/image.sh $(WANTED)
dist: kits ## tarballs, what is in them (SPDX) and SHA256SUMS, in build/dist
	@toolchains/dist.sh $(WANTED)
roots: tools
	@toolchains/install.sh image
	$(EACH) root; done
kits: roots
	$(EACH) kit; done
install: ## the binary and the names it answers to; DESTDIR= PREFIX= ARCH=
	+@$(MAKE) ARCH=$(ONE) tools && $(MAKE) ARCH=$(ONE) put TO='$(DESTDIR)$(or $(PREFIX),/usr/local)/sbin'
install-kit: ## oyakit, in PREFIX/bin
	+@$(MAKE) ARCH=$(ONE) tools && $(MAKE) ARCH=$(ONE) put-kit TO='$(DESTDIR)$(or $(PREFIX),/usr/local)/bin'
clean: ## all but the musl sysroots
	find build -mindepth 1 -maxdepth 1 ! -name sysroot -exec rm -rf {} +
help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 15
tools:
ifneq ($(origin CC),command line)
	@toolchains/install.sh build $(WANTED)
else
	$(if $(ARCH),,$(error CC= needs ARCH=, one of: $(ARCHES)))
	@! echo '#include <features.h>' | $(CC) -E -dM - | grep -q __GLIBC__ || { echo "$(CC) compiles for glibc: name a musl compiler" >&2; exit 1; }
endif

ifdef ARCH
include toolchains/build.mk
endif
