/* PCRE2 for characters of one width: its library comes three times, for characters of
 * one, two and four bytes. Always without UTF: a character is a code unit.
 */
#ifndef MODULES_RE_ENGINE_H
#define MODULES_RE_ENGINE_H

#include "types/interp.h"

typedef struct ReCode ReCode; /* a compiled pattern with room for a match */

typedef enum {
    RE_SEARCH,     /* the first match from `start` on */
    RE_MATCH,      /* one that begins at `start` */
    RE_FULL_MATCH, /* one that begins at `start` and takes all */
} ReHow;

typedef struct {
    const void *text; /* characters */
    size_t start, end;
    ReHow how;
    bool not_empty; /* an empty match at `start` does not count */
} ReRequest;

typedef enum {
    RE_FOUND,
    RE_NOT_FOUND,
    RE_TOO_MUCH, /* work: the careful code is to do it */
    RE_STOPPED,  /* raised */
} ReOutcome;

#define RE_UNSET SIZE_MAX

typedef struct {
    const size_t *spans; /* start and end of each group, RE_UNSET for those that took no part;
                            good until the code's next match */
    int last_mark;       /* number of the mark passed last, 0: none */
} ReFound;

/* Careful code asks the budget hook as it goes, and has no limit. */
typedef struct {
    bool ignore_case, properties, careful;
} ReOptions;

typedef struct {
    /* NULL: PCRE2 refuses it, with its words in `problem`. */
    ReCode *(*compile)(const char *pattern, size_t length, ReOptions options, Buf *problem);
    void (*free)(ReCode *code);
    ReOutcome (*match)(Interp *in, ReCode *code, const ReRequest *request, ReFound *found);
} ReEngine;

extern const ReEngine re_engine_8, re_engine_16, re_engine_32;

#endif
