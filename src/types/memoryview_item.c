/* Items and slices of memoryviews: reading, assigning, comparing, walking. */
#include <string.h>

#include "types/int.h"
#include "types/memory_format.h"
#include "types/memoryview_type.h"
#include "types/protocol.h"
#include "types/slice.h"
#include "types/tuple.h"

/* --- places --- */

/* Moves *data to the index-th entry of a dimension. */
static bool go_to(Interp *in, const MemoryViewObject *view, int dimension, Object *key, char **data)
{
    int64_t index;
    int64_t length = memory_shape(view)[dimension];
    if (!number_as_index(in, key, EXCEPTION_IndexError, &index))
        return false;
    index += index < 0 ? length : 0;
    if (index < 0 || index >= length)
        return raise_false(in, EXCEPTION_IndexError, "index out of bounds on dimension %d",
                           dimension + 1);
    *data += index * memory_strides(view)[dimension];
    return true;
}

static bool not_implemented(Interp *in, const char *text)
{
    return raise_false(in, EXCEPTION_NotImplementedError, "%s", text);
}

/* Where the item of a tuple of indices is. */
static bool place_of_tuple(Interp *in, const MemoryViewObject *view, Object *key, char **data)
{
    int64_t count = tuple_size(key);
    if (count < view->dimensions)
        return not_implemented(in, "sub-views are not implemented");
    if (count > view->dimensions)
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot index %d-dimension view with %lld-element tuple",
                           view->dimensions, (long long)count);
    *data = view->data;
    for (int i = 0; i < count; i++)
        if (!go_to(in, view, i, tuple_get(key, i), data))
            return false;
    return true;
}

static bool all_indices(const Object *tuple)
{
    for (int64_t i = 0; i < tuple_size(tuple); i++)
        if (tuple_get(tuple, i)->type->slots.index == NULL)
            return false;
    return true;
}

static bool all_slices(const Interp *in, const Object *tuple)
{
    for (int64_t i = 0; i < tuple_size(tuple); i++)
        if (!IS_EXACT(in, tuple_get(tuple, i), slice))
            return false;
    return tuple_size(tuple) > 0;
}

typedef enum { KEY_INDEX, KEY_SLICE, KEY_INDICES, KEY_SLICES, KEY_OTHER } KeyKind;

static KeyKind kind_of(const Interp *in, const Object *key)
{
    if (key->type->slots.index != NULL)
        return KEY_INDEX;
    if (IS_EXACT(in, key, slice))
        return KEY_SLICE;
    if (is_tuple(key) && all_indices(key))
        return KEY_INDICES;
    return is_tuple(key) && all_slices(in, key) ? KEY_SLICES : KEY_OTHER;
}

static bool raise_key(Interp *in, const MemoryViewObject *view)
{
    return raise_false(in, EXCEPTION_TypeError,
                       view->dimensions == 0 ? "invalid indexing of 0-dim memory"
                                             : "memoryview: invalid slice key");
}

static bool is_whole_of_nothing(const Interp *in, const Object *key)
{
    return key == in->ellipsis || (is_tuple(key) && tuple_size(key) == 0);
}

/* --- reading --- */

static Ref slice_of(Interp *in, Object *self, Object *key)
{
    const MemoryViewObject *from = as_memoryview(self);
    int64_t start, stop, step, count;
    if (!slice_resolve(in, key, memory_shape(from)[0], &start, &stop, &step, &count))
        return NO_REF;
    Ref made = memoryview_again(in, self, from->dimensions);
    if (made.object == NULL)
        return made;
    MemoryViewObject *view = as_memoryview(made.object);
    memcpy(view->numbers, from->numbers, (size_t)from->dimensions * 2 * sizeof(int64_t));
    view->data += start * memory_strides(from)[0];
    memory_shape(view)[0] = count;
    memory_strides(view)[0] = step * memory_strides(from)[0];
    view->bytes = view->item_size;
    for (int i = 0; i < view->dimensions; i++)
        view->bytes *= memory_shape(view)[i];
    return made;
}

static Ref item_at(Interp *in, const MemoryViewObject *view, const char *data)
{
    return memory_item_get(in, memory_code(view), data);
}

