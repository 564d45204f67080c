# boxarrow. One Makefile without recursion: a goal such as `asan` or `test`
# chooses the kind of build, whose files live under build/KIND. A folder of src/
# is a static library; which folders there are, and which stand below which, is
# read from src/LAYERS.
#
#   all           ./boxarrow, optimised             (KIND=release)
#   debug         build/debug/boxarrow, asserts on
#   asan          the same under sanitizers
#   stress        the same with rare things made common; runs all scripts so
#   test          everything under tests/; last line is `N passed, N failed`
#   test-NAME     one suite: test-unit, test-tools, ... ; unit-FOLDER one folder's
#   fuzz-diff     random programs against python3, FIRST=seed LAST=seed
#   bench bench-layout lint regold install uninstall clean
#
# CC=clang, CI=1 (warnings are errors), KIND=asan, BUILD=dir, DESTDIR= and prefix=
# work with all of them.

VERSION := 0.1.0
GOALS := $(or $(MAKECMDGOALS),all)
TEST_GOALS := $(filter test test-% unit unit-% regold lint,$(GOALS))
KIND ?= $(firstword $(filter debug asan stress,$(GOALS)) $(if $(TEST_GOALS),debug) release)
BUILD ?= build/$(KIND)
ifeq ($(origin CC),default)
CC := gcc
endif
PKG_CONFIG ?= pkg-config
prefix ?= /usr/local
bindir ?= $(prefix)/bin
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man
assetsdir := $(datadir)/boxarrow
bashdir ?= $(datadir)/bash-completion/completions
zshdir ?= $(datadir)/zsh/site-functions
fishdir ?= $(datadir)/fish/vendor_completions.d

# Folders in linking order (each before those it uses), and BELOW_folder: what
# a folder may reach, through others too.
LAYERS := $(shell awk -f tests/tools/layers.awk src/LAYERS)
$(foreach layer,$(LAYERS),$(eval BELOW_$(subst +, ,$(subst :,:= ,$(layer)))))
FOLDERS := $(foreach layer,$(LAYERS),$(firstword $(subst :, ,$(layer))))

ifneq ($(filter-out clean lint uninstall,$(GOALS)),)
PACKAGES := ncursesw libcjson libutf8proc libtommath libpcre2-8 libpcre2-16 libpcre2-32
ifneq ($(shell $(PKG_CONFIG) --exists $(PACKAGES) && echo yes),yes)
$(error need pkg-config libncurses-dev libcjson-dev libutf8proc-dev libtommath-dev libpcre2-dev libunistring-dev (Debian names))
endif
# libunistring has no pkg-config file.
ifneq ($(shell echo '\#include <uniname.h>' | $(CC) $(CPPFLAGS) -E - >/dev/null 2>&1 && echo yes),yes)
$(error need libunistring-dev (Debian name))
endif
PACKAGE_CPPFLAGS := $(filter-out -D_XOPEN_SOURCE=%,$(shell $(PKG_CONFIG) --cflags $(PACKAGES)))
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lunistring -lm $(LDLIBS)
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes \
  -Wwrite-strings -Wpointer-arith -Wcast-qual -Wno-unused-parameter $(if $(CI),-Werror)
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
KIND_release := -O2 -g -DNDEBUG
KIND_debug := -O1 -g
KIND_asan := -O1 -g $(SANITIZE)
KIND_stress := -O1 -g $(SANITIZE) -DBOXARROW_STRESS=1
# The sanitizers' tables of places and globals hold half a million addresses: where the
# program is not moved when it starts, the linker has put them in already.
SANITIZED := $(filter asan stress,$(KIND))
CPPFLAGS_ALL := -D_GNU_SOURCE -DBOXARROW_VERSION='"$(VERSION)"' -DLIBTOMMATH_VERSION='"$(shell $(PKG_CONFIG) --modversion libtommath)"' \
  -DBOXARROW_ASSETS='"$(assetsdir)"' -Isrc -I$(BUILD)/generated $(PACKAGE_CPPFLAGS) $(CPPFLAGS)
CFLAGS_ALL := -std=c11 $(KIND_$(KIND)) $(WARNINGS) -fno-strict-aliasing -fstack-protector-strong \
  $(if $(SANITIZED),-fno-pie,-fPIE) $(CFLAGS)
