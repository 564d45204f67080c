/* Code objects at run time: the plain data of lang/code.h made into heap objects,
 * with constants and names as objects and the code units copied so that inline
 * caches can be written.
 */
#ifndef TYPES_CODE_OBJECT_H
#define TYPES_CODE_OBJECT_H

#include "lang/code.h"
#include "types/interp.h"

typedef struct {
    VarObject var;
    const Code *code;   /* plain data, outlives the object */
    Slot constants;     /* tuple */
    Slot names;         /* tuple of interned str */
    Slot local_names;   /* tuple of str: locals, cells, frees as co_localsplusnames */
    Slot name, qualname, filename;
    uint16_t *units;    /* code units with live caches; a heap block counted in getsizeof */
    int32_t warmup;     /* calls and backward jumps still to come before specialising */
} CodeObject;

/* Makes the object and those of all code nested in it; constants that lang merged
 * over the file become one object each. New reference. */
Ref code_object_new(Interp *in, const Code *code);

extern const TypeSpec code_spec;

#endif
