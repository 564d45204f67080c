/* The arena: alignment, zeroing, no overlap, reset. */
#include "unit.h"

#include "base/arena.h"

static void pieces_are_aligned_zeroed_and_apart(void **state)
{
    enum { COUNT = 2000 };
    Arena arena;
    arena_init(&arena);
    static unsigned char *pieces[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = i % 61 == 0 ? 5000 : i % 40 + 1;
        pieces[i] = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)pieces[i] % 16, 0);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(pieces[i][k], 0);
        memset(pieces[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < COUNT; i++) {
        size_t size = i % 61 == 0 ? 5000 : i % 40 + 1;
        for (size_t k = 0; k < size; k++)
            assert_int_equal(pieces[i][k], i % 251);
    }
    arena_done(&arena);
}

static void counts_bytes_handed_out(void **state)
{
    Arena arena = {0};
    void *piece = arena_alloc(&arena, 100);
    assert_non_null(piece);
    piece = arena_alloc(&arena, 10000000);
    assert_non_null(piece);
    assert_int_equal(arena.total, 10000100);
    arena_reset(&arena);
    assert_int_equal(arena.total, 0);
    arena_done(&arena);
    assert_null(arena.first);
}

static void reset_memory_is_zeroed_again(void **state)
{
    Arena arena = {0};
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 500; i++) {
            int *numbers = ARENA_ARRAY(&arena, int, 7);
            for (int k = 0; k < 7; k++) {
                assert_int_equal(numbers[k], 0);
                numbers[k] = -1;
            }
        }
        arena_reset(&arena);
    }
    arena_done(&arena);
    arena_done(&arena);
}

static void copies_text_with_its_nuls(void **state)
{
    Arena arena = {0};
    char *text = arena_copy_text(&arena, "a\0b", 3);
    assert_memory_equal(text, "a\0b", 4);
    assert_string_equal(arena_copy_text(&arena, NULL, 0), "");
    long *number = ARENA_NEW(&arena, long);
    assert_int_equal((uintptr_t)number % 16, 0);
    arena_done(&arena);
}

static void formats(void **state)
{
    Arena arena = {0};
    assert_string_equal(arena_printf(&arena, "%s-%d", "x", 42), "x-42");
    char *wide = arena_printf(&arena, "%5000d", 7);
    assert_int_equal(strlen(wide), 5000);
    arena_done(&arena);
}

UNIT_MAIN(cmocka_unit_test(pieces_are_aligned_zeroed_and_apart),
          cmocka_unit_test(counts_bytes_handed_out), cmocka_unit_test(reset_memory_is_zeroed_again),
          cmocka_unit_test(copies_text_with_its_nuls), cmocka_unit_test(formats))
