/* except* (PEP 654): what a clause handles, and what is raised when all clauses are
 * through. What they raised anew stands beside what they left or raised again; the
 * latter keeps the shape of the group that was caught.
 */
#include "types/exception_group.h"
#include "types/int.h"
#include "types/list.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

static bool is_group(const Interp *in, const Object *object)
{
    return is_instance_of(object, in->exceptions[EXCEPTION_BaseExceptionGroup]);
}

/* A group without a message. */
static Ref wrap(Interp *in, Object *exceptions)
{
    Slot slots[] = {{in->empty_string}, {exceptions}};
    Object *type = (Object *)in->exceptions[EXCEPTION_BaseExceptionGroup];
    return object_call(in, type, (Arguments){.slots = slots, .count = ARRAY_LEN(slots)});
}

static Ref wrap_one(Interp *in, Object *exception)
{
    Ref tuple = tuple_from_slots(in, &(Slot){exception}, 1);
    if (tuple.object == NULL)
        return NO_REF;
    Ref group = wrap(in, tuple.object);
    drop(in, tuple);
    return group;
}

/* By its own split(), which a script may have written. */
static bool split_partly(Interp *in, Object *group, Object *class_or_tuple, GroupParts *parts)
{
    Ref method = object_get_attribute(in, group, in->names->split);
    Ref pair = method.object != NULL ? object_call_one(in, method.object, class_or_tuple) : NO_REF;
    drop(in, method);
    if (pair.object == NULL)
        return false;
    bool is_pair = IS_EXACT(in, pair.object, tuple) && tuple_size(pair.object) >= 2;
    if (is_pair)
        *parts = (GroupParts){keep(tuple_get(pair.object, 0)), keep(tuple_get(pair.object, 1))};
    else
        raise_error(in, EXCEPTION_TypeError, "%s.split must return a 2-tuple", type_name_of(group));
    drop(in, pair);
    return is_pair;
}

bool exception_group_match(Interp *in, Object *exception, Object *class_or_tuple, GroupParts *parts)
{
    *parts = (GroupParts){NO_REF, NO_REF};
    int whole = exception != in->none ? exception_matches(in, exception, class_or_tuple) : 0;
    if (whole < 0)
        return false;
    if (whole == 0 && exception != in->none && is_group(in, exception))
        return split_partly(in, exception, class_or_tuple, parts);
    Ref match = whole == 0                ? keep_none(in)
                : is_group(in, exception) ? keep(exception)
                                          : wrap_one(in, exception);
    if (match.object == NULL)
        return false;
    *parts = (GroupParts){match, keep_none(in)};
    return true;
}

/* --- after the clauses --- */

/* The addresses of the single exceptions in it. */
static bool collect_addresses(Interp *in, Object *exception, Object *addresses)
{
    if (!is_group(in, exception)) {
        Ref address = int_from_u64(in, heap_address(&in->heap, exception));
        bool done = address.object != NULL && set_add(in, addresses, address.object);
        drop(in, address);
        return done;
    }
    if (!recursion_enter(in, " in collect_exception_group_leaf_ids"))
        return false;
    const Object *items = exception_field(in, exception, GROUP_EXCEPTIONS);
    bool done = true;
    for (int64_t i = 0; done && i < tuple_size(items); i++)
        done = collect_addresses(in, tuple_get(items, i), addresses);
    recursion_leave(in);
    return done;
}

/* The part of the group that has the single exceptions of the list's groups; None. */
static Ref project(Interp *in, Object *group, const Object *list)
{
    Ref addresses = set_new(in, NULL);
    bool done = addresses.object != NULL;
    for (int64_t i = 0; done && i < list_size(list); i++)
        done = collect_addresses(in, list_get(list, i), addresses.object);
    GroupParts parts = {NO_REF, NO_REF};
    GroupCondition condition = {GROUP_OF_ADDRESSES, addresses.object, false};
    done = done && exception_group_split(in, group, &condition, &parts);
    drop(in, addresses);
    return done && parts.match.object == NULL ? keep_none(in) : parts.match;
}

/* Parts of a group look like it in all but what they hold. */
static bool is_part_of(const Object *part, const Object *whole)
{
    const ExceptionObject *a = (const ExceptionObject *)part, *b = (const ExceptionObject *)whole;
    return a->notes.object == b->notes.object && a->traceback.object == b->traceback.object &&
           a->cause.object == b->cause.object && a->context.object == b->context.object;
}

static bool sort_out(Interp *in, const Object *original, const Object *raised, Object *old,
                     Object *fresh)
{
    bool done = true;
    for (int64_t i = 0; done && i < list_size(raised); i++) {
        Object *exception = list_get(raised, i);
        if (exception != in->none)
            done = list_append(in, is_part_of(exception, original) ? old : fresh, keep(exception));
    }
    return done;
}

static Ref join(Interp *in, Object *original, const Object *old, Object *fresh)
{
    Ref part = project(in, original, old);
    if (part.object == NULL || list_size(fresh) == 0)
        return part;
    if (part.object == in->none)
        drop(in, part);
    else if (!list_append(in, fresh, part))
        return NO_REF;
    return list_size(fresh) > 1 ? wrap(in, fresh) : keep(list_get(fresh, 0));
}

Ref exception_group_to_reraise(Interp *in, Object *original, Object *raised)
{
    if (list_size(raised) == 0)
        return keep_none(in);
    if (!is_group(in, original)) /* at most one clause has run */
        return keep(list_get(raised, 0));
    Ref fresh = list_new(in, 0), old = list_new(in, 0);
    Ref result = NO_REF;
    if (fresh.object != NULL && old.object != NULL &&
        sort_out(in, original, raised, old.object, fresh.object))
        result = join(in, original, old.object, fresh.object);
    drop(in, fresh);
    drop(in, old);
    return result;
}
