/* Imports by name. importlib's rules and words: parents before children, a child becomes
 * an attribute of its parent, relative names are made absolute with __package__.
 */
#include "vm/import.h"

#include <string.h>

#include "types/dict.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

Ref import_error(Vm *vm, Object *name, const char *format, ...)
{
    Interp *in = &vm->in;
    va_list arguments;
    va_start(arguments, format);
    Buf text = BUF_INIT;
    buf_vprintf(&text, format, arguments);
    va_end(arguments);
    raise_error(in, EXCEPTION_ImportError, "%s", text.text);
    buf_done(&text);
    if (name != NULL)
        exception_set_field(in, raise_pending(in), IMPORT_ERROR_NAME, name);
    return NO_REF;
}

/* --- missing modules --- */

/* The module exists, only not here: a note below the error says so. */
static void add_note(Vm *vm, const char *name)
{
    Interp *in = &vm->in;
    Ref note = str_printf(in, "boxarrow: the module %s is not part of boxarrow", name);
    Ref raised = raise_take(in);
    Ref method = object_get_attribute(in, raised.object, in->names->add_note);
    if (method.object != NULL && note.object != NULL)
        drop(in, object_call_one(in, method.object, note.object));
    drop(in, method);
    drop(in, note);
    raise_object(in, raised);
}

/* `parent` is the module of which `name` (which has dots) is no part; NULL: name itself
 * is missing. Always NO_REF. */
static Ref no_such_module(Vm *vm, const char *name, const char *parent)
{
    Interp *in = &vm->in;
    if (parent != NULL)
        raise_error(in, EXCEPTION_ModuleNotFoundError,
                    "No module named '%s'; '%s' is not a package", name, parent);
    else
        raise_error(in, EXCEPTION_ModuleNotFoundError, "No module named '%s'", name);
    Ref object = str_from_string(in, name);
    exception_set_field(in, raise_pending(in), IMPORT_ERROR_NAME, object.object);
    drop(in, object);
    if (parent == NULL && import_is_standard(name))
        add_note(vm, name);
    return NO_REF;
}

/* --- absolute names --- */

/* Looks below a parent that is there. path: new reference or empty. False: the parent is
 * no package, or raised. */
static bool take_path(Vm *vm, Object *parent, Ref *path)
{
    Interp *in = &vm->in;
    Ref name = str_intern_string(in, "__path__");
    *path = object_find_attribute(in, parent, name.object);
    drop(in, name);
    return path->object != NULL;
}

static Ref load_child(Vm *vm, const char *name, const char *parent_name, Object *parent)
{
    Interp *in = &vm->in;
    Ref path = NO_REF;
    if (!take_path(vm, parent, &path))
        return is_raised(in) ? NO_REF : no_such_module(vm, name, parent_name);
    Ref module = import_find(vm, name, path.object);
    drop(in, path);
    if (module.object == NULL)
        return is_raised(in) ? NO_REF : no_such_module(vm, name, NULL);
    Ref last = str_intern_string(in, strrchr(name, '.') + 1);
    bool done = object_set_attribute(in, parent, last.object, module.object);
    drop(in, last);
    if (done)
        return module;
    drop(in, module);
    return NO_REF;
}

static Ref load(Vm *vm, const char *name, const char *parent_name, Object *parent)
{
    if (parent != NULL)
        return load_child(vm, name, parent_name, parent);
    Ref module = import_find(vm, name, NULL);
    return module.object != NULL || is_raised(&vm->in) ? module : no_such_module(vm, name, NULL);
}

/* CPython asks the module's __spec__ whether the module is still being made. Those of sys,
 * builtins and __main__ cannot answer, which makes an AttributeError and drops it. */
static void ask_whether_initializing(Vm *vm, const char *name, Object *module)
{
    static const char *const silent[] = {"sys", "builtins", "__main__"};
    for (size_t i = 0; i < ARRAY_LEN(silent); i++)
        if (strcmp(name, silent[i]) == 0)
            miss_attribute(&vm->in, module, vm->in.names->spec);
}

/* sys.modules[name]; None there stops the import. New reference; NO_REF without an
 * exception: not there. */
