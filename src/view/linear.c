/* The linear mode. It uses the view's own moves, stories and reports; only the arrows that
 * stand for "from, to" are put in words. */
#include "view/linear_state.h"

#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "trace/source.h"
#include "view/ask.h"

enum { REPEATS_MOST = 100000 };

static const struct {
    const char *word, *letter, *argument, *sentence;
    bool (*run)(const Linear *linear, const char *argument);
} commands[] = {
#define LINEAR(function, word, letter, argument, sentence)                                         \
    {word, letter, argument, sentence, linear_do_##function},
#include "view/linear.def"
#undef LINEAR
};

/* -- words -- */

static size_t position_of(const char *word)
{
    size_t i = 0;
    while (strcmp(commands[i].word, word) != 0)
        i++;
    return i;
}

/* By its letter, its word, or a beginning that no other word has. False: what is wrong has
 * been said. */
static bool find_command(const Linear *linear, const char *typed, size_t length, size_t *found)
{
    TextList words = {0};
    Buf several;
    buf_init(&several);
    const char *word = NULL;
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        bool letter = length == 1 && commands[i].letter[0] == typed[0];
        word = letter ? commands[i].word : word;
        text_list_add(&words, commands[i].word);
    }
    word = word != NULL ? word : text_list_choose(&words, typed, length, &several);
    if (several.length > 0) {
        buf_printf(linear->out, "%.*s may be %s.\n", (int)length, typed, several.text);
    } else if (word == NULL) {
        buf_append_string(linear->out, "There is no such command: ");
        clean_append(linear->out, typed, length, CLEAN_LINE);
        buf_append_string(linear->out, ". Help lists them.\n");
    }
    *found = word != NULL ? position_of(word) : 0;
    text_list_done(&words);
    buf_done(&several);
    return word != NULL;
}

/* -- moving -- */

/* Lets a walk that began at a step get to its end, unless the script waits for a line. Where
 * it has led is told, or why it has led nowhere. */
static bool walk(const Linear *linear, StepNumber before)
{
    View *view = linear->view;
    while (view->move.kind != MOVE_NONE && !view->waits_for_input) {
        if (linear->stop != NULL && linear->stop()) {
            move_stop(view);
            move_continue(view);
            buf_append_string(linear->out, "Stopped.\n");
        }
        view_tick(view, 0);
    }
    bool said = view->message.length > 0;
    linear_say_message(linear);
    if (!view->waits_for_input && !(said && view->step == before))
        linear_say_where(view, linear->out);
    return true;
}

long linear_number(const char *text)
{
    long number = strtol(text, NULL, 10);
    return number < 1 ? 1 : number > REPEATS_MOST ? REPEATS_MOST : number;
}

static bool move_often(const Linear *linear, CommandId id, const char *argument)
{
    View *view = linear->view;
    StepNumber began = view->step;
    for (long i = linear_number(argument); i > 0 && !view->waits_for_input; i--) {
        StepNumber before = view->step;
        command_perform(view, id, 0);
        while (view->move.kind != MOVE_NONE && !view->waits_for_input)
            view_tick(view, 0);
        i = view->step == before ? 1 : i;
    }
    return walk(linear, began);
}

bool linear_do_next(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_over_forward, argument);
}

bool linear_do_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_over_back, argument);
}

bool linear_do_into(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_step_forward, argument);
}

bool linear_do_step_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_step_back, argument);
}

bool linear_do_out(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_out_forward, "");
}

static bool ask(const Linear *linear, const char *word, const char *argument)
{
    StepNumber began = linear->view->step;
    Buf line;
    buf_init(&line);
    buf_printf(&line, "%s %s", word, argument);
    ask_run(linear->view, line.text);
    buf_done(&line);
    return walk(linear, began);
}

bool linear_do_go_to(const Linear *linear, const char *argument)
{
    return ask(linear, "step", argument);
}

bool linear_do_to_line(const Linear *linear, const char *argument)
{
    return ask(linear, "line", argument);
}

bool linear_do_undo(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_undo_jump, "");
}

