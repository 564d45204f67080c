/* Which column an object stands in. Two rules for a fresh picture: the longest
 * path from the names (all its referrers stand left of an object, but for the edges
 * that close a cycle), or the distance from them (narrow). A kept object keeps its
 * column, a new one takes the foreseen one or goes right of its referrers. Depth first search runs
 * on its own stack.
 */
#include "layout/plan.h"

#include <string.h>

typedef struct {
    int item;
    int next; /* edge to follow next */
} Visit;

enum { UNSEEN, OPEN, DONE };

typedef struct {
    Plan *plan;
    uint8_t *state; /* per item */
    bool *back;     /* per edge: closes a cycle */
    int *finished;  /* items in the order in which they were left */
    int finished_count;
    Visit *stack;
    int depth;
} Search;

static void visit(Search *search, int item)
{
    search->state[item] = OPEN;
    search->stack[search->depth++] = (Visit){item, search->plan->edge_first[item]};
}

static void follow(Search *search)
{
    Visit *top = &search->stack[search->depth - 1];
    if (top->next == search->plan->edge_first[top->item + 1]) {
        search->state[top->item] = DONE;
        search->finished[search->finished_count++] = top->item;
        search->depth--;
        return;
    }
    int edge = top->next++;
    int target = search->plan->edges[edge].target;
    if (search->state[target] == UNSEEN)
        visit(search, target);
    else if (search->state[target] == OPEN)
        search->back[edge] = true;
}

static void search_from(Search *search, int item)
{
    if (search->state[item] != UNSEEN)
        return;
    visit(search, item);
    while (search->depth > 0)
        follow(search);
}

/* From the names in slot order, then from objects no name reaches. */
static void search_all(Search *search, Plan *plan)
{
    size_t items = (size_t)plan->solid_count + 1;
    *search = (Search){.plan = plan};
    search->state = ARENA_ARRAY(plan->arena, uint8_t, items);
    search->back = ARENA_ARRAY(plan->arena, bool, (size_t)plan->edge_count + 1);
    search->finished = ARENA_ARRAY(plan->arena, int, items);
    search->stack = ARENA_ARRAY(plan->arena, Visit, items);
    for (int i = 0; i < plan->edge_first[plan->frame_count]; i++)
        search_from(search, plan->edges[i].target);
    for (int i = plan->frame_count; i < plan->solid_count; i++)
        search_from(search, i);
}

/* Breadth first; objects no name reaches come last, each as a start of its own. */
void place_discover(Plan *plan)
{
    size_t count = (size_t)plan->solid_count + 1;
    bool *seen = ARENA_ARRAY(plan->arena, bool, count);
    int *queue = ARENA_ARRAY(plan->arena, int, count);
    int used = 0, island = plan->frame_count;
    for (int i = 0; i < plan->edge_first[plan->frame_count]; i++) {
        int target = plan->edges[i].target;
        if (!seen[target]) {
            seen[target] = true;
            queue[used++] = target;
        }
    }
    for (int i = 0; i < plan->solid_count - plan->frame_count; i++) {
        while (i == used && seen[island])
            island++;
        if (i == used) {
            seen[island] = true;
            queue[used++] = island;
        }
        for (int e = plan->edge_first[queue[i]]; e < plan->edge_first[queue[i] + 1]; e++) {
            int target = plan->edges[e].target;
            if (!seen[target]) {
                seen[target] = true;
                queue[used++] = target;
            }
        }
    }
    plan->discovered = queue;
}

static void place_by_distance(Plan *plan)
{
    for (int i = plan->frame_count; i < plan->solid_count; i++)
        if (!plan->items[i].fixed)
            plan->items[i].column = 0;
    for (int i = 0; i < plan->edge_first[plan->frame_count]; i++)
        if (!plan->items[plan->edges[i].target].fixed)
            plan->items[plan->edges[i].target].column = 1;
    for (int i = 0; i < plan->solid_count - plan->frame_count; i++) {
        int item = plan->discovered[i];
        int column = plan->items[item].column;
        if (column == 0)
            plan->items[item].column = column = 1;
        for (int e = plan->edge_first[item]; e < plan->edge_first[item + 1]; e++) {
            Item *target = &plan->items[plan->edges[e].target];
            if (target->column == 0)
                target->column = column < COLUMN_LIMIT ? column + 1 : COLUMN_LIMIT;
        }
    }
}

static void push_right(Plan *plan, const Search *search, int item)
{
    int column = plan->items[item].column;
    for (int e = plan->edge_first[item]; e < plan->edge_first[item + 1]; e++) {
        Item *target = &plan->items[plan->edges[e].target];
        if (!search->back[e] && !target->fixed && target->column <= column)
            target->column = column < COLUMN_LIMIT ? column + 1 : COLUMN_LIMIT;
    }
}

static void place_by_path(Plan *plan)
{
    Search search;
    search_all(&search, plan);
    for (int i = plan->frame_count; i < plan->solid_count; i++)
        if (!plan->items[i].fixed)
            plan->items[i].column = 1;
    for (int i = search.finished_count - 1; i >= 0; i--)
        push_right(plan, &search, search.finished[i]);
}

void place_columns(Plan *plan, PlaceRule rule)
{
    if (rule == PLACE_DISTANCE)
        place_by_distance(plan);
    else
        place_by_path(plan);
}
