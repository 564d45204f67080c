/* Telling a step. Everything comes from the netted difference between two states,
 * so what is told is what the picture shows. Slots of frames that began or ended
 * and of objects that were born or freed in the step are told with their owner, not
 * one by one. Clauses come in the order: how the script stands, names and slots,
 * births, output, frees, collector.
 */
#include "view/narrate.h"

#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "view/words.h"
#include "world/query.h"

enum { CODE_COLUMNS = 60, CLAUSES_MAX = 6, ARGUMENTS_MAX = 6, OUTPUT_COLUMNS = 40 };

typedef struct {
    Buf *out;
    const Narration *told;
    int clauses;
    int left_out;
} Story;

/* -- what the story is about -- */

static const TraceStep *step_at(const Narration *told, StepNumber step)
{
    return step >= 1 && step <= trace_step_count(told->world->trace)
               ? trace_step(told->world->trace, step)
               : NULL;
}

static const DiffObject *born(const Narration *told, ObjectId id)
{
    const DiffObject *object = diff_find_object(told->diff, id);
    return object != NULL && object->born ? object : NULL;
}

/* Its owner is told as a whole. */
static bool told_with_owner(const Narration *told, const DiffSlot *slot)
{
    const DiffFrame *frame = diff_find_frame(told->diff, slot->owner);
    const DiffObject *owner = diff_find_object(told->diff, slot->owner);
    return (frame != NULL && (frame->made || frame->gone || frame->left)) ||
           (owner != NULL && (owner->born || owner->freed));
}

static bool is_told(const Narration *told, const DiffSlot *slot)
{
    return !words_is_machinery(told->world, slot) && !told_with_owner(told, slot);
}

static bool is_name(const Narration *told, const DiffSlot *slot)
{
    const WorldObject *owner = world_object(told->world, slot->owner);
    return slot->role == ROLE_LOCAL ||
           (owner != NULL && (owner->flags & OBJECT_NAMESPACE) && slot->role == ROLE_DICT_VALUE);
}

/* -- clauses -- */

static bool begin_clause(Story *story)
{
    if (story->clauses == CLAUSES_MAX) {
        story->left_out++;
        return false;
    }
    if (story->clauses++ > 0) {
        buf_append_string(story->out, "; ");
    }
    return true;
}

static void put(Story *story, const char *text)
{
    buf_append_string(story->out, text);
}

/* A clause of fixed words. */
static void tell(Story *story, const char *text)
{
    if (begin_clause(story)) {
        put(story, text);
    }
}

static void put_object(Story *story, ObjectId id)
{
    words_object(story->out, story->told->world, story->told->diff, id);
}

/* " (1→2)" if the count of a living object changed. */
static void put_counts(Story *story, ObjectId id)
{
    const DiffObject *object = diff_find_object(story->told->diff, id);
    if (object != NULL && !object->born && !object->freed && !(object->flags & OBJECT_STATIC) &&
        object->count_was != object->count_now &&
        !words_is_value(story->told->world, story->told->diff, id)) {
        buf_printf(story->out, " (%u→%u)", (unsigned)object->count_was,
                   (unsigned)object->count_now);
    }
}

static void put_place(Story *story, const DiffSlot *slot)
{
    words_place(story->out, story->told->world, story->told->diff, slot);
}

static void put_new_holding(Story *story, ObjectId id)
{
    put(story,
        born(story->told, id) != NULL && !words_is_value(story->told->world, story->told->diff, id)
            ? "the new "
            : "");
    put_object(story, id);
    put_counts(story, id);
}

/* "list #7 gets 'a' as item 2": a slot of an object that had no such slot. */
static void tell_gained(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    put_object(story, slot->owner);
    put(story, " gets ");
    if (slot->role == ROLE_ATTRIBUTE) {
        clean_append_line(story->out, trace_text(told->world->trace, slot->label));
        put(story, " = ");
    } else if (slot->role == ROLE_DICT_VALUE) {
        const WorldSlot *key = world_slot(told->world, slot->owner, ROLE_KEY, slot->index);
        put_object(story, key == NULL ? 0 : key->target);
        put(story, ": ");
    } else if (slot->role == ROLE_ELEMENT) {
        put(story, "the element ");
    }
    put_new_holding(story, slot->now);
    if (slot->role == ROLE_ITEM) {
        buf_printf(story->out, " as item %u", (unsigned)slot->index);
    }
}