bool linear_do_until(const Linear *linear, const char *argument)
{
    return ask(linear, "until", argument);
}

bool linear_do_until_back(const Linear *linear, const char *argument)
{
    return ask(linear, "until-back", argument);
}

bool linear_do_event(const Linear *linear, const char *argument)
{
    return ask(linear, "next", argument);
}

bool linear_do_event_back(const Linear *linear, const char *argument)
{
    return ask(linear, "previous", argument);
}

bool linear_do_go_on(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_break_forward, "");
}

bool linear_do_go_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_break_back, "");
}

bool linear_do_break_at(const Linear *linear, const char *argument)
{
    Buf line;
    buf_init(&line);
    buf_printf(&line, "break %s", argument);
    ask_run(linear->view, line.text);
    buf_done(&line);
    linear_say_message(linear);
    return true;
}

bool linear_do_detail(const Linear *linear, const char *argument)
{
    long detail = strtol(argument, NULL, 10);
    if (detail >= 1 && detail <= 4) {
        linear->view->options.detail = (int)detail;
        view_apply_options(linear->view, false);
    }
    buf_printf(linear->out, "Detail %d of 4.\n", linear->view->options.detail);
    return true;
}

static void say_command(Buf *out, size_t i)
{
    bool has_letter = commands[i].letter[0] != '\0', has_argument = commands[i].argument[0] != '\0';
    buf_printf(out, "%s%s%s%s%s: %s.\n", commands[i].word, has_letter ? " or " : "",
               commands[i].letter, has_argument ? " " : "", commands[i].argument,
               commands[i].sentence);
}

bool linear_do_help(const Linear *linear, const char *argument)
{
    size_t found;
    if (argument[0] == '\0') {
        for (size_t i = 0; i < ARRAY_LEN(commands); i++)
            say_command(linear->out, i);
        buf_append_string(linear->out, "The beginning of a word is enough if no other begins so. "
                                       "An empty line does the last command again.\n");
    } else if (find_command(linear, argument, strcspn(argument, " "), &found)) {
        say_command(linear->out, found);
    }
    return true;
}

bool linear_do_quit(const Linear *linear, const char *argument)
{
    return false;
}

/* -- the line -- */

static bool run_word(const Linear *linear, const char *word, size_t length, const char *argument)
{
    size_t found;
    return !find_command(linear, word, length, &found) || commands[found].run(linear, argument);
}

static bool give_line(const Linear *linear, const char *line)
{
    View *view = linear->view;
    buf_clear(&view->prompt.text);
    buf_append_string(&view->prompt.text, line);
    view->prompt.kind = PROMPT_NONE;
    command_prompt(view, PROMPT_INPUT, PROMPT_ACCEPTED);
    return walk(linear, 0);
}

void linear_greet(View *view, Buf *out)
{
    const char *name =
        view->trace->header.files.count > 0 ? view->trace->header.files.items[0].name : "a trace";
    clean_append_line(out, name);
    buf_append_string(out, ", in words. help lists the commands, quit leaves.\n");
    linear_say_where(view, out);
}

void linear_prompt(View *view, Buf *out)
{
    if (view->waits_for_input) {
        linear_say_new_output(view, out);
        buf_append_string(out, "The script waits for a line> ");
    } else {
        buf_printf(out, "step %u of %u%s> ", (unsigned)view->step,
                   (unsigned)trace_expected_steps(view->trace),
                   view->trace->end.kind == TRACE_OPEN ? " or more" : "");
    }
}

bool linear_command(View *view, const char *line, LinearStop *stop, Buf *out)
{
    Linear linear = {view, out, stop};
    TextList *history = &view->prompt.history[PROMPT_GO];
    if (view->waits_for_input)
        return give_line(&linear, line);
    line += strspn(line, " \t");
    if (line[0] == '\0')
        line = history->items.count > 0 ? vec_last(&history->items) : "into";
    else
        text_list_remember(history, line, PROMPT_REMEMBERED);
    size_t length = strcspn(line, " \t");
    const char *argument = line + length;
    return run_word(&linear, line, length, argument + strspn(argument, " \t"));
}
