/* Settings. Each is a choice among a few words, so that one table serves the file, the
 * settings screen and the help. */
#include "view/setting.h"

#include <string.h>

#include "base/contract.h"

enum { VALUE_BYTES = 256 };

/* -- themes as choices -- */

static int theme_index(const char *name)
{
    Theme theme;
    for (size_t i = 0; theme_builtin_at(i, &theme); i++)
        if (strcmp(theme.name, name) == 0)
            return (int)i;
    return -1;
}

static int setting_theme(const ViewOptions *options)
{
    int index = theme_index(options->theme[0] == '\0' ? "dark" : options->theme);
    return index < 0 ? 0 : index;
}

static void setting_take_theme(ViewOptions *options, int choice)
{
    Theme theme;
    if (theme_builtin_at((size_t)choice, &theme))
        memcpy(options->theme, theme.name, sizeof(theme.name));
}

/* -- the table -- */

static const struct {
    const char *key, *choices, *sentence;
} infos[SETTING_COUNT] = {
#define SETTING(NAME, key, choices, get, set, sentence) [SETTING_##NAME] = {key, choices, sentence},
#include "view/setting.def"
#undef SETTING
};

static int get_choice(const ViewOptions *options, SettingId id)
{
    switch (id) {
#define SETTING(NAME, key, choices, get, set, sentence)                                            \
    case SETTING_##NAME:                                                                           \
        return get;
#include "view/setting.def"
#undef SETTING
    default:
        return 0;
    }
}

static void set_choice(ViewOptions *options, SettingId id, int choice)
{
    switch (id) {
#define SETTING(NAME, key, choices, get, set, sentence)                                            \
    case SETTING_##NAME:                                                                           \
        set;                                                                                       \
        break;
#include "view/setting.def"
#undef SETTING
    default:
        break;
    }
}

const char *setting_key(SettingId id)
{
    return infos[id].key;
}

const char *setting_sentence(SettingId id)
{
    return infos[id].sentence;
}

/* The word of a choice; false behind the last. */
static bool choice_word(SettingId id, int choice, Buf *out)
{
    Theme theme;
    const char *at = infos[id].choices;
    if (*at == '\0') {
        bool known = theme_builtin_at((size_t)choice, &theme);
        buf_append_string(out, known ? theme.name : "");
        return known;
    }
    for (; choice > 0 && at != NULL; choice--) {
        at = strchr(at, '|');
        at = at == NULL ? NULL : at + 1;
    }
    if (at != NULL)
        buf_append(out, at, strcspn(at, "|"));
    return at != NULL;
}

void setting_append(Buf *out, const ViewOptions *options, SettingId id)
{
    if (id == SETTING_THEME && options->theme[0] != '\0')
        buf_append_string(out, options->theme);
    else
        choice_word(id, get_choice(options, id), out);
}

void setting_append_choices(Buf *out, SettingId id)
{
    for (int choice = 0;; choice++) {
        size_t before = out->length;
        buf_append_string(out, choice > 0 ? ", " : "");
        if (!choice_word(id, choice, out)) {
            buf_truncate(out, before);
            return;
        }
    }
}

static int find_choice(SettingId id, const char *value)
{
    Buf word;
    buf_init(&word);
    int found = -1;
    for (int choice = 0; found < 0 && choice_word(id, choice, &word); choice++) {
        found = strcmp(word.text, value) == 0 ? choice : -1;
        buf_clear(&word);
    }
    buf_done(&word);
    return found;
}

bool setting_set(ViewOptions *options, SettingId id, const char *value)
{
    int choice = find_choice(id, value);
    bool is_file = id == SETTING_THEME && strpbrk(value, "/.") != NULL &&
                   strlen(value) < sizeof(options->theme);
    if (choice >= 0)
        set_choice(options, id, choice);
    else if (is_file)
        memcpy(options->theme, value, strlen(value) + 1);
    return choice >= 0 || is_file;
}

void setting_turn(ViewOptions *options, SettingId id, int direction)
{
    int count = 0;
    Buf word;
    buf_init(&word);
    while (choice_word(id, count, &word))
        count++;
    buf_done(&word);
    set_choice(options, id, (get_choice(options, id) + direction + count) % count);
}

/* -- the file -- */

typedef struct {
    const char *file;
    uint32_t line;
    ViewOptions *options;
    KeyMap *keys;
    DiagnosticList *problems;
} Reading;

static void warn(const Reading *reading, const char *what, const char *word, const char *rather)
{
    SourceSpan place = {.line = reading->line};
    diag_add(reading->problems, "warning", reading->file, place, NULL, "%s '%s'%s", what, word,
             rather);
}

