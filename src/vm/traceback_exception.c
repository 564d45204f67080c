/* The text of an uncaught exception, as CPython 3.11 prints it (Python/pythonrun.c):
 * what it came of first, then its traceback, title and notes; the exceptions of a
 * group behind a margin, 15 of a group and 10 groups deep. Chains are walked with a
 * list, for they can be long.
 */
#include <string.h>

#include "types/dict.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/traceback.h"

#define GROUP_WIDTH_MOST 15
#define GROUP_DEPTH_MOST 10

/* --- the last line --- */

static void append_class(Vm *vm, TypeObject *type, Buf *out)
{
    Interp *in = &vm->in;
    Ref module = type_module_object(in, type);
    if (module.object == NULL || !is_str(module.object)) {
        raise_clear(in);
        buf_append_string(out, "<unknown>.");
    } else if (!str_equals_ascii(module.object, "builtins") &&
               !str_equals_ascii(module.object, "__main__")) {
        str_append_utf8(module.object, out);
        buf_append_byte(out, '.');
    }
    drop(in, module);
    Ref name = type_qualname_object(in, type);
    if (name.object != NULL)
        str_append_utf8(name.object, out);
    drop(in, name);
}

static void append_title(Vm *vm, TypeObject *type, Object *value, Buf *out)
{
    Interp *in = &vm->in;
    append_class(vm, type, out);
    Ref text = object_str(in, value);
    if (text.object == NULL) {
        raise_clear(in);
        buf_append_string(out, ": <exception str() failed>");
    } else if (str_length(text.object) > 0 && value != in->none) {
        buf_append_string(out, ": ");
        str_append_utf8(text.object, out);
    }
    drop(in, text);
}

void traceback_append_title(Vm *vm, Object *exception, Buf *out)
{
    append_title(vm, exception->type, exception, out);
}

/* --- one exception --- */

typedef struct {
    Object *exception; /* borrowed: the last one holds all */
    const char *link;  /* how the next one came of it */
} ChainLink;

typedef VEC(ChainLink) Chain;

typedef struct {
    Vm *vm;
    Buf *out;
    uint32_t depth;           /* of groups */
    bool need_close;          /* the frame of the innermost group is open */
    VEC(const Object *) seen; /* they and what they came of are shown once */
} Printer;

static void append_margined(Printer *to, const char *text, size_t length)
{
    traceback_append_margin(to->depth, to->out);
    buf_append(to->out, text, length);
}

/* Line by line; the last one gets a newline, too. */
static void append_note(Printer *to, Object *note)
{
    Buf text = BUF_INIT;
    str_append_utf8(note, &text);
    for (size_t start = 0; start < text.length || start == 0;) {
        const char *end = memchr(text.text + start, '\n', text.length - start);
        size_t length = end != NULL ? (size_t)(end - text.text) - start : text.length - start;
        append_margined(to, text.text + start, length);
        buf_append_byte(to->out, '\n');
        start += length + 1;
    }
    buf_done(&text);
}

static void append_each_note(Printer *to, Object *notes)
{
    Interp *in = &to->vm->in;
    static const char failed[] = "<note str() failed>\n";
    Ref items = tuple_from_iterable(in, notes);
    for (int64_t i = 0; items.object != NULL && i < tuple_size(items.object); i++) {
        Ref text = object_str(in, tuple_get(items.object, i));
        if (text.object != NULL)
            append_note(to, text.object);
        else
            append_margined(to, failed, sizeof failed - 1);
        drop(in, text);
        raise_clear(in);
    }
    drop(in, items);
}

/* No sequence: CPython shows the whole, and ends no line. */
static void append_odd_notes(Printer *to, Object *notes)
{
    Ref shown = object_repr(&to->vm->in, notes);
    traceback_append_margin(to->depth, to->out);
    if (shown.object != NULL)
        str_append_utf8(shown.object, to->out);
    else
        buf_append_string(to->out, "<__notes__ repr() failed>");
    drop(&to->vm->in, shown);
}

static void append_notes(Printer *to, Object *exception)
{
    Interp *in = &to->vm->in;
    Ref notes = object_find_attribute(in, exception, in->names->notes);
    if (notes.object == NULL) {
        raise_clear(in);
        return;
    }
    if (notes.object->type->slots.subscript == NULL || is_dict(notes.object))
        append_odd_notes(to, notes.object);
    else
        append_each_note(to, notes.object);
    raise_clear(in);
    drop(in, notes);
}

static bool is_group(const Vm *vm, const Object *exception)
{
    return is_instance_of(exception, vm->in.exceptions[EXCEPTION_BaseExceptionGroup]);
}

