/* itemgetter, attrgetter, methodcaller: functions that fetch something of their
 * argument, made from what they are to fetch.
 */
#include "modules/operator_module.h"
#include "modules/saved_call.h"

#include "heap/gc.h"
#include "types/arguments.h"
#include "types/fields.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* itemgetter: the items, or the only one itself; attrgetter: the names, those with dots as
 * tuples. */
typedef struct {
    Object base;
    Slot wanted;   /* a tuple, but for an itemgetter of one */
    int64_t count; /* of the items or names */
    void *unused;  /* CPython's vectorcall */
} Getter;

typedef struct {
    Getter getter;
    void *unused; /* CPython's index */
} ItemGetter;

typedef struct {
    Object base;
    Slot name, arguments, keywords; /* keywords: dict or empty */
} MethodCaller;

_Static_assert(sizeof(Getter) == 40 && sizeof(ItemGetter) == 48 && sizeof(MethodCaller) == 40,
               "as CPython's");

FIELDS(getter, "wanted")
FIELDS(caller, "name", "args", "kwargs")

static Getter *as_getter(const Object *object)
{
    return (Getter *)(uintptr_t)object;
}

static MethodCaller *as_caller(const Object *object)
{
    return (MethodCaller *)(uintptr_t)object;
}

/* Consumes wanted. */
static Ref getter_make(Interp *in, TypeObject *type, Ref wanted, size_t count)
{
    Ref self = wanted.object == NULL ? NO_REF : object_make(in, type, 0);
    if (self.object == NULL) {
        drop(in, wanted);
        return NO_REF;
    }
    slot_init(&as_getter(self.object)->wanted, wanted);
    as_getter(self.object)->count = (int64_t)count;
    return self;
}

typedef Ref (*Fetch)(Interp *in, Object *object, Object *wanted);

static bool expect_one(Interp *in, const char *name, Arguments arguments)
{
    return arguments_no_keywords(in, name, arguments) &&
           arguments_expect(in, name, arguments, 1, 1);
}

/* A tuple of several things fetched. */
static Ref fetch_all(Interp *in, const Object *self, Fetch fetch, Object *object)
{
    const Object *wanted = as_getter(self)->wanted.object;
    int64_t count = as_getter(self)->count;
    Ref result = tuple_new(in, (size_t)count);
    bool done = result.object != NULL;
    for (int64_t i = 0; done && i < count; i++) {
        Ref item = fetch(in, object, tuple_get(wanted, i));
        slot_init(&tuple_slots(result.object)[i], item);
        done = item.object != NULL;
    }
    if (result.object != NULL)
        gc_track(&in->heap, result.object);
    if (done)
        return result;
    drop(in, result);
    return NO_REF;
}

/* "operator.itemgetter(1, 'a')"; shown: a tuple. */
static Ref repr_of(Interp *in, Object *self, Object *shown, Object *keywords)
{
    const char *name = self->type->layout.name;
    int nested = repr_enter(in, self);
    if (nested != 0)
        return nested < 0 ? NO_REF : str_printf(in, "%s(...)", name);
    Buf inner = BUF_INIT;
    bool done = saved_append_repr(in, shown, keywords, &inner);
    repr_leave(in, self);
    const char *arguments = inner.length > 2 ? inner.text + 2 : "";
    Ref result = done ? str_printf(in, "%s(%s)", name, arguments) : NO_REF;
    buf_done(&inner);
    return result;
}

/* --- itemgetter --- */

static Ref itemgetter_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!arguments_no_keywords(in, "itemgetter", arguments) ||
        (arguments.count == 0 && !arguments_expect(in, "itemgetter", arguments, 1, 1)))
        return NO_REF;
    Ref wanted =
        arguments.count == 1 ? keep(arguments.slots[0].object) : arguments_tuple(in, arguments);
    return getter_make(in, type, wanted, arguments.count);
}

static Ref itemgetter_call(Interp *in, Object *self, Arguments arguments)
{
    const Getter *getter = as_getter(self);
    if (!expect_one(in, "itemgetter", arguments))
        return NO_REF;
    Object *object = arguments.slots[0].object;
    return getter->count == 1 ? object_get_item(in, object, getter->wanted.object)
                              : fetch_all(in, self, object_get_item, object);
}

/* A tuple. */
static Ref itemgetter_items(Interp *in, Object *self)
{
    const Getter *getter = as_getter(self);
    return getter->count == 1 ? tuple_from_slots(in, &getter->wanted, 1)
                              : keep(getter->wanted.object);
}

