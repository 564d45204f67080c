/* An iterator is made again by the builtin that made it (Objects/iterobject.c and the iterators of
 * each sequence); where it stood is a state of its own, so that a copy goes on from there.
 */
#include "types/iterator_reduce.h"

#include "types/bytes_type.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

static SequenceIterator *as_iterator(Object *object)
{
    return (SequenceIterator *)object;
}

static Ref builtin_named(Interp *in, const char *function)
{
    Ref module = in->import(in, "builtins");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, function);
    Ref found = name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    drop(in, name);
    drop(in, module);
    return found;
}

Ref iterator_builtin_iter(Interp *in)
{
    return builtin_named(in, "iter");
}

Ref iterator_reduced(Interp *in, Ref maker, Slot *arguments, size_t count, Ref state)
{
    bool whole = maker.object != NULL && !is_raised(in);
    Slot parts[3] = {{maker.object}, {NULL}, {state.object}};
    if (whole)
        parts[1].object = tuple_from_taken(in, arguments, count).object;
    if (whole && parts[1].object != NULL)
        return tuple_from_taken(in, parts, state.object != NULL ? 3 : 2);
    for (size_t i = 0; i < count; i++)
        drop(in, (Ref){arguments[i].object});
    drop(in, maker);
    drop(in, state);
    return NO_REF;
}

Ref iterator_reduced_to_list(Interp *in, Ref twin)
{
    if (twin.object == NULL)
        return NO_REF;
    Slot list = {list_from_iterable(in, twin.object).object};
    drop(in, twin);
    if (list.object == NULL)
        return NO_REF;
    return iterator_reduced(in, iterator_builtin_iter(in), &list, 1, NO_REF);
}

static Ref empty_sequence(Interp *in, Object *self)
{
    if (IS_EXACT(in, self, list_iterator) || IS_EXACT(in, self, list_reverseiterator))
        return list_new(in, 0);
    if (IS_EXACT(in, self, str_iterator) || IS_EXACT(in, self, str_ascii_iterator))
        return keep(in->empty_string);
    return tuple_new(in, 0);
}

static bool is_reversed(const Interp *in, const Object *self)
{
    return is_instance_of(self, in->types[TYPE_reversed]);
}

Ref sequence_iterator_reduce(Interp *in, Object *self, Arguments arguments)
{
    const SequenceIterator *it = as_iterator(self);
    bool backwards = IS_EXACT(in, self, list_reverseiterator);
    Ref maker = is_reversed(in, self) ? keep((Object *)self->type)
                : backwards           ? builtin_named(in, "reversed")
                                      : iterator_builtin_iter(in);
    /* Looking that up may have run code that exhausted the iterator. */
    bool is_over = it->sequence.object == NULL;
    if (is_over && backwards) {
        drop(in, maker);
        maker = iterator_builtin_iter(in);
    }
    Slot sequence = {is_over ? empty_sequence(in, self).object : keep(it->sequence.object).object};
    Ref state = is_over ? NO_REF : int_from_i64(in, it->index);
    return iterator_reduced(in, maker, &sequence, 1, state);
}

static int64_t length_of(Interp *in, Object *sequence)
{
    return sequence->type->slots.length == NULL ? INT64_MAX : object_length(in, sequence);
}

Ref sequence_iterator_set_state(Interp *in, Object *self, Arguments arguments)
{
    SequenceIterator *it = as_iterator(self);
    Object *place = arguments.slots[0].object;
    int64_t index;
    if (!is_int(place))
        return raise_error(in, EXCEPTION_TypeError, "an integer is required");
    if (!number_as_index(in, place, EXCEPTION_OverflowError, &index))
        return NO_REF;
    if (it->sequence.object == NULL)
        return keep_none(in);
    int64_t length = length_of(in, it->sequence.object);
    if (length < 0)
        return NO_REF;
    bool forwards = !IS_EXACT(in, self, list_reverseiterator) && !is_reversed(in, self);
    int64_t least = forwards ? 0 : -1, most = forwards ? length : length - 1;
    it->index = index < least ? least : index > most ? most : index;
    object_changed(&in->heap, self);
    return keep_none(in);
}

Ref callable_iterator_reduce(Interp *in, Ref maker, Object *callable, Object *sentinel)
{
    if (callable != NULL && sentinel != NULL) {
        Slot both[2] = {{keep(callable).object}, {keep(sentinel).object}};
        return iterator_reduced(in, maker, both, 2, NO_REF);
    }
    Slot none = {tuple_new(in, 0).object};
    return iterator_reduced(in, maker, &none, 1, NO_REF);
}
