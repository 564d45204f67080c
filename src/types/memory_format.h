/* Items of memory as numbers: the formats of one character that module struct has. */
#ifndef TYPES_MEMORY_FORMAT_H
#define TYPES_MEMORY_FORMAT_H

#include "types/interp.h"

/* Bytes of an item; 0: there is no such format. */
int memory_item_size(char code);
/* The item at data; new reference. */
Ref memory_item_get(Interp *in, char code, const char *data);
/* Writes a number there: "memoryview: invalid type for format 'B'", "... value ...". */
bool memory_item_set(Interp *in, char code, char *data, Object *value);

#endif
