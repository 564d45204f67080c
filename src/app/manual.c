/* Text made from tables. The page is in mdoc; the completions know options (with what they
 * take), subcommands, and that everything else is a file. */
#include "app/manual.h"

#include <string.h>

#include "app/option.h"
#include "app/version.h"
#include "draw/theme.h"
#include "view/command.h"
#include "view/page.h"
#include "view/setting.h"

/* --- the manual page --- */

/* A line of text that cannot be taken for a macro or an escape. */
static void append_roff(Buf *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        buf_append_string(out, "\\&");
    for (; *text != '\0'; text++)
        if (*text == '\\')
            buf_append_string(out, "\\e");
        else if (*text == '-')
            buf_append_string(out, "\\-");
        else
            buf_append_byte(out, *text);
}

/* An argument of a macro. */
static void append_quoted(Buf *out, const char *text)
{
    buf_append_byte(out, '"');
    for (; *text != '\0'; text++)
        if (*text == '"')
            buf_append_string(out, "\"\"");
        else if (*text == '\\')
            buf_append_string(out, "\\e");
        else
            buf_append_byte(out, *text);
    buf_append_byte(out, '"');
}

static void append_option(Buf *out, const OptionText *option)
{
    buf_append_string(out, ".It ");
    if (option->short_name != 0)
        buf_printf(out, "Fl %c , ", option->short_name);
    buf_printf(out, "Fl \\-%s", option->long_name);
    if (option->argument != NULL)
        buf_printf(out, " Ns = Ns Ar %s", option->argument);
    buf_append_byte(out, '\n');
    append_roff(out, option->sentence);
    buf_append_string(out, ".\n");
}

static void append_options(Buf *out)
{
    buf_append_string(out, ".Sh OPTIONS\n.Bl -tag -width Ds\n");
    for (int i = 0; i < OPTION_COUNT; i++) {
        OptionText option = option_text((OptionId)i);
        append_option(out, &option);
    }
    buf_append_string(out, ".El\n");
}

static void append_subcommands(Buf *out)
{
    buf_append_string(out, ".Bl -tag -width Ds\n");
    for (int i = 0; i < SUBCOMMAND_COUNT; i++) {
        SubcommandText text = subcommand_text((SubcommandId)i);
        buf_printf(out, ".It Cm %s ", text.name);
        append_quoted(out, text.arguments);
        buf_append_byte(out, '\n');
        append_roff(out, text.sentence);
        buf_append_string(out, ".\n");
    }
    buf_append_string(out, ".El\n");
}

static void append_keys(Buf *out)
{
    buf_append_string(out, ".Sh KEYS\n");
    for (int group = 0; group < COMMAND_GROUP_COUNT; group++) {
        buf_printf(out, ".Ss %s\n.Bl -tag -width 16n\n",
                   command_group_heading((CommandGroup)group));
        for (int id = 0; id < COMMAND_COUNT; id++) {
            const CommandInfo *info = command_info((CommandId)id);
            if (info->group != (CommandGroup)group)
                continue;
            buf_append_string(out, ".It ");
            append_quoted(out, info->keys);
            buf_append_byte(out, '\n');
            append_roff(out, info->sentence);
            buf_printf(out, " (%s).\n", info->name);
        }
        buf_append_string(out, ".El\n");
    }
}

static void append_settings(Buf *out)
{
    buf_append_string(out, ".Sh CONFIGURATION\nLines of\n.Ql key = value\nin the file\n"
                           ".Pa $XDG_CONFIG_HOME/boxarrow/config ;\n.Ql key.COMMAND = KEYS\n"
                           "binds keys.\n.Bl -tag -width 12n\n");
    for (int id = 0; id < SETTING_COUNT; id++) {
        buf_printf(out, ".It Cm %s\n", setting_key((SettingId)id));
        append_roff(out, setting_sentence((SettingId)id));
        buf_append_string(out, ": ");
        setting_append_choices(out, (SettingId)id);
        buf_append_string(out, ".\n");
    }
    buf_append_string(out, ".El\n");
}

