/* Expressions over a recorded run: what they give, and what they refuse by name. */
#include "sample.h"

#include "view/formula.h"

typedef struct {
    Trace trace;
    DiagnosticList problems;
    World world;
} Place;

static void place_open(Place *place, StepNumber step)
{
    trace_init(&place->trace);
    diag_init(&place->problems);
    assert_true(
        trace_open_file(&place->trace, SAMPLE_TRACE, (TraceReadOptions){0}, &place->problems));
    trace_reach_end(&place->trace);
    world_init(&place->world, &place->trace);
    assert_true(world_seek(&place->world, step, NULL));
}

static void place_close(Place *place)
{
    world_done(&place->world);
    trace_done(&place->trace);
    diag_done(&place->problems);
}

/* What the expression gives, or what is wrong with it. */
static void check(const Place *place, const char *expression, const char *expected)
{
    char problem[FORMULA_PROBLEM_BYTES];
    FormulaValue value;
    Arena arena;
    Buf text;
    arena_init(&arena);
    buf_init(&text);
    if (formula_value(&place->world, expression, &arena, &value, problem))
        formula_append_value(&text, &place->world, &value);
    else
        buf_append_string(&text, problem);
    if (strcmp(text.text, expected) != 0)
        fail_msg("%s gives %s, not %s", expression, text.text, expected);
    buf_done(&text);
    arena_done(&arena);
}

static void test_constants(void **state)
{
    static const struct {
        const char *expression, *value;
    } cases[] = {
        {"1 + 2 * 3", "7"},
        {"(1 + 2) * 3", "9"},
        {"-7 // 2", "-4"},
        {"-7 % 2", "1"},
        {"7 % -2", "-1"},
        {"1.5 + 1", "2.5"},
        {"0x10", "16"},
        {"1 < 2 < 3", "True"},
        {"1 < 2 > 3", "False"},
        {"'a' < 'b'", "True"},
        {"'it\\'s'", "\"it's\""},
        {"'b' in 'abc'", "True"},
        {"'x' not in 'abc'", "True"},
        {"not 0", "True"},
        {"not not 0", "False"},
        {"0 or 5", "5"},
        {"0 and missing", "0"},
        {"1 or missing", "1"},
        {"None is None", "True"},
        {"None == 0", "False"},
        {"True == 1", "True"},
        {"len('h\\u00e9')", "2"},
        {"1 // 0", "a division by zero"},
        {"9223372036854775807 + 1", "the number is too large here"},
        {"missing", "no name 'missing' here"},
        {"1 +", "a name or a value is missing at the end"},
        {"len(1 2", "this cannot be read as an expression"},
        {"len(1 2)", "a ')' is missing"},
        {"1 2", "'2' cannot stand there"},
        {"", "an expression is missing: a name, an attribute, a comparison"},
        {"print(1)", "'print' is told of objects only"},
    };
    Place place;
    place_open(&place, 1);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        check(&place, cases[i].expression, cases[i].value);
    place_close(&place);
}

/* At step 34: in insert(), cur.next has just become n. */
static void test_names(void **state)
{
    Place place;
    place_open(&place, 34);
    check(&place, "cur.val", "5");
    check(&place, "cur.next.val", "7");
    check(&place, "cur.next is n", "True");
    check(&place, "head.val + n.val == 8", "True");
    check(&place, "n.next.next is None", "True");
    check(&place, "type(n)", "'Node'");
    check(&place, "refcount(n)", "2");
    check(&place, "n.missing", "it has no attribute 'missing'");
    check(&place, "n[0]", "only lists, tuples and dicts have items here");
    check(&place, "#14 is cur", "True");
    check(&place, "#99999", "there is no object #99999 now");
    check(&place, "cur == n", "== compares numbers and text here; 'is' any objects");
    assert_true(formula_holds(&place.world, "cur.next is n and n.val > 6"));
    assert_false(formula_holds(&place.world, "missing"));
    place_close(&place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_constants),
                                       cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
