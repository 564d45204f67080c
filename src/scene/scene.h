/* A picture of memory as plain data: boxes, their rows, wires, stubs. Nothing
 * here knows Python or a terminal; layout writes it, draw and view read it.
 *
 * Units are character cells, x to the right, y down, world coordinates (0, 0 is
 * the top left corner of the frames). Text is cleaned, NUL-terminated UTF-8.
 * Arrays and text belong to the arena the scene was made in.
 *
 * How a box fills its rectangle (borders included):
 *   y                 ┌ title ──┤badge├┐
 *   y + 1 + i         │ row i          │   label at x + 2 + indent, value at
 *   y + height - 1    └────────────────┘   x + 2 + indent + label_width + 2
 * (value right after the indent in a strip and where label_width is 0). A reference shows its dot
 * in the last inner cell (PORT_RIGHT, x + width - 2, with ├ on the border) or in
 * the first one (PORT_LEFT, x + 1, with ┤ on the border).
 * A wire starts in the cell just outside the border beside its row and ends, head
 * included, just outside an end of its target's title row.
 */
#ifndef SCENE_SCENE_H
#define SCENE_SCENE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ids.h"

/* The ObjectId of the object or frame drawn; the globals frame has the id of its
 * namespace dict, a fold box that of the first object folded in it. 0: none. */
typedef ObjectId BoxId;

typedef struct {
    int x, y;
} ScenePoint;

typedef struct {
    int x, y, width, height;
} SceneRect;

/* Which slot of the world a row, cell or wire shows; role is a SlotRole. For a
 * row that shows several slots (run, fold), the first. owner 0: none. */
typedef struct {
    ObjectId owner;
    uint32_t role;
    uint32_t index;
} SceneSlot;

/* What happened or holds, for boxes, rows, cells and wires alike. */
typedef enum {
    MARK_NEW = 1,        /* born, pushed or bound in this step */
    MARK_GONE = 2,       /* freed, popped or dropped in this step: a ghost */
    MARK_CHANGED = 4,    /* holds another value than a step ago */
    MARK_CURRENT = 8,    /* the running frame */
    MARK_IMMORTAL = 16,  /* never freed: shows ∞ and how many slots hold it */
    MARK_ISLAND = 32,    /* unreachable, waits for the collector */
    MARK_SUSPENDED = 64, /* a generator's frame, not on the call stack */
    MARK_NULL = 128,     /* a row without a value (a name not bound yet) */
    MARK_CHIP = 256,     /* value text stands for a box that is not drawn */
    MARK_DOTTED = 512,   /* a wire while boxes move (tween) */
    MARK_LONG = 1024,    /* text was cut */
} SceneMark;

typedef enum { PORT_NONE, PORT_RIGHT, PORT_LEFT } ScenePort;

/* One value of a strip (values side by side in one row). */
typedef struct {
    SceneSlot slot;
    const char *text;
    int offset; /* columns from the row's value position */
    int width;  /* columns of text */
    unsigned marks;
} SceneCell;

typedef enum {
    ROW_SLOT,  /* label and value or reference */
    ROW_STRIP, /* cells side by side */
    ROW_RUN,   /* equal neighbours as one: label "0‥9", value or reference */
    ROW_FOLD,  /* rows left out: label "⋮", value "92 more" */
} RowKind;

typedef struct {
    RowKind kind;
    ScenePort port; /* PORT_NONE where no wire leaves */
    unsigned marks;
    SceneSlot slot;
    uint32_t slot_count; /* slots shown or left out; 1 for ROW_SLOT */
    ObjectId target;     /* what the slot refers to, drawn as a box or not; 0: none */
    uint8_t target_hue;
    const char *label; /* "" where it has none */
    const char *value; /* "" where a wire leaves */
    const char *was;   /* value a step ago if MARK_CHANGED and it was inline, else NULL */
    const SceneCell *cells;
    size_t cell_count;
} SceneRow;

