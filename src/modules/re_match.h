/* re.Match: where a pattern and its groups matched. */
#ifndef MODULES_RE_MATCH_H
#define MODULES_RE_MATCH_H

#include "modules/re_pattern.h"

typedef struct {
    VarObject var;
    Slot string;
    Slot regs; /* tuple of spans, once somebody asked */
    Slot pattern;
    int64_t pos, endpos;
    int64_t last_index; /* 0: none; -1: not found out yet */
    int64_t groups;     /* with group 0 */
    int64_t spans[1];   /* start and end of each, and one number more, as in CPython */
} MatchObject;

ALWAYS_INLINE MatchObject *re_match_of(const Object *object)
{
    return (MatchObject *)(uintptr_t)object;
}

/* What was found, as a new Match. */
Ref re_match_new(Interp *in, Object *pattern, const ReSubject *subject, const ReFound *found);
/* The outcome of a search as methods return it: a Match, None, or NO_REF. */
Ref re_match_or_none(Interp *in, Object *pattern, const ReSubject *subject, ReOutcome outcome,
                     const ReFound *found);
/* The text of a group, or `fallback` (borrowed) if it took no part. */
Ref re_match_group(Interp *in, Object *match, int64_t group, Object *fallback);

#endif
