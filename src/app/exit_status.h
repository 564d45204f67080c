/* What the program's exit status means. `run` gives the script's own. */
#ifndef APP_EXIT_STATUS_H
#define APP_EXIT_STATUS_H

enum {
    EXIT_FINE = 0,
    EXIT_FAULT = 1,     /* the script raised, or the check found something */
    EXIT_USAGE = 2,     /* the command line is wrong */
    EXIT_BAD_DATA = 65, /* a trace or script that cannot be used */
    EXIT_NO_INPUT = 66, /* a file that cannot be read */
    EXIT_INTERNAL = 70, /* a fault of the program */
    EXIT_CANT_CREATE = 73,
    EXIT_WRITE_ERROR = 74,
    EXIT_LIMIT = 124, /* stopped by a limit */
};

#endif
