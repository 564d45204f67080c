/* Arguments kept for later are put in front of those of the call, in one array. */
#include "modules/saved_call.h"

#include <string.h>

#include "base/mem.h"
#include "types/arguments.h"
#include "types/dict.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static bool add_keywords(Interp *in, Object *dict, Arguments arguments)
{
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    for (int64_t i = 0; i < count; i++) {
        Object *value = arguments.slots[arguments.count + (size_t)i].object;
        if (!dict_set(in, dict, tuple_get(arguments.keywords, i), value))
            return false;
    }
    return true;
}

Ref saved_keywords(Interp *in, Arguments arguments)
{
    Ref dict = dict_new(in);
    if (dict.object == NULL || add_keywords(in, dict.object, arguments))
        return dict;
    drop(in, dict);
    return NO_REF;
}

/* Saved and new keywords as one dict. */
static Ref merge(Interp *in, Object *keywords, Arguments arguments)
{
    Ref dict = dict_copy(in, keywords);
    if (dict.object == NULL || add_keywords(in, dict.object, arguments))
        return dict;
    drop(in, dict);
    return NO_REF;
}

/* Appends the values of a dict to the array; gives the tuple of its keys. */
static Ref spread(Interp *in, Object *dict, Slot *slots)
{
    Ref names = tuple_new(in, (size_t)dict_size(dict));
    size_t cursor = 0, count = 0;
    Object *key, *value;
    while (names.object != NULL && dict_next(dict, &cursor, &key, &value)) {
        if (!is_str(key)) {
            drop(in, names);
            return raise_error(in, EXCEPTION_TypeError, "keywords must be strings");
        }
        slot_init(&tuple_slots(names.object)[count], keep(key));
        slots[count++].object = value;
    }
    return names;
}

enum { FEW = 8 };

typedef struct {
    Slot few[FEW], *slots;
    size_t count, named; /* positional ones, those with names behind them */
} Array;

/* first, the saved ones, those of the call; room for `named` more behind them. */
static void array_fill(Array *array, Object *first, Object *saved, Arguments arguments,
                       size_t named)
{
    size_t front = first != NULL, old = (size_t)tuple_size(saved);
    array->count = front + old + arguments.count;
    array->named = named;
    size_t total = array->count + named;
    array->slots = total <= FEW ? array->few : mem_alloc(total * sizeof(Slot));
    if (front)
        array->slots[0].object = first;
    if (old > 0)
        memcpy(array->slots + front, tuple_slots(saved), old * sizeof(Slot));
    if (arguments.count > 0)
        memcpy(array->slots + front + old, arguments.slots, arguments.count * sizeof(Slot));
}

static void array_done(Array *array)
{
    if (array->slots != array->few)
        mem_free(array->slots);
}

/* Nothing with a name was saved: the arguments are handed on as they are. */
static Ref call_plain(Interp *in, Object *callable, Object *first, Object *saved,
                      Arguments arguments)
{
    size_t named = arguments.keywords == NULL ? 0 : (size_t)tuple_size(arguments.keywords);
    Array array;
    array_fill(&array, first, saved, arguments, named);
    if (named > 0)
        memcpy(array.slots + array.count, arguments.slots + arguments.count, named * sizeof(Slot));
    Ref result = object_call(
        in, callable,
        (Arguments){.slots = array.slots, .count = array.count, .keywords = arguments.keywords});
    array_done(&array);
    return result;
}

/* A callable that takes no tuple gets an array that holds each argument once more. */
static Ref call_array(Interp *in, Object *callable, const Array *array, Object *names,
                      Object *tuple)
{
    bool packed = object_call_is_packed(in, callable);
    size_t held = packed ? 0 : array->count + array->named;
    for (size_t i = 0; i < held; i++)
        (void)keep(array->slots[i].object);
    Ref result = object_call(in, callable,
                             (Arguments){.slots = array->slots,
                                         .count = array->count,
                                         .keywords = names,
                                         .tuple = packed ? tuple : NULL});
    for (size_t i = 0; i < held; i++)
        drop(in, (Ref){array->slots[i].object});
    return result;
}

/* All positional ones are joined in a tuple, those with names in the dict. */
static Ref call_joined(Interp *in, Object *callable, Object *first, Object *saved, Object *dict,
                       Arguments arguments)
{
    Array array;
    array_fill(&array, first, saved, arguments, (size_t)dict_size(dict));
    Ref names = spread(in, dict, array.slots + array.count);
    Ref tuple = array.count == arguments.count ? arguments_tuple(in, arguments)
                                               : tuple_from_slots(in, array.slots, array.count);
    Ref result = NO_REF;
    if (names.object != NULL && tuple.object != NULL)
        result = call_array(in, callable, &array, names.object, tuple.object);
    drop(in, tuple);
    drop(in, names);
    array_done(&array);
    return result;
}

static Ref call_packed(Interp *in, Object *callable, Object *first, Object *saved, Object *keywords,
                       Arguments arguments)
{
    PackedArguments packed;
    if (!arguments_pack(in, &arguments, &packed))
        return NO_REF;
    Ref dict = merge(in, keywords, arguments);
    Ref result = dict.object == NULL
                     ? NO_REF
                     : call_joined(in, callable, first, saved, dict.object, arguments);
    drop(in, dict);
    arguments_drop(in, &packed);
    return result;
}

Ref saved_call(Interp *in, Object *callable, Object *first, Object *saved, Object *keywords,
               Arguments arguments)
{
    bool plain = keywords == NULL || dict_size(keywords) == 0;
    /* A frame holds what it needs itself, and CPython holds nothing more. */
    if (plain && IS_EXACT(in, callable, function))
        return call_plain(in, callable, first, saved, arguments);
    Ref held = keep(saved), called = keep(callable);
    Ref result = plain ? call_plain(in, callable, first, saved, arguments)
                       : call_packed(in, callable, first, saved, keywords, arguments);
    drop(in, called);
    drop(in, held);
    return result;
}

static bool append_repr(Interp *in, Object *object, Buf *out)
{
    Ref text = object_repr(in, object);
    if (text.object == NULL)
        return false;
    str_append_utf8(text.object, out);
    drop(in, text);
    return true;
}

bool saved_append_repr(Interp *in, Object *saved, Object *keywords, Buf *out)
{
    for (int64_t i = 0; i < tuple_size(saved); i++) {
        buf_append_string(out, ", ");
        if (!append_repr(in, tuple_get(saved, i), out))
            return false;
    }
    size_t cursor = 0;
    Object *key, *value;
    while (keywords != NULL && dict_next(keywords, &cursor, &key, &value)) {
        buf_append_string(out, ", ");
        Ref held = keep(value), name = object_str(in, key);
        bool done = name.object != NULL;
        if (done) {
            str_append_utf8(name.object, out);
            buf_append_byte(out, '=');
            done = append_repr(in, value, out);
        }
        drop(in, name);
        drop(in, held);
        if (!done)
            return false;
    }
    return true;
}
