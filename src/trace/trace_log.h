/* Events packed into bytes: the kind, each field as a variable-length number, and
 * the length of the record in its last byte, so that a log can be walked in both
 * directions. A record stands alone. Only what log_pack made may be unpacked.
 */
#ifndef TRACE_TRACE_LOG_H
#define TRACE_TRACE_LOG_H

#include <stddef.h>
#include <stdint.h>

#include "event/event.h"

enum { LOG_RECORD_MAX = 128 };

/* Writes the record to out and returns its length. */
size_t log_pack(const Event *event, uint8_t out[LOG_RECORD_MAX]);
/* Reads the record that begins at `at` / ends before `end`; returns its length. */
size_t log_unpack(const uint8_t *at, Event *event);
size_t log_unpack_back(const uint8_t *end, Event *event);

#endif