static void tell_bound(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    if (!is_name(told, slot)) {
        tell_gained(story, slot);
        return;
    }
    put_place(story, slot);
    if (words_is_value(told->world, told->diff, slot->now)) {
        put(story, " is ");
        put_object(story, slot->now);
        return;
    }
    put(story, " names ");
    bool shared = born(told, slot->now) == NULL && world_count(told->world, slot->now) > 1;
    put_new_holding(story, slot->now);
    put(story, shared ? ", no copy is made" : "");
}

static void tell_rebound(Story *story, const DiffSlot *slot)
{
    const Narration *told = story->told;
    put_place(story, slot);
    if (words_is_value(told->world, told->diff, slot->was) &&
        words_is_value(told->world, told->diff, slot->now)) {
        put(story, " changes from ");
        put_object(story, slot->was);
        put(story, " to ");
        put_object(story, slot->now);
        return;
    }
    put(story, " drops ");
    put_object(story, slot->was);
    put_counts(story, slot->was);
    put(story, born(told, slot->now) != NULL ? " and takes the new " : " and takes ");
    put_object(story, slot->now);
    put_counts(story, slot->now);
}

static void tell_unbound(Story *story, const DiffSlot *slot)
{
    put_place(story, slot);
    put(story,
        is_name(story->told, slot) ? " names nothing any more, it named " : " goes, it was ");
    put_object(story, slot->was);
    put_counts(story, slot->was);
}

static void tell_slots(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    for (size_t i = 0; i < diff->slots.count; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if (!is_told(story->told, slot) || !begin_clause(story)) {
            continue;
        }
        if (slot->was == 0) {
            tell_bound(story, slot);
        } else if (slot->now == 0) {
            tell_unbound(story, slot);
        } else {
            tell_rebound(story, slot);
        }
    }
}

static bool held_by_told_slot(const Narration *told, ObjectId id)
{
    for (size_t i = 0; i < told->diff->slots.count; i++) {
        const DiffSlot *slot = &told->diff->slots.items[i];
        if (slot->now == id && is_told(told, slot)) {
            return true;
        }
    }
    return false;
}

static void tell_births(Story *story)
{
    const Narration *told = story->told;
    for (size_t i = 0; i < told->diff->objects.count; i++) {
        const DiffObject *object = &told->diff->objects.items[i];
        if (!object->born || object->freed || (object->flags & OBJECT_NAMESPACE) ||
            words_is_value(told->world, told->diff, object->id) ||
            held_by_told_slot(told, object->id)) {
            continue;
        }
        if (begin_clause(story)) {
            put_object(story, object->id);
            put(story, " comes into being");
        }
    }
}

static void tell_frees(Story *story)
{
    const Narration *told = story->told;
    for (size_t i = 0; i < told->diff->objects.count; i++) {
        const DiffObject *object = &told->diff->objects.items[i];
        if (!object->freed || words_is_value(told->world, told->diff, object->id)) {
            continue;
        }
        if (begin_clause(story)) {
            put_object(story, object->id);
            put(story, told->diff->collected ? " is freed by the cycle collector"
                                             : " is freed, nothing holds it any more");
        }
    }
}

static void tell_output(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    if (diff->output_now <= diff->output_was || !begin_clause(story)) {
        return;
    }
    const char *text = world_output(story->told->world) + diff->output_was;
    size_t length = diff->output_now - diff->output_was;
    bool whole_line = text[length - 1] == '\n';
    put(story, "prints ");
    clean_append_cut(story->out, text, length - whole_line, OUTPUT_COLUMNS, false);
}

/* True if the frame runs the body of a class statement: constructors run as
 * __init__, so a frame with the name of a class is its body. */
static bool is_class_body(const Narration *told, StringId function)
{
    char statement[CODE_COLUMNS];
    const char *name = trace_text(told->world->trace, function);
    int length = snprintf(statement, sizeof(statement), "class %s", name);
    if (length >= (int)sizeof(statement) || source_text_lines(told->source) == 0) {
        return false;
    }
    uint32_t line = source_text_find(told->source, 1, 1, statement);
    if (line == 0) {
        return false;
    }
    SourceLine text = source_text_line(told->source, line);
    const char *at = memmem(text.text, text.length, statement, (size_t)length);
    const char *behind = at + length;
    return behind < text.text + text.length && (*behind == ':' || *behind == '(');
}

