/* array.array: the object, how its block grows, and how items are put in. How much room is
 * kept for more is CPython's (Modules/arraymodule.c), so that sizes are.
 */
#include "modules/array.h"

#include <string.h>

#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

_Static_assert(sizeof(ArrayObject) == 64, "CPython's arrayobject");

bool is_array(const Interp *in, const Object *object)
{
    return is_instance_of(object, module_type(in, &array_spec));
}

/* --- growing --- */

static bool is_too_large(Interp *in, const ArrayCode *code, int64_t size)
{
    if (size >= 0 && size <= (int64_t)in->heap.limit / code->size)
        return false;
    raise_no_memory(in);
    return true;
}

Ref array_new(Interp *in, TypeObject *type, const ArrayCode *code, int64_t size)
{
    if (is_too_large(in, code, size))
        return NO_REF;
    Ref made = instance_new(in, type);
    if (made.object == NULL)
        return made;
    ArrayObject *array = as_array(made.object);
    array->code = code;
    if (size == 0)
        return made;
    array->items = heap_alloc(&in->heap, (size_t)(size * code->size));
    if (array->items == NULL) {
        drop(in, made);
        return raise_no_memory(in);
    }
    array->var.size = array->room = size;
    return made;
}

static bool fits_as_it_is(const ArrayObject *array, int64_t size)
{
    return array->room >= size && array->var.size < size + 16 && array->items != NULL;
}

bool array_resize(Interp *in, Object *object, int64_t size)
{
    ArrayObject *array = as_array(object);
    if (array->holds > 0 && size != array->var.size)
        return raise_false(in, EXCEPTION_BufferError,
                           "cannot resize an array that is exporting buffers");
    if (is_too_large(in, array->code, size))
        return false;
    if (size == 0) {
        heap_free(&in->heap, array->items);
        array->items = NULL;
        array->room = 0;
    } else if (!fits_as_it_is(array, size)) {
        int64_t room = (size >> 4) + (array->var.size < 8 ? 3 : 7) + size;
        char *items = heap_resize(&in->heap, array->items, (size_t)(room * array->code->size));
        if (items == NULL)
            return raise_no_memory(in).object != NULL;
        array->items = items;
        array->room = room;
    }
    array->var.size = size;
    object_changed(&in->heap, object);
    return true;
}

bool array_replace(Interp *in, Object *object, int64_t start, int64_t end, const char *data,
                   int64_t count)
{
    int64_t growth = count - (end - start), item = as_array(object)->code->size;
    size_t behind = (size_t)((array_size(object) - end) * item);
    if (growth < 0) {
        if (as_array(object)->holds > 0)
            return array_resize(in, object, array_size(object) + growth);
        memmove(array_place(object, start + count), array_place(object, end), behind);
    }
    if (growth != 0 && !array_resize(in, object, array_size(object) + growth))
        return false;
    if (growth > 0 && behind > 0)
        memmove(array_place(object, start + count), array_place(object, end), behind);
    if (count > 0)
        memcpy(array_place(object, start), data, (size_t)(count * item));
    object_changed(&in->heap, object);
    return true;
}

/* --- putting items in --- */

Ref array_item(Interp *in, const Object *array, int64_t index)
{
    return as_array(array)->code->get(in, array_place(array, index));
}

bool array_insert(Interp *in, Object *array, int64_t index, Object *value)
{
    char item[8];
    if (!as_array(array)->code->set(in, item, value))
        return false;
    int64_t size = array_size(array);
    index += index < 0 ? size : 0;
    index = index < 0 ? 0 : index > size ? size : index;
    return array_replace(in, array, index, index, item, 1);
}

bool array_append(Interp *in, Object *array, Object *value)
{
    return array_insert(in, array, array_size(array), value);
}

static bool extend_by_array(Interp *in, Object *array, Object *other)
{
    if (as_array(array)->code != as_array(other)->code)
        return raise_false(in, EXCEPTION_TypeError, "can only extend with array of same kind");
    int64_t size = array_size(array), added = array_size(other);
    if (!array_resize(in, array, size + added))
        return false;
    if (added > 0)
        memcpy(array_place(array, size), as_array(other)->items,
               (size_t)(added * as_array(array)->code->size));
    return true;
}

bool array_extend(Interp *in, Object *array, Object *iterable)
{
    if (is_array(in, iterable))
        return extend_by_array(in, array, iterable);
    Ref iterator = object_iter(in, iterable), item;
    if (iterator.object == NULL)
        return false;
    while ((item = iterator_next(in, iterator.object)).object != NULL) {
        bool done = spend(in, 1) && array_append(in, array, item.object);
        drop(in, item);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

bool array_add_bytes(Interp *in, Object *array, ByteSpan bytes)
{
    int64_t item = as_array(array)->code->size, size = array_size(array);
    if (bytes.size % item != 0)
        return raise_false(in, EXCEPTION_ValueError, "bytes length not a multiple of item size");
    return bytes.size == 0 || array_replace(in, array, size, size, bytes.data, bytes.size / item);
}

bool array_add_text(Interp *in, Object *array, const Object *text)
{
    int64_t size = array_size(array), added = str_length(text);
    if (added == 0)
        return true;
    if (!array_resize(in, array, size + added))
        return false;
    for (int64_t i = 0; i < added; i++) {
        uint32_t codepoint = str_at(text, i);
        memcpy(array_place(array, size + i), &codepoint, sizeof(codepoint));
    }
    return true;
}
