/* The screen after some keys, as text, for what no step alone shows: help, prompts, settings,
 * a script that cannot be run.
 *
 *   screens FILE WIDTHxHEIGHT unicode|ascii [KEY...]
 *
 * Keys have the names of view/key.h; "text:WORDS" types them, "click:X,Y" is the mouse.
 */
#include <stdio.h>
#include <string.h>

#include "app/subject.h"
#include "base/utf8.h"
#include "view/view.h"

static void type(View *view, const char *text)
{
    uint32_t codepoint;
    for (size_t length = strlen(text), at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &codepoint);
        view_key(view, (Key)codepoint);
    }
}

static bool press(View *view, const char *name)
{
    Key key;
    Mouse mouse = {.kind = MOUSE_PRESS, .button = 1};
    if (strncmp(name, "text:", 5) == 0) {
        type(view, name + 5);
    } else if (sscanf(name, "click:%d,%d", &mouse.x, &mouse.y) == 2) {
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

static bool run(Subject *subject, ViewOptions *options, char **keys, int count)
{
    options->fault = subject->fault;
    View *view = view_open(&subject->trace, options);
    bool fine = true;
    for (int i = 0; i < count && fine; i++) {
        Canvas canvas; /* where things stand is known once they are drawn */
        canvas_init(&canvas, 0, 0, options->ascii);
        view_draw(view, &canvas);
        canvas_done(&canvas);
        fine = press(view, keys[i]);
    }
    print_screen(view, options->ascii);
    view_close(view);
    return fine;
}

int main(int argc, char **argv)
{
    ViewOptions options = view_default_options();
    if (argc < 4 || sscanf(argv[2], "%dx%d", &options.width, &options.height) != 2) {
        fprintf(stderr, "usage: screens FILE WIDTHxHEIGHT unicode|ascii [KEY...]\n");
        return 2;
    }
    options.ascii = strcmp(argv[3], "ascii") == 0;
    options.animate = false;
    int status = 0;
    Subject subject;
    CommandLine line = {.operands = argv + 1, .operand_count = 1};
    bool fine = subject_open_for_view(&subject, &line, 0, &status) &&
                run(&subject, &options, argv + 4, argc - 4);
    subject_close(&subject);
    return fine ? 0 : 1;
}
