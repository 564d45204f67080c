/* What the files of memoryview give to the type's table. */
#ifndef TYPES_MEMORYVIEW_TYPE_H
#define TYPES_MEMORYVIEW_TYPE_H

#include "types/memoryview.h"

Ref memoryview_subscript(Interp *in, Object *self, Object *key);
bool memoryview_set_subscript(Interp *in, Object *self, Object *key, Object *value);
Ref memoryview_compare(Interp *in, Object *left, Object *right, CompareOp op);
Ref memoryview_iter(Interp *in, Object *self);
bool memoryview_release(Interp *in, Object *self);

extern const NativeSpec memoryview_methods[];
extern const PropertySpec memoryview_properties[];

#endif
