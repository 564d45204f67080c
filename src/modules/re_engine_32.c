/* Regular expressions over characters of 32 bits. */
#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH 32
#define ENGINE re_engine_32
typedef uint32_t Character;

#include "modules/re_engine_width.h"
