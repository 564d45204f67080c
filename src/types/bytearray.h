/* bytearray: bytes that change. The object and the block of bytes are apart.
 *
 *   object (56 bytes)                                block of `allocated` bytes
 *   +------+-----------+-------+-------+-------+     +- - - -+-------------+----+- - -+
 *   | size | allocated | block | start | holds |---->|cut off| the bytes   | \0 |spare|
 *   +------+-----------+-------+-------+-------+     +- - - -+-------------+----+- - -+
 */
#ifndef TYPES_BYTEARRAY_H
#define TYPES_BYTEARRAY_H

#include "types/buffer.h"

typedef struct {
    VarObject var;
    int64_t allocated;
    char *block; /* NULL: never had bytes */
    char *start;
    int64_t holds; /* views that forbid to resize it */
} ByteArrayObject;

bool is_bytearray(const Object *object); /* or of a subclass */
ALWAYS_INLINE ByteArrayObject *as_bytearray(const Object *object)
{
    return (ByteArrayObject *)(uintptr_t)object;
}
/* Never NULL; there is a NUL behind the last byte. */
char *bytearray_data(const Object *object);
/* With a block of exactly one byte more, none if size is 0; data NULL: not filled in. */
Ref bytearray_from(Interp *in, const char *data, int64_t size);
/* Makes it so large by CPython's rules of growing and shrinking; new bytes are not
 * filled in. Raises BufferError while a view holds it. */
bool bytearray_resize(Interp *in, Object *object, int64_t size);
/* Puts bytes in the place of those from `start` to `end`; they may not be its own. */
bool bytearray_replace(Interp *in, Object *object, int64_t start, int64_t end, ByteSpan by);
/* "byte must be in range(0, 256)" */
bool bytearray_byte_of(Interp *in, Object *object, char *byte);
/* The bytes of anything iterable or with a buffer, as bytearray(object) takes it. */
Ref bytearray_of(Interp *in, Object *object);

extern const TypeSpec bytearray_spec, bytearray_iterator_spec;

#endif
