/* The _bisect module: places in sorted lists, and items put there. */
#include "modules/specs.h"

#include "types/arguments.h"
#include "types/int.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"

typedef struct {
    Object *list, *item, *key; /* key NULL: the items themselves */
    int64_t low, high;
    bool right; /* behind equal items */
} Search;

static bool read_arguments(Interp *in, const char *name, Arguments arguments, Search *search)
{
    const Parameters parameters = {.function = name,
                                   .names = {"a", "x", "lo", "hi", "key"},
                                   .count = 5,
                                   .required = 2,
                                   .positional = 4};
    Object *values[5];
    if (!arguments_bind(in, &parameters, arguments, values))
        return false;
    search->list = values[0];
    search->item = values[1];
    search->low = 0;
    search->high = -1;
    search->key = values[4] == in->none ? NULL : values[4];
    if (values[2] != NULL && !number_as_c_size(in, values[2], &search->low))
        return false;
    if (values[3] == NULL || values[3] == in->none)
        return true;
    if (values[3]->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "argument should be integer or None, not '%s'",
                           type_name_of(values[3]));
    return number_as_index(in, values[3], EXCEPTION_OverflowError, &search->high);
}

static Ref item_at(Interp *in, const Search *search, int64_t place)
{
    Ref number = int_from_i64(in, place);
    Ref item = number.object == NULL ? number : object_get_item(in, search->list, number.object);
    drop(in, number);
    if (item.object == NULL || search->key == NULL)
        return item;
    Ref key = object_call_one(in, search->key, item.object);
    drop(in, item);
    return key;
}

/* Is the place sought behind `place`? 1, 0, -1. */
static int goes_on(Interp *in, const Search *search, int64_t place)
{
    Ref item = item_at(in, search, place);
    if (item.object == NULL)
        return -1;
    Ref answer = search->right ? object_compare(in, search->item, item.object, COMPARE_LT)
                               : object_compare(in, item.object, search->item, COMPARE_LT);
    drop(in, item);
    int truth = answer.object == NULL ? -1 : object_is_true(in, answer.object);
    drop(in, answer);
    return truth < 0 ? -1 : search->right ? !truth : truth;
}

static bool find(Interp *in, Search *search, int64_t *place)
{
    if (search->low < 0)
        return raise_false(in, EXCEPTION_ValueError, "lo must be non-negative");
    if (search->high == -1 && (search->high = object_length(in, search->list)) < 0)
        return false;
    int64_t low = search->low, high = search->high;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        int on = spend(in, 1) ? goes_on(in, search, middle) : -1;
        if (on < 0)
            return false;
        if (on)
            low = middle + 1;
        else
            high = middle;
    }
    *place = low;
    return true;
}

static Ref bisect(Interp *in, const char *name, Arguments arguments, bool right)
{
    Search search = {.right = right};
    int64_t place;
    return read_arguments(in, name, arguments, &search) && find(in, &search, &place)
               ? int_from_i64(in, place)
               : NO_REF;
}

static bool insert_by_method(Interp *in, const Search *search, int64_t place)
{
    Ref name = str_intern_string(in, "insert");
    Ref method = name.object == NULL ? name : object_get_attribute(in, search->list, name.object);
    Ref number = method.object == NULL ? NO_REF : int_from_i64(in, place);
    Slot both[2] = {{number.object}, {search->item}};
    Ref result = number.object == NULL
                     ? NO_REF
                     : object_call(in, method.object, (Arguments){.slots = both, .count = 2});
    bool done = result.object != NULL;
    drop(in, result);
    drop(in, number);
    drop(in, method);
    drop(in, name);
    return done;
}

static Ref insort(Interp *in, const char *name, Arguments arguments, bool right)
{
    Search search = {.right = right};
    if (!read_arguments(in, name, arguments, &search))
        return NO_REF;
    Search sought = search;
    Ref key = search.key == NULL ? keep(search.item) : object_call_one(in, search.key, search.item);
    sought.item = key.object;
    int64_t place;
    bool done = key.object != NULL && find(in, &sought, &place);
    drop(in, key);
    if (done && IS_EXACT(in, search.list, list))
        done = list_insert(in, search.list, place, keep(search.item));
    else if (done)
        done = insert_by_method(in, &search, place);
    return done ? keep_none(in) : NO_REF;
}

static Ref bisect_right(Interp *in, Object *self, Arguments arguments)
{
    return bisect(in, "bisect_right", arguments, true);
}

static Ref bisect_left(Interp *in, Object *self, Arguments arguments)
{
    return bisect(in, "bisect_left", arguments, false);
}

static Ref insort_right(Interp *in, Object *self, Arguments arguments)
{
    return insort(in, "insort_right", arguments, true);
}

static Ref insort_left(Interp *in, Object *self, Arguments arguments)
{
    return insort(in, "insort_left", arguments, false);
}

static const NativeSpec functions[] = {
    {"bisect_right", bisect_right, NATIVE_ANY, 0, -1, "the place behind equal items"},
    {"bisect_left", bisect_left, NATIVE_ANY, 0, -1, "the place before equal items"},
    {"insort_right", insort_right, NATIVE_ANY, 0, -1, "puts an item behind equal ones"},
    {"insort_left", insort_left, NATIVE_ANY, 0, -1, "puts an item before equal ones"},
    {0},
};

const ModuleSpec _bisect_module = {
    .name = "_bisect",
    .functions = functions,
    .sentence = "places in sorted lists",
};
