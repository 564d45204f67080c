/* One snapshot: its heap entries, globals and frames become objects (told at once, if
 * they were not known) and a list of slots that they want to hold. An id of the file
 * names another object when its type changed: the tracer uses ids again.
 */
#include <string.h>

#include "port/tutor_import.h"

/* owner, role and index in one number; indexes beyond 2^27 do not fit in a file. */
static uint64_t place_key(ObjectId owner, SlotRole role, uint32_t index)
{
    return (uint64_t)owner << 32 | (uint64_t)role << 27 | (index & ((1u << 27) - 1));
}

void tutor_want(TutorSource *self, TutorSlot slot)
{
    uint64_t key = place_key(slot.owner, slot.role, slot.index);
    if (slot.target == 0 || map_get(&self->wanted_at, key, NULL))
        return;
    vec_push(&self->wanted, slot);
    map_put(&self->wanted_at, key, self->wanted.count);
}

/* A name keeps its place for as long as its owner lives. */
static uint32_t place_of_name(TutorSource *self, ObjectId owner, StringId label)
{
    uint64_t key = (uint64_t)owner << 32 | label, place;
    if (map_get(&self->places, key, &place))
        return (uint32_t)place;
    place = map_get_or(&self->place_counts, owner, 0);
    map_put(&self->place_counts, owner, place + 1);
    map_put(&self->places, key, place);
    return (uint32_t)place;
}

static void want_name(TutorSource *self, ObjectId owner, SlotRole role, const char *name,
                      ObjectId target)
{
    StringId label = tutor_string(self, name);
    TutorSlot slot = {.owner = owner,
                      .role = role,
                      .index = place_of_name(self, owner, label),
                      .label = label,
                      .target = target};
    tutor_want(self, slot);
}

/* -- heap entries -- */

static void want_items(TutorSource *self, ObjectId owner, SlotRole role, const JsonNode *first)
{
    TutorSlot slot = {.owner = owner, .role = role};
    for (const JsonNode *item = first; item != NULL; item = item->next, slot.index++) {
        slot.target = tutor_value(self, item);
        tutor_want(self, slot);
    }
}

static void want_entries(TutorSource *self, ObjectId owner, const JsonNode *first)
{
    TutorSlot slot = {.owner = owner};
    for (const JsonNode *pair = first; pair != NULL; pair = pair->next, slot.index++) {
        slot.role = ROLE_KEY;
        slot.target = tutor_value(self, json_node_item(pair, 0));
        tutor_want(self, slot);
        slot.role = ROLE_DICT_VALUE;
        slot.target = tutor_value(self, json_node_item(pair, 1));
        tutor_want(self, slot);
    }
}

/* With heap primitives a name is a reference to a string of the heap. */
static const char *name_of(TutorSource *self, const JsonNode *node)
{
    if (json_node_text(node, &self->words))
        return self->words.text;
    uint64_t heap_id = json_node_number(json_node_item(node, 1), UINT32_MAX, UINT64_MAX);
    const JsonNode *entry = (const JsonNode *)(uintptr_t)map_get_or(&self->heap, heap_id, 0);
    return json_node_text(json_node_item(entry, 2), &self->words) ? self->words.text : "?";
}

static void want_pairs(TutorSource *self, ObjectId owner, SlotRole role, const JsonNode *first)
{
    for (const JsonNode *pair = first; pair != NULL; pair = pair->next) {
        ObjectId target = tutor_value(self, json_node_item(pair, 1));
        want_name(self, owner, role, name_of(self, json_node_item(pair, 0)), target);
    }
}

/* What the tags of heap entries mean. type: of the object, NULL: item 1 names it; value:
 * the item that is shown, 0: none; first: the first item that is a child. */
typedef enum { CHILDREN_NONE, CHILDREN_ITEMS, CHILDREN_SET, CHILDREN_ENTRIES, CHILDREN_PAIRS } Kids;

typedef struct {
    const char *tag, *type;
    uint32_t flags;
    size_t value, first;
    Kids kids;
} EntryForm;

