/* The arrangement of the screen, as arithmetic on its size:
 *
 *     compact          stacked             beside (from 100 columns)
 *     header           header              header
 *     next line        ┄ source ┄┬ output  ┄ source ┄┬ stack ▸ heap ┄
 *     picture          ┄ picture ┴┄┄┄┄┄┄   ┄ output ┄┼ this step ┄┄┄┄
 *     story            story, timeline     ┄ what happened ┄┄┄┄┄┄┄┄┄┄
 *     hints            hints               timeline, hints
 *
 * The source gets the width it asks for within limits and the picture the rest,
 * since pictures of memory grow rightwards; rows that a short source leaves go to the
 * picture or to the output. */
#include "view/split.h"

#include <assert.h>

#include "view/view.h"

enum {
    STACKED_WIDTH = 80,
    STACKED_HEIGHT = 24,
    BESIDE_WIDTH = 100,
    BESIDE_HEIGHT = 20,
    ROOMY_WIDTH = 140, /* the source may have more than a third */
    TALL_HEIGHT = 40,
    SOURCE_LEAST = 28,
    SOURCE_MOST = 66,
    SOURCE_LEAST_ROWS = 4,
    OUTPUT_LEAST = 30,
    TIMELINE_ROWS = 2,
    TWO_ROW_TIMELINE = 26, /* rows of the screen; below, the signs alone */
    PICTURE_GAP = 1,
    LEAST_TITLED = 3,   /* rows of a pane with its title that are worth showing */
    LEAST_COLUMNS = 20, /* of a pane */
    LEAST_PICTURE = 40,
    STACKED_REST = 16, /* rows that the other panes need below the source */
};

static int clamp(int number, int least, int most)
{
    return number < least ? least : number > most ? most : number;
}

/* What is left over, but no less than what is needed. */
static int at_least(int needed, int left_over)
{
    return left_over > needed ? left_over : needed;
}

static void add_rule(Split *split, SplitRule rule)
{
    assert(split->rule_count < SPLIT_RULES);
    split->rules[split->rule_count++] = rule;
}

/* A pane with its title in a rule on top: the area includes that rule. */
static void add_titled(Split *split, PanelId panel, Area area)
{
    add_rule(split, (SplitRule){area.x, area.y, area.width, false});
    split->panes[panel] = (Area){area.x, area.y + 1, area.width, area.height - 1};
    split->titled[panel] = 1;
}

/* A blank column keeps boxes from touching the rule on their left. */
static void add_picture(Split *split, Area area)
{
    add_titled(split, PANEL_picture, area);
    split->panes[PANEL_picture].x += PICTURE_GAP;
    split->panes[PANEL_picture].width -= PICTURE_GAP;
}

static void add_bare(Split *split, PanelId panel, Area area)
{
    split->panes[panel] = area;
}

static Split split_compact(int width, int height)
{
    Split split = {.kind = SPLIT_COMPACT};
    add_bare(&split, PANEL_source, (Area){0, 1, width, 2});
    add_titled(&split, PANEL_picture, (Area){0, 3, width, height - 5});
    add_bare(&split, PANEL_story, (Area){0, height - 2, width, 1});
    return split;
}

/* Watched expressions stand below the output, if both have room. */
static void add_output(Split *split, Area area, int watches)
{
    int watch_rows = clamp(watches, 1, area.height / 2 - 1);
    if (watches > 0 && area.height >= 2 * LEAST_TITLED) {
        add_titled(
            split, PANEL_watch,
            (Area){area.x, area.y + area.height - watch_rows - 1, area.width, watch_rows + 1});
        area.height -= watch_rows + 1;
    }
    add_titled(split, PANEL_output, area);
}

static Split split_stacked(int width, int height, SplitWish source)
{
    Split split = {.kind = SPLIT_STACKED};
    int source_most = 6 + (height - STACKED_HEIGHT) / 3;
    int source_rows = clamp(source.rows, SOURCE_LEAST_ROWS, source_most) + source.sizes.source;
    source_rows = clamp(source_rows, SOURCE_LEAST_ROWS, height - STACKED_REST);
    int timeline_rows = height >= TWO_ROW_TIMELINE ? TIMELINE_ROWS : 1;
    int story_rows = 2;
    int left = clamp(source.width, width / 2 + 5, width - 1 - OUTPUT_LEAST);
    left = clamp(left + source.sizes.column, SOURCE_LEAST, width - 1 - LEAST_COLUMNS);
    int bottom = height - 1 - timeline_rows - story_rows;
    int picture = 1 + source_rows + 1;
    add_titled(&split, PANEL_source, (Area){0, 1, left, source_rows + 1});
    add_output(&split, (Area){left + 1, 1, width - left - 1, source_rows + 1}, source.watches);
    add_titled(&split, PANEL_picture, (Area){0, picture, width, bottom - picture});
    add_rule(&split, (SplitRule){left, 1, source_rows + 2, true});
    add_bare(&split, PANEL_story, (Area){0, bottom, width, story_rows});
    add_bare(&split, PANEL_timeline, (Area){0, height - 1 - timeline_rows, width, timeline_rows});
    return split;
}

