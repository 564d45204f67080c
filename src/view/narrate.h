/* What a step did, in words: one line that tells it, and a list of its changes.
 */
#ifndef VIEW_NARRATE_H
#define VIEW_NARRATE_H

#include "base/buf.h"
#include "base/vec.h"
#include "view/source_text.h"
#include "world/diff.h"

/* The world stands at the step that `diff` leads to. */
typedef struct {
    const World *world;
    const WorldDiff *diff;
    const SourceText *source; /* of the file of narrate_done_step */
    bool values_counted;      /* numbers and text are objects whose counts are told */
} Narration;

/* The step whose line has been run when the run stands at `step`: the one before
 * or, when a call is over, the one that made the call. 0: none. */
StepNumber narrate_done_step(const Trace *trace, StepNumber step);
/* "Line 3" or, with code, "Line 3  y = x": what ran, cleaned; "" before the first
 * line. */
void narrate_place(Buf *out, const Narration *told, bool with_code);
/* The line that ran, 0 before the first; and its code, cleaned, without what stands before
 * it. */
uint32_t narrate_line(const Narration *told);
void narrate_code(Buf *out, const Narration *told);
/* "y names list #7 too (1→2)": one sentence, or more, cleaned. */
void narrate_story(Buf *out, const Narration *told);

/* The same for one event: "slot next of Node #3: Node #4 → Node #5". */
void narrate_event(Buf *out, const World *world, const Event *event);

/* One line of the list of changes. */
typedef struct {
    char sign;  /* + ~ - or blank */
    char *kind; /* "name", "slot", "count", "object" ... */
    char *place;
    char *change;
} Change;

/* Text belongs to the arena; at most `limit` are listed, *total says how many there
 * are. */
typedef struct {
    VEC(Change) items;
    size_t total;
} ChangeList;
void narrate_changes(ChangeList *list, Arena *arena, const Narration *told, size_t limit);

#endif
