/* What the files of module _struct share: a format read into places, and items put into
 * bytes and taken out of them.
 */
#ifndef MODULES_STRUCT_MODULE_H
#define MODULES_STRUCT_MODULE_H

#include "types/interp.h"

typedef enum {
    ITEM_PADDING,
    ITEM_SIGNED,
    ITEM_SMALL, /* unsigned, but read as a signed number */
    ITEM_UNSIGNED,
    ITEM_POINTER,
    ITEM_CHARACTER,
    ITEM_STRING,
    ITEM_PASCAL,
    ITEM_TRUTH,
    ITEM_REAL,
} StructItemKind;

typedef struct {
    char letter;
    bool is_big;    /* the byte with the highest value comes first */
    bool is_native; /* the machine's own: floats may overflow */
    uint8_t kind;   /* StructItemKind */
    int32_t alignment;
} StructItem;

/* Some equal items in a row; of the last one of an array `repeat` is 0. */
typedef struct {
    StructItem item;
    int64_t offset, size, repeat;
} StructPlace;

typedef struct {
    Object base;
    int64_t size;  /* in bytes */
    int64_t count; /* of values */
    StructPlace *places;
    Slot format;
    Object *weaklist;
} StructObject; /* 56 bytes */

ALWAYS_INLINE StructObject *as_struct(const Object *object)
{
    return (StructObject *)(uintptr_t)object;
}

/* Raises struct.error with a text; consumes it. Always false. */
bool raise_struct(Interp *in, Ref text);
/* Reads a format (UTF-8, NUL-terminated) into an object that has none. */
bool struct_read_format(Interp *in, StructObject *made, const char *format);
/* Writes a value into zeroed bytes. */
bool struct_put(Interp *in, const StructPlace *place, char *data, Object *value);
/* The value there; new reference. */
Ref struct_get(Interp *in, const StructPlace *place, const char *data);

#endif
