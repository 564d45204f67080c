/* What an owner shows: its slots in order, less those of no interest. A dict entry
 * is one entry, labelled by its key, unless the key itself must be drawn; the
 * dict of an instance is shown as part of the instance, since that is how the
 * script speaks of it.
 */
#include "layout/measure.h"

#include <string.h>

#include "world/query.h"

enum {
    ENTRY_LIMIT = 2000, /* of one owner; what is beyond is only counted by the fold */
};

/* Fields that say how an object is made rather than what the script put there. */
static const char *const machinery_fields[] = {
    "__class__",   "__traceback__", "__globals__", "__builtins__", "__code__",
    "__module__",  "__qualname__",  "__name__",    "__doc__",      "__annotations__",
    "__weakref__", "__mro__",       "__bases__",   "__base__",     "__subclasses__",
    "__dict__",    "__context__",   "__cause__",   "__slots__",    "__weaklistoffset__",
};

static bool is_machinery_field(const char *label)
{
    for (size_t i = 0; i < ARRAY_LEN(machinery_fields); i++)
        if (strcmp(machinery_fields[i], label) == 0)
            return true;
    return false;
}

static bool is_dunder(const char *name, size_t length)
{
    return length > 4 && strncmp(name, "__", 2) == 0 && strncmp(name + length - 2, "__", 2) == 0;
}

/* A slot of something new is not news. */
static bool is_new(const WorldDiff *diff, ObjectId owner)
{
    const DiffObject *object = diff_find_object(diff, owner);
    const DiffFrame *frame = diff_find_frame(diff, owner);
    return (object != NULL && object->born && !(object->flags & OBJECT_NAMESPACE)) ||
           (frame != NULL && frame->made);
}

static void add_entry(Measure *measure, SceneSlot slot, const char *label, ObjectId target)
{
    Entry entry = {.slot = slot, .label = label, .target = target};
    entry.boxed = !kind_is_written(measure, target);
    const WorldDiff *diff = measure->input->diff;
    const DiffSlot *change =
        diff != NULL ? diff_find_slot(diff, slot.owner, (SlotRole)slot.role, slot.index) : NULL;
    if (change != NULL && change->now == target && !is_new(diff, slot.owner)) {
        entry.marks = change->was == 0 ? MARK_NEW : MARK_CHANGED;
        entry.was = change->was;
    }
    if (measure->entries.count < ENTRY_LIMIT)
        vec_push(&measure->entries, entry);
}

static const char *text_of(Measure *measure, StringId id)
{
    const StringTable *strings = &measure->world->trace->strings;
    return kind_clean(measure, strtab_text(strings, id), strtab_length(strings, id), LABEL_COLUMNS);
}

/* Lists are long, and this is done for every step. */
static const char *number_label(Measure *measure, uint32_t index)
{
    char digits[12];
    size_t at = sizeof(digits);
    digits[--at] = '\0';
    do {
        digits[--at] = (char)('0' + index % 10);
        index /= 10;
    } while (index != 0);
    char *label = arena_alloc(measure->arena, sizeof(digits) - at);
    return memcpy(label, digits + at, sizeof(digits) - at);
}

static void add_numbered(Measure *measure, ObjectId owner, SlotRole role)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, owner, role, &count);
    for (size_t i = 0; i < count && i < ENTRY_LIMIT; i++) {
        const char *label = role == ROLE_ELEMENT ? "" : number_label(measure, slots[i].index);
        add_entry(measure, (SceneSlot){owner, role, slots[i].index}, label, slots[i].target);
    }
}

/* Entry `index` of a dict: one row, or two if the key must be drawn. */
static void add_dict_entry(Measure *measure, ObjectId dict, const WorldSlot *value)
{
    SceneSlot slot = {dict, ROLE_DICT_VALUE, value->index};
    const WorldSlot *key = world_slot(measure->world, dict, ROLE_KEY, value->index);
    if (key == NULL) {
        add_entry(measure, slot, text_of(measure, value->label), value->target);
    } else if (kind_is_written_key(measure, key->target)) {
        add_entry(measure, slot, kind_text(measure, key->target, LABEL_COLUMNS), value->target);
    } else {
        add_entry(measure, (SceneSlot){dict, ROLE_KEY, value->index}, "key", key->target);
        vec_last(&measure->entries).boxed = true;
        add_entry(measure, slot, "  value", value->target);
    }
}

static void add_dict(Measure *measure, ObjectId dict)
{
    size_t count = 0;
    const WorldSlot *values = world_run(measure->world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count && i < ENTRY_LIMIT; i++)
        add_dict_entry(measure, dict, &values[i]);
}