static Ref known_module(Vm *vm, const char *name)
{
    Interp *in = &vm->in;
    Object *known = dict_get_string(in, vm->modules.object, name);
    if (known == NULL)
        return NO_REF;
    if (known != in->none) {
        ask_whether_initializing(vm, name, known);
        return keep(known);
    }
    Ref object = str_from_string(in, name);
    raise_error(in, EXCEPTION_ModuleNotFoundError, "import of %s halted; None in sys.modules",
                name);
    exception_set_field(in, raise_pending(in), IMPORT_ERROR_NAME, object.object);
    drop(in, object);
    return NO_REF;
}

/* a.b.c: imports a, then a.b, then a.b.c; gives the last. */
static Ref import_absolute(Vm *vm, const char *name)
{
    Interp *in = &vm->in;
    Ref module = known_module(vm, name);
    if (module.object != NULL || is_raised(in))
        return module;
    Buf part = BUF_INIT, before = BUF_INIT;
    for (const char *end = name; end != NULL && !is_raised(in);) {
        end = strchr(end, '.');
        buf_clear(&part);
        buf_append(&part, name, end == NULL ? strlen(name) : (size_t)(end - name));
        Ref parent = module;
        module = known_module(vm, part.text);
        if (module.object == NULL && !is_raised(in))
            module = load(vm, part.text, before.text, parent.object);
        drop(in, parent);
        buf_clear(&before);
        buf_append(&before, part.text, part.length);
        end = end == NULL ? NULL : end + 1;
    }
    buf_done(&part);
    buf_done(&before);
    return module;
}

/* --- relative names --- */

/* The package the importing module is in. False: raised. */
static bool append_package(Vm *vm, Object *globals, Buf *out)
{
    Interp *in = &vm->in;
    Object *package = globals == NULL ? NULL : dict_get_str(in, globals, in->names->package);
    if (package != NULL && package != in->none) {
        if (!is_str(package))
            return raise_false(in, EXCEPTION_TypeError, "package must be a string");
        str_append_utf8(package, out);
        return true;
    }
    Object *name = globals == NULL ? NULL : dict_get_str(in, globals, in->names->name_);
    if (name == NULL || !is_str(name))
        return raise_false(in, EXCEPTION_KeyError, "'__name__' not in globals");
    str_append_utf8(name, out);
    if (dict_get_string(in, globals, "__path__") == NULL) {
        const char *dot = out->length == 0 ? NULL : strrchr(out->text, '.');
        buf_truncate(out, dot == NULL ? 0 : (size_t)(dot - out->text));
    }
    return true;
}

static bool append_absolute(Vm *vm, const ImportRequest *request, Buf *out)
{
    Interp *in = &vm->in;
    if (request->level == 0) {
        str_append_utf8(request->name, out);
        return true;
    }
    if (!append_package(vm, request->globals, out))
        return false;
    if (out->length == 0)
        return raise_false(in, EXCEPTION_ImportError,
                           "attempted relative import with no known parent package");
    for (int64_t level = request->level; level > 1; level--) {
        const char *dot = strrchr(out->text, '.');
        if (dot == NULL)
            return raise_false(in, EXCEPTION_ImportError,
                               "attempted relative import beyond top-level package");
        buf_truncate(out, (size_t)(dot - out->text));
    }
    if (str_length(request->name) > 0) {
        buf_append_byte(out, '.');
        str_append_utf8(request->name, out);
    }
    return true;
}

/* --- what the statement gives --- */

static bool import_submodule(Vm *vm, Object *module, const char *module_name, Object *name)
{
    Interp *in = &vm->in;
    Ref there = object_find_attribute(in, module, name);
    if (there.object != NULL || is_raised(in)) {
        drop(in, there);
        return there.object != NULL;
    }
    Buf whole = BUF_INIT;
    buf_printf(&whole, "%s.", module_name);
    str_append_utf8(name, &whole);
    Ref submodule = import_absolute(vm, whole.text);
    bool missing = submodule.object == NULL && is_raised_of(in, EXCEPTION_ModuleNotFoundError);
    if (missing) {
        /* The statement itself says that there is no such name. */
        Object *culprit = exception_field(in, raise_pending(in), IMPORT_ERROR_NAME);
        Buf text = BUF_INIT;
        if (is_str(culprit))
            str_append_utf8(culprit, &text);
        if (text.length == whole.length && memcmp(text.text, whole.text, whole.length) == 0)
            raise_clear(in);
        buf_done(&text);
    }
    drop(in, submodule);
    buf_done(&whole);
    return !is_raised(in);
}

