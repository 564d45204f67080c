/* Properties and case forms of characters, as Python's str methods see them
 * (Unicode 14).
 */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

bool unicode_is_alpha(uint32_t codepoint);
/* Lower-case letters and what counts as such; the same for upper case; the few
 * letters in title case. */
bool unicode_is_lower(uint32_t codepoint);
bool unicode_is_upper(uint32_t codepoint);
bool unicode_is_title(uint32_t codepoint);
bool unicode_is_cased(uint32_t codepoint);
/* Characters that do not separate the letters of a word, such as accents. */
bool unicode_is_case_ignorable(uint32_t codepoint);
bool unicode_is_space(uint32_t codepoint);
/* Ends a line, as str.splitlines() has it. */
bool unicode_is_line_break(uint32_t codepoint);
bool unicode_is_printable(uint32_t codepoint);
bool unicode_is_numeric(uint32_t codepoint);
/* 0-9, or -1: of a decimal digit; of digits such as superscripts too. */
int unicode_decimal(uint32_t codepoint);
int unicode_digit(uint32_t codepoint);

/* A character in another case may become several. */
#define UNICODE_CASE_MOST 3
/* Write the case form to out and return how many characters it has. Lower case does
 * not know of the final sigma, which depends on its neighbours. */
int unicode_lower(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST]);
int unicode_upper(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST]);
int unicode_title(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST]);
int unicode_fold(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST]);

#endif
