/* The line behind ":". Words are looked up in ask.def and then among the names of all
 * commands, so that whatever a key does can be typed too. */
#include "view/ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/command.h"
#include "view/occasion.h"
#include "view/setting.h"
#include "view/state.h"
#include "world/query.h"

enum { STEP_TYPED_MAX = 100000000, NAMES_MOST = 500 };

#define ASK(function, word, argument, sentence)                                                    \
    static unsigned ask_##function(View *view, const char *argument_text);
#include "view/ask.def"
#undef ASK

static const AskInfo infos[] = {
#define ASK(function, word, argument, sentence) {word, argument, sentence},
#include "view/ask.def"
#undef ASK
};

static unsigned (*const functions[])(View *view, const char *argument) = {
#define ASK(function, word, argument, sentence) ask_##function,
#include "view/ask.def"
#undef ASK
};

const AskInfo *ask_info(size_t index)
{
    return index < ARRAY_LEN(infos) ? &infos[index] : NULL;
}

static unsigned complain(View *view, const char *text)
{
    view_say(view, "%s", text);
    return VIEW_REDRAW;
}

/* A whole number and nothing else. */
static bool parse_number(const char *text, long *number)
{
    char *end;
    *number = strtol(text, &end, 10);
    return end != text && *end == '\0' && *number <= STEP_TYPED_MAX && *number >= -STEP_TYPED_MAX;
}

/* -- the words -- */

static unsigned ask_step(View *view, const char *text)
{
    long number;
    if (strcmp(text, "end") == 0)
        return move_to(view, UINT32_MAX);
    if (!parse_number(text, &number))
        return complain(view, "a step is a number, as 12, +5 or -5, or the word end");
    bool relative = text[0] == '+' || text[0] == '-';
    long step = relative ? (long)view->step + number : number;
    return move_to(view, step < 1 ? 1 : (StepNumber)step);
}

static unsigned ask_break_at(View *view, const char *text)
{
    char *end;
    long line = strtol(text, &end, 10);
    long last = (long)source_text_lines(&view->source.text);
    if (end == text || line < 1 || line > last) {
        return complain(view,
                        "a breakpoint needs a line of the source: break 12, break 12 if x > 3");
    }
    end += strspn(end, " ");
    if (*end != '\0' && strncmp(end, "if ", 3) != 0)
        return complain(view, "a condition begins with if: break 12 if x > 3");
    view->source.cursor = (uint32_t)line;
    return *end == '\0' ? command_do_toggle_breakpoint(view, 0)
                        : break_set_condition(view, end + 3);
}

static unsigned ask_until(View *view, const char *text)
{
    return move_until(view, text, 1);
}

static unsigned ask_until_back(View *view, const char *text)
{
    return move_until(view, text, -1);
}

static unsigned ask_watch(View *view, const char *text)
{
    return watch_add(view, text);
}

static unsigned ask_unwatch(View *view, const char *text)
{
    return watch_remove(view, text);
}

static unsigned go_to_kind(View *view, const char *text, int direction)
{
    uint32_t set = text[0] == '\0' ? view->stops : occasion_find(text);
    if (set == 0) {
        return complain(view, "a kind is call, return, exception, print, input, alias, shared, "
                              "free, cycle or collection");
    }
    return move_begin(view, (Move){.kind = MOVE_INTERESTING, .direction = direction, .stops = set});
}

static unsigned ask_next(View *view, const char *text)
{
    return go_to_kind(view, text, 1);
}

static unsigned ask_previous(View *view, const char *text)
{
    return go_to_kind(view, text, -1);
}

static unsigned ask_line(View *view, const char *text)
{
    long line;
    if (!parse_number(text, &line) || line < 1)
        return complain(view, "a line is a number");
    view->source.cursor = (uint32_t)line;
    return command_do_to_cursor(view, 0);
}

/* What an expression names; 0: no object, or `problem` says why it is not known. */
static ObjectId named_object(const View *view, const char *text,
                             char problem[FORMULA_PROBLEM_BYTES])
{
    FormulaValue value;
    Arena arena;
    arena_init(&arena);
    bool known = formula_value(&view->world, text, &arena, &value, problem);
    arena_done(&arena);
    if (known && value.object == 0)
        snprintf(problem, FORMULA_PROBLEM_BYTES, "that is no object of the script");
    return known ? value.object : 0;
}

static unsigned ask_object(View *view, const char *text)
{
    char problem[FORMULA_PROBLEM_BYTES];
    ObjectId object = named_object(view, text, problem);
    if (object == 0)
        return complain(view, problem);
    view_select(view, object);
    if (view->page == PANEL_picture && view->stage.selected != object)
        view_say(view, "#%u has no box of its own in the picture", (unsigned)object);
    return VIEW_REDRAW;
}

void view_follow_name(View *view)
{
    char problem[FORMULA_PROBLEM_BYTES];
    if (view->followed.length > 0)
        view->stage.followed = named_object(view, view->followed.text, problem);
}

static unsigned ask_follow(View *view, const char *text)
{
    char problem[FORMULA_PROBLEM_BYTES];
    if (!formula_can_be_read(text, problem))
        return complain(view, problem);
    buf_clear(&view->followed);
    buf_append_string(&view->followed, text);
    view->stage.follow = true;
    view_follow_name(view);
    stage_follow_changes(&view->stage);
    view_say(view, "the picture keeps in sight what it is at each step; f ends it");
    return VIEW_REDRAW;
}

