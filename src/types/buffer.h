/* The buffer protocol: types whose objects hold raw bytes let others look at them
 * (bytes, bytearray, memoryview).
 */
#ifndef TYPES_BUFFER_H
#define TYPES_BUFFER_H

#include "types/interp.h"

/* Bytes somewhere; borrowed for as long as no code of the script runs. */
typedef struct {
    char *data;
    int64_t size;
} ByteSpan;

/* What an object shows of itself. */
typedef struct {
    ByteSpan span;
    bool read_only;
    const char *format; /* of an item, as module struct has it */
    int64_t item_size;
} BufferView;

/* How a type takes part. */
struct BufferFunctions {
    /* False: raised. */
    bool (*view)(Interp *in, Object *object, BufferView *view);
    /* One more (1) or one fewer (-1) that holds on to the bytes; may be NULL. */
    void (*hold)(Interp *in, Object *object, int change);
    /* A bytes object with the same bytes, for a type whose bytes may stand apart; may be
     * NULL. */
    Ref (*copy)(Interp *in, Object *object);
};

/* The functions of the object's type or of a base; NULL: its objects show no bytes. */
const BufferFunctions *buffer_functions(const Object *object);
ALWAYS_INLINE bool is_bytes_like(const Object *object)
{
    return buffer_functions(object) != NULL;
}
/* A bytes object with the object's bytes, wherever they stand. */
Ref buffer_to_bytes(Interp *in, Object *object);
/* The object's bytes; raises TypeError "a bytes-like object is required, not 'X'". */
bool buffer_span(Interp *in, Object *object, ByteSpan *span);
/* The same, but for anything else *found is false and nothing raised. */
bool buffer_find_span(Interp *in, Object *object, ByteSpan *span, bool *found);
/* The same for bytes that may be changed; whoever does tells object_changed. `function` stands
 * before the message: "readinto() " or "". */
bool buffer_writable_span(Interp *in, Object *object, const char *function, ByteSpan *span);

#endif
