/* The kinds of items an array can have: how each is read and written, and in which words
 * a value that does not fit is refused. Numbers stand least byte first.
 */
#include "modules/array.h"

#include <string.h>

#include "types/float.h"
#include "types/int.h"
#include "types/memory_format.h"
#include "types/protocol.h"
#include "types/str.h"

/* --- whole numbers --- */

typedef struct {
    int64_t least, most;
    const char *name; /* as messages have it */
} Bounds;

static bool is_within(Interp *in, int64_t value, Bounds bounds)
{
    if (value < bounds.least)
        return raise_false(in, EXCEPTION_OverflowError, "%s is less than minimum", bounds.name);
    return value <= bounds.most ||
           raise_false(in, EXCEPTION_OverflowError, "%s is greater than maximum", bounds.name);
}

static bool read_signed(Interp *in, Object *value, const char *too_large, int64_t *number)
{
    Ref whole = number_index(in, value);
    if (whole.object == NULL)
        return false;
    bool fits = int_to_i64(whole.object, number);
    drop(in, whole);
    return fits || raise_false(in, EXCEPTION_OverflowError, "%s", too_large);
}

static bool read_unsigned(Interp *in, Object *value, const char *negative, const char *too_large,
                          uint64_t *number)
{
    Ref whole = number_index(in, value);
    if (whole.object == NULL)
        return false;
    int sign = int_sign(whole.object);
    bool fits = sign >= 0 && int_bit_length(whole.object) <= 64 && int_to_u64(whole.object, number);
    drop(in, whole);
    return fits || raise_false(in, EXCEPTION_OverflowError, "%s", sign < 0 ? negative : too_large);
}

static void put(char *data, uint64_t raw, size_t size)
{
    if (data != NULL)
        memcpy(data, &raw, size);
}

#define TOO_LARGE_LONG "Python int too large to convert to C long"
#define TOO_LARGE_UNSIGNED_LONG "Python int too large to convert to C unsigned long"
#define NEGATIVE_UNSIGNED "can't convert negative value to unsigned int"

/* A number is first read as a C type that may be wider than the item, then looked at again. */
static bool set_bounded(Interp *in, char *data, Object *value, Bounds first, Bounds second,
                        size_t size)
{
    int64_t number;
    if (!read_signed(in, value, TOO_LARGE_LONG, &number) || !is_within(in, number, first) ||
        !is_within(in, number, second))
        return false;
    put(data, (uint64_t)number, size);
    return true;
}

static const Bounds short_bounds = {INT16_MIN, INT16_MAX, "signed short integer"};
static const Bounds int_bounds = {INT32_MIN, INT32_MAX, "signed integer"};
static const Bounds char_bounds = {INT8_MIN, INT8_MAX, "signed char"};
static const Bounds byte_bounds = {0, UINT8_MAX, "unsigned byte integer"};
static const Bounds unsigned_short_bounds = {0, UINT16_MAX, "unsigned short"};

#define BOUNDED(letter, first, second, size)                                                       \
    static bool set_##letter(Interp *in, char *data, Object *value)                                \
    {                                                                                              \
        return set_bounded(in, data, value, first, second, size);                                  \
    }
BOUNDED(b, short_bounds, char_bounds, 1)
BOUNDED(B, byte_bounds, byte_bounds, 1)
BOUNDED(h, short_bounds, short_bounds, 2)
BOUNDED(H, int_bounds, unsigned_short_bounds, 2)
BOUNDED(i, int_bounds, int_bounds, 4)

static bool set_I(Interp *in, char *data, Object *value)
{
    uint64_t number = 0;
    if (!read_unsigned(in, value, NEGATIVE_UNSIGNED, TOO_LARGE_UNSIGNED_LONG, &number))
        return false;
    if (number > UINT32_MAX)
        return raise_false(in, EXCEPTION_OverflowError, "unsigned int is greater than maximum");
    put(data, number, 4);
    return true;
}

static bool set_wide(Interp *in, char *data, Object *value, const char *too_large)
{
    int64_t number;
    if (!read_signed(in, value, too_large, &number))
        return false;
    put(data, (uint64_t)number, 8);
    return true;
}

static bool set_l(Interp *in, char *data, Object *value)
{
    return set_wide(in, data, value, TOO_LARGE_LONG);
}

