/* Weak references. Those to one object form a list that begins in the object; the
 * shared ones (without callback), first the reference and then the proxy, stand in
 * front, others follow, newest first. When the
 * object dies all are emptied, then callbacks run newest first; when the collector
 * finds garbage, callbacks run before finalisers, and only those of weak references
 * that are not garbage themselves (Modules/gcmodule.c, handle_weakrefs).
 */
#include "types/weakref.h"

#include "base/map.h"
#include "base/vec.h"
#include "heap/gc.h"
#include "heap/gc_tell.h"
#include "types/exception.h"
#include "types/generic_alias.h"
#include "types/list.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

_Static_assert(sizeof(WeakrefObject) == 64, "as CPython's");

static WeakrefObject *weakref_of(Object *object)
{
    return (WeakrefObject *)object;
}

bool is_weakref(const Interp *in, const Object *object)
{
    return is_instance_of(object, in->types[TYPE_ReferenceType]);
}

bool is_weak_proxy(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, ProxyType) || IS_EXACT(in, object, CallableProxyType);
}

/* Where the object keeps the first of its weak references; NULL if it keeps none. */
static WeakrefObject **list_of(const Object *object)
{
    int64_t offset = object->type->weaklist_offset;
    return offset != 0 ? (WeakrefObject **)((uintptr_t)object + (uintptr_t)offset) : NULL;
}

/* The shared reference and the shared proxy of a list. */
typedef struct {
    WeakrefObject *reference, *proxy;
} Shared;

static Shared shared_of(const Interp *in, WeakrefObject *first)
{
    Shared shared = {NULL, NULL};
    if (first != NULL && IS_EXACT(in, &first->base, ReferenceType) &&
        first->callback.object == NULL) {
        shared.reference = first;
        first = first->next;
    }
    if (first != NULL && is_weak_proxy(in, &first->base) && first->callback.object == NULL)
        shared.proxy = first;
    return shared;
}

static void insert_after(WeakrefObject *weakref, WeakrefObject *before, WeakrefObject **list)
{
    weakref->previous = before;
    weakref->next = before != NULL ? before->next : *list;
    if (weakref->next != NULL)
        weakref->next->previous = weakref;
    if (before != NULL)
        before->next = weakref;
    else
        *list = weakref;
}

static void unlink_weakref(WeakrefObject *weakref)
{
    if (weakref->target == NULL)
        return;
    WeakrefObject **list = list_of(weakref->target);
    if (*list == weakref)
        *list = weakref->next;
    if (weakref->previous != NULL)
        weakref->previous->next = weakref->next;
    if (weakref->next != NULL)
        weakref->next->previous = weakref->previous;
    weakref->previous = weakref->next = NULL;
    weakref->target = NULL;
}

/* A new one that stands behind `before` (NULL: first). */
static Ref make(Interp *in, TypeObject *type, Object *target, Object *callback,
                WeakrefObject *before)
{
    Ref made = instance_alloc(in, type, 0);
    if (made.object == NULL)
        return NO_REF;
    WeakrefObject *weakref = weakref_of(made.object);
    weakref->hash = -1;
    weakref->target = target;
    if (callback != NULL)
        slot_init(&weakref->callback, keep(callback));
    insert_after(weakref, before, list_of(target));
    return made;
}

static Ref cannot_refer(Interp *in, const Object *target)
{
    return raise_error(in, EXCEPTION_TypeError, "cannot create weak reference to '%s' object",
                       target->type->layout.name);
}

Ref weakref_new(Interp *in, TypeObject *type, Object *target, Object *callback)
{
    if (list_of(target) == NULL)
        return cannot_refer(in, target);
    if (callback == in->none)
        callback = NULL;
    Shared shared = shared_of(in, *list_of(target));
    bool wants_shared = callback == NULL && type == in->types[TYPE_ReferenceType];
    if (wants_shared && shared.reference != NULL)
        return keep(&shared.reference->base);
    if (wants_shared)
        return make(in, type, target, NULL, NULL);
    return make(in, type, target, callback, shared.proxy ? shared.proxy : shared.reference);
}

Ref weak_proxy_new(Interp *in, Object *target, Object *callback)
{
    if (list_of(target) == NULL)
        return cannot_refer(in, target);
    if (callback == in->none)
        callback = NULL;
    Shared shared = shared_of(in, *list_of(target));
    if (callback == NULL && shared.proxy != NULL)
        return keep(&shared.proxy->base);
    bool callable = target->type->slots.call != NULL;
    TypeObject *type = in->types[callable ? TYPE_CallableProxyType : TYPE_ProxyType];
    bool after_proxy = callback != NULL && shared.proxy != NULL;
    return make(in, type, target, callback, after_proxy ? shared.proxy : shared.reference);
}

