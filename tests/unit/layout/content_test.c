/* What stands in the boxes: rows, strips, runs, folds, chips, marks, badges, ghosts.
 */
#include "../unit.h"

#include "heap_text.h"
#include "layout/film.h"

typedef struct {
    HeapText heap;
    Film film;
} Fixture;

static void fixture_done(Fixture *fixture)
{
    film_done(&fixture->film);
    heap_done(&fixture->heap);
}

static const Scene *scene_of(Fixture *fixture, LayoutOptions options)
{
    film_init(&fixture->film, &fixture->heap.trace, &options);
    StepNumber last = trace_step_count(&fixture->heap.trace);
    const Scene *scene = &film_at(&fixture->film, last, NULL)->scene;
    assert_true(scene_check(scene, NULL));
    return scene;
}

static LayoutOptions values(void)
{
    LayoutOptions options = layout_options(100, 0, 2);
    options.inline_mode = INLINE_VALUES;
    return options;
}

static const SceneBox *box_of(Fixture *fixture, const Scene *scene, int number)
{
    return scene_box(scene, fixture->heap.objects[number].id);
}

static const SceneBox *box_titled(const Scene *scene, const char *title)
{
    for (size_t i = 0; i < scene->box_count; i++)
        if (strcmp(scene->boxes[i].title, title) == 0)
            return &scene->boxes[i];
    return NULL;
}

/* Two names of one small int: one box, two arrows, shown as of the program. */
static void test_identity_is_visible(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=12 b=12");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    assert_int_equal(scene->box_count, 2);
    assert_int_equal(scene->wire_count, 2);
    assert_int_equal(scene->wires[0].target, scene->wires[1].target);
    const SceneBox *box = box_titled(scene, "int");
    assert_non_null(box);
    assert_string_equal(box->rows[0].value, "12");
    assert_string_equal(box->badge, "∞+0→2");
    assert_true(box->marks & MARK_IMMORTAL);
    assert_false(box->marks & MARK_NEW);
    fixture_done(&fixture);
}

/* What is never freed tells how many slots hold it, in a box whose width stays. */
static void test_immortals_tell_their_slots(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=12 b=12 c=13");
    heap_step(&fixture.heap, "globals a=12 b=13 c=13");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    int width = scene->boxes[1].at.width;
    for (size_t i = 1; i < scene->box_count; i++) {
        bool twelve = strcmp(scene->boxes[i].rows[0].value, "12") == 0;
        assert_string_equal(scene->boxes[i].badge, twelve ? "∞+2→1" : "∞+1→2");
        assert_int_equal(scene->boxes[i].trend, twelve ? -1 : 1);
        assert_int_equal(scene->boxes[i].at.width, width);
    }
    fixture_done(&fixture);
}

/* A value that no name leads to any more is seen to lose its last slot. */
static void test_what_is_left_behind_stays_one_step(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=12");
    heap_step(&fixture.heap, "globals a=13");
    heap_step(&fixture.heap, "globals a=13 b=1");
    LayoutOptions options = layout_options(100, 0, 2);
    Film film;
    film_init(&film, &fixture.heap.trace, &options);
    const Scene *scene = &film_at(&film, 2, NULL)->scene;
    assert_int_equal(scene->box_count, 3);
    size_t left = 0;
    for (size_t i = 0; i < scene->box_count; i++) {
        if (scene->boxes[i].marks & MARK_GONE) {
            assert_string_equal(scene->boxes[i].badge, "∞+1→0");
            left++;
        }
    }
    assert_int_equal(left, 1);
    scene = &film_at(&film, 3, NULL)->scene;
    for (size_t i = 0; i < scene->box_count; i++)
        assert_false(scene->boxes[i].marks & MARK_GONE);
    film_done(&film);
    heap_done(&fixture.heap);
}

/* A function leads to the names of its module, which are drawn as a frame. */
static void test_no_arrows_into_frames(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals f=#1\n#1 function __name__='f' __globals__=#0");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 4));
    for (size_t i = 0; i < scene->wire_count; i++)
        assert_int_not_equal(scene->wires[i].target, scene->boxes[0].id);
    fixture_done(&fixture);
}

