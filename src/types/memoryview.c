/* memoryview: the object, its managed buffer, and what it is asked for as a whole. */
#include "types/memoryview_type.h"

#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/siphash.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(ManagedBufferObject) == 112, "as CPython's");
_Static_assert(offsetof(MemoryViewObject, numbers) == 144, "as CPython's");

#define NUMBERS_PER_DIMENSION 3

static ManagedBufferObject *as_managed(const Object *object)
{
    return (ManagedBufferObject *)(uintptr_t)object;
}

bool is_memoryview(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, memoryview);
}

bool memoryview_check(Interp *in, const Object *view)
{
    return as_memoryview(view)->managed.object != NULL ||
           raise_false(in, EXCEPTION_ValueError,
                       "operation forbidden on released memoryview object");
}

/* --- managed buffers --- */

static void hold_exporter(Interp *in, Object *exporter, int change)
{
    const BufferFunctions *functions = buffer_functions(exporter);
    if (functions->hold != NULL)
        functions->hold(in, exporter, change);
}

static void let_exporter_go(Interp *in, Object *managed)
{
    Ref exporter =
        slot_take(&in->heap, managed, &as_managed(managed)->exporter, SLOT_KEY(FIELD, 0));
    if (exporter.object != NULL)
        hold_exporter(in, exporter.object, -1);
    drop(in, exporter);
}

static Ref manage(Interp *in, Object *exporter)
{
    BufferView view;
    const BufferFunctions *functions = buffer_functions(exporter);
    if (functions == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "memoryview: a bytes-like object is required, not '%s'",
                           type_name_of(exporter));
    if (!functions->view(in, exporter, &view))
        return NO_REF;
    Ref managed = object_make(in, in->types[TYPE_managedbuffer], 0);
    if (managed.object == NULL)
        return managed;
    as_managed(managed.object)->view = view;
    slot_init(&as_managed(managed.object)->exporter, keep(exporter));
    hold_exporter(in, exporter, 1);
    return managed;
}

static bool managed_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_managed(object)->exporter, SLOT_KEY(FIELD, 0));
}

static void managed_clear(Heap *heap, Object *object)
{
    let_exporter_go(interp_of(heap), object);
}

static void managed_dealloc(Heap *heap, Object *object)
{
    let_exporter_go(interp_of(heap), object);
    heap_release(heap, object);
}

static void managed_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "obj");
}

const TypeSpec managedbuffer_spec = {
    .name = "managedbuffer",
    .basic_size = sizeof(ManagedBufferObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = managed_traverse,
    .clear = managed_clear,
    .dealloc = managed_dealloc,
    .label = managed_label,
};

/* --- making --- */

/* Consumes managed. */
static Ref view_of(Interp *in, Ref managed, int dimensions)
{
    Ref made = managed.object == NULL ? NO_REF
                                      : object_make(in, in->types[TYPE_memoryview],
                                                    (size_t)(NUMBERS_PER_DIMENSION * dimensions));
    if (made.object == NULL) {
        drop(in, managed);
        return NO_REF;
    }
    MemoryViewObject *view = as_memoryview(made.object);
    view->var.size = NUMBERS_PER_DIMENSION * dimensions;
    view->hash = -1;
    view->dimensions = dimensions;
    as_managed(managed.object)->views++;
    slot_init(&view->managed, managed);
    return made;
}

Ref memoryview_again(Interp *in, Object *object, int dimensions)
{
    const MemoryViewObject *from = as_memoryview(object);
    Ref made = view_of(in, keep(from->managed.object), dimensions);
    if (made.object == NULL)
        return made;
    MemoryViewObject *view = as_memoryview(made.object);
    view->data = from->data;
    view->bytes = from->bytes;
    memcpy(view->format, from->format, sizeof(view->format));
    view->item_size = from->item_size;
    view->read_only = from->read_only;
    return made;
}

static Ref same_view(Interp *in, Object *object)
{
    const MemoryViewObject *from = as_memoryview(object);
    if (!memoryview_check(in, object))
        return NO_REF;
    Ref made = memoryview_again(in, object, from->dimensions);
    if (made.object != NULL)
        memcpy(as_memoryview(made.object)->numbers, from->numbers,
               (size_t)from->dimensions * 2 * sizeof(int64_t));
    return made;
}

Ref memoryview_new(Interp *in, Object *object)
{
    if (is_memoryview(in, object))
        return same_view(in, object);
    Ref managed = manage(in, object);
    Ref made = view_of(in, managed, 1);
    if (made.object == NULL)
        return made;
    const BufferView *all = &as_managed(managed.object)->view;
    MemoryViewObject *view = as_memoryview(made.object);
    view->data = all->span.data;
    view->bytes = all->span.size;
    view->format[0] = all->format[0];
    view->item_size = (int32_t)all->item_size;
    view->read_only = all->read_only;
    memory_shape(view)[0] = all->span.size / all->item_size;
    memory_strides(view)[0] = all->item_size;
    return made;
}

static Ref construct(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "memoryview",
                                          .kept = NAMES_OF_memoryview,
                                          .names = {"object"},
                                          .count = 1,
                                          .required = 1,
                                          .positional = 1};
    Object *value;
    size_t given =
        arguments.count + (arguments.keywords != NULL ? (size_t)tuple_size(arguments.keywords) : 0);
    if (given > 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "memoryview() takes at most 1 argument (%zu given)", given);
    return arguments_bind(in, &parameters, arguments, &value) ? memoryview_new(in, value) : NO_REF;
}

/* --- letting go --- */

