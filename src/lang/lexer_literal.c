/* Names, numbers and string literals. A string literal is only delimited here;
 * what its escapes mean is literal.c's business. Positions of errors are those
 * of CPython: the last character read, or where a string begins.
 */
#include "lang/lexer_scan.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/identifier.h"
#include "base/utf8.h"

/* Names ------------------------------------------------------------------ */

/* Moves the cursor behind the character that does not belong. */
static TokenKind fail_character(Lexer *lexer, uint32_t at)
{
    uint32_t codepoint;
    size_t size = utf8_decode(lexer->text + at, lexer->length - at, &codepoint);
    lexer->at = at + (size == 0 ? 1 : (uint32_t)size);
    if (!identifier_is_printable(codepoint))
        return lexer_fail(lexer, "invalid non-printable character U+%04X", codepoint);
    return lexer_fail(lexer, "invalid character '%.*s' (U+%04X)", (int)size, lexer->text + at,
                      codepoint);
}

/* True if the letters before the quote at the cursor make a string prefix. */
static bool is_string_prefix(const char *text, uint32_t length)
{
    bool bytes = false, raw = false, format = false, unicode = false;
    for (uint32_t i = 0; i < length; i++) {
        int letter = text[i] | 0x20;
        if (letter == 'b' && !bytes && !unicode && !format)
            bytes = true;
        else if (letter == 'u' && length == 1)
            unicode = true;
        else if (letter == 'r' && !raw && !unicode)
            raw = true;
        else if (letter == 'f' && !format && !bytes && !unicode)
            format = true;
        else
            return false;
    }
    return true;
}

TokenKind lexer_scan_name(Lexer *lexer)
{
    uint32_t start = lexer->at;
    int seen = 0;
    while (lexer->at < lexer->length && is_name_byte((unsigned char)lexer->text[lexer->at]))
        seen |= lexer->text[lexer->at++];
    uint32_t length = lexer->at - start;
    int next = lexer_peek(lexer, 0);
    if (length <= 2 && (next == '"' || next == '\'') &&
        is_string_prefix(lexer->text + start, length))
        return lexer_scan_string(lexer, start);
    if ((seen & 0x80) == 0)
        return token_of_name(lexer->text + start, length);
    size_t good = identifier_scan(lexer->text + start, length);
    return good == length ? TOKEN_NAME : fail_character(lexer, start + (uint32_t)good);
}

/* Numbers ---------------------------------------------------------------- */

/* True if a keyword that may stand right behind a number follows ("1if x else y").
 * Of those with "i" CPython reads only two letters. */
static bool keyword_may_follow(const Lexer *lexer)
{
    static const char *const words[] = {"and", "else", "for", "or", "not"};
    int next = lexer_peek(lexer, 1);
    if (lexer_peek(lexer, 0) == 'i')
        return next == 'f' || next == 'n' || next == 's';
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        uint32_t length = (uint32_t)strlen(words[i]);
        if (lexer->at + length <= lexer->length &&
            memcmp(lexer->text + lexer->at, words[i], length) == 0)
            return !is_name_byte(lexer_peek(lexer, length));
    }
    return false;
}

static bool check_number_end(Lexer *lexer, const char *kind)
{
    int next = lexer_peek(lexer, 0);
    if (next >= 0x80 || !is_name_byte(next) || keyword_may_follow(lexer))
        return true;
    lexer_fail(lexer, "invalid %s literal", kind);
    return false;
}

/* Digits with single underscores between them. */
static bool scan_decimal_digits(Lexer *lexer)
{
    for (;;) {
        while (is_digit(lexer_peek(lexer, 0)))
            lexer->at++;
        if (lexer_peek(lexer, 0) != '_')
            return true;
        lexer->at++;
        if (!is_digit(lexer_peek(lexer, 0))) {
            lexer_fail(lexer, "invalid decimal literal");
            return false;
        }
    }
}

static bool is_radix_digit(int byte, int radix)
{
    return radix == 16 ? isxdigit(byte) != 0 : byte >= '0' && byte < '0' + radix;
}

/* Behind "0x", "0o", "0b". */
static TokenKind scan_radix(Lexer *lexer, int radix, const char *kind)
{
    do {
        if (lexer_peek(lexer, 0) == '_')
            lexer->at++;
        if (!is_radix_digit(lexer_peek(lexer, 0), radix)) {
            int wrong = lexer_peek(lexer, 0);
            if (!is_digit(wrong))
                return lexer_fail(lexer, "invalid %s literal", kind);
            lexer->at++;
            return lexer_fail(lexer, "invalid digit '%c' in %s literal", wrong, kind);
        }
        while (is_radix_digit(lexer_peek(lexer, 0), radix))
            lexer->at++;
    } while (lexer_peek(lexer, 0) == '_');
    int next = lexer_peek(lexer, 0);
    if (is_digit(next)) {
        lexer->at++;
        return lexer_fail(lexer, "invalid digit '%c' in %s literal", next, kind);
    }
    return check_number_end(lexer, kind) ? TOKEN_NUMBER : TOKEN_ERROR;
}

static TokenKind scan_imaginary_or_end(Lexer *lexer)
{
    if ((lexer_peek(lexer, 0) | 0x20) == 'j') {
        lexer->at++;
        return check_number_end(lexer, "imaginary") ? TOKEN_NUMBER : TOKEN_ERROR;
    }
    return check_number_end(lexer, "decimal") ? TOKEN_NUMBER : TOKEN_ERROR;
}

