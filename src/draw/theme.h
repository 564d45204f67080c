/* Themes: from what a cell means to colours and attributes. A theme is a text
 * file; those that come with the program are compiled in.
 *
 *     name = dark                     # first line
 *     about = for dark terminals
 *     base = mono                     # take over what is not said here
 *     box.title = 81/14 bold          # colour of 256, / of 16 where it differs
 *     header = default on 236/0
 *     hue.1 = 214/3                   # identity colours 1 to 8
 *     hue.2 = rgb:56b4e9/14           # exact, where the terminal can; else the nearest
 *
 * Attributes: bold dim underline reverse italic. A style without "on" has the
 * background of text, which is the terminal's own if text has none.
 */
#ifndef DRAW_THEME_H
#define DRAW_THEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "draw/style.h"

/* How many colours the output has. */
typedef enum { COLOR_NONE, COLOR_8, COLOR_16, COLOR_256, COLOR_TRUE } ColorLevel;

enum { COLOR_DEFAULT = -1, THEME_NAME_BYTES = 32, THEME_ABOUT_BYTES = 96 };

typedef struct {
    int16_t of_256, of_16; /* COLOR_DEFAULT or an index */
    int32_t rgb;           /* exactly 0xRRGGBB; COLOR_DEFAULT */
} ThemeColor;

typedef struct {
    ThemeColor foreground, background;
    uint8_t look; /* LOOK_ bits */
    bool set;     /* said by the theme, not derived */
} ThemeStyle;

typedef struct {
    char name[THEME_NAME_BYTES];
    char about[THEME_ABOUT_BYTES];
    ThemeStyle styles[STYLE_COUNT];
    ThemeColor hues[HUE_COUNT];
} Theme;

/* A cell's look at last: colour indices for the level asked for, and the exact colours. */
typedef struct {
    int foreground, background;  /* COLOR_DEFAULT or 0.. */
    int32_t front_rgb, back_rgb; /* COLOR_DEFAULT or 0xRRGGBB */
    unsigned look;
} Look;

/* The i-th theme that comes with the program, from 0; NULL behind the last.
 * Borrowed text of its name and sentence go to the pointers (may be NULL). */
bool theme_builtin_at(size_t index, Theme *theme);
/* False if there is none of that name. */
bool theme_builtin(const char *name, Theme *theme);
/* Reads a theme's text. Faults are added to `problems` with their line, and the
 * rest is used; false if there was any. `theme` is complete in either case. */
bool theme_parse(Theme *theme, const char *text, size_t length, const char *file,
                 DiagnosticList *problems);
/* A theme by name or, if `name` holds a slash or a dot, from that file. */
bool theme_open(Theme *theme, const char *name, DiagnosticList *problems);

/* The look of a cell's ink. With COLOR_NONE no colours, but attributes. */
Look theme_look(const Theme *theme, Ink style, ColorLevel level);

/* The colour of a 256-colour index as 0xRRGGBB. */
uint32_t theme_rgb(int color);

#endif
