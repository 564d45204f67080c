/* Methods of bytes and bytearray that cut into pieces and put pieces together. The lists
 * have CPython's room: 12 places at first, or as many as there can be pieces.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/tuple.h"

#define FIRST_ROOM 12

static bool add_piece(Interp *in, Object *list, Object *self, int64_t start, int64_t end)
{
    Ref part = bytes_piece(in, self, start, end);
    return part.object != NULL && list_append(in, list, part) && spend(in, 1);
}

/* --- split --- */

static bool split_spaces(Interp *in, Object *self, int64_t most, Object *list)
{
    ByteSpan whole = span_of(self);
    int64_t at = 0;
    for (;;) {
        while (at < whole.size && byte_is_space(whole.data[at]))
            at++;
        if (at == whole.size)
            return true;
        if (most-- <= 0)
            return add_piece(in, list, self, at, whole.size);
        int64_t start = at;
        while (at < whole.size && !byte_is_space(whole.data[at]))
            at++;
        if (!add_piece(in, list, self, start, at))
            return false;
    }
}

/* Pieces in reverse order. */
static bool split_spaces_back(Interp *in, Object *self, int64_t most, Object *list)
{
    ByteSpan whole = span_of(self);
    int64_t at = whole.size;
    for (;;) {
        while (at > 0 && byte_is_space(whole.data[at - 1]))
            at--;
        if (at == 0)
            return true;
        if (most-- <= 0)
            return add_piece(in, list, self, 0, at);
        int64_t end = at;
        while (at > 0 && !byte_is_space(whole.data[at - 1]))
            at--;
        if (!add_piece(in, list, self, at, end))
            return false;
    }
}

static bool split_by(Interp *in, Object *self, ByteSpan separator, int64_t most, Object *list)
{
    ByteSpan whole = span_of(self);
    int64_t at = 0;
    while (most-- > 0) {
        int64_t hit = span_find(whole, separator, at, whole.size);
        if (hit < 0)
            break;
        if (!add_piece(in, list, self, at, hit))
            return false;
        at = hit + separator.size;
    }
    return add_piece(in, list, self, at, whole.size);
}

/* Pieces in reverse order. */
static bool split_by_back(Interp *in, Object *self, ByteSpan separator, int64_t most, Object *list)
{
    int64_t end = bytes_size(self);
    while (most-- > 0) {
        int64_t hit = span_find_last(span_of(self), separator, 0, end);
        if (hit < 0)
            break;
        if (!add_piece(in, list, self, hit + separator.size, end))
            return false;
        end = hit;
    }
    return add_piece(in, list, self, 0, end);
}

typedef struct {
    bool by_spaces;
    ByteSpan separator;
    int64_t most;
} Split;

static bool split_arguments(Interp *in, const char *name, Arguments arguments, Split *split)
{
    const Parameters parameters = {.function = name,
                                   .names = {"sep", "maxsplit"},
                                   .count = 2,
                                   .positional = 2,
                                   .kept = name[0] == 'r' ? NAMES_OF_bytes_rsplit
                                                          : NAMES_OF_bytes_split};
    Object *values[2];
    int64_t most = -1;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_c_size(in, values[1], &most)))
        return false;
    split->most = most < 0 ? INT64_MAX : most;
    split->by_spaces = values[0] == NULL || values[0] == in->none;
    if (split->by_spaces)
        return true;
    if (!buffer_span(in, values[0], &split->separator))
        return false;
    return split->separator.size > 0 || raise_false(in, EXCEPTION_ValueError, "empty separator");
}

static Ref list_for(Interp *in, int64_t most)
{
    return list_new(in, most >= FIRST_ROOM ? FIRST_ROOM : (size_t)most + 1);
}

static Ref list_if(Interp *in, Ref list, bool done)
{
    if (done)
        return list;
    drop(in, list);
    return NO_REF;
}

Ref bytes_method_split(Interp *in, Object *self, Arguments arguments)
{
    Split split;
    if (!split_arguments(in, "split", arguments, &split))
        return NO_REF;
    Ref list = list_for(in, split.most);
    if (list.object == NULL)
        return list;
    return list_if(in, list,
                   split.by_spaces ? split_spaces(in, self, split.most, list.object)
                                   : split_by(in, self, split.separator, split.most, list.object));
}

Ref bytes_method_rsplit(Interp *in, Object *self, Arguments arguments)
{
    Split split;
    if (!split_arguments(in, "rsplit", arguments, &split))
        return NO_REF;
    Ref list = list_for(in, split.most);
    if (list.object == NULL)
        return list;
    bool done = split.by_spaces ? split_spaces_back(in, self, split.most, list.object)
                                : split_by_back(in, self, split.separator, split.most, list.object);
    return list_if(in, list, done && list_reverse(in, list.object));
}

static bool split_lines(Interp *in, Object *self, bool keep_ends, Object *list)
{
    ByteSpan whole = span_of(self);
    int64_t at = 0;
    while (at < whole.size) {
        int64_t start = at;
        while (at < whole.size && whole.data[at] != '\n' && whole.data[at] != '\r')
            at++;
        int64_t end = at;
        if (at < whole.size) {
            bool two = whole.data[at] == '\r' && at + 1 < whole.size && whole.data[at + 1] == '\n';
            at += two ? 2 : 1;
        }
        if (!add_piece(in, list, self, start, keep_ends ? at : end))
            return false;
    }
    return true;
}

