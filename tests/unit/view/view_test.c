/* Keys drive a view over a recorded run; what is on the screen is looked at. */
#include "sample.h"

#include <stdlib.h>

static ViewOptions still(int width, int height)
{
    ViewOptions options = view_default_options();
    options.width = width;
    options.height = height;
    options.animate = false;
    return options;
}

static void test_stepping(void **state)
{
    Sample sample;
    sample_open(&sample, still(80, 24));
    assert_int_equal(view_step(sample.view), 1);
    sample_press(&sample, "Right l Enter");
    assert_int_equal(view_step(sample.view), 4);
    sample_press(&sample, "Left h");
    assert_int_equal(view_step(sample.view), 2);
    sample_press(&sample, "Left Left");
    assert_int_equal(view_step(sample.view), 1);
    assert_true(sample_shows(&sample, "this is the first step"));
    sample_press(&sample, "G");
    assert_int_equal(view_step(sample.view), SAMPLE_STEPS);
    sample_press(&sample, "Right");
    assert_true(sample_shows(&sample, "this is the last step"));
    sample_press(&sample, "1 2 g");
    assert_int_equal(view_step(sample.view), 12);
    sample_press(&sample, "0 5 Left");
    assert_int_equal(view_step(sample.view), 7);
    sample_press(&sample, "u");
    assert_int_equal(view_step(sample.view), 12);
    sample_press(&sample, ": + 1 0 Enter");
    assert_int_equal(view_step(sample.view), 22);
    sample_press(&sample, ": e n d Enter");
    assert_int_equal(view_step(sample.view), SAMPLE_STEPS);
    sample_press(&sample, ": x Enter");
    assert_true(sample_shows(&sample, "no command is called"));
    sample_press(&sample, "9 9 9 g");
    assert_int_equal(view_step(sample.view), SAMPLE_STEPS);
    sample_close(&sample);
}

static void test_over_and_out(void **state)
{
    Sample sample;
    sample_open(&sample, still(100, 30));
    sample_press(&sample, "/ h e a d Space = Space N Enter t"); /* calls Node() three times */
    StepNumber here = view_step(sample.view);
    assert_int_equal(trace_step(&sample.trace, here)->line, 14);
    sample_press(&sample, "]");
    StepNumber behind = view_step(sample.view);
    assert_true(behind > here + 5);
    assert_int_equal(trace_step(&sample.trace, behind)->depth, 1);
    sample_press(&sample, "[");
    assert_int_equal(view_step(sample.view), here);
    sample_press(&sample, "Right Right }");
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->depth, 1);
    sample_press(&sample, "Left Left {");
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->depth, 1);
    sample_close(&sample);
}

static void test_breakpoints_and_marks(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "c");
    assert_true(sample_shows(&sample, "there is no breakpoint"));
    sample_press(&sample, "/ c u r . n e x t Space = Enter b");
    assert_true(sample_shows(&sample, "breakpoint on line 11 set"));
    assert_true(sample_shows(&sample, "BREAK 1"));
    sample_press(&sample, "c");
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->line, 11);
    StepNumber there = view_step(sample.view);
    sample_press(&sample, "m a g ` a");
    assert_int_equal(view_step(sample.view), there);
    sample_press(&sample, "G C");
    assert_int_equal(view_step(sample.view), there);
    sample_press(&sample, "` z");
    assert_true(sample_shows(&sample, "no step is remembered as z"));
    sample_close(&sample);
}

static void test_walks_by_expression(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "w c u r . v a l Enter");
    assert_true(sample_shows(&sample, "no name 'cur' here"));
    sample_press(&sample, "U c u r . v a l = = 5 Enter");
    StepNumber there = view_step(sample.view);
    assert_true(there > 1);
    assert_true(sample_shows(&sample, "cur.val"));
    sample_press(&sample, "U n . v a l Space > Space 6 Enter");
    assert_true(view_step(sample.view) > there);
    sample_press(&sample, "^U c u r . v a l = = 1 Enter");
    assert_true(view_step(sample.view) < there);
    sample_press(&sample, "U 1 Space + Enter");
    assert_true(sample_shows(&sample, "a name or a value is missing"));
    sample_press(&sample, "g : b r e a k Space 1 1 Space i f Space n . v a l = = 7 Enter c");
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->line, 11);
    sample_press(&sample, ": u n w Tab Space c u r . v a l Enter");
    sample_close(&sample);
}

