/* A machine that does nothing sensible, but nothing impossible: it makes random runs
 * whose events keep every promise of event.def, for the tests of trace and world.
 * Lists grow and shrink in the middle, frames come and go, objects are freed when
 * nothing holds them, cycles stay behind.
 */
#ifndef FAKE_MACHINE_H
#define FAKE_MACHINE_H

#include <stdio.h>
#include <string.h>

#include "event/event.h"
#include "base/vec.h"

enum { FAKE_PLACES = 6, FAKE_MOST_OBJECTS = 60, FAKE_MOST_DEPTH = 6 };

typedef struct {
    ObjectId id;
    bool is_frame, alive;
    unsigned references, held, number;
    VEC(size_t) sequence;       /* items of a list, temporaries of a frame */
    size_t places[FAKE_PLACES]; /* values of a dict, locals of a frame; 0: empty */
    bool is_list, is_dict;
} FakeNode;

typedef struct {
    Sink *sink;
    uint64_t random;
    VEC(FakeNode) nodes; /* 0 is no node, 1 the globals */
    VEC(size_t) stack;
    VEC(size_t) dying;
    unsigned live, line;
    bool exception_on_its_way;
} FakeMachine;

static StringId fake_text(FakeMachine *m, const char *text)
{
    return m->sink->intern(m->sink, text, strlen(text));
}

static unsigned fake_random(FakeMachine *m, unsigned below)
{
    m->random ^= m->random << 13;
    m->random ^= m->random >> 7;
    m->random ^= m->random << 17;
    return (unsigned)((m->random >> 20) % below);
}

static ObjectId fake_id(const FakeMachine *m, size_t node)
{
    return node == 0 ? 0 : m->nodes.items[node].id;
}

static SlotRole fake_place_role(const FakeNode *node)
{
    return node->is_frame ? ROLE_LOCAL : ROLE_DICT_VALUE;
}

static SlotRole fake_sequence_role(const FakeNode *node)
{
    return node->is_frame ? ROLE_TEMPORARY : ROLE_ITEM;
}

static void fake_drop(FakeMachine *m, size_t node)
{
    if (node != 0 && --m->nodes.items[node].references == 0 && m->nodes.items[node].held == 0)
        vec_push(&m->dying, node);
}

static void fake_set_place(FakeMachine *m, size_t owner, unsigned place, size_t value)
{
    static const char *const names[FAKE_PLACES] = {"a", "b", "caf\xc3\xa9", "d", "e", "f"};
    FakeNode *node = &m->nodes.items[owner];
    size_t was = node->places[place];
    if (was == value)
        return;
    node->places[place] = value;
    if (value != 0)
        m->nodes.items[value].references++;
    sink_put(m->sink, SLOT, .owner = node->id, .role = fake_place_role(node), .index = place,
             .label = fake_text(m, names[place]), .was = fake_id(m, was), .now = fake_id(m, value));
    fake_drop(m, was);
}

static void fake_set_item(FakeMachine *m, size_t owner, unsigned at, size_t value)
{
    FakeNode *node = &m->nodes.items[owner];
    size_t was = at < node->sequence.count ? node->sequence.items[at] : 0;
    if (at == node->sequence.count)
        vec_push(&node->sequence, value);
    else if (value == 0)
        node->sequence.count--; /* only the last is ever emptied */
    else
        node->sequence.items[at] = value;
    if (value != 0)
        m->nodes.items[value].references++;
    sink_put(m->sink, SLOT, .owner = node->id, .role = fake_sequence_role(node), .index = at,
             .was = fake_id(m, was), .now = fake_id(m, value));
    fake_drop(m, was);
}

static void fake_insert(FakeMachine *m, size_t owner, unsigned at, size_t value)
{
    FakeNode *node = &m->nodes.items[owner];
    vec_insert(&node->sequence, at, value);
    m->nodes.items[value].references++;
    sink_put(m->sink, INSERT, .owner = node->id, .role = ROLE_ITEM, .index = at,
             .now = fake_id(m, value));
}

static void fake_delete(FakeMachine *m, size_t owner, unsigned at)
{
    FakeNode *node = &m->nodes.items[owner];
    size_t was = node->sequence.items[at];
    vec_remove(&node->sequence, at);
    sink_put(m->sink, DELETE, .owner = node->id, .role = ROLE_ITEM, .index = at,
             .was = fake_id(m, was));
    fake_drop(m, was);
}

/* Empties and frees what nothing holds any more, and what that held. */
static void fake_bury(FakeMachine *m)
{
    while (m->dying.count > 0) {
        size_t node = vec_pop(&m->dying);
        if (!m->nodes.items[node].alive)
            continue;
        m->nodes.items[node].alive = false;
        while (m->nodes.items[node].sequence.count > 0)
            fake_set_item(m, node, (unsigned)m->nodes.items[node].sequence.count - 1, 0);
        for (unsigned i = 0; i < FAKE_PLACES; i++)
            fake_set_place(m, node, i, 0);
        sink_put(m->sink, FREE, .object = fake_id(m, node));
        vec_done(&m->nodes.items[node].sequence);
        m->live--;
    }
}

