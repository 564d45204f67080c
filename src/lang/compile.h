/* Text to code: the one entry of this folder for the machine. Reads, parses,
 * resolves names, folds constants and generates CPython 3.11's instructions.
 */
#ifndef LANG_COMPILE_H
#define LANG_COMPILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/contract.h"
#include "lang/scaffold.h"

/* The third argument of compile(). */
typedef enum {
    COMPILE_EXEC,   /* a file of statements */
    COMPILE_EVAL,   /* one expression, whose value is returned */
    COMPILE_SINGLE, /* one statement; expressions print their value */
} CompileMode;

typedef struct {
    CompileMode mode;
    uint32_t inherited_flags; /* CODE_FUTURE_... of the code that calls compile() */
    bool is_text;             /* the text was given by the script, it is not that of a file */
    bool is_str;              /* is_text: as a str; it is UTF-8 then, whatever it says */
    Scaffold *scaffold;       /* what CPython makes besides is written there; or NULL */
} CompileOptions;

/* Compiles text[0..length) (UTF-8 or as its coding cookie says) into *out,
 * which code_file_init has made; `filename` is copied. On failure gives false,
 * out->module is NULL, and the first error (kind "SyntaxError",
 * "IndentationError", "TabError", "ValueError", "RecursionError", ... with
 * CPython's message and place) is in `diagnostics`; SyntaxWarnings may be there
 * on success too. Caller ends *out with code_file_done in both cases. */
MUST_USE bool compile_source(const char *filename, const char *text, size_t length,
                             const CompileOptions *options, CodeFile *out,
                             DiagnosticList *diagnostics);

#endif
