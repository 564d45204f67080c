/* The list of a step's changes: frames, names and slots, objects, each in a line. */
#include <string.h>

#include "view/story.h"
#include "view/words.h"
#include "world/script_slots.h"

typedef struct {
    ChangeList *list;
    Arena *arena;
    const Narration *told;
    size_t limit;
    Buf place, change;
    ScriptSlots slots;
} Lister;

static void add_change(Lister *lister, char sign, const char *kind)
{
    lister->list->total++;
    if (lister->list->items.count < lister->limit) {
        Arena *arena = lister->arena;
        vec_push(&lister->list->items,
                 (Change){sign, arena_copy_text(arena, kind, strlen(kind)),
                          arena_copy_text(arena, lister->place.text, lister->place.length),
                          arena_copy_text(arena, lister->change.text, lister->change.length)});
    }
    buf_clear(&lister->place);
    buf_clear(&lister->change);
}

static void list_slot(Lister *lister, const DiffSlot *slot)
{
    const Narration *told = lister->told;
    words_place(&lister->place, told->world, told->diff, slot);
    if (slot->was != 0)
        words_object(&lister->change, told->world, told->diff, slot->was);
    buf_append_string(&lister->change, slot->now == 0 ? "" : slot->was == 0 ? "→ " : " → ");
    if (slot->now != 0)
        words_object(&lister->change, told->world, told->diff, slot->now);
    char sign = slot->was == 0 ? '+' : slot->now == 0 ? '-' : '~';
    add_change(lister, sign, story_is_name(told, slot) ? "name" : "slot");
}

static void put_change_bytes(Lister *lister, uint64_t was, uint64_t now)
{
    words_bytes(&lister->change, was);
    buf_append_string(&lister->change, " → ");
    words_bytes(&lister->change, now);
}

static void list_count(Lister *lister, const DiffObject *object)
{
    bool immortal = (object->flags & OBJECT_STATIC) != 0;
    int64_t was = object->count_was, now = object->count_now;
    if (immortal) {
        now = script_slots_holding(&lister->slots, object->id);
        was = now - script_slots_gained(&lister->slots, lister->told->diff, object->id);
    }
    if (was == now)
        return;
    const char *mark = immortal ? "∞+" : "";
    words_object(&lister->place, lister->told->world, lister->told->diff, object->id);
    buf_printf(&lister->change, "%s%u → %s%u", mark, (unsigned)was, mark, (unsigned)now);
    add_change(lister, '~', "count");
}

/* A count is of interest where a slot of the script holds the object, or held it. */
static bool is_counted(const Narration *told, const DiffObject *object)
{
    if (words_is_singleton(trace_text(told->world->trace, object->type)) ||
        (words_is_value(told->world, told->diff, object->id) && !told->values_counted))
        return false;
    for (size_t i = 0; i < told->diff->slots.count; i++) {
        const DiffSlot *slot = &told->diff->slots.items[i];
        if ((slot->was == object->id || slot->now == object->id) &&
            story_is_reference(told, slot) && !words_is_machinery(told->world, told->diff, slot))
            return true;
    }
    return false;
}

static void list_object(Lister *lister, const DiffObject *object)
{
    const Narration *told = lister->told;
    bool matters = story_object_matters(told, object);
    bool comes = object->born && !(object->flags & OBJECT_STATIC);
    if ((comes || object->freed) && matters) {
        words_object(&lister->place, told->world, told->diff, object->id);
        words_bytes(&lister->change, object->born ? object->size_now : object->size_was);
        add_change(lister, object->born ? '+' : '-', object->born ? "object" : "freed");
    } else if (!comes && !object->freed && is_counted(told, object)) {
        list_count(lister, object);
    }
    if (!object->born && !object->freed && matters && object->size_was != object->size_now) {
        words_object(&lister->place, told->world, told->diff, object->id);
        put_change_bytes(lister, object->size_was, object->size_now);
        add_change(lister, '~', "size");
    }
}

/* A generator's frame comes and goes whenever it is asked for a value. */
static const char *change_of_frame(const Narration *told, const DiffFrame *frame)
{
    if (frame->entered)
        return story_is_resumed(told, frame->id) ? "goes on" : "called";
    const WorldFrame *left = world_frame(told->world, frame->id);
    return left != NULL && left->references == 0 ? "waits" : "over";
}

static void list_frame(Lister *lister, const DiffFrame *frame)
{
    if (frame->entered || frame->left) {
        words_function(&lister->place, lister->told->world, frame->function);
        buf_append_string(&lister->change, change_of_frame(lister->told, frame));
        add_change(lister, frame->entered ? '+' : '-', "frame");
    }
}

void narrate_changes(ChangeList *list, Arena *arena, const Narration *told, size_t limit)
{
    const WorldDiff *diff = told->diff;
    Lister lister = {.list = list, .arena = arena, .told = told, .limit = limit};
    buf_init(&lister.place);
    buf_init(&lister.change);
    script_slots_init(&lister.slots, told->world);
    vec_clear(&list->items);
    list->total = 0;
    for (size_t i = 0; i < diff->frames.count; i++)
        list_frame(&lister, &diff->frames.items[i]);
    for (size_t i = 0; i < diff->slots.count && !story_is_over(told); i++)
        if (story_tells_slot(told, &diff->slots.items[i]))
            list_slot(&lister, &diff->slots.items[i]);
    for (size_t i = 0; i < diff->objects.count && !story_is_over(told); i++)
        list_object(&lister, &diff->objects.items[i]);
    script_slots_done(&lister.slots);
    buf_done(&lister.place);
    buf_done(&lister.change);
}
