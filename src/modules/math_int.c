/* The math module's functions of whole numbers, of any size. */
#include "types/arguments.h"
#include "types/int.h"
#include "types/protocol.h"
#include "modules/math_module.h"

/* a op b; consumes a. */
static Ref apply(Interp *in, Ref a, int op, Object *b)
{
    Ref result = a.object == NULL ? NO_REF : number_binary(in, op, a.object, b);
    drop(in, a);
    return result;
}

static Ref apply_number(Interp *in, Ref a, int op, int64_t b)
{
    Ref number = int_from_i64(in, b);
    Ref result = apply(in, a, op, number.object);
    drop(in, number);
    return result;
}

/* --- gcd, lcm --- */

/* Consumes both. */
static Ref gcd_of(Interp *in, Ref a, Ref b)
{
    while (b.object != NULL && int_sign(b.object) != 0) {
        if (!spend(in, 1)) {
            drop(in, b);
            b = NO_REF;
            break;
        }
        Ref rest = int_remainder(in, a.object, b.object);
        drop(in, a);
        a = b;
        b = rest;
    }
    if (b.object == NULL) {
        drop(in, a);
        return NO_REF;
    }
    drop(in, b);
    Ref result = number_absolute(in, a.object);
    drop(in, a);
    return result;
}

Ref math_gcd(Interp *in, Object *self, Arguments arguments)
{
    Ref result = int_from_i64(in, 0);
    for (size_t i = 0; result.object != NULL && i < arguments.count; i++) {
        Ref number = number_index(in, arguments.slots[i].object);
        if (number.object == NULL) {
            drop(in, result);
            return NO_REF;
        }
        result = gcd_of(in, result, number);
    }
    return result;
}

/* Consumes both. */
static Ref lcm_of(Interp *in, Ref a, Ref b)
{
    if (int_sign(a.object) == 0 || int_sign(b.object) == 0) {
        drop(in, a);
        drop(in, b);
        return int_from_i64(in, 0);
    }
    Ref divisor = gcd_of(in, keep(a.object), keep(b.object));
    if (divisor.object == NULL) {
        drop(in, a);
        drop(in, b);
        return NO_REF;
    }
    Ref part = apply(in, a, BINARY_FLOOR_DIVIDE, divisor.object);
    drop(in, divisor);
    Ref product = apply(in, part, BINARY_MULTIPLY, b.object);
    drop(in, b);
    Ref result = product.object == NULL ? NO_REF : number_absolute(in, product.object);
    drop(in, product);
    return result;
}

Ref math_lcm(Interp *in, Object *self, Arguments arguments)
{
    Ref result = int_from_i64(in, 1);
    for (size_t i = 0; result.object != NULL && i < arguments.count; i++) {
        Ref number = number_index(in, arguments.slots[i].object);
        if (number.object == NULL) {
            drop(in, result);
            return NO_REF;
        }
        result = lcm_of(in, result, number);
    }
    return result;
}

/* --- products of ranges --- */

/* from * (from + 1) * ... * (to - 1), by halves so that factors stay balanced; the depth
 * is the logarithm of the range. */
static Ref range_product(Interp *in, int64_t from, int64_t to)
{
    if (to - from <= 8) {
        Ref product = int_from_i64(in, 1);
        for (int64_t i = from; i < to; i++)
            product = apply_number(in, product, BINARY_MULTIPLY, i);
        return product;
    }
    if (!spend(in, 8))
        return NO_REF;
    int64_t middle = from + (to - from) / 2;
    Ref left = range_product(in, from, middle);
    Ref right = left.object == NULL ? NO_REF : range_product(in, middle, to);
    if (right.object == NULL) {
        drop(in, left);
        return NO_REF;
    }
    Ref product = apply(in, left, BINARY_MULTIPLY, right.object);
    drop(in, right);
    return product;
}

Ref math_factorial(Interp *in, Object *self, Arguments arguments)
{
    Ref number = number_index(in, arguments.slots[0].object);
    if (number.object == NULL)
        return NO_REF;
    int64_t n;
    bool fits = int_to_i64(number.object, &n);
    bool negative = int_sign(number.object) < 0;
    drop(in, number);
    if (negative)
        return raise_error(in, EXCEPTION_ValueError, "factorial() not defined for negative values");
    if (!fits)
        return raise_error(in, EXCEPTION_OverflowError,
                           "factorial() argument should not exceed %lld", (long long)INT64_MAX);
    return range_product(in, 1, n + 1);
}

/* Both as int objects, neither below 0. False: raised, and none is held. */
static bool choose_arguments(Interp *in, Arguments arguments, Ref *n, Ref *k)
{
    *n = number_index(in, arguments.slots[0].object);
    *k = n->object == NULL ? NO_REF : number_index(in, arguments.slots[arguments.count - 1].object);
    if (k->object == NULL) {
        drop(in, *n);
        return false;
    }
    const char *wrong = int_sign(n->object) < 0 ? "n" : int_sign(k->object) < 0 ? "k" : NULL;
    if (wrong == NULL)
        return true;
    drop(in, *n);
    drop(in, *k);
    return raise_false(in, EXCEPTION_ValueError, "%s must be a non-negative integer", wrong);
}

