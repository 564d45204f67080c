/* Reading themes and resolving looks. Styles that a theme leaves out are
 * derived along the parents of style.def once, when the theme has been read,
 * so that asking for a look is an array access. Colours for 16-colour terminals
 * may be given; where they are not, the nearest of the 16 is taken.
 */
#include "draw/theme.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "draw/theme_builtin.h"

typedef struct {
    const char *name;
    StyleRole parent;
} StyleInfo;

static const StyleInfo style_infos[STYLE_COUNT] = {
#define STYLE(NAME, text, parent_role, sentence) [STYLE_##NAME] = {text, STYLE_##parent_role},
#include "draw/style.def"
#undef STYLE
};

static const struct {
    const char *name;
    unsigned bit;
} look_names[] = {
    {"bold", LOOK_BOLD},       {"dim", LOOK_DIM},       {"underline", LOOK_UNDERLINE},
    {"reverse", LOOK_REVERSE}, {"italic", LOOK_ITALIC},
};

/* The 16 colours as most terminals show them. */
static const uint32_t first_colors[16] = {
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
};

/* Until a theme is complete: no background was given. */
enum { COLOR_UNSAID = -2 };

enum { WHITE = 7, BRIGHT_BLACK = 8 };
enum { CUBE_FIRST = 16, GREY_FIRST = 232, COLOR_MAX = 255, LINE_BYTES = 256, FILE_LIMIT = 65536 };

static uint32_t cube_level(int step)
{
    return step == 0 ? 0 : 55u + 40u * (unsigned)step;
}

uint32_t theme_rgb(int color)
{
    assert(color >= 0 && color <= COLOR_MAX);
    if (color < CUBE_FIRST)
        return first_colors[color];
    if (color >= GREY_FIRST) {
        uint32_t grey = 8u + 10u * (unsigned)(color - GREY_FIRST);
        return grey << 16 | grey << 8 | grey;
    }
    int index = color - CUBE_FIRST;
    return cube_level(index / 36) << 16 | cube_level(index / 6 % 6) << 8 | cube_level(index % 6);
}

static int distance(uint32_t a, uint32_t b)
{
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (int)(a >> shift & 255) - (int)(b >> shift & 255);
        sum += difference * difference;
    }
    return sum;
}

/* Of the colours with these indices the one most like it. */
static int nearest(uint32_t rgb, int first, int last)
{
    int best = first;
    for (int i = first + 1; i <= last; i++)
        if (distance(rgb, theme_rgb(i)) < distance(rgb, theme_rgb(best)))
            best = i;
    return best;
}

/* "214" or "rgb:e69f00"; false if it is neither. */
static bool parse_full(const char *word, char **end, ThemeColor *color)
{
    static const char exact[] = "rgb:";
    enum { EXACT = sizeof(exact) - 1, DIGITS = 6, HEXADECIMAL = 16 };
    bool is_exact = strncmp(word, exact, EXACT) == 0;
    const char *digits = is_exact ? word + EXACT : word;
    long number = strtol(digits, end, is_exact ? HEXADECIMAL : 10);
    if (*end == digits || number < 0 || (is_exact ? *end - digits != DIGITS : number > COLOR_MAX))
        return false;
    color->rgb = is_exact ? (int32_t)number : (int32_t)theme_rgb((int)number);
    color->of_256 = (int16_t)(is_exact ? nearest((uint32_t)number, CUBE_FIRST, COLOR_MAX) : number);
    return true;
}

/* "214", "214/3", "rgb:e69f00/3" or "default". */
static bool parse_color(const char *word, ThemeColor *color)
{
    if (strcmp(word, "default") == 0) {
        *color = (ThemeColor){COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT};
        return true;
    }
    char *end;
    if (!parse_full(word, &end, color))
        return false;
    long few = nearest((uint32_t)color->rgb, 0, CUBE_FIRST - 1);
    if (*end == '/') {
        const char *rest = end + 1;
        few = strtol(rest, &end, 10);
        if (end == rest || few < 0 || few > 15)
            return false;
    }
    color->of_16 = (int16_t)few;
    return *end == '\0';
}

static bool parse_look(const char *word, ThemeStyle *style)
{
    for (size_t i = 0; i < sizeof(look_names) / sizeof(look_names[0]); i++) {
        if (strcmp(word, look_names[i].name) == 0) {
            style->look |= (uint8_t)look_names[i].bit;
            return true;
        }
    }
    return false;
}

