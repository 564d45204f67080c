/* The methods of arrays, their items and slices, and the module array. */
#include <string.h>

#include "modules/array.h"
#include "modules/specs.h"
#include "types/arguments.h"
#include "types/bytes.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/slice.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- items and slices --- */

static bool read_index(Interp *in, Object *self, Object *key, const char *what, int64_t *index)
{
    if (!number_as_index(in, key, EXCEPTION_IndexError, index))
        return false;
    *index += *index < 0 ? array_size(self) : 0;
    return (*index >= 0 && *index < array_size(self)) ||
           raise_false(in, EXCEPTION_IndexError, "array %sindex out of range", what);
}

static bool raise_key(Interp *in)
{
    return raise_false(in, EXCEPTION_TypeError, "array indices must be integers");
}

static Ref slice_of(Interp *in, Object *self, Object *key)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, key, array_size(self), &start, &stop, &step, &count))
        return NO_REF;
    const ArrayCode *code = as_array(self)->code;
    Ref made = array_new(in, module_type(in, &array_spec), code, count);
    for (int64_t i = 0; made.object != NULL && i < count; i++)
        memcpy(array_place(made.object, i), array_place(self, start + i * step),
               (size_t)code->size);
    return made;
}

Ref array_subscript(Interp *in, Object *self, Object *key)
{
    if (key->type->slots.index != NULL) {
        int64_t index;
        return read_index(in, self, key, "", &index) ? array_item(in, self, index) : NO_REF;
    }
    if (IS_EXACT(in, key, slice))
        return slice_of(in, self, key);
    raise_key(in);
    return NO_REF;
}

static bool set_item(Interp *in, Object *self, Object *key, Object *value)
{
    int64_t index;
    char item[8];
    if (!read_index(in, self, key, "assignment ", &index))
        return false;
    if (value == NULL)
        return array_replace(in, self, index, index + 1, NULL, 0);
    if (!as_array(self)->code->set(in, item, value))
        return false;
    if (index >= array_size(self)) /* __index__ made it shorter */
        return raise_false(in, EXCEPTION_IndexError, "array assignment index out of range");
    memcpy(array_place(self, index), item, (size_t)as_array(self)->code->size);
    object_changed(&in->heap, self);
    return true;
}

/* Takes out every step-th item, count of them (at least one). */
static bool delete_steps(Interp *in, Object *self, int64_t start, int64_t step, int64_t count)
{
    int64_t size = array_size(self), to = start;
    if (as_array(self)->holds > 0)
        return array_resize(in, self, size - count);
    for (int64_t from = start; from < size; from++) {
        bool gone = (from - start) % step == 0 && (from - start) / step < count;
        if (!gone)
            memmove(array_place(self, to++), array_place(self, from),
                    (size_t)as_array(self)->code->size);
    }
    return array_resize(in, self, size - count);
}

/* What is put in place of a slice: NULL value deletes. `copy` keeps an array's own items
 * alive while they move. */
static bool read_items(Interp *in, Object *self, Object *value, Ref *copy, int64_t *count)
{
    *copy = NO_REF;
    *count = 0;
    if (value == NULL)
        return true;
    if (!is_array(in, value))
        return raise_false(in, EXCEPTION_TypeError,
                           "can only assign array (not \"%s\") to array slice",
                           type_name_of(value));
    if (as_array(value)->code != as_array(self)->code)
        return raise_false(in, EXCEPTION_TypeError, "bad argument type for built-in operation");
    *count = array_size(value);
    if (value != self) {
        *copy = keep(value);
        return true;
    }
    *copy = array_new(in, module_type(in, &array_spec), as_array(self)->code, *count);
    if (copy->object != NULL && *count > 0)
        memcpy(array_place(copy->object, 0), array_place(self, 0), (size_t)array_span(self).size);
    return copy->object != NULL;
}

static bool set_steps(Interp *in, Object *self, Object *items, int64_t start, int64_t step,
                      int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        memcpy(array_place(self, start + i * step), array_place(items, i),
               (size_t)as_array(self)->code->size);
    object_changed(&in->heap, self);
    return true;
}

static bool set_slice(Interp *in, Object *self, Object *key, Object *value)
{
    int64_t start, stop, step, count, given;
    Ref items;
    if (!read_items(in, self, value, &items, &given))
        return false;
    bool done = slice_resolve(in, key, array_size(self), &start, &stop, &step, &count);
    const char *data = given > 0 ? as_array(items.object)->items : NULL;
    if (!done)
        ;
    else if (step == 1)
        done = array_replace(in, self, start, start + count, data, given);
    else if (given == 0 && step < 0)
        done = count == 0 || delete_steps(in, self, start + step * (count - 1), -step, count);
    else if (given == 0)
        done = count == 0 || delete_steps(in, self, start, step, count);
    else if (given != count)
        done = raise_false(in, EXCEPTION_ValueError,
                           "attempt to assign array of size %lld to extended slice of size %lld",
                           (long long)given, (long long)count);
    else
        done = set_steps(in, self, items.object, start, step, count);
    drop(in, items);
    return done;
}

