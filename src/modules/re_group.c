/* What stands in parentheses: groups, assertions, conditions, flags, comments. */
#include "modules/re_parser.h"

#include "types/dict.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str.h"

/* --- groups by number and name --- */

/* Opens a group; its number, or -1: raised. name may be NULL. */
static int64_t open_group(ReParser *parser, Object *name)
{
    Interp *in = parser->scanner.in;
    int64_t number = (int64_t)parser->groups.count;
    vec_push(&parser->groups, (ReGroup){.is_open = true});
    if (name == NULL)
        return number;
    Object *known = dict_get(in, parser->indexes.object, name);
    if (known != NULL) {
        int64_t was;
        Buf text = BUF_INIT;
        str_append_repr(name, &text);
        (void)int_to_i64(known, &was);
        re_fail(&parser->scanner, str_length(name) + 1,
                "redefinition of group name %s as group %d; was group %d", text.text, (int)number,
                (int)was);
        buf_done(&text);
        return -1;
    }
    Ref index = int_from_i64(in, number);
    bool done = index.object != NULL && dict_set(in, parser->indexes.object, name, index.object);
    drop(in, index);
    return done ? number : -1;
}

static bool is_closed(const ReParser *parser, int64_t group)
{
    return group < (int64_t)parser->groups.count && !parser->groups.items[group].is_open;
}

static bool check_lookbehind(ReParser *parser, int64_t group)
{
    if (parser->lookbehind_groups < 0)
        return true;
    if (!is_closed(parser, group))
        return re_fail(&parser->scanner, 0, "cannot refer to an open group");
    return group < parser->lookbehind_groups ||
           re_fail(&parser->scanner, 0,
                   "cannot refer to group defined in the same lookbehind subpattern");
}

/* The number of a group with this name; -1: raised. */
static int64_t find_group(ReParser *parser, Object *name)
{
    int64_t number;
    Object *index = dict_get(parser->scanner.in, parser->indexes.object, name);
    if (index != NULL && int_to_i64(index, &number))
        return number;
    re_fail_name(&parser->scanner, str_length(name) + 1, "unknown group name", name);
    return -1;
}

bool re_parse_reference(ReParser *parser, int64_t group, int64_t back, ReWidth *width)
{
    if (!is_closed(parser, group))
        return re_fail(&parser->scanner, back, "cannot refer to an open group");
    if (!check_lookbehind(parser, group))
        return false;
    buf_printf(parser->out, "\\g{%d}", (int)group);
    *width = parser->groups.items[group].width;
    return true;
}

/* --- bodies --- */

/* Alternatives and the ) behind them. */
static bool parse_body(ReParser *parser, int flags, int64_t start, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    Interp *in = scanner->in;
    ReContext inner = {.flags = flags};
    bool done = recursion_enter(in, "") && re_parse_alternatives(parser, &inner, width);
    recursion_leave(in);
    if (!done)
        return false;
    return re_accept(scanner, ')') ||
           re_fail(scanner, scanner->position - start, "missing ), unterminated subpattern");
}

static bool parse_plain(ReParser *parser, int flags, int64_t start, const char *opening,
                        ReWidth *width)
{
    buf_append_string(parser->out, opening);
    bool done = parse_body(parser, flags, start, width);
    buf_append_byte(parser->out, ')');
    return done;
}

static bool parse_capturing(ReParser *parser, int flags, int64_t start, Object *name,
                            ReWidth *width)
{
    int64_t number = open_group(parser, name);
    if (number < 0)
        return false;
    buf_append_string(parser->out, parser->marks ? "((?:" : "(");
    if (!parse_body(parser, flags, start, width))
        return false;
    if (parser->marks)
        buf_printf(parser->out, ")(*:%d)", (int)number);
    buf_append_byte(parser->out, ')');
    parser->groups.items[number] = (ReGroup){*width, false};
    return true;
}

/* (?= (?! (?<= (?<! : all of them match no characters. */
static bool parse_assertion(ReParser *parser, int flags, int64_t start, bool behind, bool negated)
{
    int64_t outer = parser->lookbehind_groups;
    if (behind && outer < 0)
        parser->lookbehind_groups = (int64_t)parser->groups.count;
    ReWidth width;
    bool done =
        parse_plain(parser, flags, start,
                    behind ? (negated ? "(?<!" : "(?<=") : (negated ? "(?!" : "(?="), &width);
    if (done && behind && width.least != width.most)
        parser->bad_lookbehind = true;
    parser->lookbehind_groups = outer;
    return done;
}

/* --- conditions --- */