static void test_ascii_escapes(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a='h\xc3\xa9'");
    LayoutOptions options = values();
    options.ascii = true;
    assert_string_equal(scene_of(&fixture, options)->boxes[0].rows[0].value, "'h\\xe9'");
    fixture_done(&fixture);
}

static void test_singletons_are_written(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=None b=True");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    assert_int_equal(scene->box_count, 1);
    assert_string_equal(scene->boxes[0].rows[1].value, "True");
    assert_string_equal(scene->boxes[0].rows[0].label, "a");
    fixture_done(&fixture);
}

static void test_many_references_to_one(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals xs=#1\n#1 list 0 0 0 0 0 0 0 0 0 0");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    assert_int_equal(scene->wire_count, 11);
    assert_int_equal(box_of(&fixture, scene, 1)->row_count, 10);
    for (size_t i = 2; i < scene->wire_count; i++)
        assert_int_equal(scene->wires[i].net, scene->wires[1].net);
    fixture_done(&fixture);
}

static void test_runs(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals xs=#1\n#1 list 0 0 0 0 0 0 0 0 0 0 0 7");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    const SceneBox *box = box_of(&fixture, scene, 1);
    assert_int_equal(box->row_count, 2);
    assert_int_equal(box->rows[0].kind, ROW_RUN);
    assert_string_equal(box->rows[0].label, "0‥10");
    assert_int_equal(box->rows[0].slot_count, 11);
    assert_int_equal(scene_row_of_slot(box, (SceneSlot){box->id, ROLE_ITEM, 10}), 0);
    assert_int_equal(scene_row_of_slot(box, (SceneSlot){box->id, ROLE_ITEM, 11}), 1);
    fixture_done(&fixture);
}

static void add_numbers(Buf *text, int first, int last)
{
    for (int i = first; i <= last; i++)
        buf_printf(text, " %d", i);
}

static void test_folds(void **state)
{
    Fixture fixture;
    Buf text;
    heap_init(&fixture.heap);
    buf_init(&text);
    buf_append_string(&text, "globals xs=#1\n#1 list");
    add_numbers(&text, 0, 99);
    heap_step(&fixture.heap, text.text);
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    const SceneBox *box = box_of(&fixture, scene, 1);
    assert_int_equal(box->row_count, 10);
    assert_int_equal(box->rows[7].kind, ROW_FOLD);
    assert_string_equal(box->rows[7].value, "91 more");
    assert_string_equal(box->rows[9].label, "99");
    buf_done(&text);
    fixture_done(&fixture);
}

/* What a step changed inside a fold is shown. */
static void test_change_splits_a_fold(void **state)
{
    Fixture fixture;
    Buf text;
    heap_init(&fixture.heap);
    buf_init(&text);
    for (int step = 0; step < 2; step++) {
        buf_clear(&text);
        buf_append_string(&text, "globals xs=#1\n#1 list");
        add_numbers(&text, 0, 49);
        buf_append_string(&text, step == 0 ? " 50" : " 5000");
        add_numbers(&text, 51, 99);
        heap_step(&fixture.heap, text.text);
    }
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    const SceneBox *box = box_of(&fixture, scene, 1);
    int row = scene_row_of_slot(box, (SceneSlot){box->id, ROLE_ITEM, 50});
    assert_true(row > 0);
    assert_true(box->rows[row].marks & MARK_CHANGED);
    assert_int_equal(box->rows[row - 1].kind, ROW_FOLD);
    assert_int_equal(box->rows[row + 1].kind, ROW_FOLD);
    buf_done(&text);
    fixture_done(&fixture);
}

static void test_open_folds_nothing(void **state)
{
    Fixture fixture;
    Buf text;
    Map open;
    heap_init(&fixture.heap);
    buf_init(&text);
    map_init(&open);
    buf_append_string(&text, "globals xs=#1\n#1 list");
    add_numbers(&text, 0, 29);
    heap_step(&fixture.heap, text.text);
    map_put(&open, fixture.heap.objects[1].id, 1);
    LayoutOptions options = layout_options(100, 0, 2);
    options.open = &open;
    const Scene *scene = scene_of(&fixture, options);
    assert_int_equal(box_of(&fixture, scene, 1)->row_count, 30);
    map_done(&open);
    buf_done(&text);
    fixture_done(&fixture);
}

