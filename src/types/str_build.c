/* Strings out of strings: joining, cutting, finding. Every search works on bytes in
 * the haystack's own width, so that the C library's linear search does the work.
 */
#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "types/str.h"

Ref str_concat(Interp *in, Object *left, Object *right)
{
    int64_t left_length = str_length(left);
    int64_t right_length = str_length(right);
    if (left_length == 0)
        return str_exact(in, right);
    if (right_length == 0)
        return str_exact(in, left);
    if (left_length > INT64_MAX - right_length)
        return raise_error(in, EXCEPTION_OverflowError, "strings are too large to concat");
    Ref str = str_new(in, left_length + right_length, str_widest(left) | str_widest(right));
    if (str.object == NULL)
        return str;
    str_copy(str.object, 0, left, 0, left_length);
    str_copy(str.object, left_length, right, 0, right_length);
    return str;
}

/* Bits set in any of the code points. */
static uint32_t widest_in(const Object *object, int64_t start, int64_t end)
{
    if (str_is_ascii(object))
        return 0x7F;
    uint32_t widest = 0;
    for (int64_t i = start; i < end; i++)
        widest |= str_at(object, i);
    return widest;
}

Ref str_substring(Interp *in, Object *object, int64_t start, int64_t end)
{
    if (end > str_length(object))
        end = str_length(object);
    if (start >= end)
        return keep(in->empty_string);
    if (start == 0 && end == str_length(object))
        return str_exact(in, object);
    if (end - start == 1)
        return str_from_codepoint(in, str_at(object, start));
    Ref str = str_new(in, end - start, widest_in(object, start, end));
    if (str.object != NULL)
        str_copy(str.object, 0, object, start, end - start);
    return str;
}

Ref str_join_slots(Interp *in, const Slot *pieces, size_t count)
{
    int64_t length = 0;
    uint32_t widest = 0;
    for (size_t i = 0; i < count; i++) {
        length += str_length(pieces[i].object);
        widest |= str_length(pieces[i].object) != 0 ? str_widest(pieces[i].object) : 0;
    }
    if (count == 1 && IS_EXACT(in, pieces[0].object, str))
        return keep(pieces[0].object);
    Ref str = str_new(in, length, widest);
    if (str.object == NULL || length == 0)
        return str;
    int64_t at = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t piece_length = str_length(pieces[i].object);
        str_copy(str.object, at, pieces[i].object, 0, piece_length);
        at += piece_length;
    }
    return str;
}

/* --- searching --- */

/* The needle's characters in the width of the haystack: its own, or a copy that the
 * caller frees. NULL: it has characters the haystack cannot have. */
static const void *needle_in_width(const Object *needle, StrKind kind, void **copy)
{
    *copy = NULL;
    if (str_kind(needle) == kind)
        return str_data(needle);
    if (str_kind(needle) > kind)
        return NULL;
    int64_t length = str_length(needle);
    *copy = mem_alloc((size_t)length * kind);
    for (int64_t i = 0; i < length; i++)
        if (kind == STR_KIND_2)
            ((uint16_t *)*copy)[i] = (uint16_t)str_at(needle, i);
        else
            ((uint32_t *)*copy)[i] = str_at(needle, i);
    return *copy;
}

/* memmem prepares tables, which pays for long needles only. */
#define SHORT_NEEDLE 16

static const char *find_short(const char *text, size_t size, const char *needle, size_t needle_size)
{
    const char *last = text + size - needle_size;
    while (text <= last) {
        text = memchr(text, needle[0], (size_t)(last - text) + 1);
        if (text == NULL || memcmp(text, needle, needle_size) == 0)
            return text;
        text++;
    }
    return NULL;
}

/* Byte offset of a match that begins on a character's border, or -1. */
static int64_t find_bytes(const char *text, size_t size, const void *needle, size_t needle_size,
                          StrKind kind)
{
    size_t from = 0;
    while (from + needle_size <= size) {
        const char *hit = needle_size <= SHORT_NEEDLE
                              ? find_short(text + from, size - from, needle, needle_size)
                              : memmem(text + from, size - from, needle, needle_size);
        if (hit == NULL)
            return -1;
        size_t offset = (size_t)(hit - text);
        if (offset % kind == 0)
            return (int64_t)offset;
        from = offset + 1;
    }
    return -1;
}

static int64_t find_last_bytes(const char *text, size_t size, const void *needle,
                               size_t needle_size, StrKind kind)
{
    for (size_t at = size - needle_size + kind; at >= kind; at -= kind)
        if (memcmp(text + at - kind, needle, needle_size) == 0)
            return (int64_t)(at - kind);
    return -1;
}

typedef int64_t (*ByteSearch)(const char *, size_t, const void *, size_t, StrKind);

static int64_t search(const Object *object, const Object *needle, int64_t start, int64_t end,
                      ByteSearch search_bytes)
{
    StrKind kind = str_kind(object);
    if (str_length(needle) > end - start)
        return -1;
    void *copy;
    const void *wanted = needle_in_width(needle, kind, &copy);
    if (wanted == NULL)
        return -1;
    int64_t offset =
        search_bytes((const char *)str_data(object) + start * kind, (size_t)((end - start) * kind),
                     wanted, (size_t)str_length(needle) * kind, kind);
    mem_free(copy);
    return offset < 0 ? -1 : start + offset / kind;
}

int64_t str_find(const Object *object, const Object *needle, int64_t start, int64_t end)
{
    if (str_length(needle) == 0)
        return start <= end ? start : -1;
    return search(object, needle, start, end, find_bytes);
}

int64_t str_find_last(const Object *object, const Object *needle, int64_t start, int64_t end)
{
    if (str_length(needle) == 0)
        return start <= end ? end : -1;
    return search(object, needle, start, end, find_last_bytes);
}
