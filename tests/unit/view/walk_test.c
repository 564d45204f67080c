/* Every key in every view and pane: it changes what is seen, or a message says why not. Esc
 * alone may find nothing to do: it also takes a message away. */
#define SAMPLE_TRACE "tests/golden/traces/7_cycle.trace"
#include "sample.h"

#include "view/command.h"

/* In the middle of the run, and at its ends. */
static const char *const moments[] = {"1 5 g", "", "G"};

/* The keys that lead there from the picture. */
static const struct {
    const char *name, *keys;
} places[] = {
    {"picture", ""},
    {"an object of the picture", "Down"},
    {"source", "Shift-Tab"},
    {"output", "Tab"},
    {"watch", "w h e a d Enter Tab Tab"},
    {"memory", "2"},
    {"table", "3"},
    {"collector", "4"},
    {"calls", "5"},
    {"difference", "6"},
    {"object", "Down i"},
    {"why", "Down x"},
    {"settings", "S"},
};

/* All cells with their looks. */
static void append_screen(Sample *sample, Buf *out)
{
    view_draw(sample->view, &sample->canvas);
    buf_clear(out);
    for (int y = 0; y < sample->canvas.height; y++) {
        canvas_row_text(&sample->canvas, y, out);
        for (int x = 0; x < sample->canvas.width; x++) {
            const Cell *cell = canvas_at(&sample->canvas, x, y);
            buf_append(out, (const char *)&cell->ink, sizeof(cell->ink));
        }
    }
}

static bool answers(const char *moment, const char *keys, CommandId id)
{
    Sample sample;
    Buf before, after;
    Key key;
    const char *cursor = NULL;
    ViewOptions options = view_default_options();
    options.width = 120;
    options.height = 36;
    options.animate = false;
    buf_init(&before);
    buf_init(&after);
    sample_open(&sample, options);
    sample_press(&sample, moment);
    sample_press(&sample, keys);
    assert_true(command_next_key(id, &cursor, &key));
    append_screen(&sample, &before);
    unsigned bits = view_key(sample.view, key);
    append_screen(&sample, &after);
    bool same =
        before.length == after.length && memcmp(before.text, after.text, before.length) == 0;
    buf_done(&before);
    buf_done(&after);
    sample_close(&sample);
    return !same || (bits & ~(unsigned)VIEW_REDRAW) != 0;
}

#ifdef __SANITIZE_ADDRESS__
enum { STRIDE = 3 }; /* sanitizers make it slow */
#else
enum { STRIDE = 1 };
#endif

/* How many keys are silent there. */
static int count_silent(const char *moment, const char *place, const char *keys)
{
    int silent = 0;
    for (int id = 0; id < COMMAND_COUNT; id += STRIDE) {
        if (id != COMMAND_leave && !answers(moment, keys, (CommandId)id)) {
            print_message("%s, %s: %s does nothing and says nothing\n", moment, place,
                          command_info((CommandId)id)->name);
            silent++;
        }
    }
    return silent;
}

static void test_every_key_answers(void **state)
{
    int silent = 0;
    for (size_t moment = 0; moment < ARRAY_LEN(moments); moment++) {
        size_t count = moment == 0 ? ARRAY_LEN(places) : 1;
        for (size_t i = 0; i < count; i++)
            silent += count_silent(moments[moment], places[i].name, places[i].keys);
    }
    assert_int_equal(silent, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_key_answers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
