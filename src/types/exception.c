/* Exceptions: the type BaseException, and the types of exception.def made from one
 * row each. Kinds with fields of their own (exception_kind.c) have them as slots
 * behind the common head; how many follows from the built-in type's size.
 */
#include "types/exception.h"

#include <string.h>

#include "types/arguments.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/exception_kind.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_make.h"
#include "types/weakref.h"

_Static_assert(sizeof(ExceptionObject) == 72, "as CPython's");

static ExceptionObject *exception_of(Object *object)
{
    return (ExceptionObject *)object;
}

static Slot *own_slots(Object *object)
{
    return (Slot *)((uintptr_t)object + sizeof(ExceptionObject));
}

static size_t own_slot_count(const Object *object)
{
    const TypeObject *type = object->type;
    while (type_flag(type, TYPE_FLAG_HEAP))
        type = (const TypeObject *)type->base.object;
    /* An ExceptionGroup's list of weak references stands behind its fields. */
    size_t end =
        type->weaklist_offset > 0 ? (size_t)type->weaklist_offset : type->layout.basic_size;
    return (end - sizeof(ExceptionObject)) / sizeof(Slot);
}

Slot *exception_slot(Object *exception, ExceptionField field)
{
    return &own_slots(exception)[field];
}

static bool has_field(const Object *exception, ExceptionField field)
{
    return (size_t)field < own_slot_count(exception);
}

Object *exception_field(Interp *in, Object *exception, ExceptionField field)
{
    Object *value = has_field(exception, field) ? exception_slot(exception, field)->object : NULL;
    return value != NULL ? value : in->none;
}

void exception_set_field(Interp *in, Object *exception, ExceptionField field, Object *value)
{
    if (!has_field(exception, field))
        return;
    slot_store(&in->heap, exception, exception_slot(exception, field),
               SLOT_KEY(FIELD, EXCEPTION_FIELD_OWN + (uint32_t)field),
               value != NULL ? keep(value) : NO_REF);
}

Object *exception_args(Object *exception)
{
    return exception_of(exception)->args.object;
}

void exception_set_args(Interp *in, Object *self, Ref args)
{
    slot_store(&in->heap, self, &exception_of(self)->args, SLOT_KEY(FIELD, EXCEPTION_FIELD_ARGS),
               args);
}

/* --- layout --- */

static Slot *head_slot(ExceptionObject *exception, uint32_t field)
{
    Slot *const slots[] = {&exception->args, &exception->notes, &exception->traceback,
                           &exception->cause, &exception->context};
    return slots[field];
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    for (size_t i = 0; i < own_slot_count(object); i++)
        if (!visit(context, &own_slots(object)[i], SLOT_KEY(FIELD, EXCEPTION_FIELD_OWN + i)))
            return false;
    if (!visit(context, &exception_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT)))
        return false;
    for (uint32_t i = 0; i < EXCEPTION_FIELD_OWN; i++)
        if (!visit(context, head_slot(exception_of(object), i), SLOT_KEY(FIELD, i)))
            return false;
    return true;
}

