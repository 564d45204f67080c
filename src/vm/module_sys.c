/* The sys module: what a script can ask of the machine, and its output streams. */
#include <string.h>

#include "heap/gc.h"
#include "types/arguments.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/import.h"
#include "vm/leave.h"
#include "vm/output.h"
#include "vm/streams.h"
#include "vm/sys_types.h"

#define PYTHON_VERSION "3.11.2"
#define MOST_RECURSION 200000

static Ref sys_exit(Interp *in, Object *self, Arguments arguments)
{
    Object *status = arguments.count > 0 ? arguments.slots[0].object : NULL;
    Arguments given = arguments;
    if (status != NULL && is_tuple(status))
        given = (Arguments){tuple_slots(status), (size_t)tuple_size(status), NULL};
    else if (status == in->none)
        given.count = 0;
    Ref exit = exception_new(in, in->exceptions[EXCEPTION_SystemExit], given);
    return exit.object == NULL ? NO_REF : raise_object(in, exit);
}

static Ref sys_getrefcount(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, arguments.slots[0].object->refcount);
}

static Ref own_size(Interp *in, Object *object)
{
    Ref method = object_special_method(in, object, in->names->sizeof_);
    if (method.object == NULL)
        return is_raised(in)
                   ? NO_REF
                   : raise_error(in, EXCEPTION_TypeError, "Type %s doesn't define __sizeof__",
                                 type_name_of(object));
    Ref size = object_call_none(in, method.object);
    drop(in, method);
    return size;
}

static Ref size_with_preheader(Interp *in, Object *object)
{
    Ref size = own_size(in, object);
    if (size.object == NULL)
        return NO_REF;
    int64_t bytes;
    bool good = number_as_index(in, size.object, EXCEPTION_OverflowError, &bytes);
    drop(in, size);
    if (!good)
        return NO_REF;
    if (bytes < 0)
        return raise_error(in, EXCEPTION_ValueError, "__sizeof__() should return >= 0");
    return int_from_i64(in, bytes + (int64_t)heap_preheader_size(object->type));
}

static Ref sys_getsizeof(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "getsizeof",
                                          .names = {"object", "default"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref size = size_with_preheader(in, values[0]);
    if (size.object != NULL || values[1] == NULL || !is_raised_of(in, EXCEPTION_TypeError))
        return size;
    raise_clear(in);
    return keep(values[1]);
}

static Ref sys_getrecursionlimit(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, in->recursion_limit);
}

static Ref sys_setrecursionlimit(Interp *in, Object *self, Arguments arguments)
{
    int64_t limit;
    if (!number_as_index(in, arguments.slots[0].object, EXCEPTION_OverflowError, &limit))
        return NO_REF;
    if (limit < 1)
        return raise_error(in, EXCEPTION_ValueError,
                           "recursion limit must be greater or equal than 1");
    if (limit <= in->recursion_depth)
        return raise_error(in, EXCEPTION_RecursionError,
                           "cannot set the recursion limit to %lld at the recursion depth %d: the "
                           "limit is too low",
                           (long long)limit, in->recursion_depth);
    in->recursion_limit = limit > MOST_RECURSION ? MOST_RECURSION : (int32_t)limit;
    return keep_none(in);
}

static Ref sys_intern(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "intern() argument must be str, not %s",
                           type_name_of(text));
    if (!IS_EXACT(in, text, str))
        return raise_error(in, EXCEPTION_TypeError, "can't intern %s", type_name_of(text));
    return str_intern(in, keep(text));
}

static Ref sys_getallocatedblocks(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_blocks_in_use(&in->heap));
}

static Ref sys_exc_info(Interp *in, Object *self, Arguments arguments)
{
    Object *handled = vm_handled_exception(vm_of(in));
    Object *parts[3] = {in->none, in->none, in->none};
    if (handled != NULL) {
        Object *traceback = ((ExceptionObject *)handled)->traceback.object;
        parts[0] = (Object *)handled->type;
        parts[1] = handled;
        parts[2] = traceback == NULL ? in->none : traceback;
    }
    Slot slots[3] = {{parts[0]}, {parts[1]}, {parts[2]}};
    return tuple_from_slots(in, slots, 3);
}

static Ref sys_exception(Interp *in, Object *self, Arguments arguments)
{
    Object *handled = vm_handled_exception(vm_of(in));
    return handled == NULL ? keep_none(in) : keep(handled);
}

static Ref sys_getframe(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    int64_t depth = 0;
    if (arguments.count == 1 &&
        !number_as_index(in, arguments.slots[0].object, EXCEPTION_OverflowError, &depth))
        return NO_REF;
    Frame *frame = frame_visible(vm->current);
    while (depth-- > 0 && frame != NULL)
        frame = frame_visible(frame->previous);
    if (frame == NULL)
        return raise_error(in, EXCEPTION_ValueError, "call stack is not deep enough");
    Object *object = frame_object(vm, frame);
    return object == NULL ? NO_REF : keep(object);
}

