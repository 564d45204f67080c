/* The subcommands: each takes the command line and gives the exit status. */
#ifndef APP_COMMAND_H
#define APP_COMMAND_H

#include "app/option.h"

#define SUBCOMMAND(name, arguments, sentence) int command_##name(const CommandLine *line);
#include "app/subcommand.def"
#undef SUBCOMMAND

#endif
