# Tests. A unit test is tests/unit/FOLDER/NAME_test.c; it links the library of
# its folder and those below it, so a hidden call upward does not link.

BELOW_base := base
BELOW_event := event base
BELOW_lang := lang base
BELOW_heap := heap event base
BELOW_types := types heap lang event base
BELOW_vm := vm types heap lang event base
BELOW_trace := trace event base
BELOW_world := world trace event base
BELOW_port := port world trace event base
BELOW_scene := scene base
BELOW_layout := layout scene world trace event base
BELOW_draw := draw scene base
BELOW_view := view draw layout scene world trace lang event base
BELOW_tui := tui view draw layout scene world trace lang event base
BELOW_export := export view draw layout scene world trace lang event base
BELOW_app := $(FOLDERS)

UNIT_SOURCES := $(wildcard tests/unit/*/*_test.c)
UNIT_TESTS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/unit/%)

.SECONDEXPANSION:
$(UNIT_TESTS): $(BUILD)/unit/%: tests/unit/%.c $$(foreach f,$$(BELOW_$$(firstword $$(subst /, ,$$*))),$(BUILD)/lib$$f.a)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) -Itests/unit $(CFLAGS_ALL) -Wno-missing-prototypes $(LDFLAGS_ALL) -MMD -MP -o $@ $< \
	  $(filter %.a,$^) $(shell $(PKG_CONFIG) --libs cmocka) $(LIBS)

-include $(UNIT_TESTS:=.d)

# unit-FOLDER builds and runs one folder's unit tests.
.PHONY: unit
unit-%: $$(foreach test,$$(UNIT_TESTS),$$(if $$(findstring /unit/$$*/,$$(test)),$$(test)))
	@for t in $^; do $$t || exit 1; done
unit: $(UNIT_TESTS)
	@for t in $^; do $$t || exit 1; done
