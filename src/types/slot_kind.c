/* C slot functions called as special methods: int.__add__(1, 2), [].__len__(). One
 * small function per kind of slot; the table says how many arguments it takes.
 */
#include "types/exception.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/tuple.h"

/* What a kind's function gets: checked arguments (second may be NULL). */
typedef struct {
    const char *name;
    Object *self, *first, *second;
    Arguments arguments;
} KindCall;

typedef Ref (*KindFunction)(Interp *in, AnyFunction function, const KindCall *call);

static Ref none_or_raised(Interp *in, bool done)
{
    return done ? keep_none(in) : NO_REF;
}

static Ref bool_or_raised(Interp *in, int answer)
{
    return answer < 0 ? NO_REF : keep_bool(in, answer > 0);
}

static Ref kind_unary(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((UnaryFunction)function)(in, call->self);
}

static Ref kind_hash(Interp *in, AnyFunction function, const KindCall *call)
{
    int64_t hash;
    return ((HashFunction)function)(in, call->self, &hash) ? int_from_i64(in, hash) : NO_REF;
}

static Ref kind_call(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((CallFunction)function)(in, call->self, call->arguments);
}

static Ref kind_get_attribute(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((GetAttributeFunction)function)(in, call->self, call->first);
}

/* object.__setattr__(SomeType, ...) would go round type's own checks; a metaclass's
 * method may call the one of its built-in base. */
static bool may_set(Interp *in, AnyFunction function, const KindCall *call)
{
    const TypeObject *type = call->self->type;
    while (type_flag(type, TYPE_FLAG_HEAP))
        type = (const TypeObject *)type->base.object;
    if (!is_type(call->self) || function == (AnyFunction)type->slots.set_attribute)
        return true;
    return raise_false(in, EXCEPTION_TypeError, "can't apply this %s to %s object", call->name,
                       call->self->type->layout.name);
}

static Ref kind_set_attribute(Interp *in, AnyFunction function, const KindCall *call)
{
    return none_or_raised(
        in, may_set(in, function, call) &&
                ((SetAttributeFunction)function)(in, call->self, call->first, call->second));
}

#define KIND_COMPARE(op)                                                                           \
    static Ref kind_##op(Interp *in, AnyFunction function, const KindCall *call)                   \
    {                                                                                              \
        return ((CompareFunction)function)(in, call->self, call->first, op);                       \
    }
KIND_COMPARE(COMPARE_LT)
KIND_COMPARE(COMPARE_LE)
KIND_COMPARE(COMPARE_EQ)
KIND_COMPARE(COMPARE_NE)
KIND_COMPARE(COMPARE_GT)
KIND_COMPARE(COMPARE_GE)

static Ref kind_next(Interp *in, AnyFunction function, const KindCall *call)
{
    Ref item = ((UnaryFunction)function)(in, call->self);
    if (item.object == NULL && !is_raised(in)) {
        Ref stop = exception_new(in, in->exceptions[EXCEPTION_StopIteration], (Arguments){0});
        return stop.object != NULL ? raise_object(in, stop) : NO_REF;
    }
    return item;
}

static Ref kind_descriptor_get(Interp *in, AnyFunction function, const KindCall *call)
{
    Object *instance = call->first != in->none ? call->first : NULL;
    Object *owner = call->second != in->none ? call->second : NULL;
    if (instance == NULL && owner == NULL)
        return raise_error(in, EXCEPTION_TypeError, "__get__(None, None) is invalid");
    return ((DescriptorGetFunction)function)(in, call->self, instance, owner);
}

static Ref kind_descriptor_set(Interp *in, AnyFunction function, const KindCall *call)
{
    return none_or_raised(
        in, ((DescriptorSetFunction)function)(in, call->self, call->first, call->second));
}

static Ref kind_init(Interp *in, AnyFunction function, const KindCall *call)
{
    return none_or_raised(in, ((InitFunction)function)(in, call->self, call->arguments));
}

static Ref kind_finalize(Interp *in, AnyFunction function, const KindCall *call)
{
    ((FinalizeFunction)function)(in, call->self);
    return keep_none(in);
}

static Ref kind_binary(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((BinaryFunction)function)(in, call->self, call->first);
}

static Ref kind_reflected(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((BinaryFunction)function)(in, call->first, call->self);
}

static Ref kind_power(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((PowerFunction)function)(in, call->self, call->first,
                                     call->second ? call->second : in->none);
}

static Ref kind_reflected_power(Interp *in, AnyFunction function, const KindCall *call)
{
    return ((PowerFunction)function)(in, call->first, call->self,
                                     call->second ? call->second : in->none);
}

static Ref kind_predicate(Interp *in, AnyFunction function, const KindCall *call)
{
    return bool_or_raised(in, ((PredicateFunction)function)(in, call->self));
}

static Ref kind_length(Interp *in, AnyFunction function, const KindCall *call)
{
    int64_t length = ((LengthFunction)function)(in, call->self);
    return length < 0 ? NO_REF : int_from_i64(in, length);
}

