/* The map, beside a plain array as model in a long random run. */
#include "unit.h"

#include "base/map.h"

static void empty_finds_nothing(void **state)
{
    Map map = {0};
    uint64_t value = 5;
    assert_false(map_get(&map, 0, &value));
    assert_int_equal(value, 5);
    assert_false(map_remove(&map, 0));
    assert_int_equal(map_get_or(&map, 1, 99), 99);
    size_t cursor = 0;
    assert_false(map_next(&map, &cursor, &value, &value));
    map_clear(&map);
    map_done(&map);
}

static void keeps_insertion_order(void **state)
{
    Map map;
    map_init(&map);
    for (uint64_t key = 100; key > 0; key--)
        map_put(&map, key * 16, key);
    map_put(&map, 50 * 16, 1000);
    assert_true(map_remove(&map, 99 * 16));
    map_put(&map, 99 * 16, 2000);
    uint64_t expected = 100;
    uint64_t key, value;
    size_t cursor = 0;
    for (int i = 0; i < 99; i++) {
        assert_true(map_next(&map, &cursor, &key, &value));
        assert_int_equal(key, expected * 16);
        assert_int_equal(value, expected == 50 ? 1000 : expected);
        expected -= expected == 100 ? 2 : 1;
    }
    assert_true(map_next(&map, &cursor, &key, &value));
    assert_int_equal(value, 2000);
    assert_false(map_next(&map, &cursor, &key, &value));
    map_done(&map);
}

static void takes_every_key(void **state)
{
    static const uint64_t keys[] = {0, 1, UINT64_MAX, UINT64_C(1) << 63, UINT64_C(1) << 32};
    Map map = {0};
    for (size_t i = 0; i < 5; i++)
        map_put(&map, keys[i], ~keys[i]);
    for (size_t i = 0; i < 5; i++) {
        uint64_t value;
        assert_true(map_get(&map, keys[i], &value));
        assert_int_equal(value, ~keys[i]);
        assert_true(map_get(&map, keys[i], NULL));
    }
    map_done(&map);
}

static void agrees_with_a_model(void **state)
{
    enum { KEYS = 300, ROUNDS = 200000 };
    bool present[KEYS] = {0};
    uint64_t values[KEYS] = {0};
    Map map = {0};
    size_t live = 0;
    uint32_t random = 12345;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        random = random * 1664525 + 1013904223;
        uint64_t key = (random >> 8) % KEYS;
        /* A slow tide, so that the map grows, shrinks and turns over. */
        bool put = (random >> 24) % 8 < (round / 5000 % 2 == 0 ? 5 : 3);
        if (put) {
            live += !present[key];
            present[key] = true;
            values[key] = round;
            map_put(&map, key << 20, round);
        } else {
            assert_int_equal(map_remove(&map, key << 20), present[key]);
            live -= present[key];
            present[key] = false;
        }
        assert_int_equal(map.live, live);
        uint64_t other = random % KEYS;
        assert_int_equal(map_get_or(&map, other << 20, UINT64_MAX),
                         present[other] ? values[other] : UINT64_MAX);
    }
    assert_true(map.capacity <= 1024);
    map_clear(&map);
    assert_false(map_get(&map, 0, NULL));
    map_done(&map);
}

UNIT_MAIN(cmocka_unit_test(empty_finds_nothing), cmocka_unit_test(keeps_insertion_order),
          cmocka_unit_test(takes_every_key), cmocka_unit_test(agrees_with_a_model))
