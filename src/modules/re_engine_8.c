/* Regular expressions over characters of 8 bits. */
#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#define ENGINE re_engine_8
typedef uint8_t Character;

#include "modules/re_engine_width.h"