bool array_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    if (key->type->slots.index != NULL)
        return set_item(in, self, key, value);
    return IS_EXACT(in, key, slice) ? set_slice(in, self, key, value) : raise_key(in);
}

/* --- putting in and taking out --- */

static Ref none_if(Interp *in, bool done)
{
    return done ? keep_none(in) : NO_REF;
}

static Ref method_append(Interp *in, Object *self, Arguments arguments)
{
    return none_if(in, array_append(in, self, arguments.slots[0].object));
}

static Ref method_extend(Interp *in, Object *self, Arguments arguments)
{
    return none_if(in, array_extend(in, self, arguments.slots[0].object));
}

static Ref method_insert(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    return none_if(in, number_as_c_size(in, arguments.slots[0].object, &index) &&
                           array_insert(in, self, index, arguments.slots[1].object));
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    int64_t index = -1;
    if (arguments.count > 0 && !number_as_c_size(in, arguments.slots[0].object, &index))
        return NO_REF;
    if (array_size(self) == 0)
        return raise_error(in, EXCEPTION_IndexError, "pop from empty array");
    index += index < 0 ? array_size(self) : 0;
    if (index < 0 || index >= array_size(self))
        return raise_error(in, EXCEPTION_IndexError, "pop index out of range");
    Ref item = array_item(in, self, index);
    if (item.object == NULL || array_replace(in, self, index, index + 1, NULL, 0))
        return item;
    drop(in, item);
    return NO_REF;
}

static Ref method_remove(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    if (!array_find(in, self, arguments.slots[0].object, 0, array_size(self), &index))
        return NO_REF;
    if (index < 0)
        return raise_error(in, EXCEPTION_ValueError, "array.remove(x): x not in array");
    return none_if(in, array_replace(in, self, index, index + 1, NULL, 0));
}

static Ref method_fromlist(Interp *in, Object *self, Arguments arguments)
{
    Object *list = arguments.slots[0].object;
    int64_t before = array_size(self);
    if (!is_list(list))
        return raise_error(in, EXCEPTION_TypeError, "arg must be list");
    if (array_extend(in, self, list))
        return keep_none(in);
    Ref error = raise_take(in);
    if (array_resize(in, self, before))
        raise_object(in, error);
    else
        drop(in, error);
    return NO_REF;
}

static Ref method_frombytes(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan bytes;
    if (!buffer_span(in, arguments.slots[0].object, &bytes))
        return NO_REF;
    return none_if(in, array_add_bytes(in, self, bytes));
}

static bool holds_text(Interp *in, Object *self, const char *method)
{
    return as_array(self)->code->code == 'u' ||
           raise_false(in, EXCEPTION_ValueError, "%s() may only be called on unicode type arrays",
                       method);
}

static Ref method_fromunicode(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "fromunicode() argument must be str, not %s",
                           argument_kind(in, text));
    return none_if(in, holds_text(in, self, "fromunicode") && array_add_text(in, self, text));
}

/* --- asking --- */

static Ref method_tolist(Interp *in, Object *self, Arguments arguments)
{
    return array_to_list(in, self);
}

static Ref method_tobytes(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan bytes = array_span(self);
    return bytes_from(in, bytes.data, (size_t)bytes.size);
}

static Ref method_tounicode(Interp *in, Object *self, Arguments arguments)
{
    return holds_text(in, self, "tounicode") ? array_to_text(in, self) : NO_REF;
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    int64_t count = 0;
    for (int64_t index = -1;; count++) {
        if (!array_find(in, self, arguments.slots[0].object, index + 1, array_size(self), &index))
            return NO_REF;
        if (index < 0)
            return int_from_i64(in, count);
    }
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    int64_t start, end, index;
    if (!sequence_read_bounds(in, arguments, &start, &end))
        return NO_REF;
    start = sequence_bound(start, array_size(self));
    end = sequence_bound(end, array_size(self));
    if (!array_find(in, self, arguments.slots[0].object, start, end, &index))
        return NO_REF;
    return index < 0 ? raise_error(in, EXCEPTION_ValueError, "array.index(x): x not in array")
                     : int_from_i64(in, index);
}

static Ref pair(Interp *in, Ref first, Ref second)
{
    Slot slots[2] = {{first.object}, {second.object}};
    Ref made =
        first.object == NULL || second.object == NULL ? NO_REF : tuple_from_slots(in, slots, 2);
    drop(in, first);
    drop(in, second);
    return made;
}

