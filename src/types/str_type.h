/* What the files of str share: layout functions, the methods by name, and the tests
 * of arguments they have in common.
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

#define STR_METHOD(name, kind, least, most, sentence)                                              \
    Ref str_method_##name(Interp *in, Object *self, Arguments arguments);
#include "types/str_method.def"
#undef STR_METHOD

/* start and end as find() takes them, fitted to the length as a slice's would be:
 * arguments at `at` and `at + 1`, None or absent for the ends. */
bool str_bounds(Interp *in, Arguments arguments, size_t at, int64_t length, int64_t *start,
                int64_t *end);
/* item in self: 1, 0, -1 */
int str_contains(Interp *in, Object *self, Object *item);

#endif
