/* What the script writes. print and tracebacks go to sys.stdout and sys.stderr as
 * they are at that moment; if a script put its own object there, its write method
 * is called.
 */
#include "vm/output.h"

#include <string.h>

#include "types/dict.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/record.h"
#include "vm/streams.h"

void output_text(Vm *vm, OutputStream stream, const char *text, size_t length)
{
    if (length == 0)
        return;
    if (vm->recorder != NULL)
        record_output(vm, stream, text, length);
    vm->options.write(vm->options.host, stream, text, length);
}

void output_object(Vm *vm, OutputStream stream, Object *text)
{
    Buf utf8 = BUF_INIT;
    str_append_utf8(text, &utf8);
    output_text(vm, stream, utf8.text, utf8.length);
    buf_done(&utf8);
}

void output_hook(Interp *in, OutputStream stream, const char *text, size_t length)
{
    output_text(vm_of(in), stream, text, length);
}

static Object *sys_stream(Vm *vm, OutputStream stream)
{
    const struct Names *names = vm->in.names;
    return dict_get_str(&vm->in, vm->sys.object,
                        stream == STREAM_STDOUT ? names->stdout_ : names->stderr_);
}

static bool call_method(Interp *in, Object *object, Object *name, Object *argument)
{
    Ref method = object_get_attribute(in, object, name);
    if (method.object == NULL)
        return false;
    Ref result = argument == NULL ? object_call_none(in, method.object)
                                  : object_call_one(in, method.object, argument);
    drop(in, method);
    bool done = result.object != NULL;
    drop(in, result);
    return done;
}

bool output_to_sys(Vm *vm, OutputStream stream, const char *text, size_t length)
{
    Interp *in = &vm->in;
    Object *target = sys_stream(vm, stream);
    if (target == NULL)
        return raise_false(in, EXCEPTION_RuntimeError, "lost sys.%s",
                           stream == STREAM_STDOUT ? "stdout" : "stderr");
    if (target == in->none)
        return true;
    if (target->type == vm->types.stream) {
        if (!stream_check_open(vm, stream))
            return false;
        output_text(vm, stream, text, length);
        return true;
    }
    Ref string = str_from_utf8(in, text, length);
    if (string.object == NULL)
        return false;
    Ref held = keep(target);
    bool done = call_method(in, target, in->names->write, string.object);
    drop(in, held);
    drop(in, string);
    return done;
}

bool output_flush(Vm *vm, OutputStream stream)
{
    Object *target = sys_stream(vm, stream);
    if (target == NULL || target == vm->in.none || target->type == vm->types.stream) {
        if (vm->options.flush != NULL)
            vm->options.flush(vm->options.host, stream);
        return true;
    }
    Ref held = keep(target);
    bool done = call_method(&vm->in, target, vm->in.names->flush, NULL);
    drop(&vm->in, held);
    return done;
}