static bool parse_style(char *text, ThemeStyle *style)
{
    *style = (ThemeStyle){.foreground = {COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT},
                          .background = {COLOR_UNSAID, COLOR_UNSAID, COLOR_UNSAID},
                          .set = true};
    ThemeColor *color = &style->foreground;
    char *rest = NULL;
    for (char *word = strtok_r(text, " \t", &rest); word != NULL;
         word = strtok_r(NULL, " \t", &rest))
        if (strcmp(word, "on") == 0)
            color = &style->background;
        else if (!parse_look(word, style) && !parse_color(word, color))
            return false;
    return true;
}

static bool set_style(Theme *theme, const char *key, char *value)
{
    for (size_t i = 0; i < STYLE_COUNT; i++)
        if (strcmp(key, style_infos[i].name) == 0)
            return parse_style(value, &theme->styles[i]);
    return false;
}

static void set_text(char *out, size_t size, const char *value)
{
    size_t length = strnlen(value, size - 1);
    memcpy(out, value, length);
    out[length] = '\0';
}

static bool set_base(Theme *theme, const char *value)
{
    Theme base;
    if (strcmp(value, theme->name) == 0 || !theme_builtin(value, &base))
        return false;
    set_text(base.name, sizeof(base.name), theme->name);
    set_text(base.about, sizeof(base.about), theme->about);
    *theme = base;
    return true;
}

static bool set_entry(Theme *theme, const char *key, char *value)
{
    if (strcmp(key, "name") == 0) {
        set_text(theme->name, sizeof(theme->name), value);
        return true;
    }
    if (strcmp(key, "about") == 0) {
        set_text(theme->about, sizeof(theme->about), value);
        return true;
    }
    if (strcmp(key, "base") == 0)
        return set_base(theme, value);
    if (strncmp(key, "hue.", 4) == 0) {
        int hue = atoi(key + 4);
        return hue >= 1 && hue <= HUE_COUNT && parse_color(value, &theme->hues[hue - 1]);
    }
    return set_style(theme, key, value);
}

static char *trim(char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    size_t length = strlen(text);
    while (length > 0 && isspace((unsigned char)text[length - 1]))
        text[--length] = '\0';
    return text;
}

/* One line without its newline; true if it is empty, a comment or understood. */
static bool parse_line(Theme *theme, const char *line, size_t length)
{
    char copy[LINE_BYTES];
    if (length >= sizeof(copy))
        return false;
    memcpy(copy, line, length);
    copy[length] = '\0';
    char *comment = strchr(copy, '#');
    if (comment != NULL)
        *comment = '\0';
    char *text = trim(copy);
    if (*text == '\0')
        return true;
    char *equals = strchr(text, '=');
    if (equals == NULL)
        return false;
    *equals = '\0';
    return set_entry(theme, trim(text), trim(equals + 1));
}

static void init_theme(Theme *theme)
{
    *theme = (Theme){.name = "unnamed"};
    theme->styles[STYLE_TEXT] =
        (ThemeStyle){.foreground = {COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT},
                     .background = {COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT},
                     .set = true};
    for (size_t i = 0; i < HUE_COUNT; i++)
        theme->hues[i] = (ThemeColor){COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT};
}

/* Parents stand before their children in style.def. What says no background has
 * that of plain text. */
static void derive_styles(Theme *theme)
{
    ThemeColor *page = &theme->styles[STYLE_TEXT].background;
    if (page->of_256 == COLOR_UNSAID)
        *page = (ThemeColor){COLOR_DEFAULT, COLOR_DEFAULT, COLOR_DEFAULT};
    for (size_t i = 0; i < STYLE_COUNT; i++) {
        if (!theme->styles[i].set) {
            assert(style_infos[i].parent < i);
            theme->styles[i] = theme->styles[style_infos[i].parent];
            theme->styles[i].set = false;
        }
        if (theme->styles[i].background.of_256 == COLOR_UNSAID)
            theme->styles[i].background = *page;
    }
}

bool theme_parse(Theme *theme, const char *text, size_t length, const char *file,
                 DiagnosticList *problems)
{
    bool good = true;
    uint32_t number = 0;
    init_theme(theme);
    for (size_t at = 0; at < length;) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t end = newline == NULL ? length : (size_t)(newline - text);
        number++;
        if (!parse_line(theme, text + at, end - at)) {
            SourceSpan place = {.line = number};
            good = diag_add(problems, "error", file, place, NULL, "not a theme setting");
        }
        at = end + 1;
    }
    derive_styles(theme);
    return good;
}

