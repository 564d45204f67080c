/* Names and slots: bound, rebound, unbound. Counts are told where they moved the way
 * the slot moved them. A number that is never freed has no count of its own; how many
 * more or fewer slots hold it is told in words. */
#include "view/story.h"

#include <string.h>

#include "base/clean.h"
#include "view/words.h"
#include "world/query.h"
#include "world/script_slots.h"

enum { IMMORTALS_MAX = 3 };

bool story_is_born(const Narration *told, ObjectId id)
{
    const DiffObject *object = diff_find_object(told->diff, id);
    return object != NULL && object->born;
}

/* Its owner is told as a whole. */
static bool told_with_owner(const Narration *told, const DiffSlot *slot)
{
    const DiffFrame *frame = diff_find_frame(told->diff, slot->owner);
    const DiffObject *owner = diff_find_object(told->diff, slot->owner);
    return (frame != NULL && (frame->made || frame->gone || frame->left)) ||
           (owner != NULL && (owner->born || owner->freed));
}

bool story_tells_slot(const Narration *told, const DiffSlot *slot)
{
    return !words_is_machinery(told->world, told->diff, slot) && !told_with_owner(told, slot);
}

bool story_is_name(const Narration *told, const DiffSlot *slot)
{
    return slot->role == ROLE_LOCAL || words_is_cell(told->world, slot) ||
           (slot->role == ROLE_DICT_VALUE && words_is_namespace(told->world, slot->owner));
}

bool story_is_reference(const Narration *told, const DiffSlot *slot)
{
    return slot->role != ROLE_TEMPORARY && slot->role != ROLE_CONSTANT && slot->role != ROLE_KEY &&
           (slot->role != ROLE_FIELD || words_is_cell(told->world, slot));
}

static bool is_value(const Story *story, ObjectId id)
{
    return words_is_value(story->told->world, story->told->diff, id);
}

/* " (1→2)" if the count of a living or freed object moved in that direction. */
static void put_counts(Story *story, ObjectId id, int direction)
{
    const DiffObject *object = diff_find_object(story->told->diff, id);
    if (object == NULL || object->born || (object->flags & OBJECT_STATIC) ||
        (is_value(story, id) && !story->told->values_counted))
        return;
    int64_t change = (int64_t)object->count_now - object->count_was;
    if (change * direction > 0) {
        buf_printf(story->out, " (%u→%u)", (unsigned)object->count_was,
                   (unsigned)object->count_now);
    }
}

static void put_place(Story *story, const DiffSlot *slot)
{
    words_place(story->out, story->told->world, story->told->diff, slot);
}

/* True if the object was made by this step, not taken from the code's constants. */
static bool is_fresh(const Narration *told, ObjectId id)
{
    const DiffObject *object = diff_find_object(told->diff, id);
    return object != NULL && object->born && !(object->flags & OBJECT_STATIC) &&
           object->count_now == object->references_now;
}

/* "the new list #7", "the new int 1111104", "'agath'". */
static void put_held(Story *story, ObjectId id)
{
    const WorldObject *object = world_object(story->told->world, id);
    bool value = is_value(story, id);
    bool again = story->named == id;
    bool told_as_new = again   ? false
                       : value ? story->told->values_counted && is_fresh(story->told, id)
                               : story_is_born(story->told, id);
    story_put(story, told_as_new ? "the new " : "");
    if (told_as_new && value && object != NULL) {
        clean_append_line(story->out, trace_text(story->told->world->trace, object->type));
        story_put(story, " ");
    }
    story_put_object(story, id);
}

/* "list #7 gets 'a' as item 2": a slot of an object that had no such slot. */
static void tell_gained(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    words_owner(story->out, told->world, told->diff, slot);
    story_put(story, " gets ");
    if (slot->role == ROLE_ATTRIBUTE || slot->role == ROLE_DICT_VALUE) {
        words_slot_name(story->out, told->world, told->diff, slot);
        story_put(story, slot->role == ROLE_ATTRIBUTE ? " = " : ": ");
    } else if (slot->role == ROLE_ELEMENT) {
        story_put(story, "the element ");
    }
    put_held(story, slot->now);
    put_counts(story, slot->now, 1);
    if (slot->role == ROLE_ITEM)
        buf_printf(story->out, " as item %u", (unsigned)slot->index);
}

