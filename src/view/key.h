/* Keys as numbers: a Unicode character or a special key, with modifiers. Free of
 * any terminal library.
 */
#ifndef VIEW_KEY_H
#define VIEW_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

typedef uint32_t Key;

enum {
    KEY_NOTHING = 0,
    KEY_WITH_SHIFT = 1 << 28, /* only with special keys: "A" is the character A */
    KEY_WITH_CONTROL = 1 << 29,
    KEY_WITH_ALT = 1 << 30,
    KEY_MODIFIERS = KEY_WITH_SHIFT | KEY_WITH_CONTROL | KEY_WITH_ALT,
    KEY_SPECIAL_FIRST = 0x110000, /* behind the last Unicode character */
};

typedef enum {
    KEY_BEFORE_SPECIAL = KEY_SPECIAL_FIRST - 1,
#define SPECIAL(NAME, text) SPECIAL_##NAME,
#include "view/key.def"
#undef SPECIAL
    KEY_SPECIAL_END
} SpecialKey;

/* Appends "Right", "Shift-Right", "^L", "Space", "g". */
void key_append_name(Buf *out, Key key);
/* The key of a name as above; false if it is none. */
bool key_parse(const char *name, size_t length, Key *key);
/* The character the key types, 0 if it types none. */
uint32_t key_character(Key key);

#endif
