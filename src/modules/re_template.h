/* Replacement templates of sub() and expand(): literal text and \1, \g<name>. */
#ifndef MODULES_RE_TEMPLATE_H
#define MODULES_RE_TEMPLATE_H

#include "base/vec.h"
#include "modules/re_match.h"

typedef struct {
    Ref literal; /* str or bytes; empty: a group */
    int64_t group;
} RePiece;

typedef struct {
    VEC(RePiece) pieces;
} ReTemplate;

/* source: str or bytes. False: raised (re.error, IndexError); nothing to free then. */
bool re_template_parse(Interp *in, Object *pattern, Object *source, ReTemplate *result);
void re_template_done(Interp *in, ReTemplate *template);
/* The template filled from a match; groups that took no part are empty. */
Ref re_template_expand(Interp *in, const ReTemplate *template, Object *match);
/* "".join(list) or b"".join(list); consumes list. */
Ref re_join(Interp *in, Ref list, bool is_bytes);

#endif
