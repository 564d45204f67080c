/* Properties of characters (Unicode 14), as module unicodedata has them. */
#ifndef BASE_UNICODE_DATA_H
#define BASE_UNICODE_DATA_H

#include <stdbool.h>

#include "base/buf.h"

#define UNICODE_VERSION "14.0.0"

/* "Lu", "Nd", ...; "L", "EN", ... or ""; "N", "W", ... */
const char *unicode_category(uint32_t codepoint);
const char *unicode_bidirectional(uint32_t codepoint);
const char *unicode_east_asian_width(uint32_t codepoint);
int unicode_combining(uint32_t codepoint);
bool unicode_is_mirrored(uint32_t codepoint);
/* False: it stands for no number. */
bool unicode_numeric(uint32_t codepoint, double *value);
/* Appends "<compat> 0066 0069" or the like; nothing if there is no decomposition. */
void unicode_append_decomposition(uint32_t codepoint, Buf *out);

typedef enum { NORMAL_NFC, NORMAL_NFD, NORMAL_NFKC, NORMAL_NFKD } NormalForm;

/* False: there is no form of that name. */
bool unicode_normal_form(const char *name, NormalForm *form);
/* The text in the form; caller frees with mem_free; NULL if it is empty. */
uint32_t *unicode_normalize(NormalForm form, const uint32_t *text, size_t length, size_t *count);

#endif
