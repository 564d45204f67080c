/* The iterators over a deque: they count how often it changed, and stop with an error
 * when it did.
 */
#include "modules/deque.h"

#include "types/arguments.h"
#include "types/int.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/type.h"

typedef struct {
    Object base;
    DequePlace place;
    Slot deque;
    uint64_t changes;
    int64_t left;
} DequeIterator; /* 56 bytes */

_Static_assert(sizeof(DequeIterator) == 56, "CPython's dequeiterobject");

static DequeIterator *as_iterator(const Object *object)
{
    return (DequeIterator *)(uintptr_t)object;
}

static Ref make_iterator(Interp *in, TypeObject *type, Object *deque)
{
    Ref iterator = object_make(in, type, 0);
    if (iterator.object == NULL)
        return iterator;
    DequeIterator *it = as_iterator(iterator.object);
    slot_init(&it->deque, keep(deque));
    it->place = type->spec == &deque_iterator_spec ? deque_begin(deque) : deque_end(deque);
    it->changes = as_deque(deque)->changes;
    it->left = deque_size(deque);
    return iterator;
}

Ref deque_iterator_new(Interp *in, const TypeSpec *which, Object *deque)
{
    return make_iterator(in, module_type(in, which), deque);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->deque, SLOT_KEY(FIELD, 0));
}

static void dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->deque, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "deque");
}

static void show(Heap *heap, Object *object, Buf *out)
{
    (void)heap;
    buf_printf(out, "%lld left", (long long)as_iterator(object)->left);
}

static Ref iter(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

/* Is there a next item? False may mean raised. */
static bool may_step(Interp *in, Object *self)
{
    DequeIterator *it = as_iterator(self);
    if (it->changes != as_deque(it->deque.object)->changes) {
        it->left = 0;
        return raise_false(in, EXCEPTION_RuntimeError, "deque mutated during iteration");
    }
    if (it->left == 0)
        return false;
    it->left--;
    object_changed(&in->heap, self);
    return true;
}

static Ref next(Interp *in, Object *self)
{
    return may_step(in, self) ? keep(deque_step(&as_iterator(self)->place)->object) : NO_REF;
}

static Ref previous(Interp *in, Object *self)
{
    return may_step(in, self) ? keep(deque_step_back(&as_iterator(self)->place)->object) : NO_REF;
}

static Ref length_hint(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return int_from_i64(in, as_iterator(self)->left);
}

/* _deque_iterator(deque[, steps already made]) */
static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count < 1 || arguments.count > 2)
        return raise_error(in, EXCEPTION_TypeError, "function takes at %s argument%s (%zu given)",
                           arguments.count < 1 ? "least 1" : "most 2",
                           arguments.count < 1 ? "" : "s", arguments.count);
    Object *deque = arguments.slots[0].object, *given = argument_at(arguments, 1);
    int64_t steps = 0;
    if (!is_deque(in, deque))
        return raise_error(in, EXCEPTION_TypeError, "argument 1 must be collections.deque, not %s",
                           type_name_of(deque));
    if (given != NULL && !number_as_index(in, given, EXCEPTION_OverflowError, &steps))
        return NO_REF;
    Ref iterator = make_iterator(in, type, deque);
    for (; iterator.object != NULL && steps > 0; steps--)
        drop(in, iterator_next(in, iterator.object));
    return iterator;
}

static const NativeSpec methods[] = {
    {"__length_hint__", length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL}, {0}};

#define ITERATOR(shown_name, next_function)                                                        \
    {                                                                                              \
        .name = shown_name, .basic_size = sizeof(DequeIterator), .flags = TYPE_FLAG_GC,            \
        .base = TYPE_object, .traverse = traverse, .dealloc = dealloc, .show = show,               \
        .label = label, .slots = {.iter = iter, .next = next_function, .new = new},                \
        .methods = methods                                                                         \
    }

const TypeSpec deque_iterator_spec = ITERATOR("_collections._deque_iterator", next);
const TypeSpec deque_reverse_iterator_spec =
    ITERATOR("_collections._deque_reverse_iterator", previous);
