/* Interned strings: the texts live in an arena, `strings` gives them by id, and
 * `slots` is an open-addressing index over it, at most half full. Nothing is
 * ever removed, so probing is plain.
 */
#include "base/strtab.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"

enum { FIRST_SLOT_COUNT = 64 };

static uint64_t mix(uint64_t value)
{
    value *= UINT64_C(0x9E3779B97F4A7C15);
    return value ^ (value >> 32);
}

static uint64_t hash_text(const char *text, size_t length)
{
    uint64_t hash = length;
    while (length >= sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, text, sizeof(word));
        hash = mix(hash ^ word);
        text += sizeof(word);
        length -= sizeof(word);
    }
    uint64_t rest = 0;
    for (size_t i = 0; i < length; i++)
        rest = rest << 8 | (unsigned char)text[i];
    return mix(mix(hash ^ rest));
}

static bool is_text(const InternedString *string, const char *text, size_t length, uint64_t hash)
{
    return string->hash == hash && string->length == length &&
           (length == 0 || memcmp(string->text, text, length) == 0);
}

/* The slot where the text is, or the free one where it would go. */
static size_t find_slot(const StringTable *table, const char *text, size_t length, uint64_t hash)
{
    size_t mask = table->slot_count - 1;
    size_t slot = hash & mask;
    while (table->slots[slot] != 0 &&
           !is_text(&table->strings.items[table->slots[slot] - 1], text, length, hash))
        slot = (slot + 1) & mask;
    return slot;
}

static void double_slots(StringTable *table)
{
    size_t count = table->slot_count == 0 ? FIRST_SLOT_COUNT : table->slot_count * 2;
    size_t mask = count - 1;
    uint32_t *slots = mem_alloc_zeroed(count, sizeof(slots[0]));
    for (size_t id = 0; id < table->strings.count; id++) {
        size_t slot = table->strings.items[id].hash & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = (uint32_t)(id + 1);
    }
    mem_free(table->slots);
    table->slots = slots;
    table->slot_count = count;
}

void strtab_init(StringTable *table)
{
    *table = (StringTable){0};
    double_slots(table);
    StringId empty = strtab_intern(table, "", 0);
    assert(empty == 0);
    (void)empty;
}

void strtab_done(StringTable *table)
{
    arena_done(&table->arena);
    vec_done(&table->strings);
    mem_free(table->slots);
    *table = (StringTable){0};
}

StringId strtab_intern(StringTable *table, const char *text, size_t length)
{
    uint64_t hash = hash_text(text, length);
    size_t slot = find_slot(table, text, length, hash);
    if (table->slots[slot] != 0)
        return table->slots[slot] - 1;
    if (table->strings.count >= table->slot_count / 2) {
        double_slots(table);
        slot = find_slot(table, text, length, hash);
    }
    assert(table->strings.count < UINT32_MAX);
    StringId id = (StringId)table->strings.count;
    const char *copy = arena_copy_text(&table->arena, text, length);
    vec_push(&table->strings, (InternedString){.text = copy, .length = length, .hash = hash});
    table->slots[slot] = id + 1;
    return id;
}

StringId strtab_intern_string(StringTable *table, const char *text)
{
    return strtab_intern(table, text, strlen(text));
}

const char *strtab_text(const StringTable *table, StringId id)
{
    assert(id < table->strings.count);
    return table->strings.items[id].text;
}

size_t strtab_length(const StringTable *table, StringId id)
{
    assert(id < table->strings.count);
    return table->strings.items[id].length;
}