static void test_breakpoint_set_at_the_end(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "End : b r e a k Space 1 0 Enter C");
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->line, 10);
    assert_true(sample_shows(&sample, "◆"));
    sample_press(&sample, "End");
    assert_true(sample_shows(&sample, "◆"));
    sample_close(&sample);
}

static void test_watch_pane(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "w c u r . v a l Enter w h e a d Enter");
    sample_press(&sample, "Tab Tab Up");
    assert_true(sample_shows(&sample, "▌  cur.val"));
    StepNumber before = view_step(sample.view);
    sample_press(&sample, "v");
    assert_true(view_step(sample.view) > before);
    sample_press(&sample, "W W");
    sample_press(&sample, "W");
    assert_true(sample_shows(&sample, "that is not watched"));
    sample_close(&sample);
}

static void test_finding(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "3 4 g / N o d e Enter"); /* the picture has the keys */
    assert_true(sample_shows(&sample, "╔"));
    sample_press(&sample, "n N n Esc Tab / b e f o r e Enter n");
    assert_true(sample_shows(&sample, "not found"));
    sample_press(&sample, "/ n o w h e r e Enter");
    assert_true(sample_shows(&sample, "not found"));
    sample_press(&sample, "3 / N o d e Enter n 1");
    sample_close(&sample);
}

static void click(Sample *sample, int x, int y, int button)
{
    view_mouse(sample->view, (Mouse){.kind = MOUSE_PRESS, .x = x, .y = y, .button = button});
    view_mouse(sample->view, (Mouse){.kind = MOUSE_RELEASE, .x = x, .y = y, .button = button});
    assert_true(view_check(sample->view));
}

static void test_number_is_forgotten(void **state)
{
    Sample sample;
    sample_open(&sample, still(100, 30));
    sample_press(&sample, "1 2 g");
    assert_int_equal(view_step(sample.view), 12);
    sample_press(&sample, "3");
    assert_true(view_wait(sample.view) >= 0);
    for (int i = 0; i < 10; i++)
        view_tick(sample.view, 0.5);
    assert_true(view_wait(sample.view) < 0);
    sample_press(&sample, "g"); /* not to step 3 */
    assert_int_equal(view_step(sample.view), 1);
    sample_close(&sample);
}

static void test_mouse(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    click(&sample, 2, 8, 1);
    assert_true(sample_shows(&sample, "breakpoint on line 7 set"));
    click(&sample, 12, 8, 1);
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->line, 7);
    click(&sample, 60, 34, 1);
    StepNumber there = view_step(sample.view);
    assert_true(there > 10 && there < 30);
    view_mouse(sample.view, (Mouse){.kind = MOUSE_PRESS, .x = 60, .y = 34, .button = 1});
    view_mouse(sample.view, (Mouse){.kind = MOUSE_DRAG, .x = 90, .y = 34, .button = 1});
    assert_true(view_step(sample.view) > there);
    sample_press(&sample, "2 g");
    click(&sample, 50, 3, 1);
    assert_true(sample_shows(&sample, "╔"));
    click(&sample, 50, 3, 1);
    click(&sample, 50, 3, 3);
    view_mouse(sample.view, (Mouse){.kind = MOUSE_WHEEL_DOWN, .x = 5, .y = 5});
    assert_true(sample_shows(&sample, "▌"));
    sample_press(&sample, "? ");
    view_mouse(sample.view, (Mouse){.kind = MOUSE_WHEEL_DOWN, .x = 5, .y = 5});
    click(&sample, 10, 2, 1);
    sample_close(&sample);
}

/* The row of the screen with a text, -1 if there is none. */
static int row_of(Sample *sample, const char *text)
{
    Buf screen;
    buf_init(&screen);
    sample_draw(sample, &screen);
    const char *found = strstr(screen.text, text);
    int row = found == NULL ? -1 : 0;
    for (const char *at = screen.text; found != NULL && at < found; at++)
        row += *at == '\n';
    buf_done(&screen);
    return row;
}

