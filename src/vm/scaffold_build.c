/* Only the objects count, not what is in them: all are empty, tuples hold None. */
#include "vm/scaffold_build.h"

#include "types/dict.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/tuple.h"

static Ref make(Interp *in, const ScaffoldStep *step)
{
    switch (step->kind) {
    case SCAFFOLD_LIST:
        return list_new(in, 0);
    case SCAFFOLD_DICT:
        return dict_new(in);
    case SCAFFOLD_SET:
        return set_new(in, NULL);
    case SCAFFOLD_FROZENSET:
        return frozenset_new(in, NULL);
    case SCAFFOLD_ITERATOR:
        return object_iter(in, in->empty_tuple);
    case SCAFFOLD_TUPLE:
        return tuple_of_nones(in, step->number);
    }
    return NO_REF;
}

static bool take_step(Interp *in, const ScaffoldStep *step, TreeObjects *objects)
{
    if (step->drops) {
        Ref object = objects->items[step->number];
        objects->items[step->number] = NO_REF;
        drop(in, object);
        return true;
    }
    Ref object = make(in, step);
    vec_push(objects, object);
    return object.object != NULL && spend(in, 1);
}

bool scaffold_build(Interp *in, const Scaffold *scaffold, TreeObjects *left)
{
    for (size_t i = 0; i < scaffold->steps.count; i++)
        if (!take_step(in, &scaffold->steps.items[i], left))
            return false;
    return true;
}

/* The list goes when all that it holds has gone, from its end. */
void tree_objects_done(Interp *in, TreeObjects *objects)
{
    for (size_t i = objects->count; i-- > 0;)
        drop(in, objects->items[i]);
    vec_done(objects);
}