/* (?(name) or (?(number): the group; -1: raised. */
static int64_t parse_condition_group(ReParser *parser)
{
    ReScanner *scanner = &parser->scanner;
    Ref name = re_take_until(scanner, ')', "group name");
    if (name.object == NULL)
        return -1;
    uint64_t number = 0;
    int64_t group = -1, length = str_length(name.object);
    if (re_is_identifier(name.object))
        group = find_group(parser, name.object);
    else if (!re_group_number(name.object, &number))
        re_fail_name(scanner, length + 1, "bad character in group name", name.object);
    else if (number == 0)
        re_fail(scanner, length + 1, "bad group number");
    else if (number >= RE_GROUPS_MOST)
        re_fail(scanner, length + 1, "invalid group reference %d", (int)number);
    else
        group = (int64_t)number;
    drop(scanner->in, name);
    if (number > 0 && group > 0)
        vec_push(&parser->uses, (ReGroupUse){group, scanner->position - length - 1});
    return group >= 0 && check_lookbehind(parser, group) ? group : -1;
}

static bool parse_branch(ReParser *parser, int flags, ReWidth *width)
{
    Interp *in = parser->scanner.in;
    ReContext inner = {.flags = flags};
    bool done = recursion_enter(in, "") && re_parse_sequence(parser, &inner, width);
    recursion_leave(in);
    return done;
}

static bool parse_conditional(ReParser *parser, int flags, int64_t start, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    int64_t group = parse_condition_group(parser);
    ReWidth yes, no = {0, 0};
    if (group < 0)
        return false;
    buf_printf(parser->out, "(?(%d)", (int)group);
    if (!parse_branch(parser, flags, &yes))
        return false;
    if (re_accept(scanner, '|')) {
        buf_append_byte(parser->out, '|');
        if (!parse_branch(parser, flags, &no))
            return false;
        if (re_next_is(scanner, '|'))
            return re_fail(scanner, 0, "conditional backref with more than two branches");
    }
    buf_append_byte(parser->out, ')');
    width->least = yes.least < no.least ? yes.least : no.least;
    width->most = yes.most > no.most ? yes.most : no.most;
    return re_accept(scanner, ')') ||
           re_fail(scanner, scanner->position - start, "missing ), unterminated subpattern");
}

/* --- flags --- */

static int flag_of(ReToken token)
{
    static const struct {
        char letter;
        int flag;
    } flags[] = {{'i', RE_IGNORECASE}, {'L', RE_LOCALE}, {'m', RE_MULTILINE}, {'s', RE_DOTALL},
                 {'x', RE_VERBOSE},    {'a', RE_ASCII},  {'u', RE_UNICODE},   {'t', RE_TEMPLATE}};
    for (size_t i = 0; i < ARRAY_LEN(flags); i++)
        if (token.length == 1 && token.first == (uint32_t)flags[i].letter)
            return flags[i].flag;
    return 0;
}

/* A letter that is no flag is unknown; anything else stands where `missing` should. */
static bool bad_flag(ReScanner *scanner, ReToken token, const char *missing)
{
    bool letter = token.length == 1 && ((token.first | 0x20) >= 'a' && (token.first | 0x20) <= 'z');
    return letter ? re_fail(scanner, token.length, "unknown flag")
                  : re_fail(scanner, token.length, "missing %s", missing);
}

