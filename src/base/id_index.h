/* Ordered map from 32-bit ids (not 0) to 32-bit numbers (not 0): look-up in three
 * loads, walked in ascending order. Memory follows the ids in use, however large
 * or far apart they are.
 */
#ifndef BASE_ID_INDEX_H
#define BASE_ID_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ID_LEAF_BITS = 6, ID_BRANCH_BITS = 12 };
enum { ID_LEAF_SIZE = 1 << ID_LEAF_BITS, ID_BRANCH_SIZE = 1 << ID_BRANCH_BITS };

typedef struct {
    uint32_t live;
    uint32_t values[ID_LEAF_SIZE];
} IdLeaf;

typedef struct {
    uint32_t live; /* leaves */
    IdLeaf *leaves[ID_BRANCH_SIZE];
} IdBranch;

/* Zero-initialised is empty. A leaf or branch without anything in it is NULL. */
typedef struct {
    IdBranch **branches;
    size_t branch_count;
    size_t live; /* ids in it */
} IdIndex;

void id_index_done(IdIndex *index);
/* Inserts or replaces; id and value must not be 0. */
void id_index_put(IdIndex *index, uint32_t id, uint32_t value);
/* False if it was not there. */
bool id_index_remove(IdIndex *index, uint32_t id);
/* The smallest id greater than `id`, 0 if there is none. */
uint32_t id_index_next(const IdIndex *index, uint32_t id);

/* The number, 0 if the id is not there. */
static inline uint32_t id_index_get(const IdIndex *index, uint32_t id)
{
    size_t branch_at = id >> (ID_LEAF_BITS + ID_BRANCH_BITS);
    if (branch_at >= index->branch_count || index->branches[branch_at] == NULL)
        return 0;
    const IdLeaf *leaf = index->branches[branch_at]->leaves[(id >> ID_LEAF_BITS) % ID_BRANCH_SIZE];
    return leaf == NULL ? 0 : leaf->values[id % ID_LEAF_SIZE];
}

#endif
