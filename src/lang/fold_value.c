/* Constants by constants: whole numbers, and sequences by numbers. The limits
 * (128 bits, 4096 characters, 256 items, 1024 items in all) are CPython's: they
 * keep a short source from making a huge constant.
 */
#include "lang/fold_value.h"

#include <string.h>

enum {
    MAX_INT_BITS = 128,
    MAX_TEXT = 4096,
    MAX_ITEMS = 256,
    MAX_ITEMS_IN_ALL = 1024,
};

static const Const *divide_ints(ConstPool *pool, Operator operator, BigInt a, BigInt b)
{
    BigInt quotient, remainder;
    double ratio;
    if (b.count == 0)
        return NULL;
    if (operator== OPERATOR_Div)
        return bigint_true_divide(&pool->file->arena, a, b, &ratio) ? constpool_float(pool, ratio)
                                                                    : NULL;
    bigint_divide(&pool->file->arena, a, b, &quotient, &remainder);
    return constpool_bigint(pool, operator== OPERATOR_Mod ? remainder : quotient);
}

static const Const *multiply_ints(ConstPool *pool, BigInt a, BigInt b)
{
    if (a.count && b.count && bigint_bits(a) + bigint_bits(b) > MAX_INT_BITS)
        return NULL;
    return constpool_bigint(pool, bigint_multiply(&pool->file->arena, a, b));
}

static const Const *power_ints(ConstPool *pool, BigInt a, BigInt b)
{
    if (b.negative) {
        double base, exponent;
        if (!bigint_to_double(a, &base) || !bigint_to_double(b, &exponent))
            return NULL;
        return fold_float(pool, OPERATOR_Pow, base, exponent);
    }
    int64_t exponent;
    bool fits = bigint_to_int(b, &exponent);
    if (a.count == 0)
        return constpool_int(pool, b.count == 0);
    if (!fits || (exponent > 0 && bigint_bits(a) > MAX_INT_BITS / (uint64_t)exponent))
        return NULL;
    return constpool_bigint(pool, bigint_power(&pool->file->arena, a, (uint32_t)exponent));
}

static const Const *shift_ints(ConstPool *pool, Operator operator, BigInt a, BigInt b)
{
    Arena *arena = &pool->file->arena;
    int64_t bits;
    if (b.negative)
        return NULL;
    if (a.count == 0)
        return constpool_int(pool, 0);
    bool fits = bigint_to_int(b, &bits);
    if (operator== OPERATOR_RShift) {
        size_t shift = fits && (uint64_t)bits < bigint_bits(a) ? (size_t)bits : bigint_bits(a);
        return constpool_bigint(pool, bigint_shift_right(arena, a, shift));
    }
    if (!fits || bits > MAX_INT_BITS ||
        (bits > 0 && bigint_bits(a) > (size_t)(MAX_INT_BITS - bits)))
        return NULL;
    return constpool_bigint(pool, bigint_shift_left(arena, a, (size_t)bits));
}

static bool is_bool(const Const *value)
{
    return value->kind == CONST_TRUE || value->kind == CONST_FALSE;
}

static const Const *bitwise_ints(ConstPool *pool, Operator operator, const Const * left,
                                 const Const *right)
{
    BitOperation bits = operator== OPERATOR_BitAnd ? BIT_AND :
                        operator== OPERATOR_BitOr  ? BIT_OR
                                                   : BIT_XOR;
    BigInt a = constpool_to_bigint(pool, left), b = constpool_to_bigint(pool, right);
    BigInt result = bigint_bitwise(&pool->file->arena, bits, a, b);
    if (is_bool(left) && is_bool(right))
        return constpool_bool(pool, result.count > 0);
    return constpool_bigint(pool, result);
}

