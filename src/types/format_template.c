/* str.format() and format_map(): the template is read once from left to right; a field's
 * spec may hold fields itself, one level deep.
 */
#include <string.h>

#include "base/unicode.h"
#include "types/format.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str_builder.h"
#include "types/tuple.h"

#define LEVELS 2 /* the template, and specs in it */

typedef enum { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

typedef struct {
    Interp *in;
    Arguments arguments;
    Object *mapping; /* format_map's, or NULL */
    Numbering numbering;
    int64_t next; /* automatic field number */
} Context;

typedef struct {
    const Object *text;
    int64_t at, end;
} Span;

/* A replacement field: {name!conversion:spec}. */
typedef struct {
    Span name, spec;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields in it */
} Field;

static bool fail(Context *context, const char *message)
{
    return raise_false(context->in, EXCEPTION_ValueError, "%s", message);
}

static bool more(const Span *span)
{
    return span->at < span->end;
}

static uint32_t take(Span *span)
{
    return str_at(span->text, span->at++);
}

/* --- reading a field --- */

/* Up to the ':' '!' or '}' that ends the name; which one, 0: the text is over. False:
 * raised. */
static bool read_name(Context *context, Span *text, Field *field, uint32_t *end)
{
    *end = 0;
    field->name = (Span){text->text, text->at, text->at};
    while (more(text) && *end == 0) {
        uint32_t c = take(text);
        if (c == '{')
            return fail(context, "unexpected '{' in field name");
        if (c == '[')
            while (more(text) && str_at(text->text, text->at) != ']')
                text->at++;
        else if (c == '}' || c == ':' || c == '!')
            *end = c;
    }
    field->name.end = *end != 0 ? text->at - 1 : text->at;
    return true;
}

/* After '!'. *closed: the field ended with it. */
static bool read_conversion(Context *context, Span *text, Field *field, bool *closed)
{
    *closed = false;
    if (!more(text))
        return fail(context, "end of string while looking for conversion specifier");
    field->conversion = take(text);
    if (!more(text))
        return true;
    uint32_t c = take(text);
    *closed = c == '}';
    return *closed || c == ':' || fail(context, "expected ':' after conversion specifier");
}

static bool read_spec(Context *context, Span *text, Field *field)
{
    field->spec = (Span){text->text, text->at, text->at};
    int depth = 1;
    while (more(text)) {
        uint32_t c = take(text);
        if (c == '{') {
            field->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            field->spec.end = text->at - 1;
            return true;
        }
    }
    return fail(context, "unmatched '{' in format spec");
}

/* After '{'. */
static bool read_field(Context *context, Span *text, Field *field)
{
    uint32_t end;
    bool closed;
    *field = (Field){.spec = {text->text, 0, 0}};
    if (!read_name(context, text, field, &end))
        return false;
    if (end == '}')
        return true;
    if (end == 0)
        return fail(context, "expected '}' before end of string");
    if (end == '!') {
        if (!read_conversion(context, text, field, &closed))
            return false;
        if (closed)
            return true;
    }
    return read_spec(context, text, field);
}

/* --- finding the object --- */

/* A span of decimal digits as a number, -1 if it is none. False: raised. */
static bool span_number(Context *context, Span span, int64_t *value)
{
    *value = -1;
    if (!more(&span))
        return true;
    int64_t number = 0;
    while (more(&span)) {
        int digit = unicode_decimal(take(&span));
        if (digit < 0)
            return true;
        if (number > (INT64_MAX - digit) / 10)
            return fail(context, "Too many decimal digits in format string");
        number = number * 10 + digit;
    }
    *value = number;
    return true;
}

static Ref span_str(Interp *in, Span span)
{
    Ref whole = keep((Object *)(uintptr_t)span.text);
    Ref str = str_substring(in, whole.object, span.at, span.end);
    drop(in, whole);
    return str;
}

/* An empty name takes the next number; it may not be mixed with given numbers. */
static bool number_field(Context *context, bool empty, int64_t *number)
{
    if (!empty && *number < 0)
        return true;
    Numbering wanted = empty ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
    if (context->numbering == NUMBERING_OPEN)
        context->numbering = wanted;
    if (context->numbering != wanted)
        return fail(context, empty ? "cannot switch from manual field specification to automatic "
                                     "field numbering"
                                   : "cannot switch from automatic field numbering to manual "
                                     "field specification");
    if (empty)
        *number = context->next++;
    return true;
}

static Ref keyword_named(Context *context, Object *name)
{
    Object *keywords = context->arguments.keywords;
    for (int64_t i = 0; keywords != NULL && i < tuple_size(keywords); i++)
        if (str_equals(tuple_get(keywords, i), name))
            return keep(context->arguments.slots[context->arguments.count + (size_t)i].object);
    return raise_value(context->in, EXCEPTION_KeyError, keep(name));
}

static Ref named_object(Context *context, Span name)
{
    Interp *in = context->in;
    Ref key = span_str(in, name);
    if (key.object == NULL)
        return key;
    Ref found = context->mapping != NULL ? object_get_item(in, context->mapping, key.object)
                                         : keyword_named(context, key.object);
    drop(in, key);
    return found;
}

static Ref numbered_object(Context *context, int64_t number)
{
    if (context->mapping != NULL) {
        fail(context, "Format string contains positional fields");
        return NO_REF;
    }
    if (number >= (int64_t)context->arguments.count)
        return raise_error(context->in, EXCEPTION_IndexError,
                           "Replacement index %lld out of range for positional args tuple",
                           (long long)number);
    return keep(context->arguments.slots[number].object);
}

/* The name's first part, up to '.' or '['. */
static Ref first_object(Context *context, Span *name)
{
    Span first = {name->text, name->at, name->at};
    while (more(name)) {
        uint32_t c = str_at(name->text, name->at);
        if (c == '.' || c == '[')
            break;
        name->at++;
    }
    first.end = name->at;
    int64_t number;
    if (!span_number(context, first, &number) ||
        !number_field(context, first.at == first.end, &number))
        return NO_REF;
    return number >= 0 ? numbered_object(context, number) : named_object(context, first);
}

/* Reads .name or [key]; *attribute says which. False: raised. */
static bool read_step(Context *context, Span *name, Span *step, bool *attribute)
{
    uint32_t c = take(name);
    if (c != '.' && c != '[')
        return fail(context, "Only '.' or '[' may follow ']' in format field specifier");
    *attribute = c == '.';
    *step = (Span){name->text, name->at, name->at};
    bool closed = *attribute;
    while (more(name)) {
        c = str_at(name->text, name->at);
        if (*attribute ? c == '.' || c == '[' : c == ']')
            break;
        name->at++;
    }
    step->end = name->at;
    if (!*attribute && more(name)) {
        name->at++;
        closed = true;
    }
    if (!closed)
        return fail(context, "Missing ']' in format string");
    return step->at < step->end || fail(context, "Empty attribute in format string");
}

static Ref step_into(Context *context, Object *object, Span step, bool attribute)
{
    Interp *in = context->in;
    int64_t number = -1;
    if (!attribute && !span_number(context, step, &number))
        return NO_REF;
    Ref key = number >= 0 ? int_from_i64(in, number) : span_str(in, step);
    if (key.object == NULL)
        return key;
    Ref found = attribute ? object_get_attribute(in, object, key.object)
                          : object_get_item(in, object, key.object);
    drop(in, key);
    return found;
}

static Ref field_object(Context *context, Span name)
{
    Ref object = first_object(context, &name);
    while (object.object != NULL && more(&name)) {
        Span step = name;
        bool attribute = false;
        Ref next = NO_REF;
        if (read_step(context, &name, &step, &attribute))
            next = step_into(context, object.object, step, attribute);
        drop(context->in, object);
        object = next;
    }
    return object;
}

static Ref converted(Context *context, Ref object, uint32_t conversion)
{
    Interp *in = context->in;
    Ref result = NO_REF;
    if (object.object == NULL || conversion == 0)
        return object;
    if (conversion == 'r')
        result = object_repr(in, object.object);
    else if (conversion == 's')
        result = object_str(in, object.object);
    else if (conversion == 'a')
        result = object_ascii(in, object.object);
    else if (conversion > 32 && conversion < 127)
        raise_error(in, EXCEPTION_ValueError, "Unknown conversion specifier %c", (char)conversion);
    else
        raise_error(in, EXCEPTION_ValueError, "Unknown conversion specifier \\x%x",
                    (unsigned)conversion);
    drop(in, object);
    return result;
}

/* --- output --- */

static Ref build(Context *context, Span text, int levels);

/* The str that stands for the field. */
static Ref render(Context *context, const Field *field, int levels)
{
    Interp *in = context->in;
    Ref object = converted(context, field_object(context, field->name), field->conversion);
    if (object.object == NULL)
        return object;
    Ref spec = field->nested ? build(context, field->spec, levels - 1) : span_str(in, field->spec);
    Ref str = NO_REF;
    if (spec.object != NULL)
        str = object_format(in, object.object, spec.object);
    drop(in, spec);
    drop(in, object);
    return str;
}

/* Literal text up to a field, doubled braces made single. *has_field: it stops behind
 * a '{'. */
static bool add_literal(Context *context, Span *text, StrBuilder *out, bool *has_field)
{
    *has_field = false;
    while (more(text)) {
        uint32_t c = take(text);
        if (c != '{' && c != '}') {
            builder_add(out, c);
            continue;
        }
        bool doubled = more(text) && str_at(text->text, text->at) == c;
        if (doubled) {
            text->at++;
            builder_add(out, c);
            continue;
        }
        if (c == '}')
            return fail(context, "Single '}' encountered in format string");
        if (!more(text))
            return fail(context, "Single '{' encountered in format string");
        *has_field = true;
        return true;
    }
    return true;
}

/* May the whole result be this str itself? A character made for the field may not: the
 * shared one stands for it. */
static bool is_whole(const Object *str)
{
    return str_length(str) != 1 || str->refcount > 1;
}

/* A template that is one field gives the field's str itself. */
static Ref build(Context *context, Span text, int levels)
{
    if (levels <= 0) {
        fail(context, "Max string recursion exceeded");
        return NO_REF;
    }
    StrBuilder out = {0};
    bool has_field = true;
    while (more(&text) && has_field) {
        Field field;
        Ref str = NO_REF;
        if (!add_literal(context, &text, &out, &has_field))
            goto failed;
        if (!has_field)
            break;
        if (read_field(context, &text, &field))
            str = render(context, &field, levels);
        if (str.object == NULL)
            goto failed;
        if (out.length == 0 && !more(&text) && is_whole(str.object)) {
            builder_done(&out);
            return str;
        }
        builder_add_str(&out, str.object);
        drop(context->in, str);
    }
    return builder_finish(context->in, &out);
failed:
    builder_done(&out);
    return NO_REF;
}

Ref template_format(Interp *in, Object *template, Arguments arguments, Object *mapping)
{
    Context context = {.in = in, .arguments = arguments, .mapping = mapping};
    return build(&context, (Span){template, 0, str_length(template)}, LEVELS);
}
