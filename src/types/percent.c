/* template % arguments: printf's language with Python's objects. */
#include <limits.h>
#include <string.h>

#include "types/bytearray.h"
#include "types/bytes_type.h"
#include "types/float_core.h"
#include "types/format.h"
#include "types/int_core.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str_builder.h"
#include "types/tuple.h"
#include "types/type.h"

#define CODEPOINT_LIMIT 0x110000

enum { FLAG_LEFT = 1, FLAG_SIGN = 2, FLAG_BLANK = 4, FLAG_ALTERNATE = 8, FLAG_ZERO = 16 };

/* Where the run through template and arguments stands. */
typedef struct {
    Interp *in;
    const Object *text;
    int64_t at, end;
    Object *arguments;   /* a tuple of them, or the only one */
    int64_t next, count; /* of the tuple's items; a single one: -2 before, -1 after, of -1 */
    Object *mapping;     /* or NULL */
    Ref owned;           /* the argument that %(key) took from the mapping */
    bool bytes;          /* the template was bytes: see percent_format_bytes */
} Run;

/* One conversion: %[(key)][flags][width][.precision]letter */
typedef struct {
    int flags;
    int64_t width, precision; /* -1: none */
    uint32_t letter;
} Conversion;

/* --- bytes as text: one character a byte --- */

static Ref text_of(Interp *in, ByteSpan span)
{
    StrBuilder out = {0};
    for (int64_t i = 0; i < span.size; i++)
        builder_add(&out, (uint8_t)span.data[i]);
    return builder_finish(in, &out);
}

/* Consumes text. */
static Ref bytes_of(Interp *in, Ref text)
{
    Ref made = bytes_new(in, str_length(text.object));
    for (int64_t i = 0; made.object != NULL && i < str_length(text.object); i++)
        bytes_data(made.object)[i] = (char)str_at(text.object, i);
    drop(in, text);
    return made;
}

/* --- arguments --- */

static Object *next_argument(Run *run)
{
    if (run->next >= run->count) {
        raise_error(run->in, EXCEPTION_TypeError, "not enough arguments for format string");
        return NULL;
    }
    int64_t at = run->next++;
    return run->count < 0 ? run->arguments : tuple_get(run->arguments, at);
}

static bool incomplete(Run *run)
{
    return raise_false(run->in, EXCEPTION_ValueError, "incomplete format");
}

static bool take(Run *run, uint32_t *c)
{
    if (run->at >= run->end)
        return incomplete(run);
    *c = str_at(run->text, run->at++);
    return true;
}

