/* The viewer in words, on the standard streams. */
#ifndef APP_LINEAR_H
#define APP_LINEAR_H

#include "app/subject.h"

/* Reads commands from standard input until it ends or the user leaves; closes the subject.
 * Gives the exit status. */
int linear_run(Subject *subject, const ViewOptions *options);

#endif
