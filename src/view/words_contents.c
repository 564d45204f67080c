/* Objects as lists of what they hold, and holders of every kind by name. */
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "view/words.h"
#include "world/history.h"

enum { LABEL_COLUMNS = 30 };

static bool is_type(const World *world, const WorldObject *object, const char *type)
{
    return strcmp(trace_text(world->trace, object->type), type) == 0;
}

/* -- contents -- */

typedef struct {
    Buf *out;
    const World *world;
    const WorldDiff *diff;
    size_t start; /* of out */
    size_t columns;
    size_t items;
    bool full;
} Contents;

/* Begins the next item; false once there is no more room. */
static bool next_item(Contents *contents)
{
    Buf *out = contents->out;
    size_t used = utf8_width(out->text + contents->start, out->length - contents->start);
    if (contents->full || used + 3 > contents->columns) {
        if (!contents->full)
            buf_append_string(out, contents->items > 0 ? ", …" : "…");
        contents->full = true;
        return false;
    }
    buf_append_string(out, contents->items++ > 0 ? ", " : "");
    return true;
}

static void put_object(Contents *contents, ObjectId id)
{
    words_object(contents->out, contents->world, contents->diff, id);
}

static void put_run(Contents *contents, ObjectId owner, SlotRole role)
{
    size_t count;
    const WorldSlot *slots = world_run(contents->world, owner, role, &count);
    for (size_t i = 0; i < count && next_item(contents); i++)
        put_object(contents, slots[i].target);
}

static void put_entries(Contents *contents, ObjectId dict, bool names)
{
    const World *world = contents->world;
    size_t count, length;
    const char *name;
    const WorldSlot *values = world_run(world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count && next_item(contents); i++) {
        const WorldSlot *key = world_slot(world, dict, ROLE_KEY, values[i].index);
        if (names && query_global_name(world, dict, values[i].index, &name, &length)) {
            clean_append_cut(contents->out, name, length, LABEL_COLUMNS, false);
            buf_append_byte(contents->out, ' ');
        } else {
            put_object(contents, key != NULL ? key->target : 0);
            buf_append_string(contents->out, ": ");
        }
        put_object(contents, values[i].target);
    }
}

/* Attributes and fields; the class and names of the machine go without saying. */
static void put_fields(Contents *contents, ObjectId owner)
{
    const World *world = contents->world;
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        const char *label = trace_text(world->trace, slot->label);
        if (role == ROLE_FIELD && strcmp(label, "__dict__") == 0) {
            put_entries(contents, slot->target, true);
            continue;
        }
        bool told = role == ROLE_ATTRIBUTE || (role == ROLE_FIELD && strcmp(label, "__class__"));
        if (!told || !next_item(contents))
            continue;
        clean_append_cut(contents->out, label, strlen(label), LABEL_COLUMNS, false);
        buf_append_byte(contents->out, ' ');
        put_object(contents, slot->target);
    }
}

static const struct {
    const char *type, *open, *close;
    SlotRole role;
} containers[] = {
    {"list", "[", "]", ROLE_ITEM},       {"tuple", "(", ")", ROLE_ITEM},
    {"set", "{", "}", ROLE_ELEMENT},     {"frozenset", "frozenset {", "}", ROLE_ELEMENT},
    {"dict", "{", "}", ROLE_DICT_VALUE},
};

static bool put_container(Contents *contents, const WorldObject *object)
{
    for (size_t i = 0; i < ARRAY_LEN(containers); i++) {
        if (!is_type(contents->world, object, containers[i].type))
            continue;
        buf_append_string(contents->out, containers[i].open);
        if (containers[i].role == ROLE_DICT_VALUE) {
            put_entries(contents, object->id, false);
        } else {
            put_run(contents, object->id, containers[i].role);
            bool single_in_tuple =
                containers[i].open[0] == '(' && contents->items == 1 && !contents->full;
            buf_append_string(contents->out, single_in_tuple ? "," : "");
        }
        buf_append_string(contents->out, containers[i].close);
        return true;
    }
    return false;
}

