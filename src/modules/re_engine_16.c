/* Regular expressions over characters of 16 bits. */
#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH 16
#define ENGINE re_engine_16
typedef uint16_t Character;

#include "modules/re_engine_width.h"
