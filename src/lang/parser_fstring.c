/* F-strings as Python 3.11 reads them: the literal token is searched for fields
 * by hand, the text of a field is put in parentheses and parsed on its own, and
 * its tokens get the places they have in the file. CPython's rules of where that
 * is (parenthesis for brace; column 0 if a line ends right behind the brace) are
 * kept, because trees and tracebacks show them. A format spec is an f-string
 * inside, one level deep.
 */
#include <string.h>

#include "lang/parser_string.h"
#include "lang/syntax_error.h"

enum { FIELD_DEPTH_MAX = 2 };

/* Reading position in one f-string token. */
typedef struct {
    StringGroup *group;
    const char *at, *end;
    bool raw;
    int depth; /* 0: the string itself, 1: a format spec */
} FieldReader;

static bool read_values(FieldReader *reader, StringValues *values);

static bool fail(const FieldReader *reader, const char *message)
{
    return string_fail(reader->group, NULL, "f-string%s", message);
}

/* Literal text -------------------------------------------------------------- */

/* Behind "\": skips what may not be taken for a brace (\N{...}). */
static void skip_escape(FieldReader *reader)
{
    char letter = *reader->at;
    if (letter == '{' || letter == '}')
        return;
    reader->at++;
    if (letter != 'N' || reader->at >= reader->end || *reader->at++ != '{')
        return;
    while (reader->at < reader->end && *reader->at++ != '}')
        continue;
}

/* Reads up to a field, the end, or (with *doubled) behind one of two braces that
 * stand for one; the other is passed over. */
static bool read_literal(FieldReader *reader, StringValues *values, bool *doubled)
{
    const char *start = reader->at, *stop = NULL;
    *doubled = false;
    while (stop == NULL && reader->at < reader->end) {
        char byte = *reader->at;
        if (byte == '\\' && !reader->raw && reader->at + 1 < reader->end) {
            reader->at++;
            skip_escape(reader);
            continue;
        }
        if (byte != '{' && byte != '}') {
            reader->at++;
            continue;
        }
        *doubled = reader->depth == 0 && reader->at + 1 < reader->end && reader->at[1] == byte;
        if (!*doubled && reader->depth == 0 && byte == '}')
            return fail(reader, ": single '}' is not allowed");
        stop = reader->at + *doubled;
        reader->at += *doubled ? 2 : 0;
    }
    if (stop == NULL)
        stop = reader->end;
    return string_add_literal(values, start, (size_t)(stop - start), reader->raw);
}

/* The extent of a field's expression ---------------------------------------- */

typedef struct {
    char open[LEXER_BRACKETS_MAX];
    int depth;
    char quote; /* of the string we are in; 0: in none */
    bool triple;
} FieldScan;

static bool at_triple(const FieldReader *reader, char quote)
{
    return reader->end - reader->at > 2 && reader->at[1] == quote && reader->at[2] == quote;
}

static void scan_quote(FieldReader *reader, FieldScan *scan)
{
    char quote = *reader->at;
    bool triple = at_triple(reader, quote);
    if (scan->quote == 0) {
        scan->quote = quote;
        scan->triple = triple;
    } else if (scan->quote == quote && (triple || !scan->triple)) {
        scan->quote = 0;
        triple = scan->triple;
    } else {
        triple = false;
    }
    reader->at += triple ? 2 : 0;
}

static bool scan_bracket(FieldReader *reader, FieldScan *scan)
{
    char byte = *reader->at;
    if (strchr("([{", byte) != NULL) {
        if (scan->depth >= LEXER_BRACKETS_MAX)
            return fail(reader, ": too many nested parenthesis");
        scan->open[scan->depth++] = byte;
        return true;
    }
    if (scan->depth == 0)
        return string_fail(reader->group, NULL, "f-string: unmatched '%c'", byte);
    char open = scan->open[--scan->depth];
    if ((open == '(') != (byte == ')') || (open == '[') != (byte == ']'))
        return string_fail(
            reader->group, NULL,
            "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", byte,
            open);
    return true;
}

