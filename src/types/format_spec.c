/* [[fill]align][sign][z][#][0][width][grouping][.precision][type]
 *
 * The parser keeps CPython's order of tests, which decides the message for a spec with
 * several faults.
 */
#include "types/format_spec.h"

#include <string.h>

#include "base/unicode.h"

typedef struct {
    const Object *text;
    int64_t at, end;
} SpecReader;

static bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

/* The character so far ahead, or 0. */
static uint32_t peek(const SpecReader *reader, int64_t ahead)
{
    return reader->at + ahead < reader->end ? str_at(reader->text, reader->at + ahead) : 0;
}

static bool accept(SpecReader *reader, uint32_t c)
{
    if (reader->at >= reader->end || peek(reader, 0) != c)
        return false;
    reader->at++;
    return true;
}

/* -1 if there are no digits. */
static bool accept_number(Interp *in, SpecReader *reader, int64_t *value)
{
    *value = -1;
    for (; reader->at < reader->end; reader->at++) {
        int digit = unicode_decimal(peek(reader, 0));
        if (digit < 0)
            break;
        int64_t so_far = *value < 0 ? 0 : *value;
        if (so_far > (INT64_MAX - digit) / 10)
            return raise_false(in, EXCEPTION_ValueError,
                               "Too many decimal digits in format string");
        *value = so_far * 10 + digit;
    }
    return true;
}

static void accept_fill_and_align(SpecReader *reader, uint32_t align, FormatSpec *out)
{
    bool has_fill = reader->end - reader->at >= 2 && is_align(peek(reader, 1));
    bool has_align = has_fill || is_align(peek(reader, 0));
    out->fill = has_fill ? peek(reader, 0) : ' ';
    out->align = has_fill ? peek(reader, 1) : has_align ? peek(reader, 0) : align;
    reader->at += has_fill ? 2 : has_align ? 1 : 0;
    uint32_t next = peek(reader, 0);
    if (next == '+' || next == '-' || next == ' ') {
        out->sign = next;
        reader->at++;
    }
    out->no_minus_zero = accept(reader, 'z');
    out->alternate = accept(reader, '#');
    if (!has_fill && accept(reader, '0')) {
        out->fill = '0';
        if (!has_align && align == '>')
            out->align = '=';
    }
}

static bool raise_both_separators(Interp *in)
{
    return raise_false(in, EXCEPTION_ValueError, "Cannot specify both ',' and '_'.");
}

static bool accept_separator(Interp *in, SpecReader *reader, FormatSpec *out)
{
    if (accept(reader, ','))
        out->separator = ',';
    if (peek(reader, 0) == '_') {
        if (out->separator != 0)
            return raise_both_separators(in);
        out->separator = '_';
        reader->at++;
    }
    if (peek(reader, 0) == ',' && out->separator == '_')
        return raise_both_separators(in);
    return true;
}

static bool raise_invalid(Interp *in, const Object *object, const Object *spec)
{
    Buf text;
    buf_init(&text);
    str_append_utf8(spec, &text);
    raise_error(in, EXCEPTION_ValueError, "Invalid format specifier '%s' for object of type '%s'",
                text.text, object->type->layout.name);
    buf_done(&text);
    return false;
}

/* Separators go with decimal types, and '_' with the others too, by fours. */
static bool check_separator(Interp *in, FormatSpec *spec)
{
    spec->group = 3;
    if (spec->separator == 0)
        return true;
    if (spec->type == 0 || (spec->type < 0x80 && strchr("defgEG%F", (int)spec->type) != NULL))
        return true;
    if (spec->separator == '_' && spec->type < 0x80 && strchr("boxX", (int)spec->type) != NULL) {
        spec->group = 4;
        return true;
    }
    if (spec->type > 32 && spec->type < 128)
        return raise_false(in, EXCEPTION_ValueError, "Cannot specify '%c' with '%c'.",
                           (char)spec->separator, (char)spec->type);
    return raise_false(in, EXCEPTION_ValueError, "Cannot specify '%c' with '\\x%x'.",
                       (char)spec->separator, (unsigned)spec->type);
}

