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
    const Code *code; /* plain data, outlives the object */
    Slot constants;   /* tuple */
    Slot names;       /* tuple of interned str */
    Slot local_names; /* tuple of str: locals, cells, frees as co_localsplusnames */
    Slot name, qualname, filename;
    uint16_t *units; /* code units with live caches: they follow the 184-byte head */
    int32_t warmup;  /* calls and backward jumps still to come before specialising */
    int32_t heat;    /* conditional backward jumps so far, for the vm */
} CodeObject;

#define CODE_OBJECT_BASIC_SIZE 184
/* CPython's co_warmup: the eighth call or backward jump makes code warm. */
#define CODE_WARMUP 8

/* The objects of a file's constants, by Const.index; each counted once. While a
 * script's syntax tree lives, CPython holds its constants so. */
typedef VEC(Ref) ConstantTable;

/* Makes the object and those of all code nested in it; constants that lang merged
 * over the file become one object each. New reference. If `table` is not NULL it
 * gets a reference to each constant made, for constant_table_done to drop. */
Ref code_object_new(Interp *in, const Code *code, ConstantTable *table);
void constant_table_done(Interp *in, ConstantTable *table);

/* Methods: types/code_methods.c. */
/* co_exceptiontable. */
Ref code_exception_table(Interp *in, Object *self);
Ref code_method_lines(Interp *in, Object *self, Arguments arguments);
Ref code_method_positions(Interp *in, Object *self, Arguments arguments);
Ref code_method_replace(Interp *in, Object *self, Arguments arguments);

extern const TypeSpec code_spec;

#endif
