/* The heap table over a recorded run: what is listed, sorting, filter, search, and the way
 * from a row to the picture. */
#include "sample.h"

#include "view/heap_table.h"

typedef struct {
    World world;
    WorldDiff diff;
    History history;
    HeapTable table;
} Table;

static void table_open(Table *table, const Sample *sample, StepNumber step)
{
    *table = (Table){0};
    world_init(&table->world, &sample->trace);
    heap_table_init(&table->table);
    history_read(&table->history, &sample->trace);
    assert_true(world_diff(&table->world, step - 1, step, &table->diff, NULL));
    heap_table_make(&table->table, &table->world, &table->diff, &table->history);
}

static void table_close(Table *table)
{
    heap_table_done(&table->table);
    history_done(&table->history);
    diff_done(&table->diff);
    world_done(&table->world);
}

static void make_again(Table *table)
{
    table->table.stale = true;
    heap_table_make(&table->table, &table->world, &table->diff, &table->history);
}

static void test_rows(void **state)
{
    Sample sample;
    Table table;
    sample_open(&sample, view_default_options());
    table_open(&table, &sample, 34);
    size_t script = table.table.rows.count;
    assert_true(script > 4);
    assert_int_equal(script + table.table.hidden, table.world.object_count);
    for (size_t i = 0; i < script; i++) {
        assert_int_equal(table.table.rows.items[i].flags & OBJECT_STATIC, 0);
        assert_true(i == 0 || table.table.rows.items[i - 1].id < table.table.rows.items[i].id);
    }
    table.table.all = true;
    make_again(&table);
    assert_int_equal(table.table.rows.count, table.world.object_count);
    table_close(&table);
    sample_close(&sample);
}

static void test_sorting_and_filter(void **state)
{
    Sample sample;
    Table table;
    sample_open(&sample, view_default_options());
    table_open(&table, &sample, 34);
    heap_table_sort(&table.table, heap_column_of_key('s'));
    make_again(&table);
    const HeapRow *rows = table.table.rows.items;
    for (size_t i = 1; i < table.table.rows.count; i++)
        assert_true(rows[i - 1].size >= rows[i].size); /* the greatest first */
    heap_table_sort(&table.table, HEAP_COLUMN_SIZE);
    make_again(&table);
    assert_true(table.table.rows.items[0].size <= table.table.rows.items[1].size);
    assert_int_equal(heap_column_of_key('?'), HEAP_COLUMN_COUNT);
    size_t all = table.table.rows.count;
    buf_append_string(&table.table.filter, "Node");
    make_again(&table);
    assert_true(table.table.rows.count > 2 && table.table.rows.count < all);
    assert_int_equal(table.table.rows.count + table.table.filtered, all);
    table_close(&table);
    sample_close(&sample);
}

static void test_cursor(void **state)
{
    Sample sample;
    Table table;
    sample_open(&sample, view_default_options());
    table_open(&table, &sample, 34);
    assert_int_equal(heap_table_at(&table.table), 0);
    heap_table_move(&table.table, 2);
    assert_int_equal(heap_table_at(&table.table), 2);
    heap_table_move(&table.table, -9);
    assert_int_equal(heap_table_at(&table.table), 0);
    heap_table_move(&table.table, 1000);
    assert_int_equal(heap_table_at(&table.table), table.table.rows.count - 1);
    assert_true(heap_table_find(&table.table, &table.world, "Node", 1, false));
    assert_false(heap_table_find(&table.table, &table.world, "no such text", -1, true));
    buf_append_string(&table.table.filter, "no such text");
    make_again(&table);
    assert_int_equal(table.table.rows.count, 0);
    heap_table_move(&table.table, 1);
    assert_false(heap_table_find(&table.table, &table.world, "Node", 1, true));
    table_close(&table);
    sample_close(&sample);
}

static void test_keys(void **state)
{
    Sample sample;
    ViewOptions options = view_default_options();
    options.animate = false;
    options.width = 120;
    options.height = 36;
    sample_open(&sample, options);
    sample_press(&sample, "1 3 g");
    assert_int_equal(view_step(sample.view), 13);
    assert_true(sample_shows(&sample, "stack ▸ heap")); /* typed there, so one is there again */
    sample_press(&sample, "3 4 g 3");
    assert_true(sample_shows(&sample, "heap table"));
    assert_true(sample_shows(&sample, "next None"));
    sample_press(&sample, "s a / N o d e Enter n");
    assert_true(sample_shows(&sample, "AGE▾"));
    sample_press(&sample, "F z z z Enter");
    assert_true(sample_shows(&sample, "no object holds that text"));
    sample_press(&sample, "F Enter s i A");
    assert_true(sample_shows(&sample, "objects of the machine are shown too"));
    sample_press(&sample, "A / n e x t Space N o n e Enter Enter");
    assert_true(sample_shows(&sample, "╔ Node"));
    sample_press(&sample, "s");
    assert_true(sample_shows(&sample, "that is for the heap table"));
    sample_press(&sample, "3 Esc");
    assert_true(sample_shows(&sample, "stack ▸ heap"));
    assert_false(view_show_page(sample.view, "nonsense"));
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_sorting_and_filter),
        cmocka_unit_test(test_cursor),
        cmocka_unit_test(test_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
