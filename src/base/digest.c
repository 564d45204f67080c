/* Digests with blocks of 64 bytes. The message, padded to whole blocks, is mixed into a
 * state of words of 32 bits; the algorithms differ in how a block is mixed in and in the
 * order of bytes in words. SHA-256's constants are the upper halves of SHA-512's.
 */
#include "base/digest.h"

#include <math.h>
#include <string.h>

#include "base/sha512.h"

#define BLOCK 64

typedef struct {
    uint32_t start[8];
    int words; /* of the state */
    bool little_endian;
    void (*mix)(uint32_t *state, const uint32_t words[16]);
} Algorithm;

static uint32_t rotate_left(uint32_t word, int by)
{
    return word << by | word >> (32 - by);
}

static uint32_t rotate_right(uint32_t word, int by)
{
    return word >> by | word << (32 - by);
}

static uint32_t read_word(const uint8_t *bytes, bool little_endian)
{
    uint32_t word = 0;
    for (int i = 0; i < 4; i++)
        word = word << 8 | bytes[little_endian ? 3 - i : i];
    return word;
}

static void write_word(uint8_t *bytes, uint32_t word, bool little_endian)
{
    for (int i = 0; i < 4; i++)
        bytes[little_endian ? i : 3 - i] = (uint8_t)(word >> 8 * i);
}

static void mix_block(const Algorithm *algorithm, uint32_t *state, const uint8_t *block)
{
    uint32_t words[16];
    for (int i = 0; i < 16; i++)
        words[i] = read_word(block + 4 * i, algorithm->little_endian);
    algorithm->mix(state, words);
}

/* The end of the message: a bit 1, zeros, and the length in bits. */
static void mix_end(const Algorithm *algorithm, uint32_t *state, const uint8_t *rest, size_t size)
{
    uint8_t blocks[2 * BLOCK] = {0};
    size_t left = size % BLOCK, total = left < BLOCK - 8 ? BLOCK : 2 * BLOCK;
    if (left > 0)
        memcpy(blocks, rest, left);
    blocks[left] = 0x80;
    uint64_t bits = (uint64_t)size * 8;
    uint32_t high = (uint32_t)(bits >> 32), low = (uint32_t)bits;
    bool little = algorithm->little_endian;
    write_word(blocks + total - 8, little ? low : high, little);
    write_word(blocks + total - 4, little ? high : low, little);
    for (size_t at = 0; at < total; at += BLOCK)
        mix_block(algorithm, state, blocks + at);
}

static void run(const Algorithm *algorithm, const void *data, size_t size, uint8_t *digest)
{
    uint32_t state[8];
    memcpy(state, algorithm->start, sizeof(state));
    const uint8_t *bytes = data;
    size_t whole = size / BLOCK * BLOCK;
    for (size_t at = 0; at < whole; at += BLOCK)
        mix_block(algorithm, state, bytes + at);
    mix_end(algorithm, state, whole < size ? bytes + whole : NULL, size);
    for (int i = 0; i < algorithm->words; i++)
        write_word(digest + 4 * i, state[i], algorithm->little_endian);
}

/* --- MD5 --- */

static uint32_t md5_function(int round, const uint32_t s[4])
{
    switch (round) {
    case 0:
        return (s[1] & s[2]) | (~s[1] & s[3]);
    case 1:
        return (s[3] & s[1]) | (~s[3] & s[2]);
    case 2:
        return s[1] ^ s[2] ^ s[3];
    default:
        return s[2] ^ (s[1] | ~s[3]);
    }
}

