/* Programs: texts that were compiled, the script's, a module's, what exec() was given.
 * Those of files stay until the machine is freed; others as long as there are objects
 * made of their code.
 */
#ifndef VM_PROGRAM_H
#define VM_PROGRAM_H

#include "lang/compile.h"
#include "lang/source.h"
#include "vm/machine.h"

struct Program {
    CodeFile file; /* first */
    Vm *vm;
    Buf name;          /* co_filename */
    Source source;     /* lines for tracebacks, of a file's text */
    bool is_from_file; /* its lines can be shown */
};

/* Where code of a library module comes from, as CPython names it: "<frozen NAME>". */
#define FROZEN_PREFIX "<frozen "
/* Where text given to exec() and eval() comes from. */
#define STRING_NAME "<string>"

/* Compiles text (copied where it is kept). NULL: it is no Python; `problems` says why,
 * and holds warnings otherwise. The machine owns the program. */
Program *program_compile(Vm *vm, const char *name, const char *text, size_t length,
                         const CompileOptions *options, DiagnosticList *problems);
/* Keeps the lines of a program that was read from a file, and tells the trace. */
bool program_keep_lines(Vm *vm, Program *program, const char *text, size_t length,
                        DiagnosticList *problems);
/* The program that came from the file of that name; NULL if there is none. */
const Program *program_find(const Vm *vm, const char *name);
/* Raises the first error as CPython's exception. Always NO_REF. */
Ref program_raise(Vm *vm, const DiagnosticList *problems);
/* A warning as a SyntaxError, with or without the text of its line. Always NO_REF. */
Ref program_raise_warning(Vm *vm, const Diagnostic *problem, bool has_text);
/* Gives the SyntaxWarnings, to sys.stderr or to the warnings module (program_warning.c).
 * has_file: the text was read from a file, so that its lines can be shown. False: a filter
 * made one an exception, which is raised. */
MUST_USE bool program_warn(Vm *vm, const DiagnosticList *problems, bool has_file);
bool program_is_warning(const Diagnostic *problem);
/* The program goes when the last code object of it does. */
void program_release_with_code(Program *program);
void programs_done(Vm *vm);

/* A library module's code, or text that one runs: it makes no steps. */
ALWAYS_INLINE bool program_is_library(const Code *code)
{
    return code->file->is_library;
}

#endif
