/* A view in words: a command a line, answers in sentences, nothing moves. For screen
 * readers and terminals that cannot move their cursor.
 */
#ifndef VIEW_LINEAR_H
#define VIEW_LINEAR_H

#include "view/view.h"

/* Asked while something runs: true if the user wants it to stop. May be NULL. */
typedef bool LinearStop(void);

/* What is said at the beginning. */
void linear_greet(View *view, Buf *out);
/* What stands before a command: "step 4 of 37> ", or the script's question. */
void linear_prompt(View *view, Buf *out);
/* Does a command (or gives the line to the script, if it waits for one) and appends the
 * answer. An empty line does the command before again. False: the user leaves. */
bool linear_command(View *view, const char *line, LinearStop *stop, Buf *out);

#endif
