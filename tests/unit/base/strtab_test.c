/* Interned strings. */
#include "unit.h"

#include <stdio.h>

#include "base/strtab.h"

static void empty_is_zero(void **state)
{
    StringTable table;
    strtab_init(&table);
    assert_int_equal(strtab_intern_string(&table, ""), 0);
    assert_int_equal(strtab_intern(&table, NULL, 0), 0);
    assert_string_equal(strtab_text(&table, 0), "");
    assert_int_equal(strtab_length(&table, 0), 0);
    strtab_done(&table);
}

static void equal_texts_have_equal_ids(void **state)
{
    StringTable table;
    strtab_init(&table);
    static const char *const texts[] = {"a", "b", "abcdefg", "abcdefgh", "abcdefghi", "ab"};
    StringId ids[6];
    for (size_t i = 0; i < 6; i++) {
        ids[i] = strtab_intern_string(&table, texts[i]);
        for (size_t k = 0; k < i; k++)
            assert_int_not_equal(ids[i], ids[k]);
    }
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(strtab_intern_string(&table, texts[i]), ids[i]);
        assert_string_equal(strtab_text(&table, ids[i]), texts[i]);
        assert_int_equal(strtab_length(&table, ids[i]), strlen(texts[i]));
    }
    strtab_done(&table);
}

static void nul_is_text(void **state)
{
    StringTable table;
    strtab_init(&table);
    StringId one = strtab_intern(&table, "\0", 1);
    StringId two = strtab_intern(&table, "\0\0", 2);
    StringId tail = strtab_intern(&table, "a\0b", 3);
    assert_int_not_equal(one, 0);
    assert_int_not_equal(one, two);
    assert_int_not_equal(tail, strtab_intern_string(&table, "a"));
    assert_memory_equal(strtab_text(&table, tail), "a\0b", 4);
    strtab_done(&table);
}

static void many_stay_valid(void **state)
{
    enum { COUNT = 20000 };
    StringTable table;
    strtab_init(&table);
    StringId first = strtab_intern_string(&table, "name0");
    const char *text = strtab_text(&table, first);
    char name[32];
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof(name), "name%d", i);
        assert_int_equal(strtab_intern_string(&table, name), first + (StringId)i);
    }
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof(name), "name%d", i);
        assert_int_equal(strtab_intern_string(&table, name), first + (StringId)i);
        assert_string_equal(strtab_text(&table, first + (StringId)i), name);
    }
    assert_ptr_equal(text, strtab_text(&table, first));
    strtab_done(&table);
}

UNIT_MAIN(cmocka_unit_test(empty_is_zero), cmocka_unit_test(equal_texts_have_equal_ids),
          cmocka_unit_test(nul_is_text), cmocka_unit_test(many_stay_valid))
