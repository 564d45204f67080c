/* The builtins module: functions from builtin.def, the built-in types and
 * exceptions, and the constants.
 */
#include "vm/builtins.h"

#include "types/dict.h"
#include "vm/import.h"

static const NativeSpec functions[] = {
#define BUILTIN(name, function, kind, least, most, sentence)                                       \
    {name, function, NATIVE_##kind, least, most, sentence},
#include "vm/builtin.def"
#undef BUILTIN
    {0},
};

static const TypeId public_types[] = {
    TYPE_object,       TYPE_type,        TYPE_int,    TYPE_bool,     TYPE_float,
    TYPE_str,          TYPE_bytes,       TYPE_tuple,  TYPE_list,     TYPE_dict,
    TYPE_set,          TYPE_frozenset,   TYPE_range,  TYPE_slice,    TYPE_enumerate,
    TYPE_zip,          TYPE_map,         TYPE_filter, TYPE_reversed, TYPE_property,
    TYPE_staticmethod, TYPE_classmethod, TYPE_super,  TYPE_complex,  TYPE_bytearray,
    TYPE_memoryview,
};

static bool add_type(Vm *vm, Object *dict, TypeObject *type)
{
    return dict_set_string(&vm->in, dict, type_short_name(type), (Object *)type);
}

static bool fill(Interp *in, Object *dict)
{
    Vm *vm = vm_of(in);
    for (size_t i = 0; i < ARRAY_LEN(public_types); i++)
        if (!add_type(vm, dict, in->types[public_types[i]]))
            return false;
    for (size_t i = 0; i < EXCEPTION_COUNT; i++)
        if (!add_type(vm, dict, in->exceptions[i]))
            return false;
    return dict_set_string(in, dict, "EnvironmentError",
                           (Object *)in->exceptions[EXCEPTION_OSError]) &&
           dict_set_string(in, dict, "IOError", (Object *)in->exceptions[EXCEPTION_OSError]) &&
           dict_set_string(in, dict, "None", in->none) &&
           dict_set_string(in, dict, "True", in->true_object) &&
           dict_set_string(in, dict, "False", in->false_object) &&
           dict_set_string(in, dict, "Ellipsis", in->ellipsis) &&
           dict_set_string(in, dict, "NotImplemented", in->not_implemented) &&
           dict_set_string(in, dict, "__debug__", in->true_object) && site_builtins_fill(in, dict);
}

static const TypeSpec *const hidden_types[] = {&site_Quitter_spec, &site_Printer_spec,
                                               &site_Helper_spec, NULL};

const ModuleSpec builtins_module = {
    .name = "builtins",
    .hidden_types = hidden_types,
    .functions = functions,
    .fill = fill,
    .sentence = "functions and types that every script has",
};
