/* CPython 3.11's timsort with powersort's order of merges (Objects/listsort.txt), so that a
 * script that counts comparisons counts the same.
 *
 * Runs already in order are found, short ones are lengthened by binary insertion, and
 * neighbouring runs are merged; a merge that keeps taking from one side gallops.
 */
#include "types/timsort.h"

#include <assert.h>
#include <string.h>

#include "types/float.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str.h"

#define MIN_GALLOP 7
#define MAX_RUNS 85
#define MIN_MERGE 64

/* Keys are compared; values (NULL if the keys are the items) move with them. */
typedef struct {
    Object **keys, **values;
} Slice;

typedef struct {
    int64_t start, length;
    int power;
} Run;

typedef struct Sort {
    Interp *in;
    /* left < right: 1, 0, -1 raised; picked by the types of all keys. */
    int (*less)(Interp *in, Object *left, Object *right);
    Slice all;
    int64_t length;
    int64_t min_gallop;
    Run runs[MAX_RUNS];
    int run_count;
    Object **scratch_keys, **scratch_values;
    int64_t scratch_length;
} Sort;

/* --- comparing --- */

static int less_any(Interp *in, Object *left, Object *right)
{
    if (!spend(in, 1))
        return -1;
    return object_compare_bool(in, left, right, COMPARE_LT);
}

static int less_small_int(Interp *in, Object *left, Object *right)
{
    (void)in;
    return int_compact_value(left) < int_compact_value(right);
}

static int less_float(Interp *in, Object *left, Object *right)
{
    (void)in;
    return float_value(left) < float_value(right);
}

static int less_str(Interp *in, Object *left, Object *right)
{
    (void)in;
    return str_order(left, right) < 0;
}

static bool all_exact(const Sort *sort, TypeId id)
{
    for (int64_t i = 0; i < sort->length; i++)
        if (sort->all.keys[i]->type != sort->in->types[id])
            return false;
    return true;
}

static bool all_compact(const Sort *sort)
{
    for (int64_t i = 0; i < sort->length; i++)
        if (!int_is_compact(sort->all.keys[i]))
            return false;
    return true;
}

static void pick_comparison(Sort *sort)
{
    sort->less = less_any;
    if (all_exact(sort, TYPE_str))
        sort->less = less_str;
    else if (all_exact(sort, TYPE_float))
        sort->less = less_float;
    else if (all_exact(sort, TYPE_int) && all_compact(sort))
        sort->less = less_small_int;
}

#define LESS(sort, left, right) ((sort)->less((sort)->in, (left), (right)))

/* --- moving --- */

static Slice slice_at(Slice slice, int64_t offset)
{
    return (Slice){slice.keys + offset, slice.values == NULL ? NULL : slice.values + offset};
}

static void copy_items(Slice to, Slice from, int64_t count)
{
    memmove(to.keys, from.keys, (size_t)count * sizeof(Object *));
    if (to.values != NULL)
        memmove(to.values, from.values, (size_t)count * sizeof(Object *));
}

static void copy_one(Slice to, int64_t to_index, Slice from, int64_t from_index)
{
    to.keys[to_index] = from.keys[from_index];
    if (to.values != NULL)
        to.values[to_index] = from.values[from_index];
}

static void reverse_array(Object **items, int64_t count)
{
    for (int64_t low = 0, high = count - 1; low < high; low++, high--) {
        Object *kept = items[low];
        items[low] = items[high];
        items[high] = kept;
    }
}

static void reverse_slice(Slice slice, int64_t count)
{
    reverse_array(slice.keys, count);
    if (slice.values != NULL)
        reverse_array(slice.values, count);
}

/* --- runs --- */

