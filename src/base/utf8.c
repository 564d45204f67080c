/* UTF-8 and widths. Decoding is strict (no overlong forms, no surrogates);
 * properties of characters come from utf8proc, whose headers no other file
 * includes. Widths are those of a terminal in a western locale: characters of
 * ambiguous width, box drawing among them, take one column.
 *
 * Most text is ASCII, so every loop has a short way through it.
 */
#include "base/utf8.h"

#include <assert.h>
#include <utf8proc.h>

enum {
    ZERO_WIDTH_JOINER = 0x200D,
    TEXT_SELECTOR = 0xFE0E,
    EMOJI_SELECTOR = 0xFE0F,
    SKIN_TONE_FIRST = 0x1F3FB,
    SKIN_TONE_LAST = 0x1F3FF,
    CLUSTER_COLUMNS = 2,
};

static bool is_plain_ascii(const char *text, size_t length)
{
    return (unsigned char)text[0] < 0x80 && (length == 1 || (unsigned char)text[1] < 0x80);
}

/* Bytes that the lead byte announces, or 0; *low is the smallest code point
 * that needs so many. */
static size_t announced_length(unsigned char lead, uint32_t *bits, uint32_t *low)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        *bits = lead & 0x1F;
        *low = 0x80;
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        *bits = lead & 0x0F;
        *low = 0x800;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        *bits = lead & 0x07;
        *low = 0x10000;
        return 4;
    }
    return 0;
}

size_t utf8_decode_surrogate(const char *text, size_t length, uint32_t *codepoint)
{
    assert(length > 0);
    *codepoint = (unsigned char)text[0];
    if (*codepoint < 0x80)
        return 1;
    uint32_t bits = 0;
    uint32_t low = 0;
    size_t size = announced_length((unsigned char)text[0], &bits, &low);
    if (size == 0 || size > length)
        return 0;
    for (size_t i = 1; i < size; i++) {
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return 0;
        bits = bits << 6 | ((unsigned char)text[i] & 0x3F);
    }
    if (bits < low || bits > 0x10FFFF)
        return 0;
    *codepoint = bits;
    return size;
}

size_t utf8_decode(const char *text, size_t length, uint32_t *codepoint)
{
    size_t size = utf8_decode_surrogate(text, length, codepoint);
    if (size == 3 && *codepoint >= 0xD800 && *codepoint <= 0xDFFF) {
        *codepoint = (unsigned char)text[0];
        return 0;
    }
    return size;
}

size_t utf8_encode(uint32_t codepoint, char out[4])
{
    assert(codepoint <= 0x10FFFF);
    if (codepoint < 0x80) {
        out[0] = (char)codepoint;
        return 1;
    }
    size_t size = codepoint < 0x800 ? 2 : codepoint < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (codepoint & 0x3F));
        codepoint >>= 6;
    }
    out[0] = (char)((0xF00 >> size & 0xFF) | codepoint);
    return size;
}

size_t utf8_validate(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint32_t codepoint;
        size_t size = utf8_decode(text + at, length - at, &codepoint);
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

size_t utf8_count(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

bool utf8_is_mark(uint32_t codepoint)
{
    if (codepoint < 0x300)
        return false;
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return true;
    default:
        return codepoint == ZERO_WIDTH_JOINER || utf8_codepoint_width(codepoint) == 0;
    }
}

bool utf8_is_text(uint32_t codepoint)
{
    if (codepoint == 0x200C || codepoint == ZERO_WIDTH_JOINER)
        return true;
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    default:
        return true;
    }
}

/* Hangul vowels and final consonants, drawn inside the syllable's first. */
static bool is_joining_jamo(uint32_t codepoint)
{
    return (codepoint >= 0x1160 && codepoint <= 0x11FF) ||
           (codepoint >= 0xD7B0 && codepoint <= 0xD7FF);
}

int utf8_codepoint_width(uint32_t codepoint)
{
    if (codepoint < 0x300 || codepoint > 0x10FFFF)
        return 1;
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
        return 0;
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
        return 1;
    default:
        return is_joining_jamo(codepoint) ? 0 : utf8proc_charwidth((utf8proc_int32_t)codepoint);
    }
}

