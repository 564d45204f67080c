/* The type array.array: construction, operators, what a view sees of it. */
#include <string.h>

#include "modules/array.h"
#include "types/arguments.h"
#include "types/bytearray.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(ArrayObject) == 64, "CPython's arrayobject");

/* --- layout --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return true;
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    heap_free(heap, as_array(object)->items);
    heap_release(heap, object);
}

static size_t size_of(const Object *object)
{
    return object_layout(object)->basic_size +
           (size_t)(as_array(object)->room * as_array(object)->code->size);
}

static void buffers(const Object *object, const void **found)
{
    found[0] = as_array(object)->items;
}

/* --- construction --- */

static const ArrayCode *read_code(Interp *in, const Object *given)
{
    if (!is_str(given) || str_length(given) != 1) {
        raise_error(in, EXCEPTION_TypeError,
                    "array() argument 1 must be a unicode character, not %s", type_name_of(given));
        return NULL;
    }
    const ArrayCode *code = array_code(str_at(given, 0));
    if (code == NULL)
        raise_error(in, EXCEPTION_ValueError,
                    "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    return code;
}

static bool fits_code(Interp *in, const ArrayCode *code, const Object *initial)
{
    if (code->code == 'u')
        return true;
    if (is_str(initial))
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot use a str to initialize an array with typecode '%c'",
                           code->code);
    return !is_array(in, initial) || as_array(initial)->code->code != 'u' ||
           raise_false(in, EXCEPTION_TypeError,
                       "cannot use a unicode array to initialize an array with typecode '%c'",
                       code->code);
}

/* The items of a list, tuple or other array, for which there is room. */
static bool fill_from(Interp *in, Object *array, Object *items)
{
    for (int64_t i = 0; i < array_size(array); i++) {
        Ref item = NO_REF;
        if (is_array(in, items))
            item = array_item(in, items, i);
        else if (i < object_length(in, items))
            item = keep(is_list(items) ? list_get(items, i) : tuple_get(items, i));
        bool done = item.object != NULL && spend(in, 1) &&
                    as_array(array)->code->set(in, array_place(array, i), item.object);
        drop(in, item);
        if (!done)
            return is_raised(in) ? false : array_resize(in, array, i);
    }
    return true;
}

static bool add_initial(Interp *in, Object *array, Object *initial)
{
    ByteSpan bytes;
    bool found;
    if (is_str(initial))
        return array_add_text(in, array, initial);
    if (is_array(in, initial) || !(is_bytes(initial) || is_bytearray(initial)))
        return array_extend(in, array, initial);
    return buffer_find_span(in, initial, &bytes, &found) && array_add_bytes(in, array, bytes);
}

static bool has_items_of_its_own(const Interp *in, const ArrayCode *code, const Object *initial)
{
    return is_list(initial) || is_tuple(initial) ||
           (is_array(in, initial) && as_array(initial)->code != code);
}

static Ref construct(Interp *in, TypeObject *type, Arguments arguments)
{
    if (type == module_type(in, &array_spec) &&
        !arguments_no_keywords(in, "array.array", arguments))
        return NO_REF;
    if (!arguments_between(in, "array", arguments, 1, 2))
        return NO_REF;
    const ArrayCode *code = read_code(in, arguments.slots[0].object);
    Object *initial = argument_at(arguments, 1);
    if (code == NULL || (initial != NULL && !fits_code(in, code, initial)))
        return NO_REF;
    bool sized = initial != NULL && has_items_of_its_own(in, code, initial);
    Ref made = array_new(in, type, code, sized ? object_length(in, initial) : 0);
    if (made.object == NULL || initial == NULL)
        return made;
    bool done = sized ? fill_from(in, made.object, initial) : add_initial(in, made.object, initial);
    if (done)
        return made;
    drop(in, made);
    return NO_REF;
}

/* --- showing --- */

#define SHOWN_MOST 20

