/* Warnings that operations on objects give. */
#ifndef TYPES_WARNING_H
#define TYPES_WARNING_H

#include "types/interp.h"

/* A DeprecationWarning for the line of the script that runs, through the module warnings. False:
 * a filter made it an exception, which is raised, or there was no memory. */
MUST_USE bool warn_deprecated(Interp *in, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
