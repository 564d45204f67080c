/* Names: unbound variables, namespaces of modules and class bodies, methods,
 * imports. Messages are CPython's.
 */
#include "types/dict_keys.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/import.h"
#include "vm/leave.h"
#include "vm/slow.h"

bool slow_bad_opcode(Vm *vm)
{
    return raise_false(&vm->in, EXCEPTION_SystemError, "unknown opcode");
}

static Object *variable_name(const Frame *frame, uint32_t index)
{
    return tuple_get(frame_code(frame)->local_names.object, index);
}

bool slow_unbound_local(Vm *vm, Frame *frame, uint32_t index)
{
    raise_name_error(&vm->in, EXCEPTION_UnboundLocalError, variable_name(frame, index),
                     "cannot access local variable '%s' where it is not associated with a value");
    return false;
}

bool slow_unbound_cell(Vm *vm, Frame *frame, uint32_t index)
{
    const Code *code = frame_code(frame)->code;
    if (!(code->localsplus_kinds[index] & LOCALSPLUS_FREE))
        return slow_unbound_local(vm, frame, index);
    raise_name_error(&vm->in, EXCEPTION_NameError, variable_name(frame, index),
                     "cannot access free variable '%s' where it is not associated with a value in "
                     "enclosing scope");
    return false;
}

static Ref not_defined(Vm *vm, Object *name)
{
    return raise_name_error(&vm->in, EXCEPTION_NameError, name, "name '%s' is not defined");
}

/* In a module's or class body's namespace, which may be any mapping. NO_REF without an
 * exception: not there. */
static Ref find_in_namespace(Vm *vm, Object *namespace, Object *name)
{
    Interp *in = &vm->in;
    if (IS_EXACT(in, namespace, dict)) {
        Object *value = dict_get(in, namespace, name);
        return value == NULL ? NO_REF : keep(value);
    }
    Ref value = object_get_item(in, namespace, name);
    if (value.object == NULL && is_raised_of(in, EXCEPTION_KeyError))
        raise_clear(in);
    return value;
}

static bool has_str_keys(const Interp *in, const Object *dict)
{
    const DictObject *object = (const DictObject *)dict;
    return IS_EXACT(in, dict, dict) && object->keys->kind == KEYS_STR && object->values == NULL;
}

/* In such a dict; borrowed; NULL: not there. */
static Object *find_str(const Object *dict, const Object *name)
{
    const DictKeys *keys = ((const DictObject *)dict)->keys;
    int64_t entry = keys_find_str(keys, name, ((const StrObject *)name)->hash);
    return entry < 0 ? NULL : keys_str(keys)[entry].value.object;
}

/* The commonest case of LOAD_NAME: a module's code, where the namespace is the globals.
 * Borrowed; NULL: look again in general. */
static Object *find_in_module(const Interp *in, const Frame *frame, const Object *name)
{
    const Object *builtins = frame_builtins(frame);
    if (frame->locals.object != frame->globals || ((const StrObject *)name)->hash == -1 ||
        !has_str_keys(in, frame->globals) || !has_str_keys(in, builtins))
        return NULL;
    Object *value = find_str(frame->globals, name);
    return value != NULL ? value : find_str(builtins, name);
}

static Ref find_builtin(Vm *vm, const Frame *frame, Object *name)
{
    Ref value = find_in_namespace(vm, frame_builtins(frame), name);
    return value.object != NULL || is_raised(&vm->in) ? value : not_defined(vm, name);
}

Ref slow_load_global(Vm *vm, Frame *frame, Object *name)
{
    Ref value = find_in_namespace(vm, frame->globals, name);
    return value.object != NULL || is_raised(&vm->in) ? value : find_builtin(vm, frame, name);
}

