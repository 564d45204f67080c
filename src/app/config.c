/* Places of the user's files. A variable that is no absolute path counts as not set, as the
 * specification asks. The state is not worth a message: if it cannot be read or written,
 * nothing is remembered. */
#include "app/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/message.h"
#include "base/file.h"
#include "view/setting.h"

enum { CONFIG_BYTES_MOST = 1 << 16, FOLDER_MODE = 0700 };

/* $VARIABLE/boxarrow/name, or ~/fallback/boxarrow/name; "" if neither is known. */
static void find_place(Buf *out, const char *variable, const char *fallback, const char *name)
{
    const char *folder = getenv(variable), *home = getenv("HOME");
    if (folder != NULL && folder[0] == '/')
        buf_printf(out, "%s/boxarrow/%s", folder, name);
    else if (home != NULL && home[0] == '/')
        buf_printf(out, "%s/%s/boxarrow/%s", home, fallback, name);
}

static void read_config(const Config *config, ViewOptions *options, KeyMap *keys, bool named)
{
    Buf text = BUF_INIT;
    const char *problem;
    DiagnosticList problems;
    if (config->path.length == 0 || (!named && access(config->path.text, F_OK) != 0))
        return;
    diag_init(&problems);
    if (file_read(config->path.text, CONFIG_BYTES_MOST, &text, &problem))
        setting_read(text.text, text.length, config->path.text, options, keys, &problems);
    else
        message_error("%s: %s", config->path.text, problem);
    message_diagnostics(&problems);
    diag_done(&problems);
    buf_done(&text);
}

void config_open(Config *config, const CommandLine *line, ViewOptions *options)
{
    const char *named = line->value[OPTION_config];
    *config = (Config){.path = BUF_INIT, .state = BUF_INIT};
    keymap_init(&config->keys);
    if (line->value[OPTION_no_config] != NULL)
        return;
    if (named != NULL)
        buf_append_string(&config->path, named);
    else
        find_place(&config->path, "XDG_CONFIG_HOME", ".config", "config");
    find_place(&config->state, "XDG_STATE_HOME", ".local/state", "state");
    read_config(config, options, &config->keys, named != NULL);
}

void config_done(Config *config)
{
    buf_done(&config->path);
    buf_done(&config->state);
    keymap_done(&config->keys);
}

/* Makes every folder of a path that is not there. */
static bool make_folders(const Buf *path)
{
    Buf folder = BUF_INIT;
    bool done = true;
    for (size_t at = 1; done && at < path->length; at++) {
        if (path->text[at] != '/')
            continue;
        buf_clear(&folder);
        buf_append(&folder, path->text, at);
        done = mkdir(folder.text, FOLDER_MODE) == 0 || errno == EEXIST;
    }
    buf_done(&folder);
    return done;
}

const char *config_save(const Config *config, const char *text, size_t length)
{
    const char *problem = NULL;
    if (config->path.length == 0)
        return "no configuration is used";
    if (!make_folders(&config->path))
        return "its folder cannot be made";
    return file_write_atomic(config->path.text, text, length, &problem) ? NULL : problem;
}

void config_read_state(const Config *config, Buf *out)
{
    const char *problem;
    if (config->state.length > 0 && access(config->state.text, F_OK) == 0)
        file_read(config->state.text, CONFIG_BYTES_MOST, out, &problem);
}

void config_write_state(const Config *config, const char *text, size_t length)
{
    const char *problem;
    if (config->state.length > 0 && make_folders(&config->state))
        file_write_atomic(config->state.text, text, length, &problem);
}
