/* A map of a few dozen bindings, looked through one by one. */
#include "view/keymap.h"

#include <string.h>

static void add_keys(KeyMap *map, CommandId id, const char *names)
{
    size_t at = 0;
    while (at < map->bindings.count && map->bindings.items[at].id <= id)
        at++;
    while (*names != '\0') {
        size_t length = strcspn(names, " ");
        Key key;
        if (length > 0 && key_parse(names, length, &key)) {
            vec_insert(&map->bindings, at, (KeyBinding){key, id});
            at++;
        }
        names += length + (names[length] == ' ');
    }
}

void keymap_init(KeyMap *map)
{
    *map = (KeyMap){0};
    for (int id = 0; id < COMMAND_COUNT; id++)
        add_keys(map, (CommandId)id, command_info((CommandId)id)->keys);
}

void keymap_done(KeyMap *map)
{
    vec_done(&map->bindings);
}

void keymap_copy(KeyMap *map, const KeyMap *from)
{
    *map = (KeyMap){0};
    memcpy(map->changed, from->changed, sizeof(map->changed));
    for (size_t i = 0; i < from->bindings.count; i++)
        vec_push(&map->bindings, from->bindings.items[i]);
}

static bool is_free_key(Key key)
{
    return key < '0' || key > '9';
}

/* True if all names are keys; those bindings go that are of the command or of the keys. */
static bool clear_for(KeyMap *map, CommandId id, const char *names)
{
    bool good = true;
    for (int pass = 0; pass < 2 && good; pass++) {
        for (const char *at = names; *at != '\0';) {
            size_t length = strcspn(at, " ");
            Key key = KEY_NOTHING;
            good = good && (length == 0 || (key_parse(at, length, &key) && is_free_key(key)));
            for (size_t i = map->bindings.count; pass == 1 && i-- > 0;)
                if (map->bindings.items[i].key == key)
                    vec_remove(&map->bindings, i);
            at += length + (at[length] == ' ');
        }
    }
    for (size_t i = map->bindings.count; good && i-- > 0;)
        if (map->bindings.items[i].id == id)
            vec_remove(&map->bindings, i);
    return good;
}

bool keymap_bind(KeyMap *map, CommandId id, const char *keys)
{
    if (!clear_for(map, id, keys))
        return false;
    add_keys(map, id, keys);
    map->changed[id] = true;
    return true;
}

CommandId keymap_command(const KeyMap *map, Key key)
{
    for (size_t i = 0; i < map->bindings.count; i++)
        if (map->bindings.items[i].key == key)
            return map->bindings.items[i].id;
    return COMMAND_COUNT;
}

void keymap_append(Buf *out, const KeyMap *map, CommandId id, size_t most)
{
    size_t count = 0;
    for (size_t i = 0; i < map->bindings.count && count < most; i++) {
        if (map->bindings.items[i].id == id) {
            buf_append_string(out, count++ > 0 ? " " : "");
            key_append_name(out, map->bindings.items[i].key);
        }
    }
}
