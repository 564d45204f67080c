/* bytes(...): from a size, an iterable of ints, an object with __bytes__, or text. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/codec.h"
#include "types/int.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

static bool take_byte(Interp *in, Object *item, Buf *out)
{
    int64_t value;
    if (!number_as_index(in, item, EXCEPTION_COUNT, &value))
        return false;
    if (value < 0 || value > 255)
        return raise_false(in, EXCEPTION_ValueError, "bytes must be in range(0, 256)");
    buf_append_byte(out, (char)value);
    return spend(in, 1);
}

static Ref from_iterator(Interp *in, Object *iterator)
{
    Buf bytes;
    buf_init(&bytes);
    bool going = true;
    Ref item = iterator_next(in, iterator);
    while (item.object != NULL && going) {
        going = take_byte(in, item.object, &bytes);
        drop(in, item);
        item = going ? iterator_next(in, iterator) : NO_REF;
    }
    Ref made = is_raised(in) ? NO_REF : bytes_from(in, bytes.text, bytes.length);
    buf_done(&bytes);
    return made;
}

static Ref from_special_method(Interp *in, Object *object, bool *found)
{
    Ref method = object_special_method(in, object, in->names->bytes_);
    *found = method.object != NULL || is_raised(in);
    if (method.object == NULL)
        return NO_REF;
    Ref made = object_call_none(in, method.object);
    drop(in, method);
    if (made.object != NULL && !is_bytes(made.object)) {
        raise_error(in, EXCEPTION_TypeError, "__bytes__ returned non-bytes (type %s)",
                    type_name_of(made.object));
        drop(in, made);
        return NO_REF;
    }
    return made;
}

Ref bytes_from_object(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, bytes))
        return keep(object);
    bool found;
    Ref made = from_special_method(in, object, &found);
    if (found)
        return made;
    if (is_bytes_like(object))
        return buffer_to_bytes(in, object);
    bool iterable = object->type->slots.iter != NULL || object->type->slots.subscript != NULL;
    if (is_str(object) || !iterable)
        return raise_error(in, EXCEPTION_TypeError, "cannot convert '%s' object to bytes",
                           type_name_of(object));
    Ref iterator = object_iter(in, object);
    if (iterator.object == NULL)
        return NO_REF;
    made = from_iterator(in, iterator.object);
    drop(in, iterator);
    return made;
}

static Ref zeros(Interp *in, Object *number)
{
    int64_t size;
    if (!number_as_index(in, number, EXCEPTION_OverflowError, &size))
        return NO_REF;
    if (size < 0)
        return raise_error(in, EXCEPTION_ValueError, "negative count");
    Ref made = bytes_new(in, size);
    if (made.object != NULL && size > 0)
        memset(bytes_data(made.object), 0, (size_t)size);
    return made;
}

static Ref from_source(Interp *in, Object *source)
{
    bool found = false, is_text = is_str(source);
    Ref made = is_text || source->type->slots.index != NULL
                   ? from_special_method(in, source, &found)
                   : NO_REF;
    if (found)
        return made;
    if (is_text)
        return raise_error(in, EXCEPTION_TypeError, "string argument without an encoding");
    bool is_number = source->type->slots.index != NULL;
    return is_number ? zeros(in, source) : bytes_from_object(in, source);
}

Ref bytes_of_text(Interp *in, const char *function, Object *source, Object *encoding,
                  Object *errors)
{
    static const char *const names[] = {"encoding", "errors"};
    Object *texts[] = {encoding, errors};
    for (int i = 0; i < 2; i++) {
        if (texts[i] != NULL && !is_str(texts[i]))
            return raise_error(in, EXCEPTION_TypeError, "%s() argument '%s' must be str, not %s",
                               function, names[i], argument_kind(in, texts[i]));
    }
    if (source == NULL || !is_str(source))
        return raise_error(in, EXCEPTION_TypeError,
                           encoding != NULL ? "encoding without a string argument"
                                            : "errors without a string argument");
    if (encoding == NULL)
        return raise_error(in, EXCEPTION_TypeError, "string argument without an encoding");
    return encode_str(in, source, encoding, errors);
}

static Ref of_subclass(Interp *in, TypeObject *type, Ref bytes)
{
    if (bytes.object == NULL || type == in->types[TYPE_bytes])
        return bytes;
    int64_t size = bytes_size(bytes.object);
    Ref made = instance_alloc(in, type, (size_t)size);
    if (made.object != NULL) {
        ((VarObject *)made.object)->size = size;
        ((BytesObject *)made.object)->hash = -1;
        memcpy(bytes_data(made.object), bytes_data(bytes.object), (size_t)size + 1);
    }
    drop(in, bytes);
    return made;
}

Ref bytes_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "bytes",
                                          .names = {"source", "encoding", "errors"},
                                          .count = 3,
                                          .positional = 3};
    Object *values[3];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref made;
    if (values[1] != NULL || values[2] != NULL)
        made = bytes_of_text(in, "bytes", values[0], values[1], values[2]);
    else
        made = values[0] == NULL ? keep(in->empty_bytes) : from_source(in, values[0]);
    return of_subclass(in, type, made);
}