static void wheel(Sample *sample, int x, int y, MouseKind kind)
{
    view_mouse(sample->view, (Mouse){.kind = kind, .x = x, .y = y});
}

static void test_rows_are_clicked(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "3 0 g 3");
    int first = row_of(&sample, "▌");
    click(&sample, 30, first + 1, 1);
    assert_int_equal(row_of(&sample, "▌"), first + 1);
    click(&sample, 30, first + 1, 1); /* once more: in the picture */
    assert_true(sample_shows(&sample, "stack ▸ heap"));
    sample_press(&sample, "3");
    assert_true(sample_shows(&sample, "ID▴"));
    click(&sample, 29, row_of(&sample, "BYTES"), 1);
    assert_true(sample_shows(&sample, "BYTES▾"));
    click(&sample, 29, row_of(&sample, "BYTES"), 1);
    assert_true(sample_shows(&sample, "BYTES▴"));
    sample_press(&sample, "5");
    int call = row_of(&sample, "insert(head");
    click(&sample, 40, call, 1);
    assert_int_equal(row_of(&sample, "▌"), call);
    click(&sample, 40, call, 1);
    assert_int_equal(trace_step(&sample.trace, view_step(sample.view))->depth, 2);
    sample_press(&sample, "S");
    int detail = row_of(&sample, "detail ");
    click(&sample, 5, detail, 1);
    assert_int_equal(row_of(&sample, "▌"), detail);
    click(&sample, 5, detail, 1);
    assert_true(sample_shows(&sample, "▌ detail       3"));
    wheel(&sample, 5, detail, MOUSE_WHEEL_UP);
    assert_true(sample_shows(&sample, "▌ theme"));
    sample_close(&sample);
}

static void test_settings(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "S Down Right");
    assert_true(sample_shows(&sample, "▌ detail       3"));
    sample_press(&sample, "Left Esc : s e t Space t h e m e Space l i g h t Enter");
    assert_string_equal(view_theme(sample.view)->name, "light");
    sample_press(&sample, ": s e t Space s p e e d Space 3 Enter");
    assert_true(sample_shows(&sample, "speed is one of 0.5, 1, 2"));
    sample_press(&sample, "y");
    assert_true(sample_shows(&sample, "F10 quit"));
    sample_close(&sample);
}

static void test_help_finds_and_does(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "? / l a s t Space s t e p Enter");
    assert_int_equal(view_step(sample.view), SAMPLE_STEPS);
    sample_press(&sample, "? / : n e x t Enter");
    assert_true(sample_shows(&sample, ":next"));
    sample_press(&sample, "Esc ? / z z z");
    assert_true(sample_shows(&sample, "keys for: zzz"));
    sample_press(&sample, "Enter Esc");
    sample_close(&sample);
}

static void test_difference(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "3 4 g 6");
    assert_true(sample_shows(&sample, "step 34, line"));
    sample_press(&sample, ": c o m p a r e Space 3 0 Enter");
    assert_true(sample_shows(&sample, "step 30, line"));
    sample_press(&sample, "Right L L Esc");
    sample_close(&sample);
}

/* A key pressed so many times, and the same with its count. */
static void check_count(Sample *sample, const char *once, const char *counted)
{
    sample_press(sample, "2 g");
    sample_press(sample, once);
    StepNumber there = view_step(sample->view);
    sample_press(sample, "2 g");
    sample_press(sample, counted);
    assert_int_equal(view_step(sample->view), there);
    sample_press(sample, "u");
    assert_int_equal(view_step(sample->view), 2);
}

static void test_counts(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    check_count(&sample, "; ; ;", "0 3 ;");
    check_count(&sample, "] ] ] ]", "0 4 ]");
    check_count(&sample, "Right Right Right Right Right", "0 5 Right");
    sample_press(&sample, "G 0 9 9 '");
    assert_true(view_step(sample.view) < 10);
    sample_close(&sample);
}

