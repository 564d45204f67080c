/* collections.deque: a chain of blocks of 64 slots, filled from the middle outwards, so
 * that both ends grow and shrink without moving anything.
 *
 *     first                             last
 *     +---------------+   +-----+   +---------------+
 *     |     | s0 | s1 |<->| ... |<->| sn |          |
 *     +---------------+   +-----+   +---------------+
 *           ^ first_index                ^ last_index
 */
#ifndef MODULES_DEQUE_H
#define MODULES_DEQUE_H

#include "types/interp.h"

#define DEQUE_BLOCK 64
#define DEQUE_SPARE 16

typedef struct DequeBlock DequeBlock;
struct DequeBlock {
    DequeBlock *previous;
    Slot slots[DEQUE_BLOCK];
    DequeBlock *next;
};

typedef struct {
    VarObject var; /* size: items */
    DequeBlock *first, *last;
    int64_t first_index, last_index; /* of the items at the ends, in their blocks */
    uint64_t changes;                /* counts changes of length, for iterators */
    int64_t most;                    /* maxlen, or -1 */
    int64_t spare_count;
    DequeBlock *spare[DEQUE_SPARE]; /* blocks kept for the next one needed */
    Object *weaklist;
} DequeObject;

ALWAYS_INLINE DequeObject *as_deque(const Object *object)
{
    return (DequeObject *)(uintptr_t)object;
}
ALWAYS_INLINE int64_t deque_size(const Object *object)
{
    return ((const VarObject *)object)->size;
}

/* Gives a new deque its first block. False: raised. */
bool deque_start(Interp *in, Object *deque);
/* Puts an item at an end; beyond maxlen the item at the other end goes. Consumes item. */
bool deque_append(Interp *in, Object *deque, Ref item);
bool deque_append_left(Interp *in, Object *deque, Ref item);
/* The item at an end of a deque that is not empty. */
Ref deque_take_last(Interp *in, Object *deque);
Ref deque_take_first(Interp *in, Object *deque);
/* The slot at an index in range, borrowed as long as the deque does not change. */
Slot *deque_slot(const Object *deque, int64_t index);
/* Moves everything `steps` to the right (negative: to the left). False: raised. */
bool deque_rotate(Interp *in, Object *deque, int64_t steps);
bool deque_delete_at(Interp *in, Object *deque, int64_t index);
void deque_clear(Interp *in, Object *deque);
/* Gives back all blocks of an empty deque that dies. */
void deque_free_blocks(Heap *heap, Object *deque);
/* All items of an iterable at an end. */
bool deque_extend(Interp *in, Object *deque, Object *iterable);
bool deque_extend_left(Interp *in, Object *deque, Object *iterable);

/* Where a walk has come to; it never runs Python code. */
typedef struct {
    DequeBlock *block;
    int64_t index; /* in the block */
} DequePlace;

DequePlace deque_begin(const Object *deque);
DequePlace deque_end(const Object *deque); /* the last item */
ALWAYS_INLINE Slot *deque_step(DequePlace *place)
{
    if (place->index == DEQUE_BLOCK)
        *place = (DequePlace){place->block->next, 0};
    return &place->block->slots[place->index++];
}
ALWAYS_INLINE Slot *deque_step_back(DequePlace *place)
{
    if (place->index < 0)
        *place = (DequePlace){place->block->previous, DEQUE_BLOCK - 1};
    return &place->block->slots[place->index--];
}

Ref deque_iterator_new(Interp *in, const TypeSpec *which, Object *deque);
bool is_deque(Interp *in, const Object *object);

extern const TypeSpec deque_spec, deque_iterator_spec, deque_reverse_iterator_spec;

#endif
