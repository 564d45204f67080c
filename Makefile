# boxarrow. Targets: all test test-NAME debug asan stress bench lint regold
# install uninstall clean. One Makefile, no recursion; objects of each kind of
# build live under build/KIND. A folder of src/ is a static library, and a
# unit test links only its own folder's library and those below it.

VERSION := 0.1.0
KIND ?= release
BUILD ?= build/$(KIND)
CC ?= gcc
PKG_CONFIG ?= pkg-config
prefix ?= /usr/local
bindir ?= $(prefix)/bin
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man

PACKAGES := ncursesw libcjson libutf8proc libtommath
ifneq ($(MAKECMDGOALS),clean)
ifneq ($(shell $(PKG_CONFIG) --exists $(PACKAGES) && echo yes),yes)
$(error need pkg-config libncurses-dev libcjson-dev libutf8proc-dev libtommath-dev (Debian names))
endif
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wstrict-prototypes -Wmissing-prototypes \
  -Wwrite-strings -Wpointer-arith -Wcast-qual -Wno-unused-parameter $(if $(CI),-Werror)
CPPFLAGS_ALL := -D_GNU_SOURCE -DBOXARROW_VERSION='"$(VERSION)"' -Isrc -I$(BUILD)/generated \
  $(shell $(PKG_CONFIG) --cflags $(PACKAGES) | sed 's/-D_XOPEN_SOURCE=600//') $(CPPFLAGS)
KIND_release := -O2 -g -DNDEBUG
KIND_debug := -O0 -g3
KIND_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
KIND_stress := -O1 -g -DBOXARROW_STRESS=1 -fsanitize=address,undefined -fno-sanitize-recover=undefined
CFLAGS_ALL := -std=c11 $(KIND_$(KIND)) $(WARNINGS) -fno-strict-aliasing -fstack-protector-strong -fPIE $(CFLAGS)
LDFLAGS_ALL := $(filter -fsanitize%,$(KIND_$(KIND))) -pie $(LDFLAGS)
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lm -lpthread $(LDLIBS)

# Folders from the top of the hourglass down: the order of linking.
FOLDERS := app tui export view draw layout scene port world trace vm types heap lang event base
SOURCES := $(wildcard $(foreach folder,$(FOLDERS),src/$(folder)/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
LIBRARIES := $(FOLDERS:%=$(BUILD)/lib%.a)
MAIN := $(BUILD)/app/main.o

.PHONY: all debug asan stress
all: boxarrow
boxarrow: $(BUILD)/boxarrow
	cp -f $< $@
debug asan stress:
	@$(MAKE) --no-print-directory KIND=$@ build/$@/boxarrow

$(BUILD)/boxarrow: $(MAIN) $(LIBRARIES)
	$(CC) $(LDFLAGS_ALL) -o $@ $(MAIN) $(LIBRARIES) $(LIBS)

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# The themes that come with the program, as C text.
THEMES := $(wildcard assets/themes/*.theme)
$(BUILD)/generated/draw/themes.inc: assets/themes/builtin.awk $(THEMES)
	@mkdir -p $(@D)
	awk -f $< $(THEMES) > $@
$(BUILD)/draw/theme_builtin.o: $(BUILD)/generated/draw/themes.inc

define folder_library
$(BUILD)/lib$(1).a: $(filter-out $(MAIN),$(patsubst src/%.c,$(BUILD)/%.o,$(wildcard src/$(1)/*.c)))
	@mkdir -p $$(@D)
	@rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach folder,$(FOLDERS),$(eval $(call folder_library,$(folder))))

.PHONY: clean
clean:
	rm -rf build boxarrow

-include $(OBJECTS:.o=.d)
-include tests/tests.mk
