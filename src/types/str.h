/* str: CPython's compact forms (PEP 393). An ASCII string's characters follow a
 * 48-byte head, others' a 72-byte head; 1, 2 or 4 bytes a code point by the
 * widest one. Immutable; the hash is kept in the object.
 */
#ifndef TYPES_STR_H
#define TYPES_STR_H

#include "types/interp.h"

typedef enum { STR_KIND_1 = 1, STR_KIND_2 = 2, STR_KIND_4 = 4 } StrKind; /* bytes per code point */

typedef struct {
    Object base;
    int64_t length; /* code points */
    int64_t hash;   /* -1: not computed yet */
    uint8_t interned;
    uint8_t kind;     /* StrKind */
    uint8_t ascii;    /* the characters follow the 48-byte head */
    uint8_t separate; /* instance of a subclass: the characters are a block of their own */
    uint8_t padding[4];
    void *unused; /* CPython's wstr: keeps the head at 48 bytes */
} StrObject;

typedef struct {
    StrObject ascii;
    int64_t utf8_length;
    char *utf8;     /* cached, a heap block, or NULL */
    int64_t unused; /* CPython's wstr_length */
} StrWideObject;    /* 72 bytes */

typedef struct {
    StrWideObject wide;
    void *data;      /* a heap block */
} StrSubclassObject; /* 80 bytes */

ALWAYS_INLINE bool is_str(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_STR_SUBCLASS);
}
ALWAYS_INLINE int64_t str_length(const Object *object)
{
    return ((const StrObject *)object)->length;
}
ALWAYS_INLINE void *str_data(const Object *object)
{
    const StrObject *str = (const StrObject *)object;
    if (UNLIKELY(str->separate))
        return ((const StrSubclassObject *)object)->data;
    return (void *)((uintptr_t)object + (str->ascii ? sizeof(StrObject) : sizeof(StrWideObject)));
}
ALWAYS_INLINE uint32_t str_at(const Object *object, int64_t index)
{
    const void *data = str_data(object);
    switch (((const StrObject *)object)->kind) {
    case STR_KIND_1:
        return ((const uint8_t *)data)[index];
    case STR_KIND_2:
        return ((const uint16_t *)data)[index];
    default:
        return ((const uint32_t *)data)[index];
    }
}

ALWAYS_INLINE StrKind str_kind(const Object *object)
{
    return (StrKind)((const StrObject *)object)->kind;
}
ALWAYS_INLINE bool str_is_ascii(const Object *object)
{
    return ((const StrObject *)object)->ascii != 0;
}
/* The largest code point a string of this shape may hold: 0x7F, 0xFF, 0xFFFF, 0x10FFFF. */
uint32_t str_widest(const Object *object);

/* From UTF-8 (surrogates allowed, as WTF-8; a stray byte b becomes U+DC00 + b);
 * one-character latin-1 results and "" are the shared objects. */
Ref str_from_utf8(Interp *in, const char *text, size_t length);
Ref str_from_string(Interp *in, const char *text);
Ref str_printf(Interp *in, const char *format, ...) PRINTF_LIKE(2, 3);
Ref str_from_buf(Interp *in, const Buf *buf);
/* One character; the shared object for latin-1. */
Ref str_from_codepoint(Interp *in, uint32_t codepoint);
/* A new uninitialised string for `length` code points up to `widest` (which must be
 * of the class of the widest one that is then written); "" for length 0. */
Ref str_new(Interp *in, int64_t length, uint32_t widest);
/* The string itself, or for an instance of a subclass its exact copy. New reference. */
Ref str_exact(Interp *in, Object *object);
/* Appends as UTF-8 (surrogates as WTF-8). */
void str_append_utf8(const Object *object, Buf *out);
void str_append_utf8_range(const Object *object, int64_t start, int64_t end, Buf *out);
/* NUL-terminated UTF-8 for messages and lookups of ASCII names: for ASCII strings
 * the object's own characters; otherwise a copy in the string's cache. Borrowed
 * as long as the object. NULL raised. */
const char *str_utf8(Interp *in, Object *object, size_t *length);
bool str_equals(const Object *left, const Object *right);
bool str_equals_ascii(const Object *str, const char *text);
/* -1, 0, 1 by code points */
int str_order(const Object *left, const Object *right);
int64_t str_hash(Interp *in, Object *object);
Ref str_concat(Interp *in, Object *left, Object *right);
/* The same, but grows `whole` (consumed) in its place if nobody else holds it. */
Ref str_append(Interp *in, Ref whole, Object *added);
Ref str_substring(Interp *in, Object *object, int64_t start, int64_t end);
/* Index of needle in [start, end), or -1. */
int64_t str_find(const Object *object, const Object *needle, int64_t start, int64_t end);
/* The last one. */
int64_t str_find_last(const Object *object, const Object *needle, int64_t start, int64_t end);
/* Copies code points of source to target[at..], whose kind is no narrower. */
void str_copy(Object *target, int64_t at, const Object *source, int64_t start, int64_t count);
/* Writes one code point into a string under construction. */
ALWAYS_INLINE void str_put(Object *target, int64_t index, uint32_t codepoint)
{
    void *data = str_data(target);
    switch (((const StrObject *)target)->kind) {
    case STR_KIND_1:
        ((uint8_t *)data)[index] = (uint8_t)codepoint;
        break;
    case STR_KIND_2:
        ((uint16_t *)data)[index] = (uint16_t)codepoint;
        break;
    default:
        ((uint32_t *)data)[index] = codepoint;
    }
}
/* Joins an array of str objects (BUILD_STRING). */
Ref str_join_slots(Interp *in, const Slot *pieces, size_t count);
/* repr with CPython's choice of quotes and escapes, as UTF-8. */
void str_append_repr(const Object *object, Buf *out);
/* The same of a text of any length; false: interrupted, and raised. */
MUST_USE bool str_repr_into(Interp *in, const Object *object, Buf *out);

/* The interned object equal to the given one: consumes str, gives a new
 * reference (the same object if it was the first). */
Ref str_intern(Interp *in, Ref str);
/* Interned from C text, new reference. */
Ref str_intern_string(Interp *in, const char *text);

extern const TypeSpec str_spec, str_iterator_spec;

#endif
