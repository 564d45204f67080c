/* Shared by the files that tell a step: the sentence under way and what may be told
 * in it. A story is a list of clauses, of which at most CLAUSES_MAX are told.
 */
#ifndef VIEW_STORY_H
#define VIEW_STORY_H

#include "view/narrate.h"

enum { CLAUSES_MAX = 6 };

typedef struct {
    Buf *out;
    const Narration *told;
    int clauses;
    int left_out;
    ObjectId named; /* the object that was last said to have a new name; 0: none */
} Story;

/* Begins a clause; false if there are enough of them. */
bool story_clause(Story *story);
void story_put(Story *story, const char *text);
void story_put_object(Story *story, ObjectId id);

/* The object came into being in this step. */
bool story_is_born(const Narration *told, ObjectId id);
/* True if the frame was there before this step: a generator's that is asked for a value. */
bool story_is_resumed(const Narration *told, ObjectId frame);
/* A slot that is told by itself: not machinery, and its owner is neither born nor
 * gone in this step. */
bool story_tells_slot(const Narration *told, const DiffSlot *slot);
/* A name of a frame or of a module. */
bool story_is_name(const Narration *told, const DiffSlot *slot);
/* A slot the script itself knows of (names, items, keys, attributes). */
bool story_is_reference(const Narration *told, const DiffSlot *slot);
/* A step at which the run is taken down: what goes then is not told one by one. */
bool story_is_over(const Narration *told);

/* narrate_slot.c: names and slots that hold something else, and counts of what is
 * never freed. */
void story_tell_slots(Story *story);
void story_tell_immortals(Story *story);
/* narrate_memory.c: births, frees, islands, the collector. */
void story_tell_births(Story *story);
void story_tell_frees(Story *story);
void story_tell_islands(Story *story);
/* Of interest to the script's reader; not code, cells, frames and the like. */
bool story_object_matters(const Narration *told, const DiffObject *object);

#endif