static unsigned ask_fold_type(View *view, const char *text)
{
    return text[0] == '\0' ? command_do_fold_type(view, 0) : fold_type_named(view, text);
}

static unsigned ask_find(View *view, const char *text)
{
    return find_text(view, text);
}

static unsigned ask_compare(View *view, const char *text)
{
    long step;
    if (!parse_number(text, &step) || step < 1)
        return complain(view, "compare with a step: compare 12");
    return difference_with(view, (StepNumber)step);
}

static unsigned ask_theme(View *view, const char *text)
{
    Theme theme;
    if (!theme_builtin(text, &theme)) {
        view_say(view, "no theme is called '%s'", text);
        return VIEW_REDRAW;
    }
    view_set_theme(view, &theme);
    return VIEW_REDRAW | VIEW_REPAINT;
}

static unsigned ask_set(View *view, const char *text)
{
    Buf key;
    buf_init(&key);
    size_t length = strcspn(text, " =");
    buf_append(&key, text, length);
    unsigned bits = settings_set(view, key.text, text + length + strspn(text + length, " ="));
    buf_done(&key);
    return bits;
}

/* -- the line -- */

static void add_words(TextList *candidates)
{
    for (size_t i = 0; i < ARRAY_LEN(infos); i++)
        text_list_add(candidates, infos[i].word);
    for (int id = 0; id < COMMAND_COUNT; id++)
        text_list_add(candidates, command_info((CommandId)id)->name);
}

static unsigned run_command(View *view, const char *name, const char *argument)
{
    CommandId id = command_next_name(&name);
    long count = 0;
    if (argument[0] != '\0' && (!parse_number(argument, &count) || count < 0))
        return complain(view, "a command takes a number, how often");
    return command_perform(view, id, (uint32_t)count);
}

static unsigned run_word(View *view, const char *word, const char *argument)
{
    for (size_t i = 0; i < ARRAY_LEN(infos); i++)
        if (strcmp(infos[i].word, word) == 0)
            return functions[i](view, argument);
    return run_command(view, word, argument);
}

/* The beginning of a word is enough where no other word begins so. */
static unsigned run_beginning(View *view, const char *typed, size_t length, const char *argument)
{
    unsigned bits = VIEW_REDRAW;
    TextList words = {0};
    Buf several;
    buf_init(&several);
    add_words(&words);
    const char *word = text_list_choose(&words, typed, length, &several);
    if (word != NULL) {
        bits = run_word(view, word, argument);
    } else if (several.length > 0) {
        view_say(view, "%.*s may be %s", (int)length, typed, several.text);
    } else {
        view_say(view, "no command is called %.*s: Tab shows them; a step is a number or end",
                 (int)length, typed);
    }
    text_list_done(&words);
    buf_done(&several);
    return bits;
}

unsigned ask_run(View *view, const char *text)
{
    text += strspn(text, " ");
    bool is_step = strchr("+-0123456789", text[0]) != NULL && text[0] != '\0';
    if (text[0] == '\0')
        return VIEW_REDRAW;
    if (is_step || strcmp(text, "end") == 0)
        return ask_step(view, text);
    size_t length = strcspn(text, " ");
    const char *argument = text + length;
    return run_beginning(view, text, length, argument + strspn(argument, " "));
}

/* -- completion -- */

static void add_kinds(TextList *candidates)
{
    for (int id = 0; id < OCCASION_COUNT; id++)
        text_list_add(candidates, occasion_info((OccasionId)id)->word);
}

static void add_themes(TextList *candidates)
{
    Theme theme;
    for (size_t i = 0; theme_builtin_at(i, &theme); i++)
        text_list_add(candidates, theme.name);
}

static void add_settings(TextList *candidates)
{
    for (int id = 0; id < SETTING_COUNT; id++)
        text_list_add(candidates, setting_key((SettingId)id));
}

static bool is_name_byte(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

static void add_text(TextList *candidates, const char *text, size_t length)
{
    bool hidden = length > 1 && text[0] == '_' && text[1] == '_';
    if (length == 0 || hidden || candidates->items.count >= NAMES_MOST)
        return;
    char *copy = mem_alloc(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    text_list_remember(candidates, copy, NAMES_MOST);
    mem_free(copy);
}

void ask_names(const View *view, const char *text, TextList *candidates, size_t *start)
{
    const World *world = &view->world;
    const WorldFrame *frame = world_running(world);
    size_t count = 0;
    *start = strlen(text);
    while (*start > 0 && is_name_byte(text[*start - 1]))
        --*start;
    if (frame == NULL)
        return;
    const WorldSlot *slots = world_run(world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count; i++) {
        add_text(candidates, trace_text(world->trace, slots[i].label),
                 strtab_length(&world->trace->strings, slots[i].label));
    }
    slots = world_run(world, frame->globals, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++) {
        const char *name;
        size_t length;
        if (query_global_name(world, frame->globals, slots[i].index, &name, &length))
            add_text(candidates, name, length);
    }
}

void ask_candidates(const View *view, const char *text, TextList *candidates, size_t *start)
{
    const char *space = strchr(text, ' ');
    *start = space == NULL ? 0 : (size_t)(space + 1 - text);
    if (space == NULL)
        add_words(candidates);
    else if (strncmp(text, "next ", 5) == 0 || strncmp(text, "previous ", 9) == 0)
        add_kinds(candidates);
    else if (strncmp(text, "theme ", 6) == 0)
        add_themes(candidates);
    else if (strncmp(text, "set ", 4) == 0)
        add_settings(candidates);
    else
        ask_names(view, text, candidates, start);
}
