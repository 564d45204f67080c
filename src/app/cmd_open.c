/* boxarrow FILE: the viewer. Without a terminal to draw on, a line is printed for each
 * step instead.
 */
#include <stdio.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/feed.h"
#include "app/message.h"
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
    return done ? EXIT_FINE : EXIT_WRITE_ERROR;
}

static TermColor term_color(ColorChoice choice)
{
    return choice == COLOR_CHOICE_NEVER    ? TERM_COLOR_NEVER
           : choice == COLOR_CHOICE_ALWAYS ? TERM_COLOR_ALWAYS
                                           : TERM_COLOR_AUTO;
}

static bool set_theme(View *view, const char *name)
{
    Theme theme;
    DiagnosticList problems;
    if (name == NULL || theme_builtin(name, &theme))
        return true;
    diag_init(&problems);
    bool done = theme_open(&theme, name, &problems);
    message_diagnostics(&problems);
    diag_done(&problems);
    if (done)
        view_set_theme(view, &theme);
    return done;
}

static int show_on_terminal(Subject *subject, ViewOptions options, TermColor color)
{
    const char *problem;
    if (!term_start(color, &problem)) {
        message_error("%s", problem);
        return EXIT_USAGE;
    }
    options.ascii = options.ascii || !term_draws_unicode();
    term_size(&options.width, &options.height);
    View *view = view_open(&subject->trace, &options);
    int signal = 0, status = EXIT_FINE;
    if (set_theme(view, options.theme)) {
        signal = tui_run(view);
    } else {
        term_stop();
        status = EXIT_USAGE;
    }
    view_close(view);
    if (signal != 0) {
        subject_close(subject);
        term_die_of(signal);
    }
    return status;
}

int command_open(const CommandLine *line)
{
    ViewOptions options = view_default_options();
    ColorChoice color;
    uint32_t step_limit = 0;
    if (!option_view(line, &options) || !option_color(line, &color) ||
        !option_number(line, OPTION_max_steps, 0, UINT32_MAX, &step_limit))
        return EXIT_USAGE;
    Subject subject;
    int status;
    if (subject_open(&subject, line, step_limit, &status)) {
        options.start = subject.step;
        if (subject.line != 0)
            options.start = find_line(&subject.trace, subject.line);
        status = isatty(STDOUT_FILENO) ? show_on_terminal(&subject, options, term_color(color))
                                       : narrate(&subject, options);
    }
    subject_close(&subject);
    return status;
}
