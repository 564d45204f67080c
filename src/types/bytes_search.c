/* Methods of bytes and bytearray that look for bytes: finding, counting, replacing, ends. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str_type.h"
#include "types/tuple.h"

/* --- finding --- */

typedef struct {
    ByteSpan part;
    char byte; /* what part is, if an int was given */
    int64_t start, end;
} Search;

/* The part to look for: bytes, or an int that stands for one byte. */
static bool part_argument(Interp *in, Object *part, Search *search)
{
    if (is_bytes_like(part))
        return buffer_span(in, part, &search->part);
    if (part->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "argument should be integer or bytes-like object, not '%s'",
                           type_name_of(part));
    int64_t byte;
    if (!number_as_index(in, part, EXCEPTION_COUNT, &byte))
        return false;
    if (byte < 0 || byte > 255)
        return raise_false(in, EXCEPTION_ValueError, "byte must be in range(0, 256)");
    search->byte = (char)byte;
    search->part = (ByteSpan){&search->byte, 1};
    return true;
}

static bool plain_arguments(Interp *in, const Object *self, const char *name, Arguments arguments)
{
    Buf title;
    buf_init(&title);
    buf_printf(&title, "%s.%s", is_bytes(self) ? "bytes" : "bytearray", name);
    bool plain = arguments_no_keywords(in, title.text, arguments);
    buf_done(&title);
    return plain && arguments_between(in, name, arguments, 1, 3);
}

static bool search_arguments(Interp *in, Object *self, const char *name, Arguments arguments,
                             Search *search)
{
    return plain_arguments(in, self, name, arguments) &&
           str_bounds(in, arguments, 1, bytes_size(self), &search->start, &search->end) &&
           part_argument(in, arguments.slots[0].object, search);
}

typedef int64_t (*Finder)(ByteSpan, ByteSpan, int64_t, int64_t);

static Ref find_with(Interp *in, Object *self, const char *name, Arguments arguments, Finder finder,
                     bool must)
{
    Search search;
    if (!search_arguments(in, self, name, arguments, &search))
        return NO_REF;
    int64_t index = finder(span_of(self), search.part, search.start, search.end);
    if (index < 0 && must)
        return raise_error(in, EXCEPTION_ValueError, "subsection not found");
    return int_from_i64(in, index);
}

Ref bytes_method_find(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "find", arguments, span_find, false);
}

Ref bytes_method_rfind(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "rfind", arguments, span_find_last, false);
}

Ref bytes_method_index(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "index", arguments, span_find, true);
}

Ref bytes_method_rindex(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "rindex", arguments, span_find_last, true);
}

Ref bytes_method_count(Interp *in, Object *self, Arguments arguments)
{
    Search search;
    if (!search_arguments(in, self, "count", arguments, &search))
        return NO_REF;
    return int_from_i64(in, span_count(span_of(self), search.part, search.start, search.end));
}

/* --- ends --- */

static bool has_end(ByteSpan whole, ByteSpan part, int64_t start, int64_t end, bool last)
{
    return end - start >= part.size && span_at(whole, part, last ? end - part.size : start);
}

static Ref tail_method(Interp *in, Object *self, const char *name, Arguments arguments, bool last)
{
    int64_t start;
    int64_t end;
    if (!plain_arguments(in, self, name, arguments) ||
        !str_bounds(in, arguments, 1, bytes_size(self), &start, &end))
        return NO_REF;
    Object *parts = arguments.slots[0].object;
    ByteSpan part;
    bool found = false;
    if (!is_tuple(parts)) {
        if (!buffer_find_span(in, parts, &part, &found))
            return NO_REF;
        if (!found)
            return raise_error(in, EXCEPTION_TypeError,
                               "%s first arg must be bytes or a tuple of bytes, not %s", name,
                               type_name_of(parts));
        return keep_bool(in, has_end(span_of(self), part, start, end, last));
    }
    for (int64_t i = 0; i < tuple_size(parts) && !found; i++) {
        if (!buffer_span(in, tuple_get(parts, i), &part))
            return NO_REF;
        found = has_end(span_of(self), part, start, end, last);
    }
    return keep_bool(in, found);
}

Ref bytes_method_startswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "startswith", arguments, false);
}

Ref bytes_method_endswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "endswith", arguments, true);
}

static Ref without_end(Interp *in, Object *self, Arguments arguments, bool last)
{
    ByteSpan part;
    if (!buffer_span(in, arguments.slots[0].object, &part))
        return NO_REF;
    int64_t size = bytes_size(self);
    if (part.size == 0 || !has_end(span_of(self), part, 0, size, last))
        return bytes_piece(in, self, 0, size);
    return last ? bytes_piece(in, self, 0, size - part.size)
                : bytes_piece(in, self, part.size, size);
}

Ref bytes_method_removeprefix(Interp *in, Object *self, Arguments arguments)
{
    return without_end(in, self, arguments, false);
}

Ref bytes_method_removesuffix(Interp *in, Object *self, Arguments arguments)
{
    return without_end(in, self, arguments, true);
}

/* --- replacing --- */

static void append_replaced(ByteSpan whole, ByteSpan part, ByteSpan by, int64_t most, Buf *out)
{
    int64_t at = 0;
    for (; most > 0; most--) {
        int64_t hit = part.size == 0 ? at : span_find(whole, part, at, whole.size);
        if (hit < 0 || at > whole.size)
            break;
        buf_append(out, whole.data + at, (size_t)(hit - at));
        buf_append(out, by.data, (size_t)by.size);
        at = hit + part.size;
        if (part.size == 0) {
            if (at < whole.size)
                buf_append_byte(out, whole.data[at]);
            at++;
        }
    }
    if (at < whole.size)
        buf_append(out, whole.data + at, (size_t)(whole.size - at));
}

Ref bytes_method_replace(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan part;
    ByteSpan by;
    int64_t most = -1;
    if (!buffer_span(in, arguments.slots[0].object, &part) ||
        !buffer_span(in, arguments.slots[1].object, &by) ||
        (arguments.count > 2 && !number_as_c_size(in, arguments.slots[2].object, &most)))
        return NO_REF;
    ByteSpan whole = span_of(self);
    most = most < 0 ? INT64_MAX : most;
    int64_t hits = span_count(whole, part, 0, whole.size);
    hits = hits > most ? most : hits;
    if (hits == 0)
        return bytes_piece(in, self, 0, whole.size);
    if (by.size > part.size &&
        hits > ((int64_t)in->heap.limit - whole.size) / (by.size - part.size))
        return raise_no_memory(in);
    Buf out;
    buf_init(&out);
    append_replaced(whole, part, by, most, &out);
    Ref made = bytes_like_from(in, self, out.text, (int64_t)out.length);
    buf_done(&out);
    return made;
}
