/* Identifiers: which characters, and their normal form. */
#include "unit.h"

#include "base/identifier.h"

static size_t scan(const char *text)
{
    return identifier_scan(text, strlen(text));
}

static void accepts_what_python_accepts(void **state)
{
    static const char *const names[] = {"a", "_", "x9", "é", "名前", "ñandú",
                                        "ª", "℘", "ℌ",  "𝐱", "a·b",  "х"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        assert_int_equal(scan(names[i]), strlen(names[i]));
}

static void finds_the_first_wrong_character(void **state)
{
    assert_int_equal(scan("9a"), 0);
    assert_int_equal(scan("a b"), 1);
    assert_int_equal(scan("a€"), 1);
    assert_int_equal(scan("é€"), 2);
    assert_int_equal(scan("·a"), 0);
    /* GREEK YPOGEGRAMMENI is a letter whose normal form begins with a space. */
    assert_int_equal(scan("\u037Aa"), 0);
}

static void check_normal(const char *text, const char *normal)
{
    Buf out = BUF_INIT;
    identifier_normalise(&out, text, strlen(text));
    assert_string_equal(out.text, normal);
    buf_done(&out);
}

static void normalises_to_nfkc(void **state)
{
    check_normal("abc", "abc");
    check_normal("ﬁ", "fi");
    check_normal("𝐱ℌ", "xH");
    check_normal("e\u0301", "é");
    check_normal("ª", "a");
}

static void tells_printable_characters(void **state)
{
    assert_true(identifier_is_printable('a'));
    assert_true(identifier_is_printable(' '));
    assert_true(identifier_is_printable(0x20AC));
    assert_false(identifier_is_printable(0xA0));
    assert_false(identifier_is_printable(0x200B));
    assert_false(identifier_is_printable('\n'));
    assert_false(identifier_is_printable(0xE000));
}

UNIT_MAIN(cmocka_unit_test(accepts_what_python_accepts),
          cmocka_unit_test(finds_the_first_wrong_character), cmocka_unit_test(normalises_to_nfkc),
          cmocka_unit_test(tells_printable_characters))
