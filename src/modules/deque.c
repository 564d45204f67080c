/* The blocks of a deque: putting, taking, rotating. Where items stand in their blocks,
 * and when a block is added or given back, is CPython's (Modules/_collectionsmodule.c), so
 * that sizes are.
 */
#include "modules/deque.h"

#include <assert.h>
#include <string.h>

#include "types/protocol.h"

#define CENTRE ((DEQUE_BLOCK - 1) / 2)

_Static_assert(sizeof(DequeObject) == 216 && sizeof(DequeBlock) == 528, "CPython's dequeobject");

static DequeBlock *new_block(Interp *in, DequeObject *deque)
{
    if (deque->spare_count > 0)
        return deque->spare[--deque->spare_count];
    DequeBlock *block = heap_alloc(&in->heap, sizeof(DequeBlock));
    if (block == NULL)
        raise_no_memory(in);
    return block;
}

static void give_back(Interp *in, DequeObject *deque, DequeBlock *block)
{
    if (deque->spare_count < DEQUE_SPARE)
        deque->spare[deque->spare_count++] = block;
    else
        heap_free(&in->heap, block);
}

static void centre(DequeObject *deque)
{
    deque->first_index = CENTRE + 1;
    deque->last_index = CENTRE;
}

bool deque_start(Interp *in, Object *object)
{
    DequeObject *deque = as_deque(object);
    DequeBlock *block = new_block(in, deque);
    if (block == NULL)
        return false;
    block->previous = block->next = NULL;
    deque->first = deque->last = block;
    deque->most = -1;
    centre(deque);
    return true;
}

DequePlace deque_begin(const Object *object)
{
    return (DequePlace){as_deque(object)->first, as_deque(object)->first_index};
}

DequePlace deque_end(const Object *object)
{
    return (DequePlace){as_deque(object)->last, as_deque(object)->last_index};
}

Slot *deque_slot(const Object *object, int64_t index)
{
    const DequeObject *deque = as_deque(object);
    assert(index >= 0 && index < deque->var.size);
    int64_t place = deque->first_index + index;
    int64_t blocks = place / DEQUE_BLOCK;
    if (index < deque->var.size / 2) {
        DequeBlock *block = deque->first;
        for (; blocks > 0; blocks--)
            block = block->next;
        return &block->slots[place % DEQUE_BLOCK];
    }
    DequeBlock *block = deque->last;
    for (blocks = (deque->first_index + deque->var.size - 1) / DEQUE_BLOCK - blocks; blocks > 0;
         blocks--)
        block = block->previous;
    return &block->slots[place % DEQUE_BLOCK];
}

/* --- the ends --- */

/* The slot behind the last item, in a new block if need be. NULL: raised. */
static Slot *open_right(Interp *in, DequeObject *deque)
{
    if (deque->last_index == DEQUE_BLOCK - 1) {
        DequeBlock *block = new_block(in, deque);
        if (block == NULL)
            return NULL;
        block->previous = deque->last;
        block->next = NULL;
        deque->last->next = block;
        deque->last = block;
        deque->last_index = -1;
    }
    deque->var.size++;
    if (deque->last_index == -1)
        object_changed(&in->heap, &deque->var.base);
    return &deque->last->slots[++deque->last_index];
}

static Slot *open_left(Interp *in, DequeObject *deque)
{
    if (deque->first_index == 0) {
        DequeBlock *block = new_block(in, deque);
        if (block == NULL)
            return NULL;
        block->next = deque->first;
        block->previous = NULL;
        deque->first->previous = block;
        deque->first = block;
        deque->first_index = DEQUE_BLOCK;
    }
    deque->var.size++;
    if (deque->first_index == DEQUE_BLOCK)
        object_changed(&in->heap, &deque->var.base);
    return &deque->first->slots[--deque->first_index];
}

static void close_right(Interp *in, DequeObject *deque)
{
    deque->var.size--;
    if (--deque->last_index >= 0)
        return;
    if (deque->var.size == 0) {
        centre(deque);
        return;
    }
    DequeBlock *block = deque->last;
    deque->last = block->previous;
    deque->last->next = NULL;
    deque->last_index = DEQUE_BLOCK - 1;
    give_back(in, deque, block);
    object_changed(&in->heap, &deque->var.base);
}

static void close_left(Interp *in, DequeObject *deque)
{
    deque->var.size--;
    if (++deque->first_index < DEQUE_BLOCK)
        return;
    if (deque->var.size == 0) {
        centre(deque);
        return;
    }
    DequeBlock *block = deque->first;
    deque->first = block->next;
    deque->first->previous = NULL;
    deque->first_index = 0;
    give_back(in, deque, block);
    object_changed(&in->heap, &deque->var.base);
}

static bool put_last(Interp *in, Object *object, Ref item)
{
    DequeObject *deque = as_deque(object);
    Slot *slot = open_right(in, deque);
    if (slot == NULL) {
        drop(in, item);
        return false;
    }
    slot->object = item.object;
    slot_record_insert(&in->heap, object, SLOT_KEY(ITEM, deque->var.size - 1), item.object);
    return true;
}