/* "f()" or "the body of class C". */
static void put_function(Story *story, StringId function)
{
    if (is_class_body(story->told, function)) {
        put(story, "the body of class ");
        clean_append_line(story->out, trace_text(story->told->world->trace, function));
    } else {
        words_function(story->out, story->told->world, function);
    }
}

static void tell_arguments(Story *story, const WorldFrame *frame)
{
    size_t count;
    const WorldSlot *locals = world_run(story->told->world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count && i < ARGUMENTS_MAX; i++) {
        put(story, i == 0 ? " with " : ", ");
        clean_append_line(story->out, trace_text(story->told->world->trace, locals[i].label));
        put(story, " = ");
        put_object(story, locals[i].target);
    }
}

static void tell_call(Story *story, const TraceStep *step)
{
    const WorldFrame *frame = world_frame(story->told->world, step->frame);
    if (step->depth <= 1) {
        tell(story, "the script begins");
        return;
    }
    if (!begin_clause(story)) {
        return;
    }
    put_function(story, step->function);
    if (is_class_body(story->told, step->function)) {
        put(story, " begins");
        return;
    }
    put(story, " is called");
    if (frame != NULL) {
        tell_arguments(story, frame);
    }
}

static void tell_return(Story *story, const TraceStep *step)
{
    if (begin_clause(story)) {
        put_function(story, step->function);
        bool done = step->depth <= 1 || is_class_body(story->told, step->function);
        put(story, done ? " is done" : " returns");
    }
}

static void tell_exception(Story *story, const WorldRaise *raise)
{
    const Trace *trace = story->told->world->trace;
    const WorldObject *exception = world_object(story->told->world, raise->exception);
    if (!begin_clause(story)) {
        return;
    }
    clean_append_line(story->out,
                      exception == NULL ? "an exception" : trace_text(trace, exception->type));
    put(story, " is raised");
    if (raise->message != 0) {
        put(story, ": ");
        clean_append_cut(story->out, trace_text(trace, raise->message),
                         strtab_length(&trace->strings, raise->message), 2 * OUTPUT_COLUMNS, false);
    }
}

/* A function that was left since the step before has returned (or was left by an
 * exception, which is then told as well). */
static void tell_left_frames(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    for (size_t i = 0; i < diff->frames.count; i++) {
        const DiffFrame *frame = &diff->frames.items[i];
        bool script =
            strcmp(trace_text(story->told->world->trace, frame->function), "<module>") == 0;
        if (frame->left && !frame->entered && !script && begin_clause(story)) {
            put_function(story, frame->function);
            put(story, " is over");
        }
    }
}

static void tell_stand(Story *story, const TraceStep *step)
{
    switch (step->kind) {
    case STEP_KIND_CALL:
        tell_call(story, step);
        break;
    case STEP_KIND_RETURN:
        tell_return(story, step);
        break;
    case STEP_KIND_EXCEPTION:
        tell_exception(story, &story->told->world->raise);
        break;
    case STEP_KIND_END:
        tell(story, "the script is over");
        break;
    case STEP_KIND_LIMIT:
        tell(story, "the run was cut short here");
        break;
    default:
        break;
    }
    tell_left_frames(story);
}

void narrate_place(Buf *out, const Narration *told, bool with_code)
{
    const TraceStep *before = step_at(told, told->diff->to - 1);
    if (before == NULL || before->line == 0) {
        return;
    }
    SourceLine line = source_text_line(told->source, before->line);
    while (line.length > 0 && (line.text[0] == ' ' || line.text[0] == '\t')) {
        line.text++;
        line.length--;
    }
    buf_printf(out, "Line %u", (unsigned)before->line);
    if (!with_code) {
        return;
    }
    buf_append_string(out, "  ");
    clean_append_cut(out, line.text, line.length, CODE_COLUMNS, false);
}