static bool has_other_names(const Story *story, ObjectId id)
{
    WorldHolders names = {0};
    query_names(story->told->world, id, &names);
    bool others = names.count > 1;
    vec_done(&names);
    return others;
}

static void tell_bound(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    if (!story_is_name(told, slot)) {
        tell_gained(story, slot);
        return;
    }
    put_place(story, slot);
    if (is_value(story, slot->now) && !told->values_counted) {
        story_put(story, " is ");
        story_put_object(story, slot->now);
        return;
    }
    const WorldObject *object = world_object(told->world, slot->now);
    bool written =
        object == NULL || words_is_singleton(trace_text(told->world->trace, object->type));
    bool again = story->named == slot->now;
    bool was_there = again || !story_is_born(told, slot->now);
    bool shared = !written && was_there && has_other_names(story, slot->now);
    story_put(story, " names ");
    put_held(story, slot->now);
    story->named = slot->now;
    story_put(story, shared ? " too" : "");
    put_counts(story, slot->now, 1);
    story_put(story, shared ? ", no copy is made" : "");
}

static void tell_rebound(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    bool plain = is_value(story, slot->was) && is_value(story, slot->now) && !told->values_counted;
    put_place(story, slot);
    if (plain) {
        story_put(story, " changes from ");
        story_put_object(story, slot->was);
        story_put(story, " to ");
        story_put_object(story, slot->now);
        return;
    }
    story_put(story, story_is_name(told, slot) ? " names " : " is ");
    put_held(story, slot->now);
    put_counts(story, slot->now, 1);
    story_put(story, " instead of ");
    story_put_object(story, slot->was);
    put_counts(story, slot->was, -1);
}

/* "dict #7 loses 'a': 1". */
static void tell_lost(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    words_owner(story->out, told->world, told->diff, slot);
    story_put(story, " loses ");
    if (slot->role != ROLE_ELEMENT) {
        words_slot_name(story->out, told->world, told->diff, slot);
        story_put(story, slot->role == ROLE_DICT_VALUE ? ": " : ", it was ");
    }
    story_put_object(story, slot->was);
    put_counts(story, slot->was, -1);
}

static void tell_unbound(Story *story, const DiffSlot *slot)
{
    if (!story_is_name(story->told, slot)) {
        tell_lost(story, slot);
        return;
    }
    put_place(story, slot);
    story_put(story, " names nothing any more, it named ");
    story_put_object(story, slot->was);
    put_counts(story, slot->was, -1);
}

void story_tell_slots(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    for (size_t i = 0; i < diff->slots.count; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if (!story_tells_slot(story->told, slot) || !story_clause(story))
            continue;
        if (slot->was == 0)
            tell_bound(story, slot);
        else if (slot->now == 0)
            tell_unbound(story, slot);
        else
            tell_rebound(story, slot);
    }
}

/* -- what is never freed -- */

/* True, False, None and ... are written, not drawn as boxes, and so are types. */
static bool is_counted_immortal(const Narration *told, const DiffObject *object)
{
    const char *type = trace_text(told->world->trace, object->type);
    return (object->flags & OBJECT_STATIC) && !words_is_singleton(type) &&
           strcmp(type, "type") != 0 && words_is_value(told->world, told->diff, object->id);
}

static void put_change_of_count(Story *story, const DiffObject *object, int gained, bool first)
{
    int amount = gained < 0 ? -gained : gained;
    story_put(story, first ? "the count of " : ", that of ");
    story_put_object(story, object->id);
    story_put(story, gained < 0 ? " falls by " : " rises by ");
    if (amount == 1)
        story_put(story, "one");
    else
        buf_printf(story->out, "%d", amount);
}

/* In one clause, those that fall first. */
void story_tell_immortals(Story *story)
{
    const Narration *told = story->told;
    ScriptSlots slots;
    int listed = 0;
    if (!told->values_counted)
        return;
    script_slots_init(&slots, told->world);
    for (int falling = 1; falling >= 0; falling--) {
        for (size_t i = 0; i < told->diff->objects.count && listed < IMMORTALS_MAX; i++) {
            const DiffObject *object = &told->diff->objects.items[i];
            int gained = is_counted_immortal(told, object)
                             ? script_slots_gained(&slots, told->diff, object->id)
                             : 0;
            if (gained == 0 || (gained < 0) != falling || (listed == 0 && !story_clause(story)))
                continue;
            put_change_of_count(story, object, gained, listed == 0);
            listed++;
        }
    }
    script_slots_done(&slots);
}
