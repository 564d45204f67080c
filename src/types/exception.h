/* Exception objects, tracebacks, and the bookkeeping of raise and except. */
#ifndef TYPES_EXCEPTION_H
#define TYPES_EXCEPTION_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot dict, args, notes, traceback, context, cause;
    bool suppress_context;
} ExceptionObject; /* 72 bytes */

ALWAYS_INLINE bool is_exception(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_EXCEPTION_SUBCLASS);
}

typedef struct {
    Object base;
    Slot next;  /* towards the place where it was raised */
    Slot frame; /* frame object */
    int32_t instruction;
    int32_t line;
} TracebackObject; /* 40 bytes */

/* Fields that a kind of exception has besides (value, name, errno ...), slots
 * behind the ExceptionObject. */
typedef enum {
    STOP_ITERATION_VALUE = 0,
    SYSTEM_EXIT_CODE = 0,
    NAME_ERROR_NAME = 0,
    ATTRIBUTE_ERROR_OBJECT = 0,
    ATTRIBUTE_ERROR_NAME = 1,
    IMPORT_ERROR_MESSAGE = 0,
    IMPORT_ERROR_NAME = 1,
    IMPORT_ERROR_PATH = 2,
    OS_ERROR_NUMBER = 0,
    OS_ERROR_TEXT = 1,
    OS_ERROR_FILENAME = 2,
    OS_ERROR_FILENAME2 = 3,
    OS_ERROR_WRITTEN = 4,
    SYNTAX_ERROR_MESSAGE = 0,
    SYNTAX_ERROR_FILENAME = 1,
    SYNTAX_ERROR_LINE = 2,
    SYNTAX_ERROR_OFFSET = 3,
    SYNTAX_ERROR_END_LINE = 4,
    SYNTAX_ERROR_END_OFFSET = 5,
    SYNTAX_ERROR_TEXT = 6,
    SYNTAX_ERROR_PRINT = 7,
    UNICODE_ERROR_ENCODING = 0,
    UNICODE_ERROR_OBJECT = 1,
    UNICODE_ERROR_START = 2,
    UNICODE_ERROR_END = 3,
    UNICODE_ERROR_REASON = 4,
    GROUP_MESSAGE = 0,
    GROUP_EXCEPTIONS = 1,
} ExceptionField;

/* Borrowed; None where nothing is stored. The exception must be of a kind that has the
 * field, or a MemoryError that has taken its place: that has none. */
Object *exception_field(Interp *in, Object *exception, ExceptionField field);
/* Value is borrowed and gets a reference; NULL empties. The same; a MemoryError is left as
 * it is. */
void exception_set_field(Interp *in, Object *exception, ExceptionField field, Object *value);

/* Exception with args tuple from tuple from `arguments`. */
Ref exception_new(Interp *in, TypeObject *type, Arguments arguments);
/* A new traceback entry in front of next (consumed, may be empty); the frame object
 * gets one more reference. */
Ref traceback_new(Interp *in, Ref next, Object *frame, int32_t instruction, int32_t line);
/* 1, 0, -1: does exception match class, or one of a tuple of classes? */
int exception_matches(Interp *in, Object *exception, Object *class_or_tuple);
void exception_set_context(Interp *in, Object *exception, Ref context);
void exception_set_cause(Interp *in, Object *exception, Ref cause);
void exception_set_traceback(Interp *in, Object *exception, Ref traceback);

/* Field numbers of an exception's slots; the kind's own follow. Its dict is
 * FIELD_DICT. */
enum {
    EXCEPTION_FIELD_ARGS,
    EXCEPTION_FIELD_NOTES,
    EXCEPTION_FIELD_TRACEBACK,
    EXCEPTION_FIELD_CAUSE,
    EXCEPTION_FIELD_CONTEXT,
    EXCEPTION_FIELD_OWN
};

/* At start-up: makes the types of exception.def. */
MUST_USE bool exceptions_init(Interp *in);
/* AttributeError: notes name and object for "Did you mean", if the pending
 * exception is one that has them not yet. */
void exception_note_attribute(Interp *in, Object *object, Object *name);
/* NameError, or a subclass; a plain NameError gets its name attribute. format has one
 * %s: "name '%s' is not defined". Always NO_REF. */
Ref raise_name_error(Interp *in, ExceptionId type, Object *name, const char *format);

extern const TypeSpec base_exception_spec, traceback_spec;

#endif
