/* A format spec taken apart, and numbers laid out by it. */
#ifndef TYPES_FORMAT_SPEC_H
#define TYPES_FORMAT_SPEC_H

#include "types/str_builder.h"

typedef struct {
    uint32_t fill;
    uint32_t align;     /* '<' '>' '=' '^' */
    uint32_t sign;      /* '+' '-' ' ', or 0 */
    bool no_minus_zero; /* z */
    bool alternate;     /* # */
    uint32_t separator; /* ',' or '_', or 0 */
    int group;          /* digits between separators: 3 or 4 */
    int64_t width;      /* -1: none */
    int64_t precision;  /* -1: none */
    uint32_t type;      /* the letter, or the default */
} FormatSpec;

/* False: raised. object is named in messages. */
bool format_spec_parse(Interp *in, const Object *object, const Object *spec, uint32_t type,
                       uint32_t align, FormatSpec *out);
/* "Unknown format code 'q' for object of type 'int'". Always NO_REF. */
Ref format_unknown_type(Interp *in, const FormatSpec *spec, const Object *object);

/* The parts of a number's text, all ASCII. */
typedef struct {
    char sign;          /* '-', '+' or 0 as the number has it */
    const char *prefix; /* "0x" or "" */
    const char *digits; /* before the point */
    size_t digit_count;
    const char *rest; /* from the point on; or "inf", "nan" */
    size_t rest_count;
} NumberParts;

/* Adds sign, padding, digits with separators. False: raised. */
bool format_add_number_parts(Interp *in, const FormatSpec *spec, const NumberParts *parts,
                             StrBuilder *out);
/* The same as a str object. */
Ref format_number_parts(Interp *in, const FormatSpec *spec, const NumberParts *parts);

#endif