static void show(Heap *heap, Object *object, Buf *out)
{
    const ArrayCode *code = as_array(object)->code;
    int64_t size = array_size(object);
    buf_printf(out, "array('%c', [", code->code);
    for (int64_t i = 0; i < size && i < SHOWN_MOST; i++) {
        buf_append_string(out, i > 0 ? ", " : "");
        array_code_show(code, array_place(object, i), out);
    }
    buf_append_string(out, size > SHOWN_MOST ? ", ...])" : "])");
}

Ref array_to_list(Interp *in, const Object *array)
{
    Ref list = list_new(in, (size_t)array_size(array));
    for (int64_t i = 0; list.object != NULL && i < array_size(array); i++) {
        Ref item = spend(in, 1) ? array_item(in, array, i) : NO_REF;
        if (item.object == NULL || !list_append(in, list.object, item)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

Ref array_to_text(Interp *in, const Object *array)
{
    Buf text = BUF_INIT;
    for (int64_t i = 0; i < array_size(array); i++) {
        Ref item = array_item(in, array, i);
        if (item.object == NULL) {
            buf_done(&text);
            return NO_REF;
        }
        str_append_utf8(item.object, &text);
        drop(in, item);
    }
    Ref made = str_from_buf(in, &text);
    buf_done(&text);
    return made;
}

static Ref repr(Interp *in, Object *self)
{
    const ArrayCode *code = as_array(self)->code;
    if (array_size(self) == 0)
        return str_printf(in, "%s('%c')", type_short_name(self->type), code->code);
    Ref items = code->code == 'u' ? array_to_text(in, self) : array_to_list(in, self);
    Ref shown = items.object == NULL ? NO_REF : object_repr(in, items.object);
    drop(in, items);
    if (shown.object == NULL)
        return shown;
    Buf text = BUF_INIT;
    buf_printf(&text, "%s('%c', ", type_short_name(self->type), code->code);
    str_append_utf8(shown.object, &text);
    buf_append_byte(&text, ')');
    drop(in, shown);
    Ref made = str_from_buf(in, &text);
    buf_done(&text);
    return made;
}

/* --- operators --- */

static int64_t length(Interp *in, Object *self)
{
    return array_size(self);
}

static int compare_items(Interp *in, Object *left, Object *right, int64_t index, CompareOp op)
{
    Ref a = array_item(in, left, index);
    Ref b = a.object == NULL ? NO_REF : array_item(in, right, index);
    int truth =
        b.object == NULL || !spend(in, 1) ? -1 : object_compare_bool(in, a.object, b.object, op);
    drop(in, a);
    drop(in, b);
    return truth;
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_array(in, left) || !is_array(in, right))
        return keep(in->not_implemented);
    int64_t a = array_size(left), b = array_size(right), i = 0;
    if (a != b && (op == COMPARE_EQ || op == COMPARE_NE))
        return keep_bool(in, op == COMPARE_NE);
    for (; i < a && i < b; i++) {
        int equal = compare_items(in, left, right, i, COMPARE_EQ);
        if (equal < 0)
            return NO_REF;
        if (equal == 0)
            break;
    }
    if (i >= a || i >= b)
        return keep_bool(in, order_holds(a < b ? -1 : a > b, op));
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return keep_bool(in, op == COMPARE_NE);
    int truth = compare_items(in, left, right, i, op);
    return truth < 0 ? NO_REF : keep_bool(in, truth);
}

static Ref concat(Interp *in, Object *left, Object *right)
{
    if (!is_array(in, right))
        return raise_error(in, EXCEPTION_TypeError, "can only append array (not \"%s\") to array",
                           type_name_of(right));
    if (as_array(left)->code != as_array(right)->code)
        return raise_error(in, EXCEPTION_TypeError, "bad argument type for built-in operation");
    int64_t first = array_size(left), item = as_array(left)->code->size;
    Ref made = array_new(in, module_type(in, &array_spec), as_array(left)->code,
                         first + array_size(right));
    if (made.object == NULL)
        return made;
    if (first > 0)
        memcpy(array_place(made.object, 0), as_array(left)->items, (size_t)(first * item));
    if (array_size(right) > 0)
        memcpy(array_place(made.object, first), as_array(right)->items,
               (size_t)(array_size(right) * item));
    return made;
}

static Ref inplace_concat(Interp *in, Object *left, Object *right)
{
    if (!is_array(in, right))
        return raise_error(in, EXCEPTION_TypeError, "can only extend array with array (not \"%s\")",
                           type_name_of(right));
    return array_extend(in, left, right) ? keep(left) : NO_REF;
}

/* Copies the first `size` items of an array behind one another. */
static void repeat_items(Object *array, int64_t size, int64_t times)
{
    size_t bytes = (size_t)(size * as_array(array)->code->size);
    for (int64_t i = 1; i < times && bytes > 0; i++)
        memcpy(array_place(array, i * size), as_array(array)->items, bytes);
}

static bool can_repeat(Interp *in, int64_t size, int64_t times)
{
    return size == 0 || times <= INT64_MAX / size || raise_no_memory(in).object != NULL;
}

static Ref repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = array_size(self);
    times = times < 0 ? 0 : times;
    if (!can_repeat(in, size, times))
        return NO_REF;
    Ref made = array_new(in, module_type(in, &array_spec), as_array(self)->code, size * times);
    if (made.object == NULL || size * times == 0)
        return made;
    memcpy(as_array(made.object)->items, as_array(self)->items,
           (size_t)(size * as_array(self)->code->size));
    repeat_items(made.object, size, times);
    return made;
}

static Ref inplace_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = array_size(self);
    times = times < 0 ? 0 : times;
    if (size == 0)
        return keep(self);
    if (!can_repeat(in, size, times) || !array_resize(in, self, size * times))
        return NO_REF;
    repeat_items(self, size, times);
    return keep(self);
}

