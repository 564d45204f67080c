/* Questions about all characters of a string; most want at least one character. */
#include "base/identifier.h"
#include "base/unicode.h"
#include "types/str_type.h"

typedef bool (*CharacterTest)(uint32_t codepoint);

static Ref all_are(Interp *in, const Object *self, CharacterTest test)
{
    for (int64_t i = 0; i < str_length(self); i++)
        if (!test(str_at(self, i)))
            return keep_bool(in, false);
    return keep_bool(in, str_length(self) > 0);
}

static bool is_decimal(uint32_t codepoint)
{
    return unicode_decimal(codepoint) >= 0;
}

static bool is_digit(uint32_t codepoint)
{
    return unicode_digit(codepoint) >= 0;
}

static bool is_alphanumeric(uint32_t codepoint)
{
    return unicode_is_alpha(codepoint) || unicode_is_numeric(codepoint);
}

#define ALL_ARE(name, test)                                                                        \
    Ref str_method_##name(Interp *in, Object *self, Arguments arguments)                           \
    {                                                                                              \
        return all_are(in, self, test);                                                            \
    }
ALL_ARE(isspace, unicode_is_space)
ALL_ARE(isdecimal, is_decimal)
ALL_ARE(isdigit, is_digit)
ALL_ARE(isnumeric, unicode_is_numeric)
ALL_ARE(isalpha, unicode_is_alpha)
ALL_ARE(isalnum, is_alphanumeric)

Ref str_method_isascii(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, str_is_ascii(self));
}

/* At least one `wanted` letter and none of another case. */
static Ref only_case(Interp *in, const Object *self, CharacterTest wanted, CharacterTest other)
{
    bool found = false;
    for (int64_t i = 0; i < str_length(self); i++) {
        uint32_t codepoint = str_at(self, i);
        if (other(codepoint) || unicode_is_title(codepoint))
            return keep_bool(in, false);
        found = found || wanted(codepoint);
    }
    return keep_bool(in, found);
}

Ref str_method_islower(Interp *in, Object *self, Arguments arguments)
{
    return only_case(in, self, unicode_is_lower, unicode_is_upper);
}

Ref str_method_isupper(Interp *in, Object *self, Arguments arguments)
{
    return only_case(in, self, unicode_is_upper, unicode_is_lower);
}

Ref str_method_istitle(Interp *in, Object *self, Arguments arguments)
{
    bool in_word = false;
    bool found = false;
    for (int64_t i = 0; i < str_length(self); i++) {
        uint32_t codepoint = str_at(self, i);
        bool large = unicode_is_upper(codepoint) || unicode_is_title(codepoint);
        bool small = !large && unicode_is_lower(codepoint);
        if (large == in_word && (large || small))
            return keep_bool(in, false);
        in_word = large || small;
        found = found || in_word;
    }
    return keep_bool(in, found);
}

Ref str_method_isidentifier(Interp *in, Object *self, Arguments arguments)
{
    for (int64_t i = 0; i < str_length(self); i++) {
        uint32_t codepoint = str_at(self, i);
        if (!(i == 0 ? identifier_is_start(codepoint) : identifier_is_continue(codepoint)))
            return keep_bool(in, false);
    }
    return keep_bool(in, str_length(self) > 0);
}

Ref str_method_isprintable(Interp *in, Object *self, Arguments arguments)
{
    for (int64_t i = 0; i < str_length(self); i++)
        if (!unicode_is_printable(str_at(self, i)))
            return keep_bool(in, false);
    return keep_bool(in, true);
}