static Ref itemgetter_repr(Interp *in, Object *self)
{
    Ref items = itemgetter_items(in, self);
    Ref text = items.object == NULL ? NO_REF : repr_of(in, self, items.object, NULL);
    drop(in, items);
    return text;
}

/* What copy and pickle make it from. */
static Ref itemgetter_reduce(Interp *in, Object *self, Arguments arguments)
{
    Ref items = itemgetter_items(in, self);
    Slot pair[2] = {{(Object *)self->type}, {items.object}};
    Ref result = items.object == NULL ? NO_REF : tuple_from_slots(in, pair, 2);
    drop(in, items);
    return result;
}

static const NativeSpec itemgetter_methods[] = {
    {"__reduce__", itemgetter_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

const TypeSpec itemgetter_spec = {
    .name = "operator.itemgetter",
    .basic_size = sizeof(ItemGetter),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    FIELDS_LAYOUT(getter),
    .slots = {.repr = itemgetter_repr, .call = itemgetter_call, .new = itemgetter_new},
    .methods = itemgetter_methods,
    .sentence = "fetches items",
};

/* --- attrgetter --- */

static Ref interned_part(Interp *in, Object *name, int64_t start, int64_t end)
{
    Ref part = str_substring(in, name, start, end);
    return part.object == NULL ? part : str_intern(in, part);
}

/* A name as it is, one with dots as the tuple of its parts. */
static Ref split_name(Interp *in, Object *name)
{
    int64_t length = str_length(name), parts = 1;
    for (int64_t i = 0; i < length; i++)
        parts += str_at(name, i) == '.';
    if (parts == 1)
        return str_intern(in, keep(name));
    Ref result = tuple_new(in, (size_t)parts);
    int64_t start = 0, part = 0;
    for (int64_t i = 0; result.object != NULL && i <= length; i++) {
        if (i < length && str_at(name, i) != '.')
            continue;
        Ref piece = interned_part(in, name, start, i);
        if (piece.object == NULL) {
            drop(in, result);
            return NO_REF;
        }
        slot_init(&tuple_slots(result.object)[part++], piece);
        start = i + 1;
    }
    return result;
}

static Ref split_names(Interp *in, Arguments arguments)
{
    Ref names = tuple_new(in, arguments.count);
    for (size_t i = 0; names.object != NULL && i < arguments.count; i++) {
        Object *name = arguments.slots[i].object;
        Ref parts = is_str(name)
                        ? split_name(in, name)
                        : raise_error(in, EXCEPTION_TypeError, "attribute name must be a string");
        if (parts.object == NULL) {
            drop(in, names);
            return NO_REF;
        }
        slot_init(&tuple_slots(names.object)[i], parts);
    }
    if (names.object != NULL)
        gc_track(&in->heap, names.object);
    return names;
}

static Ref attrgetter_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!arguments_no_keywords(in, "attrgetter", arguments) ||
        (arguments.count == 0 && !arguments_expect(in, "attrgetter", arguments, 1, 1)))
        return NO_REF;
    return getter_make(in, type, split_names(in, arguments), arguments.count);
}

static Ref fetch_attribute(Interp *in, Object *object, Object *name)
{
    if (!is_tuple(name))
        return object_get_attribute(in, object, name);
    Ref now = keep(object);
    for (int64_t i = 0; now.object != NULL && i < tuple_size(name); i++) {
        Ref next = object_get_attribute(in, now.object, tuple_get(name, i));
        drop(in, now);
        now = next;
    }
    return now;
}

static Ref attrgetter_call(Interp *in, Object *self, Arguments arguments)
{
    const Getter *getter = as_getter(self);
    if (!expect_one(in, "attrgetter", arguments))
        return NO_REF;
    Object *object = arguments.slots[0].object;
    return getter->count == 1 ? fetch_attribute(in, object, tuple_get(getter->wanted.object, 0))
                              : fetch_all(in, self, fetch_attribute, object);
}

static Ref joined(Interp *in, Object *parts)
{
    if (!is_tuple(parts))
        return keep(parts);
    Buf text = BUF_INIT;
    for (int64_t i = 0; i < tuple_size(parts); i++) {
        if (i > 0)
            buf_append_byte(&text, '.');
        str_append_utf8(tuple_get(parts, i), &text);
    }
    Ref name = str_from_buf(in, &text);
    buf_done(&text);
    return name;
}

