/* What the linear mode tells: the step, the source, frames, values, objects, the heap. */
#include <string.h>

#include "base/clean.h"
#include "view/linear_state.h"
#include "view/words.h"
#include "world/query.h"

enum { LINES_AROUND = 4, ROWS_MOST = 500, CONTENTS_COLUMNS = 60 };

/* -- saying -- */

/* A screen reader reads signs by their name, or not at all. */
static const struct {
    const char *sign, *words;
} spoken[] = {{" → ", " to "}, {"→", " to "}, {"▸ ", ""}, {"— ", ""}, {"∞", "no end"}};

static void say(Buf *out, const char *text)
{
    while (*text != '\0') {
        size_t i = 0;
        while (i < ARRAY_LEN(spoken) && strncmp(text, spoken[i].sign, strlen(spoken[i].sign)) != 0)
            i++;
        if (i < ARRAY_LEN(spoken)) {
            buf_append_string(out, spoken[i].words);
            text += strlen(spoken[i].sign);
        } else {
            buf_append_byte(out, *text++);
        }
    }
}

void linear_say_line(Buf *out, const char *text)
{
    say(out, text);
    buf_append_byte(out, '\n');
}

/* What the screen says in a few words, as a sentence. */
void linear_say_sentence(Buf *out, const char *text)
{
    size_t start = out->length;
    say(out, text);
    if (out->length > start) {
        char *first = &out->text[start], last = out->text[out->length - 1];
        *first = *first >= 'a' && *first <= 'z' ? (char)(*first - 'a' + 'A') : *first;
        buf_append_string(out, strchr(".?!", last) != NULL ? "\n" : ".\n");
    }
}

void linear_say_message(const Linear *linear)
{
    linear_say_sentence(linear->out, linear->view->message.text);
    buf_clear(&linear->view->message);
}

static void say_source_line(const View *view, Buf *out, uint32_t line)
{
    SourceLine text = source_text_line(&view->source.text, line);
    clean_append(out, text.text, text.length, CLEAN_LINE);
    buf_append_byte(out, '\n');
}

/* What the script wrote in this step. */
void linear_say_new_output(const View *view, Buf *out)
{
    const char *text = world_output(&view->world);
    size_t from = view->diff.output_was, to = view->diff.output_now;
    if (view->diff.to == view->step && from < to) {
        buf_append_string(out, "Output: ");
        clean_append(out, text + from, to - from, CLEAN_TEXT);
        buf_append_string(out, text[to - 1] == '\n' ? "" : "\n");
    }
}

/* "Step 7, line 10, a = make(1): make() has returned." */
static void say_step(const View *view, Buf *out)
{
    Narration told = view_narration(view);
    uint32_t line = narrate_line(&told);
    Buf story;
    buf_init(&story);
    buf_printf(&story, line > 0 ? "Step %u, line %u, " : "Step %u. ", (unsigned)view->step,
               (unsigned)line);
    if (line > 0) {
        narrate_code(&story, &told);
        bool colon = story.length > 0 && story.text[story.length - 1] == ':';
        buf_append_string(&story, colon ? " " : ": ");
    }
    narrate_story(&story, &told);
    linear_say_line(out, story.text);
    buf_done(&story);
}

void linear_say_where(const View *view, Buf *out)
{
    const TraceStep *step = view->step > 0 ? trace_step(view->trace, view->step) : NULL;
    if (step == NULL) {
        buf_append_string(out, "The trace has no steps.\n");
        return;
    }
    say_step(view, out);
    linear_say_new_output(view, out);
    if (step->kind != STEP_KIND_END) {
        uint32_t line = step->line > 0 ? step->line : 1;
        buf_printf(out, "Next: line %u: ", (unsigned)line);
        say_source_line(view, out, line);
    }
}

/* -- telling -- */

bool linear_do_where(const Linear *linear, const char *argument)
{
    linear_say_where(linear->view, linear->out);
    return true;
}

