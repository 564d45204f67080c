/* Growable text. */
#include "unit.h"

#include "base/buf.h"
#include "base/mem.h"

static void empty_is_printable_and_free(void **state)
{
    uint64_t before = mem_allocation_count();
    Buf buf;
    buf_init(&buf);
    assert_string_equal(buf.text, "");
    buf_clear(&buf);
    buf_append(&buf, "", 0);
    buf_append_fill(&buf, 'x', 0);
    buf_done(&buf);
    assert_int_equal(mem_allocation_count(), before);
}

static void appends_everything(void **state)
{
    Buf buf = BUF_INIT;
    buf_append_string(&buf, "ab");
    buf_append_byte(&buf, 'c');
    buf_append_fill(&buf, '-', 3);
    buf_append(&buf, "xyz", 2);
    buf_printf(&buf, "<%s %d>", "n", 5);
    assert_string_equal(buf.text, "abc---xy<n 5>");
    assert_int_equal(buf.length, strlen(buf.text));
    buf_truncate(&buf, 3);
    assert_string_equal(buf.text, "abc");
    buf_clear(&buf);
    assert_string_equal(buf.text, "");
    buf_append(&buf, "a\0b", 3);
    assert_int_equal(buf.length, 3);
    assert_memory_equal(buf.text, "a\0b", 4);
    buf_done(&buf);
}

static void grows_to_any_length(void **state)
{
    Buf buf = BUF_INIT;
    for (int i = 0; i < 30000; i++) {
        buf_append_byte(&buf, (char)('a' + i % 26));
        assert_true(buf.length < buf.capacity);
        assert_int_equal(buf.text[buf.length], '\0');
    }
    for (int i = 0; i < 30000; i++)
        assert_int_equal(buf.text[i], 'a' + i % 26);
    buf_printf(&buf, "%2000s", "end");
    assert_int_equal(buf.length, 32000);
    buf_done(&buf);
}

static void writes_integers(void **state)
{
    static const struct {
        int64_t value;
        const char *text;
    } cases[] = {
        {0, "0"},
        {7, "7"},
        {-7, "-7"},
        {1234567890, "1234567890"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        Buf buf = BUF_INIT;
        buf_append_int(&buf, cases[i].value);
        assert_string_equal(buf.text, cases[i].text);
        buf_done(&buf);
    }
}

static void writes_code_points(void **state)
{
    Buf buf = BUF_INIT;
    buf_append_codepoint(&buf, 'A');
    buf_append_codepoint(&buf, 0xE9);
    buf_append_codepoint(&buf, 0x20AC);
    buf_append_codepoint(&buf, 0x1F600);
    buf_append_codepoint(&buf, 0xD800);
    assert_string_equal(buf.text, "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\xA0\x80");
    buf_done(&buf);
}

static void detaches(void **state)
{
    Buf buf = BUF_INIT;
    char *nothing = buf_detach(&buf);
    assert_string_equal(nothing, "");
    mem_free(nothing);
    buf_append_string(&buf, "mine");
    char *text = buf_detach(&buf);
    assert_string_equal(text, "mine");
    assert_string_equal(buf.text, "");
    mem_free(text);
    buf_done(&buf);
}

UNIT_MAIN(cmocka_unit_test(empty_is_printable_and_free), cmocka_unit_test(appends_everything),
          cmocka_unit_test(grows_to_any_length), cmocka_unit_test(writes_integers),
          cmocka_unit_test(writes_code_points), cmocka_unit_test(detaches))
