/* Reading and writing JSON: what is refused, and that text survives. */
#include "unit.h"

#include "trace/json_in.h"
#include "trace/json_out.h"
#include "trace/json_tree.h"

static bool is_good(const char *text)
{
    JsonFault fault;
    bool good = json_check(text, strlen(text), true, &fault);
    assert_int_equal(good, fault.problem == NULL);
    return good;
}

static void accepts_json(void **state)
{
    static const char *const good[] = {
        "0",
        "-0",
        "[]",
        "{}",
        "[1,2.5,-3e+7,1E9,0.5]",
        "{\"a\":[{\"b\":null}],\"c\":true}",
        " [ false , \"\\u00e9\\n\\/\" ] ",
        "\"\\ud83d\\ude00\"",
        "{\"a\":{\"a\":1},\"b\":{\"a\":1}}",
        "[[],[],{}]",
        "\"caf\xc3\xa9\"",
    };
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        if (!is_good(good[i]))
            fail_msg("refused: %s", good[i]);
}

static void refuses_what_is_not_json(void **state)
{
    static const char *const bad[] = {
        "",
        " ",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{1:2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "012",
        "1.",
        "-.5",
        "+1",
        "1e",
        "--1",
        "0x1",
        "nul",
        "True",
        "NaN",
        "[1]]",
        "1 2",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"a\nb\"",
        "\"\xff\"",
        "\"\xc3\"",
        "\"\xed\xa0\x80\"",
        "[\f1]",
        "\"\\",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        if (is_good(bad[i]))
            fail_msg("accepted: %s", bad[i]);
}

static void takes_halves_of_pairs_if_asked(void **state)
{
    JsonFault fault;
    assert_true(json_check("\"\\ud800\"", 8, false, &fault));
    assert_false(json_check("\"\\ud800\"", 8, true, &fault));
}

static void limits_depth(void **state)
{
    char text[400] = {0};
    memset(text, '[', 64);
    memset(text + 64, ']', 64);
    assert_true(is_good(text));
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    assert_false(is_good(text));
}

static void keeps_text(const char *text, size_t length)
{
    Buf written = BUF_INIT, read = BUF_INIT;
    json_out_string(&written, text, length);
    JsonReader reader = json_reader(written.text, written.length);
    assert_true(json_string(&reader, &read));
    assert_true(json_end(&reader));
    assert_int_equal(read.length, length);
    assert_memory_equal(read.text, text, length);
    for (size_t i = 0; i < written.length; i++)
        assert_true((unsigned char)written.text[i] >= 0x20 && written.text[i] != 0x7f);
    buf_done(&written);
    buf_done(&read);
}

static void strings_survive(void **state)
{
    char all[256];
    for (int i = 0; i < 256; i++)
        all[i] = (char)i;
    keeps_text(all, sizeof(all));
    keeps_text(all, 128);
    keeps_text(all + 1, 127);
    keeps_text("", 0);
    keeps_text("a\0b", 3);
    keeps_text("\xed\xa0\xbd\xed\xb8\x80", 6); /* two surrogates, not one character */
    keeps_text("\xc2\x9b"
               "31m \xe2\x80\xae \xf0\x9f\x98\x80",
               14);
}

static void one_number(const char *text, bool good, int64_t wanted)
{
    int64_t number = 0;
    JsonReader reader = json_reader(text, strlen(text));
    bool taken = json_signed(&reader, &number) && json_end(&reader);
    if (taken != good)
        fail_msg("%s: %s", text, taken ? "accepted" : "refused");
    if (good)
        assert_true(number == wanted);
}

static void numbers_are_exact(void **state)
{
    one_number("0", true, 0);
    one_number("-7", true, -7);
    one_number("9007199254740992", true, INT64_C(9007199254740992));
    one_number("9007199254740993", false, 0);
    one_number("\"9223372036854775807\"", true, INT64_MAX);
    one_number("\"-9223372036854775808\"", true, INT64_MIN);
    one_number("\"9223372036854775808\"", false, 0);
    one_number("\"99999999999999999999999\"", false, 0);
    one_number("1.5", false, 0);
    one_number("1e3", false, 0);
    one_number("01", false, 0);
    one_number("\"1", false, 0);
    one_number("-", false, 0);
    one_number("", false, 0);
}

static void numbers_survive(void **state)
{
    static const uint64_t numbers[] = {0, 1, JSON_EXACT, JSON_EXACT + 1, UINT64_MAX};
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        Buf text = BUF_INIT;
        uint64_t number;
        json_out_unsigned(&text, numbers[i]);
        JsonReader reader = json_reader(text.text, text.length);
        assert_true(json_unsigned(&reader, UINT64_MAX, &number));
        assert_true(number == numbers[i]);
        buf_clear(&text);
        json_out_signed(&text, (int64_t)numbers[i]);
        int64_t back;
        reader = json_reader(text.text, text.length);
        assert_true(json_signed(&reader, &back));
        assert_true(back == (int64_t)numbers[i]);
        buf_done(&text);
    }
}

static void trees_tell_case(void **state)
{
    static const char text[] = "{\"ID\":1,\"id\":2,\"s\":\"x\",\"half\":0.5}";
    JsonFault fault;
    cJSON *tree = json_tree(text, strlen(text), 1000, &fault);
    assert_non_null(tree);
    assert_int_equal(json_member_number(tree, "id", 10, 0), 2);
    assert_int_equal(json_member_number(tree, "id", 1, 9), 9);
    assert_int_equal(json_member_number(tree, "half", 10, 9), 9);
    assert_int_equal(json_member_number(tree, "s", 10, 9), 9);
    assert_string_equal(json_member_text(tree, "s", "-"), "x");
    assert_string_equal(json_member_text(tree, "id", "-"), "-");
    cJSON_Delete(tree);
    assert_null(json_tree(text, strlen(text), 5, &fault));
    assert_string_equal(fault.problem, "too long");
}

UNIT_MAIN(cmocka_unit_test(accepts_json), cmocka_unit_test(refuses_what_is_not_json),
          cmocka_unit_test(limits_depth), cmocka_unit_test(takes_halves_of_pairs_if_asked),
          cmocka_unit_test(strings_survive), cmocka_unit_test(numbers_are_exact),
          cmocka_unit_test(numbers_survive), cmocka_unit_test(trees_tell_case))
