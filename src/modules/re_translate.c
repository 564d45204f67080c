/* The parser of patterns: alternatives, items and what repeats them. What it reads it
 * writes at once; every item is written so that a quantifier can follow.
 */
#include "modules/re_parser.h"

#include "types/dict.h"
#include "types/protocol.h"

/* A sum or product is never more than "any number". */
static uint64_t limit(uint64_t width)
{
    return width < RE_REPEAT_MOST ? width : RE_REPEAT_MOST;
}

/* --- repeats --- */

typedef struct {
    uint64_t least, most;
} Repeat;

/* Digits of any length; false: none there. */
static bool take_count(ReScanner *scanner, uint64_t *count)
{
    bool any = false;
    for (uint32_t digit; re_next_is_digit(scanner, 10); any = true) {
        digit = 0;
        re_take_digits(scanner, 10, 1, &digit);
        *count = any ? limit(*count * 10 + digit) : digit;
    }
    return any;
}

/* Back to behind the {: it stands for itself. */
static void go_back(ReScanner *scanner, int64_t position)
{
    scanner->position = position;
    scanner->next = (ReToken){0};
    re_take(scanner);
}

typedef enum { BRACES_LITERAL, BRACES_REPEAT, BRACES_BAD } Braces;

static Braces parse_braces(ReScanner *scanner, Repeat *repeat)
{
    int64_t start = scanner->position;
    if (re_next_is(scanner, '}'))
        return BRACES_LITERAL;
    *repeat = (Repeat){0, RE_REPEAT_MOST};
    bool has_least = take_count(scanner, &repeat->least), has_most = has_least;
    uint64_t most = repeat->least;
    if (re_accept(scanner, ','))
        has_most = take_count(scanner, &most);
    if (!re_accept(scanner, '}') || is_raised(scanner->in)) {
        go_back(scanner, start);
        return BRACES_LITERAL;
    }
    if ((has_least && repeat->least >= RE_REPEAT_MOST) || (has_most && most >= RE_REPEAT_MOST)) {
        raise_error(scanner->in, EXCEPTION_OverflowError, "the repetition number is too large");
        return BRACES_BAD;
    }
    if (has_most)
        repeat->most = most;
    if (repeat->most >= repeat->least)
        return BRACES_REPEAT;
    re_fail(scanner, scanner->position - start, "min repeat greater than max repeat");
    return BRACES_BAD;
}

#define PCRE_REPEAT_MOST 65535u

static bool write_repeat(ReParser *parser, const Repeat *repeat)
{
    if (repeat->least > PCRE_REPEAT_MOST)
        return re_fail(&parser->scanner, 0,
                       "boxarrow: more than 65535 required repeats are not supported, found");
    buf_printf(parser->out, "{%d,", (int)repeat->least);
    if (repeat->most <= PCRE_REPEAT_MOST)
        buf_append_int(parser->out, (int64_t)repeat->most);
    buf_append_byte(parser->out, '}');
    if (re_accept(&parser->scanner, '?'))
        buf_append_byte(parser->out, '?');
    else if (re_accept(&parser->scanner, '+'))
        buf_append_byte(parser->out, '+');
    return true;
}

/* After one of *+?{ was taken. */
static bool parse_repeat(ReParser *parser, ReToken token, int flags, ReItem *item, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    int64_t start = scanner->position - token.length;
    Repeat repeat = {token.first == '+', token.first == '?' ? 1 : RE_REPEAT_MOST};
    Braces braces = token.first == '{' ? parse_braces(scanner, &repeat) : BRACES_REPEAT;
    if (braces == BRACES_BAD)
        return false;
    if (braces == BRACES_LITERAL) {
        re_write_literal(parser, flags, '{');
        *item = RE_ITEM_OTHER;
        return true;
    }
    if (*item == RE_ITEM_NONE || *item == RE_ITEM_POSITION)
        return re_fail(scanner, scanner->position - start, "nothing to repeat");
    if (*item == RE_ITEM_REPEAT)
        return re_fail(scanner, scanner->position - start, "multiple repeat");
    width->least = limit(width->least * repeat.least);
    width->most = limit(width->most * repeat.most);
    *item = RE_ITEM_REPEAT;
    return write_repeat(parser, &repeat);
}

/* --- positions --- */

/* Where a word begins or ends, with Python's words. */
static void write_boundary(ReParser *parser, int flags)
{
    bool ascii = re_is_ascii(parser, flags);
    if (ascii == re_is_ascii(parser, parser->flags)) {
        parser->properties |= !ascii;
        buf_append_string(parser->out, "\\b");
        return;
    }
    const char *word = ascii ? "[0-9A-Za-z_]" : "[\\p{L}\\p{N}_]";
    buf_printf(parser->out, "(?:(?<=%s)(?!%s)|(?<!%s)(?=%s))", word, word, word, word);
}

