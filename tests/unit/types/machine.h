/* What tests of types share: an Interp, objects from C values, and shown values.
 */
#ifndef UNIT_TYPES_MACHINE_H
#define UNIT_TYPES_MACHINE_H

#include "unit.h"

#include "heap/gc.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/list.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

#define MACHINE_LIMIT ((size_t)256 << 20)

static inline int machine_setup(void **state)
{
    Interp *in = mem_alloc(sizeof(Interp));
    *state = in;
    return interp_init(in, MACHINE_LIMIT) ? 0 : -1;
}

static inline int machine_teardown(void **state)
{
    Interp *in = *state;
    bool sound = heap_check(&in->heap) && in->pending.object == NULL;
    interp_done(in);
    mem_free(in);
    return sound ? 0 : -1;
}

#define MACHINE_TEST(test) cmocka_unit_test_setup_teardown(test, machine_setup, machine_teardown)

/* Results that must not fail. */
static inline Ref made(Ref ref)
{
    assert_non_null(ref.object);
    return ref;
}

/* What raising it with the text makes; nothing is pending after that. */
static inline Ref exception_with_text(Interp *in, ExceptionId type, const char *text)
{
    raise_error(in, type, "%s", text);
    return raise_take(in);
}

/* repr(ref) is text; drops ref. */
static inline void assert_shows(Interp *in, Ref ref, const char *text)
{
    Ref shown = made(object_repr(in, made(ref).object));
    Buf buf;
    buf_init(&buf);
    str_append_utf8(shown.object, &buf);
    assert_string_equal(buf.text, text);
    buf_done(&buf);
    drop(in, shown);
    drop(in, ref);
}

/* The call failed: an exception of the kind with this message is pending; clears it. */
static inline void assert_raised(Interp *in, Ref result, ExceptionId kind, const char *message)
{
    assert_null(result.object);
    assert_true(is_raised_of(in, kind));
    Ref exception = raise_take(in);
    Ref text = made(object_str(in, exception.object));
    assert_string_equal(str_utf8(in, text.object, NULL), message);
    drop(in, text);
    drop(in, exception);
}

static inline Ref named(Interp *in, const char *name)
{
    return made(str_intern_string(in, name));
}

static inline Ref get(Interp *in, Object *object, const char *name)
{
    Ref text = named(in, name);
    Ref value = object_get_attribute(in, object, text.object);
    drop(in, text);
    return value;
}

static inline bool set(Interp *in, Object *object, const char *name, Object *value)
{
    Ref text = named(in, name);
    bool done = object_set_attribute(in, object, text.object, value);
    drop(in, text);
    return done;
}

/* object.name(argument), or object.name() if argument is NULL. */
static inline Ref call_method(Interp *in, Object *object, const char *name, Object *argument)
{
    Ref method = made(get(in, object, name));
    Ref result = argument != NULL ? object_call_one(in, method.object, argument)
                                  : object_call_none(in, method.object);
    drop(in, method);
    return result;
}

/* type(name, bases, dict) with up to three bases, NULLs at the end; dict may be NULL. */
static inline Ref make_class(Interp *in, const char *name, TypeObject *const bases[3], Object *dict)
{
    Slot base_slots[3];
    size_t count = 0;
    for (; count < 3 && bases[count] != NULL; count++)
        base_slots[count].object = (Object *)bases[count];
    Ref text = named(in, name), tuple = made(tuple_from_slots(in, base_slots, count));
    Ref own = dict != NULL ? keep(dict) : made(dict_new(in));
    Slot slots[] = {{text.object}, {tuple.object}, {own.object}};
    Ref type =
        object_call(in, (Object *)in->types[TYPE_type], (Arguments){.slots = slots, .count = 3});
    drop(in, text);
    drop(in, tuple);
    drop(in, own);
    return type;
}

static inline TypeObject *type_in(Ref type)
{
    return (TypeObject *)type.object;
}

#define BASES(...) ((TypeObject *const[4]){__VA_ARGS__})

#endif
