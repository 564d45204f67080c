/* re.Pattern: a pattern and, for each width of text that came by, what PCRE2 made of it.
 */
#ifndef MODULES_RE_PATTERN_H
#define MODULES_RE_PATTERN_H

#include "modules/re_engine.h"
#include "modules/re_translate.h"

#define RE_WIDTHS 3 /* one, two, four bytes */

typedef struct {
    Foreign foreign; /* first */
    ReCode *quick[RE_WIDTHS], *careful[RE_WIDTHS];
} RePrograms;

typedef struct {
    VarObject var;
    int64_t groups;
    Slot group_index; /* dict: name to number */
    Slot index_group; /* tuple: names by number, None for those without */
    Slot pattern;     /* str or bytes */
    int32_t flags;
    bool is_bytes;
    Object *weaklist;
    RePrograms *programs; /* host memory */
    uint64_t unused[6];   /* CPython's code for its own machine; the shortest has this size */
} PatternObject;

/* What a method works on: a str or a bytes-like object, and the part of it that is looked at.
 * The data are borrowed for as long as no code of the script runs. */
typedef struct {
    Object *string; /* borrowed */
    bool is_bytes;
    int width; /* index of RE_WIDTHS */
    const void *data;
    int64_t length, start, end; /* start and end within 0..length */
} ReSubject;

ALWAYS_INLINE PatternObject *re_pattern_of(const Object *object)
{
    return (PatternObject *)(uintptr_t)object;
}

/* _sre.compile(pattern, flags): a new Pattern. Flags are an int. */
Ref re_compile(Interp *in, Object *self, Arguments arguments);

/* Checks that the string fits the pattern; "cannot use a string pattern on a bytes-like
 * object". position, end: clipped to the string. */
bool re_subject_init(Interp *in, const Object *pattern, Object *string, int64_t position,
                     int64_t end, ReSubject *subject);
/* string[start:end] as a new str or bytes. */
Ref re_subject_slice(Interp *in, const ReSubject *subject, int64_t start, int64_t end);
/* Searches from `start` on. not_empty: not an empty match at `start`. RE_TOO_MUCH is never
 * the outcome. */
ReOutcome re_run(Interp *in, Object *pattern, const ReSubject *subject, ReHow how, int64_t start,
                 bool not_empty, ReFound *found);
/* The same with careful code, whose last_mark counts. */
ReOutcome re_run_careful(Interp *in, Object *pattern, const ReSubject *subject, ReHow how,
                         int64_t start, bool not_empty, ReFound *found);
/* The number of a group given as int or name; -1: there is none (nothing raised), -2:
 * raised. */
int64_t re_group_by_key(Interp *in, Object *pattern, Object *key);

/* re_pattern_methods.c */
extern const NativeSpec re_pattern_methods[];
/* re_substitute.c */
Ref re_pattern_sub(Interp *in, Object *self, Arguments arguments);
Ref re_pattern_subn(Interp *in, Object *self, Arguments arguments);

extern const TypeSpec re_pattern_spec, re_match_spec, re_scanner_spec;

#endif
