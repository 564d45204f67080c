/* The system's clocks, for runs that nobody records: hooks of VmOptions. */
#ifndef APP_CLOCK_H
#define APP_CLOCK_H

#include "types/interp.h"

/* Nanoseconds on one of the clocks. */
int64_t clock_read(void *host, TimeKind which);
/* Waits; a signal (^C) ends it early. */
void clock_sleep(void *host, int64_t nanoseconds);

#endif
