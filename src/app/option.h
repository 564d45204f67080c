/* The command line, read by the tables option.def and subcommand.def. */
#ifndef APP_OPTION_H
#define APP_OPTION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "view/view.h"

typedef enum {
#define OPTION(name, long_name, short_name, argument, on, sentence) OPTION_##name,
#include "app/option.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

typedef enum {
#define SUBCOMMAND(name, arguments, sentence) SUBCOMMAND_##name,
#include "app/subcommand.def"
#undef SUBCOMMAND
    SUBCOMMAND_COUNT
} SubcommandId;

typedef struct {
    SubcommandId subcommand;
    const char *value[OPTION_COUNT]; /* as given; "" for one without argument; NULL: absent */
    int operand_count;
    char **operands;        /* borrowed from argv */
    const char *help_topic; /* of `--help CMD`: a subcommand or a text of manual.h; or NULL */
} CommandLine;

/* Reads argv. A mistake is told on standard error with a hint; then false, and the
 * program ends with EXIT_USAGE. Nothing is allocated. */
bool option_parse(CommandLine *line, int argc, char **argv);

/* The text of --help, for one subcommand or (SUBCOMMAND_COUNT) all. */
void option_append_help(Buf *out, SubcommandId subcommand);

/* What the tables say of one option or subcommand; static text. */
typedef struct {
    const char *long_name, *argument, *sentence; /* argument NULL: it takes none */
    int short_name;                              /* 0: it has none */
} OptionText;
typedef struct {
    const char *name, *arguments, *sentence;
} SubcommandText;
OptionText option_text(OptionId id);
SubcommandText subcommand_text(SubcommandId id);

/* Values, checked; on a bad one a message is printed and false given. Where the option
 * is absent *value stays as it is. */
bool option_number(const CommandLine *line, OptionId id, uint32_t least, uint32_t most,
                   uint32_t *value);
bool option_size(const CommandLine *line, int *width, int *height);
/* --ascii --detail --values --theme --no-anim and the like, over the defaults. */
bool option_view(const CommandLine *line, ViewOptions *options);
/* --color and the environment (NO_COLOR, CLICOLOR_FORCE) for output to standard output
 * that is not a terminal program's own screen. */
typedef enum { COLOR_CHOICE_AUTO, COLOR_CHOICE_ALWAYS, COLOR_CHOICE_NEVER } ColorChoice;
bool option_color(const CommandLine *line, ColorChoice *choice);

#endif
