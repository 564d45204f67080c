/* The line editor: characters, Backspace, ^U to begin anew, ^W for a word, Enter to
 * accept, Esc to leave it. A mark or a column takes a single letter and no Enter. */
#include "view/prompt.h"

#include "base/utf8.h"

enum { PROMPT_BYTES_MAX = 4096 };

static const char *const questions[] = {
    [PROMPT_NONE] = "",
    [PROMPT_GO] = "go to step (12, +5, -5, end): ",
    [PROMPT_FIND] = "find: ",
    [PROMPT_INPUT] = "the script waits for a line: ",
    [PROMPT_SET_MARK] = "remember this step as (a letter): ",
    [PROMPT_GO_MARK] = "go to the step remembered as (a letter): ",
#define HEAP_COLUMN(NAME, heading, key, width, right, least) "  " key " " heading
    [PROMPT_SORT] = "sort by"
#include "view/heap_table.def"
                    ": ",
#undef HEAP_COLUMN
    [PROMPT_FILTER] = "show only rows with: ",
};

void prompt_init(Prompt *prompt)
{
    prompt->kind = PROMPT_NONE;
    buf_init(&prompt->text);
}

void prompt_done(Prompt *prompt)
{
    buf_done(&prompt->text);
}

void prompt_open(Prompt *prompt, PromptKind kind)
{
    prompt->kind = kind;
    buf_clear(&prompt->text);
}

const char *prompt_question(PromptKind kind)
{
    return questions[kind];
}

/* Where the last grapheme cluster begins. */
static size_t last_cluster(const Buf *text)
{
    size_t last = 0;
    for (size_t at = 0; at < text->length;) {
        last = at;
        at += utf8_cluster(text->text + at, text->length - at);
    }
    return last;
}

static size_t last_word(const Buf *text)
{
    size_t at = text->length;
    while (at > 0 && text->text[at - 1] == ' ') {
        at--;
    }
    while (at > 0 && text->text[at - 1] != ' ') {
        at--;
    }
    return at;
}

static PromptState close_with(Prompt *prompt, PromptState state)
{
    prompt->kind = PROMPT_NONE;
    return state;
}

PromptState prompt_key(Prompt *prompt, Key key)
{
    uint32_t character = key_character(key);
    bool single = prompt->kind == PROMPT_SET_MARK || prompt->kind == PROMPT_GO_MARK ||
                  prompt->kind == PROMPT_SORT;
    if (character != 0 && prompt->text.length < PROMPT_BYTES_MAX) {
        buf_append_codepoint(&prompt->text, character);
        return single ? close_with(prompt, PROMPT_ACCEPTED) : PROMPT_TYPING;
    }
    switch (key) {
    case SPECIAL_ENTER:
        return close_with(prompt, single ? PROMPT_CANCELLED : PROMPT_ACCEPTED);
    case SPECIAL_ESCAPE:
    case KEY_WITH_CONTROL | 'c':
        return close_with(prompt, PROMPT_CANCELLED);
    case KEY_WITH_CONTROL | 'd':
        return prompt->kind == PROMPT_INPUT && prompt->text.length == 0
                   ? close_with(prompt, PROMPT_END_OF_FILE)
                   : PROMPT_TYPING;
    case SPECIAL_BACKSPACE:
        buf_truncate(&prompt->text, last_cluster(&prompt->text));
        break;
    case KEY_WITH_CONTROL | 'u':
        buf_clear(&prompt->text);
        break;
    case KEY_WITH_CONTROL | 'w':
        buf_truncate(&prompt->text, last_word(&prompt->text));
        break;
    default:
        break;
    }
    return PROMPT_TYPING;
}