/* from package import *: the submodules that __all__ names. */
static bool import_all(Vm *vm, Object *module, const char *name)
{
    Interp *in = &vm->in;
    Ref all_name = str_intern_string(in, "__all__");
    Ref all = object_find_attribute(in, module, all_name.object);
    drop(in, all_name);
    if (all.object == NULL)
        return !is_raised(in);
    Ref names = tuple_from_iterable(in, all.object);
    drop(in, all);
    bool done = names.object != NULL;
    for (int64_t i = 0; done && i < tuple_size(names.object); i++)
        done = !is_str(tuple_get(names.object, i)) ||
               import_submodule(vm, module, name, tuple_get(names.object, i));
    drop(in, names);
    return done;
}

/* from package import a, b: those that are no attributes may be submodules. */
static bool import_from_list(Vm *vm, Object *module, const char *name, Object *from_list)
{
    Interp *in = &vm->in;
    Ref path = NO_REF;
    if (!take_path(vm, module, &path))
        return !is_raised(in);
    drop(in, path);
    Ref names = tuple_from_iterable(in, from_list);
    bool done = names.object != NULL;
    for (int64_t i = 0; done && i < tuple_size(names.object); i++) {
        Object *item = tuple_get(names.object, i);
        if (!is_str(item))
            done = raise_false(in, EXCEPTION_TypeError, "Item in ``from list'' must be str, not %s",
                               type_name_of(item));
        else if (str_equals_ascii(item, "*"))
            done = import_all(vm, module, name);
        else
            done = import_submodule(vm, module, name, item);
    }
    drop(in, names);
    return done;
}

/* `import a.b.c` binds a; `import .x` is no statement, but __import__ may ask for it. */
static Ref first_module(Vm *vm, const ImportRequest *request, Ref module, const char *name)
{
    Interp *in = &vm->in;
    Buf first = BUF_INIT;
    str_append_utf8(request->name, &first);
    const char *dot = first.length == 0 ? NULL : strchr(first.text, '.');
    if (dot == NULL) {
        buf_done(&first);
        return module;
    }
    size_t tail = strlen(dot);
    buf_clear(&first);
    buf_append(&first, name, strlen(name) - tail);
    drop(in, module);
    Ref result = import_absolute(vm, first.text);
    buf_done(&first);
    return result;
}

static bool is_empty_list(Vm *vm, Object *from_list)
{
    if (from_list == NULL || from_list == vm->in.none)
        return true;
    return IS_EXACT(&vm->in, from_list, tuple) ? tuple_size(from_list) == 0
           : is_list(from_list)                ? list_size(from_list) == 0
                                               : false;
}

Ref import_module(Vm *vm, const ImportRequest *request)
{
    Interp *in = &vm->in;
    if (!is_str(request->name))
        return raise_error(in, EXCEPTION_TypeError, "module name must be a string");
    if (request->level < 0)
        return raise_error(in, EXCEPTION_ValueError, "level must be >= 0");
    if (request->level == 0 && str_length(request->name) == 0)
        return raise_error(in, EXCEPTION_ValueError, "Empty module name");
    Buf name = BUF_INIT;
    Ref module = NO_REF;
    if (append_absolute(vm, request, &name))
        module = import_absolute(vm, name.text);
    if (module.object != NULL && is_empty_list(vm, request->from_list)) {
        module = first_module(vm, request, module, name.text);
    } else if (module.object != NULL &&
               !import_from_list(vm, module.object, name.text, request->from_list)) {
        drop(in, module);
        module = NO_REF;
    }
    buf_done(&name);
    return module;
}

Ref import_hook(Interp *in, const char *name)
{
    Ref text = str_intern_string(in, name);
    ImportRequest request = {.name = text.object};
    Ref module = text.object == NULL ? NO_REF : import_module(vm_of(in), &request);
    drop(in, text);
    return module;
}