Ref weakref_list(Interp *in, Object *target)
{
    Ref list = list_new(in, 0);
    WeakrefObject **first = list_of(target);
    WeakrefObject *weakref = first != NULL ? *first : NULL;
    for (; list.object != NULL && weakref != NULL; weakref = weakref->next) {
        if (!list_append(in, list.object, keep(&weakref->base))) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

int64_t weakref_count(const Object *target)
{
    int64_t count = 0;
    WeakrefObject **first = list_of(target);
    for (const WeakrefObject *one = first ? *first : NULL; one != NULL; one = one->next)
        count++;
    return count;
}

static void call_callback(Interp *in, Object *weakref, Object *callback)
{
    Ref result = object_call_one(in, callback, weakref);
    if (result.object == NULL)
        in->unraisable(in, callback);
    drop(in, result);
}

/* A weak reference taken out with its callback still to be called. */
typedef struct {
    Ref weakref, callback;
} Pending;

typedef VEC(Pending) PendingList;

/* Empties all weak references of the object; notes callbacks of those that live on. */
static void empty_list(Interp *in, Object *object, PendingList *pending)
{
    WeakrefObject **list = list_of(object);
    while (*list != NULL) {
        WeakrefObject *weakref = *list;
        unlink_weakref(weakref);
        Ref callback = slot_take(&in->heap, &weakref->base, &weakref->callback, SLOT_KEY(FIELD, 0));
        object_changed(&in->heap, &weakref->base);
        if (callback.object != NULL && weakref->base.refcount > 0)
            vec_push(pending, (Pending){keep(&weakref->base), callback});
        else
            drop(in, callback);
    }
}

static void run_pending(Interp *in, PendingList *pending)
{
    RaisedAside saved = raise_set_aside(in);
    for (size_t i = 0; i < pending->count; i++) {
        Pending one = pending->items[i];
        call_callback(in, one.weakref.object, one.callback.object);
        drop(in, one.callback);
        drop(in, one.weakref);
    }
    raise_put_back(in, saved);
    vec_done(pending);
}

void weakref_clear_all(Interp *in, Object *object)
{
    WeakrefObject **list = list_of(object);
    if (LIKELY(list == NULL || *list == NULL))
        return;
    PendingList pending = {0};
    empty_list(in, object, &pending);
    run_pending(in, &pending);
}

/* --- garbage --- */

static bool is_garbage(const Map *garbage, const Object *object)
{
    return map_get(garbage, (uint64_t)(uintptr_t)object, NULL);
}

/* A garbage object's weak references are emptied; callbacks of those that are not
 * garbage themselves are noted. */
static void empty_garbage_list(Interp *in, Object *object, const Map *garbage, PendingList *pending)
{
    WeakrefObject **list = list_of(object);
    if (list != NULL && *list != NULL)
        gc_tell(&in->heap, object, MARK_WEAKREFS, weakref_count(object));
    while (list != NULL && *list != NULL) {
        WeakrefObject *weakref = *list;
        unlink_weakref(weakref);
        object_changed(&in->heap, &weakref->base);
        if (weakref->callback.object == NULL || is_garbage(garbage, &weakref->base))
            continue;
        vec_push(pending, (Pending){keep(&weakref->base), keep(weakref->callback.object)});
    }
}

/* A weak reference that is garbage refers to nothing any more, whatever its target. */
static void empty_garbage_weakref(Interp *in, Object *weakref)
{
    if (weakref_of(weakref)->target == NULL)
        return;
    unlink_weakref(weakref_of(weakref));
    object_changed(&in->heap, weakref);
}

/* Those that live on go to the old generation. Returns how many died. */
static int64_t run_garbage_callbacks(Interp *in, PendingList *pending, GcHead *old)
{
    int64_t freed = 0;
    RaisedAside saved = raise_set_aside(in);
    for (size_t i = 0; i < pending->count; i++) {
        Pending one = pending->items[i];
        call_callback(in, one.weakref.object, one.callback.object);
        drop(in, one.callback);
        if (one.weakref.object->refcount == 1)
            freed++;
        else
            gc_move(&in->heap, one.weakref.object, old);
        drop(in, one.weakref);
    }
    raise_put_back(in, saved);
    vec_done(pending);
    return freed;
}

static int64_t handle_weakrefs(Heap *heap, GcHead *unreachable, GcHead *old)
{
    Interp *in = interp_of(heap);
    Map garbage;
    PendingList pending = {0};
    map_init(&garbage);
    for (GcHead *head = gc_next(unreachable); head != unreachable; head = gc_next(head))
        map_put(&garbage, (uint64_t)(uintptr_t)gc_object_of(head), 1);
    for (GcHead *head = gc_next(unreachable); head != unreachable; head = gc_next(head)) {
        Object *object = gc_object_of(head);
        if (is_weakref(in, object) || is_weak_proxy(in, object))
            empty_garbage_weakref(in, object);
        empty_garbage_list(in, object, &garbage, &pending);
    }
    map_done(&garbage);
    return run_garbage_callbacks(in, &pending, old);
}

bool weakrefs_start(Interp *in)
{
    in->heap.collector->handle_weakrefs = handle_weakrefs;
    return true;
}

/* --- the type --- */

bool weakref_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &weakref_of(object)->callback, SLOT_KEY(FIELD, 0));
}

