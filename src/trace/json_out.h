/* JSON as this program writes it: no white space, and no byte that could drive a
 * terminal when the file is shown on one.
 */
#ifndef TRACE_JSON_OUT_H
#define TRACE_JSON_OUT_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Numbers beyond this are written as strings of digits: a double holds no more. */
#define JSON_EXACT UINT64_C(9007199254740992)

/* A string; text that is not UTF-8 or holds a NUL, which readers of JSON lose, as
 * {"bytes":"hexadecimal"}. */
void json_out_string(Buf *out, const char *text, size_t length);
void json_out_unsigned(Buf *out, uint64_t number);
void json_out_signed(Buf *out, int64_t number);

#endif