typedef enum {
    BOX_FRAME,
    BOX_OBJECT,
    BOX_SCALAR, /* an object with only a value: one row, no label */
    BOX_CLASS,  /* class, function, module: drawn compactly */
    BOX_FOLD,   /* stands for several objects */
} BoxKind;

typedef struct {
    BoxId id;
    BoxKind kind;
    SceneRect at;
    int column;   /* 0: frames */
    uint8_t hue;  /* identity colour, 0..7; a wire has its target's */
    uint8_t fade; /* 0 solid, 1 dashed border, 2 no text (tween only) */
    unsigned marks;
    const char *title;
    const char *badge; /* "2", "1→2", "∞+1→2", or "" for none */
    int trend;         /* of the count in this step: -1, 0, 1 */
    int indent;        /* 1 if rows leave a cell for a dot on the left */
    int label_width;   /* columns of the labels of values, 0 if no value has a label */
    const SceneRow *rows;
    size_t row_count;
} SceneBox;

typedef enum { HEAD_NONE, HEAD_RIGHT, HEAD_LEFT } SceneHead; /* ► ◄ */

/* Wires with equal net lead to one target and may share cells; other nets only
 * cross at right angles. */
typedef struct {
    uint32_t net;
    SceneSlot slot;
    BoxId source, target;
    uint32_t row; /* of the source box */
    uint8_t hue;
    SceneHead head; /* HEAD_NONE only while it grows (tween) */
    unsigned marks;
    const ScenePoint *points; /* corners; pieces are axis-parallel; at least 1 */
    size_t point_count;
} SceneWire;

/* An arrow cut into two labels: "Node #5▸" beside the slot, "▸#5" before the
 * title of the target. Text covers [at.x, at.x + width). */
typedef struct {
    BoxId source, target; /* source 0: the label at the target's end */
    SceneSlot slot;
    ScenePoint at;
    int width;
    uint8_t hue;
    unsigned marks;
    const char *text;
} SceneStub;

/* The cells between two columns, where trunks run: [x0, x1). */
typedef struct {
    int after; /* column on its left */
    int x0, x1;
} SceneChannel;

typedef struct {
    StepNumber step;
    SceneRect bounds;      /* of everything; x and y are 0 */
    const SceneBox *boxes; /* by column, top down */
    size_t box_count;
    const SceneWire *wires;
    size_t wire_count;
    const SceneStub *stubs;
    size_t stub_count;
    const SceneChannel *channels;
    size_t channel_count;
    size_t hidden_count;   /* objects left out by the budget */
    size_t folded_count;   /* objects folded by their type or age */
    const uint32_t *by_id; /* indices of boxes in ascending order of id */
    double cost;           /* what the picture costs in crossings, bends, ink */
} Scene;

/* Fills by_id; every maker of a scene calls it last. */
void scene_index(Scene *scene, Arena *arena);
/* Borrowed, as long as the scene; NULL if the id has no box. */
const SceneBox *scene_box(const Scene *scene, BoxId id);
/* The row of `box` that shows the slot; -1 if none does (folded or hidden). */
int scene_row_of_slot(const SceneBox *box, SceneSlot slot);
/* The y of a row of a box. */
int scene_row_y(const SceneBox *box, size_t row);
/* The box whose rectangle covers the cell; NULL if none. */
const SceneBox *scene_box_at(const Scene *scene, int x, int y);
bool scene_rect_meets(SceneRect a, SceneRect b);
/* Cells of a wire's polyline. */
int scene_wire_length(const SceneWire *wire);

/* True if the picture is legal: boxes do not overlap, no wire runs over a box,
 * wires start at their row's port and end at their target's title, different nets share
 * a cell only where one straight horizontal crosses one straight vertical. Else
 * false, and *problem (may be NULL) says what, as static text. */
bool scene_check(const Scene *scene, const char **problem);

#endif
