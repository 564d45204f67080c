/* Every picture of the gallery is legal, has no more crossings than it once had, and
 * keeps what it showed where it was.
 */
#include "../unit.h"

#include "gallery.h"
#include "heap_text.h"
#include "layout/film.h"
#include "picture_score.h"

static size_t write_case(HeapText *heap, const GalleryCase *the_case)
{
    size_t steps = 0;
    heap_init(heap);
    for (; steps < ARRAY_LEN(the_case->steps) && the_case->steps[steps] != NULL; steps++)
        heap_step(heap, the_case->steps[steps]);
    return steps;
}

static LayoutOptions options_of(const GalleryCase *the_case)
{
    LayoutOptions options = layout_options(110, 0, 2);
    options.inline_mode = the_case->boxed ? INLINE_NONE : INLINE_VALUES;
    return options;
}

static void assert_legal(const Scene *scene, const char *name)
{
    const char *problem;
    if (!scene_check(scene, &problem))
        fail_msg("%s, step %u: %s", name, (unsigned)scene->step, problem);
}

static void check_case(const GalleryCase *the_case)
{
    HeapText heap;
    size_t steps = write_case(&heap, the_case);
    LayoutOptions options = options_of(the_case);
    Film film;
    film_init(&film, &heap.trace, &options);
    const Scene *before = NULL, *scene = NULL;
    PictureMoves moves = {0};
    for (size_t step = 1; step <= steps; step++) {
        scene = &film_at(&film, (StepNumber)step, NULL)->scene;
        assert_legal(scene, the_case->name);
        if (before != NULL)
            count_moves(before, scene, &moves);
        before = scene;
    }
    assert_int_equal(moves.moved_cells, 0);
    PictureScore score = picture_score(scene);
    if (score.crossings > the_case->most_crossings)
        fail_msg("%s has %d crossings", the_case->name, score.crossings);
    film_done(&film);
    heap_done(&heap);
}

static void test_gallery(void **state)
{
    for (size_t i = 0; i < ARRAY_LEN(gallery); i++)
        check_case(&gallery[i]);
}

/* All ways of showing the same worlds are legal too. */
static void check_ways(const GalleryCase *the_case, LayoutOptions options)
{
    HeapText heap;
    size_t steps = write_case(&heap, the_case);
    Film film;
    film_init(&film, &heap.trace, &options);
    for (size_t step = 0; step <= steps; step++)
        assert_legal(&film_at(&film, (StepNumber)step, NULL)->scene, the_case->name);
    film_done(&film);
    heap_done(&heap);
}

static void test_all_ways(void **state)
{
    static const InlineMode modes[] = {INLINE_NONE, INLINE_SMALL, INLINE_VALUES};
    for (size_t i = 0; i < ARRAY_LEN(gallery); i++) {
        for (size_t mode = 0; mode < ARRAY_LEN(modes); mode++) {
            for (int level = 1; level <= 4; level++) {
                LayoutOptions options = layout_options(80, 24, level);
                options.inline_mode = modes[mode];
                options.dense = level % 2 == 0;
                options.box_limit = level == 1 ? 3 : 150;
                check_ways(&gallery[i], options);
            }
        }
    }
}

UNIT_MAIN(cmocka_unit_test(test_gallery), cmocka_unit_test(test_all_ways))
