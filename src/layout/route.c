/* Nets of the channels. A bundle has one net in each channel it passes, which
 * knows the rows where wires come in from the left and from the right. Where a row
 * is used from both sides by different nets, one trunk must stand left of the other;
 * if such rules form a circle, one net of it is split into a dogleg. Then the trunks
 * are ordered (pair.c) and given tracks and widths (track.c).
 */
#include "layout/plan.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static Net *net_in_channel(Plan *plan, const Bundle *bundle, int channel)
{
    return &plan->nets[bundle->net_base + channel - bundle->first_channel];
}

static void count_nets(Plan *plan)
{
    int count = 0;
    for (int c = 0; c < plan->column_count; c++)
        plan->channels[c].net_count = 0;
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        Bundle *bundle = &plan->bundles[i];
        if (bundle->edge_count == 0)
            continue;
        bundle->net_base = count;
        count += bundle->last_channel - bundle->first_channel + 1;
        for (int c = bundle->first_channel; c <= bundle->last_channel; c++)
            plan->channels[c].net_count++;
    }
    plan->net_count = count;
    plan->net_capacity = 2 * count + 1; /* each may become a dogleg */
    plan->nets = ARENA_ARRAY(plan->work, Net, (size_t)plan->net_capacity);
}

static void list_nets(Plan *plan)
{
    for (int c = 0; c < plan->column_count; c++) {
        Channel *channel = &plan->channels[c];
        channel->nets = ARENA_ARRAY(plan->work, int, 2 * (size_t)channel->net_count + 1);
        channel->net_count = 0;
    }
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        const Bundle *bundle = &plan->bundles[i];
        for (int c = bundle->first_channel; bundle->edge_count > 0 && c <= bundle->last_channel;
             c++) {
            Net *net = net_in_channel(plan, bundle, c);
            *net = (Net){.bundle = i, .other = NO_INDEX};
            plan->channels[c].nets[plan->channels[c].net_count++] = (int)(net - plan->nets);
        }
    }
}

/* Where an edge enters its first channel: on the left of it or on the right. */
static Net *net_of_edge(Plan *plan, const Edge *edge, bool *from_left)
{
    const Bundle *bundle = plan_bundle(plan, edge);
    int from = plan->items[edge->source].column;
    *from_left = !bundle->back || from == plan->items[edge->target].column;
    return net_in_channel(plan, bundle, *from_left ? from : from - 1);
}

static void add_pin(int *pins, int *count, int row)
{
    int at = (*count)++;
    for (; at > 0 && pins[at - 1] > row; at--)
        pins[at] = pins[at - 1];
    pins[at] = row;
}

/* One pin a slot, and one on each side towards the target and from afar. */
static void make_room_for_pins(Plan *plan)
{
    for (int i = 0; i < plan->edge_count; i++) {
        bool from_left;
        Net *net = net_of_edge(plan, &plan->edges[i], &from_left);
        *(from_left ? &net->left_count : &net->right_count) += 1;
    }
    for (int i = 0; i < plan->net_count; i++) {
        Net *net = &plan->nets[i];
        net->left = ARENA_ARRAY(plan->work, int, (size_t)net->left_count + 1);
        net->right = ARENA_ARRAY(plan->work, int, (size_t)net->right_count + 1);
        net->left_count = net->right_count = 0;
    }
}

static void set_span(Net *net)
{
    net->low = INT_MAX;
    net->high = INT_MIN;
    const int *pins[2] = {net->left, net->right};
    int counts[2] = {net->left_count, net->right_count};
    for (int side = 0; side < 2; side++) {
        if (counts[side] == 0)
            continue;
        if (pins[side][0] < net->low)
            net->low = pins[side][0];
        if (pins[side][counts[side] - 1] > net->high)
            net->high = pins[side][counts[side] - 1];
    }
    net->bent = net->low != net->high;
}

/* The ends of a bundle's own line: its target's title and its dummies. */
static void add_bundle_pins(Plan *plan, const Bundle *bundle)
{
    for (int c = bundle->first_channel; c <= bundle->last_channel; c++) {
        Net *net = net_in_channel(plan, bundle, c);
        bool left_is_ours = bundle->back || c > bundle->first_channel;
        bool right_is_ours = !bundle->back || c < bundle->last_channel;
        if (left_is_ours)
            add_pin(net->left, &net->left_count, plan_bundle_row(plan, bundle, c));
        if (right_is_ours)
            add_pin(net->right, &net->right_count, plan_bundle_row(plan, bundle, c + 1));
        set_span(net);
    }
}

static void make_nets(Plan *plan)
{
    count_nets(plan);
    list_nets(plan);
    make_room_for_pins(plan);
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        bool from_left;
        Net *net = net_of_edge(plan, edge, &from_left);
        int row = plan->items[edge->source].y + 1 + edge->row;
        if (from_left)
            add_pin(net->left, &net->left_count, row);
        else
            add_pin(net->right, &net->right_count, row);
    }
    for (int i = 0; i < 2 * plan->solid_count; i++)
        if (plan->bundles[i].edge_count > 0)
            add_bundle_pins(plan, &plan->bundles[i]);
}

static int list_bent(const Plan *plan, const Channel *channel, int *bent)
{
    int count = 0;
    for (int i = 0; i < channel->net_count; i++)
        if (plan->nets[channel->nets[i]].bent)
            bent[count++] = channel->nets[i];
    return count;
}

/* Which net comes in from the left on a row; its trunk must stand left of the net
 * that goes out to the right there. Joints of doglegs are no such rule. */
typedef struct {
    const Plan *plan;
    int *left_owner; /* per row: net, or NO_INDEX */
    int rows;
    bool *stripped; /* per net */
} Rules;