static const Const *fold_ints(ConstPool *pool, Operator operator, const Const * left,
                              const Const *right)
{
    Arena *arena = &pool->file->arena;
    BigInt a = constpool_to_bigint(pool, left), b = constpool_to_bigint(pool, right);
    switch (operator) {
    case OPERATOR_Add:
        return constpool_bigint(pool, bigint_add(arena, a, b));
    case OPERATOR_Sub:
        return constpool_bigint(pool, bigint_subtract(arena, a, b));
    case OPERATOR_Mult:
        return multiply_ints(pool, a, b);
    case OPERATOR_Div:
    case OPERATOR_FloorDiv:
    case OPERATOR_Mod:
        return divide_ints(pool, operator, a, b);
    case OPERATOR_Pow:
        return power_ints(pool, a, b);
    case OPERATOR_LShift:
    case OPERATOR_RShift:
        return shift_ints(pool, operator, a, b);
    case OPERATOR_BitAnd:
    case OPERATOR_BitOr:
    case OPERATOR_BitXor:
        return bitwise_ints(pool, operator, left, right);
    default:
        return NULL;
    }
}

static bool is_sequence(const Const *value)
{
    return value->kind == CONST_STR || value->kind == CONST_BYTES || value->kind == CONST_TUPLE;
}

static const Const *make_text(ConstPool *pool, ConstKind kind, const Buf *text)
{
    return kind == CONST_STR ? constpool_str(pool, text->text, text->length)
                             : constpool_bytes(pool, text->text, text->length);
}

typedef VEC(const Const *) Items;

static void append_items(Items *items, const Const *tuple)
{
    for (size_t i = 0; i < tuple->sequence.count; i++)
        vec_push(items, tuple->sequence.items[i]);
}

/* `times` copies of `first`, then `second` (may be NULL) once. */
static const Const *join(ConstPool *pool, const Const *first, size_t times, const Const *second)
{
    const Const *result;
    if (first->kind == CONST_TUPLE) {
        Items items = {0};
        for (size_t i = 0; i < times; i++)
            append_items(&items, first);
        if (second)
            append_items(&items, second);
        result = constpool_tuple(pool, items.items, items.count);
        vec_done(&items);
        return result;
    }
    Buf text = BUF_INIT;
    for (size_t i = 0; i < times; i++)
        buf_append(&text, first->text.text, first->text.length);
    if (second)
        buf_append(&text, second->text.text, second->text.length);
    result = make_text(pool, first->kind, &text);
    buf_done(&text);
    return result;
}

/* What is left of the limit after all items of nested tuples; negative: nothing. */
static int64_t rest_of_limit(const Const *value, int64_t limit)
{
    if (value->kind != CONST_TUPLE)
        return limit;
    limit -= (int64_t)value->sequence.count;
    for (size_t i = 0; i < value->sequence.count && limit >= 0; i++)
        limit = rest_of_limit(value->sequence.items[i], limit);
    return limit;
}

static size_t count_characters(const Const *value)
{
    if (value->kind == CONST_TUPLE)
        return value->sequence.count;
    if (value->kind == CONST_BYTES)
        return value->text.length;
    size_t count = 0;
    for (size_t i = 0; i < value->text.length; i++)
        count += ((unsigned char)value->text.text[i] & 0xc0) != 0x80;
    return count;
}

static const Const *repeat(ConstPool *pool, const Const *sequence, const Const *number)
{
    int64_t times;
    if (!bigint_to_int(constpool_to_bigint(pool, number), &times))
        return NULL;
    int64_t size = (int64_t)count_characters(sequence);
    bool tuple = sequence->kind == CONST_TUPLE;
    if (size && (times < 0 || times > (tuple ? MAX_ITEMS : MAX_TEXT) / size))
        return NULL;
    if (size && tuple && times && rest_of_limit(sequence, MAX_ITEMS_IN_ALL / times) < 0)
        return NULL;
    return join(pool, sequence, size && times > 0 ? (size_t)times : 0, NULL);
}

