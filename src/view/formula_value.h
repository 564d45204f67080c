/* What the parts of an expression are worth: from objects to values and on from value to
 * value. For formula.c only.
 */
#ifndef VIEW_FORMULA_VALUE_H
#define VIEW_FORMULA_VALUE_H

#include "lang/lexer.h"
#include "view/formula.h"

/* What an expression is worked out with. problem[0] is set by the first fault. */
typedef struct {
    const World *world; /* NULL: nothing is looked up, everything is None */
    Arena *arena;
    char *problem;
} FormulaHost;

/* Notes a fault; false. */
bool formula_fail(FormulaHost *host, const char *format, ...) PRINTF_LIKE(2, 3);
/* An object as a value: numbers, text, True and None by what they show. */
bool formula_of_object(FormulaHost *host, ObjectId id, FormulaValue *value);
/* The text of a string literal or of the repr of a string. */
bool formula_of_literal(FormulaHost *host, const char *repr, size_t length, FormulaValue *value);
bool formula_name(FormulaHost *host, const char *name, size_t length, FormulaValue *value);
bool formula_attribute(FormulaHost *host, const FormulaValue *owner, const char *name,
                       size_t length, FormulaValue *value);
bool formula_item(FormulaHost *host, const FormulaValue *owner, const FormulaValue *index,
                  FormulaValue *value);
/* len(x), refcount(x) and the like; false without a problem if there is no such one. */
bool formula_function(FormulaHost *host, const char *name, size_t length,
                      const FormulaValue *argument, FormulaValue *value);
bool formula_truth(FormulaHost *host, const FormulaValue *value, bool *truth);
/* == != < <= > >= is, in; `operation` is the token. */
bool formula_compare(FormulaHost *host, TokenKind operation, const FormulaValue *a,
                     const FormulaValue *b, bool *result);
/* + - * // %. */
bool formula_calculate(FormulaHost *host, TokenKind operation, const FormulaValue *a,
                       const FormulaValue *b, FormulaValue *value);

#endif