static void fill_owners(Rules *rules, const Channel *channel)
{
    for (int row = 0; row < rules->rows; row++)
        rules->left_owner[row] = NO_INDEX;
    for (int i = 0; i < channel->net_count; i++) {
        const Net *net = &rules->plan->nets[channel->nets[i]];
        rules->stripped[channel->nets[i]] = !net->bent;
        for (int k = 0; k < net->left_count && net->part == 0; k++)
            rules->left_owner[net->left[k]] = channel->nets[i];
    }
}

/* A net not stripped yet that must stand left of `index`; NO_INDEX if none. */
static int predecessor(const Rules *rules, int index)
{
    const Net *net = &rules->plan->nets[index];
    bool is_left_half = net->other != NO_INDEX && net->part == 0;
    if (net->part == 1 && !rules->stripped[net->other])
        return net->other;
    for (int i = 0; i < net->right_count && !is_left_half; i++) {
        int owner = net->right[i] < rules->rows ? rules->left_owner[net->right[i]] : NO_INDEX;
        if (owner != NO_INDEX && owner != index && !rules->stripped[owner])
            return owner;
    }
    return NO_INDEX;
}

/* Strips nets nothing must precede, again and again. A net that is left lies on a
 * circle of rules or behind one; NO_INDEX if there is none. */
static int strip_free(Rules *rules, const int *bent, int count)
{
    int rest = NO_INDEX;
    for (bool again = true; again;) {
        again = false;
        rest = NO_INDEX;
        for (int i = 0; i < count; i++) {
            if (rules->stripped[bent[i]])
                continue;
            if (predecessor(rules, bent[i]) == NO_INDEX)
                again = rules->stripped[bent[i]] = true;
            else
                rest = bent[i];
        }
    }
    return rest;
}

static bool is_cheaper_to_split(const Net *a, const Net *b)
{
    int pins_a = a->left_count + a->right_count, pins_b = b->left_count + b->right_count;
    if (pins_a != pins_b)
        return pins_a < pins_b;
    return a->high - a->low < b->high - b->low;
}

/* Walks backwards from rule to rule: after `count` steps it is on a circle. */
static int net_of_circle(const Rules *rules, int start, int count)
{
    const Net *nets = rules->plan->nets;
    for (int i = 0; i < count; i++)
        start = predecessor(rules, start);
    int best = start;
    for (int at = predecessor(rules, start); at != start; at = predecessor(rules, at))
        if (is_cheaper_to_split(&nets[at], &nets[best]))
            best = at;
    return best;
}

static bool row_is_used(const Plan *plan, const Channel *channel, int row)
{
    for (int i = 0; i < channel->net_count; i++) {
        const Net *net = &plan->nets[channel->nets[i]];
        for (int k = 0; k < net->left_count; k++)
            if (net->left[k] == row)
                return true;
        for (int k = 0; k < net->right_count; k++)
            if (net->right[k] == row)
                return true;
    }
    return false;
}

/* A row no wire of the channel uses, inside the net's span and near its middle if
 * there is one. */
static int free_row(const Plan *plan, const Channel *channel, const Net *net)
{
    int best = NO_INDEX, best_cost = INT_MAX;
    for (int row = net->low > 3 ? net->low - 3 : 0; best < 0 || row < net->high + 4; row++) {
        if (row_is_used(plan, channel, row))
            continue;
        bool outside = row <= net->low || row >= net->high;
        int cost = abs(2 * row - net->low - net->high) + (outside ? 100000 : 0);
        if (cost < best_cost) {
            best = row;
            best_cost = cost;
        }
    }
    return best;
}

static void split_net(Plan *plan, Channel *channel, int index)
{
    int middle = free_row(plan, channel, &plan->nets[index]);
    int second = plan->net_count++;
    Net *left = &plan->nets[index], *right = &plan->nets[second];
    *right = *left;
    int *joint = ARENA_ARRAY(plan->work, int, 2);
    joint[0] = joint[1] = middle;
    left->right = &joint[0];
    right->left = &joint[1];
    left->right_count = right->left_count = 1;
    left->other = second;
    right->other = index;
    right->part = 1;
    set_span(left);
    set_span(right);
    channel->nets[channel->net_count++] = second;
}

static int highest_row(const Plan *plan, const Channel *channel)
{
    int high = 0;
    for (int i = 0; i < channel->net_count; i++)
        if (plan->nets[channel->nets[i]].high > high)
            high = plan->nets[channel->nets[i]].high;
    return high;
}

static int break_circles(Plan *plan, Channel *channel, int *bent)
{
    Rules rules = {.plan = plan, .rows = highest_row(plan, channel) + 1};
    rules.left_owner = ARENA_ARRAY(plan->work, int, (size_t)rules.rows + 1);
    rules.stripped = ARENA_ARRAY(plan->work, bool, (size_t)plan->net_capacity);
    for (;;) {
        int count = list_bent(plan, channel, bent);
        fill_owners(&rules, channel);
        int rest = strip_free(&rules, bent, count);
        if (rest == NO_INDEX)
            return count;
        split_net(plan, channel, net_of_circle(&rules, rest, count));
    }
}

void route_channels(Plan *plan)
{
    make_nets(plan);
    for (int c = 0; c < plan->column_count; c++) {
        Channel *channel = &plan->channels[c];
        size_t room = 2 * (size_t)channel->net_count + 1;
        int *bent = ARENA_ARRAY(plan->work, int, room);
        int *order = ARENA_ARRAY(plan->work, int, room);
        int count = break_circles(plan, channel, bent);
        memcpy(order, bent, sizeof(int) * (size_t)count);
        pair_order(plan, channel, order, count);
        track_assign(plan, channel, order, count);
    }
    track_widths(plan);
}
