/* Values of expressions: what an object shows as a number or text, comparison and
 * arithmetic. Numbers are whole numbers of 64 bits or floats; what does not fit is told,
 * never rounded. Objects other than numbers and text are equal if they are the same
 * object: `==` of them would have to run the script's code, so it is refused. */
#include "view/formula_value.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* -- text -- */

static size_t hex_digits(const char *at, size_t count, uint32_t *number)
{
    *number = 0;
    for (size_t i = 0; i < count; i++) {
        static const char digits[] = "0123456789abcdef";
        const char *digit = at[i] == '\0' ? NULL : strchr(digits, at[i] | 0x20);
        if (digit == NULL)
            return 0;
        *number = *number * 16 + (uint32_t)(digit - digits);
    }
    return count;
}

/* One escape behind its backslash; the bytes it takes, 0 if it is not known. */
static size_t unescape(const char *at, char out[4], size_t *written)
{
    static const char letters[] = "ntr\\'\"0", meanings[] = "\n\t\r\\'\"\0";
    uint32_t code = 0;
    const char *letter = *at == '\0' ? NULL : strchr(letters, *at);
    if (letter != NULL) {
        out[0] = meanings[letter - letters];
        *written = 1;
        return 1;
    }
    size_t count = *at == 'x' ? 2 : *at == 'u' ? 4 : *at == 'U' ? 8 : 0;
    if (count == 0 || hex_digits(at + 1, count, &code) == 0 || code > 0x10ffff)
        return 0;
    *written = utf8_encode(code, out);
    return count + 1;
}

bool formula_of_literal(FormulaHost *host, const char *repr, size_t length, FormulaValue *value)
{
    bool quoted = length >= 2 && (repr[0] == '\'' || repr[0] == '"') && repr[length - 1] == repr[0];
    if (!quoted || (length >= 6 && repr[1] == repr[0]))
        return formula_fail(host, "only plain text in one pair of quotes is known");
    char *text = arena_copy_text(host->arena, repr + 1, length - 2);
    size_t out = 0;
    for (size_t at = 1; at + 1 < length;) {
        size_t written = 1;
        if (repr[at] == '\\') {
            size_t used = unescape(repr + at + 1, text + out, &written);
            if (used == 0)
                return formula_fail(host, "an escape in the text is not known");
            at += used;
        } else {
            text[out] = repr[at];
        }
        at++;
        out += written;
    }
    *value = (FormulaValue){.kind = FORMULA_TEXT, .text = text, .length = out};
    return true;
}

/* -- objects -- */

static bool of_int(FormulaHost *host, const char *repr, FormulaValue *value)
{
    enum { DIGITS_SAFE = 18 };
    if (strlen(repr) > DIGITS_SAFE + (repr[0] == '-'))
        return true; /* stays an object: too large to calculate with */
    value->kind = FORMULA_INT;
    value->integer = strtoll(repr, NULL, 10);
    return true;
}

bool formula_of_object(FormulaHost *host, ObjectId id, FormulaValue *value)
{
    const WorldObject *object = world_object(host->world, id);
    *value = (FormulaValue){.kind = FORMULA_OBJECT, .object = id};
    if (object == NULL)
        return formula_fail(host, "there is no object #%u now", (unsigned)id);
    const char *type = trace_text(host->world->trace, object->type);
    const char *repr = trace_text(host->world->trace, object->value);
    size_t length = strtab_length(&host->world->trace->strings, object->value);
    if (strcmp(type, "NoneType") == 0) {
        value->kind = FORMULA_NONE;
    } else if (strcmp(type, "bool") == 0) {
        value->kind = FORMULA_BOOL;
        value->integer = strcmp(repr, "True") == 0;
    } else if (strcmp(type, "int") == 0 && length > 0) {
        return of_int(host, repr, value);
    } else if (strcmp(type, "float") == 0 && length > 0) {
        value->kind = FORMULA_FLOAT;
        value->number = strtod(repr, NULL);
    } else if (strcmp(type, "str") == 0 && length >= 2 && repr[length - 1] == repr[0]) {
        bool good = formula_of_literal(host, repr, length, value);
        value->object = id;
        return good;
    }
    return true;
}

