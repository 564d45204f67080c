/* complex(...) and the methods of complex. A text is read as CPython does: one number
 * or two, the last one with a j, a sign alone standing for one; brackets around it all.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/complex.h"
#include "types/descriptor.h"
#include "types/float_core.h"
#include "types/format.h"
#include "types/number_text.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/warning.h"

/* --- text --- */

static bool is_digit_at(const Buf *text, size_t at)
{
    return at < text->length && text->text[at] >= '0' && text->text[at] <= '9';
}

/* Takes single underscores between digits out; false: there is another one. */
static bool remove_underscores(Buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->length; i++)
        if (text->text[i] != '_')
            text->text[kept++] = text->text[i];
        else if (i == 0 || !is_digit_at(text, i - 1) || !is_digit_at(text, i + 1))
            return false;
    buf_truncate(text, kept);
    return true;
}

static const char *skip_spaces(const char *at)
{
    while (number_text_is_space(*at))
        at++;
    return at;
}

/* "j", "+j" and "-j" stand for one. */
static double lone_sign(const char **at)
{
    double value = **at == '-' ? -1.0 : 1.0;
    if (**at == '+' || **at == '-')
        (*at)++;
    return value;
}

/* Reads [number][number]j or number; false: it is none. */
static bool read_parts(const char **at, const char *end, Complex *value)
{
    double first;
    *value = (Complex){0, 0};
    if (!float_read_number(at, end, &first)) {
        value->imaginary = lone_sign(at);
    } else if (**at == '+' || **at == '-') {
        value->real = first;
        if (!float_read_number(at, end, &value->imaginary))
            value->imaginary = lone_sign(at);
    } else if (**at == 'j' || **at == 'J') {
        value->imaginary = first;
    } else {
        value->real = first;
        return true;
    }
    if (**at != 'j' && **at != 'J')
        return false;
    (*at)++;
    return true;
}

static bool read_complex(const Buf *text, Complex *value)
{
    const char *end = text->text + text->length;
    const char *at = skip_spaces(text->text);
    bool bracket = *at == '(';
    if (bracket)
        at = skip_spaces(at + 1);
    if (!read_parts(&at, end, value))
        return false;
    at = skip_spaces(at);
    if (bracket && *at++ != ')')
        return false;
    return skip_spaces(at) == end;
}

static bool raise_text(Interp *in, Object *given)
{
    Ref repr = object_repr(in, given);
    if (repr.object == NULL)
        return false;
    Buf shown;
    buf_init(&shown);
    str_append_utf8(repr.object, &shown);
    raise_error(in, EXCEPTION_ValueError, "could not convert string to complex: %s", shown.text);
    buf_done(&shown);
    drop(in, repr);
    return false;
}

static bool value_of_text(Interp *in, Object *given, Complex *value)
{
    Buf text;
    buf_init(&text);
    number_text_of(in, given, &text);
    bool valid = remove_underscores(&text);
    if (!valid)
        raise_text(in, given);
    else if (!read_complex(&text, value))
        valid = raise_false(in, EXCEPTION_ValueError, "complex() arg is a malformed string");
    buf_done(&text);
    return valid;
}

/* --- making --- */

/* A part of the number that is asked for: whether a complex number was given. */
typedef struct {
    Complex value;
    bool is_complex;
} Given;

static bool is_number(const Interp *in, const Object *object)
{
    return object->type->slots.to_float != NULL || object->type->slots.index != NULL ||
           is_complex(in, object);
}

static bool take_number(Interp *in, Object *object, Given *out)
{
    out->is_complex = is_complex(in, object);
    if (out->is_complex) {
        out->value = complex_value(object);
        return true;
    }
    Ref number = number_to_float(in, object);
    if (number.object == NULL)
        return false;
    out->value = (Complex){float_value(number.object), 0};
    drop(in, number);
    return true;
}

int complex_by_method(Interp *in, Object *object, Complex *value)
{
    Ref method = object_special_method(in, object, in->names->complex_);
    if (method.object == NULL)
        return is_raised(in) ? -1 : 0;
    Ref made = object_call_none(in, method.object);
    drop(in, method);
    if (made.object == NULL)
        return -1;
    bool valid = is_complex(in, made.object);
    if (valid && !IS_EXACT(in, made.object, complex))
        valid =
            warn_deprecated(in,
                            "__complex__ returned non-complex (type %s).  The ability to return "
                            "an instance of a strict subclass of complex is deprecated, and may "
                            "be removed in a future version of Python.",
                            type_name_of(made.object));
    if (valid)
        *value = complex_value(made.object);
    else if (!is_raised(in))
        raise_error(in, EXCEPTION_TypeError, "__complex__ returned non-complex (type %s)",
                    made.object->type->layout.name);
    drop(in, made);
    return valid ? 1 : -1;
}

