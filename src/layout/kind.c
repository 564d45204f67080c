/* What an object is to the reader of a picture, and how it reads when it is
 * written into a slot instead of being a box. Kinds of built-in types stand in
 * kind.def; a type's kind is looked up by name once a picture.
 */
#include "layout/measure.h"

#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"

enum {
    NAME_COLUMNS = 24,
    TUPLE_COLUMNS = 18, /* of a short tuple written as a key or a value */
};

static const struct {
    const char *type;
    ObjectKind kind;
} type_kinds[] = {
#define KIND(type, kind) {type, KIND_##kind},
#include "layout/kind.def"
#undef KIND
};

static ObjectKind kind_of_type(Measure *measure, StringId type)
{
    uint64_t known = map_get_or(&measure->kinds, type, KIND_UNKNOWN);
    if (known != KIND_UNKNOWN)
        return (ObjectKind)known;
    const char *name = trace_text(measure->world->trace, type);
    ObjectKind kind = KIND_FIELDS;
    for (size_t i = 0; i < ARRAY_LEN(type_kinds); i++)
        if (strcmp(type_kinds[i].type, name) == 0)
            kind = type_kinds[i].kind;
    map_put(&measure->kinds, type, kind);
    return kind;
}

ObjectKind kind_of(Measure *measure, const WorldObject *object)
{
    if (object->flags & OBJECT_CLASS)
        return KIND_CLASS;
    if (object->flags & OBJECT_INSTANCE)
        return KIND_INSTANCE;
    ObjectKind kind = kind_of_type(measure, object->type);
    return kind == KIND_MACHINE && measure->options->detail.machinery ? KIND_FIELDS : kind;
}

static bool is_small(const World *world, const WorldObject *object)
{
    if (object->flags & OBJECT_STATIC)
        return true;
    if (object->value == 0 || strcmp(trace_text(world->trace, object->type), "str") != 0)
        return false;
    size_t length = strtab_length(&world->trace->strings, object->value);
    const char *text = trace_text(world->trace, object->value);
    return length >= 2 && utf8_count(text + 1, length - 2) <= 1;
}

/* Of scalars alone, and short however it is written. */
static bool is_small_tuple(Measure *measure, const WorldObject *object)
{
    if (strcmp(trace_text(measure->world->trace, object->type), "tuple") != 0)
        return false;
    size_t count = 0, length = 2;
    const WorldSlot *items = world_run(measure->world, object->id, ROLE_ITEM, &count);
    if (count > TUPLE_COLUMNS / 3)
        return false;
    for (size_t i = 0; i < count; i++) {
        const WorldObject *item = world_object(measure->world, items[i].target);
        ObjectKind kind = item == NULL ? KIND_UNKNOWN : kind_of(measure, item);
        if (kind != KIND_SCALAR && kind != KIND_SINGLETON)
            return false;
        length += strtab_length(&measure->world->trace->strings, item->value) + 2;
    }
    return length <= TUPLE_COLUMNS + 2;
}

void kind_note_named(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    if (object != NULL && kind_of(measure, object) == KIND_SEQUENCE)
        map_put(&measure->named, id, 1);
}

static bool sequence_is_written(Measure *measure, const WorldObject *object)
{
    InlineMode mode = measure->options->inline_mode;
    if (mode != INLINE_NONE && (object->flags & OBJECT_STATIC) != 0)
        return true;
    return mode == INLINE_VALUES && object->id != measure->options->focus &&
           !map_get(&measure->named, object->id, NULL) && is_small_tuple(measure, object);
}

bool kind_is_written(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    if (object == NULL)
        return true;
    InlineMode mode = measure->options->inline_mode;
    switch (kind_of(measure, object)) {
    case KIND_SINGLETON:
    case KIND_MACHINE:
        return true;
    case KIND_SCALAR:
        return mode == INLINE_VALUES || (mode == INLINE_SMALL && is_small(measure->world, object));
    case KIND_SEQUENCE:
        return sequence_is_written(measure, object);
    case KIND_FUNCTION:
    case KIND_CLASS:
        return !measure->options->detail.definitions && id != measure->options->focus &&
               entries_are_none(measure, object, kind_of(measure, object));
    default:
        return false;
    }
}

