/* The text of an uncaught exception, as CPython 3.11 prints it. */
#ifndef VM_TRACEBACK_H
#define VM_TRACEBACK_H

#include "vm/machine.h"

/* The whole chain of the exception: tracebacks with source lines and markers, cause
 * and context first. Raises nothing. */
void traceback_append(Vm *vm, Object *exception, Buf *out);
/* One traceback's entries, with their heading, which says whether it is an exception
 * group's; depth: of such groups. NULL and None have no entries. */
void traceback_append_entries(Vm *vm, Object *traceback, uint32_t depth, bool of_group, Buf *out);
/* What stands at the beginning of a line so deep in groups. */
void traceback_append_margin(uint32_t depth, Buf *out);
/* "ValueError: text", without newline. */
void traceback_append_title(Vm *vm, Object *exception, Buf *out);

/* File, line and text of a SyntaxError that knows them, before its title: true, and the
 * title is to show its message only. depth: of groups. traceback_syntax.c. */
bool syntax_place_append(Vm *vm, Object *exception, uint32_t depth, Buf *out);

/* ". Did you mean: 'name'?" for a NameError or AttributeError, if some name is near
 * enough: suggest.c. */
void suggestion_append(Vm *vm, Object *exception, Buf *out);

/* Markers below the part of a line that an instruction comes from. Offsets count
 * columns of the line; operator_start < 0: no part of it stands out. */
typedef struct {
    size_t start, end;
    int64_t operator_start, operator_end;
} LineMarkers;

/* Looks into an expression's text for the operator or subscript that failed, in bytes;
 * leaves both alone if there is none: anchors.c. */
void anchors_find(const char *text, size_t length, int64_t *start, int64_t *end);

#endif
