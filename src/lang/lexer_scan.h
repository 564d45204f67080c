/* What the two halves of the lexer (lexer.c: lines, indentation, operators;
 * lexer_literal.c: names, numbers, strings) share. Not for others.
 */
#ifndef LANG_LEXER_SCAN_H
#define LANG_LEXER_SCAN_H

#include "lang/lexer.h"

/* The byte at an offset from the cursor; 0 behind the end. */
ALWAYS_INLINE int lexer_peek(const Lexer *lexer, uint32_t ahead)
{
    uint32_t at = lexer->at + ahead;
    return at < lexer->length ? (unsigned char)lexer->text[at] : 0;
}

ALWAYS_INLINE bool is_digit(int byte)
{
    return byte >= '0' && byte <= '9';
}

ALWAYS_INLINE bool is_name_byte(int byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || is_digit(byte) ||
           byte == '_' || byte >= 0x80;
}

/* Sets the error at the last character before the cursor. Returns TOKEN_ERROR. */
TokenKind lexer_fail(Lexer *lexer, const char *format, ...) PRINTF_LIKE(2, 3);

/* Each starts with the cursor on the first byte of the token and leaves it
 * behind the last; the kind is TOKEN_ERROR after lexer_fail. */
TokenKind lexer_scan_name(Lexer *lexer);
TokenKind lexer_scan_number(Lexer *lexer);
/* The cursor is on the opening quote of a literal that begins at `start`. */
TokenKind lexer_scan_string(Lexer *lexer, uint32_t start);

#endif
