/* Case. A character may become three; a capital sigma becomes the final one at the end
 * of a word, which only its neighbours can tell.
 */
#include "base/unicode.h"
#include "types/str_builder.h"
#include "types/str_type.h"

#define SIGMA 0x3A3
#define SMALL_SIGMA 0x3C3
#define FINAL_SIGMA 0x3C2

typedef int (*CaseFunction)(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST]);

static void add_form(StrBuilder *out, uint32_t codepoint, CaseFunction function)
{
    uint32_t form[UNICODE_CASE_MOST];
    int count = function(codepoint, form);
    for (int i = 0; i < count; i++)
        builder_add(out, form[i]);
}

static bool is_final_sigma(const Object *self, int64_t at)
{
    int64_t before = at - 1;
    while (before >= 0 && unicode_is_case_ignorable(str_at(self, before)))
        before--;
    if (before < 0 || !unicode_is_cased(str_at(self, before)))
        return false;
    int64_t after = at + 1;
    while (after < str_length(self) && unicode_is_case_ignorable(str_at(self, after)))
        after++;
    return after == str_length(self) || !unicode_is_cased(str_at(self, after));
}

static void add_lower(StrBuilder *out, const Object *self, int64_t at)
{
    uint32_t codepoint = str_at(self, at);
    if (codepoint == SIGMA)
        builder_add(out, is_final_sigma(self, at) ? FINAL_SIGMA : SMALL_SIGMA);
    else
        add_form(out, codepoint, unicode_lower);
}

/* What was built, unless the script is to stop. */
static Ref finish(Interp *in, StrBuilder *out)
{
    if (!is_raised(in))
        return builder_finish_fresh(in, out);
    builder_done(out);
    return NO_REF;
}

/* ASCII letters differ in one bit. */
static Ref ascii_case(Interp *in, Object *self, char first)
{
    int64_t length = str_length(self);
    Ref str = str_new(in, length, 0x7F);
    if (str.object == NULL || length == 0)
        return str;
    const uint8_t *from = str_data(self);
    uint8_t *to = str_data(str.object);
    for (int64_t i = 0; i < length; i++)
        to[i] = (uint8_t)(from[i] ^ ((uint8_t)(from[i] - first) < 26 ? 0x20 : 0));
    return str;
}

Ref str_method_lower(Interp *in, Object *self, Arguments arguments)
{
    if (str_is_ascii(self))
        return ascii_case(in, self, 'A');
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++)
        add_lower(&out, self, i);
    return finish(in, &out);
}

Ref str_method_upper(Interp *in, Object *self, Arguments arguments)
{
    if (str_is_ascii(self))
        return ascii_case(in, self, 'a');
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++)
        add_form(&out, str_at(self, i), unicode_upper);
    return finish(in, &out);
}

Ref str_method_casefold(Interp *in, Object *self, Arguments arguments)
{
    if (str_is_ascii(self))
        return ascii_case(in, self, 'A');
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++)
        add_form(&out, str_at(self, i), unicode_fold);
    return finish(in, &out);
}

Ref str_method_capitalize(Interp *in, Object *self, Arguments arguments)
{
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++)
        if (i == 0)
            add_form(&out, str_at(self, i), unicode_title);
        else
            add_lower(&out, self, i);
    return finish(in, &out);
}

Ref str_method_title(Interp *in, Object *self, Arguments arguments)
{
    StrBuilder out = {0};
    bool in_word = false;
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++) {
        uint32_t codepoint = str_at(self, i);
        if (in_word)
            add_lower(&out, self, i);
        else
            add_form(&out, codepoint, unicode_title);
        in_word = unicode_is_cased(codepoint);
    }
    return finish(in, &out);
}

Ref str_method_swapcase(Interp *in, Object *self, Arguments arguments)
{
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self) && spend(in, 1); i++) {
        uint32_t codepoint = str_at(self, i);
        if (unicode_is_upper(codepoint))
            add_lower(&out, self, i);
        else if (unicode_is_lower(codepoint))
            add_form(&out, codepoint, unicode_upper);
        else
            builder_add(&out, codepoint);
    }
    return finish(in, &out);
}
