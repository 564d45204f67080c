/* SHA-512 and SHA-384 (FIPS 180-4). */
#ifndef BASE_SHA512_H
#define BASE_SHA512_H

#include <stddef.h>
#include <stdint.h>

#define SHA512_BYTES 64
#define SHA384_BYTES 48

/* The digest of `size` bytes. Cannot fail. */
void sha512(const void *data, size_t size, uint8_t digest[SHA512_BYTES]);
void sha384(const void *data, size_t size, uint8_t digest[SHA384_BYTES]);

/* The 80 constants; the upper halves of the first 64 are SHA-256's. */
extern const uint64_t sha512_round_constants[];

#endif
