/* Digits come from printf, which rounds correctly; the shortest are found by
 * trying one precision after the other. Just above a power of two the nearest
 * decimal may lie outside what reads back as the number while its neighbour
 * away from zero lies inside, so that one is tried, too.
 */
#include "base/float_repr.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS_MAX = 17, TEXT_MAX = 40 };

/* Adds one to the last digit of "-d.ddde+xx". False if that would carry past
 * the first digit: then a shorter text had done. */
static bool bump_last_digit(char *text)
{
    for (char *digit = strchr(text, 'e') - 1; digit >= text && *digit != '-'; digit--) {
        if (*digit == '.')
            continue;
        if (*digit != '9') {
            ++*digit;
            return true;
        }
        *digit = '0';
    }
    return false;
}

/* Writes "d.ddde+xx" with as few digits as give the value back; returns how
 * many there are behind the point. */
static int shortest_text(double value, char *text)
{
    for (int decimals = 0; decimals < DIGITS_MAX - 1; decimals++) {
        snprintf(text, TEXT_MAX, "%.*e", decimals, value);
        if (strtod(text, NULL) == value)
            return decimals;
        if (bump_last_digit(text) && strtod(text, NULL) == value)
            return decimals;
    }
    snprintf(text, TEXT_MAX, "%.*e", DIGITS_MAX - 1, value);
    return DIGITS_MAX - 1;
}

static void append_finite(Buf *out, double value, bool as_part)
{
    char text[TEXT_MAX], *from = text;
    int decimals = shortest_text(value, text);
    char *exponent_text = strchr(text, 'e');
    int exponent = atoi(exponent_text + 1);
    if (exponent < -4 || exponent >= 16) {
        buf_append(out, text, (size_t)(exponent_text - text));
        buf_printf(out, "e%+03d", exponent);
        return;
    }
    if (*from == '-')
        buf_append_byte(out, *from++);
    char digits[TEXT_MAX];
    int count = 0;
    for (; from < exponent_text; from++)
        if (*from != '.')
            digits[count++] = *from;
    if (exponent < 0) {
        buf_append_string(out, "0.");
        buf_append_fill(out, '0', (size_t)(-exponent - 1));
        buf_append(out, digits, (size_t)count);
        return;
    }
    int whole = exponent + 1;
    buf_append(out, digits, (size_t)(count < whole ? count : whole));
    if (decimals <= exponent) {
        buf_append_fill(out, '0', (size_t)(exponent - decimals));
        if (!as_part)
            buf_append_string(out, ".0");
    } else {
        buf_append_byte(out, '.');
        buf_append(out, digits + whole, (size_t)(count - whole));
    }
}

static void append_float(Buf *out, double value, bool as_part)
{
    if (isnan(value))
        buf_append_string(out, "nan");
    else if (isinf(value))
        buf_append_string(out, value < 0 ? "-inf" : "inf");
    else
        append_finite(out, value, as_part);
}

void float_repr(Buf *out, double value)
{
    append_float(out, value, false);
}

void float_repr_part(Buf *out, double value)
{
    append_float(out, value, true);
}

void complex_repr(Buf *out, double real, double imaginary)
{
    if (real == 0 && !signbit(real)) {
        float_repr_part(out, imaginary);
        buf_append_byte(out, 'j');
        return;
    }
    buf_append_byte(out, '(');
    float_repr_part(out, real);
    if (!signbit(imaginary) || isnan(imaginary))
        buf_append_byte(out, '+');
    float_repr_part(out, imaginary);
    buf_append_string(out, "j)");
}