static Ref sys_getdefaultencoding(Interp *in, Object *self, Arguments arguments)
{
    return str_from_string(in, "utf-8");
}

/* --- contents --- */

static bool set_taken(Interp *in, Object *dict, const char *name, Ref value)
{
    bool done = value.object != NULL && dict_set_string(in, dict, name, value.object);
    drop(in, value);
    return done;
}

static Ref arguments_list(Vm *vm)
{
    Interp *in = &vm->in;
    Ref list = list_new(in, 0);
    if (list.object == NULL || !list_append(in, list.object, str_from_string(in, vm->options.path)))
        return NO_REF;
    for (int i = 0; i < vm->options.argument_count; i++)
        if (!list_append(in, list.object, str_from_string(in, vm->options.arguments[i])))
            return NO_REF;
    return list;
}

/* Modules are looked for in the script's folder. */
static Ref path_list(Vm *vm)
{
    Interp *in = &vm->in;
    Ref list = list_new(in, 0);
    const char *path = vm->path.text, *slash = strrchr(path, '/');
    size_t length = slash == NULL ? 0 : slash == path ? 1 : (size_t)(slash - path);
    if (list.object == NULL || list_append(in, list.object, str_from_utf8(in, path, length)))
        return list;
    drop(in, list);
    return NO_REF;
}

static bool fill_texts(Interp *in, Object *dict)
{
    static const struct {
        const char *name, *text;
    } texts[] = {
        {"version", PYTHON_VERSION " (boxarrow " BOXARROW_VERSION ")"},
        {"byteorder", "little"},
        {"platform", "linux"},
        {"copyright", "boxarrow"},
        {"executable", ""},
        {"float_repr_style", "short"},
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (!set_taken(in, dict, texts[i].name, str_from_string(in, texts[i].text)))
            return false;
    return true;
}

static bool fill(Interp *in, Object *dict)
{
    Vm *vm = vm_of(in);
    return fill_texts(in, dict) && set_taken(in, dict, "argv", arguments_list(vm)) &&
           set_taken(in, dict, "maxsize", int_from_i64(in, INT64_MAX)) &&
           set_taken(in, dict, "maxunicode", int_from_i64(in, 0x10ffff)) &&
           set_taken(in, dict, "hexversion", int_from_i64(in, PYTHON_HEXVERSION)) &&
           set_taken(in, dict, "version_info", sys_version_info(vm)) &&
           set_taken(in, dict, "float_info", sys_float_info(vm)) &&
           set_taken(in, dict, "int_info", sys_int_info(vm)) &&
           set_taken(in, dict, "hash_info", sys_hash_info(vm)) &&
           set_taken(in, dict, "implementation", sys_implementation(vm)) &&
           set_taken(in, dict, "path", path_list(vm)) &&
           set_taken(in, dict, "stdout", stream_new(vm, STREAM_STDOUT)) &&
           set_taken(in, dict, "stderr", stream_new(vm, STREAM_STDERR)) &&
           set_taken(in, dict, "__stdout__", keep(dict_get_string(in, dict, "stdout"))) &&
           set_taken(in, dict, "__stderr__", keep(dict_get_string(in, dict, "stderr"))) &&
           set_taken(in, dict, "stdin", stdin_new(vm)) &&
           dict_set_string(in, dict, "modules", vm->modules.object);
}

static const NativeSpec functions[] = {
    {"_getframe", sys_getframe, NATIVE_POSITIONAL, 0, 1, "the frame object so many calls up"},
    {"exc_info", sys_exc_info, NATIVE_NO_ARGUMENTS, 0, 0, "the exception being handled"},
    {"exception", sys_exception, NATIVE_NO_ARGUMENTS, 0, 0, "the exception being handled"},
    {"exit", sys_exit, NATIVE_POSITIONAL, 0, 1, "end the script"},
    {"getallocatedblocks", sys_getallocatedblocks, NATIVE_NO_ARGUMENTS, 0, 0, "blocks in use"},
    {"getdefaultencoding", sys_getdefaultencoding, NATIVE_NO_ARGUMENTS, 0, 0, "utf-8"},
    {"getrecursionlimit", sys_getrecursionlimit, NATIVE_NO_ARGUMENTS, 0, 0, "depth of calls"},
    {"getrefcount", sys_getrefcount, NATIVE_ONE_ARGUMENT, 1, 1, "references to the object"},
    {"getsizeof", sys_getsizeof, NATIVE_ANY, 0, 2, "bytes of the object"},
    {"intern", sys_intern, NATIVE_ONE_ARGUMENT, 1, 1, "the one string equal to this one"},
    {"setrecursionlimit", sys_setrecursionlimit, NATIVE_ONE_ARGUMENT, 1, 1, "depth of calls"},
    {0},
};

static const TypeSpec *const hidden_types[] = {&stream_buffer_spec, NULL};

const ModuleSpec sys_module = {
    .name = "sys",
    .hidden_types = hidden_types,
    .functions = functions,
    .fill = fill,
    .sentence = "the machine itself",
};
