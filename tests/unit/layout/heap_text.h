/* Worlds from text, for tests of pictures. A step is a few lines:
 *
 *   globals a=#1 b=#1 n=7        the names of the module
 *   total() xs=#2 v=7            a frame on the call stack, outermost first
 *   #1 list 1 2 #2               an object: type, then items ...
 *   #2 Node val='a' next=None    ... or attributes; of a dict: key=value
 *   #3 function __name__='f'     other types in small letters have fields
 *
 * The writer turns each step into the events that lead from the one before to it,
 * as the machine would record them. Other values than #N are shared scalars.
 */
#ifndef UNIT_LAYOUT_HEAP_TEXT_H
#define UNIT_LAYOUT_HEAP_TEXT_H

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "trace/trace.h"

enum { HEAP_OWNERS = 4096, HEAP_SLOTS = 512, HEAP_FRAMES = 64 };

typedef struct {
    ObjectId id;
    ObjectId slots[HEAP_SLOTS]; /* what stands there now; even keys, odd values for dicts */
    StringId labels[HEAP_SLOTS];
    int count;
    bool alive, seen;
    char type[24];
} HeapOwner;

typedef struct {
    Trace trace;
    TraceSink sink;
    HeapOwner *objects; /* by number; 0 is the globals */
    HeapOwner *frames;
    char names[HEAP_FRAMES][24];
    int frame_count;
    ObjectId next_id, module;
    Map scalars;    /* StringId of the text to ObjectId */
    Map references; /* ObjectId to slots that hold it */
} HeapText;

static inline StringId heap_string(HeapText *heap, const char *text)
{
    return trace_intern(&heap->trace, text, strlen(text));
}

static inline ObjectId heap_new(HeapText *heap, const char *type, uint32_t flags)
{
    ObjectId id = heap->next_id++;
    sink_put(&heap->sink.sink, NEW, .object = id, .type = heap_string(heap, type), .flags = flags,
             .address = 16 * (Address)id, .size = 64);
    return id;
}

static inline void heap_init(HeapText *heap)
{
    memset(heap, 0, sizeof(*heap));
    trace_init(&heap->trace);
    trace_sink_init(&heap->sink, &heap->trace);
    heap->objects = mem_alloc_zeroed(HEAP_OWNERS, sizeof(HeapOwner));
    heap->frames = mem_alloc_zeroed(HEAP_FRAMES, sizeof(HeapOwner));
    heap->next_id = 1;
    map_init(&heap->scalars);
    map_init(&heap->references);
    heap->objects[0].id = heap_new(heap, "dict", OBJECT_NAMESPACE);
    heap->objects[0].alive = true;
    strcpy(heap->objects[0].type, "dict");
    heap->module = heap->next_id++;
    sink_put(&heap->sink.sink, FRAME_NEW, .frame = heap->module,
             .function = heap_string(heap, "<module>"), .file = heap_string(heap, "script.py"),
             .line = 1, .globals = heap->objects[0].id);
    sink_put(&heap->sink.sink, FRAME_ENTER, .frame = heap->module, .caller = 0);
}

static inline void heap_done(HeapText *heap)
{
    trace_done(&heap->trace);
    mem_free(heap->objects);
    mem_free(heap->frames);
    map_done(&heap->scalars);
    map_done(&heap->references);
}

static inline const char *scalar_type(const char *text)
{
    if (strcmp(text, "None") == 0)
        return "NoneType";
    if (strcmp(text, "True") == 0 || strcmp(text, "False") == 0)
        return "bool";
    return text[0] == '\'' ? "str" : "int";
}

static inline bool heap_is_static(const char *text)
{
    return text[0] != '\'' && labs(strtol(text, NULL, 10)) < 257;
}

static inline ObjectId heap_scalar(HeapText *heap, const char *text)
{
    StringId string = heap_string(heap, text);
    uint64_t known = map_get_or(&heap->scalars, string, 0);
    if (known != 0)
        return (ObjectId)known;
    const char *type = scalar_type(text);
    ObjectId id = heap_new(heap, type, heap_is_static(text) ? OBJECT_STATIC : 0);
    sink_put(&heap->sink.sink, VALUE, .object = id, .was = 0, .now = string);
    map_put(&heap->scalars, string, id);
    return id;
}

static inline ObjectId heap_value(HeapText *heap, const char *text)
{
    return text[0] == '#' ? heap->objects[atoi(text + 1)].id : heap_scalar(heap, text);
}

typedef struct {
    SlotRole role;
    uint32_t index;
    StringId label;
} HeapPlace;

