/* Recounts every reference of a machine that stands between two instructions: walks all
 * objects from everything that holds one outside of them (frames, the machine's own slots,
 * tables), and compares with the counts. What is held by C code for good, such as the names
 * it asks for, is taken from a count made before the script begins.
 */
#ifndef RECOUNT_H
#define RECOUNT_H

#include "base/map.h"
#include "base/vec.h"
#include "heap/gc.h"
#include "trace/trace.h"
#include "types/dict_core.h"
#include "types/dict_keys.h"
#include "types/object.h"
#include "vm/generator.h"

typedef struct {
    Map counts;      /* references found, by the object's address */
    Map kept;        /* those that are not found, but were there from the beginning */
    Map shared_keys; /* tables visited */
    Map owned;       /* blocks of objects found and of free lists */
    Map kept_blocks; /* others in use from the beginning */
    VEC(Object *) found;
} Recount;

static void recount_done(Recount *recount)
{
    map_done(&recount->counts);
    map_done(&recount->kept);
    map_done(&recount->shared_keys);
    map_done(&recount->owned);
    map_done(&recount->kept_blocks);
    vec_done(&recount->found);
}

static uint64_t recount_key(const Object *object)
{
    return (uint64_t)(uintptr_t)object;
}

static void recount_find(Recount *recount, Object *object)
{
    if (object == NULL || map_get(&recount->counts, recount_key(object), NULL))
        return;
    map_put(&recount->counts, recount_key(object), 0);
    vec_push(&recount->found, object);
}

/* A SlotVisitor. */
static bool recount_slot(void *context, Slot *slot, SlotKey key)
{
    Recount *recount = context;
    (void)key;
    if (slot->object == NULL)
        return true;
    recount_find(recount, slot->object);
    uint64_t count = map_get_or(&recount->counts, recount_key(slot->object), 0);
    map_put(&recount->counts, recount_key(slot->object), count + 1);
    return true;
}

static void recount_slots(Recount *recount, Slot *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        recount_slot(recount, &slots[i], SLOT_KEY(FIELD, 0));
}

/* --- what holds objects outside of them --- */

/* A waiting generator's frame is visited with it, one that runs is not. */
static void recount_frame(Recount *recount, Frame *frame)
{
    Slot *const fields[] = {&frame->function, &frame->locals, &frame->code, &frame->object};
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        recount_slots(recount, fields[i], 1);
    recount_slots(recount, frame->slots, frame->top);
    if (frame->owner == FRAME_OF_CONSTRUCTOR)
        recount_slots(recount, frame->slots + code_frame_slots(frame_code(frame)->code), 2);
}

static void recount_machine(Recount *recount, Vm *vm)
{
    Slot *const slots[] = {&vm->modules,    &vm->builtins,       &vm->sys,
                           &vm->main,       &vm->gc_callbacks,   &vm->gc_garbage,
                           &vm->in.pending, &vm->in.thread_dict, &vm->handled_base.value};
    for (size_t i = 0; i < ARRAY_LEN(slots); i++)
        recount_slots(recount, slots[i], 1);
    recount_slots(recount, vm->in.names_kept, ARRAY_LEN(vm->in.names_kept));
    for (size_t i = 0; i < vm->constants.count; i++)
        recount_slots(recount, &(Slot){vm->constants.items[i].object}, 1);
    for (size_t i = 0; i < TYPE_CACHE_SIZE; i++)
        recount_slots(recount, &vm->in.type_cache->entries[i].name, 1);
    for (Frame *frame = vm->current; frame != NULL; frame = frame->previous)
        recount_frame(recount, frame);
}

/* Tables of what C code holds for good: their counts are known from the beginning. */
static void recount_tables(Recount *recount, Interp *in)
{
    Object *const *const names = (Object *const *)in->names;
    for (size_t i = 0; i < sizeof(*in->names) / sizeof(Object *); i++)
        recount_find(recount, names[i]);
    for (size_t i = 0; i < ARRAY_LEN(in->small_ints); i++)
        recount_find(recount, in->small_ints[i]);
    for (size_t i = 0; i < ARRAY_LEN(in->latin1); i++)
        recount_find(recount, in->latin1[i]);
    for (size_t i = 0; i < ARRAY_LEN(in->byte_objects); i++)
        recount_find(recount, in->byte_objects[i]);
    Object *const others[] = {
        in->none,         in->true_object, in->false_object, in->not_implemented, in->ellipsis,
        in->empty_string, in->empty_tuple, in->empty_bytes,  in->memory_error};
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        recount_find(recount, others[i]);
}

