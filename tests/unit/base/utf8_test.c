/* Decoding checked over every code point and every kind of fault; widths and
 * clusters by cases.
 */
#include "unit.h"

#include "base/utf8.h"

#define TEXT(literal) (literal), sizeof(literal) - 1

static void every_code_point_goes_there_and_back(void **state)
{
    for (uint32_t codepoint = 0; codepoint <= 0x10FFFF; codepoint++) {
        char bytes[4];
        uint32_t decoded;
        size_t size = utf8_encode(codepoint, bytes);
        bool surrogate = codepoint >= 0xD800 && codepoint <= 0xDFFF;
        size_t strict = utf8_decode(bytes, size, &decoded);
        if (strict != (surrogate ? 0 : size))
            fail_msg("U+%04X decoded to %zu bytes", codepoint, strict);
        size_t lax = utf8_decode_surrogate(bytes, size, &decoded);
        if (lax != size || decoded != codepoint)
            fail_msg("U+%04X came back as U+%04X", codepoint, decoded);
        if (size > 1 && utf8_decode(bytes, size - 1, &decoded) != 0)
            fail_msg("U+%04X decoded from too few bytes", codepoint);
    }
}

static void faults_are_refused(void **state)
{
    static const struct {
        const char *bytes;
        size_t length;
    } faults[] = {
        {TEXT("\x80")},
        {TEXT("\xBF")},
        {TEXT("\xC0\x80")},
        {TEXT("\xC1\xBF")},
        {TEXT("\xC2")},
        {TEXT("\xC2\x41")},
        {TEXT("\xE0\x80\x80")},
        {TEXT("\xE0\x9F\xBF")},
        {TEXT("\xE2\x82")},
        {TEXT("\xE2\x82\x41")},
        {TEXT("\xED\xA0\x80")},
        {TEXT("\xED\xBF\xBF")},
        {TEXT("\xF0\x80\x80\x80")},
        {TEXT("\xF0\x8F\xBF\xBF")},
        {TEXT("\xF4\x90\x80\x80")},
        {TEXT("\xF5\x80\x80\x80")},
        {TEXT("\xF8\x88\x80\x80\x80")},
        {TEXT("\xFE")},
        {TEXT("\xFF")},
    };
    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
        uint32_t codepoint = 0;
        assert_int_equal(utf8_decode(faults[i].bytes, faults[i].length, &codepoint), 0);
        assert_int_equal(codepoint, (unsigned char)faults[i].bytes[0]);
        assert_int_equal(utf8_validate(faults[i].bytes, faults[i].length), 0);
    }
}

static void validates_and_counts(void **state)
{
    assert_int_equal(utf8_validate(TEXT("")), 0);
    assert_int_equal(utf8_validate(TEXT("a\xC3\xA9z")), 4);
    assert_int_equal(utf8_validate(TEXT("ab\xC3z")), 2);
    assert_int_equal(utf8_validate(TEXT("a\0\xE2\x82\xAC")), 5);
    assert_int_equal(utf8_count(TEXT("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80")), 4);
    assert_int_equal(utf8_count(TEXT("")), 0);
}

static void widths_of_code_points(void **state)
{
    static const struct {
        uint32_t codepoint;
        int width;
    } cases[] = {
        {'a', 1},    {0x00, 1},    {0x1B, 1},     {0x9B, 1},   {0xE9, 1},    {0xAD, 1},
        {0x301, 0},  {0x20DD, 0},  {0x200B, 0},   {0x200D, 0}, {0x202E, 0},  {0xFE0F, 0},
        {0x2500, 1}, {0x257F, 1},  {0x2588, 1},   {0x25BA, 1}, {0x2192, 1},  {0x2026, 1},
        {0xB7, 1},   {0x3B1, 1},   {0x416, 1},    {0x5D0, 1},  {0x4E2D, 2},  {0x3042, 2},
        {0xAC00, 2}, {0xFF21, 2},  {0xFF71, 1},   {0x3000, 2}, {0x1F600, 2}, {0x2764, 1},
        {0x231A, 2}, {0x1F1E6, 1}, {0x1F3FB, 2},  {0xE000, 1}, {0x1160, 0},  {0x20000, 2},
        {0x2603, 1}, {0x1D54F, 1}, {0x10FFFF, 1},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int width = utf8_codepoint_width(cases[i].codepoint);
        if (width != cases[i].width)
            fail_msg("U+%04X has width %d, not %d", cases[i].codepoint, width, cases[i].width);
    }
}

static void no_code_point_is_wider_than_two(void **state)
{
    for (uint32_t codepoint = 0; codepoint <= 0x10FFFF; codepoint++) {
        int width = utf8_codepoint_width(codepoint);
        if (width < 0 || width > 2)
            fail_msg("U+%04X has width %d", codepoint, width);
    }
}

