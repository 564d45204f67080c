/* partial: a callable with some of its arguments. One made of a plain partial takes over
 * what that one keeps.
 */
#include "modules/functools_module.h"
#include "modules/saved_call.h"

#include "heap/gc.h"
#include "types/arguments.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/fields.h"
#include "types/generic_alias.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

typedef struct {
    Object base;
    Slot function, arguments, keywords; /* tuple, dict */
    Slot dict;
    Object *weaklist;
    void *unused; /* CPython's vectorcall */
} Partial;

_Static_assert(sizeof(Partial) == 64, "as CPython's");

FIELDS_AND_DICT(partial, Partial, "func", "args", "keywords")

static Partial *as_partial(const Object *object)
{
    return (Partial *)(uintptr_t)object;
}

/* --- making --- */

/* The saved arguments and then new ones, both tuples. */
static Ref joined_tuples(Interp *in, const Object *first, const Object *second)
{
    size_t old = (size_t)tuple_size(first), more = (size_t)tuple_size(second);
    Ref tuple = tuple_new(in, old + more);
    if (tuple.object == NULL || old + more == 0)
        return tuple;
    Slot *slots = tuple_slots(tuple.object);
    for (size_t i = 0; i < old; i++)
        slot_init(&slots[i], keep(tuple_get(first, (int64_t)i)));
    for (size_t i = 0; i < more; i++)
        slot_init(&slots[old + i], keep(tuple_get(second, (int64_t)i)));
    gc_track(&in->heap, tuple.object);
    return tuple;
}

static Ref all_arguments(Interp *in, const Partial *inner, Arguments arguments)
{
    Ref given = tuple_from_slots(in, arguments.slots, arguments.count);
    if (inner == NULL || given.object == NULL)
        return given;
    Ref joined = joined_tuples(in, inner->arguments.object, given.object);
    drop(in, given);
    return joined;
}

/* The call's own dict, if nobody else has it. */
static Ref given_keywords(Interp *in, Arguments arguments)
{
    if (arguments.keywords == NULL)
        return dict_new(in);
    if (arguments.dict == NULL)
        return saved_keywords(in, arguments);
    return arguments.dict->refcount == 1 ? keep(arguments.dict) : dict_copy(in, arguments.dict);
}

static Ref merged_keywords(Interp *in, const Partial *inner, Arguments arguments)
{
    Ref merged = dict_copy(in, inner->keywords.object);
    if (merged.object == NULL || arguments.keywords == NULL)
        return merged;
    Ref given = given_keywords(in, arguments);
    bool done = given.object != NULL && dict_merge(in, merged.object, given.object, 1);
    drop(in, given);
    if (done)
        return merged;
    drop(in, merged);
    return NO_REF;
}

static Ref partial_call(Interp *in, Object *self, Arguments arguments);

/* arguments: without the callable. */
static bool begin(Interp *in, Partial *partial, Object *callable, Arguments arguments)
{
    const Partial *inner = NULL;
    if (callable->type->slots.call == partial_call && as_partial(callable)->dict.object == NULL)
        inner = as_partial(callable);
    slot_init(&partial->function, keep(inner != NULL ? inner->function.object : callable));
    slot_init(&partial->arguments, all_arguments(in, inner, arguments));
    slot_init(&partial->keywords, inner != NULL ? merged_keywords(in, inner, arguments)
                                                : given_keywords(in, arguments));
    return partial->keywords.object != NULL && partial->arguments.object != NULL;
}

static Ref partial_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "type 'partial' takes at least one argument");
    Object *callable = arguments.slots[0].object;
    if (callable->type->slots.call == NULL)
        return raise_error(in, EXCEPTION_TypeError, "the first argument must be callable");
    Ref self = instance_new(in, type);
    Arguments rest = {.slots = arguments.slots + 1,
                      .count = arguments.count - 1,
                      .keywords = arguments.keywords,
                      .dict = arguments.dict};
    if (self.object == NULL || begin(in, as_partial(self.object), callable, rest))
        return self;
    drop(in, self);
    return NO_REF;
}

