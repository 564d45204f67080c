/* From argv to a subcommand; nothing else. */
#include <locale.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/manual.h"
#include "app/version.h"
#include "base/file.h"

typedef int (*Command)(const CommandLine *line);

static const Command commands[] = {
#define SUBCOMMAND(name, arguments, sentence) command_##name,
#include "app/subcommand.def"
#undef SUBCOMMAND
};

static int print(void (*append)(Buf *out))
{
    Buf text = BUF_INIT;
    append(&text);
    bool done = file_write_all(STDOUT_FILENO, text.text, text.length);
    buf_done(&text);
    return done ? EXIT_FINE : EXIT_WRITE_ERROR;
}

static int print_help(const CommandLine *line)
{
    Buf text = BUF_INIT;
    if (line->help_topic == NULL || !manual_append(&text, line->help_topic))
        option_append_help(&text, line->help_topic == NULL ? SUBCOMMAND_COUNT : line->subcommand);
    bool done = file_write_all(STDOUT_FILENO, text.text, text.length);
    buf_done(&text);
    return done ? EXIT_FINE : EXIT_WRITE_ERROR;
}

int main(int argc, char **argv)
{
    CommandLine line;
    setlocale(LC_CTYPE, "");
    if (!option_parse(&line, argc, argv))
        return EXIT_USAGE;
    if (line.value[OPTION_help] != NULL)
        return print_help(&line);
    if (line.value[OPTION_version] != NULL)
        return print(version_append);
    return commands[line.subcommand](&line);
}
