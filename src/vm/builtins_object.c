/* Builtins that ask about any object: attributes, classes, texts, namespaces. */
#include "types/arguments.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/builtins.h"
#include "vm/import.h"
#include "vm/leave.h"

static Object *argument(const Arguments *arguments, size_t index)
{
    return index < arguments->count ? arguments->slots[index].object : NULL;
}

Ref builtin_id(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_address(&in->heap, argument(&arguments, 0)));
}

Ref builtin_hash(Interp *in, Object *self, Arguments arguments)
{
    int64_t hash;
    return object_hash(in, argument(&arguments, 0), &hash) ? int_from_i64(in, hash) : NO_REF;
}

Ref builtin_repr(Interp *in, Object *self, Arguments arguments)
{
    return object_repr(in, argument(&arguments, 0));
}

Ref builtin_ascii(Interp *in, Object *self, Arguments arguments)
{
    return object_ascii(in, argument(&arguments, 0));
}

Ref builtin_format(Interp *in, Object *self, Arguments arguments)
{
    Object *specification = argument(&arguments, 1);
    if (specification != NULL && !is_str(specification))
        return raise_error(in, EXCEPTION_TypeError, "format() argument 2 must be str, not %s",
                           type_name_of(specification));
    return object_format(in, argument(&arguments, 0), specification);
}

Ref builtin_callable(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, argument(&arguments, 0)->type->slots.call != NULL);
}

Ref builtin_isinstance(Interp *in, Object *self, Arguments arguments)
{
    int is = object_is_instance(in, argument(&arguments, 0), argument(&arguments, 1));
    return is < 0 ? NO_REF : keep_bool(in, is != 0);
}

Ref builtin_issubclass(Interp *in, Object *self, Arguments arguments)
{
    int is = object_is_subclass(in, argument(&arguments, 0), argument(&arguments, 1));
    return is < 0 ? NO_REF : keep_bool(in, is != 0);
}

/* --- attributes --- */

static bool is_attribute_name(Interp *in, const Object *name)
{
    return is_str(name) ||
           raise_false(in, EXCEPTION_TypeError, "attribute name must be string, not '%s'",
                       type_name_of(name));
}

Ref builtin_getattr(Interp *in, Object *self, Arguments arguments)
{
    Object *object = argument(&arguments, 0), *name = argument(&arguments, 1);
    Object *fallback = argument(&arguments, 2);
    if (!is_attribute_name(in, name))
        return NO_REF;
    if (fallback == NULL)
        return object_get_attribute(in, object, name);
    Ref value = object_find_attribute(in, object, name);
    return value.object != NULL || is_raised(in) ? value : keep(fallback);
}

Ref builtin_hasattr(Interp *in, Object *self, Arguments arguments)
{
    Object *name = argument(&arguments, 1);
    if (!is_attribute_name(in, name))
        return NO_REF;
    Ref value = object_find_attribute(in, argument(&arguments, 0), name);
    bool found = value.object != NULL;
    drop(in, value);
    return is_raised(in) ? NO_REF : keep_bool(in, found);
}

Ref builtin_setattr(Interp *in, Object *self, Arguments arguments)
{
    Object *name = argument(&arguments, 1);
    if (!is_attribute_name(in, name))
        return NO_REF;
    bool done = object_set_attribute(in, argument(&arguments, 0), name, argument(&arguments, 2));
    return done ? keep_none(in) : NO_REF;
}

Ref builtin_delattr(Interp *in, Object *self, Arguments arguments)
{
    Object *name = argument(&arguments, 1);
    if (!is_attribute_name(in, name))
        return NO_REF;
    return object_set_attribute(in, argument(&arguments, 0), name, NULL) ? keep_none(in) : NO_REF;
}

/* --- namespaces --- */

Ref builtin_globals(Interp *in, Object *self, Arguments arguments)
{
    Object *globals = in->current_globals(in);
    return globals == NULL ? raise_error(in, EXCEPTION_SystemError, "no current frame")
                           : keep(globals);
}

Ref builtin_locals(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    Frame *frame = frame_visible(vm->current);
    if (frame == NULL)
        return raise_error(in, EXCEPTION_SystemError, "frame does not exist");
    Object *locals = frame_locals(vm, frame);
    return locals == NULL ? NO_REF : keep(locals);
}

Ref builtin_vars(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 0)
        return builtin_locals(in, self, arguments);
    Ref dict = object_find_attribute(in, argument(&arguments, 0), in->names->dict_);
    if (dict.object == NULL && !is_raised(in))
        return raise_error(in, EXCEPTION_TypeError, "vars() argument must have __dict__ attribute");
    return dict;
}

static Ref sorted_list(Interp *in, Ref iterable)
{
    if (iterable.object == NULL)
        return NO_REF;
    Ref list = list_from_iterable(in, iterable.object);
    drop(in, iterable);
    if (list.object == NULL || list_sort(in, list.object, NULL, false))
        return list;
    drop(in, list);
    return NO_REF;
}

static Ref local_names(Interp *in)
{
    Vm *vm = vm_of(in);
    Frame *frame = frame_visible(vm->current);
    Object *locals = frame == NULL ? NULL : frame_locals(vm, frame);
    if (locals == NULL)
        return is_raised(in) ? NO_REF
                             : raise_error(in, EXCEPTION_SystemError, "frame does not exist");
    if (is_dict(locals))
        return dict_keys_list(in, locals);
    Ref method = object_get_attribute(in, locals, in->names->keys);
    Ref keys = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    drop(in, method);
    return keys;
}

Ref builtin_dir(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 0) {
        Ref names = local_names(in);
        if (names.object == NULL || !is_list(names.object))
            return sorted_list(in, names);
        if (list_sort(in, names.object, NULL, false))
            return names;
        drop(in, names);
        return NO_REF;
    }
    Object *object = argument(&arguments, 0);
    Ref method = object_special_method(in, object, in->names->dir);
    if (method.object == NULL) {
        if (!is_raised(in))
            raise_error(in, EXCEPTION_TypeError, "object does not provide __dir__");
        return NO_REF;
    }
    Ref names = object_call_none(in, method.object);
    drop(in, method);
    return sorted_list(in, names);
}

Ref builtin_import(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "__import__",
        .names = {"name", "globals", "locals", "fromlist", "level"},
        .count = 5,
        .required = 1,
        .positional = 5};
    Object *values[5];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    ImportRequest request = {.name = values[0], .from_list = values[3]};
    if (values[1] != NULL && is_dict(values[1]))
        request.globals = values[1];
    if (values[4] != NULL && !number_as_c_int(in, values[4], &request.level))
        return NO_REF;
    return import_module(vm_of(in), &request);
}
