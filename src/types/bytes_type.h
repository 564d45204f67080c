/* What the files of bytes and bytearray share: the methods by name, and work on spans of
 * bytes whoever holds them. `self` is a bytes object or a bytearray.
 */
#ifndef TYPES_BYTES_TYPE_H
#define TYPES_BYTES_TYPE_H

#include "types/buffer.h"
#include "types/bytes.h"

/* Of a shown value, for the trace. */
#define BYTES_SHOWN_MOST 300

#define BYTES_METHOD(name, kind, least, most, sentence)                                            \
    Ref bytes_method_##name(Interp *in, Object *self, Arguments arguments);
#include "types/bytes_method.def"
#undef BYTES_METHOD

/* Operators of both types. */
int64_t bytes_slot_length(Interp *in, Object *self);
int bytes_slot_contains(Interp *in, Object *self, Object *item);
Ref bytes_slot_concat(Interp *in, Object *left, Object *right);
Ref bytes_slot_repeat(Interp *in, Object *self, int64_t times);
Ref bytes_slot_remainder(Interp *in, Object *left, Object *right);

/* bytes(...) */
Ref bytes_construct(Interp *in, TypeObject *type, Arguments arguments);
/* str.encode as bytes(text, encoding, errors) and bytearray() have it: NO_REF raised. */
Ref bytes_of_text(Interp *in, const char *function, Object *source, Object *encoding,
                  Object *errors);

/* span.hex(sep, bytes_per_sep) */
Ref bytes_span_hex(Interp *in, ByteSpan span, Arguments arguments);

ByteSpan span_of(const Object *self);
/* A new object of self's kind (bytes or bytearray); data NULL: not filled in. */
Ref bytes_like_from(Interp *in, const Object *self, const char *data, int64_t size);
/* Its bytes from start to end: itself if that is all of a plain bytes object. */
Ref bytes_piece(Interp *in, Object *self, int64_t start, int64_t end);
bool byte_is_space(char c);
bool byte_is_digit(char c);
bool byte_is_lower(char c);
bool byte_is_upper(char c);

int span_order(ByteSpan left, ByteSpan right);
/* First index of part in [start, end) or last one, -1 if there is none. */
int64_t span_find(ByteSpan whole, ByteSpan part, int64_t start, int64_t end);
int64_t span_find_last(ByteSpan whole, ByteSpan part, int64_t start, int64_t end);
int64_t span_count(ByteSpan whole, ByteSpan part, int64_t start, int64_t end);
/* Is part there; it must fit. */
bool span_at(ByteSpan whole, ByteSpan part, int64_t at);
/* repr, as text; bytearray's escapes single quotes even between double ones. */
void bytes_span_append_repr(ByteSpan span, bool escape_single, Buf *out);
/* The same of any length, between two ASCII texts. NO_REF raised: interrupted, no memory. */
Ref bytes_span_repr(Interp *in, const char *before, ByteSpan span, bool escape_single,
                    const char *after);

#endif
