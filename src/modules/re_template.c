/* Templates are read into pieces once and filled for every match. */
#include "modules/re_template.h"

#include "modules/re_scan.h"
#include "types/bytes.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

typedef struct {
    ReScanner scanner;
    Object *pattern;
    ReTemplate *template;
    Buf literal; /* UTF-8, or bytes */
} Parser;

static void add_character(Parser *parser, uint32_t character)
{
    if (parser->scanner.is_text)
        buf_append_codepoint(&parser->literal, character);
    else
        buf_append_byte(&parser->literal, (char)character);
}

static bool finish_literal(Parser *parser)
{
    Interp *in = parser->scanner.in;
    if (parser->literal.length == 0)
        return true;
    Ref text = parser->scanner.is_text
                   ? str_from_buf(in, &parser->literal)
                   : bytes_from(in, parser->literal.text, parser->literal.length);
    buf_clear(&parser->literal);
    if (text.object != NULL)
        vec_push(&parser->template->pieces, (RePiece){.literal = text});
    return text.object != NULL;
}

static bool add_group(Parser *parser, int64_t group, int64_t back)
{
    if (group > re_pattern_of(parser->pattern)->groups)
        return re_fail(&parser->scanner, back, "invalid group reference %d", (int)group);
    if (!finish_literal(parser))
        return false;
    vec_push(&parser->template->pieces, (RePiece){.group = group});
    return true;
}

static bool add_named_group(Parser *parser, Object *name)
{
    Interp *in = parser->scanner.in;
    int64_t length = str_length(name), group;
    uint64_t number;
    if (re_is_identifier(name)) {
        group = re_group_by_key(in, parser->pattern, name);
        if (group >= 0)
            return add_group(parser, group, length + 1);
        Buf text = BUF_INIT;
        str_append_repr(name, &text);
        if (group == -1)
            raise_error(in, EXCEPTION_IndexError, "unknown group name %s", text.text);
        buf_done(&text);
        return false;
    }
    if (!re_group_number(name, &number))
        return re_check_name(&parser->scanner, name, 1);
    return add_group(parser, (int64_t)number, length + 1);
}

/* \g<name> and \g<number> */
static bool parse_named(Parser *parser)
{
    if (!re_accept(&parser->scanner, '<'))
        return re_fail(&parser->scanner, 0, "missing <");
    Ref name = re_take_until(&parser->scanner, '>', "group name");
    bool done = name.object != NULL && add_named_group(parser, name.object);
    drop(parser->scanner.in, name);
    return done;
}

static bool is_octal(uint32_t character)
{
    return character >= '0' && character <= '7';
}

/* \0 is a character, \1 to \99 a group, three octal digits are a character. */
static bool parse_number(Parser *parser, uint32_t first)
{
    ReScanner *scanner = &parser->scanner;
    uint32_t value = first - '0';
    uint32_t second = scanner->next.length == 1 ? scanner->next.first : 0;
    if (value == 0) {
        re_take_digits(scanner, 8, 2, &value);
        add_character(parser, value & 0xFF);
        return true;
    }
    int digits = 1 + re_take_digits(scanner, 10, 1, &value);
    if (digits == 2 && is_octal(first) && is_octal(second) && re_next_is_digit(scanner, 8)) {
        value = (first - '0') * 8 + (second - '0');
        re_take_digits(scanner, 8, 1, &value);
        add_character(parser, value);
        return re_check_octal(scanner, value, 3);
    }
    return add_group(parser, value, digits);
}

static bool parse_escape(Parser *parser, uint32_t letter)
{
    uint32_t character;
    if (letter == 'g')
        return parse_named(parser);
    if (letter >= '0' && letter <= '9')
        return parse_number(parser, letter);
    if (re_simple_escape(letter, &character)) {
        add_character(parser, character);
        return true;
    }
    if ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z' && letter < 128)
        return re_fail(&parser->scanner, 2, "bad escape \\%c", (int)letter);
    add_character(parser, '\\');
    add_character(parser, letter);
    return true;
}

bool re_template_parse(Interp *in, Object *pattern, Object *source, ReTemplate *result)
{
    Parser parser = {.pattern = pattern, .template = result, .literal = BUF_INIT};
    *result = (ReTemplate){0};
    re_scanner_init(&parser.scanner, in, source);
    bool done = !is_raised(in);
    while (done && parser.scanner.next.length != 0) {
        ReToken token = re_take(&parser.scanner);
        if (token.length == 2)
            done = parse_escape(&parser, token.second);
        else
            add_character(&parser, token.first);
        done = done && !is_raised(in) && spend(in, 1);
    }
    done = done && finish_literal(&parser);
    buf_done(&parser.literal);
    if (!done)
        re_template_done(in, result);
    return done;
}

void re_template_done(Interp *in, ReTemplate *template)
{
    for (size_t i = 0; i < template->pieces.count; i++)
        drop(in, template->pieces.items[i].literal);
    vec_done(&template->pieces);
}

Ref re_join(Interp *in, Ref list, bool is_bytes)
{
    if (list.object == NULL)
        return NO_REF;
    Ref name = str_intern_string(in, "join");
    Object *joiner = is_bytes ? in->empty_bytes : in->empty_string;
    Ref method = name.object == NULL ? NO_REF : object_get_attribute(in, joiner, name.object);
    Ref result = method.object == NULL ? NO_REF : object_call_one(in, method.object, list.object);
    drop(in, method);
    drop(in, name);
    drop(in, list);
    return result;
}

Ref re_template_expand(Interp *in, const ReTemplate *template, Object *match)
{
    bool is_bytes = re_pattern_of(re_match_of(match)->pattern.object)->is_bytes;
    Object *nothing = is_bytes ? in->empty_bytes : in->empty_string;
    Ref list = list_new(in, template->pieces.count);
    bool done = list.object != NULL;
    for (size_t i = 0; done && i < template->pieces.count; i++) {
        const RePiece *piece = &template->pieces.items[i];
        Ref text = piece->literal.object != NULL ? keep(piece->literal.object)
                                                 : re_match_group(in, match, piece->group, nothing);
        done = text.object != NULL && list_append(in, list.object, text) && spend(in, 1);
    }
    if (done)
        return re_join(in, list, is_bytes);
    drop(in, list);
    return NO_REF;
}
