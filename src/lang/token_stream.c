/* Lexing ahead is as good as lexing on demand: the lexer never asks the parser,
 * and an error ends the list as its last token, so that it counts only if the
 * parser gets that far.
 */
#include "lang/token_stream.h"

static void lex_all(TokenStream *stream)
{
    Lexer lexer;
    lexer_init(&lexer, stream->text, stream->length);
    vec_reserve(&stream->tokens, stream->length / 5 + 8);
    Token token;
    while (lexer_next(&lexer, &token))
        vec_push(&stream->tokens, token);
    stream->error = lexer.error;
}

void token_stream_init(TokenStream *stream, const Source *source, StreamGoal goal)
{
    *stream = (TokenStream){
        .source = source,
        .goal = goal,
        .text = source->text.text,
        .length = source->text.length,
        .first_line = 1,
    };
    lex_all(stream);
}

/* CPython shifts both columns of a token if its end is on the first line. */
static void shift(Token *token, uint32_t line, int32_t column)
{
    if (token->end_line == 1) {
        token->column = (uint32_t)((int32_t)token->column + column);
        token->end_column = (uint32_t)((int32_t)token->end_column + column);
    }
    token->line += line - 1;
    token->end_line += line - 1;
}

void token_stream_init_field(TokenStream *stream, const Source *source, const char *text,
                             size_t length, uint32_t line, int32_t column)
{
    *stream = (TokenStream){
        .source = source,
        .goal = STREAM_FSTRING,
        .text = text,
        .length = length,
        .first_line = line,
        .first_column = column,
    };
    lex_all(stream);
    for (size_t i = 0; i < stream->tokens.count; i++)
        shift(&stream->tokens.items[i], line, column);
}

void token_stream_done(TokenStream *stream)
{
    vec_done(&stream->tokens);
}
