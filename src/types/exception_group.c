/* Exception groups (PEP 654): several exceptions in one, split by what except*
 * matches. Parts keep the group's message, traceback, cause, context and notes.
 */
#include "types/exception_group.h"
#include "types/exception_kind.h"
#include "types/generic_alias.h"
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

/* Every item must be an exception; *all_plain: all derive from Exception. */
static bool check_items(Interp *in, const Object *items, bool *all_plain)
{
    *all_plain = true;
    if (tuple_size(items) == 0)
        return raise_false(in, EXCEPTION_ValueError,
                           "second argument (exceptions) must be a non-empty sequence");
    for (int64_t i = 0; i < tuple_size(items); i++) {
        const Object *item = tuple_get(items, i);
        if (!is_exception(item))
            return raise_false(in, EXCEPTION_ValueError,
                               "Item %lld of second argument (exceptions) is not an exception",
                               (long long)i);
        *all_plain = *all_plain && is_instance_of(item, in->exceptions[EXCEPTION_Exception]);
    }
    return true;
}

/* BaseExceptionGroup of plain exceptions is an ExceptionGroup; what derives from
 * Exception may hold only plain ones. NULL raised. */
static TypeObject *choose_type(Interp *in, TypeObject *type, bool all_plain)
{
    if (type == in->exceptions[EXCEPTION_BaseExceptionGroup])
        return all_plain ? in->exceptions[EXCEPTION_ExceptionGroup] : type;
    if (all_plain || !type_is_subtype(type, in->exceptions[EXCEPTION_Exception]))
        return type;
    if (type == in->exceptions[EXCEPTION_ExceptionGroup])
        raise_error(in, EXCEPTION_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    else
        raise_error(in, EXCEPTION_TypeError, "Cannot nest BaseExceptions in '%s'",
                    type->layout.name);
    return NULL;
}

static bool check_arguments(Interp *in, Arguments arguments)
{
    if (arguments.count != 2)
        return raise_false(in, EXCEPTION_TypeError,
                           "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zu given)",
                           arguments.count);
    const Object *message = arguments.slots[0].object, *items = arguments.slots[1].object;
    if (!is_str(message))
        return raise_false(in, EXCEPTION_TypeError,
                           "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                           message->type->layout.name);
    return items->type->slots.subscript != NULL ||
           raise_false(in, EXCEPTION_TypeError, "second argument (exceptions) must be a sequence");
}

Ref exception_group_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!check_arguments(in, arguments))
        return NO_REF;
    Ref items = tuple_from_iterable(in, arguments.slots[1].object);
    bool all_plain = false;
    TypeObject *chosen = NULL;
    if (items.object != NULL && check_items(in, items.object, &all_plain))
        chosen = choose_type(in, type, all_plain);
    Ref made = chosen != NULL ? base_exception_new(in, chosen, arguments) : NO_REF;
    if (made.object != NULL) {
        exception_set_field(in, made.object, GROUP_MESSAGE, arguments.slots[0].object);
        exception_set_field(in, made.object, GROUP_EXCEPTIONS, items.object);
    }
    drop(in, items);
    return made;
}

