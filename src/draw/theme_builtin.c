/* The themes that come with the program. The build turns the lines of every
 * assets/themes/NAME.theme into arrays of text and a table of them
 * (assets/themes/builtin.awk writes draw/themes.inc), so that the program needs
 * no file beside it to look as it should. */
#include "draw/theme_builtin.h"

#include "base/contract.h"
#include "draw/themes.inc"

const BuiltinTheme *theme_builtin_text(size_t index)
{
    return index < ARRAY_LEN(builtin_themes) ? &builtin_themes[index] : NULL;
}
