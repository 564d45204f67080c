/* The cycle collector, as CPython 3.11's (Modules/gcmodule.c) in what a script can
 * see: lists, order, thresholds, counts.
 *
 * Every tracked container stands in the list of its generation. To collect:
 *   1. copy each object's count into its head, and subtract 1 for every reference
 *      found inside the list: what is left are references from outside;
 *   2. walk the list: an object with some left is reachable, and so is what it
 *      refers to; one with none is set aside, and comes back to the end of the list
 *      if a reachable one is found to refer to it later;
 *   3. what stays aside is an island: weak references to it are cleared, finalisers
 *      run, steps 1 and 2 are repeated on it (a finaliser may have saved some), and
 *      the rest is cleared, upon which counting frees it.
 * While this runs, prev holds the copied count (shifted by 4) over its flags, and the low
 * bit of next marks objects that are set aside. Two of the flags always say which list a
 * head stands in, for the trace, which cannot walk back to a list's beginning each time.
 */
#include "heap/gc.h"

#include <assert.h>

#include "base/mem.h"
#include "heap/gc_tell.h"
#include "heap/slot.h"

#define PREV_FINALIZED ((uintptr_t)1)
#define PREV_COLLECTING ((uintptr_t)2)
#define PREV_GENERATION ((uintptr_t)12)
#define PREV_FLAGS (PREV_FINALIZED | PREV_COLLECTING | PREV_GENERATION)
#define PREV_SHIFT 4
#define GENERATION_SHIFT 2
#define NEXT_UNREACHABLE ((uintptr_t)1)

/* --- heads and lists --- */

static void set_prev(GcHead *head, const GcHead *prev)
{
    head->prev = (GcHead *)(((uintptr_t)head->prev & PREV_FLAGS) | (uintptr_t)prev);
}

static int64_t copied_count(const GcHead *head)
{
    return (int64_t)((uintptr_t)head->prev >> PREV_SHIFT);
}

static void set_copied_count(GcHead *head, int64_t count)
{
    uintptr_t kept = (uintptr_t)head->prev & (PREV_FINALIZED | PREV_GENERATION);
    head->prev = (GcHead *)(((uintptr_t)count << PREV_SHIFT) | PREV_COLLECTING | kept);
}

static bool is_collecting(const GcHead *head)
{
    return ((uintptr_t)head->prev & PREV_COLLECTING) != 0;
}

static void clear_collecting(GcHead *head)
{
    head->prev = (GcHead *)((uintptr_t)head->prev & ~PREV_COLLECTING);
}

static bool is_set_aside(const GcHead *head)
{
    return ((uintptr_t)head->next & NEXT_UNREACHABLE) != 0;
}

static GcHead *with_mark(const GcHead *head)
{
    return (GcHead *)((uintptr_t)head | NEXT_UNREACHABLE);
}

static void list_init(GcHead *list)
{
    list->next = list->prev = list;
}

static bool list_is_empty(const GcHead *list)
{
    return list->next == list;
}

static void list_append(GcHead *list, GcHead *head)
{
    GcHead *last = gc_previous(list);
    last->next = head;
    set_prev(head, last);
    head->next = list;
    set_prev(list, head);
}

static void list_unlink(GcHead *head)
{
    GcHead *prev = gc_previous(head), *next = gc_next(head);
    prev->next = next;
    set_prev(next, prev);
}

/* Appends all of `from` to `to`. */
static void list_merge(GcHead *from, GcHead *to)
{
    if (list_is_empty(from))
        return;
    GcHead *last = gc_previous(to), *first = from->next, *end = gc_previous(from);
    last->next = first;
    set_prev(first, last);
    end->next = to;
    set_prev(to, end);
    list_init(from);
}

static int64_t list_length(const GcHead *list)
{
    int64_t length = 0;
    for (const GcHead *h = list->next; h != list; h = h->next)
        length++;
    return length;
}

