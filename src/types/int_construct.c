/* int(x) and int(text, base). */
#include "types/arguments.h"
#include "types/bytearray.h"
#include "types/bytes.h"
#include "types/int_type.h"
#include "types/number_text.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

static const Parameters parameters = {
    .function = "int", .kept = NAMES_OF_int, .names = {"", "base"}, .count = 2, .positional = 2};

Ref int_of_subclass(Interp *in, TypeObject *type, Ref value)
{
    if (value.object == NULL || type == in->types[TYPE_int])
        return value;
    int64_t count = int_count(value.object);
    Ref made = instance_alloc(in, type, (size_t)count);
    if (made.object != NULL) {
        ((VarObject *)made.object)->size = ((VarObject *)value.object)->size;
        int_digits(made.object)[0] = 0;
        for (int64_t i = 0; i < count; i++)
            int_digits(made.object)[i] = int_digits(value.object)[i];
    }
    drop(in, value);
    return made;
}

Ref int_from_object_text(Interp *in, Object *object, int base)
{
    Buf text;
    buf_init(&text);
    number_text_of(in, object, &text);
    Ref given = is_str(object) ? keep(object) : bytes_from(in, text.text, text.length);
    Ref made = NO_REF;
    if (given.object != NULL)
        made = int_parse(in, text.text, text.length, base, given.object);
    drop(in, given);
    buf_done(&text);
    return made;
}

static Ref from_text_and_base(Interp *in, Object *object, Object *base)
{
    int64_t number;
    if (!number_as_index(in, base, EXCEPTION_COUNT, &number))
        return NO_REF;
    if (number != 0 && (number < 2 || number > 36))
        return raise_error(in, EXCEPTION_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!is_str(object) && !is_bytes(object) && !is_bytearray(object))
        return raise_error(in, EXCEPTION_TypeError,
                           "int() can't convert non-string with explicit base");
    return int_from_object_text(in, object, (int)number);
}

Ref int_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    if (values[0] == NULL && values[1] != NULL)
        return raise_error(in, EXCEPTION_TypeError, "int() missing string argument");
    Ref value = values[0] == NULL   ? int_from_i64(in, 0)
                : values[1] == NULL ? number_to_int(in, values[0])
                                    : from_text_and_base(in, values[0], values[1]);
    return int_of_subclass(in, type, value);
}
