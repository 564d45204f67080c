/* Foreseen widths of a picture that would just not fit its window are made narrower until it does.
 * If it does not fit even so, it is seen a part at a time, and as many whole columns as can are
 * made to fit. What is given up comes in stages, each only as far as it is needed, a cell at a
 * time and from the widest channel: cells before heads, columns of the frames that only the names
 * of definitions need, blanks between trunks, the last cell before a head. Rows are not touched,
 * so the picture keeps its shape.
 */
#include <string.h>

#include "layout/plan.h"

typedef enum { STAGE_ENDS, STAGE_FRAMES, STAGE_TRUNKS, STAGE_HEADS, STAGE_COUNT } Stage;

enum {
    LEAST_EMPTY = 2,    /* cells of a channel without wires */
    LEAST_ENDS = 2,     /* of one with wires, besides its trunks: ├─╮►┌ */
    FEWEST_COLUMNS = 3, /* that are made to fit where not all can, the frames' included */
};

typedef struct {
    const LayoutWidths *widths;
    int count;   /* channels */
    int settled; /* of them, which stay */
    int frames;  /* width of the first column by now */
    int channels[COLUMN_LIMIT + 1];
} Squeeze;

int squeeze_channel_least(int tracks, bool last)
{
    if (tracks < 0)
        return last ? 0 : LEAST_EMPTY;
    return last ? tracks + 1 : tracks + LEAST_ENDS;
}

static int least_in_stage(int tracks, bool last, Stage stage)
{
    int blanks = tracks > 1 && stage < STAGE_TRUNKS ? tracks - 1 : 0;
    return squeeze_channel_least(tracks, last) + blanks + (stage < STAGE_HEADS);
}

static int width_so_far(const Squeeze *squeeze, int columns)
{
    int width = squeeze->frames;
    for (int c = 1; c < columns; c++)
        width += squeeze->widths->columns[c];
    for (int c = 0; c < squeeze->count; c++)
        width += squeeze->channels[c];
    return width;
}

static int *widest_channel(Squeeze *squeeze, Stage stage)
{
    const LayoutWidths *widths = squeeze->widths;
    int *best = NULL;
    for (int c = squeeze->settled; c < squeeze->count; c++) {
        int *channel = &squeeze->channels[c];
        bool can = *channel > least_in_stage(widths->tracks[c], c + 1 == widths->count, stage);
        if (can && (best == NULL || *channel > *best))
            best = channel;
    }
    return best;
}

/* The width that spares a cell most easily; NULL if none can. */
static int *next_to_spare(Squeeze *squeeze, Stage stage)
{
    if (stage != STAGE_FRAMES)
        return widest_channel(squeeze, stage);
    bool can = squeeze->settled == 0 && squeeze->frames > squeeze->widths->frames;
    return can ? &squeeze->frames : NULL;
}

/* True if the first columns fit the window, or do now. */
static bool fit_columns(LayoutWidths *widths, int columns, int settled, int window)
{
    Squeeze squeeze = {.widths = widths, .settled = settled, .frames = widths->columns[0]};
    squeeze.count = columns < widths->count ? columns - 1 : columns;
    memcpy(squeeze.channels, widths->channels, sizeof(int) * (size_t)squeeze.count);
    int beyond = width_so_far(&squeeze, columns) - window;
    for (int stage = 0; stage < STAGE_COUNT; stage++) {
        for (; beyond > 0; beyond--) {
            int *spare = next_to_spare(&squeeze, (Stage)stage);
            if (spare == NULL)
                break;
            --*spare;
        }
    }
    if (beyond > 0)
        return false;
    widths->columns[0] = squeeze.frames;
    memcpy(widths->channels, squeeze.channels, sizeof(int) * (size_t)squeeze.count);
    return true;
}

/* What the look before was given stays, as far as it is enough; returns of how many channels. */
static int keep_settled(LayoutWidths *widths, const LayoutWidths *before)
{
    if (before == NULL || before->count == 0)
        return 0;
    if (widths->frames <= before->columns[0])
        widths->columns[0] = before->columns[0];
    for (int c = 0; c < before->count; c++)
        if (least_in_stage(widths->tracks[c], false, STAGE_TRUNKS) <= before->channels[c])
            widths->channels[c] = before->channels[c];
    return before->count;
}

void squeeze_widths(LayoutWidths *widths, const LayoutWidths *before, const LayoutOptions *options)
{
    int settled = widths->count > 0 ? keep_settled(widths, before) : 0;
    if (options->window_width == 0 || options->airy)
        return;
    for (int columns = widths->count; columns >= FEWEST_COLUMNS || columns == widths->count;
         columns--)
        if (columns <= 0 || fit_columns(widths, columns, settled, options->window_width))
            return;
}