LDFLAGS_ALL := $(filter -fsanitize%,$(KIND_$(KIND))) $(if $(SANITIZED),-no-pie,-pie) $(LDFLAGS)
COMPILE = $(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL)

SOURCES := $(wildcard $(FOLDERS:%=src/%/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
LIBRARIES := $(FOLDERS:%=$(BUILD)/lib%.a)
MAIN := $(BUILD)/app/main.o
BINARY := $(BUILD)/boxarrow

.PHONY: all debug asan install uninstall clean FORCE
all: boxarrow
debug asan: $(BINARY)

boxarrow: $(BINARY) FORCE
	@cmp -s $< $@ || cp -f $< $@

$(BINARY): $(MAIN) $(LIBRARIES)
	$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(LIBS)

# Whatever is compiled depends on how it is compiled.
FLAGS_FILE := $(BUILD)/compile-command
ifneq ($(filter-out clean lint uninstall,$(GOALS)),)
ifneq ($(file <$(FLAGS_FILE)),$(COMPILE))
$(shell mkdir -p $(BUILD))
$(file >$(FLAGS_FILE),$(COMPILE))
endif
endif
$(FLAGS_FILE):

# The evaluation loop is one function with a handler for each opcode: sanitized and
# optimised at once it takes the compiler minutes.
ifneq ($(SANITIZED),)
$(BUILD)/vm/eval_plain.o $(BUILD)/vm/eval_recording.o: CFLAGS_ALL += -O0
endif

$(BUILD)/%.o: src/%.c $(FLAGS_FILE)
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<

# The themes that come with the program, as C text.
THEMES := $(wildcard assets/themes/*.theme)
$(BUILD)/generated/draw/themes.inc: assets/themes/builtin.awk $(THEMES)
	@mkdir -p $(@D)
	awk -f $< $(THEMES) >$@.new && mv $@.new $@
$(BUILD)/draw/theme_builtin.o: $(BUILD)/generated/draw/themes.inc

# The modules written in Python, as C text.
LIBRARY := $(sort $(shell find src/modules/library -name '*.py'))
$(BUILD)/generated/modules/library.inc: src/modules/library.awk $(LIBRARY)
	@mkdir -p $(@D)
	awk -f $< $(LIBRARY) >$@.new && mv $@.new $@
$(BUILD)/modules/modules.o: $(BUILD)/generated/modules/library.inc

define folder_library
$(BUILD)/lib$(1).a: $(filter-out $(MAIN),$(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/$(1)/*.c)))
	@mkdir -p $$(@D)
	@rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach folder,$(FOLDERS),$(eval $(call folder_library,$(folder))))

# The manual page and the shell completions are made by the program itself,
# from the tables its option parser works with.
ASSETS = $(shell cd assets && find . -type f ! -name '.*' ! -name '*.awk' -printf '%P\n')
install: $(BINARY)
	install -d $(DESTDIR)$(bindir)
	install -m 755 $(BINARY) $(DESTDIR)$(bindir)/boxarrow
	$(BINARY) help man | install -D -m 644 /dev/stdin $(DESTDIR)$(mandir)/man1/boxarrow.1
	$(BINARY) help bash | install -D -m 644 /dev/stdin $(DESTDIR)$(bashdir)/boxarrow
	$(BINARY) help zsh | install -D -m 644 /dev/stdin $(DESTDIR)$(zshdir)/_boxarrow
	$(BINARY) help fish | install -D -m 644 /dev/stdin $(DESTDIR)$(fishdir)/boxarrow.fish
	$(foreach file,$(ASSETS),install -D -m 644 assets/$(file) $(DESTDIR)$(assetsdir)/$(file) &&) true

uninstall:
	rm -f $(DESTDIR)$(bindir)/boxarrow $(DESTDIR)$(mandir)/man1/boxarrow.1
	rm -f $(DESTDIR)$(bashdir)/boxarrow $(DESTDIR)$(zshdir)/_boxarrow $(DESTDIR)$(fishdir)/boxarrow.fish
	rm -rf $(DESTDIR)$(assetsdir)

clean:
	rm -rf build boxarrow

-include $(OBJECTS:.o=.d)
include tests/tests.mk
