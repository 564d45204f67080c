/* Iterators by index: over list, tuple and str directly, over anything else through
 * __getitem__ until it raises IndexError; and iter(callable, sentinel). An exhausted
 * iterator lets its sequence go and stays exhausted.
 */
#include "types/iterators.h"

#include "types/bytes_type.h"
#include "types/int.h"
#include "types/dict.h"
#include "types/iterator_reduce.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(SequenceIterator) == 32, "CPython's seqiterobject");

static SequenceIterator *as_iterator(const Object *object)
{
    return (SequenceIterator *)(uintptr_t)object;
}

Ref sequence_iterator_new(Interp *in, TypeId which, Object *sequence)
{
    Ref iterator = object_make(in, in->types[which], 0);
    if (iterator.object == NULL)
        return iterator;
    as_iterator(iterator.object)->index =
        which == TYPE_list_reverseiterator ? list_size(sequence) - 1 : 0;
    slot_init(&as_iterator(iterator.object)->sequence, keep(sequence));
    return iterator;
}

/* --- layout, shared by all that hold one sequence --- */

static bool sequence_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->sequence, SLOT_KEY(FIELD, 0));
}

static void let_go(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->sequence, SLOT_KEY(FIELD, 0));
}

static void sequence_dealloc(Heap *heap, Object *object)
{
    let_go(heap, object);
    heap_release(heap, object);
}

static void sequence_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "sequence");
}

/* For the trace: the place it has reached. */
static void sequence_show(Heap *heap, Object *object, Buf *out)
{
    (void)heap;
    if (as_iterator(object)->sequence.object == NULL)
        buf_append_string(out, "exhausted");
    else
        buf_printf(out, "at %lld", (long long)as_iterator(object)->index);
}

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

/* --- next --- */

static Ref exhausted(Interp *in, Object *self)
{
    let_go(&in->heap, self);
    object_changed(&in->heap, self);
    return NO_REF;
}

static Ref list_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index >= list_size(it->sequence.object))
        return exhausted(in, self);
    Ref item = keep(list_get(it->sequence.object, it->index++));
    object_changed(&in->heap, self);
    return item;
}

static Ref list_previous(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index < 0 || it->index >= list_size(it->sequence.object)) {
        it->index = -1;
        return exhausted(in, self);
    }
    Ref item = keep(list_get(it->sequence.object, it->index--));
    object_changed(&in->heap, self);
    return item;
}

static Ref tuple_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index >= tuple_size(it->sequence.object))
        return exhausted(in, self);
    Ref item = keep(tuple_get(it->sequence.object, it->index++));
    object_changed(&in->heap, self);
    return item;
}

static Ref str_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index >= str_length(it->sequence.object))
        return exhausted(in, self);
    Ref item = str_from_codepoint(in, str_at(it->sequence.object, it->index));
    if (item.object != NULL)
        it->index++;
    object_changed(&in->heap, self);
    return item;
}

static Ref bytes_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index >= bytes_size(it->sequence.object))
        return exhausted(in, self);
    ByteSpan span = span_of(it->sequence.object);
    Ref item = int_from_i64(in, (uint8_t)span.data[it->index++]);
    object_changed(&in->heap, self);
    return item;
}

static Ref item_or_end(Interp *in, Object *self, Object *sequence, int64_t index)
{
    Ref number = int_from_i64(in, index);
    Ref item = number.object == NULL ? number : object_get_item(in, sequence, number.object);
    drop(in, number);
    if (item.object != NULL)
        return item;
    if (is_raised_of(in, EXCEPTION_IndexError) || is_raised_of(in, EXCEPTION_StopIteration)) {
        raise_clear(in);
        return exhausted(in, self);
    }
    return NO_REF;
}

static Ref any_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    Ref item = item_or_end(in, self, it->sequence.object, it->index);
    if (item.object != NULL)
        it->index++;
    object_changed(&in->heap, self);
    return item;
}

static int64_t length_of(Interp *in, Object *sequence)
{
    return sequence->type->slots.length == NULL ? 0 : object_length(in, sequence);
}

static Ref length_hint(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    const SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return int_from_i64(in, 0);
    int64_t length = length_of(in, it->sequence.object);
    if (length < 0)
        return NO_REF;
    int64_t left = length - it->index;
    if (IS_EXACT(in, self, list_reverseiterator) || IS_EXACT(in, self, reversed))
        left = length < it->index + 1 ? 0 : it->index + 1;
    return int_from_i64(in, left < 0 ? 0 : left);
}

static const NativeSpec sequence_methods[] = {
    {"__length_hint__", length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__reduce__", sequence_iterator_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__setstate__", sequence_iterator_set_state, NATIVE_ONE_ARGUMENT, 1, 1, "go to that place"},
    {0},
};

#define SEQUENCE_ITERATOR(variable, shown_name, next_function)                                     \
    const TypeSpec variable = {.name = shown_name,                                                 \
                               .basic_size = sizeof(SequenceIterator),                             \
                               .flags = TYPE_FLAG_GC,                                              \
                               .base = TYPE_object,                                                \
                               .traverse = sequence_traverse,                                      \
                               .dealloc = sequence_dealloc,                                        \
                               .show = sequence_show,                                              \
                               .label = sequence_label,                                            \
                               .slots = {.iter = iterator_self, .next = next_function},            \
                               .methods = sequence_methods};

