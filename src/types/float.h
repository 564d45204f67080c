/* float: a double in 24 bytes. */
#ifndef TYPES_FLOAT_H
#define TYPES_FLOAT_H

#include "types/interp.h"

typedef struct {
    Object base;
    double value;
} FloatObject;

bool is_float(const Interp *in, const Object *object); /* float or a subclass */
ALWAYS_INLINE double float_value(const Object *object)
{
    return ((const FloatObject *)object)->value;
}
Ref float_from_double(Interp *in, double value);
/* Shortest text that reads back as the same double, as repr(). */
void float_append_repr(double value, Buf *out);
/* The same of a str or bytes object; decimal digits of any script count. */
Ref float_from_object_text(Interp *in, Object *object);
int64_t float_hash(const Interp *in, const Object *object);

extern const TypeSpec float_spec;

#endif