static TokenKind scan_exponent(Lexer *lexer)
{
    if ((lexer_peek(lexer, 0) | 0x20) != 'e')
        return scan_imaginary_or_end(lexer);
    int sign = lexer_peek(lexer, 1);
    if (sign == '+' || sign == '-') {
        lexer->at += 2;
        if (!is_digit(lexer_peek(lexer, 0)))
            return lexer_fail(lexer, "invalid decimal literal");
    } else if (is_digit(sign)) {
        lexer->at++;
    } else {
        return check_number_end(lexer, "decimal") ? TOKEN_NUMBER : TOKEN_ERROR;
    }
    return scan_decimal_digits(lexer) ? scan_imaginary_or_end(lexer) : TOKEN_ERROR;
}

/* The cursor is on the point. */
static TokenKind scan_fraction(Lexer *lexer)
{
    lexer->at++;
    if (is_digit(lexer_peek(lexer, 0)) && !scan_decimal_digits(lexer))
        return TOKEN_ERROR;
    return scan_exponent(lexer);
}

static TokenKind fail_leading_zeros(Lexer *lexer, uint32_t start, uint32_t zeros_end)
{
    lexer_fail(lexer, "leading zeros in decimal integer literals are not permitted; use an 0o "
                      "prefix for octal integers");
    lexer->error.column = start - lexer->line_start;
    lexer->error.end_column = zeros_end - lexer->line_start;
    return TOKEN_ERROR;
}

/* Behind a "0" that begins no radix prefix: only zeros may follow, unless the
 * number turns out to be a float. */
static TokenKind scan_zero(Lexer *lexer, uint32_t start)
{
    while (lexer_peek(lexer, 0) == '0' || lexer_peek(lexer, 0) == '_') {
        if (lexer_peek(lexer, 0) == '_' && !is_digit(lexer_peek(lexer, 1))) {
            lexer->at++;
            return lexer_fail(lexer, "invalid decimal literal");
        }
        lexer->at++;
    }
    uint32_t zeros_end = lexer->at;
    bool nonzero = is_digit(lexer_peek(lexer, 0));
    if (nonzero && !scan_decimal_digits(lexer))
        return TOKEN_ERROR;
    int next = lexer_peek(lexer, 0);
    if (next == '.')
        return scan_fraction(lexer);
    if ((next | 0x20) == 'e')
        return scan_exponent(lexer);
    if (nonzero && (next | 0x20) != 'j')
        return fail_leading_zeros(lexer, start, zeros_end);
    return scan_imaginary_or_end(lexer);
}

TokenKind lexer_scan_number(Lexer *lexer)
{
    uint32_t start = lexer->at;
    if (lexer_peek(lexer, 0) == '.')
        return scan_fraction(lexer);
    if (lexer_peek(lexer, 0) == '0') {
        int prefix = lexer_peek(lexer, 1) | 0x20;
        lexer->at += prefix == 'x' || prefix == 'o' || prefix == 'b' ? 2 : 1;
        switch (prefix) {
        case 'x':
            return scan_radix(lexer, 16, "hexadecimal");
        case 'o':
            return scan_radix(lexer, 8, "octal");
        case 'b':
            return scan_radix(lexer, 2, "binary");
        default:
            return scan_zero(lexer, start);
        }
    }
    if (!scan_decimal_digits(lexer))
        return TOKEN_ERROR;
    return lexer_peek(lexer, 0) == '.' ? scan_fraction(lexer) : scan_exponent(lexer);
}

/* Strings ---------------------------------------------------------------- */

static TokenKind fail_unterminated(Lexer *lexer, uint32_t start, bool triple, uint32_t first_line,
                                   uint32_t first_line_start)
{
    uint32_t detected = lexer->line;
    lexer_fail(lexer, "unterminated %sstring literal (detected at line %u)",
               triple ? "triple-quoted " : "", detected);
    lexer->error.line = first_line;
    lexer->error.column = start - first_line_start;
    lexer->error.end_column = 0;
    return TOKEN_ERROR;
}

/* A newline inside a string: the last one of the text has no line behind it. */
static void pass_newline(Lexer *lexer)
{
    lexer->at++;
    if (lexer->at < lexer->length) {
        lexer->line++;
        lexer->line_start = lexer->at;
    }
}

TokenKind lexer_scan_string(Lexer *lexer, uint32_t start)
{
    uint32_t first_line = lexer->line, first_line_start = lexer->line_start;
    int quote = lexer_peek(lexer, 0);
    bool triple = lexer_peek(lexer, 1) == quote && lexer_peek(lexer, 2) == quote;
    int wanted = triple ? 3 : 1, found = 0;
    lexer->at += (uint32_t)wanted;
    while (found < wanted) {
        int byte = lexer_peek(lexer, 0);
        if (lexer->at >= lexer->length || (byte == '\n' && !triple))
            return fail_unterminated(lexer, start, triple, first_line, first_line_start);
        found = byte == quote ? found + 1 : 0;
        if (byte == '\\' && lexer->at + 1 < lexer->length) {
            lexer->at++;
            byte = lexer_peek(lexer, 0);
        }
        if (byte == '\n')
            pass_newline(lexer);
        else
            lexer->at++;
    }
    return TOKEN_STRING;
}
