/* The end of a script. The order is CPython's: the traceback is printed while
 * everything lives; then a full collection; then the last traceback is forgotten and
 * the main module dropped, and a second collection finalises what hangs in cycles with
 * all globals still in place.
 */
#include "vm/finish.h"

#include <string.h>

#include "heap/gc.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/leave.h"
#include "vm/output.h"
#include "vm/traceback.h"
#include "vm/unraisable.h"

#define STATUS_EXCEPTION 1
#define STATUS_INTERRUPTED 130

static void print_error(Vm *vm, const Buf *text)
{
    if (!output_to_sys(vm, STREAM_STDERR, text->text, text->length))
        raise_clear(&vm->in);
}

/* What sys.exit(code) means: nothing or None is 0, a number itself, anything else is
 * printed. */
static int exit_status(Vm *vm, Object *exception)
{
    Interp *in = &vm->in;
    Object *code = exception_field(in, exception, SYSTEM_EXIT_CODE);
    int64_t status;
    if (code == in->none)
        return 0;
    if (is_int(code))
        return int_to_i64(code, &status) ? (int)(status & 0xff) : 0xff;
    Ref text = object_str(in, code);
    if (text.object != NULL) {
        Buf line = BUF_INIT;
        str_append_utf8(text.object, &line);
        buf_append_byte(&line, '\n');
        print_error(vm, &line);
        buf_done(&line);
    }
    raise_clear(in);
    drop(in, text);
    return STATUS_EXCEPTION;
}

static void remember(Vm *vm, const char *name, Object *value)
{
    if (value != NULL && !dict_set_string(&vm->in, vm->sys.object, name, value))
        raise_clear(&vm->in);
}

/* Below a traceback that is CPython's to the letter: where the modelled memory ends. */
static void append_limit(const Vm *vm, const Object *exception, Buf *text)
{
    if (exception->type == vm->in.exceptions[EXCEPTION_MemoryError])
        buf_printf(text, "boxarrow: the modelled memory ends at %zu MiB\n",
                   vm->in.heap.limit >> 20);
}

static void print_exception(Vm *vm, Object *exception)
{
    Buf text = BUF_INIT;
    traceback_append(vm, exception, &text);
    append_limit(vm, exception, &text);
    print_error(vm, &text);
    buf_done(&text);
}

/* What the hook raised, then what it was called for. */
static void print_failed_hook(Vm *vm, Object *exception)
{
    Ref error = raise_take(&vm->in);
    Buf text = BUF_INIT;
    buf_append_string(&text, "Error in sys.excepthook:\n");
    traceback_append(vm, error.object, &text);
    buf_append_string(&text, "\nOriginal exception was:\n");
    traceback_append(vm, exception, &text);
    print_error(vm, &text);
    buf_done(&text);
    drop(&vm->in, error);
}

/* sys.excepthook, if the script put a function of its own there. False: it did not. */
static bool call_own_hook(Vm *vm, Object *exception)
{
    Interp *in = &vm->in;
    Object *hook = dict_get_string(in, vm->sys.object, "excepthook");
    if (hook == NULL || hook == dict_get_string(in, vm->sys.object, "__excepthook__"))
        return false;
    Object *traceback = ((ExceptionObject *)exception)->traceback.object;
    Slot parts[3] = {
        {(Object *)exception->type}, {exception}, {traceback == NULL ? in->none : traceback}};
    Ref result = object_call(in, hook, (Arguments){.slots = parts, .count = 3});
    if (result.object == NULL)
        print_failed_hook(vm, exception);
    drop(in, result);
    return true;
}

int finish_status(Vm *vm)
{
    Interp *in = &vm->in;
    if (!is_raised(in))
        return 0;
    Ref exception = raise_take(in);
    int status = STATUS_EXCEPTION;
    if (vm->stopped) {
        status = STATUS_INTERRUPTED;
    } else if (is_instance_of(exception.object, in->exceptions[EXCEPTION_SystemExit])) {
        status = exit_status(vm, exception.object);
    } else {
        remember(vm, "last_type", (Object *)exception.object->type);
        remember(vm, "last_value", exception.object);
        remember(vm, "last_traceback", ((ExceptionObject *)exception.object)->traceback.object);
        if (!call_own_hook(vm, exception.object))
            print_exception(vm, exception.object);
        if (is_instance_of(exception.object, in->exceptions[EXCEPTION_KeyboardInterrupt])) {
            status = STATUS_INTERRUPTED;
            vm->interrupted = true;
        }
    }
    drop(in, exception);
    return status;
}

void finish_callbacks(Vm *vm)
{
    Interp *in = &vm->in;
    Object *module = dict_get_string(in, vm->modules.object, "atexit");
    if (module == NULL || vm->stopped)
        return;
    Ref name = str_intern_string(in, "_run_exitfuncs");
    Ref function = name.object == NULL ? NO_REF : object_get_attribute(in, module, name.object);
    drop(in, name);
    if (function.object != NULL)
        drop(in, object_call_none(in, function.object));
    if (is_raised(in))
        unraisable_tell(in, function.object);
    drop(in, function);
}

/* A stream that the script put in the place of sys.stdout or sys.stderr may still hold text.
 * False: raised. */
static bool flush_own_stream(Vm *vm, Object *stream, const char *original)
{
    Interp *in = &vm->in;
    if (stream == NULL || stream == in->none ||
        stream == dict_get_string(in, vm->sys.object, original))
        return true;
    Ref name = str_intern_string(in, "flush");
    Ref method = name.object == NULL ? NO_REF : object_get_attribute(in, stream, name.object);
    Ref result = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    drop(in, name);
    drop(in, method);
    drop(in, result);
    return result.object != NULL;
}

bool finish_streams(Vm *vm)
{
    Interp *in = &vm->in;
    if (vm->stopped)
        return true;
    Object *out = dict_get_string(in, vm->sys.object, "stdout");
    Ref held = out == NULL ? NO_REF : keep(out);
    bool good = flush_own_stream(vm, out, "__stdout__");
    if (!good)
        unraisable_tell(in, out);
    drop(in, held);
    Object *error = dict_get_string(in, vm->sys.object, "stderr");
    held = error == NULL ? NO_REF : keep(error);
    (void)flush_own_stream(vm, error, "__stderr__");
    raise_clear(in);
    drop(in, held);
    return good;
}

static void forget(Vm *vm, const char *name)
{
    if (dict_get_string(&vm->in, vm->sys.object, name) != NULL)
        remember(vm, name, vm->in.none);
}

void finish_modules(Vm *vm)
{
    Interp *in = &vm->in;
    Heap *heap = vm_heap(vm);
    heap->collector->told_less = true;
    if (heap->collector->enabled)
        (void)gc_collect(heap, GENERATION_COUNT - 1);
    forget(vm, "last_type");
    forget(vm, "last_value");
    forget(vm, "last_traceback");
    vm->modules_gone = true;
    Ref main = dict_pop(in, vm->modules.object, in->names->main);
    drop(in, (Ref){vm->main.object});
    vm->main.object = NULL;
    drop(in, main);
    (void)gc_collect(heap, GENERATION_COUNT - 1);
    raise_clear(in);
}
