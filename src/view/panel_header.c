/* The first and the last line of the screen: where the script stands and which
 * modes hold; keys worth knowing, or a message, or what is being typed. */
#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "trace/source.h"
#include "view/command.h"
#include "view/occasion.h"
#include "view/state.h"
#include "view/words.h"

enum { NAME_COLUMNS = 24, WIDE = 100, STACK_SHOWN = 3 };

/* -- header -- */

typedef struct {
    Canvas *canvas;
    Area area;
    int x, end; /* next column; where the modes begin */
} HeaderLine;

static void put(HeaderLine *line, StyleRole role, const char *text)
{
    if (line->x < line->end) {
        line->x += canvas_text_cut(line->canvas, line->x, line->area.y, ink(role), text,
                                   line->end - line->x);
    }
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

static void append_step(const View *view, Buf *out)
{
    StepNumber known = trace_step_count(view->trace);
    StepNumber expected = trace_expected_steps(view->trace);
    buf_printf(out, "step %u/%u", (unsigned)view->step, (unsigned)expected);
    if (view->trace->end.kind == TRACE_OPEN && expected == known)
        buf_append_string(out, "+");
}

/* Facts are left out whole, the least important first, until the rest fits. */
typedef struct {
    bool frames;
    size_t callers; /* named behind the running function */
    bool objects, done, heap;
} HeaderDetail;

static const HeaderDetail header_details[] = {
    {true, STACK_SHOWN, true, true, true}, {true, 1, true, true, true},
    {true, 1, false, true, true},          {false, 1, false, true, true},
    {false, 1, false, false, true},        {false, 1, false, false, false},
    {false, 0, false, false, false},
};

static void append_position(const View *view, Buf *out, bool with_done)
{
    const TraceStep *step = trace_step(view->trace, view->step);
    static const char *const words[STEP_KIND_COUNT] = {
        [STEP_KIND_CALL] = "called, line",
        [STEP_KIND_LINE] = "next line",
        [STEP_KIND_RETURN] = "returning, line",
        [STEP_KIND_EXCEPTION] = "exception, line",
        [STEP_KIND_END] = "over",
        [STEP_KIND_LIMIT] = "cut short, line",
    };
    StepNumber done = narrate_done_step(view->trace, view->step);
    if (done > 0 && with_done && step->kind == STEP_KIND_LINE)
        buf_printf(out, "line %u done, ", (unsigned)trace_step(view->trace, done)->line);
    buf_append_string(out, words[step->kind]);
    if (step->kind != STEP_KIND_END)
        buf_printf(out, " %u", step->line > 0 ? (unsigned)step->line : 1u);
}

/* "sell() ◂ module": the call stack from the running frame outward. */
static void append_stack(const View *view, Buf *out, size_t callers)
{
    const World *world = &view->world;
    size_t shown = 0;
    for (size_t i = world->stack.count; i-- > 0 && shown <= callers; shown++) {
        buf_append_string(out, shown > 0 ? " ◂ " : "");
        const WorldFrame *frame = world_frame(world, world->stack.items[i]);
        if (shown > 0 && shown == callers && i > 0)
            buf_append_string(out, "…");
        else if (frame != NULL && i == 0)
            buf_append_string(out, "module");
        else if (frame != NULL)
            words_function(out, world, frame->function);
    }
}

static void append_memory(const View *view, Buf *out, const HeaderDetail *detail, const char *gap)
{
    const TraceStep *step = trace_step(view->trace, view->step);
    if (detail->frames) {
        buf_printf(out, "%s%u %s", gap, (unsigned)step->depth,
                   step->depth == 1 ? "frame" : "frames");
    }
    if (detail->heap) {
        buf_printf(out, "%sheap ", gap);
        words_bytes(out, step->heap_bytes);
    }
    if (detail->objects)
        buf_printf(out, " · %u objects", (unsigned)step->live_objects);
}

static void append_mode(Buf *out, const char *mode)
{
    buf_append_string(out, out->length > 0 ? "  " : "");
    buf_append_string(out, mode);
}

static void append_modes(const View *view, Buf *out)
{
    char text[48];
    if (view->move.kind != MOVE_NONE && !view->waits_for_input) {
        snprintf(text, sizeof(text), "RUNNING %u", (unsigned)trace_step_count(view->trace));
        append_mode(out, text);
    }
    if (view->waits_for_input)
        append_mode(out, "WAITS FOR INPUT");
    if (view->event > 0) {
        snprintf(text, sizeof(text), "EVENT %u", (unsigned)view->event);
        append_mode(out, text);
    }
    if (view->player.playing) {
        snprintf(text, sizeof(text), "PLAYING %g/s", move_rate(view->player.speed));
        append_mode(out, text);
    }
    if (view->stops != occasion_usual()) {
        append_mode(out, "STOPS AT ");
        occasion_append_words(out, view->stops);
    }
    if (view->zoomed)
        append_mode(out, "ZOOM");
    if (!view->stage.follow)
        append_mode(out, "NOT FOLLOWING");
    if (!view->options.animate)
        append_mode(out, "STILL");
    if (view->source.breakpoints.live > 0) {
        snprintf(text, sizeof(text), "BREAK %u", (unsigned)view->source.breakpoints.live);
        append_mode(out, text);
    }
}

static int draw_modes(const View *view, Canvas *canvas, Area area)
{
    Buf modes;
    buf_init(&modes);
    append_modes(view, &modes);
    int columns = (int)modes.length + 2;
    int x = area.x + area.width - columns;
    bool fits = modes.length > 0 && x > area.x;
    if (fits) {
        canvas_text(canvas, x, area.y, ink(STYLE_MODE), " ");
        canvas_text(canvas, x + 1, area.y, ink(STYLE_MODE), modes.text);
        canvas_text(canvas, x + columns - 1, area.y, ink(STYLE_MODE), " ");
    }
    buf_done(&modes);
    return fits ? x : area.x + area.width;
}

static void append_facts(const View *view, Buf *out, const HeaderDetail *detail, const char *gap)
{
    buf_clear(out);
    buf_append_string(out, gap);
    append_position(view, out, detail->done);
    if (view->world.stack.count > 0) {
        buf_append_string(out, gap);
        append_stack(view, out, detail->callers);
    }
    append_memory(view, out, detail, gap);
}

static void put_facts(const View *view, HeaderLine *line, Buf *text)
{
    const char *gap = line->area.width >= WIDE ? "   " : "  ";
    append_step(view, text);
    put(line, STYLE_HEADER, gap);
    put(line, STYLE_HEADER_STEP, text->text);
    for (size_t i = 0; i < ARRAY_LEN(header_details); i++) {
        append_facts(view, text, &header_details[i], gap);
        if ((int)utf8_width(text->text, text->length) <= line->end - line->x)
            break;
    }
    put(line, STYLE_HEADER, text->text);
}

void panel_header_draw(View *view, Canvas *canvas, Area area)
{
    const TraceFile *file = view->source.text.file;
    HeaderLine line = {canvas, area, area.x + 1, 0};
    Buf text;
    buf_init(&text);
    canvas_fill(canvas, area, ink(STYLE_HEADER));
    line.end = draw_modes(view, canvas, area) - 1;
    const char *name = file == NULL ? "" : base_name(file->name);
    clean_append_cut(&text, name, strlen(name), NAME_COLUMNS, view->options.ascii);
    put(&line, STYLE_HEADER_NAME, text.text);
    buf_clear(&text);
    if (view->step == 0)
        put(&line, STYLE_HEADER, "  no step yet");
    else
        put_facts(view, &line, &text);
    buf_done(&text);
}

/* -- hints -- */

/* "keys|word": as the table has it, or with the keys the user bound; false if the command
 * is not hinted at. */
static bool append_hint(const View *view, Buf *out, CommandId id)
{
    const char *hint = command_info(id)->hint;
    const char *word = strchr(hint, '|');
    if (view->keys.changed[id] || word == NULL)
        keymap_append(out, &view->keys, id, 1);
    else
        buf_append(out, hint, (size_t)(word - hint));
    buf_append_byte(out, '|');
    buf_append_string(out, word == NULL ? command_info(id)->name : word + 1);
    return word != NULL && out->text[0] != '|';
}

/* Columns between a key and its word, and behind a hint. */
typedef struct {
    int inner, outer;
} HintGaps;

static const HintGaps usual_gaps = {1, 2}, close_gaps = {0, 1};

static int hint_columns(const Buf *hint, HintGaps gaps)
{
    return (int)utf8_width(hint->text, hint->length) - 1 + gaps.inner + gaps.outer;
}

static int draw_hint(View *view, Canvas *canvas, int x, int y, CommandId id, const Buf *hint,
                     HintGaps gaps)
{
    char keys[48];
    int length = (int)strcspn(hint->text, "|");
    snprintf(keys, sizeof(keys), "%.*s", length, hint->text);
    int used = canvas_text(canvas, x, y, ink(STYLE_HINT_KEY), keys) + gaps.inner;
    used += canvas_text(canvas, x + used, y, ink(STYLE_HINT), hint->text + length + 1);
    vec_push(&view->hints, (HintPlace){x, x + used, id});
    return used + gaps.outer;
}

/* The keys of F1 to F10, for those who want the same line everywhere. */
static void append_function_key(const View *view, Buf *out, int number, CommandId *id)
{
    *id = keymap_command(&view->keys, (Key)(SPECIAL_F1 + number - 1));
    if (*id != COMMAND_COUNT) {
        const char *word = strchr(command_info(*id)->hint, '|');
        buf_printf(out, "F%d|%s", number, word == NULL ? command_info(*id)->name : word + 1);
    }
}

enum { FUNCTION_KEYS = 12, QUIT_NUMBER = 10 };

/* Columns of all of them, and of the last one. */
static int function_key_columns(const View *view, HintGaps gaps, int *last)
{
    int columns = 0;
    Buf hint;
    buf_init(&hint);
    *last = 0;
    for (int number = 1; number <= FUNCTION_KEYS; number++) {
        CommandId id;
        buf_clear(&hint);
        append_function_key(view, &hint, number, &id);
        *last = id == COMMAND_COUNT ? *last : hint_columns(&hint, gaps);
        columns += id == COMMAND_COUNT ? 0 : *last;
    }
    buf_done(&hint);
    return columns;
}

/* Closer together where the line is too short; if that does not help, those before the last
 * one are left out, which quits. */
static void draw_function_keys(View *view, Canvas *canvas, Area area)
{
    Buf hint;
    buf_init(&hint);
    int last, x = area.x + 1, end = area.x + area.width;
    bool fits = function_key_columns(view, usual_gaps, &last) < area.width;
    HintGaps gaps = fits ? usual_gaps : close_gaps;
    fits = function_key_columns(view, gaps, &last) <= area.width;
    for (int number = 1; number <= FUNCTION_KEYS; number++) {
        CommandId id;
        buf_clear(&hint);
        append_function_key(view, &hint, number, &id);
        int columns = hint_columns(&hint, gaps);
        bool room = x + columns <= (fits || number >= QUIT_NUMBER ? end + gaps.outer : end - last);
        if (id != COMMAND_COUNT && room)
            x += draw_hint(view, canvas, x, area.y, id, &hint, gaps);
    }
    buf_done(&hint);
}

/* What is useful next stands first, marked. */
static int draw_guidance(View *view, Canvas *canvas, int x, int y)
{
    const char *words;
    CommandId id = guide_next(view, &words);
    if (id == COMMAND_COUNT)
        return 0;
    Buf text;
    buf_init(&text);
    keymap_append(&text, &view->keys, id, 1);
    buf_printf(&text, " %s", words);
    canvas_symbol(canvas, x, y, ink(STYLE_MESSAGE), SYMBOL_STUB_RIGHT);
    int used = 2 + canvas_text(canvas, x + 2, y, ink(STYLE_MESSAGE), text.text);
    vec_push(&view->hints, (HintPlace){x, x + used, id});
    buf_done(&text);
    return used + 3;
}

/* The hints of the pane that has the keys, as many as fit; there is always room for the
 * one that shows all keys. */
static void draw_hints(View *view, Canvas *canvas, Area area)
{
    Buf hint;
    buf_init(&hint);
    append_hint(view, &hint, COMMAND_help);
    int x = area.x + 1 + draw_guidance(view, canvas, area.x + 1, area.y);
    int end = area.x + area.width - hint_columns(&hint, usual_gaps);
    const char *names = page_hints(view->focus);
    HintWord word;
    for (CommandId id; (id = command_next_hint(&names, &word)) != COMMAND_COUNT;) {
        buf_clear(&hint);
        bool hinted = append_hint(view, &hint, id);
        if (word.length > 0) {
            buf_truncate(&hint, strcspn(hint.text, "|") + 1);
            buf_append(&hint, word.text, (size_t)word.length);
        }
        bool fits = id == COMMAND_help || x + hint_columns(&hint, usual_gaps) <= end;
        if (hinted && fits)
            x += draw_hint(view, canvas, x, area.y, id, &hint, usual_gaps);
    }
    buf_done(&hint);
}

enum { TYPED_COLUMNS = 4 }; /* left free behind a question */

/* Bytes of a question that fit into `columns`, up to a gap between two of its answers. */
static size_t fitting_answers(const char *question, size_t columns)
{
    size_t length = strlen(question), fits = utf8_prefix(question, length, columns, NULL);
    size_t gap = fits;
    while (fits < length && gap > 0 && strncmp(question + gap, "  ", 2) != 0)
        gap--;
    return gap > 0 ? gap : fits;
}

/* A question too long for the line begins in the lines above; gives what stands in the last
 * one. */
static const char *draw_question_above(Canvas *canvas, Area area, const char *question)
{
    size_t columns = area.width > TYPED_COLUMNS + 2 ? (size_t)area.width - TYPED_COLUMNS - 2 : 1;
    int rows = 0;
    for (const char *rest = question; *rest != '\0'; rows++)
        rest += fitting_answers(rest, columns);
    for (int row = rows - 1; row > 0; row--) {
        Area line = {area.x, area.y - row, area.width, 1};
        char text[160];
        size_t bytes = fitting_answers(question, columns);
        snprintf(text, sizeof(text), "%.*s", (int)bytes, question);
        canvas_fill(canvas, line, ink(STYLE_TEXT));
        canvas_text(canvas, line.x + 1, line.y, ink(STYLE_MESSAGE), text);
        question += bytes;
    }
    return question;
}

/* The first completion to show, so that the one that stands there is seen. */
static size_t first_offer(const Prompt *prompt, int columns)
{
    size_t first = prompt->completion > 0 ? prompt->completion - 1 : 0;
    int width = 0;
    while (first > 0) {
        const char *word = prompt->offered.items.items[first];
        width += (int)utf8_width(word, strlen(word)) + 2;
        if (width > columns / 2)
            break;
        first--;
    }
    return first;
}

/* What Tab goes through, above the line. */
static void draw_offers(const Prompt *prompt, Canvas *canvas, Area line)
{
    size_t count = prompt->offered.items.count;
    if (!prompt->completing || count == 1)
        return;
    int x = line.x + 1, end = line.x + line.width - 1;
    canvas_fill(canvas, line, ink(STYLE_TEXT));
    if (count == 0)
        canvas_text_cut(canvas, x, line.y, ink(STYLE_DIM), "nothing begins so", end - x);
    for (size_t i = count > 0 ? first_offer(prompt, line.width) : 0; i < count && x < end; i++) {
        Ink style = ink(i + 1 == prompt->completion ? STYLE_MODE : STYLE_HINT);
        x += canvas_text_cut(canvas, x, line.y, style, prompt->offered.items.items[i], end - x) + 2;
    }
}

static void draw_prompt(View *view, Canvas *canvas, Area area)
{
    int x = area.x + 1;
    draw_offers(&view->prompt, canvas, (Area){area.x, area.y - 1, area.width, 1});
    const char *question = draw_question_above(canvas, area, prompt_question(view->prompt.kind));
    x += canvas_text_cut(canvas, x, area.y, ink(STYLE_MESSAGE), question, area.width - 2);
    Area rest = {x, area.y, area.x + area.width - x - 1, 1};
    x += canvas_foreign_text(canvas, rest, ink(STYLE_TEXT), view->prompt.text.text,
                             view->prompt.text.length);
    canvas_text(canvas, x, area.y, ink_with(ink(STYLE_TEXT), LOOK_REVERSE), " ");
    view->caret = (Caret){x, area.y, true, true};
}

/* What is typed in front of a key that it repeats. */
static void draw_count(const View *view, Canvas *canvas, Area area)
{
    char text[80];
    snprintf(text, sizeof(text), view->count > 0 ? "0%u" : "0", (unsigned)view->count);
    int used = canvas_text(canvas, area.x + 1, area.y, ink(STYLE_MESSAGE), text);
    canvas_text_cut(canvas, area.x + 2 + used, area.y, ink(STYLE_HINT),
                    "how often the next key is done; Esc drops it", area.width - used - 3);
}

/* One such digit alone has opened a view. */
enum { VIEW_DIGITS = 6 };

/* Digits have opened views, and may be a number for g, which stands at the right end; gives
 * the columns it takes. */
static int draw_number(const View *view, Canvas *canvas, Area area)
{
    char text[48];
    if (view->count <= VIEW_DIGITS)
        return 0;
    int columns = snprintf(text, sizeof(text), "g: step %u", (unsigned)view->count) + 1;
    if (columns > area.width / 2)
        return 0;
    canvas_text(canvas, area.x + area.width - columns, area.y, ink(STYLE_MESSAGE), text);
    return columns;
}

/* As many rows as it takes, within reason, upward from the last one. */
static void draw_message(const View *view, Canvas *canvas, Area area)
{
    enum { ROWS_MOST = 4 };
    const Buf *message = &view->message;
    int columns = area.width - 2, width = (int)utf8_width(message->text, message->length);
    int rows = width <= columns ? 1 : 1 + width / (columns > 1 ? columns * 4 / 5 : 1);
    rows = rows < ROWS_MOST ? rows : ROWS_MOST;
    Area lines = {area.x + 1, area.y - rows + 1, area.width - 1, rows};
    if (rows > 1)
        canvas_fill(canvas, (Area){area.x, lines.y, area.width, rows}, ink(STYLE_TEXT));
    story_draw_words(canvas, lines, 0, ink(STYLE_MESSAGE), message->text);
}

void panel_hints_draw(View *view, Canvas *canvas, Area area)
{
    vec_clear(&view->hints);
    if (view->prompt.kind != PROMPT_NONE) {
        draw_prompt(view, canvas, area);
    } else if (view->message.length > 0) {
        area.width -= draw_number(view, canvas, area);
        draw_message(view, canvas, area);
    } else if (view->counting) {
        draw_count(view, canvas, area);
    } else if (view->options.no_guidance) {
        area.width -= draw_number(view, canvas, area);
        draw_function_keys(view, canvas, area);
    } else {
        area.width -= draw_number(view, canvas, area);
        draw_hints(view, canvas, area);
    }
}