static Ref method_buffer_info(Interp *in, Object *self, Arguments arguments)
{
    const char *items = as_array(self)->items;
    Address address = items == NULL ? 0 : heap_address(&in->heap, items);
    return pair(in, int_from_u64(in, (uint64_t)address), int_from_i64(in, array_size(self)));
}

/* --- changing as a whole --- */

static void turn(char *data, int size)
{
    for (int low = 0, high = size - 1; low < high; low++, high--) {
        char kept = data[low];
        data[low] = data[high];
        data[high] = kept;
    }
}

static Ref method_byteswap(Interp *in, Object *self, Arguments arguments)
{
    for (int64_t i = 0; i < array_size(self); i++)
        turn(array_place(self, i), as_array(self)->code->size);
    object_changed(&in->heap, self);
    return keep_none(in);
}

static Ref method_reverse(Interp *in, Object *self, Arguments arguments)
{
    size_t item = (size_t)as_array(self)->code->size;
    for (int64_t low = 0, high = array_size(self) - 1; low < high; low++, high--) {
        char kept[8];
        memcpy(kept, array_place(self, low), item);
        memcpy(array_place(self, low), array_place(self, high), item);
        memcpy(array_place(self, high), kept, item);
    }
    object_changed(&in->heap, self);
    return keep_none(in);
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan bytes = array_span(self);
    Ref made = array_new(in, module_type(in, &array_spec), as_array(self)->code, array_size(self));
    if (made.object != NULL && bytes.size > 0)
        memcpy(as_array(made.object)->items, bytes.data, (size_t)bytes.size);
    return made;
}

/* --- pickling --- */

#define PROTOCOL_OF_BYTES 3

/* array, 'i', 8, b'...': what array._array_reconstructor takes. */
static Ref machine_arguments(Interp *in, Object *self)
{
    const ArrayCode *code = as_array(self)->code;
    Ref parts[4] = {keep((Object *)self->type), str_from_codepoint(in, (uint32_t)code->code),
                    int_from_i64(in, code->machine_format),
                    method_tobytes(in, self, (Arguments){0})};
    Slot slots[4] = {{parts[0].object}, {parts[1].object}, {parts[2].object}, {parts[3].object}};
    Ref made = NO_REF;
    if (slots[1].object != NULL && slots[2].object != NULL && slots[3].object != NULL)
        made = tuple_from_slots(in, slots, 4);
    for (size_t i = 0; i < 4; i++)
        drop(in, parts[i]);
    return made;
}

static Ref reconstructor(Interp *in)
{
    Ref module = in->import(in, "array");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, "_array_reconstructor");
    Ref found = name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    drop(in, name);
    drop(in, module);
    return found;
}

/* The dict of an instance of a subclass. */
static Ref dict_or_none(Interp *in, Object *self)
{
    Ref name = str_intern_string(in, "__dict__");
    Ref dict = name.object == NULL ? NO_REF : object_find_attribute(in, self, name.object);
    drop(in, name);
    return dict.object == NULL && !is_raised(in) ? keep_none(in) : dict;
}

static Ref method_reduce(Interp *in, Object *self, Arguments arguments)
{
    int64_t protocol;
    if (!number_as_c_int(in, arguments.slots[0].object, &protocol))
        return NO_REF;
    Ref parts[3] = {NO_REF, NO_REF, dict_or_none(in, self)};
    if (protocol >= PROTOCOL_OF_BYTES) {
        parts[0] = reconstructor(in);
        parts[1] = machine_arguments(in, self);
    } else {
        bool text = as_array(self)->code->code == 'u';
        parts[0] = keep((Object *)self->type);
        parts[1] = pair(in, str_from_codepoint(in, (uint32_t)as_array(self)->code->code),
                        text ? array_to_text(in, self) : array_to_list(in, self));
    }
    Slot slots[3] = {{parts[0].object}, {parts[1].object}, {parts[2].object}};
    Ref made = NO_REF;
    if (slots[0].object != NULL && slots[1].object != NULL && slots[2].object != NULL)
        made = tuple_from_slots(in, slots, 3);
    for (size_t i = 0; i < 3; i++)
        drop(in, parts[i]);
    return made;
}

