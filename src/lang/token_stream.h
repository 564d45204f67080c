/* All tokens of one text: a file, or an expression inside an f-string. */
#ifndef LANG_TOKEN_STREAM_H
#define LANG_TOKEN_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/vec.h"
#include "lang/lexer.h"
#include "lang/source.h"

/* What the whole text should be. */
typedef enum {
    STREAM_FILE,
    STREAM_EXPRESSION,
    STREAM_SINGLE,
    STREAM_FSTRING, /* the replacement field of an f-string, in parentheses */
} StreamGoal;

/* Invariant: the last token is ENDMARKER or ERROR (then `error` explains it),
 * and only it is. */
typedef struct {
    const Source *source; /* the file, for its name and lines; borrowed */
    StreamGoal goal;
    const char *text; /* what was lexed; borrowed */
    size_t length;
    VEC(Token) tokens;
    LexicalError error;
    /* FSTRING: the tokens' places are those in the file; this is what was added. */
    uint32_t first_line;  /* of the file, where the text begins */
    int32_t first_column; /* added on the first line */
} TokenStream;

/* Lexes a whole source. Caller ends it with token_stream_done. */
void token_stream_init(TokenStream *stream, const Source *source, StreamGoal goal);
/* Lexes text (ends with a newline) that begins at a place of the source's file;
 * the text must live as long as the stream. */
void token_stream_init_field(TokenStream *stream, const Source *source, const char *text,
                             size_t length, uint32_t line, int32_t column);
void token_stream_done(TokenStream *stream);

#endif