static bool is_pictograph(uint32_t codepoint)
{
    int class = (int)utf8proc_get_property((utf8proc_int32_t)codepoint)->boundclass;
    return class == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
           class == UTF8PROC_BOUNDCLASS_E_BASE || class == UTF8PROC_BOUNDCLASS_E_BASE_GAZ;
}

static bool is_skin_tone(uint32_t codepoint)
{
    return codepoint >= SKIN_TONE_FIRST && codepoint <= SKIN_TONE_LAST;
}

/* The character at text[0]; an invalid byte counts as one of width 1. */
static size_t next_codepoint(const char *text, size_t length, uint32_t *codepoint)
{
    size_t size = utf8_decode(text, length, codepoint);
    return size > 0 ? size : 1;
}

/* What a cluster's columns depend on, fed one code point after another. */
typedef struct {
    uint32_t first;
    uint32_t last;
    bool pictograph; /* the first is one */
    int columns;
} ClusterWidth;

static void cluster_begin(ClusterWidth *cluster, uint32_t codepoint)
{
    *cluster = (ClusterWidth){
        .first = codepoint,
        .last = codepoint,
        .pictograph = codepoint >= 0xA9 && is_pictograph(codepoint),
        .columns = utf8_codepoint_width(codepoint),
    };
}

static void cluster_extend(ClusterWidth *cluster, uint32_t codepoint)
{
    bool joined = cluster->last == ZERO_WIDTH_JOINER && is_pictograph(codepoint);
    bool keycap = codepoint == EMOJI_SELECTOR && cluster->first < 0x80;
    if (cluster->pictograph && (joined || is_skin_tone(codepoint) || codepoint == EMOJI_SELECTOR))
        cluster->columns = 2;
    else if (keycap)
        cluster->columns = 2;
    else
        cluster->columns += utf8_codepoint_width(codepoint);
    cluster->last = codepoint;
}

size_t utf8_cluster(const char *text, size_t length)
{
    if (length <= 1 || is_plain_ascii(text, length))
        return length > 0;
    uint32_t codepoint;
    size_t size = next_codepoint(text, length, &codepoint);
    ClusterWidth cluster;
    cluster_begin(&cluster, codepoint);
    utf8proc_int32_t state = 0;
    while (size < length) {
        uint32_t next;
        size_t step = utf8_decode(text + size, length - size, &next);
        if (step == 0 || size + step > UTF8_CLUSTER_MAX ||
            utf8proc_grapheme_break_stateful((utf8proc_int32_t)cluster.last, (utf8proc_int32_t)next,
                                             &state))
            break;
        cluster_extend(&cluster, next);
        if (cluster.columns > CLUSTER_COLUMNS)
            break;
        size += step;
    }
    return size;
}

int utf8_cluster_width(const char *cluster, size_t length)
{
    assert(length > 0);
    uint32_t codepoint;
    size_t at = next_codepoint(cluster, length, &codepoint);
    ClusterWidth width;
    cluster_begin(&width, codepoint);
    while (at < length) {
        at += next_codepoint(cluster + at, length - at, &codepoint);
        cluster_extend(&width, codepoint);
    }
    return width.columns;
}

size_t utf8_cluster_plain(const char *cluster, size_t length)
{
    assert(length > 0);
    uint32_t codepoint;
    size_t at = next_codepoint(cluster, length, &codepoint);
    while (at < length) {
        size_t step = next_codepoint(cluster + at, length - at, &codepoint);
        if (codepoint == ZERO_WIDTH_JOINER || codepoint == EMOJI_SELECTOR ||
            codepoint == TEXT_SELECTOR || is_skin_tone(codepoint))
            break;
        at += step;
    }
    return at;
}

size_t utf8_prefix(const char *text, size_t length, size_t columns, size_t *used)
{
    size_t at = 0;
    size_t taken = 0;
    while (at < length) {
        size_t size = 1;
        size_t width = 1;
        if (!is_plain_ascii(text + at, length - at)) {
            size = utf8_cluster(text + at, length - at);
            width = (size_t)utf8_cluster_width(text + at, size);
        }
        if (taken + width > columns)
            break;
        taken += width;
        at += size;
    }
    if (used != NULL)
        *used = taken;
    return at;
}

size_t utf8_width(const char *text, size_t length)
{
    size_t columns;
    utf8_prefix(text, length, SIZE_MAX, &columns);
    return columns;
}

const char *utf8_library_version(void)
{
    return utf8proc_version();
}
