/* The screen after some keys, for what no step alone shows: help, prompts, settings, a script
 * that cannot be run, a moment of an animation.
 *
 *   screens FILE WIDTHxHEIGHT unicode|ascii [KEY...]   as text
 *   screens FILE looks NAME [KEY...]                   a line for each of four sizes: the sum, in
 *                                                      every theme, of what a terminal would be
 * sent
 *
 * Keys have the names of view/key.h; "text:WORDS" types them, "tick:SECONDS" lets time pass.
 * "step:N", "view:NAME" and "object:N" are what `boxarrow show` shows by its options.
 * The mouse: "click:X,Y", "drag:X,Y" after it, "wheel:X,Y" (down) and "wheel-up:X,Y".
 */
#include <stdio.h>
#include <string.h>

#include "app/subject.h"
#include "base/contract.h"
#include "base/utf8.h"
#include "export/export.h"
#include "view/view.h"

static void type(View *view, const char *text)
{
    uint32_t codepoint;
    for (size_t length = strlen(text), at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &codepoint);
        view_key(view, (Key)codepoint);
    }
}

/* What the mouse does, if the name says that it does something. */
static bool parse_mouse(const char *name, Mouse *mouse)
{
    static const struct {
        const char *format;
        MouseKind kind;
        int button;
    } forms[] = {{"click:%d,%d", MOUSE_PRESS, 1},
                 {"drag:%d,%d", MOUSE_DRAG, 1},
                 {"wheel:%d,%d", MOUSE_WHEEL_DOWN, 0},
                 {"wheel-up:%d,%d", MOUSE_WHEEL_UP, 0}};
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        *mouse = (Mouse){.kind = forms[i].kind, .button = forms[i].button};
        if (sscanf(name, forms[i].format, &mouse->x, &mouse->y) == 2)
            return true;
    }
    return false;
}

static bool press(View *view, const char *name)
{
    Key key;
    Mouse mouse;
    double seconds;
    unsigned number;
    if (strncmp(name, "text:", 5) == 0) {
        type(view, name + 5);
    } else if (sscanf(name, "tick:%lf", &seconds) == 1) {
        view_tick(view, seconds);
    } else if (sscanf(name, "step:%u", &number) == 1) {
        view_go(view, number);
    } else if (sscanf(name, "object:%u", &number) == 1) {
        view_select(view, number);
    } else if (strncmp(name, "view:", 5) == 0) {
        view_show_page(view, name + 5);
    } else if (parse_mouse(name, &mouse)) {
        view_mouse(view, mouse);
    } else if (key_parse(name, strlen(name), &key)) {
        view_key(view, key);
    } else {
        fprintf(stderr, "screens: no key %s\n", name);
        return false;
    }
    return true;
}

static void print_screen(View *view, bool ascii)
{
    Canvas canvas;
    Buf text = BUF_INIT;
    canvas_init(&canvas, 0, 0, ascii);
    view_draw(view, &canvas);
    for (int y = 0; y < canvas.height; y++) {
        canvas_row_text(&canvas, y, &text);
        buf_append_byte(&text, '\n');
    }
    fwrite(text.text, 1, text.length, stdout);
    buf_done(&text);
    canvas_done(&canvas);
}

/* What is asked for, of every screen in turn. */
typedef struct {
    Subject *subject;
    ViewOptions options;
    char **keys;
    int key_count;
} Screens;

/* Opens a view of that size and presses the keys; NULL if one is none. */
static View *open_view(Screens *screens, int width, int height)
{
    ViewOptions options = screens->options;
    options.width = width;
    options.height = height;
    View *view = view_open(&screens->subject->trace, &options);
    for (int i = 0; i < screens->key_count; i++) {
        Canvas canvas; /* where things stand is known once they are drawn */
        canvas_init(&canvas, 0, 0, options.ascii);
        view_draw(view, &canvas);
        canvas_done(&canvas);
        if (!press(view, screens->keys[i])) {
            view_close(view);
            return NULL;
        }
    }
    return view;
}

static bool show_text(Screens *screens, int width, int height)
{
    View *view = open_view(screens, width, height);
    if (view == NULL)
        return false;
    print_screen(view, screens->options.ascii);
    view_close(view);
    return true;
}

/* FNV-1a. */
static uint32_t sum_of(const Buf *text)
{
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < text->length; i++)
        sum = (sum ^ (unsigned char)text->text[i]) * 16777619u;
    return sum;
}

/* For every theme, of what terminals of all kinds are sent. */
static void print_sums(View *view)
{
    static const ColorLevel levels[] = {COLOR_NONE, COLOR_16, COLOR_256, COLOR_TRUE};
    Canvas canvas;
    Theme theme;
    Buf sent = BUF_INIT;
    canvas_init(&canvas, 0, 0, false);
    view_draw(view, &canvas);
    for (size_t i = 0; theme_builtin_at(i, &theme); i++) {
        buf_clear(&sent);
        for (size_t level = 0; level < ARRAY_LEN(levels); level++) {
            ExportOptions options = {
                .format = EXPORT_ansi, .theme = &theme, .level = levels[level]};
            export_canvas(&sent, &canvas, &options);
        }
        printf(" %s:%08x", theme.name, (unsigned)sum_of(&sent));
    }
    printf("\n");
    buf_done(&sent);
    canvas_done(&canvas);
}

static bool show_looks(Screens *screens, const char *name)
{
    static const int sizes[][2] = {{60, 16}, {80, 24}, {120, 36}, {180, 50}};
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        View *view = open_view(screens, sizes[i][0], sizes[i][1]);
        if (view == NULL)
            return false;
        printf("%s %dx%d", name, sizes[i][0], sizes[i][1]);
        print_sums(view);
        view_close(view);
    }
    return true;
}

int main(int argc, char **argv)
{
    int width = 0, height = 0, status = 0;
    bool looks = argc >= 4 && strcmp(argv[2], "looks") == 0;
    if (argc < 4 || (!looks && sscanf(argv[2], "%dx%d", &width, &height) != 2)) {
        fprintf(stderr, "usage: screens FILE WIDTHxHEIGHT unicode|ascii [KEY...]\n"
                        "       screens FILE looks NAME [KEY...]\n");
        return 2;
    }
    Subject subject;
    Screens screens = {&subject, view_default_options(), argv + 4, argc - 4};
    CommandLine line = {.operands = argv + 1, .operand_count = 1};
    screens.options.ascii = strcmp(argv[3], "ascii") == 0;
    screens.options.animate = false;
    bool fine = subject_open_for_view(&subject, &line, 0, &status);
    screens.options.fault = fine ? subject.fault : NULL;
    fine = fine && (looks ? show_looks(&screens, argv[3]) : show_text(&screens, width, height));
    subject_close(&subject);
    return fine ? 0 : 1;
}
