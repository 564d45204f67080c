/* The scaffold: dicts, lists, sets and tuples that CPython's own compiler makes while it
 * makes code, and drops when it is done. A script sees them in the collector's counts, in
 * the moment of the next automatic collection and in the free lists. Here the compiler
 * needs none of them; it only writes down when CPython makes and drops which, and the
 * machine does that afterwards in its heap (vm/scaffold_build.h).
 *
 * Every function takes a Scaffold that may be NULL: then nothing is written down.
 */
#ifndef LANG_SCAFFOLD_H
#define LANG_SCAFFOLD_H

#include "base/map.h"
#include "base/strtab.h"
#include "base/vec.h"
#include "lang/constpool.h"

typedef enum {
    SCAFFOLD_LIST,
    SCAFFOLD_DICT,
    SCAFFOLD_SET,
    SCAFFOLD_FROZENSET,
    SCAFFOLD_ITERATOR,
    SCAFFOLD_TUPLE,
} ScaffoldKind;

/* An object is made, as the next number from 0; or one is dropped. */
typedef struct {
    ScaffoldKind kind;
    bool drops;
    uint32_t number; /* drops: the object's, else the size of a tuple */
} ScaffoldStep;

typedef VEC(uint32_t) ScaffoldNumbers;

struct Scaffold {
    VEC(ScaffoldStep) steps;
    uint32_t count;       /* objects made */
    ScaffoldNumbers keys; /* in the cache of constants */
    ScaffoldNumbers kept; /* tuples that code objects keep */
    Map folded;           /* Const.index to the syntax tree's first such tuple */
    Map cached;           /* Const.index of what is in the cache of constants */
    Map cached_bytes;     /* and StringId of bytes */
    StringTable bytes;
    uint32_t cache, stack; /* the compiler's dict and list */
};

#define SCAFFOLD_NONE UINT32_MAX

void scaffold_init(Scaffold *scaffold);
void scaffold_done(Scaffold *scaffold);

/* Gives the object's number; SCAFFOLD_NONE without a scaffold. */
uint32_t scaffold_make(Scaffold *scaffold, ScaffoldKind kind, size_t size);
/* number may be SCAFFOLD_NONE. */
void scaffold_drop(Scaffold *scaffold, uint32_t number);

/* The compiler itself, from before the tree is optimised until the code is made. What is
 * not dropped after it is the syntax tree's: the list of its constants, which is number 0,
 * and some of them. */
void scaffold_begin(Scaffold *scaffold);
void scaffold_end(Scaffold *scaffold);

/* The dicts of a code object under construction. */
typedef struct {
    uint32_t locals, cells, frees, consts, names;
} UnitScaffold;

void scaffold_enter_unit(Scaffold *scaffold, UnitScaffold *unit);
void scaffold_leave_unit(Scaffold *scaffold, const UnitScaffold *unit);

/* The optimiser makes a constant of the tree: a tuple, or a frozenset. */
void scaffold_fold(Scaffold *scaffold, const Const *value);
/* The compiler makes one, to be given to scaffold_constant. */
uint32_t scaffold_make_constant(Scaffold *scaffold, const Const *value);
/* A code object under construction gets a constant. made: the object, if the compiler made
 * it for this, or SCAFFOLD_NONE. */
void scaffold_constant(Scaffold *scaffold, const Const *value, uint32_t made);
/* The optimiser of instructions makes a tuple of constants. */
void scaffold_fold_tuple(Scaffold *scaffold, const Const *tuple);
/* What a code object is finished with: its tables, names, constants and local variables. */
void scaffold_code(Scaffold *scaffold, const Code *code);

#endif
