/* The parser's entry. The fast parser only says yes or no; when it says no, the
 * tokens are gone through again by the slow way that knows what to complain
 * about (syntax_error.h). So nothing that parses pays for messages, and the
 * grammar's functions stay free of them.
 */
#include "lang/parser.h"

#include "lang/parser_state.h"
#include "lang/syntax_error.h"

/* file: statement* ENDMARKER */
static Node *parse_file(Parser *p)
{
    while (peek(p) != TOKEN_ENDMARKER)
        if (!parse_statement(p))
            return NULL;
    Node *node = ast_new(p->ast, NODE_Module, (NodeSpan){0});
    node->u.Module.body = take_list(p, 0);
    return node;
}

static bool at_end(Parser *p)
{
    while (accept(p, TOKEN_NEWLINE))
        continue;
    return peek(p) == TOKEN_ENDMARKER;
}

/* eval: expressions NEWLINE* ENDMARKER */
static Node *parse_eval(Parser *p)
{
    Node *body = parse_expressions(p);
    if (body == NULL || !at_end(p))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Expression, (NodeSpan){0});
    node->u.Expression.body = body;
    return node;
}

/* interactive: statement_newline */
static Node *parse_single(Parser *p)
{
    if (!parse_statement(p) || !at_end(p))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Interactive, (NodeSpan){0});
    node->u.Interactive.body = take_list(p, 0);
    return node;
}

typedef struct {
    StreamGoal goal;
    Node *(*parse)(Parser *p);
} ModeFacts;

static const ModeFacts modes[] = {
    [PARSE_FILE] = {STREAM_FILE, parse_file},
    [PARSE_EXPRESSION] = {STREAM_EXPRESSION, parse_eval},
    [PARSE_SINGLE] = {STREAM_SINGLE, parse_single},
};

static const char *number_kind(const char *text, size_t length)
{
    char mark = length > 1 && text[0] == '0' ? text[1] | 0x20 : '\0';
    if ((text[length - 1] | 0x20) == 'j')
        return "imaginary";
    return mark == 'x' ? "hexadecimal" : mark == 'o' ? "octal" : mark == 'b' ? "binary" : "decimal";
}

/* "1if x else y" is allowed, but looks like an error. */
static void warn_about_numbers(const TokenStream *stream, DiagnosticList *problems)
{
    for (size_t i = 0; i + 1 < stream->tokens.count; i++) {
        const Token *token = &stream->tokens.items[i], *next = token + 1;
        if (token->kind != TOKEN_NUMBER || token->end != next->start ||
            token_class(next->kind) != TOKEN_CLASS_keyword)
            continue;
        size_t length;
        const char *line = source_line(stream->source, token->line, &length);
        Buf text = BUF_INIT;
        buf_append(&text, line, length);
        SourceSpan span = {.line = token->line, .column = token->column};
        diag_add(problems, "SyntaxWarning", stream->source->name, span, text.text,
                 "invalid %s literal",
                 number_kind(stream->text + token->start, token->end - token->start));
        buf_done(&text);
    }
}

bool parse_source(const Source *source, ParseMode mode, Ast *ast, DiagnosticList *problems)
{
    TokenStream stream;
    token_stream_init(&stream, source, modes[mode].goal);
    warn_about_numbers(&stream, problems);
    Parser parser;
    parser_init(&parser, &stream, ast);
    ast->root = modes[mode].parse(&parser);
    if (parser.too_deep) {
        SourceSpan place = {.line = parser.tokens[parser.at].line,
                            .column = SYNTAX_ERROR_NO_COLUMN};
        diag_add(problems, "MemoryError", source->name, place, NULL, "nested too deeply");
        ast->root = NULL;
    } else if (ast->root == NULL) {
        syntax_error_find(&stream, problems);
    }
    parser_done(&parser);
    token_stream_done(&stream);
    return ast->root != NULL;
}
