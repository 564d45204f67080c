/* The frames of the call stack. Calls of one function that call each other are many, and the
 * last of them matter: those between the first and the last are one frame, which says how
 * many they are and how their first variable went on.
 *
 *     ┌ fib() ────────┐
 *     │ n  12         │
 *     └───────────────┘
 *     ┌ fib() × 8 ────┐
 *     │ n  11 … 4     │
 *     └───────────────┘
 */
#include "layout/measure.h"

#include <string.h>

enum {
    FEW = 3,         /* of so few frames the first is not kept apart */
    LEAST_FOLDED = 2 /* one alone would only change its look */
};

typedef struct {
    const WorldFrame **frames; /* that are drawn, outermost first */
    size_t count;
} Stack;

static Stack list_frames(Measure *measure)
{
    const World *world = measure->world;
    Stack stack = {ARENA_ARRAY(measure->arena, const WorldFrame *, world->stack.count + 1), 0};
    for (size_t i = 0; i < world->stack.count; i++) {
        const WorldFrame *frame = world_frame(world, world->stack.items[i]);
        if (!stack_runs_module(world, frame) && !world_frame_is_library(world, frame))
            stack.frames[stack.count++] = frame;
    }
    return stack;
}

static bool same_function(const WorldFrame *a, const WorldFrame *b)
{
    return a->function == b->function && a->file == b->file && a->line_defined == b->line_defined;
}

/* The end of the run of frames of one function that begins at `first`. */
static size_t run_end(const Stack *stack, size_t first)
{
    size_t end = first + 1;
    while (end < stack->count && same_function(stack->frames[first], stack->frames[end]))
        end++;
    return end;
}

/* "11 … 4", if both are values. */
static const char *first_to_last(Measure *measure, const WorldFrame *first, const WorldFrame *last,
                                 const char **label)
{
    const WorldFrame *ends[] = {first, last};
    const char *texts[2];
    for (int i = 0; i < 2; i++) {
        entries_of_frame(measure, ends[i]);
        if (measure->entries.count == 0 || measure->entries.items[0].boxed)
            return NULL;
        *label = measure->entries.items[0].label;
        texts[i] =
            kind_text(measure, measure->entries.items[0].target, measure->options->text_limit / 2);
    }
    return arena_printf(measure->arena, "%s … %s", texts[0], texts[1]);
}

static void fold_frames(Measure *measure, const Stack *stack, size_t first, size_t end)
{
    const WorldFrame *frame = stack->frames[first];
    SceneRow row = {.kind = ROW_FOLD, .slot_count = (uint32_t)(end - first)};
    row.value = first_to_last(measure, frame, stack->frames[end - 1], &row.label);
    const char *title =
        arena_printf(measure->arena, "%s × %zu", measure_frame_name(measure, frame), end - first);
    measure_folded_frames(measure, frame->id, title, row.value == NULL ? NULL : &row);
}

static bool stays_open(const Measure *measure, const WorldFrame *frame)
{
    return measure->options->open != NULL && map_get(measure->options->open, frame->id, NULL);
}

void stack_measure(Measure *measure)
{
    Stack stack = list_frames(measure);
    size_t limit = (size_t)measure->options->frame_limit;
    for (size_t i = 0; i < stack.count;) {
        size_t end = run_end(&stack, i), first = i + (limit > FEW);
        size_t last =
            limit > 0 && end - i >= limit + LEAST_FOLDED ? end - limit + (limit > FEW) : i;
        for (; i < end; i++) {
            bool folded = i >= first && i < last && !stays_open(measure, stack.frames[first]);
            if (!folded)
                measure_frame(measure, stack.frames[i]);
            else if (i == first)
                fold_frames(measure, &stack, first, last);
        }
    }
}