/* After '(': the argument becomes mapping[key]. */
static bool take_key(Run *run)
{
    Interp *in = run->in;
    if (run->mapping == NULL)
        return raise_false(in, EXCEPTION_TypeError, "format requires a mapping");
    int64_t start = run->at;
    int depth = 1;
    while (depth > 0 && run->at < run->end) {
        uint32_t c = str_at(run->text, run->at++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (depth > 0)
        return raise_false(in, EXCEPTION_ValueError, "incomplete format key");
    Ref text = keep((Object *)(uintptr_t)run->text);
    Ref key = str_substring(in, text.object, start, run->at - 1);
    drop(in, text);
    if (key.object != NULL && run->bytes)
        key = bytes_of(in, key);
    if (key.object == NULL)
        return false;
    drop(in, run->owned);
    run->owned = object_get_item(in, run->mapping, key.object);
    drop(in, key);
    run->arguments = run->owned.object;
    run->count = -1;
    run->next = -2;
    return run->owned.object != NULL;
}

/* '*': a number from the arguments. */
static bool take_star(Run *run, int64_t most, const char *c_type, int64_t *value)
{
    Object *argument = next_argument(run);
    if (argument == NULL)
        return false;
    if (!is_int(argument))
        return raise_false(run->in, EXCEPTION_TypeError, "* wants int");
    if (int_to_i64(argument, value) && *value <= most && *value >= -most - 1)
        return true;
    return raise_false(run->in, EXCEPTION_OverflowError, "Python int too large to convert to C %s",
                       c_type);
}

/* Digits from *c on; *c becomes the character behind them. */
static bool take_digits(Run *run, int64_t most, const char *too_big, uint32_t *c, int64_t *value)
{
    *value = 0;
    while (*c >= '0' && *c <= '9') {
        if (*value > (most - (int64_t)(*c - '0')) / 10)
            return raise_false(run->in, EXCEPTION_ValueError, "%s", too_big);
        *value = *value * 10 + (int64_t)(*c - '0');
        if (!take(run, c))
            return false;
    }
    return true;
}

/* --- reading a conversion --- */

static int flag_of(uint32_t c)
{
    switch (c) {
    case '-':
        return FLAG_LEFT;
    case '+':
        return FLAG_SIGN;
    case ' ':
        return FLAG_BLANK;
    case '#':
        return FLAG_ALTERNATE;
    case '0':
        return FLAG_ZERO;
    default:
        return 0;
    }
}

static bool read_width(Run *run, Conversion *out, uint32_t *c)
{
    if (*c == '*') {
        if (!take_star(run, INT64_MAX, "ssize_t", &out->width))
            return false;
        if (out->width < 0) {
            out->flags |= FLAG_LEFT;
            out->width = -out->width;
        }
        return take(run, c);
    }
    if (*c < '0' || *c > '9')
        return true;
    return take_digits(run, INT64_MAX, "width too big", c, &out->width);
}

static bool read_precision(Run *run, Conversion *out, uint32_t *c)
{
    if (*c != '.')
        return true;
    if (!take(run, c))
        return false;
    if (*c != '*')
        return take_digits(run, INT_MAX, "precision too big", c, &out->precision);
    if (!take_star(run, INT_MAX, "int", &out->precision))
        return false;
    if (out->precision < 0)
        out->precision = 0;
    return take(run, c);
}

/* After '%'. */
static bool read_conversion(Run *run, Conversion *out)
{
    *out = (Conversion){.width = -1, .precision = -1};
    uint32_t c;
    if (!take(run, &c))
        return false;
    if (c == '(' && (!take_key(run) || !take(run, &c)))
        return false;
    while (flag_of(c) != 0) {
        out->flags |= flag_of(c);
        if (!take(run, &c))
            return false;
    }
    if (!read_width(run, out, &c) || !read_precision(run, out, &c))
        return false;
    if ((c == 'h' || c == 'l' || c == 'L') && !take(run, &c))
        return false;
    out->letter = c;
    return true;
}

/* --- the text of an argument --- */

/* The int of a number for %d and its like; NO_REF raised. */
static Ref whole_number(Interp *in, Object *object, char letter)
{
    bool strict = letter == 'o' || letter == 'x' || letter == 'X';
    const TypeSlots *slots = &object->type->slots;
    if (is_int(object))
        return keep(object);
    bool number =
        slots->index != NULL || (!strict && (slots->to_int != NULL || slots->to_float != NULL));
    Ref whole = NO_REF;
    if (number)
        whole = strict ? number_index(in, object) : number_to_int(in, object);
    if (whole.object != NULL || (number && !is_raised_of(in, EXCEPTION_TypeError)))
        return whole;
    if (number)
        raise_clear(in);
    return raise_error(in, EXCEPTION_TypeError, "%%%c format: %s is required, not %s", letter,
                       strict ? "an integer" : "a real number", type_name_of(object));
}

/* [-]prefix, zeros up to the precision, digits. */
static bool append_whole(Interp *in, Object *number, const Conversion *conversion, Buf *out)
{
    char letter = (char)conversion->letter;
    int base = letter == 'o' ? 8 : (letter | 0x20) == 'x' ? 16 : 10;
    Buf digits;
    buf_init(&digits);
    if (!int_append_text(in, number, base, &digits)) {
        buf_done(&digits);
        return false;
    }
    bool negative = digits.text[0] == '-';
    if (negative)
        buf_append_byte(out, '-');
    if (conversion->flags & FLAG_ALTERNATE && base != 10)
        buf_printf(out, "0%c", letter);
    int64_t zeros = conversion->precision - (int64_t)(digits.length - negative);
    if (zeros > 0)
        buf_append_fill(out, '0', (size_t)zeros);
    for (size_t i = negative; i < digits.length; i++) {
        bool upper = letter == 'X' && digits.text[i] >= 'a';
        buf_append_byte(out, (char)(upper ? digits.text[i] - 0x20 : digits.text[i]));
    }
    buf_done(&digits);
    return true;
}

static bool append_real(const Run *run, Object *object, const Conversion *conversion, Buf *out)
{
    Interp *in = run->in;
    Ref number = NO_REF;
    if (object->type->slots.to_float != NULL || object->type->slots.index != NULL)
        number = number_to_float(in, object);
    else
        raise_error(in, EXCEPTION_TypeError,
                    run->bytes ? "float argument required, not %s" : "must be real number, not %s",
                    type_name_of(object));
    if (number.object == NULL)
        return false;
    double value = float_value(number.object);
    drop(in, number);
    FloatFormat format = {
        .code = (char)conversion->letter,
        .precision = conversion->precision < 0 ? 6 : (int)conversion->precision,
        .alternate = conversion->flags & FLAG_ALTERNATE,
    };
    float_append_formatted(value, format, out);
    return true;
}

static Ref character(Interp *in, Object *object)
{
    if (is_str(object)) {
        if (str_length(object) == 1)
            return keep(object);
        return raise_error(in, EXCEPTION_TypeError, "%%c requires int or char");
    }
    if (object->type->slots.index == NULL)
        return raise_error(in, EXCEPTION_TypeError, "%%c requires int or char");
    int64_t value;
    if (!number_as_index(in, object, EXCEPTION_COUNT, &value))
        return NO_REF;
    if (value < 0 || value >= CODEPOINT_LIMIT)
        return raise_error(in, EXCEPTION_OverflowError, "%%c arg not in range(0x110000)");
    return str_from_codepoint(in, (uint32_t)value);
}

/* %c of bytes. */
static Ref byte_character(Interp *in, Object *object)
{
    if (is_bytes(object) || is_bytearray(object)) {
        if (bytes_size(object) == 1)
            return text_of(in, span_of(object));
    } else if (object->type->slots.index != NULL) {
        int64_t value;
        if (!number_as_index(in, object, EXCEPTION_COUNT, &value))
            return NO_REF;
        if (value < 0 || value > 255)
            return raise_error(in, EXCEPTION_OverflowError, "%%c arg not in range(256)");
        return str_from_codepoint(in, (uint32_t)value);
    }
    return raise_error(in, EXCEPTION_TypeError,
                       "%%c requires an integer in range(256) or a single byte");
}

/* %s of bytes. */
static Ref raw_bytes(Interp *in, Object *object)
{
    ByteSpan span;
    bool found;
    if (!buffer_find_span(in, object, &span, &found))
        return NO_REF;
    if (found)
        return text_of(in, span);
    Ref method = object_special_method(in, object, in->names->bytes_);
    if (method.object == NULL && !is_raised(in))
        raise_error(in, EXCEPTION_TypeError,
                    "%%b requires a bytes-like object, or an object that implements __bytes__, "
                    "not '%s'",
                    type_name_of(object));
    drop(in, method);
    Ref bytes = method.object != NULL ? bytes_from_object(in, object) : NO_REF;
    Ref text = bytes.object != NULL ? text_of(in, span_of(bytes.object)) : NO_REF;
    drop(in, bytes);
    return text;
}

static Ref number_text(const Run *run, Object *object, const Conversion *conversion, bool real)
{
    Interp *in = run->in;
    Buf text;
    buf_init(&text);
    bool done;
    if (real) {
        done = append_real(run, object, conversion, &text);
    } else {
        Ref number = whole_number(in, object, (char)conversion->letter);
        done = number.object != NULL && append_whole(in, number.object, conversion, &text);
        drop(in, number);
    }
    Ref str = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return str;
}

static Ref raise_letter(Run *run, uint32_t letter)
{
    return raise_error(run->in, EXCEPTION_ValueError,
                       "unsupported format character '%c' (0x%x) at index %lld",
                       letter > 31 && letter < 127 ? (char)letter : '?', (unsigned)letter,
                       (long long)(run->at - 1));
}

/* The argument as text without padding. *numeric: it has a sign of its own. */
static Ref argument_text(Run *run, const Conversion *conversion, Object *object, bool *numeric)
{
    Interp *in = run->in;
    *numeric = false;
    switch (conversion->letter) {
    case 'b':
        return run->bytes ? raw_bytes(in, object) : raise_letter(run, conversion->letter);
    case 's':
        return run->bytes ? raw_bytes(in, object) : object_str(in, object);
    case 'r':
        return run->bytes ? object_ascii(in, object) : object_repr(in, object);
    case 'a':
        return object_ascii(in, object);
    case 'c':
        return run->bytes ? byte_character(in, object) : character(in, object);
    case 'i':
    case 'd':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        *numeric = true;
        return number_text(run, object, conversion, false);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        *numeric = true;
        return number_text(run, object, conversion, true);
    default:
        return raise_letter(run, conversion->letter);
    }
}

/* --- output --- */

/* Sign, prefix, zeros or spaces, the rest. */
static void add_number(StrBuilder *out, const Conversion *conversion, const Object *text)
{
    int64_t start = 0;
    uint32_t sign = 0;
    if (str_at(text, 0) == '-')
        sign = str_at(text, start++);
    else if (conversion->flags & FLAG_SIGN)
        sign = '+';
    else if (conversion->flags & FLAG_BLANK)
        sign = ' ';
    int64_t digits = start;
    if (conversion->flags & FLAG_ALTERNATE &&
        (conversion->letter == 'o' || (conversion->letter | 0x20) == 'x'))
        digits += 2;
    int64_t missing = conversion->width - (str_length(text) - start) - (sign != 0);
    bool zeros = conversion->flags & FLAG_ZERO;
    bool left = conversion->flags & FLAG_LEFT;
    if (!zeros && !left)
        builder_add_fill(out, ' ', missing);
    if (sign != 0)
        builder_add(out, sign);
    builder_add_range(out, text, start, digits);
    if (zeros && !left)
        builder_add_fill(out, '0', missing);
    builder_add_range(out, text, digits, str_length(text));
    if (left)
        builder_add_fill(out, ' ', missing);
}

static void add_text(StrBuilder *out, const Conversion *conversion, const Object *text)
{
    int64_t length = str_length(text);
    if (conversion->letter != 'c' && conversion->precision >= 0 && conversion->precision < length)
        length = conversion->precision;
    bool left = conversion->flags & FLAG_LEFT;
    if (!left)
        builder_add_fill(out, ' ', conversion->width - length);
    builder_add_range(out, text, 0, length);
    if (left)
        builder_add_fill(out, ' ', conversion->width - length);
}

static bool is_as_it_is(const Conversion *conversion, const Object *text, bool numeric)
{
    return conversion->width <= str_length(text) &&
           (numeric ? !(conversion->flags & (FLAG_SIGN | FLAG_BLANK))
                    : conversion->precision < 0 || conversion->precision >= str_length(text));
}

/* Does one conversion. *whole: the result, if the template is this conversion alone
 * and the text needs nothing done to it. */
static bool convert(Run *run, StrBuilder *out, Ref *whole)
{
    Interp *in = run->in;
    Conversion conversion;
    if (!read_conversion(run, &conversion))
        return false;
    Object *argument = next_argument(run);
    if (argument == NULL)
        return false;
    if (conversion.width > 0 && (size_t)conversion.width > in->heap.limit)
        return raise_no_memory(in).object != NULL;
    bool numeric;
    Ref text = argument_text(run, &conversion, argument, &numeric);
    if (text.object == NULL)
        return false;
    if (out->length == 0 && run->at == run->end && is_as_it_is(&conversion, text.object, numeric)) {
        *whole = text;
        return true;
    }
    if (numeric)
        add_number(out, &conversion, text.object);
    else
        add_text(out, &conversion, text.object);
    drop(in, text);
    return true;
}

static bool run_through(Run *run, StrBuilder *out, Ref *whole)
{
    while (run->at < run->end) {
        uint32_t c = str_at(run->text, run->at++);
        if (c != '%') {
            builder_add(out, c);
        } else if (run->at < run->end && str_at(run->text, run->at) == '%') {
            builder_add(out, '%');
            run->at++;
        } else if (!convert(run, out, whole)) {
            return false;
        }
    }
    if (run->next < run->count && run->mapping == NULL)
        return raise_false(run->in, EXCEPTION_TypeError,
                           "not all arguments converted during %s formatting",
                           run->bytes ? "bytes" : "string");
    return true;
}

static Ref format_with(Interp *in, Object *template, Object *arguments, bool bytes)
{
    Run run = {.in = in,
               .text = template,
               .end = str_length(template),
               .arguments = arguments,
               .next = -2,
               .count = -1,
               .bytes = bytes};
    bool raw = bytes && (is_bytes(arguments) || is_bytearray(arguments));
    if (is_tuple(arguments)) {
        run.next = 0;
        run.count = tuple_size(arguments);
    } else if (arguments->type->slots.subscript != NULL && !is_str(arguments) && !raw) {
        run.mapping = arguments;
    }
    StrBuilder out = {0};
    Ref whole = NO_REF;
    bool done = run_through(&run, &out, &whole);
    drop(in, run.owned);
    if (done && whole.object == NULL)
        return builder_finish(in, &out);
    builder_done(&out);
    if (done)
        return whole;
    drop(in, whole);
    return NO_REF;
}

Ref percent_format(Interp *in, Object *template, Object *arguments)
{
    return format_with(in, template, arguments, false);
}

Ref percent_format_bytes(Interp *in, Object *template, Object *arguments)
{
    Ref text = text_of(in, span_of(template));
    if (text.object == NULL)
        return NO_REF;
    Ref done = format_with(in, text.object, arguments, true);
    drop(in, text);
    if (done.object == NULL)
        return NO_REF;
    Ref bytes = bytes_of(in, done);
    if (bytes.object == NULL || is_bytes(template))
        return bytes;
    Ref array = bytearray_from(in, bytes_data(bytes.object), bytes_size(bytes.object));
    drop(in, bytes);
    return array;
}
