/* Naming. Scalars are told by their value, everything else by type and number,
 * the number being the object's id, which never changes and is never used again.
 * A name of the running frame or of the module stands alone; other places say
 * whose they are. */
#include "view/words.h"

#include <string.h>

#include "base/clean.h"
#include "world/query.h"

enum { VALUE_COLUMNS = 28, NAME_COLUMNS = 40 };

typedef struct {
    StringId type, value;
    uint32_t flags;
} ObjectFacts;

static bool object_facts(const World *world, const WorldDiff *diff, ObjectId id, ObjectFacts *facts)
{
    const WorldObject *object = world_object(world, id);
    if (object != NULL) {
        *facts = (ObjectFacts){object->type, object->value, object->flags};
        return true;
    }
    const DiffObject *gone = diff == NULL ? NULL : diff_find_object(diff, id);
    if (gone != NULL) {
        *facts = (ObjectFacts){gone->type, gone->value_was, gone->flags};
        return true;
    }
    return false;
}

static void append_cut(Buf *out, const World *world, StringId text, size_t columns)
{
    clean_append_cut(out, trace_text(world->trace, text),
                     strtab_length(&world->trace->strings, text), columns, false);
}

/* The name of a class, function or module: its __name__ slot, if recorded. */
static bool append_own_name(Buf *out, const World *world, ObjectId id)
{
    WorldSlotCursor cursor = world_slots_begin(world, id);
    SlotRole role;
    const WorldSlot *slot;
    while (world_slots_next(&cursor, &role, &slot)) {
        const char *label = trace_text(world->trace, slot->label);
        const WorldObject *name = world_object(world, slot->target);
        if (role != ROLE_FIELD || name == NULL || name->value == 0 ||
            (strcmp(label, "__name__") != 0 && strcmp(label, "__qualname__") != 0)) {
            continue;
        }
        const char *text = trace_text(world->trace, name->value);
        size_t length = strlen(text);
        bool quoted = length >= 2 && text[0] == '\'';
        clean_append_cut(out, text + quoted, length - 2u * quoted, NAME_COLUMNS, false);
        return true;
    }
    return false;
}

static bool is_value(const ObjectFacts *facts)
{
    return facts->value != 0 && !(facts->flags & (OBJECT_CLASS | OBJECT_NAMESPACE));
}

bool words_is_value(const World *world, const WorldDiff *diff, ObjectId id)
{
    ObjectFacts facts;
    return object_facts(world, diff, id, &facts) && is_value(&facts);
}

void words_object(Buf *out, const World *world, const WorldDiff *diff, ObjectId id)
{
    ObjectFacts facts;
    if (id == 0) {
        buf_append_string(out, "nothing");
        return;
    }
    if (!object_facts(world, diff, id, &facts)) {
        const WorldFrame *frame = world_frame(world, id);
        if (frame != NULL) {
            buf_append_string(out, "the frame of ");
            words_function(out, world, frame->function);
        } else {
            buf_printf(out, "#%u", (unsigned)id);
        }
        return;
    }
    if (is_value(&facts)) {
        append_cut(out, world, facts.value, VALUE_COLUMNS);
        return;
    }
    const char *type = trace_text(world->trace, facts.type);
    bool named = (facts.flags & OBJECT_CLASS) || strcmp(type, "function") == 0 ||
                 strcmp(type, "module") == 0;
    if (named) {
        buf_append_string(out, facts.flags & OBJECT_CLASS ? "class" : type);
        buf_append_byte(out, ' ');
        if (append_own_name(out, world, id)) {
            return;
        }
    } else {
        append_cut(out, world, facts.type, NAME_COLUMNS);
        buf_append_byte(out, ' ');
    }
    buf_printf(out, "#%u", (unsigned)id);
}

void words_function(Buf *out, const World *world, StringId function)
{
    const char *name = trace_text(world->trace, function);
    if (strcmp(name, "<module>") == 0) {
        buf_append_string(out, "the module");
        return;
    }
    append_cut(out, world, function, NAME_COLUMNS);
    buf_append_string(out, "()");
}

static bool is_dunder(const char *name, size_t length)
{
    return length > 4 && memcmp(name, "__", 2) == 0 && memcmp(name + length - 2, "__", 2) == 0;
}

static bool is_namespace(const World *world, ObjectId id)
{
    const WorldObject *object = world_object(world, id);
    return object != NULL && (object->flags & OBJECT_NAMESPACE);
}

bool words_is_machinery(const World *world, const DiffSlot *slot)
{
    const char *name = trace_text(world->trace, slot->label);
    size_t length = strlen(name);
    switch (slot->role) {
    case ROLE_TEMPORARY:
    case ROLE_CONSTANT:
    case ROLE_KEY:
    case ROLE_FIELD:
        return true;
    case ROLE_DICT_VALUE:
        return is_namespace(world, slot->owner) &&
               query_global_name(world, slot->owner, slot->index, &name, &length) &&
               is_dunder(name, length);
    default:
        return is_dunder(name, length);
    }
}

static void append_key(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const WorldSlot *key = world_slot(world, slot->owner, ROLE_KEY, slot->index);
    const DiffSlot *gone = diff_find_slot(diff, slot->owner, ROLE_KEY, slot->index);
    ObjectId id = key != NULL ? key->target : gone != NULL ? gone->was : 0;
    buf_append_byte(out, '[');
    if (id != 0) {
        words_object(out, world, diff, id);
    }
    buf_append_string(out, "] of ");
}

static void append_owned(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    switch (slot->role) {
    case ROLE_ITEM:
        buf_printf(out, "item %u of ", (unsigned)slot->index);
        break;
    case ROLE_ELEMENT:
        buf_append_string(out, "an element of ");
        break;
    case ROLE_DICT_VALUE:
        append_key(out, world, diff, slot);
        break;
    default:
        append_cut(out, world, slot->label, NAME_COLUMNS);
        buf_append_string(out, " of ");
    }
    words_object(out, world, diff, slot->owner);
}

static void append_local(Buf *out, const World *world, const WorldFrame *frame,
                         const DiffSlot *slot)
{
    append_cut(out, world, slot->label, NAME_COLUMNS);
    if (frame != world_running(world)) {
        buf_append_string(out, " in ");
        words_function(out, world, frame->function);
    }
}

static bool append_global(Buf *out, const World *world, const DiffSlot *slot)
{
    const char *name;
    size_t length;
    if (slot->role != ROLE_DICT_VALUE || !is_namespace(world, slot->owner)) {
        return false;
    }
    if (query_global_name(world, slot->owner, slot->index, &name, &length)) {
        clean_append_cut(out, name, length, NAME_COLUMNS, false);
        return true;
    }
    if (slot->label != 0) {
        append_cut(out, world, slot->label, NAME_COLUMNS);
        return true;
    }
    return false;
}

void words_place(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const WorldFrame *frame = world_frame(world, slot->owner);
    if (frame != NULL && slot->role == ROLE_LOCAL) {
        append_local(out, world, frame, slot);
    } else if (!append_global(out, world, slot)) {
        append_owned(out, world, diff, slot);
    }
}

void words_bytes(Buf *out, uint64_t bytes)
{
    if (bytes < 1000) {
        buf_printf(out, "%u B", (unsigned)bytes);
    } else if (bytes < 1000u * 1024u) {
        buf_printf(out, "%.1f KiB", (double)bytes / 1024.0);
    } else {
        buf_printf(out, "%.1f MiB", (double)bytes / (1024.0 * 1024.0));
    }
}
