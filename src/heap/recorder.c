/* From what happens to objects to events: see recorder.h.
 *
 * The shadow holds one ObjectId for each 16 bytes of the region, mapped lazily by
 * the kernel. For each id the recorder keeps how many recorded slots hold the object:
 * the difference to its real count is what HELD tells. Announcing walks what the new
 * object refers to by work list, so a long chain needs no C stack; an object's NEW
 * always comes before the first SLOT that names it.
 */
#include "heap/recorder.h"

#include <assert.h>
#include <string.h>
#include <sys/mman.h>

#include "base/mem.h"
#include "base/vec.h"
#include "heap/gc.h"

/* What the recorder knows of an id. */
typedef struct {
    Object *object; /* NULL: a frame, or freed */
    uint64_t size;  /* as last told */
    const void *buffers[OBJECT_BUFFERS];
    uint64_t buffer_sizes[OBJECT_BUFFERS];
    StringId value;
    ObjectId frame; /* that it keeps, as last told */
    uint32_t slots; /* recorded slots that hold it */
    uint32_t held;  /* as last told */
    bool touched;   /* in this step */
    bool dying;
    bool opaque;         /* what it refers to is not told */
    uint8_t gc_list;     /* as last told */
    uint32_t live_index; /* where it stands in `live` */
} Known;

struct Recorder {
    Heap *heap;
    Sink *sink;
    ObjectId *shadow;
    size_t shadow_size;
    VEC(Known) known;      /* by ObjectId */
    VEC(ObjectId) pending; /* announced, references not yet told */
    VEC(ObjectId) touched;
    VEC(ObjectId) live; /* told, not static, not freed; in no order */
    size_t next_live;   /* the one to be looked at next, if they are many */
    size_t to_look;     /* so many of them are still to be looked at */
    Buf text;
    bool draining;
    bool stirred; /* an object that referred to others was freed */
};

