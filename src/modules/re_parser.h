/* What the files that translate patterns share. */
#ifndef MODULES_RE_PARSER_H
#define MODULES_RE_PARSER_H

#include "modules/re_scan.h"
#include "modules/re_translate.h"

#define RE_REPEAT_MOST 4294967295u /* CPython's MAXREPEAT: no limit */

/* How many characters something may match. */
typedef struct {
    uint64_t least, most;
} ReWidth;

typedef struct {
    ReWidth width;
    bool is_open;
} ReGroup;

typedef struct {
    int64_t group, position;
} ReGroupUse;

typedef struct {
    ReScanner scanner;
    Buf *out;
    uint32_t widest;
    bool marks;
    bool properties;     /* something asks for Unicode's properties */
    bool bad_lookbehind; /* one has no fixed width: told after everything else */
    int flags;
    int64_t lookbehind_groups; /* groups before the lookbehind we are in; -1: in none */
    VEC(ReGroup) groups;       /* [0] stands for the whole */
    VEC(ReGroupUse) uses;      /* of numbers in conditions, checked at the end */
    Ref indexes;
} ReParser;

/* Are \w and its like those of ASCII? */
ALWAYS_INLINE bool re_is_ascii(const ReParser *parser, int flags)
{
    return !parser->scanner.is_text || (flags & RE_ASCII) != 0;
}

/* re_class.c */

/* One character that stands for itself. */
void re_write_literal(ReParser *parser, int flags, uint32_t character);
/* \d \D \s \S \w \W outside of a set. */
void re_write_category(ReParser *parser, int flags, uint32_t letter);
bool re_is_category(uint32_t letter);
/* From behind [ to behind ]. */
bool re_parse_set(ReParser *parser, int flags);
/* The escapes sets and expressions have alike, after the token was taken: \x \u \U \N
 * and letters. False: raised. */
bool re_parse_escape(ReParser *parser, ReToken token, uint32_t *character);

/* re_group.c: from behind ( to behind ), or to behind a comment or global flags. */

typedef struct {
    int flags;
    bool is_first;   /* global flags may stand here, if nothing else came before */
    bool is_nothing; /* nothing came before */
} ReContext;

typedef enum { RE_ITEM_NONE, RE_ITEM_POSITION, RE_ITEM_REPEAT, RE_ITEM_OTHER } ReItem;

bool re_parse_group(ReParser *parser, ReContext *context, ReItem *item, ReWidth *width);
bool re_parse_reference(ReParser *parser, int64_t group, int64_t back, ReWidth *width);

/* re_translate.c */
bool re_parse_alternatives(ReParser *parser, const ReContext *context, ReWidth *width);
bool re_parse_sequence(ReParser *parser, ReContext *context, ReWidth *width);

#endif