/* --- public: tracking --- */

bool gc_init(Heap *heap)
{
    static const int64_t thresholds[GENERATION_COUNT] = {700, 10, 10};
    Collector *collector = mem_alloc_zeroed(1, sizeof(*collector));
    for (int i = 0; i < GENERATION_COUNT; i++) {
        list_init(&collector->generation[i].list);
        collector->generation[i].threshold = thresholds[i];
    }
    list_init(&collector->permanent);
    list_init(&collector->hidden);
    collector->enabled = true;
    heap->collector = collector;
    return true;
}

/* What the heads in the list say of it: what is hidden is as old as can be. */
static uintptr_t generation_bits(const Collector *collector, const GcHead *list)
{
    uintptr_t generation = 0;
    if (list == &collector->permanent)
        generation = GENERATION_COUNT;
    else if (list == &collector->hidden)
        generation = GENERATION_COUNT - 1;
    else
        while (list != &collector->generation[generation].list)
            generation++;
    return generation << GENERATION_SHIFT;
}

/* At the end of the script the trace is told in the end where all have come to stand. */
static void note_list(Heap *heap, GcHead *head, uintptr_t bits)
{
    if (((uintptr_t)head->prev & PREV_GENERATION) == bits)
        return;
    head->prev = (GcHead *)(((uintptr_t)head->prev & ~PREV_GENERATION) | bits);
    if (!heap->collector->told_less)
        object_tracked(heap, gc_object_of(head));
}

static void move_list(Heap *heap, GcHead *from, GcHead *to)
{
    uintptr_t bits = generation_bits(heap->collector, to);
    for (GcHead *h = from->next; h != from; h = h->next)
        note_list(heap, h, bits);
    list_merge(from, to);
}

static void move_all(Heap *heap, GcHead *to)
{
    Collector *collector = heap->collector;
    for (int i = 0; i < GENERATION_COUNT; i++) {
        move_list(heap, &collector->generation[i].list, to);
        collector->generation[i].count = 0;
    }
}

void gc_hide(Heap *heap)
{
    move_all(heap, &heap->collector->hidden);
}

void gc_freeze(Heap *heap)
{
    move_all(heap, &heap->collector->permanent);
}

void gc_unfreeze(Heap *heap)
{
    Collector *collector = heap->collector;
    move_list(heap, &collector->permanent, &collector->generation[GENERATION_COUNT - 1].list);
}

void gc_done(Heap *heap)
{
    mem_free(heap->collector);
    heap->collector = NULL;
}

void gc_track(Heap *heap, Object *object)
{
    GcHead *head = gc_head_of(object);
    assert(head->next == NULL);
    list_append(&heap->collector->generation[0].list, head);
}

void gc_untrack(Heap *heap, Object *object)
{
    GcHead *head = gc_head_of(object);
    assert(head->next != NULL);
    list_unlink(head);
    head->next = NULL;
    head->prev = (GcHead *)((uintptr_t)head->prev & PREV_FINALIZED);
}

void gc_move(Heap *heap, Object *object, GcHead *list)
{
    GcHead *head = gc_head_of(object);
    list_unlink(head);
    list_append(list, head);
    note_list(heap, head, generation_bits(heap->collector, list));
}

bool gc_is_finalized(const Object *object)
{
    return ((uintptr_t)gc_head_of(object)->prev & PREV_FINALIZED) != 0;
}

void gc_set_finalized(Object *object)
{
    GcHead *head = gc_head_of(object);
    head->prev = (GcHead *)((uintptr_t)head->prev | PREV_FINALIZED);
}

void gc_defer_link(GcHead *head, Object *next, bool was_tracked)
{
    uintptr_t finalized = (uintptr_t)head->prev & PREV_FINALIZED;
    head->prev = (GcHead *)((uintptr_t)next | finalized | (was_tracked ? PREV_COLLECTING : 0));
}

