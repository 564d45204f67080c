/* A radix tree of three levels: 14 bits of the id pick a branch, 12 a leaf, 6 the
 * place in it. Ids of living objects lie close together, so a leaf is well filled;
 * what empties is given back at once, so a long run does not keep the leaves of
 * all objects that ever lived.
 */
#include "base/id_index.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"

static void free_branch(IdBranch *branch)
{
    for (size_t i = 0; i < ID_BRANCH_SIZE; i++)
        mem_free(branch->leaves[i]);
    mem_free(branch);
}

void id_index_done(IdIndex *index)
{
    for (size_t i = 0; i < index->branch_count; i++)
        if (index->branches[i] != NULL)
            free_branch(index->branches[i]);
    mem_free(index->branches);
    *index = (IdIndex){0};
}

static IdBranch *branch_for(IdIndex *index, uint32_t id)
{
    size_t at = id >> (ID_LEAF_BITS + ID_BRANCH_BITS);
    if (at >= index->branch_count) {
        size_t count = at + 1;
        index->branches = mem_resize(index->branches, count * sizeof(index->branches[0]));
        memset(index->branches + index->branch_count, 0,
               (count - index->branch_count) * sizeof(index->branches[0]));
        index->branch_count = count;
    }
    if (index->branches[at] == NULL)
        index->branches[at] = mem_alloc_zeroed(1, sizeof(IdBranch));
    return index->branches[at];
}

void id_index_put(IdIndex *index, uint32_t id, uint32_t value)
{
    assert(id != 0 && value != 0);
    IdBranch *branch = branch_for(index, id);
    IdLeaf **leaf = &branch->leaves[(id >> ID_LEAF_BITS) % ID_BRANCH_SIZE];
    if (*leaf == NULL) {
        *leaf = mem_alloc_zeroed(1, sizeof(IdLeaf));
        branch->live++;
    }
    uint32_t *place = &(*leaf)->values[id % ID_LEAF_SIZE];
    if (*place == 0) {
        (*leaf)->live++;
        index->live++;
    }
    *place = value;
}

bool id_index_remove(IdIndex *index, uint32_t id)
{
    if (id_index_get(index, id) == 0)
        return false;
    IdBranch **branch = &index->branches[id >> (ID_LEAF_BITS + ID_BRANCH_BITS)];
    IdLeaf **leaf = &(*branch)->leaves[(id >> ID_LEAF_BITS) % ID_BRANCH_SIZE];
    (*leaf)->values[id % ID_LEAF_SIZE] = 0;
    index->live--;
    if (--(*leaf)->live > 0)
        return true;
    mem_free(*leaf);
    *leaf = NULL;
    if (--(*branch)->live == 0) {
        mem_free(*branch);
        *branch = NULL;
    }
    return true;
}

static uint32_t first_in_leaf(const IdLeaf *leaf, uint32_t start)
{
    for (uint32_t i = start; i < ID_LEAF_SIZE; i++)
        if (leaf->values[i] != 0)
            return i;
    return ID_LEAF_SIZE;
}

/* The first id in the branch whose lower bits are at least `low`, or no less than
 * the branch's span if there is none. */
static uint32_t first_in_branch(const IdBranch *branch, uint32_t low)
{
    uint32_t in_leaf = low % ID_LEAF_SIZE;
    for (uint32_t i = low >> ID_LEAF_BITS; i < ID_BRANCH_SIZE; i++) {
        if (branch->leaves[i] != NULL) {
            uint32_t found = first_in_leaf(branch->leaves[i], in_leaf);
            if (found < ID_LEAF_SIZE)
                return (i << ID_LEAF_BITS) + found;
        }
        in_leaf = 0;
    }
    return UINT32_MAX;
}

uint32_t id_index_next(const IdIndex *index, uint32_t id)
{
    if (id == UINT32_MAX)
        return 0;
    uint32_t span_bits = ID_LEAF_BITS + ID_BRANCH_BITS;
    uint32_t low = (id + 1) & ((1u << span_bits) - 1);
    for (size_t at = (id + 1) >> span_bits; at < index->branch_count; at++) {
        if (index->branches[at] != NULL) {
            uint32_t found = first_in_branch(index->branches[at], low);
            if (found != UINT32_MAX)
                return ((uint32_t)at << span_bits) + found;
        }
        low = 0;
    }
    return 0;
}
