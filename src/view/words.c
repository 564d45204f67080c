/* Naming. Scalars are told by their value, everything else by type and number,
 * the number being the object's id, which never changes and is never used again.
 * A name of the running frame or of the module stands alone; other places say
 * whose they are. */
#include "view/words.h"

#include <string.h>

#include "base/clean.h"

enum {
    VALUE_COLUMNS = 28,
    NAME_COLUMNS = 40,
    OWNERS_UP_TO = 20000, /* objects among which the owner of a dict is looked for */
};

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
            (strcmp(label, "__name__") != 0 && strcmp(label, "__qualname__") != 0))
            continue;
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

/* Things with a name of their own, by the beginning of their repr. */
static const struct {
    const char *repr, *before, *after;
} named_reprs[] = {{"<built-in function ", "the built-in ", "()"},
                   {"<module '", "module ", ""},
                   {"<class '", "class ", ""}};

static bool append_named(Buf *out, const char *repr)
{
    for (size_t i = 0; i < ARRAY_LEN(named_reprs); i++) {
        size_t length = strlen(named_reprs[i].repr);
        if (strncmp(repr, named_reprs[i].repr, length) == 0) {
            buf_append_string(out, named_reprs[i].before);
            clean_append_cut(out, repr + length, strcspn(repr + length, "'>"), NAME_COLUMNS, false);
            buf_append_string(out, named_reprs[i].after);
            return true;
        }
    }
    return false;
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
        if (!append_named(out, trace_text(world->trace, facts.value)))
            append_cut(out, world, facts.value, VALUE_COLUMNS);
        return;
    }
    const char *type = trace_text(world->trace, facts.type);
    bool named = (facts.flags & OBJECT_CLASS) || strcmp(type, "function") == 0 ||
                 strcmp(type, "module") == 0;
    if (named) {
        buf_append_string(out, facts.flags & OBJECT_CLASS ? "class" : type);
        buf_append_byte(out, ' ');
        if (append_own_name(out, world, id))
            return;
    } else {
        append_cut(out, world, facts.type, NAME_COLUMNS);
        buf_append_byte(out, ' ');
    }
    buf_printf(out, "#%u", (unsigned)id);
}

/* Functions that have no name of their own. */
static const struct {
    const char *name, *words;
} nameless[] = {
    {"<module>", "the module"},          {"<lambda>", "the lambda"},
    {"<listcomp>", "the comprehension"}, {"<setcomp>", "the comprehension"},
    {"<dictcomp>", "the comprehension"}, {"<genexpr>", "the generator expression"},
};

/* The part of a qualified name behind the last function it stands in. */
static const char *local_name(const char *name)
{
    static const char inside[] = "<locals>.";
    for (const char *at; (at = strstr(name, inside)) != NULL;)
        name = at + sizeof(inside) - 1;
    return name;
}

void words_function(Buf *out, const World *world, StringId function)
{
    const char *name = local_name(trace_text(world->trace, function));
    for (size_t i = 0; i < ARRAY_LEN(nameless); i++) {
        if (strcmp(nameless[i].name, name) == 0) {
            buf_append_string(out, nameless[i].words);
            return;
        }
    }
    clean_append_cut(out, name, strlen(name), NAME_COLUMNS, false);
    buf_append_string(out, "()");
}

bool words_is_singleton(const char *type)
{
    static const char *const types[] = {"NoneType", "bool", "ellipsis", "NotImplementedType"};
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (strcmp(types[i], type) == 0)
            return true;
    return false;
}

/* -- dicts that belong to an object -- */

static bool is_dict_slot(const World *world, SlotRole role, StringId label)
{
    return role == ROLE_FIELD && strcmp(trace_text(world->trace, label), "__dict__") == 0;
}

/* The object whose __dict__ it is, 0 if it is nobody's; looked for among those that
 * went in this step too. */
