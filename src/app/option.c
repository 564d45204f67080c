/* Reading the command line: getopt_long over a table made from option.def. Reading
 * stops at the first operand behind the subcommand, so that a script's own options
 * reach the script.
 */
#include "app/option.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/message.h"
#include "base/contract.h"

#define ON(subcommand) (1u << SUBCOMMAND_##subcommand)
#define EVERY UINT32_MAX

typedef struct {
    const char *long_name, *argument, *sentence;
    int short_name;
    uint32_t subcommands;
} OptionInfo;

static const OptionInfo options[] = {
#define OPTION(name, long_name, short_name, argument, on, sentence)                                \
    {long_name, argument, sentence, short_name, on},
#include "app/option.def"
#undef OPTION
};

typedef struct {
    const char *name, *arguments, *sentence;
} SubcommandInfo;

static const SubcommandInfo subcommands[] = {
#define SUBCOMMAND(name, arguments, sentence) {#name, arguments, sentence},
#include "app/subcommand.def"
#undef SUBCOMMAND
};

/* --- parsing --- */

/* getopt_long's values: option id + this, so that they differ from characters. */
enum { LONG_BASE = 256, SHORT_TEXT = 2 * OPTION_COUNT + 4 };

static void make_tables(struct option *longs, char *shorts)
{
    char *end = shorts;
    *end++ = '+'; /* stop at the first operand */
    *end++ = ':'; /* tell a missing argument from an unknown option */
    for (int i = 0; i < OPTION_COUNT; i++) {
        longs[i] = (struct option){options[i].long_name,
                                   options[i].argument != NULL ? required_argument : no_argument,
                                   NULL, LONG_BASE + i};
        if (options[i].short_name == 0)
            continue;
        *end++ = (char)options[i].short_name;
        if (options[i].argument != NULL)
            *end++ = ':';
    }
    *end = '\0';
    longs[OPTION_COUNT] = (struct option){0};
}

static int option_of(int code)
{
    if (code >= LONG_BASE)
        return code - LONG_BASE;
    for (int i = 0; i < OPTION_COUNT; i++)
        if (options[i].short_name == code)
            return i;
    return OPTION_COUNT;
}

static bool usage_mistake(const char *what, const char *word)
{
    message_error("%s '%s'", what, word);
    fprintf(stderr, "Try 'boxarrow --help' for more information.\n");
    return false;
}

/* Options up to the next operand; false on a mistake. */
static bool read_options(CommandLine *line, int argc, char **argv)
{
    struct option longs[OPTION_COUNT + 1];
    char shorts[SHORT_TEXT];
    int code;
    make_tables(longs, shorts);
    opterr = 0;
    while ((code = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        if (code == '?')
            return usage_mistake("unknown option", argv[optind - 1]);
        if (code == ':')
            return usage_mistake("an argument is missing for", argv[optind - 1]);
        int id = option_of(code);
        line->value[id] = options[id].argument != NULL ? optarg : "";
    }
    return true;
}

static bool find_subcommand(const char *word, SubcommandId *id)
{
    for (int i = 0; i < SUBCOMMAND_COUNT; i++) {
        if (strcmp(word, subcommands[i].name) == 0) {
            *id = (SubcommandId)i;
            return true;
        }
    }
    return false;
}

static bool options_fit(const CommandLine *line)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (line->value[i] == NULL || options[i].subcommands & 1u << line->subcommand)
            continue;
        message_error("option --%s means nothing to '%s'", options[i].long_name,
                      subcommands[line->subcommand].name);
        return false;
    }
    return true;
}

/* What is behind the subcommand: options may follow its file, except where the rest of
 * the line is the script's. */
static bool read_rest(CommandLine *line, int argc, char **argv)
{
    bool script_arguments = line->subcommand == SUBCOMMAND_run;
    char **kept = argv + optind;
    int count = 0;
    for (;;) {
        if (!read_options(line, argc, argv))
            return false;
        bool ended = optind > 0 && strcmp(argv[optind - 1], "--") == 0;
        if (optind >= argc)
            break;
        kept[count++] = argv[optind++];
        while ((script_arguments || ended) && optind < argc)
            kept[count++] = argv[optind++];
    }
    line->operands = kept;
    line->operand_count = count;
    return options_fit(line);
}

bool option_parse(CommandLine *line, int argc, char **argv)
{
    *line = (CommandLine){.subcommand = SUBCOMMAND_open};
    optind = 1;
    if (!read_options(line, argc, argv))
        return false;
    if (optind < argc && strcmp(argv[optind], "help") == 0) {
        line->value[OPTION_help] = "";
        optind++;
    }
    bool help_only = line->value[OPTION_help] != NULL && optind < argc;
    if (help_only && !find_subcommand(argv[optind], &line->subcommand)) {
        line->help_topic = argv[optind];
        line->subcommand = SUBCOMMAND_COUNT;
        return true;
    }
    if (optind < argc && find_subcommand(argv[optind], &line->subcommand)) {
        line->help_topic = argv[optind];
        optind++;
    }
    return read_rest(line, argc, argv);
}

/* --- help --- */

static void append_option(Buf *out, const OptionInfo *option)
{
    size_t start = out->length;
    if (option->short_name != 0)
        buf_printf(out, "  -%c, --%s", option->short_name, option->long_name);
    else
        buf_printf(out, "      --%s", option->long_name);
    if (option->argument != NULL)
        buf_printf(out, "=%s", option->argument);
    size_t width = out->length - start;
    buf_append_fill(out, ' ', width < 32 ? 32 - width : 2);
    buf_printf(out, "%s\n", option->sentence);
}