static void append_page(Buf *out)
{
    buf_append_string(out, ".Dd $Mdocdate$\n.Dt BOXARROW 1\n.Os\n.Sh NAME\n.Nm boxarrow\n"
                           ".Nd see Python's memory, one line at a time\n.Sh SYNOPSIS\n"
                           ".Nm\n.Op Ar option ...\n.Ar file Ns Op :line Ns Op #step\n"
                           ".Op Ar argument ...\n.Nm\n.Ar subcommand\n.Op Ar option ...\n"
                           ".Ar file ...\n.Sh DESCRIPTION\n"
                           "Runs a Python 3.11 script in a simulator of its own and shows frames,\n"
                           "objects, references and reference counts at each step, forward and\n"
                           "back.\nThe subcommands are:\n");
    append_subcommands(out);
    append_options(out);
    append_keys(out);
    append_settings(out);
    buf_append_string(
        out, ".Sh WITHOUT A TERMINAL\nOn a terminal that cannot move its cursor\n.Pq Ev TERM "
             "is\n.Ql dumb\nor not set\nthe steps are told in words, as with\n.Fl "
             "\\-narrate .\nIf standard output is no terminal at all, a line is printed for "
             "each step\nand nothing is asked for.\n"
             ".Sh EXAMPLES\nOpen where line 12 is reached first, for a projector:\n"
             ".Dl boxarrow \\-\\-theme high\\-contrast lesson.py:12\n"
             "Hand out a run, as a trace, as a page with a player, as a picture:\n"
             ".Dl boxarrow record lesson.py \\-o lesson.trace\n"
             ".Dl boxarrow export lesson.py \\-o lesson.html\n"
             ".Dl boxarrow show lesson.py \\-\\-step 12 \\-\\-format svg >lesson.svg\n"
             "See which scripts do not run through:\n.Dl boxarrow check *.py\n");
    buf_append_string(
        out, ".Sh ENVIRONMENT\n.Ev VISUAL\nand\n.Ev EDITOR\nname the editor,\n.Ev NO_COLOR\n"
             "turns colours off,\n.Ev XDG_CONFIG_HOME\nand\n.Ev XDG_STATE_HOME\nsay where files\n"
             "are kept.\n.Sh EXIT STATUS\n0 fine; 1 the script raised or the check failed; 2 "
             "usage;\n65 a file that cannot be used; 66 one that cannot be read; 73 one that\n"
             "cannot be made; 74 a write error; 124 stopped by a limit.\n");
}

/* --- completions --- */

static void append_words(Buf *out, const char *between)
{
    for (int i = 0; i < SUBCOMMAND_COUNT; i++)
        buf_printf(out, "%s%s", i > 0 ? between : "", subcommand_text((SubcommandId)i).name);
    buf_printf(out, "%shelp", between);
}

/* The words an option takes, separated by blanks; false if it takes something else. */
static bool append_values(Buf *out, OptionId id)
{
    Theme theme;
    if (id == OPTION_theme) {
        for (size_t i = 0; theme_builtin_at(i, &theme); i++)
            buf_printf(out, "%s%s", i > 0 ? " " : "", theme.name);
        return true;
    }
    if (id == OPTION_view) {
        Buf names = BUF_INIT;
        page_append_names(&names);
        for (const char *at = names.text; *at != '\0'; at++)
            if (*at != ',')
                buf_append_byte(out, *at);
        buf_done(&names);
        return true;
    }
    if (id == OPTION_format || id == OPTION_detail) {
        buf_append_string(out,
                          id == OPTION_detail ? "1 2 3 4" : "text ansi svg geometry json tutor");
        return true;
    }
    const char *argument = option_text(id).argument;
    if (argument == NULL || strchr(argument, '|') == NULL || strstr(argument, "..") != NULL)
        return false;
    for (; *argument != '\0'; argument++)
        buf_append_byte(out, *argument == '|' ? ' ' : *argument);
    return true;
}

static void append_bash(Buf *out)
{
    buf_append_string(
        out, "# bash completion for boxarrow\n_boxarrow() {\n"
             "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
             "    [ \"$word\" = = ] && word=\n"
             "    [ \"$before\" = = ] && before=${COMP_WORDS[COMP_CWORD-2]}\n"
             "    case $before in\n");
    for (int i = 0; i < OPTION_COUNT; i++) {
        Buf values = BUF_INIT;
        OptionText option = option_text((OptionId)i);
        char letter[] = {' ', '|', ' ', '-', option.short_name, '\0'};
        if (append_values(&values, (OptionId)i))
            buf_printf(out,
                       "    --%s%s) COMPREPLY=($(compgen -W \"%s\" -- \"$word\")); return ;;\n",
                       option.long_name, option.short_name != 0 ? letter : "", values.text);
        buf_done(&values);
    }
    buf_append_string(out, "    esac\n    case $word in\n    -*) COMPREPLY=($(compgen -W \"");
    for (int i = 0; i < OPTION_COUNT; i++)
        buf_printf(out, "%s--%s", i > 0 ? " " : "", option_text((OptionId)i).long_name);
    buf_append_string(out, "\" -- \"$word\")) ;;\n    *) COMPREPLY=($(compgen -f -- \"$word\"))\n"
                           "       [ \"$COMP_CWORD\" -eq 1 ] && COMPREPLY+=($(compgen -W \"");
    append_words(out, " ");
    buf_append_string(out, "\" -- \"$word\")) ;;\n    esac\n}\ncomplete -o filenames -F _boxarrow "
                           "boxarrow\n");
}