Ref slow_load_name(Vm *vm, Frame *frame, Object *name)
{
    Interp *in = &vm->in;
    Object *quick = find_in_module(in, frame, name);
    if (quick != NULL)
        return keep(quick);
    Ref value =
        frame->locals.object == NULL ? NO_REF : find_in_namespace(vm, frame->locals.object, name);
    if (value.object != NULL || is_raised(in))
        return value;
    Object *global = dict_get(in, frame->globals, name); /* a __missing__ is not asked */
    if (global != NULL)
        return keep(global);
    return is_raised(in) ? NO_REF : find_builtin(vm, frame, name);
}

Ref slow_load_class_cell(Vm *vm, Frame *frame, uint32_t index)
{
    Interp *in = &vm->in;
    Ref value = find_in_namespace(vm, frame->locals.object, variable_name(frame, index));
    if (value.object != NULL || is_raised(in))
        return value;
    Object *content = ((CellObject *)frame->slots[index].object)->content.object;
    if (content != NULL)
        return keep(content);
    slow_unbound_cell(vm, frame, index);
    return NO_REF;
}

bool slow_store_name(Vm *vm, Frame *frame, Object *name, Object *value)
{
    Object *namespace = frame->locals.object;
    if (IS_EXACT(&vm->in, namespace, dict))
        return dict_set(&vm->in, namespace, name, value);
    return object_set_item(&vm->in, namespace, name, value);
}

bool slow_delete_name(Vm *vm, Frame *frame, Object *name)
{
    Interp *in = &vm->in;
    Object *namespace = frame->locals.object;
    if (IS_EXACT(in, namespace, dict)) {
        int deleted = dict_delete(in, namespace, name);
        if (deleted == 0)
            not_defined(vm, name);
        return deleted > 0;
    }
    if (object_delete_item(in, namespace, name))
        return true;
    if (is_raised_of(in, EXCEPTION_KeyError)) {
        raise_clear(in);
        not_defined(vm, name);
    }
    return false;
}

bool slow_delete_global(Vm *vm, Frame *frame, Object *name)
{
    int deleted = dict_delete(&vm->in, frame->globals, name);
    if (deleted == 0)
        not_defined(vm, name);
    return deleted > 0;
}

Ref slow_load_method(Vm *vm, Object *owner, Object *name, bool *is_unbound)
{
    Interp *in = &vm->in;
    TypeObject *type = owner->type;
    *is_unbound = false;
    if (type->slots.get_attribute != generic_get_attribute)
        return object_get_attribute(in, owner, name);
    Object *method = type_lookup(in, type, name);
    if (method == NULL || !object_has_flag(method, TYPE_FLAG_METHOD_DESCRIPTOR))
        return object_get_attribute(in, owner, name);
    Ref held = keep(method);
    Object *own = instance_own_attribute(in, owner, name);
    if (own != NULL) {
        Ref value = keep(own);
        drop(in, held);
        return value;
    }
    if (is_raised(in)) {
        drop(in, held);
        return NO_REF;
    }
    *is_unbound = true;
    return held;
}

Ref slow_load_build_class(Vm *vm, const Frame *frame)
{
    Interp *in = &vm->in;
    Ref function = find_in_namespace(vm, frame_builtins(frame), in->names->build_class);
    if (function.object != NULL || is_raised(in))
        return function;
    return raise_error(in, EXCEPTION_NameError, "__build_class__ not found");
}

bool slow_setup_annotations(Vm *vm, Frame *frame)
{
    Interp *in = &vm->in;
    Ref found = find_in_namespace(vm, frame->locals.object, in->names->annotations);
    if (found.object == NULL && is_raised(in))
        return false;
    bool done = true;
    if (found.object == NULL) {
        Ref dict = dict_new(in);
        done =
            dict.object != NULL && slow_store_name(vm, frame, in->names->annotations, dict.object);
        drop(in, dict);
    }
    drop(in, found);
    return done;
}

/* --- imports --- */

