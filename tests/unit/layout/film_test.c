/* The film: a step's picture does not depend on how one got there, jumps start
 * from keyframes, tidying and options take effect.
 */
#include "../unit.h"

#include "heap_text.h"
#include "layout/film.h"
#include "layout/geometry.h"

enum { STEPS = 200 };

/* A list that grows and shrinks, names that come and go. */
static void write_run(HeapText *heap)
{
    heap_init(heap);
    for (int i = 0; i < STEPS; i++) {
        Buf text;
        buf_init(&text);
        buf_printf(&text, "globals xs=#1 n=%d", i);
        if (i % 3 > 0)
            buf_printf(&text, " y=#%d", 2 + i % 7);
        buf_append_string(&text, "\n#1 list");
        for (int k = 0; k < i % 7; k++)
            buf_printf(&text, " #%d", 2 + k);
        for (int k = 0; k < 7; k++)
            buf_printf(&text, "\n#%d list %d", 2 + k, k);
        heap_step(heap, text.text);
        buf_done(&text);
    }
}

static char *geometry_of(const Picture *picture)
{
    Buf out;
    buf_init(&out);
    geometry_write(&out, &picture->scene);
    return buf_detach(&out);
}

static void assert_same(char *a, char *b)
{
    assert_string_equal(a, b);
    mem_free(a);
    mem_free(b);
}

static void check_paths(bool foreseen)
{
    HeapText heap;
    Film walked, jumped;
    LayoutOptions options = layout_options(100, 30, 2);
    write_run(&heap);
    film_init(&walked, &heap.trace, &options);
    film_init(&jumped, &heap.trace, &options);
    if (!foreseen) {
        film_set_method(&walked, FORESEE_NOTHING);
        film_set_method(&jumped, FORESEE_NOTHING);
    }
    char *pictures[STEPS + 1];
    for (StepNumber step = 0; step <= STEPS; step++)
        pictures[step] = geometry_of(film_at(&walked, step, NULL));
    static const StepNumber jumps[] = {150, 3, 149, 151, 200, 64, 63, 65, 1, 0, 32, 199};
    for (size_t i = 0; i < ARRAY_LEN(jumps); i++) {
        char *there = geometry_of(film_at(&jumped, jumps[i], NULL));
        assert_string_equal(there, pictures[jumps[i]]);
        mem_free(there);
    }
    for (StepNumber step = STEPS; step > 0; step--)
        assert_same(pictures[step], geometry_of(film_at(&walked, step, NULL)));
    mem_free(pictures[0]);
    film_done(&walked);
    film_done(&jumped);
    heap_done(&heap);
}

static void test_path_does_not_matter(void **state)
{
    check_paths(false);
    check_paths(true);
}

static void test_neighbours_stay_valid(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    write_run(&heap);
    film_init(&film, &heap.trace, &options);
    const Picture *before = film_at(&film, 40, NULL);
    char *was = geometry_of(before);
    assert_non_null(film_at(&film, 41, NULL));
    assert_same(was, geometry_of(before));
    film_done(&film);
    heap_done(&heap);
}

/* Stepping back beyond what is kept makes many pictures anew; those given out stay. */
static void test_pictures_given_out_stay(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    write_run(&heap);
    film_init(&film, &heap.trace, &options);
    const Picture *held[FILM_RECENT];
    char *was[FILM_RECENT];
    for (StepNumber first = STEPS - 1; first > FILM_RECENT * 9; first -= 40) {
        for (int i = 0; i < FILM_RECENT; i++) { /* far apart, and never the last keyframe's */
            held[i] = film_at(&film, first - (StepNumber)(i * 9), NULL);
            was[i] = geometry_of(held[i]);
        }
        for (int i = 0; i < FILM_RECENT; i++)
            assert_same(was[i], geometry_of(held[i]));
    }
    film_done(&film);
    heap_done(&heap);
}

static void test_tidy(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    write_run(&heap);
    film_init(&film, &heap.trace, &options);
    double kept = film_at(&film, 100, NULL)->scene.cost;
    char *before = geometry_of(film_at(&film, 99, NULL));
    film_tidy(&film, 100);
    double tidied = film_at(&film, 100, NULL)->scene.cost;
    assert_true(tidied <= kept);
    assert_false(film_could_be_tidier(&film, 100));
    assert_same(before, geometry_of(film_at(&film, 99, NULL)));
    film_done(&film);
    heap_done(&heap);
}

static void test_options_forget(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    write_run(&heap);
    film_init(&film, &heap.trace, &options);
    size_t boxed = film_at(&film, 50, NULL)->scene.box_count;
    options.inline_mode = INLINE_VALUES;
    film_set_options(&film, &options);
    assert_true(film_at(&film, 50, NULL)->scene.box_count < boxed);
    film_done(&film);
    heap_done(&heap);
}

static void test_inside_a_step(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    options.ghosts = false; /* they belong to whole steps */
    write_run(&heap);
    film_init(&film, &heap.trace, &options);
    const Picture *start = film_at_event(&film, 50, 0, NULL);
    assert_non_null(start);
    assert_int_equal(start->scene.box_count, film_at(&film, 50, NULL)->scene.box_count);
    for (uint32_t event = 0; event < trace_step(&heap.trace, 51)->event_count; event++)
        assert_true(scene_check(&film_at_event(&film, 50, event, NULL)->scene, NULL));
    film_done(&film);
    heap_done(&heap);
}

/* A jump into a later chapter begins it afresh; it then stays as it was seen. */
static void test_chapters(void **state)
{
    HeapText heap;
    Film film;
    LayoutOptions options = layout_options(100, 30, 2);
    options.inline_mode = INLINE_VALUES;
    heap_init(&heap);
    for (int i = 0; i < FILM_FIRST_CHAPTER + 40; i++) {
        char text[80];
        snprintf(text, sizeof(text), "globals a=#1 n=%d\n#1 list %d", i, i % 5);
        heap_step(&heap, text);
    }
    film_init(&film, &heap.trace, &options);
    char *jumped = geometry_of(film_at(&film, FILM_FIRST_CHAPTER + 20, NULL));
    assert_non_null(film_at(&film, 10, NULL));
    for (StepNumber step = FILM_FIRST_CHAPTER - 5; step < FILM_FIRST_CHAPTER + 20; step++)
        assert_non_null(film_at(&film, step, NULL));
    assert_same(jumped, geometry_of(film_at(&film, FILM_FIRST_CHAPTER + 20, NULL)));
    film_done(&film);
    heap_done(&heap);
}

UNIT_MAIN(cmocka_unit_test(test_path_does_not_matter), cmocka_unit_test(test_neighbours_stay_valid),
          cmocka_unit_test(test_pictures_given_out_stay), cmocka_unit_test(test_tidy),
          cmocka_unit_test(test_options_forget), cmocka_unit_test(test_inside_a_step),
          cmocka_unit_test(test_chapters))