static Ref kind_set_item(Interp *in, AnyFunction function, const KindCall *call)
{
    return none_or_raised(
        in, ((SetSubscriptFunction)function)(in, call->self, call->first, call->second));
}

static Ref kind_contains(Interp *in, AnyFunction function, const KindCall *call)
{
    return bool_or_raised(in, ((ContainsFunction)function)(in, call->self, call->first));
}

static Ref kind_repeat(Interp *in, AnyFunction function, const KindCall *call)
{
    int64_t times;
    if (!number_as_index(in, call->first, EXCEPTION_OverflowError, &times))
        return NO_REF;
    return ((RepeatFunction)function)(in, call->self, times);
}

enum { ANY = -1 };

static const struct {
    KindFunction function;
    int least, most; /* arguments after self; ANY: taken as they come, with keywords */
} kinds[SLOT_KIND_COUNT] = {
    [SLOT_KIND_UNARY] = {kind_unary, 0, 0},
    [SLOT_KIND_HASH] = {kind_hash, 0, 0},
    [SLOT_KIND_CALL] = {kind_call, ANY, ANY},
    [SLOT_KIND_GETATTR] = {kind_get_attribute, 1, 1},
    [SLOT_KIND_SETATTR] = {kind_set_attribute, 2, 2},
    [SLOT_KIND_DELATTR] = {kind_set_attribute, 1, 1},
    [SLOT_KIND_COMPARE_LT] = {kind_COMPARE_LT, 1, 1},
    [SLOT_KIND_COMPARE_LE] = {kind_COMPARE_LE, 1, 1},
    [SLOT_KIND_COMPARE_EQ] = {kind_COMPARE_EQ, 1, 1},
    [SLOT_KIND_COMPARE_NE] = {kind_COMPARE_NE, 1, 1},
    [SLOT_KIND_COMPARE_GT] = {kind_COMPARE_GT, 1, 1},
    [SLOT_KIND_COMPARE_GE] = {kind_COMPARE_GE, 1, 1},
    [SLOT_KIND_NEXT] = {kind_next, 0, 0},
    [SLOT_KIND_DESCRIPTOR_GET] = {kind_descriptor_get, 1, 2},
    [SLOT_KIND_DESCRIPTOR_SET] = {kind_descriptor_set, 2, 2},
    [SLOT_KIND_DESCRIPTOR_DELETE] = {kind_descriptor_set, 1, 1},
    [SLOT_KIND_INIT] = {kind_init, ANY, ANY},
    [SLOT_KIND_FINALIZE] = {kind_finalize, 0, 0},
    [SLOT_KIND_BINARY] = {kind_binary, 1, 1},
    [SLOT_KIND_REFLECTED] = {kind_reflected, 1, 1},
    [SLOT_KIND_POWER] = {kind_power, 1, 2},
    [SLOT_KIND_REFLECTED_POWER] = {kind_reflected_power, 1, 2},
    [SLOT_KIND_PREDICATE] = {kind_predicate, 0, 0},
    [SLOT_KIND_LENGTH] = {kind_length, 0, 0},
    [SLOT_KIND_BINARY_LEFT] = {kind_binary, 1, 1},
    [SLOT_KIND_SET_ITEM] = {kind_set_item, 2, 2},
    [SLOT_KIND_DELETE_ITEM] = {kind_set_item, 1, 1},
    [SLOT_KIND_CONTAINS] = {kind_contains, 1, 1},
    [SLOT_KIND_SEQUENCE_BINARY] = {kind_binary, 1, 1},
    [SLOT_KIND_SEQUENCE_REPEAT] = {kind_repeat, 1, 1},
    [SLOT_KIND_SEQUENCE_REFLECTED_REPEAT] = {kind_repeat, 1, 1},
};

static bool check_counts(Interp *in, SlotKind kind, const char *name, Arguments arguments)
{
    int least = kinds[kind].least, most = kinds[kind].most;
    if (least == ANY)
        return true;
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_false(in, EXCEPTION_TypeError, "wrapper %s() takes no keyword arguments",
                           name);
    int64_t given = (int64_t)arguments.count;
    if (given >= least && given <= most)
        return true;
    if (least == most)
        return raise_false(in, EXCEPTION_TypeError, "expected %d argument%s, got %zu", least,
                           least == 1 ? "" : "s", arguments.count);
    bool few = given < least;
    return raise_false(in, EXCEPTION_TypeError, " expected at %s %d argument%s, got %zu",
                       few ? "least" : "most", few ? least : most,
                       (few ? least : most) == 1 ? "" : "s", arguments.count);
}

Ref slot_kind_call(Interp *in, SlotKind kind, const char *name, AnyFunction function,
                   SelfAndArguments with)
{
    if (!check_counts(in, kind, name, with.arguments))
        return NO_REF;
    KindCall call = {.name = name, .self = with.self, .arguments = with.arguments};
    if (with.arguments.count > 0)
        call.first = with.arguments.slots[0].object;
    if (with.arguments.count > 1)
        call.second = with.arguments.slots[1].object;
    return kinds[kind].function(in, function, &call);
}