/* A text that is one cluster, its columns, and what of it is plain. */
static const struct {
    const char *text;
    int columns;
    size_t plain;
} clusters[] = {
    {"a", 1, 1},
    {"e\u0301", 1, 3},
    {"\u4E2D", 2, 3},
    {"\u4E2D\u0301", 2, 5},
    {"\u2764", 1, 3},
    {"\u2764\uFE0F", 2, 3},
    {"\u2764\uFE0E", 1, 3},
    {"1\uFE0F\u20E3", 2, 1},
    {"\U0001F44D", 2, 4},
    {"\U0001F44D\U0001F3FD", 2, 4},
    {"\U0001F468\u200D\U0001F469\u200D\U0001F467", 2, 4},
    {"\u2764\uFE0F\u200D\U0001F525", 2, 3},
    {"\U0001F1E9\U0001F1EA", 2, 8},
    {"\u0928\u0940", 2, 6},
    {"\u1112\u1161\u11AB", 2, 9},
};

static void clusters_are_found_whole(void **state)
{
    for (size_t i = 0; i < sizeof(clusters) / sizeof(clusters[0]); i++) {
        char text[64];
        size_t length = strlen(clusters[i].text);
        memcpy(text, clusters[i].text, length);
        memcpy(text + length, "x\u4E2D", 5);
        if (utf8_cluster(text, length + 4) != length)
            fail_msg("cluster %zu has %zu bytes", i, utf8_cluster(text, length + 4));
        if (utf8_cluster_width(text, length) != clusters[i].columns)
            fail_msg("cluster %zu has %d columns", i, utf8_cluster_width(text, length));
        if (utf8_cluster_plain(text, length) != clusters[i].plain)
            fail_msg("cluster %zu has %zu plain bytes", i, utf8_cluster_plain(text, length));
        assert_int_equal(utf8_width(text, length + 4), clusters[i].columns + 3);
    }
}

static void clusters_have_bounds(void **state)
{
    /* Marks without end, joined emoji without end, wide spacing marks. */
    static const char *const parts[] = {"\u0301", "\u200D\U0001F469", "\u0940", "\u1161"};
    for (size_t i = 0; i < 4; i++) {
        char text[4096] = "\U0001F469";
        size_t length = strlen(text);
        while (length < 4000) {
            memcpy(text + length, parts[i], strlen(parts[i]));
            length += strlen(parts[i]);
        }
        for (size_t at = 0; at < length;) {
            size_t size = utf8_cluster(text + at, length - at);
            assert_in_range(size, 1, UTF8_CLUSTER_MAX);
            assert_in_range(utf8_cluster_width(text + at, size), 0, 2);
            at += size;
        }
    }
}

static void clusters_of_broken_text_advance(void **state)
{
    assert_int_equal(utf8_cluster(TEXT("")), 0);
    assert_int_equal(utf8_cluster(TEXT("\xFF\xCC\x81")), 3);
    assert_int_equal(utf8_cluster(TEXT("a\xFF")), 1);
    assert_int_equal(utf8_cluster(TEXT("\xE2\x82")), 1);
    assert_int_equal(utf8_width(TEXT("\xE2\x82")), 2);
}

static void prefixes_are_whole_clusters(void **state)
{
    static const char text[] = "a\u4E2De\u0301\U0001F44D\U0001F3FDz";
    static const struct {
        size_t columns, bytes, used;
    } cases[] = {{0, 0, 0}, {1, 1, 1},  {2, 1, 1},  {3, 4, 3},  {4, 7, 4},
                 {5, 7, 4}, {6, 15, 6}, {7, 16, 7}, {99, 16, 7}};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t used;
        assert_int_equal(utf8_prefix(TEXT(text), cases[i].columns, &used), cases[i].bytes);
        assert_int_equal(used, cases[i].used);
        assert_int_equal(utf8_prefix(TEXT(text), cases[i].columns, NULL), cases[i].bytes);
    }
    assert_int_equal(utf8_width(TEXT(text)), 7);
    assert_int_equal(utf8_width(TEXT("plain ascii")), 11);
}

static void kinds_of_characters(void **state)
{
    static const uint32_t marks[] = {0x301, 0x903, 0x20DD, 0x200D, 0xFE0F, 0x1160};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        assert_true(utf8_is_mark(marks[i]));
    static const uint32_t others[] = {'a', 0xE9, 0x4E2D, 0x2500, 0x1F600};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        assert_false(utf8_is_mark(others[i]));
        assert_true(utf8_is_text(others[i]));
    }
    static const uint32_t not_text[] = {0,      0x1B,    0x7F,   0x9B,   0xAD,   0x61C,
                                        0x200E, 0x2028,  0x202E, 0x2066, 0xD800, 0xFEFF,
                                        0xFFFE, 0x1FFFF, 0x378,  0xFFF9, 0xE0041};
    for (size_t i = 0; i < sizeof(not_text) / sizeof(not_text[0]); i++)
        if (utf8_is_text(not_text[i]))
            fail_msg("U+%04X is not text", not_text[i]);
    assert_true(utf8_is_text(0x200C));
    assert_true(utf8_is_text(0x200D));
}

UNIT_MAIN(cmocka_unit_test(every_code_point_goes_there_and_back),
          cmocka_unit_test(faults_are_refused), cmocka_unit_test(validates_and_counts),
          cmocka_unit_test(widths_of_code_points),
          cmocka_unit_test(no_code_point_is_wider_than_two),
          cmocka_unit_test(clusters_are_found_whole), cmocka_unit_test(clusters_have_bounds),
          cmocka_unit_test(clusters_of_broken_text_advance),
          cmocka_unit_test(prefixes_are_whole_clusters), cmocka_unit_test(kinds_of_characters))
