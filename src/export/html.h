/* A run as one HTML page with a player in it, which needs nothing else: no server, no other
 * file, no network.
 *
 *     html_begin; for each step: html_frame; html_end
 */
#ifndef EXPORT_HTML_H
#define EXPORT_HTML_H

#include "base/vec.h"
#include "draw/canvas.h"
#include "draw/theme.h"

/* What is written so far. */
typedef struct {
    const Theme *theme;
    int frames;
    VEC(Ink) inks; /* looks that occurred: the classes */
} HtmlPlayer;

/* The title may be any text; the theme is borrowed until html_end, which ends the player. */
void html_begin(Buf *out, HtmlPlayer *player, const Theme *theme, const char *title);
/* before: the canvas of the frame before, of the same size, or NULL for the first; the
 * label may be any text. */
void html_frame(Buf *out, HtmlPlayer *player, const Canvas *before, const Canvas *now,
                const char *label);
void html_end(Buf *out, HtmlPlayer *player);

#endif
