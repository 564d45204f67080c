/* Imports. A module is made when it is first imported and stands in sys.modules;
 * there is no search for files.
 */
#include "vm/import.h"

#include <stdlib.h>
#include <string.h>

#include "types/dict.h"
#include "types/int.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static const ModuleSpec *const modules[] = {
#define MODULE(name) &name##_module,
#include "vm/module.def"
#undef MODULE
    NULL,
};

static const ModuleSpec *find_spec(const ModuleSpec *const *specs, const char *name)
{
    for (; *specs != NULL; specs++)
        if (strcmp((*specs)->name, name) == 0)
            return *specs;
    return NULL;
}

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
        exception_set_field(in, in->pending.object, IMPORT_ERROR_NAME, name);
    return NO_REF;
}

static bool add_doc(Interp *in, Object *dict, const char *sentence)
{
    Ref doc = str_from_string(in, sentence);
    bool done = doc.object != NULL && dict_set(in, dict, in->names->doc, doc.object);
    drop(in, doc);
    return done;
}

static bool fill_module(Interp *in, Object *module, const ModuleSpec *spec)
{
    Object *dict = module_dict(module);
    return (spec->sentence == NULL || add_doc(in, dict, spec->sentence)) &&
           (spec->hidden_types == NULL ||
            module_add_types(in, module, spec->hidden_types, false)) &&
           (spec->types == NULL || module_add_types(in, module, spec->types, true)) &&
           (spec->functions == NULL || module_add_functions(in, module, spec->functions)) &&
           (spec->fill == NULL || spec->fill(in, dict));
}

static Ref make_module(Vm *vm, const ModuleSpec *spec)
{
    Interp *in = &vm->in;
    Ref module = module_new(in, spec->name);
    bool done = module.object != NULL && fill_module(in, module.object, spec) &&
                dict_set_string(in, vm->modules.object, spec->name, module.object);
    if (done)
        return module;
    drop(in, module);
    return NO_REF;
}

Ref import_builtin(Vm *vm, const char *name)
{
    Object *found = dict_get_string(&vm->in, vm->modules.object, name);
    if (found != NULL)
        return keep(found);
    const ModuleSpec *spec = find_spec(modules, name);
    if (spec == NULL && vm->options.modules != NULL)
        spec = find_spec(vm->options.modules->specs, name);
    return spec == NULL ? NO_REF : make_module(vm, spec);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_standard(const char *name)
{
    static const char *const names[] = {
#define STANDARD_MODULE(name) name,
#include "vm/standard_module.def"
#undef STANDARD_MODULE
    };
    return bsearch(&name, names, ARRAY_LEN(names), sizeof(names[0]), compare_names) != NULL;
}

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

/* `parent` is the module of which `name` (which may have dots) is no part; NULL: name
 * itself is missing. Always NO_REF. */
static Ref no_such_module(Vm *vm, const char *name, const char *parent)
{
    Interp *in = &vm->in;
    if (parent != NULL)
        raise_error(in, EXCEPTION_ModuleNotFoundError,
                    "No module named '%s'; '%s' is not a package", name, parent);
    else
        raise_error(in, EXCEPTION_ModuleNotFoundError, "No module named '%s'", name);
    Ref object = str_from_string(in, name);
    exception_set_field(in, in->pending.object, IMPORT_ERROR_NAME, object.object);
    drop(in, object);
    if (parent == NULL && is_standard(name))
        add_note(vm, name);
    return NO_REF;
}

/* a.b.c: what stands before the first dot must be there, and is no package. */
static Ref import_dotted(Vm *vm, const char *name)
{
    const char *dot = strchr(name, '.');
    if (dot == NULL) {
        Ref module = import_builtin(vm, name);
        return module.object != NULL || is_raised(&vm->in) ? module
                                                           : no_such_module(vm, name, NULL);
    }
    Buf first = BUF_INIT;
    buf_append(&first, name, (size_t)(dot - name));
    Ref parent = import_builtin(vm, first.text);
    if (parent.object == NULL && !is_raised(&vm->in))
        no_such_module(vm, first.text, NULL);
    else if (parent.object != NULL)
        no_such_module(vm, name, first.text);
    drop(&vm->in, parent);
    buf_done(&first);
    return NO_REF;
}

Ref import_module(Vm *vm, Object *name, Object *level)
{
    Interp *in = &vm->in;
    if (!is_str(name))
        return raise_error(in, EXCEPTION_TypeError, "module name must be a string");
    int64_t dots = 0;
    if (level != NULL && is_int(level))
        (void)int_to_i64(level, &dots);
    if (dots > 0)
        return raise_error(in, EXCEPTION_ImportError,
                           "attempted relative import with no known parent package");
    if (str_length(name) == 0)
        return raise_error(in, EXCEPTION_ValueError, "Empty module name");
    Object *known = dict_get(in, vm->modules.object, name);
    if (known != NULL)
        return keep(known);
    const char *text = str_utf8(in, name, NULL);
    return text == NULL ? NO_REF : import_dotted(vm, text);
}