/* Of a class only what instances share as data: no functions, no descriptors. */
static bool is_class_data(Measure *measure, const char *name, size_t length, ObjectId target)
{
    if (measure->options->detail.machinery)
        return true;
    const WorldObject *object = world_object(measure->world, target);
    if (object == NULL || is_dunder(name, length))
        return false;
    ObjectKind kind = kind_of(measure, object);
    return kind != KIND_FUNCTION && kind != KIND_MACHINE && kind != KIND_FIELDS;
}

/* The names in the dict of an instance or class, as its own attributes. */
static void add_names(Measure *measure, ObjectId dict, bool of_class)
{
    size_t count = 0, length;
    const WorldSlot *values = world_run(measure->world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count && i < ENTRY_LIMIT; i++) {
        const char *name;
        if (!query_global_name(measure->world, dict, values[i].index, &name, &length))
            continue;
        if (of_class && !is_class_data(measure, name, length, values[i].target))
            continue;
        add_entry(measure, (SceneSlot){dict, ROLE_DICT_VALUE, values[i].index},
                  kind_clean(measure, name, length, LABEL_COLUMNS), values[i].target);
    }
}

static void add_attributes(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, object->id, ROLE_ATTRIBUTE, &count);
    for (size_t i = 0; i < count && i < ENTRY_LIMIT; i++) {
        const char *name = trace_text(measure->world->trace, slots[i].label);
        if (kind == KIND_CLASS && !is_class_data(measure, name, strlen(name), slots[i].target))
            continue;
        add_entry(measure, (SceneSlot){object->id, ROLE_ATTRIBUTE, slots[i].index},
                  text_of(measure, slots[i].label), slots[i].target);
    }
}

static bool is_none(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    return object != NULL &&
           strcmp(trace_text(measure->world->trace, object->type), "NoneType") == 0;
}

static bool field_is_shown(Measure *measure, ObjectKind kind, const WorldSlot *slot)
{
    if (measure->options->detail.machinery)
        return true;
    const char *label = trace_text(measure->world->trace, slot->label);
    if (is_machinery_field(label) || is_none(measure, slot->target))
        return false;
    if (kind == KIND_FIELDS && strcmp(label, "result") == 0)
        return false; /* the tuple that zip() fills anew each time */
    return kind != KIND_CLASS;
}

/* The next of the names that a closure's label lists behind its own, separated by blanks;
 * `otherwise` if there is none. */
static const char *take_variable(Measure *measure, const char **names, const char *otherwise)
{
    const char *name = *names + strspn(*names, " ");
    size_t length = strcspn(name, " ");
    *names = name + length;
    return length == 0 ? otherwise : kind_clean(measure, name, length, LABEL_COLUMNS);
}

/* What is kept in a tuple of its own is shown as the owner's: the cells of a function's closure,
 * by the names of the variables, the defaults of its parameters, what zip() goes through. */
static bool add_kept_in_tuple(Measure *measure, const WorldSlot *field)
{
    static const struct {
        const char *field, *label;
    } tuples[] = {
        {"__closure__", "closure"}, {"__defaults__", "default"}, {"iterators", "iterator"}};
    const char *name = trace_text(measure->world->trace, field->label);
    for (size_t i = 0; i < ARRAY_LEN(tuples); i++) {
        size_t length = strlen(tuples[i].field), count = 0;
        if (strncmp(tuples[i].field, name, length) != 0 || is_none(measure, field->target))
            continue;
        const char *names = name + length;
        const WorldSlot *items = world_run(measure->world, field->target, ROLE_ITEM, &count);
        for (size_t k = 0; k < count && k < ENTRY_LIMIT; k++)
            add_entry(measure, (SceneSlot){field->target, ROLE_ITEM, items[k].index},
                      take_variable(measure, &names, tuples[i].label), items[k].target);
        map_put(&measure->merged, field->target, field->target);
        return true;
    }
    return false;
}

static const char *field_label(Measure *measure, const WorldSlot *field)
{
    const char *name = trace_text(measure->world->trace, field->label);
    return strcmp(name, "cell_contents") == 0 && !measure->options->detail.machinery
               ? "holds"
               : text_of(measure, field->label);
}

