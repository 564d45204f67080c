/* Tokens of patterns and templates. The next token is always known (as in CPython,
 * which therefore notices a backslash at the end one token early), and `position` is
 * where it begins: errors count back from there.
 */
#include "modules/re_scan.h"

#include <stdarg.h>

#include "base/identifier.h"
#include "types/bytes.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/import.h"

static uint32_t character_at(const ReScanner *scanner, int64_t index)
{
    return scanner->is_text ? str_at(scanner->source, index)
                            : (uint8_t)bytes_data(scanner->source)[index];
}

/* Reads the token at `position`. */
static void look(ReScanner *scanner)
{
    scanner->next = (ReToken){0};
    if (scanner->position >= scanner->length)
        return;
    uint32_t first = character_at(scanner, scanner->position);
    if (first == '\\' && scanner->position + 1 == scanner->length) {
        re_fail_at(scanner, scanner->position, "bad escape (end of pattern)");
        scanner->position++;
    } else if (first == '\\') {
        scanner->next = (ReToken){first, character_at(scanner, scanner->position + 1), 2};
    } else {
        scanner->next = (ReToken){first, 0, 1};
    }
}

void re_scanner_init(ReScanner *scanner, Interp *in, Object *source)
{
    bool is_text = is_str(source);
    *scanner = (ReScanner){.in = in,
                           .source = source,
                           .is_text = is_text,
                           .length = is_text ? str_length(source) : bytes_size(source)};
    look(scanner);
}

ReToken re_take(ReScanner *scanner)
{
    ReToken token = scanner->next;
    scanner->position += token.length;
    look(scanner);
    return token;
}

bool re_accept(ReScanner *scanner, char character)
{
    if (!re_next_is(scanner, character))
        return false;
    re_take(scanner);
    return true;
}

static int digit_value(const ReToken *token)
{
    uint32_t c = token->length == 1 ? token->first : 0;
    return c >= '0' && c <= '9'   ? (int)(c - '0')
           : c >= 'a' && c <= 'f' ? (int)(c - 'a') + 10
           : c >= 'A' && c <= 'F' ? (int)(c - 'A') + 10
                                  : 16;
}

bool re_next_is_digit(const ReScanner *scanner, int base)
{
    return digit_value(&scanner->next) < base;
}

int re_take_digits(ReScanner *scanner, int base, int most, uint32_t *value)
{
    int count = 0;
    for (; count < most && re_next_is_digit(scanner, base); count++) {
        *value = *value * (uint32_t)base + (uint32_t)digit_value(&scanner->next);
        re_take(scanner);
    }
    return count;
}

static Ref source_text(const ReScanner *scanner, int64_t start, int64_t end)
{
    Buf text = BUF_INIT;
    re_append_source(scanner, start, end, &text);
    Ref result = str_from_buf(scanner->in, &text);
    buf_done(&text);
    return result;
}

Ref re_take_until(ReScanner *scanner, char terminator, const char *what)
{
    int64_t start = scanner->position;
    while (scanner->next.length != 0 && !re_next_is(scanner, terminator))
        re_take(scanner);
    int64_t length = scanner->position - start;
    if (scanner->next.length == 0) {
        if (length == 0)
            re_fail(scanner, 0, "missing %s", what);
        re_fail(scanner, length, "missing %c, unterminated name", terminator);
        return NO_REF;
    }
    re_take(scanner);
    if (length == 0)
        re_fail(scanner, 1, "missing %s", what);
    return is_raised(scanner->in) ? NO_REF : source_text(scanner, start, start + length);
}

bool re_group_number(const Object *name, uint64_t *number)
{
    *number = 0;
    for (int64_t i = 0; i < str_length(name); i++) {
        uint32_t c = str_at(name, i);
        if (c < '0' || c > '9')
            return false;
        if (*number < RE_GROUPS_MOST)
            *number = *number * 10 + (c - '0');
    }
    return str_length(name) > 0;
}

bool re_simple_escape(uint32_t letter, uint32_t *character)
{
    static const char letters[] = "abfnrtv\\", characters[] = "\a\b\f\n\r\t\v\\";
    const char *found = letter != 0 && letter < 128 ? strchr(letters, (int)letter) : NULL;
    if (found == NULL)
        return false;
    *character = (uint8_t)characters[found - letters];
    return true;
}

bool re_check_octal(ReScanner *scanner, uint32_t value, int digits)
{
    if (value <= 0377)
        return true;
    return re_fail(scanner, digits + 1, "octal escape value \\%0*o outside of range 0-0o377",
                   digits, value);
}

void re_append_source(const ReScanner *scanner, int64_t start, int64_t end, Buf *out)
{
    for (int64_t i = start; i < end; i++)
        buf_append_codepoint(out, character_at(scanner, i));
}

/* --- errors --- */

/* re.error, from the module that was imported to get here. */
static Ref error_class(Interp *in)
{
    Ref module = import_builtin(in->vm, "re");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, "error");
    Ref found = name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    drop(in, name);
    drop(in, module);
    return found;
}

static void raise_pattern_error(ReScanner *scanner, int64_t position, const Buf *text)
{
    Interp *in = scanner->in;
    Ref cls = error_class(in);
    Ref message = cls.object == NULL ? NO_REF : str_from_buf(in, text);
    Ref place = message.object == NULL ? NO_REF
                : position < 0         ? keep_none(in)
                                       : int_from_i64(in, position);
    if (place.object != NULL) {
        Slot slots[3] = {
            {message.object}, {position < 0 ? in->none : scanner->source}, {place.object}};
        Ref error = object_call(in, cls.object, (Arguments){.slots = slots, .count = 3});
        if (error.object != NULL)
            raise_object(in, error);
    }
    drop(in, place);
    drop(in, message);
    drop(in, cls);
}

static bool fail(ReScanner *scanner, int64_t position, const char *format, va_list arguments)
{
    if (is_raised(scanner->in))
        return false;
    Buf text = BUF_INIT;
    buf_vprintf(&text, format, arguments);
    raise_pattern_error(scanner, position, &text);
    buf_done(&text);
    return false;
}

bool re_fail(ReScanner *scanner, int64_t back, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fail(scanner, scanner->position - back, format, arguments);
    va_end(arguments);
    return false;
}

bool re_fail_at(ReScanner *scanner, int64_t position, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fail(scanner, position, format, arguments);
    va_end(arguments);
    return false;
}

bool re_fail_name(ReScanner *scanner, int64_t back, const char *words, Object *name)
{
    Buf text = BUF_INIT;
    str_append_repr(name, &text);
    re_fail(scanner, back, "%s %s", words, text.text);
    buf_done(&text);
    return false;
}

bool re_is_identifier(const Object *name)
{
    Buf text = BUF_INIT;
    str_append_utf8(name, &text);
    bool is = text.length > 0 && identifier_scan(text.text, text.length) == text.length;
    buf_done(&text);
    return is;
}

bool re_check_name(ReScanner *scanner, Object *name, int64_t extra)
{
    return re_is_identifier(name) ||
           re_fail_name(scanner, str_length(name) + extra, "bad character in group name", name);
}
