/* Where modules come from, and making them. The order is CPython's: what is built in,
 * files along the path, the library. A script's own random.py hides the library's.
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "heap/recorder.h"
#include "types/dict.h"
#include "types/function.h"
#include "types/list.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/call.h"
#include "vm/import.h"
#include "vm/program.h"
#include "vm/record.h"

static const ModuleSpec *const machine_specs[] = {
#define MODULE(name) &name##_module,
#include "vm/module.def"
#undef MODULE
    NULL,
};

/* --- modules written in C --- */

static const ModuleSpec *find_in(const ModuleSpec *const *specs, const char *name)
{
    for (; *specs != NULL; specs++)
        if (strcmp((*specs)->name, name) == 0)
            return *specs;
    return NULL;
}

static const ModuleSpec *find_spec(const Vm *vm, const char *name)
{
    const ModuleSpec *spec = find_in(machine_specs, name);
    if (spec == NULL && vm->options.modules != NULL)
        spec = find_in(vm->options.modules->specs, name);
    return spec;
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

static Ref make_from_spec(Vm *vm, const ModuleSpec *spec)
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
    const ModuleSpec *spec = find_spec(vm, name);
    return spec == NULL ? NO_REF : make_from_spec(vm, spec);
}

/* --- modules written in Python --- */

/* The text of a module that was found. */
typedef struct {
    const char *name; /* with dots */
    const char *text;
    size_t length;
    const char *file;   /* absolute path; NULL: the library's */
    const char *folder; /* of a package read from files, else NULL */
    bool is_package, stands_for_c;
} FoundModule;

static bool set_taken(Interp *in, Object *dict, const char *name, Ref value)
{
    bool done = value.object != NULL && dict_set_string(in, dict, name, value.object);
    drop(in, value);
    return done;
}

static bool set_text(Interp *in, Object *dict, const char *name, const char *text, size_t length)
{
    return set_taken(in, dict, name, str_from_utf8(in, text, length));
}

/* __package__, __builtins__, and of files __file__ and __path__. */
static bool fill_names(Vm *vm, const FoundModule *found, Object *dict)
{
    Interp *in = &vm->in;
    const char *dot = strrchr(found->name, '.');
    size_t parent = dot == NULL ? 0 : (size_t)(dot - found->name);
    size_t package = found->is_package ? strlen(found->name) : parent;
    bool done = set_text(in, dict, "__package__", found->name, package) &&
                dict_set_string(in, dict, "__builtins__", vm->builtins.object);
    if (done && found->file != NULL)
        done = set_text(in, dict, "__file__", found->file, strlen(found->file)) &&
               dict_set_string(in, dict, "__cached__", in->none);
    if (!done || !found->is_package)
        return done;
    Ref path = list_new(in, 0);
    done =
        path.object != NULL &&
        (found->folder == NULL || list_append(in, path.object, str_from_string(in, found->folder)));
    return set_taken(in, dict, "__path__", path) && done;
}

static Program *compile_found(Vm *vm, const FoundModule *found)
{
    Buf name = BUF_INIT;
    if (found->file != NULL)
        buf_append_string(&name, found->file);
    else
        buf_printf(&name, FROZEN_PREFIX "%s>", found->name);
    CompileOptions how = {.mode = COMPILE_EXEC};
    DiagnosticList problems;
    diag_init(&problems);
    Program *program = program_compile(vm, name.text, found->text, found->length, &how, &problems);
    if (program != NULL && found->file != NULL &&
        !program_keep_lines(vm, program, found->text, found->length, &problems))
        program = NULL;
    if (program != NULL)
        program->file.stands_for_c = found->stands_for_c;
    if (program == NULL)
        program_raise(vm, &problems);
    else if (!program_warn(vm, &problems, found->file != NULL))
        program = NULL; /* the machine owns it */
    diag_done(&problems);
    buf_done(&name);
    return program;
}

static bool run_code(Vm *vm, const Program *program, Object *dict)
{
    Interp *in = &vm->in;
    Ref code = code_object_new(in, program->file.module, NULL);
    Ref function = code.object == NULL ? NO_REF : function_new(in, code.object, dict);
    drop(in, code);
    Frame *frame = function.object == NULL ? NULL : call_push_namespace(vm, function, dict);
    Ref result = frame == NULL ? NO_REF : call_run(vm, frame);
    drop(in, result);
    return result.object != NULL;
}