static void add_fields(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, object->id, ROLE_FIELD, &count);
    for (size_t i = 0; i < count; i++) {
        bool is_dict = strcmp(trace_text(measure->world->trace, slots[i].label), "__dict__") == 0;
        if (is_dict && !measure->options->detail.machinery) {
            add_names(measure, slots[i].target, kind == KIND_CLASS);
            map_put(&measure->merged, slots[i].target, object->id);
        } else if ((kind == KIND_FUNCTION || kind == KIND_FIELDS) &&
                   !measure->options->detail.machinery && add_kept_in_tuple(measure, &slots[i])) {
            continue;
        } else if (field_is_shown(measure, kind, &slots[i])) {
            add_entry(measure, (SceneSlot){object->id, ROLE_FIELD, slots[i].index},
                      field_label(measure, &slots[i]), slots[i].target);
        }
    }
}

static bool dict_shows_names(Measure *measure, ObjectId dict, bool of_class)
{
    size_t count = 0, length;
    const WorldSlot *values = world_run(measure->world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++) {
        const char *name;
        if (query_global_name(measure->world, dict, values[i].index, &name, &length) &&
            (!of_class || is_class_data(measure, name, length, values[i].target)))
            return true;
    }
    return false;
}

static bool shows_field(Measure *measure, ObjectKind kind, const WorldSlot *slot)
{
    if (strcmp(trace_text(measure->world->trace, slot->label), "__dict__") == 0)
        return dict_shows_names(measure, slot->target, kind == KIND_CLASS);
    return field_is_shown(measure, kind, slot);
}

static bool shows_attribute(Measure *measure, ObjectKind kind, const WorldSlot *slot)
{
    const char *name = trace_text(measure->world->trace, slot->label);
    return kind != KIND_CLASS || is_class_data(measure, name, strlen(name), slot->target);
}

static bool find_no_entry(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, object->id, ROLE_FIELD, &count);
    for (size_t i = 0; i < count; i++)
        if (shows_field(measure, kind, &slots[i]))
            return false;
    slots = world_run(measure->world, object->id, ROLE_ATTRIBUTE, &count);
    for (size_t i = 0; i < count; i++)
        if (shows_attribute(measure, kind, &slots[i]))
            return false;
    return true;
}

bool entries_are_none(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    enum { UNKNOWN, NONE, SOME };
    uint64_t known = map_get_or(&measure->bare, object->id, UNKNOWN);
    if (known == UNKNOWN) {
        known = find_no_entry(measure, object, kind) ? NONE : SOME;
        map_put(&measure->bare, object->id, known);
    }
    return known == NONE;
}

void entries_of_object(Measure *measure, const WorldObject *object)
{
    ObjectKind kind = kind_of(measure, object);
    vec_clear(&measure->entries);
    add_fields(measure, object, kind);
    add_attributes(measure, object, kind);
    add_numbered(measure, object->id, ROLE_ITEM);
    add_numbered(measure, object->id, ROLE_ELEMENT);
    add_dict(measure, object->id);
    if (measure->options->detail.machinery)
        add_numbered(measure, object->id, ROLE_CONSTANT);
}

static void add_temporaries(Measure *measure, const WorldFrame *frame)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, frame->id, ROLE_TEMPORARY, &count);
    for (size_t i = 0; i < count && measure->options->detail.temporaries; i++)
        add_entry(measure, (SceneSlot){frame->id, ROLE_TEMPORARY, slots[i].index},
                  arena_printf(measure->arena, "·%u", slots[i].index), slots[i].target);
}

void entries_of_namespace(Measure *measure, ObjectId dict, const WorldFrame *frame)
{
    vec_clear(&measure->entries);
    size_t count = 0, length;
    const WorldSlot *values = world_run(measure->world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count && i < ENTRY_LIMIT; i++) {
        const char *name;
        if (!query_global_name(measure->world, dict, values[i].index, &name, &length))
            continue;
        if (is_dunder(name, length) && !measure->options->detail.machinery)
            continue;
        add_entry(measure, (SceneSlot){dict, ROLE_DICT_VALUE, values[i].index},
                  kind_clean(measure, name, length, LABEL_COLUMNS), values[i].target);
    }
    if (frame != NULL)
        add_temporaries(measure, frame);
}

void entries_of_frame(Measure *measure, const WorldFrame *frame)
{
    vec_clear(&measure->entries);
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count; i++) {
        const char *name = trace_text(measure->world->trace, slots[i].label);
        bool of_compiler = name[0] == '.' || strcmp(name, "__class__") == 0;
        if (!of_compiler || measure->options->detail.temporaries)
            add_entry(measure, (SceneSlot){frame->id, ROLE_LOCAL, slots[i].index},
                      text_of(measure, slots[i].label), slots[i].target);
    }
    add_temporaries(measure, frame);
}
