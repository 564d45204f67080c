/* A line being typed. */
#ifndef VIEW_PROMPT_H
#define VIEW_PROMPT_H

#include <stdbool.h>

#include "base/buf.h"
#include "view/key.h"

typedef enum {
    PROMPT_NONE,
    PROMPT_GO,       /* a step */
    PROMPT_FIND,     /* text in the source */
    PROMPT_INPUT,    /* a line for the script */
    PROMPT_SET_MARK, /* one letter */
    PROMPT_GO_MARK,
    PROMPT_SORT,   /* one letter: a column */
    PROMPT_FILTER, /* text that rows must hold */
} PromptKind;

typedef struct {
    PromptKind kind;
    Buf text;
} Prompt;

typedef enum { PROMPT_TYPING, PROMPT_ACCEPTED, PROMPT_CANCELLED, PROMPT_END_OF_FILE } PromptState;

void prompt_init(Prompt *prompt);
void prompt_done(Prompt *prompt);
void prompt_open(Prompt *prompt, PromptKind kind);
/* What stands before the text, such as "go to step: ". */
const char *prompt_question(PromptKind kind);
/* Takes a key. The text stays until the next prompt_open. */
PromptState prompt_key(Prompt *prompt, Key key);

#endif