Object *gc_defer_unlink(GcHead *head, bool *was_tracked)
{
    *was_tracked = is_collecting(head);
    Object *next = (Object *)((uintptr_t)head->prev & ~PREV_FLAGS);
    head->prev = (GcHead *)((uintptr_t)head->prev & PREV_FINALIZED);
    return next;
}

/* --- steps 1 and 2: what is unreachable? --- */

static void copy_counts(GcHead *list)
{
    for (GcHead *h = list->next; h != list; h = h->next)
        set_copied_count(h, gc_object_of(h)->refcount);
}

static void tell_counted(Heap *heap, const GcHead *list)
{
    if (!heap->collector->telling)
        return;
    for (const GcHead *h = list->next; h != list; h = h->next)
        gc_tell(heap, gc_object_of(h), MARK_COUNTED, copied_count(h));
}

static void tell_subtracted(Heap *heap, const GcHead *list)
{
    if (!heap->collector->telling)
        return;
    for (const GcHead *h = list->next; h != list; h = h->next)
        if (copied_count(h) != gc_object_of(h)->refcount)
            gc_tell(heap, gc_object_of(h), MARK_SUBTRACTED, copied_count(h));
}

static GcHead *collecting_head(const Slot *slot)
{
    if (slot->object == NULL || !object_has_flag(slot->object, TYPE_FLAG_GC))
        return NULL;
    GcHead *head = gc_head_of(slot->object);
    return is_collecting(head) ? head : NULL;
}

static bool visit_subtract(void *context, Slot *slot, SlotKey key)
{
    (void)context, (void)key;
    GcHead *head = collecting_head(slot);
    if (head != NULL) {
        assert(copied_count(head) > 0);
        set_copied_count(head, copied_count(head) - 1);
    }
    return true;
}

static void subtract_inside_references(GcHead *list)
{
    for (GcHead *h = list->next; h != list; h = h->next) {
        Object *object = gc_object_of(h);
        if (object_layout(object)->traverse != NULL)
            object_layout(object)->traverse(object, visit_subtract, NULL);
    }
}

typedef struct {
    Heap *heap;
    GcHead *list; /* being scanned */
} Scan;

static bool visit_reachable(void *context, Slot *slot, SlotKey key)
{
    (void)key;
    const Scan *scan = context;
    GcHead *head = collecting_head(slot);
    if (head == NULL)
        return true;
    if (is_set_aside(head)) {
        /* Back to the end of the list: the scan is still to come there. */
        GcHead *prev = gc_previous(head), *next = gc_next(head);
        prev->next = head->next;
        set_prev(next, prev);
        list_append(scan->list, head);
        set_copied_count(head, 1);
        gc_tell(scan->heap, slot->object, MARK_BACK, 0);
    } else if (copied_count(head) == 0) {
        set_copied_count(head, 1);
    }
    return true;
}

static void set_aside(GcHead *prev, GcHead *head, GcHead *unreachable)
{
    prev->next = head->next;
    GcHead *last = gc_previous(unreachable);
    last->next = with_mark(head);
    set_prev(head, last);
    head->next = with_mark(unreachable);
    set_prev(unreachable, head);
}

static void split_unreachable(Heap *heap, GcHead *list, GcHead *unreachable)
{
    Scan scan = {heap, list};
    GcHead *prev = list;
    for (GcHead *h = list->next; h != list; h = prev->next) {
        Object *object = gc_object_of(h);
        if (copied_count(h) == 0) {
            gc_tell(heap, object, MARK_ASIDE, 0);
            set_aside(prev, h, unreachable);
            continue;
        }
        gc_tell(heap, object, MARK_REACHABLE, 0);
        if (object_layout(object)->traverse != NULL)
            object_layout(object)->traverse(object, visit_reachable, &scan);
        uintptr_t kept = (uintptr_t)h->prev & (PREV_FINALIZED | PREV_GENERATION);
        h->prev = (GcHead *)((uintptr_t)prev | kept);
        prev = h;
    }
    list->prev = prev;
}

