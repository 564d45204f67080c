/* The calls of a run as a tree, made from the step index: who called whom, from which step
 * to which. Free of any screen.
 */
#ifndef VIEW_CALL_TREE_H
#define VIEW_CALL_TREE_H

#include "base/arena.h"
#include "base/map.h"
#include "world/world.h"

#define CALL_NONE UINT32_MAX

/* A stretch between a call and its return. A generator's function is called, in this
 * sense, whenever it is resumed, and returns whenever it yields. */
typedef struct {
    StepNumber first, last; /* last 0: not over */
    uint32_t parent;        /* position; CALL_NONE for the outermost */
    uint32_t end;           /* position behind its last descendant; 0: not over */
    uint32_t depth;         /* 0 for the outermost */
    StringId function;
    const char *result;    /* "3", made when first asked for; NULL: not yet */
    const char *arguments; /* "n=5", made when first asked for; NULL: not yet */
    bool is_class_body;    /* known when the arguments are */
} Call;

typedef struct {
    VEC(Call) calls; /* each before those it makes */
    VEC(uint32_t) open;
    StepNumber read; /* steps looked at */
    Map folded;      /* positions */
    VEC(uint32_t) rows;
    StepNumber rows_step; /* that the rows are for; 0: none */
    uint32_t cursor;      /* position */
    Arena arena;
} CallTree;

void call_tree_init(CallTree *tree);
void call_tree_done(CallTree *tree);

/* Looks at what the trace has gained, and lists as rows the calls begun by `step` that no
 * fold hides. At a step other than before, the cursor goes to the call that runs. */
void call_tree_show(CallTree *tree, const Trace *trace, StepNumber step);
/* True if the call runs or waits at that step. */
bool call_is_open(const Call *call, StepNumber step);
/* How many calls it made by that step, and those made by them. */
uint32_t call_tree_inner(const CallTree *tree, uint32_t position, StepNumber step);
/* "n=5, items=list #7": what its names held when it began; the scout is moved there. */
const char *call_tree_arguments(CallTree *tree, uint32_t position, World *scout);

/* "3", "list #7", "" if it gave nothing back that is known; the call must be over. */
const char *call_tree_result(CallTree *tree, uint32_t position, World *scout);

/* The row of the cursor. */
size_t call_tree_at(const CallTree *tree);
void call_tree_move(CallTree *tree, int rows);
/* Puts the cursor on the next row (1) or the one before (-1), going round, whose function's
 * name holds the text; false if none does. from_here: the cursor's own row counts too. */
bool call_tree_find(CallTree *tree, const Trace *trace, const char *text, int direction,
                    bool from_here);
/* Folds (or unfolds) the cursor's call; folding one that has nothing to fold takes its
 * caller. */
void call_tree_fold(CallTree *tree, bool fold);

#endif
