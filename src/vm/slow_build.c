/* Building containers, unpacking, formatting, making functions: what happens off
 * the fast path. Messages are CPython's.
 */
#include "types/dict.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/call.h"
#include "vm/output.h"
#include "vm/slow.h"

Ref slow_build_set(Vm *vm, const Slot *items, size_t count)
{
    Interp *in = &vm->in;
    Ref set = set_new(in, NULL);
    bool done = set.object != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = set_add(in, set.object, items[i].object);
    if (done)
        return set;
    drop(in, set);
    return NO_REF;
}

/* Displays of more pairs than the smallest table holds are made in one go. */
static Ref new_dict(Interp *in, size_t count, bool str_keys)
{
    return count > 5 ? dict_new_presized(in, count, str_keys) : dict_new(in);
}

Ref slow_build_map(Vm *vm, const Slot *pairs, size_t count)
{
    Interp *in = &vm->in;
    bool str_keys = true;
    for (size_t i = 0; i < count; i++)
        str_keys = str_keys && IS_EXACT(in, pairs[2 * i].object, str);
    Ref dict = new_dict(in, count, str_keys);
    bool done = dict.object != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = dict_set(in, dict.object, pairs[2 * i].object, pairs[2 * i + 1].object);
    if (done)
        return dict;
    drop(in, dict);
    return NO_REF;
}

Ref slow_build_const_key_map(Vm *vm, const Slot *values, size_t count)
{
    Interp *in = &vm->in;
    Object *keys = values[count].object;
    bool str_keys = true;
    for (size_t i = 0; i < count; i++)
        str_keys = str_keys && IS_EXACT(in, tuple_get(keys, (int64_t)i), str);
    Ref dict = new_dict(in, count, str_keys);
    bool done = dict.object != NULL;
    for (size_t i = 0; done && i < count; i++)
        done = dict_set(in, dict.object, tuple_get(keys, (int64_t)i), values[i].object);
    if (done)
        return dict;
    drop(in, dict);
    return NO_REF;
}

bool slow_list_extend(Vm *vm, Object *list, Object *iterable)
{
    Interp *in = &vm->in;
    if (list_extend(in, list, iterable))
        return true;
    bool is_iterable =
        iterable->type->slots.iter != NULL || iterable->type->slots.subscript != NULL;
    if (is_raised_of(in, EXCEPTION_TypeError) && !is_iterable) {
        raise_clear(in);
        raise_error(in, EXCEPTION_TypeError, "Value after * must be an iterable, not %s",
                    type_name_of(iterable));
    }
    return false;
}

bool slow_dict_update(Vm *vm, Object *dict, Object *other)
{
    Interp *in = &vm->in;
    if (!is_dict(other)) {
        Ref keys = object_find_attribute(in, other, in->names->keys);
        if (keys.object == NULL && !is_raised(in))
            return raise_false(in, EXCEPTION_TypeError, "'%s' object is not a mapping",
                               type_name_of(other));
        drop(in, keys);
    }
    return !is_raised(in) && dict_merge(in, dict, other, 1);
}

static bool complain_keywords(Vm *vm, Object *function, const char *format, const char *what)
{
    Interp *in = &vm->in;
    Ref title = call_function_text(vm, function);
    if (title.object == NULL)
        return false;
    Buf text = BUF_INIT;
    str_append_utf8(title.object, &text);
    buf_append_string(&text, format);
    buf_append_string(&text, what);
    raise_error(in, EXCEPTION_TypeError, "%s", text.text);
    buf_done(&text);
    drop(in, title);
    return false;
}

bool slow_dict_merge(Vm *vm, Object *function, Object *dict, Object *other)
{
    Interp *in = &vm->in;
    if (!is_dict(other)) {
        Ref keys = object_find_attribute(in, other, in->names->keys);
        if (keys.object == NULL && !is_raised(in))
            return complain_keywords(vm, function, " argument after ** must be a mapping, not ",
                                     type_name_of(other));
        drop(in, keys);
    }
    if (is_raised(in))
        return false;
    if (dict_merge(in, dict, other, 2))
        return true;
    if (!is_raised_of(in, EXCEPTION_KeyError))
        return false;
    Ref error = raise_take(in);
    if (((ExceptionObject *)error.object)->traceback.object != NULL) {
        raise_object(in, error); /* of the mapping's own */
        return false;
    }
    Object *arguments = ((ExceptionObject *)error.object)->args.object;
    Buf text = BUF_INIT;
    if (arguments != NULL && tuple_size(arguments) == 1 && is_str(tuple_get(arguments, 0)))
        str_append_utf8(tuple_get(arguments, 0), &text);
    buf_append_byte(&text, '\'');
    complain_keywords(vm, function, " got multiple values for keyword argument '", text.text);
    buf_done(&text);
    drop(in, error);
    return false;
}

/* --- unpacking --- */