static bool run_module(Vm *vm, const FoundModule *found, Object *module)
{
    Object *dict = module_dict(module);
    const Program *program = compile_found(vm, found);
    if (program == NULL)
        return false;
    if (vm->recorder != NULL && found->file == NULL)
        (void)recorder_announce_as(vm->recorder->heap, dict, OBJECT_OPAQUE);
    module_set_loading(module, true);
    bool done = run_code(vm, program, dict);
    module_set_loading(module, false);
    return done;
}

/* What stands in sys.modules after the code has run is the module: it may have put
 * another object there. */
static Ref make_from_text(Vm *vm, const FoundModule *found)
{
    Interp *in = &vm->in;
    Ref module = module_new(in, found->name);
    bool done = module.object != NULL && fill_names(vm, found, module_dict(module.object)) &&
                dict_set_string(in, vm->modules.object, found->name, module.object);
    done = done && run_module(vm, found, module.object);
    Object *made = done ? dict_get_string(in, vm->modules.object, found->name) : NULL;
    Ref result = made == NULL ? NO_REF : keep(made);
    if (!done && module.object != NULL) {
        Ref raised = raise_take(in);
        Ref name = str_from_string(in, found->name);
        if (name.object != NULL) /* without memory for the name the module stays there */
            drop(in, dict_pop(in, vm->modules.object, name.object));
        drop(in, name);
        raise_object(in, raised);
    }
    drop(in, module);
    return result;
}

/* --- files --- */

static bool read_found(const char *path, Buf *text)
{
    const char *problem;
    buf_clear(text);
    return file_read(path, 0, text, &problem);
}

/* folder/name/__init__.py or folder/name.py */
static Ref find_in_folder(Vm *vm, const char *name, const char *folder)
{
    const char *dot = strrchr(name, '.');
    const char *last = dot == NULL ? name : dot + 1;
    const char *slash = folder[0] == '\0' || folder[strlen(folder) - 1] == '/' ? "" : "/";
    Buf text = BUF_INIT, file = BUF_INIT, package = BUF_INIT;
    FoundModule found = {.name = name};
    buf_printf(&package, "%s%s%s", folder, slash, last);
    buf_printf(&file, "%s/__init__.py", package.text);
    found.is_package = read_found(file.text, &text);
    bool there = found.is_package;
    if (!there) {
        buf_clear(&file);
        buf_printf(&file, "%s.py", package.text);
        there = read_found(file.text, &text);
    }
    found.text = text.text == NULL ? "" : text.text;
    found.length = text.length;
    found.file = file.text;
    found.folder = found.is_package ? package.text : NULL;
    Ref module = there ? make_from_text(vm, &found) : NO_REF;
    buf_done(&text);
    buf_done(&file);
    buf_done(&package);
    return module;
}

static Ref find_file(Vm *vm, const char *name, Object *path)
{
    Interp *in = &vm->in;
    if (path == NULL)
        path = dict_get_string(in, vm->sys.object, "path");
    if (!vm->options.imports_files || path == NULL || !is_list(path))
        return NO_REF;
    Ref found = NO_REF;
    for (int64_t i = 0; found.object == NULL && !is_raised(in) && i < list_size(path); i++) {
        if (!is_str(list_get(path, i)))
            continue;
        Buf folder = BUF_INIT;
        str_append_utf8(list_get(path, i), &folder);
        found = find_in_folder(vm, name, folder.text == NULL ? "" : folder.text);
        buf_done(&folder);
    }
    return found;
}

/* --- the library --- */

static Ref find_frozen(Vm *vm, const char *name)
{
    const ModuleTable *table = vm->options.modules;
    for (size_t i = 0; table != NULL && i < table->frozen_count; i++) {
        const FrozenModule *frozen = &table->frozen[i];
        if (strcmp(frozen->name, name) != 0)
            continue;
        FoundModule found = {.name = frozen->name,
                             .text = frozen->text,
                             .length = frozen->length,
                             .is_package = frozen->is_package,
                             .stands_for_c = frozen->stands_for_c};
        return make_from_text(vm, &found);
    }
    return NO_REF;
}

Ref import_find(Vm *vm, const char *name, Object *path)
{
    const ModuleSpec *spec = find_spec(vm, name);
    if (spec != NULL && !spec->is_extension)
        return make_from_spec(vm, spec);
    Ref module = find_file(vm, name, path);
    if (module.object != NULL || is_raised(&vm->in))
        return module;
    return spec != NULL ? make_from_spec(vm, spec) : find_frozen(vm, name);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool import_is_standard(const char *name)
{
    static const char *const names[] = {
#define STANDARD_MODULE(name) name,
#include "vm/standard_module.def"
#undef STANDARD_MODULE
    };
    return bsearch(&name, names, ARRAY_LEN(names), sizeof(names[0]), compare_names) != NULL;
}
