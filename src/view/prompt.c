/* The line editor: characters, Backspace, ^U to begin anew, ^W for a word, Up and Down for
 * what was typed before, Tab to complete, Enter to accept, Esc to leave it. A mark or a
 * column takes a single letter and no Enter. */
#include "view/prompt.h"

#include <string.h>

#include "base/utf8.h"

enum { PROMPT_BYTES_MAX = 4096 };

#define HEAP_COLUMN(NAME, heading, key, narrow, width, right, least) "  " key " " heading
#define GC_COLUMN(NAME, heading, key, right) "  " key " " heading
#define OCCASION(NAME, letter, word, usual, sentence) "  " letter " " word

static const char sort_question[] = "sort by"
#include "view/heap_table.def"
                                    ": ";
static const char collector_question[] = "sort by"
#include "view/gc_table.def"
                                         ": ";
static const char stops_question[] = "; and ' stop at"
#include "view/occasion.def"
                                     "  * usual: ";

static const struct {
    const char *question;
    bool single;
} prompts[] = {
#define PROMPT(NAME, question, single) [PROMPT_##NAME] = {question, single},
#include "view/prompt.def"
#undef PROMPT
};

void prompt_init(Prompt *prompt)
{
    *prompt = (Prompt){0};
    buf_init(&prompt->text);
    buf_init(&prompt->draft);
    buf_init(&prompt->stem);
}

void prompt_done(Prompt *prompt)
{
    for (int kind = 0; kind < PROMPT_KIND_COUNT; kind++)
        text_list_done(&prompt->history[kind]);
    buf_done(&prompt->text);
    buf_done(&prompt->draft);
    buf_done(&prompt->stem);
    text_list_done(&prompt->offered);
}

void prompt_open(Prompt *prompt, PromptKind kind)
{
    prompt->kind = kind;
    prompt->recalled = 0;
    prompt->completion = 0;
    prompt->completing = false;
    buf_clear(&prompt->text);
}

const char *prompt_question(PromptKind kind)
{
    return kind == PROMPT_SORT             ? sort_question
           : kind == PROMPT_SORT_COLLECTOR ? collector_question
           : kind == PROMPT_STOPS          ? stops_question
                                           : prompts[kind].question;
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
    while (at > 0 && text->text[at - 1] == ' ')
        at--;
    while (at > 0 && text->text[at - 1] != ' ')
        at--;
    return at;
}

static PromptState close_with(Prompt *prompt, PromptState state)
{
    bool kept = state == PROMPT_ACCEPTED && !prompts[prompt->kind].single;
    if (kept)
        text_list_remember(&prompt->history[prompt->kind], prompt->text.text, PROMPT_REMEMBERED);
    prompt->kind = PROMPT_NONE;
    return state;
}

static void set_text(Buf *buf, const char *text)
{
    buf_clear(buf);
    buf_append_string(buf, text);
}

/* What was typed before, one older (1) or newer (-1). */
static void recall(Prompt *prompt, int direction)
{
    const TextList *history = &prompt->history[prompt->kind];
    size_t count = history->items.count;
    bool older = direction > 0;
    if (older ? prompt->recalled == count : prompt->recalled == 0)
        return;
    if (prompt->recalled == 0)
        set_text(&prompt->draft, prompt->text.text);
    prompt->recalled += older ? 1 : (size_t)-1;
    set_text(&prompt->text, prompt->recalled == 0 ? prompt->draft.text
                                                  : history->items.items[count - prompt->recalled]);
}

static PromptState ask_completion(Prompt *prompt)
{
    if (prompt->completion == 0)
        set_text(&prompt->stem, prompt->text.text);
    return PROMPT_COMPLETE;
}

static void offer(Prompt *prompt, const TextList *candidates, size_t start)
{
    size_t length = prompt->stem.length - start;
    text_list_done(&prompt->offered);
    prompt->offered = (TextList){0};
    for (size_t i = 0; i < candidates->items.count; i++) {
        const char *candidate = candidates->items.items[i];
        if (strncmp(candidate, prompt->stem.text + start, length) == 0)
            text_list_add(&prompt->offered, candidate);
    }
}

void prompt_complete(Prompt *prompt, const TextList *candidates, size_t start)
{
    prompt->completing = true;
    offer(prompt, candidates, start);
    size_t count = prompt->offered.items.count;
    if (count == 0)
        return;
    prompt->completion = prompt->completion % count + 1; /* behind the last: the first again */
    set_text(&prompt->text, prompt->stem.text);
    buf_truncate(&prompt->text, start);
    buf_append_string(&prompt->text, prompt->offered.items.items[prompt->completion - 1]);
}

static PromptState editing_key(Prompt *prompt, Key key)
{
    switch (key) {
    case SPECIAL_BACKSPACE:
        buf_truncate(&prompt->text, last_cluster(&prompt->text));
        break;
    case KEY_WITH_CONTROL | 'u':
        buf_clear(&prompt->text);
        break;
    case KEY_WITH_CONTROL | 'w':
        buf_truncate(&prompt->text, last_word(&prompt->text));
        break;
    case SPECIAL_UP:
    case SPECIAL_DOWN:
        recall(prompt, key == SPECIAL_UP ? 1 : -1);
        break;
    default:
        break;
    }
    return PROMPT_TYPING;
}

PromptState prompt_key(Prompt *prompt, Key key)
{
    uint32_t character = key_character(key);
    bool single = prompts[prompt->kind].single;
    if (key == SPECIAL_TAB && prompt->kind != PROMPT_INPUT && !single)
        return ask_completion(prompt);
    prompt->completion = 0;
    prompt->completing = false;
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
    default:
        return editing_key(prompt, key);
    }
}