static void recount_types(Recount *recount, const Vm *vm)
{
    const Interp *in = &vm->in;
    uint64_t spec, type;
    size_t cursor = 0;
    for (size_t i = 0; i < TYPE_COUNT; i++)
        recount_find(recount, (Object *)in->types[i]);
    for (size_t i = 0; i < EXCEPTION_COUNT; i++)
        recount_find(recount, (Object *)in->exceptions[i]);
    while (map_next(&in->module_types, &cursor, &spec, &type))
        recount_find(recount, (Object *)(uintptr_t)type);
#define OWN_TYPE(member, spec) recount_find(recount, (Object *)vm->types.member);
#include "vm/own_type.def"
#undef OWN_TYPE
}

static void recount_list(Recount *recount, const GcHead *list)
{
    for (const GcHead *head = gc_next(list); head != list; head = gc_next(head))
        recount_find(recount, gc_object_of(head));
}

/* A table of keys that a class and dicts share holds them once. */
static void recount_shared_keys(Recount *recount, const DictKeys *keys)
{
    uint64_t address = (uint64_t)(uintptr_t)keys;
    if (keys == NULL || map_get(&recount->shared_keys, address, NULL))
        return;
    map_put(&recount->shared_keys, address, 1);
    for (int64_t i = 0; i < keys->used; i++)
        recount_slots(recount, keys_key_slot(keys, i), 1);
}

/* What an object holds and does not show the collector. */
static void recount_hidden(Recount *recount, Object *object)
{
    if (object_has_flag(object, TYPE_FLAG_TYPE_SUBCLASS)) {
        const TypeObject *type = (const TypeObject *)object;
        recount_slots(recount, &(Slot){type->subclass_refs}, 1);
        recount_shared_keys(recount, type->shared_keys);
    } else if (object_has_flag(object, TYPE_FLAG_DICT_SUBCLASS) &&
               as_dict(object)->values != NULL) {
        recount_shared_keys(recount, as_dict(object)->keys);
    }
}

/* held: C code holds it for the moment; may be NULL. */
static void recount_all(Recount *recount, Vm *vm, Object *held)
{
    const Collector *collector = vm->in.heap.collector;
    map_clear(&recount->counts);
    map_clear(&recount->shared_keys);
    vec_clear(&recount->found);
    recount_machine(recount, vm);
    recount_slots(recount, &(Slot){held}, 1);
    recount_types(recount, vm);
    recount_tables(recount, &vm->in);
    for (int i = 0; i < GENERATION_COUNT; i++)
        recount_list(recount, &collector->generation[i].list);
    recount_list(recount, &collector->permanent);
    recount_list(recount, &collector->hidden);
    for (size_t i = 0; i < recount->found.count; i++) {
        Object *object = recount->found.items[i];
        if (object_layout(object)->traverse != NULL)
            (void)object_layout(object)->traverse(object, recount_slot, recount);
        recount_hidden(recount, object);
    }
}

/* --- blocks --- */

static void recount_own(Recount *recount, const void *block)
{
    if (block != NULL)
        map_put(&recount->owned, (uint64_t)(uintptr_t)block, 1);
}

static void recount_object_blocks(Recount *recount, const Object *object)
{
    const TypeLayout *layout = object_layout(object);
    const void *buffers[OBJECT_BUFFERS] = {NULL};
    recount_own(recount, (const uint8_t *)object - heap_preheader_size(object->type));
    if (layout->buffers != NULL)
        layout->buffers(object, buffers);
    for (int i = 0; i < OBJECT_BUFFERS; i++)
        recount_own(recount, buffers[i]);
}

static void recount_owned(Recount *recount, const Heap *heap)
{
    uint64_t table, one;
    size_t cursor = 0;
    map_clear(&recount->owned);
    while (map_next(&recount->shared_keys, &cursor, &table, &one))
        map_put(&recount->owned, table, one);
    for (size_t i = 0; i < recount->found.count; i++)
        recount_object_blocks(recount, recount->found.items[i]);
    for (const FreeList *list = heap->free_lists; list != NULL; list = list->next_list)
        for (const Object *kept = list->head; kept != NULL; kept = (const Object *)kept->type)
            recount_own(recount, (const uint8_t *)kept - list->preheader);
}

/* A BlockVisitor. */
static bool recount_keep_block(void *context, const void *block, size_t size)
{
    Recount *recount = context;
    (void)size;
    if (!map_get(&recount->owned, (uint64_t)(uintptr_t)block, NULL))
        map_put(&recount->kept_blocks, (uint64_t)(uintptr_t)block, 1);
    return true;
}

typedef struct {
    const Recount *recount;
    Buf *fault;
    bool good;
} BlockCheck;