static Ref partial_call(Interp *in, Object *self, Arguments arguments)
{
    const Partial *partial = as_partial(self);
    return saved_call(in, partial->function.object, NULL, partial->arguments.object,
                      partial->keywords.object, arguments);
}

static bool append_repr(Interp *in, const Partial *partial, Buf *text)
{
    Ref function = object_repr(in, partial->function.object);
    if (function.object == NULL)
        return false;
    str_append_utf8(function.object, text);
    drop(in, function);
    return saved_append_repr(in, partial->arguments.object, partial->keywords.object, text);
}

static Ref partial_repr(Interp *in, Object *self)
{
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_from_string(in, "...");
    Buf text = BUF_INIT;
    buf_printf(&text, "%s(", self->type->layout.name);
    bool done = append_repr(in, as_partial(self), &text);
    repr_leave(in, self);
    buf_append_byte(&text, ')');
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

/* --- copies: type(self)(func), then the state --- */

static Ref partial_reduce(Interp *in, Object *self, Arguments arguments)
{
    const Partial *partial = as_partial(self);
    Object *dict = partial->dict.object;
    Slot state[4] = {
        partial->function, partial->arguments, partial->keywords, {dict == NULL ? in->none : dict}};
    Ref first = tuple_from_slots(in, state, 1), rest = tuple_from_slots(in, state, 4);
    Slot parts[3] = {{(Object *)self->type}, {first.object}, {rest.object}};
    Ref result =
        first.object == NULL || rest.object == NULL ? NO_REF : tuple_from_slots(in, parts, 3);
    drop(in, first);
    drop(in, rest);
    return result;
}

static bool is_state(Interp *in, const Object *state)
{
    return is_tuple(state) && tuple_size(state) == 4 &&
           tuple_get(state, 0)->type->slots.call != NULL && is_tuple(tuple_get(state, 1)) &&
           (tuple_get(state, 2) == in->none || is_dict(tuple_get(state, 2)));
}

static Ref partial_setstate(Interp *in, Object *self, Arguments arguments)
{
    Object *state = arguments.slots[0].object;
    if (!is_state(in, state))
        return raise_error(in, EXCEPTION_TypeError, "invalid partial state");
    Partial *partial = as_partial(self);
    Object *keywords = tuple_get(state, 2), *dict = tuple_get(state, 3);
    Ref copy = keywords == in->none ? dict_new(in) : keep(keywords);
    if (copy.object == NULL)
        return copy;
    field_store(in, self, &partial->function, keep(tuple_get(state, 0)));
    field_store(in, self, &partial->arguments, keep(tuple_get(state, 1)));
    field_store(in, self, &partial->keywords, copy);
    slot_store(&in->heap, self, &partial->dict, SLOT_KEY(FIELD, FIELD_DICT),
               dict == in->none ? NO_REF : keep(dict));
    return keep_none(in);
}

static Ref get_function(Interp *in, Object *self)
{
    return keep(as_partial(self)->function.object);
}

static Ref get_arguments(Interp *in, Object *self)
{
    return keep(as_partial(self)->arguments.object);
}

static Ref get_keywords(Interp *in, Object *self)
{
    return keep(as_partial(self)->keywords.object);
}

static const PropertySpec properties[] = {
    {"func", get_function, refuse_to_set_member},
    {"args", get_arguments, refuse_to_set_member},
    {"keywords", get_keywords, refuse_to_set_member},
    {"__dict__", object_get_dict_property, object_set_dict},
    {0},
};

static const NativeSpec methods[] = {
    {"__reduce__", partial_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__setstate__", partial_setstate, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0},
};

const TypeSpec partial_spec = {
    .name = "functools.partial",
    .basic_size = sizeof(Partial),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_DIRECT_CALL | TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    FIELDS_LAYOUT(partial),
    .slots = {.repr = partial_repr, .call = partial_call, .new = partial_new},
    .methods = methods,
    .properties = properties,
    .sentence = "a callable with some of its arguments",
    .dict_offset = offsetof(Partial, dict),
    .weaklist_offset = offsetof(Partial, weaklist),
};
