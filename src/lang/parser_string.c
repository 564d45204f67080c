/* Adjacent literals become one. Most are single, plain and without escapes: those
 * are copied straight into the arena.
 */
#include "lang/parser_string.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool string_fail(StringGroup *group, const Token *token, const char *format, ...)
{
    LiteralFaults *faults = group->parser->faults;
    if (faults == NULL || faults->found)
        return false;
    faults->found = true;
    faults->token = token;
    va_list args;
    va_start(args, format);
    vsnprintf(faults->fault.message, sizeof faults->fault.message, format, args);
    va_end(args);
    return false;
}

/* A literal taken apart. */
typedef struct {
    const char *text; /* between the quotes */
    size_t length;
    bool bytes, raw, format;
} StringParts;

static StringParts take_apart(const char *text, size_t length)
{
    StringParts parts = {0};
    for (; *text != '"' && *text != '\''; text++, length--) {
        int letter = *text | 0x20;
        parts.bytes |= letter == 'b';
        parts.raw |= letter == 'r';
        parts.format |= letter == 'f';
    }
    bool triple = length >= 6 && text[1] == text[0] && text[2] == text[0];
    size_t quotes = triple ? 3 : 1;
    parts.text = text + quotes;
    parts.length = length - 2 * quotes;
    return parts;
}

static Node *make_text(StringGroup *group, ConstantKind kind, const char *text, size_t length)
{
    Ast *ast = group->parser->ast;
    Node *node = ast_new(ast, NODE_Constant, group->span);
    node->u.Constant.value.kind = kind;
    node->u.Constant.value.u_prefix = kind == CONSTANT_STR && group->u_prefix;
    node->u.Constant.value.text = arena_copy_text(&ast->arena, text, length);
    node->u.Constant.value.length = length;
    return node;
}

bool string_add_literal(StringValues *values, const char *text, size_t length, bool raw)
{
    LiteralFault fault;
    if (raw)
        buf_append(&values->text, text, length);
    else if (!literal_decode_str(&values->text, text, length, &fault))
        return string_fail(values->group, NULL, "%s", fault.message);
    return true;
}

void string_end_literal(StringValues *values)
{
    if (values->text.length == 0)
        return;
    push_node(values->group->parser,
              make_text(values->group, CONSTANT_STR, values->text.text, values->text.length));
    buf_clear(&values->text);
}

Node *string_join(StringValues *values)
{
    StringGroup *group = values->group, own = *group;
    if (values->is_spec) {
        own.span = span_of_token(own.present);
        own.u_prefix = false;
    }
    values->group = &own;
    string_end_literal(values);
    values->group = group;
    Node *node = ast_new(group->parser->ast, NODE_JoinedStr, own.span);
    node->u.JoinedStr.values = take_list(group->parser, values->mark);
    return node;
}

static bool check_bytes(StringGroup *group, const StringParts *parts)
{
    for (size_t i = 0; i < parts->length; i++)
        if ((unsigned char)parts->text[i] >= 0x80)
            return string_fail(group, group->present,
                               "bytes can only contain ASCII literal characters");
    return true;
}

static bool add_bytes(StringValues *values, const StringParts *parts)
{
    LiteralFault fault;
    if (parts->raw)
        buf_append(&values->text, parts->text, parts->length);
    else if (!literal_decode_bytes(&values->text, parts->text, parts->length, &fault))
        return string_fail(values->group, NULL, "%s", fault.message);
    return true;
}

static StringParts parts_of(const StringGroup *group, const Token *token)
{
    return take_apart(group->parser->stream->text + token->start, token->end - token->start);
}

/* One literal of the group; `bytes` is what the first one was. */
static bool add_token(StringValues *values, const Token *token, bool bytes)
{
    StringGroup *group = values->group;
    group->present = token;
    StringParts parts = parts_of(group, token);
    if (parts.bytes && !check_bytes(group, &parts))
        return false;
    if (parts.bytes && !add_bytes(values, &parts))
        return false;
    if (parts.bytes != bytes) {
        /* CPython decodes a literal before it compares kinds. */
        bool good = parts.bytes || parts.format ||
                    string_add_literal(values, parts.text, parts.length, parts.raw);
        return good && string_fail(group, NULL, "cannot mix bytes and nonbytes literals");
    }
    if (parts.bytes)
        return true;
    if (parts.format)
        return string_add_fstring(values, parts.text, parts.text + parts.length, parts.raw);
    return string_add_literal(values, parts.text, parts.length, parts.raw);
}

static Node *join_tokens(StringGroup *group)
{
    StringValues values = {.group = group, .text = BUF_INIT, .mark = group->parser->stack.count};
    bool bytes = parts_of(group, group->first).bytes;
    Node *node = NULL;
    bool good = true;
    for (const Token *token = group->first; good && token <= group->last; token++)
        good = add_token(&values, token, bytes);
    if (good && values.formatted)
        node = string_join(&values);
    else if (good)
        node = make_text(group, bytes ? CONSTANT_BYTES : CONSTANT_STR, values.text.text,
                         values.text.length);
    buf_done(&values.text);
    return node;
}

/* strings: STRING+ */
Node *parse_strings(Parser *p)
{
    size_t start = p->at;
    while (accept(p, TOKEN_STRING))
        continue;
    StringGroup group = {
        .parser = p,
        .first = &p->tokens[start],
        .last = &p->tokens[p->at - 1],
        .span = span_since(p, start),
        .u_prefix = p->stream->text[p->tokens[start].start] == 'u',
    };
    StringParts parts = parts_of(&group, group.first);
    bool plain = group.first == group.last && !parts.bytes && !parts.format &&
                 (parts.raw || memchr(parts.text, '\\', parts.length) == NULL);
    return plain ? make_text(&group, CONSTANT_STR, parts.text, parts.length) : join_tokens(&group);
}

Node *parse_number(Parser *p)
{
    const Token *token = &p->tokens[p->at];
    Node *node = ast_new(p->ast, NODE_Constant, span_of_token(token));
    LiteralFault fault;
    if (!literal_number(&p->ast->arena, p->stream->text + token->start, token->end - token->start,
                        &node->u.Constant.value, &fault)) {
        StringGroup group = {.parser = p};
        string_fail(&group, token, "%s", fault.message);
        return NULL;
    }
    advance(p);
    return node;
}
