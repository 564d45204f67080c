/* A run as a recording for terminals (asciicast v2), frame by frame.
 *
 *     cast_begin; for each step: cast_frame; cast_end
 */
#ifndef EXPORT_CAST_H
#define EXPORT_CAST_H

#include "draw/canvas.h"
#include "draw/theme.h"

typedef struct {
    double seconds;    /* since the start; never less than that of the frame before */
    const char *label; /* of the step: any text */
    const Theme *theme;
} CastFrame;

/* The title may be any text. */
void cast_begin(Buf *out, int width, int height, const char *title);
/* before: the canvas of the frame before, of the same size, or NULL for the first. */
void cast_frame(Buf *out, const Canvas *before, const Canvas *now, const CastFrame *frame);
void cast_end(Buf *out, int height, double seconds);

#endif