static void clear_marks(GcHead *unreachable)
{
    for (GcHead *h = unreachable;;) {
        h->next = gc_next(h);
        h = h->next;
        if (h == unreachable)
            return;
    }
}

static void find_unreachable(Heap *heap, GcHead *list, GcHead *unreachable)
{
    list_init(unreachable);
    copy_counts(list);
    tell_counted(heap, list);
    subtract_inside_references(list);
    tell_subtracted(heap, list);
    split_unreachable(heap, list, unreachable);
    clear_marks(unreachable);
}

/* --- step 3: what happens to it --- */

static void untrack_known(Heap *heap, Object *object)
{
    gc_untrack(heap, object);
    object_tracked(heap, object);
}

/* Those that stay stand in the list `old` from now on. */
static void untrack_atomic(Heap *heap, GcHead *list, const GcHead *old, bool full)
{
    const Collector *collector = heap->collector;
    uintptr_t bits = generation_bits(collector, old);
    for (GcHead *h = list->next, *next; h != list; h = next) {
        next = h->next;
        if (collector->may_untrack != NULL && collector->may_untrack(heap, gc_object_of(h), full))
            untrack_known(heap, gc_object_of(h));
        else
            note_list(heap, h, bits);
    }
}

/* True if there were any. */
static bool run_finalizers(Heap *heap, GcHead *unreachable)
{
    GcHead seen;
    bool any = false;
    list_init(&seen);
    while (!list_is_empty(unreachable)) {
        GcHead *head = unreachable->next;
        Object *object = gc_object_of(head);
        list_unlink(head);
        list_append(&seen, head);
        if (object_layout(object)->finalize == NULL || gc_is_finalized(object))
            continue;
        gc_set_finalized(object);
        any = true;
        gc_tell(heap, object, MARK_FINALIZED, 0);
        Ref held = ref_keep(object);
        object_layout(object)->finalize(heap, object);
        ref_drop(heap, held);
    }
    list_merge(&seen, unreachable);
    return any;
}

static void clear_all(Heap *heap, GcHead *garbage, GcHead *old)
{
    while (!list_is_empty(garbage)) {
        GcHead *head = garbage->next;
        Object *object = gc_object_of(head);
        if ((heap->collector->debug & GC_DEBUG_SAVEALL) && heap->collector->save != NULL) {
            heap->collector->save(heap, object);
        } else if (object_layout(object)->clear != NULL) {
            gc_tell(heap, object, MARK_CLEARED, 0);
            Ref held = ref_keep(object);
            object_layout(object)->clear(heap, object);
            ref_drop(heap, held);
        }
        if (garbage->next == head) {
            /* Still alive, or freed by another's clearing later. */
            clear_collecting(head);
            gc_move(heap, gc_object_of(head), old);
        }
    }
}

static void report_found(Heap *heap, const GcHead *unreachable)
{
    const Collector *collector = heap->collector;
    if (!(collector->debug & GC_DEBUG_COLLECTABLE) || collector->report == NULL)
        return;
    for (const GcHead *h = unreachable->next; h != unreachable; h = h->next)
        collector->report(heap, gc_object_of(h));
}

static void clear_flags(GcHead *list)
{
    for (GcHead *h = list->next; h != list; h = h->next)
        clear_collecting(h);
}

/* Which of the island are unreachable even now that finalisers have run; where none had
 * to, the trace is not told a second time. */
static void look_again(Heap *heap, GcHead *unreachable, GcHead *still, bool finalized)
{
    bool telling = heap->collector->telling;
    heap->collector->telling = telling && finalized;
    find_unreachable(heap, unreachable, still);
    for (const GcHead *h = unreachable->next; telling && h != unreachable; h = h->next)
        gc_tell(heap, gc_object_of(h), MARK_RESCUED, 0);
    heap->collector->telling = telling;
}

