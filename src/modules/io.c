/* The _io module: streams in memory and their base types. io.py makes the io module of
 * it, with the abstract classes that scripts derive from.
 */
#include "types/dict.h"
#include "types/function.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"
#include "vm/module_table.h"
#include "modules/io_module.h"

/* class UnsupportedOperation(OSError, ValueError), of the module io. */
static Ref make_unsupported_operation(Interp *in)
{
    Slot bases[2] = {{(Object *)in->exceptions[EXCEPTION_OSError]},
                     {(Object *)in->exceptions[EXCEPTION_ValueError]}};
    Slot parts[3] = {{str_from_string(in, "UnsupportedOperation").object},
                     {tuple_from_slots(in, bases, 2).object},
                     {dict_new(in).object}};
    Ref module = str_from_string(in, "io");
    Ref made = NO_REF;
    if (!is_raised(in) && dict_set_string(in, parts[2].object, "__module__", module.object))
        made = object_call(in, (Object *)in->types[TYPE_type],
                           (Arguments){.slots = parts, .count = 3});
    drop(in, module);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        drop(in, (Ref){parts[i].object});
    return made;
}

static bool fill(Interp *in, Object *dict)
{
    Ref unsupported = make_unsupported_operation(in);
    bool done = unsupported.object != NULL &&
                dict_set_string(in, dict, "UnsupportedOperation", unsupported.object);
    drop(in, unsupported);
    return done;
}

static const TypeSpec *const types[] = {
    &io_base_spec,
    &raw_io_base_spec,
    &buffered_io_base_spec,
    &text_io_base_spec,
    &bytes_io_spec,
    &string_io_spec,
    NULL,
};

static const TypeSpec *const hidden_types[] = {&bytes_io_buffer_spec, NULL};

const ModuleSpec io_module = {
    .name = "_io",
    .fill = fill,
    .types = types,
    .hidden_types = hidden_types,
    .sentence = "streams in memory",
};