/* "Changed count Node #66: 1 to 2." */
static void say_change(Buf *out, const Change *change)
{
    bool freed = strcmp(change->kind, "freed") == 0;
    const char *sign = freed                 ? ""
                       : change->sign == '+' ? "new "
                       : change->sign == '-' ? "gone "
                       : change->sign == '~' ? "changed "
                                             : "";
    static const char arrow[] = "→ ";
    const char *now = change->change;
    now += strncmp(now, arrow, strlen(arrow)) == 0 ? strlen(arrow) : 0;
    Buf line;
    buf_init(&line);
    buf_printf(&line, "%s%s %s%s%s", sign, change->kind, change->place, now[0] != '\0' ? ": " : "",
               now);
    linear_say_sentence(out, line.text);
    buf_done(&line);
}

bool linear_do_changes(const Linear *linear, const char *argument)
{
    Narration told = view_narration(linear->view);
    ChangeList changes = {0};
    Arena arena;
    arena_init(&arena);
    narrate_changes(&changes, &arena, &told, ROWS_MOST);
    for (size_t i = 0; i < changes.items.count; i++)
        say_change(linear->out, &changes.items.items[i]);
    if (changes.total == 0)
        buf_append_string(linear->out, "The step changed nothing that has a name.\n");
    else if (changes.total > changes.items.count)
        buf_printf(linear->out, "And %u more.\n", (unsigned)(changes.total - changes.items.count));
    vec_done(&changes.items);
    arena_done(&arena);
    return true;
}

bool linear_do_source(const Linear *linear, const char *argument)
{
    const View *view = linear->view;
    uint32_t next = view->step > 0 ? trace_step(view->trace, view->step)->line : 1;
    uint32_t middle = argument[0] == '\0' ? next : (uint32_t)linear_number(argument);
    uint32_t first = middle > LINES_AROUND ? middle - LINES_AROUND : 1;
    uint32_t last = source_text_lines(&view->source.text);
    for (uint32_t line = first; line <= middle + LINES_AROUND && line <= last; line++) {
        buf_printf(linear->out, "%s%u: ", line == next ? "Next, line " : "Line ", (unsigned)line);
        say_source_line(view, linear->out, line);
    }
    return true;
}

/* False: a name that is of no interest. */
static bool say_slot(const Linear *linear, const char *name, size_t length, ObjectId target)
{
    const View *view = linear->view;
    Buf text;
    bool dunder = length > 4 && memcmp(name, "__", 2) == 0;
    if (length == 0 || dunder)
        return false;
    buf_init(&text);
    buf_append_string(&text, "  ");
    clean_append(&text, name, length, CLEAN_LINE);
    buf_append_string(&text, " is ");
    words_object(&text, &view->world, &view->diff, target);
    if (!words_is_value(&view->world, &view->diff, target)) {
        buf_append_string(&text, ": ");
        words_contents(&text, &view->world, &view->diff, target, CONTENTS_COLUMNS);
    }
    linear_say_line(linear->out, text.text);
    buf_done(&text);
    return true;
}

static void say_frame(const Linear *linear, const WorldFrame *frame, bool running)
{
    const World *world = &linear->view->world;
    size_t count = 0, said = 0;
    Buf name;
    buf_init(&name);
    words_function(&name, world, frame->function);
    bool is_module = strcmp(trace_text(world->trace, frame->function), "<module>") == 0;
    buf_append_string(linear->out, is_module ? "The module" : name.text);
    if (frame->line > 0)
        buf_printf(linear->out, ", line %u", (unsigned)frame->line);
    buf_append_string(linear->out, frame->line == 0 ? ", at its beginning:\n"
                                   : running        ? ", running:\n"
                                                    : ":\n");
    buf_done(&name);
    const WorldSlot *slots = world_run(world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count; i++) {
        said += say_slot(linear, trace_text(world->trace, slots[i].label),
                         strtab_length(&world->trace->strings, slots[i].label), slots[i].target);
    }
    slots = is_module ? world_run(world, frame->globals, ROLE_DICT_VALUE, &count) : NULL;
    for (size_t i = 0; slots != NULL && i < count; i++) {
        const char *key;
        size_t length;
        if (query_global_name(world, frame->globals, slots[i].index, &key, &length))
            said += say_slot(linear, key, length, slots[i].target);
    }
    if (said == 0)
        buf_append_string(linear->out, "  no names yet\n");
}

