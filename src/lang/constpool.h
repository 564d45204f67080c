/* The constants of one CodeFile: each function gives the one Const of that
 * type and value, making it if it is new. That is CPython's merging of
 * constants over a file (1, 1.0 and True differ, 0.0 and -0.0 differ, a tuple
 * is compared by its items), so pointers can be compared instead of values.
 */
#ifndef LANG_CONSTPOOL_H
#define LANG_CONSTPOOL_H

#include "base/contract.h"
#include "lang/bigint.h"
#include "lang/code.h"

typedef struct Scaffold Scaffold; /* lang/scaffold.h */

typedef struct {
    CodeFile *file;     /* borrowed; gets the constants */
    Scaffold *scaffold; /* borrowed; NULL: what CPython makes besides is not written down */
    uint32_t *slots;    /* Const.index + 1, or 0 */
    size_t slot_count;  /* power of two, or 0 */
} ConstPool;

void constpool_init(ConstPool *pool, CodeFile *file);
/* Frees the index only; the constants are the file's. */
void constpool_done(ConstPool *pool);

/* NONE, FALSE, TRUE, ELLIPSIS. */
const Const *constpool_singleton(ConstPool *pool, ConstKind kind);
const Const *constpool_bool(ConstPool *pool, bool value);
const Const *constpool_int(ConstPool *pool, int64_t value);
const Const *constpool_bigint(ConstPool *pool, BigInt value);
const Const *constpool_float(ConstPool *pool, double value);
const Const *constpool_complex(ConstPool *pool, double real, double imaginary);
/* A string constant: interned if it is made of name characters only. */
const Const *constpool_str(ConstPool *pool, const char *text, size_t length);
/* An identifier: always interned. */
const Const *constpool_name(ConstPool *pool, const char *text, size_t length);
const Const *constpool_bytes(ConstPool *pool, const char *text, size_t length);
const Const *constpool_tuple(ConstPool *pool, const Const *const *items, size_t count);
/* Equal items (1, True) are kept once, the first of them. */
const Const *constpool_frozenset(ConstPool *pool, const Const *const *items, size_t count);
/* consumes nothing; an equal code (same text, place and instructions, as when
 * a finally body is compiled twice) that is there already is given instead. */
const Const *constpool_code(ConstPool *pool, const Code *code);

/* An expression of the syntax tree is this constant. */
void constpool_note_in_tree(ConstPool *pool, const Const *value);

/* INT or BIG_INT as a BigInt; in the file's arena. */
BigInt constpool_to_bigint(ConstPool *pool, const Const *integer);
/* What bool() says of the constant. */
bool const_is_true(const Const *value);
bool const_is_integer(const Const *value); /* INT, BIG_INT, TRUE or FALSE */

#endif
