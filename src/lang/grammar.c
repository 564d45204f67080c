/* A reader of the notation grammar.def explains. Its input is this program's own
 * text, so what it cannot read is a broken invariant.
 */
#include "lang/grammar.h"

#include <assert.h>
#include <string.h>

#include "base/strtab.h"

#define MEMO RULE_MEMO
#define LEFT RULE_LEFT
#define QUIET RULE_QUIET
#define STRINGS RULE_STRINGS

typedef struct {
    const char *name, *text;
    unsigned flags;
} RuleText;

static const RuleText rule_texts[RULE_COUNT] = {
#define RULE(name, flags, text) {#name, text, flags},
#include "lang/grammar.def"
};

static const char *const complaint_names[COMPLAINT_COUNT] = {
    "",
#define COMPLAINT(name, place, message) #name,
#include "lang/complaint.def"
};

typedef struct {
    Arena *arena;
    StringTable names; /* id of a rule: RuleId + 1 */
    const char *at;
} Reader;

static GrammarAlternative *read_alternatives(Reader *reader);

static void skip_blanks(Reader *reader)
{
    reader->at += strspn(reader->at, " ");
}

static bool take(Reader *reader, const char *text)
{
    skip_blanks(reader);
    size_t length = strlen(text);
    if (strncmp(reader->at, text, length) != 0)
        return false;
    reader->at += length;
    return true;
}

static size_t word_length(const char *text)
{
    return strspn(text, "abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

/* The token of an operator, keyword or token name. */
static TokenKind find_token(const char *text, size_t length, bool by_name)
{
    static const char *const names[] = {
#define TOKEN(name, text, class) [TOKEN_##name] = #name,
#include "lang/token.def"
    };
    for (unsigned kind = 0; kind < (by_name ? ARRAY_LEN(names) : TOKEN_KIND_COUNT); kind++) {
        const char *candidate = by_name ? names[kind] : token_text((TokenKind)kind);
        if (strlen(candidate) == length && memcmp(candidate, text, length) == 0)
            return (TokenKind)kind;
    }
    assert(!"known token");
    return TOKEN_UNKNOWN;
}

/* 'text', behind the opening quote */
static TokenKind read_quoted(Reader *reader)
{
    size_t length = strcspn(reader->at, "'");
    TokenKind kind = find_token(reader->at, length, false);
    reader->at += length + 1;
    return kind;
}

static void read_word(Reader *reader, GrammarItem *item)
{
    size_t length = word_length(reader->at);
    assert(length > 0);
    const char *word = reader->at;
    reader->at += length;
    if (length == 12 && memcmp(word, "SOFT_KEYWORD", 12) == 0) {
        item->kind = ITEM_SOFT_KEYWORD;
    } else if (word[0] >= 'A' && word[0] <= 'Z') {
        item->kind = ITEM_TOKEN;
        item->token = (uint8_t)find_token(word, length, true);
    } else {
        StringId id = strtab_intern(&reader->names, word, length);
        assert(id <= RULE_COUNT);
        item->kind = ITEM_RULE;
        item->rule = (RuleId)(id - 1);
    }
}

static void read_group(Reader *reader, GrammarItem *item, const char *close)
{
    item->kind = ITEM_GROUP;
    item->group = read_alternatives(reader);
    bool closed = take(reader, close);
    assert(closed);
    (void)closed;
}

/* The item itself, without what stands before and behind it. */
static void read_core(Reader *reader, GrammarItem *item)
{
    if (take(reader, "(")) {
        read_group(reader, item, ")");
    } else if (take(reader, "[")) {
        read_group(reader, item, "]");
        item->repeat = REPEAT_OPTIONAL;
    } else if (take(reader, "`")) {
        size_t length = strcspn(reader->at, "`");
        item->kind = ITEM_SOFT;
        item->text = arena_copy_text(reader->arena, reader->at, length);
        reader->at += length + 1;
    } else if (take(reader, "'")) {
        item->kind = ITEM_TOKEN;
        item->token = (uint8_t)read_quoted(reader);
    } else {
        read_word(reader, item);
    }
}

static void read_prefix(Reader *reader, GrammarItem *item)
{
    if (take(reader, "&&"))
        item->look = LOOK_FORCE;
    else if (take(reader, "&"))
        item->look = LOOK_AND;
    else if (take(reader, "!"))
        item->look = LOOK_NOT;
    else if (take(reader, "a="))
        item->capture = 1;
    else if (take(reader, "b="))
        item->capture = 2;
}

static GrammarItem *read_item(Reader *reader)
{
    GrammarItem *item = ARENA_NEW(reader->arena, GrammarItem);
    if (take(reader, "~")) {
        item->kind = ITEM_CUT;
        return item;
    }
    read_prefix(reader, item);
    read_core(reader, item);
    if (*reader->at == '.') {
        item->separator = item->token;
        reader->at++;
        read_core(reader, item);
    }
    if (*reader->at == '?' || *reader->at == '*' || *reader->at == '+') {
        item->repeat = *reader->at == '?'   ? REPEAT_OPTIONAL
                       : *reader->at == '*' ? REPEAT_STAR
                                            : REPEAT_PLUS;
        reader->at++;
    }
    return item;
}

/* {name} */
static ComplaintId read_complaint(Reader *reader)
{
    size_t length = strcspn(reader->at, "}");
    for (unsigned id = 1; id < COMPLAINT_COUNT; id++) {
        if (strlen(complaint_names[id]) == length &&
            memcmp(complaint_names[id], reader->at, length) == 0) {
            reader->at += length + 1;
            return (ComplaintId)id;
        }
    }
    assert(!"known complaint");
    return COMPLAINT_NONE;
}

static bool is_invalid_rule(const GrammarItem *item)
{
    return item->next == NULL && item->kind == ITEM_RULE &&
           strncmp(rule_texts[item->rule].name, "invalid_", 8) == 0;
}

static GrammarAlternative *read_alternative(Reader *reader)
{
    GrammarAlternative *alternative = ARENA_NEW(reader->arena, GrammarAlternative);
    GrammarItem **end = &alternative->items;
    for (;;) {
        skip_blanks(reader);
        if (*reader->at == '\0' || strchr("|)]", *reader->at) != NULL)
            break;
        if (take(reader, "{")) {
            alternative->complaint = read_complaint(reader);
            continue;
        }
        *end = read_item(reader);
        end = &(*end)->next;
    }
    alternative->invalid_only = is_invalid_rule(alternative->items);
    return alternative;
}

static GrammarAlternative *read_alternatives(Reader *reader)
{
    GrammarAlternative *first = NULL, **end = &first;
    do {
        *end = read_alternative(reader);
        end = &(*end)->next;
    } while (take(reader, "|"));
    return first;
}

void grammar_init(Grammar *grammar)
{
    arena_init(&grammar->arena);
    Reader reader = {.arena = &grammar->arena};
    strtab_init(&reader.names);
    for (unsigned rule = 0; rule < RULE_COUNT; rule++)
        (void)strtab_intern_string(&reader.names, rule_texts[rule].name);
    for (unsigned rule = 0; rule < RULE_COUNT; rule++) {
        reader.at = rule_texts[rule].text;
        grammar->rules[rule].alternatives = read_alternatives(&reader);
        grammar->rules[rule].flags = rule_texts[rule].flags;
        assert(*reader.at == '\0');
    }
    strtab_done(&reader.names);
}

void grammar_done(Grammar *grammar)
{
    arena_done(&grammar->arena);
}
