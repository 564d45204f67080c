/* Open addressing with linear probing, at most half full; an entry that goes is
 * filled by moving later ones of its run back, so there are no tombstones.
 *
 * A trap of CPython 3.11 is kept: 29 one-letter names were interned by start-up
 * modules as objects of their own, so the literal 'a' is not the shared character
 * that 'abc'[0] gives, while the literal 'g' is.
 */
#include "types/intern.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "types/str.h"

#define FIRST_CAPACITY 1024
#define PERMANENT_COUNT 999999999

struct InternTable {
    Object **slots;
    size_t count;
    size_t capacity; /* power of two */
};

static const char names_of_startup[] = "BCLST_abcdefhijklmnopqrstvwxy";

static size_t home_of(const struct InternTable *table, const Object *str)
{
    return (size_t)((const StrObject *)str)->hash & (table->capacity - 1);
}

/* The slot that holds an equal string, or the empty one where it would go. */
static Object **find_slot(const struct InternTable *table, const Object *str)
{
    size_t at = home_of(table, str);
    int64_t hash = ((const StrObject *)str)->hash;
    while (table->slots[at] != NULL) {
        const Object *other = table->slots[at];
        if (((const StrObject *)other)->hash == hash && str_equals(other, str))
            break;
        at = (at + 1) & (table->capacity - 1);
    }
    return &table->slots[at];
}

static void grow(struct InternTable *table)
{
    Object **old = table->slots;
    size_t old_capacity = table->capacity;
    table->capacity *= 2;
    table->slots = mem_alloc_zeroed(table->capacity, sizeof(Object *));
    for (size_t i = 0; i < old_capacity; i++)
        if (old[i] != NULL)
            *find_slot(table, old[i]) = old[i];
    mem_free(old);
}

static void enter(Interp *in, Object **slot, Object *str)
{
    struct InternTable *table = in->interned;
    *slot = str;
    ((StrObject *)str)->interned = 1;
    object_changed(&in->heap, str);
    if (++table->count > table->capacity / 2)
        grow(table);
}

Ref str_intern(Interp *in, Ref str)
{
    if (str.object == NULL || !IS_EXACT(in, str.object, str))
        return str;
    if (((const StrObject *)str.object)->interned)
        return str;
    str_hash(in, str.object);
    Object **slot = find_slot(in->interned, str.object);
    if (*slot == NULL) {
        enter(in, slot, str.object);
        return str;
    }
    Ref first = keep(*slot);
    drop(in, str);
    return first;
}

Ref str_intern_string(Interp *in, const char *text)
{
    return str_intern(in, str_from_string(in, text));
}

void intern_forget(Interp *in, Object *str)
{
    struct InternTable *table = in->interned;
    Object **slot = find_slot(table, str);
    assert(*slot == str);
    size_t mask = table->capacity - 1;
    size_t hole = (size_t)(slot - table->slots);
    for (size_t at = (hole + 1) & mask; table->slots[at] != NULL; at = (at + 1) & mask) {
        size_t home = home_of(table, table->slots[at]);
        if (((at - home) & mask) < ((at - hole) & mask))
            continue;
        table->slots[hole] = table->slots[at];
        hole = at;
    }
    table->slots[hole] = NULL;
    table->count--;
}

bool intern_is_startup_name(char letter)
{
    return letter != '\0' && strchr(names_of_startup, letter) != NULL;
}

static bool intern_letter(Interp *in, char letter)
{
    StrObject *str = heap_alloc_static(&in->heap, sizeof(StrObject) + 2);
    *str = (StrObject){.base = {PERMANENT_COUNT, in->types[TYPE_str]},
                       .length = 1,
                       .hash = -1,
                       .kind = STR_KIND_1,
                       .ascii = 1};
    char *data = str_data(&str->base);
    data[0] = letter;
    data[1] = '\0';
    Ref interned = str_intern(in, keep(&str->base));
    return interned.object == &str->base;
}

bool intern_start(Interp *in)
{
    in->interned = mem_alloc_zeroed(1, sizeof(*in->interned));
    in->interned->capacity = FIRST_CAPACITY;
    in->interned->slots = mem_alloc_zeroed(FIRST_CAPACITY, sizeof(Object *));
    for (const char *letter = names_of_startup; *letter != '\0'; letter++)
        if (!intern_letter(in, *letter))
            return false;
    return true;
}

void intern_stop(Interp *in)
{
    mem_free(in->interned->slots);
    mem_free(in->interned);
    in->interned = NULL;
}
