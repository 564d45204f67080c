/* Looking things up for expressions: names as the running frame sees them (its variables,
 * those in cells, its module's), attributes of instance and class, items, and a few
 * functions about memory. */
#include <string.h>

#include "view/formula_value.h"
#include "world/query.h"

static bool label_is(const World *world, StringId label, const char *name, size_t length)
{
    return strtab_length(&world->trace->strings, label) == length &&
           memcmp(trace_text(world->trace, label), name, length) == 0;
}

/* The target of the owner's slot of that role and label; 0 if there is none. */
static ObjectId labelled(const World *world, ObjectId owner, SlotRole role, const char *name,
                         size_t length)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(world, owner, role, &count);
    for (size_t i = 0; i < count; i++)
        if (label_is(world, slots[i].label, name, length))
            return slots[i].target;
    return 0;
}

static ObjectId field(const World *world, ObjectId owner, const char *name)
{
    return labelled(world, owner, ROLE_FIELD, name, strlen(name));
}

/* The value of a key that is that text, in a dict. */
static ObjectId named_value(const World *world, ObjectId dict, const char *name, size_t length)
{
    size_t count = 0;
    const WorldSlot *values = world_run(world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++) {
        const char *key;
        size_t key_length;
        if (query_global_name(world, dict, values[i].index, &key, &key_length) &&
            key_length == length && memcmp(key, name, length) == 0)
            return values[i].target;
    }
    return 0;
}

static const char *type_name(const World *world, ObjectId id)
{
    const WorldObject *object = world_object(world, id);
    return object == NULL ? "" : trace_text(world->trace, object->type);
}

/* -- names -- */

static ObjectId local_variable(const World *world, const WorldFrame *frame, const char *name,
                               size_t length)
{
    ObjectId found = labelled(world, frame->id, ROLE_LOCAL, name, length);
    bool shared = found != 0 && strcmp(type_name(world, found), "cell") == 0;
    return shared ? field(world, found, "cell_contents") : found;
}

/* When the script is over: the first namespace, which is the script's own. */
static ObjectId module_globals(const World *world)
{
    for (ObjectId id = world_next_object(world, 0); id != 0; id = world_next_object(world, id))
        if (world_object(world, id)->flags & OBJECT_NAMESPACE)
            return id;
    return 0;
}

bool formula_name(FormulaHost *host, const char *name, size_t length, FormulaValue *value)
{
    const World *world = host->world;
    const WorldFrame *frame = world_running(world);
    ObjectId found = frame == NULL ? 0 : local_variable(world, frame, name, length);
    ObjectId namespace = frame == NULL ? 0 : field(world, frame->id, "namespace");
    if (found == 0 && namespace != 0)
        found = named_value(world, namespace, name, length);
    if (found == 0) {
        ObjectId globals = frame == NULL ? module_globals(world) : frame->globals;
        found = named_value(world, globals, name, length);
    }
    if (found == 0)
        return formula_fail(host, "no name '%.*s' here", (int)length, name);
    return formula_of_object(host, found, value);
}

/* -- attributes -- */

static ObjectId own_attribute(const World *world, ObjectId owner, const char *name, size_t length)
{
    ObjectId found = labelled(world, owner, ROLE_ATTRIBUTE, name, length);
    ObjectId dict = found != 0 ? 0 : field(world, owner, "__dict__");
    return dict != 0 ? named_value(world, dict, name, length) : found;
}

/* Along the classes an instance's class stands on. */
static ObjectId class_attribute(const World *world, ObjectId class, const char *name, size_t length)
{
    size_t count = 0;
    ObjectId order = field(world, class, "__mro__");
    const WorldSlot *classes = world_run(world, order, ROLE_ITEM, &count);
    for (size_t i = 0; i < count; i++) {
        ObjectId found = own_attribute(world, classes[i].target, name, length);
        if (found != 0)
            return found;
    }
    return class == 0 ? 0 : own_attribute(world, class, name, length);
}

bool formula_attribute(FormulaHost *host, const FormulaValue *owner, const char *name,
                       size_t length, FormulaValue *value)
{
    const World *world = host->world;
    ObjectId found = owner->object == 0 ? 0 : own_attribute(world, owner->object, name, length);
    const WorldObject *object = world_object(world, owner->object);
    if (found == 0 && object != NULL) {
        bool is_class = object->flags & OBJECT_CLASS;
        ObjectId class = is_class ? object->id : field(world, object->id, "__class__");
        found = class_attribute(world, class, name, length);
    }
    if (found == 0)
        found = labelled(world, owner->object, ROLE_FIELD, name, length);
    if (found == 0)
        return formula_fail(host, "it has no attribute '%.*s'", (int)length, name);
    return formula_of_object(host, found, value);
}

