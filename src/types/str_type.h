/* What the files of str share: layout functions, method tables by theme, and the
 * tests of arguments they have in common.
 */
#ifndef TYPES_STR_TYPE_H
#define TYPES_STR_TYPE_H

#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

void str_dealloc(Heap *heap, Object *object);
size_t str_size_of(const Object *object);
uint32_t str_object_flags(const Object *object);
void str_show(Heap *heap, Object *object, Buf *out);

/* An instance of a subclass with the text of str, which is consumed. */
Ref str_of_subclass(Interp *in, TypeObject *type, Ref str);

#endif