bool memoryview_release(Interp *in, Object *self)
{
    MemoryViewObject *view = as_memoryview(self);
    Ref managed = slot_take(&in->heap, self, &view->managed, SLOT_KEY(FIELD, 0));
    if (managed.object == NULL)
        return true;
    if (--as_managed(managed.object)->views == 0)
        let_exporter_go(in, managed.object);
    drop(in, managed);
    return true;
}

static bool view_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_memoryview(object)->managed, SLOT_KEY(FIELD, 0));
}

static void view_clear(Heap *heap, Object *object)
{
    (void)memoryview_release(interp_of(heap), object);
}

static void view_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    (void)memoryview_release(in, object);
    weakref_clear_all(in, object);
    heap_release(heap, object);
}

static void view_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "managed buffer");
}

/* --- as a whole --- */

bool memoryview_is_contiguous(const MemoryViewObject *view, bool fortran)
{
    int64_t expected = view->item_size;
    for (int i = 0; i < view->dimensions; i++) {
        int at = fortran ? i : view->dimensions - 1 - i;
        int64_t length = memory_shape(view)[at];
        if (length > 1 && memory_strides(view)[at] != expected)
            return view->bytes == 0;
        expected *= length;
    }
    return true;
}

/* Counts one index up; false: that was the last. */
static bool next_index(const MemoryViewObject *view, bool fortran, int64_t *index)
{
    for (int i = 0; i < view->dimensions; i++) {
        int at = fortran ? i : view->dimensions - 1 - i;
        if (++index[at] < memory_shape(view)[at])
            return true;
        index[at] = 0;
    }
    return false;
}

void memoryview_copy(const MemoryViewObject *view, bool fortran, char *out)
{
    int64_t index[MEMORY_DIMENSIONS_MOST] = {0};
    if (view->bytes == 0)
        return;
    do {
        const char *from = view->data;
        for (int i = 0; i < view->dimensions; i++)
            from += index[i] * memory_strides(view)[i];
        memcpy(out, from, (size_t)view->item_size);
        out += view->item_size;
    } while (next_index(view, fortran, index));
}

Ref memoryview_to_bytes(Interp *in, Object *object, bool fortran)
{
    const MemoryViewObject *view = as_memoryview(object);
    if (view->bytes == 1)
        return bytes_from(in, view->data, 1);
    Ref made = bytes_new(in, view->bytes);
    if (made.object != NULL)
        memoryview_copy(view, fortran, bytes_data(made.object));
    return made;
}

static bool buffer_view(Interp *in, Object *object, BufferView *out)
{
    const MemoryViewObject *view = as_memoryview(object);
    if (!memoryview_check(in, object))
        return false;
    if (!memoryview_is_contiguous(view, false))
        return raise_false(in, EXCEPTION_BufferError,
                           "memoryview: underlying buffer is not C-contiguous");
    *out = (BufferView){.span = {view->data, view->bytes},
                        .read_only = view->read_only,
                        .format = view->format,
                        .item_size = view->item_size};
    return true;
}

static Ref buffer_copy(Interp *in, Object *object)
{
    return memoryview_check(in, object) ? memoryview_to_bytes(in, object, false) : NO_REF;
}

static const BufferFunctions buffer = {buffer_view, NULL, buffer_copy};

static Ref slot_repr(Interp *in, Object *self)
{
    const char *state = as_memoryview(self)->managed.object == NULL ? "released " : "";
    return str_printf(in, "<%smemory at 0x%llx>", state,
                      (unsigned long long)heap_address(&in->heap, self));
}

static bool hash_items(Interp *in, Object *self, int64_t *hash)
{
    const MemoryViewObject *view = as_memoryview(self);
    int64_t of_exporter;
    if (!view->read_only)
        return raise_false(in, EXCEPTION_ValueError, "cannot hash writable memoryview object");
    char code = memory_code(view);
    if (code != 'B' && code != 'b' && code != 'c')
        return raise_false(in, EXCEPTION_ValueError,
                           "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (!object_hash(in, as_managed(view->managed.object)->exporter.object, &of_exporter))
        return false;
    Buf bytes;
    buf_init(&bytes);
    buf_append_fill(&bytes, '\0', (size_t)view->bytes);
    memoryview_copy(view, false, bytes.text);
    *hash = siphash13(in->hash_key, bytes.text, (size_t)view->bytes);
    buf_done(&bytes);
    return true;
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    MemoryViewObject *view = as_memoryview(self);
    if (view->hash == -1 && (!memoryview_check(in, self) || !hash_items(in, self, &view->hash)))
        return false;
    *hash = view->hash;
    return true;
}

static int64_t slot_length(Interp *in, Object *self)
{
    const MemoryViewObject *view = as_memoryview(self);
    if (!memoryview_check(in, self))
        return -1;
    return view->dimensions == 0 ? 1 : memory_shape(view)[0];
}

const TypeSpec memoryview_spec = {
    .name = "memoryview",
    .basic_size = offsetof(MemoryViewObject, numbers),
    .item_size = sizeof(int64_t),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_SEQUENCE,
    .base = TYPE_object,
    .traverse = view_traverse,
    .clear = view_clear,
    .dealloc = view_dealloc,
    .label = view_label,
    .slots =
        {
            .repr = slot_repr,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = memoryview_compare,
            .iter = memoryview_iter,
            .new = construct,
            .length = slot_length,
            .subscript = memoryview_subscript,
            .set_subscript = memoryview_set_subscript,
        },
    .methods = memoryview_methods,
    .properties = memoryview_properties,
    .buffer = &buffer,
    .weaklist_offset = offsetof(MemoryViewObject, weaklist),
    .sentence = "a look at another object's bytes",
};
