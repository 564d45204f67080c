/* What the collector would see:
 *
 *   names 1 (held by the machine) -> list 2 -> list 3;   4 <-> 5 and 6 -> 6: lost;
 *   frame 10 -> list 7;   generator 8 (in names) with frame 20 -> list 9;   11 not tracked
 */
#include "unit.h"

#include "view/gc_table.h"

typedef struct {
    Trace trace;
    World world;
    WorldDiff diff;
    GcTable table;
} Scene;

static void put_new(Sink *out, ObjectId id, const char *type, uint32_t flags)
{
    sink_put(out, NEW, .object = id, .type = out->intern(out, type, strlen(type)), .flags = flags);
}

static void put_slot(Sink *out, ObjectId owner, SlotRole role, uint32_t index, const char *label,
                     ObjectId now)
{
    sink_put(out, SLOT, .owner = owner, .role = role, .index = index,
             .label = out->intern(out, label, strlen(label)), .now = now);
}

static void put_references(Sink *out)
{
    sink_put(out, HELD, .object = 1, .now = 1);
    put_slot(out, 1, ROLE_DICT_VALUE, 0, "a", 2);
    put_slot(out, 1, ROLE_DICT_VALUE, 1, "g", 8);
    put_slot(out, 2, ROLE_ITEM, 0, "", 3);
    put_slot(out, 4, ROLE_ITEM, 0, "", 5);
    put_slot(out, 5, ROLE_ITEM, 0, "", 4);
    put_slot(out, 6, ROLE_ITEM, 0, "", 6);
    put_slot(out, 6, ROLE_ITEM, 1, "", 11);
    put_slot(out, 10, ROLE_LOCAL, 0, "x", 7);
    put_slot(out, 8, ROLE_FIELD, 0, "gi_frame", 20);
    put_slot(out, 20, ROLE_LOCAL, 0, "y", 9);
}

static void scene_init(Scene *scene)
{
    TraceSink sink;
    *scene = (Scene){0};
    trace_init(&scene->trace);
    trace_sink_init(&sink, &scene->trace);
    Sink *out = &sink.sink;
    put_new(out, 1, "dict", OBJECT_TRACKED | OBJECT_NAMESPACE);
    for (ObjectId id = 2; id <= 9; id++)
        put_new(out, id, id == 8 ? "generator" : "list", OBJECT_TRACKED);
    put_new(out, 11, "str", 0);
    sink_put(out, FRAME_NEW, .frame = 10, .globals = 1, .function = out->intern(out, "f", 1));
    sink_put(out, FRAME_ENTER, .frame = 10);
    sink_put(out, FRAME_NEW, .frame = 20, .globals = 1, .function = out->intern(out, "g", 1));
    put_references(out);
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .frame = 10, .line_now = 1);
    world_init(&scene->world, &scene->trace);
    assert_true(world_seek(&scene->world, 1, NULL));
    gc_table_make(&scene->table, &scene->world, &scene->diff, true);
}

static void scene_done(Scene *scene)
{
    gc_table_done(&scene->table);
    world_done(&scene->world);
    trace_done(&scene->trace);
}

static void assert_row(const GcTable *table, ObjectId id, uint32_t inner, GcVerdict verdict,
                       ObjectId from)
{
    for (size_t i = 0; i < table->rows.count; i++) {
        const GcRow *row = &table->rows.items[i];
        if (row->id == id) {
            assert_int_equal(row->inner, inner);
            assert_int_equal(row->verdict, verdict);
            assert_int_equal(row->from, from);
            return;
        }
    }
    fail();
}

static void judges_objects(void **state)
{
    Scene scene;
    scene_init(&scene);
    const GcTable *table = &scene.table;
    assert_int_equal(table->rows.count, 9);
    assert_row(table, 1, 0, GC_HELD, 0);
    assert_row(table, 2, 1, GC_REACHED, 1);
    assert_row(table, 3, 1, GC_REACHED, 2);
    assert_row(table, 4, 1, GC_LOST, 0);
    assert_row(table, 5, 1, GC_LOST, 0);
    assert_row(table, 6, 1, GC_LOST, 0);
    assert_row(table, 7, 0, GC_HELD, 0);
    assert_row(table, 8, 1, GC_REACHED, 1);
    assert_row(table, 9, 1, GC_REACHED, 8);
    assert_int_equal(table->lost, 3);
    scene_done(&scene);
}

static void hides_the_machine(void **state)
{
    Scene scene;
    scene_init(&scene);
    assert_int_equal(scene.table.shown.count, 9);
    gc_table_make(&scene.table, &scene.world, &scene.diff, false);
    assert_int_equal(scene.table.shown.count, 8); /* not the module's names */
    gc_table_move(&scene.table, 3);
    assert_int_equal(scene.table.cursor, 5);
    gc_table_move(&scene.table, -9);
    assert_int_equal(gc_table_at(&scene.table), 0);
    gc_table_move(&scene.table, 99);
    assert_int_equal(gc_table_at(&scene.table), 7);
    scene_done(&scene);
}

static void make_again(Scene *scene)
{
    gc_table_make(&scene->table, &scene->world, &scene->diff, true);
}

static ObjectId shown_id(const GcTable *table, size_t at)
{
    return table->rows.items[table->shown.items[at]].id;
}

static void sorts_rows(void **state)
{
    Scene scene;
    scene_init(&scene);
    gc_table_sort(&scene.table, gc_column_of_key('l'));
    make_again(&scene);
    assert_int_equal(shown_id(&scene.table, 0), 1); /* held once from outside */
    assert_int_equal(shown_id(&scene.table, 1), 7);
    gc_table_sort(&scene.table, GC_COLUMN_ALIVE);
    make_again(&scene);
    assert_int_equal(shown_id(&scene.table, 0), 4); /* what is lost comes first */
    assert_int_equal(shown_id(&scene.table, 8), 7);
    gc_table_sort(&scene.table, GC_COLUMN_ALIVE); /* the other way round */
    make_again(&scene);
    assert_int_equal(shown_id(&scene.table, 0), 1);
    assert_int_equal(gc_column_of_key('?'), GC_COLUMN_COUNT);
    scene_done(&scene);
}

static void filters_rows(void **state)
{
    Scene scene;
    scene_init(&scene);
    gc_table_filter(&scene.table, "nothing alive", strlen("nothing alive"));
    make_again(&scene);
    assert_int_equal(scene.table.shown.count, 3);
    assert_int_equal(scene.table.filtered, 6);
    gc_table_filter(&scene.table, "generator #8", strlen("generator #8"));
    make_again(&scene);
    assert_int_equal(scene.table.shown.count, 2); /* and what is reached from it */
    gc_table_filter(&scene.table, "", 0);
    make_again(&scene);
    assert_int_equal(scene.table.shown.count, 9);
    scene_done(&scene);
}

UNIT_MAIN(cmocka_unit_test(judges_objects), cmocka_unit_test(hides_the_machine),
          cmocka_unit_test(sorts_rows), cmocka_unit_test(filters_rows))