static bool check_type_flag(ReParser *parser, int flag, int added)
{
    ReScanner *scanner = &parser->scanner;
    if (scanner->is_text && flag == RE_LOCALE)
        return re_fail(scanner, 0, "bad inline flags: cannot use 'L' flag with a str pattern");
    if (!scanner->is_text && flag == RE_UNICODE)
        return re_fail(scanner, 0, "bad inline flags: cannot use 'u' flag with a bytes pattern");
    if ((flag & RE_TYPE_FLAGS) != 0 && (added & RE_TYPE_FLAGS) != flag)
        return re_fail(scanner, 0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    return true;
}

static bool is_one_of(ReToken token, const char *characters)
{
    return token.length == 1 && token.first < 128 && token.first != 0 &&
           strchr(characters, (int)token.first) != NULL;
}

/* Letters up to one of ")-:", which is in *token afterwards. */
static bool parse_added_flags(ReParser *parser, ReToken *token, int *added)
{
    ReScanner *scanner = &parser->scanner;
    while (!is_one_of(*token, ")-:")) {
        int flag = flag_of(*token);
        if (flag == 0)
            return bad_flag(scanner, *token, "-, : or )");
        *added |= flag;
        if (!check_type_flag(parser, flag, *added))
            return false;
        *token = re_take(scanner);
    }
    return true;
}

static bool parse_removed_flags(ReParser *parser, int *removed)
{
    ReScanner *scanner = &parser->scanner;
    ReToken token = re_take(scanner);
    for (bool first = true; first || !is_one_of(token, ":"); first = false) {
        int flag = flag_of(token);
        if (flag == 0)
            return bad_flag(scanner, token, first ? "flag" : ":");
        if ((flag & RE_TYPE_FLAGS) != 0)
            return re_fail(scanner, 0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        *removed |= flag;
        token = re_take(scanner);
    }
    return true;
}

static bool apply_global_flags(ReParser *parser, ReContext *context, int added, int64_t start)
{
    ReScanner *scanner = &parser->scanner;
    if (!context->is_first || !context->is_nothing)
        return re_fail(scanner, scanner->position - start,
                       "global flags not at the start of the expression");
    parser->flags |= added;
    context->flags |= added;
    return true;
}

/* (?ims) (?i:...) (?i-s:...); token: the first after the question mark. */
static bool parse_flags(ReParser *parser, ReContext *context, ReToken token, int64_t start,
                        ReItem *item, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    int added = 0, removed = 0;
    if (!parse_added_flags(parser, &token, &added))
        return false;
    if (is_one_of(token, ")")) {
        *item = RE_ITEM_NONE;
        return apply_global_flags(parser, context, added, start);
    }
    if ((added & RE_TEMPLATE) != 0)
        return re_fail(scanner, 1, "bad inline flags: cannot turn on global flag");
    if (is_one_of(token, "-") && !parse_removed_flags(parser, &removed))
        return false;
    if ((removed & RE_TEMPLATE) != 0)
        return re_fail(scanner, 1, "bad inline flags: cannot turn off global flag");
    if ((added & removed) != 0)
        return re_fail(scanner, 1, "bad inline flags: flag turned on and off");
    int flags = context->flags;
    if ((added & RE_TYPE_FLAGS) != 0)
        flags &= ~RE_TYPE_FLAGS;
    const char *opening = (added & RE_IGNORECASE) != 0     ? "(?i:"
                          : (removed & RE_IGNORECASE) != 0 ? "(?-i:"
                                                           : "(?:";
    return parse_plain(parser, (flags | added) & ~removed, start, opening, width);
}

/* --- after (? --- */

static bool unknown_extension(ReScanner *scanner, const char *before, ReToken token)
{
    if (token.length == 0)
        return re_fail(scanner, 0, "unexpected end of pattern");
    Buf text = BUF_INIT;
    buf_append_codepoint(&text, token.first);
    if (token.length == 2)
        buf_append_codepoint(&text, token.second);
    re_fail(scanner, token.length + (int64_t)strlen(before), "unknown extension %s%s", before,
            text.text);
    buf_done(&text);
    return false;
}

/* (?P<name>...) and (?P=name) */
static bool parse_named(ReParser *parser, int flags, int64_t start, ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    bool defines = re_accept(scanner, '<');
    if (!defines && !re_accept(scanner, '='))
        return unknown_extension(scanner, "?P", re_take(scanner));
    Ref name = re_take_until(scanner, defines ? '>' : ')', "group name");
    if (name.object == NULL)
        return false;
    bool done = re_check_name(scanner, name.object, 1);
    if (done && defines) {
        done = parse_capturing(parser, flags, start, name.object, width);
    } else if (done) {
        int64_t group = find_group(parser, name.object);
        done = group >= 0 && re_parse_reference(parser, group, str_length(name.object) + 1, width);
    }
    drop(scanner->in, name);
    return done;
}

static bool skip_comment(ReScanner *scanner, int64_t start)
{
    while (!re_accept(scanner, ')')) {
        if (scanner->next.length == 0)
            return re_fail(scanner, scanner->position - start, "missing ), unterminated comment");
        re_take(scanner);
    }
    return true;
}

static bool parse_behind(ReParser *parser, int flags, int64_t start)
{
    ReToken token = re_take(&parser->scanner);
    if (!is_one_of(token, "=!"))
        return unknown_extension(&parser->scanner, "?<", token);
    return parse_assertion(parser, flags, start, true, token.first == '!');
}

static bool parse_extension(ReParser *parser, ReContext *context, int64_t start, ReItem *item,
                            ReWidth *width)
{
    ReScanner *scanner = &parser->scanner;
    ReToken token = re_take(scanner);
    int flags = context->flags;
    switch (token.length == 1 ? token.first : 0) {
    case 'P':
        return parse_named(parser, flags, start, width);
    case ':':
        return parse_plain(parser, flags, start, "(?:", width);
    case '>':
        return parse_plain(parser, flags, start, "(?>", width);
    case '#':
        *item = RE_ITEM_NONE;
        return skip_comment(scanner, start);
    case '=':
    case '!':
        return parse_assertion(parser, flags, start, false, token.first == '!');
    case '<':
        return parse_behind(parser, flags, start);
    case '(':
        return parse_conditional(parser, flags, start, width);
    default:
        if (flag_of(token) != 0 || is_one_of(token, "-"))
            return parse_flags(parser, context, token, start, item, width);
        return unknown_extension(scanner, "?", token);
    }
}

bool re_parse_group(ReParser *parser, ReContext *context, ReItem *item, ReWidth *width)
{
    int64_t start = parser->scanner.position - 1;
    *item = RE_ITEM_OTHER;
    *width = (ReWidth){0, 0};
    if (re_accept(&parser->scanner, '?'))
        return parse_extension(parser, context, start, item, width);
    return parse_capturing(parser, context->flags, start, NULL, width);
}
