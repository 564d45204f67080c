/* format(object, spec) of int, float, complex and str. */
#include "types/arguments.h"
#include "types/format.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "types/complex.h"
#include "types/float_core.h"
#include "types/format_spec.h"
#include "types/int_core.h"
#include "types/protocol.h"

#define CODEPOINT_LIMIT 0x110000
/* No double has more digits after the point; further ones are zeros. */
#define EXACT_PLACES 1100

Ref format_method(Interp *in, Object *self, Arguments arguments, FormatFunction format)
{
    Object *spec = arguments.slots[0].object;
    if (!is_str(spec))
        return raise_error(in, EXCEPTION_TypeError, "__format__() argument must be str, not %s",
                           argument_kind(in, spec));
    return format(in, self, spec);
}

/* --- str --- */

static bool check_str_spec(Interp *in, const FormatSpec *spec)
{
    if (spec->sign == ' ')
        return raise_false(in, EXCEPTION_ValueError,
                           "Space not allowed in string format specifier");
    if (spec->sign != 0)
        return raise_false(in, EXCEPTION_ValueError, "Sign not allowed in string format specifier");
    if (spec->no_minus_zero)
        return raise_false(in, EXCEPTION_ValueError,
                           "Negative zero coercion (z) not allowed in string format specifier");
    if (spec->alternate)
        return raise_false(in, EXCEPTION_ValueError,
                           "Alternate form (#) not allowed in string format specifier");
    if (spec->align == '=')
        return raise_false(in, EXCEPTION_ValueError,
                           "'=' alignment not allowed in string format specifier");
    return true;
}

/* The first `length` characters of a str object, filled up to the width. */
static Ref padded_text(Interp *in, const FormatSpec *spec, Object *str, int64_t length)
{
    if (spec->width <= length)
        return str_substring(in, str, 0, length);
    if ((size_t)spec->width > in->heap.limit)
        return raise_no_memory(in);
    int64_t padding = spec->width - length;
    int64_t left = spec->align == '>' ? padding : spec->align == '^' ? padding / 2 : 0;
    StrBuilder out = {0};
    builder_add_fill(&out, spec->fill, left);
    builder_add_range(&out, str, 0, length);
    builder_add_fill(&out, spec->fill, padding - left);
    return builder_finish(in, &out);
}

Ref format_str(Interp *in, Object *object, Object *text)
{
    if (str_length(text) == 0)
        return object_str(in, object);
    FormatSpec spec;
    if (!format_spec_parse(in, object, text, 's', '<', &spec))
        return NO_REF;
    if (spec.type != 's')
        return format_unknown_type(in, &spec, object);
    if (!check_str_spec(in, &spec))
        return NO_REF;
    int64_t length = str_length(object);
    if (spec.precision >= 0 && spec.precision < length)
        length = spec.precision;
    return padded_text(in, &spec, object, length);
}

/* --- int --- */

static Ref format_character(Interp *in, const FormatSpec *spec, const Object *object)
{
    if (spec->sign != 0)
        return raise_error(in, EXCEPTION_ValueError,
                           "Sign not allowed with integer format specifier 'c'");
    if (spec->alternate)
        return raise_error(in, EXCEPTION_ValueError,
                           "Alternate form (#) not allowed with integer format specifier 'c'");
    int64_t value;
    if (!int_to_i64(object, &value))
        return raise_error(in, EXCEPTION_OverflowError,
                           "Python int too large to convert to C long");
    if (value < 0 || value >= CODEPOINT_LIMIT)
        return raise_error(in, EXCEPTION_OverflowError, "%%c arg not in range(0x110000)");
    int64_t padding = spec->width > 1 ? spec->width - 1 : 0;
    if ((size_t)padding > in->heap.limit)
        return raise_no_memory(in);
    int64_t left = spec->align == '<' ? 0 : spec->align == '^' ? padding / 2 : padding;
    StrBuilder out = {0};
    builder_add_fill(&out, spec->fill, left);
    builder_add(&out, (uint32_t)value);
    builder_add_fill(&out, spec->fill, padding - left);
    return builder_finish(in, &out);
}