/* Sorts [0, count), of which [0, sorted) is sorted already. */
static bool binary_insertion(Sort *sort, Slice slice, int64_t sorted, int64_t count)
{
    for (int64_t i = sorted == 0 ? 1 : sorted; i < count; i++) {
        Object *pivot = slice.keys[i], *value = slice.values == NULL ? NULL : slice.values[i];
        int64_t low = 0, high = i;
        while (low < high) {
            int64_t middle = low + ((high - low) >> 1);
            int less = LESS(sort, pivot, slice.keys[middle]);
            if (less < 0)
                return false;
            if (less)
                high = middle;
            else
                low = middle + 1;
        }
        copy_items(slice_at(slice, low + 1), slice_at(slice, low), i - low);
        slice.keys[low] = pivot;
        if (slice.values != NULL)
            slice.values[low] = value;
    }
    return true;
}

/* Length of the run at the start; a strictly falling one is told by *falling. -1 raised. */
static int64_t count_run(Sort *sort, Slice slice, int64_t count, bool *falling)
{
    *falling = false;
    if (count <= 1)
        return count;
    int less = LESS(sort, slice.keys[1], slice.keys[0]);
    if (less < 0)
        return -1;
    *falling = less;
    int64_t length = 2;
    for (; length < count; length++) {
        less = LESS(sort, slice.keys[length], slice.keys[length - 1]);
        if (less < 0)
            return -1;
        if (less != (int)*falling)
            break;
    }
    return length;
}