bool linear_do_frames(const Linear *linear, const char *argument)
{
    const World *world = &linear->view->world;
    for (size_t i = world->stack.count; i-- > 0;) {
        const WorldFrame *frame = world_frame(world, world->stack.items[i]);
        if (frame != NULL)
            say_frame(linear, frame, i + 1 == world->stack.count);
    }
    if (world->stack.count == 0)
        buf_append_string(linear->out, "No call is under way.\n");
    return true;
}

/* The object of an expression; says what is wrong if there is none. */
static bool find_object(const Linear *linear, const char *expression, ObjectId *object)
{
    char problem[FORMULA_PROBLEM_BYTES] = "";
    FormulaValue value = {0};
    Arena arena;
    arena_init(&arena);
    bool known = formula_value(&linear->view->world, expression, &arena, &value, problem);
    arena_done(&arena);
    *object = known ? value.object : 0;
    if (*object == 0)
        linear_say_sentence(linear->out, known ? "that is no object of the script" : problem);
    return *object != 0;
}

bool linear_do_show(const Linear *linear, const char *argument)
{
    char problem[FORMULA_PROBLEM_BYTES] = "";
    const View *view = linear->view;
    FormulaValue value;
    Arena arena;
    Buf text;
    arena_init(&arena);
    buf_init(&text);
    if (!formula_value(&view->world, argument, &arena, &value, problem)) {
        linear_say_sentence(linear->out, problem);
    } else {
        formula_append_value(&text, &view->world, &value);
        if (value.kind == FORMULA_OBJECT) {
            buf_append_string(&text, ": ");
            words_contents(&text, &view->world, &view->diff, value.object, CONTENTS_COLUMNS);
        }
    }
    if (text.length > 0)
        linear_say_line(linear->out, text.text);
    buf_done(&text);
    arena_done(&arena);
    return true;
}

/* A report of the view, line after line. */
static bool say_report(const Linear *linear, const char *argument, PanelId page)
{
    View *view = linear->view;
    ObjectId object;
    if (!find_object(linear, argument, &object))
        return true;
    view->about = object;
    view->page = page;
    const Report *report = page_report(view);
    for (size_t i = 0; i < report->lines.count; i++) {
        const ReportLine *line = &report->lines.items[i];
        if (line->step > 0)
            buf_printf(linear->out, "Step %u: ", (unsigned)line->step);
        if (line->text[0] != '\0')
            linear_say_line(linear->out, line->text);
    }
    page_show(view, PANEL_picture);
    return true;
}

bool linear_do_object(const Linear *linear, const char *argument)
{
    return say_report(linear, argument, PANEL_details);
}

bool linear_do_why(const Linear *linear, const char *argument)
{
    return say_report(linear, argument, PANEL_answers);
}

static void say_heap_row(const Linear *linear, const HeapRow *row)
{
    buf_printf(linear->out, "#%u, %s, %u %s, held by %s: ", (unsigned)row->id,
               trace_text(linear->view->trace, row->type), (unsigned)row->count,
               row->count == 1 ? "reference" : "references",
               row->holders[0] == '\0' ? "nothing" : row->holders);
    linear_say_line(linear->out, row->value);
}

bool linear_do_heap(const Linear *linear, const char *argument)
{
    const HeapTable *table = page_table(linear->view);
    size_t living = 0;
    for (size_t i = 0; i < table->rows.count; i++) {
        const HeapRow *row = &table->rows.items[i];
        if (row->sign == '-')
            continue;
        if (living++ < ROWS_MOST)
            say_heap_row(linear, row);
    }
    buf_printf(linear->out, living > ROWS_MOST ? "And more: %u objects.\n" : "%u objects.\n",
               (unsigned)living);
    return true;
}

bool linear_do_output(const Linear *linear, const char *argument)
{
    const World *world = &linear->view->world;
    if (world->output_length == 0) {
        buf_append_string(linear->out, "Nothing was printed yet.\n");
        return true;
    }
    const char *text = world_output(world);
    clean_append(linear->out, text, (size_t)world->output_length, CLEAN_TEXT);
    buf_append_string(linear->out, text[world->output_length - 1] == '\n' ? "" : "\n");
    return true;
}
