/* World to picture: which objects are shown, how they are measured, where they
 * stand and how their arrows run. A pure function of the world, the picture before
 * and the options; the same arguments give the same picture, cell for cell.
 *
 *   filter + measure   world to boxes with rows            (a Model)
 *   place              columns: frames, then by distance
 *   order, insert      order in a column; kept items keep theirs
 *   straighten         long wires between what is kept
 *   rows               exact rows by isotonic regression
 *   route, track       channels between the columns
 *   emit               polylines; the Scene
 *
 * Given the picture before, every box that is in both stays where it was
 * unless another grows into it.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "scene/scene.h"
#include "world/diff.h"
#include "world/world.h"

/* Which values are written into the slot that holds them instead of being a box. */
typedef enum {
    INLINE_NONE,   /* singletons only (None, True, False, ...): identity is visible */
    INLINE_SMALL,  /* and what CPython shares anyway: small ints, one character, () */
    INLINE_VALUES, /* all scalars: int, float, complex, str, bytes, range, ...; and a small
                      tuple of them where it is held by something else than a name */
    INLINE_USUAL,  /* NONE or VALUES, as suits the script: layout_usual_values */
} InlineMode;

/* INLINE_NONE or INLINE_VALUES, for a script of which nobody said it. */
InlineMode layout_usual_values(const Trace *trace);

/* The four levels of detail are sets of these. */
typedef struct {
    bool counts, ids, temporaries, lines, sizes, machinery;
    bool definitions; /* functions and classes are boxes even if they hold nothing to show, and
                         what is imported or defined has a row each */
} LayoutDetail;

typedef struct {
    int window_width, window_height; /* cells of the pane; 0: unlimited */
    InlineMode inline_mode;
    LayoutDetail detail;
    bool tight;      /* no blank rows between boxes */
    bool dense;      /* and instances as strips */
    bool airy;       /* more room between boxes and between wires, for a projector */
    bool ascii;      /* text of the trace in ASCII, what is not is escaped */
    bool ghosts;     /* freed boxes stay for one step */
    bool islands;    /* unreachable objects are shown until they are collected */
    int box_limit;   /* most boxes; what is beyond becomes a chip in its slot */
    int row_limit;   /* most rows of a box before its middle is folded */
    int chain_limit; /* most objects of a chain before its middle is one box; 0: any */
    int frame_limit; /* most calls of a function in a row before the middle is one frame; 0: any */
    int text_limit;  /* most columns of an inline text */
    int depth_limit; /* most references from a name to a box; 0: any */
    ObjectId focus;  /* selected object, never left out; 0: none */
    ObjectId only;   /* beside the frames only this, or what this frame names, and what it
                        leads to; 0: all */
    const Map *open; /* objects (keys) whose rows, or fold boxes whose chains, stay unfolded;
                        may be NULL */
    const Map *shut; /* objects that are a chip wherever they are held; may be NULL */
    const Map *shut_types; /* types (StringId) all objects of which are; may be NULL */
    const Map *hidden;     /* objects that are not even a chip; may be NULL */
    ObjectId oldest;       /* objects born before this one are chips; 0: none are */
} LayoutOptions;

/* Defaults for a window; `level` is 1 (names, values, types), 2 (and counts),
 * 3 (and ids, temporaries, lines) or 4 (and sizes, class links and other machinery). */
LayoutOptions layout_options(int window_width, int window_height, int level);
LayoutDetail layout_detail(int level);

typedef struct {
    ObjectId id;
    int column, y;
    uint8_t hue;
} KeptBox;

typedef struct {
    ObjectId target;
    bool back;
    int column, y;
} KeptDummy;

/* Least widths of columns and channels, in cells. Where they are foreseen they may be less than
 * the usual ones: see squeeze.c. */
typedef struct {
    int *columns, *channels;
    int *tracks; /* most trunks side by side in a channel; -1: no wire was in it */
    int frames;  /* cells that the frames need at least */
    int count;
} LayoutWidths;

/* What the next picture keeps. */
typedef struct {
    const KeptBox *boxes; /* by id */
    int box_count;
    const KeptDummy *dummies; /* by target, back, column */
    int dummy_count;
    LayoutWidths widths; /* widths.columns[0] is the frames' */
} LayoutPlaces;

typedef struct {
    Scene scene;
    LayoutPlaces places;
} Picture;

/* Where an object is best put when it is born, seeing what will come. */
typedef struct {
    ObjectId id;
    int column;             /* 0: not foreseen */
    int y;                  /* -1: not foreseen */
    int room;               /* rows it will need at most */
    StepNumber first, last; /* of its life, as far as it is known */
    uint32_t look;          /* in which it was settled */
} GuidePlace;

/* A reference that makes the shape: it lasts. */
typedef struct {
    BoxId source;
    int row;
    SceneSlot slot;
    ObjectId target;
} GuideEdge;

typedef VEC(GuidePlace) GuidePlaces;

typedef struct {
    GuidePlaces places;
    Map index;            /* ObjectId to places */
    VEC(GuideEdge) edges; /* by target, the longest first; for guiding pictures */
} LayoutGuide;

/* Memory that is used while a picture is made. Zero-initialised is valid. */
typedef struct {
    Arena plan, work;
} LayoutScratch;

void layout_scratch_done(LayoutScratch *scratch);

/* All that a picture depends on; everything is borrowed and only read, but for the memory. */
typedef struct {
    LayoutScratch *scratch; /* to be used again and again; may be NULL */
    const World *world;
    const WorldDiff *diff;     /* what the step changed, for marks and ghosts; may be NULL */
    const Picture *before;     /* of the step before: places and ghosts; may be NULL */
    const LayoutWidths *floor; /* foreseen widths; may be NULL */
    const LayoutGuide *guide;  /* foreseen places; may be NULL */
    uint32_t look;             /* places settled in later looks are not known yet */
    bool guiding;              /* the picture is to find places that are not in the guide */
    const LayoutOptions *options;
    bool roomy;  /* leaves room to grow, where the widths are not foreseen */
    bool afresh; /* takes only marks and colours from before, nothing foreseen, no places */
} LayoutInput;

/* What each shown object (not frames) needs, and where it would stand in a fresh
 * picture; and what refers to it. Cheap, nothing is routed. The lists are cleared first. */
typedef struct {
    ObjectId id;
    int column, height;
} SurveyBox;
typedef struct {
    VEC(SurveyBox) boxes;
    VEC(GuideEdge) edges; /* of frames too */
} Survey;
void layout_survey(const LayoutInput *input, Survey *survey);
/* The picture of the world as it stands. The result lives in `arena` and does not
 * point into `before`. */
const Picture *layout_make(Arena *arena, const LayoutInput *input);
/* True if a fresh layout would be clearly better (the "= tidier" hint). */
bool layout_is_tidier(const Picture *kept, const Picture *fresh);

#endif