bool fold_real_value(ConstPool *pool, const Const *number, double *value)
{
    if (const_is_integer(number))
        return bigint_to_double(constpool_to_bigint(pool, number), value);
    *value = number->kind == CONST_FLOAT ? number->real : 0;
    return number->kind == CONST_FLOAT;
}

static bool is_number(const Const *value)
{
    return const_is_integer(value) || value->kind == CONST_FLOAT || value->kind == CONST_COMPLEX;
}

static const Const *fold_numbers(ConstPool *pool, Operator operator, const Const * left,
                                 const Const *right)
{
    double a, b;
    if (const_is_integer(left) && const_is_integer(right))
        return fold_ints(pool, operator, left, right);
    if (left->kind == CONST_COMPLEX || right->kind == CONST_COMPLEX)
        return fold_complex(pool, operator, left, right);
    if (!fold_real_value(pool, left, &a) || !fold_real_value(pool, right, &b))
        return NULL;
    return fold_float(pool, operator, a, b);
}

const Const *fold_binary(ConstPool *pool, Operator operator, const Const * left, const Const *right)
{
    if (is_number(left) && is_number(right))
        return fold_numbers(pool, operator, left, right);
    if (operator== OPERATOR_Add && is_sequence(left) && left->kind == right->kind)
        return join(pool, left, 1, right);
    if (operator== OPERATOR_Mult && is_sequence(left) && const_is_integer(right))
        return repeat(pool, left, right);
    if (operator== OPERATOR_Mult && is_sequence(right) && const_is_integer(left))
        return repeat(pool, right, left);
    return NULL;
}

static const Const *fold_sign(ConstPool *pool, UnaryOperator operator, const Const * operand)
{
    bool minus = operator== UNARY_USub;
    if (const_is_integer(operand)) {
        BigInt value = constpool_to_bigint(pool, operand);
        return constpool_bigint(pool, minus ? bigint_negate(value) : value);
    }
    if (operand->kind == CONST_FLOAT)
        return constpool_float(pool, minus ? -operand->real : operand->real);
    if (operand->kind != CONST_COMPLEX)
        return NULL;
    if (!minus)
        return operand;
    return constpool_complex(pool, -operand->complex.real, -operand->complex.imaginary);
}

const Const *fold_unary(ConstPool *pool, UnaryOperator operator, const Const * operand)
{
    if (operator== UNARY_Not)
        return constpool_bool(pool, !const_is_true(operand));
    if (operator!= UNARY_Invert)
        return fold_sign(pool, operator, operand);
    if (!const_is_integer(operand))
        return NULL;
    BigInt value = bigint_negate(constpool_to_bigint(pool, operand));
    BigInt one = bigint_from_int(&pool->file->arena, 1);
    return constpool_bigint(pool, bigint_subtract(&pool->file->arena, value, one));
}

/* The at-th character of a text, which has it. */
static const Const *character(ConstPool *pool, ConstText text, size_t at)
{
    size_t start = 0;
    for (size_t i = 0; i < at; i++) {
        start++;
        while (((unsigned char)text.text[start] & 0xc0) == 0x80)
            start++;
    }
    size_t end = start + 1;
    while (end < text.length && ((unsigned char)text.text[end] & 0xc0) == 0x80)
        end++;
    return constpool_str(pool, text.text + start, end - start);
}

const Const *fold_subscript(ConstPool *pool, const Const *container, const Const *index)
{
    int64_t at;
    if (!is_sequence(container) || !const_is_integer(index) ||
        !bigint_to_int(constpool_to_bigint(pool, index), &at))
        return NULL;
    int64_t count = (int64_t)count_characters(container);
    if (at < 0)
        at += count;
    if (at < 0 || at >= count)
        return NULL;
    if (container->kind == CONST_TUPLE)
        return container->sequence.items[at];
    if (container->kind == CONST_BYTES)
        return constpool_int(pool, (unsigned char)container->text.text[at]);
    return character(pool, container->text, (size_t)at);
}
