/* The user's files: the configuration, and what the viewer remembers from one time to the
 * next. Where they are follows the XDG base directory specification.
 */
#ifndef APP_CONFIG_H
#define APP_CONFIG_H

#include "app/option.h"
#include "view/keymap.h"

typedef struct {
    Buf path;    /* of the configuration; "": there is none, or none is wanted */
    Buf state;   /* of the file of what is remembered; "" likewise */
    KeyMap keys; /* as command.def, changed by the configuration */
} Config;

/* Reads the configuration, if there is one, into the options. What is wrong with it is told
 * on standard error with its line; it is no reason to stop. Caller ends it with
 * config_done. */
void config_open(Config *config, const CommandLine *line, ViewOptions *options);
void config_done(Config *config);
/* Writes the configuration, and the folders it is in; NULL, or what went wrong (static
 * text). */
const char *config_save(const Config *config, const char *text, size_t length);
/* What was remembered, appended; nothing if there is nothing. */
void config_read_state(const Config *config, Buf *out);
void config_write_state(const Config *config, const char *text, size_t length);

#endif
