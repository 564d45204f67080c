/* array.array: numbers of one kind (or characters), side by side in a block of their own.
 *
 *     object (64 bytes)                             block of `room` items
 *     +------+-------+------+------+----------+     +----+----+----+- - -+
 *     | size | items | room | code | weaklist |---->| i0 | i1 | i2 | room|
 *     +------+-------+------+------+----------+     +----+----+----+- - -+
 */
#ifndef MODULES_ARRAY_H
#define MODULES_ARRAY_H

#include "types/buffer.h"

/* What a type code says of the items: a row of array_code.c's table. */
typedef struct {
    char code;
    int size;           /* bytes of an item */
    const char *format; /* as a view has it */
    int machine_format; /* as a pickle has it */
    Ref (*get)(Interp *in, const char *data);
    bool (*set)(Interp *in, char *data, Object *value); /* data NULL: is the value good? */
} ArrayCode;

typedef struct {
    VarObject var; /* size: items */
    char *items;   /* NULL: none yet */
    int64_t room;
    const ArrayCode *code;
    Object *weaklist;
    int64_t holds; /* views that forbid to resize it */
} ArrayObject;

ALWAYS_INLINE ArrayObject *as_array(const Object *object)
{
    return (ArrayObject *)(uintptr_t)object;
}
ALWAYS_INLINE int64_t array_size(const Object *object)
{
    return ((const VarObject *)object)->size;
}
ALWAYS_INLINE char *array_place(const Object *object, int64_t index)
{
    return as_array(object)->items + index * as_array(object)->code->size;
}
ALWAYS_INLINE ByteSpan array_span(const Object *object)
{
    static char nothing[1];
    const ArrayObject *array = as_array(object);
    return (ByteSpan){array->items != NULL ? array->items : nothing,
                      array->var.size * array->code->size};
}

/* NULL: there is no such code. */
const ArrayCode *array_code(uint32_t code);
/* An item as text, characters as their numbers: for the picture. */
void array_code_show(const ArrayCode *code, const char *data, Buf *out);
/* All letters, as array.typecodes. */
extern const char array_codes[];

bool is_array(const Interp *in, const Object *object); /* or of a subclass */
/* With room for exactly so many items, which are not filled in. */
Ref array_new(Interp *in, TypeObject *type, const ArrayCode *code, int64_t size);
/* Sets the size by CPython's rules of growing; new items are not filled in. Raises
 * BufferError while a view holds it. */
bool array_resize(Interp *in, Object *array, int64_t size);
/* Puts `count` items at `data` (none of its own) in the place of those from start to end. */
bool array_replace(Interp *in, Object *array, int64_t start, int64_t end, const char *data,
                   int64_t count);
Ref array_item(Interp *in, const Object *array, int64_t index);
bool array_insert(Interp *in, Object *array, int64_t index, Object *value);
bool array_append(Interp *in, Object *array, Object *value);
/* Items of an array of the same kind, or of anything iterable. */
bool array_extend(Interp *in, Object *array, Object *iterable);
/* Whole items as they stand in memory. */
bool array_add_bytes(Interp *in, Object *array, ByteSpan bytes);
/* The characters of a str, at the end of an array of them. */
bool array_add_text(Interp *in, Object *array, const Object *text);
/* All items. */
Ref array_to_list(Interp *in, const Object *array);
/* The characters of an array of them. */
Ref array_to_text(Interp *in, const Object *array);
/* First index from start on, below end, of an equal item: -1 none. False: raised. */
bool array_find(Interp *in, Object *array, Object *value, int64_t start, int64_t end,
                int64_t *index);

Ref array_iter(Interp *in, Object *self);
Ref array_subscript(Interp *in, Object *self, Object *key);
bool array_set_subscript(Interp *in, Object *self, Object *key, Object *value);

extern const NativeSpec array_methods[];
extern const TypeSpec array_spec, array_iterator_spec;

#endif
