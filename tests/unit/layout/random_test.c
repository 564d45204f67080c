/* Random heaps under random changes: every picture is legal, and what was there
 * stays where it was. The changes are far wilder than a program's.
 */
#include "../unit.h"

#include "heap_text.h"
#include "layout/film.h"
#include "picture_score.h"

#ifdef __SANITIZE_ADDRESS__
enum { HEAPS = 40 }; /* each takes half a second */
#else
enum { HEAPS = 150 };
#endif
enum { CHANGES = 6, OBJECTS = 40, SLOTS = 6, NAMES = 12 };

typedef struct {
    int slots[OBJECTS][SLOTS]; /* number of the object referred to, 0: a value */
    int slot_count[OBJECTS];
    bool alive[OBJECTS];
    int names[NAMES];
    int name_count;
    int object_count; /* numbers given so far, from 1 */
    uint32_t seed;
} RandomHeap;

static int dice(RandomHeap *heap, int sides)
{
    heap->seed = heap->seed * 1664525u + 1013904223u;
    return (int)((heap->seed >> 8) % (uint32_t)sides);
}

static int any_object(RandomHeap *heap)
{
    for (;;) {
        int number = 1 + dice(heap, heap->object_count);
        if (heap->alive[number])
            return number;
    }
}

static void fill(RandomHeap *heap, uint32_t seed)
{
    *heap = (RandomHeap){.seed = seed};
    heap->object_count = 2 + dice(heap, 14);
    for (int i = 1; i <= heap->object_count; i++)
        heap->alive[i] = true;
    for (int i = 1; i <= heap->object_count; i++) {
        heap->slot_count[i] = dice(heap, 5);
        for (int k = 0; k < heap->slot_count[i]; k++)
            heap->slots[i][k] = dice(heap, 10) < 6 ? any_object(heap) : 0;
    }
    heap->name_count = 1 + dice(heap, 4);
    for (int i = 0; i < heap->name_count; i++)
        heap->names[i] = any_object(heap);
}

static void add_object(RandomHeap *heap)
{
    if (heap->object_count + 1 == OBJECTS || heap->name_count == NAMES)
        return;
    int number = ++heap->object_count;
    heap->alive[number] = true;
    heap->slot_count[number] = 1;
    heap->slots[number][0] = any_object(heap);
    heap->names[heap->name_count++] = number;
}

static void drop_object(RandomHeap *heap)
{
    int number = any_object(heap), alive = 0;
    for (int i = 1; i <= heap->object_count; i++)
        alive += heap->alive[i];
    if (alive < 3)
        return;
    heap->alive[number] = false;
    for (int i = 1; i <= heap->object_count; i++)
        for (int k = 0; k < heap->slot_count[i]; k++)
            if (heap->slots[i][k] == number)
                heap->slots[i][k] = 0;
    for (int i = 0; i < heap->name_count; i++)
        if (heap->names[i] == number)
            heap->names[i] = 0;
}

static void change(RandomHeap *heap)
{
    int kind = dice(heap, 10), number = any_object(heap);
    if (kind < 3)
        add_object(heap);
    else if (kind < 6 && heap->slot_count[number] > 0)
        heap->slots[number][dice(heap, heap->slot_count[number])] = any_object(heap);
    else if (kind < 8 && heap->slot_count[number] < SLOTS)
        heap->slots[number][heap->slot_count[number]++] = dice(heap, 2) ? any_object(heap) : 0;
    else
        drop_object(heap);
}

static void append_value(Buf *out, int number)
{
    if (number > 0)
        buf_printf(out, " #%d", number);
    else
        buf_append_string(out, " 7");
}

static void step(HeapText *text, const RandomHeap *heap)
{
    Buf out;
    buf_init(&out);
    buf_append_string(&out, "globals");
    for (int i = 0; i < heap->name_count; i++)
        if (heap->names[i] > 0)
            buf_printf(&out, " v%d=#%d", i, heap->names[i]);
    for (int i = 1; i <= heap->object_count; i++) {
        if (!heap->alive[i])
            continue;
        buf_printf(&out, "\n#%d list", i);
        for (int k = 0; k < heap->slot_count[i]; k++)
            append_value(&out, heap->slots[i][k]);
    }
    heap_step(text, out.text);
    buf_done(&out);
}

/* One heap and its changes, with widths foreseen or not. */
static void run_heap(uint32_t seed, bool foreseen, LayoutOptions options, PictureMoves *moves)
{
    HeapText text;
    RandomHeap heap;
    Film film;
    heap_init(&text);
    fill(&heap, seed);
    for (int i = 0; i <= CHANGES; i++) {
        step(&text, &heap);
        change(&heap);
    }
    film_init(&film, &text.trace, &options);
    if (!foreseen)
        film_set_method(&film, FORESEE_NOTHING);
    const Scene *before = NULL;
    for (StepNumber at = 1; at <= CHANGES + 1; at++) {
        const Scene *scene = &film_at(&film, at, NULL)->scene;
        const char *problem;
        if (!scene_check(scene, &problem))
            fail_msg("heap %u, step %u: %s", (unsigned)seed, (unsigned)at, problem);
        if (before != NULL)
            count_moves(before, scene, moves);
        before = scene;
    }
    film_done(&film);
    heap_done(&text);
}

static LayoutOptions options_for(InlineMode mode)
{
    LayoutOptions options = layout_options(110, 0, 2);
    options.inline_mode = mode;
    return options;
}

/* Lists grow here, but the room they need was foreseen. */
static void test_what_is_kept_stays(void **state)
{
    PictureMoves moves = {0};
    for (uint32_t seed = 0; seed < HEAPS; seed++)
        run_heap(seed, true, options_for(INLINE_VALUES), &moves);
    print_message("foreseen: %d kept, %d moved up or down, %d sideways, %d cells\n", moves.kept,
                  moves.moved_rows, moves.moved_columns, moves.moved_cells);
    assert_int_equal(moves.moved_columns, 0);
    assert_true(moves.moved_rows * 1000 < moves.kept);
}

/* Without foresight lists grow into each other, so a few boxes must move. */
static void test_live(void **state)
{
    PictureMoves moves = {0};
    for (uint32_t seed = 0; seed < HEAPS; seed++)
        run_heap(seed, false, options_for(INLINE_VALUES), &moves);
    print_message("live: %d kept, %d moved up or down, %d sideways, %d cells\n", moves.kept,
                  moves.moved_rows, moves.moved_columns, moves.moved_cells);
    assert_true(moves.moved_rows * 100 < moves.kept * 3);
    assert_true(moves.moved_columns * 100 < moves.kept * 20);
}

static void test_boxed_and_dense(void **state)
{
    PictureMoves moves = {0};
    LayoutOptions options = options_for(INLINE_NONE);
    options.dense = true;
    for (uint32_t seed = 0; seed < HEAPS; seed++)
        run_heap(seed, true, options, &moves);
    assert_true(moves.kept > 0);
}

UNIT_MAIN(cmocka_unit_test(test_what_is_kept_stays), cmocka_unit_test(test_live),
          cmocka_unit_test(test_boxed_and_dense))