void narrate_story(Buf *out, const Narration *told)
{
    Story story = {.out = out, .told = told};
    const TraceStep *step = step_at(told, told->diff->to);
    if (step == NULL) {
        return;
    }
    tell_stand(&story, step);
    tell_slots(&story);
    tell_births(&story);
    tell_output(&story);
    tell_frees(&story);
    if (told->diff->collected) {
        tell(&story, "the cycle collector ran");
    }
    if (story.left_out > 0) {
        buf_printf(out, "; and %d more", story.left_out);
    }
    buf_append_string(out, story.clauses == 0 ? "nothing in memory changes." : ".");
}

/* -- the list -- */

typedef struct {
    ChangeList *list;
    Arena *arena;
    const Narration *told;
    size_t limit;
    Buf place, change;
} Lister;

static void add_change(Lister *lister, char sign, const char *kind)
{
    lister->list->total++;
    if (lister->list->items.count < lister->limit) {
        Arena *arena = lister->arena;
        vec_push(&lister->list->items,
                 (Change){sign, arena_copy_text(arena, kind, strlen(kind)),
                          arena_copy_text(arena, lister->place.text, lister->place.length),
                          arena_copy_text(arena, lister->change.text, lister->change.length)});
    }
    buf_clear(&lister->place);
    buf_clear(&lister->change);
}

static void list_slot(Lister *lister, const DiffSlot *slot)
{
    const Narration *told = lister->told;
    words_place(&lister->place, told->world, told->diff, slot);
    if (slot->was != 0) {
        words_object(&lister->change, told->world, told->diff, slot->was);
    }
    buf_append_string(&lister->change, slot->now == 0 ? "" : slot->was == 0 ? "→ " : " → ");
    if (slot->now != 0) {
        words_object(&lister->change, told->world, told->diff, slot->now);
    }
    char sign = slot->was == 0 ? '+' : slot->now == 0 ? '-' : '~';
    add_change(lister, sign, is_name(told, slot) ? "name" : "slot");
}

static void put_change_bytes(Lister *lister, uint64_t was, uint64_t now)
{
    words_bytes(&lister->change, was);
    buf_append_string(&lister->change, " → ");
    words_bytes(&lister->change, now);
}

static void list_object(Lister *lister, const DiffObject *object)
{
    const Narration *told = lister->told;
    if ((object->flags & (OBJECT_STATIC | OBJECT_NAMESPACE)) ||
        words_is_value(told->world, told->diff, object->id)) {
        return;
    }
    if (object->born || object->freed) {
        words_object(&lister->place, told->world, told->diff, object->id);
        words_bytes(&lister->change, object->born ? object->size_now : object->size_was);
        add_change(lister, object->born ? '+' : '-', object->born ? "object" : "freed");
        return;
    }
    if (object->count_was != object->count_now) {
        words_object(&lister->place, told->world, told->diff, object->id);
        buf_printf(&lister->change, "%u → %u", (unsigned)object->count_was,
                   (unsigned)object->count_now);
        add_change(lister, '~', "count");
    }
    if (object->size_was != object->size_now) {
        words_object(&lister->place, told->world, told->diff, object->id);
        put_change_bytes(lister, object->size_was, object->size_now);
        add_change(lister, '~', "size");
    }
}

static void list_frame(Lister *lister, const DiffFrame *frame)
{
    if (frame->entered || frame->left) {
        words_function(&lister->place, lister->told->world, frame->function);
        buf_append_string(&lister->change, frame->entered ? "called" : "over");
        add_change(lister, frame->entered ? '+' : '-', "frame");
    }
}

void narrate_changes(ChangeList *list, Arena *arena, const Narration *told, size_t limit)
{
    const WorldDiff *diff = told->diff;
    Lister lister = {list, arena, told, limit, BUF_INIT, BUF_INIT};
    vec_clear(&list->items);
    list->total = 0;
    for (size_t i = 0; i < diff->frames.count; i++) {
        list_frame(&lister, &diff->frames.items[i]);
    }
    for (size_t i = 0; i < diff->slots.count; i++) {
        if (is_told(told, &diff->slots.items[i])) {
            list_slot(&lister, &diff->slots.items[i]);
        }
    }
    for (size_t i = 0; i < diff->objects.count; i++) {
        list_object(&lister, &diff->objects.items[i]);
    }
    buf_done(&lister.place);
    buf_done(&lister.change);
}
