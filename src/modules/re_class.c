/* Characters and sets of characters of a pattern.
 *
 * What Python and PCRE2 mean by \d, \s and \w differs a little, so they are written
 * out: as ranges, or as properties where Unicode has one.
 */
#include "modules/re_parser.h"

#include <string.h>

#include "base/unicode_name.h"
#include "types/protocol.h"
#include "types/str.h"

typedef struct {
    uint32_t first, last;
} Range;

typedef struct {
    char letter;
    const char *unicode, *unicode_not; /* NULL: the ranges are Unicode's too */
    Range ranges[12];                  /* ends with last 0 */
    int ascii_ranges;
} Category;

static const Category categories[] = {
    {'d', "\\p{Nd}", "\\P{Nd}", {{'0', '9'}}, 1},
    {'w', "\\p{L}\\p{N}_", "\\W", {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}, 4},
    {'s',
     NULL,
     NULL,
     {{'\t', '\r'},
      {0x1C, ' '},
      {0x85, 0x85},
      {0xA0, 0xA0},
      {0x1680, 0x1680},
      {0x2000, 0x200A},
      {0x2028, 0x2029},
      {0x202F, 0x202F},
      {0x205F, 0x205F},
      {0x3000, 0x3000}},
     2},
};

static const Category *find_category(uint32_t letter)
{
    for (size_t i = 0; i < ARRAY_LEN(categories); i++)
        if ((letter | 0x20) == (uint32_t)categories[i].letter)
            return &categories[i];
    return NULL;
}

bool re_is_category(uint32_t letter)
{
    return find_category(letter) != NULL;
}

/* --- writing --- */

static void write_character(Buf *out, uint32_t character)
{
    bool plain = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
                 (character >= 'a' && character <= 'z') || character == '_';
    if (plain)
        buf_append_byte(out, (char)character);
    else
        buf_printf(out, "\\x{%x}", character);
}

/* In a set. Gives whether there is anything of it in this width. */
static bool write_range(ReParser *parser, uint32_t first, uint32_t last)
{
    if (first > parser->widest || first > last)
        return false;
    last = last < parser->widest ? last : parser->widest;
    write_character(parser->out, first);
    if (last > first) {
        buf_append_byte(parser->out, '-');
        write_character(parser->out, last);
    }
    return true;
}

static void write_ranges(ReParser *parser, const Range *ranges, size_t count, bool negated)
{
    uint32_t next = 0;
    for (size_t i = 0; i < count && ranges[i].last != 0; i++) {
        if (!negated)
            write_range(parser, ranges[i].first, ranges[i].last);
        else if (ranges[i].first > next)
            write_range(parser, next, ranges[i].first - 1);
        next = ranges[i].last + 1;
    }
    if (negated)
        write_range(parser, next, parser->widest);
}

/* In a set. */
static void write_category_items(ReParser *parser, int flags, uint32_t letter)
{
    const Category *category = find_category(letter);
    bool negated = letter != (uint32_t)category->letter;
    bool ascii = re_is_ascii(parser, flags);
    if (!ascii && category->unicode != NULL) {
        parser->properties = true;
        buf_append_string(parser->out, negated ? category->unicode_not : category->unicode);
        return;
    }
    /* Space of ASCII: \t to \r and the blank, without \x1C to \x1F. */
    static const Range ascii_space[] = {{'\t', '\r'}, {' ', ' '}};
    if (ascii && category->letter == 's')
        write_ranges(parser, ascii_space, ARRAY_LEN(ascii_space), negated);
    else
        write_ranges(parser, category->ranges,
                     ascii ? (size_t)category->ascii_ranges : ARRAY_LEN(category->ranges), negated);
}

void re_write_category(ReParser *parser, int flags, uint32_t letter)
{
    buf_append_byte(parser->out, '[');
    write_category_items(parser, flags, letter);
    buf_append_byte(parser->out, ']');
}

#define MATCHES_NOTHING "(?:(?!))"

/* i and its Turkish relatives, which are one letter to Python, but not to PCRE2; and
 * letters beyond a width whose other case is in it. */
static const struct {
    uint32_t character, other;
} case_partners[] = {
    {'i', 0x131},   {'i', 0x130},  {'I', 0x131},   {'I', 0x130},   {0x131, 'i'},
    {0x131, 0x130}, {0x130, 'i'},  {0x130, 0x131}, {0x178, 0xFF},  {0x39C, 0xB5},
    {0x3BC, 0xB5},  {0x212A, 'k'}, {0x17F, 's'},   {0x212B, 0xE5}, {0x1E9E, 0xDF},
};

/* In a set: other cases of first to last that PCRE2 would not find. */
static bool write_partners(ReParser *parser, int flags, uint32_t first, uint32_t last)
{
    bool any = false;
    if ((flags & RE_IGNORECASE) == 0 || re_is_ascii(parser, flags))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(case_partners); i++)
        if (case_partners[i].character >= first && case_partners[i].character <= last)
            any |= write_range(parser, case_partners[i].other, case_partners[i].other);
    return any;
}

void re_write_literal(ReParser *parser, int flags, uint32_t character)
{
    size_t start = parser->out->length;
    buf_append_byte(parser->out, '[');
    bool partners = write_partners(parser, flags, character, character);
    if (!partners)
        buf_truncate(parser->out, start);
    if (character <= parser->widest)
        write_character(parser->out, character);
    else if (!partners)
        buf_append_string(parser->out, MATCHES_NOTHING);
    if (partners)
        buf_append_byte(parser->out, ']');
}

/* --- escapes --- */

