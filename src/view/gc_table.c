/* The collector's arithmetic on the trace's own slots: copy the counts, subtract what
 * tracked objects refer to, and walk from what is left. A generator's frame is part of
 * the generator. */
#include "view/gc_table.h"

#include "world/holdings.h"

void gc_table_done(GcTable *table)
{
    vec_done(&table->rows);
    vec_done(&table->shown);
}

typedef struct {
    GcTable *table;
    const World *world;
    Map places; /* id to place in rows + 1 */
} Making;

static GcRow *row_of(const Making *making, ObjectId id)
{
    uint64_t place = map_get_or(&making->places, id, 0);
    return place == 0 ? NULL : &making->table->rows.items[place - 1];
}

static void list_tracked(Making *making)
{
    GcTable *table = making->table;
    for (ObjectId id = 0; (id = world_next_object(making->world, id)) != 0;) {
        const WorldObject *object = world_object(making->world, id);
        bool tracked = (object->flags & OBJECT_TRACKED) && !(object->flags & OBJECT_STATIC);
        if (tracked) {
            vec_push(
                &table->rows,
                (GcRow){.id = id, .count = world_count(making->world, id), .verdict = GC_LOST});
            map_put(&making->places, id, table->rows.count);
        }
    }
}

/* Calls visit for what the object refers to, over its suspended frame too. */
static void each_target(const Making *making, ObjectId owner,
                        void (*visit)(const Making *making, ObjectId from, ObjectId target,
                                      WorldIds *list),
                        WorldIds *list)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(making->world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        const WorldFrame *frame = world_frame(making->world, slot->target);
        if (frame == NULL || frame->on_stack) {
            visit(making, owner, slot->target, list);
            continue;
        }
        SlotRole inner_role;
        const WorldSlot *inner;
        WorldSlotCursor inside = world_slots_begin(making->world, frame->id);
        while (world_slots_next(&inside, &inner_role, &inner)) {
            visit(making, owner, inner->target, list);
        }
    }
}

static void subtract(const Making *making, ObjectId from, ObjectId target, WorldIds *list)
{
    GcRow *row = row_of(making, target);
    if (row != NULL) {
        row->inner++;
    }
}

static void reach(const Making *making, ObjectId from, ObjectId target, WorldIds *list)
{
    GcRow *row = row_of(making, target);
    if (row != NULL && row->verdict == GC_LOST) {
        row->verdict = GC_REACHED;
        row->from = from;
        vec_push(list, target);
    }
}

static void judge(Making *making)
{
    GcTable *table = making->table;
    WorldIds list = {0};
    for (size_t i = 0; i < table->rows.count; i++) {
        each_target(making, table->rows.items[i].id, subtract, NULL);
    }
    for (size_t i = 0; i < table->rows.count; i++) {
        GcRow *row = &table->rows.items[i];
        if (row->count > row->inner) {
            row->verdict = GC_HELD;
            vec_push(&list, row->id);
        }
    }
    for (size_t i = 0; i < list.count; i++) {
        each_target(making, list.items[i], reach, &list);
    }
    vec_done(&list);
}

static void mark_script(Making *making)
{
    WorldIds ids = {0};
    query_script_objects(making->world, &ids);
    for (size_t i = 0; i < ids.count; i++) {
        GcRow *row = row_of(making, ids.items[i]);
        if (row != NULL) {
            row->of_script = true;
        }
    }
    vec_done(&ids);
}

static void list_shown(GcTable *table, bool all)
{
    vec_clear(&table->shown);
    table->lost = 0;
    table->all = all;
    for (size_t i = 0; i < table->rows.count; i++) {
        const GcRow *row = &table->rows.items[i];
        table->lost += row->verdict == GC_LOST;
        if (all || row->of_script || row->verdict == GC_LOST) {
            vec_push(&table->shown, (uint32_t)i);
        }
    }
}

void gc_table_make(GcTable *table, const World *world, bool all)
{
    bool here = table->step > 0 && table->step == world->step && table->event == world->event;
    if (here && table->all == all) {
        return;
    }
    Making making = {.table = table, .world = world};
    map_init(&making.places);
    vec_clear(&table->rows);
    list_tracked(&making);
    judge(&making);
    mark_script(&making);
    list_shown(table, all);
    table->step = world->step;
    table->event = world->event;
    map_done(&making.places);
}

size_t gc_table_at(const GcTable *table)
{
    for (size_t i = 0; i < table->shown.count; i++) {
        if (table->rows.items[table->shown.items[i]].id == table->cursor) {
            return i;
        }
    }
    return 0;
}

void gc_table_move(GcTable *table, int rows)
{
    long last = (long)table->shown.count - 1;
    long at = (long)gc_table_at(table) + rows;
    at = at > last ? last : at;
    if (last >= 0) {
        table->cursor = table->rows.items[table->shown.items[at < 0 ? 0 : at]].id;
    }
}