SEQUENCE_ITERATOR(list_iterator_spec, "list_iterator", list_next)
SEQUENCE_ITERATOR(list_reverseiterator_spec, "list_reverseiterator", list_previous)
SEQUENCE_ITERATOR(tuple_iterator_spec, "tuple_iterator", tuple_next)
SEQUENCE_ITERATOR(str_iterator_spec, "str_iterator", str_next)
SEQUENCE_ITERATOR(str_ascii_iterator_spec, "str_ascii_iterator", str_next)
SEQUENCE_ITERATOR(bytes_iterator_spec, "bytes_iterator", bytes_next)
SEQUENCE_ITERATOR(bytearray_iterator_spec, "bytearray_iterator", bytes_next)
SEQUENCE_ITERATOR(iterator_spec, "iterator", any_next)

/* --- reversed --- */

static Ref reversed_next(Interp *in, Object *self)
{
    SequenceIterator *it = as_iterator(self);
    if (it->sequence.object == NULL)
        return NO_REF;
    if (it->index < 0)
        return exhausted(in, self);
    Ref item = item_or_end(in, self, it->sequence.object, it->index);
    if (item.object != NULL)
        it->index--;
    object_changed(&in->heap, self);
    return item;
}

static Ref reversed_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError, "reversed() takes no keyword arguments");
    if (arguments.count != 1)
        return raise_error(in, EXCEPTION_TypeError, "reversed expected 1 argument, got %zu",
                           arguments.count);
    Object *sequence = arguments.slots[0].object;
    Ref method = object_special_method(in, sequence, in->names->reversed_);
    if (method.object != NULL && method.object != in->none) {
        Ref result = object_call_none(in, method.object);
        drop(in, method);
        return result;
    }
    drop(in, method);
    if (is_raised(in))
        return NO_REF;
    const TypeSlots *slots = &sequence->type->slots;
    /* A script's class with __getitem__ is taken for a sequence. */
    bool has_length = slots->length != NULL || object_has_flag(sequence, TYPE_FLAG_HEAP);
    if (method.object != NULL || slots->subscript == NULL || !has_length || is_dict(sequence))
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not reversible",
                           type_name_of(sequence));
    int64_t length = object_length(in, sequence);
    Ref iterator = length < 0 ? NO_REF : object_make(in, type, 0);
    if (iterator.object == NULL)
        return iterator;
    as_iterator(iterator.object)->index = length - 1;
    slot_init(&as_iterator(iterator.object)->sequence, keep(sequence));
    return iterator;
}

const TypeSpec reversed_spec = {
    .name = "reversed",
    .basic_size = sizeof(SequenceIterator),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = sequence_traverse,
    .dealloc = sequence_dealloc,
    .show = sequence_show,
    .label = sequence_label,
    .slots = {.iter = iterator_self, .next = reversed_next, .new = reversed_new},
    .methods = sequence_methods,
    .sentence = "the items of a sequence from the last to the first",
};

/* --- iter(callable, sentinel) --- */

typedef struct {
    Object base;
    Slot callable, sentinel; /* empty once exhausted */
} CallableIterator;

static CallableIterator *as_callable(const Object *object)
{
    return (CallableIterator *)(uintptr_t)object;
}

Ref callable_iterator_new(Interp *in, Object *callable, Object *sentinel)
{
    Ref iterator = object_make(in, in->types[TYPE_callable_iterator], 0);
    if (iterator.object == NULL)
        return iterator;
    slot_init(&as_callable(iterator.object)->callable, keep(callable));
    slot_init(&as_callable(iterator.object)->sentinel, keep(sentinel));
    return iterator;
}

static bool callable_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_callable(object)->callable, SLOT_KEY(FIELD, 0)) &&
           visit(context, &as_callable(object)->sentinel, SLOT_KEY(FIELD, 1));
}

static void callable_let_go(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_callable(object)->callable, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_callable(object)->sentinel, SLOT_KEY(FIELD, 1));
}

static void callable_dealloc(Heap *heap, Object *object)
{
    callable_let_go(heap, object);
    heap_release(heap, object);
}

static void callable_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    buf_append_string(out, key.index == 0 ? "callable" : "sentinel");
}

static Ref callable_next(Interp *in, Object *self)
{
    CallableIterator *it = as_callable(self);
    if (it->callable.object == NULL)
        return NO_REF;
    Ref result = object_call_none(in, it->callable.object);
    if (result.object == NULL) {
        if (is_raised_of(in, EXCEPTION_StopIteration)) {
            raise_clear(in);
            callable_let_go(&in->heap, self);
        }
        return NO_REF;
    }
    int equal = it->sentinel.object == NULL
                    ? 1
                    : object_compare_bool(in, it->sentinel.object, result.object, COMPARE_EQ);
    if (equal == 0)
        return result;
    drop(in, result);
    if (equal > 0)
        callable_let_go(&in->heap, self);
    return NO_REF;
}

static Ref callable_reduce(Interp *in, Object *self, Arguments arguments)
{
    const CallableIterator *it = as_callable(self);
    Ref maker = iterator_builtin_iter(in); /* looking it up may exhaust the iterator */
    return callable_iterator_reduce(in, maker, it->callable.object, it->sentinel.object);
}

static const NativeSpec callable_methods[] = {
    {"__reduce__", callable_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"}, {0}};

const TypeSpec callable_iterator_spec = {
    .name = "callable_iterator",
    .basic_size = sizeof(CallableIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = callable_traverse,
    .dealloc = callable_dealloc,
    .label = callable_label,
    .slots = {.iter = iterator_self, .next = callable_next},
    .methods = callable_methods,
};