Ref exception_group_str(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    int64_t count = tuple_size(exception_field(in, self, GROUP_EXCEPTIONS));
    str_append_utf8(exception_field(in, self, GROUP_MESSAGE), &text);
    buf_printf(&text, " (%lld sub-exception%s)", (long long)count, count > 1 ? "s" : "");
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

/* --- splitting --- */

static int holds_address(Interp *in, const Object *exception, Object *addresses)
{
    if (is_group(in, exception))
        return 0;
    Ref address = int_from_u64(in, heap_address(&in->heap, exception));
    int found = address.object != NULL ? set_contains(in, addresses, address.object) : -1;
    drop(in, address);
    return found;
}

static int satisfies(Interp *in, Object *exception, Object *predicate)
{
    Ref answer = object_call_one(in, predicate, exception);
    if (answer.object == NULL)
        return -1;
    int truth = object_is_true(in, answer.object);
    drop(in, answer);
    return truth;
}

static int matches(Interp *in, Object *exception, const GroupCondition *condition)
{
    switch (condition->kind) {
    case GROUP_OF_CLASS:
        return exception_matches(in, exception, condition->value);
    case GROUP_BY_PREDICATE:
        return satisfies(in, exception, condition->value);
    default:
        return holds_address(in, exception, condition->value);
    }
}

static bool copy_notes(Interp *in, Object *from, Object *to)
{
    Ref notes = object_find_attribute(in, from, in->names->notes);
    if (notes.object == NULL)
        return !is_raised(in);
    Ref copy = list_from_iterable(in, notes.object);
    drop(in, notes);
    bool done = copy.object != NULL && object_set_attribute(in, to, in->names->notes, copy.object);
    drop(in, copy);
    return done;
}

static Ref keep_if_any(Object *object)
{
    return object != NULL ? keep(object) : NO_REF;
}

/* The group's derive(items), looking like the group otherwise; NO_REF without an
 * exception if there are no items. */
static Ref subset(Interp *in, Object *group, Object *items)
{
    if (list_size(items) == 0)
        return NO_REF;
    Ref derive = object_get_attribute(in, group, in->names->derive);
    Ref part = derive.object != NULL ? object_call_one(in, derive.object, items) : NO_REF;
    drop(in, derive);
    if (part.object == NULL)
        return NO_REF;
    if (!is_group(in, part.object)) {
        raise_error(in, EXCEPTION_TypeError,
                    "derive must return an instance of BaseExceptionGroup");
        drop(in, part);
        return NO_REF;
    }
    const ExceptionObject *from = (const ExceptionObject *)group;
    exception_set_traceback(in, part.object, keep_if_any(from->traceback.object));
    exception_set_context(in, part.object, keep_if_any(from->context.object));
    exception_set_cause(in, part.object, keep_if_any(from->cause.object));
    ((ExceptionObject *)part.object)->suppress_context = from->suppress_context;
    if (copy_notes(in, group, part.object))
        return part;
    drop(in, part);
    return NO_REF;
}

/* Consumes part. */
static bool append_part(Interp *in, Object *list, Ref part)
{
    return part.object == NULL || list_append(in, list, part);
}

static bool split_items(Interp *in, Object *group, const GroupCondition *condition,
                        GroupParts *lists)
{
    Object *items = exception_field(in, group, GROUP_EXCEPTIONS);
    for (int64_t i = 0; i < tuple_size(items); i++) {
        GroupParts parts;
        if (!exception_group_split(in, tuple_get(items, i), condition, &parts))
            return false;
        bool done = append_part(in, lists->match.object, parts.match);
        if (!append_part(in, lists->rest.object, parts.rest) || !done)
            return false;
    }
    return true;
}

static bool split_group(Interp *in, Object *group, const GroupCondition *condition,
                        GroupParts *parts)
{
    GroupParts lists = {list_new(in, 0), condition->with_rest ? list_new(in, 0) : NO_REF};
    bool done =
        lists.match.object != NULL && !is_raised(in) && split_items(in, group, condition, &lists);
    if (done) {
        parts->match = subset(in, group, lists.match.object);
        if (condition->with_rest && !is_raised(in))
            parts->rest = subset(in, group, lists.rest.object);
        done = !is_raised(in);
    }
    drop(in, lists.match);
    drop(in, lists.rest);
    if (!done) {
        drop(in, parts->match);
        *parts = (GroupParts){NO_REF, NO_REF};
    }
    return done;
}

bool exception_group_split(Interp *in, Object *exception, const GroupCondition *condition,
                           GroupParts *parts)
{
    *parts = (GroupParts){NO_REF, NO_REF};
    int whole = matches(in, exception, condition);
    if (whole < 0)
        return false;
    if (whole > 0) {
        parts->match = keep(exception);
        return true;
    }
    if (!is_group(in, exception)) {
        parts->rest = condition->with_rest ? keep(exception) : NO_REF;
        return true;
    }
    if (!recursion_enter(in, " in exceptiongroup_split_recursive"))
        return false;
    bool done = split_group(in, exception, condition, parts);
    recursion_leave(in);
    return done;
}

/* --- methods --- */

/* What split() and subgroup() take. */
static bool find_condition_kind(Interp *in, GroupCondition *condition)
{
    const Object *value = condition->value;
    bool is_good = false;
    condition->kind = GROUP_OF_CLASS;
    if (is_tuple(value)) {
        is_good = true;
        for (int64_t i = 0; i < tuple_size(value); i++)
            is_good = is_good && is_type(tuple_get(value, i));
    } else if (is_type(value)) {
        is_good = type_flag((const TypeObject *)value, TYPE_FLAG_EXCEPTION_SUBCLASS);
    } else {
        condition->kind = GROUP_BY_PREDICATE;
        is_good = IS_EXACT(in, value, function);
    }
    return is_good ||
           raise_false(in, EXCEPTION_TypeError,
                       "expected a function, exception type or tuple of exception types");
}

static bool split_by(Interp *in, Object *self, Arguments arguments, bool with_rest,
                     GroupParts *parts)
{
    GroupCondition condition = {.value = arguments.slots[0].object, .with_rest = with_rest};
    return find_condition_kind(in, &condition) &&
           exception_group_split(in, self, &condition, parts);
}

static Object *or_none(const Interp *in, Ref ref)
{
    return ref.object != NULL ? ref.object : in->none;
}

static Ref method_split(Interp *in, Object *self, Arguments arguments)
{
    GroupParts parts;
    if (!split_by(in, self, arguments, true, &parts))
        return NO_REF;
    Slot slots[] = {{or_none(in, parts.match)}, {or_none(in, parts.rest)}};
    Ref pair = tuple_from_slots(in, slots, 2);
    drop(in, parts.match);
    drop(in, parts.rest);
    return pair;
}

static Ref method_subgroup(Interp *in, Object *self, Arguments arguments)
{
    GroupParts parts;
    if (!split_by(in, self, arguments, false, &parts))
        return NO_REF;
    return parts.match.object != NULL ? parts.match : keep_none(in);
}

static Ref method_derive(Interp *in, Object *self, Arguments arguments)
{
    Slot slots[] = {{exception_field(in, self, GROUP_MESSAGE)}, {arguments.slots[0].object}};
    return exception_new(in, in->exceptions[EXCEPTION_BaseExceptionGroup],
                         (Arguments){.slots = slots, .count = 2});
}

const NativeSpec exception_group_methods[] = {
    {"derive", method_derive, NATIVE_ONE_ARGUMENT | NATIVE_PACKED, 1, 1,
     "a group like this of other exceptions"},
    {"split", method_split, NATIVE_ONE_ARGUMENT | NATIVE_PACKED, 1, 1,
     "what matches, and the rest"},
    {"subgroup", method_subgroup, NATIVE_ONE_ARGUMENT | NATIVE_PACKED, 1, 1, "what matches"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
