/* repr of constants. Nesting of tuples is bounded by that of the source. */
#include "lang/const_repr.h"

#include <string.h>

#include "base/float_text.h"
#include "base/identifier.h"
#include "base/utf8.h"
#include "lang/bigint.h"

static void escape_codepoint(Buf *out, uint32_t codepoint)
{
    if (codepoint < 0x100)
        buf_printf(out, "\\x%02x", codepoint);
    else if (codepoint < 0x10000)
        buf_printf(out, "\\u%04x", codepoint);
    else
        buf_printf(out, "\\U%08x", codepoint);
}

/* True if an escape that text and bytes have in common was enough. */
static bool repr_common(Buf *out, uint32_t codepoint, char quote)
{
    const char *escape = codepoint == '\n'   ? "\\n"
                         : codepoint == '\r' ? "\\r"
                         : codepoint == '\t' ? "\\t"
                                             : NULL;
    if (escape)
        buf_append_string(out, escape);
    else if (codepoint == '\\' || codepoint == (unsigned char)quote)
        buf_printf(out, "\\%c", (char)codepoint);
    else if (codepoint >= ' ' && codepoint < 0x7f)
        buf_append_byte(out, (char)codepoint);
    else
        return false;
    return true;
}

static char choose_quote(ConstText text)
{
    bool single = memchr(text.text, '\'', text.length) != NULL;
    return single && !memchr(text.text, '"', text.length) ? '"' : '\'';
}

static void repr_str(Buf *out, ConstText text)
{
    char quote = choose_quote(text);
    buf_append_byte(out, quote);
    for (size_t at = 0; at < text.length;) {
        uint32_t codepoint;
        size_t size = utf8_decode_surrogate(text.text + at, text.length - at, &codepoint);
        if (size == 0)
            size = 1;
        if (!repr_common(out, codepoint, quote)) {
            if (identifier_is_printable(codepoint))
                buf_append(out, text.text + at, size);
            else
                escape_codepoint(out, codepoint);
        }
        at += size;
    }
    buf_append_byte(out, quote);
}

static void repr_bytes(Buf *out, ConstText text)
{
    char quote = choose_quote(text);
    buf_append_byte(out, 'b');
    buf_append_byte(out, quote);
    for (size_t i = 0; i < text.length; i++)
        if (!repr_common(out, (unsigned char)text.text[i], quote))
            buf_printf(out, "\\x%02x", (unsigned char)text.text[i]);
    buf_append_byte(out, quote);
}

static void repr_big_int(Buf *out, const Const *value)
{
    Arena arena;
    arena_init(&arena);
    BigInt number = bigint_from_digits(&arena, value->big.hex.text, value->big.hex.length, 16);
    if (value->big.negative)
        buf_append_byte(out, '-');
    buf_append_string(out, bigint_to_decimal(&arena, number));
    arena_done(&arena);
}

static void repr_items(Buf *out, const Const *value)
{
    for (size_t i = 0; i < value->sequence.count; i++) {
        if (i > 0)
            buf_append_string(out, ", ");
        const_repr(out, value->sequence.items[i]);
    }
}

static void repr_sequence(Buf *out, const Const *value)
{
    if (value->kind == CONST_FROZENSET) {
        buf_append_string(out, value->sequence.count ? "frozenset({" : "frozenset(");
        repr_items(out, value);
        buf_append_string(out, value->sequence.count ? "})" : ")");
        return;
    }
    buf_append_byte(out, '(');
    repr_items(out, value);
    buf_append_string(out, value->sequence.count == 1 ? ",)" : ")");
}

void const_repr(Buf *out, const Const *value)
{
    switch (value->kind) {
    case CONST_NONE:
        buf_append_string(out, "None");
        break;
    case CONST_FALSE:
        buf_append_string(out, "False");
        break;
    case CONST_TRUE:
        buf_append_string(out, "True");
        break;
    case CONST_ELLIPSIS:
        buf_append_string(out, "Ellipsis");
        break;
    case CONST_INT:
        buf_append_int(out, value->integer);
        break;
    case CONST_BIG_INT:
        repr_big_int(out, value);
        break;
    case CONST_FLOAT:
        float_repr(out, value->real);
        break;
    case CONST_COMPLEX:
        complex_repr(out, value->complex.real, value->complex.imaginary);
        break;
    case CONST_STR:
        repr_str(out, value->text);
        break;
    case CONST_BYTES:
        repr_bytes(out, value->text);
        break;
    case CONST_TUPLE:
    case CONST_FROZENSET:
        repr_sequence(out, value);
        break;
    case CONST_CODE:
        buf_printf(out, "<code object %s, file \"%s\", line %d>", value->code->name->text.text,
                   value->code->filename, (int)value->code->firstlineno);
        break;
    }
}
