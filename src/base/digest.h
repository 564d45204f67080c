/* Digests of bytes: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4). */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DIGEST_BYTES_MOST 64

/* The digest of `size` bytes, as many bytes as its name says. Cannot fail. */
void digest_md5(const void *data, size_t size, uint8_t digest[16]);
void digest_sha1(const void *data, size_t size, uint8_t digest[20]);
void digest_sha224(const void *data, size_t size, uint8_t digest[28]);
void digest_sha256(const void *data, size_t size, uint8_t digest[32]);

#endif
