/* The str object itself: making one in the narrowest form, sharing "" and the 256
 * one-character latin-1 strings, comparing, hashing, and taking it apart.
 *
 * An instance of a subclass has CPython's long head (80 bytes) with the characters
 * in a block of their own; str_data hides the difference.
 */
#include "types/str.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "types/intern.h"
#include "types/siphash.h"
#include "types/start.h"
#include "types/str_type.h"

_Static_assert(sizeof(StrObject) == 48, "the head of an ASCII string is CPython's");
_Static_assert(sizeof(StrWideObject) == 72, "the head of other strings is CPython's");
_Static_assert(sizeof(StrSubclassObject) == 80, "the head of a subclass is CPython's");

#define PERMANENT_COUNT 999999999

typedef struct {
    StrKind kind;
    bool ascii;
    size_t head;
} StrShape;

static StrShape shape_for(uint32_t widest)
{
    if (widest < 0x80)
        return (StrShape){STR_KIND_1, true, sizeof(StrObject)};
    return (StrShape){widest < 0x100     ? STR_KIND_1
                      : widest < 0x10000 ? STR_KIND_2
                                         : STR_KIND_4,
                      false, sizeof(StrWideObject)};
}

uint32_t str_widest(const Object *object)
{
    const StrObject *str = (const StrObject *)object;
    if (str->ascii)
        return 0x7F;
    return str->kind == STR_KIND_1 ? 0xFF : str->kind == STR_KIND_2 ? 0xFFFF : 0x10FFFF;
}

/* Fills in the head of a fresh block and ends the text with a NUL. */
static void begin(Object *object, int64_t length, StrShape shape)
{
    StrObject *str = (StrObject *)object;
    *str = (StrObject){.base = str->base,
                       .length = length,
                       .hash = -1,
                       .kind = (uint8_t)shape.kind,
                       .ascii = shape.ascii};
    if (!shape.ascii) {
        StrWideObject *wide = (StrWideObject *)object;
        wide->utf8_length = 0;
        wide->utf8 = NULL;
        wide->unused = 0;
    }
    str_put(object, length, 0);
}

Ref str_new(Interp *in, int64_t length, uint32_t widest)
{
    if (length == 0)
        return keep(in->empty_string);
    StrShape shape = shape_for(widest);
    if ((size_t)length > in->heap.limit / shape.kind)
        return raise_no_memory(in);
    size_t size = shape.head + ((size_t)length + 1) * shape.kind;
    Object *object = heap_new_plain(&in->heap, in->types[TYPE_str], size);
    if (object == NULL)
        return raise_no_memory(in);
    begin(object, length, shape);
    return (Ref){object};
}

/* --- making --- */

Ref str_from_codepoint(Interp *in, uint32_t codepoint)
{
    if (codepoint < 256)
        return keep(in->latin1[codepoint]);
    Ref str = str_new(in, 1, codepoint);
    if (str.object != NULL)
        str_put(str.object, 0, codepoint);
    return str;
}

/* Decodes one character; a byte that belongs to none stands for itself as a lone
 * surrogate, as Python's surrogateescape has it. */
static size_t decode(const char *text, size_t length, uint32_t *codepoint)
{
    size_t size = utf8_decode_surrogate(text, length, codepoint);
    if (size != 0)
        return size;
    *codepoint = 0xDC00 + (uint8_t)text[0];
    return 1;
}

/* Bytes at the start that are ASCII. */
static size_t ascii_prefix(const char *text, size_t length)
{
    size_t i = 0;
    for (; i + 8 <= length; i += 8) {
        uint64_t word;
        memcpy(&word, text + i, 8);
        if (word & 0x8080808080808080u)
            break;
    }
    while (i < length && (uint8_t)text[i] < 0x80)
        i++;
    return i;
}

static Ref from_non_ascii(Interp *in, const char *text, size_t length)
{
    uint32_t widest = 0;
    int64_t count = 0;
    uint32_t codepoint = 0;
    for (size_t i = 0; i < length; count++) {
        i += decode(text + i, length - i, &codepoint);
        widest |= codepoint;
    }
    if (count == 1)
        return str_from_codepoint(in, codepoint);
    Ref str = str_new(in, count, widest);
    if (str.object == NULL)
        return str;
    int64_t at = 0;
    for (size_t i = 0; i < length;) {
        i += decode(text + i, length - i, &codepoint);
        str_put(str.object, at++, codepoint);
    }
    return str;
}

Ref str_from_utf8(Interp *in, const char *text, size_t length)
{
    if (length == 0)
        return keep(in->empty_string);
    if (ascii_prefix(text, length) < length)
        return from_non_ascii(in, text, length);
    if (length == 1)
        return keep(in->latin1[(uint8_t)text[0]]);
    Ref str = str_new(in, (int64_t)length, 0x7F);
    if (str.object != NULL)
        memcpy(str_data(str.object), text, length);
    return str;
}

Ref str_from_string(Interp *in, const char *text)
{
    return str_from_utf8(in, text, strlen(text));
}

Ref str_from_buf(Interp *in, const Buf *buf)
{
    return str_from_utf8(in, buf->text, buf->length);
}

Ref str_printf(Interp *in, const char *format, ...)
{
    Buf text;
    buf_init(&text);
    va_list arguments;
    va_start(arguments, format);
    buf_vprintf(&text, format, arguments);
    va_end(arguments);
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

Ref str_exact(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, str))
        return keep(object);
    Ref copy = str_new(in, str_length(object), str_widest(object));
    if (copy.object != NULL && str_length(object) != 0)
        str_copy(copy.object, 0, object, 0, str_length(object));
    return copy;
}