static bool set_q(Interp *in, char *data, Object *value)
{
    return set_wide(in, data, value, "int too big to convert");
}

static bool set_L(Interp *in, char *data, Object *value)
{
    uint64_t number = 0;
    if (!read_unsigned(in, value, NEGATIVE_UNSIGNED, TOO_LARGE_UNSIGNED_LONG, &number))
        return false;
    put(data, number, 8);
    return true;
}

static bool set_Q(Interp *in, char *data, Object *value)
{
    uint64_t number = 0;
    if (!read_unsigned(in, value, "can't convert negative int to unsigned",
                       "int too big to convert", &number))
        return false;
    put(data, number, 8);
    return true;
}

/* --- other kinds --- */

static bool read_real(Interp *in, Object *value, double *number)
{
    if (value->type->slots.to_float == NULL && value->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "must be real number, not %s",
                           type_name_of(value));
    Ref real = number_to_float(in, value);
    if (real.object == NULL)
        return false;
    *number = float_value(real.object);
    drop(in, real);
    return true;
}

static bool set_f(Interp *in, char *data, Object *value)
{
    double number = 0;
    if (!read_real(in, value, &number))
        return false;
    float narrow = (float)number;
    if (data != NULL)
        memcpy(data, &narrow, sizeof(narrow));
    return true;
}

static bool set_d(Interp *in, char *data, Object *value)
{
    double number = 0;
    if (!read_real(in, value, &number))
        return false;
    if (data != NULL)
        memcpy(data, &number, sizeof(number));
    return true;
}

static bool set_u(Interp *in, char *data, Object *value)
{
    if (!is_str(value) || str_length(value) != 1)
        return raise_false(in, EXCEPTION_TypeError, "array item must be unicode character");
    put(data, str_at(value, 0), 4);
    return true;
}

static Ref get_u(Interp *in, const char *data)
{
    uint32_t codepoint;
    memcpy(&codepoint, data, sizeof(codepoint));
    if (codepoint > 0x10ffff)
        return raise_error(in, EXCEPTION_ValueError,
                           "character U+%x is not in range [U+0000; U+10ffff]", codepoint);
    return str_from_codepoint(in, codepoint);
}

#define NUMBERS(row)                                                                               \
    row(b, 1, 1) row(B, 1, 0) row(h, 2, 4) row(H, 2, 2) row(i, 4, 8) row(I, 4, 6) row(l, 8, 12)    \
        row(L, 8, 10) row(q, 8, 12) row(Q, 8, 10) row(f, 4, 14) row(d, 8, 16)

#define GETTER(letter, size, machine_format)                                                       \
    static Ref get_##letter(Interp *in, const char *data)                                          \
    {                                                                                              \
        return memory_item_get(in, #letter[0], data);                                              \
    }
NUMBERS(GETTER)

/* --- showing --- */

static void show_whole(const ArrayCode *code, const char *data, Buf *out)
{
    uint64_t raw = 0;
    memcpy(&raw, data, (size_t)code->size);
    int unused = 64 - 8 * code->size;
    if (code->code >= 'a')
        buf_printf(out, "%lld", (long long)((int64_t)(raw << unused) >> unused));
    else
        buf_printf(out, "%llu", (unsigned long long)raw);
}

void array_code_show(const ArrayCode *code, const char *data, Buf *out)
{
    float narrow;
    double wide;
    switch (code->code) {
    case 'f':
        memcpy(&narrow, data, sizeof(narrow));
        float_append_repr((double)narrow, out);
        break;
    case 'd':
        memcpy(&wide, data, sizeof(wide));
        float_append_repr(wide, out);
        break;
    default:
        show_whole(code, data, out);
    }
}

/* --- the table --- */

const char array_codes[] = "bBuhHiIlLqQfd";

static const ArrayCode codes[] = {
#define ROW(letter, size, machine_format)                                                          \
    {#letter[0], size, #letter, machine_format, get_##letter, set_##letter},
    NUMBERS(ROW){'u', 4, "w", 20, get_u, set_u},
};

const ArrayCode *array_code(uint32_t code)
{
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if ((uint32_t)codes[i].code == code)
            return &codes[i];
    return NULL;
}