void weakref_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "__callback__");
}

void weakref_clear(Heap *heap, Object *object)
{
    unlink_weakref(weakref_of(object));
    slot_clear(heap, object, &weakref_of(object)->callback, SLOT_KEY(FIELD, 0));
}

void weakref_dealloc(Heap *heap, Object *object)
{
    weakref_clear(heap, object);
    heap_release(heap, object);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    const Object *target = weakref_target(object);
    if (target == NULL)
        buf_append_string(out, "<weakref; dead>");
    else
        buf_printf(out, "<weakref to %s>", type_short_name(target->type));
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count < 1 || arguments.count > 2)
        return raise_error(in, EXCEPTION_TypeError, "__new__ expected at %s argument%s, got %zu",
                           arguments.count < 1 ? "least 1" : "most 2",
                           arguments.count < 1 ? "" : "s", arguments.count);
    return weakref_new(in, type, arguments.slots[0].object,
                       arguments.count == 2 ? arguments.slots[1].object : NULL);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    return arguments.keywords == NULL || tuple_size(arguments.keywords) == 0 ||
           raise_false(in, EXCEPTION_TypeError, "ref() takes no keyword arguments");
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "weakref.__call__() takes exactly 0 positional arguments (%zu given)",
                           arguments.count);
    Object *target = weakref_target(self);
    return keep(target != NULL ? target : in->none);
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    WeakrefObject *weakref = weakref_of(self);
    if (weakref->hash == -1) {
        if (weakref_target(self) == NULL)
            return raise_false(in, EXCEPTION_TypeError, "weak object has gone away");
        Ref target = keep(weakref->target);
        bool done = object_hash(in, target.object, &weakref->hash);
        drop(in, target);
        if (!done)
            return false;
    }
    *result = weakref->hash;
    return true;
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_weakref(in, left) || !is_weakref(in, right))
        return keep(in->not_implemented);
    Object *a = weakref_target(left), *b = weakref_target(right);
    if (a == NULL || b == NULL)
        return keep_bool(in, (left == right) == (op == COMPARE_EQ));
    Ref held_a = keep(a), held_b = keep(b);
    Ref result = object_compare(in, a, b, op);
    drop(in, held_a);
    drop(in, held_b);
    return result;
}

/* " (NAME)" of a function or class. */
static void append_target_name(Interp *in, Object *target, Buf *out)
{
    Ref name = object_find_attribute(in, target, in->names->name_);
    if (name.object != NULL && is_str(name.object)) {
        buf_append_string(out, " (");
        str_append_utf8(name.object, out);
        buf_append_byte(out, ')');
    }
    drop(in, name);
}

static Ref repr(Interp *in, Object *self)
{
    unsigned long long address = (unsigned long long)heap_address(&in->heap, self);
    Object *target = weakref_target(self);
    if (target == NULL)
        return str_printf(in, "<weakref at 0x%llx; dead>", address);
    Buf text;
    buf_init(&text);
    buf_printf(&text, "<weakref at 0x%llx; to '%s' at 0x%llx", address, target->type->layout.name,
               (unsigned long long)heap_address(&in->heap, target));
    append_target_name(in, target, &text);
    buf_append_byte(&text, '>');
    Ref result = is_raised(in) ? NO_REF : str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref get_callback(Interp *in, Object *self)
{
    Object *callback = weakref_of(self)->callback.object;
    return keep(callback != NULL ? callback : in->none);
}

static const PropertySpec properties[] = {
    {"__callback__", get_callback, NULL},
    {NULL, NULL, NULL},
};

static const NativeSpec methods[] = {
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1,
     "ref[type] for annotations"},
    {NULL, NULL, 0, 0, 0, NULL},
};

const TypeSpec weakref_spec = {
    .name = "weakref.ReferenceType",
    .basic_size = sizeof(WeakrefObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = weakref_traverse,
    .clear = weakref_clear,
    .dealloc = weakref_dealloc,
    .show = show,
    .label = weakref_label,
    .slots =
        {.repr = repr, .hash = hash, .compare = compare, .call = call, .init = init, .new = new},
    .methods = methods,
    .properties = properties,
};