/* -- truth and comparison -- */

bool formula_truth(FormulaHost *host, const FormulaValue *value, bool *truth)
{
    switch (value->kind) {
    case FORMULA_NONE:
        *truth = false;
        return true;
    case FORMULA_BOOL:
    case FORMULA_INT:
        *truth = value->integer != 0;
        return true;
    case FORMULA_FLOAT:
        *truth = value->number != 0;
        return true;
    case FORMULA_TEXT:
        *truth = value->length > 0;
        return true;
    default:
        break;
    }
    FormulaValue length;
    char ignored[FORMULA_PROBLEM_BYTES] = "";
    FormulaHost quiet = {host->world, host->arena, ignored};
    bool sized = formula_function(&quiet, "len", 3, value, &length);
    *truth = !sized || length.integer > 0; /* an object without a length is true */
    return true;
}

static bool is_number(const FormulaValue *value)
{
    return value->kind == FORMULA_BOOL || value->kind == FORMULA_INT ||
           value->kind == FORMULA_FLOAT;
}

static double as_double(const FormulaValue *value)
{
    return value->kind == FORMULA_FLOAT ? value->number : (double)value->integer;
}

/* -1, 0, 1, or 2 if they cannot be ordered (not a number). */
static int order_numbers(const FormulaValue *a, const FormulaValue *b)
{
    if (a->kind != FORMULA_FLOAT && b->kind != FORMULA_FLOAT)
        return (a->integer > b->integer) - (a->integer < b->integer);
    double x = as_double(a), y = as_double(b);
    return isnan(x) || isnan(y) ? 2 : (x > y) - (x < y);
}

static int order_texts(const FormulaValue *a, const FormulaValue *b)
{
    size_t shared = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, shared); /* UTF-8 orders as code points do */
    if (order == 0)
        return (a->length > b->length) - (a->length < b->length);
    return order < 0 ? -1 : 1;
}

static bool order_means(TokenKind operation, int order)
{
    switch (operation) {
    case TOKEN_EQEQUAL:
        return order == 0;
    case TOKEN_NOTEQUAL:
        return order != 0;
    case TOKEN_LESS:
        return order == -1;
    case TOKEN_LESSEQUAL:
        return order == -1 || order == 0;
    case TOKEN_GREATER:
        return order == 1;
    default:
        return order == 1 || order == 0;
    }
}

static bool is_same(FormulaHost *host, const FormulaValue *a, const FormulaValue *b, bool *result)
{
    bool single = a->kind == FORMULA_NONE || a->kind == FORMULA_BOOL || b->kind == FORMULA_NONE ||
                  b->kind == FORMULA_BOOL;
    if (!single && (a->object == 0 || b->object == 0))
        return formula_fail(host, "'is' compares objects, not numbers or text written here");
    *result = single ? formula_same(a, b) : a->object == b->object;
    return true;
}

static bool is_in(FormulaHost *host, const FormulaValue *a, const FormulaValue *b, bool *result)
{
    if (a->kind == FORMULA_TEXT && b->kind == FORMULA_TEXT) {
        *result = memmem(b->text, b->length, a->text, a->length) != NULL;
        return true;
    }
    WorldSlotCursor cursor = world_slots_begin(host->world, b->object);
    SlotRole role;
    const WorldSlot *slot;
    bool container = false;
    *result = false;
    while (!*result && world_slots_next(&cursor, &role, &slot)) {
        FormulaValue item;
        if (role != ROLE_ITEM && role != ROLE_KEY && role != ROLE_ELEMENT)
            continue;
        container = true;
        bool same = a->object != 0 && a->object == slot->target;
        *result = same || (formula_of_object(host, slot->target, &item) && formula_same(a, &item));
    }
    FormulaValue length;
    return container || formula_function(host, "len", 3, b, &length);
}

