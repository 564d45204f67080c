/* s += t where s is a variable: the string grows in its place when nobody else can see
 * it (CPython's PyUnicode_Append). Its block follows realloc's rule, so that the
 * address changes only when CPython's would.
 */
#include <string.h>

#include "types/str.h"

static const StrObject *as_str(const Object *object)
{
    return (const StrObject *)object;
}

/* Only one reference, no hash given out, not interned, and room for the new
 * characters in the present kind. */
static bool can_grow(const Interp *in, const Object *whole, const Object *added)
{
    const StrObject *left = as_str(whole), *right = as_str(added);
    return whole->refcount == 1 && IS_EXACT(in, whole, str) && IS_EXACT(in, added, str) &&
           left->hash == -1 && !left->interned && left->length > 0 && right->length > 0 &&
           right->kind <= left->kind && (right->ascii || !left->ascii) &&
           (left->ascii || ((const StrWideObject *)left)->utf8 == NULL);
}

static void copy_characters(Object *whole, int64_t at, const Object *added)
{
    int64_t length = str_length(added);
    int kind = as_str(whole)->kind;
    uint8_t *target = (uint8_t *)str_data(whole) + at * kind;
    if (as_str(added)->kind == kind) {
        memcpy(target, str_data(added), (size_t)(length * kind));
        return;
    }
    for (int64_t i = 0; i < length; i++) {
        uint32_t codepoint = str_at(added, i);
        if (kind == STR_KIND_2)
            ((uint16_t *)(void *)target)[i] = (uint16_t)codepoint;
        else
            ((uint32_t *)(void *)target)[i] = codepoint;
    }
}

static void end_with_nul(Object *whole)
{
    int kind = as_str(whole)->kind;
    memset((uint8_t *)str_data(whole) + str_length(whole) * kind, 0, (size_t)kind);
}

static Ref grow(Interp *in, Ref whole, const Object *added)
{
    Heap *heap = &in->heap;
    Object *old = whole.object;
    int64_t before = str_length(old), length = before + str_length(added);
    size_t head = as_str(old)->ascii ? sizeof(StrObject) : sizeof(StrWideObject);
    size_t size = head + (size_t)((length + 1) * as_str(old)->kind);
    if (UNLIKELY(heap->recorder != NULL) && size > heap_block_size(heap, old))
        recorder_freed(heap->recorder, old); /* it moves: for the trace another one */
    Object *grown = heap_resize(heap, old, size);
    if (grown == NULL) {
        drop(in, whole);
        return raise_no_memory(in);
    }
    ((StrObject *)grown)->length = length;
    copy_characters(grown, before, added);
    end_with_nul(grown);
    object_changed(heap, grown);
    return (Ref){grown};
}

Ref str_append(Interp *in, Ref whole, Object *added)
{
    if (can_grow(in, whole.object, added))
        return grow(in, whole, added);
    Ref result = str_concat(in, whole.object, added);
    drop(in, whole);
    return result;
}
