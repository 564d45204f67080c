/* Lists of a few dozen texts: looked through one by one. */
#include "view/text_list.h"

#include <string.h>

#include "base/mem.h"

void text_list_done(TextList *list)
{
    for (size_t i = 0; i < list->items.count; i++)
        mem_free(list->items.items[i]);
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
    if (text[0] == '\0')
        return;
    for (size_t i = 0; i < list->items.count; i++) {
        if (strcmp(list->items.items[i], text) == 0) {
            text_list_remove(list, i);
            break;
        }
    }
    text_list_add(list, text);
    while (list->items.count > most)
        text_list_remove(list, 0);
}

const char *text_list_choose(const TextList *list, const char *typed, size_t length, Buf *several)
{
    const char *found = NULL;
    size_t count = 0, start = several->length;
    for (size_t i = 0; i < list->items.count && length > 0; i++) {
        const char *text = list->items.items[i];
        if (strncmp(text, typed, length) != 0)
            continue;
        if (text[length] == '\0') {
            buf_truncate(several, start);
            return text;
        }
        found = text;
        buf_printf(several, "%s%s", count++ > 0 ? ", " : "", text);
    }
    if (count == 1)
        buf_truncate(several, start);
    return count == 1 ? found : NULL;
}