static bool not_enough(Interp *in, int before, int after, int got)
{
    if (after < 0)
        return raise_false(in, EXCEPTION_ValueError,
                           "not enough values to unpack (expected %d, got %d)", before, got);
    return raise_false(in, EXCEPTION_ValueError,
                       "not enough values to unpack (expected at least %d, got %d)", before + after,
                       got);
}

/* Up to `count` items into the slots below top; how many there were; -1 raised. */
static int take_items(Interp *in, Object *iterator, Slot *top, int count)
{
    for (int i = 0; i < count; i++) {
        Ref item = iterator_next(in, iterator);
        if (item.object == NULL)
            return is_raised(in) ? -1 - i : i;
        top[-1 - i].object = item.object;
    }
    return count;
}

static bool has_ended(Interp *in, Object *iterator, int expected)
{
    Ref extra = iterator_next(in, iterator);
    if (extra.object == NULL)
        return !is_raised(in);
    drop(in, extra);
    return raise_false(in, EXCEPTION_ValueError, "too many values to unpack (expected %d)",
                       expected);
}

/* The rest as a list, then its last items out of it again. */
static bool take_rest(Interp *in, Object *iterator, Slot *top, int before, int after)
{
    Ref list = list_from_iterable(in, iterator);
    if (list.object == NULL)
        return false;
    int64_t size = list_size(list.object);
    if (size < after) {
        drop(in, list);
        return not_enough(in, before, after, before + (int)size);
    }
    for (int i = after - 1; i >= 0; i--)
        top[-1 - before - 1 - i].object = list_take_last(in, list.object).object;
    top[-1 - before].object = list.object;
    return true;
}

static bool unpack_iterator(Interp *in, Object *iterator, Slot *top, int before, int after)
{
    int taken = take_items(in, iterator, top, before);
    bool done = taken == before;
    if (done)
        done = after < 0 ? has_ended(in, iterator, before)
                         : take_rest(in, iterator, top, before, after);
    else if (taken >= 0)
        not_enough(in, before, after, taken);
    else
        taken = -1 - taken;
    for (int i = 0; !done && i < taken; i++)
        drop(in, (Ref){top[-1 - i].object});
    return done;
}

bool slow_unpack(Vm *vm, Object *sequence, Slot *top, int before, int after)
{
    Interp *in = &vm->in;
    Ref iterator = object_iter(in, sequence);
    if (iterator.object == NULL) {
        if (is_raised_of(in, EXCEPTION_TypeError) && sequence->type->slots.iter == NULL &&
            sequence->type->slots.subscript == NULL) {
            raise_clear(in);
            raise_error(in, EXCEPTION_TypeError, "cannot unpack non-iterable %s object",
                        type_name_of(sequence));
        }
        return false;
    }
    bool done = unpack_iterator(in, iterator.object, top, before, after);
    drop(in, iterator);
    return done;
}

/* --- formatting, functions --- */

Ref slow_format_value(Vm *vm, const Slot *operands, uint32_t oparg)
{
    static Ref (*const conversions[])(Interp *, Object *) = {NULL, object_str, object_repr,
                                                             object_ascii};
    Interp *in = &vm->in;
    Object *specification = (oparg & 4) ? operands[1].object : NULL;
    Ref (*convert)(Interp *, Object *) = conversions[oparg & 3];
    if (convert == NULL)
        return object_format(in, operands[0].object, specification);
    Ref value = convert(in, operands[0].object);
    if (value.object == NULL || (IS_EXACT(in, value.object, str) && specification == NULL))
        return value;
    Ref text = object_format(in, value.object, specification);
    drop(in, value);
    return text;
}

Ref slow_make_function(Vm *vm, const Frame *frame, const Slot *parts, uint32_t oparg)
{
    Interp *in = &vm->in;
    size_t count = (size_t)(!!(oparg & 1) + !!(oparg & 2) + !!(oparg & 4) + !!(oparg & 8));
    Ref made = function_new(in, parts[count].object, frame->globals);
    if (made.object == NULL)
        return NO_REF;
    FunctionObject *function = (FunctionObject *)made.object;
    Slot *const targets[] = {&function->defaults, &function->keyword_defaults,
                             &function->annotations, &function->closure};
    const Slot *part = parts;
    for (size_t bit = 0; bit < ARRAY_LEN(targets); bit++)
        if (oparg & (1u << bit))
            slot_init(targets[bit], keep((part++)->object));
    return made;
}

/* sys.displayhook: the value's repr to sys.stdout, and the value as `_`. */
bool slow_print_expression(Vm *vm, Object *value)
{
    Interp *in = &vm->in;
    if (value == in->none)
        return true;
    Ref shown = object_repr(in, value);
    if (shown.object == NULL)
        return false;
    Buf text = BUF_INIT;
    str_append_utf8(shown.object, &text);
    buf_append_byte(&text, '\n');
    drop(in, shown);
    bool done = output_to_sys(vm, STREAM_STDOUT, text.text, text.length) &&
                dict_set_string(in, vm->builtins.object, "_", value);
    buf_done(&text);
    return done;
}
