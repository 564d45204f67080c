/* Rows are made anew for each state: facts first, texts after that, then what the filter
 * leaves is sorted. The cursor is an object, not a row, so that it stays on it however
 * the rows come to stand. */
#include "view/heap_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/words.h"

enum { HOLDERS_NAMED = 3, VALUE_COLUMNS = 100 };

static const HeapColumnInfo columns[HEAP_COLUMN_COUNT] = {
#define HEAP_COLUMN(NAME, heading, key, narrow, width, right, least)                               \
    [HEAP_COLUMN_##NAME] = {heading, key, narrow, width, right, least},
#include "view/heap_table.def"
#undef HEAP_COLUMN
};

const HeapColumnInfo *heap_column(HeapColumnId column)
{
    return &columns[column];
}

HeapColumnId heap_column_of_key(char key)
{
    int column = 0;
    while (column < HEAP_COLUMN_COUNT && columns[column].key[0] != key)
        column++;
    return (HeapColumnId)column;
}

void heap_table_init(HeapTable *table)
{
    *table = (HeapTable){.sort = HEAP_COLUMN_ID, .stale = true};
    buf_init(&table->filter);
    arena_init(&table->arena);
}

void heap_table_done(HeapTable *table)
{
    buf_done(&table->filter);
    vec_done(&table->rows);
    holdings_done(&table->holdings);
    arena_done(&table->arena);
}

/* -- rows -- */

typedef struct {
    HeapTable *table;
    const World *world;
    const WorldDiff *diff;
    const History *history;
    Buf text; /* on its way into the arena */
} Making;

static const char *keep(Making *making)
{
    const char *kept =
        arena_copy_text(&making->table->arena, making->text.text, making->text.length);
    buf_clear(&making->text);
    return kept;
}

static const char *name_holders(Making *making, ObjectId id)
{
    size_t count;
    const Holding *holdings = holdings_of(&making->table->holdings, id, &count);
    for (size_t i = 0; i < count && i < HOLDERS_NAMED; i++) {
        buf_append_string(&making->text, i == 0 ? "" : ", ");
        words_holder_short(&making->text, making->world, making->diff, &holdings[i].holder);
    }
    if (count > HOLDERS_NAMED)
        buf_printf(&making->text, ", %u more", (unsigned)(count - HOLDERS_NAMED));
    if (count == 0)
        buf_append_string(&making->text, "the machine");
    return keep(making);
}

static uint32_t slots_of(const World *world, ObjectId id)
{
    uint32_t count = 0;
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(world, id);
    while (world_slots_next(&cursor, &role, &slot))
        count++;
    return count;
}

static bool owner_changed(const WorldDiff *diff, ObjectId id)
{
    for (size_t i = 0; i < diff->slots.count; i++)
        if (diff->slots.items[i].owner == id)
            return true;
    return false;
}

static void add_living(Making *making, ObjectId id)
{
    const WorldObject *object = world_object(making->world, id);
    const DiffObject *changed = diff_find_object(making->diff, id);
    bool born = changed != NULL && changed->born;
    uint32_t count = world_count(making->world, id);
    HeapRow row = {.id = id,
                   .sign = born                                                 ? '+'
                           : changed != NULL || owner_changed(making->diff, id) ? '~'
                                                                                : ' ',
                   .type = object->type,
                   .flags = object->flags,
                   .count = count,
                   .count_was = changed != NULL && !born ? changed->count_was : count,
                   .holds = slots_of(making->world, id),
                   .size = object->size,
                   .address = object->address,
                   .born = history_born(making->history, id),
                   .gc_list = object_gc_list(object->flags)};
    row.holders = name_holders(making, id);
    words_contents(&making->text, making->world, making->diff, id, VALUE_COLUMNS);
    row.value = keep(making);
    vec_push(&making->table->rows, row);
}

static void add_freed(Making *making, const DiffObject *gone)
{
    HeapRow row = {.id = gone->id,
                   .sign = '-',
                   .type = gone->type,
                   .flags = gone->flags,
                   .count_was = gone->count_was,
                   .size = gone->size_was,
                   .address = gone->address,
                   .born = history_born(making->history, gone->id),
                   .holders = "freed now"};
    if (words_is_value(making->world, making->diff, gone->id))
        words_object(&making->text, making->world, making->diff, gone->id);
    row.value = keep(making);
    vec_push(&making->table->rows, row);
}

static bool is_code(const World *world, StringId type)
{
    const char *name = trace_text(world->trace, type);
    return strcmp(name, "code") == 0 || strcmp(name, "function") == 0;
}

static void add_rows(Making *making)
{
    HeapTable *table = making->table;
    WorldIds shown = {0};
    if (table->all)
        for (ObjectId id = 0; (id = world_next_object(making->world, id)) != 0;)
            vec_push(&shown, id);
    else
        query_script_objects(making->world, &shown);
    for (size_t i = 0; i < shown.count; i++)
        add_living(making, shown.items[i]);
    table->hidden = making->world->object_count - shown.count;
    for (size_t i = 0; i < making->diff->objects.count; i++) {
        const DiffObject *object = &making->diff->objects.items[i];
        bool of_script = !is_code(making->world, object->type) &&
                         !(object->flags & (OBJECT_NAMESPACE | OBJECT_STATIC));
        if (object->freed && (table->all || of_script))
            add_freed(making, object);
    }
    vec_done(&shown);
}

/* -- filter and search -- */

static bool row_holds(const HeapRow *row, const World *world, const char *text)
{
    char id[16];
    snprintf(id, sizeof(id), "#%u", (unsigned)row->id);
    return strstr(id, text) != NULL || strstr(row->value, text) != NULL ||
           strstr(row->holders, text) != NULL ||
           strstr(trace_text(world->trace, row->type), text) != NULL;
}

static void filter_rows(HeapTable *table, const World *world)
{
    size_t kept = 0;
    for (size_t i = 0; i < table->rows.count; i++)
        if (table->filter.length == 0 ||
            row_holds(&table->rows.items[i], world, table->filter.text))
            table->rows.items[kept++] = table->rows.items[i];
    table->filtered = table->rows.count - kept;
    table->rows.count = kept;
}

/* -- sorting -- */

/* qsort hands nothing on to the comparison; rows are compared by a key made before. */
typedef struct {
    const char *text; /* NULL: by number */
    uint64_t number;
    bool descending;
    HeapRow row;
} SortKey;

static SortKey sort_key(const HeapTable *table, const World *world, const HeapRow *row)
{
    SortKey key = {.descending = table->descending, .row = *row};
    switch (table->sort) {
    case HEAP_COLUMN_TYPE:
        key.text = trace_text(world->trace, row->type);
        break;
    case HEAP_COLUMN_HOLDERS:
        key.text = row->holders;
        break;
    case HEAP_COLUMN_VALUE:
        key.text = row->value;
        break;
    case HEAP_COLUMN_SIZE:
        key.number = row->size;
        break;
    case HEAP_COLUMN_RC:
        key.number = row->flags & OBJECT_STATIC ? UINT32_MAX : row->count;
        break;
    case HEAP_COLUMN_HOLDS:
        key.number = row->holds;
        break;
    case HEAP_COLUMN_GENERATION:
        key.number = row->gc_list;
        break;
    case HEAP_COLUMN_AGE:
        key.number = table->step - row->born;
        break;
    case HEAP_COLUMN_BORN:
        key.number = row->born;
        break;
    case HEAP_COLUMN_ADDRESS:
        key.number = row->address;
        break;
    default:
        key.number = row->id;
    }
    return key;
}

static int compare_keys(const void *left, const void *right)
{
    const SortKey *a = left, *b = right;
    int order = a->text != NULL ? strcmp(a->text, b->text)
                                : (a->number > b->number) - (a->number < b->number);
    order = a->descending ? -order : order;
    return order != 0 ? order : (a->row.id > b->row.id) - (a->row.id < b->row.id);
}

static void sort_rows(HeapTable *table, const World *world)
{
    VEC(SortKey) keys = {0};
    for (size_t i = 0; i < table->rows.count; i++)
        vec_push(&keys, sort_key(table, world, &table->rows.items[i]));
    if (keys.count > 1)
        qsort(keys.items, keys.count, sizeof(SortKey), compare_keys);
    for (size_t i = 0; i < keys.count; i++)
        table->rows.items[i] = keys.items[i].row;
    vec_done(&keys);
}

void heap_table_sort(HeapTable *table, HeapColumnId column)
{
    bool numbers = columns[column].right && column != HEAP_COLUMN_ID;
    table->descending = table->sort == column ? !table->descending : numbers;
    table->sort = column;
    table->stale = true;
}

void heap_table_make(HeapTable *table, const World *world, const WorldDiff *diff,
                     const History *history)
{
    if (!table->stale && table->step == world->step && table->event == world->event)
        return;
    Making making = {.table = table, .world = world, .diff = diff, .history = history};
    buf_init(&making.text);
    vec_clear(&table->rows);
    arena_reset(&table->arena);
    holdings_take(&table->holdings, world);
    add_rows(&making);
    table->step = world->step;
    table->event = world->event;
    table->stale = false;
    filter_rows(table, world);
    sort_rows(table, world);
    table->bytes = 0;
    for (size_t i = 0; i < table->rows.count; i++)
        table->bytes += table->rows.items[i].sign == '-' ? 0 : table->rows.items[i].size;
    buf_done(&making.text);
}

/* -- cursor -- */

size_t heap_table_at(const HeapTable *table)
{
    for (size_t i = 0; i < table->rows.count; i++)
        if (table->rows.items[i].id == table->cursor)
            return i;
    return 0;
}

void heap_table_move(HeapTable *table, int rows)
{
    long last = (long)table->rows.count - 1;
    long at = (long)heap_table_at(table) + rows;
    at = at > last ? last : at;
    if (last >= 0)
        table->cursor = table->rows.items[at < 0 ? 0 : at].id;
}

bool heap_table_find(HeapTable *table, const World *world, const char *text, int direction,
                     bool from_here)
{
    size_t count = table->rows.count, at = heap_table_at(table);
    for (size_t i = from_here ? 0 : 1; count > 0 && i <= count; i++) {
        size_t row = direction > 0 ? (at + i) % count : (at + count * 2 - i) % count;
        if (row_holds(&table->rows.items[row], world, text)) {
            table->cursor = table->rows.items[row].id;
            return true;
        }
    }
    return false;
}
