/* Who holds whom, for all objects of one state at once: one walk over all slots, for
 * callers that ask about many objects.
 */
#ifndef WORLD_HOLDINGS_H
#define WORLD_HOLDINGS_H

#include "world/query.h"

/* One slot with what it holds. */
typedef struct {
    ObjectId target;
    uint32_t order; /* place in the walk */
    WorldHolder holder;
} Holding;

/* Sorted by target; the holders of one target come as query_holders gives them.
 * Zero-initialised is empty. */
typedef struct {
    VEC(Holding) items;
} Holdings;

/* Forgets what it had and looks at the world as it stands. */
void holdings_take(Holdings *holdings, const World *world);
void holdings_done(Holdings *holdings);
/* The holders of an object, *count of them; borrowed until the next take. */
const Holding *holdings_of(const Holdings *holdings, ObjectId target, size_t *count);

/* Objects a reader of the script knows of: what can be reached from names over items,
 * keys, attributes, cells and the fields of bound methods, iterators and the like, but
 * not over code, and not what is static; and islands. Ascending; the caller's. */
void query_script_objects(const World *world, WorldIds *ids);

#endif
