/* The code object as plain data: what CPython 3.11's code object says, without
 * a heap. A CodeFile owns everything that was made from one source text (all
 * of it in one arena), and constants are merged over the whole file as CPython
 * merges them: the same pointer is the same constant, so whoever makes objects
 * of them keeps one object per Const (indexed by Const.index).
 */
#ifndef LANG_CODE_H
#define LANG_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "lang/opcode.h"

typedef struct Code Code;
typedef struct Const Const;
typedef struct CodeFile CodeFile;

typedef enum {
    CONST_NONE,
    CONST_FALSE,
    CONST_TRUE,
    CONST_ELLIPSIS,
    CONST_INT,     /* fits int64_t */
    CONST_BIG_INT, /* does not */
    CONST_FLOAT,
    CONST_COMPLEX,
    CONST_STR,
    CONST_BYTES,
    CONST_TUPLE,
    CONST_FROZENSET,
    CONST_CODE,
} ConstKind;

/* Text with its length; may hold NULs, and is NUL-terminated besides. */
typedef struct {
    const char *text;
    size_t length; /* bytes */
} ConstText;

struct Const {
    ConstKind kind;
    uint32_t index; /* dense number in the CodeFile, from 0 */
    /* STR: CPython interns it (identifiers; constants made only of ASCII
     * letters, digits and underscores). */
    bool interned;
    bool in_tree; /* TUPLE: it stands in the syntax tree */
    union {
        int64_t integer; /* INT */
        struct {
            bool negative;
            ConstText hex; /* magnitude: lower case, no prefix, no leading zeros */
        } big;             /* BIG_INT */
        double real;       /* FLOAT */
        struct {
            double real, imaginary;
        } complex;      /* COMPLEX */
        ConstText text; /* STR: UTF-8, lone surrogates encoded as they stand; BYTES */
        struct {
            const Const *const *items;
            size_t count;
        } sequence; /* TUPLE; FROZENSET: in the order of insertion, may hold equal items (1, True)
                     */
        const Code *code; /* CODE */
    };
};

/* One unit of two bytes, as in co_code, caches (opcode CACHE) included. */
typedef struct {
    uint8_t opcode;
    uint8_t oparg;
} CodeWord;

/* Where an instruction comes from; lines from 1, columns are byte offsets from
 * 0; -1 is CPython's None. */
typedef struct {
    int32_t line, end_line, column, end_column;
} CodePosition;

/* A row of the exception table, in code units: start <= unit < end goes to
 * target with `depth` stack entries kept; lasti: push the offset first. */
typedef struct {
    uint32_t start, end, target, depth;
    bool lasti;
} ExceptionRow;

/* CPython's co_flags. */
enum {
    CODE_OPTIMIZED = 0x1,
    CODE_NEWLOCALS = 0x2,
    CODE_VARARGS = 0x4,
    CODE_VARKEYWORDS = 0x8,
    CODE_NESTED = 0x10,
    CODE_GENERATOR = 0x20,
    CODE_COROUTINE = 0x80,
    CODE_ITERABLE_COROUTINE = 0x100,
    CODE_ASYNC_GENERATOR = 0x200,
    CODE_FUTURE_BARRY_AS_BDFL = 0x400000,
    CODE_FUTURE_GENERATOR_STOP = 0x800000,
    CODE_FUTURE_ANNOTATIONS = 0x1000000,
};

/* Kinds of a localsplus variable; a parameter that is captured is both LOCAL
 * and CELL (CPython's own bits). */
enum {
    LOCALSPLUS_LOCAL = 0x20,
    LOCALSPLUS_CELL = 0x40,
    LOCALSPLUS_FREE = 0x80,
};

/* Invariants: word_count units and as many positions; every Const reachable
 * from here is in the CodeFile's constants. */
struct Code {
    uint32_t index;   /* dense number in the CodeFile, from 0; the module is the last */
    int32_t argcount; /* positional parameters, positional-only ones included */
    int32_t posonlyargcount;
    int32_t kwonlyargcount;
    int32_t nlocals;   /* variables with LOCALSPLUS_LOCAL */
    int32_t ncellvars; /* variables with LOCALSPLUS_CELL */
    int32_t nfreevars; /* variables with LOCALSPLUS_FREE */
    int32_t stacksize; /* evaluation stack entries needed */
    int32_t firstlineno;
    uint32_t flags;        /* CODE_... */
    const Const *name;     /* STR */
    const Const *qualname; /* STR */
    const char *filename;

    const CodeWord *words;
    const CodePosition *positions; /* by unit */
    size_t word_count;

    /* What follows of constants and names is of these, which equal ones share. */
    const Const *consts_tuple, *names_tuple, *localsplus_tuple;
    const Const *const *consts;
    size_t const_count;
    const Const *const *names; /* STR, interned */
    size_t name_count;
    /* Locals in order of first use (parameters first: positional, keyword-only,
     * *args, **kwargs), then cells that are no parameters, then free ones. */
    const Const *const *localsplus_names; /* STR, interned */
    const uint8_t *localsplus_kinds;      /* LOCALSPLUS_... */
    size_t localsplus_count;
    const ExceptionRow *exception_rows; /* by start, not overlapping */
    size_t exception_row_count;
    const Const *self; /* this code as a constant; NULL for the module's code */
    CodeFile *file;    /* which it is part of */
};

/* Owns its arena and all that hangs from it. */
struct CodeFile {
    Arena arena;
    const Code *module;           /* the code of the whole text; NULL if it did not compile */
    VEC(const Const *) constants; /* by Const.index */
    VEC(const Code *) codes;      /* by Code.index */
    bool is_library;              /* no code of the script's: not to be looked into */
    bool stands_for_c;            /* nor lines of a traceback: CPython has it in C */
    /* For whoever makes objects of its code: how many there are, and what to do when the
     * last is gone; may be NULL. */
    uint64_t user_count;
    void (*unused)(CodeFile *file);
};

/* What co_lines() gives: at most one instruction at a time. */
typedef struct {
    uint32_t start, end;      /* units */
    int32_t line;             /* -1: none */
    uint32_t instruction_end; /* used by the walk */
} CodeLineRange;

/* Walks the line ranges in order: start with *unit = 0; false at the end. */
bool code_next_line(const Code *code, uint32_t *unit, CodeLineRange *range);
/* Units of the instruction that starts here, EXTENDED_ARGs and caches included. */
uint32_t code_instruction_size(const Code *code, uint32_t unit);
/* The line of a unit, or -1. */
int32_t code_line_at(const Code *code, uint32_t unit);
/* The row that covers the unit, or NULL: the exception leaves the code. */
const ExceptionRow *code_find_handler(const Code *code, uint32_t unit);

/* Name of the variable at an index of localsplus. Borrowed. */
const char *code_local_name(const Code *code, uint32_t index);

void code_file_init(CodeFile *file);
/* Frees everything the file owns. */
void code_file_done(CodeFile *file);

#endif
