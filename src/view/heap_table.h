/* The living objects as rows that can be sorted and filtered: what the heap table shows,
 * free of any screen.
 */
#ifndef VIEW_HEAP_TABLE_H
#define VIEW_HEAP_TABLE_H

#include "base/arena.h"
#include "base/buf.h"
#include "world/diff.h"
#include "world/history.h"
#include "world/holdings.h"

typedef enum {
#define HEAP_COLUMN(NAME, heading, key, narrow, width, right, least) HEAP_COLUMN_##NAME,
#include "view/heap_table.def"
#undef HEAP_COLUMN
    HEAP_COLUMN_COUNT
} HeapColumnId;

typedef struct {
    const char *heading;
    const char *key;
    int narrow, width; /* 0: shares what is left */
    bool right;
    int least; /* width of the pane from which on it is shown */
} HeapColumnInfo;

typedef struct {
    ObjectId id;
    char sign; /* + born, ~ changed, - freed in this step, or blank */
    StringId type;
    uint32_t flags;
    uint32_t count, count_was; /* references */
    uint32_t holds;            /* slots of its own that hold something */
    uint64_t size;
    Address address;
    StepNumber born;     /* 0: not known */
    uint32_t gc_list;    /* of the collector's; 0: it does not look at it */
    const char *holders; /* "head, next of Node #3"; cleaned */
    const char *value;   /* cleaned */
} HeapRow;

typedef struct {
    HeapColumnId sort;
    bool descending;
    bool all;   /* objects of the machine too */
    Buf filter; /* rows must hold this text */
    VEC(HeapRow) rows;
    size_t hidden;   /* living objects that are not the script's */
    size_t filtered; /* rows left out by the filter */
    uint64_t bytes;  /* of the rows */
    ObjectId cursor; /* object the cursor is on; 0: the first row */
    Holdings holdings;
    Arena arena; /* texts of the rows */
    bool stale;  /* settings changed since the rows were made */
    StepNumber step;
    uint32_t event;
} HeapTable;

void heap_table_init(HeapTable *table);
void heap_table_done(HeapTable *table);
const HeapColumnInfo *heap_column(HeapColumnId column);
/* The column of a key, HEAP_COLUMN_COUNT if it has none. */
HeapColumnId heap_column_of_key(char key);

/* Makes the rows for the state of the world, unless they are made already; diff leads
 * to that state. */
void heap_table_make(HeapTable *table, const World *world, const WorldDiff *diff,
                     const History *history);
/* Sorts by a column; by the same again: the other way round. */
void heap_table_sort(HeapTable *table, HeapColumnId column);
/* Position of the cursor's row; 0 if it is on none. */
size_t heap_table_at(const HeapTable *table);
/* Moves the cursor so many rows, as far as there are any. */
void heap_table_move(HeapTable *table, int rows);
/* Puts the cursor on the next row (1) or the one before (-1), going round, that holds
 * the text; false if none does. from_here: the cursor's own row counts too. */
bool heap_table_find(HeapTable *table, const World *world, const char *text, int direction,
                     bool from_here);

#endif
