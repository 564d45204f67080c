/* The math module's sums over many floats: fsum, exact by Shewchuk's partial sums, and
 * norms, scaled so that nothing overflows on the way.
 */
#include <math.h>

#include "base/vec.h"
#include "types/float.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "modules/math_module.h"

typedef VEC(double) Doubles;

/* Adds x to a sum kept as partials that do not overlap. */
static void add_exactly(Doubles *partials, double x)
{
    size_t kept = 0;
    for (size_t i = 0; i < partials->count; i++) {
        double y = partials->items[i];
        if (fabs(x) < fabs(y)) {
            double larger = y;
            y = x;
            x = larger;
        }
        volatile double high = x + y;
        volatile double high_part = high - x;
        double low = y - high_part;
        if (low != 0)
            partials->items[kept++] = low;
        x = high;
    }
    partials->count = kept;
    vec_push(partials, x);
}

/* The partials' sum, rounded half to even. */
static double round_partials(const Doubles *partials)
{
    size_t n = partials->count;
    if (n == 0)
        return 0;
    double high = partials->items[--n], low = 0;
    while (n > 0 && low == 0) {
        double x = high, y = partials->items[--n];
        volatile double sum = x + y;
        volatile double part = sum - x;
        high = sum;
        low = y - part;
    }
    if (n > 0 &&
        ((low < 0 && partials->items[n - 1] < 0) || (low > 0 && partials->items[n - 1] > 0))) {
        double twice = low * 2;
        volatile double moved = high + twice;
        volatile double back = moved - high;
        if (twice == back)
            high = moved;
    }
    return high;
}

typedef struct {
    Doubles partials;
    double special; /* sum of infinities and nans */
    double infinities;
} ExactSum;

static bool add_item(Interp *in, ExactSum *sum, Object *item)
{
    double x;
    if (!math_argument(in, item, &x))
        return false;
    if (isfinite(x)) {
        add_exactly(&sum->partials, x);
        if (isfinite(vec_last(&sum->partials)))
            return true;
        return raise_false(in, EXCEPTION_OverflowError, "intermediate overflow in fsum");
    }
    if (isinf(x))
        sum->infinities += x;
    sum->special += x;
    return true;
}

static Ref exact_result(Interp *in, const ExactSum *sum)
{
    if (sum->special == 0)
        return float_from_double(in, round_partials(&sum->partials));
    if (isnan(sum->infinities))
        return raise_error(in, EXCEPTION_ValueError, "-inf + inf in fsum");
    return float_from_double(in, sum->special);
}

Ref math_fsum(Interp *in, Object *self, Arguments arguments)
{
    Ref iterator = object_iter(in, arguments.slots[0].object);
    if (iterator.object == NULL)
        return NO_REF;
    ExactSum sum = {0};
    bool done = true;
    Ref item;
    while (done && (item = iterator_next(in, iterator.object)).object != NULL) {
        done = add_item(in, &sum, item.object) && spend(in, 1);
        drop(in, item);
    }
    drop(in, iterator);
    Ref result = done && !is_raised(in) ? exact_result(in, &sum) : NO_REF;
    vec_done(&sum.partials);
    return result;
}

/* --- norms --- */

static double norm(const double *values, size_t count)
{
    double largest = 0;
    bool has_nan = false;
    for (size_t i = 0; i < count; i++) {
        has_nan = has_nan || isnan(values[i]);
        if (fabs(values[i]) > largest)
            largest = fabs(values[i]);
    }
    if (isinf(largest))
        return largest;
    if (has_nan)
        return NAN;
    if (largest == 0 || count == 1)
        return largest;
    int exponent;
    (void)frexp(largest, &exponent);
    long double sum = 0;
    for (size_t i = 0; i < count; i++) {
        long double scaled = ldexpl(values[i], -exponent);
        sum += scaled * scaled;
    }
    return (double)ldexpl(sqrtl(sum), exponent);
}

Ref math_hypot(Interp *in, Object *self, Arguments arguments)
{
    Doubles values = {0};
    bool done = true;
    for (size_t i = 0; done && i < arguments.count; i++) {
        double x;
        done = math_argument(in, arguments.slots[i].object, &x);
        if (done)
            vec_push(&values, fabs(x));
    }
    Ref result = done ? float_from_double(in, norm(values.items, values.count)) : NO_REF;
    vec_done(&values);
    return result;
}

static bool take_differences(Interp *in, Object *p, Object *q, Doubles *values)
{
    if (tuple_size(p) != tuple_size(q))
        return raise_false(in, EXCEPTION_ValueError,
                           "both points must have the same number of dimensions");
    for (int64_t i = 0; i < tuple_size(p); i++) {
        double x, y;
        if (!math_argument(in, tuple_get(p, i), &x) || !math_argument(in, tuple_get(q, i), &y))
            return false;
        vec_push(values, fabs(x - y));
    }
    return true;
}

Ref math_dist(Interp *in, Object *self, Arguments arguments)
{
    Ref p = tuple_from_iterable(in, arguments.slots[0].object);
    Ref q = p.object == NULL ? NO_REF : tuple_from_iterable(in, arguments.slots[1].object);
    Doubles values = {0};
    Ref result = NO_REF;
    if (q.object != NULL && take_differences(in, p.object, q.object, &values))
        result = float_from_double(in, norm(values.items, values.count));
    vec_done(&values);
    drop(in, q);
    drop(in, p);
    return result;
}
