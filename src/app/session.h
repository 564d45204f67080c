/* A sitting with the viewer: the script is opened, shown, edited, run again, until the user
 * leaves.
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app/config.h"
#include "app/subject.h"
#include "tui/tui.h"

typedef struct {
    const CommandLine *line;
    const Config *config;
    ViewOptions options;
    TermColor color;
    uint32_t step_limit;
} Session;

/* Shows the subject, which it closes, on the terminal, which must have been taken. Ends
 * the process if a signal asks for it. Gives the exit status. */
int session_run(const Session *session, Subject *subject);

#endif
