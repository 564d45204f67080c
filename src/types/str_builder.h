/* Text that grows, in host memory, one to four bytes a character as need be; made a
 * str at the end.
 */
#ifndef TYPES_STR_BUILDER_H
#define TYPES_STR_BUILDER_H

#include "types/str.h"

/* Zero-initialised is empty. */
typedef struct {
    void *data;
    int64_t length, capacity; /* characters */
    uint32_t widest;          /* bits set in any of them */
    uint8_t kind;             /* StrKind; 0 at first */
} StrBuilder;

void builder_done(StrBuilder *builder);
void builder_add(StrBuilder *builder, uint32_t codepoint);
void builder_add_fill(StrBuilder *builder, uint32_t codepoint, int64_t count);
/* ASCII text. */
void builder_add_ascii(StrBuilder *builder, const char *text, size_t length);
void builder_add_range(StrBuilder *builder, const Object *str, int64_t start, int64_t end);
void builder_add_str(StrBuilder *builder, const Object *str);
/* The str, one-character latin-1 ones and "" shared; the builder is emptied. */
Ref builder_finish(Interp *in, StrBuilder *builder);
/* The same, but always a new object unless it is "". */
Ref builder_finish_fresh(Interp *in, StrBuilder *builder);

#endif