Recorder *recorder_new(Heap *heap, Sink *sink)
{
    size_t size = (size_t)(heap->region_end - heap->region) / 16 * sizeof(ObjectId);
    void *shadow = mmap(NULL, size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (shadow == MAP_FAILED)
        return NULL;
    Recorder *recorder = mem_alloc_zeroed(1, sizeof(*recorder));
    recorder->heap = heap;
    recorder->sink = sink;
    recorder->shadow = shadow;
    recorder->shadow_size = size;
    buf_init(&recorder->text);
    vec_push(&recorder->known, (Known){0}); /* id 0: no object */
    heap->recorder = recorder;
    return recorder;
}

void recorder_free(Heap *heap, Recorder *recorder)
{
    heap->recorder = NULL;
    munmap(recorder->shadow, recorder->shadow_size);
    vec_done(&recorder->known);
    vec_done(&recorder->pending);
    vec_done(&recorder->touched);
    vec_done(&recorder->live);
    buf_done(&recorder->text);
    mem_free(recorder);
}

Sink *recorder_sink(Recorder *recorder)
{
    return recorder->sink;
}

static ObjectId *shadow_of(const Recorder *recorder, const Object *object)
{
    return &recorder->shadow[(size_t)((const uint8_t *)object - recorder->heap->region) / 16];
}

ObjectId recorder_id(const Recorder *recorder, const Object *object)
{
    return object == NULL ? 0 : *shadow_of(recorder, object);
}

ObjectId recorder_new_frame_id(Recorder *recorder)
{
    vec_push(&recorder->known, (Known){0});
    return (ObjectId)(recorder->known.count - 1);
}

static StringId intern_text(Recorder *recorder)
{
    return recorder->sink->intern(recorder->sink, recorder->text.text, recorder->text.length);
}

static const char *shown_type_name(const Object *object)
{
    const char *name = object_layout(object)->name;
    const char *dot = strrchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

static StringId type_string(Recorder *recorder, const Object *object)
{
    const char *name = shown_type_name(object);
    return recorder->sink->intern(recorder->sink, name, strlen(name));
}

static bool is_opaque(const Recorder *recorder, const Object *object)
{
    if (object_has_flag(object, TYPE_FLAG_OPAQUE))
        return true;
    return object_has_flag(object, TYPE_FLAG_TYPE_SUBCLASS) &&
           heap_is_static(recorder->heap, object);
}

static uint32_t describe_flags(const Recorder *recorder, const Object *object)
{
    const TypeLayout *layout = object_layout(object);
    uint32_t flags = layout->object_flags != NULL ? layout->object_flags(object) : 0;
    if (heap_is_static(recorder->heap, object))
        flags |= OBJECT_STATIC;
    else if (object_has_flag(object, TYPE_FLAG_TYPE_SUBCLASS))
        flags |= OBJECT_CLASS;
    if (is_opaque(recorder, object))
        flags |= OBJECT_OPAQUE;
    if (layout->flags & TYPE_FLAG_HEAP)
        flags |= OBJECT_INSTANCE;
    return object_flags_in(flags, gc_list_of(object));
}

static StringId describe_value(Recorder *recorder, Object *object)
{
    const TypeLayout *layout = object_layout(object);
    if (layout->show == NULL)
        return 0;
    buf_clear(&recorder->text);
    layout->show(recorder->heap, object, &recorder->text);
    return intern_text(recorder);
}

static void touch(Recorder *recorder, ObjectId id)
{
    Known *known = &recorder->known.items[id];
    if (known->touched)
        return;
    known->touched = true;
    vec_push(&recorder->touched, id);
}

static void tell_value(Recorder *recorder, ObjectId id, StringId value)
{
    Known *known = &recorder->known.items[id];
    if (known->value == value)
        return;
    sink_put(recorder->sink, VALUE, .object = id, .was = known->value, .now = value);
    known->value = value;
}

static void tell_buffer(Recorder *recorder, ObjectId id, uint32_t index, const void *now)
{
    Known *known = &recorder->known.items[id];
    const void *was = known->buffers[index];
    uint64_t size = now == NULL ? 0 : heap_block_size(recorder->heap, now);
    if (was == now && known->buffer_sizes[index] == size)
        return;
    sink_put(recorder->sink, BUFFER, .object = id, .index = index,
             .was = was == NULL ? 0 : heap_address(recorder->heap, was),
             .was_size = known->buffer_sizes[index],
             .now = now == NULL ? 0 : heap_address(recorder->heap, now), .now_size = size);
    known->buffers[index] = now;
    known->buffer_sizes[index] = size;
}

/* Blocks of the program itself are no part of the heap. */
static void tell_buffers(Recorder *recorder, ObjectId id)
{
    const void *found[OBJECT_BUFFERS] = {NULL};
    const Object *object = recorder->known.items[id].object;
    const TypeLayout *layout = object_layout(object);
    if (layout->buffers != NULL)
        layout->buffers(object, found);
    for (uint32_t i = 0; i < OBJECT_BUFFERS; i++) {
        bool outside = found[i] != NULL && heap_is_static(recorder->heap, found[i]);
        tell_buffer(recorder, id, i, outside ? NULL : found[i]);
    }
}

static uint64_t own_block(const Recorder *recorder, const Object *object)
{
    if (heap_is_static(recorder->heap, object))
        return 0;
    const uint8_t *block = (const uint8_t *)object - heap_preheader_size(object->type);
    return heap_block_size(recorder->heap, block);
}

static void count_slot(Recorder *recorder, ObjectId was, ObjectId now)
{
    if (was != 0) {
        assert(recorder->known.items[was].slots > 0);
        recorder->known.items[was].slots--;
        touch(recorder, was);
    }
    if (now != 0) {
        recorder->known.items[now].slots++;
        touch(recorder, now);
    }
}

static void put_slot(Recorder *recorder, ObjectId owner, SlotKey key, StringId label, ObjectId was,
                     ObjectId now)
{
    if (was == now)
        return;
    count_slot(recorder, was, now);
    sink_put(recorder->sink, SLOT, .owner = owner, .role = key.role, .index = key.index,
             .label = label, .was = was, .now = now);
}

/* The frame of a generator is no object, but the picture shows both as one. */
static void tell_frame(Recorder *recorder, ObjectId id, ObjectId frame)
{
    static const char label[] = "frame";
    ObjectId was = recorder->known.items[id].frame;
    recorder->known.items[id].frame = frame;
    put_slot(recorder, id, SLOT_KEY(FIELD, 0),
             recorder->sink->intern(recorder->sink, label, sizeof(label) - 1), was, frame);
}

/* NEW and VALUE; what it refers to is told later from the pending list. */
static ObjectId introduce(Recorder *recorder, Object *object, uint32_t extra_flags)
{
    ObjectId id = recorder_new_frame_id(recorder);
    *shadow_of(recorder, object) = id;
    uint64_t size = heap_size_of(object);
    uint32_t flags = describe_flags(recorder, object) | extra_flags;
    bool opaque = (flags & OBJECT_OPAQUE) != 0;
    recorder->known.items[id] = (Known){
        .object = object, .size = size, .opaque = opaque, .gc_list = (uint8_t)gc_list_of(object)};
    sink_put(recorder->sink, NEW, .object = id, .type = type_string(recorder, object),
             .flags = flags, .address = heap_address(recorder->heap, object), .size = size,
             .block = own_block(recorder, object));
    tell_value(recorder, id, describe_value(recorder, object));
    tell_buffers(recorder, id);
    touch(recorder, id);
    if (!heap_is_static(recorder->heap, object)) {
        recorder->known.items[id].live_index = (uint32_t)recorder->live.count;
        vec_push(&recorder->live, id);
    }
    if (!opaque && object_layout(object)->traverse != NULL)
        vec_push(&recorder->pending, id);
    if (object_layout(object)->frame != NULL)
        tell_frame(recorder, id, object_layout(object)->frame(object));
    return id;
}

static ObjectId id_of(Recorder *recorder, Object *object)
{
    if (object == NULL)
        return 0;
    ObjectId id = *shadow_of(recorder, object);
    return id != 0 ? id : introduce(recorder, object, 0);
}

static StringId label_of(Recorder *recorder, Object *owner, SlotKey key)
{
    const TypeLayout *layout = object_layout(owner);
    if (layout->label == NULL)
        return 0;
    buf_clear(&recorder->text);
    layout->label(recorder->heap, owner, key, &recorder->text);
    return intern_text(recorder);
}

typedef struct {
    Recorder *recorder;
    Object *owner;
    bool letting_go;
} Walk;

static bool visit_told(void *context, Slot *slot, SlotKey key)
{
    Walk *walk = context;
    if (slot->object == NULL)
        return true;
    ObjectId owner = recorder_id(walk->recorder, walk->owner);
    ObjectId target = id_of(walk->recorder, slot->object);
    put_slot(walk->recorder, owner, key, label_of(walk->recorder, walk->owner, key),
             walk->letting_go ? target : 0, walk->letting_go ? 0 : target);
    return true;
}

static void walk_references(Recorder *recorder, Object *object, bool letting_go)
{
    Walk walk = {recorder, object, letting_go};
    object_layout(object)->traverse(object, visit_told, &walk);
}

/* Tells the references of everything announced and not yet walked. */
static void drain(Recorder *recorder)
{
    if (recorder->draining)
        return;
    recorder->draining = true;
    for (size_t i = 0; i < recorder->pending.count; i++)
        walk_references(recorder, recorder->known.items[recorder->pending.items[i]].object, false);
    vec_clear(&recorder->pending);
    recorder->draining = false;
}

ObjectId recorder_announce_as(Recorder *recorder, Object *object, uint32_t flags)
{
    if (object == NULL)
        return 0;
    ObjectId id = *shadow_of(recorder, object);
    if (id == 0) {
        id = introduce(recorder, object, flags);
        drain(recorder);
    }
    return id;
}

ObjectId recorder_announce(Recorder *recorder, Object *object)
{
    return recorder_announce_as(recorder, object, 0);
}

/* The owner's id if its slots are being told, else 0. */
static ObjectId told_owner(const Recorder *recorder, const Object *owner)
{
    ObjectId id = recorder_id(recorder, owner);
    if (recorder->known.items[id].dying || recorder->known.items[id].opaque)
        return 0;
    return id;
}

void recorder_slot(Recorder *recorder, Object *owner, SlotKey key, Object *was, Object *now)
{
    ObjectId id = told_owner(recorder, owner);
    if (id == 0 || was == now)
        return;
    ObjectId now_id = id_of(recorder, now);
    put_slot(recorder, id, key, label_of(recorder, owner, key), recorder_id(recorder, was), now_id);
    drain(recorder);
}

void recorder_insert(Recorder *recorder, Object *owner, SlotKey key, Object *now)
{
    ObjectId id = told_owner(recorder, owner);
    if (id == 0)
        return;
    ObjectId now_id = id_of(recorder, now);
    count_slot(recorder, 0, now_id);
    sink_put(recorder->sink, INSERT, .owner = id, .role = key.role, .index = key.index,
             .now = now_id);
    drain(recorder);
}

void recorder_delete(Recorder *recorder, Object *owner, SlotKey key, Object *was)
{
    ObjectId id = told_owner(recorder, owner);
    if (id == 0)
        return;
    ObjectId was_id = recorder_id(recorder, was);
    count_slot(recorder, was_id, 0);
    sink_put(recorder->sink, DELETE, .owner = id, .role = key.role, .index = key.index,
             .was = was_id);
}

ObjectId recorder_frame_slot(Recorder *recorder, ObjectId frame, SlotKey key, StringId label,
                             ObjectId was, Object *now)
{
    ObjectId now_id = id_of(recorder, now);
    put_slot(recorder, frame, key, label, was, now_id);
    drain(recorder);
    return now_id;
}

void recorder_frame_let_go(Recorder *recorder, Object *owner)
{
    ObjectId id = recorder_id(recorder, owner);
    if (id != 0)
        tell_frame(recorder, id, 0);
}

static void tell_size(Recorder *recorder, ObjectId id)
{
    Known *known = &recorder->known.items[id];
    uint64_t size = known->dying ? known->size : heap_size_of(known->object);
    if (size == known->size)
        return;
    sink_put(recorder->sink, SIZE, .object = id, .was = known->size, .now = size);
    known->size = size;
}

void recorder_changed(Recorder *recorder, Object *object)
{
    ObjectId id = recorder_id(recorder, object);
    if (id == 0 || recorder->known.items[id].dying)
        return;
    tell_size(recorder, id);
    tell_buffers(recorder, id);
    tell_value(recorder, id, describe_value(recorder, object));
}

void recorder_tracked(Recorder *recorder, Object *object)
{
    ObjectId id = recorder_id(recorder, object);
    Known *known = &recorder->known.items[id];
    uint32_t list = gc_list_of(object);
    if (id == 0 || known->dying || known->gc_list == list)
        return;
    sink_put(recorder->sink, TRACK, .object = id, .was = known->gc_list, .now = list);
    known->gc_list = (uint8_t)list;
}

void recorder_all_tracked(Recorder *recorder)
{
    for (size_t i = 0; i < recorder->live.count; i++)
        recorder_tracked(recorder, recorder->known.items[recorder->live.items[i]].object);
}

void recorder_sizes_changed(Recorder *recorder)
{
    for (size_t i = 0; i < recorder->live.count; i++)
        tell_size(recorder, recorder->live.items[i]);
}

void recorder_result(Recorder *recorder, ObjectId frame, Object *value)
{
    StringId shown = describe_value(recorder, value);
    sink_put(recorder->sink, RESULT, .frame = frame, .object = recorder_id(recorder, value),
             .value = shown != 0 ? shown : type_string(recorder, value));
}

void recorder_dying(Recorder *recorder, Object *object)
{
    ObjectId id = recorder_id(recorder, object);
    if (id == 0)
        return;
    if (!recorder->known.items[id].opaque && object_layout(object)->traverse != NULL)
        walk_references(recorder, object, true);
    recorder->known.items[id].dying = true;
}

void recorder_freed(Recorder *recorder, Object *object)
{
    ObjectId *shadow = shadow_of(recorder, object);
    if (*shadow == 0)
        return;
    Known *known = &recorder->known.items[*shadow];
    recorder->stirred |= object_layout(object)->traverse != NULL;
    ObjectId last = vec_pop(&recorder->live);
    recorder->live.items[known->live_index] = last;
    recorder->known.items[last].live_index = known->live_index;
    for (uint32_t i = 0; i < OBJECT_BUFFERS; i++)
        tell_buffer(recorder, *shadow, i, NULL);
    sink_put(recorder->sink, FREE, .object = *shadow); /* the trace knows the rest */
    known->object = NULL;
    known->held = 0;
    *shadow = 0;
}

/* Tells what the machine itself holds of an object, if that has changed. */
static void tell_held(Recorder *recorder, ObjectId id)
{
    Known *known = &recorder->known.items[id];
    if (known->object == NULL || heap_is_static(recorder->heap, known->object))
        return;
    uint32_t held = (uint32_t)(known->object->refcount - (int64_t)known->slots);
    if (held == known->held)
        return;
    sink_put(recorder->sink, HELD, .object = id, .was = known->held, .now = held);
    known->held = held;
}

/* So many are looked at after a step, whether a slot of theirs changed or not: C code at work
 * takes and drops references too. A larger heap is told a little late. */
#define LIVE_AT_ONCE 512

static void tell_live(Recorder *recorder)
{
    size_t count = recorder->to_look < LIVE_AT_ONCE ? recorder->to_look : LIVE_AT_ONCE;
    recorder->to_look -= count;
    for (; count > 0; count--) {
        if (recorder->next_live >= recorder->live.count)
            recorder->next_live = 0;
        ObjectId id = recorder->live.items[recorder->next_live++];
        const Known *known = &recorder->known.items[id];
        if (UNLIKELY(known->object->refcount != (int64_t)known->slots + known->held))
            tell_held(recorder, id);
    }
}

void recorder_end_step(Recorder *recorder, bool stirred)
{
    for (size_t i = 0; i < recorder->touched.count; i++) {
        ObjectId id = recorder->touched.items[i];
        recorder->known.items[id].touched = false;
        tell_held(recorder, id);
    }
    vec_clear(&recorder->touched);
    if (stirred || recorder->stirred)
        recorder->to_look = recorder->live.count;
    recorder->stirred = false;
    if (recorder->to_look > recorder->live.count)
        recorder->to_look = recorder->live.count;
    tell_live(recorder);
    assert(recorder->live.count > LIVE_AT_ONCE || recorder_check(recorder));
}

bool recorder_each(const Recorder *recorder,
                   bool (*visit)(void *context, ObjectId id, Object *object), void *context,
                   size_t *count)
{
    *count = 0;
    for (size_t id = 1; id < recorder->known.count; id++) {
        if (recorder->known.items[id].object == NULL)
            continue;
        ++*count;
        if (!visit(context, (ObjectId)id, recorder->known.items[id].object))
            return false;
    }
    return true;
}

bool recorder_check(const Recorder *recorder)
{
    for (size_t id = 1; id < recorder->known.count; id++) {
        const Known *known = &recorder->known.items[id];
        if (known->object == NULL || heap_is_static(recorder->heap, known->object))
            continue;
        if (known->object->refcount != (int64_t)known->slots + known->held)
            return false;
    }
    return true;
}
