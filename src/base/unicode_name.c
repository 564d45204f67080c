/* libunistring has the table of names. Those that are made by rule (Chinese characters,
 * Korean syllables) and other names of a character are done here.
 */
#include "base/unicode_name.h"

#include <string.h>
#include <uniname.h>

#define NAME_MOST 255

typedef struct {
    const char *name;
    uint32_t codepoint;
} Alias;

static const Alias aliases[] = {
#define ALIAS(name, codepoint) {name, codepoint},
#include "base/unicode_alias.def"
#undef ALIAS
};

/* --- Korean syllables --- */

#define SYLLABLE_FIRST 0xAC00u
#define SYLLABLE_LAST 0xD7A3u
#define VOWELS 21u
#define TRAILS 28u
#define SYLLABLE_PREFIX "HANGUL SYLLABLE "

static const char *const leads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
static const char *const vowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const trails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                     "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                     "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

static void append_syllable(uint32_t codepoint, Buf *out)
{
    uint32_t index = codepoint - SYLLABLE_FIRST;
    buf_printf(out, SYLLABLE_PREFIX "%s%s%s", leads[index / (VOWELS * TRAILS)],
               vowels[index / TRAILS % VOWELS], trails[index % TRAILS]);
}

/* Index of the longest entry that the text begins with. */
static uint32_t longest_start(const char *const *table, size_t count, const char **text)
{
    size_t best = 0;
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(table[i]);
        if (size >= length && strncmp(*text, table[i], size) == 0) {
            best = i;
            length = size;
        }
    }
    *text += length;
    return (uint32_t)best;
}

static bool syllable_of(const char *name, uint32_t *codepoint)
{
    if (strncmp(name, SYLLABLE_PREFIX, strlen(SYLLABLE_PREFIX)) != 0)
        return false;
    name += strlen(SYLLABLE_PREFIX);
    uint32_t lead = longest_start(leads, ARRAY_LEN(leads), &name);
    const char *before = name;
    uint32_t vowel = longest_start(vowels, ARRAY_LEN(vowels), &name);
    if (name == before)
        return false;
    uint32_t trail = longest_start(trails, ARRAY_LEN(trails), &name);
    *codepoint = SYLLABLE_FIRST + (lead * VOWELS + vowel) * TRAILS + trail;
    return *name == '\0';
}

/* --- Chinese characters --- */

#define IDEOGRAPH_PREFIX "CJK UNIFIED IDEOGRAPH-"

static bool is_ideograph(uint32_t codepoint)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B738},
        {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A},
    };
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
        if (codepoint >= ranges[i].first && codepoint <= ranges[i].last)
            return true;
    return false;
}

static bool ideograph_of(const char *name, uint32_t *codepoint)
{
    if (strncmp(name, IDEOGRAPH_PREFIX, strlen(IDEOGRAPH_PREFIX)) != 0)
        return false;
    const char *digits = name + strlen(IDEOGRAPH_PREFIX);
    size_t count = strspn(digits, "0123456789ABCDEF");
    if ((count != 4 && count != 5) || digits[count] != '\0')
        return false;
    *codepoint = 0;
    for (size_t i = 0; i < count; i++)
        *codepoint =
            *codepoint * 16 + (uint32_t)(digits[i] <= '9' ? digits[i] - '0' : digits[i] - 'A' + 10);
    return is_ideograph(*codepoint);
}

/* --- aliases --- */

static bool alias_of(const char *name, uint32_t *codepoint)
{
    for (size_t i = 0; i < ARRAY_LEN(aliases); i++) {
        if (strcmp(aliases[i].name, name) == 0) {
            *codepoint = aliases[i].codepoint;
            return true;
        }
    }
    return false;
}

/* --- both ways --- */

bool unicode_of_name(const char *name, size_t length, uint32_t *codepoint)
{
    char given[NAME_MOST + 1];
    char upper[NAME_MOST + 1];
    if (length == 0 || length > NAME_MOST)
        return false;
    for (size_t i = 0; i < length; i++) {
        given[i] = name[i];
        upper[i] = (char)(name[i] >= 'a' && name[i] <= 'z' ? name[i] - 0x20 : name[i]);
        if (name[i] == '\0')
            return false;
    }
    given[length] = upper[length] = '\0';
    /* Names made by rule are asked for in capitals only, as CPython wants them. */
    if (syllable_of(given, codepoint) || ideograph_of(given, codepoint))
        return true;
    if (strncmp(upper, SYLLABLE_PREFIX, strlen(SYLLABLE_PREFIX)) == 0)
        return false;
    if (alias_of(upper, codepoint))
        return true;
    ucs4_t found = unicode_name_character(upper);
    *codepoint = found;
    return found != UNINAME_INVALID;
}

bool unicode_append_name(uint32_t codepoint, Buf *out)
{
    char name[UNINAME_MAX];
    if (codepoint >= SYLLABLE_FIRST && codepoint <= SYLLABLE_LAST)
        append_syllable(codepoint, out);
    else if (is_ideograph(codepoint))
        buf_printf(out, IDEOGRAPH_PREFIX "%X", (unsigned)codepoint);
    else if (unicode_character_name(codepoint, name) != NULL)
        buf_append_string(out, name);
    else
        return false;
    return true;
}
