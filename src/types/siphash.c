/* SipHash with one round for each word and three at the end (Aumasson and Bernstein;
 * the variant that Python 3.11 took). Words are read in little-endian order, as the
 * machines this program runs on store them.
 */
#include "types/siphash.h"

#include <string.h>

typedef struct {
    uint64_t v0, v1, v2, v3;
} SipState;

static inline uint64_t rotate_left(uint64_t x, int bits)
{
    return x << bits | x >> (64 - bits);
}

static inline void sip_round(SipState *s)
{
    s->v0 += s->v1;
    s->v2 += s->v3;
    s->v1 = rotate_left(s->v1, 13) ^ s->v0;
    s->v3 = rotate_left(s->v3, 16) ^ s->v2;
    s->v0 = rotate_left(s->v0, 32);
    s->v2 += s->v1;
    s->v0 += s->v3;
    s->v1 = rotate_left(s->v1, 17) ^ s->v2;
    s->v3 = rotate_left(s->v3, 21) ^ s->v0;
    s->v2 = rotate_left(s->v2, 32);
}

static inline void sip_word(SipState *s, uint64_t word)
{
    s->v3 ^= word;
    sip_round(s);
    s->v0 ^= word;
}

int64_t siphash13(const uint64_t key[2], const void *data, size_t size)
{
    if (size == 0)
        return 0;
    SipState s = {key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
                  key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u};
    const uint8_t *bytes = data;
    size_t whole = size & ~(size_t)7;
    for (size_t i = 0; i < whole; i += 8) {
        uint64_t word;
        memcpy(&word, bytes + i, 8);
        sip_word(&s, word);
    }
    uint64_t last = 0;
    memcpy(&last, bytes + whole, size - whole);
    sip_word(&s, last | (uint64_t)size << 56);
    s.v2 ^= 0xFF;
    for (int i = 0; i < 3; i++)
        sip_round(&s);
    int64_t hash = (int64_t)(s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
    return hash == -1 ? -2 : hash;
}
