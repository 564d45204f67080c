/* The system's clocks. */
#include "app/clock.h"

#include <time.h>

#define SECOND INT64_C(1000000000)

int64_t clock_read(void *host, TimeKind which)
{
    (void)host;
    static const clockid_t clocks[] = {[TIME_WALL] = CLOCK_REALTIME,
                                       [TIME_STEADY] = CLOCK_MONOTONIC,
                                       [TIME_USED] = CLOCK_PROCESS_CPUTIME_ID};
    struct timespec now;
    clock_gettime(clocks[which], &now);
    return now.tv_sec * SECOND + now.tv_nsec;
}

void clock_sleep(void *host, int64_t nanoseconds)
{
    (void)host;
    struct timespec wish = {.tv_sec = (time_t)(nanoseconds / SECOND),
                            .tv_nsec = (long)(nanoseconds % SECOND)};
    (void)!nanosleep(&wish, NULL);
}
