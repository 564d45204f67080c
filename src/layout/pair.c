/* The order of the trunks in one channel: linear ordering with pair costs. Trunk A
 * left of B crosses B's wires that come from the left inside A's span, and A's
 * wires that go right inside B's span. Trunks are inserted one by one at the best
 * place and then sifted until nothing improves; the rules that keep wires from
 * overlapping are a cost no crossing outweighs, and are enforced at the end.
 *
 * Trunks whose spans do not meet do not care for each other, so a channel falls into groups
 * of trunks, one below another, and each group is ordered for itself.
 */
#include "layout/plan.h"

#include <stdlib.h>
#include <string.h>

enum { MATRIX_LIMIT = 1500, SIFT_ROUNDS = 6 };

typedef struct {
    const Plan *plan;
    int *order;
    int count;
    const int *nets; /* of the matrix's rows */
    int *cost;       /* cost[a * size + b]: a left of b; NULL if too many */
    int size;
} Pairs;

/* Position of the first pin greater than `row`. */
static int pins_up_to(const int *pins, int count, int row)
{
    int low = 0, high = count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (pins[middle] <= row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Pins strictly inside a span. */
static int pins_inside(const int *pins, int count, const Net *net)
{
    int inside = pins_up_to(pins, count, net->high - 1) - pins_up_to(pins, count, net->low);
    return inside > 0 ? inside : 0;
}

static bool share_pin(const Net *left, const Net *right)
{
    int a = 0, b = 0;
    while (a < left->right_count && b < right->left_count) {
        if (left->right[a] == right->left[b])
            return true;
        if (left->right[a] < right->left[b])
            a++;
        else
            b++;
    }
    return false;
}

int pair_cost(const Net *left, const Net *right)
{
    if (left->bundle == right->bundle)
        return left->part < right->part ? 0 : PAIR_FORBIDDEN;
    if (!pair_meets(left, right))
        return 0;
    if (share_pin(left, right))
        return PAIR_FORBIDDEN;
    return pins_inside(left->right, left->right_count, right) +
           pins_inside(right->left, right->left_count, left);
}

bool pair_meets(const Net *a, const Net *b)
{
    return a->low <= b->high && b->low <= a->high;
}

static int cost_at(const Pairs *pairs, int a, int b)
{
    if (pairs->cost != NULL)
        return pairs->cost[a * pairs->size + b];
    const Net *nets = pairs->plan->nets;
    return pair_cost(&nets[pairs->nets[a]], &nets[pairs->nets[b]]);
}

static void fill_costs(Pairs *pairs)
{
    const Net *nets = pairs->plan->nets;
    for (int a = 0; a < pairs->size; a++)
        for (int b = 0; b < pairs->size; b++)
            if (a != b)
                pairs->cost[a * pairs->size + b] =
                    pair_cost(&nets[pairs->nets[a]], &nets[pairs->nets[b]]);
}

/* Puts `item` where it costs least in the order; returns that cost. */
static int insert_best(Pairs *pairs, int item)
{
    int here = 0;
    for (int i = 0; i < pairs->count; i++)
        here += cost_at(pairs, item, pairs->order[i]);
    int best = here, place = 0;
    for (int i = 0; i < pairs->count; i++) {
        here += cost_at(pairs, pairs->order[i], item) - cost_at(pairs, item, pairs->order[i]);
        if (here < best) {
            best = here;
            place = i + 1;
        }
    }
    memmove(&pairs->order[place + 1], &pairs->order[place],
            sizeof(int) * (size_t)(pairs->count - place));
    pairs->order[place] = item;
    pairs->count++;
    return best;
}

static int position_of(const Pairs *pairs, int item)
{
    int at = 0;
    while (pairs->order[at] != item)
        at++;
    return at;
}

static int cost_in_place(const Pairs *pairs, int at)
{
    int cost = 0, item = pairs->order[at];
    for (int i = 0; i < pairs->count; i++)
        if (i != at)
            cost += i < at ? cost_at(pairs, pairs->order[i], item)
                           : cost_at(pairs, item, pairs->order[i]);
    return cost;
}

/* Takes an item out and puts it back where it is cheapest; true if that helped. */
static bool sift(Pairs *pairs, int item)
{
    int at = position_of(pairs, item);
    int before = cost_in_place(pairs, at);
    if (before == 0)
        return false;
    memmove(&pairs->order[at], &pairs->order[at + 1],
            sizeof(int) * (size_t)(pairs->count - at - 1));
    pairs->count--;
    int after = insert_best(pairs, item);
    if (after < before)
        return true;
    int now = position_of(pairs, item);
    memmove(&pairs->order[now], &pairs->order[now + 1],
            sizeof(int) * (size_t)(pairs->count - now - 1));
    memmove(&pairs->order[at + 1], &pairs->order[at],
            sizeof(int) * (size_t)(pairs->count - 1 - at));
    pairs->order[at] = item;
    return false;
}

/* Moves nets forward, as little as possible, until no rule is broken. */
static void enforce_rules(Pairs *pairs)
{
    for (int done = 0; done < pairs->count; done++) {
        int pick = done;
        for (bool bad = true; bad && pick < pairs->count;) {
            bad = false;
            for (int k = done; k < pairs->count && !bad; k++)
                bad = k != pick &&
                      cost_at(pairs, pairs->order[pick], pairs->order[k]) == PAIR_FORBIDDEN;
            pick += bad;
        }
        if (pick == pairs->count)
            return;
        int item = pairs->order[pick];
        memmove(&pairs->order[done + 1], &pairs->order[done], sizeof(int) * (size_t)(pick - done));
        pairs->order[done] = item;
    }
}

static int compare_numbers(const void *a, const void *b)
{
    int s = *(const int *)a, t = *(const int *)b;
    return (s > t) - (s < t);
}

/* Where the spans of a channel's trunks begin and end, each sorted. */
typedef struct {
    int *lows, *highs;
    int count;
} Spans;

static Spans list_spans(const Plan *plan, const int *bent, int count)
{
    Spans spans = {ARENA_ARRAY(plan->work, int, (size_t)count + 1),
                   ARENA_ARRAY(plan->work, int, (size_t)count + 1), count};
    for (int i = 0; i < count; i++) {
        spans.lows[i] = plan->nets[bent[i]].low;
        spans.highs[i] = plan->nets[bent[i]].high;
    }
    qsort(spans.lows, (size_t)count, sizeof(int), compare_numbers);
    qsort(spans.highs, (size_t)count, sizeof(int), compare_numbers);
    return spans;
}

/* Each straight wire crosses the trunks that begin above its row and do not end above or on it. */
static int straight_crossings(const Plan *plan, const Channel *channel, const Spans *spans)
{
    int crossings = 0;
    for (int i = 0; i < channel->net_count; i++) {
        const Net *net = &plan->nets[channel->nets[i]];
        if (!net->bent)
            crossings += pins_up_to(spans->lows, spans->count, net->low - 1) -
                         pins_up_to(spans->highs, spans->count, net->low);
    }
    return crossings;
}

static int most_over_one_row(const Spans *spans)
{
    int most = 0, ended = 0;
    for (int i = 0; i < spans->count; i++) {
        while (spans->highs[ended] < spans->lows[i])
            ended++;
        if (i + 1 - ended > most)
            most = i + 1 - ended;
    }
    return most;
}

/* Insertion by span keeps equal pictures equal. */
static void sort_by_span(const Plan *plan, int *nets, int count)
{
    for (int i = 1; i < count; i++) {
        int index = nets[i], k = i;
        const Net *net = &plan->nets[index];
        for (; k > 0; k--) {
            const Net *other = &plan->nets[nets[k - 1]];
            if (other->low < net->low || (other->low == net->low && other->high <= net->high))
                break;
            nets[k] = nets[k - 1];
        }
        nets[k] = index;
    }
}

/* The end of the group that begins at `first` of the nets sorted by span; numbers its nets. */
static int group_end(Plan *plan, const int *nets, int first, int count)
{
    int end = first, high = plan->nets[nets[first]].high;
    for (; end < count && plan->nets[nets[end]].low <= high; end++) {
        Net *net = &plan->nets[nets[end]];
        high = net->high > high ? net->high : high;
        net->group = first;
    }
    return end;
}

static void sum_costs(const Pairs *pairs, Channel *channel)
{
    for (int i = 0; i < pairs->count; i++) {
        for (int k = i + 1; k < pairs->count; k++) {
            int ahead = cost_at(pairs, pairs->order[i], pairs->order[k]);
            int behind = cost_at(pairs, pairs->order[k], pairs->order[i]);
            channel->crossings += ahead;
            channel->crossing_bound += ahead < behind ? ahead : behind;
        }
    }
}

static void order_pairs(Pairs *pairs)
{
    for (int i = 0; i < pairs->size; i++)
        insert_best(pairs, i);
    bool again = true;
    for (int round = 0; again && pairs->cost != NULL && round < SIFT_ROUNDS; round++) {
        again = false;
        for (int i = 0; i < pairs->size; i++)
            again = sift(pairs, i) || again;
    }
    enforce_rules(pairs);
}

static void order_group(Plan *plan, Channel *channel, int *order, int count)
{
    size_t size = (size_t)count;
    Pairs pairs = {.plan = plan, .size = count, .order = ARENA_ARRAY(plan->work, int, size + 1)};
    pairs.nets = order;
    if (count <= MATRIX_LIMIT) {
        pairs.cost = ARENA_ARRAY(plan->work, int, size *size);
        fill_costs(&pairs);
    }
    order_pairs(&pairs);
    sum_costs(&pairs, channel);
    int *nets = ARENA_ARRAY(plan->work, int, size);
    for (int i = 0; i < count; i++)
        nets[i] = order[pairs.order[i]];
    memcpy(order, nets, sizeof(int) * size);
}

void pair_order(Plan *plan, Channel *channel, int *order, int count)
{
    Spans spans = list_spans(plan, order, count);
    channel->crossings = straight_crossings(plan, channel, &spans);
    channel->crossing_bound = channel->crossings;
    channel->density = most_over_one_row(&spans);
    sort_by_span(plan, order, count);
    for (int first = 0; first < count;) {
        int end = group_end(plan, order, first, count);
        if (end - first > 1)
            order_group(plan, channel, order + first, end - first);
        first = end;
    }
}
