/* A list of texts it owns: what was typed before, watched expressions, conditions. */
#ifndef VIEW_TEXT_LIST_H
#define VIEW_TEXT_LIST_H

#include <stdbool.h>

#include "base/buf.h"
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

/* The text that is `typed` whole or, alone of all, begins with it. NULL if there is none;
 * if several begin so, their names are appended to `several`: "back, break". */
const char *text_list_choose(const TextList *list, const char *typed, size_t length, Buf *several);

#endif
