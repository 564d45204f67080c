/* Random keys, times and window sizes over a trace: whatever is pressed, the view
 * holds together and what it draws is a whole screen. BOXARROW_RANDOM_KEYS=N presses
 * so many keys instead of a few; seeds are fixed, so a fault comes again. */
#include "sample.h"

#include <stdlib.h>

enum { KEYS = 1500, WIDEST = 220, HIGHEST = 70 };

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static uint32_t below(uint32_t *state, uint32_t most)
{
    return next_random(state) % most;
}

/* Mostly what commands are bound to, some text, now and then anything at all. */
static Key random_key(uint32_t *state)
{
    switch (below(state, 8)) {
    case 0:
    case 1:
        return KEY_SPECIAL_FIRST + below(state, KEY_SPECIAL_END - KEY_SPECIAL_FIRST);
    case 2:
        return KEY_WITH_CONTROL | ('a' + below(state, 26));
    case 3:
        return below(state, 4) == 0 ? below(state, 0x10ffff) + 1 : '0' + below(state, 10);
    default:
        return ' ' + below(state, '~' - ' ' + 1);
    }
}

static Mouse random_mouse(uint32_t *state)
{
    return (Mouse){.kind = (MouseKind)below(state, MOUSE_WHEEL_DOWN + 1),
                   .x = (int)below(state, WIDEST),
                   .y = (int)below(state, HIGHEST),
                   .button = (int)below(state, 4),
                   .shift = below(state, 2) == 0};
}

static void random_size(View *view, uint32_t *state)
{
    bool small = below(state, 4) == 0;
    view_resize(view, (int)below(state, small ? 50 : WIDEST),
                (int)below(state, small ? 16 : HIGHEST));
}

static long key_count(void)
{
    const char *wanted = getenv("BOXARROW_RANDOM_KEYS");
    long count = wanted == NULL ? 0 : strtol(wanted, NULL, 10);
    return count > 0 ? count : KEYS;
}

static void press_at_random(ViewOptions options, uint32_t seed)
{
    Sample sample;
    uint32_t state = seed;
    sample_open(&sample, options);
    for (long i = key_count(); i > 0; i--) {
        view_key(sample.view, random_key(&state));
        if (below(&state, 6) == 0)
            view_mouse(sample.view, random_mouse(&state));
        assert_true(view_check(sample.view));
        if (below(&state, 3) == 0)
            view_tick(sample.view, below(&state, 100) / 400.0);
        if (below(&state, 20) == 0)
            random_size(sample.view, &state);
        if (below(&state, 4) == 0) {
            view_draw(sample.view, &sample.canvas);
            assert_true(canvas_check(&sample.canvas));
        }
    }
    sample_close(&sample);
}

static void test_random_keys(void **state)
{
    ViewOptions options = view_default_options();
    press_at_random(options, 11);
    options.ascii = true;
    options.inline_mode = INLINE_NONE;
    press_at_random(options, 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_random_keys)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
