/* The complaints of complaint.def: where each points and what it says. CPython
 * takes places from the tree, where brackets around an expression do not count;
 * the recogniser has no tree, so what was remembered is parsed once more by the
 * fast parser, which is sure to succeed.
 */
#include "lang/complaint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "lang/complaint_expression.h"
#include "lang/parser_string.h"
#include "lang/syntax_error.h"

typedef enum { PLACE_LAST, PLACE_INDENT, PLACE_A, PLACE_A_TO_B, PLACE_A_ON, PLACE_CHECK } PlaceKind;

typedef struct {
    PlaceKind place;
    const char *message;
} ComplaintFacts;

static const ComplaintFacts facts[COMPLAINT_COUNT] = {
#define COMPLAINT(name, place, message) [COMPLAINT_##name] = {PLACE_##place, message},
#include "lang/complaint.def"
};

/* Reporting ----------------------------------------------------------------- */

/* The line of the text the error is shown with. */
static void append_line(Buf *out, const TokenStream *stream, uint32_t line)
{
    if (stream->goal != STREAM_FSTRING) {
        size_t length;
        const char *text = source_line(stream->source, line, &length);
        buf_append(out, text, length);
        return;
    }
    const char *text = stream->text;
    for (uint32_t skip = line - stream->first_line; skip > 0; skip--) {
        const char *newline = strchr(text, '\n');
        if (newline == NULL || newline[1] == '\0')
            break;
        text = newline + 1;
    }
    buf_append(out, text, strcspn(text, "\n"));
}

/* Of a prompt that holds nothing none has been read: then the one that ends it. */
static const Token *last_read(const Recogniser *r)
{
    return &r->stream->tokens.items[r->fill == 0 ? 0 : r->fill - 1];
}

/* CPython shows the line that its tokenizer is in with the newline, if it has one; an earlier
 * line without. */
static bool is_bare_line(const Recogniser *r, uint32_t line, const Token *reached)
{
    const Source *source = r->stream->source;
    uint32_t lines = (uint32_t)source_line_count(source);
    if (!source->is_text || r->stream->goal == STREAM_FSTRING)
        return false;
    uint32_t present = reached->line < lines ? reached->line : lines;
    return line < present || (source->is_open && line >= lines);
}

static void report(Recogniser *r, const char *kind, ComplaintPlace place, const char *prefix,
                   const char *message)
{
    SourceSpan span = {
        .line = place.line,
        .column = place.column < 0 ? SYNTAX_ERROR_NO_COLUMN : (uint32_t)place.column,
    };
    if (place.end_column >= 0 && place.column >= 0) {
        span.end_line = place.end_line;
        span.end_column = (uint32_t)place.end_column;
    }
    Buf line = BUF_INIT;
    append_line(&line, r->stream, place.line);
    diag_add(r->problems, kind, r->stream->source->name, span, line.text, "%s%s", prefix, message);
    buf_done(&line);
    Diagnostic *added = &vec_last(&r->problems->items);
    added->byte_offsets = !r->stream->source->declared || r->stream->goal == STREAM_FSTRING;
    added->end_unknown = place.end_column == COLUMN_UNKNOWN;
    added->bare_line = is_bare_line(r, place.line, last_read(r));
    r->stopped = true;
}

void complain_at(Recogniser *r, const char *kind, ComplaintPlace place, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    bool field = r->stream->goal == STREAM_FSTRING;
    if (field) {
        place.column -= r->stream->first_column;
        place.end_column -= r->stream->first_column;
    }
    report(r, kind, place, field ? "f-string: " : "", message);
}

static bool is_point(const Recogniser *r, const Token *token)
{
    bool open = r->stream->source->is_open && token->end + 1 >= r->stream->length;
    return token->kind == TOKEN_INDENT || token->kind == TOKEN_DEDENT ||
           token->kind == TOKEN_ENDMARKER || token->kind == TOKEN_ERROR ||
           (token->kind == TOKEN_NEWLINE && open);
}