static size_t fake_new_node(FakeMachine *m)
{
    vec_push(&m->nodes, (FakeNode){.alive = true});
    size_t node = m->nodes.count - 1;
    m->nodes.items[node].id = (ObjectId)(node * 3 + fake_random(m, 3));
    return node;
}

static size_t fake_new_object(FakeMachine *m)
{
    char text[40];
    size_t node = fake_new_node(m);
    FakeNode *object = &m->nodes.items[node];
    unsigned kind = fake_random(m, 4);
    object->is_list = kind == 0;
    object->is_dict = kind == 1;
    object->number = fake_random(m, 1000);
    const char *type = kind == 0 ? "list" : kind == 1 ? "dict" : kind == 2 ? "int" : "str";
    sink_put(m->sink, NEW, .object = object->id, .type = fake_text(m, type),
             .flags = kind < 2 ? OBJECT_TRACKED : 0,
             .address = UINT64_C(0x7f0000000000) + fake_random(m, 5000) * 16,
             .size = 24 + fake_random(m, 3) * 8);
    if (kind >= 2) {
        snprintf(text, sizeof(text), kind == 2 ? "%u" : "'s\\n\"\x01%u'", object->number);
        sink_put(m->sink, VALUE, .object = object->id, .now = fake_text(m, text));
    }
    m->live++;
    return node;
}

static bool fake_is_object(const FakeMachine *m, size_t node)
{
    return node != 0 && m->nodes.items[node].alive && !m->nodes.items[node].is_frame;
}

/* Some living object, a new one if there is none. */
static size_t fake_some_object(FakeMachine *m)
{
    if (m->live < FAKE_MOST_OBJECTS && fake_random(m, 2) == 0)
        return fake_new_object(m);
    for (unsigned tries = 0; tries < 20; tries++) {
        size_t node = fake_random(m, (unsigned)m->nodes.count);
        if (fake_is_object(m, node))
            return node;
    }
    return 1;
}

static size_t fake_some_list(FakeMachine *m)
{
    for (unsigned tries = 0; tries < 20; tries++) {
        size_t node = fake_random(m, (unsigned)m->nodes.count);
        if (fake_is_object(m, node) && m->nodes.items[node].is_list)
            return node;
    }
    return 0;
}

static void fake_push_frame(FakeMachine *m)
{
    ObjectId caller = m->stack.count == 0 ? 0 : fake_id(m, vec_last(&m->stack));
    size_t node = fake_new_node(m);
    FakeNode *frame = &m->nodes.items[node];
    frame->is_frame = true;
    sink_put(m->sink, FRAME_NEW, .frame = frame->id,
             .function = fake_text(m, caller == 0 ? "<module>" : "f"),
             .file = fake_text(m, "fake.py"), .line = fake_random(m, 50), .globals = fake_id(m, 1));
    sink_put(m->sink, FRAME_ENTER, .frame = frame->id, .caller = caller);
    vec_push(&m->stack, node);
}

static void fake_pop_frame(FakeMachine *m)
{
    size_t node = vec_pop(&m->stack);
    while (m->nodes.items[node].sequence.count > 0)
        fake_set_item(m, node, (unsigned)m->nodes.items[node].sequence.count - 1, 0);
    for (unsigned i = 0; i < FAKE_PLACES; i++)
        fake_set_place(m, node, i, 0);
    m->nodes.items[node].alive = false;
    vec_done(&m->nodes.items[node].sequence);
    ObjectId caller = m->stack.count == 0 ? 0 : fake_id(m, vec_last(&m->stack));
    sink_put(m->sink, FRAME_LEAVE, .frame = fake_id(m, node), .caller = caller);
    sink_put(m->sink, FRAME_GONE, .frame = fake_id(m, node));
}

static void fake_change_list(FakeMachine *m)
{
    size_t list = fake_some_list(m);
    if (list == 0)
        return;
    size_t value = fake_some_object(m);
    unsigned count = (unsigned)m->nodes.items[list].sequence.count;
    if (count > 0 && fake_random(m, 3) == 0)
        fake_delete(m, list, fake_random(m, count));
    else if (count > 0 && fake_random(m, 3) == 0)
        fake_set_item(m, list, fake_random(m, count), value);
    else
        fake_insert(m, list, fake_random(m, count + 1), value);
    if (m->nodes.items[value].references == 0 && m->nodes.items[value].held == 0)
        vec_push(&m->dying, value);
}

static void fake_bind(FakeMachine *m)
{
    size_t value = fake_some_object(m);
    size_t owner = fake_random(m, 3) == 0 ? 1 : vec_last(&m->stack);
    fake_set_place(m, owner, fake_random(m, FAKE_PLACES), fake_random(m, 5) == 0 ? 0 : value);
    if (m->nodes.items[value].references == 0 && m->nodes.items[value].held == 0)
        vec_push(&m->dying, value);
}

