/* Numbers in as few bytes as they need: 7 bits a byte, low bits first, the top bit
 * set in all bytes but the last. For records in memory; what is read was written by
 * this program.
 */
#ifndef TRACE_NUMBER_H
#define TRACE_NUMBER_H

#include <stdint.h>

enum { NUMBER_MAX = 10 }; /* bytes of the longest */

/* Writes the number at `at`; where the next thing goes. */
static inline uint8_t *number_put(uint8_t *at, uint64_t number)
{
    while (number >= 0x80) {
        *at++ = (uint8_t)(number | 0x80);
        number >>= 7;
    }
    *at++ = (uint8_t)number;
    return at;
}

/* Reads a number and moves *at behind it. */
static inline uint64_t number_take(const uint8_t **at)
{
    uint64_t byte = *(*at)++;
    uint64_t number = byte & 0x7f;
    for (unsigned shift = 7; byte >= 0x80; shift += 7) {
        byte = *(*at)++;
        number |= (byte & 0x7f) << shift;
    }
    return number;
}

#endif
