/* What a cell means (StyleRole), whose colour it has (hue), and how it is made
 * to stand out (look). A theme turns these into colours and attributes.
 */
#ifndef DRAW_STYLE_H
#define DRAW_STYLE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
#define STYLE(NAME, text, parent, sentence) STYLE_##NAME,
#include "draw/style.def"
#undef STYLE
    STYLE_COUNT
} StyleRole;

enum {
    HUE_NONE = 0,
    HUE_COUNT = 8, /* identity hues are 1..HUE_COUNT */
};

/* Added to whatever the theme gives the role. */
enum {
    LOOK_BOLD = 1,
    LOOK_DIM = 2,
    LOOK_UNDERLINE = 4,
    LOOK_REVERSE = 8,
    LOOK_ITALIC = 16,
    LOOK_CHOSEN = 32, /* on the row of the cursor: the theme says what that is */
    LOOK_COUNT = 6
};

typedef struct {
    uint16_t role; /* StyleRole */
    uint8_t hue;   /* HUE_NONE or 1..HUE_COUNT */
    uint8_t look;  /* LOOK_ bits */
} Ink;

static inline Ink ink(StyleRole role)
{
    return (Ink){.role = (uint16_t)role};
}

static inline Ink ink_hue(StyleRole role, unsigned hue)
{
    return (Ink){.role = (uint16_t)role, .hue = (uint8_t)hue};
}

static inline Ink ink_with(Ink base, unsigned look)
{
    base.look |= (uint8_t)look;
    return base;
}

static inline bool ink_equal(Ink a, Ink b)
{
    return a.role == b.role && a.hue == b.hue && a.look == b.look;
}

#endif
