/* groupby, and the iterators over one group that it gives out. Both move the same
 * iterator on; a group's iterator works only while it is the last one given out.
 */
#include "modules/itertools_module.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "types/type.h"

typedef struct {
    Object base;
    Slot iterator, key_function; /* key_function: None is kept */
    Slot target_key;             /* of the group given out last */
    Slot current_key, current_value;
    Object *current_grouper; /* only to compare with */
} GroupBy;

typedef struct {
    Object base;
    Slot parent, target_key;
} Grouper;

_Static_assert(sizeof(GroupBy) == 64 && sizeof(Grouper) == 32, "as CPython's");

FIELDS(groupby, "iterator", "key function", "target key", "current key", "current value")
FIELDS(grouper, "parent", "target key")

static GroupBy *as_groupby(const Object *object)
{
    return (GroupBy *)(uintptr_t)object;
}

static Grouper *as_grouper(const Object *object)
{
    return (Grouper *)(uintptr_t)object;
}

static Ref groupby_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "groupby",
                                          .names = {"iterable", "key"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref self = itertools_make(in, type);
    if (self.object == NULL)
        return self;
    slot_init(&as_groupby(self.object)->key_function, keep(values[1] ? values[1] : in->none));
    Ref iterator = object_iter(in, values[0]);
    if (iterator.object == NULL) {
        drop(in, self);
        return NO_REF;
    }
    slot_init(&as_groupby(self.object)->iterator, iterator);
    return self;
}

/* Takes the next item and its key. False: ended or raised. */
static bool groupby_step(Interp *in, Object *self)
{
    GroupBy *groups = as_groupby(self);
    Ref value = spend(in, 1) ? iterator_next(in, groups->iterator.object) : NO_REF;
    if (value.object == NULL)
        return false;
    Object *function = groups->key_function.object;
    Ref key =
        function == in->none ? keep(value.object) : object_call_one(in, function, value.object);
    if (key.object == NULL) {
        drop(in, value);
        return false;
    }
    field_store(in, self, &groups->current_value, value);
    field_store(in, self, &groups->current_key, key);
    return true;
}

/* 1 equal, 0 not, -1 raised; both are kept meanwhile. */
static int same_key(Interp *in, Object *left, Object *right)
{
    Ref a = keep(left), b = keep(right);
    int same = object_compare_bool(in, left, right, COMPARE_EQ);
    drop(in, a);
    drop(in, b);
    return same;
}

/* Goes on to an item that is not of the group given out last. */
static bool find_next_group(Interp *in, Object *self)
{
    const GroupBy *groups = as_groupby(self);
    for (;;) {
        if (groups->current_key.object != NULL) {
            if (groups->target_key.object == NULL)
                return true;
            int same = same_key(in, groups->target_key.object, groups->current_key.object);
            if (same <= 0)
                return same == 0;
        }
        if (!groupby_step(in, self))
            return false;
    }
}

static Ref grouper_make(Interp *in, Object *parent, Object *target_key)
{
    Ref self = object_make(in, module_type(in, &grouper_spec), 0);
    if (self.object == NULL)
        return self;
    slot_init(&as_grouper(self.object)->parent, keep(parent));
    slot_init(&as_grouper(self.object)->target_key, keep(target_key));
    as_groupby(parent)->current_grouper = self.object;
    return self;
}

static Ref groupby_next(Interp *in, Object *self)
{
    GroupBy *groups = as_groupby(self);
    groups->current_grouper = NULL;
    if (!find_next_group(in, self))
        return NO_REF;
    field_store(in, self, &groups->target_key, keep(groups->current_key.object));
    Ref grouper = grouper_make(in, self, groups->target_key.object);
    if (grouper.object == NULL)
        return grouper;
    Slot pair[2] = {groups->current_key, {grouper.object}};
    Ref result = tuple_from_slots(in, pair, 2);
    drop(in, grouper);
    return result;
}

const TypeSpec groupby_spec = {
    .name = "itertools.groupby",
    .basic_size = sizeof(GroupBy),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(groupby),
    .slots = {.iter = itertools_self, .next = groupby_next, .new = groupby_new},
    .sentence = "runs of items with equal keys",
};

static Ref grouper_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!itertools_arguments(in, type, "_grouper", arguments, 2, 2))
        return NO_REF;
    Object *parent = arguments.slots[0].object;
    if (!is_instance_of(parent, module_type(in, &groupby_spec)))
        return raise_error(in, EXCEPTION_TypeError,
                           "_grouper() argument 1 must be itertools.groupby, not %s",
                           type_name_of(parent));
    return grouper_make(in, parent, arguments.slots[1].object);
}

static Ref grouper_next(Interp *in, Object *self)
{
    const Grouper *grouper = as_grouper(self);
    Object *parent = grouper->parent.object;
    GroupBy *groups = as_groupby(parent);
    if (groups->current_grouper != self)
        return NO_REF;
    if (groups->current_value.object == NULL && !groupby_step(in, parent))
        return NO_REF;
    if (same_key(in, grouper->target_key.object, groups->current_key.object) <= 0)
        return NO_REF;
    Ref item = field_take(in, parent, &groups->current_value);
    field_store(in, parent, &groups->current_key, NO_REF);
    return item;
}

const TypeSpec grouper_spec = {
    .name = "itertools._grouper",
    .basic_size = sizeof(Grouper),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    FIELDS_LAYOUT(grouper),
    .slots = {.iter = itertools_self, .next = grouper_next, .new = grouper_new},
    .sentence = "the items of one group",
};
