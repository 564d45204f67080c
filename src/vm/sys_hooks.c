/* What the sys module shows: displayhook and excepthook; and settings, some of which
 * nothing here depends on and which are only kept in order.
 */
#include "vm/sys_hooks.h"

#include <string.h>

#include "types/arguments.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/int.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"
#include "vm/import.h"
#include "vm/output.h"
#include "vm/traceback.h"

/* The value's repr on a line, and the value as builtins._; nothing for None. */
Ref sys_displayhook(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    Object *value = arguments.slots[0].object;
    if (value == in->none)
        return keep_none(in);
    if (!dict_set_string(in, vm->builtins.object, "_", in->none))
        return NO_REF;
    Ref shown = object_repr(in, value);
    if (shown.object == NULL)
        return NO_REF;
    Buf line = BUF_INIT;
    str_append_utf8(shown.object, &line);
    drop(in, shown);
    buf_append_byte(&line, '\n');
    bool done = output_to_sys(vm, STREAM_STDOUT, line.text, line.length) &&
                dict_set_string(in, vm->builtins.object, "_", value);
    buf_done(&line);
    return done ? keep_none(in) : NO_REF;
}

/* (type, value, traceback): the traceback of `value` on sys.stderr. */
Ref sys_excepthook(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    Object *value = arguments.slots[1].object;
    Buf text = BUF_INIT;
    if (is_instance_of(value, in->exceptions[EXCEPTION_BaseException]))
        traceback_append(vm, value, &text);
    else
        buf_printf(&text, "TypeError: print_exception(): Exception expected for value, %s found\n",
                   type_name_of(value));
    bool done = output_to_sys(vm, STREAM_STDERR, text.text, text.length);
    buf_done(&text);
    return done ? keep_none(in) : NO_REF;
}

/* --- settings --- */

#define LEAST_TEXT_DIGITS 640

Ref sys_get_int_max_str_digits(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, in->max_text_digits);
}

Ref sys_set_int_max_str_digits(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    static const Parameters parameters = {.function = "set_int_max_str_digits",
                                          .names = {"maxdigits"},
                                          .count = 1,
                                          .required = 1,
                                          .positional = 1};
    Object *given;
    if (!arguments_bind(in, &parameters, arguments, &given) || !number_as_c_int(in, given, &most))
        return NO_REF;
    if (most < 0 || (most > 0 && most < LEAST_TEXT_DIGITS))
        return raise_error(in, EXCEPTION_ValueError, "maxdigits must be 0 or larger than %d",
                           LEAST_TEXT_DIGITS);
    in->max_text_digits = (int32_t)most;
    return keep_none(in);
}

Ref sys_getswitchinterval(Interp *in, Object *self, Arguments arguments)
{
    return float_from_double(in, 0.005);
}

/* There is nothing to switch to. */
Ref sys_setswitchinterval(Interp *in, Object *self, Arguments arguments)
{
    Object *given = arguments.slots[0].object;
    if (given->type->slots.to_float == NULL && given->type->slots.index == NULL)
        return raise_error(in, EXCEPTION_TypeError, "must be real number, not %s",
                           type_name_of(given));
    Ref number = number_to_float(in, given);
    if (number.object == NULL)
        return NO_REF;
    bool positive = float_value(number.object) > 0;
    drop(in, number);
    return positive
               ? keep_none(in)
               : raise_error(in, EXCEPTION_ValueError, "switch interval must be strictly positive");
}

static Ref only_none(Interp *in, Arguments arguments, const char *name)
{
    if (arguments.slots[0].object == in->none)
        return keep_none(in);
    return raise_error(in, EXCEPTION_NotImplementedError, "sys.%s() is not supported by boxarrow",
                       name);
}

Ref sys_settrace(Interp *in, Object *self, Arguments arguments)
{
    return only_none(in, arguments, "settrace");
}

Ref sys_setprofile(Interp *in, Object *self, Arguments arguments)
{
    return only_none(in, arguments, "setprofile");
}

Ref sys_none(Interp *in, Object *self, Arguments arguments)
{
    return keep_none(in);
}

Ref sys_no(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, false);
}

/* --- names of modules --- */

static bool append_specs(Interp *in, Object *list, const ModuleSpec *const *specs)
{
    for (; *specs != NULL; specs++)
        if (!list_append(in, list, str_from_string(in, (*specs)->name)))
            return false;
    return true;
}

Ref sys_builtin_module_names(Vm *vm)
{
    static const ModuleSpec *const own[] = {
#define MODULE(name) &name##_module,
#include "vm/module.def"
#undef MODULE
        NULL,
    };
    Interp *in = &vm->in;
    Ref list = list_new(in, 0);
    Ref tuple = NO_REF;
    if (list.object != NULL && append_specs(in, list.object, own) &&
        (vm->options.modules == NULL ||
         append_specs(in, list.object, vm->options.modules->specs)) &&
        list_sort(in, list.object, NULL, false))
        tuple = list_to_tuple(in, list.object);
    drop(in, list);
    return tuple;
}

Ref sys_stdlib_module_names(Vm *vm)
{
    static const char *const names[] = {
#define STANDARD_MODULE(name) name,
#include "vm/standard_module.def"
#undef STANDARD_MODULE
    };
    Interp *in = &vm->in;
    Ref list = list_new(in, ARRAY_LEN(names));
    bool done = list.object != NULL;
    for (size_t i = 0; done && i < ARRAY_LEN(names); i++)
        done = list_append(in, list.object, str_from_string(in, names[i]));
    Slot slot = {list.object};
    Ref set = done ? object_call(in, (Object *)in->types[TYPE_frozenset],
                                 (Arguments){.slots = &slot, .count = 1})
                   : NO_REF;
    drop(in, list);
    return set;
}
