/* The itertools module: its table, and what its iterators have in common. Every
 * iterator keeps CPython's fields and takes, holds and lets go of items in CPython's
 * order.
 */
#include "modules/itertools_module.h"
#include "modules/specs.h"

#include "types/arguments.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"

Ref itertools_self(Interp *in, Object *self)
{
    return keep(self);
}

Ref itertools_make(Interp *in, TypeObject *type)
{
    return instance_new(in, type);
}

bool itertools_arguments(Interp *in, TypeObject *type, const char *name, Arguments arguments,
                         size_t least, size_t most)
{
    bool own_init = type->slots.init != in->types[TYPE_object]->slots.init;
    return (own_init || arguments_no_keywords(in, name, arguments)) &&
           arguments_expect(in, name, arguments, least, most);
}

static const NativeSpec functions[] = {
    {"tee", itertools_tee, NATIVE_POSITIONAL, 1, 2, "independent iterators over the same items"},
    {0},
};

static const TypeSpec *const types[] = {
    &accumulate_spec,   &combinations_spec,
    &replacements_spec, &cycle_spec,
    &dropwhile_spec,    &takewhile_spec,
    &islice_spec,       &starmap_spec,
    &chain_spec,        &compress_spec,
    &filterfalse_spec,  &count_spec,
    &zip_longest_spec,  &pairwise_spec,
    &permutations_spec, &product_spec,
    &repeat_spec,       &groupby_spec,
    &grouper_spec,      &tee_spec,
    &tee_data_spec,     NULL,
};

const ModuleSpec itertools_module = {
    .name = "itertools",
    .functions = functions,
    .types = types,
    .sentence = "iterators made of iterators",
};
