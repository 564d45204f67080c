/* Calls stand in the order of their beginning, so that a call's descendants follow it and
 * a fold is a jump; the tree only grows, as the trace does. */
#include "view/call_tree.h"

#include "base/clean.h"
#include "view/words.h"
#include "world/query.h"

enum { ARGUMENTS_MOST = 6, NAME_COLUMNS = 24 };

void call_tree_init(CallTree *tree)
{
    *tree = (CallTree){0};
    map_init(&tree->folded);
    arena_init(&tree->arena);
}

void call_tree_done(CallTree *tree)
{
    vec_done(&tree->calls);
    vec_done(&tree->open);
    vec_done(&tree->rows);
    map_done(&tree->folded);
    arena_done(&tree->arena);
}

/* -- reading -- */

static void close_last(CallTree *tree, StepNumber step)
{
    Call *call = &tree->calls.items[vec_pop(&tree->open)];
    call->last = step;
    call->end = (uint32_t)tree->calls.count;
}

static void begin_call(CallTree *tree, const TraceStep *step, StepNumber number)
{
    Call call = {.first = number,
                 .parent = tree->open.count > 0 ? vec_last(&tree->open) : CALL_NONE,
                 .depth = (uint32_t)tree->open.count,
                 .function = step->function};
    vec_push(&tree->open, (uint32_t)tree->calls.count);
    vec_push(&tree->calls, call);
}

/* Depths tell of returns that the trace did not see. */
static void read_step(CallTree *tree, const TraceStep *step, StepNumber number)
{
    size_t outside = step->depth > 0 ? step->depth - 1 : 0;
    if (step->kind == STEP_KIND_CALL) {
        while (tree->open.count > outside)
            close_last(tree, number);
        begin_call(tree, step, number);
    } else if (step->kind == STEP_KIND_RETURN) {
        while (tree->open.count > outside && tree->open.count > 0)
            close_last(tree, number);
    }
}

static void read_on(CallTree *tree, const Trace *trace)
{
    for (; tree->read < trace_step_count(trace); tree->read++)
        read_step(tree, trace_step(trace, tree->read + 1), tree->read + 1);
}

/* -- rows -- */

static uint32_t end_of(const CallTree *tree, uint32_t position)
{
    uint32_t end = tree->calls.items[position].end;
    return end != 0 ? end : (uint32_t)tree->calls.count;
}

bool call_is_open(const Call *call, StepNumber step)
{
    return call->first <= step && (call->last == 0 || step <= call->last);
}

static void list_rows(CallTree *tree, StepNumber step)
{
    vec_clear(&tree->rows);
    for (uint32_t at = 0; at < tree->calls.count && tree->calls.items[at].first <= step;) {
        vec_push(&tree->rows, at);
        at = map_get(&tree->folded, at, NULL) ? end_of(tree, at) : at + 1;
    }
    tree->rows_step = step;
}

static uint32_t running_call(const CallTree *tree, StepNumber step)
{
    uint32_t running = 0;
    for (size_t i = 0; i < tree->rows.count; i++)
        if (call_is_open(&tree->calls.items[tree->rows.items[i]], step))
            running = tree->rows.items[i];
    return running;
}

void call_tree_show(CallTree *tree, const Trace *trace, StepNumber step)
{
    bool grown = tree->read < trace_step_count(trace);
    bool moved = tree->rows_step != step;
    read_on(tree, trace);
    if (grown || moved)
        list_rows(tree, step);
    if (moved)
        tree->cursor = running_call(tree, step);
}

uint32_t call_tree_inner(const CallTree *tree, uint32_t position, StepNumber step)
{
    uint32_t low = position + 1, high = end_of(tree, position);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tree->calls.items[middle].first <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low - position - 1;
}

/* -- arguments -- */

/* The cell that super() looks into, and what the compiler adds, whose name begins with a dot. */
static bool is_given_by_machine(const char *label)
{
    return label[0] == '.' || strcmp(label, "__class__") == 0;
}

