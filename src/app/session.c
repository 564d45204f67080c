/* The sitting. Between one view and the next (after an edit, say) everything is made anew
 * from the file; what the user had chosen, and where he stood, goes along as the text that
 * view/memory.h makes of it. */
#include "app/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/exit_status.h"
#include "app/message.h"
#include "app/places.h"
#include "view/memory.h"

/* What tells one state of a file from another. */
typedef struct {
    bool known;
    struct stat status;
} FileStamp;

typedef struct {
    const Session *session;
    Subject *subject;
    FileStamp stamp;
    ViewHost host;
    Places places; /* of the subject's files */
    Buf memory;
    uint32_t line; /* where the script stood when the view was left */
    int status;
} Sitting;

/* --- the file --- */

static FileStamp take_stamp(const Subject *subject)
{
    FileStamp stamp = {0};
    stamp.known = subject->is_script && stat(subject->path, &stamp.status) == 0;
    return stamp;
}

static bool has_changed(void *self)
{
    const Sitting *sitting = self;
    FileStamp now = take_stamp(sitting->subject);
    const struct stat *a = &now.status, *b = &sitting->stamp.status;
    return sitting->stamp.known && now.known &&
           (a->st_ino != b->st_ino || a->st_size != b->st_size ||
            a->st_mtim.tv_sec != b->st_mtim.tv_sec || a->st_mtim.tv_nsec != b->st_mtim.tv_nsec);
}

static const char *save_settings(void *self, const char *text, size_t length)
{
    const Sitting *sitting = self;
    return config_save(sitting->session->config, text, length);
}

/* --- the editor --- */

static const char *editor_command(void)
{
    const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
    return visual != NULL && visual[0] != '\0'   ? visual
           : editor != NULL && editor[0] != '\0' ? editor
                                                 : "vi";
}

/* "$VISUAL +LINE FILE", by the shell, since the variable may hold options too. */
static void run_editor(const Sitting *sitting)
{
    Buf command = BUF_INIT;
    char line[24];
    snprintf(line, sizeof(line), "+%u", (unsigned)(sitting->line > 0 ? sitting->line : 1));
    buf_printf(&command, "%s \"$@\"", editor_command());
    pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", command.text, "sh", line, sitting->subject->path,
              (char *)NULL);
        _exit(127);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (child < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 127))
        message_error("%s cannot be run: set VISUAL or EDITOR", editor_command());
    buf_done(&command);
}

/* --- the views --- */

static bool set_theme(View *view, const char *name)
{
    Theme theme;
    DiagnosticList problems;
    if (name[0] == '\0' || theme_builtin(name, &theme))
        return true;
    diag_init(&problems);
    bool done = theme_open(&theme, name, &problems);
    message_diagnostics(&problems);
    diag_done(&problems);
    if (done)
        view_set_theme(view, &theme);
    return done;
}

static void forget_steps(Sitting *sitting, View *view)
{
    StepNumber step = view_step(view);
    sitting->line = sitting->subject->fault != NULL ? sitting->subject->fault->span.line
                    : step > 0 ? trace_step(&sitting->subject->trace, step)->line
                               : 0;
    buf_clear(&sitting->memory);
    memory_append(view, &sitting->memory, true);
}

/* Shows the subject as it is now. */
static TuiEnd show(Sitting *sitting, ViewOptions options)
{
    Subject *subject = sitting->subject;
    TuiEnd end = {.kind = TUI_LEFT};
    sitting->stamp = take_stamp(subject);
    sitting->host = (ViewHost){sitting, save_settings, has_changed, subject->is_script};
    options.host = &sitting->host;
    options.keys = &sitting->session->config->keys;
    options.fault = subject->fault;
    options.places = &(ViewPlaces){&sitting->places, places_find};
    term_size(&options.width, &options.height);
    View *view = view_open(&subject->trace, &options);
    sitting->status = subject->fault != NULL ? EXIT_FAULT : EXIT_FINE;
    if (set_theme(view, options.theme)) {
        memory_take(view, sitting->memory.text, sitting->memory.length);
        if (options.start > 0)
            view_go(view, options.start);
        end = tui_run(view);
    } else {
        term_stop();
        sitting->status = EXIT_USAGE;
    }
    forget_steps(sitting, view);
    Buf kept = BUF_INIT;
    memory_append(view, &kept, false);
    config_write_state(sitting->session->config, kept.text, kept.length);
    buf_done(&kept);
    view_close(view);
    places_done(&sitting->places);
    return end;
}

/* Opens the file anew; one that is gone ends the sitting. */
static bool open_again(Sitting *sitting)
{
    const Session *session = sitting->session;
    subject_close(sitting->subject);
    return subject_open_for_view(sitting->subject, session->line, session->step_limit,
                                 &sitting->status);
}

int session_run(const Session *session, Subject *subject)
{
    Sitting sitting = {.session = session, .subject = subject, .memory = BUF_INIT};
    ViewOptions options = session->options;
    config_read_state(session->config, &sitting.memory);
    TuiEnd end = show(&sitting, options);
    const char *problem = NULL;
    while (end.kind == TUI_EDIT || end.kind == TUI_RERUN) {
        if (end.kind == TUI_EDIT)
            run_editor(&sitting);
        options.start = 0;
        if (!open_again(&sitting))
            break;
        if (!term_start(session->color, &problem)) {
            message_error("%s", problem);
            break;
        }
        end = show(&sitting, options);
    }
    subject_close(subject);
    buf_done(&sitting.memory);
    if (end.kind == TUI_SIGNAL)
        term_die_of(end.signal);
    return sitting.status;
}
