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

enum { SIFT_ROUNDS = 6 };

/* Two trunks of a group whose spans meet, seen from the first of them. */
typedef struct {
    int other;
    int before, after; /* cost if it stands left of the other, or right */
} Meeting;

/* A neighbour that is in the order already. */
typedef struct {
    int at; /* in the order */
    int before, after;
} Placed;

typedef struct {
    const Plan *plan;
    const int *nets;   /* of the group, sorted by span; items are named by their index here */
    int *order, *at;   /* items from the left, and where each stands; -1: not in the order */
    int count, size;   /* in the order, and in the group */
    Meeting *meetings; /* by item */
    int *first;        /* per item, and one more, into meetings */
    Placed *placed;    /* scratch */
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

/* The first item behind `a` that begins below its end; sorted by span, all others do too. */
static int end_of_meetings(const Pairs *pairs, int a)
{
    const Net *nets = pairs->plan->nets;
    int end = a + 1;
    while (end < pairs->size && nets[pairs->nets[end]].low <= nets[pairs->nets[a]].high)
        end++;
    return end;
}

static void count_meetings(Pairs *pairs)
{
    for (int a = 0; a < pairs->size; a++) {
        int end = end_of_meetings(pairs, a);
        pairs->first[a + 1] += end - a - 1;
        for (int b = a + 1; b < end; b++)
            pairs->first[b + 1]++;
    }
    for (int i = 0; i < pairs->size; i++)
        pairs->first[i + 1] += pairs->first[i];
}

static void list_meetings(Pairs *pairs)
{
    Arena *arena = pairs->plan->work;
    const Net *nets = pairs->plan->nets;
    count_meetings(pairs);
    pairs->meetings = ARENA_ARRAY(arena, Meeting, (size_t)pairs->first[pairs->size] + 1);
    int *used = ARENA_ARRAY(arena, int, (size_t)pairs->size + 1);
    for (int a = 0; a < pairs->size; a++) {
        int end = end_of_meetings(pairs, a);
        for (int b = a + 1; b < end; b++) {
            int before = pair_cost(&nets[pairs->nets[a]], &nets[pairs->nets[b]]);
            int after = pair_cost(&nets[pairs->nets[b]], &nets[pairs->nets[a]]);
            pairs->meetings[pairs->first[a] + used[a]++] = (Meeting){b, before, after};
            pairs->meetings[pairs->first[b] + used[b]++] = (Meeting){a, after, before};
        }
    }
}

static int compare_placed(const void *a, const void *b)
{
    return ((const Placed *)a)->at - ((const Placed *)b)->at;
}

/* The neighbours of an item that are in the order, from the left; returns how many. */
static int list_placed(Pairs *pairs, int item)
{
    int count = 0;
    for (int i = pairs->first[item]; i < pairs->first[item + 1]; i++) {
        const Meeting *meeting = &pairs->meetings[i];
        int at = pairs->at[meeting->other];
        if (at >= 0)
            pairs->placed[count++] = (Placed){at, meeting->before, meeting->after};
    }
    qsort(pairs->placed, (size_t)count, sizeof(Placed), compare_placed);
    return count;
}

static void number_from(Pairs *pairs, int place, int end)
{
    for (int i = place; i < end; i++)
        pairs->at[pairs->order[i]] = i;
}

static void put_at(Pairs *pairs, int item, int place)
{
    memmove(&pairs->order[place + 1], &pairs->order[place],
            sizeof(int) * (size_t)(pairs->count - place));
    pairs->order[place] = item;
    number_from(pairs, place, ++pairs->count);
}

static void take_out(Pairs *pairs, int item)
{
    int at = pairs->at[item];
    pairs->count--;
    memmove(&pairs->order[at], &pairs->order[at + 1], sizeof(int) * (size_t)(pairs->count - at));
    pairs->at[item] = -1;
    number_from(pairs, at, pairs->count);
}

/* Puts `item` where it costs least in the order; returns that cost. */
static int insert_best(Pairs *pairs, int item)
{
    int here = 0, count = list_placed(pairs, item);
    for (int i = 0; i < count; i++)
        here += pairs->placed[i].before;
    int best = here, place = 0;
    for (int i = 0; i < count; i++) {
        here += pairs->placed[i].after - pairs->placed[i].before;
        if (here < best) {
            best = here;
            place = pairs->placed[i].at + 1;
        }
    }
    put_at(pairs, item, place);
    return best;
}

static int cost_in_place(const Pairs *pairs, int item)
{
    int cost = 0;
    for (int i = pairs->first[item]; i < pairs->first[item + 1]; i++) {
        const Meeting *meeting = &pairs->meetings[i];
        bool is_left = pairs->at[item] < pairs->at[meeting->other];
        cost += is_left ? meeting->before : meeting->after;
    }
    return cost;
}

/* Takes an item out and puts it back where it is cheapest; true if that helped. */
static bool sift(Pairs *pairs, int item)
{
    int at = pairs->at[item];
    int before = cost_in_place(pairs, item);
    if (before == 0)
        return false;
    take_out(pairs, item);
    if (insert_best(pairs, item) < before)
        return true;
    take_out(pairs, item);
    put_at(pairs, item, at);
    return false;
}

/* True if some trunk at or behind `done` in the order must stand left of the item. */
static bool has_to_wait(const Pairs *pairs, int item, int done)
{
    for (int i = pairs->first[item]; i < pairs->first[item + 1]; i++) {
        const Meeting *meeting = &pairs->meetings[i];
        if (meeting->before == PAIR_FORBIDDEN && pairs->at[meeting->other] >= done)
            return true;
    }
    return false;
}

/* Moves nets forward, as little as possible, until no rule is broken. */
static void enforce_rules(Pairs *pairs)
{
    for (int done = 0; done < pairs->count; done++) {
        int pick = done;
        while (pick < pairs->count && has_to_wait(pairs, pairs->order[pick], done))
            pick++;
        if (pick == pairs->count)
            return;
        int item = pairs->order[pick];
        memmove(&pairs->order[done + 1], &pairs->order[done], sizeof(int) * (size_t)(pick - done));
        pairs->order[done] = item;
        number_from(pairs, done, pick + 1);
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
    for (int item = 0; item < pairs->size; item++) {
        for (int i = pairs->first[item]; i < pairs->first[item + 1]; i++) {
            const Meeting *meeting = &pairs->meetings[i];
            if (pairs->at[item] > pairs->at[meeting->other])
                continue;
            bool is_least = meeting->before < meeting->after;
            channel->crossings += meeting->before;
            channel->crossing_bound += is_least ? meeting->before : meeting->after;
        }
    }
}

static void order_pairs(Pairs *pairs)
{
    for (int i = 0; i < pairs->size; i++)
        pairs->at[i] = -1;
    for (int i = 0; i < pairs->size; i++)
        insert_best(pairs, i);
    bool again = true;
    for (int round = 0; again && round < SIFT_ROUNDS; round++) {
        again = false;
        for (int i = 0; i < pairs->size; i++)
            again = sift(pairs, i) || again;
    }
    enforce_rules(pairs);
}

static void order_group(Plan *plan, Channel *channel, int *order, int count)
{
    size_t size = (size_t)count + 1;
    Pairs pairs = {.plan = plan,
                   .nets = order,
                   .size = count,
                   .order = ARENA_ARRAY(plan->work, int, size),
                   .at = ARENA_ARRAY(plan->work, int, size),
                   .first = ARENA_ARRAY(plan->work, int, size),
                   .placed = ARENA_ARRAY(plan->work, Placed, size)};
    list_meetings(&pairs);
    order_pairs(&pairs);
    sum_costs(&pairs, channel);
    int *nets = ARENA_ARRAY(plan->work, int, size);
    for (int i = 0; i < count; i++)
        nets[i] = order[pairs.order[i]];
    memcpy(order, nets, sizeof(int) * (size_t)count);
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
