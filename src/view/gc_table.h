/* What the cycle collector would see in a state: for each object it tracks how many of its
 * references come from other tracked objects, how many are left, and whether anything
 * alive leads to it. Free of any screen.
 */
#ifndef VIEW_GC_TABLE_H
#define VIEW_GC_TABLE_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"
#include "world/diff.h"
#include "world/world.h"

typedef enum {
#define GC_COLUMN(NAME, heading, key, right) GC_COLUMN_##NAME,
#include "view/gc_table.def"
#undef GC_COLUMN
    GC_COLUMN_COUNT
} GcColumnId;

typedef struct {
    const char *heading;
    const char *key;
    bool right;
} GcColumnInfo;

typedef enum {
    GC_HELD,    /* held from outside the tracked objects */
    GC_REACHED, /* a living object leads to it */
    GC_LOST,    /* nothing does: it would be freed */
} GcVerdict;

typedef struct {
    ObjectId id;
    uint32_t count, inner; /* references; those from tracked objects */
    GcVerdict verdict;
    ObjectId from;  /* GC_REACHED: the object that leads to it */
    bool of_script; /* one a reader of the script knows of */
} GcRow;

/* Zero-initialised is empty, sorted by object, without a filter. */
typedef struct {
    VEC(GcRow) rows;     /* all tracked objects by id */
    VEC(uint32_t) shown; /* in rows: what the filter leaves, as sorted */
    GcColumnId sort;
    bool descending;
    Buf filter;      /* rows must hold this text */
    size_t hidden;   /* rows that are not the script's */
    size_t filtered; /* rows left out by the filter */
    size_t lost;
    StepNumber step; /* of the state; 0: none */
    uint32_t event;
    bool all;        /* those of the machine are shown too */
    bool stale;      /* sort or filter changed since the rows were listed */
    ObjectId cursor; /* 0: the first */
} GcTable;

void gc_table_done(GcTable *table);
const GcColumnInfo *gc_column(GcColumnId column);
/* The column of a key, GC_COLUMN_COUNT if it has none. */
GcColumnId gc_column_of_key(char key);
/* Looks at the world, unless it stands where it stood; diff leads there. all: rows of the
 * machine too. */
void gc_table_make(GcTable *table, const World *world, const WorldDiff *diff, bool all);
/* Sorts by a column; by the same again: the other way round. */
void gc_table_sort(GcTable *table, GcColumnId column);
/* Shows only rows with the text; all again if it is empty. */
void gc_table_filter(GcTable *table, const char *text, size_t length);
/* Why the object is alive, or that it is not: "via list #7". */
void gc_table_append_verdict(Buf *out, const World *world, const WorldDiff *diff, const GcRow *row);
/* References from outside the tracked objects. */
uint32_t gc_row_left(const GcRow *row);
/* As heap_table_find, for the rows shown. */
bool gc_table_find(GcTable *table, const World *world, const WorldDiff *diff, const char *text,
                   int direction, bool from_here);
/* Position of the cursor in shown. */
size_t gc_table_at(const GcTable *table);
void gc_table_move(GcTable *table, int rows);

#endif
