/* doubles to decimal digits and back. The C library's conversions are exact; they are
 * used without a decimal point, whose look depends on the locale.
 *
 * Shortest digits: 15 always suffice to name a decimal of 15, so the first of 15, 16
 * or 17 that reads back the same is the shortest. Two cases need more care: below a
 * power of two doubles lie closer, so there the nearest 16 digits may miss though
 * their neighbour does not; and denormal numbers have fewer digits than 15.
 */
#include "base/float_text.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAFE_DIGITS 15
#define ENOUGH_DIGITS 17
/* No double has more digits before or after the point. */
#define DIGITS_MOST 1100
#define TEXT_MOST (DIGITS_MOST + 330)

/* --- digits --- */

double float_from_decimal(const char *digits, int64_t exponent)
{
    Buf text;
    buf_init(&text);
    buf_printf(&text, "%se%lld", digits, (long long)exponent);
    double value = strtod(text.text, NULL);
    buf_done(&text);
    return value;
}

/* Decimal digits and where the point stands among them. */
typedef struct {
    char digits[TEXT_MOST];
    int count;
    int point;
} Decimal;

static void strip_end(Decimal *decimal)
{
    while (decimal->count > 0 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
    decimal->digits[decimal->count] = '\0';
}

/* `count` significant digits, from C's d.ddde+xx. */
static void significant_digits(double value, int count, Decimal *out)
{
    char text[TEXT_MOST];
    snprintf(text, sizeof(text), "%.*e", count - 1, value);
    const char *at = text;
    out->count = 0;
    for (; *at != 'e'; at++)
        if (*at >= '0' && *at <= '9')
            out->digits[out->count++] = *at;
    out->point = atoi(at + 1) + 1;
    strip_end(out);
}

/* `places` digits after the point, from C's ddd.ddd. */
static void digits_after_point(double value, int places, Decimal *out)
{
    char text[TEXT_MOST];
    int length = snprintf(text, sizeof(text), "%.*f", places, value);
    out->count = 0;
    out->point = 0;
    for (int i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            continue;
        if (out->count == 0 && text[i] == '0' && out->point == 0)
            continue;
        out->digits[out->count++] = text[i];
    }
    out->point = out->count - places;
    strip_end(out);
    /* Zeros after the point in front of the first digit were skipped: count - places
     * is their number, negative. */
    if (out->count == 0)
        out->point = -places;
}

/* Adds one to the last digit. */
static void count_up(Decimal *decimal)
{
    int i = decimal->count - 1;
    while (i >= 0 && decimal->digits[i] == '9')
        i--;
    if (i < 0) {
        decimal->digits[0] = '1';
        decimal->point++;
        i = 0;
    } else {
        decimal->digits[i]++;
    }
    decimal->count = i + 1;
    decimal->digits[decimal->count] = '\0';
}

/* Rounded to a multiple of 10**places, half to even, from the exact digits. */
static void digits_before_point(double value, int places, Decimal *out)
{
    digits_after_point(value, DIGITS_MOST - 10, out);
    int cut = out->point - places; /* digits that stay */
    if (cut >= out->count)
        return;
    if (cut < 0) {
        out->count = 0;
        out->digits[0] = '\0';
        return;
    }
    bool half = out->digits[cut] == '5' && out->count == cut + 1;
    bool odd = cut > 0 && (out->digits[cut - 1] - '0') % 2 == 1;
    bool up = half ? odd : out->digits[cut] >= '5';
    if (up && cut == 0) {
        strcpy(out->digits, "1");
        out->count = 1;
        out->point = places + 1;
        return;
    }
    out->count = cut;
    out->digits[cut] = '\0';
    if (up)
        count_up(out);
    strip_end(out);
}

static bool reads_back(const Decimal *decimal, double value)
{
    return float_from_decimal(decimal->digits, decimal->point - decimal->count) == value;
}

/* The nearest decimal of so many digits, or at a power of two its upper neighbour. */
static bool try_digits(double value, int count, Decimal *out)
{
    significant_digits(value, count, out);
    if (reads_back(out, value))
        return true;
    int exponent;
    if (frexp(value, &exponent) != 0.5)
        return false;
    while (out->count < count)
        out->digits[out->count++] = '0';
    out->digits[out->count] = '\0';
    count_up(out);
    return reads_back(out, value);
}

static void shortest_digits(double value, Decimal *out)
{
    int first = value < DBL_MIN ? 1 : SAFE_DIGITS;
    for (int count = first; count < ENOUGH_DIGITS; count++)
        if (try_digits(value, count, out))
            return;
    significant_digits(value, ENOUGH_DIGITS, out);
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

static void make_digits(double value, DigitsMode mode, int precision, Decimal *out)
{
    if (value == 0.0) {
        strcpy(out->digits, "0");
        out->count = 1;
        out->point = 1;
    } else if (mode == DIGITS_SHORTEST) {
        shortest_digits(value, out);
    } else if (mode == DIGITS_COUNT) {
        significant_digits(value, at_most(precision, DIGITS_MOST), out);
    } else if (precision >= 0) {
        digits_after_point(value, at_most(precision, DIGITS_MOST), out);
    } else {
        digits_before_point(value, -precision, out);
    }
}

void float_append_digits(double value, DigitsMode mode, int precision, Buf *out, int *point)
{
    Decimal decimal;
    make_digits(value, mode, precision, &decimal);
    buf_append(out, decimal.digits, (size_t)decimal.count);
    *point = decimal.point;
}

/* --- texts --- */

/* Where the text's digits lie: from `start` (negative: zeros in front) to `end`,
 * the point after `point` of them, counted from the first digit made. */
typedef struct {
    int start, end, point;
    bool exponent;
    int power;
} Places;

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static Places places_of(const Decimal *decimal, FloatFormat format)
{
    Places p = {.end = decimal->count, .point = decimal->point};
    switch (format.code | 0x20) {
    case 'e':
        p.exponent = true;
        p.end = format.precision + 1;
        break;
    case 'f':
        p.end = p.point + format.precision;
        break;
    case 'g':
        p.exponent = p.point <= -4 || p.point > format.precision - format.point_zero;
        if (format.alternate)
            p.end = format.precision;
        break;
    default:
        p.exponent = p.point <= -4 || p.point > 16;
    }
    if (p.exponent) {
        p.power = p.point - 1;
        p.point = 1;
    }
    p.start = p.point <= 0 ? p.point - 1 : 0;
    p.end = larger(p.end, p.point + (!p.exponent && format.point_zero));
    return p;
}

static void append_places(const Decimal *decimal, Places places, FloatFormat format, Buf *out)
{
    buf_reserve(out, (size_t)(places.end - places.start) + 8);
    for (int i = places.start; i < places.end; i++) {
        if (i == places.point)
            buf_append_byte(out, '.');
        buf_append_byte(out, i >= 0 && i < decimal->count ? decimal->digits[i] : '0');
    }
    if (places.end == places.point && format.alternate)
        buf_append_byte(out, '.');
    if (places.exponent)
        buf_printf(out, "%c%+.2d", format.code >= 'A' && format.code <= 'Z' ? 'E' : 'e',
                   places.power);
}

static void append_special(double value, FloatFormat format, Buf *out)
{
    bool upper = format.code >= 'A' && format.code <= 'Z';
    if (isnan(value))
        buf_append_string(out, upper ? "NAN" : "nan");
    else
        buf_append_string(out, upper ? "INF" : "inf");
}

void float_append_formatted(double value, FloatFormat format, Buf *out)
{
    if (signbit(value) && !isnan(value))
        buf_append_byte(out, '-');
    else if (format.always_sign)
        buf_append_byte(out, '+');
    if (!isfinite(value)) {
        append_special(value, format, out);
        return;
    }
    char code = (char)(format.code | 0x20);
    if (code == 'g' && format.precision == 0)
        format.precision = 1;
    DigitsMode mode = code == 'r' ? DIGITS_SHORTEST : code == 'f' ? DIGITS_AFTER : DIGITS_COUNT;
    Decimal decimal;
    make_digits(fabs(value), mode, format.precision + (code == 'e'), &decimal);
    append_places(&decimal, places_of(&decimal, format), format, out);
}

void float_repr(Buf *out, double value)
{
    float_append_formatted(value, (FloatFormat){.code = 'r', .point_zero = true}, out);
}

void float_repr_part(Buf *out, double value)
{
    float_append_formatted(value, (FloatFormat){.code = 'r'}, out);
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