static ObjectId owner_of_dict(const World *world, const WorldDiff *diff, ObjectId dict)
{
    for (size_t i = 0; diff != NULL && i < diff->slots.count; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if ((slot->was == dict || slot->now == dict) &&
            is_dict_slot(world, slot->role, slot->label))
            return slot->owner;
    }
    ObjectId id = world->object_count > OWNERS_UP_TO ? 0 : world_next_object(world, 0);
    for (; id != 0; id = world_next_object(world, id)) {
        size_t count;
        const WorldSlot *fields = world_run(world, id, ROLE_FIELD, &count);
        for (size_t i = 0; i < count; i++)
            if (fields[i].target == dict && is_dict_slot(world, ROLE_FIELD, fields[i].label))
                return id;
    }
    return 0;
}

bool words_is_part(const World *world, const WorldDiff *diff, ObjectId id)
{
    ObjectFacts facts;
    return object_facts(world, diff, id, &facts) &&
           strcmp(trace_text(world->trace, facts.type), "dict") == 0 &&
           owner_of_dict(world, diff, id) != 0;
}

/* -- places -- */

static bool is_dunder(const char *name, size_t length)
{
    return length > 4 && memcmp(name, "__", 2) == 0 && memcmp(name + length - 2, "__", 2) == 0;
}

/* The dict in which the running frame, a class statement's, keeps its names. */
static bool is_class_namespace(const World *world, ObjectId id)
{
    const WorldFrame *frame = world_running(world);
    size_t count = 0;
    const WorldSlot *fields =
        frame == NULL ? NULL : world_run(world, frame->id, ROLE_FIELD, &count);
    for (size_t i = 0; i < count; i++)
        if (fields[i].target == id &&
            strcmp(trace_text(world->trace, fields[i].label), "namespace") == 0)
            return true;
    return false;
}

bool words_is_namespace(const World *world, ObjectId id)
{
    const WorldObject *object = world_object(world, id);
    return object != NULL &&
           ((object->flags & OBJECT_NAMESPACE) != 0 || is_class_namespace(world, id));
}

/* The key of a dict entry, as it is or as it was before the step. */
static ObjectId key_of(const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const WorldSlot *key = world_slot(world, slot->owner, ROLE_KEY, slot->index);
    const DiffSlot *changed = diff_find_slot(diff, slot->owner, ROLE_KEY, slot->index);
    if (slot->now == 0 && changed != NULL && changed->was != 0)
        return changed->was;
    return key != NULL ? key->target : 0;
}

/* The repr of a string key without its quotes; false if it is no string. */
static bool key_name(const World *world, const WorldDiff *diff, const DiffSlot *slot,
                     const char **name, size_t *length)
{
    ObjectFacts facts;
    if (!object_facts(world, diff, key_of(world, diff, slot), &facts) || facts.value == 0)
        return false;
    *name = strtab_text(&world->trace->strings, facts.value);
    *length = strtab_length(&world->trace->strings, facts.value);
    bool quoted = *length >= 2 && ((*name)[0] == '\'' || (*name)[0] == '"');
    *name += quoted;
    *length -= 2u * quoted;
    return quoted;
}

/* The name of a slot of a namespace, if it has one. */
static bool slot_name(const World *world, const WorldDiff *diff, const DiffSlot *slot,
                      const char **name, size_t *length)
{
    if (slot->role == ROLE_DICT_VALUE && slot->label == 0)
        return key_name(world, diff, slot, name, length);
    *name = strtab_text(&world->trace->strings, slot->label);
    *length = strtab_length(&world->trace->strings, slot->label);
    return *length > 0;
}

/* A variable that a function shares with one inside it is kept in a cell. */
bool words_is_cell(const World *world, const DiffSlot *slot)
{
    return slot->role == ROLE_FIELD &&
           strcmp(trace_text(world->trace, slot->label), "cell_contents") == 0;
}

/* The name of the variable in the running frame; 0 if it has none there. */
static StringId cell_variable(const World *world, ObjectId cell)
{
    const WorldFrame *frame = world_running(world);
    size_t count = 0;
    const WorldSlot *locals =
        frame == NULL ? NULL : world_run(world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count; i++)
        if (locals[i].target == cell)
            return locals[i].label;
    return 0;
}

