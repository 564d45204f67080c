/* Integer names used on both sides of the hourglass.
 *
 * An ObjectId names one heap object (or one frame) for ever and is never
 * reused; an Address is the modelled address, reused as CPython reuses it.
 */
#ifndef BASE_IDS_H
#define BASE_IDS_H

#include <stdint.h>

typedef uint32_t ObjectId;   /* 0 is "no object" */
typedef uint32_t StringId;   /* a string of a StringTable; 0 is the empty string */
typedef uint32_t StepNumber; /* steps count from 1; 0 is "before the first" */
typedef uint64_t Address;

#endif
