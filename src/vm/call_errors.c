/* TypeErrors of calls, in CPython's words. */
#include "vm/call_errors.h"

#include <inttypes.h>

#include "types/code_object.h"
#include "types/dict.h"
#include "types/list.h"
#include "types/str.h"
#include "types/tuple.h"

static const CodeObject *code_of(const FunctionObject *function)
{
    return (const CodeObject *)function->code.object;
}

static void append_title(const FunctionObject *function, Buf *out)
{
    str_append_utf8(function->qualname.object, out);
    buf_append_string(out, "()");
}

static void raise_type_error(Interp *in, Buf *text)
{
    raise_error(in, EXCEPTION_TypeError, "%s", text->text);
    buf_done(text);
}

void call_error_multiple(Interp *in, const FunctionObject *function, Object *name)
{
    Buf text = BUF_INIT;
    append_title(function, &text);
    buf_append_string(&text, " got multiple values for argument '");
    str_append_utf8(name, &text);
    buf_append_string(&text, "'");
    raise_type_error(in, &text);
}

void call_error_unexpected(Interp *in, const FunctionObject *function, Object *name)
{
    Buf text = BUF_INIT;
    append_title(function, &text);
    buf_append_string(&text, " got an unexpected keyword argument '");
    str_append_utf8(name, &text);
    buf_append_string(&text, "'");
    raise_type_error(in, &text);
}

static bool is_named(Object *names, const Object *name)
{
    for (int64_t i = 0; i < tuple_size(names); i++)
        if (str_equals(tuple_get(names, i), name))
            return true;
    return false;
}

bool call_error_positional_only(Interp *in, const FunctionObject *function, Object *names)
{
    const CodeObject *code = code_of(function);
    Buf list = BUF_INIT;
    for (int32_t i = 0; i < code->code->posonlyargcount; i++) {
        Object *name = tuple_get(code->local_names.object, i);
        if (!is_named(names, name))
            continue;
        if (list.length > 0)
            buf_append_string(&list, ", ");
        str_append_utf8(name, &list);
    }
    bool found = list.length > 0;
    if (found) {
        Buf text = BUF_INIT;
        append_title(function, &text);
        buf_printf(&text, " got some positional-only arguments passed as keyword arguments: '%s'",
                   list.text);
        raise_type_error(in, &text);
    }
    buf_done(&list);
    return found;
}

/* "'a'", "'a' and 'b'", "'a', 'b', and 'c'" */
static void append_names(const Object *names, Buf *out)
{
    int64_t count = list_size(names);
    for (int64_t i = 0; i < count; i++) {
        if (i > 0)
            buf_append_string(out, count == 2 ? " and " : i + 1 == count ? ", and " : ", ");
        str_append_repr(list_get(names, i), out);
    }
}

static bool has_default(Interp *in, const FunctionObject *function, Object *name)
{
    Object *defaults = function->keyword_defaults.object;
    return defaults != NULL && dict_get_str(in, defaults, name) != NULL;
}

/* The parameters that got no argument; a list of the heap, because CPython's is one. */
static Ref missing_names(Interp *in, const FunctionObject *function, const Slot *locals,
                         bool positional)
{
    const CodeObject *code = code_of(function);
    Object *defaults = function->defaults.object;
    size_t default_count = defaults == NULL ? 0 : (size_t)tuple_size(defaults);
    size_t count = (size_t)code->code->argcount;
    size_t from = positional ? 0 : count;
    size_t to = positional ? count - default_count : count + (size_t)code->code->kwonlyargcount;
    Ref names = list_new(in, 0);
    for (size_t i = from; names.object != NULL && i < to; i++) {
        Object *name = tuple_get(code->local_names.object, (int64_t)i);
        if (locals[i].object != NULL || (!positional && has_default(in, function, name)))
            continue;
        if (!list_append(in, names.object, keep(name))) {
            drop(in, names);
            return NO_REF;
        }
    }
    return names;
}

bool call_error_missing(Interp *in, const FunctionObject *function, const Slot *locals,
                        bool positional)
{
    Ref names = missing_names(in, function, locals, positional);
    if (names.object == NULL)
        return false;
    int64_t count = list_size(names.object);
    Buf text = BUF_INIT;
    append_title(function, &text);
    buf_printf(&text, " missing %" PRId64 " required %s argument%s: ", count,
               positional ? "positional" : "keyword-only", count == 1 ? "" : "s");
    append_names(names.object, &text);
    raise_type_error(in, &text);
    drop(in, names);
    return false;
}

bool call_error_too_many(Interp *in, const FunctionObject *function, const Slot *locals,
                         size_t given)
{
    const Code *code = code_of(function)->code;
    Object *defaults = function->defaults.object;
    size_t most = (size_t)code->argcount;
    size_t least = most - (defaults == NULL ? 0 : (size_t)tuple_size(defaults));
    size_t keyword_only = 0;
    for (int32_t i = 0; i < code->kwonlyargcount; i++)
        keyword_only += locals[most + (size_t)i].object != NULL;
    Buf text = BUF_INIT;
    append_title(function, &text);
    if (least < most)
        buf_printf(&text, " takes from %zu to %zu positional arguments", least, most);
    else
        buf_printf(&text, " takes %zu positional argument%s", most, most == 1 ? "" : "s");
    buf_printf(&text, " but %zu", given);
    if (keyword_only > 0)
        buf_printf(&text, " positional argument%s (and %zu keyword-only argument%s)",
                   given == 1 ? "" : "s", keyword_only, keyword_only == 1 ? "" : "s");
    buf_printf(&text, " %s given", given == 1 && keyword_only == 0 ? "was" : "were");
    raise_type_error(in, &text);
    return false;
}
