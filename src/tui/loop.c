/* The loop: draw if something changed, wait for a key, a signal or the view's next
 * tick, hand over. Keys that are there already are all taken before anything is
 * drawn, so holding a key down cannot build up a queue. */
#include "tui/tui.h"

#include <time.h>

#include "tui/blit.h"

typedef struct {
    View *view;
    Canvas canvas;
    Blit blit;
    double last; /* when the view was last told the time */
} Loop;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static unsigned take_size(Loop *loop)
{
    int width, height;
    term_size(&width, &height);
    view_resize(loop->view, width, height);
    return VIEW_REDRAW;
}

static unsigned take_news(Loop *loop, TermNews news)
{
    unsigned todo = 0;
    if (news.interrupted)
        todo |= view_key(loop->view, KEY_WITH_CONTROL | 'c');
    if (news.stopped)
        todo |= VIEW_SUSPEND;
    if (news.resized || news.continued)
        todo |= take_size(loop) | (news.continued ? VIEW_REPAINT : 0u);
    return todo;
}

enum { LEAVING = VIEW_QUIT | VIEW_EDIT | VIEW_RERUN };

static unsigned take_input(Loop *loop)
{
    unsigned todo = 0;
    TermInput input;
    while (!(todo & LEAVING) && term_next_input(&input)) {
        todo |=
            input.is_mouse ? view_mouse(loop->view, input.mouse) : view_key(loop->view, input.key);
    }
    return todo;
}

static unsigned take_time(Loop *loop)
{
    double time = now();
    double passed = time - loop->last;
    loop->last = time;
    return view_tick(loop->view, passed);
}

static void show(Loop *loop, unsigned todo)
{
    if (todo & VIEW_REPAINT)
        blit_forget(&loop->blit);
    term_set_mouse(view_wants_mouse(loop->view));
    if (todo & (VIEW_REDRAW | VIEW_REPAINT)) {
        view_draw(loop->view, &loop->canvas);
        BlitCaret caret = {.x = -1};
        view_caret(loop->view, &caret.x, &caret.y, &caret.shown);
        blit_canvas(&loop->blit, &loop->canvas, view_theme(loop->view), term_color_level(), caret);
    }
}

static TuiEnd left_by(unsigned todo)
{
    return (TuiEnd){.kind = todo & VIEW_EDIT ? TUI_EDIT : todo & VIEW_RERUN ? TUI_RERUN : TUI_LEFT};
}

static TuiEnd run(Loop *loop)
{
    unsigned todo = take_size(loop) | VIEW_REPAINT;
    loop->last = now();
    for (;;) {
        show(loop, todo);
        double wait = view_wait(loop->view);
        term_wait(wait);
        if (wait < 0)
            loop->last = now(); /* time spent waiting for a key moves nothing */
        TermNews news = term_news();
        if (news.fatal != 0)
            return (TuiEnd){TUI_SIGNAL, news.fatal};
        todo = take_news(loop, news);
        if (news.interrupted)
            show(loop, todo);    /* at once: to show where a long run was stopped takes time */
        todo |= take_time(loop); /* before the keys: what they start begins now */
        todo |= take_input(loop);
        if (todo & LEAVING)
            return left_by(todo);
        if (todo & VIEW_SUSPEND) {
            term_suspend();
            todo |= VIEW_REPAINT;
        }
    }
}

TuiEnd tui_run(View *view)
{
    Loop loop = {.view = view};
    canvas_init(&loop.canvas, 0, 0, false);
    blit_init(&loop.blit);
    TuiEnd end = run(&loop);
    term_stop();
    blit_done(&loop.blit);
    canvas_done(&loop.canvas);
    return end;
}
