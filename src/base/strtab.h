/* Interned strings: equal text has equal StringId, and a StringId stays valid
 * as long as the table. Id 0 is always the empty string. Text may hold NULs.
 */
#ifndef BASE_STRTAB_H
#define BASE_STRTAB_H

#include <stddef.h>

#include "base/arena.h"
#include "base/ids.h"
#include "base/vec.h"

typedef struct {
    const char *text; /* NUL-terminated, in the table's arena */
    size_t length;
    uint64_t hash;
} InternedString;

typedef struct {
    Arena arena;
    VEC(InternedString) strings; /* by StringId */
    uint32_t *slots;             /* StringId + 1, or 0 */
    size_t slot_count;           /* power of two */
} StringTable;

void strtab_init(StringTable *table);
void strtab_done(StringTable *table);
StringId strtab_intern(StringTable *table, const char *text, size_t length);
StringId strtab_intern_string(StringTable *table, const char *text);
/* Borrowed, valid as long as the table; `id` must be of this table. */
const char *strtab_text(const StringTable *table, StringId id);
size_t strtab_length(const StringTable *table, StringId id);

#endif
