/* The view: opens a trace, hands keys to prompt, help or commands, lets time pass
 * for animation, playing and walks that wait for the run, and draws the screen from
 * the panes that the split gives. Nothing here knows where the keys come from or
 * where the cells go.
 */
#include "view/view.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/clean.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "trace/source.h"
#include "view/narrate.h"
#include "view/occasion.h"
#include "view/state.h"

enum {
    COUNT_COLUMNS = 5,      /* how often a line ran, behind it */
    SCOUT_BYTES = 16 << 20, /* of keyframes */
    SCOUT_SPACING = 128 << 10,
    MESSAGE_BYTES = 512,
    SIDE_MOST = 4000,
    NOTE_MARGIN = 6,
    TIGHT_ROWS = 16,   /* a picture of fewer rows goes without blank ones */
    ANIMATED_RATE = 2, /* steps a second; played faster, they are not animated */
};

static const double frame_seconds = 0.04;
static const double idle_seconds = 0.5;   /* before the layout is judged */
static const double number_seconds = 2.0; /* between digits, and g behind them */
static const double pause_seconds = 0.3;  /* between keys; less: one is in a hurry */

static const struct {
    const char *title;
    void (*draw)(View *view, Canvas *canvas, Area area);
} panels[PANEL_COUNT] = {
#define PANEL(NAME, title, focus, page, hints) [PANEL_##NAME] = {title, panel_##NAME##_draw},
#include "view/panel.def"
#undef PANEL
};

/* Short facts for the right end of a pane's title rule. */
static void (*const notes[PANEL_COUNT])(View *view, Buf *out, int columns) = {
    [PANEL_picture] = panel_picture_note, [PANEL_table] = panel_table_note,
    [PANEL_calls] = panel_calls_note,     [PANEL_collector] = panel_collector_note,
    [PANEL_memory] = panel_memory_note,
};

ViewOptions view_default_options(void)
{
    return (ViewOptions){.width = 80,
                         .height = 24,
                         .animate = true,
                         .detail = 2,
                         .inline_mode = INLINE_USUAL,
                         .speed = 2};
}

/* -- state -- */

