/* The text of a float as float() takes it, and its repr. */
#include <math.h>

#include "types/float_core.h"
#include "types/number_text.h"
#include "types/protocol.h"
#include "types/str.h"

void float_append_repr(double value, Buf *out)
{
    float_repr(out, value);
}

typedef struct {
    const char *at, *end;
} Reader;

static bool accept(Reader *reader, char lower)
{
    if (reader->at == reader->end || (*reader->at | 0x20) != lower)
        return false;
    reader->at++;
    return true;
}

static bool accept_word(Reader *reader, const char *word)
{
    Reader ahead = *reader;
    for (; *word != '\0'; word++)
        if (!accept(&ahead, *word))
            return false;
    *reader = ahead;
    return true;
}

static bool accept_sign(Reader *reader, bool *negative)
{
    *negative = false;
    if (reader->at == reader->end || (*reader->at != '+' && *reader->at != '-'))
        return false;
    *negative = *reader->at++ == '-';
    return true;
}

/* Digits with single underscores between them; how many, -1 for a misplaced
 * underscore. */
static int64_t accept_digits(Reader *reader, Buf *out)
{
    int64_t count = 0;
    bool after_digit = false;
    for (; reader->at < reader->end; reader->at++) {
        char c = *reader->at;
        if (c == '_' && after_digit) {
            after_digit = false;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        buf_append_byte(out, c);
        after_digit = true;
        count++;
    }
    return count > 0 && !after_digit ? -1 : count;
}

static bool accept_exponent(Reader *reader, int64_t *exponent)
{
    if (!accept(reader, 'e'))
        return true;
    bool negative;
    accept_sign(reader, &negative);
    Buf digits;
    buf_init(&digits);
    bool valid = accept_digits(reader, &digits) > 0;
    int64_t value = 0;
    for (size_t i = 0; i < digits.length && value < 100000000; i++)
        value = value * 10 + (digits.text[i] - '0');
    buf_done(&digits);
    *exponent += negative ? -value : value;
    return valid;
}

static bool accept_number(Reader *reader, Buf *digits, double *value)
{
    int64_t whole = accept_digits(reader, digits);
    int64_t fraction = 0;
    if (whole < 0)
        return false;
    if (reader->at < reader->end && *reader->at == '.') {
        reader->at++;
        fraction = accept_digits(reader, digits);
    }
    int64_t exponent = -fraction;
    if (fraction < 0 || whole + fraction == 0 || !accept_exponent(reader, &exponent))
        return false;
    *value = float_from_decimal(digits->text, exponent);
    return true;
}

bool float_read_number(const char **at, const char *end, double *value)
{
    Reader reader = {*at, end};
    bool negative;
    accept_sign(&reader, &negative);
    bool valid = true;
    *value = 0;
    if (accept_word(&reader, "infinity") || accept_word(&reader, "inf")) {
        *value = INFINITY;
    } else if (accept_word(&reader, "nan")) {
        *value = NAN;
    } else {
        Buf digits;
        buf_init(&digits);
        valid = accept_number(&reader, &digits, value);
        buf_done(&digits);
    }
    if (negative)
        *value = -*value;
    if (valid)
        *at = reader.at;
    return valid;
}

static bool read_float(const char *at, size_t length, double *value)
{
    const char *end = at + length;
    while (at < end && number_text_is_space(*at))
        at++;
    while (end > at && number_text_is_space(end[-1]))
        end--;
    return float_read_number(&at, end, value) && at == end;
}

static bool parse(Interp *in, const char *text, size_t length, Object *given, double *value)
{
    if (read_float(text, length, value))
        return true;
    Ref repr = object_repr(in, given);
    if (repr.object == NULL)
        return false;
    Buf shown;
    buf_init(&shown);
    str_append_utf8(repr.object, &shown);
    raise_error(in, EXCEPTION_ValueError, "could not convert string to float: %s", shown.text);
    buf_done(&shown);
    drop(in, repr);
    return false;
}

Ref float_from_object_text(Interp *in, Object *object)
{
    Buf text;
    buf_init(&text);
    number_text_of(in, object, &text);
    double value;
    bool done = parse(in, text.text, text.length, object, &value);
    buf_done(&text);
    return done ? float_from_double(in, value) : NO_REF;
}