/* The diff leads to the beginning of the call, where the world stands. */
static void append_arguments(Buf *out, const World *world, const WorldDiff *diff, ObjectId frame)
{
    size_t count;
    const WorldSlot *locals = world_run(world, frame, ROLE_LOCAL, &count);
    size_t start = out->length;
    for (size_t i = 0; i < count && i < ARGUMENTS_MOST; i++) {
        const char *label = trace_text(world->trace, locals[i].label);
        ObjectId argument = words_argument(world, diff, locals[i].target);
        if (is_given_by_machine(label) || argument == 0)
            continue;
        buf_append_string(out, out->length > start ? ", " : "");
        clean_append_cut(out, label, strlen(label), NAME_COLUMNS, false);
        buf_append_byte(out, '=');
        words_object(out, world, diff, argument);
    }
    buf_append_string(out, count > ARGUMENTS_MOST ? ", …" : "");
}

const char *call_tree_arguments(CallTree *tree, uint32_t position, World *scout)
{
    Call *call = &tree->calls.items[position];
    if (call->arguments == NULL) {
        Buf text;
        WorldDiff diff = {0};
        buf_init(&text);
        if (world_diff(scout, call->first > 1 ? call->first - 1 : 0, call->first, &diff, NULL)) {
            const WorldFrame *frame =
                world_frame(scout, trace_step(scout->trace, call->first)->frame);
            call->is_class_body = frame != NULL && query_is_class_body(scout, frame);
            append_arguments(&text, scout, &diff, trace_step(scout->trace, call->first)->frame);
        }
        diff_done(&diff);
        call->arguments = arena_copy_text(&tree->arena, text.text, text.length);
        buf_done(&text);
    }
    return call->arguments;
}

static void append_result(Buf *out, World *scout, StepNumber step)
{
    const WorldDiff nothing = {0};
    if (world_seek(scout, step, NULL))
        words_result(out, scout, &nothing, step);
}

const char *call_tree_result(CallTree *tree, uint32_t position, World *scout)
{
    Call *call = &tree->calls.items[position];
    if (call->result == NULL) {
        Buf text;
        buf_init(&text);
        append_result(&text, scout, call->last);
        call->result = arena_copy_text(&tree->arena, text.text, text.length);
        buf_done(&text);
    }
    return call->result;
}

/* -- cursor -- */

size_t call_tree_at(const CallTree *tree)
{
    size_t at = 0;
    for (size_t i = 0; i < tree->rows.count && tree->rows.items[i] <= tree->cursor; i++)
        at = i;
    return at;
}

bool call_tree_find(CallTree *tree, const Trace *trace, const char *text, int direction,
                    bool from_here)
{
    size_t count = tree->rows.count, at = call_tree_at(tree);
    for (size_t i = from_here ? 0 : 1; count > 0 && i <= count; i++) {
        size_t row = direction > 0 ? (at + i) % count : (at + count * 2 - i) % count;
        uint32_t position = tree->rows.items[row];
        if (strstr(trace_text(trace, tree->calls.items[position].function), text) != NULL) {
            tree->cursor = position;
            return true;
        }
    }
    return false;
}

void call_tree_move(CallTree *tree, int rows)
{
    long last = (long)tree->rows.count - 1;
    long at = (long)call_tree_at(tree) + rows;
    at = at > last ? last : at;
    if (last >= 0)
        tree->cursor = tree->rows.items[at < 0 ? 0 : at];
}

void call_tree_fold(CallTree *tree, bool fold)
{
    if (tree->rows.count == 0)
        return;
    uint32_t at = tree->rows.items[call_tree_at(tree)];
    bool nothing = call_tree_inner(tree, at, tree->rows_step) == 0;
    bool folded = map_get(&tree->folded, at, NULL);
    if (fold && (nothing || folded) && tree->calls.items[at].parent != CALL_NONE)
        at = tree->calls.items[at].parent;
    if (fold)
        map_put(&tree->folded, at, 1);
    else
        map_remove(&tree->folded, at);
    tree->cursor = at;
    list_rows(tree, tree->rows_step);
}
