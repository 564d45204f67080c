/* Mapping and class patterns (PEP 634). What is compared, asked and made is CPython's,
 * in its order, the set that finds doubles included: scripts see keys being hashed.
 */
#include "heap/gc.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/slow.h"

/* Adds item to the set. 1 added, 0 it was there, -1 raised. */
static int add_new(Interp *in, Object *seen, Object *item)
{
    int found = set_contains(in, seen, item);
    if (found != 0)
        return found > 0 ? 0 : -1;
    return set_add(in, seen, item) ? 1 : -1;
}

/* Raises with `start` and repr(item) and `end` as its text. */
static void complain_of(Interp *in, ExceptionId type, const char *start, Object *item,
                        const char *end)
{
    Ref text = object_repr(in, item);
    if (text.object == NULL)
        return;
    Buf message = BUF_INIT;
    buf_append_string(&message, start);
    str_append_utf8(text.object, &message);
    buf_append_string(&message, end);
    raise_error(in, type, "%s", message.text);
    buf_done(&message);
    drop(in, text);
}

/* --- mappings --- */

typedef struct {
    Ref get;     /* the mapping's bound get() */
    Ref seen;    /* keys so far */
    Ref missing; /* what get() is to give for a key that is not there */
    Ref values;  /* tuple, filled from the start */
} KeyMatch;

/* NO_REF: raised. */
static Ref call_get(Interp *in, const KeyMatch *match, Object *key)
{
    Slot slots[] = {{key}, {match->missing.object}};
    return object_call(in, match->get.object,
                       (Arguments){.slots = slots, .count = ARRAY_LEN(slots)});
}

/* 1 all there, 0 not, -1 raised. */
static int find_values(Interp *in, const KeyMatch *match, Object *keys)
{
    for (int64_t i = 0; i < tuple_size(keys); i++) {
        Object *key = tuple_get(keys, i);
        int added = add_new(in, match->seen.object, key);
        if (added == 0)
            complain_of(in, EXCEPTION_ValueError, "mapping pattern checks duplicate key (", key,
                        ")");
        if (added <= 0)
            return -1;
        Ref value = call_get(in, match, key);
        if (value.object == NULL)
            return -1;
        if (value.object == match->missing.object) {
            drop(in, value);
            return 0;
        }
        slot_init(&tuple_slots(match->values.object)[i], value);
    }
    return 1;
}

static int match_keys(Interp *in, Object *mapping, Object *keys, KeyMatch *match)
{
    match->get = object_get_attribute(in, mapping, in->names->get);
    if (match->get.object == NULL)
        return -1;
    match->seen = set_new(in, NULL);
    if (match->seen.object == NULL)
        return -1;
    match->missing = object_call_none(in, (Object *)in->types[TYPE_object]);
    if (match->missing.object == NULL)
        return -1;
    match->values = tuple_new(in, (size_t)tuple_size(keys));
    return match->values.object == NULL ? -1 : find_values(in, match, keys);
}

Ref slow_match_keys(Vm *vm, Object *mapping, Object *keys)
{
    Interp *in = &vm->in;
    if (tuple_size(keys) == 0)
        return tuple_new(in, 0);
    KeyMatch match = {0};
    int found = match_keys(in, mapping, keys, &match);
    if (found > 0)
        gc_track(&in->heap, match.values.object);
    else
        drop(in, match.values);
    drop(in, match.get);
    drop(in, match.seen);
    drop(in, match.missing);
    return found > 0 ? match.values : found == 0 ? keep_none(in) : NO_REF;
}

/* --- classes --- */

typedef struct {
    Object *subject;
    TypeObject *type;
    Ref seen;   /* names of attributes so far */
    Ref values; /* list */
} ClassMatch;

