/* What the cycle collector would see in a state: for each object it tracks how many of its
 * references come from other tracked objects, how many are left, and whether anything
 * alive leads to it. Free of any screen.
 */
#ifndef VIEW_GC_TABLE_H
#define VIEW_GC_TABLE_H

#include "base/map.h"
#include "base/vec.h"
#include "world/world.h"

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

/* Zero-initialised is empty. */
typedef struct {
    VEC(GcRow) rows; /* all tracked objects by id */
    VEC(uint32_t) shown;
    size_t lost;
    StepNumber step; /* of the state; 0: none */
    uint32_t event;
    bool all;        /* those of the machine are shown too */
    ObjectId cursor; /* 0: the first */
} GcTable;

void gc_table_done(GcTable *table);
/* Looks at the world, unless it stands where it stood. all: rows of the machine too. */
void gc_table_make(GcTable *table, const World *world, bool all);
/* Position of the cursor in shown. */
size_t gc_table_at(const GcTable *table);
void gc_table_move(GcTable *table, int rows);

#endif
