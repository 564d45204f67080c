/* Lines and colours of a source file. The text is decoded as Python does it, or taken as
 * it is if that fails; lines end with \n, \r\n or \r, as Python reads them. Colours come from the
 * lexer in its tolerant mode, so a script that does not parse is coloured too. A name after def or
 * class and the names of built-in functions get roles of their own. */
#include "view/source_text.h"

#include <string.h>

#include "base/contract.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "draw/style.h"
#include "lang/lexer.h"
#include "lang/source.h"

static const StyleRole class_roles[] = {
    [TOKEN_CLASS_layout] = STYLE_CODE,
    [TOKEN_CLASS_name] = STYLE_CODE,
    [TOKEN_CLASS_keyword] = STYLE_CODE_KEYWORD,
    [TOKEN_CLASS_number] = STYLE_CODE_NUMBER,
    [TOKEN_CLASS_string] = STYLE_CODE_STRING,
    [TOKEN_CLASS_comment] = STYLE_CODE_COMMENT,
    [TOKEN_CLASS_operator] = STYLE_CODE_OPERATOR,
    [TOKEN_CLASS_error] = STYLE_ERROR,
};

static const char *const builtin_names[] = {
    "abs",   "all",   "any",    "bool", "chr",        "dict",  "enumerate", "filter", "float",
    "id",    "input", "int",    "iter", "isinstance", "len",   "list",      "map",    "max",
    "min",   "next",  "object", "open", "ord",        "print", "range",     "repr",   "reversed",
    "round", "set",   "sorted", "str",  "sum",        "super", "tuple",     "type",   "zip",
};

static bool is_builtin(const char *name, size_t length)
{
    for (size_t i = 0; i < ARRAY_LEN(builtin_names); i++)
        if (strlen(builtin_names[i]) == length && memcmp(builtin_names[i], name, length) == 0)
            return true;
    return false;
}

static StyleRole token_role(const Token *token, TokenKind before, const char *text)
{
    TokenClass class = token_class((TokenKind)token->kind);
    if (class == TOKEN_CLASS_name) {
        if (before == TOKEN_DEF || before == TOKEN_CLASS)
            return STYLE_CODE_DEFINITION;
        bool called = text[token->end] == '('; /* the text ends with a NUL */
        if (called && before != TOKEN_DOT &&
            is_builtin(text + token->start, token->end - token->start))
            return STYLE_CODE_BUILTIN;
    }
    return class_roles[class];
}

static void color_text(SourceText *source)
{
    const Buf *text = &source->text;
    memset(source->roles, STYLE_CODE, text->length);
    if (utf8_validate(text->text, text->length) != text->length || text->length > UINT32_MAX)
        return;
    Lexer lexer;
    Token token;
    TokenKind before = TOKEN_NEWLINE;
    lexer_init(&lexer, text->text, text->length);
    lexer.keep_comments = true;
    lexer.tolerant = true;
    while (lexer_next(&lexer, &token)) {
        if (token.end > token.start && token.end <= text->length) {
            memset(source->roles + token.start, (int)token_role(&token, before, text->text),
                   token.end - token.start);
        }
        before = (TokenKind)token.kind;
    }
}

static void index_lines(SourceText *source)
{
    const char *text = source->text.text;
    size_t length = source->text.length;
    vec_clear(&source->starts);
    vec_push(&source->starts, 0);
    for (size_t i = 0; i < length; i++) {
        bool ends =
            text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));
        if (ends && i + 1 < length)
            vec_push(&source->starts, (uint32_t)(i + 1));
    }
}

static int widest_line(const SourceText *source)
{
    size_t widest = 0;
    for (uint32_t line = 1; line <= source_text_lines(source); line++) {
        SourceLine text = source_text_line(source, line);
        size_t width = utf8_width(text.text, text.length);
        widest = width > widest ? width : widest;
    }
    return (int)widest;
}

static void decode(SourceText *source, const TraceFile *file)
{
    Source decoded;
    DiagnosticList problems;
    diag_init(&problems);
    buf_clear(&source->text);
    if (source_init(&decoded, file->name, file->text, file->length, &problems))
        buf_append(&source->text, decoded.text.text, decoded.text.length);
    else
        buf_append(&source->text, file->text, file->length);
    source_done(&decoded);
    diag_done(&problems);
}

void source_text_take(SourceText *source, const TraceFile *file)
{
    if (file == source->file)
        return;
    source->file = file;
    vec_clear(&source->starts);
    mem_free(source->roles);
    source->roles = NULL;
    source->widest = 0;
    if (file != NULL) {
        decode(source, file);
        source->roles = mem_alloc(source->text.length);
        index_lines(source);
        color_text(source);
        source->widest = widest_line(source);
    }
}

void source_text_done(SourceText *source)
{
    vec_done(&source->starts);
    buf_done(&source->text);
    mem_free(source->roles);
    *source = (SourceText){0};
}

uint32_t source_text_lines(const SourceText *source)
{
    return source->file == NULL ? 0 : (uint32_t)source->starts.count;
}

SourceLine source_text_line(const SourceText *source, uint32_t line)
{
    if (line < 1 || line > source_text_lines(source))
        return (SourceLine){"", 0, NULL};
    size_t start = source->starts.items[line - 1];
    size_t end = line < source->starts.count ? source->starts.items[line] : source->text.length;
    const char *text = source->text.text;
    while (end > start && (text[end - 1] == '\n' || text[end - 1] == '\r'))
        end--;
    return (SourceLine){text + start, end - start, source->roles + start};
}

uint32_t source_text_find(const SourceText *source, uint32_t line, int direction, const char *text)
{
    uint32_t count = source_text_lines(source);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t offset = direction > 0 ? i : count - i;
        uint32_t at = (line - 1 + offset) % count + 1;
        SourceLine found = source_text_line(source, at);
        if (memmem(found.text, found.length, text, strlen(text)) != NULL)
            return at;
    }
    return 0;
}
