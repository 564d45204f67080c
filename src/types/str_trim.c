/* Taking spaces off the ends and putting padding on. */
#include "base/unicode.h"
#include "types/arguments.h"
#include "types/str_builder.h"
#include "types/str_type.h"

/* --- strip --- */

enum { LEFT = 1, RIGHT = 2 };

static bool is_one_of(const Object *set, uint32_t codepoint)
{
    for (int64_t i = 0; i < str_length(set); i++)
        if (str_at(set, i) == codepoint)
            return true;
    return false;
}

/* set NULL: spaces. */
static bool goes(const Object *set, uint32_t codepoint)
{
    return set == NULL ? unicode_is_space(codepoint) : is_one_of(set, codepoint);
}

static Ref stripped(Interp *in, Object *self, const char *name, Arguments arguments, int sides)
{
    Object *set = argument_at(arguments, 0);
    if (set == in->none)
        set = NULL;
    if (set != NULL && !is_str(set))
        return raise_error(in, EXCEPTION_TypeError, "%s arg must be None or str", name);
    int64_t start = 0;
    int64_t end = str_length(self);
    while (sides & LEFT && start < end && goes(set, str_at(self, start)))
        start++;
    while (sides & RIGHT && end > start && goes(set, str_at(self, end - 1)))
        end--;
    return str_substring(in, self, start, end);
}

Ref str_method_strip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, "strip", arguments, LEFT | RIGHT);
}

Ref str_method_lstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, "lstrip", arguments, LEFT);
}

Ref str_method_rstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, "rstrip", arguments, RIGHT);
}

/* --- padding --- */

static Ref padded(Interp *in, Object *self, int64_t left, int64_t right, uint32_t fill)
{
    int64_t length = str_length(self);
    if (left <= 0 && right <= 0)
        return str_exact(in, self);
    if (left > INT64_MAX - length || right > INT64_MAX - length - left)
        return raise_error(in, EXCEPTION_OverflowError, "padded string is too long");
    Ref str = str_new(in, left + length + right, str_widest(self) | fill);
    if (str.object == NULL)
        return str;
    for (int64_t i = 0; i < left; i++)
        str_put(str.object, i, fill);
    str_copy(str.object, left, self, 0, length);
    for (int64_t i = 0; i < right; i++)
        str_put(str.object, left + length + i, fill);
    return str;
}

/* How many characters lack to the width, and what to fill with. */
static bool pad_arguments(Interp *in, Object *self, Arguments arguments, int64_t *width,
                          int64_t *missing, uint32_t *fill)
{
    *fill = ' ';
    if (!number_as_c_size(in, arguments.slots[0].object, width))
        return false;
    Object *character = argument_at(arguments, 1);
    if (character != NULL) {
        if (!is_str(character))
            return raise_false(in, EXCEPTION_TypeError,
                               "The fill character must be a unicode character, not %s",
                               type_name_of(character));
        if (str_length(character) != 1)
            return raise_false(in, EXCEPTION_TypeError,
                               "The fill character must be exactly one character long");
        *fill = str_at(character, 0);
    }
    *missing = *width > str_length(self) ? *width - str_length(self) : 0;
    return true;
}

Ref str_method_center(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    uint32_t fill;
    if (!pad_arguments(in, self, arguments, &width, &missing, &fill))
        return NO_REF;
    int64_t left = missing / 2 + (missing & width & 1);
    return padded(in, self, left, missing - left, fill);
}

Ref str_method_ljust(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    uint32_t fill;
    if (!pad_arguments(in, self, arguments, &width, &missing, &fill))
        return NO_REF;
    return padded(in, self, 0, missing, fill);
}

Ref str_method_rjust(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    uint32_t fill;
    if (!pad_arguments(in, self, arguments, &width, &missing, &fill))
        return NO_REF;
    return padded(in, self, missing, 0, fill);
}

Ref str_method_zfill(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    if (!number_as_c_size(in, arguments.slots[0].object, &width))
        return NO_REF;
    int64_t length = str_length(self);
    if (width <= length)
        return str_exact(in, self);
    Ref str = padded(in, self, width - length, 0, '0');
    if (str.object == NULL || length == 0)
        return str;
    uint32_t sign = str_at(self, 0);
    if (sign == '+' || sign == '-') {
        str_put(str.object, 0, sign);
        str_put(str.object, width - length, '0');
    }
    return str;
}

/* --- tabs --- */

static bool expand(Interp *in, const Object *self, int64_t size, StrBuilder *out)
{
    int64_t column = 0;
    for (int64_t i = 0; i < str_length(self); i++) {
        uint32_t codepoint = str_at(self, i);
        if (codepoint == '\t') {
            int64_t fill = size > 0 ? size - column % size : 0;
            if (out->length > (int64_t)in->heap.limit - fill)
                return false;
            builder_add_fill(out, ' ', fill);
            column += fill;
            continue;
        }
        builder_add(out, codepoint);
        column = codepoint == '\n' || codepoint == '\r' ? 0 : column + 1;
    }
    return true;
}

Ref str_method_expandtabs(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "expandtabs",
                                          .kept = NAMES_OF_str_expandtabs,
                                          .names = {"tabsize"},
                                          .count = 1,
                                          .positional = 1};
    Object *value;
    int64_t size = 8;
    if (!arguments_bind(in, &parameters, arguments, &value) ||
        (value != NULL && !number_as_c_int(in, value, &size)))
        return NO_REF;
    Ref tab = str_from_codepoint(in, '\t');
    bool has_tab = str_find(self, tab.object, 0, str_length(self)) >= 0;
    drop(in, tab);
    if (!has_tab)
        return str_exact(in, self);
    StrBuilder out = {0};
    if (expand(in, self, size, &out))
        return builder_finish_fresh(in, &out);
    builder_done(&out);
    return raise_no_memory(in);
}