/* Disposes of the island; returns how many objects were found for good. */
static int64_t dispose_of(Heap *heap, GcHead *unreachable, GcHead *old)
{
    Collector *collector = heap->collector;
    int64_t found = 0;
    gc_tell_found(heap, unreachable);
    report_found(heap, unreachable);
    if (collector->handle_weakrefs != NULL)
        found += collector->handle_weakrefs(heap, unreachable, old);
    GcHead still_unreachable;
    look_again(heap, unreachable, &still_unreachable, run_finalizers(heap, unreachable));
    clear_flags(unreachable);
    move_list(heap, unreachable, old);
    found += list_length(&still_unreachable);
    clear_all(heap, &still_unreachable, old);
    return found;
}

static void promote(Heap *heap, int generation, GcHead *young, GcHead *old)
{
    Collector *collector = heap->collector;
    untrack_atomic(heap, young, old, generation == GENERATION_COUNT - 1);
    if (young == old) {
        collector->long_lived_pending = 0;
        collector->long_lived_total = list_length(young);
        return;
    }
    if (generation == GENERATION_COUNT - 2)
        collector->long_lived_pending += list_length(young);
    list_merge(young, old);
}

static void reset_counts(Collector *collector, int generation)
{
    if (generation + 1 < GENERATION_COUNT)
        collector->generation[generation + 1].count++;
    for (int i = 0; i <= generation; i++)
        collector->generation[i].count = 0;
}

static int64_t collect_lists(Heap *heap, int generation)
{
    Collector *collector = heap->collector;
    GcHead *young = &collector->generation[generation].list, unreachable;
    int older = generation + 1 < GENERATION_COUNT ? generation + 1 : generation;
    GcHead *old = &collector->generation[older].list;
    for (int i = 0; i < generation; i++)
        list_merge(&collector->generation[i].list, young);
    gc_tell_begin(heap, generation, list_length(young));
    find_unreachable(heap, young, &unreachable);
    promote(heap, generation, young, old);
    return dispose_of(heap, &unreachable, old);
}

static void tell(Heap *heap, bool begins, int generation, int64_t collected)
{
    if (heap->collector->tell != NULL)
        heap->collector->tell(heap, begins, generation, collected);
}

int64_t gc_collect(Heap *heap, int generation)
{
    Collector *collector = heap->collector;
    assert(generation >= 0 && generation < GENERATION_COUNT);
    if (collector->collecting)
        return 0;
    collector->collecting = true;
    tell(heap, true, generation, 0);
    reset_counts(collector, generation);
    int64_t found = collect_lists(heap, generation);
    if (generation == GENERATION_COUNT - 1)
        heap_empty_free_lists(heap);
    collector->stats[generation].collections++;
    collector->stats[generation].collected += found;
    gc_tell_end(heap, generation, found);
    tell(heap, false, generation, found);
    collector->collecting = false;
    return found;
}

static bool is_due(const Collector *collector, int generation)
{
    const Generation *g = &collector->generation[generation];
    if (g->count <= g->threshold)
        return false;
    /* A full collection waits until a quarter as many objects are new. */
    return generation < GENERATION_COUNT - 1 ||
           collector->long_lived_pending >= collector->long_lived_total / 4;
}

static void collect_due(Heap *heap)
{
    for (int i = GENERATION_COUNT - 1; i >= 0; i--) {
        if (is_due(heap->collector, i)) {
            gc_collect(heap, i);
            return;
        }
    }
}

void gc_count_allocation(Heap *heap)
{
    Collector *collector = heap->collector;
    Generation *youngest = &collector->generation[0];
    youngest->count++;
    if (UNLIKELY(youngest->count > youngest->threshold) && collector->enabled &&
        youngest->threshold != 0 && !collector->collecting)
        collect_due(heap);
}