/* \x41, \u0041, \U00000041: `most` digits, and no fewer. */
static bool parse_hex(ReParser *parser, ReToken token, int most, uint32_t *character)
{
    ReScanner *scanner = &parser->scanner;
    int64_t start = scanner->position - token.length;
    *character = 0;
    int digits = re_take_digits(scanner, 16, most, character);
    if (digits == most && *character <= 0x10FFFF)
        return true;
    Buf text = BUF_INIT;
    re_append_source(scanner, start, scanner->position, &text);
    re_fail(scanner, scanner->position - start, "%s escape %s",
            digits < most ? "incomplete" : "bad", text.text);
    buf_done(&text);
    return false;
}

static bool is_letter(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* \N{NAME}, after the letter. */
static bool parse_named(ReParser *parser, uint32_t *character)
{
    ReScanner *scanner = &parser->scanner;
    if (!re_accept(scanner, '{'))
        return re_fail(scanner, 0, "missing {");
    Ref name = re_take_until(scanner, '}', "character name");
    if (name.object == NULL)
        return false;
    size_t length;
    const char *text = str_utf8(scanner->in, name.object, &length);
    bool found = text != NULL && unicode_of_name(text, length, character);
    if (text != NULL && !found)
        re_fail_name(scanner, str_length(name.object) + (int64_t)strlen("\\N{}"),
                     "undefined character name", name.object);
    drop(scanner->in, name);
    return found;
}

bool re_parse_escape(ReParser *parser, ReToken token, uint32_t *character)
{
    ReScanner *scanner = &parser->scanner;
    if (re_simple_escape(token.second, character))
        return true;
    if (token.second == 'x')
        return parse_hex(parser, token, 2, character);
    if (token.second == 'u' && scanner->is_text)
        return parse_hex(parser, token, 4, character);
    if (token.second == 'U' && scanner->is_text)
        return parse_hex(parser, token, 8, character);
    *character = token.second;
    if (token.second == 'N' && scanner->is_text)
        return parse_named(parser, character);
    if (is_letter(token.second))
        return re_fail(scanner, token.length, "bad escape \\%c", (int)token.second);
    return true;
}

/* --- sets --- */

typedef struct {
    uint32_t character; /* or the letter of a category */
    bool is_category;
} Member;

static bool parse_member(ReParser *parser, ReToken token, Member *member)
{
    ReScanner *scanner = &parser->scanner;
    *member = (Member){.character = token.first};
    if (token.length == 1)
        return true;
    member->character = token.second;
    member->is_category = re_is_category(token.second);
    if (member->is_category)
        return true;
    if (token.second >= '0' && token.second <= '7') {
        member->character = token.second - '0';
        int digits = 1 + re_take_digits(scanner, 8, 2, &member->character);
        return re_check_octal(scanner, member->character, digits);
    }
    if (token.second == '8' || token.second == '9')
        return re_fail(scanner, 2, "bad escape \\%c", (int)token.second);
    return re_parse_escape(parser, token, &member->character);
}

static bool write_member(ReParser *parser, int flags, Member member)
{
    if (member.is_category) {
        write_category_items(parser, flags, member.character);
        return true;
    }
    bool partners = write_partners(parser, flags, member.character, member.character);
    return write_range(parser, member.character, member.character) || partners;
}

static void append_token(ReToken token, Buf *out)
{
    buf_append_codepoint(out, token.first);
    if (token.length == 2)
        buf_append_codepoint(out, token.second);
}

static bool bad_range(ReParser *parser, ReToken first, ReToken last)
{
    Buf text = BUF_INIT;
    append_token(first, &text);
    buf_append_byte(&text, '-');
    append_token(last, &text);
    re_fail(&parser->scanner, first.length + 1 + last.length, "bad character range %s", text.text);
    buf_done(&text);
    return false;
}

/* After the member and a '-', of which something other than ] follows. */
static bool parse_range(ReParser *parser, int flags, ReToken first_token, Member first, bool *any)
{
    ReToken last_token = re_take(&parser->scanner);
    Member last;
    if (!parse_member(parser, last_token, &last))
        return false;
    if (first.is_category || last.is_category || last.character < first.character)
        return bad_range(parser, first_token, last_token);
    *any |= write_range(parser, first.character, last.character);
    *any |= write_partners(parser, flags, first.character, last.character);
    return true;
}

static bool parse_members(ReParser *parser, int flags, int64_t start, bool *any)
{
    ReScanner *scanner = &parser->scanner;
    for (bool first = true; !is_raised(scanner->in); first = false) {
        ReToken token = re_take(scanner);
        if (token.length == 1 && token.first == ']' && !first)
            return true;
        Member member;
        if (token.length == 0)
            return re_fail(scanner, scanner->position - start, "unterminated character set");
        if (!parse_member(parser, token, &member))
            return false;
        if (!re_accept(scanner, '-')) {
            *any |= write_member(parser, flags, member);
        } else if (scanner->next.length == 0) {
            return re_fail(scanner, scanner->position - start, "unterminated character set");
        } else if (re_accept(scanner, ']')) {
            *any |= write_member(parser, flags, member);
            return write_range(parser, '-', '-') && (*any = true);
        } else if (!parse_range(parser, flags, token, member, any)) {
            return false;
        }
    }
    return false;
}

bool re_parse_set(ReParser *parser, int flags)
{
    ReScanner *scanner = &parser->scanner;
    int64_t start = scanner->position - 1;
    bool negated = re_accept(scanner, '^'), any = false;
    size_t begin = parser->out->length;
    buf_append_string(parser->out, negated ? "[^" : "[");
    if (!parse_members(parser, flags, start, &any))
        return false;
    buf_append_byte(parser->out, ']');
    if (!any) {
        buf_truncate(parser->out, begin);
        buf_append_string(parser->out, negated ? "(?s:.)" : MATCHES_NOTHING);
    }
    return true;
}