static void clear(Heap *heap, Object *object)
{
    for (size_t i = 0; i < own_slot_count(object); i++)
        slot_clear(heap, object, &own_slots(object)[i], SLOT_KEY(FIELD, EXCEPTION_FIELD_OWN + i));
    slot_clear(heap, object, &exception_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
    for (uint32_t i = 0; i < EXCEPTION_FIELD_OWN; i++)
        slot_clear(heap, object, head_slot(exception_of(object), i), SLOT_KEY(FIELD, i));
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    clear(heap, object);
    heap_release(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"args", "__notes__", "__traceback__", "__cause__",
                                        "__context__"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
    else if (key.index == FIELD_DICT)
        buf_append_string(out, "__dict__");
    else
        exception_append_field_name(interp_of(heap), owner, key.index - EXCEPTION_FIELD_OWN, out);
}

/* --- making and showing --- */

/* Do the args hold just these? A tuple made by new need not be made again by init. */
static bool same_args(const Object *args, Arguments arguments)
{
    if (args == NULL || tuple_size(args) != (int64_t)arguments.count)
        return false;
    for (size_t i = 0; i < arguments.count; i++)
        if (tuple_get(args, (int64_t)i) != arguments.slots[i].object)
            return false;
    return true;
}

Ref base_exception_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref args = arguments_tuple(in, arguments);
    if (args.object == NULL)
        return NO_REF;
    Ref made = instance_alloc(in, type, 0);
    if (made.object == NULL) {
        drop(in, args);
        return NO_REF;
    }
    slot_init(&exception_of(made.object)->args, args);
    return made;
}

bool exception_init_args(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.tuple == NULL && same_args(exception_args(self), arguments))
        return true;
    Ref args = arguments_tuple(in, arguments);
    if (args.object == NULL)
        return false;
    exception_set_args(in, self, args);
    return true;
}

bool base_exception_init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_false(in, EXCEPTION_TypeError, "%s() takes no keyword arguments",
                           self->type->layout.name);
    return exception_init_args(in, self, arguments);
}

Ref base_exception_str(Interp *in, Object *self)
{
    Object *args = exception_args(self);
    switch (tuple_size(args)) {
    case 0:
        return keep(in->empty_string);
    case 1:
        return object_str(in, tuple_get(args, 0));
    default:
        return object_str(in, args);
    }
}

static Ref repr(Interp *in, Object *self)
{
    Object *args = exception_args(self);
    bool one = tuple_size(args) == 1;
    Ref shown = object_repr(in, one ? tuple_get(args, 0) : args);
    if (shown.object == NULL)
        return NO_REF;
    Buf text;
    buf_init(&text);
    buf_append_string(&text, type_name_of(self));
    buf_append_string(&text, one ? "(" : "");
    str_append_utf8(shown.object, &text);
    buf_append_string(&text, one ? ")" : "");
    drop(in, shown);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

Ref exception_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (type_flag(type, TYPE_FLAG_HEAP))
        return object_call(in, (Object *)type, arguments);
    Ref made = type->slots.new(in, type, arguments);
    if (made.object != NULL && !made.object->type->slots.init(in, made.object, arguments)) {
        drop(in, made);
        return NO_REF;
    }
    return made;
}

static bool may_be_caught_by(Interp *in, const Object *cls)
{
    if (is_type(cls) && type_flag((const TypeObject *)cls, TYPE_FLAG_EXCEPTION_SUBCLASS))
        return true;
    return raise_false(in, EXCEPTION_TypeError,
                       "catching classes that do not inherit from BaseException is not allowed");
}

int exception_matches(Interp *in, Object *exception, Object *class_or_tuple)
{
    if (!is_tuple(class_or_tuple)) {
        if (!may_be_caught_by(in, class_or_tuple))
            return -1;
        return is_instance_of(exception, (TypeObject *)class_or_tuple);
    }
    for (int64_t i = 0; i < tuple_size(class_or_tuple); i++)
        if (!may_be_caught_by(in, tuple_get(class_or_tuple, i)))
            return -1;
    for (int64_t i = 0; i < tuple_size(class_or_tuple); i++)
        if (is_instance_of(exception, (TypeObject *)tuple_get(class_or_tuple, i)))
            return 1;
    return 0;
}

static void store_head(Interp *in, Object *self, uint32_t field, Ref value)
{
    slot_store(&in->heap, self, head_slot(exception_of(self), field), SLOT_KEY(FIELD, field),
               value);
}

void exception_set_context(Interp *in, Object *exception, Ref context)
{
    store_head(in, exception, EXCEPTION_FIELD_CONTEXT, context);
}

void exception_set_cause(Interp *in, Object *exception, Ref cause)
{
    exception_of(exception)->suppress_context = true;
    store_head(in, exception, EXCEPTION_FIELD_CAUSE, cause);
}

