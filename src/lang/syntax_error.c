/* CPython parses a text twice before it speaks: the first pass finds how far it
 * can be read, the second, with the grammar's invalid_ rules, whether there is
 * something particular to say. What remains is "invalid syntax" at the last token
 * the first pass read; and a fault of the lexer further on is reported instead of
 * either, because an unclosed string is a likelier mistake than what follows it.
 */
#include "lang/syntax_error.h"

#include "lang/complaint.h"

static const RuleId start_rules[] = {
    [STREAM_FILE] = RULE_file,
    [STREAM_EXPRESSION] = RULE_eval,
    [STREAM_SINGLE] = RULE_interactive,
    [STREAM_FSTRING] = RULE_fstring,
};

static void find_with(Recogniser *r, size_t count)
{
    RuleId start = start_rules[r->stream->goal];
    bool nothing =
        r->stream->goal == STREAM_SINGLE && r->stream->tokens.items[0].kind == TOKEN_ENDMARKER;
    if (!nothing && recogniser_run(r, start, false)) {
        /* Only a prompt's statement can match and not be all. */
        complain_at_last(r, "multiple statements found while compiling a single statement");
        return;
    }
    size_t last = r->fill == 0 ? 0 : r->fill - 1;
    if (!r->stopped && !nothing)
        recogniser_run(r, start, true);
    /* Wrong indentation is the one thing that nothing later outweighs. */
    if (r->stopped || complain_generic(r, last))
        complain_about_rest(r, count);
}

void syntax_error_find(const TokenStream *stream, DiagnosticList *problems)
{
    Grammar grammar;
    Recogniser recogniser;
    grammar_init(&grammar);
    recogniser_init(&recogniser, &grammar, stream, problems);
    find_with(&recogniser, problems->items.count);
    recogniser_done(&recogniser);
    grammar_done(&grammar);
}