static const EntryForm forms[] = {
    {"LIST", "list", OBJECT_TRACKED, 0, 1, CHILDREN_ITEMS},
    {"TUPLE", "tuple", OBJECT_TRACKED, 0, 1, CHILDREN_ITEMS},
    {"SET", "set", OBJECT_TRACKED, 0, 1, CHILDREN_SET},
    {"DICT", "dict", OBJECT_TRACKED, 0, 1, CHILDREN_ENTRIES},
    {"INSTANCE", NULL, OBJECT_TRACKED | OBJECT_INSTANCE, 0, 2, CHILDREN_PAIRS},
    {"INSTANCE_PPRINT", NULL, OBJECT_TRACKED | OBJECT_INSTANCE, 2, 3, CHILDREN_PAIRS},
    {"CLASS", "type", OBJECT_TRACKED | OBJECT_CLASS, 1, 3, CHILDREN_PAIRS},
    {"FUNCTION", "function", OBJECT_TRACKED, 1, 0, CHILDREN_NONE},
    {"HEAP_PRIMITIVE", NULL, 0, 2, 0, CHILDREN_NONE},
};
static const EntryForm other_form = {"", NULL, 0, 1, 0, CHILDREN_NONE};

static const EntryForm *form_of(const JsonNode *entry)
{
    for (size_t i = 0; i < ARRAY_LEN(forms); i++)
        if (json_node_equals(json_node_item(entry, 0), forms[i].tag))
            return &forms[i];
    return &other_form;
}

static StringId type_of(TutorSource *self, const JsonNode *entry, const EntryForm *form)
{
    if (form->type != NULL)
        return tutor_string(self, form->type);
    const JsonNode *name = json_node_item(entry, form == &other_form ? 0 : 1);
    return json_node_text(name, &self->words)
               ? trace_intern(self->trace, self->words.text, self->words.length)
               : tutor_string(self, "object");
}

/* The text shown for an entry: a string as it is, anything else as a value shows. */
static StringId value_of(TutorSource *self, const JsonNode *entry, const EntryForm *form)
{
    const JsonNode *shown = form->value == 0 ? NULL : json_node_item(entry, form->value);
    if (shown == NULL)
        return 0;
    bool is_class = (form->flags & OBJECT_CLASS) != 0;
    bool is_text = json_node_text(shown, &self->words);
    if (is_text && is_class) {
        Buf words = BUF_INIT;
        buf_printf(&words, "<class '%s'>", self->words.text);
        StringId id = trace_intern(self->trace, words.text, words.length);
        buf_done(&words);
        return id;
    }
    if (is_text && strcmp(form->tag, "HEAP_PRIMITIVE") != 0)
        return trace_intern(self->trace, self->words.text, self->words.length);
    Buf words = BUF_INIT;
    tutor_describe(self, shown, &words);
    StringId id = trace_intern(self->trace, words.text, words.length);
    buf_done(&words);
    return id;
}

static void show_value(TutorSource *self, ObjectId object, StringId value)
{
    const WorldObject *known = world_object(&self->world, object);
    if (known != NULL && known->value != value)
        sink_put(&self->sink.sink, VALUE, .object = object, .now = value);
}

/* Gives a heap entry its object. */
static void announce_entry(TutorSource *self, const JsonNode *entry, uint64_t heap_id)
{
    const EntryForm *form = form_of(entry);
    StringId type = type_of(self, entry, form), value = value_of(self, entry, form);
    ObjectId id = (ObjectId)map_get_or(&self->objects, heap_id, 0);
    const WorldObject *known = id == 0 ? NULL : world_object(&self->world, id);
    if (known == NULL || known->type != type || known->flags != form->flags) {
        id = tutor_new_object(self, type, form->flags, value);
        map_put(&self->objects, heap_id, id);
    } else {
        map_put(&self->alive, id, 1);
        show_value(self, id, value);
    }
}

