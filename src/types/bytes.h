/* bytes: raw bytes in the object, a NUL behind them. */
#ifndef TYPES_BYTES_H
#define TYPES_BYTES_H

#include "types/interp.h"

typedef struct {
    VarObject var;
    int64_t hash; /* -1: not computed yet */
    char data[1];
} BytesObject; /* 33 bytes and one for each byte */

ALWAYS_INLINE bool is_bytes(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_BYTES_SUBCLASS);
}
ALWAYS_INLINE int64_t bytes_size(const Object *object)
{
    return ((const VarObject *)object)->size;
}
ALWAYS_INLINE char *bytes_data(const Object *object)
{
    return ((BytesObject *)(uintptr_t)object)->data;
}

/* b"" and one-byte results are shared objects. */
Ref bytes_from(Interp *in, const char *data, size_t size);
/* Uninitialised. */
Ref bytes_new(Interp *in, int64_t size);
/* What bytes(object) makes of anything but an int: __bytes__, a bytes object itself, an
 * iterable of ints. */
Ref bytes_from_object(Interp *in, Object *object);
/* repr, as text. */
void bytes_append_repr(const Object *object, Buf *out);

extern const TypeSpec bytes_spec;

#endif