/* True if the cursor, outside brackets and strings, is where the expression ends.
 * Passes the first character of "!=", "==", "<=", ">=". */
static bool ends_expression(FieldReader *reader)
{
    char byte = *reader->at, next = reader->at + 1 < reader->end ? reader->at[1] : '\0';
    if (next == '=' && strchr("!=<>", byte) != NULL) {
        reader->at++;
        return false;
    }
    return strchr("!:}=", byte) != NULL;
}

/* Moves to the end of the expression that begins at the cursor. */
static bool scan_expression(FieldReader *reader, FieldScan *scan)
{
    for (; reader->at < reader->end; reader->at++) {
        char byte = *reader->at;
        if (byte == '\\')
            return fail(reader, " expression part cannot include a backslash");
        if (byte == '\'' || byte == '"') {
            scan_quote(reader, scan);
            continue;
        }
        if (scan->quote != 0)
            continue;
        if (byte == '#')
            return fail(reader, " expression part cannot include '#'");
        if (byte != '\0' && strchr("([{", byte) != NULL) {
            if (!scan_bracket(reader, scan))
                return false;
            continue;
        }
        if (scan->depth == 0 && byte != '\0' && strchr("!:}=<>", byte) != NULL) {
            if (ends_expression(reader))
                return true;
            continue;
        }
        if (byte != '\0' && strchr(")]}", byte) != NULL && !scan_bracket(reader, scan))
            return false;
    }
    return true;
}

/* The expression itself ------------------------------------------------------ */

/* Where the field's "(" stands in the file: lines below the token's first, and
 * the column. */
static void locate(const FieldReader *reader, const char *brace, uint32_t *lines, int32_t *column)
{
    const Token *token = reader->group->present;
    const char *text = reader->group->parser->stream->text + token->start;
    const char *at = brace + 1;
    while (*at == ' ' || *at == '\t' || *at == '\f')
        at++;
    bool line_ends = *at == '\n' || *at == '}';
    *lines = 0;
    const char *line = text;
    for (at = text; at < brace; at++) {
        if (*at == '\n') {
            ++*lines;
            line = at + 1;
        }
    }
    *column = line_ends ? 0 : (int32_t)(brace - line);
    if (*lines == 0)
        *column += (int32_t)token->column;
}

static Node *parse_field_text(Parser *p, const TokenStream *stream)
{
    Parser inner;
    parser_init(&inner, stream, p->ast);
    inner.depth = p->depth;
    Node *node = parse_star_expressions(&inner);
    p->too_deep |= inner.too_deep;
    parser_done(&inner);
    if (node == NULL && p->faults != NULL && !p->faults->found) {
        p->faults->found = p->faults->reported = true;
        syntax_error_find(stream, p->faults->problems);
    }
    return node;
}

static Node *parse_field_expression(const FieldReader *reader, const char *start, const char *end)
{
    Parser *p = reader->group->parser;
    const char *at = start;
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\f'))
        at++;
    if (at == end) {
        if (*end == '!' || *end == ':' || *end == '=')
            string_fail(reader->group, NULL, "f-string: expression required before '%c'", *end);
        else
            fail(reader, ": empty expression not allowed");
        return NULL;
    }
    uint32_t lines;
    int32_t column;
    locate(reader, start - 1, &lines, &column);
    char *text = arena_printf(&p->ast->arena, "(%.*s)\n", (int)(end - start), start);
    TokenStream stream;
    token_stream_init_field(&stream, p->stream->source, text, (size_t)(end - start) + 3,
                            reader->group->present->line + lines, column);
    Node *node = parse_field_text(p, &stream);
    token_stream_done(&stream);
    return node;
}

/* Fields --------------------------------------------------------------------- */

static bool fail_unclosed(const FieldReader *reader)
{
    return fail(reader, ": expecting '}'");
}

