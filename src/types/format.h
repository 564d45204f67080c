/* The format language: "{:>10.2f}", "%5d", str.format(). */
#ifndef TYPES_FORMAT_H
#define TYPES_FORMAT_H

#include "types/interp.h"

/* What a type makes of itself by a spec; all raise ValueError with CPython's text. */
typedef Ref (*FormatFunction)(Interp *in, Object *object, Object *spec);
Ref format_int(Interp *in, Object *object, Object *spec);
Ref format_float(Interp *in, Object *object, Object *spec);
Ref format_complex(Interp *in, Object *object, Object *spec);
Ref format_str(Interp *in, Object *object, Object *spec);

/* object.__format__(spec) of the types that have the language. */
Ref format_method(Interp *in, Object *self, Arguments arguments, FormatFunction format);

/* template % arguments */
Ref percent_format(Interp *in, Object *template, Object *arguments);
/* The same of a bytes object or a bytearray, giving one of its kind. */
Ref percent_format_bytes(Interp *in, Object *template, Object *arguments);

/* template.format(*positional, **named): named is a mapping or NULL; format_map has
 * positional NULL. */
Ref template_format(Interp *in, Object *template, Arguments arguments, Object *named);

#endif
