/* The table behind a dict (CPython's PyDictKeysObject): one heap block with a head of
 * 32 bytes, an index table, and entries in insertion order.
 *
 *   +------+------------------------+-------------------------------+
 *   | head | index per slot (1-8 B) | entries: usable = 2/3 of slots |
 *   +------+------------------------+-------------------------------+
 *
 * Shared by the dicts of a class's instances (SPLIT): then values stand elsewhere.
 * For dict*.c, instance_dict.c and the vm's inline caches.
 */
#ifndef TYPES_DICT_KEYS_H
#define TYPES_DICT_KEYS_H

#include "types/dict.h"

typedef enum { KEYS_GENERAL, KEYS_STR, KEYS_SPLIT } KeysKind;

struct DictKeys {
    int64_t refcount;
    uint8_t log2_size;        /* of slots */
    uint8_t log2_index_bytes; /* of the whole index table */
    uint8_t kind;
    uint8_t padding;
    uint32_t version; /* for inline caches: 0 none yet; reset by each change of keys */
    int64_t usable;   /* entries that may still be added */
    int64_t used;     /* entries ever added, deleted ones included */
};

typedef struct {
    int64_t hash;
    Slot key, value;
} GeneralEntry;

typedef struct {
    Slot key, value;
} StrEntry;

#define KEYS_EMPTY (-1)
#define KEYS_DELETED (-2)
#define KEYS_ERROR (-3)
#define KEYS_LOG2_LEAST 3
#define SHARED_KEYS_MAX 30
#define SHARED_KEYS_LOG2 6

ALWAYS_INLINE int64_t keys_slots(const DictKeys *keys)
{
    return (int64_t)1 << keys->log2_size;
}
ALWAYS_INLINE int64_t keys_room(int64_t slots)
{
    return (slots << 1) / 3;
}
ALWAYS_INLINE void *keys_entries(const DictKeys *keys)
{
    return (uint8_t *)(uintptr_t)(keys + 1) + ((size_t)1 << keys->log2_index_bytes);
}
ALWAYS_INLINE GeneralEntry *keys_general(const DictKeys *keys)
{
    return keys_entries(keys);
}
ALWAYS_INLINE StrEntry *keys_str(const DictKeys *keys)
{
    return keys_entries(keys);
}
ALWAYS_INLINE Slot *keys_key_slot(const DictKeys *keys, int64_t entry)
{
    return keys->kind == KEYS_GENERAL ? &keys_general(keys)[entry].key : &keys_str(keys)[entry].key;
}
/* Not for SPLIT tables. */
ALWAYS_INLINE Slot *keys_value_slot(const DictKeys *keys, int64_t entry)
{
    return keys->kind == KEYS_GENERAL ? &keys_general(keys)[entry].value
                                      : &keys_str(keys)[entry].value;
}

/* A new table with refcount 1; NULL raised. */
DictKeys *keys_new(Interp *in, int log2_size, KeysKind kind);
/* Gives the block back; the slots must be empty or taken care of. */
void keys_free(Interp *in, DictKeys *keys);
size_t keys_bytes(const DictKeys *keys);
/* log2 of the slots for at least `minimum` slots (CPython's calculate_log2_keysize). */
int keys_log2_for(int64_t minimum);
/* The same for n entries without growing on the way. */
int keys_log2_for_entries(int64_t entries);
int64_t keys_entry_hash(const DictKeys *keys, int64_t entry);

/* Entry of a key that is an exact str in a table of str keys, or KEYS_EMPTY. Cannot
 * raise. */
int64_t keys_find_str(const DictKeys *keys, const Object *name, int64_t hash);
/* Entry of any key in the dict's table, KEYS_EMPTY, or KEYS_ERROR (raised).
 * Compares by ==, which may run Python code and change the dict; then it starts
 * again, so the answer is true of the table the dict has now. */
int64_t keys_find(Interp *in, Object *dict, Object *key, int64_t hash);
/* Makes the first free index slot of hash's probe path name the entry. */
void keys_add_index(DictKeys *keys, int64_t hash, int64_t entry);
/* The index slot that names the entry becomes deleted. */
void keys_delete_index(DictKeys *keys, int64_t hash, int64_t entry);
/* Rebuilds the index table from the first `count` entries. */
void keys_build_index(DictKeys *keys, int64_t count);
/* The entry of an exact str in a SPLIT table, added if there is room; -1 otherwise. */
int keys_add_shared_name(Interp *in, DictKeys *keys, Object *name);

#endif