/* '=' behind the expression: its text becomes part of the literal. */
static bool read_self_documentation(FieldReader *reader, const char *start, StringValues *values)
{
    reader->at++;
    while (reader->at < reader->end && strchr(" \t\n\v\f\r", *reader->at) != NULL)
        reader->at++;
    if (reader->at >= reader->end)
        return fail_unclosed(reader);
    return string_add_literal(values, start, (size_t)(reader->at - start), true);
}

static bool read_conversion(FieldReader *reader, int32_t *conversion)
{
    reader->at++;
    if (reader->at >= reader->end)
        return fail_unclosed(reader);
    *conversion = (unsigned char)*reader->at++;
    if (*conversion != 's' && *conversion != 'r' && *conversion != 'a')
        return fail(reader, ": invalid conversion character: expected 's', 'r', or 'a'");
    return reader->at < reader->end || fail_unclosed(reader);
}

static bool read_format_spec(FieldReader *reader, Node **spec)
{
    reader->at++;
    if (reader->at >= reader->end)
        return fail_unclosed(reader);
    StringValues values = {.group = reader->group,
                           .text = BUF_INIT,
                           .is_spec = true,
                           .mark = reader->group->parser->stack.count};
    reader->depth++;
    bool good = read_values(reader, &values);
    reader->depth--;
    if (good)
        *spec = string_join(&values);
    buf_done(&values.text);
    return good;
}

/* Behind the expression: ['=' blanks] ['!' letter] [':' spec] '}' */
static bool finish_field(FieldReader *reader, const char *start, Node *field, StringValues *values)
{
    bool documented = *reader->at == '=';
    int32_t conversion = -1;
    Node *spec = NULL;
    if (documented && !read_self_documentation(reader, start, values))
        return false;
    if (*reader->at == '!' && !read_conversion(reader, &conversion))
        return false;
    if (*reader->at == ':' && !read_format_spec(reader, &spec))
        return false;
    if (reader->at >= reader->end || *reader->at != '}')
        return fail_unclosed(reader);
    reader->at++;
    if (documented && spec == NULL && conversion == -1)
        conversion = 'r';
    field->u.FormattedValue.conversion = conversion;
    field->u.FormattedValue.format_spec = spec;
    return true;
}

/* The cursor is on '{'. */
static bool read_field(FieldReader *reader, StringValues *values)
{
    if (reader->depth >= FIELD_DEPTH_MAX)
        return fail(reader, ": expressions nested too deeply");
    const char *start = ++reader->at;
    FieldScan scan = {.depth = 0};
    if (!scan_expression(reader, &scan))
        return false;
    if (scan.quote != 0)
        return fail(reader, ": unterminated string");
    if (scan.depth > 0)
        return string_fail(reader->group, NULL, "f-string: unmatched '%c'",
                           scan.open[scan.depth - 1]);
    if (reader->at >= reader->end)
        return fail_unclosed(reader);
    Parser *p = reader->group->parser;
    Node *value = parse_field_expression(reader, start, reader->at);
    if (value == NULL)
        return false;
    Node *field = ast_new(p->ast, NODE_FormattedValue, reader->group->span);
    field->u.FormattedValue.value = value;
    if (!finish_field(reader, start, field, values))
        return false;
    string_end_literal(values);
    return push_node(p, field);
}

/* Literals and fields in turn, up to the end or, in a format spec, to '}'. */
static bool read_values(FieldReader *reader, StringValues *values)
{
    for (;;) {
        bool doubled;
        if (!read_literal(reader, values, &doubled))
            return false;
        if (doubled)
            continue;
        if (reader->at >= reader->end || *reader->at == '}')
            break;
        if (!read_field(reader, values))
            return false;
    }
    return reader->depth == 0 || reader->at < reader->end || fail_unclosed(reader);
}

bool string_add_fstring(StringValues *values, const char *text, const char *end, bool raw)
{
    FieldReader reader = {.group = values->group, .at = text, .end = end, .raw = raw};
    values->formatted = true;
    return read_values(&reader, values);
}
