/* Objects that come and go, and islands: those that nothing outside leads to any more
 * but that hold each other, which is the moment a reference count fails to free. */
#include "view/story.h"

#include <string.h>

#include "view/words.h"
#include "world/query.h"

enum { NAMED_MAX = 4, ISLANDS_UP_TO = 20000 /* objects; beyond that the search costs too much */ };

/* Types whose objects serve the machine rather than the script; of some the script
 * may have a name. */
static const char *const plumbing[] = {
    "function", "code",  "frame",  "traceback", "cell",         "builtin_function_or_method",
    "method",   "tuple", "module", "type",      "mappingproxy", "getset_descriptor"};

static bool is_plumbing(const char *type)
{
    for (size_t i = 0; i < ARRAY_LEN(plumbing); i++)
        if (strcmp(plumbing[i], type) == 0)
            return true;
    return false;
}

static bool is_iterator(const char *type)
{
    static const char iterator[] = "iterator";
    size_t length = strlen(type), tail = sizeof(iterator) - 1;
    return length >= tail && strcmp(type + length - tail, iterator) == 0;
}

/* A slot of the script held it before this step. */
static bool was_held_by_script(const Narration *told, ObjectId id)
{
    for (size_t i = 0; i < told->diff->slots.count; i++) {
        const DiffSlot *slot = &told->diff->slots.items[i];
        const DiffObject *owner = diff_find_object(told->diff, slot->owner);
        bool inside = owner != NULL && owner->freed;
        if (slot->was == id && !inside && story_is_reference(told, slot))
            return true;
    }
    return false;
}

/* The names of a class statement's body, which go with its frame. */
static bool was_class_namespace(const Narration *told, ObjectId id)
{
    for (size_t i = 0; i < told->diff->slots.count; i++) {
        const DiffSlot *slot = &told->diff->slots.items[i];
        if (slot->was == id && slot->role == ROLE_FIELD &&
            strcmp(trace_text(told->world->trace, slot->label), "namespace") == 0)
            return true;
    }
    return false;
}

bool story_object_matters(const Narration *told, const DiffObject *object)
{
    if (object->flags & (OBJECT_STATIC | OBJECT_NAMESPACE))
        return false;
    const char *type = trace_text(told->world->trace, object->type);
    bool value = words_is_value(told->world, told->diff, object->id);
    if (is_iterator(type) || (value && !told->values_counted))
        return false;
    if (value || is_plumbing(type))
        return object->freed && was_held_by_script(told, object->id);
    return !words_is_part(told->world, told->diff, object->id) &&
           !was_class_namespace(told, object->id);
}

/* -- births: what a slot holds is told with the slot -- */

static bool is_temporary(const Narration *told, ObjectId id)
{
    bool temporary = false;
    for (size_t i = 0; i < told->diff->slots.count; i++) {
        const DiffSlot *slot = &told->diff->slots.items[i];
        if (slot->now == id && slot->role != ROLE_TEMPORARY)
            return false;
        temporary = temporary || slot->now == id;
    }
    return temporary;
}

void story_tell_births(Story *story)
{
    const Narration *told = story->told;
    for (size_t i = 0; i < told->diff->objects.count; i++) {
        const DiffObject *object = &told->diff->objects.items[i];
        if (object->born && !object->freed && story_object_matters(told, object) &&
            is_temporary(told, object->id) && story_clause(story)) {
            story_put_object(story, object->id);
            story_put(story, " comes into being");
        }
    }
}

/* -- lists of objects in a sentence: "A, B and 3 more" -- */

static void put_objects(Story *story, const ObjectId *ids, size_t count)
{
    size_t named = count <= NAMED_MAX ? count : NAMED_MAX - 1;
    for (size_t i = 0; i < named; i++) {
        story_put(story, i == 0 ? "" : i + 1 == count ? " and " : ", ");
        story_put_object(story, ids[i]);
    }
    if (named < count)
        buf_printf(story->out, " and %u more", (unsigned)(count - named));
}

/* -- frees -- */

static bool found_by_collector(const World *world, ObjectId id)
{
    size_t count = 0;
    const ObjectId *found = world_found(world, &count);
    for (size_t i = 0; i < count; i++)
        if (found[i] == id)
            return true;
    return false;
}

static void tell_freed(Story *story, bool collected, const char *one, const char *several)
{
    const Narration *told = story->told;
    WorldIds ids = {0};
    for (size_t i = 0; i < told->diff->objects.count; i++) {
        const DiffObject *object = &told->diff->objects.items[i];
        bool by_collector = told->diff->collected && found_by_collector(told->world, object->id);
        if (object->freed && by_collector == collected && story_object_matters(told, object))
            vec_push(&ids, object->id);
    }
    if (ids.count > 0 && story_clause(story)) {
        put_objects(story, ids.items, ids.count);
        story_put(story, ids.count == 1 ? one : several);
    }
    vec_done(&ids);
}

void story_tell_frees(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    int before = story->clauses;
    tell_freed(story, true, " is freed by the cycle collector",
               " are freed by the cycle collector");
    if (diff->collected && story->clauses == before && story_clause(story))
        story_put(story, "the cycle collector runs");
    tell_freed(story, false, " is freed, nothing holds it any more",
               " are freed, nothing holds them any more");
}

/* -- islands -- */

static bool lost_a_reference(const WorldDiff *diff, ObjectId id)
{
    const DiffObject *object = diff_find_object(diff, id);
    return object != NULL && !object->born && object->count_now < object->count_was;
}

/* The members of an island that a reader knows of; false if it is not new. */
static bool take_new_island(const Narration *told, const WorldIslands *islands, size_t island,
                            WorldIds *members)
{
    size_t end =
        island + 1 < islands->starts.count ? islands->starts.items[island + 1] : islands->ids.count;
    bool is_new = false;
    vec_clear(members);
    for (size_t i = islands->starts.items[island]; i < end; i++) {
        ObjectId id = islands->ids.items[i];
        const WorldObject *object = world_object(told->world, id);
        if (object == NULL || words_is_value(told->world, told->diff, id) ||
            words_is_part(told->world, told->diff, id) ||
            is_plumbing(trace_text(told->world->trace, object->type)))
            continue;
        is_new = is_new || lost_a_reference(told->diff, id);
        vec_push(members, id);
    }
    return is_new;
}

static void tell_island(Story *story, const WorldIds *members)
{
    if (!story_clause(story))
        return;
    story_put(story, "nothing leads to ");
    put_objects(story, members->items, members->count);
    story_put(story, members->count == 1
                         ? " any more but itself: only the cycle collector can free it"
                         : " any more, but they hold each other: only the cycle collector "
                           "can free them");
}

void story_tell_islands(Story *story)
{
    const Narration *told = story->told;
    bool fell = false;
    for (size_t i = 0; i < told->diff->objects.count && !fell; i++) {
        ObjectId id = told->diff->objects.items[i].id;
        fell = world_object(told->world, id) != NULL && lost_a_reference(told->diff, id) &&
               !words_is_value(told->world, told->diff, id);
    }
    if (!fell || told->world->object_count > ISLANDS_UP_TO)
        return;
    WorldIslands islands = {0};
    WorldIds members = {0};
    query_islands(told->world, &islands);
    for (size_t i = 0; i < islands.starts.count; i++)
        if (take_new_island(told, &islands, i, &members))
            tell_island(story, &members);
    vec_done(&members);
    query_islands_done(&islands);
}
