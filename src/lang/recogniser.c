/* Positions are token indices; a match gives the position behind it, or NO_MATCH.
 * A left-recursive rule grows from a seed: it is tried again as long as it gets
 * further. The depth is limited as in CPython, which raises MemoryError there.
 */
#include "lang/recogniser.h"

#include <string.h>

#include "lang/complaint.h"

enum { DEPTH_MAX = 6000 };

typedef int64_t Position;
enum { NO_MATCH = -1 };

static Position match_rule(Recogniser *r, RuleId id, Position at);
static Position match_group(Recogniser *r, const GrammarAlternative *group, Position at);

void recogniser_init(Recogniser *recogniser, const Grammar *grammar, const TokenStream *stream,
                     DiagnosticList *problems)
{
    *recogniser = (Recogniser){.grammar = grammar, .stream = stream, .problems = problems};
    map_init(&recogniser->memo);
}

void recogniser_done(Recogniser *recogniser)
{
    map_done(&recogniser->memo);
}

/* The token at a position, which counts as read from now on; NULL if the lexer
 * stumbled there (that is reported). */
static const Token *read_token(Recogniser *r, Position at)
{
    size_t last = r->stream->tokens.count - 1;
    size_t index = (size_t)at < last ? (size_t)at : last;
    if (index >= r->fill) {
        r->fill = index + 1;
        if (r->stream->tokens.items[index].kind == TOKEN_ERROR)
            complain_lexical(r);
    }
    return r->stopped ? NULL : &r->stream->tokens.items[index];
}

static bool has_text(const Recogniser *r, const Token *token, const char *text)
{
    size_t length = token->end - token->start;
    return token->kind == TOKEN_NAME && strlen(text) == length &&
           memcmp(r->stream->text + token->start, text, length) == 0;
}

/* CPython compares as many characters as the name has, so that "c" passes for
 * "case" when it asks for any soft keyword. */
static bool begins_soft_keyword(const Recogniser *r, const Token *token)
{
    static const char *const keywords[] = {"_", "case", "match"};
    size_t length = token->end - token->start;
    for (size_t i = 0; token->kind == TOKEN_NAME && i < ARRAY_LEN(keywords); i++)
        if (strncmp(keywords[i], r->stream->text + token->start, length) == 0)
            return true;
    return false;
}

/* "<>" is no operator, and at a prompt the end of input ends a line. */
static bool is_kind(const Recogniser *r, const Token *token, TokenKind kind)
{
    if (kind == TOKEN_NEWLINE && token->kind == TOKEN_ENDMARKER)
        return r->stream->goal == STREAM_SINGLE;
    return token->kind == kind && (kind != TOKEN_NOTEQUAL || r->stream->text[token->start] == '!');
}

/* One item once, without lookahead and repetition. */
static Position match_once(Recogniser *r, const GrammarItem *item, Position at)
{
    if (item->kind == ITEM_RULE)
        return match_rule(r, item->rule, at);
    if (item->kind == ITEM_GROUP)
        return match_group(r, item->group, at);
    const Token *token = read_token(r, at);
    if (token == NULL)
        return NO_MATCH;
    bool good;
    if (item->kind == ITEM_TOKEN)
        good = is_kind(r, token, (TokenKind)item->token);
    else if (item->kind == ITEM_SOFT)
        good = has_text(r, token, item->text);
    else
        good = begins_soft_keyword(r, token);
    return good ? at + 1 : NO_MATCH;
}

/* item (separator item)*; `at` itself if there is none. */
static Position match_separated(Recogniser *r, const GrammarItem *item, Position at)
{
    Position member = match_once(r, item, at);
    while (member != NO_MATCH) {
        at = member;
        const Token *token = read_token(r, at);
        if (token == NULL || !is_kind(r, token, (TokenKind)item->separator))
            break;
        member = match_once(r, item, at + 1);
    }
    return at;
}

/* item*; `at` itself if there is none. */
static Position match_many(Recogniser *r, const GrammarItem *item, Position at)
{
    if (item->separator != 0)
        return match_separated(r, item, at);
    for (;;) {
        Position next = match_once(r, item, at);
        if (next == NO_MATCH || next == at)
            return at;
        at = next;
    }
}

static Position match_forced(Recogniser *r, const GrammarItem *item, Position at)
{
    Position next = match_once(r, item, at);
    if (next == NO_MATCH && !r->stopped)
        complain_forced(r, (size_t)at, (TokenKind)item->token);
    return next;
}

