/* Which key does what: from command.def, and changed by the user's configuration. */
#ifndef VIEW_KEYMAP_H
#define VIEW_KEYMAP_H

#include "base/vec.h"
#include "view/command.h"
#include "view/view.h"

typedef struct {
    Key key;
    CommandId id;
} KeyBinding;

/* In order of command, and for one command in the order in which its keys are shown. */
struct KeyMap {
    VEC(KeyBinding) bindings;
    bool changed[COMMAND_COUNT]; /* bound by the user */
};

/* As command.def has it. */
void keymap_init(KeyMap *map);
void keymap_done(KeyMap *map);
void keymap_copy(KeyMap *map, const KeyMap *from);
/* Gives a command these keys and no others; a key that another command had is taken from
 * it. Names are separated by spaces; "" leaves it without a key. False, and nothing is
 * changed, if one of them names no key or is a digit, which begins a number. */
bool keymap_bind(KeyMap *map, CommandId id, const char *keys);
/* The command of a key, COMMAND_COUNT if it has none. */
CommandId keymap_command(const KeyMap *map, Key key);
/* "Right l": the names of a command's keys, at most `most` of them. */
void keymap_append(Buf *out, const KeyMap *map, CommandId id, size_t most);

#endif