Ref str_of_subclass(Interp *in, TypeObject *type, Ref str)
{
    if (str.object == NULL)
        return NO_REF;
    int64_t length = str_length(str.object);
    size_t size = ((size_t)length + 1) * str_kind(str.object);
    Ref made = instance_new(in, type);
    void *data = made.object == NULL ? NULL : heap_alloc(&in->heap, size);
    if (data == NULL) {
        drop(in, str);
        drop(in, made);
        return is_raised(in) ? NO_REF : raise_no_memory(in);
    }
    memcpy(data, str_data(str.object), size);
    StrSubclassObject *object = (StrSubclassObject *)made.object;
    StrObject *head = &object->wide.ascii;
    head->length = length;
    head->hash = ((const StrObject *)str.object)->hash;
    head->kind = (uint8_t)str_kind(str.object);
    head->ascii = str_is_ascii(str.object);
    head->separate = 1;
    object->data = data;
    drop(in, str);
    return made;
}

/* --- copying, comparing, hashing --- */

#define WIDEN(Target, Source)                                                                      \
    do {                                                                                           \
        Target *to = (Target *)str_data(target) + at;                                              \
        const Source *from = (const Source *)str_data(source) + start;                             \
        for (int64_t i = 0; i < count; i++)                                                        \
            to[i] = from[i];                                                                       \
    } while (0)

/* Narrowing is allowed when the code points copied fit: substrings do that. */
void str_copy(Object *target, int64_t at, const Object *source, int64_t start, int64_t count)
{
    StrKind to_kind = str_kind(target);
    StrKind from_kind = str_kind(source);
    if (to_kind == from_kind) {
        memcpy((char *)str_data(target) + at * to_kind,
               (const char *)str_data(source) + start * to_kind, (size_t)(count * to_kind));
        return;
    }
    if (from_kind == STR_KIND_1 && to_kind == STR_KIND_2) {
        WIDEN(uint16_t, uint8_t);
        return;
    }
    for (int64_t i = 0; i < count; i++)
        str_put(target, at + i, str_at(source, start + i));
}

bool str_equals(const Object *left, const Object *right)
{
    if (left == right)
        return true;
    int64_t length = str_length(left);
    if (length != str_length(right) || str_kind(left) != str_kind(right))
        return false;
    return memcmp(str_data(left), str_data(right), (size_t)length * str_kind(left)) == 0;
}

bool str_equals_ascii(const Object *str, const char *text)
{
    size_t length = (size_t)str_length(str);
    return str_is_ascii(str) && strlen(text) == length && memcmp(str_data(str), text, length) == 0;
}

int str_order(const Object *left, const Object *right)
{
    int64_t left_length = str_length(left);
    int64_t right_length = str_length(right);
    int64_t common = left_length < right_length ? left_length : right_length;
    if (str_kind(left) == STR_KIND_1 && str_kind(right) == STR_KIND_1) {
        int order = memcmp(str_data(left), str_data(right), (size_t)common);
        if (order != 0)
            return order < 0 ? -1 : 1;
        return (left_length > right_length) - (left_length < right_length);
    }
    for (int64_t i = 0; i < common; i++) {
        uint32_t a = str_at(left, i);
        uint32_t b = str_at(right, i);
        if (a != b)
            return a < b ? -1 : 1;
    }
    return (left_length > right_length) - (left_length < right_length);
}

int64_t str_hash(Interp *in, Object *object)
{
    StrObject *str = (StrObject *)object;
    if (str->hash == -1)
        str->hash = siphash13(in->hash_key, str_data(object), (size_t)str->length * str->kind);
    return str->hash;
}

/* --- start, end, layout --- */

static Object *static_string(Interp *in, uint32_t codepoint, int64_t length)
{
    StrShape shape = shape_for(length == 0 ? 0 : codepoint);
    Object *object = heap_alloc_static(&in->heap, shape.head + (size_t)(length + 1) * shape.kind);
    object->refcount = PERMANENT_COUNT;
    object->type = in->types[TYPE_str];
    begin(object, length, shape);
    if (length != 0)
        str_put(object, 0, codepoint);
    return object;
}

bool strs_start(Interp *in)
{
    in->empty_string = static_string(in, 0, 0);
    for (uint32_t i = 0; i < 256; i++)
        in->latin1[i] = static_string(in, i, 1);
    return intern_start(in);
}

void strs_stop(Interp *in)
{
    intern_stop(in);
}

void str_dealloc(Heap *heap, Object *object)
{
    StrObject *str = (StrObject *)object;
    if (str->interned)
        intern_forget(interp_of(heap), object);
    if (!str->ascii || str->separate)
        heap_free(heap, ((StrWideObject *)object)->utf8);
    if (str->separate)
        heap_free(heap, ((StrSubclassObject *)object)->data);
    heap_release(heap, object);
}

size_t str_size_of(const Object *object)
{
    const StrObject *str = (const StrObject *)object;
    size_t size = ((size_t)str->length + 1) * str->kind;
    if (str->separate)
        size += sizeof(StrSubclassObject);
    else
        size += str->ascii ? sizeof(StrObject) : sizeof(StrWideObject);
    if ((!str->ascii || str->separate) && ((const StrWideObject *)object)->utf8 != NULL)
        size += (size_t)((const StrWideObject *)object)->utf8_length + 1;
    return size;
}

uint32_t str_object_flags(const Object *object)
{
    return ((const StrObject *)object)->interned ? OBJECT_INTERNED : 0;
}