Ref memoryview_subscript(Interp *in, Object *self, Object *key)
{
    const MemoryViewObject *view = as_memoryview(self);
    char *data = view->data;
    if (!memoryview_check(in, self))
        return NO_REF;
    if (view->dimensions == 0 && is_whole_of_nothing(in, key))
        return key == in->ellipsis ? keep(self) : item_at(in, view, data);
    KeyKind kind = view->dimensions == 0 ? KEY_OTHER : kind_of(in, key);
    switch (kind) {
    case KEY_SLICE:
        return slice_of(in, self, key);
    case KEY_INDEX:
        if (view->dimensions > 1)
            not_implemented(in, "multi-dimensional sub-views are not implemented");
        else if (go_to(in, view, 0, key, &data))
            return item_at(in, view, data);
        return NO_REF;
    case KEY_INDICES:
        return place_of_tuple(in, view, key, &data) ? item_at(in, view, data) : NO_REF;
    case KEY_SLICES:
        not_implemented(in, "multi-dimensional slicing is not implemented");
        return NO_REF;
    default:
        raise_key(in, view);
        return NO_REF;
    }
}

/* --- assigning --- */

/* Both are views of one dimension. */
static bool same_structure(const MemoryViewObject *a, const MemoryViewObject *b)
{
    return memory_code(a) == memory_code(b) && a->dimensions == b->dimensions &&
           memory_shape(a)[0] == memory_shape(b)[0];
}

static void copy_items(MemoryViewObject *to, const MemoryViewObject *from)
{
    Buf items; /* they may overlap */
    buf_init(&items);
    buf_append_fill(&items, '\0', (size_t)from->bytes);
    memoryview_copy(from, false, items.text);
    for (int64_t i = 0; i < memory_shape(to)[0]; i++)
        memcpy(to->data + i * memory_strides(to)[0], items.text + i * to->item_size,
               (size_t)to->item_size);
    buf_done(&items);
}

static bool set_slice(Interp *in, Object *self, Object *key, Object *value)
{
    if (!is_bytes_like(value))
        return raise_false(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(value));
    Ref from = memoryview_new(in, value);
    Ref to = from.object == NULL ? NO_REF : slice_of(in, self, key);
    bool done = to.object != NULL;
    if (done && !same_structure(as_memoryview(to.object), as_memoryview(from.object)))
        done = raise_false(in, EXCEPTION_ValueError,
                           "memoryview assignment: lvalue and rvalue have different structures");
    if (done)
        copy_items(as_memoryview(to.object), as_memoryview(from.object));
    drop(in, to);
    drop(in, from);
    return done;
}

/* The bytes are the exporter's: tell the trace that it looks different. */
static bool changed(Interp *in, const MemoryViewObject *view, bool done)
{
    if (done)
        object_changed(&in->heap, ((ManagedBufferObject *)view->managed.object)->exporter.object);
    return done;
}

static bool set_item(Interp *in, const MemoryViewObject *view, char *data, Object *value)
{
    return changed(in, view, memory_item_set(in, memory_code(view), data, value));
}

static bool set_by_kind(Interp *in, Object *self, KeyKind kind, Object *key, Object *value)
{
    const MemoryViewObject *view = as_memoryview(self);
    char *data = view->data;
    switch (kind) {
    case KEY_INDEX:
        if (view->dimensions > 1)
            return not_implemented(in, "sub-views are not implemented");
        return go_to(in, view, 0, key, &data) && set_item(in, view, data, value);
    case KEY_INDICES:
        return place_of_tuple(in, view, key, &data) && set_item(in, view, data, value);
    case KEY_SLICE:
    case KEY_SLICES:
        if (kind == KEY_SLICE && view->dimensions == 1)
            return changed(in, view, set_slice(in, self, key, value));
        return not_implemented(in,
                               "memoryview slice assignments are currently restricted to ndim = 1");
    default:
        return raise_key(in, view);
    }
}

bool memoryview_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    const MemoryViewObject *view = as_memoryview(self);
    if (!memoryview_check(in, self))
        return false;
    if (view->read_only)
        return raise_false(in, EXCEPTION_TypeError, "cannot modify read-only memory");
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "cannot delete memory");
    if (view->dimensions > 0)
        return set_by_kind(in, self, kind_of(in, key), key, value);
    return is_whole_of_nothing(in, key) ? set_item(in, view, view->data, value)
                                        : raise_key(in, view);
}

/* --- comparing --- */

static bool same_shape(const MemoryViewObject *a, const MemoryViewObject *b)
{
    return a->dimensions == b->dimensions &&
           memcmp(memory_shape(a), memory_shape(b), (size_t)a->dimensions * sizeof(int64_t)) == 0;
}