bool kind_is_value(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    return object != NULL && kind_of(measure, object) == KIND_SCALAR;
}

const char *kind_clean(Measure *measure, const char *text, size_t length, int columns)
{
    bool ascii = measure->options->ascii;
    buf_clear(&measure->text);
    buf_clear(&measure->escaped);
    if (ascii) { /* what lies further on cannot be seen */
        size_t most = ((size_t)columns + 1) * UTF8_CLUSTER_MAX;
        length = length < most ? length : most;
        clean_append_ascii(&measure->escaped, text, length);
        text = measure->escaped.text;
        length = measure->escaped.length;
    }
    clean_append_cut(&measure->text, text, length, (size_t)columns, ascii);
    return arena_copy_text(measure->arena, measure->text.text, measure->text.length);
}

int text_columns(const char *text)
{
    return (int)utf8_width(text, strlen(text));
}

static const char *clean_string(Measure *measure, StringId id, int columns)
{
    const StringTable *strings = &measure->world->trace->strings;
    return kind_clean(measure, strtab_text(strings, id), strtab_length(strings, id), columns);
}

static bool is_field_named(const World *world, const WorldSlot *slot, const char *name)
{
    return strcmp(trace_text(world->trace, slot->label), name) == 0;
}

/* The repr of a name without its quotes. */
static const char *unquoted(Measure *measure, StringId value)
{
    const StringTable *strings = &measure->world->trace->strings;
    const char *text = strtab_text(strings, value);
    size_t length = strtab_length(strings, value);
    if (length >= 2 && (text[0] == '\'' || text[0] == '"'))
        return kind_clean(measure, text + 1, length - 2, NAME_COLUMNS);
    return kind_clean(measure, text, length, NAME_COLUMNS);
}

/* The name in a repr such as "<class '__main__.Node'>" or "<built-in function print>":
 * what is quoted or else the word after the kind, without what it is qualified by. */
static const char *name_in_repr(Measure *measure, const char *text)
{
    static const char builtin[] = "<built-in ";
    if (strncmp(text, builtin, sizeof(builtin) - 1) == 0)
        text += sizeof(builtin) - 1;
    const char *start = strchr(text, '\'');
    if (start == NULL)
        start = strchr(text, ' ');
    start = start == NULL ? text : start + 1;
    size_t length = strcspn(start, "' >");
    for (size_t i = length; i > 0; i--) {
        if (start[i - 1] != '.')
            continue;
        start += i;
        length -= i;
        break;
    }
    return kind_clean(measure, start, length, NAME_COLUMNS);
}

const char *kind_name(Measure *measure, const WorldObject *object)
{
    size_t count = 0;
    const WorldSlot *fields = world_run(measure->world, object->id, ROLE_FIELD, &count);
    for (size_t i = 0; i < count; i++) {
        if (!is_field_named(measure->world, &fields[i], "__name__"))
            continue;
        const WorldObject *name = world_object(measure->world, fields[i].target);
        if (name != NULL && name->value != 0)
            return unquoted(measure, name->value);
    }
    if (object->value == 0)
        return "";
    return name_in_repr(measure, trace_text(measure->world->trace, object->value));
}

/* "module math", "int", "print()", or the type in angle brackets. */
static const char *machine_text(Measure *measure, const WorldObject *object, int columns)
{
    static const struct {
        const char *type, *before, *after;
    } words[] = {
        {"module", "module ", ""}, {"type", "", ""}, {"builtin_function_or_method", "", "()"}};
    const char *type = trace_text(measure->world->trace, object->type);
    const char *name = kind_name(measure, object);
    for (size_t i = 0; i < ARRAY_LEN(words) && name[0] != '\0'; i++) {
        if (strcmp(words[i].type, type) != 0)
            continue;
        const char *text =
            arena_printf(measure->arena, "%s%s%s", words[i].before, name, words[i].after);
        return kind_clean(measure, text, strlen(text), columns);
    }
    return arena_printf(measure->arena, "<%s>", clean_string(measure, object->type, columns));
}