static void test_strips(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals xs=#1 ys=#2\n#1 list 1 2 3\n#2 list 10 #1");
    const Scene *scene = scene_of(&fixture, values());
    const SceneBox *strip = box_of(&fixture, scene, 1), *rows = box_of(&fixture, scene, 2);
    assert_int_equal(strip->row_count, 1);
    assert_int_equal(strip->rows[0].kind, ROW_STRIP);
    assert_int_equal(strip->rows[0].cell_count, 3);
    assert_string_equal(strip->rows[0].cells[1].text, "2");
    assert_int_equal(strip->rows[0].cells[1].offset, 2);
    assert_int_equal(rows->row_count, 2);
    assert_string_equal(rows->rows[0].value, "10");
    assert_int_equal(rows->rows[1].port, PORT_RIGHT);
    assert_int_equal(rows->indent, 1);
    fixture_done(&fixture);
}

static void test_chips_beyond_the_budget(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=#1 b=#2 c=#3\n#1 list 1\n#2 list 1 2\n#3 list 1");
    LayoutOptions options = values();
    options.box_limit = 2;
    const Scene *scene = scene_of(&fixture, options);
    assert_int_equal(scene->box_count, 3);
    assert_int_equal(scene->hidden_count, 1);
    const SceneRow *row = &scene->boxes[0].rows[2];
    assert_true(row->marks & MARK_CHIP);
    assert_int_equal(row->port, PORT_NONE);
    assert_int_equal(row->target, fixture.heap.objects[3].id);
    assert_true(strncmp(row->value, "▸list[1] #", strlen("▸list[1] #")) == 0);
    fixture_done(&fixture);
}

/* A name in the middle of a chain ends it there, so that what it names is drawn. */
static void test_chains(void **state)
{
    Fixture fixture;
    Buf text;
    heap_init(&fixture.heap);
    buf_init(&text);
    buf_append_string(&text, "globals head=#1 here=#30");
    for (int i = 1; i < 40; i++)
        buf_printf(&text, "\n#%d Node val=%d next=#%d", i, i, i + 1);
    buf_append_string(&text, "\n#40 Node val=40 next=None");
    heap_step(&fixture.heap, text.text);
    const Scene *scene = scene_of(&fixture, values());
    const SceneBox *fold = box_of(&fixture, scene, 4);
    assert_int_equal(fold->kind, BOX_FOLD);
    assert_string_equal(fold->title, "Node × 24");
    assert_string_equal(fold->rows[0].label, "next");
    assert_int_equal(fold->rows[0].target, fixture.heap.objects[28].id);
    assert_null(box_of(&fixture, scene, 20));
    for (int i = 28; i <= 40; i++)
        assert_non_null(box_of(&fixture, scene, i));
    buf_done(&text);
    fixture_done(&fixture);
}

static void test_counts_and_marks(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=#1\n#1 list 1");
    heap_step(&fixture.heap, "globals a=#1 b=#1\n#1 list 1");
    const Scene *scene = scene_of(&fixture, values());
    const SceneBox *box = box_of(&fixture, scene, 1);
    assert_string_equal(box->badge, "1→2");
    assert_int_equal(box->trend, 1);
    assert_false(box->marks & MARK_NEW);
    assert_int_equal(scene->boxes[0].rows[0].marks, 0);
    assert_int_equal(scene->boxes[0].rows[1].marks, MARK_NEW);
    const Scene *first = &film_at(&fixture.film, 1, NULL)->scene;
    assert_true(box_of(&fixture, first, 1)->marks & MARK_NEW);
    assert_int_equal(box_of(&fixture, first, 1)->at.width, box->at.width);
    fixture_done(&fixture);
}

static void test_changed_value_says_what_it_was(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=1");
    heap_step(&fixture.heap, "globals a=2");
    const Scene *scene = scene_of(&fixture, values());
    assert_int_equal(scene->boxes[0].rows[0].marks, MARK_CHANGED);
    assert_string_equal(scene->boxes[0].rows[0].value, "2");
    assert_string_equal(scene->boxes[0].rows[0].was, "1");
    fixture_done(&fixture);
}