/* An empty text has no place that is no boundary. */
static void write_no_boundary(ReParser *parser, int flags)
{
    buf_append_string(parser->out, "(?!");
    write_boundary(parser, flags);
    buf_append_string(parser->out, "|\\A\\z)");
}

/* \A \Z \b \B ^ $: false if the token is none of them. */
static bool parse_position(ReParser *parser, ReToken token, int flags)
{
    bool lines = (flags & RE_MULTILINE) != 0;
    switch (token.length == 2 ? token.second << 8 : token.first) {
    case 'A' << 8:
        buf_append_string(parser->out, "\\A");
        return true;
    case 'Z' << 8:
        buf_append_string(parser->out, "\\z");
        return true;
    case 'b' << 8:
        write_boundary(parser, flags);
        return true;
    case 'B' << 8:
        write_no_boundary(parser, flags);
        return true;
    case '^':
        buf_append_string(parser->out, lines ? "(?m:^)" : "\\A");
        return true;
    case '$':
        buf_append_string(parser->out, lines ? "(?m:$)" : "$");
        return true;
    default:
        return false;
    }
}

/* --- escapes --- */

static bool is_octal(uint32_t character)
{
    return character >= '0' && character <= '7';
}

/* \1 to \99 is a group, but three octal digits are a character. */
static bool parse_number_escape(ReParser *parser, ReToken token, int flags, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    uint32_t value = token.second - '0';
    uint32_t second = scanner->next.length == 1 ? scanner->next.first : 0;
    if (value == 0) {
        re_take_digits(scanner, 8, 2, &value);
        re_write_literal(parser, flags, value);
        return true;
    }
    int digits = 1 + re_take_digits(scanner, 10, 1, &value);
    if (digits == 2 && is_octal(token.second) && is_octal(second) && re_next_is_digit(scanner, 8)) {
        value = (token.second - '0') * 8 + (second - '0');
        re_take_digits(scanner, 8, 1, &value);
        re_write_literal(parser, flags, value);
        return re_check_octal(scanner, value, 3);
    }
    if (value >= parser->groups.count)
        return re_fail(scanner, digits, "invalid group reference %u", value);
    return re_parse_reference(parser, value, digits + 1, width);
}

static bool parse_escape(ReParser *parser, ReToken token, int flags, ReWidth *width)
{
    uint32_t character;
    *width = (ReWidth){1, 1};
    if (re_is_category(token.second)) {
        re_write_category(parser, flags, token.second);
        return true;
    }
    if (token.second >= '0' && token.second <= '9')
        return parse_number_escape(parser, token, flags, width);
    if (!re_parse_escape(parser, token, &character))
        return false;
    re_write_literal(parser, flags, character);
    return true;
}

/* --- items --- */

/* In verbose patterns blanks and comments are skipped. */
static bool is_skipped(ReParser *parser, ReToken token)
{
    if (token.length != 1)
        return false;
    if (token.first == ' ' || (token.first >= '\t' && token.first <= '\r'))
        return true;
    if (token.first != '#')
        return false;
    do
        token = re_take(&parser->scanner);
    while (token.length != 0 && !(token.length == 1 && token.first == '\n'));
    return true;
}

/* One character, set, escape or position. */
static bool parse_atom(ReParser *parser, ReToken token, int flags, ReItem *item, ReWidth *width)
{
    *item = RE_ITEM_OTHER;
    *width = (ReWidth){1, 1};
    if (parse_position(parser, token, flags)) {
        *item = RE_ITEM_POSITION;
        *width = (ReWidth){0, 0};
        return true;
    }
    if (token.length == 2)
        return parse_escape(parser, token, flags, width);
    if (token.first == '[')
        return re_parse_set(parser, flags);
    if (token.first == '.')
        buf_append_string(parser->out, (flags & RE_DOTALL) != 0 ? "(?s:.)" : "\\N");
    else
        re_write_literal(parser, flags, token.first);
    return true;
}

static bool is_repeat(ReToken token)
{
    return token.length == 1 &&
           (token.first == '*' || token.first == '+' || token.first == '?' || token.first == '{');
}

static void add_width(ReWidth *total, ReWidth width)
{
    total->least = limit(total->least + width.least);
    total->most = limit(total->most + width.most);
}

