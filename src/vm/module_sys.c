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
#include "vm/sys_hooks.h"
#include "vm/sys_types.h"
#include "vm/unraisable.h"

#define PYTHON_VERSION "3.11.2"
#define MOST_RECURSION 200000

static Ref sys_exit(Interp *in, Object *self, Arguments arguments)
{
    Object *status = arguments.count > 0 ? arguments.slots[0].object : NULL;
    Arguments given = arguments;
    if (status != NULL && is_instance_of(status, in->exceptions[EXCEPTION_SystemExit]))
        return raise_object(in, keep(status));
    if (status != NULL && is_tuple(status))
        given = (Arguments){.slots = tuple_slots(status), .count = (size_t)tuple_size(status)};
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
    if (!number_as_c_int(in, arguments.slots[0].object, &limit))
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

static Ref sys_get_asyncgen_hooks(Interp *in, Object *self, Arguments arguments)
{
    return sys_asyncgen_hooks(vm_of(in));
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
    if (arguments.count == 1 && !number_as_c_int(in, arguments.slots[0].object, &depth))
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

static Ref sys_filesystem_errors(Interp *in, Object *self, Arguments arguments)
{
    return str_from_string(in, "surrogateescape");
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
        {"prefix", ""},
        {"exec_prefix", ""},
        {"base_prefix", ""},
        {"base_exec_prefix", ""},
        {"abiflags", ""},
        {"platlibdir", "lib"},
    };
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (!set_taken(in, dict, texts[i].name, str_from_string(in, texts[i].text)))
            return false;
    return true;
}

/* What CPython keeps for its imports, startup options and the like: empty here. */
static bool fill_empty(Interp *in, Object *dict)
{
    static const char *const lists[] = {"meta_path", "path_hooks", "warnoptions"};
    static const char *const dicts[] = {"path_importer_cache", "_xoptions"};
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        if (!set_taken(in, dict, lists[i], list_new(in, 0)))
            return false;
    for (size_t i = 0; i < ARRAY_LEN(dicts); i++)
        if (!set_taken(in, dict, dicts[i], dict_new(in)))
            return false;
    return dict_set_string(in, dict, "pycache_prefix", in->none) &&
           dict_set_string(in, dict, "dont_write_bytecode", in->false_object);
}

static bool fill_facts(Interp *in, Object *dict)
{
    Vm *vm = vm_of(in);
    return set_taken(in, dict, "maxsize", int_from_i64(in, INT64_MAX)) &&
           set_taken(in, dict, "maxunicode", int_from_i64(in, 0x10ffff)) &&
           set_taken(in, dict, "hexversion", int_from_i64(in, PYTHON_HEXVERSION)) &&
           set_taken(in, dict, "api_version", int_from_i64(in, 1013)) &&
           set_taken(in, dict, "version_info", sys_version_info(vm)) &&
           set_taken(in, dict, "float_info", sys_float_info(vm)) &&
           set_taken(in, dict, "int_info", sys_int_info(vm)) &&
           set_taken(in, dict, "hash_info", sys_hash_info(vm)) &&
           set_taken(in, dict, "flags", sys_flags(vm)) &&
           set_taken(in, dict, "implementation", sys_implementation(vm)) &&
           set_taken(in, dict, "builtin_module_names", sys_builtin_module_names(vm)) &&
           set_taken(in, dict, "stdlib_module_names", sys_stdlib_module_names(vm));
}

/* The same object under a second name, with which a script can put the first back. */
static bool set_original(Interp *in, Object *dict, const char *name, const char *original)
{
    return set_taken(in, dict, original, keep(dict_get_string(in, dict, name)));
}

static bool fill(Interp *in, Object *dict)
{
    Vm *vm = vm_of(in);
    return fill_texts(in, dict) && fill_facts(in, dict) && fill_empty(in, dict) &&
           set_taken(in, dict, "argv", arguments_list(vm)) &&
           set_taken(in, dict, "orig_argv", arguments_list(vm)) &&
           set_taken(in, dict, "path", path_list(vm)) &&
           set_taken(in, dict, "stdout", stream_new(vm, STREAM_STDOUT)) &&
           set_taken(in, dict, "stderr", stream_new(vm, STREAM_STDERR)) &&
           set_taken(in, dict, "stdin", stdin_new(vm)) &&
           set_original(in, dict, "stdout", "__stdout__") &&
           set_original(in, dict, "stderr", "__stderr__") &&
           set_original(in, dict, "stdin", "__stdin__") &&
           set_original(in, dict, "displayhook", "__displayhook__") &&
           set_original(in, dict, "excepthook", "__excepthook__") &&
           set_original(in, dict, "unraisablehook", "__unraisablehook__") &&
           dict_set_string(in, dict, "modules", vm->modules.object);
}

static const NativeSpec functions[] = {
    {"_getframe", sys_getframe, NATIVE_POSITIONAL, 0, 1, "the frame object so many calls up"},
    {"audit", sys_none, NATIVE_ANY, 0, -1, "tells nobody"},
    {"displayhook", sys_displayhook, NATIVE_ONE_ARGUMENT, 1, 1, "show a value"},
    {"excepthook", sys_excepthook, NATIVE_POSITIONAL, 3, 3, "show an uncaught exception"},
    {"exc_info", sys_exc_info, NATIVE_NO_ARGUMENTS, 0, 0, "the exception being handled"},
    {"exception", sys_exception, NATIVE_NO_ARGUMENTS, 0, 0, "the exception being handled"},
    {"exit", sys_exit, NATIVE_POSITIONAL, 0, 1, "end the script"},
    {"get_asyncgen_hooks", sys_get_asyncgen_hooks, NATIVE_NO_ARGUMENTS, 0, 0, "both None"},
    {"getallocatedblocks", sys_getallocatedblocks, NATIVE_NO_ARGUMENTS, 0, 0, "blocks in use"},
    {"getdefaultencoding", sys_getdefaultencoding, NATIVE_NO_ARGUMENTS, 0, 0, "utf-8"},
    {"getfilesystemencodeerrors", sys_filesystem_errors, NATIVE_NO_ARGUMENTS, 0, 0,
     "surrogateescape"},
    {"getfilesystemencoding", sys_getdefaultencoding, NATIVE_NO_ARGUMENTS, 0, 0, "utf-8"},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, NATIVE_NO_ARGUMENTS, 0, 0,
     "most digits of an int's text"},
    {"getprofile", sys_none, NATIVE_NO_ARGUMENTS, 0, 0, "None"},
    {"getswitchinterval", sys_getswitchinterval, NATIVE_NO_ARGUMENTS, 0, 0, "seconds of a thread"},
    {"gettrace", sys_none, NATIVE_NO_ARGUMENTS, 0, 0, "None"},
    {"getrecursionlimit", sys_getrecursionlimit, NATIVE_NO_ARGUMENTS, 0, 0, "depth of calls"},
    {"getrefcount", sys_getrefcount, NATIVE_ONE_ARGUMENT, 1, 1, "references to the object"},
    {"getsizeof", sys_getsizeof, NATIVE_ANY | NATIVE_PACKED, 0, 2, "bytes of the object"},
    {"intern", sys_intern, NATIVE_ONE_ARGUMENT, 1, 1, "the one string equal to this one"},
    {"is_finalizing", sys_no, NATIVE_NO_ARGUMENTS, 0, 0, "is the script over"},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, NATIVE_ANY, 0, -1,
     "most digits of an int's text"},
    {"setprofile", sys_setprofile, NATIVE_ONE_ARGUMENT, 1, 1, "not supported"},
    {"setswitchinterval", sys_setswitchinterval, NATIVE_ONE_ARGUMENT, 1, 1, "changes nothing"},
    {"settrace", sys_settrace, NATIVE_ONE_ARGUMENT, 1, 1, "not supported"},
    {"setrecursionlimit", sys_setrecursionlimit, NATIVE_ONE_ARGUMENT, 1, 1, "depth of calls"},
    {"unraisablehook", sys_unraisablehook, NATIVE_ONE_ARGUMENT, 1, 1,
     "show an exception that nobody can catch"},
    {0},
};

static const TypeSpec *const hidden_types[] = {&stream_reader_spec, &stream_writer_spec, NULL};

const ModuleSpec sys_module = {
    .name = "sys",
    .hidden_types = hidden_types,
    .functions = functions,
    .fill = fill,
    .sentence = "the machine itself",
};
