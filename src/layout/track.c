/* Tracks, widths and x. Trunks whose spans meet stand in the order found for
 * them; each takes the leftmost track that allows (longest path, which is the left-edge
 * algorithm under that order), and those with more wires on their right are then
 * pushed right. Columns and channels never become narrower than they were.
 */
#include "layout/plan.h"

enum {
    ROOMY_GROWTH = 4, /* how much more than needed a roomy column or channel grows */
    ROOMY_LEAST = 8,  /* cells of a roomy channel with wires: three tracks */
};

void track_assign(Plan *plan, Channel *channel, const int *order, int count)
{
    int top = -1;
    for (int i = 0; i < count; i++) {
        Net *net = &plan->nets[order[i]];
        net->track = 0;
        for (int k = net->group; k < i; k++) {
            const Net *before = &plan->nets[order[k]];
            if (before->track >= net->track && pair_meets(before, net))
                net->track = before->track + 1;
        }
        top = net->track > top ? net->track : top;
    }
    channel->track_count = top + 1;
    for (int i = count - 1; i >= 0; i--) {
        Net *net = &plan->nets[order[i]];
        if (net->right_count <= net->left_count)
            continue;
        net->track = top;
        for (int k = i + 1; k < count; k++) {
            const Net *after = &plan->nets[order[k]];
            if (after->group != net->group)
                break;
            if (after->track <= net->track && pair_meets(after, net))
                net->track = after->track - 1;
        }
    }
}

static int kept_width(const LayoutWidths *widths, bool channel, int index)
{
    if (widths == NULL || index >= widths->count)
        return 0;
    return channel ? widths->channels[index] : widths->columns[index];
}

static int least_width(const Plan *plan, bool channel, int index)
{
    int before = plan->places != NULL ? kept_width(&plan->places->widths, channel, index) : 0;
    int foreseen = kept_width(plan->floor, channel, index);
    return before > foreseen ? before : foreseen;
}

static int needed_width(const Plan *plan, int index)
{
    int width = 0;
    const Column *column = &plan->columns[index];
    for (int i = 0; i < column->count; i++) {
        const Item *item = &plan->items[column->items[i]];
        if (item->kind != ITEM_DUMMY && item->width > width)
            width = item->width;
    }
    return width;
}

static int column_width(const Plan *plan, int index)
{
    int room = least_width(plan, false, index), needed = needed_width(plan, index);
    if (needed <= room)
        return room;
    return room > 0 && plan->roomy ? needed + ROOMY_GROWTH : needed;
}

static int loose_pitch(const Plan *plan)
{
    return plan->options->airy ? AIRY_PITCH : TRACK_PITCH;
}

static bool is_last(const Plan *plan, int index)
{
    return index + 1 == plan->column_count;
}

/* With two cells from trunk to trunk. */
static int loose_width(const Plan *plan, int index)
{
    const Channel *channel = &plan->channels[index];
    int between = loose_pitch(plan) * (channel->track_count - 1);
    if (is_last(plan, index))
        return between + LAST_ENDS;
    return between + CHANNEL_ENDS > CHANNEL_LEAST ? between + CHANNEL_ENDS : CHANNEL_LEAST;
}

static int least_channel(const Plan *plan, int index)
{
    const Channel *channel = &plan->channels[index];
    return squeeze_channel_least(channel->net_count > 0 ? channel->track_count : -1,
                                 is_last(plan, index));
}

/* Trunks come closer before a channel that others can see becomes wider. */
static int channel_width(const Plan *plan, int index)
{
    const Channel *channel = &plan->channels[index];
    int room = least_width(plan, true, index), loose = loose_width(plan, index);
    if (channel->net_count == 0)
        return room > 0 || is_last(plan, index) ? room : CHANNEL_EMPTY;
    bool foreseen = kept_width(plan->floor, true, index) > 0;
    if (loose <= room)
        return room;
    if (foreseen && least_channel(plan, index) <= room)
        return room;
    if (!plan->roomy)
        return loose;
    if (room < ROOMY_LEAST)
        return loose > ROOMY_LEAST ? loose : ROOMY_LEAST;
    return channel->track_count - 1 + CHANNEL_ENDS <= room ? room : loose + ROOMY_GROWTH;
}

/* Cells from the first trunk to one: as many from one to the next as there is room for. A cell
 * before the heads is kept, if it can be. */
static int track_offset(const Plan *plan, int index, int track)
{
    const Channel *channel = &plan->channels[index];
    int last = channel->track_count - 1, ends = is_last(plan, index) ? LAST_ENDS : CHANNEL_ENDS;
    int span = channel->x1 - channel->x0 - ends;
    if (span >= loose_pitch(plan) * last)
        return loose_pitch(plan) * track;
    return span > last ? span * track / last : track;
}

void track_widths(Plan *plan)
{
    int x = 0, height = 0, natural = 0, least = 0;
    for (int c = 0; c < plan->column_count; c++) {
        int width = column_width(plan, c);
        plan->column_width[c] = width;
        natural += c == 0 ? width : needed_width(plan, c);
        least += c == 0 ? width : needed_width(plan, c);
        if (!is_last(plan, c) || plan->channels[c].net_count > 0)
            natural += loose_width(plan, c);
        least += least_channel(plan, c);
        for (int i = 0; i < plan->columns[c].count; i++) {
            Item *item = &plan->items[plan->columns[c].items[i]];
            item->x = x;
            if (item->kind == ITEM_DUMMY)
                item->width = width;
            if (item->kind != ITEM_RESERVED && item->y + item->height > height)
                height = item->y + item->height;
        }
        Channel *channel = &plan->channels[c];
        channel->x0 = x + width;
        channel->x1 = channel->x0 + channel_width(plan, c);
        for (int i = 0; i < channel->net_count; i++) {
            Net *net = &plan->nets[channel->nets[i]];
            net->x = channel->x0 + 1 + track_offset(plan, c, net->track);
            height = net->high >= height ? net->high + 1 : height;
        }
        x = channel->x1;
    }
    plan->width = x;
    plan->natural_width = natural;
    plan->least_width = least;
    plan->height = height;
}
