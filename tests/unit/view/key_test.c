/* Key names, and the table of commands: no key twice, none without a name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "view/command.h"
#include "view/prompt.h"

static void assert_name(Key key, const char *name)
{
    Buf text;
    Key parsed;
    buf_init(&text);
    key_append_name(&text, key);
    assert_string_equal(text.text, name);
    assert_true(key_parse(name, strlen(name), &parsed));
    assert_int_equal(parsed, key);
    buf_done(&text);
}

static void test_names(void **state)
{
    assert_name('a', "a");
    assert_name('A', "A");
    assert_name(' ', "Space");
    assert_name('^', "^");
    assert_name(0xe9, "é");
    assert_name(SPECIAL_RIGHT, "Right");
    assert_name(SPECIAL_LEFT | KEY_WITH_SHIFT, "Shift-Left");
    assert_name(KEY_WITH_CONTROL | 'l', "^L");
    assert_name(SPECIAL_F12, "F12");
    Key key;
    assert_false(key_parse("Nonsense", 8, &key));
    assert_false(key_parse("", 0, &key));
    assert_int_equal(key_character(SPECIAL_UP), 0);
    assert_int_equal(key_character(KEY_WITH_CONTROL | 'a'), 0);
    assert_int_equal(key_character(0x6f22), 0x6f22);
}

static void test_each_key_means_one_command(void **state)
{
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const char *cursor = NULL;
        Key key;
        int count = 0;
        while (command_next_key((CommandId)id, &cursor, &key)) {
            assert_int_equal(command_of_key(key), id);
            count++;
        }
        assert_true(count > 0);
        assert_int_equal(*cursor, '\0'); /* every name was understood */
    }
}

static void test_each_command_is_explained(void **state)
{
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandInfo *info = command_info((CommandId)id);
        assert_true(info->sentence[0] != '\0' && info->name[0] != '\0');
        assert_true(info->hint[0] == '\0' || strchr(info->hint, '|') != NULL);
        assert_non_null(command_group_heading(info->group));
    }
    assert_int_equal(command_of_key('0'), COMMAND_COUNT);
    assert_int_equal(command_of_key(KEY_NOTHING), COMMAND_COUNT);
}

static void type(Prompt *prompt, const char *text)
{
    for (; *text != '\0'; text++)
        prompt_key(prompt, (Key)*text);
}

static void test_prompt(void **state)
{
    Prompt prompt;
    prompt_init(&prompt);
    prompt_open(&prompt, PROMPT_GO);
    type(&prompt, "one two");
    prompt_key(&prompt, 0x6f22);
    prompt_key(&prompt, SPECIAL_BACKSPACE);
    assert_string_equal(prompt.text.text, "one two");
    prompt_key(&prompt, KEY_WITH_CONTROL | 'w');
    assert_string_equal(prompt.text.text, "one ");
    prompt_key(&prompt, KEY_WITH_CONTROL | 'u');
    prompt_key(&prompt, SPECIAL_BACKSPACE);
    assert_int_equal(prompt_key(&prompt, SPECIAL_ENTER), PROMPT_ACCEPTED);
    assert_int_equal(prompt.kind, PROMPT_NONE);
    prompt_open(&prompt, PROMPT_SET_MARK);
    assert_int_equal(prompt_key(&prompt, 'x'), PROMPT_ACCEPTED);
    prompt_open(&prompt, PROMPT_INPUT);
    assert_int_equal(prompt_key(&prompt, KEY_WITH_CONTROL | 'd'), PROMPT_END_OF_FILE);
    prompt_open(&prompt, PROMPT_INPUT);
    assert_int_equal(prompt_key(&prompt, SPECIAL_ESCAPE), PROMPT_CANCELLED);
    prompt_done(&prompt);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_each_key_means_one_command),
        cmocka_unit_test(test_each_command_is_explained),
        cmocka_unit_test(test_prompt),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
