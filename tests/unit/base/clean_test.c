/* The cleaner against text made to drive a terminal or to break a drawing. */
#include "unit.h"

#include "base/clean.h"
#include "base/utf8.h"

#define TEXT(literal) (literal), sizeof(literal) - 1

typedef struct {
    const char *text;
    size_t length;
    const char *line; /* cleaned as CLEAN_LINE */
} Case;

static const Case cases[] = {
    {TEXT(""), ""},
    {TEXT("plain text, with \\ and \"quotes\""), "plain text, with \\ and \"quotes\""},
    /* C0, DEL and the escape sequences they begin */
    {TEXT("\x1b[31mred"), "\\x1b[31mred"},
    {TEXT("\x1b]0;title\x07"), "\\x1b]0;title\\x07"},
    {TEXT("\x1bP+q544e\x1b\\"), "\\x1bP+q544e\\x1b\\"},
    {TEXT("a\0b"), "a\\x00b"},
    {TEXT("\b\v\f\x7f\x0e"), "\\x08\\x0b\\x0c\\x7f\\x0e"},
    {TEXT("one\r\ntwo\tthree"), "one\\r\\ntwo\\tthree"},
    /* C1, encoded and raw */
    {TEXT("\xC2\x9b"
          "31m"),
     "\\x9b31m"},
    {TEXT("\x9b"
          "31m\x85"),
     "\\x9b31m\\x85"},
    /* Bidirectional controls, invisible characters, separators */
    {TEXT("a\u202Eb\u2066c\u2069"), "a\\u202eb\\u2066c\\u2069"},
    {TEXT("\u200E\u200F\u061C"), "\\u200e\\u200f\\u061c"},
    {TEXT("\uFEFFx\u200By\u2060z\u00AD"), "\\ufeffx\\u200by\\u2060z\\xad"},
    {TEXT("\u2028\u2029"), "\\u2028\\u2029"},
    {TEXT("\U000E0041"), "\\U000e0041"},
    /* Invalid UTF-8, surrogates, noncharacters */
    {TEXT("caf\xE9!"), "caf\\xe9!"},
    {TEXT("\xC0\x9B"), "\\xc0\\x9b"},
    {TEXT("\xE2\x82"), "\\xe2\\x82"},
    {TEXT("\xF4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80"},
    {TEXT("\xED\xA0\x80"), "\\ud800"},
    {TEXT("\uFFFF\U0001FFFE"), "\\uffff\\U0001fffe"},
    /* What is text stays, each script of it */
    {TEXT("h\u00E9llo \u4E2D\u6587 \u05E9 \U0001F600 \u2500\u2192"),
     "h\u00E9llo \u4E2D\u6587 \u05E9 \U0001F600 \u2500\u2192"},
    {TEXT("\u0928\u0940 \u0645\u06CC\u200C\u062E"), "\u0928\u0940 \u0645\u06CC\u200C\u062E"},
    {TEXT("\U0001F468\u200D\U0001F469"), "\U0001F468\u200D\U0001F469"},
    {TEXT("\uE000\uFFFD"), "\uE000\uFFFD"},
    /* Marks: one may stand, a heap may not, none without a base */
    {TEXT("e\u0301"), "e\u0301"},
    {TEXT("\u0301x"), "\\u0301x"},
    {TEXT("\n\u0301"), "\\n\\u0301"},
    {TEXT("\xFF\u0301"), "\\xff\\u0301"},
    {TEXT("z\u0301\u0302\u0303\u0304\u0305\u0306y\u0301"),
     "z\u0301\u0302\u0303\u0304\\u0305\\u0306y\u0301"},
};

static void cases_come_out_as_given(void **state)
{
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        Buf out = BUF_INIT;
        clean_append(&out, cases[i].text, cases[i].length, CLEAN_LINE);
        assert_string_equal(out.text, cases[i].line);
        bool same =
            out.length == cases[i].length && memcmp(out.text, cases[i].text, cases[i].length) == 0;
        assert_int_equal(clean_is_clean(cases[i].text, cases[i].length, CLEAN_LINE), same);
        buf_done(&out);
    }
}

static void text_keeps_newline_and_tab(void **state)
{
    Buf out = BUF_INIT;
    clean_append(&out, TEXT("a\n\tb\r\x1b\n\u0301"), CLEAN_TEXT);
    assert_string_equal(out.text, "a\n\tb\\r\\x1b\n\\u0301");
    assert_true(clean_is_clean(TEXT("a\n\tb"), CLEAN_TEXT));
    assert_false(clean_is_clean(TEXT("a\n\tb"), CLEAN_LINE));
    buf_done(&out);
}

static bool drives_a_terminal(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t codepoint;
        size_t size = utf8_decode(text + at, length - at, &codepoint);
        if (size == 0 || codepoint < ' ' || (codepoint >= 0x7F && codepoint < 0xA0) ||
            (codepoint >= 0x202A && codepoint <= 0x202E))
            return true;
        at += size;
    }
    return false;
}