bool re_parse_sequence(ReParser *parser, ReContext *context, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    ReItem item = RE_ITEM_NONE;
    ReWidth last = {0, 0};
    *width = (ReWidth){0, 0};
    context->is_nothing = true;
    while (scanner->next.length != 0 && !re_next_is(scanner, '|') && !re_next_is(scanner, ')')) {
        ReToken token = re_take(scanner);
        if ((context->flags & RE_VERBOSE) != 0 && is_skipped(parser, token))
            continue;
        bool done = true;
        ReItem next = item;
        ReWidth next_width = last;
        if (is_repeat(token)) {
            ReItem before = item;
            done = parse_repeat(parser, token, context->flags, &next, &next_width);
            if (next == RE_ITEM_OTHER && done) { /* a brace that stands for itself */
                add_width(width, before == RE_ITEM_NONE ? (ReWidth){0, 0} : last);
                next_width = (ReWidth){1, 1};
            }
        } else {
            bool is_group = token.length == 1 && token.first == '(';
            done = is_group ? re_parse_group(parser, context, &next, &next_width)
                            : parse_atom(parser, token, context->flags, &next, &next_width);
            if (next == RE_ITEM_NONE) { /* a comment or flags: what was before can be repeated */
                next = item;
                next_width = last;
            } else {
                add_width(width, last);
            }
        }
        if (!done || is_raised(scanner->in) || !spend(scanner->in, 1))
            return false;
        item = next;
        last = next_width;
        context->is_nothing = context->is_nothing && item == RE_ITEM_NONE;
    }
    add_width(width, last);
    return !is_raised(scanner->in);
}

bool re_parse_alternatives(ReParser *parser, const ReContext *context, ReWidth *width)
{
    ReContext inner = *context;
    if (!re_parse_sequence(parser, &inner, width))
        return false;
    while (re_accept(&parser->scanner, '|')) {
        ReWidth other;
        buf_append_byte(parser->out, '|');
        inner.is_first = false;
        if (!re_parse_sequence(parser, &inner, &other))
            return false;
        width->least = other.least < width->least ? other.least : width->least;
        width->most = other.most > width->most ? other.most : width->most;
    }
    return true;
}

/* --- the whole --- */

/* Flags that do not fit the pattern's type, or each other. */
static bool settle_flags(ReParser *parser)
{
    Interp *in = parser->scanner.in;
    int *flags = &parser->flags;
    const char *problem = NULL;
    if (parser->scanner.is_text) {
        if ((*flags & RE_LOCALE) != 0)
            problem = "cannot use LOCALE flag with a str pattern";
        else if ((*flags & RE_ASCII) == 0)
            *flags |= RE_UNICODE;
        else if ((*flags & RE_UNICODE) != 0)
            problem = "ASCII and UNICODE flags are incompatible";
    } else if ((*flags & RE_UNICODE) != 0) {
        problem = "cannot use UNICODE flag with a bytes pattern";
    } else if ((*flags & RE_LOCALE) != 0 && (*flags & RE_ASCII) != 0) {
        problem = "ASCII and LOCALE flags are incompatible";
    }
    return problem == NULL || raise_false(in, EXCEPTION_ValueError, "%s", problem);
}

static bool check_whole(ReParser *parser)
{
    ReScanner *scanner = &parser->scanner;
    if (!settle_flags(parser))
        return false;
    if (scanner->next.length != 0)
        return re_fail(scanner, 0, "unbalanced parenthesis");
    for (size_t i = 0; i < parser->uses.count; i++)
        if (parser->uses.items[i].group >= (int64_t)parser->groups.count)
            return re_fail_at(scanner, parser->uses.items[i].position, "invalid group reference %d",
                              (int)parser->uses.items[i].group);
    return !parser->bad_lookbehind ||
           re_fail_at(scanner, -1, "look-behind requires fixed-width pattern");
}

static bool parse_whole(ReParser *parser)
{
    ReContext context = {.flags = parser->flags, .is_first = true};
    ReWidth width;
    vec_push(&parser->groups, (ReGroup){.is_open = true});
    parser->indexes = dict_new(parser->scanner.in);
    return parser->indexes.object != NULL && !is_raised(parser->scanner.in) &&
           re_parse_alternatives(parser, &context, &width) && check_whole(parser);
}

bool re_translate(Interp *in, Object *pattern, int flags, uint32_t widest, bool marks,
                  ReTranslation *result)
{
    *result = (ReTranslation){.text = BUF_INIT};
    ReParser parser = {.out = &result->text,
                       .widest = widest,
                       .marks = marks,
                       .flags = flags,
                       .lookbehind_groups = -1};
    re_scanner_init(&parser.scanner, in, pattern);
    bool done = parse_whole(&parser);
    result->flags = parser.flags;
    result->groups = (int)parser.groups.count - 1;
    result->indexes = parser.indexes;
    result->properties =
        parser.properties || (parser.scanner.is_text && (parser.flags & RE_ASCII) == 0);
    vec_done(&parser.groups);
    vec_done(&parser.uses);
    if (!done)
        re_translation_done(in, result);
    return done;
}

void re_translation_done(Interp *in, ReTranslation *translation)
{
    drop(in, translation->indexes);
    translation->indexes = NO_REF;
    buf_done(&translation->text);
}
