/* The method resolution order by C3 (Python 2.3's algorithm, Objects/typeobject.c
 * mro_implementation): merge the bases' MROs and the list of bases, always taking
 * the first head that stands in no other list's tail.
 */
#include "base/mem.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_make.h"

typedef struct {
    Object **lists; /* tuples: MRO of each base, then the bases themselves */
    int64_t *heads; /* index of the first item of each list not taken yet */
    size_t count;
    VEC(Object *) order;
} Merge;

static bool is_in_tail(const Merge *merge, const Object *candidate)
{
    for (size_t i = 0; i < merge->count; i++) {
        for (int64_t k = merge->heads[i] + 1; k < tuple_size(merge->lists[i]); k++)
            if (tuple_get(merge->lists[i], k) == candidate)
                return true;
    }
    return false;
}

static void take(Merge *merge, Object *type)
{
    vec_push(&merge->order, type);
    for (size_t i = 0; i < merge->count; i++)
        if (merge->heads[i] < tuple_size(merge->lists[i]) &&
            tuple_get(merge->lists[i], merge->heads[i]) == type)
            merge->heads[i]++;
}

/* 1 took one, 0 all lists are empty, -1 no head will do. */
static int step(Merge *merge)
{
    bool all_empty = true;
    for (size_t i = 0; i < merge->count; i++) {
        if (merge->heads[i] >= tuple_size(merge->lists[i]))
            continue;
        all_empty = false;
        Object *candidate = tuple_get(merge->lists[i], merge->heads[i]);
        if (is_in_tail(merge, candidate))
            continue;
        take(merge, candidate);
        return 1;
    }
    return all_empty ? 0 : -1;
}

/* Is the head of list i also the head of a list before it? */
static bool is_named_before(const Merge *merge, size_t i)
{
    const Object *head = tuple_get(merge->lists[i], merge->heads[i]);
    for (size_t k = 0; k < i; k++)
        if (merge->heads[k] < tuple_size(merge->lists[k]) &&
            tuple_get(merge->lists[k], merge->heads[k]) == head)
            return true;
    return false;
}

static void raise_inconsistent(Interp *in, const Merge *merge)
{
    Buf names;
    buf_init(&names);
    for (size_t i = 0; i < merge->count; i++) {
        if (merge->heads[i] >= tuple_size(merge->lists[i]) || is_named_before(merge, i))
            continue;
        const Object *head = tuple_get(merge->lists[i], merge->heads[i]);
        buf_printf(&names, "%s%s", names.length > 0 ? ", " : "",
                   type_short_name((const TypeObject *)head));
    }
    raise_error(in, EXCEPTION_TypeError,
                "Cannot create a consistent method resolution\norder (MRO) for bases %s",
                names.text);
    buf_done(&names);
}

static bool check_doubles(Interp *in, Object *bases)
{
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        for (int64_t k = i + 1; k < tuple_size(bases); k++) {
            if (tuple_get(bases, i) == tuple_get(bases, k))
                return raise_false(in, EXCEPTION_TypeError, "duplicate base class %s",
                                   type_short_name((TypeObject *)tuple_get(bases, i)));
        }
    }
    return true;
}

/* A metaclass's mro() may derive a class from the one that has no order yet. */
static bool check_complete(Interp *in, Object *bases)
{
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        const TypeObject *base = (const TypeObject *)tuple_get(bases, i);
        if (base->mro.object == NULL)
            return raise_false(in, EXCEPTION_TypeError, "Cannot extend an incomplete type '%s'",
                               base->layout.name);
    }
    return true;
}

static bool merge_all(Interp *in, Merge *merge)
{
    int result;
    while ((result = step(merge)) > 0)
        continue;
    if (result < 0)
        raise_inconsistent(in, merge);
    return result == 0;
}

Ref type_compute_mro(Interp *in, TypeObject *type)
{
    Object *bases = type->bases.object;
    size_t base_count = (size_t)tuple_size(bases);
    if (!check_complete(in, bases) || !check_doubles(in, bases))
        return NO_REF;
    Merge merge = {.count = base_count + 1};
    merge.lists = mem_alloc(merge.count * sizeof(*merge.lists));
    merge.heads = mem_alloc_zeroed(merge.count, sizeof(*merge.heads));
    for (size_t i = 0; i < base_count; i++)
        merge.lists[i] = ((TypeObject *)tuple_get(bases, (int64_t)i))->mro.object;
    merge.lists[base_count] = bases;
    vec_push(&merge.order, (Object *)type);
    Ref mro = NO_REF;
    if (merge_all(in, &merge))
        mro = tuple_from_slots(in, (const Slot *)merge.order.items, merge.order.count);
    vec_done(&merge.order);
    mem_free(merge.lists);
    mem_free(merge.heads);
    return mro;
}
