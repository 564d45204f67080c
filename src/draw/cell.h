/* One cell of the drawn grid. A cell that is part of a line keeps the arms and
 * weight it was drawn with, so that other output than a terminal can draw the
 * line itself.
 */
#ifndef DRAW_CELL_H
#define DRAW_CELL_H

#include <stdint.h>

#include "draw/style.h"

enum { CELL_GLYPH_BYTES = 25 };

typedef struct {
    char glyph[CELL_GLYPH_BYTES]; /* one grapheme cluster, NUL-terminated; "" in a continuation */
    uint8_t width;                /* 1 or 2; 0: the right half of the wide glyph before it */
    uint8_t mask;                 /* arms of a line, 0 for text */
    uint8_t weight;               /* LineWeight, where mask is not 0 */
    Ink ink;
} Cell;

#endif
