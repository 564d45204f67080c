/* The parser's small tools. Members of a list are collected on one stack and
 * copied into the arena when the list is complete, so that lists inside lists
 * need no memory of their own.
 */
#include "lang/parser_state.h"

#include <string.h>

#include "base/identifier.h"

void parser_init(Parser *parser, const TokenStream *stream, Ast *ast)
{
    *parser = (Parser){.stream = stream, .tokens = stream->tokens.items, .ast = ast};
}

void parser_done(Parser *parser)
{
    vec_done(&parser->stack);
}

static bool is_layout(uint8_t kind)
{
    return kind == TOKEN_NEWLINE || kind == TOKEN_INDENT || kind == TOKEN_DEDENT ||
           kind == TOKEN_ENDMARKER;
}

NodeSpan span_since(const Parser *p, size_t start)
{
    size_t last = p->at - 1;
    while (last > start && is_layout(p->tokens[last].kind))
        last--;
    const Token *from = &p->tokens[start], *to = &p->tokens[last];
    return (NodeSpan){from->line, from->column, to->end_line, to->end_column};
}

NodeSpan span_of_token(const Token *token)
{
    return (NodeSpan){token->line, token->column, token->end_line, token->end_column};
}

NodeList take_list(Parser *p, size_t mark)
{
    assert(mark <= p->stack.count);
    NodeList list = ast_list(p->ast, p->stack.items + mark, p->stack.count - mark);
    p->stack.count = mark;
    return list;
}

bool push_node(Parser *p, Node *node)
{
    if (node != NULL)
        vec_push(&p->stack, node);
    return node != NULL;
}

bool token_is_name(const Parser *p, const Token *token, const char *text)
{
    size_t length = token->end - token->start;
    return token->kind == TOKEN_NAME && strlen(text) == length &&
           memcmp(p->stream->text + token->start, text, length) == 0;
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

StringId intern_token(Parser *p, const Token *token)
{
    const char *text = p->stream->text + token->start;
    size_t length = token->end - token->start;
    if (is_ascii(text, length))
        return strtab_intern(&p->ast->names, text, length);
    Buf normal = BUF_INIT;
    identifier_normalise(&normal, text, length);
    StringId name = strtab_intern(&p->ast->names, normal.text, normal.length);
    buf_done(&normal);
    return name;
}

StringId accept_name(Parser *p)
{
    if (peek(p) != TOKEN_NAME)
        return 0;
    StringId name = intern_token(p, &p->tokens[p->at]);
    advance(p);
    return name;
}
