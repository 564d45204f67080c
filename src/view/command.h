/* The commands of command.def as a table. */
#ifndef VIEW_COMMAND_H
#define VIEW_COMMAND_H

#include <stddef.h>

#include "view/key.h"

typedef enum {
#define GROUP(NAME, heading) COMMAND_GROUP_##NAME,
#include "view/command.def"
#undef GROUP
    COMMAND_GROUP_COUNT
} CommandGroup;

typedef enum {
#define COMMAND(function, name, group, keys, hint, sentence) COMMAND_##function,
#include "view/command.def"
#undef COMMAND
    COMMAND_COUNT
} CommandId;

typedef struct {
    const char *name; /* "step-forward" */
    CommandGroup group;
    const char *keys; /* names separated by spaces; the first is the one to show */
    const char *hint; /* "keys|word", or "" if it has no place among the hints */
    const char *sentence;
} CommandInfo;

/* Static. */
const CommandInfo *command_info(CommandId id);
const char *command_group_heading(CommandGroup group);
/* The command of a key; COMMAND_COUNT if it has none. */
CommandId command_of_key(Key key);
/* The command named first in a list of names separated by spaces, which *names then
 * goes on behind; COMMAND_COUNT at the end. */
CommandId command_next_name(const char **names);
/* A word of a pane's own for what a key does there; length 0: the command's. */
typedef struct {
    const char *text;
    int length;
} HintWord;

/* The same for a list of hints, "name" or "name=word". */
CommandId command_next_hint(const char **hints, HintWord *word);
/* Walks the keys of a command: start with *cursor = NULL; false at the end. */
bool command_next_key(CommandId id, const char **cursor, Key *key);

#endif
