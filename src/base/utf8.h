/* UTF-8 over utf8proc, and the one function that says how many columns of a
 * terminal a character takes. Every other file asks here.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes one code point at text[0..length). Returns the bytes read (1-4), or
 * 0 if the bytes are not valid UTF-8 there (then *codepoint = text[0]). */
size_t utf8_decode(const char *text, size_t length, uint32_t *codepoint);
/* The same, but a lone surrogate's three bytes (WTF-8) are taken too. */
size_t utf8_decode_surrogate(const char *text, size_t length, uint32_t *codepoint);
/* Writes 1-4 bytes to out[4] and returns how many. */
size_t utf8_encode(uint32_t codepoint, char out[4]);
/* Offset of the first invalid byte, or `length` if all is valid. */
size_t utf8_validate(const char *text, size_t length);
/* Code points in valid UTF-8. */
size_t utf8_count(const char *text, size_t length);

/* Columns of one code point: 0 for combining and format characters, 2 for wide
 * ones, 1 otherwise. Control characters count 1 (they are shown escaped or
 * replaced before they reach a screen). */
int utf8_codepoint_width(uint32_t codepoint);
/* True for combining marks (spacing ones too), joiners and whatever else takes
 * no column of its own: it needs a character before it to stand on. */
bool utf8_is_mark(uint32_t codepoint);
/* False for control, format (but U+200C and U+200D are text), surrogate and
 * unassigned code points and for the line and paragraph separators. */
bool utf8_is_text(uint32_t codepoint);
/* Columns of a text. */
size_t utf8_width(const char *text, size_t length);
/* Bytes of the longest prefix, made of whole grapheme clusters, that takes at
 * most `columns` columns; *used (may be NULL) is set to its columns. */
size_t utf8_prefix(const char *text, size_t length, size_t columns, size_t *used);
/* Bytes of the grapheme cluster at text[0]; at least 1 if length > 0. A cluster
 * takes at most 2 columns and UTF8_CLUSTER_MAX bytes, so that a screen's cell
 * can hold it: what would be larger is split. */
size_t utf8_cluster(const char *text, size_t length);
enum { UTF8_CLUSTER_MAX = 32 };
/* Columns (0-2) of one cluster: an emoji sequence (joined, with a skin tone, or
 * asked for by the variation selector U+FE0F) takes 2, else the sum. */
int utf8_cluster_width(const char *cluster, size_t length);
/* Bytes of the cluster's beginning that all terminals agree on: it ends before
 * a joiner, a variation selector or a skin tone, about whose columns they
 * differ. A screen sends this much, then pads to utf8_cluster_width. */
size_t utf8_cluster_plain(const char *cluster, size_t length);

/* Of utf8proc, as "2.8.0"; static. */
const char *utf8_library_version(void);

#endif