/* -- items -- */

static size_t role_count(const World *world, ObjectId owner, SlotRole role)
{
    size_t count = 0;
    (void)world_run(world, owner, role, &count);
    return count;
}

static bool dict_item(FormulaHost *host, ObjectId dict, const FormulaValue *key,
                      FormulaValue *value)
{
    size_t count = 0;
    const WorldSlot *keys = world_run(host->world, dict, ROLE_KEY, &count);
    for (size_t i = 0; i < count; i++) {
        FormulaValue at;
        bool same = key->object != 0 && key->object == keys[i].target;
        if (!same && formula_of_object(host, keys[i].target, &at))
            same = formula_same(key, &at);
        const WorldSlot *found =
            same ? world_slot(host->world, dict, ROLE_DICT_VALUE, keys[i].index) : NULL;
        if (found != NULL)
            return formula_of_object(host, found->target, value);
    }
    return formula_fail(host, "the dict has no such key");
}

static bool sequence_item(FormulaHost *host, ObjectId owner, const FormulaValue *index,
                          FormulaValue *value)
{
    size_t count = 0;
    const WorldSlot *items = world_run(host->world, owner, ROLE_ITEM, &count);
    if (index->kind != FORMULA_INT && index->kind != FORMULA_BOOL)
        return formula_fail(host, "an index is a whole number");
    int64_t at = index->integer < 0 ? index->integer + (int64_t)count : index->integer;
    if (at < 0 || at >= (int64_t)count)
        return formula_fail(host, "the index is out of range");
    return formula_of_object(host, items[at].target, value);
}

bool formula_item(FormulaHost *host, const FormulaValue *owner, const FormulaValue *index,
                  FormulaValue *value)
{
    const char *type = type_name(host->world, owner->object);
    if (owner->object != 0 && role_count(host->world, owner->object, ROLE_ITEM) > 0)
        return sequence_item(host, owner->object, index, value);
    if (owner->object != 0 && role_count(host->world, owner->object, ROLE_KEY) > 0)
        return dict_item(host, owner->object, index, value);
    if (strcmp(type, "list") == 0 || strcmp(type, "tuple") == 0)
        return formula_fail(host, "the index is out of range");
    return formula_fail(host, strcmp(type, "dict") == 0
                                  ? "the dict has no such key"
                                  : "only lists, tuples and dicts have items here");
}

/* -- functions -- */

static bool length_of(FormulaHost *host, const FormulaValue *argument, FormulaValue *value)
{
    static const struct {
        const char *type;
        SlotRole role;
    } sized[] = {{"list", ROLE_ITEM},   {"tuple", ROLE_ITEM},        {"dict", ROLE_KEY},
                 {"set", ROLE_ELEMENT}, {"frozenset", ROLE_ELEMENT}, {"deque", ROLE_ITEM}};
    *value = (FormulaValue){.kind = FORMULA_INT};
    if (argument->kind == FORMULA_TEXT) {
        for (size_t i = 0; i < argument->length; i++)
            value->integer += ((unsigned char)argument->text[i] & 0xc0) != 0x80;
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(sized); i++) {
        if (strcmp(type_name(host->world, argument->object), sized[i].type) == 0) {
            value->integer = (int64_t)role_count(host->world, argument->object, sized[i].role);
            return true;
        }
    }
    return formula_fail(host, "the length of this is not known");
}

static bool fact_of(FormulaHost *host, const char *name, const WorldObject *object,
                    FormulaValue *value)
{
    *value = (FormulaValue){.kind = FORMULA_INT};
    if (strcmp(name, "id") == 0) {
        value->integer = (int64_t)object->address;
    } else if (strcmp(name, "size") == 0) {
        value->integer = (int64_t)object->size;
    } else if (strcmp(name, "refcount") == 0) {
        value->integer = (int64_t)world_count(host->world, object->id);
    } else if (strcmp(name, "type") == 0) {
        const char *type = trace_text(host->world->trace, object->type);
        *value = (FormulaValue){.kind = FORMULA_TEXT, .text = type, .length = strlen(type)};
    } else {
        return false;
    }
    return true;
}

bool formula_function(FormulaHost *host, const char *name, size_t length,
                      const FormulaValue *argument, FormulaValue *value)
{
    char copy[16] = "";
    if (length < sizeof(copy))
        memcpy(copy, name, length);
    if (strcmp(copy, "len") == 0)
        return length_of(host, argument, value);
    const WorldObject *object = world_object(host->world, argument->object);
    return object == NULL ? formula_fail(host, "'%s' is told of objects only", copy)
                          : fact_of(host, copy, object, value);
}