/* Compiled-in themes are known to be right (a test reads each); what a
 * diagnostic would say about them is dropped. */
static void parse_builtin(size_t index, Theme *theme)
{
    init_theme(theme);
    const BuiltinTheme *builtin = theme_builtin_text(index);
    for (size_t i = 0; i < builtin->line_count; i++) {
        bool known = parse_line(theme, builtin->lines[i], strlen(builtin->lines[i]));
        assert(known);
        (void)known;
    }
    derive_styles(theme);
}

bool theme_builtin_at(size_t index, Theme *theme)
{
    if (theme_builtin_text(index) == NULL)
        return false;
    parse_builtin(index, theme);
    return true;
}

bool theme_builtin(const char *name, Theme *theme)
{
    for (size_t i = 0; theme_builtin_text(i) != NULL; i++) {
        if (strcmp(theme_builtin_text(i)->name, name) == 0) {
            parse_builtin(i, theme);
            return true;
        }
    }
    return false;
}

static bool open_file(Theme *theme, const char *path, DiagnosticList *problems)
{
    Buf text;
    const char *problem = NULL;
    buf_init(&text);
    bool good = file_read(path, FILE_LIMIT, &text, &problem);
    if (good)
        good = theme_parse(theme, text.text, text.length, path, problems);
    else
        diag_add(problems, "error", path, (SourceSpan){0}, NULL, "%s", problem);
    buf_done(&text);
    return good;
}

bool theme_open(Theme *theme, const char *name, DiagnosticList *problems)
{
    if (theme_builtin(name, theme))
        return true;
    if (strpbrk(name, "/.") != NULL)
        return open_file(theme, name, problems);
    return diag_add(problems, "error", NULL, (SourceSpan){0}, NULL, "no theme is called '%s'",
                    name);
}

static int color_at(ThemeColor color, ColorLevel level)
{
    if (level == COLOR_NONE)
        return COLOR_DEFAULT;
    int index = level >= COLOR_256 ? color.of_256 : color.of_16;
    if (level == COLOR_8 && index == BRIGHT_BLACK)
        return WHITE; /* bold black is black to many a terminal */
    return level == COLOR_8 && index > WHITE ? index - BRIGHT_BLACK : index;
}

/* Terminals make dim text darker, which stands out where the background is bright: a theme may
 * say what is to be done instead. */
static void fade(const Theme *theme, ColorLevel level, Look *look)
{
    const ThemeStyle *faded = &theme->styles[STYLE_FADED];
    if (faded->set) {
        look->foreground = color_at(faded->foreground, level);
        look->front_rgb = faded->foreground.rgb;
        look->look = (look->look & ~(unsigned)LOOK_DIM) | faded->look;
    }
}

static void choose(const Theme *theme, ColorLevel level, Look *look)
{
    const ThemeStyle *chosen = &theme->styles[STYLE_CHOSEN];
    look->background = color_at(chosen->background, level);
    look->back_rgb = chosen->background.rgb;
    look->look = (look->look & ~(unsigned)LOOK_CHOSEN) | chosen->look;
}

Look theme_look(const Theme *theme, Ink style, ColorLevel level)
{
    assert(style.role < STYLE_COUNT && style.hue <= HUE_COUNT);
    const ThemeStyle *base = &theme->styles[style.role];
    ThemeColor foreground = style.hue == HUE_NONE ? base->foreground : theme->hues[style.hue - 1];
    Look look = {.foreground = color_at(foreground, level),
                 .background = color_at(base->background, level),
                 .front_rgb = foreground.rgb,
                 .back_rgb = base->background.rgb,
                 .look = base->look | style.look};
    if (style.look & LOOK_DIM)
        fade(theme, level, &look);
    if (style.look & LOOK_CHOSEN)
        choose(theme, level, &look);
    /* What a background would tell is told by reverse video. */
    if (level == COLOR_NONE &&
        base->background.of_256 != theme->styles[STYLE_TEXT].background.of_256)
        look.look |= LOOK_REVERSE;
    /* With eight colours the bright ones are told by bold. */
    if (level == COLOR_8 && foreground.of_16 > BRIGHT_BLACK)
        look.look |= LOOK_BOLD;
    return look;
}
