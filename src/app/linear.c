/* Commands from standard input, answers on standard output, flushed line by line so that a
 * screen reader or another program can follow. ^C stops what runs. */
#include "app/linear.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/exit_status.h"
#include "base/file.h"
#include "view/linear.h"

static volatile sig_atomic_t interrupted;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

static bool stop_wanted(void)
{
    bool wanted = interrupted;
    interrupted = 0;
    return wanted;
}

static bool print(Buf *text)
{
    bool done = file_write_all(STDOUT_FILENO, text->text, text->length);
    buf_clear(text);
    return done;
}

/* False at the end of standard input. */
static bool read_line(char **line, size_t *room)
{
    ssize_t length = getline(line, room, stdin);
    if (length < 0)
        return false;
    (*line)[strcspn(*line, "\r\n")] = '\0';
    return true;
}

static int converse(View *view)
{
    Buf out = BUF_INIT;
    char *line = NULL;
    size_t room = 0;
    bool goes_on = true, written = true;
    linear_greet(view, &out);
    while (goes_on && written) {
        linear_prompt(view, &out);
        written = print(&out);
        goes_on =
            written && read_line(&line, &room) && linear_command(view, line, stop_wanted, &out);
    }
    buf_append_byte(&out, '\n');
    written = print(&out) && written;
    free(line);
    buf_done(&out);
    return written ? EXIT_FINE : EXIT_WRITE_ERROR;
}

int linear_run(Subject *subject, const ViewOptions *options)
{
    ViewOptions still = *options;
    struct sigaction action = {.sa_handler = on_interrupt, .sa_flags = SA_RESTART}, before;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &before);
    still.animate = false;
    View *view = view_open(&subject->trace, &still);
    int status = converse(view);
    view_close(view);
    subject_close(subject);
    sigaction(SIGINT, &before, NULL);
    return status;
}