static void take_key(const Reading *reading, const char *command, const char *keys)
{
    const char *names = command;
    CommandId id = command_next_name(&names);
    if (id == COMMAND_COUNT || *names != '\0')
        warn(reading, "no command is called", command, "");
    else if (reading->keys != NULL && !keymap_bind(reading->keys, id, keys))
        warn(reading, "these are no names of keys that can be bound:", keys, "");
}

static void take_setting(const Reading *reading, const char *key, const char *value)
{
    if (strncmp(key, "key.", 4) == 0) {
        take_key(reading, key + 4, value);
        return;
    }
    for (int id = 0; id < SETTING_COUNT; id++) {
        if (strcmp(infos[id].key, key) == 0) {
            if (!setting_set(reading->options, (SettingId)id, value)) {
                Buf choices;
                buf_init(&choices);
                buf_printf(&choices, " is none of the values of %s: ", key);
                setting_append_choices(&choices, (SettingId)id);
                warn(reading, "the value", value, choices.text);
                buf_done(&choices);
            }
            return;
        }
    }
    warn(reading, "nothing is set by the key", key, "");
}

static char *trim(char *text)
{
    text += strspn(text, " \t\r");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r", text[length - 1]) != NULL)
        text[--length] = '\0';
    return text;
}

/* A comment begins with "#" at the start of the line or behind a blank, so that "#" can be
 * the name of a key. */
static void take_line(const Reading *reading, const char *text, size_t length)
{
    char line[VALUE_BYTES];
    if (length >= sizeof(line)) {
        warn(reading, "the line is too long:", "...", "");
        return;
    }
    memcpy(line, text, length);
    line[length] = '\0';
    char *content = trim(line);
    char *comment = content[0] == '#' ? content : strstr(content, " #");
    if (comment != NULL)
        *comment = '\0';
    char *equals = strchr(content, '=');
    if (*content == '\0')
        return;
    if (equals == NULL) {
        warn(reading, "a line is key = value, not", content, "");
        return;
    }
    *equals = '\0';
    take_setting(reading, trim(content), trim(equals + 1));
}

void setting_read(const char *text, size_t length, const char *file, ViewOptions *options,
                  KeyMap *keys, DiagnosticList *problems)
{
    Reading reading = {file, 0, options, keys, problems};
    for (size_t at = 0; at < length;) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t end = newline == NULL ? length : (size_t)(newline - text);
        reading.line++;
        take_line(&reading, text + at, end - at);
        at = end + 1;
    }
}

void setting_write(Buf *out, const ViewOptions *options, const KeyMap *keys)
{
    buf_append_string(out, "# boxarrow's configuration: boxarrow help config\n");
    for (int id = 0; id < SETTING_COUNT; id++) {
        buf_printf(out, "\n# %s: ", infos[id].sentence);
        setting_append_choices(out, (SettingId)id);
        buf_printf(out, "\n%s = ", infos[id].key);
        setting_append(out, options, (SettingId)id);
        buf_append_byte(out, '\n');
    }
    for (int id = 0; keys != NULL && id < COMMAND_COUNT; id++) {
        if (keys->changed[id]) {
            buf_printf(out, "key.%s = ", command_info((CommandId)id)->name);
            keymap_append(out, keys, (CommandId)id, SIZE_MAX);
            buf_append_byte(out, '\n');
        }
    }
}

void setting_append_help(Buf *out)
{
    const ViewOptions options = view_default_options();
    buf_append_string(
        out,
        "The configuration is $XDG_CONFIG_HOME/boxarrow/config, or ~/.config/boxarrow/config:\n"
        "lines of key = value, and comments that begin with #. The settings screen of the\n"
        "viewer (S) writes it. Options of the command line count more.\n\n");
    for (int id = 0; id < SETTING_COUNT; id++) {
        size_t start = out->length;
        buf_printf(out, "  %s = ", infos[id].key);
        setting_append(out, &options, (SettingId)id);
        size_t width = out->length - start;
        buf_append_fill(out, ' ', width < 24 ? 24 - width : 2);
        buf_printf(out, "%s: ", infos[id].sentence);
        setting_append_choices(out, (SettingId)id);
        buf_append_byte(out, '\n');
    }
    buf_append_string(out,
                      "\nA key is bound to a command by its name, as the help of the viewer (?) "
                      "and the\ncommand line (:, Tab) show it:\n\n"
                      "  key.step-forward = Right l Space\n"
                      "  key.play = p\n");
}
