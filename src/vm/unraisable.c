/* The exception is told in the words of sys.unraisablehook, whose argument is a tuple with
 * named items. That tuple is made only for a hook of the script's own: nobody else can see
 * it.
 */
#include "vm/unraisable.h"

#include <string.h>

#include "types/dict.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/output.h"
#include "vm/leave.h"
#include "vm/sys_types.h"
#include "vm/traceback.h"
#include "vm/view.h"

/* Borrowed; NULL where there is nothing to show. */
typedef struct {
    Object *exception, *traceback;
    const char *message; /* before the place */
    Object *where;
} Unraisable;

/* An exception that has passed no Python code is shown where that stands. */
static void add_place(Vm *vm, Object *exception)
{
    const Object *traceback = ((ExceptionObject *)exception)->traceback.object;
    Frame *frame = frame_visible(vm->current);
    if (frame == NULL || (traceback != NULL && traceback != vm->in.none))
        return;
    Object *object = frame_object(vm, frame);
    Ref entry = object != NULL ? traceback_new(&vm->in, NO_REF, object, frame_unit(frame) * 2,
                                               frame_line(frame))
                               : NO_REF;
    if (entry.object != NULL)
        exception_set_traceback(&vm->in, exception, entry);
    raise_clear(&vm->in);
}

static void append_place(Interp *in, const Unraisable *told, Buf *text)
{
    if (told->where == NULL) {
        if (strcmp(told->message, "Exception ignored in") != 0)
            buf_printf(text, "%s:\n", told->message);
        return;
    }
    Ref shown = object_repr(in, told->where);
    buf_printf(text, "%s: ", told->message);
    if (shown.object != NULL)
        str_append_utf8(shown.object, text);
    else
        buf_append_string(text, "<object repr() failed>");
    raise_clear(in);
    drop(in, shown);
    buf_append_byte(text, '\n');
}

/* False: sys.stderr raised. */
static bool write_told(Vm *vm, const Unraisable *told)
{
    Buf text = BUF_INIT;
    append_place(&vm->in, told, &text);
    if (told->traceback != NULL)
        traceback_append_entries(vm, told->traceback, 0, false, &text);
    size_t length = text.length;
    if (told->exception != NULL) {
        traceback_append_title(vm, told->exception, &text);
        /* Unlike the traceback of a script, it shows the colon of an empty text too. */
        if (memchr(text.text + length, ':', text.length - length) == NULL)
            buf_append_string(&text, ": ");
        buf_append_byte(&text, '\n');
    }
    bool done = output_to_sys(vm, STREAM_STDERR, text.text, text.length);
    buf_done(&text);
    return done;
}

static Object *traceback_of(const Object *exception)
{
    return ((const ExceptionObject *)exception)->traceback.object;
}

static void write_ignored(Vm *vm, Object *exception, const char *message, Object *where)
{
    Unraisable told = {exception, traceback_of(exception), message, where};
    write_told(vm, &told);
    raise_clear(&vm->in); /* there may have been no memory to tell it all */
}

/* The hook of the script's own, borrowed; NULL: there is none. */
static Object *own_hook(Vm *vm)
{
    Interp *in = &vm->in;
    if (vm->sys.object == NULL)
        return NULL;
    Object *hook = dict_get_string(in, vm->sys.object, "unraisablehook");
    bool own = hook != NULL && hook != in->none &&
               hook != dict_get_string(in, vm->sys.object, "__unraisablehook__");
    return own ? hook : NULL;
}

/* What the hook itself raises is written, and what it was called for forgotten. */
static void call_hook(Vm *vm, Object *hook, Object *exception, Object *where)
{
    Interp *in = &vm->in;
    Ref held = keep(hook);
    Ref told = sys_unraisable_arguments(vm, exception, where);
    Ref result = told.object == NULL ? NO_REF : object_call_one(in, hook, told.object);
    drop(in, told);
    drop(in, result);
    if (is_raised(in)) {
        Ref failure = raise_take(in);
        write_ignored(vm, failure.object, "Exception ignored in sys.unraisablehook", hook);
        drop(in, failure);
    }
    drop(in, held);
}

void unraisable_tell(Interp *in, Object *where)
{
    Vm *vm = vm_of(in);
    Ref exception = raise_take(in);
    if (vm->stopped) {
        drop(in, exception);
        return;
    }
    add_place(vm, exception.object);
    Object *hook = own_hook(vm);
    if (hook == NULL)
        write_ignored(vm, exception.object, "Exception ignored in", where);
    else
        call_hook(vm, hook, exception.object, where);
    drop(in, exception);
}

Ref sys_unraisablehook(Interp *in, Object *self, Arguments arguments)
{
    Object *given = arguments.slots[0].object;
    if (!sys_is_unraisable_arguments(given))
        return raise_error(in, EXCEPTION_TypeError,
                           "sys.unraisablehook argument type must be UnraisableHookArgs");
    Object *items[5];
    for (int i = 0; i < 5; i++)
        items[i] = tuple_get(given, i) == in->none ? NULL : tuple_get(given, i);
    Unraisable told = {items[1], items[2], "Exception ignored in", items[4]};
    Buf message = BUF_INIT;
    if (items[3] != NULL && is_str(items[3])) {
        str_append_utf8(items[3], &message);
        told.message = message.text;
    }
    bool done = write_told(vm_of(in), &told);
    buf_done(&message);
    return done ? keep_none(in) : NO_REF;
}