static void want_children(TutorSource *self, const JsonNode *entry, ObjectId object)
{
    const EntryForm *form = form_of(entry);
    const JsonNode *first = form->first == 0 ? NULL : json_node_item(entry, form->first);
    if (form->kids == CHILDREN_ITEMS)
        want_items(self, object, ROLE_ITEM, first);
    else if (form->kids == CHILDREN_SET)
        want_items(self, object, ROLE_ELEMENT, first);
    else if (form->kids == CHILDREN_ENTRIES)
        want_entries(self, object, first);
    else if (form->kids == CHILDREN_PAIRS)
        want_pairs(self, object, ROLE_ATTRIBUTE, first);
    const JsonNode *defaults = json_node_item(entry, 3);
    if (form->tag[0] == 'F' && json_node_is(defaults, '['))
        want_pairs(self, object, ROLE_FIELD, defaults->first);
}

static void take_heap(TutorSource *self, const JsonNode *heap)
{
    map_clear(&self->heap);
    if (!json_node_is(heap, '{'))
        return;
    for (const JsonNode *entry = heap->first; entry != NULL; entry = entry->next) {
        JsonNode key = {.text = entry->key, .length = strlen(entry->key)};
        uint64_t heap_id = json_node_number(&key, UINT32_MAX, UINT64_MAX);
        if (heap_id != UINT64_MAX && json_node_is(entry, '['))
            map_put(&self->heap, heap_id, (uintptr_t)entry);
    }
    size_t cursor = 0;
    uint64_t heap_id, entry;
    while (map_next(&self->heap, &cursor, &heap_id, &entry))
        announce_entry(self, (const JsonNode *)(uintptr_t)entry, heap_id);
    for (cursor = 0; map_next(&self->heap, &cursor, &heap_id, &entry);)
        want_children(self, (const JsonNode *)(uintptr_t)entry,
                      (ObjectId)map_get_or(&self->objects, heap_id, 0));
}

/* -- names -- */

static void take_names(TutorSource *self, ObjectId owner, SlotRole role, const JsonNode *names)
{
    if (!json_node_is(names, '{'))
        return;
    for (const JsonNode *name = names->first; name != NULL; name = name->next)
        want_name(self, owner, role, name->key, tutor_value(self, name));
}

static ObjectId frame_for(TutorSource *self, const JsonNode *frame, uint64_t frame_id)
{
    ObjectId id = (ObjectId)map_get_or(&self->frames, frame_id, 0);
    if (id != 0 && world_frame(&self->world, id) != NULL)
        return id;
    id = ++self->last_id;
    map_put(&self->frames, frame_id, id);
    json_node_text(json_node_member(frame, "func_name"), &self->words);
    StringId function = trace_intern(self->trace, self->words.text, self->words.length);
    sink_put(&self->sink.sink, FRAME_NEW, .frame = id, .function = function,
             .file = tutor_string(self, self->trace->header.files.items[0].name),
             .globals = self->globals);
    return id;
}

/* A frame named twice is that of a generator, kept once for each resume. */
static void take_frame(TutorSource *self, const JsonNode *frame)
{
    uint64_t frame_id =
        json_node_number(json_node_member(frame, "frame_id"), UINT32_MAX, UINT64_MAX);
    if (frame_id == UINT64_MAX)
        return;
    ObjectId id = frame_for(self, frame, frame_id);
    if (map_get(&self->alive, id, NULL))
        return;
    map_put(&self->alive, id, 1);
    if (!json_node_is(json_node_member(frame, "is_zombie"), 't'))
        vec_push(&self->stack, id);
    take_names(self, id, ROLE_LOCAL, json_node_member(frame, "encoded_locals"));
}

void tutor_take_snapshot(TutorSource *self, const JsonNode *step)
{
    vec_clear(&self->wanted);
    vec_clear(&self->stack);
    map_clear(&self->wanted_at);
    map_clear(&self->alive);
    map_put(&self->alive, self->globals, 1);
    map_put(&self->alive, self->module_frame, 1);
    vec_push(&self->stack, self->module_frame);
    take_heap(self, json_node_member(step, "heap"));
    take_names(self, self->globals, ROLE_DICT_VALUE, json_node_member(step, "globals"));
    const JsonNode *frames = json_node_member(step, "stack_to_render");
    const JsonNode *frame = json_node_is(frames, '[') ? frames->first : NULL;
    for (; frame != NULL; frame = frame->next)
        take_frame(self, frame);
}
