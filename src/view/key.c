/* Key names both ways, from key.def. Control keys are named as terminals do, ^L;
 * a space is named Space, since lists of keys are separated by spaces. */
#include "view/key.h"

#include <string.h>

#include "base/contract.h"
#include "base/utf8.h"

static const char *const special_names[] = {
#define SPECIAL(NAME, text) text,
#include "view/key.def"
#undef SPECIAL
};

static const struct {
    const char *prefix;
    Key bit;
} modifiers[] = {{"^", KEY_WITH_CONTROL}, {"Alt-", KEY_WITH_ALT}, {"Shift-", KEY_WITH_SHIFT}};

static const char space_name[] = "Space";

void key_append_name(Buf *out, Key key)
{
    for (size_t i = 0; i < ARRAY_LEN(modifiers); i++)
        if (key & modifiers[i].bit)
            buf_append_string(out, modifiers[i].prefix);
    bool control = key & KEY_WITH_CONTROL;
    key &= ~(Key)KEY_MODIFIERS;
    if (control && key >= 'a' && key <= 'z')
        key -= 'a' - 'A';
    if (key >= KEY_SPECIAL_FIRST && key < KEY_SPECIAL_END)
        buf_append_string(out, special_names[key - KEY_SPECIAL_FIRST]);
    else if (key == ' ')
        buf_append_string(out, space_name);
    else
        buf_append_codepoint(out, key);
}

static bool parse_base(const char *name, size_t length, Key *key)
{
    for (size_t i = 0; i < ARRAY_LEN(special_names); i++) {
        if (strlen(special_names[i]) == length && memcmp(special_names[i], name, length) == 0) {
            *key = KEY_SPECIAL_FIRST + (Key)i;
            return true;
        }
    }
    if (length == strlen(space_name) && memcmp(name, space_name, length) == 0) {
        *key = ' ';
        return true;
    }
    uint32_t codepoint;
    if (length == 0 || utf8_decode(name, length, &codepoint) != length)
        return false;
    *key = codepoint;
    return true;
}

bool key_parse(const char *name, size_t length, Key *key)
{
    Key bits = 0;
    for (size_t i = 0; i < ARRAY_LEN(modifiers); i++) {
        size_t prefix = strlen(modifiers[i].prefix);
        if (length > prefix && memcmp(name, modifiers[i].prefix, prefix) == 0) {
            bits |= modifiers[i].bit;
            name += prefix;
            length -= prefix;
        }
    }
    if (!parse_base(name, length, key))
        return false;
    if ((bits & KEY_WITH_CONTROL) && *key >= 'A' && *key <= 'Z')
        *key += 'a' - 'A';
    *key |= bits;
    return true;
}

uint32_t key_character(Key key)
{
    return (key & KEY_MODIFIERS) == 0 && key >= ' ' && key != 0x7f && key < KEY_SPECIAL_FIRST ? key
                                                                                              : 0;
}
