/* unicodedata: what the Unicode standard says of characters. */
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "base/unicode_data.h"
#include "base/unicode_name.h"
#include "types/arguments.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/int.h"
#include "types/str_builder.h"
#include "vm/module_table.h"

/* An argument that is a single character; `which` as messages name it. */
static bool one_character(Interp *in, const char *function, const char *which, Arguments arguments,
                          uint32_t *codepoint)
{
    const Object *given = arguments.slots[0].object;
    if (!is_str(given) || str_length(given) != 1)
        return raise_false(in, EXCEPTION_TypeError, "%s() %s must be a unicode character, not %s",
                           function, which, argument_kind(in, given));
    *codepoint = str_at(given, 0);
    return true;
}

/* --- names --- */

static Ref unicodedata_name(Interp *in, Object *self, Arguments arguments)
{
    uint32_t codepoint;
    if (!one_character(in, "name", "argument 1", arguments, &codepoint))
        return NO_REF;
    Buf name;
    buf_init(&name);
    Ref made = NO_REF;
    if (unicode_append_name(codepoint, &name))
        made = str_from_buf(in, &name);
    else if (arguments.count > 1)
        made = keep(arguments.slots[1].object);
    else
        raise_error(in, EXCEPTION_ValueError, "no such name");
    buf_done(&name);
    return made;
}

static Ref unicodedata_lookup(Interp *in, Object *self, Arguments arguments)
{
    Object *given = arguments.slots[0].object;
    if (!is_str(given))
        return raise_error(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(given));
    size_t length;
    uint32_t codepoint;
    const char *name = str_utf8(in, given, &length);
    if (name == NULL)
        return NO_REF;
    if (unicode_of_name(name, length, &codepoint))
        return str_from_codepoint(in, codepoint);
    return raise_value(in, EXCEPTION_KeyError,
                       str_printf(in, "undefined character name '%s'", name));
}

/* --- properties --- */

