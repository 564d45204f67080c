/* Lists of a few dozen texts: looked through one by one. */
#include "view/text_list.h"

#include <string.h>

#include "base/mem.h"

void text_list_done(TextList *list)
{
    for (size_t i = 0; i < list->items.count; i++) {
        mem_free(list->items.items[i]);
    }
    vec_done(&list->items);
}

void text_list_add(TextList *list, const char *text)
{
    char *copy = mem_copy_string(text);
    vec_push(&list->items, copy);
}

void text_list_remove(TextList *list, size_t at)
{
    mem_free(list->items.items[at]);
    vec_remove(&list->items, at);
}

void text_list_remember(TextList *list, const char *text, size_t most)
{
    if (text[0] == '\0') {
        return;
    }
    for (size_t i = 0; i < list->items.count; i++) {
        if (strcmp(list->items.items[i], text) == 0) {
            text_list_remove(list, i);
            break;
        }
    }
    text_list_add(list, text);
    while (list->items.count > most) {
        text_list_remove(list, 0);
    }
}
