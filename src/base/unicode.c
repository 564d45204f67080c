/* utf8proc knows categories and simple case forms; what it does not know stands in
 * unicode.def, in tables sorted by character and searched by halving. Latin-1, which
 * most text is, costs little more: one call of utf8proc.
 */
#include "base/unicode.h"

#include <stddef.h>
#include <utf8proc.h>

#include "base/contract.h"

typedef struct {
    uint32_t first, last;
    int value;
} Range;

typedef struct {
    uint32_t codepoint;
    uint32_t upper[UNICODE_CASE_MOST], title[UNICODE_CASE_MOST];
} SpecialCase;

#define SPECIAL_CASE(character, u1, u2, u3, t1, t2, t3)
#define LATER(first, last)
#define DIGIT(first, last, value)
#define NUMERIC(first, last)
#define LOWER(first, last)
#define UPPER(first, last)

#undef SPECIAL_CASE
#define SPECIAL_CASE(character, u1, u2, u3, t1, t2, t3) {character, {u1, u2, u3}, {t1, t2, t3}},
static const SpecialCase special_cases[] = {
#include "base/unicode.def"
};
#undef SPECIAL_CASE
#define SPECIAL_CASE(character, u1, u2, u3, t1, t2, t3)

#define RANGE(first, last) {first, last, 0},

#undef LATER
#define LATER RANGE
static const Range later[] = {
#include "base/unicode.def"
};
#undef LATER
#define LATER(first, last)

#undef DIGIT
#define DIGIT(first, last, value) {first, last, value},
static const Range digits[] = {
#include "base/unicode.def"
};
#undef DIGIT
#define DIGIT(first, last, value)

#undef NUMERIC
#define NUMERIC RANGE
static const Range numerics[] = {
#include "base/unicode.def"
};
#undef NUMERIC
#define NUMERIC(first, last)

#undef LOWER
#define LOWER RANGE
static const Range lowers[] = {
#include "base/unicode.def"
};
#undef LOWER
#define LOWER(first, last)

#undef UPPER
#define UPPER RANGE
static const Range uppers[] = {
#include "base/unicode.def"
};

static const Range *find_range(const Range *ranges, size_t count, uint32_t codepoint)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = (low + count) / 2;
        if (codepoint > ranges[middle].last)
            low = middle + 1;
        else if (codepoint < ranges[middle].first)
            count = middle;
        else
            return &ranges[middle];
    }
    return NULL;
}

#define IN_TABLE(table, codepoint) (find_range(table, ARRAY_LEN(table), codepoint) != NULL)

static utf8proc_category_t category(uint32_t codepoint)
{
    utf8proc_category_t found = utf8proc_category((utf8proc_int32_t)codepoint);
    if (codepoint < later[0].first || found == UTF8PROC_CATEGORY_CN)
        return found;
    return IN_TABLE(later, codepoint) ? UTF8PROC_CATEGORY_CN : found;
}