static void test_prompt_line(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, ": 1 2 Enter : Up");
    assert_true(sample_shows(&sample, ":12"));
    sample_press(&sample, "Esc : n e x t Space e x Tab");
    assert_true(sample_shows(&sample, ":next exception"));
    sample_press(&sample, "Esc : s t e p - f Tab Space 3 Enter");
    assert_int_equal(view_step(sample.view), 15);
    sample_press(&sample, "g : n e x t Space a l i a s Enter");
    assert_true(sample_shows(&sample, "alias: an object gets one more name or holder"));
    sample_press(&sample, "\" p G '");
    assert_true(sample_shows(&sample, "print: the script prints"));
    sample_press(&sample, ": n o p e Enter");
    assert_true(sample_shows(&sample, "no command is called"));
    sample_press(&sample, ": u n t Enter");
    assert_true(sample_shows(&sample, "unt may be until, until-back"));
    sample_press(&sample, ": u n t Tab");
    assert_true(sample_shows(&sample, " until  until-back"));
    sample_press(&sample, "Esc : z z Tab");
    assert_true(sample_shows(&sample, "nothing begins so"));
    sample_press(&sample, "Esc 5 / z z Enter");
    assert_true(sample_shows(&sample, "'zz' is not found among the functions called so far"));
    sample_press(&sample, "4 / z z Enter 1");
    sample_press(&sample, "( ( ) 0 9 ) y y");
    sample_close(&sample);
}

/* By type, by age, and hiding: each is said in the heading, and ends. */
static void test_folding_of_many(void **state)
{
    Sample sample;
    sample_open(&sample, still(180, 50));
    sample_press(&sample, "2 0 g : f o l d - t y p e Space N o d e Enter");
    assert_true(sample_shows(&sample, " Node folded (*)"));
    assert_true(sample_shows(&sample, "\u25b8Node"));
    sample_press(&sample, "Right *");
    assert_false(sample_shows(&sample, "folded (*)"));
    assert_false(sample_shows(&sample, "\u25b8Node"));
    sample_press(&sample, ": f o l d - t y p e Space N o n e s u c h Enter");
    assert_true(sample_shows(&sample, "no object here has a type called 'Nonesuch'"));
    sample_press(&sample, "0 5 %");
    assert_true(sample_shows(&sample, " older folded (%)"));
    sample_press(&sample, "Right %");
    assert_false(sample_shows(&sample, "folded (%)"));
    sample_press(&sample, "|");
    assert_false(sample_shows(&sample, "hidden"));
    sample_press(&sample, ": o b j e c t Space h e a d Enter |");
    assert_true(sample_shows(&sample, "1 hidden"));
    sample_press(&sample, "\\ \\");
    assert_true(sample_shows(&sample, "nothing is hidden"));
    sample_close(&sample);
}

/* The picture of an event tells what this one event changed, not what the step did. */
static void test_events_are_marked(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "2 1 g");
    int counted = 0, bound = 0;
    for (int i = 0; i < 12; i++) {
        sample_press(&sample, ".");
        counted += sample_shows(&sample, "1\u21922");
        bound += sample_shows(&sample, "+head");
    }
    assert_true(counted >= 1 && counted < 12);
    assert_true(bound < 12);
    sample_close(&sample);
}

static void test_selection(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 40));
    sample_press(&sample, "v");
    assert_true(sample_shows(&sample, "no object is selected"));
    sample_press(&sample, "3 4 g Down");
    assert_true(sample_shows(&sample, "╔"));
    sample_press(&sample, "Down Down x Esc");
    sample_press(&sample, "Esc");
    Buf screen;
    buf_init(&screen);
    sample_draw(&sample, &screen);
    assert_null(strstr(screen.text, "╔"));
    buf_done(&screen);
    sample_close(&sample);
}

static void test_story_and_modes(void **state)
{
    Sample sample;
    sample_open(&sample, still(120, 36));
    sample_press(&sample, "3 4 g");
    assert_true(sample_shows(&sample, "Line 11  cur.next = n   next of Node #14 is "));
    assert_true(sample_shows(&sample, "insert.py"));
    assert_true(sample_shows(&sample, "step 34/38"));
    assert_true(sample_shows(&sample, "insert() ◂ module"));
    assert_true(sample_shows(&sample, "before: 1 5 9"));
    assert_true(sample_shows(&sample, "STILL"));
    sample_press(&sample, "z");
    assert_true(sample_shows(&sample, "ZOOM"));
    sample_press(&sample, "Esc o");
    assert_true(sample_shows(&sample, "small values in slots"));
    sample_press(&sample, "o d");
    assert_true(sample_shows(&sample, "values as boxes"));
    assert_true(sample_shows(&sample, "detail 3"));
    sample_press(&sample, "?");
    assert_true(sample_shows(&sample, "one step forward"));
    sample_press(&sample, "Esc");
    assert_true(sample_shows(&sample, "source"));
    sample_close(&sample);
}

