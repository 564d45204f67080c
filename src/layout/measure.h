/* Internal to layout: from objects of the world to boxes with rows. */
#ifndef LAYOUT_MEASURE_H
#define LAYOUT_MEASURE_H

#include "base/buf.h"
#include "layout/model.h"
#include "world/script_slots.h"

typedef enum {
    KIND_UNKNOWN,
    KIND_SINGLETON,
    KIND_SCALAR,
    KIND_SEQUENCE,
    KIND_SET,
    KIND_DICT,
    KIND_GENERATOR,
    KIND_FUNCTION,
    KIND_MACHINE,
    KIND_CLASS,
    KIND_INSTANCE,
    KIND_FIELDS,
} ObjectKind;

/* One thing an object shows, before it is a row, a cell or folded away. */
typedef struct {
    SceneSlot slot;
    const char *label;
    ObjectId target;
    ObjectId was;   /* what it held a step ago, if it changed; 0: nothing */
    unsigned marks; /* MARK_NEW, MARK_CHANGED */
    bool boxed;     /* asks for a wire; else it is written */
} Entry;

typedef VEC(Entry) Entries;

/* The middle of a long chain of objects of one type, each held only by the one
 * before, drawn as one box. */
typedef struct {
    ObjectId first; /* folded one; the box has its id */
    ObjectId after; /* the one behind the fold */
    uint32_t count; /* folded ones */
    SceneSlot slot; /* of the last folded one, holds `after` */
    StringId label;
} Chain;

typedef struct {
    Arena *arena;
    const World *world;
    const LayoutInput *input;
    const LayoutOptions *options;
    Model *model;
    Map kinds;   /* type StringId to ObjectKind */
    Map named;   /* small tuples that a name of a frame holds: they are boxes */
    Map merged;  /* dicts shown as part of their instance */
    Map bare;    /* functions and classes: to 1 if they show nothing, or 2 */
    Map chained; /* members of long chains: to 0, or the first folded one to a chain + 1 */
    VEC(Chain) chains;
    ScriptSlots script_slots; /* if counted: of objects that are never freed */
    bool counted;
    Buf text, escaped; /* scratch */
    Entries entries;
} Measure;

void measure_init(Measure *measure, Arena *arena, const LayoutInput *input, Model *model);
void measure_done(Measure *measure);

/* kind.c: what an object is and how it is written. */
ObjectKind kind_of(Measure *measure, const WorldObject *object);
/* True if the object is written into the slots that hold it. */
bool kind_is_written(Measure *measure, ObjectId id);
/* Tuples are written if they are small and no name holds them. */
void kind_note_named(Measure *measure, ObjectId id);
/* True of what its repr tells whole: a number, a text. */
bool kind_is_value(Measure *measure, ObjectId id);
bool kind_is_written_key(Measure *measure, ObjectId id);
/* The object in at most `columns` columns, in the arena: its value, or words. */
const char *kind_text(Measure *measure, ObjectId id, int columns);
/* "class Point", "def area()", "lambda". */
const char *kind_definition(Measure *measure, const WorldObject *object, ObjectKind kind);
/* "list[100] #7" for a chip. */
const char *kind_chip_text(Measure *measure, ObjectId id);
/* A script's name for a class or function, "" if unknown. */
const char *kind_name(Measure *measure, const WorldObject *object);
/* Text of the trace: cleaned, cut, in the arena. */
const char *kind_clean(Measure *measure, const char *text, size_t length, int columns);
int text_columns(const char *text);

/* entry.c: what an owner shows, in order; fills measure->entries. */
void entries_of_object(Measure *measure, const WorldObject *object);
void entries_of_namespace(Measure *measure, ObjectId dict, const WorldFrame *frame);
/* True if a function or class shows no slot: no default, no closure, no data. */
bool entries_are_none(Measure *measure, const WorldObject *object, ObjectKind kind);
void entries_of_frame(Measure *measure, const WorldFrame *frame);

/* fold.c: entries to rows, with strips, runs and folds. */
typedef struct {
    bool strip;       /* values side by side if all are written */
    bool strip_label; /* and each begins with its label */
    int row_limit;    /* 0: fold nothing */
} RowStyle;
void fold_rows(Measure *measure, ModelBox *box, RowStyle style);

enum { LABEL_COLUMNS = 16 }; /* of a name or key, at most */

/* definitions.c: what is defined or imported and shows nothing goes from measure->entries into
 * `cells`, which have room for all entries; then into rows of so many
 * columns, DEFINITION_ROWS at most. Both return how many there are. */
enum { DEFINITION_ROWS = 2 };
size_t definitions_take(Measure *measure, SceneCell *cells);
size_t definitions_rows(Measure *measure, SceneCell *cells, size_t count, int columns,
                        SceneRow *rows);

/* measure.c: boxes are added to the model; sizes come last, for all at once. */
void measure_object(Measure *measure, const WorldObject *object, unsigned marks);
void measure_globals(Measure *measure, ObjectId dict, const WorldFrame *frame);
void measure_frame(Measure *measure, const WorldFrame *frame);
/* Several frames as one, with a row or NULL. */
void measure_folded_frames(Measure *measure, BoxId id, const char *title, const SceneRow *row);
/* "Node.push()", cut to what a frame's title has room for. */
const char *measure_frame_name(Measure *measure, const WorldFrame *frame);
/* Strips and other rows before those that the box has. */
void measure_rows_above(Measure *measure, ModelBox *box, const SceneRow *rows, size_t count);
void measure_ghost(Measure *measure, const SceneBox *before, const DiffObject *change);
/* Rows that ask for a wire to something not drawn become chips. */
void measure_chips(Measure *measure);
void measure_sizes(Measure *measure);

/* generator.c: a generator's box is the frame that it keeps, as long as that waits. */
void generator_title(Measure *measure, const WorldObject *object, SceneBox *box);
void generator_rows(Measure *measure, const WorldObject *object, ModelBox *box);
/* The generator that keeps a frame which is not on the call stack; 0: none. */
ObjectId generator_of_frame(const Measure *measure, const WorldFrame *frame);

/* iterator.c: how far an iterator is, as a row above the others. */
void iterator_row(Measure *measure, const WorldObject *object, ModelBox *box);

/* chain.c: notes the chain that begins at an object if it is long. */
void chain_note(Measure *measure, const WorldObject *object);
/* The chain whose first folded object this is; NULL if none. */
const Chain *chain_folded_at(const Measure *measure, ObjectId id);
void measure_chain(Measure *measure, const Chain *chain, unsigned marks);

/* stack.c: the frames of the call stack, below the globals. */
void stack_measure(Measure *measure);

/* filter.c: fills the model. */
void filter_world(Measure *measure);
/* True of a frame whose names are those of its module: it is the globals box. */
bool stack_runs_module(const World *world, const WorldFrame *frame);

#endif
