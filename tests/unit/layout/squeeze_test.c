/* Narrower spacing: what is given up first, how far, and when nothing is. */
#include "../unit.h"

#include <string.h>

#include "heap_text.h"
#include "layout/film.h"
#include "layout/plan.h"

enum { COLUMNS = 4, USUAL = 24 + 3 * 10 + 6 + 10 + 5 };

typedef struct {
    int columns[COLUMNS], channels[COLUMNS], tracks[COLUMNS];
    LayoutWidths widths;
} Foreseen;

/* Frames that need 20 cells, three columns; two, four and one trunk between them. */
static void foresee(Foreseen *foreseen)
{
    *foreseen =
        (Foreseen){.columns = {24, 10, 10, 10}, .channels = {6, 10, 5, 0}, .tracks = {2, 4, 1, -1}};
    foreseen->widths = (LayoutWidths){.columns = foreseen->columns,
                                      .channels = foreseen->channels,
                                      .tracks = foreseen->tracks,
                                      .frames = 20,
                                      .count = COLUMNS};
}

static int squeeze_into(Foreseen *foreseen, int window, const LayoutWidths *before)
{
    LayoutOptions options = layout_options(window, 30, 2);
    int width = 0;
    squeeze_widths(&foreseen->widths, before, &options);
    for (int c = 0; c < COLUMNS; c++)
        width += foreseen->columns[c] + foreseen->channels[c];
    return width;
}

static void test_what_fits_stays(void **state)
{
    (void)state;
    Foreseen foreseen;
    foresee(&foreseen);
    assert_int_equal(squeeze_into(&foreseen, USUAL, NULL), USUAL);
    assert_int_equal(squeeze_into(&foreseen, 0, NULL), USUAL);
}

static void test_as_little_as_needed(void **state)
{
    (void)state;
    for (int less = 1; less <= 12; less++) {
        Foreseen foreseen;
        foresee(&foreseen);
        assert_int_equal(squeeze_into(&foreseen, USUAL - less, NULL), USUAL - less);
    }
}

static void test_ends_then_frames_then_trunks(void **state)
{
    (void)state;
    Foreseen foreseen;
    foresee(&foreseen);
    squeeze_into(&foreseen, USUAL - 1, NULL);
    assert_int_equal(foreseen.channels[2], 4); /* the one trunk still has cells on both sides */
    assert_int_equal(foreseen.columns[0], 24);
    squeeze_into(&foreseen, USUAL - 5, NULL);
    assert_int_equal(foreseen.columns[0], 20);
    assert_int_equal(foreseen.channels[1], 10);
    squeeze_into(&foreseen, USUAL - 6, NULL);
    assert_int_equal(foreseen.channels[1], 9); /* the widest first */
}

static void test_whole_columns_if_not_all(void **state)
{
    (void)state;
    Foreseen foreseen;
    foresee(&foreseen);
    squeeze_into(&foreseen, 54, NULL); /* as wide as the first three, narrowed */
    assert_int_equal(foreseen.columns[0] + foreseen.channels[0] + foreseen.columns[1] +
                         foreseen.channels[1] + foreseen.columns[2],
                     54);
    assert_int_equal(foreseen.channels[2], 5); /* beyond the window: as usual */
}

static void test_earlier_looks_stay(void **state)
{
    (void)state;
    Foreseen before, foreseen;
    foresee(&before);
    squeeze_into(&before, USUAL - 8, NULL);
    before.widths.count = 3;
    foresee(&foreseen);
    squeeze_into(&foreseen, USUAL - 9, &before.widths);
    assert_memory_equal(foreseen.channels, before.channels, 3 * sizeof(int));
    assert_int_equal(foreseen.columns[0], before.columns[0]);
}

/* A list of five nodes, held in two places. */
static void write_list(HeapText *heap)
{
    heap_init(heap);
    heap_step(heap, "globals head=#1 last=#5\n"
                    "#1 Node value=1 next=#2\n#2 Node value=2 next=#3\n#3 Node value=3 next=#4\n"
                    "#4 Node value=4 next=#5\n#5 Node value=5 next=None");
}

static int right_end(const Scene *scene)
{
    int end = 0;
    for (size_t i = 0; i < scene->box_count; i++)
        if (scene->boxes[i].at.x + scene->boxes[i].at.width > end)
            end = scene->boxes[i].at.x + scene->boxes[i].at.width;
    return end;
}

static int width_in(const HeapText *heap, int window, int *height)
{
    Film film;
    LayoutOptions options = layout_options(window, 40, 2);
    options.inline_mode = INLINE_VALUES;
    film_init(&film, &heap->trace, &options);
    const Scene *scene = &film_at(&film, 1, NULL)->scene;
    int width = right_end(scene);
    *height = scene->bounds.height;
    film_done(&film);
    return width;
}

static void test_film_fits_its_window(void **state)
{
    (void)state;
    HeapText heap;
    int usual_height, height;
    write_list(&heap);
    int usual = width_in(&heap, 0, &usual_height);
    for (int window = usual - 1; window >= usual - 2; window--) {
        assert_int_equal(width_in(&heap, window, &height), window);
        assert_int_equal(height, usual_height);
    }
    heap_done(&heap);
}

static int height_in(const HeapText *heap, int window)
{
    Film film;
    LayoutOptions options = layout_options(100, window, 2);
    film_init(&film, &heap->trace, &options);
    int height = film_at(&film, 1, NULL)->scene.bounds.height;
    film_done(&film);
    return height;
}

/* Four boxes below each other, with three blank rows or none. */
static void test_blank_rows_are_spared(void **state)
{
    (void)state;
    HeapText heap;
    heap_init(&heap);
    heap_step(&heap, "globals a=#1 b=#2 c=#3 d=#4\n#1 list\n#2 list\n#3 list\n#4 list");
    int usual = height_in(&heap, 0);
    assert_int_equal(height_in(&heap, usual), usual);
    int tight = height_in(&heap, usual - 1);
    assert_true(tight <= usual - 3);
    assert_int_equal(height_in(&heap, tight), tight);
    assert_int_equal(height_in(&heap, tight - 1), usual); /* it would not help */
    heap_done(&heap);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_fits_stays),
        cmocka_unit_test(test_as_little_as_needed),
        cmocka_unit_test(test_ends_then_frames_then_trunks),
        cmocka_unit_test(test_whole_columns_if_not_all),
        cmocka_unit_test(test_earlier_looks_stay),
        cmocka_unit_test(test_film_fits_its_window),
        cmocka_unit_test(test_blank_rows_are_spared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