static void test_playing(void **state)
{
    Sample sample;
    ViewOptions options = still(80, 24);
    options.animate = true;
    sample_open(&sample, options);
    view_tick(sample.view, 1); /* idle time, in which the layout is judged */
    assert_true(view_wait(sample.view) < 0);
    sample_press(&sample, "Space");
    assert_true(sample_shows(&sample, "PLAYING 2/s"));
    StepNumber before = view_step(sample.view);
    for (int i = 0; i < 60; i++) {
        double wait = view_wait(sample.view);
        assert_true(wait >= 0);
        view_tick(sample.view, wait + 0.001);
    }
    assert_true(view_step(sample.view) > before);
    sample_press(&sample, "> > >");
    for (int i = 0; i < 2000 && view_wait(sample.view) >= 0; i++) {
        view_tick(sample.view, 0.05);
        view_draw(sample.view, &sample.canvas);
    }
    view_tick(sample.view, 1);
    assert_int_equal(view_step(sample.view), SAMPLE_STEPS);
    assert_true(view_wait(sample.view) < 0);
    sample_close(&sample);
}

/* Every moment of every step's animation, forward and back, is a sound canvas, and
 * in the end the same picture as without. */
static void test_animation(void **state)
{
    Sample moving, quiet;
    Buf a, b;
    buf_init(&a);
    buf_init(&b);
    ViewOptions options = still(100, 40);
    sample_open(&quiet, options);
    options.animate = true;
    sample_open(&moving, options);
    sample_press(&quiet, "a");
    for (int i = 1; i < 2 * SAMPLE_STEPS - 2; i++) {
        const char *key = i < SAMPLE_STEPS ? "Right" : "Left";
        sample_press(&moving, key);
        for (int tick = 0; tick < 40 && view_wait(moving.view) >= 0; tick++) {
            sample_draw(&moving, &a);
            view_tick(moving.view, 0.04);
        }
        view_tick(moving.view, 1);
        assert_true(view_wait(moving.view) < 0);
        sample_press(&quiet, "a a");
        sample_press(&quiet, key);
        view_tick(quiet.view, 10);
        sample_press(&quiet, "Esc");
        sample_press(&moving, "Esc");
        sample_draw(&moving, &a);
        sample_draw(&quiet, &b);
        assert_string_equal(a.text, b.text);
    }
    buf_done(&a);
    buf_done(&b);
    sample_close(&moving);
    sample_close(&quiet);
}

static void test_the_way_does_not_matter(void **state)
{
    Sample sample;
    Buf stepped, jumped;
    buf_init(&stepped);
    buf_init(&jumped);
    sample_open(&sample, still(200, 60));
    for (int i = 1; i < 30; i++)
        sample_press(&sample, "Right");
    sample_draw(&sample, &stepped);
    sample_press(&sample, "G g 3 0 g Esc");
    sample_draw(&sample, &jumped);
    assert_string_equal(stepped.text, jumped.text);
    buf_done(&stepped);
    buf_done(&jumped);
    sample_close(&sample);
}

static void test_ascii(void **state)
{
    Sample sample;
    Buf screen;
    buf_init(&screen);
    ViewOptions options = still(120, 36);
    options.ascii = true;
    sample_open(&sample, options);
    for (int i = 1; i <= SAMPLE_STEPS; i++) {
        sample_draw(&sample, &screen);
        for (size_t at = 0; at < screen.length; at++) {
            assert_true(screen.text[at] == '\n' ||
                        (screen.text[at] >= ' ' && screen.text[at] <= '~'));
        }
        sample_press(&sample, i == 20 ? "? Esc" : "Right");
    }
    buf_done(&screen);
    sample_close(&sample);
}

