/* Python takes XID_Start and XID_Continue: the characters of ID_Start and
 * ID_Continue that stay such under NFKC. utf8proc has categories and
 * decompositions but not these two properties, so they are derived here:
 * ID_Start is a set of categories plus a few characters Unicode lists by hand,
 * and the closure is checked on the character's own NFKC form.
 */
#include "base/identifier.h"

#include <utf8proc.h>

#include "base/contract.h"
#include "base/mem.h"
#include "base/utf8.h"

static const utf8proc_option_t NFKC =
    (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE);

enum {
    LONGEST_DECOMPOSITION = 32 /* of one character; Unicode's longest is 18 */
};

static bool is_other_start(uint32_t codepoint)
{
    return codepoint == 0x1885 || codepoint == 0x1886 || codepoint == 0x2118 ||
           codepoint == 0x212E || codepoint == 0x309B || codepoint == 0x309C;
}

static bool is_other_continue(uint32_t codepoint)
{
    return codepoint == 0xB7 || codepoint == 0x387 ||
           (codepoint >= 0x1369 && codepoint <= 0x1371) || codepoint == 0x19DA;
}

static bool is_id_start(uint32_t codepoint)
{
    if (codepoint == '_' || is_other_start(codepoint))
        return true;
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
        return true;
    default:
        return false;
    }
}

static bool is_id_continue(uint32_t codepoint)
{
    if (is_id_start(codepoint) || is_other_continue(codepoint))
        return true;
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
        return true;
    default:
        return false;
    }
}

/* The NFKC form of one character; its length, or 0 if it has none. */
static size_t normal_form(uint32_t codepoint, utf8proc_int32_t out[LONGEST_DECOMPOSITION])
{
    char text[4];
    size_t length = utf8_encode(codepoint, text);
    utf8proc_ssize_t count = utf8proc_decompose(
        (const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, out, LONGEST_DECOMPOSITION, NFKC);
    if (count < 0 || count > LONGEST_DECOMPOSITION)
        return 0;
    count = utf8proc_normalize_utf32(out, count, NFKC);
    return count < 0 ? 0 : (size_t)count;
}

bool identifier_is_start(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return codepoint == '_' || ((codepoint | 0x20) >= 'a' && (codepoint | 0x20) <= 'z');
    utf8proc_int32_t form[LONGEST_DECOMPOSITION];
    size_t count = is_id_start(codepoint) ? normal_form(codepoint, form) : 0;
    if (count == 0 || !is_id_start((uint32_t)form[0]))
        return false;
    for (size_t i = 1; i < count; i++)
        if (!is_id_continue((uint32_t)form[i]))
            return false;
    return true;
}

bool identifier_is_continue(uint32_t codepoint)
{
    if (codepoint < 0x80)
        return identifier_is_start(codepoint) || (codepoint >= '0' && codepoint <= '9');
    utf8proc_int32_t form[LONGEST_DECOMPOSITION];
    size_t count = is_id_continue(codepoint) ? normal_form(codepoint, form) : 0;
    for (size_t i = 0; i < count; i++)
        if (!is_id_continue((uint32_t)form[i]))
            return false;
    return count > 0;
}

size_t identifier_scan(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint32_t codepoint;
        size_t size = utf8_decode(text + at, length - at, &codepoint);
        bool belongs = at == 0 ? identifier_is_start(codepoint) : identifier_is_continue(codepoint);
        if (size == 0 || !belongs)
            return at;
        at += size;
    }
    return length;
}

void identifier_normalise(Buf *out, const char *text, size_t length)
{
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
    utf8proc_ssize_t count = utf8proc_decompose(bytes, (utf8proc_ssize_t)length, NULL, 0, NFKC);
    if (count <= 0) {
        buf_append(out, text, length);
        return;
    }
    utf8proc_int32_t *points = mem_alloc((size_t)count * sizeof *points);
    utf8proc_decompose(bytes, (utf8proc_ssize_t)length, points, count, NFKC);
    count = utf8proc_normalize_utf32(points, count, NFKC);
    for (utf8proc_ssize_t i = 0; i < count; i++)
        buf_append_codepoint(out, (uint32_t)points[i]);
    mem_free(points);
}

bool identifier_is_printable(uint32_t codepoint)
{
    switch (utf8proc_category((utf8proc_int32_t)codepoint)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return false;
    case UTF8PROC_CATEGORY_ZS:
        return codepoint == ' ';
    default:
        return true;
    }
}