static int64_t least_run(int64_t count)
{
    int64_t odd = 0;
    while (count >= MIN_MERGE) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

/* --- galloping --- */

/* Widens [last, offset) by doubling from a hint. */
static int64_t next_offset(int64_t offset, int64_t most)
{
    return offset > most / 2 - 1 ? most : (offset << 1) + 1;
}

/* Where key belongs among sorted keys[0..count), left of equal ones. -1 raised. */
static int64_t gallop_left(Sort *sort, Object *key, Object **keys, int64_t count, int64_t hint)
{
    int64_t last = 0, offset = 1;
    int less = LESS(sort, keys[hint], key);
    if (less < 0)
        return -1;
    bool right = less;
    int64_t most = right ? count - hint : hint + 1;
    while (offset < most) {
        less = LESS(sort, keys[right ? hint + offset : hint - offset], key);
        if (less < 0)
            return -1;
        if (less != (int)right)
            break;
        last = offset;
        offset = next_offset(offset, most);
    }
    if (offset > most)
        offset = most;
    int64_t low = right ? hint + last : hint - offset, high = right ? hint + offset : hint - last;
    for (low++; low < high;) {
        int64_t middle = low + ((high - low) >> 1);
        less = LESS(sort, keys[middle], key);
        if (less < 0)
            return -1;
        if (less)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* The same, right of equal ones. */
static int64_t gallop_right(Sort *sort, Object *key, Object **keys, int64_t count, int64_t hint)
{
    int64_t last = 0, offset = 1;
    int less = LESS(sort, key, keys[hint]);
    if (less < 0)
        return -1;
    bool left = less;
    int64_t most = left ? hint + 1 : count - hint;
    while (offset < most) {
        less = LESS(sort, key, keys[left ? hint - offset : hint + offset]);
        if (less < 0)
            return -1;
        if (less != (int)left)
            break;
        last = offset;
        offset = next_offset(offset, most);
    }
    if (offset > most)
        offset = most;
    int64_t low = left ? hint - offset : hint + last, high = left ? hint - last : hint + offset;
    for (low++; low < high;) {
        int64_t middle = low + ((high - low) >> 1);
        less = LESS(sort, key, keys[middle]);
        if (less < 0)
            return -1;
        if (less)
            high = middle;
        else
            low = middle + 1;
    }
    return high;
}

/* --- merging --- */

static bool reserve_scratch(Sort *sort, int64_t count)
{
    if (count <= sort->scratch_length)
        return true;
    mem_free(sort->scratch_keys);
    size_t arrays = sort->all.values == NULL ? 1 : 2;
    sort->scratch_keys = mem_try_alloc((size_t)count * arrays * sizeof(Object *));
    sort->scratch_length = sort->scratch_keys == NULL ? 0 : count;
    sort->scratch_values =
        sort->all.values == NULL || sort->scratch_keys == NULL ? NULL : sort->scratch_keys + count;
    if (sort->scratch_keys == NULL)
        raise_no_memory(sort->in);
    return sort->scratch_keys != NULL;
}

/* One merge under way. Left-to-right: a is the copy in scratch, b in place, and `to` is
 * where the next item goes. Right-to-left it is the mirror image. */
typedef struct {
    Slice a, b, to;
    int64_t a_length, b_length; /* items left */
    int64_t a_index, b_index, to_index;
} Merge;

typedef enum { MERGE_FAILED, MERGE_ON, MERGE_A_DONE, MERGE_B_DONE } MergeState;

static void take_a_low(Merge *m, int64_t count)
{
    copy_items(slice_at(m->to, m->to_index), slice_at(m->a, m->a_index), count);
    m->to_index += count;
    m->a_index += count;
    m->a_length -= count;
}

static void take_b_low(Merge *m, int64_t count)
{
    copy_items(slice_at(m->to, m->to_index), slice_at(m->b, m->b_index), count);
    m->to_index += count;
    m->b_index += count;
    m->b_length -= count;
}

/* One at a time until one side has won min_gallop times in a row. */
static MergeState straight_low(Sort *sort, Merge *m)
{
    for (int64_t a_wins = 0, b_wins = 0; a_wins < sort->min_gallop && b_wins < sort->min_gallop;) {
        int less = LESS(sort, m->b.keys[m->b_index], m->a.keys[m->a_index]);
        if (less < 0)
            return MERGE_FAILED;
        if (less) {
            take_b_low(m, 1);
            b_wins++;
            a_wins = 0;
            if (m->b_length == 0)
                return MERGE_B_DONE;
        } else {
            take_a_low(m, 1);
            a_wins++;
            b_wins = 0;
            if (m->a_length == 1)
                return MERGE_A_DONE;
        }
    }
    return MERGE_ON;
}

static MergeState gallop_low(Sort *sort, Merge *m)
{
    int64_t a_taken, b_taken;
    sort->min_gallop++;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        a_taken = gallop_right(sort, m->b.keys[m->b_index], m->a.keys + m->a_index, m->a_length, 0);
        if (a_taken < 0)
            return MERGE_FAILED;
        take_a_low(m, a_taken);
        if (m->a_length == 1)
            return MERGE_A_DONE;
        if (m->a_length == 0)
            return MERGE_B_DONE; /* only if the comparison is inconsistent */
        take_b_low(m, 1);
        if (m->b_length == 0)
            return MERGE_B_DONE;
        b_taken = gallop_left(sort, m->a.keys[m->a_index], m->b.keys + m->b_index, m->b_length, 0);
        if (b_taken < 0)
            return MERGE_FAILED;
        take_b_low(m, b_taken);
        if (m->b_length == 0)
            return MERGE_B_DONE;
        take_a_low(m, 1);
        if (m->a_length == 1)
            return MERGE_A_DONE;
    } while (a_taken >= MIN_GALLOP || b_taken >= MIN_GALLOP);
    sort->min_gallop++;
    return MERGE_ON;
}

/* a has at most as many items as b and its first item goes behind b's first. */
static bool merge_low(Sort *sort, Slice a, int64_t a_length, Slice b, int64_t b_length)
{
    if (!reserve_scratch(sort, a_length))
        return false;
    Slice scratch = {sort->scratch_keys, sort->scratch_values};
    copy_items(scratch, a, a_length);
    Merge m = {.a = scratch, .b = b, .to = a, .a_length = a_length, .b_length = b_length};
    take_b_low(&m, 1);
    MergeState state = m.b_length == 0 ? MERGE_B_DONE : a_length == 1 ? MERGE_A_DONE : MERGE_ON;
    while (state == MERGE_ON) {
        state = straight_low(sort, &m);
        if (state == MERGE_ON)
            state = gallop_low(sort, &m);
    }
    if (state == MERGE_A_DONE) {
        /* The last item of a belongs behind all that is left of b. */
        take_b_low(&m, m.b_length);
        copy_one(m.to, m.to_index, m.a, m.a_index);
    } else {
        take_a_low(&m, m.a_length);
    }
    return state != MERGE_FAILED;
}

/* For merge_high, index fields name the item to be taken next, going down. */
static void take_a_high(Merge *m, int64_t count)
{
    m->to_index -= count;
    m->a_index -= count;
    m->a_length -= count;
    copy_items(slice_at(m->to, m->to_index + 1), slice_at(m->a, m->a_index + 1), count);
}

static void take_b_high(Merge *m, int64_t count)
{
    m->to_index -= count;
    m->b_index -= count;
    m->b_length -= count;
    copy_items(slice_at(m->to, m->to_index + 1), slice_at(m->b, m->b_index + 1), count);
}

static MergeState straight_high(Sort *sort, Merge *m)
{
    for (int64_t a_wins = 0, b_wins = 0; a_wins < sort->min_gallop && b_wins < sort->min_gallop;) {
        int less = LESS(sort, m->b.keys[m->b_index], m->a.keys[m->a_index]);
        if (less < 0)
            return MERGE_FAILED;
        if (less) {
            take_a_high(m, 1);
            a_wins++;
            b_wins = 0;
            if (m->a_length == 0)
                return MERGE_A_DONE;
        } else {
            take_b_high(m, 1);
            b_wins++;
            a_wins = 0;
            if (m->b_length == 1)
                return MERGE_B_DONE;
        }
    }
    return MERGE_ON;
}

static MergeState gallop_high(Sort *sort, Merge *m)
{
    int64_t a_taken, b_taken;
    sort->min_gallop++;
    do {
        sort->min_gallop -= sort->min_gallop > 1;
        int64_t place =
            gallop_right(sort, m->b.keys[m->b_index], m->a.keys, m->a_length, m->a_length - 1);
        if (place < 0)
            return MERGE_FAILED;
        a_taken = m->a_length - place;
        take_a_high(m, a_taken);
        if (m->a_length == 0)
            return MERGE_A_DONE;
        take_b_high(m, 1);
        if (m->b_length == 1)
            return MERGE_B_DONE;
        place = gallop_left(sort, m->a.keys[m->a_index], m->b.keys, m->b_length, m->b_length - 1);
        if (place < 0)
            return MERGE_FAILED;
        b_taken = m->b_length - place;
        take_b_high(m, b_taken);
        if (m->b_length == 1)
            return MERGE_B_DONE;
        if (m->b_length == 0)
            return MERGE_A_DONE; /* only if the comparison is inconsistent */
        take_a_high(m, 1);
        if (m->a_length == 0)
            return MERGE_A_DONE;
    } while (a_taken >= MIN_GALLOP || b_taken >= MIN_GALLOP);
    sort->min_gallop++;
    return MERGE_ON;
}

/* b has fewer items than a. */
static bool merge_high(Sort *sort, Slice a, int64_t a_length, Slice b, int64_t b_length)
{
    if (!reserve_scratch(sort, b_length))
        return false;
    Slice scratch = {sort->scratch_keys, sort->scratch_values};
    copy_items(scratch, b, b_length);
    Merge m = {.a = a, .b = scratch, .to = a, .a_length = a_length, .b_length = b_length};
    m.a_index = a_length - 1;
    m.b_index = b_length - 1;
    m.to_index = a_length + b_length - 1;
    take_a_high(&m, 1);
    MergeState state = m.a_length == 0 ? MERGE_A_DONE : b_length == 1 ? MERGE_B_DONE : MERGE_ON;
    while (state == MERGE_ON) {
        state = straight_high(sort, &m);
        if (state == MERGE_ON)
            state = gallop_high(sort, &m);
    }
    if (state == MERGE_B_DONE) {
        /* The first item of b belongs before all that is left of a. */
        take_a_high(&m, m.a_length);
        copy_one(m.to, m.to_index, m.b, m.b_index);
    } else {
        take_b_high(&m, m.b_length);
    }
    return state != MERGE_FAILED;
}

/* Merges runs i and i + 1. */
static bool merge_at(Sort *sort, int i)
{
    Run *left = &sort->runs[i], *right = &sort->runs[i + 1];
    Slice a = slice_at(sort->all, left->start), b = slice_at(sort->all, right->start);
    int64_t a_length = left->length, b_length = right->length;
    left->length += b_length;
    for (int at = i + 1; at + 1 < sort->run_count; at++)
        sort->runs[at] = sort->runs[at + 1];
    sort->run_count--;
    int64_t skip = gallop_right(sort, b.keys[0], a.keys, a_length, 0);
    if (skip < 0)
        return false;
    a = slice_at(a, skip);
    a_length -= skip;
    if (a_length == 0)
        return true;
    b_length = gallop_left(sort, a.keys[a_length - 1], b.keys, b_length, b_length - 1);
    if (b_length <= 0)
        return b_length == 0;
    return a_length <= b_length ? merge_low(sort, a, a_length, b, b_length)
                                : merge_high(sort, a, a_length, b, b_length);
}

/* Powersort: the depth at which the border between two neighbouring runs stands in a
 * nearly optimal merge tree. */
static int border_power(int64_t start, int64_t first, int64_t second, int64_t total)
{
    int power = 0;
    int64_t a = 2 * start + first, b = a + first + second;
    for (;;) {
        power++;
        if (a >= total) {
            a -= total;
            b -= total;
        } else if (b >= total) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

static bool push_run(Sort *sort, int64_t start, int64_t length)
{
    if (sort->run_count > 0) {
        Run *last = &sort->runs[sort->run_count - 1];
        int power = border_power(last->start, last->length, length, sort->length);
        while (sort->run_count > 1 && sort->runs[sort->run_count - 2].power > power)
            if (!merge_at(sort, sort->run_count - 2))
                return false;
        sort->runs[sort->run_count - 1].power = power;
    }
    assert(sort->run_count < MAX_RUNS);
    sort->runs[sort->run_count++] = (Run){start, length, 0};
    return true;
}

static bool merge_all(Sort *sort)
{
    while (sort->run_count > 1) {
        int i = sort->run_count - 2;
        if (i > 0 && sort->runs[i - 1].length < sort->runs[i + 1].length)
            i--;
        if (!merge_at(sort, i))
            return false;
    }
    return true;
}

static bool sort_keys(Sort *sort)
{
    int64_t least = least_run(sort->length);
    for (int64_t start = 0; start < sort->length;) {
        int64_t left = sort->length - start;
        Slice slice = slice_at(sort->all, start);
        bool falling;
        int64_t length = count_run(sort, slice, left, &falling);
        if (length < 0)
            return false;
        if (falling)
            reverse_slice(slice, length);
        if (length < least) {
            int64_t forced = left < least ? left : least;
            if (!binary_insertion(sort, slice, length, forced))
                return false;
            length = forced;
        }
        if (!push_run(sort, start, length))
            return false;
        start += length;
    }
    return merge_all(sort);
}

bool timsort(Interp *in, Object **keys, Object **values, int64_t count, bool reverse)
{
    if (count == 0)
        return true;
    Sort sort = {.in = in, .all = {keys, values}, .length = count, .min_gallop = MIN_GALLOP};
    /* Reversed twice, so that equal items keep their order. */
    if (reverse)
        reverse_slice(sort.all, count);
    pick_comparison(&sort);
    bool done = sort_keys(&sort);
    if (reverse)
        reverse_slice(sort.all, count);
    mem_free(sort.scratch_keys);
    return done;
}
