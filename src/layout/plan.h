/* The working state of one layout, shared by the stages of the pipeline and by
 * nobody else: items in columns, edges, bundles of edges with one target, hops
 * between neighbouring columns, nets in channels.
 *
 * Column 0 holds the frames. Channel c lies between columns c and c + 1. All
 * arrays belong to the plan's arena; items are named by index.
 */
#ifndef LAYOUT_PLAN_H
#define LAYOUT_PLAN_H

#include "layout/model.h"

enum {
    NO_INDEX = -1,
    COLUMN_LIMIT = 24, /* objects further right go into the last column */
    TRACK_PITCH = 2,   /* cells from one trunk to the next where there is room */
    AIRY_PITCH = 3,    /* and where there is to be more */
    CHANNEL_LEAST = 5, /* cells of a channel with wires */
    CHANNEL_EMPTY = 3, /* and of one without */
    CHANNEL_ENDS = 4,  /* cells of a channel besides its tracks: ─ ─► and a first track */
    LAST_ENDS = 2,     /* and of the last one, in which no arrow runs right */
    FRAME_LEAST = 12,  /* cells of a frame's width, and its rounding */
    FRAME_ROUND = 4,
};

/* A reserved item is not drawn: it keeps the place of an object to come. */
typedef enum { ITEM_FRAME, ITEM_OBJECT, ITEM_DUMMY, ITEM_RESERVED } ItemKind;

/* What stands in a column: a box, or the row where a long wire passes. */
typedef struct {
    ItemKind kind;
    ObjectId id; /* of a dummy: its target's */
    int column;
    int x, y, width, height;
    int room;    /* rows to leave to it, at least its height */
    bool fixed;  /* its column is settled: kept or foreseen */
    bool kept;   /* was in the picture before: wants to stay at kept_y */
    bool placed; /* has a y; hops to others do not count yet */
    bool back;   /* of a dummy: its wire runs left */
    int kept_y;
} Item;

/* A reference that is drawn: row `row` of the source refers to the target. */
typedef struct {
    int source, row, target;
} Edge;

/* All edges to one target that run right (forward) or left and in-column (back).
 * It passes the channels first_channel..last_channel and has a dummy in each column
 * from first_dummy_column on. */
typedef struct {
    int target;
    bool back;
    int first_channel, last_channel;
    int first_dummy_column, dummy_count, dummy_base;
    int net_base; /* net in channel c: net_base + c - first_channel */
    int edge_count;
} Bundle;

/* A piece of wire between items of neighbouring columns (or of one). */
typedef struct {
    int left, right;         /* items; column of left <= column of right */
    int left_row, right_row; /* rows from the items' y */
    int weight;              /* 1 box-box, 2 box-dummy, 8 dummy-dummy */
} Hop;

typedef struct {
    int *items; /* top down */
    int count;
} Column;

/* The part of a bundle in one channel: rows where it comes in on either side, and
 * one vertical trunk unless all are one row. A dogleg is two nets, the second
 * one right of the first, joined on row `middle`. */
typedef struct {
    int bundle;
    int *left, *right; /* sorted rows */
    int left_count, right_count;
    int low, high;
    bool bent;
    int part;  /* 0, or 1 for the right half of a dogleg */
    int other; /* net of the other half, or NO_INDEX */
    int group; /* where the trunks that it shares rows with begin in the channel's order */
    int track; /* from the left */
    int x;     /* of the trunk; world coordinates */
} Net;

typedef struct {
    int *nets; /* all nets in it, then dogleg halves */
    int net_count, net_capacity;
    int x0, x1;
    int track_count;
    int crossings;
    int crossing_bound; /* fewest possible for these rows */
    int density;        /* most trunks over one row */
} Channel;

/* Rows kept free for objects to come. */
typedef struct {
    int column, y, height;
} Reserved;

typedef struct {
    Arena *arena;
    const LayoutOptions *options;
    const LayoutPlaces *places; /* of the picture before, or NULL */
    const LayoutWidths *floor;  /* foreseen widths, or NULL */
    const LayoutGuide *guide;   /* foreseen places, or NULL */
    Item *items;                /* frames, objects; dummies; reserved places */
    int item_count, solid_count, frame_count;
    Reserved *reserved; /* by column, top down */
    int reserved_first, reserved_count;
    Edge *edges; /* by source and row */
    int edge_count;
    int *edge_first; /* per solid item, and one more */
    int *discovered; /* objects by distance from the frames, then slot order */
    Column *columns;
    int column_count;
    int *column_width;
    Bundle *bundles; /* 2 * target + back; edge_count 0: none */
    Hop *hops;       /* by channel */
    int hop_count;
    int *channel_hops; /* per channel, and one more: its first hop */
    int *hop_first;    /* per item, and one more, into hop_list */
    int *hop_list;
    struct Segment *segments; /* room for all hops, for counting crossings */
    struct Segment *arcs;
    struct WishList *wishes; /* room for the largest column */
    Arena *work;             /* of the routes; emptied between candidates */
    Net *nets;
    int net_count, net_capacity;
    Channel *channels; /* as many as columns */
    double tau;        /* of this candidate's rows */
    int width, height;
    int natural_width; /* with nothing kept and nothing foreseen */
    int least_width;   /* and with all channels as narrow as squeeze.c may make them */
    bool roomy;        /* leaves room to grow, so that less moves later */
} Plan;