void exception_set_traceback(Interp *in, Object *exception, Ref traceback)
{
    store_head(in, exception, EXCEPTION_FIELD_TRACEBACK, traceback);
}

void exception_note_attribute(Interp *in, Object *object, Object *name)
{
    if (!is_raised_of(in, EXCEPTION_AttributeError))
        return;
    Object *exception = raise_pending(in);
    if (!is_raised_of(in, EXCEPTION_AttributeError)) /* no memory to make it */
        return;
    if (exception_slot(exception, ATTRIBUTE_ERROR_NAME)->object != NULL ||
        exception_slot(exception, ATTRIBUTE_ERROR_OBJECT)->object != NULL)
        return;
    exception_set_field(in, exception, ATTRIBUTE_ERROR_NAME, name);
    exception_set_field(in, exception, ATTRIBUTE_ERROR_OBJECT, object);
}

Ref raise_name_error(Interp *in, ExceptionId type, Object *name, const char *format)
{
    Buf text;
    buf_init(&text);
    const char *place = strstr(format, "%s");
    buf_append(&text, format, (size_t)(place - format));
    str_append_utf8(name, &text);
    buf_append_string(&text, place + 2);
    raise_error(in, type, "%s", text.text);
    buf_done(&text);
    if (type == EXCEPTION_NameError && is_raised_of(in, type))
        exception_set_field(in, raise_pending(in), NAME_ERROR_NAME, name);
    return NO_REF;
}

/* --- properties and methods --- */

static Ref get_head(Interp *in, Object *self, uint32_t field)
{
    Object *value = head_slot(exception_of(self), field)->object;
    return keep(value != NULL ? value : in->none);
}

static Ref get_args(Interp *in, Object *self)
{
    return get_head(in, self, EXCEPTION_FIELD_ARGS);
}

static bool set_args(Interp *in, Object *self, Object *value)
{
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "args may not be deleted");
    Ref args = tuple_from_iterable(in, value);
    if (args.object == NULL)
        return false;
    exception_set_args(in, self, args);
    return true;
}

static Ref get_traceback(Interp *in, Object *self)
{
    return get_head(in, self, EXCEPTION_FIELD_TRACEBACK);
}

static bool set_traceback(Interp *in, Object *self, Object *value)
{
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "__traceback__ may not be deleted");
    if (value != in->none && !IS_EXACT(in, value, traceback))
        return raise_false(in, EXCEPTION_TypeError, "__traceback__ must be a traceback or None");
    store_head(in, self, EXCEPTION_FIELD_TRACEBACK, value != in->none ? keep(value) : NO_REF);
    return true;
}

/* Common to __cause__ and __context__. */
static bool set_other(Interp *in, Object *self, uint32_t field, Object *value)
{
    const char *name = field == EXCEPTION_FIELD_CAUSE ? "cause" : "context";
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "__%s__ may not be deleted", name);
    if (value != in->none && !is_exception(value))
        return raise_false(in, EXCEPTION_TypeError,
                           "exception %s must be None or derive from BaseException", name);
    if (field == EXCEPTION_FIELD_CAUSE)
        exception_of(self)->suppress_context = true;
    store_head(in, self, field, value != in->none ? keep(value) : NO_REF);
    return true;
}

static Ref get_cause(Interp *in, Object *self)
{
    return get_head(in, self, EXCEPTION_FIELD_CAUSE);
}

static bool set_cause(Interp *in, Object *self, Object *value)
{
    return set_other(in, self, EXCEPTION_FIELD_CAUSE, value);
}

static Ref get_context(Interp *in, Object *self)
{
    return get_head(in, self, EXCEPTION_FIELD_CONTEXT);
}

static bool set_context(Interp *in, Object *self, Object *value)
{
    return set_other(in, self, EXCEPTION_FIELD_CONTEXT, value);
}