static void test_ghosts_stay_one_step(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=#1 b=#2\n#1 list 1\n#2 list 2");
    heap_step(&fixture.heap, "globals b=#2\n#2 list 2");
    heap_step(&fixture.heap, "globals b=#2\n#2 list 2");
    const Scene *last = scene_of(&fixture, values());
    assert_int_equal(last->box_count, 2);
    const Scene *first = &film_at(&fixture.film, 1, NULL)->scene;
    const Scene *second = &film_at(&fixture.film, 2, NULL)->scene;
    assert_int_equal(second->box_count, 3);
    const SceneBox *ghost = box_of(&fixture, second, 1), *alive = box_of(&fixture, first, 1);
    assert_true(ghost->marks & MARK_GONE);
    assert_memory_equal(&ghost->at, &alive->at, sizeof(SceneRect));
    assert_int_equal(ghost->hue, alive->hue);
    fixture_done(&fixture);
}

static void test_islands_are_shown(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=#1\n#1 list #2\n#2 list #1");
    heap_step(&fixture.heap, "globals\n#1 list #2\n#2 list #1");
    const Scene *scene = scene_of(&fixture, values());
    assert_int_equal(scene->box_count, 3);
    assert_true(box_of(&fixture, scene, 1)->marks & MARK_ISLAND);
    assert_true(box_of(&fixture, scene, 2)->marks & MARK_ISLAND);
    fixture_done(&fixture);
}

static void test_hostile_text_is_cleaned(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a='\x1b[2J\n'\x01'");
    const Scene *scene = scene_of(&fixture, values());
    const char *value = scene->boxes[0].rows[0].value;
    assert_null(strchr(value, '\x1b'));
    assert_null(strchr(value, '\x01'));
    fixture_done(&fixture);
}

/* A class shows what instances share, a function its defaults and closure; code, modules
 * and built-in functions are words in the slot. */
static void test_classes_and_functions_are_compact(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals Node=#1 insert=#2 code=#6 node=#8 __name__='m'\n"
                             "#1 type __name__='Node' __dict__=#4\n"
                             "#4 dict 'made'=1 '__init__'=#2 '__doc__'=None\n"
                             "#2 function __name__='insert' __defaults__=#5 __code__=#6\n"
                             "#5 tuple #7\n#6 code\n#7 list 1\n"
                             "#8 Node __class__=#1 val=3");
    const Scene *scene = scene_of(&fixture, values());
    const SceneBox *names = &scene->boxes[0], *class = box_of(&fixture, scene, 1);
    assert_int_equal(names->row_count, 4);
    assert_string_equal(names->rows[2].value, "<code>");
    assert_string_equal(class->title, "class Node");
    assert_int_equal(class->kind, BOX_CLASS);
    assert_int_equal(class->row_count, 1);
    assert_string_equal(class->rows[0].label, "made");
    const SceneBox *function = box_of(&fixture, scene, 2);
    assert_string_equal(function->title, "def insert()");
    assert_int_equal(function->row_count, 1);
    assert_string_equal(function->rows[0].label, "default");
    assert_null(box_of(&fixture, scene, 5));
    assert_null(box_of(&fixture, scene, 4));
    assert_null(box_of(&fixture, scene, 6));
    assert_non_null(box_of(&fixture, scene, 7));
    fixture_done(&fixture);
}

/* What has nothing to show is a name among the others, or a word in its slot where it is held
 * by another name; unless more detail is asked for. */
static void test_bare_definitions_are_words(void **state)
{
    static const char step[] = "globals Node=#1 insert=#2 also=#2\n"
                               "#1 type __name__='Node' __dict__=#3\n"
                               "#2 function __name__='insert'\n#3 dict '__init__'=#2";
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, step);
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    assert_int_equal(scene->box_count, 1);
    const SceneBox *names = &scene->boxes[0];
    assert_int_equal(names->row_count, 2);
    assert_int_equal(names->rows[0].kind, ROW_STRIP);
    assert_int_equal(names->rows[0].cell_count, 2);
    assert_string_equal(names->rows[0].cells[0].text, "Node");
    assert_string_equal(names->rows[0].cells[1].text, "insert()");
    assert_string_equal(names->rows[1].label, "also");
    assert_string_equal(names->rows[1].value, "def insert()");
    fixture_done(&fixture);
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, step);
    assert_int_equal(scene_of(&fixture, layout_options(100, 0, 3))->box_count, 3);
    fixture_done(&fixture);
}

