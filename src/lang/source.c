/* From bytes to text. Everything a lexer need not care about is settled here:
 * the encoding, "\r\n" and "\r", a missing last newline. Encodings other than
 * the three below are decoded by charset.h or refused by name. The messages are those of python3
 * running a file; compile() of a bytes object words some of them otherwise.
 */
#include "lang/source.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "lang/charset.h"

typedef enum { ENCODING_UTF8, ENCODING_LATIN1, ENCODING_ASCII, ENCODING_CHARSET } Encoding;

typedef struct {
    const char *name; /* as CPython normalises it */
    Encoding encoding;
} EncodingName;

static const EncodingName encoding_names[] = {
    {"utf-8", ENCODING_UTF8},     {"utf8", ENCODING_UTF8},         {"u8", ENCODING_UTF8},
    {"utf", ENCODING_UTF8},       {"utf-8-sig", ENCODING_UTF8},    {"cp65001", ENCODING_UTF8},
    {"latin-1", ENCODING_LATIN1}, {"iso-8859-1", ENCODING_LATIN1}, {"iso-latin-1", ENCODING_LATIN1},
    {"latin1", ENCODING_LATIN1},  {"latin", ENCODING_LATIN1},      {"iso8859-1", ENCODING_LATIN1},
    {"l1", ENCODING_LATIN1},      {"8859", ENCODING_LATIN1},       {"ascii", ENCODING_ASCII},
    {"us-ascii", ENCODING_ASCII}, {"646", ENCODING_ASCII},
};

enum { COOKIE_MAX = 64 };

static bool fail(const Source *source, uint32_t line, DiagnosticList *problems, const char *message)
{
    SourceSpan nowhere = {.line = line};
    return diag_add(problems, "SyntaxError", source->name, nowhere, NULL, "%s", message);
}

static size_t line_length(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && text[at] != '\n' && text[at] != '\r')
        at++;
    return at;
}

static bool is_cookie_char(char byte)
{
    return isalnum((unsigned char)byte) || byte == '-' || byte == '_' || byte == '.';
}

/* The encoding's name after "coding:" or "coding=" in a comment line, lower
 * case with "_" as "-". False if the line has none. */
static bool find_cookie(const char *line, size_t length, char cookie[COOKIE_MAX])
{
    size_t at = 0;
    while (at < length && (line[at] == ' ' || line[at] == '\t' || line[at] == '\f'))
        at++;
    if (at == length || line[at] != '#')
        return false;
    for (; at + 7 < length; at++) {
        if (memcmp(line + at, "coding", 6) != 0 || (line[at + 6] != ':' && line[at + 6] != '='))
            continue;
        size_t start = at + 7;
        while (start < length && (line[start] == ' ' || line[start] == '\t'))
            start++;
        size_t size = 0;
        for (; start + size < length && is_cookie_char(line[start + size]); size++)
            if (size + 1 < COOKIE_MAX)
                cookie[size] = line[start + size] == '_'
                                   ? '-'
                                   : (char)tolower((unsigned char)line[start + size]);
        cookie[size < COOKIE_MAX ? size : COOKIE_MAX - 1] = '\0';
        if (size > 0)
            return true;
    }
    return false;
}

/* True if a coding line may still follow this one. */
static bool is_blank_or_comment(const char *line, size_t length)
{
    for (size_t at = 0; at < length; at++) {
        if (line[at] == '#')
            return true;
        if (line[at] != ' ' && line[at] != '\t' && line[at] != '\f')
            return false;
    }
    return true;
}

static bool find_cookie_in_head(const char *bytes, size_t length, char cookie[COOKIE_MAX])
{
    size_t first = line_length(bytes, length);
    if (find_cookie(bytes, first, cookie))
        return true;
    if (!is_blank_or_comment(bytes, first) || first == length)
        return false;
    size_t second = first + 1;
    if (bytes[first] == '\r' && second < length && bytes[second] == '\n')
        second++;
    return find_cookie(bytes + second, line_length(bytes + second, length - second), cookie);
}

static const EncodingName *look_up_encoding(const char *cookie)
{
    for (size_t i = 0; i < ARRAY_LEN(encoding_names); i++) {
        const char *name = encoding_names[i].name;
        size_t length = strlen(name);
        /* "latin-1-unix" is latin-1, as CPython has it. */
        if (strcmp(cookie, name) == 0 ||
            (strncmp(cookie, name, length) == 0 && cookie[length] == '-' && length > 4))
            return &encoding_names[i];
    }
    return NULL;
}

static bool choose_encoding(const Source *source, const char *bytes, size_t length, bool has_mark,
                            Encoding *encoding, bool *declared, char cookie[COOKIE_MAX],
                            DiagnosticList *problems)
{
    *encoding = ENCODING_UTF8;
    *declared = find_cookie_in_head(bytes, length, cookie);
    if (!*declared)
        return true;
    const EncodingName *known = look_up_encoding(cookie);
    char message[COOKIE_MAX + 32];
    /* CPython compares the name with that of the mark as it stands. */
    if (known != NULL && (!has_mark || strncmp(cookie, "utf-8", 5) == 0)) {
        *encoding = known->encoding;
        return true;
    }
    if (known == NULL && !has_mark && charset_is_known(cookie)) {
        *encoding = ENCODING_CHARSET;
        return true;
    }
    const char *shown = known != NULL && known->encoding == ENCODING_LATIN1 ? "iso-8859-1" : cookie;
    snprintf(message, sizeof message, "encoding problem: %s%s", shown, has_mark ? " with BOM" : "");
    return fail(source, 0, problems, message);
}