Ref bytes_method_splitlines(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "splitlines", .names = {"keepends"}, .count = 1, .positional = 1};
    Object *value;
    if (!arguments_bind(in, &parameters, arguments, &value))
        return NO_REF;
    int64_t keep_ends = 0;
    if (value != NULL && !number_as_c_int(in, value, &keep_ends))
        return NO_REF;
    Ref list = list_new(in, 0);
    if (list.object == NULL)
        return list;
    return list_if(in, list, split_lines(in, self, keep_ends != 0, list.object));
}

/* --- partition --- */

/* Three pieces: up to `hit`, the separator, the rest; hit -1: there is none. */
static Ref parts(Interp *in, Object *self, Object *separator, int64_t hit, bool last)
{
    ByteSpan part = {NULL, 0};
    if (!buffer_span(in, separator, &part))
        return NO_REF;
    int64_t size = bytes_size(self);
    int64_t cut = hit < 0 ? (last ? 0 : size) : hit;
    int64_t behind = hit < 0 ? cut : hit + part.size;
    bool whole = is_bytes(self) && hit < 0;
    Ref made[3] = {whole && !last ? keep(self) : bytes_piece(in, self, 0, cut)};
    if (hit >= 0 && is_bytes(self))
        made[1] = keep(separator);
    else
        made[1] = bytes_like_from(in, self, part.data, hit < 0 ? 0 : part.size);
    made[2] = whole && last ? keep(self) : bytes_piece(in, self, behind, size);
    Slot slots[3];
    bool done = true;
    for (int i = 0; i < 3; i++) {
        slots[i].object = made[i].object;
        done = done && made[i].object != NULL;
    }
    if (done)
        return tuple_from_taken(in, slots, 3);
    for (int i = 0; i < 3; i++)
        drop(in, made[i]);
    return NO_REF;
}

static Ref partition_with(Interp *in, Object *self, Object *separator, bool last)
{
    ByteSpan part;
    if (!buffer_span(in, separator, &part))
        return NO_REF;
    if (part.size == 0)
        return raise_error(in, EXCEPTION_ValueError, "empty separator");
    int64_t size = bytes_size(self);
    int64_t hit = last ? span_find_last(span_of(self), part, 0, size)
                       : span_find(span_of(self), part, 0, size);
    return parts(in, self, separator, hit, last);
}

Ref bytes_method_partition(Interp *in, Object *self, Arguments arguments)
{
    return partition_with(in, self, arguments.slots[0].object, false);
}

Ref bytes_method_rpartition(Interp *in, Object *self, Arguments arguments)
{
    return partition_with(in, self, arguments.slots[0].object, true);
}

/* --- strip --- */

enum { LEFT = 1, RIGHT = 2 };

/* set NULL: spaces. */
static bool goes(const ByteSpan *set, char byte)
{
    return set == NULL ? byte_is_space(byte) : memchr(set->data, byte, (size_t)set->size) != NULL;
}

static Ref stripped(Interp *in, Object *self, Arguments arguments, int sides)
{
    Object *given = argument_at(arguments, 0);
    ByteSpan span;
    const ByteSpan *set = given != NULL && given != in->none ? &span : NULL;
    if (set != NULL && !buffer_span(in, given, &span))
        return NO_REF;
    const char *data = span_of(self).data;
    int64_t start = 0;
    int64_t end = bytes_size(self);
    while (sides & LEFT && start < end && goes(set, data[start]))
        start++;
    while (sides & RIGHT && end > start && goes(set, data[end - 1]))
        end--;
    return bytes_piece(in, self, start, end);
}

Ref bytes_method_strip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, LEFT | RIGHT);
}

Ref bytes_method_lstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, LEFT);
}

Ref bytes_method_rstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, RIGHT);
}

/* --- join --- */

static bool append_items(Interp *in, const Object *self, Object *items, Buf *out)
{
    int64_t count;
    const Slot *slots = sequence_slots(items, &count);
    for (int64_t i = 0; i < count; i++) {
        ByteSpan item;
        if (!buffer_span(in, slots[i].object, &item)) {
            raise_clear(in);
            return raise_false(in, EXCEPTION_TypeError,
                               "sequence item %lld: expected a bytes-like object, %s found",
                               (long long)i, type_name_of(slots[i].object));
        }
        if (i > 0)
            buf_append(out, span_of(self).data, (size_t)bytes_size(self));
        if (out->length + (size_t)item.size > in->heap.limit)
            return raise_no_memory(in).object != NULL;
        buf_append(out, item.data, (size_t)item.size);
    }
    return spend(in, (int32_t)(count / 8 + 1));
}

static Ref joined(Interp *in, Object *self, Object *items)
{
    int64_t count;
    const Slot *slots = sequence_slots(items, &count);
    if (count == 1 && is_bytes(self) && IS_EXACT(in, slots[0].object, bytes))
        return keep(slots[0].object);
    Buf out;
    buf_init(&out);
    bool done = append_items(in, self, items, &out);
    Ref made = done ? bytes_like_from(in, self, out.text, (int64_t)out.length) : NO_REF;
    buf_done(&out);
    return made;
}

Ref bytes_method_join(Interp *in, Object *self, Arguments arguments)
{
    Object *given = arguments.slots[0].object;
    if (is_list(given) || is_tuple(given))
        return joined(in, self, given);
    if (given->type->slots.iter == NULL && given->type->slots.subscript == NULL)
        return raise_error(in, EXCEPTION_TypeError, "can only join an iterable");
    Ref items = list_from_iterable(in, given);
    if (items.object == NULL)
        return NO_REF;
    Ref made = joined(in, self, items.object);
    drop(in, items);
    return made;
}
