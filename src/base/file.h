/* Whole files in and out. Writing is atomic: temp file in the same folder,
 * fsync, rename; a failure leaves the old file as it was.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* Reads at most `limit` bytes (0: no limit) of a regular file, pipe or "-"
 * (standard input) into out. On failure returns false and *problem (static or
 * strerror text) says why; a larger file is a failure ("file too large"). */
bool file_read(const char *path, size_t limit, Buf *out, const char **problem);
/* Replaces or makes a regular file; a symbolic link is followed and the mode
 * of the old file kept. Anything else (a device, a pipe) is written to as it is. */
bool file_write_atomic(const char *path, const char *text, size_t length, const char **problem);
/* write(2) until all is out, EINTR handled; false with errno set. */
bool file_write_all(int descriptor, const char *text, size_t length);

#endif
