/* The themes of assets/themes as text in the program, for theme.c only. */
#ifndef DRAW_THEME_BUILTIN_H
#define DRAW_THEME_BUILTIN_H

#include <stddef.h>

typedef struct {
    const char *name; /* of the file, without .theme */
    const char *const *lines;
    size_t line_count;
} BuiltinTheme;

/* Static; NULL behind the last. */
const BuiltinTheme *theme_builtin_text(size_t index);

#endif
