/* pymalloc's and the large blocks' rules, against figures measured on CPython. */
#include "pair.h"

#include <stdlib.h>
#include <string.h>

static void blocks_of_a_class_stand_in_a_row(void **state)
{
    (void)state;
    uint8_t *first = heap_alloc(&heap, 64), *second = heap_alloc(&heap, 50);
    assert_ptr_equal(second, first + 64);
    assert_int_equal((uintptr_t)first % POOL_SIZE, sizeof(PoolHeader));
    heap_free(&heap, first);
    heap_free(&heap, second);
}

static void last_freed_is_first_reused(void **state)
{
    (void)state;
    void *blocks[4];
    for (int i = 0; i < 4; i++)
        blocks[i] = heap_alloc(&heap, 32);
    heap_free(&heap, blocks[0]);
    heap_free(&heap, blocks[2]);
    assert_ptr_equal(heap_alloc(&heap, 32), blocks[2]);
    assert_ptr_equal(heap_alloc(&heap, 32), blocks[0]);
    for (int i = 0; i < 4; i++)
        heap_free(&heap, blocks[i]);
}

static void a_pool_of_512_holds_31(void **state)
{
    (void)state;
    uint8_t *blocks[32];
    for (int i = 0; i < 32; i++)
        blocks[i] = heap_alloc(&heap, 512);
    assert_int_equal(blocks[30] - blocks[0], 30 * 512);
    assert_int_equal(blocks[31] - blocks[0], POOL_SIZE);
    assert_int_equal(heap_blocks_in_use(&heap), 32);
    for (int i = 0; i < 32; i++)
        heap_free(&heap, blocks[i]);
    assert_int_equal(heap_blocks_in_use(&heap), 0);
}

static void a_full_pool_comes_back_at_the_front(void **state)
{
    (void)state;
    uint8_t *blocks[62];
    for (int i = 0; i < 62; i++)
        blocks[i] = heap_alloc(&heap, 512);
    heap_free(&heap, blocks[40]);
    heap_free(&heap, blocks[3]);
    assert_ptr_equal(heap_alloc(&heap, 512), blocks[3]);
    assert_ptr_equal(heap_alloc(&heap, 512), blocks[40]);
    for (int i = 0; i < 62; i++)
        heap_free(&heap, blocks[i]);
}

static void arenas_go_back(void **state)
{
    (void)state;
    enum { COUNT = 5000 };
    static void *blocks[COUNT];
    for (int i = 0; i < COUNT; i++)
        blocks[i] = heap_alloc(&heap, 512);
    assert_int_equal(heap.held, 3 * ARENA_SIZE);
    for (int i = 0; i < COUNT; i++)
        heap_free(&heap, blocks[i]);
    assert_int_equal(heap.held, ARENA_SIZE);
}

static void resizing_stays_in_place_within_a_quarter(void **state)
{
    (void)state;
    void *block = heap_alloc(&heap, 60);
    assert_ptr_equal(heap_resize(&heap, block, 64), block);
    assert_ptr_equal(heap_resize(&heap, block, 49), block);
    void *moved = heap_resize(&heap, block, 48);
    assert_ptr_not_equal(moved, block);
    heap_free(&heap, moved);
}

static void the_limit_is_kept(void **state)
{
    (void)state;
    assert_null(heap_alloc(&heap, (size_t)65 << 20));
    assert_null(heap_alloc(&heap, SIZE_MAX - 100));
    void *block = heap_alloc(&heap, (size_t)60 << 20);
    assert_non_null(block);
    assert_null(heap_alloc(&heap, (size_t)5 << 20));
    heap_free(&heap, block);
}

/* Random requests of every size, each filled with its own byte. */
static void random_requests_keep_their_bytes(void **state)
{
    (void)state;
    enum { SLOTS = 300, ROUNDS = 60000 };
    static struct {
        uint8_t *block;
        size_t size;
    } held[SLOTS];
    unsigned seed = 7;
    for (int round = 0; round < ROUNDS; round++) {
        int i = rand_r(&seed) % SLOTS;
        size_t size = (size_t)rand_r(&seed) % (round % 3 ? 600 : 20000) + 1;
        if (held[i].block != NULL)
            for (size_t at = 0; at < held[i].size; at += 37)
                assert_int_equal(held[i].block[at], i & 255);
        if (held[i].block != NULL && round % 2) {
            held[i].block = heap_resize(&heap, held[i].block, size);
        } else {
            heap_free(&heap, held[i].block);
            held[i].block = heap_alloc(&heap, size);
        }
        held[i].size = size;
        memset(held[i].block, i & 255, size);
        if (round % 1000 == 0)
            assert_true(heap_check(&heap));
    }
    for (int i = 0; i < SLOTS; i++)
        heap_free(&heap, held[i].block);
    assert_true(heap_check(&heap));
    assert_int_equal(heap_blocks_in_use(&heap), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(blocks_of_a_class_stand_in_a_row, set_up, tear_down),
        cmocka_unit_test_setup_teardown(last_freed_is_first_reused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_pool_of_512_holds_31, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_full_pool_comes_back_at_the_front, set_up, tear_down),
        cmocka_unit_test_setup_teardown(arenas_go_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(resizing_stays_in_place_within_a_quarter, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_limit_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(random_requests_keep_their_bytes, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
