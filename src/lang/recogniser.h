/* Walks a grammar over a stream's tokens as CPython's parser does: alternatives
 * in order, going back on failure, keeping what the grammar says to keep. It
 * builds nothing; it finds how far the text can be read and which complaint of
 * the grammar is heard first. Not for others than syntax_error.
 */
#ifndef LANG_RECOGNISER_H
#define LANG_RECOGNISER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/map.h"
#include "lang/grammar.h"
#include "lang/token_stream.h"

/* Tokens first..end-1, as matched by a rule (RULE_COUNT: by something else). */
typedef struct {
    size_t first, end;
    RuleId rule;
} Capture;

typedef struct {
    const Grammar *grammar;
    const TokenStream *stream;
    DiagnosticList *problems;
    size_t fill;        /* tokens read so far */
    bool invalid_rules; /* the second pass */
    bool stopped;       /* something was reported */
    uint32_t depth;
    Map memo; /* (rule, position) to end + 1; 0: no match */
} Recogniser;

void recogniser_init(Recogniser *recogniser, const Grammar *grammar, const TokenStream *stream,
                     DiagnosticList *problems);
void recogniser_done(Recogniser *recogniser);
/* Matches a rule at the first token; `invalid_rules` says which pass it is.
 * False also if something was reported (recogniser->stopped). */
bool recogniser_run(Recogniser *recogniser, RuleId rule, bool invalid_rules);

#endif