/* "(1, 2)", of scalars only. */
static const char *tuple_text(Measure *measure, const WorldObject *object, int columns)
{
    size_t count = 0;
    const WorldSlot *items = world_run(measure->world, object->id, ROLE_ITEM, &count);
    const char *text = "(";
    for (size_t i = 0; i < count && i < (size_t)columns; i++)
        text = arena_printf(measure->arena, "%s%s%s", text, i > 0 ? ", " : "",
                            kind_text(measure, items[i].target, columns));
    text = arena_printf(measure->arena, "%s%s", text, count == 1 ? ",)" : ")");
    return kind_clean(measure, text, strlen(text), columns);
}

const char *kind_definition(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    const char *name = kind_name(measure, object);
    if (kind == KIND_CLASS)
        return arena_printf(measure->arena, "class %s", name);
    return strcmp(name, "<lambda>") == 0 ? "lambda"
                                         : arena_printf(measure->arena, "def %s()", name);
}

const char *kind_text(Measure *measure, ObjectId id, int columns)
{
    const WorldObject *object = world_object(measure->world, id);
    if (object == NULL)
        return world_frame(measure->world, id) != NULL ? "<frame>" : "";
    ObjectKind kind = kind_of(measure, object);
    if (kind == KIND_SEQUENCE)
        return tuple_text(measure, object, columns < TUPLE_COLUMNS ? TUPLE_COLUMNS : columns);
    if (kind == KIND_SINGLETON || kind == KIND_SCALAR)
        return clean_string(measure, object->value, columns);
    if (kind == KIND_FUNCTION || kind == KIND_CLASS)
        return kind_definition(measure, object, kind);
    return machine_text(measure, object, columns);
}

/* Keys are written wherever they can be: scalars, and tuples of scalars. */
bool kind_is_written_key(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    if (object == NULL)
        return true;
    ObjectKind kind = kind_of(measure, object);
    if (kind != KIND_SEQUENCE)
        return kind == KIND_SCALAR || kind == KIND_SINGLETON || kind == KIND_MACHINE;
    size_t count = 0;
    const WorldSlot *items = world_run(measure->world, id, ROLE_ITEM, &count);
    for (size_t i = 0; i < count; i++) {
        const WorldObject *item = world_object(measure->world, items[i].target);
        ObjectKind part = item == NULL ? KIND_SINGLETON : kind_of(measure, item);
        if (part != KIND_SCALAR && part != KIND_SINGLETON)
            return false;
    }
    return true;
}

static size_t slot_count_of(const World *world, ObjectId id)
{
    static const SlotRole roles[] = {ROLE_ITEM, ROLE_KEY, ROLE_ELEMENT};
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LEN(roles) && count == 0; i++)
        (void)world_run(world, id, roles[i], &count);
    return count;
}

const char *kind_chip_text(Measure *measure, ObjectId id)
{
    const WorldObject *object = world_object(measure->world, id);
    const WorldFrame *frame = world_frame(measure->world, id);
    if (object == NULL && frame != NULL)
        return arena_printf(measure->arena, "▸%s()",
                            clean_string(measure, frame->function, NAME_COLUMNS));
    if (object == NULL)
        return "";
    if (measure->options->hidden != NULL && map_get(measure->options->hidden, id, NULL))
        return "…";
    const char *type = clean_string(measure, object->type, NAME_COLUMNS);
    size_t count = slot_count_of(measure->world, id);
    if (count > 0)
        return arena_printf(measure->arena, "▸%s[%zu] #%u", type, count, (unsigned)id);
    return arena_printf(measure->arena, "▸%s #%u", type, (unsigned)id);
}
