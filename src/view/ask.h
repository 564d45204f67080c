/* The line behind ":": a step, one of ask.def, or a command by its name with a count. */
#ifndef VIEW_ASK_H
#define VIEW_ASK_H

#include "view/text_list.h"
#include "view/view.h"

typedef struct {
    const char *word, *argument, *sentence;
} AskInfo;

/* Static; NULL behind the last. */
const AskInfo *ask_info(size_t index);
/* Does what was typed; returns VIEW_ bits. */
unsigned ask_run(View *view, const char *text);
/* What the text could go on with: words, or arguments of the word it begins with; they
 * begin at *start of the text. */
void ask_candidates(const View *view, const char *text, TextList *candidates, size_t *start);
/* Names that can be used in an expression where the view stands, from the last word of
 * the text on. */
void ask_names(const View *view, const char *text, TextList *candidates, size_t *start);

#endif