static void fake_use_stack(FakeMachine *m)
{
    size_t frame = vec_last(&m->stack);
    unsigned depth = (unsigned)m->nodes.items[frame].sequence.count;
    if (depth > 0 && (depth > 8 || fake_random(m, 2) == 0))
        fake_set_item(m, frame, depth - 1, 0);
    else
        fake_set_item(m, frame, depth, fake_some_object(m));
}

static void fake_change_facts(FakeMachine *m)
{
    char text[20];
    size_t node = fake_some_object(m);
    FakeNode *object = &m->nodes.items[node];
    unsigned held = node == 1 ? 1 : fake_random(m, 2);
    snprintf(text, sizeof(text), "~%u", fake_random(m, 100));
    sink_put(m->sink, VALUE, .object = object->id, .now = fake_text(m, text));
    sink_put(m->sink, SIZE, .object = object->id, .now = 16 + fake_random(m, 200));
    sink_put(m->sink, HELD, .object = object->id, .now = held);
    object->held = held;
    if (held == 0 && object->references == 0)
        vec_push(&m->dying, node);
}

static void fake_collect(FakeMachine *m)
{
    unsigned found = fake_random(m, 3);
    sink_put(m->sink, GC_BEGIN, .generation = fake_random(m, 3), .objects = m->live);
    for (unsigned i = fake_random(m, 4); i > 0; i--)
        sink_put(m->sink, GC_MARK, .object = fake_id(m, fake_some_object(m)),
                 .mark = fake_random(m, MARK_COUNT), .number = fake_random(m, 9));
    for (unsigned i = 0; i < found; i++)
        sink_put(m->sink, GC_FOUND, .object = fake_id(m, fake_some_object(m)));
    sink_put(m->sink, GC_END, .generation = 0, .collected = found);
}

static void fake_throw(FakeMachine *m)
{
    size_t exception = fake_some_object(m);
    ObjectId frame = fake_id(m, vec_last(&m->stack));
    if (m->exception_on_its_way)
        sink_put(m->sink, CATCH, .frame = frame, .exception = 0);
    else
        sink_put(m->sink, RAISE, .frame = frame, .exception = fake_id(m, exception),
                 .message = fake_text(m, "KeyError: 'x'"));
    m->exception_on_its_way = !m->exception_on_its_way;
}

static void fake_talk(FakeMachine *m)
{
    if (fake_random(m, 4) == 0)
        sink_put(m->sink, INPUT, .text = fake_text(m, "typed"));
    else
        sink_put(m->sink, OUTPUT, .stream = fake_random(m, 2),
                 .text = fake_text(m, fake_random(m, 2) ? "hello\n" : "\xff\xfe raw"));
}

static void fake_act(FakeMachine *m)
{
    unsigned what = fake_random(m, 40);
    if (what < 12)
        fake_bind(m);
    else if (what < 22)
        fake_change_list(m);
    else if (what < 28)
        fake_use_stack(m);
    else if (what < 31)
        fake_change_facts(m);
    else if (what < 33)
        fake_talk(m);
    else if (what < 34)
        fake_collect(m);
    else if (what < 36)
        fake_throw(m);
    else if (what < 38 && m->stack.count < FAKE_MOST_DEPTH)
        fake_push_frame(m);
    else if (m->stack.count > 1)
        fake_pop_frame(m);
    fake_bury(m);
}

static void fake_step(FakeMachine *m)
{
    for (unsigned actions = fake_random(m, 5); actions > 0; actions--)
        fake_act(m);
    sink_put(m->sink, STEP, .kind = fake_random(m, 4), .frame = fake_id(m, vec_last(&m->stack)),
             .line_now = fake_random(m, 60), .instruction = fake_random(m, 200) * 2);
}

/* Puts a run of so many steps into the sink; equal seeds give equal runs. */
static void fake_run(Sink *sink, uint64_t seed, unsigned steps)
{
    FakeMachine m = {.sink = sink, .random = seed * 2654435761u + 88172645463325252u};
    vec_push(&m.nodes, (FakeNode){0});
    size_t globals = fake_new_node(&m);
    m.nodes.items[globals].is_dict = true;
    m.nodes.items[globals].held = 1;
    sink_put(sink, NEW, .object = fake_id(&m, globals), .type = fake_text(&m, "dict"),
             .flags = OBJECT_TRACKED | OBJECT_NAMESPACE, .address = 0x7f0000100000, .size = 232);
    sink_put(sink, HELD, .object = fake_id(&m, globals), .now = 1);
    m.live = 1;
    fake_push_frame(&m);
    for (unsigned i = 0; i < steps; i++)
        fake_step(&m);
    for (size_t i = 0; i < m.nodes.count; i++)
        vec_done(&m.nodes.items[i].sequence);
    vec_done(&m.nodes);
    vec_done(&m.stack);
    vec_done(&m.dying);
}

#endif