/* The words of an object are where one of the three kinds of pre-header ends. */
static const Object *recount_lost_object(const BlockCheck *check, const void *block, size_t size)
{
    for (size_t words = 0; words <= 4 && (words + 2) * sizeof(void *) <= size; words += 2) {
        const Object *object = (const Object *)((const void *const *)block + words);
        const Object *type = (const Object *)object->type;
        if (object->refcount > 0 && map_get(&check->recount->counts, recount_key(type), NULL) &&
            type_has(type, TYPE_FLAG_TYPE_SUBCLASS))
            return object;
    }
    return NULL;
}

/* A BlockVisitor. */
static bool recount_check_block(void *context, const void *block, size_t size)
{
    BlockCheck *check = context;
    uint64_t address = (uint64_t)(uintptr_t)block;
    if (map_get(&check->recount->owned, address, NULL) ||
        map_get(&check->recount->kept_blocks, address, NULL))
        return true;
    const Object *object = recount_lost_object(check, block, size);
    if (object == NULL)
        return true;
    check->good = false;
    buf_printf(check->fault, "    %s at %p: count %lld, but nothing holds it\n",
               object_layout(object)->name, (const void *)object, (long long)object->refcount);
    return true;
}

/* When the script is over, right after recount_compare: no block in use looks like an object
 * that nothing holds. Blocks of types that have more of them than they tell the trace (deques,
 * compiled patterns) belong to none. */
static bool recount_compare_blocks(Recount *recount, const Heap *heap, Buf *fault)
{
    BlockCheck check = {recount, fault, true};
    recount_owned(recount, heap);
    (void)heap_each_block(heap, recount_check_block, &check);
    return check.good;
}

/* --- comparing --- */

static int64_t recount_unexplained(const Recount *recount, const Object *object)
{
    return object->refcount - (int64_t)map_get_or(&recount->counts, recount_key(object), 0);
}

/* Before the script begins: notes what C code holds. */
static void recount_init(Recount *recount, Vm *vm)
{
    *recount = (Recount){0};
    map_init(&recount->counts);
    map_init(&recount->shared_keys);
    map_init(&recount->kept);
    map_init(&recount->owned);
    map_init(&recount->kept_blocks);
    recount_all(recount, vm, NULL);
    for (size_t i = 0; i < recount->found.count; i++) {
        const Object *object = recount->found.items[i];
        int64_t unexplained = recount_unexplained(recount, object);
        if (unexplained != 0 || heap_is_static(&vm->in.heap, object))
            map_put(&recount->kept, recount_key(object), (uint64_t)unexplained);
    }
    recount_owned(recount, &vm->in.heap);
    (void)heap_each_block(&vm->in.heap, recount_keep_block, recount);
}

/* No C code that holds references is under way: the script's first frame was called by the
 * machine, all others by their callers' instructions. */
static bool recount_is_exact(const Vm *vm)
{
    int entries = 0;
    const Frame *first = NULL;
    for (const Frame *frame = vm->current; frame != NULL; frame = frame->previous) {
        entries += frame->is_entry;
        first = frame;
    }
    bool is_script = first == NULL || first->locals.object == vm->main.object;
    return entries <= 1 && is_script && vm->in.heap.dealloc_depth == 0 &&
           !vm->in.heap.collector->collecting;
}

static void recount_tell(Heap *heap, Object *object, int64_t more, Buf *fault)
{
    enum { TOLD_MOST = 2000 };
    if (fault->length > TOLD_MOST)
        return;
    buf_printf(fault, "    %s at %p: count %lld, %+lld ", object_layout(object)->name,
               (const void *)object, (long long)object->refcount, (long long)more);
    if (object_layout(object)->show != NULL)
        object_layout(object)->show(heap, object, fault);
    buf_append_byte(fault, '\n');
}

typedef struct {
    Object *held;     /* C code holds it for the moment; may be NULL */
    int64_t most;     /* more references than were found that are granted in all; -1: any */
    bool with_static; /* count those of static objects; not where memory ran out: of a
                       * module's type that could not be made nobody knows */
} RecountTerms;

/* Compares all counts. False: some are wrong, and told in `fault`. */
static bool recount_compare(Recount *recount, Vm *vm, RecountTerms terms, Buf *fault)
{
    bool good = true;
    recount_all(recount, vm, terms.held);
    for (size_t i = 0; i < recount->found.count; i++) {
        Object *object = recount->found.items[i];
        uint64_t kept = 0;
        bool known = map_get(&recount->kept, recount_key(object), &kept);
        if (heap_is_static(&vm->in.heap, object) && !(known && terms.with_static))
            continue;
        int64_t more = recount_unexplained(recount, object) - (int64_t)kept;
        if (more == 0 || (more > 0 && terms.most < 0))
            continue;
        good = good && more > 0 && more <= terms.most;
        if (good)
            terms.most -= more;
        else
            recount_tell(&vm->in.heap, object, more, fault);
    }
    return good;
}

#endif
