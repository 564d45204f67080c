/* Glyph tables. All of them come from glyph.def; the ASCII form of a line is a
 * character in a 16-character text, handed out as a text of its own from a
 * table of the printable ASCII characters. */
#include "draw/glyph.h"

#include <assert.h>
#include <string.h>

typedef struct {
    const char *ascii;
    const char *glyphs[ARM_MASK_COUNT];
} LineGlyphs;

typedef struct {
    const char *glyph;
    const char *ascii;
} SymbolGlyph;

static const LineGlyphs line_glyphs[LINE_WEIGHT_COUNT] = {
#define LINE(NAME, ascii_forms, ...) [LINE_##NAME] = {ascii_forms, {__VA_ARGS__}},
#include "draw/glyph.def"
#undef LINE
};

static const SymbolGlyph symbol_glyphs[SYMBOL_COUNT] = {
#define SYMBOL(NAME, glyph_text, ascii_text) [SYMBOL_##NAME] = {glyph_text, ascii_text},
#include "draw/glyph.def"
#undef SYMBOL
};

/* One-character texts of the characters that ASCII lines are made of. */
static const char ascii_line_texts[][2] = {" ", "|", "-", "+", "'", ".", ":", "~", "=", "#", "H"};

static const char *ascii_line_text(char character)
{
    for (size_t i = 0; i < sizeof(ascii_line_texts) / sizeof(ascii_line_texts[0]); i++)
        if (ascii_line_texts[i][0] == character)
            return ascii_line_texts[i];
    assert(!"a character of glyph.def that ascii_line_texts lacks");
    return "?";
}

const char *glyph_line(LineWeight weight, unsigned mask, bool ascii)
{
    assert(weight < LINE_WEIGHT_COUNT && mask < ARM_MASK_COUNT);
    const LineGlyphs *glyphs = &line_glyphs[weight];
    return ascii ? ascii_line_text(glyphs->ascii[mask]) : glyphs->glyphs[mask];
}

const char *glyph_symbol(Symbol symbol, bool ascii)
{
    assert(symbol < SYMBOL_COUNT);
    return ascii ? symbol_glyphs[symbol].ascii : symbol_glyphs[symbol].glyph;
}

static const char *line_ascii_form(const char *cluster, size_t length)
{
    for (int weight = 0; weight < LINE_WEIGHT_COUNT; weight++) {
        for (unsigned mask = 1; mask < ARM_MASK_COUNT; mask++) {
            const char *glyph = line_glyphs[weight].glyphs[mask];
            if (strlen(glyph) == length && memcmp(glyph, cluster, length) == 0)
                return ascii_line_text(line_glyphs[weight].ascii[mask]);
        }
    }
    return NULL;
}

const char *glyph_ascii_form(const char *cluster, size_t length)
{
    for (size_t i = 0; i < SYMBOL_COUNT; i++) {
        const char *glyph = symbol_glyphs[i].glyph;
        if (strlen(glyph) == length && memcmp(glyph, cluster, length) == 0)
            return symbol_glyphs[i].ascii;
    }
    return line_ascii_form(cluster, length);
}

Symbol glyph_level(int level)
{
    assert(level >= 1 && level <= 8);
    return (Symbol)(SYMBOL_LEVEL_1 + level - 1);
}