static void md5_mix(uint32_t *state, const uint32_t words[16])
{
    static const int rotations[4][4] = {
        {7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    static const int step[4] = {1, 5, 3, 7}, first[4] = {0, 1, 5, 0};
    uint32_t s[4];
    memcpy(s, state, sizeof(s));
    for (int i = 0; i < 64; i++) {
        int round = i / 16;
        uint32_t constant = (uint32_t)(fabs(sin(i + 1)) * 4294967296.0);
        uint32_t sum =
            s[0] + md5_function(round, s) + constant + words[(first[round] + step[round] * i) % 16];
        s[0] = s[3];
        s[3] = s[2];
        s[2] = s[1];
        s[1] += rotate_left(sum, rotations[round][i % 4]);
    }
    for (int i = 0; i < 4; i++)
        state[i] += s[i];
}

void digest_md5(const void *data, size_t size, uint8_t digest[16])
{
    static const Algorithm algorithm = {
        {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}, 4, true, md5_mix};
    run(&algorithm, data, size, digest);
}

/* --- SHA-1 --- */

static uint32_t sha1_function(int round, const uint32_t s[5])
{
    switch (round) {
    case 0:
        return ((s[1] & s[2]) | (~s[1] & s[3])) + 0x5a827999;
    case 1:
        return (s[1] ^ s[2] ^ s[3]) + 0x6ed9eba1;
    case 2:
        return ((s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3])) + 0x8f1bbcdc;
    default:
        return (s[1] ^ s[2] ^ s[3]) + 0xca62c1d6;
    }
}

static void sha1_mix(uint32_t *state, const uint32_t words[16])
{
    uint32_t w[80], s[5];
    memcpy(w, words, 16 * sizeof(uint32_t));
    for (int i = 16; i < 80; i++)
        w[i] = rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    memcpy(s, state, sizeof(s));
    for (int i = 0; i < 80; i++) {
        uint32_t sum = rotate_left(s[0], 5) + sha1_function(i / 20, s) + s[4] + w[i];
        s[4] = s[3];
        s[3] = s[2];
        s[2] = rotate_left(s[1], 30);
        s[1] = s[0];
        s[0] = sum;
    }
    for (int i = 0; i < 5; i++)
        state[i] += s[i];
}

void digest_sha1(const void *data, size_t size, uint8_t digest[20])
{
    static const Algorithm algorithm = {
        {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}, 5, false, sha1_mix};
    run(&algorithm, data, size, digest);
}

/* --- SHA-256 --- */

static void sha256_expand(const uint32_t words[16], uint32_t w[64])
{
    memcpy(w, words, 16 * sizeof(uint32_t));
    for (int i = 16; i < 64; i++) {
        uint32_t near = w[i - 2], far = w[i - 15];
        w[i] = w[i - 16] + w[i - 7] +
               (rotate_right(near, 17) ^ rotate_right(near, 19) ^ near >> 10) +
               (rotate_right(far, 7) ^ rotate_right(far, 18) ^ far >> 3);
    }
}

static void sha256_mix(uint32_t *state, const uint32_t words[16])
{
    uint32_t w[64], s[8];
    sha256_expand(words, w);
    memcpy(s, state, sizeof(s));
    for (int i = 0; i < 64; i++) {
        uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
        uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
        uint32_t first = s[7] +
                         (rotate_right(s[4], 6) ^ rotate_right(s[4], 11) ^ rotate_right(s[4], 25)) +
                         choice + (uint32_t)(sha512_round_constants[i] >> 32) + w[i];
        uint32_t second =
            (rotate_right(s[0], 2) ^ rotate_right(s[0], 13) ^ rotate_right(s[0], 22)) + majority;
        memmove(s + 1, s, 7 * sizeof(uint32_t));
        s[4] += first;
        s[0] = first + second;
    }
    for (int i = 0; i < 8; i++)
        state[i] += s[i];
}

void digest_sha224(const void *data, size_t size, uint8_t digest[28])
{
    static const Algorithm algorithm = {{0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31,
                                         0x68581511, 0x64f98fa7, 0xbefa4fa4},
                                        7,
                                        false,
                                        sha256_mix};
    run(&algorithm, data, size, digest);
}

void digest_sha256(const void *data, size_t size, uint8_t digest[32])
{
    static const Algorithm algorithm = {{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                         0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
                                        8,
                                        false,
                                        sha256_mix};
    run(&algorithm, data, size, digest);
}