/* What a frame leaves to its frame object, when it ends, is what it had all along. */
static bool is_of_frame_object(const World *world, const WorldDiff *diff, ObjectId owner)
{
    ObjectFacts facts;
    return object_facts(world, diff, owner, &facts) &&
           strcmp(trace_text(world->trace, facts.type), "frame") == 0;
}

/* The cell that super() looks into gets its class when the class statement is done. */
static bool is_for_super(const World *world, const DiffSlot *slot)
{
    const WorldObject *now = world_object(world, slot->now);
    return slot->was == 0 && now != NULL && (now->flags & OBJECT_CLASS) != 0 &&
           cell_variable(world, slot->owner) == 0;
}

bool words_is_machinery(const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const char *name;
    size_t length;
    if (is_of_frame_object(world, diff, slot->owner))
        return true;
    switch (slot->role) {
    case ROLE_FIELD:
        return !words_is_cell(world, slot) || is_for_super(world, slot);
    case ROLE_TEMPORARY:
    case ROLE_CONSTANT:
    case ROLE_KEY:
        return true;
    case ROLE_DICT_VALUE:
        return words_is_namespace(world, slot->owner) &&
               slot_name(world, diff, slot, &name, &length) && is_dunder(name, length);
    default:
        return slot_name(world, diff, slot, &name, &length) && is_dunder(name, length);
    }
}

void words_slot_name(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const char *name;
    size_t length;
    bool of_object = slot->role == ROLE_DICT_VALUE && owner_of_dict(world, diff, slot->owner) != 0;
    if (slot->role == ROLE_ITEM)
        buf_printf(out, "item %u", (unsigned)slot->index);
    else if (slot->role == ROLE_ELEMENT)
        buf_append_string(out, "an element");
    else if (slot->role == ROLE_DICT_VALUE && !of_object && !words_is_namespace(world, slot->owner))
        words_object(out, world, diff, key_of(world, diff, slot));
    else if (slot_name(world, diff, slot, &name, &length))
        clean_append_cut(out, name, length, NAME_COLUMNS, false);
}

void words_owner(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    ObjectId owner = slot->role == ROLE_DICT_VALUE ? owner_of_dict(world, diff, slot->owner) : 0;
    words_object(out, world, diff, owner != 0 ? owner : slot->owner);
}

void words_place(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    StringId variable = words_is_cell(world, slot) ? cell_variable(world, slot->owner) : 0;
    if (variable != 0) {
        append_cut(out, world, variable, NAME_COLUMNS);
        return;
    }
    const WorldFrame *frame = world_frame(world, slot->owner);
    bool local = frame != NULL && slot->role == ROLE_LOCAL;
    bool item = slot->role == ROLE_DICT_VALUE && owner_of_dict(world, diff, slot->owner) == 0;
    bool global = item && words_is_namespace(world, slot->owner);
    buf_append_string(out, item && !global ? "[" : "");
    words_slot_name(out, world, diff, slot);
    buf_append_string(out, item && !global ? "]" : "");
    if (local && frame != world_running(world)) {
        buf_append_string(out, " in ");
        words_function(out, world, frame->function);
    } else if (!local && !global) {
        buf_append_string(out, " of ");
        words_owner(out, world, diff, slot);
    }
}

ObjectId words_argument(const World *world, const WorldDiff *diff, ObjectId target)
{
    const WorldObject *object = world_object(world, target);
    if (object == NULL || strcmp(trace_text(world->trace, object->type), "cell") != 0)
        return target;
    const DiffObject *change = diff_find_object(diff, target);
    size_t count = 0;
    const WorldSlot *slots = world_run(world, target, ROLE_FIELD, &count);
    for (size_t i = 0; i < count && change != NULL && change->born; i++)
        if (strcmp(trace_text(world->trace, slots[i].label), "cell_contents") == 0)
            return slots[i].target;
    return 0;
}

void words_bytes(Buf *out, uint64_t bytes)
{
    if (bytes < 1000)
        buf_printf(out, "%u B", (unsigned)bytes);
    else if (bytes < 1000u * 1024u)
        buf_printf(out, "%.1f KiB", (double)bytes / 1024.0);
    else
        buf_printf(out, "%.1f MiB", (double)bytes / (1024.0 * 1024.0));
}
