/* SHA-512 (FIPS 180-4). */
#ifndef BASE_SHA512_H
#define BASE_SHA512_H

#include <stddef.h>
#include <stdint.h>

#define SHA512_BYTES 64

/* The digest of `size` bytes. Cannot fail. */
void sha512(const void *data, size_t size, uint8_t digest[SHA512_BYTES]);

#endif