/* Item by item, as numbers: 1, 0, -1. */
static int same_items(Interp *in, char a, const char *left, char b, const char *right,
                      int64_t count)
{
    int same = 1;
    for (int64_t i = 0; i < count && same == 1; i++) {
        Ref first = memory_item_get(in, a, left + i * memory_item_size(a));
        Ref second = memory_item_get(in, b, right + i * memory_item_size(b));
        same = first.object == NULL || second.object == NULL || !spend(in, 1)
                   ? -1
                   : object_compare_bool(in, first.object, second.object, COMPARE_EQ);
        drop(in, first);
        drop(in, second);
    }
    return same;
}

static int equal(Interp *in, Object *left, Object *right)
{
    const MemoryViewObject *a = as_memoryview(left);
    const MemoryViewObject *b = as_memoryview(right);
    if (!same_shape(a, b))
        return 0;
    Buf items;
    buf_init(&items);
    buf_append_fill(&items, '\0', (size_t)(a->bytes + b->bytes));
    memoryview_copy(a, false, items.text);
    memoryview_copy(b, false, items.text + a->bytes);
    int same = same_items(in, memory_code(a), items.text, memory_code(b), items.text + a->bytes,
                          a->bytes / a->item_size);
    buf_done(&items);
    return same;
}

/* -1 raised. */
static int views_equal(Interp *in, Object *left, Object *right)
{
    bool released = as_memoryview(left)->managed.object == NULL ||
                    (is_memoryview(in, right) && as_memoryview(right)->managed.object == NULL);
    if (released)
        return left == right;
    Ref other = memoryview_new(in, right);
    int same = other.object == NULL ? -1 : equal(in, left, other.object);
    drop(in, other);
    return same;
}

Ref memoryview_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_bytes_like(right))
        return keep(in->not_implemented);
    int same = views_equal(in, left, right);
    return same < 0 ? NO_REF : keep_bool(in, same == (op == COMPARE_EQ));
}

/* --- walking --- */

typedef struct {
    Object base;
    int64_t index;
    Slot view; /* empty once exhausted */
    int64_t length;
    int64_t unused;
} MemoryIterator; /* 48 bytes */

static MemoryIterator *as_iterator(const Object *object)
{
    return (MemoryIterator *)(uintptr_t)object;
}

Ref memoryview_iter(Interp *in, Object *self)
{
    const MemoryViewObject *view = as_memoryview(self);
    if (!memoryview_check(in, self))
        return NO_REF;
    if (view->dimensions == 0) {
        raise_key(in, view);
        return NO_REF;
    }
    if (view->dimensions > 1) {
        not_implemented(in, "multi-dimensional sub-views are not implemented");
        return NO_REF;
    }
    Ref iterator = object_make(in, in->types[TYPE_memory_iterator], 0);
    if (iterator.object == NULL)
        return iterator;
    as_iterator(iterator.object)->length = memory_shape(view)[0];
    slot_init(&as_iterator(iterator.object)->view, keep(self));
    return iterator;
}

static Ref iterator_next_item(Interp *in, Object *self)
{
    MemoryIterator *it = as_iterator(self);
    Object *object = it->view.object;
    if (object == NULL)
        return NO_REF;
    if (it->index >= it->length) {
        slot_clear(&in->heap, self, &it->view, SLOT_KEY(FIELD, 0));
        object_changed(&in->heap, self);
        return NO_REF;
    }
    if (!memoryview_check(in, object))
        return NO_REF;
    const MemoryViewObject *view = as_memoryview(object);
    Ref item = item_at(in, view, view->data + it->index++ * memory_strides(view)[0]);
    object_changed(&in->heap, self);
    return item;
}

static Ref iterator_self(Interp *in, Object *self)
{
    return keep(self);
}

static bool iterator_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->view, SLOT_KEY(FIELD, 0));
}

static void iterator_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->view, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void iterator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "view");
}

static void iterator_show(Heap *heap, Object *object, Buf *out)
{
    if (as_iterator(object)->view.object == NULL)
        buf_append_string(out, "exhausted");
    else
        buf_printf(out, "at %lld", (long long)as_iterator(object)->index);
}

const TypeSpec memory_iterator_spec = {
    .name = "memory_iterator",
    .basic_size = sizeof(MemoryIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = iterator_traverse,
    .dealloc = iterator_dealloc,
    .show = iterator_show,
    .label = iterator_label,
    .slots = {.iter = iterator_self, .next = iterator_next_item},
};