static ComplaintPlace place_of_token(const Recogniser *r, const Token *token)
{
    if (is_point(r, token))
        return (ComplaintPlace){token->line, -1, token->end_line, -1};
    return (ComplaintPlace){token->line, (int32_t)token->column, token->end_line,
                            (int32_t)token->end_column};
}

/* The column of the place behind a text's last line, where CPython's tokenizer stands at the
 * end. */
static int32_t end_column(const Source *source, uint32_t line)
{
    size_t length;
    source_line(source, line, &length);
    return (int32_t)length - source->is_open;
}

/* A token without text stands where the lexer stood, and CPython points one
 * column before; behind the end of a file it has forgotten where that was. */
static ComplaintPlace place_of_last(const Recogniser *r)
{
    const Token *token = last_read(r);
    const Source *source = r->stream->source;
    ComplaintPlace place = place_of_token(r, token);
    if (!is_point(r, token))
        return place;
    if (token->end < r->stream->length)
        place.column = (int32_t)token->column - 1;
    else if (source->is_text && r->stream->goal != STREAM_FSTRING)
        place.column = end_column(source, place.line);
    place.end_column = COLUMN_UNKNOWN;
    return place;
}

/* Complaints of the grammar ------------------------------------------------- */

static void append_text(Buf *out, const Recogniser *r, const Capture *capture)
{
    const Token *tokens = r->stream->tokens.items;
    uint32_t start = tokens[capture->first].start;
    buf_append(out, r->stream->text + start, tokens[capture->end - 1].end - start);
}

/* Fills in %k, %t, %l. */
static void append_message(Buf *out, Recogniser *r, const char *message, const Capture *a)
{
    for (const char *at = message; *at != '\0'; at++) {
        if (*at != '%') {
            buf_append_byte(out, *at);
            continue;
        }
        switch (*++at) {
        case 'k':
            buf_append_string(out, complaint_expression_kind(r, a));
            break;
        case 't':
            append_text(out, r, a);
            break;
        default:
            buf_append_int(out, r->stream->tokens.items[a->first].line);
        }
    }
}

static void complain_message(Recogniser *r, const char *kind, ComplaintPlace place,
                             const char *message, const Capture *a)
{
    Buf text = BUF_INIT;
    append_message(&text, r, message, a);
    complain_at(r, kind, place, "%s", text.text);
    buf_done(&text);
}

static ComplaintPlace place_of_span(NodeSpan span)
{
    return (ComplaintPlace){span.lineno, (int32_t)span.col_offset, span.end_lineno,
                            (int32_t)span.end_col_offset};
}

static ComplaintPlace place_of_capture(Recogniser *r, const Capture *capture)
{
    return place_of_span(complaint_span(r, capture));
}

static ComplaintPlace join(ComplaintPlace from, ComplaintPlace to)
{
    return (ComplaintPlace){from.line, from.column, to.end_line, to.end_column};
}

/* To where the lexer stands; CPython forgets here to count from 1. */
static ComplaintPlace place_on(const Recogniser *r, ComplaintPlace from)
{
    const Token *last = last_read(r);
    from.end_line = last->end_line;
    from.end_column = (int32_t)last->end_column - (last->kind != TOKEN_NEWLINE);
    return from;
}

static ComplaintPlace place_for(Recogniser *r, PlaceKind kind, const Capture captures[2])
{
    switch (kind) {
    case PLACE_A:
        return place_of_capture(r, &captures[0]);
    case PLACE_A_TO_B:
        return join(place_of_capture(r, &captures[0]), place_of_capture(r, &captures[1]));
    case PLACE_A_ON:
        return place_on(r, place_of_capture(r, &captures[0]));
    default:
        return place_of_last(r);
    }
}

/* Complaints that look closer ------------------------------------------------ */

static bool complain_number(Recogniser *r, const Capture *a, bool real, const char *message)
{
    const Token *token = &r->stream->tokens.items[a->first];
    const char *text = r->stream->text + token->start;
    size_t length = token->end - token->start;
    bool imaginary = (text[length - 1] | 0x20) == 'j' && (length < 2 || (text[1] | 0x20) != 'x');
    if (imaginary != real)
        return true;
    complain_at(r, "SyntaxError", place_of_token(r, token), "%s", message);
    return false;
}

