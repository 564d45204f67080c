/* A list of texts it owns: what was typed before, watched expressions, conditions. */
#ifndef VIEW_TEXT_LIST_H
#define VIEW_TEXT_LIST_H

#include <stdbool.h>

#include "base/vec.h"

/* Zero-initialised is empty. */
typedef struct {
    VEC(char *) items;
} TextList;

void text_list_done(TextList *list);
/* Appends a copy. */
void text_list_add(TextList *list, const char *text);
void text_list_remove(TextList *list, size_t at);
/* Puts a text at the end, where it stands once; the oldest go when there are more than
 * `most`. An empty text is not taken. */
void text_list_remember(TextList *list, const char *text, size_t most);

#endif
