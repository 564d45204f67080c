/* The collector's arithmetic on the trace's own slots: copy the counts, subtract what
 * tracked objects refer to, and walk from what is left. A generator's frame is part of
 * the generator. */
#include "view/gc_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/words.h"
#include "world/holdings.h"

static const GcColumnInfo columns[GC_COLUMN_COUNT] = {
#define GC_COLUMN(NAME, heading, key, right) [GC_COLUMN_##NAME] = {heading, key, right},
#include "view/gc_table.def"
#undef GC_COLUMN
};

void gc_table_done(GcTable *table)
{
    vec_done(&table->rows);
    vec_done(&table->shown);
    buf_done(&table->filter);
}

const GcColumnInfo *gc_column(GcColumnId column)
{
    return &columns[column];
}

GcColumnId gc_column_of_key(char key)
{
    int column = 0;
    while (column < GC_COLUMN_COUNT && columns[column].key[0] != key)
        column++;
    return (GcColumnId)column;
}

uint32_t gc_row_left(const GcRow *row)
{
    return row->count > row->inner ? row->count - row->inner : 0;
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
        uint32_t list = object_gc_list(object->flags);
        bool looked_at = list != GC_LIST_NONE && list != GC_LIST_PERMANENT;
        if (looked_at && !(object->flags & OBJECT_STATIC)) {
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
        while (world_slots_next(&inside, &inner_role, &inner))
            visit(making, owner, inner->target, list);
    }
}

static void subtract(const Making *making, ObjectId from, ObjectId target, WorldIds *list)
{
    GcRow *row = row_of(making, target);
    if (row != NULL)
        row->inner++;
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
    for (size_t i = 0; i < table->rows.count; i++)
        each_target(making, table->rows.items[i].id, subtract, NULL);
    for (size_t i = 0; i < table->rows.count; i++) {
        GcRow *row = &table->rows.items[i];
        if (row->count > row->inner) {
            row->verdict = GC_HELD;
            vec_push(&list, row->id);
        }
    }
    for (size_t i = 0; i < list.count; i++)
        each_target(making, list.items[i], reach, &list);
    vec_done(&list);
}

static void mark_script(Making *making)
{
    WorldIds ids = {0};
    query_script_objects(making->world, &ids);
    for (size_t i = 0; i < ids.count; i++) {
        GcRow *row = row_of(making, ids.items[i]);
        if (row != NULL)
            row->of_script = true;
    }
    vec_done(&ids);
}

/* -- what is shown -- */