static bool complain_literal(Recogniser *r, const Capture *a)
{
    const Token *token = &r->stream->tokens.items[a->first];
    LiteralFault fault;
    if (complaint_number_is_good(r, a, &fault))
        return true;
    ComplaintPlace place = {token->line, -1, token->end_line, -1};
    complain_at(r, "SyntaxError", place, "%s", fault.message);
    return false;
}

static bool complain_target(Recogniser *r, const Capture *a, TargetKind kind, const char *message)
{
    ExpressionFacts found;
    if (complaint_invalid_target(r, a, kind, &found)) {
        char text[120];
        snprintf(text, sizeof text, "%.*s%s", (int)(strlen(message) - 2), message, found.kind);
        complain_at(r, "SyntaxError", place_of_span(found.span), "%s", text);
    }
    return false;
}

static bool complain_call(Recogniser *r, ComplaintId id, const Capture captures[2])
{
    CallFacts call;
    complaint_call_facts(r, &captures[0], &call);
    if (id == COMPLAINT_positional_after_keyword) {
        complain_at(r, "SyntaxError", place_of_last(r), "%s%s", facts[id].message,
                    call.double_star ? " unpacking" : "");
    } else if (call.argument_count > 1) {
        ComplaintPlace place =
            join(place_of_span(call.last_argument), place_of_capture(r, &captures[1]));
        complain_at(r, "SyntaxError", place, "%s", facts[id].message);
    }
    return false;
}

/* "print x": the name is print or exec. */
static bool is_legacy_statement(Recogniser *r, const Capture *a)
{
    return complaint_is_name(r, a, "print") || complaint_is_name(r, a, "exec");
}

static bool complain_checked(Recogniser *r, ComplaintId id, const Capture captures[2], size_t end)
{
    const Capture *a = &captures[0];
    const char *message = facts[id].message;
    switch (id) {
    case COMPLAINT_number:
        return complain_literal(r, a);
    case COMPLAINT_real_number:
        return complain_number(r, a, true, message);
    case COMPLAINT_imaginary_number:
        return complain_number(r, a, false, message);
    case COMPLAINT_star_target:
        return complain_target(r, a, TARGET_STAR, message);
    case COMPLAINT_for_target:
        return complain_target(r, a, TARGET_FOR, message);
    case COMPLAINT_del_target:
        return complain_target(r, a, TARGET_DEL, message);
    case COMPLAINT_bare_generator_in_call:
    case COMPLAINT_positional_after_keyword:
        return complain_call(r, id, captures);
    case COMPLAINT_print_statement:
        if (!is_legacy_statement(r, a))
            return false;
        break;
    case COMPLAINT_forgot_comma:
        if (is_legacy_statement(r, a) || r->stream->tokens.items[end - 1].level == 0)
            return false;
        break;
    default: { /* missing_dict_colon: behind the key, as CPython counts */
        ComplaintPlace place = place_of_capture(r, a);
        place.column = place.end_column - 1;
        place.end_column = -1;
        complain_at(r, "SyntaxError", place, "%s", message);
        return false;
    }
    }
    complain_message(r, "SyntaxError", place_for(r, PLACE_A_TO_B, captures), message, a);
    return false;
}

bool complain(Recogniser *r, ComplaintId id, const Capture captures[2], size_t end)
{
    PlaceKind kind = facts[id].place;
    if (kind == PLACE_CHECK)
        return complain_checked(r, id, captures, end);
    const char *error = kind == PLACE_INDENT ? "IndentationError" : "SyntaxError";
    complain_message(r, error, place_for(r, kind, captures), facts[id].message, &captures[0]);
    return false;
}

/* Other complaints ----------------------------------------------------------- */

void complain_forced(Recogniser *r, size_t at, TokenKind wanted)
{
    size_t last = r->stream->tokens.count - 1;
    const Token *token = &r->stream->tokens.items[at < last ? at : last];
    complain_at(r, "SyntaxError", place_of_token(r, token), "expected '%s'", token_text(wanted));
}

