/* CPython's names of encodings to those of iconv: families by number, the rest from a table.
 * What is not compatible with ASCII cannot be declared in a comment of its own text.
 */
#include "lang/charset.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

enum { NAME_MAX_BYTES = 32, PIECE = 4096 };

/* Families: the rest of the name is a number. */
static const char *const families[][2] = {
    {"cp", "CP"},
    {"windows-", "CP"},
    {"iso-8859-", "ISO-8859-"},
    {"iso8859-", "ISO-8859-"},
};

static const char *const others[][2] = {
    {"koi8-r", "KOI8-R"},       {"koi8-u", "KOI8-U"},
    {"big5", "BIG5"},           {"gbk", "GBK"},
    {"gb2312", "GB2312"},       {"gb18030", "GB18030"},
    {"shift-jis", "SHIFT_JIS"}, {"sjis", "SHIFT_JIS"},
    {"euc-jp", "EUC-JP"},       {"euc-kr", "EUC-KR"},
    {"tis-620", "TIS-620"},     {"mac-roman", "MACINTOSH"},
    {"hp-roman8", "HP-ROMAN8"}, {"ptcp154", "PTCP154"},
};

static bool is_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && digits < 6 && text[digits] == '\0';
}

static bool find_name(const char *name, char found[NAME_MAX_BYTES])
{
    for (size_t i = 0; i < ARRAY_LEN(families); i++) {
        size_t length = strlen(families[i][0]);
        if (strncmp(name, families[i][0], length) == 0 && is_number(name + length)) {
            snprintf(found, NAME_MAX_BYTES, "%s%s", families[i][1], name + length);
            return true;
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        if (strcmp(name, others[i][0]) == 0) {
            snprintf(found, NAME_MAX_BYTES, "%s", others[i][1]);
            return true;
        }
    }
    return false;
}

static bool convert(iconv_t converter, const char *bytes, size_t length, Buf *out)
{
    char *from = (char *)(uintptr_t)bytes; /* iconv does not write there */
    bool good = true;
    while (good && length > 0) {
        char piece[PIECE], *to = piece;
        size_t room = sizeof(piece), left = length;
        size_t status = iconv(converter, &from, &length, &to, &room);
        buf_append(out, piece, (size_t)(to - piece));
        good = status != (size_t)-1 || left > length;
    }
    return good;
}

static bool decode(const char *charset, const char *bytes, size_t length, Buf *out)
{
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1)
        return false;
    bool good = convert(converter, bytes, length, out);
    iconv_close(converter);
    return good;
}

bool charset_is_known(const char *name)
{
    static const char sample[] = "# -*- coding: abcXYZ019 -*-\n";
    char charset[NAME_MAX_BYTES];
    Buf text = BUF_INIT;
    bool known = find_name(name, charset) && decode(charset, sample, strlen(sample), &text) &&
                 text.length == strlen(sample) && memcmp(text.text, sample, text.length) == 0;
    buf_done(&text);
    return known;
}

bool charset_decode(const char *name, const char *bytes, size_t length, Buf *out)
{
    char charset[NAME_MAX_BYTES];
    return find_name(name, charset) && decode(charset, bytes, length, out);
}
