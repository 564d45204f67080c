/* Who holds an object, and what these holders are called. Slots know their target
 * but not the other way round, so holders are found by one walk over all slots,
 * which takes well under a millisecond for any picture a person can look at.
 */
#include "world/query.h"

#include <string.h>

#include "world/store.h"

/* -- holders -- */

static bool is_name(const World *world, const WorldHolder *holder)
{
    if (holder->role == ROLE_LOCAL)
        return holder->owner_is_frame;
    const WorldObject *owner = store_object(world, holder->owner);
    return holder->role == ROLE_DICT_VALUE && owner != NULL && (owner->flags & OBJECT_NAMESPACE);
}

typedef struct {
    const World *world;
    ObjectId target;
    bool names_only;
    WorldHolders *holders;
} Search;

static void search_owner(const Search *search, ObjectId owner, bool is_frame)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(search->world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        if (slot->target != search->target)
            continue;
        WorldHolder holder = {.owner = owner,
                              .owner_is_frame = is_frame,
                              .role = role,
                              .index = slot->index,
                              .label = slot->label};
        if (!search->names_only || is_name(search->world, &holder))
            vec_push(search->holders, holder);
    }
}

static void search_all(const Search *search)
{
    const World *world = search->world;
    vec_clear(search->holders);
    for (size_t i = world->stack.count; i > 0; i--)
        search_owner(search, world->stack.items[i - 1], true);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        if (!store_frame(world, id)->on_stack)
            search_owner(search, id, true);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        search_owner(search, id, false);
}

void query_holders(const World *world, ObjectId id, WorldHolders *holders)
{
    search_all(&(Search){.world = world, .target = id, .holders = holders});
}

void query_names(const World *world, ObjectId id, WorldHolders *names)
{
    search_all(&(Search){.world = world, .target = id, .names_only = true, .holders = names});
}

/* -- words -- */

bool query_global_name(const World *world, ObjectId namespace_dict, uint32_t index,
                       const char **name, size_t *length)
{
    const Trace *trace = world->trace;
    const WorldSlot *value = world_slot(world, namespace_dict, ROLE_DICT_VALUE, index);
    if (value != NULL && value->label != 0) {
        *name = trace_text(trace, value->label);
        *length = strtab_length(&trace->strings, value->label);
        return true;
    }
    const WorldSlot *key = world_slot(world, namespace_dict, ROLE_KEY, index);
    const WorldObject *text = key == NULL ? NULL : store_object(world, key->target);
    if (text == NULL || strcmp(trace_text(trace, text->type), "str") != 0)
        return false;
    *name = trace_text(trace, text->value);
    *length = strtab_length(&trace->strings, text->value);
    bool quoted = *length >= 2 && (**name == '\'' || **name == '"');
    *name += quoted;
    *length -= quoted ? 2 : 0;
    return *length > 0;
}

void query_append_owner(Buf *out, const World *world, ObjectId owner)
{
    const WorldFrame *frame = store_frame(world, owner);
    const WorldObject *object = store_object(world, owner);
    if (frame != NULL)
        buf_append_string(out, trace_text(world->trace, frame->function));
    else if (object != NULL)
        buf_printf(out, "%s #%u", trace_text(world->trace, object->type), owner);
    else
        buf_printf(out, "#%u", owner);
}

/* The phrase of a role, with label and index put in. */
static void append_phrase(Buf *out, const World *world, const WorldHolder *holder)
{
    for (const char *at = event_role_phrase(holder->role); *at != '\0'; at++) {
        if (at[0] == '%' && at[1] == 'L')
            buf_append(out, trace_text(world->trace, holder->label),
                       strtab_length(&world->trace->strings, holder->label));
        else if (at[0] == '%' && at[1] == 'I')
            buf_append_int(out, holder->index);
        else
            buf_append_byte(out, *at);
        at += at[0] == '%';
    }
}

void query_append_holder(Buf *out, const World *world, const WorldHolder *holder)
{
    const char *name;
    size_t length;
    const WorldObject *owner = store_object(world, holder->owner);
    bool is_global = owner != NULL && (owner->flags & OBJECT_NAMESPACE) &&
                     holder->role == ROLE_DICT_VALUE &&
                     query_global_name(world, holder->owner, holder->index, &name, &length);
    if (is_global) {
        buf_append_string(out, "global ");
        buf_append(out, name, length);
        return;
    }
    append_phrase(out, world, holder);
    buf_append_string(out, " of ");
    query_append_owner(out, world, holder->owner);
}

/* -- the body of a class -- */

/* The text from the line where the frame's code begins, without its indentation; the lines
 * of decorators, which are the first, are passed over. */
static const char *defining_line(const World *world, const WorldFrame *frame)
{
    const TraceFile *file = trace_find_file(world->trace, trace_text(world->trace, frame->file));
    const char *line = file == NULL ? "" : file->text;
    for (uint32_t number = 1; number < frame->line_defined || line[strspn(line, " \t")] == '@';
         number++) {
        const char *newline = strchr(line, '\n');
        if (newline == NULL)
            return "";
        line = newline + 1;
    }
    return line + strspn(line, " \t");
}

bool query_is_class_body(const World *world, const WorldFrame *frame)
{
    static const char statement[] = "class ";
    const char *name = trace_text(world->trace, frame->function);
    return frame->line_defined > 0 && name[0] != '<' &&
           strncmp(defining_line(world, frame), statement, sizeof(statement) - 1) == 0;
}
