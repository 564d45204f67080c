/* What the files of the _io module share: the head of every stream object, and what all
 * streams can do.
 */
#ifndef MODULES_IO_MODULE_H
#define MODULES_IO_MODULE_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot dict;
    Object *weaklist;
} IoObject; /* 32 bytes */

/* Layout functions for streams that hold no further references. */
bool io_traverse(Object *object, SlotVisitor visit, void *context);
void io_clear(Heap *heap, Object *object);
void io_dealloc(Heap *heap, Object *object);
void io_label(Heap *heap, Object *owner, SlotKey key, Buf *out);

/* "I/O operation on closed file." if the object's attribute `closed` is true. */
bool io_check_closed(Interp *in, Object *self);
/* The argument of read, readline, truncate ...: an int, `fallback` if it is None or not
 * given. "argument should be integer or None, not 'X'" */
bool io_size_argument(Interp *in, Object *argument, int64_t fallback, int64_t *size);

extern const TypeSpec io_base_spec, raw_io_base_spec, buffered_io_base_spec, text_io_base_spec;
extern const TypeSpec bytes_io_spec, bytes_io_buffer_spec, string_io_spec;

#endif