bool array_find(Interp *in, Object *array, Object *value, int64_t start, int64_t end,
                int64_t *index)
{
    for (*index = start; *index < end && *index < array_size(array); ++*index) {
        Ref item = spend(in, 1) ? array_item(in, array, *index) : NO_REF;
        int equal =
            item.object == NULL ? -1 : object_compare_bool(in, item.object, value, COMPARE_EQ);
        drop(in, item);
        if (equal != 0)
            return equal > 0;
    }
    *index = -1;
    return true;
}

static int contains(Interp *in, Object *self, Object *value)
{
    int64_t index;
    return array_find(in, self, value, 0, array_size(self), &index) ? index >= 0 : -1;
}

/* --- the buffer --- */

static bool view(Interp *in, Object *object, BufferView *out)
{
    const ArrayCode *code = as_array(object)->code;
    *out =
        (BufferView){.span = array_span(object), .format = code->format, .item_size = code->size};
    return true;
}

static void hold(Interp *in, Object *object, int change)
{
    as_array(object)->holds += change;
}

static const BufferFunctions buffer = {view, hold, NULL};

/* --- the type --- */

static Ref get_typecode(Interp *in, Object *self)
{
    return str_from_codepoint(in, (uint32_t)as_array(self)->code->code);
}

static Ref get_itemsize(Interp *in, Object *self)
{
    return int_from_i64(in, as_array(self)->code->size);
}

static const PropertySpec properties[] = {
    {"typecode", get_typecode, NULL}, {"itemsize", get_itemsize, NULL}, {0}};

const TypeSpec array_spec = {
    .name = "array.array",
    .basic_size = sizeof(ArrayObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_SEQUENCE | TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .size_of = size_of,
    .buffers = buffers,
    .show = show,
    .weaklist_offset = offsetof(ArrayObject, weaklist),
    .slots = {.repr = repr,
              .compare = compare,
              .iter = array_iter,
              .new = construct,
              .length = length,
              .contains = contains,
              .concat = concat,
              .repeat = repeat,
              .inplace_concat = inplace_concat,
              .inplace_repeat = inplace_repeat,
              .subscript = array_subscript,
              .set_subscript = array_set_subscript},
    .methods = array_methods,
    .properties = properties,
    .buffer = &buffer,
    .sentence = "a row of numbers of one kind",
};
