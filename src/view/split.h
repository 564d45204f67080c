/* Where the panes stand on a screen of a given size. */
#ifndef VIEW_SPLIT_H
#define VIEW_SPLIT_H

#include <stdbool.h>

#include "draw/canvas.h"

typedef enum {
#define PANEL(NAME, title, focus, page, hints) PANEL_##NAME,
#include "view/panel.def"
#undef PANEL
    PANEL_COUNT
} PanelId;

typedef enum {
    SPLIT_NONE,    /* the screen is too small for anything */
    SPLIT_COMPACT, /* the picture, a line of source, a line of story */
    SPLIT_STACKED, /* source and output over the picture */
    SPLIT_BESIDE,  /* source and output left of the picture */
    SPLIT_ZOOMED,  /* one pane */
} SplitKind;

/* A rule is a dashed line between panes. */
typedef struct {
    int x, y, length;
    bool vertical;
} SplitRule;

enum { SPLIT_RULES = 10 };

typedef struct {
    SplitKind kind;
    Area header, hints;
    Area panes[PANEL_COUNT]; /* bodies; width 0: not shown */
    int titled[PANEL_COUNT]; /* the title stands in the rule above the body */
    SplitRule rules[SPLIT_RULES];
    int rule_count;
} Split;

/* How much larger panes are than they would be: columns of those on the left, rows of the
 * source over the picture, rows of those below. */
typedef struct {
    int column, source, low;
} SplitSizes;

/* What the source would like (cells for its longest line, rows for all lines), how many
 * expressions are watched, and what the user asked for. */
typedef struct {
    int width, rows;
    int watches;
    SplitSizes sizes;
} SplitWish;

/* Panes for a screen; zoomed: only that pane, PANEL_COUNT for none. */
Split split_make(int width, int height, SplitWish wish, PanelId zoomed);
bool split_shows(const Split *split, PanelId panel);

#endif