/* Of an error behind a line: CPython's tokenizer stands there, past the newline. */
static void place_at_end(const Recogniser *r, const LexicalError *error, ComplaintPlace *place)
{
    const Source *source = r->stream->source;
    bool last_line = place->line >= source_line_count(source);
    bool dedent = strcmp(error->kind, "IndentationError") == 0 && place->column > 0;
    if (!error->at_end && !dedent)
        return;
    if (source->is_text && last_line && r->stream->goal != STREAM_FSTRING)
        place->column = end_column(source, place->line);
    place->end_column = COLUMN_UNKNOWN;
}

/* The lexer's own errors have no prefix in an f-string, and raw columns. */
static void report_lexical(Recogniser *r, const LexicalError *error)
{
    ComplaintPlace place = {error->line + r->stream->first_line - 1, -1, 0, -1};
    place.end_line = place.line;
    if (error->column != UINT32_MAX)
        place.column = (int32_t)error->column;
    bool is_range = error->end_column > error->column;
    if (error->direct)
        place.end_column = is_range ? (int32_t)error->end_column : place.column;
    else
        place_at_end(r, error, &place);
    bool prefix = r->stream->goal == STREAM_FSTRING && !error->direct;
    report(r, error->kind, place, prefix ? "f-string: " : "", error->message);
    /* The lexer counts characters, but it gives the ends of a range in bytes. */
    if (error->direct) {
        vec_last(&r->problems->items).byte_offsets = is_range;
        vec_last(&r->problems->items).bare_line = true;
    }
}

void complain_lexical(Recogniser *r)
{
    report_lexical(r, &r->stream->error);
}

void complain_too_deep(Recogniser *r)
{
    ComplaintPlace place = {last_read(r)->line, -1, 0, -1};
    complain_at(r, "MemoryError", place, "nested too deeply");
}

bool complain_strings(Recogniser *r, size_t at)
{
    LiteralFaults faults = {.problems = r->problems};
    complaint_check_strings(r, at, &faults);
    if (!faults.found)
        return true;
    r->stopped = true;
    if (faults.reported)
        return false;
    ComplaintPlace place =
        faults.token != NULL ? place_of_token(r, faults.token) : place_of_last(r);
    complain_at(r, "SyntaxError", place, "%s", faults.fault.message);
    return false;
}

void complain_at_last(Recogniser *r, const char *message)
{
    complain_at(r, "SyntaxError", place_of_last(r), "%s", message);
}

/* A text without anything has no line either. */
static void complain_invalid(Recogniser *r, ComplaintPlace place)
{
    bool empty = r->stream->source->is_text && r->stream->source->text.length == 0;
    if (empty)
        place.line = place.end_line = 0;
    complain_at(r, "SyntaxError", place, "invalid syntax");
    if (empty)
        vec_last(&r->problems->items).bare_line = true;
}

bool complain_generic(Recogniser *r, size_t last)
{
    const Token *token = &r->stream->tokens.items[last];
    bool indentation = token->kind == TOKEN_INDENT || token->kind == TOKEN_DEDENT;
    if (indentation)
        complain_at(r, "IndentationError", place_of_last(r), "unexpected %s",
                    token->kind == TOKEN_INDENT ? "indent" : "unindent");
    else
        complain_invalid(r, place_of_token(r, token));
    return !indentation;
}

void complain_about_rest(Recogniser *r, size_t count)
{
    const TokenStream *stream = r->stream;
    const LexicalError *error = &stream->error;
    if (error->kind == NULL || last_read(r)->kind == TOKEN_ERROR)
        return;
    uint32_t line = last_read(r)->line;
    bool unclosed = !error->direct && error->open.bracket != '\0' &&
                    line > error->open.line + stream->first_line - 1;
    if (!error->direct && !unclosed)
        return;
    r->problems->items.count = count;
    if (error->direct) {
        report_lexical(r, error);
        return;
    }
    ComplaintPlace place = {error->open.line + stream->first_line - 1, (int32_t)error->open.column,
                            0, -1};
    complain_at(r, "SyntaxError", place, "'%c' was never closed", error->open.bracket);
    vec_last(&r->problems->items).bare_line =
        is_bare_line(r, place.line, &vec_last(&stream->tokens));
}
