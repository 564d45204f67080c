/* What the files of bytearray give to the type's table. */
#ifndef TYPES_BYTEARRAY_TYPE_H
#define TYPES_BYTEARRAY_TYPE_H

#include "types/bytearray.h"

bool bytearray_init(Interp *in, Object *self, Arguments arguments);
Ref bytearray_subscript(Interp *in, Object *self, Object *key);
bool bytearray_set_subscript(Interp *in, Object *self, Object *key, Object *value);

#define EDIT_METHODS(METHOD)                                                                       \
    METHOD(append, NATIVE_ONE_ARGUMENT, 0, 0, "one more byte at the end")                          \
    METHOD(clear, NATIVE_NO_ARGUMENTS, 0, 0, "without any bytes")                                  \
    METHOD(copy, NATIVE_NO_ARGUMENTS, 0, 0, "another with the same bytes")                         \
    METHOD(extend, NATIVE_ONE_ARGUMENT, 0, 0, "more bytes at the end")                             \
    METHOD(insert, NATIVE_POSITIONAL, 2, 2, "one more byte before an index")                       \
    METHOD(pop, NATIVE_POSITIONAL, 0, 1, "takes a byte out and gives it")                          \
    METHOD(remove, NATIVE_ONE_ARGUMENT, 0, 0, "takes the first such byte out")                     \
    METHOD(reverse, NATIVE_NO_ARGUMENTS, 0, 0, "turns the order of the bytes")                     \
    METHOD(__alloc__, NATIVE_NO_ARGUMENTS, 0, 0, "how many bytes its block has")                   \
    METHOD(__reduce__, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of")                        \
    METHOD(__reduce_ex__, NATIVE_POSITIONAL, 0, 1, "what a copy is made of")                       \
    METHOD(__sizeof__, NATIVE_NO_ARGUMENTS, 0, 0, "bytes it takes")

#define DECLARE(name, kind, least, most, sentence)                                                 \
    Ref bytearray_method_##name(Interp *in, Object *self, Arguments arguments);
EDIT_METHODS(DECLARE)
#undef DECLARE

#endif