static void append_alone(Printer *to, Object *exception)
{
    Object *traceback = ((ExceptionObject *)exception)->traceback.object;
    traceback_append_entries(to->vm, traceback, to->depth, is_group(to->vm, exception), to->out);
    Object *shown = syntax_place_append(to->vm, exception, to->depth, to->out)
                        ? exception_field(&to->vm->in, exception, SYNTAX_ERROR_MESSAGE)
                        : exception;
    traceback_append_margin(to->depth, to->out);
    append_title(to->vm, exception->type, shown, to->out);
    suggestion_append(to->vm, exception, to->out);
    buf_append_byte(to->out, '\n');
    append_notes(to, exception);
}

/* --- groups --- */

static void append_chain(Printer *to, Object *exception);

static void append_item_heading(Printer *to, int64_t index)
{
    buf_printf(to->out, "%*s%s+---------------- ", (int)(2 * to->depth), "",
               index == 0 ? "+-" : "  ");
    if (index < GROUP_WIDTH_MOST)
        buf_printf(to->out, "%lld", (long long)index + 1);
    else
        buf_append_string(to->out, "...");
    buf_append_string(to->out, " ----------------\n");
}

static void append_item(Printer *to, const Object *items, int64_t index)
{
    if (index < GROUP_WIDTH_MOST) {
        append_chain(to, tuple_get(items, index));
        return;
    }
    int64_t left = tuple_size(items) - GROUP_WIDTH_MOST;
    traceback_append_margin(to->depth, to->out);
    buf_printf(to->out, "and %lld more exception%s\n", (long long)left, left > 1 ? "s" : "");
}

/* Whoever ends first closes the frames of all groups that end there. */
static void append_items(Printer *to, const Object *items)
{
    int64_t size = tuple_size(items);
    int64_t shown = size <= GROUP_WIDTH_MOST ? size : GROUP_WIDTH_MOST + 1;
    to->need_close = false;
    for (int64_t i = 0; i < shown; i++) {
        bool is_last = i == shown - 1;
        to->need_close = to->need_close || is_last;
        append_item_heading(to, i);
        to->depth++;
        append_item(to, items, i);
        if (is_last && to->need_close) {
            buf_printf(to->out, "%*s+------------------------------------\n", (int)(2 * to->depth),
                       "");
            to->need_close = false;
        }
        to->depth--;
    }
}

static void append_group(Printer *to, Object *group)
{
    if (to->depth > GROUP_DEPTH_MOST) {
        traceback_append_margin(to->depth, to->out);
        buf_printf(to->out, "... (max_group_depth is %d)\n", GROUP_DEPTH_MOST);
        return;
    }
    to->depth += to->depth == 0;
    append_alone(to, group);
    append_items(to, exception_field(&to->vm->in, group, GROUP_EXCEPTIONS));
    to->depth -= to->depth == 1;
}

/* --- chains --- */

static bool is_seen(const Printer *to, const Object *exception)
{
    for (size_t i = 0; i < to->seen.count; i++)
        if (to->seen.items[i] == exception)
            return true;
    return false;
}

/* What the exception came of, or NULL. */
static Object *origin_of(const Vm *vm, const Object *exception, const char **link)
{
    const ExceptionObject *raised = (const ExceptionObject *)exception;
    if (raised->cause.object != NULL && raised->cause.object != vm->in.none) {
        *link = "The above exception was the direct cause of the following exception:\n";
        return raised->cause.object;
    }
    *link = "During handling of the above exception, another exception occurred:\n";
    return raised->suppress_context ? NULL : raised->context.object;
}

static void append_link(Printer *to, const char *link)
{
    append_margined(to, "\n", 1);
    append_margined(to, link, strlen(link));
    append_margined(to, "\n", 1);
}

static void append_one(Printer *to, Object *exception)
{
    if (is_group(to->vm, exception))
        append_group(to, exception);
    else
        append_alone(to, exception);
}

static void append_chain(Printer *to, Object *exception)
{
    Chain chain = {0};
    const char *link = "";
    do {
        vec_push(&chain, (ChainLink){exception, link});
        vec_push(&to->seen, exception);
        exception = origin_of(to->vm, exception, &link);
    } while (exception != NULL && is_exception(exception) && !is_seen(to, exception));
    bool need_close = to->need_close;
    while (chain.count > 1) {
        ChainLink origin = vec_pop(&chain);
        append_one(to, origin.exception);
        append_link(to, origin.link);
        to->need_close = need_close;
    }
    append_one(to, chain.items[0].exception);
    vec_done(&chain);
}

void traceback_append(Vm *vm, Object *exception, Buf *out)
{
    Printer to = {.vm = vm, .out = out};
    append_chain(&to, exception);
    vec_done(&to.seen);
}
