/* The table of commands, made from command.def, and the way from a key to one of
 * them. A number typed before a key comes along as its count. */
#include "view/command.h"

#include <string.h>

#include "view/state.h"

enum { COUNT_MAX = 100000000 };

typedef unsigned CommandFunction(View *view, uint32_t count);

static const CommandInfo infos[COMMAND_COUNT] = {
#define COMMAND(function, name, group, keys, hint, sentence)                                       \
    [COMMAND_##function] = {name, COMMAND_GROUP_##group, keys, hint, sentence},
#include "view/command.def"
#undef COMMAND
};

static CommandFunction *const functions[COMMAND_COUNT] = {
#define COMMAND(function, name, group, keys, hint, sentence)                                       \
    [COMMAND_##function] = command_do_##function,
#include "view/command.def"
#undef COMMAND
};

static const char *const headings[COMMAND_GROUP_COUNT] = {
#define GROUP(NAME, heading) heading,
#include "view/command.def"
#undef GROUP
};

const CommandInfo *command_info(CommandId id)
{
    return &infos[id];
}

const char *command_group_heading(CommandGroup group)
{
    return headings[group];
}

bool command_next_key(CommandId id, const char **cursor, Key *key)
{
    const char *at = *cursor == NULL ? infos[id].keys : *cursor;
    at += strspn(at, " ");
    size_t length = strcspn(at, " ");
    *cursor = at + length;
    return length > 0 && key_parse(at, length, key);
}

CommandId command_of_key(Key key)
{
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const char *cursor = NULL;
        Key bound;
        while (command_next_key((CommandId)id, &cursor, &bound))
            if (bound == key)
                return (CommandId)id;
    }
    return COMMAND_COUNT;
}

CommandId command_next_name(const char **names)
{
    *names += strspn(*names, " ");
    size_t length = strcspn(*names, " =");
    int id = 0;
    while (id < COMMAND_COUNT &&
           (strlen(infos[id].name) != length || strncmp(infos[id].name, *names, length) != 0))
        id++;
    *names += length;
    return (CommandId)id;
}

CommandId command_next_hint(const char **hints, HintWord *word)
{
    CommandId id = command_next_name(hints);
    *word = (HintWord){*hints + 1, 0};
    if (**hints == '=') {
        word->length = (int)strcspn(word->text, " ");
        *hints += 1 + word->length;
    }
    return id;
}

static unsigned say_unknown(View *view, Key key)
{
    Buf name;
    buf_init(&name);
    key_append_name(&name, key);
    view_say(view, "%s has no meaning here: ? shows all keys", name.text);
    buf_done(&name);
    return VIEW_REDRAW;
}

/* A digit shows the view of that number at once, but may as well be of a number for g:
 * 12g goes to step 12, and to the view from which it was typed. After a 0 digits are of a
 * number only, for any command: 05 and a key repeats it. */
static unsigned take_digit(View *view, Key key)
{
    CommandId id = keymap_command(&view->keys, key);
    if (view->count == 0 && !view->counting) {
        view->typed_from = view->page;
        view->counting = key == '0';
    }
    view->count = view->count >= COUNT_MAX / 10 ? COUNT_MAX : view->count * 10 + (key - '0');
    return view->counting || id == COMMAND_COUNT ? VIEW_REDRAW : functions[id](view, 0);
}

/* The number typed before a command. */
static uint32_t take_count(View *view, CommandId id)
{
    bool to_step = id == COMMAND_go_first && view->count > 0;
    uint32_t count = to_step || view->counting ? view->count : 0;
    if (to_step && view->typed_from != view->page)
        page_show(view, view->typed_from);
    view->count = 0;
    view->counting = false;
    return count;
}

unsigned command_perform(View *view, CommandId id, uint32_t count)
{
    if (id != COMMAND_stop)
        view->stopping = false;
    if (id != COMMAND_play && infos[id].group != COMMAND_GROUP_PLAY &&
        infos[id].group != COMMAND_GROUP_OTHER && infos[id].group != COMMAND_GROUP_SHOW)
        view->player.playing = false;
    return functions[id](view, count);
}

unsigned command_key(View *view, Key key)
{
    if (key >= '0' && key <= '9')
        return take_digit(view, key);
    CommandId id = keymap_command(&view->keys, key);
    if (id == COMMAND_leave && view->counting) {
        view->count = 0;
        view->counting = false;
        return VIEW_REDRAW;
    }
    uint32_t count = take_count(view, id);
    if (id == COMMAND_COUNT) {
        view->stopping = false;
        return say_unknown(view, key);
    }
    return command_perform(view, id, count);
}