/* Within single quotes; brackets and colons have a meaning to zsh. */
static void append_zsh_text(Buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("[]:", *text) != NULL)
            buf_append_byte(out, '\\');
        buf_append_string(out, *text == '\'' ? "'\\''" : (char[]){*text, '\0'});
    }
}

/* '(-s --step)'{-s+,--step=}'[which steps]:value:_files': either excludes the other. */
static void append_zsh_option(Buf *out, OptionId id)
{
    OptionText option = option_text(id);
    const char *equals = option.argument != NULL ? "=" : "";
    Buf values = BUF_INIT;
    bool listed = append_values(&values, id);
    if (option.short_name != 0)
        buf_printf(out, "  '(-%c --%s)'{-%c%s,--%s%s}'[", option.short_name, option.long_name,
                   option.short_name, option.argument != NULL ? "+" : "", option.long_name, equals);
    else
        buf_printf(out, "  '--%s%s[", option.long_name, equals);
    append_zsh_text(out, option.sentence);
    buf_append_byte(out, ']');
    if (listed)
        buf_printf(out, ":value:(%s)", values.text);
    else if (option.argument != NULL)
        buf_append_string(out, ":value:_files");
    buf_append_string(out, "' \\\n");
    buf_done(&values);
}

static void append_zsh(Buf *out)
{
    buf_append_string(out, "#compdef boxarrow\n_boxarrow_first() {\n  local -a words=(\n");
    for (int i = 0; i < SUBCOMMAND_COUNT; i++) {
        SubcommandText text = subcommand_text((SubcommandId)i);
        buf_printf(out, "    '%s:", text.name);
        append_zsh_text(out, text.sentence);
        buf_append_string(out, "'\n");
    }
    buf_append_string(out,
                      "    'help:tell of a subcommand')\n  _describe -t words subcommand words\n"
                      "  _files\n}\n_arguments -s \\\n");
    for (int i = 0; i < OPTION_COUNT; i++)
        append_zsh_option(out, (OptionId)i);
    buf_append_string(out, "  '1:file or subcommand:_boxarrow_first' '*:file:_files'\n");
}

static void append_fish_text(Buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'' || *text == '\\')
            buf_append_byte(out, '\\');
        buf_append_byte(out, *text);
    }
}

static void append_fish(Buf *out)
{
    for (int i = 0; i < SUBCOMMAND_COUNT; i++) {
        SubcommandText text = subcommand_text((SubcommandId)i);
        buf_printf(out, "complete -c boxarrow -n __fish_use_subcommand -a %s -d '", text.name);
        append_fish_text(out, text.sentence);
        buf_append_string(out, "'\n");
    }
    buf_append_string(out, "complete -c boxarrow -n __fish_use_subcommand -a help"
                           " -d 'tell of a subcommand'\n");
    for (int i = 0; i < OPTION_COUNT; i++) {
        OptionText option = option_text((OptionId)i);
        Buf values = BUF_INIT;
        buf_printf(out, "complete -c boxarrow -l %s", option.long_name);
        if (option.short_name != 0)
            buf_printf(out, " -s %c", option.short_name);
        if (append_values(&values, (OptionId)i))
            buf_printf(out, " -x -a '%s'", values.text);
        else if (option.argument != NULL)
            buf_append_string(out, " -r");
        buf_append_string(out, " -d '");
        append_fish_text(out, option.sentence);
        buf_append_string(out, "'\n");
        buf_done(&values);
    }
}

static const struct {
    const char *name;
    void (*append)(Buf *out);
} texts[] = {{"config", setting_append_help},
             {"man", append_page},
             {"bash", append_bash},
             {"zsh", append_zsh},
             {"fish", append_fish}};

bool manual_append(Buf *out, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        if (strcmp(texts[i].name, name) == 0) {
            texts[i].append(out);
            return true;
        }
    }
    return false;
}