void words_contents(Buf *out, const World *world, const WorldDiff *diff, ObjectId id, int columns)
{
    const WorldObject *object = world_object(world, id);
    Contents contents = {.out = out,
                         .world = world,
                         .diff = diff,
                         .start = out->length,
                         .columns = columns > 0 ? (size_t)columns : 0};
    if (object == NULL)
        return;
    bool named = (object->flags & OBJECT_CLASS) || is_type(world, object, "function") ||
                 is_type(world, object, "module") || words_is_value(world, diff, id);
    if (named)
        words_object(out, world, diff, id);
    else if (!put_container(&contents, object))
        put_fields(&contents, id);
}

/* -- results -- */

bool words_result(Buf *out, const World *world, const WorldDiff *diff, StepNumber step)
{
    Event_RESULT result;
    if (!history_result(world->trace, step, &result))
        return false;
    if (world_object(world, result.object) != NULL) {
        words_object(out, world, diff, result.object);
    } else {
        clean_append_cut(out, trace_text(world->trace, result.value),
                         strtab_length(&world->trace->strings, result.value), LABEL_COLUMNS, false);
    }
    return true;
}

/* -- holders -- */

static void put_owner(Buf *out, const World *world, const WorldDiff *diff, ObjectId owner)
{
    const WorldFrame *frame = world_frame(world, owner);
    buf_append_string(out, " of ");
    if (frame != NULL)
        words_function(out, world, frame->function);
    else
        words_object(out, world, diff, owner);
}

static DiffSlot slot_of(const WorldHolder *holder)
{
    return (DiffSlot){.owner = holder->owner,
                      .role = holder->role,
                      .index = holder->index,
                      .label = holder->label};
}

static bool is_global(const World *world, const WorldHolder *holder)
{
    const WorldObject *owner = world_object(world, holder->owner);
    return holder->role == ROLE_DICT_VALUE && owner != NULL && (owner->flags & OBJECT_NAMESPACE);
}

void words_holder_short(Buf *out, const World *world, const WorldDiff *diff,
                        const WorldHolder *holder)
{
    DiffSlot slot = slot_of(holder);
    const WorldFrame *frame = world_frame(world, holder->owner);
    const char *label = trace_text(world->trace, holder->label);
    if (frame != NULL)
        words_function(out, world, frame->function);
    else if (!is_global(world, holder))
        buf_printf(out, "#%u", (unsigned)holder->owner);
    if (holder->role == ROLE_ITEM) {
        buf_printf(out, "[%u]", (unsigned)holder->index);
    } else if (holder->role == ROLE_TEMPORARY) {
        buf_printf(out, " stack %u", (unsigned)holder->index);
    } else if (holder->role == ROLE_KEY || holder->role == ROLE_ELEMENT) {
        buf_append_string(out, holder->role == ROLE_KEY ? " key" : " element");
    } else if (holder->role == ROLE_CONSTANT) {
        buf_append_string(out, " constant");
    } else if (holder->role == ROLE_DICT_VALUE && !is_global(world, holder)) {
        const WorldSlot *key = world_slot(world, holder->owner, ROLE_KEY, holder->index);
        buf_append_byte(out, '[');
        words_object(out, world, diff, key != NULL ? key->target : 0);
        buf_append_byte(out, ']');
    } else {
        buf_append_string(out, is_global(world, holder) ? "" : ".");
        if (holder->role == ROLE_DICT_VALUE)
            words_slot_name(out, world, diff, &slot);
        else
            clean_append_cut(out, label, strlen(label), LABEL_COLUMNS, false);
    }
}

void words_holder(Buf *out, const World *world, const WorldDiff *diff, const WorldHolder *holder)
{
    DiffSlot slot = slot_of(holder);
    const char *label = trace_text(world->trace, holder->label);
    if (holder->role == ROLE_TEMPORARY) {
        buf_printf(out, "temporary %u", (unsigned)holder->index);
    } else if (holder->role == ROLE_CONSTANT) {
        buf_append_string(out, "a constant");
    } else if (holder->role == ROLE_KEY) {
        buf_append_string(out, "a key");
    } else if (holder->role == ROLE_FIELD && !words_is_cell(world, &slot)) {
        clean_append_cut(out, label, strlen(label), LABEL_COLUMNS, false);
    } else {
        words_place(out, world, diff, &slot);
        return;
    }
    put_owner(out, world, diff, holder->owner);
}