static Ref array_reconstructor(Interp *in, Object *self, Arguments arguments)
{
    Object *type = arguments.slots[0].object, *letter = arguments.slots[1].object;
    Object *bytes = arguments.slots[3].object;
    int64_t format;
    if (!is_type(type) || !type_is_subtype((TypeObject *)type, module_type(in, &array_spec)))
        return raise_error(in, EXCEPTION_TypeError, "%s is not a subtype of array.array",
                           type_name_of(type));
    if (!number_as_index(in, arguments.slots[2].object, EXCEPTION_OverflowError, &format))
        return NO_REF;
    const ArrayCode *code =
        is_str(letter) && str_length(letter) == 1 ? array_code(str_at(letter, 0)) : NULL;
    if (code == NULL || code->machine_format != format)
        return raise_error(in, EXCEPTION_ValueError,
                           "third argument must be a valid machine "
                           "format code.");
    if (!is_bytes(bytes))
        return raise_error(in, EXCEPTION_TypeError, "fourth argument should be bytes, not %s",
                           type_name_of(bytes));
    Ref made = array_new(in, (TypeObject *)type, code, 0);
    ByteSpan span = {bytes_data(bytes), bytes_size(bytes)};
    if (made.object == NULL || array_add_bytes(in, made.object, span))
        return made;
    drop(in, made);
    return NO_REF;
}

/* --- the tables --- */

const NativeSpec array_methods[] = {
    {"append", method_append, NATIVE_ONE_ARGUMENT, 1, 1, "one more item at the end"},
    {"buffer_info", method_buffer_info, NATIVE_NO_ARGUMENTS, 0, 0,
     "the address of the items and how many there are"},
    {"byteswap", method_byteswap, NATIVE_NO_ARGUMENTS, 0, 0, "turns the bytes of each item round"},
    {"count", method_count, NATIVE_ONE_ARGUMENT, 1, 1, "how often a value occurs"},
    {"extend", method_extend, NATIVE_ONE_ARGUMENT, 1, 1, "appends all items of an iterable"},
    {"frombytes", method_frombytes, NATIVE_ONE_ARGUMENT, 1, 1,
     "appends items as they stand in memory"},
    {"fromlist", method_fromlist, NATIVE_ONE_ARGUMENT, 1, 1,
     "appends all items of a list, or none"},
    {"fromunicode", method_fromunicode, NATIVE_ONE_ARGUMENT, 1, 1,
     "appends the characters of a str"},
    {"index", method_index, NATIVE_POSITIONAL, 1, 3, "where a value first occurs"},
    {"insert", method_insert, NATIVE_POSITIONAL, 2, 2, "puts an item before an index"},
    {"pop", method_pop, NATIVE_POSITIONAL, 0, 1, "takes an item out and gives it"},
    {"remove", method_remove, NATIVE_ONE_ARGUMENT, 1, 1, "takes the first equal item out"},
    {"reverse", method_reverse, NATIVE_NO_ARGUMENTS, 0, 0, "turns the order round in place"},
    {"tobytes", method_tobytes, NATIVE_NO_ARGUMENTS, 0, 0, "the items as they stand in memory"},
    {"tolist", method_tolist, NATIVE_NO_ARGUMENTS, 0, 0, "the items as a list"},
    {"tounicode", method_tounicode, NATIVE_NO_ARGUMENTS, 0, 0, "the characters as a str"},
    {"__copy__", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a copy"},
    {"__deepcopy__", method_copy, NATIVE_ONE_ARGUMENT, 1, 1, "a copy"},
    {"__reduce_ex__", method_reduce, NATIVE_ONE_ARGUMENT, 1, 1, "what a copy is made of"},
    {0}};

static const NativeSpec functions[] = {{"_array_reconstructor", array_reconstructor,
                                        NATIVE_POSITIONAL, 4, 4,
                                        "an array of what a pickle has of it"},
                                       {0}};

static bool register_sequence(Interp *in)
{
    Ref module = in->import(in, "_collections_abc");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, "MutableSequence");
    Ref abstract =
        name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    drop(in, name);
    name = abstract.object == NULL ? NO_REF : str_intern_string(in, "register");
    Ref method =
        name.object == NULL ? NO_REF : object_get_attribute(in, abstract.object, name.object);
    Ref done = method.object == NULL
                   ? NO_REF
                   : object_call_one(in, method.object, (Object *)module_type(in, &array_spec));
    bool registered = done.object != NULL;
    drop(in, done);
    drop(in, method);
    drop(in, name);
    drop(in, abstract);
    drop(in, module);
    return registered;
}

static bool fill(Interp *in, Object *dict)
{
    Ref codes = str_from_string(in, array_codes);
    bool done = codes.object != NULL && dict_set_string(in, dict, "typecodes", codes.object) &&
                dict_set_string(in, dict, "ArrayType", (Object *)module_type(in, &array_spec)) &&
                register_sequence(in);
    drop(in, codes);
    return done;
}

static const TypeSpec *const types[] = {&array_spec, NULL};
static const TypeSpec *const hidden_types[] = {&array_iterator_spec, NULL};

const ModuleSpec array_module = {
    .name = "array",
    .functions = functions,
    .fill = fill,
    .types = types,
    .hidden_types = hidden_types,
    .sentence = "numbers of one kind, side by side",
    .is_extension = true,
};
