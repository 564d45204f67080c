/* Arguments kept for later are put in front of those of the call, in one array. */
#include "modules/saved_call.h"

#include <string.h>

#include "base/mem.h"
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

/* Saved and new keywords as one dict; empty without an exception if nothing is saved. */
static Ref merge(Interp *in, Object *keywords, Arguments arguments)
{
    if (keywords == NULL || dict_size(keywords) == 0)
        return NO_REF;
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
        slot_init(&tuple_slots(names.object)[count], keep(key));
        slots[count++].object = value;
    }
    return names;
}

enum { FEW = 8 };

static Ref call_with(Interp *in, Object *callable, Object *first, Object *saved, Object *dict,
                     Arguments arguments)
{
    size_t front = first != NULL, old = (size_t)tuple_size(saved);
    size_t named = arguments.keywords == NULL ? 0 : (size_t)tuple_size(arguments.keywords);
    size_t count = front + old + arguments.count;
    size_t total = count + (dict != NULL ? (size_t)dict_size(dict) : named);
    Slot few[FEW], *slots = total <= FEW ? few : mem_alloc(total * sizeof(Slot));
    if (front)
        slots[0].object = first;
    if (old > 0)
        memcpy(slots + front, tuple_slots(saved), old * sizeof(Slot));
    size_t copied = arguments.count + (dict != NULL ? 0 : named);
    if (copied > 0)
        memcpy(slots + front + old, arguments.slots, copied * sizeof(Slot));
    Ref names = dict != NULL ? spread(in, dict, slots + count) : NO_REF;
    Object *keywords = dict != NULL ? names.object : arguments.keywords;
    Ref result =
        dict != NULL && names.object == NULL
            ? NO_REF
            : object_call(in, callable,
                          (Arguments){.slots = slots, .count = count, .keywords = keywords});
    drop(in, names);
    if (slots != few)
        mem_free(slots);
    return result;
}

Ref saved_call(Interp *in, Object *callable, Object *first, Object *saved, Object *keywords,
               Arguments arguments)
{
    Ref dict = merge(in, keywords, arguments);
    if (is_raised(in))
        return NO_REF;
    Ref held = keep(saved), called = keep(callable);
    Ref result = call_with(in, called.object, first, held.object, dict.object, arguments);
    drop(in, called);
    drop(in, held);
    drop(in, dict);
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
        if (is_str(key))
            str_append_utf8(key, out);
        buf_append_byte(out, '=');
        Ref held = keep(value);
        bool done = append_repr(in, value, out);
        drop(in, held);
        if (!done)
            return false;
    }
    return true;
}
