/* From a canvas to ncurses: only cells that changed since the last time.
 */
#ifndef TUI_BLIT_H
#define TUI_BLIT_H

#include <stdbool.h>

#include "base/map.h"
#include "draw/canvas.h"
#include "draw/theme.h"

typedef struct {
    Canvas shown;    /* what the terminal shows */
    bool everything; /* nothing of `shown` is true any more */
    Map pairs;       /* foreground and background to colour pair */
    Map exact;       /* colours that were made exact, to what they are */
} Blit;

/* Where the terminal's cursor goes; x < 0: anywhere. */
typedef struct {
    int x, y;
    bool shown;
} BlitCaret;

void blit_init(Blit *blit);
void blit_done(Blit *blit);
/* The next call sends every cell. */
void blit_forget(Blit *blit);
/* Sends the canvas to stdscr, puts the cursor where it belongs and refreshes. */
void blit_canvas(Blit *blit, const Canvas *canvas, const Theme *theme, ColorLevel level,
                 BlitCaret caret);

/* The attributes of a look without its colours, as ncurses has them. */
unsigned long blit_attributes(unsigned look);
/* The wide characters of a cell, at most `room` with the ending zero; a glyph that
 * the C library would place differently becomes question marks. Returns their
 * number. */
int blit_characters(const Cell *cell, wchar_t *out, int room);

#endif
