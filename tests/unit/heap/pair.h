/* A small container type for the heap's tests: an object with two slots, which
 * counts how often it was finalised and taken apart.
 */
#ifndef TESTS_PAIR_H
#define TESTS_PAIR_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "heap/gc.h"
#include "heap/slot.h"

struct TypeObject {
    TypeLayout layout;
};

typedef struct {
    Object base;
    Slot slots[2];
} Pair;

static int pairs_freed;

static bool pair_traverse(Object *object, SlotVisitor visit, void *context)
{
    Pair *pair = (Pair *)object;
    for (uint32_t i = 0; i < 2; i++)
        if (!visit(context, &pair->slots[i], SLOT_KEY(ITEM, i)))
            return false;
    return true;
}

static void pair_clear(Heap *heap, Object *object)
{
    Pair *pair = (Pair *)object;
    for (uint32_t i = 0; i < 2; i++)
        slot_clear(heap, object, &pair->slots[i], SLOT_KEY(ITEM, i));
}

static void pair_dealloc(Heap *heap, Object *object)
{
    pairs_freed++;
    pair_clear(heap, object);
    heap_release(heap, object);
}

static TypeObject pair_type = {{.header = {{1, NULL}, 0},
                                .name = "pair",
                                .basic_size = sizeof(Pair),
                                .flags = TYPE_FLAG_GC | TYPE_FLAG_TRASHCAN,
                                .traverse = pair_traverse,
                                .clear = pair_clear,
                                .dealloc = pair_dealloc}};

static Heap heap;

static int set_up(void **state)
{
    (void)state;
    pairs_freed = 0;
    pair_type.layout.finalize = NULL;
    return heap_init(&heap, (size_t)64 << 20) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    assert_true(heap_check(&heap));
    heap_done(&heap);
    return 0;
}

static inline Ref pair_new(Ref first, Ref second)
{
    Object *object = heap_new(&heap, &pair_type, 0);
    assert_non_null(object);
    slot_init(&((Pair *)object)->slots[0], first);
    slot_init(&((Pair *)object)->slots[1], second);
    gc_track(&heap, object);
    return (Ref){object};
}

static inline void pair_set(Object *object, uint32_t index, Ref ref)
{
    slot_store(&heap, object, &((Pair *)object)->slots[index], SLOT_KEY(ITEM, index), ref);
}

#endif
