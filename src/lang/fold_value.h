/* Arithmetic on constants, as far as CPython does it while compiling. */
#ifndef LANG_FOLD_VALUE_H
#define LANG_FOLD_VALUE_H

#include "lang/ast.h"
#include "lang/constpool.h"

/* The constant that the operation gives, or NULL: it would raise, is none that
 * CPython folds, or its result would pass CPython's limits. */
const Const *fold_binary(ConstPool *pool, Operator operator, const Const * left,
                         const Const *right);
const Const *fold_unary(ConstPool *pool, UnaryOperator operator, const Const * operand);
const Const *fold_subscript(ConstPool *pool, const Const *container, const Const *index);

/* Operations on two floats; NULL as above. */
const Const *fold_float(ConstPool *pool, Operator operator, double left, double right);
/* Operations of which one side at least is a complex number. */
const Const *fold_complex(ConstPool *pool, Operator operator, const Const * left,
                          const Const *right);
/* Any number's value as a double; false if it is none or too large. */
bool fold_real_value(ConstPool *pool, const Const *number, double *value);

#endif