static inline void heap_put_slot(HeapText *heap, HeapOwner *owner, int at, HeapPlace place,
                                 ObjectId now)
{
    sink_put(&heap->sink.sink, SLOT, .owner = owner->id, .role = place.role, .index = place.index,
             .label = place.label, .was = owner->slots[at], .now = now);
    uint64_t before = map_get_or(&heap->references, owner->slots[at], 0);
    map_put(&heap->references, owner->slots[at], before - (before > 0));
    map_put(&heap->references, now, map_get_or(&heap->references, now, 0) + 1);
    owner->slots[at] = now;
    owner->labels[at] = place.label;
}

/* A slot keeps its label while it holds something. */
static inline void heap_slot(HeapText *heap, HeapOwner *owner, int at, HeapPlace place,
                             ObjectId now)
{
    assert(at < HEAP_SLOTS);
    HeapPlace before = {place.role, place.index, owner->labels[at]};
    if (owner->slots[at] != 0 && (now == 0 || before.label != place.label))
        heap_put_slot(heap, owner, at, before, 0);
    if (owner->slots[at] != now)
        heap_put_slot(heap, owner, at, place, now);
}

static inline bool heap_is_dict(const HeapOwner *owner)
{
    return strcmp(owner->type, "dict") == 0;
}

static inline SlotRole heap_role(const HeapOwner *owner, bool is_frame)
{
    static const char *const sequences[] = {"list", "tuple", "deque"};
    if (is_frame)
        return ROLE_LOCAL;
    for (size_t i = 0; i < ARRAY_LEN(sequences); i++)
        if (strcmp(owner->type, sequences[i]) == 0)
            return ROLE_ITEM;
    if (strcmp(owner->type, "set") == 0)
        return ROLE_ELEMENT;
    return isupper((unsigned char)owner->type[0]) ? ROLE_ATTRIBUTE : ROLE_FIELD;
}

/* One word of a line: "val='a'", "#3", "'k'=#1". */
static inline void heap_word(HeapText *heap, HeapOwner *owner, int number, char *word,
                             bool is_frame)
{
    uint32_t index = (uint32_t)number;
    SlotRole role = heap_role(owner, is_frame);
    char *equals = role == ROLE_ITEM || role == ROLE_ELEMENT ? NULL : strchr(word, '=');
    if (equals != NULL)
        *equals = '\0';
    const char *value = equals != NULL ? equals + 1 : word;
    if (!is_frame && heap_is_dict(owner)) {
        char key[40];
        snprintf(key, sizeof(key), owner == heap->objects ? "'%s'" : "%s", word);
        heap_slot(heap, owner, 2 * number, (HeapPlace){ROLE_KEY, index, 0}, heap_value(heap, key));
        heap_slot(heap, owner, 2 * number + 1, (HeapPlace){ROLE_DICT_VALUE, index, 0},
                  heap_value(heap, value));
        return;
    }
    StringId label = equals != NULL ? heap_string(heap, word) : 0;
    heap_slot(heap, owner, number, (HeapPlace){role, index, label}, heap_value(heap, value));
}

static inline void heap_drop_from(HeapText *heap, HeapOwner *owner, int first, bool is_frame)
{
    bool is_dict = !is_frame && heap_is_dict(owner);
    for (int i = (is_dict ? 2 : 1) * HEAP_SLOTS / 2 - 1; i >= (is_dict ? 2 * first : first); i--) {
        SlotRole role =
            is_dict ? (i % 2 == 0 ? ROLE_KEY : ROLE_DICT_VALUE) : heap_role(owner, is_frame);
        if (owner->slots[i] != 0)
            heap_slot(heap, owner, i, (HeapPlace){role, (uint32_t)(is_dict ? i / 2 : i), 0}, 0);
    }
}

static inline void heap_line(HeapText *heap, HeapOwner *owner, char *words, bool is_frame)
{
    int number = 0;
    char *rest = NULL;
    for (char *word = strtok_r(words, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest))
        heap_word(heap, owner, number++, word, is_frame);
    heap_drop_from(heap, owner, number, is_frame);
    owner->count = number;
}

static inline void heap_leave(HeapText *heap)
{
    HeapOwner *frame = &heap->frames[--heap->frame_count];
    ObjectId caller = heap->frame_count > 0 ? heap->frames[heap->frame_count - 1].id : heap->module;
    heap_drop_from(heap, frame, 0, true);
    sink_put(&heap->sink.sink, FRAME_LEAVE, .frame = frame->id, .caller = caller);
    sink_put(&heap->sink.sink, FRAME_GONE, .frame = frame->id);
    memset(frame, 0, sizeof(*frame));
}