/* plan.c: columns are known (items' column); makes columns, bundles, dummies, hops. */
void plan_connect(Plan *plan);
/* A copy of the plan's items and edges, columns not yet chosen. */
Plan *plan_copy(Arena *arena, const Plan *plan);
Bundle *plan_bundle(const Plan *plan, const Edge *edge);
/* The row where the bundle enters column `column` (its target's title or a dummy). */
int plan_bundle_row(const Plan *plan, const Bundle *bundle, int column);
/* Empty rows between two boxes. */
int plan_blank_rows(const Plan *plan);
/* Empty rows that must be left between two neighbours of a column. */
int plan_gap(const Plan *plan, const Item *above, const Item *below);
/* y of all items of a column from the top without regard to wishes. */
void plan_stack(Plan *plan, int column);
/* The order of all columns, one after another, to `orders` or back. */
void plan_copy_orders(Plan *plan, int *orders, bool restore);

/* reserve.c: what the guide says: room, places, reserved rows. */
void reserve_places(Plan *plan, const LayoutInput *input);

/* place.c */
typedef enum { PLACE_LONGEST_PATH, PLACE_DISTANCE } PlaceRule;
/* Objects by distance from the frames. */
void place_discover(Plan *plan);
void place_columns(Plan *plan, PlaceRule rule);

/* crossing.c: by actual rows, of placed items only. */
typedef struct Segment {
    int left, right; /* rows; of an arc within a column: its upper and lower end */
} Segment;
int crossing_count(Segment *segments, int count, const Segment *arcs, int arc_count);
/* In one channel (0 if there is none of that number), and in all. */
int crossing_in_channel(const Plan *plan, int channel);
int crossing_in_all(const Plan *plan);

/* order.c: fresh order; insert.c: kept order with new items in between. */
void order_fresh(Plan *plan);
void insert_new(Plan *plan);
/* straighten.c: dummies of a kept order take straighter ways; boxes stay. */
void straighten_wires(Plan *plan);

/* rows.c */
typedef struct {
    int row; /* where the item wants its y */
    double weight, tau;
} Wish;
typedef struct {
    int start, end; /* wishes */
    int first;      /* item of the column */
    double row;
} RowBlock;
typedef struct WishList {
    Wish *wishes; /* grouped by item, in the order of the column */
    Wish *scratch;
    int *first; /* per item of the column, and one more */
    int *offset;
    RowBlock *blocks;
    int count;
} WishList;
/* Empties the list; then, for each item of the column in turn: its wishes, end. */
void wishes_begin(WishList *list);
void wishes_add(WishList *list, int row, double weight, double tau);
/* What the hops of an item ask for: of its left neighbours, its right ones or both. */
typedef enum { SIDE_LEFT = 1, SIDE_RIGHT = 2, SIDE_BOTH = 3 } Side;
void wishes_add_hops(Plan *plan, int item, Side sides, double tau);
void wishes_end_item(WishList *list, int position);
/* Sets y of the column's items so that the sum of pinball losses of their wishes is
 * least; order and gaps are kept. */
void rows_solve(Plan *plan, const Column *column);
void rows_fresh(Plan *plan);

/* route.c, pair.c, track.c: nets, order of trunks, tracks, widths, x of everything. */
void route_channels(Plan *plan);
/* Crossings if `left` stands left of `right`; PAIR_FORBIDDEN if they would overlap. */
enum { PAIR_FORBIDDEN = 10000 };
int pair_cost(const Net *left, const Net *right);
bool pair_meets(const Net *a, const Net *b);
/* Orders the bent nets of a channel, group by group; sets crossings, bound and density. */
void pair_order(Plan *plan, Channel *channel, int *order, int count);
void track_assign(Plan *plan, Channel *channel, const int *order, int count);
void track_widths(Plan *plan);

/* squeeze.c: what is foreseen is made narrower if it then fits the window. */
/* The least width of a channel with so many tracks (-1: no wires) in which heads and trunks can
 * still be told apart. */
int squeeze_channel_least(int tracks, bool last);
/* Widths of `before`, NULL or those of the look before, stay as they are. */
void squeeze_widths(LayoutWidths *widths, const LayoutWidths *before, const LayoutOptions *options);

/* score.c: what a routed picture costs to read. */
double score_plan(const Plan *plan, const Model *model);

/* emit.c: the routed plan as a picture. */
const Picture *emit_picture(Arena *arena, Plan *plan, Model *model, const LayoutInput *input);

#endif
