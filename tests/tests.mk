# Tests. A unit test is tests/unit/FOLDER/NAME_test.c; it links the library of
# its folder and those below it, so a hidden call upward does not link. Any
# other tests/SUITE/NAME.c is a program that its suite's run script uses; it
# links all of them and becomes $BUILD/tests/SUITE/NAME.

UNIT_SOURCES := $(wildcard tests/unit/*/*_test.c)
UNIT_TESTS := $(UNIT_SOURCES:tests/unit/%.c=$(BUILD)/unit/%)
PROGRAM_SOURCES := $(wildcard tests/*/*.c)
TEST_PROGRAMS := $(PROGRAM_SOURCES:%.c=$(BUILD)/%)

define unit_folder
$(BUILD)/unit/$(1)/%: tests/unit/$(1)/%.c $(BELOW_$(1):%=$(BUILD)/lib%.a) $(FLAGS_FILE)
	@mkdir -p $$(@D)
	$$(COMPILE) -Wno-missing-prototypes -Itests/unit $(LDFLAGS_ALL) -MMD -MP -MF $$@.d -o $$@ $$< \
	  $$(filter %.a,$$^) -lcmocka $(LIBS)

# unit-FOLDER builds and runs one folder's unit tests.
.PHONY: unit-$(1)
unit-$(1): $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/$(1)/*_test.c))
	@status=0; for t in $$^; do $$$$t || status=1; done; exit $$$$status
endef
$(foreach folder,$(FOLDERS),$(eval $(call unit_folder,$(folder))))

$(TEST_PROGRAMS): $(BUILD)/tests/%: tests/%.c $(LIBRARIES) $(FLAGS_FILE)
	@mkdir -p $(@D)
	$(COMPILE) $(LDFLAGS_ALL) -MMD -MP -MF $@.d -o $@ $< $(filter %.a,$^) $(LIBS)

-include $(UNIT_TESTS:=.d) $(TEST_PROGRAMS:=.d)

TEST_ENVIRONMENT := BOXARROW=$(abspath $(BINARY)) BUILD=$(abspath $(BUILD)) KIND=$(KIND)
RUN_TESTS := $(TEST_ENVIRONMENT) tests/run

.PHONY: test regold unit bench lint fuzz-diff
test: $(BINARY) $(UNIT_TESTS) $(TEST_PROGRAMS)
	@$(RUN_TESTS)
# test-NAME runs the suite tests/NAME.
test-%: $(BINARY) $(UNIT_TESTS) $(TEST_PROGRAMS)
	@$(RUN_TESTS) $*
unit test-unit: $(UNIT_TESTS)
	@$(RUN_TESTS) unit
test-tools:
	@$(RUN_TESTS) tools
# Writes the expected files anew from what the program gives now.
regold: $(BINARY) $(TEST_PROGRAMS)
	@$(RUN_TESTS) --regold

bench: $(BINARY) $(TEST_PROGRAMS)
	@test ! -x tests/bench/run || $(TEST_ENVIRONMENT) tests/bench/run

# Every script of the tests under rare conditions; `make test` takes a sample.
.PHONY: stress
stress: $(BINARY) $(BUILD)/tests/stress/stress
	@$(TEST_ENVIRONMENT) ALL=1 TIMEOUT=86400 tests/run stress

# The quality of pictures; SIZE=120x40, VALUES=boxes|small|slots, METHODS="better nothing".
.PHONY: bench-layout
bench-layout: $(BINARY) $(BUILD)/tests/layout/film
	@$(TEST_ENVIRONMENT) tests/layout/bench

# Random programs run in boxarrow and in python3, those of the seeds FIRST to LAST-1.
FIRST ?= 1000
LAST ?= 2000
fuzz-diff: $(BINARY)
	@$(TEST_ENVIRONMENT) tests/fuzz/run --diff $(FIRST) $(LAST)
# The same with programs about memory.
.PHONY: fuzz-heap
fuzz-heap: $(BINARY)
	@$(TEST_ENVIRONMENT) tests/heap/fuzz $(FIRST) $(LAST)

lint: $(BUILD)/generated/draw/themes.inc
	@BUILD=$(BUILD) tests/tools/lint.sh
