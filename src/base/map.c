/* Two arrays: `entries` in insertion order, and `table`, an open-addressing
 * index into it with linear probing and at most half full. A removed entry
 * stays as a dead one, so probing needs no marker of its own; when `entries` is
 * full, the dead are squeezed out and the table is made anew.
 */
#include "base/map.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"

enum { SMALLEST_CAPACITY = 8 };

/* Mixes all bits of the key into the low ones, which pick the place. */
static uint64_t hash_of(uint64_t key)
{
    key ^= key >> 32;
    key *= UINT64_C(0x9E3779B97F4A7C15);
    return key ^ (key >> 29);
}

void map_init(Map *map)
{
    *map = (Map){0};
}

void map_done(Map *map)
{
    mem_free(map->entries);
    mem_free(map->table);
    map_init(map);
}

void map_clear(Map *map)
{
    if (map->used > 0)
        memset(map->table, 0, map->table_size * sizeof(map->table[0]));
    map->used = 0;
    map->live = 0;
}

static MapEntry *find(const Map *map, uint64_t key)
{
    if (map->live == 0)
        return NULL;
    size_t mask = map->table_size - 1;
    size_t place = hash_of(key) & mask;
    while (map->table[place] != 0) {
        MapEntry *entry = &map->entries[map->table[place] - 1];
        if (entry->key == key && entry->live)
            return entry;
        place = (place + 1) & mask;
    }
    return NULL;
}

static void index_entry(Map *map, size_t at)
{
    size_t mask = map->table_size - 1;
    size_t place = hash_of(map->entries[at].key) & mask;
    while (map->table[place] != 0)
        place = (place + 1) & mask;
    map->table[place] = (uint32_t)(at + 1);
}

static void squeeze_out_dead(Map *map)
{
    size_t kept = 0;
    for (size_t i = 0; i < map->used; i++)
        if (map->entries[i].live)
            map->entries[kept++] = map->entries[i];
    map->used = kept;
}

/* Makes room for one more entry. Growing only when three quarters live keeps
 * the work per insertion constant even if keys come and go all the time. */
static void make_room(Map *map)
{
    squeeze_out_dead(map);
    if (map->capacity == 0 || map->live > map->capacity / 4 * 3) {
        map->capacity = map->capacity == 0 ? SMALLEST_CAPACITY : map->capacity * 2;
        assert(map->capacity < UINT32_MAX);
        map->entries = mem_resize(map->entries, map->capacity * sizeof(MapEntry));
        mem_free(map->table);
        map->table_size = map->capacity * 2;
        map->table = mem_alloc_zeroed(map->table_size, sizeof(map->table[0]));
    } else {
        memset(map->table, 0, map->table_size * sizeof(map->table[0]));
    }
    for (size_t i = 0; i < map->used; i++)
        index_entry(map, i);
}

bool map_get(const Map *map, uint64_t key, uint64_t *value)
{
    const MapEntry *entry = find(map, key);
    if (entry != NULL && value != NULL)
        *value = entry->value;
    return entry != NULL;
}

uint64_t map_get_or(const Map *map, uint64_t key, uint64_t fallback)
{
    const MapEntry *entry = find(map, key);
    return entry != NULL ? entry->value : fallback;
}

void map_put(Map *map, uint64_t key, uint64_t value)
{
    MapEntry *entry = find(map, key);
    if (entry != NULL) {
        entry->value = value;
        return;
    }
    if (map->used == map->capacity)
        make_room(map);
    map->entries[map->used] = (MapEntry){.key = key, .value = value, .live = true};
    index_entry(map, map->used);
    map->used++;
    map->live++;
}

bool map_remove(Map *map, uint64_t key)
{
    MapEntry *entry = find(map, key);
    if (entry == NULL)
        return false;
    entry->live = false;
    map->live--;
    return true;
}

bool map_next(const Map *map, size_t *cursor, uint64_t *key, uint64_t *value)
{
    while (*cursor < map->used) {
        const MapEntry *entry = &map->entries[(*cursor)++];
        if (entry->live) {
            if (key != NULL)
                *key = entry->key;
            if (value != NULL)
                *value = entry->value;
            return true;
        }
    }
    return false;
}
