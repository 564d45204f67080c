/* sub() and subn(): matches replaced by a template's text or by what a function gives. */
#include "modules/re_match.h"

#include "modules/re_template.h"
#include "types/arguments.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/list.h"
#include "types/memoryview.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

typedef enum { REPLACE_BY_TEXT, REPLACE_BY_TEMPLATE, REPLACE_BY_FUNCTION } Way;

typedef struct {
    Way way;
    Object *replacement; /* borrowed: the text or the function */
    ReTemplate template;
} Replacement;

/* Has the text no backslash? CPython keeps templates in a cache, by what they are read from;
 * so they must have a hash. False: raised. */
static bool is_literal(Interp *in, Object *text, bool *literal)
{
    *literal = true;
    if (is_str(text)) {
        for (int64_t i = 0; *literal && i < str_length(text); i++)
            *literal = str_at(text, i) != '\\';
        return true;
    }
    ByteSpan span;
    if (!buffer_span(in, text, &span))
        return false;
    *literal = span.size == 0 || memchr(span.data, '\\', (size_t)span.size) == NULL;
    return *literal || is_bytes(text) ||
           raise_false(in, EXCEPTION_TypeError, "unhashable type: '%s'", type_name_of(text));
}

static bool is_callable(const Object *object)
{
    return object->type->slots.call != NULL;
}

static bool replacement_init(Interp *in, Object *self, Object *given, Replacement *replacement)
{
    *replacement = (Replacement){.way = REPLACE_BY_FUNCTION, .replacement = given};
    if (is_callable(given))
        return true;
    int64_t hash;
    if (!is_str(given) && !is_bytes_like(given))
        return object_hash(in, given, &hash) &&
               raise_false(in, EXCEPTION_TypeError,
                           "decoding to str: need a bytes-like object, %s found",
                           type_name_of(given));
    bool literal;
    if (!is_literal(in, given, &literal))
        return false;
    replacement->way = literal ? REPLACE_BY_TEXT : REPLACE_BY_TEMPLATE;
    return replacement->way == REPLACE_BY_TEXT ||
           re_template_parse(in, self, given, &replacement->template);
}

/* What stands in a match's place; None: nothing. */
static Ref replace(Interp *in, const Replacement *replacement, Object *self,
                   const ReSubject *subject, const ReFound *found)
{
    if (replacement->way == REPLACE_BY_TEXT)
        return keep(replacement->replacement);
    Ref match = re_match_new(in, self, subject, found);
    Ref text = match.object == NULL ? NO_REF
               : replacement->way == REPLACE_BY_TEMPLATE
                   ? re_template_expand(in, &replacement->template, match.object)
                   : object_call_one(in, replacement->replacement, match.object);
    drop(in, match);
    return text;
}

/* What is between the matches and what replaces them, as a list; -1: raised, else the
 * number of matches. */
static int64_t substitute_into(Interp *in, const Replacement *replacement, Object *self,
                               const ReSubject *subject, int64_t most, Object *list)
{
    int64_t count = 0, start = 0;
    ReFound found;
    for (bool empty = false; most == 0 || count < most; count++) {
        ReOutcome outcome = re_run(in, self, subject, RE_SEARCH, start, empty, &found);
        if (outcome == RE_STOPPED)
            return -1;
        if (outcome == RE_NOT_FOUND)
            break;
        int64_t begin = (int64_t)found.spans[0], end = (int64_t)found.spans[1];
        empty = begin == end;
        if (start < begin && !list_append(in, list, re_subject_slice(in, subject, start, begin)))
            return -1;
        Ref text = replace(in, replacement, self, subject, &found);
        if (text.object == NULL)
            return -1;
        if (text.object == in->none)
            drop(in, text);
        else if (!list_append(in, list, text))
            return -1;
        start = end;
    }
    if (start < subject->end &&
        !list_append(in, list, re_subject_slice(in, subject, start, subject->end)))
        return -1;
    return count;
}

/* The replacing function may run code of the script: meanwhile a bytearray must not move. */
static bool keep_in_place(Interp *in, const ReSubject *subject, Ref *guard)
{
    *guard = NO_REF;
    if (!subject->is_bytes || is_bytes(subject->string))
        return true;
    *guard = memoryview_new(in, subject->string);
    return guard->object != NULL;
}

/* The new text; *count is how many were replaced. */
static Ref substitute(Interp *in, const char *function, Object *self, Arguments arguments,
                      int64_t *count)
{
    Parameters parameters = {.function = function,
                             .names = {"repl", "string", "count"},
                             .count = 3,
                             .required = 2,
                             .positional = 3};
    Object *values[3];
    int64_t most = 0;
    ReSubject subject;
    Replacement replacement;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[2] != NULL && !number_as_c_size(in, values[2], &most)) ||
        !replacement_init(in, self, values[0], &replacement))
        return NO_REF;
    Ref list = NO_REF, guard = NO_REF;
    if (re_subject_init(in, self, values[1], 0, INT64_MAX, &subject) &&
        keep_in_place(in, &subject, &guard))
        list = list_new(in, 0);
    *count = list.object == NULL
                 ? -1
                 : substitute_into(in, &replacement, self, &subject, most, list.object);
    drop(in, guard);
    re_template_done(in, &replacement.template);
    if (*count >= 0)
        return re_join(in, list, subject.is_bytes);
    drop(in, list);
    return NO_REF;
}

Ref re_pattern_sub(Interp *in, Object *self, Arguments arguments)
{
    int64_t count;
    return substitute(in, "sub", self, arguments, &count);
}

Ref re_pattern_subn(Interp *in, Object *self, Arguments arguments)
{
    int64_t count;
    Ref text = substitute(in, "subn", self, arguments, &count);
    if (text.object == NULL)
        return NO_REF;
    Slot pair[2] = {{text.object}, {int_from_i64(in, count).object}};
    return tuple_from_taken(in, pair, 2);
}
