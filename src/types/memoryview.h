/* memoryview: a look at another object's bytes, as items in rows. The views of one object
 * share a managedbuffer, which holds it:
 *
 *   memoryview -----+
 *                   +--> managedbuffer --> bytearray (may not be resized meanwhile)
 *   memoryview -----+
 */
#ifndef TYPES_MEMORYVIEW_H
#define TYPES_MEMORYVIEW_H

#include "types/buffer.h"

#define MEMORY_DIMENSIONS_MOST 64

typedef struct {
    Object base;
    Slot exporter; /* empty once no view needs it */
    int64_t views;
    BufferView view; /* of all of it */
    int64_t unused[5];
} ManagedBufferObject; /* 112 bytes */

typedef struct {
    VarObject var; /* size: three numbers for each dimension */
    Slot managed;  /* empty once released */
    int64_t hash;  /* -1: not computed yet */
    char *data;    /* the first item */
    int64_t bytes; /* of all items */
    char format[4];
    int32_t item_size;
    int32_t dimensions;
    bool read_only;
    int64_t unused[8];
    Object *weaklist;
    int64_t numbers[1]; /* shape, then strides in bytes, then what CPython keeps besides */
} MemoryViewObject;     /* 144 bytes and 24 for each dimension */

ALWAYS_INLINE MemoryViewObject *as_memoryview(const Object *object)
{
    return (MemoryViewObject *)(uintptr_t)object;
}
ALWAYS_INLINE int64_t *memory_shape(const MemoryViewObject *view)
{
    return (int64_t *)(uintptr_t)view->numbers;
}
ALWAYS_INLINE int64_t *memory_strides(const MemoryViewObject *view)
{
    return (int64_t *)(uintptr_t)view->numbers + view->dimensions;
}
/* The format's letter. */
ALWAYS_INLINE char memory_code(const MemoryViewObject *view)
{
    return view->format[0] == '@' ? view->format[1] : view->format[0];
}

bool is_memoryview(const Interp *in, const Object *object);
/* A view of any object with a buffer: "memoryview: a bytes-like object is required, ...". */
Ref memoryview_new(Interp *in, Object *object);
/* Another view of the same managed buffer with so many dimensions: data, bytes, format,
 * item size and read_only are the same, shape and strides not filled in. */
Ref memoryview_again(Interp *in, Object *view, int dimensions);
/* False: raised ValueError "operation forbidden on released memoryview object". */
bool memoryview_check(Interp *in, const Object *view);
/* Do the items stand one behind the other, last index fastest (first, if `fortran`). */
bool memoryview_is_contiguous(const MemoryViewObject *view, bool fortran);
/* All items, last index fastest (first, if `fortran`), to `out`: view->bytes of them. */
void memoryview_copy(const MemoryViewObject *view, bool fortran, char *out);
Ref memoryview_to_bytes(Interp *in, Object *view, bool fortran);

extern const TypeSpec memoryview_spec, managedbuffer_spec, memory_iterator_spec;

#endif
