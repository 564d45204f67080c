/* The index of ids, beside a plain array as model and at both ends of the range. */
#include "unit.h"

#include "base/id_index.h"

static void behaves_like_an_array(void **state)
{
    enum { IDS = 1500 };
    static uint32_t model[IDS];
    IdIndex index = {0};
    uint32_t random = 1, live = 0;
    for (unsigned round = 0; round < 20000; round++) {
        random = random * 1664525u + 1013904223u;
        uint32_t id = (random >> 8) % (IDS - 1) + 1;
        if (random >> 31) {
            live += model[id] == 0;
            model[id] = round + 1;
            id_index_put(&index, id * 977, round + 1);
        } else {
            assert_int_equal(id_index_remove(&index, id * 977), model[id] != 0);
            live -= model[id] != 0;
            model[id] = 0;
        }
        assert_int_equal(index.live, live);
    }
    uint32_t at = 0;
    for (uint32_t id = 1; id < IDS; id++) {
        assert_int_equal(id_index_get(&index, id * 977), model[id]);
        assert_int_equal(id_index_get(&index, id * 977 + 1), 0);
        if (model[id] != 0) {
            at = id_index_next(&index, at);
            assert_int_equal(at, id * 977);
        }
    }
    assert_int_equal(id_index_next(&index, at), 0);
    id_index_done(&index);
}

static void holds_both_ends(void **state)
{
    IdIndex index = {0};
    assert_int_equal(id_index_next(&index, 0), 0);
    id_index_put(&index, UINT32_MAX, 7);
    id_index_put(&index, 1, 8);
    assert_int_equal(id_index_next(&index, 0), 1);
    assert_int_equal(id_index_next(&index, 1), UINT32_MAX);
    assert_int_equal(id_index_next(&index, UINT32_MAX), 0);
    assert_int_equal(id_index_get(&index, UINT32_MAX), 7);
    assert_true(id_index_remove(&index, UINT32_MAX));
    assert_int_equal(id_index_next(&index, 1), 0);
    id_index_done(&index);
}

UNIT_MAIN(cmocka_unit_test(behaves_like_an_array), cmocka_unit_test(holds_both_ends))
