/* Messages to the user on standard error: "boxarrow: what is wrong". */
#ifndef APP_MESSAGE_H
#define APP_MESSAGE_H

#include "base/contract.h"
#include "base/diag.h"

/* One line; text from outside is cleaned. */
void message_error(const char *format, ...) PRINTF_LIKE(1, 2);
/* Every diagnostic with its place. */
void message_diagnostics(const DiagnosticList *list);

#endif
