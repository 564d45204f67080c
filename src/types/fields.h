/* Objects whose references are fields directly behind the header, one after the other,
 * as most iterators and wrappers are: their layout functions from a list of names.
 *
 *     typedef struct {
 *         Object base;
 *         Slot function, iterator;
 *         int64_t count;
 *     } Some;
 *     FIELDS(some, "function", "iterator")
 *     const TypeSpec some_spec = {... FIELDS_LAYOUT(some), ...};
 *
 * A field's SlotKey is its place in the list.
 */
#ifndef TYPES_FIELDS_H
#define TYPES_FIELDS_H

#include "types/object.h"
#include "types/weakref.h"

bool fields_traverse(Object *object, size_t count, SlotVisitor visit, void *context);
/* Empties them in order. */
void fields_clear(Heap *heap, Object *object, size_t count);
/* The whole dealloc: weak references die first. */
void fields_dealloc(Heap *heap, Object *object, size_t count);

/* Stores in a field of `self`; consumes value, which may be NO_REF. */
ALWAYS_INLINE void field_store(Interp *in, Object *self, Slot *field, Ref value)
{
    slot_store(&in->heap, self, field, SLOT_KEY(FIELD, field - (Slot *)(self + 1)), value);
}

/* The field is empty afterwards, and the caller owns what it held. */
ALWAYS_INLINE Ref field_take(Interp *in, Object *self, Slot *field)
{
    return slot_take(&in->heap, self, field, SLOT_KEY(FIELD, field - (Slot *)(self + 1)));
}

#define FIELDS(prefix, ...)                                                                        \
    static const char *const prefix##_fields[] = {__VA_ARGS__};                                    \
    static bool prefix##_traverse(Object *object, SlotVisitor visit, void *context)                \
    {                                                                                              \
        return fields_traverse(object, ARRAY_LEN(prefix##_fields), visit, context);                \
    }                                                                                              \
    static void prefix##_clear(Heap *heap, Object *object)                                         \
    {                                                                                              \
        fields_clear(heap, object, ARRAY_LEN(prefix##_fields));                                    \
    }                                                                                              \
    UNUSED static void prefix##_dealloc(Heap *heap, Object *object)                                \
    {                                                                                              \
        fields_dealloc(heap, object, ARRAY_LEN(prefix##_fields));                                  \
    }                                                                                              \
    static void prefix##_label(Heap *heap, Object *owner, SlotKey key, Buf *out)                   \
    {                                                                                              \
        buf_append_string(out, prefix##_fields[key.index]);                                        \
    }

/* The same for a type whose instances have a dict besides: `Type` is the struct, and has
 * a Slot `dict`. */
#define FIELDS_AND_DICT(prefix, Type, ...)                                                         \
    FIELDS(prefix##_plain, __VA_ARGS__)                                                            \
    static bool prefix##_traverse(Object *object, SlotVisitor visit, void *context)                \
    {                                                                                              \
        return visit(context, &((Type *)object)->dict, SLOT_KEY(FIELD, FIELD_DICT)) &&             \
               prefix##_plain_traverse(object, visit, context);                                    \
    }                                                                                              \
    static void prefix##_clear(Heap *heap, Object *object)                                         \
    {                                                                                              \
        prefix##_plain_clear(heap, object);                                                        \
        slot_clear(heap, object, &((Type *)object)->dict, SLOT_KEY(FIELD, FIELD_DICT));            \
    }                                                                                              \
    static void prefix##_dealloc(Heap *heap, Object *object)                                       \
    {                                                                                              \
        weakref_clear_all(interp_of(heap), object);                                                \
        prefix##_clear(heap, object);                                                              \
        heap_release(heap, object);                                                                \
    }                                                                                              \
    static void prefix##_label(Heap *heap, Object *owner, SlotKey key, Buf *out)                   \
    {                                                                                              \
        if (key.index == FIELD_DICT)                                                               \
            buf_append_string(out, "__dict__");                                                    \
        else                                                                                       \
            prefix##_plain_label(heap, owner, key, out);                                           \
    }

#define FIELDS_LAYOUT(prefix)                                                                      \
    .traverse = prefix##_traverse, .clear = prefix##_clear, .dealloc = prefix##_dealloc,           \
    .label = prefix##_label

#endif