static void test_small_screens(void **state)
{
    Sample sample;
    sample_open(&sample, still(39, 11));
    assert_true(sample_shows(&sample, "window 39x11: at least 40x12"));
    sample_press(&sample, "Right");
    view_resize(sample.view, 40, 12);
    assert_true(sample_shows(&sample, "globals"));
    view_resize(sample.view, 0, 0);
    view_draw(sample.view, &sample.canvas);
    view_resize(sample.view, 300, 90);
    assert_true(sample_shows(&sample, "this step"));
    sample_close(&sample);
}

static void test_themes(void **state)
{
    Sample sample;
    Theme theme;
    sample_open(&sample, still(80, 24));
    size_t count = 0;
    while (theme_builtin_at(count, &theme))
        count++;
    char first[THEME_NAME_BYTES];
    strcpy(first, view_theme(sample.view)->name);
    for (size_t i = 0; i < count; i++)
        assert_true(sample_press(&sample, "T") & VIEW_REPAINT);
    assert_string_equal(view_theme(sample.view)->name, first);
    sample_close(&sample);
}

static void test_quitting(void **state)
{
    Sample sample;
    sample_open(&sample, still(80, 24));
    assert_true(sample_press(&sample, "q") & VIEW_QUIT);
    assert_false(sample_press(&sample, "^C") & VIEW_QUIT);
    assert_true(sample_press(&sample, "^C") & VIEW_QUIT);
    assert_true(sample_press(&sample, "^Z") & VIEW_SUSPEND);
    sample_close(&sample);
}

/* Any keys in any order and any size: nothing breaks. */
static void test_random_keys(void **state)
{
    static const Key specials[] = {
        SPECIAL_UP,     SPECIAL_DOWN,          SPECIAL_TAB,     SPECIAL_ENTER,
        SPECIAL_ESCAPE, SPECIAL_PAGE_DOWN,     SPECIAL_PAGE_UP, SPECIAL_BACKSPACE,
        SPECIAL_F1,     KEY_WITH_CONTROL | 'l'};
    for (unsigned seed = 1; seed <= 12; seed++) {
        Sample sample;
        ViewOptions options = still(80, 24);
        options.animate = seed % 2;
        options.ascii = seed % 3 == 0;
        sample_open(&sample, options);
        srand(seed);
        for (int i = 0; i < 400; i++) {
            Key key = rand() % 4 == 0 ? specials[rand() % 10] : (Key)(' ' + rand() % 95);
            view_key(sample.view, key);
            view_tick(sample.view, (rand() % 10) * 0.02);
            if (rand() % 10 == 0)
                view_resize(sample.view, rand() % 200, rand() % 70);
            view_draw(sample.view, &sample.canvas);
            assert_true(canvas_check(&sample.canvas));
            assert_true(view_check(sample.view));
        }
        sample_close(&sample);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stepping),
        cmocka_unit_test(test_over_and_out),
        cmocka_unit_test(test_breakpoints_and_marks),
        cmocka_unit_test(test_folding_of_many),
        cmocka_unit_test(test_events_are_marked),
        cmocka_unit_test(test_selection),
        cmocka_unit_test(test_walks_by_expression),
        cmocka_unit_test(test_breakpoint_set_at_the_end),
        cmocka_unit_test(test_watch_pane),
        cmocka_unit_test(test_prompt_line),
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_finding),
        cmocka_unit_test(test_number_is_forgotten),
        cmocka_unit_test(test_mouse),
        cmocka_unit_test(test_rows_are_clicked),
        cmocka_unit_test(test_settings),
        cmocka_unit_test(test_help_finds_and_does),
        cmocka_unit_test(test_difference),
        cmocka_unit_test(test_story_and_modes),
        cmocka_unit_test(test_playing),
        cmocka_unit_test(test_animation),
        cmocka_unit_test(test_the_way_does_not_matter),
        cmocka_unit_test(test_ascii),
        cmocka_unit_test(test_small_screens),
        cmocka_unit_test(test_themes),
        cmocka_unit_test(test_quitting),
        cmocka_unit_test(test_random_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