/* n * (n - 1) * ... k factors, each step divided by its number if `divide`. Consumes n. */
static Ref falling_product(Interp *in, Ref n, int64_t k, bool divide)
{
    Ref product = int_from_i64(in, 1);
    for (int64_t i = 0; product.object != NULL && i < k; i++) {
        Ref factor = spend(in, 1) ? apply_number(in, keep(n.object), BINARY_SUBTRACT, i) : NO_REF;
        if (factor.object == NULL) {
            drop(in, product);
            product = NO_REF;
            break;
        }
        product = apply(in, product, BINARY_MULTIPLY, factor.object);
        drop(in, factor);
        if (divide)
            product = apply_number(in, product, BINARY_FLOOR_DIVIDE, i + 1);
    }
    drop(in, n);
    return product;
}

/* falling_product with k as an object; `shown` is its name in the message when so many
 * factors cannot be. Consumes both. */
static Ref product_of(Interp *in, Ref n, Ref k, const char *shown, bool divide)
{
    int64_t factors;
    bool fits = int_to_i64(k.object, &factors);
    drop(in, k);
    if (fits)
        return falling_product(in, n, factors, divide);
    drop(in, n);
    return raise_error(in, EXCEPTION_OverflowError, "%s must not exceed %lld", shown,
                       (long long)INT64_MAX);
}

static Ref none_of(Interp *in, Ref n, Ref k)
{
    drop(in, n);
    drop(in, k);
    return int_from_i64(in, 0);
}

Ref math_perm(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 1 || arguments.slots[1].object == in->none)
        return math_factorial(in, self, arguments);
    Ref n, k;
    if (!choose_arguments(in, arguments, &n, &k))
        return NO_REF;
    return int_order(k.object, n.object) > 0 ? none_of(in, n, k) : product_of(in, n, k, "k", false);
}

/* As many ways to choose k as to leave k out: the smaller number is multiplied out. */
Ref math_comb(Interp *in, Object *self, Arguments arguments)
{
    Ref n, k;
    if (!choose_arguments(in, arguments, &n, &k))
        return NO_REF;
    if (int_order(k.object, n.object) > 0)
        return none_of(in, n, k);
    Ref others = number_binary(in, BINARY_SUBTRACT, n.object, k.object);
    if (others.object == NULL) {
        drop(in, n);
        drop(in, k);
        return others;
    }
    bool fewer = int_order(others.object, k.object) < 0;
    drop(in, fewer ? k : others);
    return product_of(in, n, fewer ? others : k, "min(n - k, k)", true);
}

/* --- square roots --- */

/* Newton's method from above: consumes n, which is positive. */
static Ref integer_root(Interp *in, Ref n)
{
    Ref bits = int_from_i64(in, (int_bit_length(n.object) + 1) / 2);
    Ref root = apply(in, int_from_i64(in, 1), BINARY_LSHIFT, bits.object);
    drop(in, bits);
    while (root.object != NULL && spend(in, 1)) {
        Ref next = number_binary(in, BINARY_FLOOR_DIVIDE, n.object, root.object);
        next = apply(in, next, BINARY_ADD, root.object);
        next = apply_number(in, next, BINARY_RSHIFT, 1);
        if (next.object == NULL || int_order(next.object, root.object) >= 0) {
            drop(in, next);
            break;
        }
        drop(in, root);
        root = next;
    }
    drop(in, n);
    if (!is_raised(in))
        return root;
    drop(in, root);
    return NO_REF;
}

Ref math_isqrt(Interp *in, Object *self, Arguments arguments)
{
    Ref n = number_index(in, arguments.slots[0].object);
    if (n.object == NULL || int_sign(n.object) > 0)
        return n.object == NULL ? NO_REF : integer_root(in, n);
    bool negative = int_sign(n.object) < 0;
    drop(in, n);
    return negative ? raise_error(in, EXCEPTION_ValueError, "isqrt() argument must be nonnegative")
                    : int_from_i64(in, 0);
}

Ref math_prod(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "prod", .names = {"", "start"}, .count = 2, .required = 1, .positional = 1};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Object *start = values[1];
    Ref iterator = object_iter(in, values[0]);
    if (iterator.object == NULL)
        return NO_REF;
    Ref product = start == NULL ? int_from_i64(in, 1) : keep(start);
    Ref item;
    while (product.object != NULL && (item = iterator_next(in, iterator.object)).object != NULL) {
        product = apply(in, product, BINARY_MULTIPLY, item.object);
        drop(in, item);
    }
    drop(in, iterator);
    if (!is_raised(in))
        return product;
    drop(in, product);
    return NO_REF;
}