static int base_of(uint32_t type)
{
    switch (type) {
    case 'b':
        return 2;
    case 'o':
        return 8;
    case 'x':
    case 'X':
        return 16;
    default:
        return 10;
    }
}

static const char *prefix_of(const FormatSpec *spec)
{
    if (!spec->alternate)
        return "";
    switch (spec->type) {
    case 'b':
        return "0b";
    case 'o':
        return "0o";
    case 'x':
        return "0x";
    case 'X':
        return "0X";
    default:
        return "";
    }
}

static void to_upper(Buf *text)
{
    for (size_t i = 0; i < text->length; i++)
        if (text->text[i] >= 'a' && text->text[i] <= 'z')
            text->text[i] = (char)(text->text[i] - 0x20);
}

static Ref format_whole(Interp *in, const FormatSpec *spec, Object *object)
{
    if (spec->precision >= 0)
        return raise_error(in, EXCEPTION_ValueError,
                           "Precision not allowed in integer format specifier");
    if (spec->no_minus_zero)
        return raise_error(in, EXCEPTION_ValueError,
                           "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec->type == 'c')
        return format_character(in, spec, object);
    Buf text;
    buf_init(&text);
    Ref str = NO_REF;
    if (int_append_text(in, object, base_of(spec->type), &text)) {
        if (spec->type == 'X')
            to_upper(&text);
        bool negative = int_is_negative(object);
        NumberParts parts = {.sign = negative ? '-' : '\0',
                             .prefix = prefix_of(spec),
                             .digits = text.text + negative,
                             .digit_count = text.length - negative,
                             .rest = ""};
        str = format_number_parts(in, spec, &parts);
    }
    buf_done(&text);
    return str;
}

/* --- float --- */

static bool only_zeros(const char *text)
{
    for (; *text != '\0' && *text != 'e' && *text != 'E'; text++)
        if (*text != '0' && *text != '.' && *text != '%')
            return false;
    return true;
}

static FloatFormat float_format_of(const FormatSpec *spec)
{
    FloatFormat format = {.code = (char)spec->type, .alternate = spec->alternate};
    int64_t precision = spec->precision;
    switch (spec->type) {
    case '\0':
        format.code = precision < 0 ? 'r' : 'g';
        format.point_zero = true;
        break;
    case 'n':
        format.code = 'g';
        break;
    case '%':
        format.code = 'f';
        break;
    default:
        break;
    }
    if (precision < 0)
        precision = 6;
    /* 'f' pads with zeros itself; more significant digits do not exist. */
    if ((format.code | 0x20) == 'g' && !format.alternate && precision > EXACT_PLACES)
        precision = EXACT_PLACES;
    format.precision = (int)precision;
    return format;
}

static bool add_text(Interp *in, const FormatSpec *spec, double value, FloatFormat format,
                     StrBuilder *out)
{
    Buf text;
    buf_init(&text);
    float_append_formatted(spec->type == '%' ? value * 100.0 : value, format, &text);
    if (spec->type == '%')
        buf_append_byte(&text, '%');
    const char *at = text.text;
    NumberParts parts = {.prefix = ""};
    if (*at == '-') {
        at++;
        parts.sign = spec->no_minus_zero && only_zeros(at) ? '\0' : '-';
    }
    parts.digits = at;
    parts.digit_count = strspn(at, "0123456789");
    parts.rest = at + parts.digit_count;
    parts.rest_count = text.length - (size_t)(parts.rest - text.text);
    bool done = format_add_number_parts(in, spec, &parts, out);
    buf_done(&text);
    return done;
}

static bool check_precision(Interp *in, const FormatSpec *spec)
{
    if (spec->precision > INT_MAX)
        return raise_false(in, EXCEPTION_ValueError, "precision too big");
    if (spec->precision > 0 && (size_t)spec->precision > in->heap.limit)
        return raise_no_memory(in).object != NULL;
    return true;
}

static Ref format_real(Interp *in, const FormatSpec *spec, double value)
{
    StrBuilder out = {0};
    if (check_precision(in, spec) && add_text(in, spec, value, float_format_of(spec), &out))
        return builder_finish(in, &out);
    builder_done(&out);
    return NO_REF;
}

static bool is_float_type(uint32_t type)
{
    return type != 0 && type < 0x80 && strchr("eEfFgG%", (int)type) != NULL;
}

Ref format_float(Interp *in, Object *object, Object *text)
{
    if (str_length(text) == 0)
        return object_str(in, object);
    FormatSpec spec;
    if (!format_spec_parse(in, object, text, '\0', '>', &spec))
        return NO_REF;
    if (spec.type != 0 && spec.type != 'n' && !is_float_type(spec.type))
        return format_unknown_type(in, &spec, object);
    return format_real(in, &spec, float_value(object));
}

Ref format_int(Interp *in, Object *object, Object *text)
{
    if (str_length(text) == 0)
        return object_str(in, object);
    FormatSpec spec;
    if (!format_spec_parse(in, object, text, 'd', '>', &spec))
        return NO_REF;
    if (spec.type < 0x80 && spec.type != 0 && strchr("bcdoxXn", (int)spec.type) != NULL)
        return format_whole(in, &spec, object);
    if (!is_float_type(spec.type))
        return format_unknown_type(in, &spec, object);
    double value;
    return int_to_double(in, object, &value) ? format_real(in, &spec, value) : NO_REF;
}

/* --- complex --- */

static bool check_complex_spec(Interp *in, const FormatSpec *spec, const Object *object)
{
    if (spec->type != 0 && (spec->type >= 0x80 || strchr("eEfFgGn", (int)spec->type) == NULL)) {
        format_unknown_type(in, spec, object);
        return false;
    }
    if (spec->fill == '0')
        return raise_false(in, EXCEPTION_ValueError,
                           "Zero padding is not allowed in complex format specifier");
    if (spec->align == '=')
        return raise_false(in, EXCEPTION_ValueError,
                           "'=' alignment flag is not allowed in complex format specifier");
    return check_precision(in, spec);
}

/* Both parts without padding. Without a type the look is that of str: brackets, and no
 * real part if that is 0. */
static bool add_complex(Interp *in, const FormatSpec *spec, Complex value, StrBuilder *out)
{
    FormatSpec part = *spec;
    part.width = -1;
    part.fill = ' ';
    FloatFormat format = float_format_of(spec);
    format.point_zero = false;
    bool only_imaginary = spec->type == 0 && value.real == 0 && !signbit(value.real);
    bool brackets = spec->type == 0 && !only_imaginary;
    if (brackets)
        builder_add(out, '(');
    if (!only_imaginary) {
        if (!add_text(in, &part, value.real, format, out))
            return false;
        part.sign = '+';
    }
    if (!add_text(in, &part, value.imaginary, format, out))
        return false;
    builder_add(out, 'j');
    if (brackets)
        builder_add(out, ')');
    return true;
}

Ref format_complex(Interp *in, Object *object, Object *text)
{
    if (str_length(text) == 0)
        return object_str(in, object);
    FormatSpec spec;
    if (!format_spec_parse(in, object, text, '\0', '>', &spec) ||
        !check_complex_spec(in, &spec, object))
        return NO_REF;
    StrBuilder parts = {0};
    if (!add_complex(in, &spec, complex_value(object), &parts)) {
        builder_done(&parts);
        return NO_REF;
    }
    Ref number = builder_finish(in, &parts);
    Ref padded = number.object == NULL
                     ? NO_REF
                     : padded_text(in, &spec, number.object, str_length(number.object));
    drop(in, number);
    return padded;
}