/* The collector that is at work has found that nothing leads to it. */
static bool is_found(const World *world, ObjectId id)
{
    size_t count = 0;
    const ObjectId *found = world->collecting ? world_found(world, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        if (found[i] == id)
            return true;
    return false;
}

void gc_table_append_verdict(Buf *out, const World *world, const WorldDiff *diff, const GcRow *row)
{
    if (is_found(world, row->id)) {
        buf_append_string(out, "found unreachable");
    } else if (row->verdict == GC_HELD) {
        buf_append_string(out, "held from outside");
    } else if (row->verdict == GC_LOST) {
        buf_append_string(out, "nothing alive holds it");
    } else {
        const WorldObject *from = world_object(world, row->from);
        buf_append_string(out, "via ");
        if (from != NULL && from->flags & OBJECT_NAMESPACE)
            buf_append_string(out, "the module's names");
        else
            words_object(out, world, diff, row->from);
    }
}

static bool row_holds(const World *world, const WorldDiff *diff, const GcRow *row, const char *text)
{
    Buf words;
    buf_init(&words);
    buf_printf(&words, "#%u ", (unsigned)row->id);
    words_object(&words, world, diff, row->id);
    bool holds = strstr(words.text, text) != NULL;
    buf_clear(&words);
    gc_table_append_verdict(&words, world, diff, row);
    holds = holds || strstr(words.text, text) != NULL;
    buf_done(&words);
    return holds;
}

/* qsort hands nothing on to the comparison: the key holds all it needs. */
typedef struct {
    uint64_t number;
    uint32_t at; /* in rows, which are by id */
    bool descending;
} SortKey;

static uint64_t sort_number(const GcTable *table, const GcRow *row)
{
    switch (table->sort) {
    case GC_COLUMN_REFERENCES:
        return row->count;
    case GC_COLUMN_INNER:
        return row->inner;
    case GC_COLUMN_LEFT:
        return gc_row_left(row);
    case GC_COLUMN_ALIVE:
        return (uint64_t)(GC_LOST - row->verdict);
    default:
        return row->id;
    }
}

static int compare_keys(const void *left, const void *right)
{
    const SortKey *a = left, *b = right;
    int order = (a->number > b->number) - (a->number < b->number);
    order = a->descending ? -order : order;
    return order != 0 ? order : (a->at > b->at) - (a->at < b->at);
}

static void sort_shown(GcTable *table)
{
    VEC(SortKey) keys = {0};
    for (size_t i = 0; i < table->shown.count; i++) {
        uint32_t at = table->shown.items[i];
        uint64_t number = sort_number(table, &table->rows.items[at]);
        vec_push(&keys, (SortKey){number, at, table->descending});
    }
    if (keys.count > 1)
        qsort(keys.items, keys.count, sizeof(SortKey), compare_keys);
    for (size_t i = 0; i < keys.count; i++)
        table->shown.items[i] = keys.items[i].at;
    vec_done(&keys);
}

static void list_shown(GcTable *table, const World *world, const WorldDiff *diff)
{
    vec_clear(&table->shown);
    table->lost = table->hidden = table->filtered = 0;
    for (size_t i = 0; i < table->rows.count; i++) {
        const GcRow *row = &table->rows.items[i];
        table->lost += row->verdict == GC_LOST;
        if (!table->all && !row->of_script && row->verdict != GC_LOST)
            table->hidden++;
        else if (table->filter.length > 0 && !row_holds(world, diff, row, table->filter.text))
            table->filtered++;
        else
            vec_push(&table->shown, (uint32_t)i);
    }
    sort_shown(table);
}

void gc_table_sort(GcTable *table, GcColumnId column)
{
    table->descending = table->sort == column ? !table->descending : columns[column].right;
    table->sort = column;
    table->stale = true;
}

void gc_table_filter(GcTable *table, const char *text, size_t length)
{
    buf_clear(&table->filter);
    buf_append(&table->filter, text, length);
    table->stale = true;
}

static void look(GcTable *table, const World *world)
{
    Making making = {.table = table, .world = world};
    map_init(&making.places);
    vec_clear(&table->rows);
    list_tracked(&making);
    judge(&making);
    mark_script(&making);
    table->step = world->step;
    table->event = world->event;
    map_done(&making.places);
}

void gc_table_make(GcTable *table, const World *world, const WorldDiff *diff, bool all)
{
    bool here = table->step > 0 && table->step == world->step && table->event == world->event;
    if (here && table->all == all && !table->stale)
        return;
    if (!here)
        look(table, world);
    table->all = all;
    table->stale = false;
    list_shown(table, world, diff);
}

size_t gc_table_at(const GcTable *table)
{
    for (size_t i = 0; i < table->shown.count; i++)
        if (table->rows.items[table->shown.items[i]].id == table->cursor)
            return i;
    return 0;
}

void gc_table_move(GcTable *table, int rows)
{
    long last = (long)table->shown.count - 1;
    long at = (long)gc_table_at(table) + rows;
    at = at > last ? last : at;
    if (last >= 0)
        table->cursor = table->rows.items[table->shown.items[at < 0 ? 0 : at]].id;
}

bool gc_table_find(GcTable *table, const World *world, const WorldDiff *diff, const char *text,
                   int direction, bool from_here)
{
    size_t count = table->shown.count, at = gc_table_at(table);
    for (size_t i = from_here ? 0 : 1; count > 0 && i <= count; i++) {
        size_t row = direction > 0 ? (at + i) % count : (at + count * 2 - i) % count;
        const GcRow *found = &table->rows.items[table->shown.items[row]];
        if (row_holds(world, diff, found, text)) {
            table->cursor = found->id;
            return true;
        }
    }
    return false;
}