static void split_left_tall(Split *split, int left, int top, int bottom, SplitWish source)
{
    int changes_rows = 1 + clamp((bottom - top) / 5, 6, 14) + source.sizes.low;
    changes_rows = clamp(changes_rows, LEAST_TITLED, (bottom - top) / 2);
    int output_rows = 1 + clamp((bottom - top) / 5, 4, 12);
    output_rows += source.watches > 0 ? 1 + clamp(source.watches, 1, 8) : 0;
    output_rows = at_least(output_rows, bottom - changes_rows - top - source.rows - 2);
    int output = clamp(bottom - output_rows - changes_rows, top + SOURCE_LEAST_ROWS, bottom);
    add_titled(split, PANEL_source, (Area){0, top, left, output - top});
    add_output(split, (Area){0, output, left, bottom - changes_rows - output}, source.watches);
    add_titled(split, PANEL_changes, (Area){0, bottom - changes_rows, left, changes_rows});
}

/* Under the picture: what changed and, beside it, what is watched. */
static void split_low(Split *split, Area area, int watches)
{
    if (watches > 0 && area.width >= 2 * LEAST_COLUMNS) {
        int half = area.width / 2;
        add_titled(split, PANEL_watch,
                   (Area){area.x + half, area.y, area.width - half, area.height});
        area.width = half;
    }
    add_titled(split, PANEL_changes, area);
}

static void split_left_low(Split *split, int left, int bottom, int low_rows, SplitWish source)
{
    int output_rows = at_least(low_rows, bottom - source.rows - 3);
    add_titled(split, PANEL_source, (Area){0, 1, left, bottom - output_rows - 1});
    add_titled(split, PANEL_output, (Area){0, bottom - output_rows, left, output_rows});
}

static Split split_beside(int width, int height, SplitWish source)
{
    Split split = {.kind = SPLIT_BESIDE};
    int most = width >= ROOMY_WIDTH ? width * 2 / 5 : width / 3;
    int left = clamp(source.width, SOURCE_LEAST, clamp(most, SOURCE_LEAST, SOURCE_MOST));
    left = clamp(left + source.sizes.column, SOURCE_LEAST, width - LEAST_PICTURE);
    int right = width - left - 1;
    int story_rows = height >= 28 ? 2 : 1;
    int timeline_rows = height >= TALL_HEIGHT ? TIMELINE_ROWS + 1 : TIMELINE_ROWS;
    int bottom = height - 2 - timeline_rows - story_rows; /* the rule over the story */
    int low_rows = 1 + clamp((bottom - 1) / 6, 2, 6) + source.sizes.low;
    low_rows = clamp(low_rows, LEAST_TITLED, bottom / 2);
    if (height >= TALL_HEIGHT) {
        split_left_tall(&split, left, 1, bottom, source);
        add_picture(&split, (Area){left + 1, 1, right, bottom - 1});
    } else {
        int low = bottom - low_rows;
        split_left_low(&split, left, bottom, low_rows, source);
        add_picture(&split, (Area){left + 1, 1, right, low - 1});
        split_low(&split, (Area){left + 1, low, right, low_rows}, source.watches);
    }
    add_rule(&split, (SplitRule){left, 1, bottom, true});
    add_titled(&split, PANEL_story, (Area){0, bottom, width, story_rows + 1});
    add_bare(&split, PANEL_timeline, (Area){0, height - 1 - timeline_rows, width, timeline_rows});
    return split;
}

static Split split_zoomed(int width, int height, PanelId panel)
{
    Split split = {.kind = SPLIT_ZOOMED};
    int bottom = height >= STACKED_HEIGHT ? height - 1 - TIMELINE_ROWS : height - 1;
    add_titled(&split, panel, (Area){0, 1, width, bottom - 2});
    add_bare(&split, PANEL_story, (Area){0, bottom - 1, width, 1});
    if (bottom < height - 1)
        add_bare(&split, PANEL_timeline, (Area){0, bottom, width, TIMELINE_ROWS});
    return split;
}

static SplitSizes clamp_sizes(SplitSizes sizes, int width, int height)
{
    return (SplitSizes){clamp(sizes.column, -width, width), clamp(sizes.source, -height, height),
                        clamp(sizes.low, -height, height)};
}

Split split_make(int width, int height, SplitWish source, PanelId zoomed)
{
    source.sizes = clamp_sizes(source.sizes, width, height);
    if (width < VIEW_LEAST_WIDTH || height < VIEW_LEAST_HEIGHT)
        return (Split){.kind = SPLIT_NONE};
    Split split =
        zoomed != PANEL_COUNT                                ? split_zoomed(width, height, zoomed)
        : width >= BESIDE_WIDTH && height >= BESIDE_HEIGHT   ? split_beside(width, height, source)
        : width >= STACKED_WIDTH && height >= STACKED_HEIGHT ? split_stacked(width, height, source)
                                                             : split_compact(width, height);
    split.header = (Area){0, 0, width, 1};
    split.hints = (Area){0, height - 1, width, 1};
    return split;
}

bool split_shows(const Split *split, PanelId panel)
{
    return split->panes[panel].width > 0 && split->panes[panel].height > 0;
}