/* As UTF-8, with its lines as they are. */
static bool decode_charset(const Source *source, const char *name, const char *bytes, size_t length,
                           Buf *text, DiagnosticList *problems)
{
    if (charset_decode(name, bytes, length, text))
        return true;
    char message[COOKIE_MAX + 32];
    snprintf(message, sizeof message, "encoding problem: %s", name);
    return fail(source, 0, problems, message);
}

static uint32_t line_of_offset(const char *text, size_t offset)
{
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
    return line;
}

static bool check_utf8(const Source *source, const char *bytes, size_t length, bool declared,
                       DiagnosticList *problems)
{
    size_t valid = utf8_validate(bytes, length);
    if (valid == length)
        return true;
    unsigned byte = (unsigned char)bytes[valid];
    if (declared)
        return diag_add(problems, "SyntaxError", source->name, (SourceSpan){0}, NULL,
                        "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu",
                        byte, valid);
    return diag_add(problems, "SyntaxError", source->name, (SourceSpan){0}, NULL,
                    "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding "
                    "declared; see https://peps.python.org/pep-0263/ for details",
                    byte, source->name, line_of_offset(bytes, valid));
}

static bool check_ascii(const Source *source, const char *bytes, size_t length,
                        DiagnosticList *problems)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] >= 0x80)
            return fail(source, 0, problems, "encoding problem: ascii");
    return true;
}

/* Appends with "\r\n" and "\r" as "\n". */
static void append_lines(Buf *out, const char *bytes, size_t length, Encoding encoding)
{
    buf_reserve(out, length + 1);
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte == '\r') {
            buf_append_byte(out, '\n');
            i += i + 1 < length && bytes[i + 1] == '\n';
        } else if (byte >= 0x80 && encoding == ENCODING_LATIN1) {
            buf_append_codepoint(out, byte);
        } else {
            buf_append_byte(out, (char)byte);
        }
    }
    if (out->length > 0 && out->text[out->length - 1] != '\n')
        buf_append_byte(out, '\n');
}

static void index_lines(Source *source)
{
    const char *text = source->text.text;
    size_t at = 0;
    while (at < source->text.length) {
        vec_push(&source->line_starts, (uint32_t)at);
        const char *newline = memchr(text + at, '\n', source->text.length - at);
        at = (size_t)(newline - text) + 1;
    }
    vec_push(&source->line_starts, (uint32_t)source->text.length);
}

static bool check_no_nul(Source *source, DiagnosticList *problems)
{
    const char *nul = memchr(source->text.text, '\0', source->text.length);
    if (nul == NULL)
        return true;
    size_t offset = (size_t)(nul - source->text.text);
    uint32_t line = line_of_offset(source->text.text, offset);
    SourceSpan place = {.line = line, .column = UINT32_MAX};
    size_t ignored;
    return diag_add(problems, "SyntaxError", source->name, place,
                    source_line(source, line, &ignored), "source code cannot contain null bytes");
}

bool source_init_str(Source *source, const char *name, const char *bytes, size_t length,
                     DiagnosticList *problems)
{
    *source = (Source){.name = name, .text = BUF_INIT, .declared = true};
    if (length >= UINT32_MAX / 2)
        return fail(source, 0, problems, "source file is too large");
    if (!check_utf8(source, bytes, length, true, problems))
        return false;
    append_lines(&source->text, bytes, length, ENCODING_UTF8);
    index_lines(source);
    return check_no_nul(source, problems);
}

bool source_init(Source *source, const char *name, const char *bytes, size_t length,
                 DiagnosticList *problems)
{
    *source = (Source){.name = name, .text = BUF_INIT};
    if (length >= UINT32_MAX / 2)
        return fail(source, 0, problems, "source file is too large");
    bool has_mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    if (has_mark) {
        bytes += 3;
        length -= 3;
    }
    Encoding encoding;
    char charset[COOKIE_MAX];
    bool declared;
    if (!choose_encoding(source, bytes, length, has_mark, &encoding, &declared, charset, problems))
        return false;
    source->declared = declared || has_mark;
    if (encoding == ENCODING_UTF8 && !check_utf8(source, bytes, length, declared, problems))
        return false;
    if (encoding == ENCODING_ASCII && !check_ascii(source, bytes, length, problems))
        return false;
    Buf decoded = BUF_INIT;
    bool good = encoding != ENCODING_CHARSET ||
                decode_charset(source, charset, bytes, length, &decoded, problems);
    if (good && encoding == ENCODING_CHARSET)
        append_lines(&source->text, decoded.text, decoded.length, ENCODING_UTF8);
    else if (good)
        append_lines(&source->text, bytes, length, encoding);
    buf_done(&decoded);
    if (!good)
        return false;
    index_lines(source);
    return check_no_nul(source, problems);
}

void source_done(Source *source)
{
    buf_done(&source->text);
    vec_done(&source->line_starts);
}

size_t source_line_count(const Source *source)
{
    return source->line_starts.count == 0 ? 0 : source->line_starts.count - 1;
}

const char *source_line(const Source *source, uint32_t line, size_t *length)
{
    *length = 0;
    if (line == 0 || line > source_line_count(source))
        return "";
    uint32_t start = source->line_starts.items[line - 1];
    *length = source->line_starts.items[line] - start - 1;
    return source->text.text + start;
}
