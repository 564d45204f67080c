/* Hash map from a 64-bit integer to a 64-bit integer, iterated in insertion
 * order so that nothing the program shows depends on hashing.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
    uint64_t key;
    uint64_t value;
    bool live;
} MapEntry;

/* Zero-initialised is empty. `entries` is in insertion order and may hold
 * dead entries; `live` counts the others. */
typedef struct {
    MapEntry *entries;
    uint32_t *table; /* index + 1 into entries, 0 is free */
    size_t used;     /* entries in use, dead ones included */
    size_t live;
    size_t capacity;   /* of entries */
    size_t table_size; /* power of two, or 0 */
} Map;

void map_init(Map *map);
void map_done(Map *map);
void map_clear(Map *map);
/* True and *value set if found; value may be NULL. */
bool map_get(const Map *map, uint64_t key, uint64_t *value);
/* The value, or `fallback`. */
uint64_t map_get_or(const Map *map, uint64_t key, uint64_t fallback);
/* Inserts or replaces (replacing keeps the place in the order). */
void map_put(Map *map, uint64_t key, uint64_t value);
/* False if it was not there. */
bool map_remove(Map *map, uint64_t key);
/* Walks live entries: start with *cursor = 0; false at the end. key and value may
 * be NULL. */
bool map_next(const Map *map, size_t *cursor, uint64_t *key, uint64_t *value);

#endif
