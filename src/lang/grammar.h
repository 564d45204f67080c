/* The grammar of grammar.def in a form that can be walked. It is made anew for
 * each text that does not parse, which takes about a millisecond, so that there
 * is no state between texts. Not for others than syntax_error.
 */
#ifndef LANG_GRAMMAR_H
#define LANG_GRAMMAR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "lang/lexer.h"

typedef enum {
#define RULE(name, flags, text) RULE_##name,
#include "lang/grammar.def"
    RULE_COUNT
} RuleId;

typedef enum {
    COMPLAINT_NONE,
#define COMPLAINT(name, place, message) COMPLAINT_##name,
#include "lang/complaint.def"
    COMPLAINT_COUNT
} ComplaintId;

enum {
    RULE_MEMO = 1,
    RULE_LEFT = 2,
    RULE_QUIET = 4,
    RULE_STRINGS = 8,
};

typedef enum {
    ITEM_TOKEN,
    ITEM_SOFT,         /* a NAME with a certain text */
    ITEM_SOFT_KEYWORD, /* a NAME with the text of any soft keyword */
    ITEM_RULE,
    ITEM_GROUP,
    ITEM_CUT,
} ItemKind;

typedef enum { LOOK_NONE, LOOK_AND, LOOK_NOT, LOOK_FORCE } Look;
typedef enum { REPEAT_ONE, REPEAT_OPTIONAL, REPEAT_STAR, REPEAT_PLUS } Repeat;

typedef struct GrammarItem GrammarItem;
typedef struct GrammarAlternative GrammarAlternative;

struct GrammarItem {
    ItemKind kind;
    Look look;
    Repeat repeat;
    uint8_t separator; /* TokenKind between repetitions; 0: none */
    uint8_t capture;   /* 1: a, 2: b */
    uint8_t token;     /* TokenKind */
    RuleId rule;
    const char *text; /* of a soft keyword */
    GrammarAlternative *group;
    GrammarItem *next;
};

struct GrammarAlternative {
    GrammarItem *items;
    ComplaintId complaint;
    bool invalid_only; /* nothing but a rule named invalid_... */
    GrammarAlternative *next;
};

typedef struct {
    Arena arena;
    struct {
        GrammarAlternative *alternatives;
        unsigned flags;
    } rules[RULE_COUNT];
} Grammar;

void grammar_init(Grammar *grammar);
void grammar_done(Grammar *grammar);

#endif