#define TEXT_OF(property, function)                                                                \
    static Ref unicodedata_##property(Interp *in, Object *self, Arguments arguments)               \
    {                                                                                              \
        uint32_t codepoint;                                                                        \
        return one_character(in, #property, "argument", arguments, &codepoint)                     \
                   ? str_from_string(in, function(codepoint))                                      \
                   : NO_REF;                                                                       \
    }
TEXT_OF(category, unicode_category)
TEXT_OF(bidirectional, unicode_bidirectional)
TEXT_OF(east_asian_width, unicode_east_asian_width)

#define NUMBER_OF(property, function)                                                              \
    static Ref unicodedata_##property(Interp *in, Object *self, Arguments arguments)               \
    {                                                                                              \
        uint32_t codepoint;                                                                        \
        return one_character(in, #property, "argument", arguments, &codepoint)                     \
                   ? int_from_i64(in, function(codepoint))                                         \
                   : NO_REF;                                                                       \
    }
NUMBER_OF(combining, unicode_combining)
NUMBER_OF(mirrored, unicode_is_mirrored)

static Ref unicodedata_decomposition(Interp *in, Object *self, Arguments arguments)
{
    uint32_t codepoint;
    if (!one_character(in, "decomposition", "argument", arguments, &codepoint))
        return NO_REF;
    Buf text;
    buf_init(&text);
    unicode_append_decomposition(codepoint, &text);
    Ref made = str_from_buf(in, &text);
    buf_done(&text);
    return made;
}

/* --- numbers --- */

static Ref otherwise(Interp *in, Arguments arguments, const char *text)
{
    return arguments.count > 1 ? keep(arguments.slots[1].object)
                               : raise_error(in, EXCEPTION_ValueError, "%s", text);
}

static Ref unicodedata_decimal(Interp *in, Object *self, Arguments arguments)
{
    uint32_t codepoint;
    if (!one_character(in, "decimal", "argument 1", arguments, &codepoint))
        return NO_REF;
    int value = unicode_decimal(codepoint);
    return value >= 0 ? int_from_i64(in, value) : otherwise(in, arguments, "not a decimal");
}

static Ref unicodedata_digit(Interp *in, Object *self, Arguments arguments)
{
    uint32_t codepoint;
    if (!one_character(in, "digit", "argument 1", arguments, &codepoint))
        return NO_REF;
    int value = unicode_digit(codepoint);
    return value >= 0 ? int_from_i64(in, value) : otherwise(in, arguments, "not a digit");
}

static Ref unicodedata_numeric(Interp *in, Object *self, Arguments arguments)
{
    uint32_t codepoint;
    double value;
    if (!one_character(in, "numeric", "argument 1", arguments, &codepoint))
        return NO_REF;
    return unicode_numeric(codepoint, &value) ? float_from_double(in, value)
                                              : otherwise(in, arguments, "not a numeric character");
}

/* --- normal forms --- */

static bool form_and_text(Interp *in, const char *function, Arguments arguments, NormalForm *form)
{
    for (size_t i = 0; i < 2; i++) {
        if (!is_str(arguments.slots[i].object))
            return raise_false(in, EXCEPTION_TypeError, "%s() argument %zu must be str, not %s",
                               function, i + 1, argument_kind(in, arguments.slots[i].object));
    }
    const char *name = str_utf8(in, arguments.slots[0].object, NULL);
    if (name == NULL)
        return false;
    return unicode_normal_form(name, form) ||
           raise_false(in, EXCEPTION_ValueError, "invalid normalization form");
}

static Ref normalized(Interp *in, Object *text, NormalForm form)
{
    size_t length = (size_t)str_length(text);
    uint32_t *characters = mem_alloc((length + 1) * sizeof(uint32_t));
    for (size_t i = 0; i < length; i++)
        characters[i] = str_at(text, (int64_t)i);
    size_t count;
    uint32_t *made = unicode_normalize(form, characters, length, &count);
    StrBuilder out = {0};
    for (size_t i = 0; i < count; i++)
        builder_add(&out, made[i]);
    mem_free(made);
    mem_free(characters);
    return builder_finish(in, &out);
}

static Ref unicodedata_normalize(Interp *in, Object *self, Arguments arguments)
{
    NormalForm form;
    if (!form_and_text(in, "normalize", arguments, &form))
        return NO_REF;
    Object *text = arguments.slots[1].object;
    Ref made = normalized(in, text, form);
    if (made.object == NULL || !str_equals(made.object, text))
        return made;
    drop(in, made);
    return str_exact(in, text);
}

static Ref unicodedata_is_normalized(Interp *in, Object *self, Arguments arguments)
{
    NormalForm form;
    if (!form_and_text(in, "is_normalized", arguments, &form))
        return NO_REF;
    Ref made = normalized(in, arguments.slots[1].object, form);
    if (made.object == NULL)
        return made;
    bool same = str_equals(made.object, arguments.slots[1].object);
    drop(in, made);
    return keep_bool(in, same);
}

/* --- the module --- */

#define FUNCTION(name, kind, least, most, sentence)                                                \
    {                                                                                              \
#name, unicodedata_##name, NATIVE_##kind, least, most, sentence                            \
    }

static const NativeSpec functions[] = {
    FUNCTION(bidirectional, ONE_ARGUMENT, 1, 1, "class of direction"),
    FUNCTION(category, ONE_ARGUMENT, 1, 1, "general category"),
    FUNCTION(combining, ONE_ARGUMENT, 1, 1, "class of a combining character"),
    FUNCTION(decimal, POSITIONAL, 1, 2, "value of a decimal digit"),
    FUNCTION(decomposition, ONE_ARGUMENT, 1, 1, "the characters it is put together from"),
    FUNCTION(digit, POSITIONAL, 1, 2, "value of a digit"),
    FUNCTION(east_asian_width, ONE_ARGUMENT, 1, 1, "width in East Asian text"),
    FUNCTION(is_normalized, POSITIONAL, 2, 2, "is the text in that normal form"),
    FUNCTION(lookup, ONE_ARGUMENT, 1, 1, "the character of a name"),
    FUNCTION(mirrored, ONE_ARGUMENT, 1, 1, "is it mirrored in text from the right"),
    FUNCTION(name, POSITIONAL, 1, 2, "the character's name"),
    FUNCTION(normalize, POSITIONAL, 2, 2, "the text in a normal form"),
    FUNCTION(numeric, POSITIONAL, 1, 2, "the number it stands for"),
    {0},
};

static bool fill(Interp *in, Object *dict)
{
    Ref version = str_from_string(in, UNICODE_VERSION);
    bool done =
        version.object != NULL && dict_set_string(in, dict, "unidata_version", version.object);
    drop(in, version);
    return done;
}

const ModuleSpec unicodedata_module = {
    .name = "unicodedata",
    .functions = functions,
    .fill = fill,
    .sentence = "what the Unicode standard says of characters",
    .is_extension = true,
};