/* Too many of them leave the first ones out, which stand for imports. */
static void test_many_definitions_are_cut(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals first_one=#1 second_one=#2 third_one=#3 fourth_one=#4\n"
                             "#1 function __name__='first_one'\n#2 function __name__='second_one'\n"
                             "#3 function __name__='third_one'\n#4 function __name__='fourth_one'");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    const SceneBox *names = &scene->boxes[0];
    assert_int_equal(names->row_count, 2);
    assert_string_equal(names->rows[0].cells[0].text, "+2");
    assert_string_equal(names->rows[0].cells[1].text, "third_one()");
    assert_string_equal(names->rows[1].cells[0].text, "fourth_one()");
    fixture_done(&fixture);
}

/* A tuple of values is written where a list holds it, and a box where a name does. */
static void test_small_tuples(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals pair=#1 all=#2\n#1 tuple 1 2\n#2 list #1 #3 #4\n"
                             "#3 tuple 'a' 3\n#4 tuple #2");
    const Scene *scene = scene_of(&fixture, values());
    assert_non_null(box_of(&fixture, scene, 1));
    assert_null(box_of(&fixture, scene, 3));
    assert_non_null(box_of(&fixture, scene, 4));
    assert_string_equal(box_of(&fixture, scene, 2)->rows[1].value, "('a', 3)");
    fixture_done(&fixture);
}

static InlineMode usual_values(const char *text)
{
    Trace trace;
    trace_init(&trace);
    trace_add_file(&trace, "script.py", text, strlen(text));
    InlineMode mode = layout_usual_values(&trace);
    trace_done(&trace);
    return mode;
}

static void test_usual_values(void **state)
{
    assert_int_equal(usual_values("a = [1]\nb = a is None\n"), INLINE_VALUES);
    assert_int_equal(usual_values("a = 'it is [not'  # id(a) is\n"), INLINE_NONE);
    assert_int_equal(usual_values("a = [257]\nprint(a[0] is not a[1])\n"), INLINE_NONE);
    assert_int_equal(usual_values("class A: pass\nprint(A() is A())\n"), INLINE_VALUES);
    assert_int_equal(usual_values("class A: pass\nprint(id(A()))\n"), INLINE_NONE);
    assert_int_equal(usual_values("id = [1]\n'''\nid(1)\n'''\n"), INLINE_VALUES);
    assert_int_equal(usual_values("import sys\nx = 'a\\"), INLINE_VALUES);
    assert_int_equal(usual_values("x = 3\n"), INLINE_NONE);
}

/* Calls of one function: the first, those between as one, the last. */
static void test_recursion_is_folded(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals n=9\nfib() n=8\nfib() n=7\nfib() n=6\nfib() n=5\nfib() n=4\n"
                             "fib() n=3\nother() n=2");
    LayoutOptions options = values();
    options.frame_limit = 4;
    const Scene *scene = scene_of(&fixture, options);
    assert_int_equal(scene->box_count, 7);
    assert_string_equal(scene->boxes[1].title, "fib()");
    assert_string_equal(scene->boxes[2].title, "fib() × 2");
    assert_string_equal(scene->boxes[2].rows[0].label, "n");
    assert_string_equal(scene->boxes[2].rows[0].value, "7 … 6");
    assert_string_equal(scene->boxes[3].rows[0].value, "5");
    assert_string_equal(scene->boxes[6].title, "other()");
    fixture_done(&fixture);
}

static void test_folded_recursion_is_opened(void **state)
{
    Fixture fixture;
    Map open;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals n=9\nfib() n=8\nfib() n=7\nfib() n=6\nfib() n=5");
    LayoutOptions options = values();
    options.frame_limit = 2;
    const Scene *folded = scene_of(&fixture, options);
    assert_int_equal(folded->box_count, 4);
    BoxId id = folded->boxes[1].id;
    fixture_done(&fixture);
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals n=9\nfib() n=8\nfib() n=7\nfib() n=6\nfib() n=5");
    map_init(&open);
    map_put(&open, id, 1);
    options.open = &open;
    assert_int_equal(scene_of(&fixture, options)->box_count, 5);
    map_done(&open);
    fixture_done(&fixture);
}