/* The attribute's value is appended. 1 done, 0 there is none, -1 raised. */
static int match_attribute(Interp *in, const ClassMatch *match, Object *name)
{
    int added = add_new(in, match->seen.object, name);
    if (added == 0) {
        Buf start = BUF_INIT;
        buf_printf(&start, "%s() got multiple sub-patterns for attribute ",
                   match->type->layout.name);
        complain_of(in, EXCEPTION_TypeError, start.text, name, "");
        buf_done(&start);
    }
    if (added <= 0)
        return -1;
    Ref value = object_get_attribute(in, match->subject, name);
    if (value.object != NULL)
        return list_append(in, match->values.object, value) ? 1 : -1;
    if (!is_raised_of(in, EXCEPTION_AttributeError))
        return -1;
    raise_clear(in);
    return 0;
}

/* __match_args__, which must be a tuple; a new empty one if the class has none. */
static Ref find_match_args(Interp *in, const ClassMatch *match, bool *is_self)
{
    Ref names = object_find_attribute(in, (Object *)match->type, in->names->match_args);
    if (names.object == NULL) {
        *is_self = type_flag(match->type, TYPE_FLAG_MATCH_SELF);
        return is_raised(in) ? NO_REF : tuple_new(in, 0);
    }
    if (IS_EXACT(in, names.object, tuple))
        return names;
    raise_error(in, EXCEPTION_TypeError, "%s.__match_args__ must be a tuple (got %s)",
                match->type->layout.name, names.object->type->layout.name);
    drop(in, names);
    return NO_REF;
}

static int match_names(Interp *in, const ClassMatch *match, Object *names, int64_t count)
{
    int result = 1;
    for (int64_t i = 0; result > 0 && i < count; i++) {
        Object *name = tuple_get(names, i);
        if (!IS_EXACT(in, name, str)) {
            raise_error(in, EXCEPTION_TypeError, "__match_args__ elements must be strings (got %s)",
                        name->type->layout.name);
            return -1;
        }
        result = match_attribute(in, match, name);
    }
    return result;
}

static int match_positional(Interp *in, const ClassMatch *match, int64_t count)
{
    bool is_self = false;
    Ref names = find_match_args(in, match, &is_self);
    if (names.object == NULL)
        return -1;
    int64_t allowed = is_self ? 1 : tuple_size(names.object);
    int result = -1;
    if (allowed < count)
        raise_error(in, EXCEPTION_TypeError,
                    "%s() accepts %lld positional sub-pattern%s (%lld given)",
                    match->type->layout.name, (long long)allowed, allowed == 1 ? "" : "s",
                    (long long)count);
    else if (is_self)
        result = list_append(in, match->values.object, keep(match->subject)) ? 1 : -1;
    else
        result = match_names(in, match, names.object, count);
    drop(in, names);
    return result;
}

/* 1 all there, 0 not, -1 raised. */
static int match_attributes(Interp *in, ClassMatch *match, int64_t positional, Object *keywords)
{
    match->seen = set_new(in, NULL);
    if (match->seen.object == NULL)
        return -1;
    match->values = list_new(in, 0);
    if (match->values.object == NULL)
        return -1;
    int result = positional > 0 ? match_positional(in, match, positional) : 1;
    for (int64_t i = 0; result > 0 && i < tuple_size(keywords); i++)
        result = match_attribute(in, match, tuple_get(keywords, i));
    return result;
}

Ref slow_match_class(Vm *vm, const Slot *operands, uint32_t positional)
{
    Interp *in = &vm->in;
    Object *subject = operands[0].object, *type = operands[1].object;
    if (!is_type(type))
        return raise_error(in, EXCEPTION_TypeError, "called match pattern must be a type");
    int fits = object_is_instance(in, subject, type);
    if (fits <= 0)
        return fits == 0 ? keep_none(in) : NO_REF;
    ClassMatch match = {.subject = subject, .type = (TypeObject *)type};
    fits = match_attributes(in, &match, positional, operands[2].object);
    Ref result = fits > 0 ? list_to_tuple(in, match.values.object) : NO_REF;
    drop(in, match.values);
    drop(in, match.seen);
    return fits == 0 ? keep_none(in) : result;
}