static Ref get_suppress(Interp *in, Object *self)
{
    return keep_bool(in, exception_of(self)->suppress_context);
}

static bool set_suppress(Interp *in, Object *self, Object *value)
{
    if (value != in->true_object && value != in->false_object)
        return raise_false(in, EXCEPTION_TypeError, "attribute value type must be bool");
    exception_of(self)->suppress_context = value == in->true_object;
    return true;
}

static Ref with_traceback(Interp *in, Object *self, Arguments arguments)
{
    return set_traceback(in, self, arguments.slots[0].object) ? keep(self) : NO_REF;
}

/* __notes__ is an ordinary attribute, made with the first note. */
static Ref add_note(Interp *in, Object *self, Arguments arguments)
{
    Object *note = arguments.slots[0].object;
    if (!is_str(note))
        return raise_error(in, EXCEPTION_TypeError, "note must be a str, not '%s'",
                           note->type->layout.name);
    Ref notes = object_find_attribute(in, self, in->names->notes);
    if (notes.object == NULL && !is_raised(in)) {
        notes = list_new(in, 0);
        if (notes.object != NULL &&
            !object_set_attribute(in, self, in->names->notes, notes.object)) {
            drop(in, notes);
            return NO_REF;
        }
    }
    if (notes.object == NULL)
        return NO_REF;
    bool done = is_list(notes.object) ? list_append(in, notes.object, keep(note))
                                      : raise_false(in, EXCEPTION_TypeError,
                                                    "Cannot add note: __notes__ is not a list");
    drop(in, notes);
    return done ? keep_none(in) : NO_REF;
}

static const PropertySpec properties[] = {
    {"__suppress_context__", get_suppress, set_suppress},
    {"__dict__", object_get_dict_property, object_set_dict},
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {NULL, NULL, NULL},
};

/* (type, args), and the dict if there is one. */
static Ref reduce(Interp *in, Object *self, Arguments arguments)
{
    const ExceptionObject *exception = (const ExceptionObject *)self;
    Slot slots[] = {{(Object *)self->type}, exception->args, exception->dict};
    return tuple_from_slots(in, slots, exception->dict.object != NULL ? 3 : 2);
}

/* Sets every attribute that a dict names. */
static Ref set_state(Interp *in, Object *self, Arguments arguments)
{
    Object *state = arguments.slots[0].object;
    Object *name, *value;
    if (state == in->none)
        return keep_none(in);
    if (!is_dict(state))
        return raise_error(in, EXCEPTION_TypeError, "state is not a dictionary");
    for (size_t at = 0; dict_next(state, &at, &name, &value);) {
        Ref held_name = keep(name);
        Ref held_value = keep(value);
        bool done = object_set_attribute(in, self, name, value);
        drop(in, held_name);
        drop(in, held_value);
        if (!done)
            return NO_REF;
    }
    return keep_none(in);
}

static const NativeSpec methods[] = {
    {"__reduce__", reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__setstate__", set_state, NATIVE_ONE_ARGUMENT, 1, 1, "takes a copy's attributes"},
    {"with_traceback", with_traceback, NATIVE_ONE_ARGUMENT, 1, 1,
     "the exception itself, with another traceback"},
    {"add_note", add_note, NATIVE_ONE_ARGUMENT, 1, 1, "a line to show below the message"},
    {NULL, NULL, 0, 0, 0, NULL},
};

const TypeSpec base_exception_spec = {
    .name = "BaseException",
    .basic_size = sizeof(ExceptionObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN | TYPE_FLAG_EXCEPTION_SUBCLASS,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .str = base_exception_str,
              .get_attribute = generic_get_attribute,
              .set_attribute = generic_set_attribute,
              .init = base_exception_init,
              .new = base_exception_new},
    .methods = methods,
    .properties = properties,
    .sentence = "the root of all exceptions",
    .dict_offset = offsetof(ExceptionObject, dict),
};