static void append_options(Buf *out, uint32_t wanted)
{
    buf_append_string(out, "\nOptions:\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        if (options[i].subcommands & wanted)
            append_option(out, &options[i]);
}

static void append_overview(Buf *out)
{
    buf_append_string(out, "See Python's memory, one line at a time.\n\n"
                           "Usage: boxarrow [OPTION...] FILE[:LINE][#STEP] [ARG...]\n"
                           "       boxarrow SUBCOMMAND [OPTION...] FILE...\n\nSubcommands:\n");
    for (int i = 0; i < SUBCOMMAND_COUNT; i++)
        buf_printf(out, "  %-8s %-30s %s\n", subcommands[i].name, subcommands[i].arguments,
                   subcommands[i].sentence);
    append_options(out, UINT32_MAX);
    buf_append_string(out, "\n'boxarrow help config' tells of the configuration; 'help man', bash, "
                           "zsh and fish\nprint the manual page and completions.\n");
    buf_append_string(
        out, "\nExamples:\n"
             "  boxarrow homework.py                step through it; ? shows the keys\n"
             "  boxarrow record homework.py -o homework.trace\n"
             "  boxarrow homework.trace             replay what somebody sent\n"
             "  boxarrow show homework.py --step 12\n"
             "\nExit status: 0 fine; 1 the script raised or the check failed; 2 usage;\n"
             "65 a file that cannot be used; 66 one that cannot be read; 74 a write error;\n"
             "124 stopped by a limit; 130 interrupted.\n");
}

void option_append_help(Buf *out, SubcommandId subcommand)
{
    if (subcommand == SUBCOMMAND_COUNT) {
        append_overview(out);
        return;
    }
    const SubcommandInfo *info = &subcommands[subcommand];
    buf_printf(out, "Usage: boxarrow %s [OPTION...] %s\n\n%s\n", info->name, info->arguments,
               info->sentence);
    append_options(out, 1u << subcommand);
}

OptionText option_text(OptionId id)
{
    const OptionInfo *info = &options[id];
    return (OptionText){info->long_name, info->argument, info->sentence, info->short_name};
}

SubcommandText subcommand_text(SubcommandId id)
{
    const SubcommandInfo *info = &subcommands[id];
    return (SubcommandText){info->name, info->arguments, info->sentence};
}

/* --- values --- */

static bool bad_value(OptionId id, const char *value)
{
    message_error("option --%s takes %s, not '%s'", options[id].long_name, options[id].argument,
                  value);
    return false;
}

bool option_number(const CommandLine *line, OptionId id, uint32_t least, uint32_t most,
                   uint32_t *value)
{
    const char *text = line->value[id];
    if (text == NULL)
        return true;
    char *end;
    unsigned long long number = strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end != '\0' || number < least || number > most)
        return bad_value(id, text);
    *value = (uint32_t)number;
    return true;
}

bool option_size(const CommandLine *line, int *width, int *height)
{
    const char *text = line->value[OPTION_size];
    char rest;
    if (text == NULL)
        return true;
    if (sscanf(text, "%4dx%4d%c", width, height, &rest) != 2 || *width < 1 || *height < 1)
        return bad_value(OPTION_size, text);
    return true;
}

/* The index of the option's value in a NULL-ended list; absent: `fallback`; bad: -1. */
static int choice(const CommandLine *line, OptionId id, const char *const *words, int fallback)
{
    const char *text = line->value[id];
    if (text == NULL)
        return fallback;
    for (int i = 0; words[i] != NULL; i++)
        if (strcmp(text, words[i]) == 0)
            return i;
    bad_value(id, text);
    return -1;
}

bool option_color(const CommandLine *line, ColorChoice *color)
{
    static const char *const words[] = {"auto", "always", "never", NULL};
    const char *none = getenv("NO_COLOR"), *force = getenv("CLICOLOR_FORCE");
    int fallback = COLOR_CHOICE_AUTO;
    if (none != NULL && *none != '\0')
        fallback = COLOR_CHOICE_NEVER;
    else if (force != NULL && *force != '\0' && strcmp(force, "0") != 0)
        fallback = COLOR_CHOICE_ALWAYS;
    int index = choice(line, OPTION_color, words, fallback);
    *color = index < 0 ? COLOR_CHOICE_AUTO : (ColorChoice)index;
    return index >= 0;
}

static bool theme_option(const CommandLine *line, ViewOptions *view)
{
    const char *theme = line->value[OPTION_theme];
    if (theme == NULL)
        return true;
    if (strlen(theme) >= sizeof(view->theme))
        return bad_value(OPTION_theme, theme);
    memcpy(view->theme, theme, strlen(theme) + 1);
    return true;
}

bool option_view(const CommandLine *line, ViewOptions *view)
{
    static const char *const words[] = {"boxes", "small", "slots", "auto", NULL};
    static const InlineMode modes[] = {INLINE_NONE, INLINE_SMALL, INLINE_VALUES, INLINE_USUAL};
    uint32_t detail = (uint32_t)view->detail;
    if (!option_number(line, OPTION_detail, 1, 4, &detail))
        return false;
    int mode = choice(line, OPTION_values, words, (int)view->inline_mode);
    if (mode < 0 || !theme_option(line, view))
        return false;
    view->detail = (int)detail;
    view->inline_mode = modes[mode];
    view->no_mouse = view->no_mouse || line->value[OPTION_no_mouse] != NULL;
    view->ascii = view->ascii || line->value[OPTION_ascii] != NULL;
    view->animate = view->animate && line->value[OPTION_no_anim] == NULL;
    return option_size(line, &view->width, &view->height);
}