Ref slow_import_name(Vm *vm, Frame *frame, Object *name, const Slot *operands)
{
    Interp *in = &vm->in;
    Object *builtins = frame_builtins(frame);
    Object *function = is_dict(builtins) ? dict_get(in, builtins, in->names->import_) : NULL;
    if (function == NULL)
        return raise_error(in, EXCEPTION_ImportError, "__import__ not found");
    ImportRequest request = {name, frame->globals, operands[1].object, 0};
    if (is_int(operands[0].object))
        (void)int_to_i64(operands[0].object, &request.level);
    if (function == vm->import_function)
        return import_module(vm, &request);
    Object *locals = frame->locals.object == NULL ? in->none : frame->locals.object;
    Slot arguments[] = {{name}, {frame->globals}, {locals}, operands[1], operands[0]};
    return object_call(in, function,
                       (Arguments){.slots = arguments, .count = ARRAY_LEN(arguments)});
}

/* A submodule that is not an attribute of its package yet, for imports go in a circle. */
static Ref find_submodule(Vm *vm, Object *module_name, Object *name)
{
    if (module_name == NULL || !is_str(module_name))
        return NO_REF;
    Buf whole = BUF_INIT;
    str_append_utf8(module_name, &whole);
    buf_append_byte(&whole, '.');
    str_append_utf8(name, &whole);
    Object *found = dict_get_string(&vm->in, vm->modules.object, whole.text);
    buf_done(&whole);
    return found == NULL ? NO_REF : keep(found);
}

static void raise_no_name(Vm *vm, Object *module, Object *module_name, Object *name)
{
    Interp *in = &vm->in;
    Ref file = object_find_attribute(in, module, in->names->file_);
    Buf wanted = BUF_INIT, from = BUF_INIT, place = BUF_INIT;
    str_append_repr(name, &wanted);
    if (module_name != NULL && is_str(module_name))
        str_append_repr(module_name, &from);
    else
        buf_append_string(&from, "<unknown module name>");
    if (file.object != NULL && is_str(file.object))
        str_append_utf8(file.object, &place);
    else
        buf_append_string(&place, "unknown location");
    bool loading = module_is_loading(in, module);
    import_error(vm, module_name, "cannot import name %s from %s%s%s (%s)", wanted.text,
                 loading ? "partially initialized module " : "", from.text,
                 loading ? " (most likely due to a circular import)" : "", place.text);
    buf_done(&wanted);
    buf_done(&from);
    buf_done(&place);
    drop(in, file);
}

Ref slow_import_from(Vm *vm, Object *module, Object *name)
{
    Interp *in = &vm->in;
    Ref value = object_find_attribute(in, module, name);
    if (value.object != NULL || is_raised(in))
        return value;
    Ref module_name = object_find_attribute(in, module, in->names->name_);
    value = find_submodule(vm, module_name.object, name);
    if (value.object == NULL && !is_raised(in))
        raise_no_name(vm, module, module_name.object, name);
    drop(in, module_name);
    return value;
}

static bool is_public(const Object *name)
{
    return is_str(name) && str_length(name) > 0 && str_at(name, 0) != '_';
}

static bool store_names(Vm *vm, Frame *frame, Object *module, Object *names, bool only_public)
{
    Interp *in = &vm->in;
    Ref list = list_from_iterable(in, names);
    bool done = list.object != NULL;
    for (int64_t i = 0; done && i < list_size(list.object); i++) {
        Object *name = list_get(list.object, i);
        if (only_public && !is_public(name))
            continue;
        Ref value = object_get_attribute(in, module, name);
        done = value.object != NULL && slow_store_name(vm, frame, name, value.object);
        drop(in, value);
    }
    drop(in, list);
    return done;
}

bool slow_import_star(Vm *vm, Frame *frame, Object *module)
{
    Interp *in = &vm->in;
    Ref all_name = str_intern_string(in, "__all__");
    Ref all = object_find_attribute(in, module, all_name.object);
    drop(in, all_name);
    if (all.object == NULL && is_raised(in))
        return false;
    bool only_public = all.object == NULL;
    Ref names = only_public ? object_get_attribute(in, module, in->names->dict_) : all;
    bool done = names.object != NULL && store_names(vm, frame, module, names.object, only_public);
    drop(in, names);
    return done;
}
