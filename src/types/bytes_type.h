/* What the files of bytes share. */
#ifndef TYPES_BYTES_TYPE_H
#define TYPES_BYTES_TYPE_H

#include "types/bytes.h"

/* bytes(...) */
Ref bytes_construct(Interp *in, TypeObject *type, Arguments arguments);
/* First index of part in [start, end) or last one, -1 if there is none. */
int64_t bytes_find(const Object *self, const Object *part, int64_t start, int64_t end);
int64_t bytes_find_last(const Object *self, const Object *part, int64_t start, int64_t end);
bool bytes_at(const Object *self, const Object *part, int64_t at);

extern const NativeSpec bytes_methods[];

#endif