static Position match_item(Recogniser *r, const GrammarItem *item, Position at)
{
    Position next;
    switch (item->look) {
    case LOOK_AND:
        next = match_once(r, item, at);
        return next == NO_MATCH ? NO_MATCH : at;
    case LOOK_NOT:
        next = match_once(r, item, at);
        return next == NO_MATCH && !r->stopped ? at : NO_MATCH;
    case LOOK_FORCE:
        return match_forced(r, item, at);
    case LOOK_NONE:
        break;
    }
    switch (item->repeat) {
    case REPEAT_OPTIONAL:
        next = match_once(r, item, at);
        return next == NO_MATCH ? at : next;
    case REPEAT_STAR:
        return match_many(r, item, at);
    case REPEAT_PLUS:
        next = match_many(r, item, at);
        return next == at ? NO_MATCH : next;
    default:
        return match_once(r, item, at);
    }
}

/* Sets *cut when a cut was passed: then no other alternative counts. Sets *ended
 * when all matched but the complaint of the alternative refused. */
static Position match_alternative(Recogniser *r, const GrammarAlternative *alternative, Position at,
                                  bool *ended)
{
    Capture captures[3] = {{0}};
    for (const GrammarItem *item = alternative->items; item != NULL; item = item->next) {
        if (item->kind == ITEM_CUT) {
            *ended = true;
            continue;
        }
        Position next = match_item(r, item, at);
        if (next == NO_MATCH || r->stopped)
            return NO_MATCH;
        RuleId rule = item->kind == ITEM_RULE ? item->rule : RULE_COUNT;
        if (item->capture != 0)
            captures[item->capture] = (Capture){(size_t)at, (size_t)next, rule};
        at = next;
    }
    if (alternative->complaint == COMPLAINT_NONE)
        return at;
    *ended = true;
    bool goes_on = complain(r, alternative->complaint, &captures[1], (size_t)at);
    return goes_on && !r->stopped ? at : NO_MATCH;
}

static Position match_group(Recogniser *r, const GrammarAlternative *group, Position at)
{
    for (; group != NULL && !r->stopped; group = group->next) {
        if (group->invalid_only && !r->invalid_rules)
            continue;
        bool ended = false;
        Position next = match_alternative(r, group, at, &ended);
        if (next != NO_MATCH || ended)
            return next;
    }
    return NO_MATCH;
}

static uint64_t memo_key(RuleId id, Position at)
{
    return (uint64_t)id << 40 | (uint64_t)at;
}

static void remember(Recogniser *r, RuleId id, Position at, Position end)
{
    if (!r->stopped)
        map_put(&r->memo, memo_key(id, at), (uint64_t)(end + 1));
}

static Position match_left_recursive(Recogniser *r, RuleId id, Position at)
{
    const GrammarAlternative *alternatives = r->grammar->rules[id].alternatives;
    Position best = NO_MATCH;
    for (;;) {
        remember(r, id, at, best);
        Position next = match_group(r, alternatives, at);
        if (next <= best || r->stopped)
            break;
        best = next;
    }
    remember(r, id, at, best);
    return r->stopped ? NO_MATCH : best;
}

static Position match_plain(Recogniser *r, RuleId id, Position at)
{
    unsigned flags = r->grammar->rules[id].flags;
    bool invalid_rules = r->invalid_rules;
    if (flags & RULE_QUIET)
        r->invalid_rules = false;
    Position end = match_group(r, r->grammar->rules[id].alternatives, at);
    r->invalid_rules = invalid_rules;
    if (end != NO_MATCH && (flags & RULE_STRINGS) && !complain_strings(r, (size_t)at))
        return NO_MATCH;
    return end;
}

static Position match_rule(Recogniser *r, RuleId id, Position at)
{
    if (r->stopped || read_token(r, at) == NULL)
        return NO_MATCH;
    unsigned flags = r->grammar->rules[id].flags;
    uint64_t known;
    bool kept = (flags & (RULE_MEMO | RULE_LEFT)) != 0;
    if (kept && map_get(&r->memo, memo_key(id, at), &known))
        return (Position)known - 1;
    if (++r->depth > DEPTH_MAX) {
        complain_too_deep(r);
        return NO_MATCH;
    }
    Position end;
    if (flags & RULE_LEFT) {
        end = match_left_recursive(r, id, at);
    } else {
        end = match_plain(r, id, at);
        if (kept)
            remember(r, id, at, end);
    }
    r->depth--;
    return end;
}

bool recogniser_run(Recogniser *recogniser, RuleId rule, bool invalid_rules)
{
    map_clear(&recogniser->memo);
    recogniser->invalid_rules = invalid_rules;
    recogniser->depth = 0;
    return match_rule(recogniser, rule, 0) != NO_MATCH;
}
