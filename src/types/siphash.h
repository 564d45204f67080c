/* SipHash-1-3, the keyed hash of str and bytes. */
#ifndef TYPES_SIPHASH_H
#define TYPES_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

/* As Python's hash(): signed, never -1, 0 for no bytes at all. */
int64_t siphash13(const uint64_t key[2], const void *data, size_t size);

#endif
