/* Items of memory as numbers. */
#include "types/memory_format.h"

#include <math.h>
#include <string.h>

#include "types/bytes.h"
#include "types/float.h"
#include "types/int.h"
#include "types/protocol.h"

typedef enum { ITEM_SIGNED, ITEM_UNSIGNED, ITEM_REAL, ITEM_BYTE, ITEM_TRUTH } ItemKind;

typedef struct {
    char code;
    int size;
    ItemKind kind;
} ItemFormat;

static const ItemFormat formats[] = {
    {'b', 1, ITEM_SIGNED},   {'B', 1, ITEM_UNSIGNED}, {'c', 1, ITEM_BYTE},
    {'?', 1, ITEM_TRUTH},    {'h', 2, ITEM_SIGNED},   {'H', 2, ITEM_UNSIGNED},
    {'i', 4, ITEM_SIGNED},   {'I', 4, ITEM_UNSIGNED}, {'l', 8, ITEM_SIGNED},
    {'L', 8, ITEM_UNSIGNED}, {'q', 8, ITEM_SIGNED},   {'Q', 8, ITEM_UNSIGNED},
    {'n', 8, ITEM_SIGNED},   {'N', 8, ITEM_UNSIGNED}, {'P', 8, ITEM_UNSIGNED},
    {'f', 4, ITEM_REAL},     {'d', 8, ITEM_REAL},
};

static const ItemFormat *format_of(char code)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++)
        if (formats[i].code == code)
            return &formats[i];
    return NULL;
}

int memory_item_size(char code)
{
    const ItemFormat *format = format_of(code);
    return format == NULL ? 0 : format->size;
}

/* Whole numbers stand least byte first. */
static uint64_t raw_value(const char *data, int size)
{
    uint64_t value = 0;
    memcpy(&value, data, (size_t)size);
    return value;
}

static double real_value(const char *data, int size)
{
    float narrow;
    double wide;
    if (size == (int)sizeof(narrow)) {
        memcpy(&narrow, data, sizeof(narrow));
        return (double)narrow;
    }
    memcpy(&wide, data, sizeof(wide));
    return wide;
}

Ref memory_item_get(Interp *in, char code, const char *data)
{
    const ItemFormat *format = format_of(code);
    int unused = 64 - 8 * format->size;
    switch (format->kind) {
    case ITEM_SIGNED:
        return int_from_i64(in, (int64_t)(raw_value(data, format->size) << unused) >> unused);
    case ITEM_UNSIGNED:
        return int_from_u64(in, raw_value(data, format->size));
    case ITEM_REAL:
        return float_from_double(in, real_value(data, format->size));
    case ITEM_BYTE:
        return bytes_from(in, data, 1);
    default:
        return keep_bool(in, *data != 0);
    }
}

static bool raise_invalid(Interp *in, ExceptionId type, const char *what, char code)
{
    return raise_false(in, type, "memoryview: invalid %s for format '%c'", what, code);
}

/* Of what went wrong, the words a memoryview has for it. */
static bool explain(Interp *in, char code)
{
    if (is_raised_of(in, EXCEPTION_TypeError)) {
        raise_clear(in);
        return raise_invalid(in, EXCEPTION_TypeError, "type", code);
    }
    if (is_raised_of(in, EXCEPTION_OverflowError) || is_raised_of(in, EXCEPTION_ValueError)) {
        raise_clear(in);
        return raise_invalid(in, EXCEPTION_ValueError, "value", code);
    }
    return false;
}

/* Does a whole number fit; *raw: as it is written. */
static bool fits(Object *number, const ItemFormat *format, uint64_t *raw)
{
    int64_t bits = int_bit_length(number);
    int room = 8 * format->size;
    bool negative = int_sign(number) < 0;
    if (format->kind == ITEM_UNSIGNED)
        return !negative && bits <= room && int_to_u64(number, raw);
    int64_t value;
    if (!int_to_i64(number, &value))
        return false;
    *raw = (uint64_t)value;
    int64_t most = (int64_t)(UINT64_MAX >> (65 - room));
    return value <= most && value >= -most - 1;
}

static bool set_whole(Interp *in, const ItemFormat *format, char *data, Object *value)
{
    Ref number = number_index(in, value);
    if (number.object == NULL)
        return explain(in, format->code);
    uint64_t raw;
    bool good = fits(number.object, format, &raw);
    drop(in, number);
    if (!good)
        return raise_invalid(in, EXCEPTION_ValueError, "value", format->code);
    memcpy(data, &raw, (size_t)format->size);
    return true;
}

static bool set_real(Interp *in, const ItemFormat *format, char *data, Object *value)
{
    Ref number = NO_REF;
    if (value->type->slots.to_float != NULL || value->type->slots.index != NULL)
        number = number_to_float(in, value);
    else
        return raise_invalid(in, EXCEPTION_TypeError, "type", format->code);
    if (number.object == NULL)
        return explain(in, format->code);
    double wide = float_value(number.object);
    drop(in, number);
    float narrow = (float)wide;
    if (format->size == (int)sizeof(narrow))
        memcpy(data, &narrow, sizeof(narrow));
    else
        memcpy(data, &wide, sizeof(wide));
    return true;
}

static bool set_byte(Interp *in, char *data, Object *value)
{
    if (!is_bytes(value))
        return raise_invalid(in, EXCEPTION_TypeError, "type", 'c');
    if (bytes_size(value) != 1)
        return raise_invalid(in, EXCEPTION_ValueError, "value", 'c');
    *data = bytes_data(value)[0];
    return true;
}

bool memory_item_set(Interp *in, char code, char *data, Object *value)
{
    const ItemFormat *format = format_of(code);
    switch (format->kind) {
    case ITEM_REAL:
        return set_real(in, format, data, value);
    case ITEM_BYTE:
        return set_byte(in, data, value);
    case ITEM_TRUTH: {
        int truth = object_is_true(in, value);
        if (truth >= 0)
            *data = (char)truth;
        return truth >= 0;
    }
    default:
        return set_whole(in, format, data, value);
    }
}
