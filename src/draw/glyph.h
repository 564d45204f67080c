/* Glyphs by line mask and by name, made from glyph.def. */
#ifndef DRAW_GLYPH_H
#define DRAW_GLYPH_H

#include <stdbool.h>
#include <stddef.h>

/* Arms of a line cell. */
enum {
    ARM_UP = 1,
    ARM_DOWN = 2,
    ARM_LEFT = 4,
    ARM_RIGHT = 8,
    ARM_VERTICAL = ARM_UP | ARM_DOWN,
    ARM_HORIZONTAL = ARM_LEFT | ARM_RIGHT,
    ARM_MASK_COUNT = 16
};

typedef enum {
#define LINE(NAME, ...) LINE_##NAME,
#include "draw/glyph.def"
#undef LINE
    LINE_WEIGHT_COUNT
} LineWeight;

typedef enum {
#define SYMBOL(NAME, glyph, ascii) SYMBOL_##NAME,
#include "draw/glyph.def"
#undef SYMBOL
    SYMBOL_COUNT
} Symbol;

/* The glyph of a mask of arms (0-15), one column wide; static text. */
const char *glyph_line(LineWeight weight, unsigned mask, bool ascii);
/* One column wide; static text. */
const char *glyph_symbol(Symbol symbol, bool ascii);
/* The ASCII form of one grapheme cluster, or NULL if it has none. */
const char *glyph_ascii_form(const char *cluster, size_t length);
/* Which level of a bar (1-8) as a symbol. */
Symbol glyph_level(int level);

#endif