static bool put_first(Interp *in, Object *object, Ref item)
{
    Slot *slot = open_left(in, as_deque(object));
    if (slot == NULL) {
        drop(in, item);
        return false;
    }
    slot->object = item.object;
    slot_record_insert(&in->heap, object, SLOT_KEY(ITEM, 0), item.object);
    return true;
}

static Ref cut_last(Interp *in, Object *object)
{
    DequeObject *deque = as_deque(object);
    Ref item = {deque->last->slots[deque->last_index].object};
    slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, deque->var.size - 1), item.object);
    close_right(in, deque);
    return item;
}

static Ref cut_first(Interp *in, Object *object)
{
    DequeObject *deque = as_deque(object);
    Ref item = {deque->first->slots[deque->first_index].object};
    slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, 0), item.object);
    close_left(in, deque);
    return item;
}

Ref deque_take_last(Interp *in, Object *deque)
{
    Ref item = cut_last(in, deque);
    as_deque(deque)->changes++;
    return item;
}

Ref deque_take_first(Interp *in, Object *deque)
{
    Ref item = cut_first(in, deque);
    as_deque(deque)->changes++;
    return item;
}

static bool is_over_full(const DequeObject *deque)
{
    return deque->most >= 0 && deque->var.size > deque->most;
}

bool deque_append(Interp *in, Object *deque, Ref item)
{
    if (!put_last(in, deque, item))
        return false;
    if (is_over_full(as_deque(deque)))
        drop(in, deque_take_first(in, deque));
    else
        as_deque(deque)->changes++;
    return true;
}

bool deque_append_left(Interp *in, Object *deque, Ref item)
{
    if (!put_first(in, deque, item))
        return false;
    if (is_over_full(as_deque(deque)))
        drop(in, deque_take_last(in, deque));
    else
        as_deque(deque)->changes++;
    return true;
}

/* --- many items --- */

typedef bool (*AppendFunction)(Interp *in, Object *deque, Ref item);

static bool extend_with(Interp *in, Object *deque, Object *iterable, AppendFunction append)
{
    if (iterable == deque) {
        Ref copy = object_call_one(in, (Object *)in->types[TYPE_list], iterable);
        bool done = copy.object != NULL && extend_with(in, deque, copy.object, append);
        drop(in, copy);
        return done;
    }
    Ref iterator = object_iter(in, iterable), item;
    if (iterator.object == NULL)
        return false;
    if (as_deque(deque)->var.size == 0 && append == deque_append) {
        as_deque(deque)->first_index = 1; /* all room is on the side that will be filled */
        as_deque(deque)->last_index = 0;
    } else if (as_deque(deque)->var.size == 0) {
        as_deque(deque)->first_index = DEQUE_BLOCK - 1;
        as_deque(deque)->last_index = DEQUE_BLOCK - 2;
    }
    while ((item = iterator_next(in, iterator.object)).object != NULL)
        if (!append(in, deque, item) || !spend(in, 1))
            break;
    drop(in, iterator);
    return !is_raised(in);
}

bool deque_extend(Interp *in, Object *deque, Object *iterable)
{
    return extend_with(in, deque, iterable, deque_append);
}

bool deque_extend_left(Interp *in, Object *deque, Object *iterable)
{
    return extend_with(in, deque, iterable, deque_append_left);
}

static int64_t shortest_way(int64_t steps, int64_t size)
{
    int64_t half = size / 2;
    if (steps <= half && steps >= -half)
        return steps;
    steps %= size;
    return steps > half ? steps - size : steps < -half ? steps + size : steps;
}

bool deque_rotate(Interp *in, Object *deque, int64_t steps)
{
    int64_t size = deque_size(deque);
    if (size <= 1)
        return true;
    steps = shortest_way(steps, size);
    as_deque(deque)->changes++;
    for (; steps > 0; steps--)
        if (!spend(in, 1) || !put_first(in, deque, cut_last(in, deque)))
            return false;
    for (; steps < 0; steps++)
        if (!spend(in, 1) || !put_last(in, deque, cut_first(in, deque)))
            return false;
    return true;
}

bool deque_delete_at(Interp *in, Object *deque, int64_t index)
{
    if (!deque_rotate(in, deque, -index))
        return false;
    Ref item = deque_take_first(in, deque);
    bool done = deque_rotate(in, deque, index);
    drop(in, item);
    return done;
}

/* The first item goes first. What a finalizer appends meanwhile stays. */
void deque_clear(Interp *in, Object *deque)
{
    for (int64_t left = deque_size(deque); left > 0 && deque_size(deque) > 0; left--)
        drop(in, deque_take_first(in, deque));
    if (as_deque(deque)->first != NULL && deque_size(deque) == 0)
        centre(as_deque(deque));
}

void deque_free_blocks(Heap *heap, Object *object)
{
    DequeObject *deque = as_deque(object);
    heap_free(heap, deque->first);
    deque->first = deque->last = NULL;
    while (deque->spare_count > 0)
        heap_free(heap, deque->spare[--deque->spare_count]);
}
