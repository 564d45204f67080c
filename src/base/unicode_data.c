/* libunistring has nearly all of it, utf8proc mirroring; width in East Asian text is a table
 * of our own.
 */
#include "base/unicode_data.h"

#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unictype.h>
#include <utf8proc.h>

#include "base/vec.h"

/* --- properties --- */

const char *unicode_category(uint32_t codepoint)
{
    return uc_general_category_name(uc_general_category(codepoint));
}

const char *unicode_bidirectional(uint32_t codepoint)
{
    /* By utf8proc's numbers. utf8proc knows characters of later versions of Unicode. */
    static const char *const names[] = {"",    "L",  "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
                                        "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
                                        "B",   "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
    if (strcmp(unicode_category(codepoint), "Cn") == 0)
        return "";
    return names[utf8proc_get_property((utf8proc_int32_t)codepoint)->bidi_class];
}

typedef struct {
    uint32_t first, last;
    const char *width;
} WidthRange;

static const WidthRange widths[] = {
#define RANGE(first, last, width) {first, last, width},
#include "base/unicode_width.def"
#undef RANGE
};

const char *unicode_east_asian_width(uint32_t codepoint)
{
    size_t low = 0;
    size_t high = ARRAY_LEN(widths);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (codepoint > widths[middle].last)
            low = middle + 1;
        else if (codepoint < widths[middle].first)
            high = middle;
        else
            return widths[middle].width;
    }
    return "N";
}

int unicode_combining(uint32_t codepoint)
{
    return uc_combining_class(codepoint);
}

bool unicode_is_mirrored(uint32_t codepoint)
{
    return utf8proc_get_property((utf8proc_int32_t)codepoint)->bidi_mirrored;
}

static const struct {
    uint32_t codepoint;
    double value;
} numerals[] = {
#define NUMERAL(codepoint, value) {codepoint, value},
#include "base/unicode_numeral.def"
#undef NUMERAL
};

bool unicode_numeric(uint32_t codepoint, double *value)
{
    for (size_t i = 0; i < ARRAY_LEN(numerals); i++) {
        if (numerals[i].codepoint == codepoint) {
            *value = numerals[i].value;
            return true;
        }
    }
    uc_fraction_t fraction = uc_numeric_value(codepoint);
    if (fraction.denominator == 0)
        return false;
    *value = (double)fraction.numerator / (double)fraction.denominator;
    return true;
}

/* --- decomposition --- */

static const char *tag_text(int tag)
{
    static const struct {
        int tag;
        const char *text;
    } tags[] = {
        {UC_DECOMP_FONT, "<font> "},         {UC_DECOMP_NOBREAK, "<noBreak> "},
        {UC_DECOMP_INITIAL, "<initial> "},   {UC_DECOMP_MEDIAL, "<medial> "},
        {UC_DECOMP_FINAL, "<final> "},       {UC_DECOMP_ISOLATED, "<isolated> "},
        {UC_DECOMP_CIRCLE, "<circle> "},     {UC_DECOMP_SUPER, "<super> "},
        {UC_DECOMP_SUB, "<sub> "},           {UC_DECOMP_VERTICAL, "<vertical> "},
        {UC_DECOMP_WIDE, "<wide> "},         {UC_DECOMP_NARROW, "<narrow> "},
        {UC_DECOMP_SMALL, "<small> "},       {UC_DECOMP_SQUARE, "<square> "},
        {UC_DECOMP_FRACTION, "<fraction> "}, {UC_DECOMP_COMPAT, "<compat> "},
    };
    for (size_t i = 0; i < ARRAY_LEN(tags); i++)
        if (tags[i].tag == tag)
            return tags[i].text;
    return "";
}

/* Korean syllables have one by rule, which is not told. */
static bool is_syllable(uint32_t codepoint)
{
    return codepoint >= 0xAC00 && codepoint <= 0xD7A3;
}

void unicode_append_decomposition(uint32_t codepoint, Buf *out)
{
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    int tag;
    int count = is_syllable(codepoint) ? -1 : uc_decomposition(codepoint, &tag, parts);
    if (count <= 0)
        return;
    buf_append_string(out, tag_text(tag));
    for (int i = 0; i < count; i++)
        buf_printf(out, i == 0 ? "%04X" : " %04X", (unsigned)parts[i]);
}

/* --- normal forms --- */

bool unicode_normal_form(const char *name, NormalForm *form)
{
    static const char *const names[] = {"NFC", "NFD", "NFKC", "NFKD"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        *form = (NormalForm)i;
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return false;
}

typedef VEC(uint32_t) Characters;

static void add_normalized(NormalForm form, const uint32_t *text, size_t length, Characters *out)
{
    const uninorm_t forms[] = {UNINORM_NFC, UNINORM_NFD, UNINORM_NFKC, UNINORM_NFKD};
    size_t count = 0;
    uint32_t *made = u32_normalize(forms[form], text, length, NULL, &count);
    for (size_t i = 0; i < count; i++)
        vec_push(out, made[i]);
    free(made);
}

/* libunistring takes no lone surrogates: the text between them is normalized. */
uint32_t *unicode_normalize(NormalForm form, const uint32_t *text, size_t length, size_t *count)
{
    Characters out = {0};
    size_t start = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && (text[i] < 0xD800 || text[i] > 0xDFFF))
            continue;
        if (i > start)
            add_normalized(form, text + start, i - start, &out);
        if (i < length)
            vec_push(&out, text[i]);
        start = i + 1;
    }
    *count = out.count;
    return out.items;
}
