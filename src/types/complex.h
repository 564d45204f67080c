/* complex: two doubles in 32 bytes. */
#ifndef TYPES_COMPLEX_H
#define TYPES_COMPLEX_H

#include "base/complex_math.h"
#include "types/interp.h"

typedef struct {
    Object base;
    Complex value;
} ComplexObject;

bool is_complex(const Interp *in, const Object *object); /* complex or a subclass */
ALWAYS_INLINE Complex complex_value(const Object *object)
{
    return ((const ComplexObject *)object)->value;
}
Ref complex_from(Interp *in, Complex value);
/* base ** exponent as complex.__pow__: ZeroDivisionError, OverflowError. */
Ref complex_raised(Interp *in, Complex base, Complex exponent);
/* object.__complex__(). 1 done, 0 it has no such method, -1 raised (what it gives is not
 * complex, among others).
 */
int complex_by_method(Interp *in, Object *object, Complex *value);
/* complex(...) */
Ref complex_construct(Interp *in, TypeObject *type, Arguments arguments);

extern const NativeSpec complex_methods[];
extern const PropertySpec complex_properties[];
extern const TypeSpec complex_spec;

#endif
