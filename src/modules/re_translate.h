/* Python's regular expressions, checked with CPython's words and written in PCRE2's
 * syntax.
 *
 * PCRE2 works on the characters of a str as they lie in the object, one, two or four
 * bytes wide: there is a translation for each width, made when a text of that width
 * comes. Characters of the pattern that a width cannot hold can match nothing there.
 */
#ifndef MODULES_RE_TRANSLATE_H
#define MODULES_RE_TRANSLATE_H

#include "types/interp.h"

typedef enum {
    RE_TEMPLATE = 1,
    RE_IGNORECASE = 2,
    RE_LOCALE = 4,
    RE_MULTILINE = 8,
    RE_DOTALL = 16,
    RE_UNICODE = 32,
    RE_VERBOSE = 64,
    RE_DEBUG = 128,
    RE_ASCII = 256,
} ReFlag;

#define RE_TYPE_FLAGS (RE_ASCII | RE_LOCALE | RE_UNICODE)

typedef struct {
    Buf text;        /* ASCII only */
    int flags;       /* those given and those at the pattern's start */
    int groups;      /* without group 0 */
    Ref indexes;     /* dict: name of a group to its number */
    bool properties; /* \w, \d, \b and case are Unicode's */
} ReTranslation;

/* widest: the greatest character of the texts. marks: each group's end is marked with
 * its number, so that PCRE2 tells which one ended last. False: raised (re.error,
 * ValueError, OverflowError); then there is nothing to free. */
bool re_translate(Interp *in, Object *pattern, int flags, uint32_t widest, bool marks,
                  ReTranslation *result);
void re_translation_done(Interp *in, ReTranslation *translation);

#endif