static bool take_real(Interp *in, Object *object, Given *out)
{
    int known = complex_by_method(in, object, &out->value);
    if (known != 0) {
        out->is_complex = true;
        return known > 0;
    }
    if (is_number(in, object))
        return take_number(in, object, out);
    return raise_false(in, EXCEPTION_TypeError,
                       "complex() first argument must be a string or a number, not '%s'",
                       object->type->layout.name);
}

static bool take_imaginary(Interp *in, Object *object, Given *out)
{
    if (is_number(in, object))
        return take_number(in, object, out);
    return raise_false(in, EXCEPTION_TypeError,
                       "complex() second argument must be a number, not '%s'",
                       object->type->layout.name);
}

/* real + imaginary * 1j, where either may be complex itself. */
static bool value_of_parts(Interp *in, Object *real, Object *imaginary, Complex *value)
{
    Given first = {0};
    Given second = {0};
    if (real != NULL && !take_real(in, real, &first))
        return false;
    *value = first.value;
    if (imaginary == NULL)
        return true;
    if (!take_imaginary(in, imaginary, &second))
        return false;
    value->imaginary = second.value.real;
    if (second.is_complex)
        value->real -= second.value.imaginary;
    if (first.is_complex)
        value->imaginary += first.value.imaginary;
    return true;
}

static Ref complex_of_type(Interp *in, TypeObject *type, Complex value)
{
    if (type == in->types[TYPE_complex])
        return complex_from(in, value);
    Ref made = instance_new(in, type);
    if (made.object != NULL)
        ((ComplexObject *)made.object)->value = value;
    return made;
}

Ref complex_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "complex",
                                          .kept = NAMES_OF_complex,
                                          .names = {"real", "imag"},
                                          .count = 2,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Object *real = values[0];
    Object *imaginary = values[1];
    if (real != NULL && imaginary == NULL && IS_EXACT(in, real, complex) &&
        type == in->types[TYPE_complex])
        return keep(real);
    if (real != NULL && is_str(real) && imaginary != NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "complex() can't take second arg if first is a string");
    if (imaginary != NULL && is_str(imaginary))
        return raise_error(in, EXCEPTION_TypeError, "complex() second arg can't be a string");
    Complex value;
    bool done = real != NULL && is_str(real) ? value_of_text(in, real, &value)
                                             : value_of_parts(in, real, imaginary, &value);
    return done ? complex_of_type(in, type, value) : NO_REF;
}

/* --- methods --- */

static Ref method_conjugate(Interp *in, Object *self, Arguments arguments)
{
    Complex value = complex_value(self);
    return complex_from(in, (Complex){value.real, -value.imaginary});
}

static Ref method_complex(Interp *in, Object *self, Arguments arguments)
{
    return IS_EXACT(in, self, complex) ? keep(self) : complex_from(in, complex_value(self));
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Ref real = float_from_double(in, complex_value(self).real);
    Ref imaginary =
        real.object != NULL ? float_from_double(in, complex_value(self).imaginary) : NO_REF;
    if (imaginary.object == NULL) {
        drop(in, real);
        return NO_REF;
    }
    Slot slots[] = {{real.object}, {imaginary.object}};
    return tuple_from_taken(in, slots, 2);
}

static Ref method_format(Interp *in, Object *self, Arguments arguments)
{
    return format_method(in, self, arguments, format_complex);
}

const NativeSpec complex_methods[] = {
    {"conjugate", method_conjugate, NATIVE_NO_ARGUMENTS, 0, 0,
     "the number with the sign of its imaginary part turned"},
    {"__complex__", method_complex, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__format__", method_format, NATIVE_ONE_ARGUMENT, 0, 0, "the number as a format spec has it"},
    {0},
};

static Ref get_real(Interp *in, Object *self)
{
    return float_from_double(in, complex_value(self).real);
}

static Ref get_imag(Interp *in, Object *self)
{
    return float_from_double(in, complex_value(self).imaginary);
}

const PropertySpec complex_properties[] = {
    {"real", get_real, refuse_to_set_member},
    {"imag", get_imag, refuse_to_set_member},
    {0},
};