bool unicode_is_alpha(uint32_t codepoint)
{
    utf8proc_category_t found = category(codepoint);
    return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool unicode_is_lower(uint32_t codepoint)
{
    return category(codepoint) == UTF8PROC_CATEGORY_LL || IN_TABLE(lowers, codepoint);
}

bool unicode_is_upper(uint32_t codepoint)
{
    return category(codepoint) == UTF8PROC_CATEGORY_LU || IN_TABLE(uppers, codepoint);
}

bool unicode_is_title(uint32_t codepoint)
{
    return category(codepoint) == UTF8PROC_CATEGORY_LT;
}

bool unicode_is_cased(uint32_t codepoint)
{
    return unicode_is_lower(codepoint) || unicode_is_upper(codepoint) ||
           unicode_is_title(codepoint);
}

bool unicode_is_case_ignorable(uint32_t codepoint)
{
    static const uint16_t inside_words[] = {0x27,   0x2E,   0x3A,   0xB7,   0x387,  0x55F,
                                            0x5F4,  0x2018, 0x2019, 0x2024, 0x2027, 0xFE13,
                                            0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A};
    for (size_t i = 0; i < ARRAY_LEN(inside_words); i++)
        if (codepoint == inside_words[i])
            return true;
    switch (category(codepoint)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
        return true;
    default:
        return false;
    }
}

bool unicode_is_space(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return codepoint == ' ' || (codepoint >= 0x09 && codepoint <= 0x0D) ||
               (codepoint >= 0x1C && codepoint <= 0x1F);
    return codepoint == 0x85 || codepoint == 0xA0 || codepoint == 0x1680 ||
           (codepoint >= 0x2000 && codepoint <= 0x200A) || codepoint == 0x2028 ||
           codepoint == 0x2029 || codepoint == 0x202F || codepoint == 0x205F || codepoint == 0x3000;
}

bool unicode_is_line_break(uint32_t codepoint)
{
    return (codepoint >= 0x0A && codepoint <= 0x0D) || (codepoint >= 0x1C && codepoint <= 0x1E) ||
           codepoint == 0x85 || codepoint == 0x2028 || codepoint == 0x2029;
}

bool unicode_is_printable(uint32_t codepoint)
{
    if (codepoint == ' ')
        return true;
    switch (category(codepoint)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    default:
        return true;
    }
}

bool unicode_is_numeric(uint32_t codepoint)
{
    utf8proc_category_t found = category(codepoint);
    return (found >= UTF8PROC_CATEGORY_ND && found <= UTF8PROC_CATEGORY_NO) ||
           IN_TABLE(numerics, codepoint);
}

/* Unicode keeps each script's ten digits together, from zero on. */
int unicode_decimal(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return codepoint >= '0' && codepoint <= '9' ? (int)(codepoint - '0') : -1;
    if (category(codepoint) != UTF8PROC_CATEGORY_ND)
        return -1;
    uint32_t first = codepoint;
    while (category(first - 1) == UTF8PROC_CATEGORY_ND)
        first--;
    return (int)((codepoint - first) % 10);
}

int unicode_digit(uint32_t codepoint)
{
    int decimal = unicode_decimal(codepoint);
    if (decimal >= 0)
        return decimal;
    const Range *range = find_range(digits, ARRAY_LEN(digits), codepoint);
    return range == NULL ? -1 : range->value + (int)(codepoint - range->first);
}

static const SpecialCase *find_special(uint32_t codepoint)
{
    size_t low = 0;
    size_t high = ARRAY_LEN(special_cases);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (codepoint > special_cases[middle].codepoint)
            low = middle + 1;
        else if (codepoint < special_cases[middle].codepoint)
            high = middle;
        else
            return &special_cases[middle];
    }
    return NULL;
}

static int copy_form(const uint32_t form[UNICODE_CASE_MOST], uint32_t out[UNICODE_CASE_MOST])
{
    int count = 0;
    while (count < UNICODE_CASE_MOST && form[count] != 0) {
        out[count] = form[count];
        count++;
    }
    return count;
}

int unicode_lower(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST])
{
    if (codepoint == 0x130) { /* I with a dot keeps it */
        out[0] = 'i';
        out[1] = 0x307;
        return 2;
    }
    out[0] = (uint32_t)utf8proc_tolower((utf8proc_int32_t)codepoint);
    return 1;
}

int unicode_upper(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST])
{
    const SpecialCase *special = codepoint < 0x80 ? NULL : find_special(codepoint);
    if (special != NULL)
        return copy_form(special->upper, out);
    out[0] = (uint32_t)utf8proc_toupper((utf8proc_int32_t)codepoint);
    return 1;
}

int unicode_title(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST])
{
    const SpecialCase *special = codepoint < 0x80 ? NULL : find_special(codepoint);
    if (special != NULL)
        return copy_form(special->title, out);
    out[0] = (uint32_t)utf8proc_totitle((utf8proc_int32_t)codepoint);
    return 1;
}

int unicode_fold(uint32_t codepoint, uint32_t out[UNICODE_CASE_MOST])
{
    utf8proc_int32_t folded[UNICODE_CASE_MOST];
    int last_class = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)codepoint, folded, UNICODE_CASE_MOST, UTF8PROC_CASEFOLD, &last_class);
    if (count < 1 || count > UNICODE_CASE_MOST) {
        out[0] = codepoint;
        return 1;
    }
    for (int i = 0; i < (int)count; i++)
        out[i] = (uint32_t)folded[i];
    return (int)count;
}