/* The names as they were given; a new tuple. */
static Ref attrgetter_names(Interp *in, Object *self)
{
    Object *wanted = as_getter(self)->wanted.object;
    Ref names = tuple_new(in, (size_t)tuple_size(wanted));
    for (int64_t i = 0; names.object != NULL && i < tuple_size(wanted); i++) {
        Ref name = joined(in, tuple_get(wanted, i));
        slot_init(&tuple_slots(names.object)[i], name);
        if (name.object != NULL)
            continue;
        drop(in, names);
        return NO_REF;
    }
    return names;
}

static Ref attrgetter_repr(Interp *in, Object *self)
{
    Ref names = attrgetter_names(in, self);
    Ref text = names.object == NULL ? NO_REF : repr_of(in, self, names.object, NULL);
    drop(in, names);
    return text;
}

static Ref attrgetter_reduce(Interp *in, Object *self, Arguments arguments)
{
    Ref names = attrgetter_names(in, self);
    Slot pair[2] = {{(Object *)self->type}, {names.object}};
    Ref result = names.object == NULL ? NO_REF : tuple_from_slots(in, pair, 2);
    drop(in, names);
    return result;
}

static const NativeSpec attrgetter_methods[] = {
    {"__reduce__", attrgetter_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

const TypeSpec attrgetter_spec = {
    .name = "operator.attrgetter",
    .basic_size = sizeof(Getter),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TYPE_LAST,
    .base = TYPE_object,
    FIELDS_LAYOUT(getter),
    .slots = {.repr = attrgetter_repr, .call = attrgetter_call, .new = attrgetter_new},
    .methods = attrgetter_methods,
    .sentence = "fetches attributes",
};

/* --- methodcaller --- */

static bool caller_begin(Interp *in, MethodCaller *caller, Arguments arguments)
{
    Ref kept = tuple_from_slots(in, arguments.slots + 1, arguments.count - 1);
    if (kept.object == NULL)
        return false;
    slot_init(&caller->arguments, kept);
    slot_init(&caller->name, str_intern(in, keep(arguments.slots[0].object)));
    if (arguments.keywords == NULL || tuple_size(arguments.keywords) == 0)
        return caller->name.object != NULL;
    slot_init(&caller->keywords,
              arguments.dict != NULL ? keep(arguments.dict) : saved_keywords(in, arguments));
    return caller->keywords.object != NULL;
}

static Ref methodcaller_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "methodcaller needs at least one argument, the method name");
    if (!is_str(arguments.slots[0].object))
        return raise_error(in, EXCEPTION_TypeError, "method name must be a string");
    Ref self = object_make(in, type, 0);
    if (self.object == NULL || caller_begin(in, as_caller(self.object), arguments))
        return self;
    drop(in, self);
    return NO_REF;
}

static Ref methodcaller_call(Interp *in, Object *self, Arguments arguments)
{
    const MethodCaller *caller = as_caller(self);
    if (!arguments_no_keywords(in, "methodcaller", arguments) ||
        !arguments_expect(in, "methodcaller", arguments, 1, 1))
        return NO_REF;
    Ref method = object_get_attribute(in, arguments.slots[0].object, caller->name.object);
    if (method.object == NULL)
        return method;
    Ref result = saved_call(in, method.object, NULL, caller->arguments.object,
                            caller->keywords.object, (Arguments){0});
    drop(in, method);
    return result;
}

static Ref methodcaller_repr(Interp *in, Object *self)
{
    const MethodCaller *caller = as_caller(self);
    size_t count = (size_t)tuple_size(caller->arguments.object);
    Ref shown = tuple_new(in, count + 1);
    if (shown.object == NULL)
        return shown;
    slot_init(&tuple_slots(shown.object)[0], keep(caller->name.object));
    for (size_t i = 0; i < count; i++)
        slot_init(&tuple_slots(shown.object)[i + 1],
                  keep(tuple_get(caller->arguments.object, (int64_t)i)));
    Ref text = repr_of(in, self, shown.object, caller->keywords.object);
    drop(in, shown);
    return text;
}

const TypeSpec methodcaller_spec = {
    .name = "operator.methodcaller",
    .basic_size = sizeof(MethodCaller),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_PACKED_CALL | TYPE_FLAG_TYPE_LAST,
    .base = TYPE_object,
    FIELDS_LAYOUT(caller),
    .slots = {.repr = methodcaller_repr, .call = methodcaller_call, .new = methodcaller_new},
    .sentence = "calls a method",
};
