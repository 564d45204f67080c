/* A line being typed. */
#ifndef VIEW_PROMPT_H
#define VIEW_PROMPT_H

#include <stdbool.h>

#include "base/buf.h"
#include "view/key.h"
#include "view/text_list.h"

typedef enum {
#define PROMPT(NAME, question, single) PROMPT_##NAME,
#include "view/prompt.def"
#undef PROMPT
    PROMPT_KIND_COUNT
} PromptKind;

enum { PROMPT_REMEMBERED = 50 };

typedef struct {
    PromptKind kind;
    Buf text;
    TextList history[PROMPT_KIND_COUNT]; /* the newest last; not of single letters */
    size_t recalled;                     /* how far back in it; 0: what is being typed */
    Buf draft;                           /* what was being typed then */
    Buf stem;                            /* what was typed before Tab */
    size_t completion;                   /* which completion of it stands there; 0: none */
    TextList offered;                    /* all of them, while Tab goes through them */
    bool completing;                     /* Tab was the last key */
} Prompt;

/* PROMPT_COMPLETE: the caller puts another end to `stem` with prompt_complete. */
typedef enum {
    PROMPT_TYPING,
    PROMPT_ACCEPTED,
    PROMPT_CANCELLED,
    PROMPT_END_OF_FILE,
    PROMPT_COMPLETE
} PromptState;

void prompt_init(Prompt *prompt);
void prompt_done(Prompt *prompt);
void prompt_open(Prompt *prompt, PromptKind kind);
/* What stands before the text, such as "find: ". */
const char *prompt_question(PromptKind kind);
/* Takes a key. The text stays until the next prompt_open. */
PromptState prompt_key(Prompt *prompt, Key key);
/* Completes the stem with one of the candidates (those that fit its last word; the
 * caller's), by turns; `start` is where in the stem they begin. */
void prompt_complete(Prompt *prompt, const TextList *candidates, size_t start);

#endif
