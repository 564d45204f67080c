/* Settings: the table of setting.def, over ViewOptions. */
#ifndef VIEW_SETTING_H
#define VIEW_SETTING_H

#include "view/keymap.h"

typedef enum {
#define SETTING(NAME, key, choices, get, set, sentence) SETTING_##NAME,
#include "view/setting.def"
#undef SETTING
    SETTING_COUNT
} SettingId;

/* Static. */
const char *setting_key(SettingId id);
const char *setting_sentence(SettingId id);
/* The present choice as a word: appended. */
void setting_append(Buf *out, const ViewOptions *options, SettingId id);
/* "on, off": all choices. */
void setting_append_choices(Buf *out, SettingId id);
/* Takes a choice by its word; false if there is none such. A theme may also be a file. */
bool setting_set(ViewOptions *options, SettingId id, const char *value);
/* The next choice (1) or the one before (-1), going round. */
void setting_turn(ViewOptions *options, SettingId id, int direction);

/* Reads a configuration: lines "key = value" with # comments, settings and keys
 * ("key.step-forward = Right l"). What is wrong is added to `problems` as a warning with
 * its line, and the rest is used. The keys may be NULL. */
void setting_read(const char *text, size_t length, const char *file, ViewOptions *options,
                  KeyMap *keys, DiagnosticList *problems);
/* Writes one, with a comment for each setting and the keys the user bound. */
void setting_write(Buf *out, const ViewOptions *options, const KeyMap *keys);
/* What can be set, for `boxarrow help config`. */
void setting_append_help(Buf *out);

#endif
