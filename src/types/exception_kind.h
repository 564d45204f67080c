/* What kinds of exceptions have besides BaseException's: fields, and their own ways
 * to be made and shown.
 */
#ifndef TYPES_EXCEPTION_KIND_H
#define TYPES_EXCEPTION_KIND_H

#include "types/exception.h"

#define EXCEPTION_KIND_FIELDS 8

typedef struct {
    const char *fields[EXCEPTION_KIND_FIELDS]; /* attribute names; unused ones NULL */
    bool is_read_only;                         /* a script may not set the fields */
    const char *hidden_name;                   /* one more behind them that is no member */
    NewFunction new;                           /* NULL: as the base */
    InitFunction init;
    UnaryFunction str;
    const NativeSpec *methods;
    const PropertySpec *properties; /* NULL: only the fields */
} ExceptionKind;

/* By ExceptionId; most are all zero. */
extern const ExceptionKind exception_kinds[EXCEPTION_COUNT];

Slot *exception_slot(Object *exception, ExceptionField field);
/* args of the exception; borrowed. */
Object *exception_args(Object *exception);

/* Appends the attribute name of an own field. */
void exception_append_field_name(const Interp *in, const Object *exception, uint32_t field,
                                 Buf *out);

/* BaseException's own: new makes args, init refuses keywords, str shows args. */
Ref base_exception_new(Interp *in, TypeObject *type, Arguments arguments);
bool base_exception_init(Interp *in, Object *self, Arguments arguments);
Ref base_exception_str(Interp *in, Object *self);
/* Without the refusal of keywords. */
bool exception_init_args(Interp *in, Object *self, Arguments arguments);
void exception_set_args(Interp *in, Object *self, Ref args);

/* exception_group.c */
extern const NativeSpec exception_group_methods[];
Ref exception_group_new(Interp *in, TypeObject *type, Arguments arguments);
Ref exception_group_str(Interp *in, Object *self);

#endif