bool formula_compare(FormulaHost *host, TokenKind operation, const FormulaValue *a,
                     const FormulaValue *b, bool *result)
{
    if (operation == TOKEN_IS)
        return is_same(host, a, b, result);
    if (operation == TOKEN_IN)
        return is_in(host, a, b, result);
    if (is_number(a) && is_number(b)) {
        *result = order_means(operation, order_numbers(a, b));
        return true;
    }
    if (a->kind == FORMULA_TEXT && b->kind == FORMULA_TEXT) {
        *result = order_means(operation, order_texts(a, b));
        return true;
    }
    bool equality = operation == TOKEN_EQEQUAL || operation == TOKEN_NOTEQUAL;
    bool same = a->object != 0 && a->object == b->object;
    bool unlike = a->kind != FORMULA_OBJECT && b->kind != FORMULA_OBJECT;
    if (equality && (same || unlike)) {
        *result = (operation == TOKEN_EQEQUAL) == (same || formula_same(a, b));
        return true;
    }
    return formula_fail(host, equality ? "== compares numbers and text here; 'is' any objects"
                                       : "these two cannot be ordered here");
}

/* -- arithmetic -- */

static bool calculate_floats(FormulaHost *host, TokenKind operation, double a, double b,
                             FormulaValue *value)
{
    bool divides = operation == TOKEN_DOUBLESLASH || operation == TOKEN_PERCENT;
    if (divides && b == 0)
        return formula_fail(host, "a division by zero");
    double result = operation == TOKEN_PLUS          ? a + b
                    : operation == TOKEN_MINUS       ? a - b
                    : operation == TOKEN_STAR        ? a * b
                    : operation == TOKEN_DOUBLESLASH ? floor(a / b)
                                                     : a - floor(a / b) * b;
    *value = (FormulaValue){.kind = FORMULA_FLOAT, .number = result};
    return true;
}

static bool calculate_integers(FormulaHost *host, TokenKind operation, int64_t a, int64_t b,
                               FormulaValue *value)
{
    int64_t result = 0;
    bool divides = operation == TOKEN_DOUBLESLASH || operation == TOKEN_PERCENT;
    if (divides && (b == 0 || b == -1)) {
        if (b == 0)
            return formula_fail(host, "a division by zero");
        operation = operation == TOKEN_PERCENT ? TOKEN_PERCENT : TOKEN_STAR;
    }
    bool too_large = operation == TOKEN_PLUS    ? __builtin_add_overflow(a, b, &result)
                     : operation == TOKEN_MINUS ? __builtin_sub_overflow(a, b, &result)
                     : operation == TOKEN_STAR  ? __builtin_mul_overflow(a, b, &result)
                                                : false;
    if (operation == TOKEN_DOUBLESLASH)
        result = a / b - (a % b != 0 && (a % b < 0) != (b < 0));
    else if (operation == TOKEN_PERCENT)
        result = b == -1 ? 0 : a % b + ((a % b != 0 && (a % b < 0) != (b < 0)) ? b : 0);
    *value = (FormulaValue){.kind = FORMULA_INT, .integer = result};
    return !too_large || formula_fail(host, "the number is too large here");
}

bool formula_calculate(FormulaHost *host, TokenKind operation, const FormulaValue *a,
                       const FormulaValue *b, FormulaValue *value)
{
    if (!is_number(a) || !is_number(b))
        return formula_fail(host, "only numbers can be calculated with here");
    if (a->kind == FORMULA_FLOAT || b->kind == FORMULA_FLOAT)
        return calculate_floats(host, operation, as_double(a), as_double(b), value);
    return calculate_integers(host, operation, a->integer, b->integer, value);
}