void view_say(View *view, const char *format, ...)
{
    char text[MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    buf_clear(&view->message);
    clean_append_line(&view->message, text);
}

InlineMode view_values(const View *view)
{
    InlineMode mode = view->options.inline_mode;
    return mode == INLINE_USUAL ? view->usual_values : mode;
}

void view_split(View *view)
{
    SplitWish source = {panel_source_margin(view) + view->source.text.widest + COUNT_COLUMNS,
                        (int)source_text_lines(&view->source.text),
                        (int)view->watch.expressions.items.count, view->sizes};
    view->split = split_make(view->options.width, view->options.height, source,
                             view->page != PANEL_picture ? view->page
                             : view->zoomed              ? view->focus
                                                         : PANEL_COUNT);
    if (!view->zoomed && view->split.kind != SPLIT_NONE && !split_shows(&view->split, view->focus))
        view->focus = PANEL_picture;
    Area picture = view->split.panes[PANEL_picture];
    Area both = view->split.panes[PANEL_difference];
    if (split_shows(&view->split, PANEL_difference)) {
        Area window = difference_window(both);
        stage_set_window(&view->stage, window.width, window.height);
    }
    if (split_shows(&view->split, PANEL_picture) &&
        (picture.width != view->stage.width || picture.height != view->stage.height)) {
        stage_set_window(&view->stage, picture.width, picture.height);
        view_apply_options(view, false);
    }
}

void view_apply_options(View *view, bool animate)
{
    LayoutOptions options =
        layout_options(view->stage.width, view->stage.height, view->options.detail);
    options.inline_mode = view_values(view);
    options.dense = view->split.kind == SPLIT_COMPACT || view->spacing == SPACING_DENSE;
    options.airy = view->spacing == SPACING_AIRY;
    options.only = view->only;
    options.depth_limit = view->depth_limit;
    options.oldest = view->oldest;
    options.tight = view->stage.height < TIGHT_ROWS;
    options.ascii = view->options.ascii;
    stage_set_options(&view->stage, &options);
    view->judged = 0;
    stage_show(&view->stage, view->step, animate && view_animates(view));
}

View *view_open(Trace *trace, const ViewOptions *options)
{
    View *view = mem_alloc_zeroed(1, sizeof(*view));
    view->trace = trace;
    view->options = *options;
    view->usual_values = layout_usual_values(trace);
    view->focus = view->page = PANEL_picture;
    view->player.speed = options->speed;
    if (!theme_builtin(options->theme, &view->theme))
        theme_builtin("dark", &view->theme);
    if (options->keys != NULL)
        keymap_copy(&view->keys, options->keys);
    else
        keymap_init(&view->keys);
    buf_init(&view->message);
    buf_init(&view->source.searched);
    buf_init(&view->sought);
    buf_init(&view->followed);
    view->stops = occasion_usual();
    buf_init(&view->help_sought);
    prompt_init(&view->prompt);
    world_init(&view->world, trace);
    stage_init(&view->stage, trace);
    view->stage.follow = !options->no_follow;
    heap_table_init(&view->table);
    call_tree_init(&view->calls);
    report_init(&view->report);
    world_init(&view->scout, trace);
    world_set_keyframes(&view->scout, SCOUT_BYTES, SCOUT_SPACING);
    if (trace->header.files.count > 0)
        source_text_take(&view->source.text, &trace->header.files.items[0]);
    trace_more(trace, film_chapter_end(options->start));
    view_resize(view, options->width, options->height);
    view_go(view, options->start > 0 ? options->start : 1);
    if (options->fault != NULL)
        page_show(view, PANEL_fault);
    return view;
}

void view_close(View *view)
{
    stage_done(&view->stage);
    world_done(&view->world);
    diff_done(&view->diff);
    heap_table_done(&view->table);
    call_tree_done(&view->calls);
    gc_table_done(&view->gc);
    memory_map_done(&view->memory);
    held_bytes_done(&view->held);
    report_done(&view->report);
    world_done(&view->scout);
    history_done(&view->history);
    prompt_done(&view->prompt);
    source_text_done(&view->source.text);
    source_text_done(&view->source.before);
    map_done(&view->source.breakpoints);
    text_list_done(&view->source.conditions);
    line_counts_done(&view->source.counts);
    text_list_done(&view->watch.expressions);
    vec_done(&view->timeline_signs.signs);
    diff_done(&view->seen);
    buf_done(&view->sought);
    buf_done(&view->followed);
    buf_done(&view->help_sought);
    keymap_done(&view->keys);
    vec_done(&view->hints);
    spots_done(&view->spots);
    buf_done(&view->source.searched);
    buf_done(&view->message);
    vec_done(&view->jumps);
    mem_free(view);
}

void view_resize(View *view, int width, int height)
{
    view->options.width = width < 0 ? 0 : width > SIDE_MOST ? SIDE_MOST : width;
    view->options.height = height < 0 ? 0 : height > SIDE_MOST ? SIDE_MOST : height;
    stage_finish(&view->stage);
    view_split(view);
}

const Theme *view_theme(const View *view)
{
    return &view->theme;
}

void view_set_theme(View *view, const Theme *theme)
{
    view->theme = *theme;
}

StepNumber view_step(const View *view)
{
    return view->step;
}

bool view_go(View *view, StepNumber step)
{
    trace_reach(view->trace, step);
    StepNumber last = trace_step_count(view->trace);
    move_cancel(view);
    stage_finish(&view->stage);
    move_show(view, step < last ? step : last, false);
    return view->step == step;
}

/* -- keys and time -- */

static unsigned take_key(View *view, Key key)
{
    if (view->help)
        return help_key(view, key);
    if (view->prompt.kind != PROMPT_NONE) {
        PromptKind kind = view->prompt.kind;
        PromptState state = prompt_key(&view->prompt, key);
        return state == PROMPT_TYPING ? VIEW_REDRAW : command_prompt(view, kind, state);
    }
    unsigned bits;
    if (view->page == PANEL_settings && settings_key(view, key, &bits))
        return bits;
    return command_key(view, key);
}

/* Told once, when a key is pressed: the file is another than the one that runs. */
static void notice_change(View *view)
{
    const ViewHost *host = view->options.host;
    if (!view->told_change && host != NULL && host->has_changed != NULL &&
        view->message.length == 0 && view->prompt.kind == PROMPT_NONE &&
        host->has_changed(host->self)) {
        view->told_change = true;
        view_say(view, "the script has changed: r runs it again, to the same place");
    }
}

/* A key that cuts an animation short, and those that follow it without a pause, show what
 * they lead to at once: a key that is held down skips animation. */
static void notice_hurry(View *view)
{
    view->hurried = view->stage.playing || (view->hurried && view->idle < pause_seconds);
    view->idle = 0;
    stage_finish(&view->stage);
}

unsigned view_key(View *view, Key key)
{
    buf_clear(&view->message);
    notice_hurry(view);
    unsigned bits = take_key(view, key);
    notice_change(view);
    view_split(view);
    assert(view_check(view));
    return bits | VIEW_REDRAW;
}

static unsigned play_on(View *view, double seconds)
{
    Player *player = &view->player;
    player->elapsed += seconds;
    if (!player->playing || view->move.kind != MOVE_NONE || view->stage.playing ||
        player->elapsed < 1.0 / move_rate(player->speed))
        return 0;
    StepNumber before = view->step;
    player->elapsed = 0;
    unsigned bits = move_to(view, view->step + 1);
    if (view->move.kind == MOVE_NONE && view->step == before)
        player->playing = false;
    return bits | VIEW_REDRAW;
}

static bool is_busy(const View *view)
{
    return view->stage.playing || view->player.playing || view->event > 0 ||
           (view->move.kind != MOVE_NONE && !view->waits_for_input);
}

/* In idle time: whether "=" would be worth pressing. */
static unsigned judge_layout(View *view, double seconds)
{
    view->idle += seconds;
    if (is_busy(view) || view->judged == view->step || view->idle < idle_seconds)
        return 0;
    view->judged = view->step;
    view->tidier = stage_could_be_tidier(&view->stage);
    return view->tidier ? VIEW_REDRAW : 0u;
}

static bool walks(const View *view)
{
    return view->move.kind != MOVE_NONE && !view->waits_for_input;
}

/* Steps that are played fast leave no time to animate them. */
bool view_animates(const View *view)
{
    bool fast = view->player.playing && move_rate(view->player.speed) > ANIMATED_RATE;
    return view->options.animate && !view->hurried && !fast;
}

/* Digits that opened views are a number for g only if it comes soon. */
static bool number_waits(const View *view)
{
    return view->count > 0 && !view->counting;
}

static unsigned forget_number(View *view)
{
    if (!number_waits(view) || view->idle < number_seconds)
        return 0;
    view->count = 0;
    return VIEW_REDRAW;
}

unsigned view_tick(View *view, double seconds)
{
    unsigned bits = stage_tick(&view->stage, seconds) ? VIEW_REDRAW : 0u;
    if (walks(view))
        bits |= move_continue(view);
    if (view->player.playing)
        bits |= play_on(view, seconds);
    view->foresees = !walks(view) && stage_foresee(&view->stage);
    bits |= judge_layout(view, seconds);
    return bits | forget_number(view);
}

double view_wait(const View *view)
{
    if (walks(view))
        return 0;
    if (view->stage.playing)
        return frame_seconds;
    if (view->foresees)
        return 0;
    if (view->player.playing) {
        double left = 1.0 / move_rate(view->player.speed) - view->player.elapsed;
        return left > 0 ? left : 0;
    }
    if (view->hurried && view->idle < pause_seconds)
        return pause_seconds - view->idle;
    bool unjudged = view->judged != view->step && view->event == 0;
    if (unjudged)
        return idle_seconds;
    double left = number_seconds - view->idle;
    return number_waits(view) ? (left > 0 ? left : 0) : -1;
}

/* -- drawing -- */

static void draw_rule(Canvas *canvas, const SplitRule *rule)
{
    Ink style = ink(STYLE_PANE);
    if (!rule->vertical) {
        canvas_horizontal(canvas, rule->x, rule->y, rule->length, style, LINE_DASHED);
        return;
    }
    for (int i = 0; i < rule->length; i++) {
        unsigned arms = (i > 0 ? ARM_UP : 0u) | (i + 1 < rule->length ? ARM_DOWN : 0u);
        const Cell *cell = canvas_at(canvas, rule->x, rule->y + i);
        bool crosses = cell->mask != 0;
        bool beside = rule->x > 0 && canvas_at(canvas, rule->x - 1, rule->y + i)->mask != 0;
        bool ahead =
            rule->x + 1 < canvas->width && canvas_at(canvas, rule->x + 1, rule->y + i)->mask != 0;
        if (!crosses)
            arms |= (beside ? ARM_LEFT : 0u) | (ahead ? ARM_RIGHT : 0u);
        canvas_line(canvas, rule->x, rule->y + i, style, LINE_DASHED, arms);
    }
}

static void draw_title(View *view, Canvas *canvas, PanelId panel, Area area)
{
    bool focused = view->focus == panel;
    Ink style = ink(focused ? STYLE_PANE_FOCUS : STYLE_PANE_TITLE);
    int x = area.x + 1 + canvas_text(canvas, area.x + 1, area.y, ink(STYLE_PANE), " ");
    x += canvas_text_cut(canvas, x, area.y, style, panels[panel].title, area.width - 4);
    canvas_text(canvas, x, area.y, ink(STYLE_PANE), " ");
    if (notes[panel] != NULL) {
        Buf note;
        buf_init(&note);
        notes[panel](view, &note, area.x + area.width - x - NOTE_MARGIN);
        int columns = (int)utf8_width(note.text, note.length) + 2;
        if (note.length > 0) {
            int start = area.x + area.width - columns - 1;
            canvas_text(canvas, start, area.y, ink(STYLE_PANE), " ");
            canvas_text(canvas, start + 1, area.y, ink(STYLE_PANE_TITLE), note.text);
            canvas_text(canvas, start + columns - 1, area.y, ink(STYLE_PANE), " ");
        }
        buf_done(&note);
    }
}

static void draw_panes(View *view, Canvas *canvas)
{
    const Split *split = &view->split;
    for (int i = 0; i < split->rule_count; i++)
        draw_rule(canvas, &split->rules[i]);
    for (int panel = 0; panel < PANEL_COUNT; panel++) {
        Area area = split->panes[panel];
        if (!split_shows(split, (PanelId)panel))
            continue;
        if (split->titled[panel])
            draw_title(view, canvas, (PanelId)panel, (Area){area.x, area.y - 1, area.width, 1});
        Area before = canvas_narrow_clip(canvas, area);
        panels[panel].draw(view, canvas, area);
        canvas_restore_clip(canvas, before);
    }
}

static void draw_too_small(const View *view, Canvas *canvas)
{
    char text[80];
    snprintf(text, sizeof(text), "window %dx%d: at least %dx%d needed", canvas->width,
             canvas->height, VIEW_LEAST_WIDTH, VIEW_LEAST_HEIGHT);
    canvas_text_cut(canvas, 0, canvas->height / 2, ink(STYLE_MESSAGE), text, canvas->width);
}

void view_draw(View *view, Canvas *canvas)
{
    canvas->ascii = view->options.ascii;
    view->caret = (Caret){0};
    spots_clear(&view->spots);
    canvas_resize(canvas, view->options.width, view->options.height);
    canvas_fill(canvas, canvas->clip, ink(STYLE_TEXT));
    if (view->split.kind == SPLIT_NONE) {
        draw_too_small(view, canvas);
    } else if (view->help) {
        panel_help_draw(view, canvas, canvas->clip);
    } else {
        panel_header_draw(view, canvas, view->split.header);
        draw_panes(view, canvas);
        panel_hints_draw(view, canvas, view->split.hints);
    }
    assert(canvas_check(canvas));
}

bool view_caret(const View *view, int *x, int *y, bool *typing)
{
    *x = view->caret.x;
    *y = view->caret.y;
    *typing = view->caret.typing;
    return view->caret.somewhere && *x >= 0 && *y >= 0 && *x < view->options.width &&
           *y < view->options.height;
}

void view_draw_picture(View *view, Canvas *canvas, int width, int height)
{
    canvas->ascii = view->options.ascii;
    const Scene *scene = stage_scene(&view->stage);
    SceneRect bounds = scene == NULL ? (SceneRect){0} : scene->bounds;
    canvas_resize(canvas, bounds.width < width ? bounds.width : width,
                  bounds.height < height ? bounds.height : height);
    if (scene != NULL)
        paint_scene(canvas, canvas->clip, scene, (Camera){0, 0}, (PaintOptions){0});
}

Narration view_narration(const View *view)
{
    return (Narration){.world = &view->world,
                       .diff = &view->diff,
                       .source = &view->source.before,
                       .values_counted = view_values(view) != INLINE_VALUES};
}

void view_append_story(const View *view, Buf *out)
{
    Narration told = view_narration(view);
    size_t start = out->length;
    narrate_place(out, &told, true);
    if (out->length > start)
        buf_append_string(out, "   ");
    narrate_story(out, &told);
}

bool view_check(const View *view)
{
    return view->step <= trace_step_count(view->trace) && view->world.step == view->step &&
           view->world.event == view->event && view->focus < PANEL_COUNT &&
           view->options.detail >= 1 && view->options.detail <= 4;
}