static inline HeapOwner *heap_enter(HeapText *heap, const char *name)
{
    HeapOwner *frame = &heap->frames[heap->frame_count];
    ObjectId caller = heap->frame_count > 0 ? heap->frames[heap->frame_count - 1].id : heap->module;
    snprintf(heap->names[heap->frame_count++], sizeof(heap->names[0]), "%s", name);
    frame->id = heap->next_id++;
    char function[24];
    snprintf(function, sizeof(function), "%.*s", (int)strcspn(name, "("), name);
    sink_put(&heap->sink.sink, FRAME_NEW, .frame = frame->id,
             .function = heap_string(heap, function), .file = heap_string(heap, "script.py"),
             .line = 1, .globals = heap->objects[0].id);
    sink_put(&heap->sink.sink, FRAME_ENTER, .frame = frame->id, .caller = caller);
    return frame;
}

/* Makes the objects a step mentions. */
static inline void heap_meet(HeapText *heap, const char *line)
{
    int number;
    char type[24];
    if (sscanf(line, "#%d %23s", &number, type) != 2)
        return;
    HeapOwner *owner = &heap->objects[number];
    owner->seen = true;
    if (owner->alive)
        return;
    *owner = (HeapOwner){.alive = true, .seen = true};
    strcpy(owner->type, type);
    uint32_t flags = isupper((unsigned char)type[0]) ? OBJECT_INSTANCE : 0;
    owner->id = heap_new(heap, type, strcmp(type, "type") == 0 ? OBJECT_CLASS : flags);
}

static inline void heap_free_scalars(HeapText *heap)
{
    uint64_t text, id;
    for (size_t cursor = 0; map_next(&heap->scalars, &cursor, &text, &id);) {
        if (heap_is_static(trace_text(&heap->trace, (StringId)text)) ||
            map_get_or(&heap->references, id, 0) > 0)
            continue;
        sink_put(&heap->sink.sink, FREE, .object = (ObjectId)id);
        map_remove(&heap->scalars, text);
    }
}

static inline void heap_free_unseen(HeapText *heap)
{
    for (int i = 1; i < HEAP_OWNERS; i++)
        if (heap->objects[i].alive && !heap->objects[i].seen)
            heap_drop_from(heap, &heap->objects[i], 0, false);
    for (int i = 1; i < HEAP_OWNERS; i++) {
        HeapOwner *owner = &heap->objects[i];
        if (owner->alive && !owner->seen) {
            sink_put(&heap->sink.sink, FREE, .object = owner->id);
            owner->alive = false;
        }
        owner->seen = false;
    }
}

/* Where the words of a line begin, and which owner they are for. */
static inline HeapOwner *heap_owner_of(HeapText *heap, char *line, int *depth, bool *is_frame)
{
    int number;
    *is_frame = false;
    if (sscanf(line, "#%d", &number) == 1)
        return &heap->objects[number];
    if (strncmp(line, "globals", 7) == 0)
        return &heap->objects[0];
    *is_frame = true;
    char name[24];
    sscanf(line, "%23s", name);
    int at = (*depth)++;
    while (heap->frame_count > at && strcmp(heap->names[at], name) != 0)
        heap_leave(heap);
    return heap->frame_count > at ? &heap->frames[at] : heap_enter(heap, name);
}

/* Appends the events that lead to what the text says, and a STEP. */
static inline void heap_step(HeapText *heap, const char *text)
{
    char *copy = mem_copy_string(text), *rest = NULL;
    for (const char *line = text; *line != '\0'; line += strcspn(line, "\n"), line += *line == '\n')
        heap_meet(heap, line);
    int depth = 0;
    for (char *line = strtok_r(copy, "\n", &rest); line != NULL;
         line = strtok_r(NULL, "\n", &rest)) {
        bool is_frame;
        HeapOwner *owner = heap_owner_of(heap, line, &depth, &is_frame);
        char *words = strchr(line, ' ');
        if (line[0] == '#')
            words = strchr(words + 1, ' ');
        char none[1] = "";
        heap_line(heap, owner, words != NULL ? words : none, is_frame);
    }
    while (heap->frame_count > depth)
        heap_leave(heap);
    heap_free_unseen(heap);
    heap_free_scalars(heap);
    ObjectId running = depth > 0 ? heap->frames[depth - 1].id : heap->module;
    sink_put(&heap->sink.sink, STEP, .kind = STEP_KIND_LINE, .frame = running, .line_now = 1);
    mem_free(copy);
}

#endif