static void test_dict_keys(void **state)
{
    Fixture fixture;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals d=#1\n#1 dict 'k'=1 #2=2 #3=3\n#2 tuple 1 2\n#3 Node v=1");
    const Scene *scene = scene_of(&fixture, layout_options(100, 0, 2));
    const SceneBox *box = box_of(&fixture, scene, 1);
    assert_int_equal(box->row_count, 4);
    assert_string_equal(box->rows[0].label, "'k'");
    assert_string_equal(box->rows[1].label, "(1, 2)");
    assert_string_equal(box->rows[2].label, "key");
    assert_int_equal(box->rows[2].target, fixture.heap.objects[3].id);
    fixture_done(&fixture);
}

static const char nested[] = "globals a=#1 b=#4\n#1 list #2\n#2 list #3 7\n#3 list 1\n#4 list 5";

/* Beyond the depth values are written and objects are chips. */
static void test_depth_limit(void **state)
{
    Fixture fixture;
    LayoutOptions options = layout_options(100, 0, 2);
    options.depth_limit = 2;
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, nested);
    const Scene *scene = scene_of(&fixture, options);
    assert_null(box_of(&fixture, scene, 3));
    const SceneBox *box = box_of(&fixture, scene, 2);
    assert_non_null(box);
    assert_true(box->rows[0].marks & MARK_CHIP);
    assert_string_equal(box->rows[1].value, "7");
    assert_false(box->rows[1].marks & MARK_CHIP);
    fixture_done(&fixture);
}

/* What the chosen object leads to, and nothing else; names of other things are chips. */
static void test_only(void **state)
{
    Fixture fixture;
    LayoutOptions options = values();
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, nested);
    options.only = fixture.heap.objects[2].id;
    const Scene *scene = scene_of(&fixture, options);
    assert_non_null(box_of(&fixture, scene, 2));
    assert_non_null(box_of(&fixture, scene, 3));
    assert_null(box_of(&fixture, scene, 1));
    assert_null(box_of(&fixture, scene, 4));
    assert_true(scene->boxes[0].rows[0].marks & MARK_CHIP);
    fixture_done(&fixture);
}

/* A roomy picture is legal, and higher. */
static void test_airy(void **state)
{
    Fixture fixture;
    LayoutOptions options = values();
    heap_init(&fixture.heap);
    heap_step(&fixture.heap, "globals a=#1 b=#2 c=#3\n#1 list 1\n#2 list 2\n#3 list 3");
    int usual = scene_of(&fixture, options)->bounds.height;
    film_done(&fixture.film);
    options.airy = true;
    assert_int_equal(scene_of(&fixture, options)->bounds.height, usual + 2);
    fixture_done(&fixture);
}

UNIT_MAIN(cmocka_unit_test(test_identity_is_visible), cmocka_unit_test(test_singletons_are_written),
          cmocka_unit_test(test_many_references_to_one), cmocka_unit_test(test_runs),
          cmocka_unit_test(test_folds), cmocka_unit_test(test_change_splits_a_fold),
          cmocka_unit_test(test_open_folds_nothing), cmocka_unit_test(test_strips),
          cmocka_unit_test(test_chips_beyond_the_budget), cmocka_unit_test(test_chains),
          cmocka_unit_test(test_counts_and_marks),
          cmocka_unit_test(test_changed_value_says_what_it_was),
          cmocka_unit_test(test_ghosts_stay_one_step), cmocka_unit_test(test_islands_are_shown),
          cmocka_unit_test(test_hostile_text_is_cleaned), cmocka_unit_test(test_dict_keys),
          cmocka_unit_test(test_classes_and_functions_are_compact),
          cmocka_unit_test(test_bare_definitions_are_words),
          cmocka_unit_test(test_many_definitions_are_cut), cmocka_unit_test(test_small_tuples),
          cmocka_unit_test(test_recursion_is_folded),
          cmocka_unit_test(test_folded_recursion_is_opened), cmocka_unit_test(test_usual_values),
          cmocka_unit_test(test_immortals_tell_their_slots),
          cmocka_unit_test(test_what_is_left_behind_stays_one_step),
          cmocka_unit_test(test_no_arrows_into_frames), cmocka_unit_test(test_depth_limit),
          cmocka_unit_test(test_only), cmocka_unit_test(test_airy),
          cmocka_unit_test(test_ascii_escapes))