bool format_spec_parse(Interp *in, const Object *object, const Object *spec, uint32_t type,
                       uint32_t align, FormatSpec *out)
{
    SpecReader reader = {spec, 0, str_length(spec)};
    *out = (FormatSpec){.precision = -1, .type = type};
    accept_fill_and_align(&reader, align, out);
    if (!accept_number(in, &reader, &out->width) || !accept_separator(in, &reader, out))
        return false;
    if (accept(&reader, '.')) {
        if (!accept_number(in, &reader, &out->precision))
            return false;
        if (out->precision < 0)
            return raise_false(in, EXCEPTION_ValueError, "Format specifier missing precision");
    }
    if (reader.end - reader.at > 1)
        return raise_invalid(in, object, spec);
    if (reader.end - reader.at == 1)
        out->type = peek(&reader, 0);
    return check_separator(in, out);
}

Ref format_unknown_type(Interp *in, const FormatSpec *spec, const Object *object)
{
    if (spec->type > 32 && spec->type < 128)
        return raise_error(in, EXCEPTION_ValueError,
                           "Unknown format code '%c' for object of type '%s'", (char)spec->type,
                           object->type->layout.name);
    return raise_error(in, EXCEPTION_ValueError,
                       "Unknown format code '\\x%x' for object of type '%s'", (unsigned)spec->type,
                       object->type->layout.name);
}

/* --- laying out --- */

static int64_t at_least(int64_t value, int64_t least)
{
    return value > least ? value : least;
}

static int64_t at_most(int64_t value, int64_t most)
{
    return value < most ? value : most;
}

/* Digits, zeros in front of them and separators, from the right: written backwards. */
static void group_digits(const FormatSpec *spec, const NumberParts *parts, int64_t least,
                         Buf *backwards)
{
    int64_t remaining = (int64_t)parts->digit_count;
    bool first = true;
    for (;;) {
        int64_t wanted = at_least(at_least(remaining, least), 1);
        bool plain = spec->separator == 0 || parts->digit_count == 0; /* "inf" */
        int64_t take = plain ? wanted : at_most(spec->group, wanted);
        if (!first)
            buf_append_byte(backwards, (char)spec->separator);
        for (int64_t i = 0; i < take; i++)
            buf_append_byte(backwards, remaining > 0 ? parts->digits[--remaining] : '0');
        least -= take;
        if (remaining <= 0 && least <= 0)
            return;
        least--;
        first = false;
    }
}

static char shown_sign(const FormatSpec *spec, const NumberParts *parts)
{
    if (parts->sign == '-')
        return '-';
    return spec->sign == '+' ? '+' : spec->sign == ' ' ? ' ' : '\0';
}

static void add_reversed(StrBuilder *out, const Buf *backwards)
{
    for (size_t i = backwards->length; i-- > 0;)
        builder_add(out, (uint8_t)backwards->text[i]);
}

bool format_add_number_parts(Interp *in, const FormatSpec *spec, const NumberParts *parts,
                             StrBuilder *out)
{
    char sign = shown_sign(spec, parts);
    int64_t others = (sign != '\0') + (int64_t)strlen(parts->prefix) + (int64_t)parts->rest_count;
    int64_t least = spec->fill == '0' && spec->align == '=' ? spec->width - others : 0;
    if (spec->width > 0 && (size_t)spec->width > in->heap.limit)
        return raise_no_memory(in).object != NULL;
    Buf backwards;
    buf_init(&backwards);
    if (parts->digit_count > 0 || least > 0)
        group_digits(spec, parts, least, &backwards);
    int64_t padding = at_least(spec->width - others - (int64_t)backwards.length, 0);
    int64_t left = spec->align == '>' ? padding : spec->align == '^' ? padding / 2 : 0;
    int64_t inside = spec->align == '=' ? padding : 0;
    builder_add_fill(out, spec->fill, left);
    if (sign != '\0')
        builder_add(out, (uint8_t)sign);
    builder_add_ascii(out, parts->prefix, strlen(parts->prefix));
    builder_add_fill(out, spec->fill, inside);
    add_reversed(out, &backwards);
    builder_add_ascii(out, parts->rest, parts->rest_count);
    builder_add_fill(out, spec->fill, padding - left - inside);
    buf_done(&backwards);
    return true;
}

Ref format_number_parts(Interp *in, const FormatSpec *spec, const NumberParts *parts)
{
    StrBuilder out = {0};
    return format_add_number_parts(in, spec, parts, &out) ? builder_finish(in, &out) : NO_REF;
}
