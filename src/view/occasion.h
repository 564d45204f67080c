/* What happens in a step that is worth stopping at: for walks, and to say why one stopped.
 */
#ifndef VIEW_OCCASION_H
#define VIEW_OCCASION_H

#include "world/diff.h"

typedef enum {
#define OCCASION(NAME, letter, word, usual, sentence) OCCASION_##NAME,
#include "view/occasion.def"
#undef OCCASION
    OCCASION_COUNT
} OccasionId;

typedef struct {
    const char *letter, *word, *sentence;
    bool usual;
} OccasionInfo;

/* Static. */
const OccasionInfo *occasion_info(OccasionId id);
/* Bits 1u << OccasionId of those stopped at unless something else is chosen. */
uint32_t occasion_usual(void);
/* The bit of a letter or a word; 0 if there is none. */
uint32_t occasion_find(const char *name);
/* "alias, cycle": the words of a set. */
void occasion_append_words(Buf *out, uint32_t set);

/* A world to look with, and room for what it finds; both the caller's. */
typedef struct {
    World *scout;
    WorldDiff *diff;
} OccasionScout;

/* Which of the wanted happen in the step (from 1 on). Moves the scout only where the
 * index of the step does not tell. */
uint32_t occasion_at(const OccasionScout *scout, StepNumber step, uint32_t wanted);

#endif
