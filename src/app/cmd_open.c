/* boxarrow FILE: the viewer. Without a terminal to draw on, a line is printed for each
 * step instead.
 */
#include <stdio.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/feed.h"
#include "app/linear.h"
#include "app/message.h"
#include "app/session.h"
#include "app/subject.h"
#include "base/file.h"
#include "tui/tui.h"

/* The first step at that line, 0 if the run never comes there. */
static StepNumber find_line(Trace *trace, uint32_t line)
{
    for (StepNumber step = 1; feed_reach(trace, step) == TRACE_GOT; step++)
        if (trace_step(trace, step)->line == line &&
            trace_step(trace, step)->kind == STEP_KIND_LINE)
            return step;
    message_error("line %u is never reached; the run is shown from its start", line);
    return 0;
}

static bool print_steps(View *view, Trace *trace)
{
    Buf line = BUF_INIT;
    bool done = true;
    for (StepNumber step = 1; done && feed_reach(trace, step) == TRACE_GOT; step++) {
        if (!view_go(view, step))
            break;
        buf_clear(&line);
        buf_printf(&line, "%u\t", step);
        view_append_story(view, &line);
        buf_append_byte(&line, '\n');
        done = file_write_all(STDOUT_FILENO, line.text, line.length);
    }
    buf_done(&line);
    return done;
}

static int narrate(Subject *subject, ViewOptions options)
{
    options.animate = false;
    View *view = view_open(&subject->trace, &options);
    bool done = print_steps(view, &subject->trace);
    view_close(view);
    subject_close(subject);
    return done ? EXIT_FINE : EXIT_WRITE_ERROR;
}

static TermColor term_color(ColorChoice choice)
{
    return choice == COLOR_CHOICE_NEVER    ? TERM_COLOR_NEVER
           : choice == COLOR_CHOICE_ALWAYS ? TERM_COLOR_ALWAYS
                                           : TERM_COLOR_AUTO;
}

static int show_on_terminal(Subject *subject, const CommandLine *line, const Config *config,
                            ViewOptions options, uint32_t step_limit, TermColor color)
{
    const char *problem;
    if (!term_start(color, &problem)) {
        fprintf(stderr, "boxarrow: %s: the steps are told in words\n", problem);
        return linear_run(subject, &options);
    }
    options.ascii = options.ascii || !term_draws_unicode();
    Session session = {line, config, options, color, step_limit};
    return session_run(&session, subject);
}

static int show(Subject *subject, const CommandLine *line, const Config *config,
                ViewOptions options, uint32_t step_limit, ColorChoice color)
{
    options.start = subject->step;
    if (subject->line != 0 && subject->fault == NULL)
        options.start = find_line(&subject->trace, subject->line);
    if (line->value[OPTION_narrate] != NULL)
        return linear_run(subject, &options);
    if (isatty(STDOUT_FILENO))
        return show_on_terminal(subject, line, config, options, step_limit, term_color(color));
    return narrate(subject, options);
}

int command_open(const CommandLine *line)
{
    ViewOptions options = view_default_options();
    ColorChoice color;
    uint32_t step_limit = 0;
    Config config;
    config_open(&config, line, &options);
    Subject subject;
    int status = EXIT_USAGE;
    if (option_view(line, &options) && option_color(line, &color) &&
        option_number(line, OPTION_max_steps, 0, UINT32_MAX, &step_limit)) {
        bool on_screen = isatty(STDOUT_FILENO) && line->value[OPTION_narrate] == NULL;
        bool opened = on_screen ? subject_open_for_view(&subject, line, step_limit, &status)
                                : subject_open(&subject, line, step_limit, &status);
        if (opened)
            status = show(&subject, line, &config, options, step_limit, color);
        else
            subject_close(&subject);
    }
    config_done(&config);
    return status;
}
