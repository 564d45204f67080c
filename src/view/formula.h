/* Expressions over a state of the trace, for watches and conditions: names, attributes,
 * items, comparisons and a little arithmetic in Python's notation. They are worked out on
 * what was recorded; no code of the script runs, so asking changes nothing.
 *
 *     cur.next is not None and len(stack) > 3
 *     #12 is head              #12: the object of that number
 *     refcount(xs) >= 2        also len, id, type, size
 */
#ifndef VIEW_FORMULA_H
#define VIEW_FORMULA_H

#include "base/arena.h"
#include "world/world.h"

typedef enum {
    FORMULA_OBJECT, /* known by its id alone */
    FORMULA_NONE,
    FORMULA_BOOL,
    FORMULA_INT,
    FORMULA_FLOAT,
    FORMULA_TEXT,
} FormulaKind;

typedef struct {
    FormulaKind kind;
    ObjectId object;  /* the object it is, 0 if it was worked out */
    int64_t integer;  /* of FORMULA_BOOL and FORMULA_INT */
    double number;    /* of FORMULA_FLOAT */
    const char *text; /* of FORMULA_TEXT: its characters; in the caller's arena */
    size_t length;
} FormulaValue;

enum { FORMULA_PROBLEM_BYTES = 96 };

/* What the expression is worth in that state. False if it cannot be told: `problem` says
 * why ("no name 'x' here"), not cleaned. Text of the value goes to the arena. */
bool formula_value(const World *world, const char *expression, Arena *arena, FormulaValue *value,
                   char problem[FORMULA_PROBLEM_BYTES]);
/* True if it can be told and Python would take it as true. */
bool formula_holds(const World *world, const char *expression);
/* True if it can be read; else `problem` says why not. */
bool formula_can_be_read(const char *expression, char problem[FORMULA_PROBLEM_BYTES]);
/* "list #7", "'abc'", "True": cleaned. */
void formula_append_value(Buf *out, const World *world, const FormulaValue *value);
/* Equal as a watch sees it: the same object or the same number or text. */
bool formula_same(const FormulaValue *a, const FormulaValue *b);

#endif