static void random_bytes_become_harmless(void **state)
{
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        char text[64];
        for (size_t i = 0; i < sizeof(text); i++) {
            random = random * 1664525 + 1013904223;
            /* Many lead and continuation bytes, so that sequences form. */
            text[i] = (char)(random >> 24 | (random >> 13 & 0x80));
        }
        Buf once = BUF_INIT;
        Buf twice = BUF_INIT;
        clean_append(&once, text, sizeof(text), CLEAN_LINE);
        assert_false(drives_a_terminal(once.text, once.length));
        assert_true(clean_is_clean(once.text, once.length, CLEAN_LINE));
        clean_append(&twice, once.text, once.length, CLEAN_LINE);
        assert_string_equal(once.text, twice.text);
        buf_done(&once);
        buf_done(&twice);
    }
}

static void every_code_point_becomes_harmless(void **state)
{
    for (uint32_t codepoint = 0; codepoint <= 0x10FFFF; codepoint++) {
        char bytes[5] = "a";
        size_t size = 1 + utf8_encode(codepoint, bytes + 1);
        Buf out = BUF_INIT;
        clean_append(&out, bytes, size, CLEAN_LINE);
        if (drives_a_terminal(out.text, out.length))
            fail_msg("U+%04X passes", codepoint);
        buf_done(&out);
    }
}

static void cuts_to_columns(void **state)
{
    static const struct {
        const char *text;
        size_t columns;
        bool ascii;
        const char *cut;
    } cuts[] = {
        {"\u05e9\u05dc\u05d5\u05dd", 6, false, "\u21D0\u05e9\u05dc\u05d5\u05dd"},
        {"\u05e9\u05dc\u05d5\u05dd", 4, false, "\u21D0\u05e9\u05dc\u2026"},
        {"\u65e5x", 6, false, "\u65e5x"},
        {"hello", 5, false, "hello"},
        {"hello", 4, false, "hel\u2026"},
        {"hello", 4, true, "h..."},
        {"hello", 3, true, "..."},
        {"hello", 2, true, ".."},
        {"hello", 1, false, "\u2026"},
        {"hello", 0, false, ""},
        {"hello", 0, true, ""},
        {"", 0, false, ""},
        {"\u4E2D\u6587\u5B57", 6, false, "\u4E2D\u6587\u5B57"},
        {"\u4E2D\u6587\u5B57", 5, false, "\u4E2D\u6587\u2026"},
        {"\u4E2D\u6587\u5B57", 4, false, "\u4E2D\u2026"},
        {"a\x1b[m", 6, false, "a\\x1b\u2026"},
        {"e\u0301e\u0301e\u0301", 2, false, "e\u0301\u2026"},
    };
    for (size_t i = 0; i < sizeof(cuts) / sizeof(cuts[0]); i++) {
        Buf out = BUF_INIT;
        buf_append_string(&out, "|");
        size_t columns = clean_append_cut(&out, cuts[i].text, strlen(cuts[i].text), cuts[i].columns,
                                          cuts[i].ascii);
        assert_string_equal(out.text + 1, cuts[i].cut);
        assert_int_equal(columns, utf8_width(out.text + 1, out.length - 1));
        assert_true(columns <= cuts[i].columns);
        buf_done(&out);
    }
}

static void cutting_a_huge_text_is_cheap(void **state)
{
    Buf huge = BUF_INIT;
    buf_append_fill(&huge, '\x1b', 10000000);
    Buf out = BUF_INIT;
    assert_int_equal(clean_append_cut(&out, huge.text, huge.length, 10, false), 10);
    assert_true(out.capacity < 100000);
    buf_done(&out);
    buf_done(&huge);
}

static void tabs_go_to_stops(void **state)
{
    (void)state;
    Buf out = BUF_INIT;
    buf_append_string(&out, ">");
    clean_append_tabs(&out, "a\tbb\tccc\t\td\x07", 12, 4);
    assert_string_equal(out.text, ">a   bb  ccc     d\\x07");
    buf_clear(&out);
    clean_append_tabs(&out, "\u4f60\tx", strlen("\u4f60\tx"), 8);
    assert_string_equal(out.text, "\u4f60      x");
    buf_done(&out);
}

static void right_to_left_is_seen(void **state)
{
    (void)state;
    assert_true(clean_has_right_to_left("x = \u05e9", strlen("x = \u05e9")));
    assert_false(clean_has_right_to_left("x = \u4f60", strlen("x = \u4f60")));
}

UNIT_MAIN(cmocka_unit_test(cases_come_out_as_given), cmocka_unit_test(text_keeps_newline_and_tab),
          cmocka_unit_test(random_bytes_become_harmless),
          cmocka_unit_test(every_code_point_becomes_harmless), cmocka_unit_test(cuts_to_columns),
          cmocka_unit_test(cutting_a_huge_text_is_cheap), cmocka_unit_test(tabs_go_to_stops),
          cmocka_unit_test(right_to_left_is_seen))
