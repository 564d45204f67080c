/* A hash table over the constants by structure. The parts of a constant are
 * merged before it, so tuples compare by pointers. A float that is not a
 * number equals nothing, not even itself, as in CPython's cache.
 */
#include "lang/constpool.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/map.h"

void constpool_init(ConstPool *pool, CodeFile *file)
{
    *pool = (ConstPool){.file = file};
}

void constpool_done(ConstPool *pool)
{
    mem_free(pool->slots);
    *pool = (ConstPool){0};
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ hash >> 29;
}

static uint64_t hash_text(ConstText text)
{
    uint64_t hash = text.length;
    for (size_t i = 0; i < text.length; i++)
        hash = mix(hash, (unsigned char)text.text[i]);
    return hash;
}

static uint64_t double_bits(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof(bits));
    return bits;
}

static uint64_t hash_items(const Const *value)
{
    uint64_t hash = value->sequence.count;
    for (size_t i = 0; i < value->sequence.count; i++) {
        uint64_t item = mix(0, value->sequence.items[i]->index);
        hash = value->kind == CONST_TUPLE ? mix(hash, item) : hash + item;
    }
    return hash;
}

static uint64_t hash_code(const Code *code)
{
    uint64_t hash = mix(code->name->index, code->word_count);
    return mix(hash, (uint64_t)code->firstlineno);
}

static uint64_t hash_const(const Const *value)
{
    uint64_t hash = value->kind;
    switch (value->kind) {
    case CONST_INT:
        return mix(hash, (uint64_t)value->integer);
    case CONST_BIG_INT:
        return mix(hash, hash_text(value->big.hex));
    case CONST_FLOAT:
        return mix(hash, double_bits(value->real));
    case CONST_COMPLEX:
        hash = mix(hash, double_bits(value->complex.real));
        return mix(hash, double_bits(value->complex.imaginary));
    case CONST_STR:
    case CONST_BYTES:
        return mix(hash, hash_text(value->text));
    case CONST_TUPLE:
    case CONST_FROZENSET:
        return mix(hash, hash_items(value));
    case CONST_CODE:
        return mix(hash, hash_code(value->code));
    default:
        return mix(hash, 0);
    }
}

static bool same_text(ConstText a, ConstText b)
{
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

static bool same_double(double a, double b)
{
    return double_bits(a) == double_bits(b) && !isnan(a);
}

static bool same_constants(const Const *const *a, const Const *const *b, size_t count)
{
    return count == 0 || memcmp(a, b, count * sizeof(*a)) == 0;
}

static bool holds(const Const *set, const Const *item)
{
    for (size_t i = 0; i < set->sequence.count; i++)
        if (set->sequence.items[i] == item)
            return true;
    return false;
}

static bool same_items(const Const *a, const Const *b)
{
    if (a->sequence.count != b->sequence.count)
        return false;
    if (same_constants(a->sequence.items, b->sequence.items, a->sequence.count))
        return true;
    if (a->kind == CONST_TUPLE)
        return false;
    for (size_t i = 0; i < a->sequence.count; i++)
        if (!holds(b, a->sequence.items[i]))
            return false;
    return true;
}

static bool same_bytes(const void *a, const void *b, size_t size)
{
    return size == 0 || memcmp(a, b, size) == 0;
}

static bool same_exception_rows(const Code *a, const Code *b)
{
    if (a->exception_row_count != b->exception_row_count)
        return false;
    for (size_t i = 0; i < a->exception_row_count; i++) {
        const ExceptionRow *x = &a->exception_rows[i], *y = &b->exception_rows[i];
        if (x->start != y->start || x->end != y->end || x->target != y->target ||
            x->depth != y->depth || x->lasti != y->lasti)
            return false;
    }
    return true;
}

static bool same_signature(const Code *a, const Code *b)
{
    return a->name == b->name && a->firstlineno == b->firstlineno && a->flags == b->flags &&
           a->argcount == b->argcount && a->posonlyargcount == b->posonlyargcount &&
           a->kwonlyargcount == b->kwonlyargcount && a->word_count == b->word_count &&
           a->const_count == b->const_count && a->name_count == b->name_count &&
           a->localsplus_count == b->localsplus_count;
}

static bool same_code(const Code *a, const Code *b)
{
    return same_signature(a, b) &&
           same_bytes(a->words, b->words, a->word_count * sizeof(*a->words)) &&
           same_bytes(a->positions, b->positions, a->word_count * sizeof(*a->positions)) &&
           same_constants(a->consts, b->consts, a->const_count) &&
           same_constants(a->names, b->names, a->name_count) &&
           same_constants(a->localsplus_names, b->localsplus_names, a->localsplus_count) &&
           same_bytes(a->localsplus_kinds, b->localsplus_kinds, a->localsplus_count) &&
           same_exception_rows(a, b);
}

static bool same_const(const Const *a, const Const *b)
{
    if (a->kind != b->kind || a->interned != b->interned)
        return false;
    switch (a->kind) {
    case CONST_INT:
        return a->integer == b->integer;
    case CONST_BIG_INT:
        return a->big.negative == b->big.negative && same_text(a->big.hex, b->big.hex);
    case CONST_FLOAT:
        return same_double(a->real, b->real);
    case CONST_COMPLEX:
        return same_double(a->complex.real, b->complex.real) &&
               same_double(a->complex.imaginary, b->complex.imaginary);
    case CONST_STR:
    case CONST_BYTES:
        return same_text(a->text, b->text);
    case CONST_TUPLE:
    case CONST_FROZENSET:
        return same_items(a, b);
    case CONST_CODE:
        return same_code(a->code, b->code);
    default:
        return true;
    }
}

/* The slot of an equal constant, or the free one where it belongs. */
static uint32_t *find_slot(ConstPool *pool, const Const *value)
{
    size_t mask = pool->slot_count - 1;
    for (size_t at = hash_const(value) & mask;; at = (at + 1) & mask) {
        uint32_t *slot = &pool->slots[at];
        if (*slot == 0 || same_const(pool->file->constants.items[*slot - 1], value))
            return slot;
    }
}

static void grow(ConstPool *pool)
{
    mem_free(pool->slots);
    pool->slot_count = pool->slot_count ? 2 * pool->slot_count : 64;
    pool->slots = mem_alloc_zeroed(pool->slot_count, sizeof(*pool->slots));
    for (size_t i = 0; i < pool->file->constants.count; i++)
        *find_slot(pool, pool->file->constants.items[i]) = (uint32_t)i + 1;
}

/* Moves the parts that the caller lent into the arena. */
static void keep_parts(Arena *arena, Const *value)
{
    if (value->kind == CONST_STR || value->kind == CONST_BYTES) {
        value->text.text = arena_copy_text(arena, value->text.text, value->text.length);
    } else if (value->kind == CONST_TUPLE || value->kind == CONST_FROZENSET) {
        size_t count = value->sequence.count;
        const Const **items = ARENA_ARRAY(arena, const Const *, count + 1);
        for (size_t i = 0; i < count; i++)
            items[i] = value->sequence.items[i];
        value->sequence.items = items;
    }
}

static const Const *merge(ConstPool *pool, const Const *value)
{
    if (2 * pool->file->constants.count >= pool->slot_count)
        grow(pool);
    uint32_t *slot = find_slot(pool, value);
    if (*slot)
        return pool->file->constants.items[*slot - 1];
    Const *kept = ARENA_NEW(&pool->file->arena, Const);
    *kept = *value;
    kept->index = (uint32_t)pool->file->constants.count;
    keep_parts(&pool->file->arena, kept);
    vec_push(&pool->file->constants, kept);
    *slot = kept->index + 1;
    return kept;
}

const Const *constpool_singleton(ConstPool *pool, ConstKind kind)
{
    assert(kind <= CONST_ELLIPSIS);
    return merge(pool, &(Const){.kind = kind});
}

const Const *constpool_bool(ConstPool *pool, bool value)
{
    return constpool_singleton(pool, value ? CONST_TRUE : CONST_FALSE);
}

const Const *constpool_int(ConstPool *pool, int64_t value)
{
    return merge(pool, &(Const){.kind = CONST_INT, .integer = value});
}

const Const *constpool_bigint(ConstPool *pool, BigInt value)
{
    int64_t small;
    if (bigint_to_int(value, &small))
        return constpool_int(pool, small);
    const char *hex = bigint_to_hex(&pool->file->arena, value);
    return merge(pool,
                 &(Const){.kind = CONST_BIG_INT, .big = {value.negative, {hex, strlen(hex)}}});
}

const Const *constpool_float(ConstPool *pool, double value)
{
    return merge(pool, &(Const){.kind = CONST_FLOAT, .real = value});
}

const Const *constpool_complex(ConstPool *pool, double real, double imaginary)
{
    return merge(pool, &(Const){.kind = CONST_COMPLEX, .complex = {real, imaginary}});
}

static bool is_name_text(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '_')
            return false;
    }
    return true;
}

const Const *constpool_str(ConstPool *pool, const char *text, size_t length)
{
    return merge(pool, &(Const){.kind = CONST_STR,
                                .interned = is_name_text(text, length),
                                .text = {text, length}});
}

const Const *constpool_name(ConstPool *pool, const char *text, size_t length)
{
    return merge(pool, &(Const){.kind = CONST_STR, .interned = true, .text = {text, length}});
}

const Const *constpool_bytes(ConstPool *pool, const char *text, size_t length)
{
    return merge(pool, &(Const){.kind = CONST_BYTES, .text = {text, length}});
}

const Const *constpool_tuple(ConstPool *pool, const Const *const *items, size_t count)
{
    return merge(pool, &(Const){.kind = CONST_TUPLE, .sequence = {items, count}});
}

/* The whole number a constant equals, if it is small: 1, 1.0, 1+0j, True. */
static bool whole_value(const Const *value, int64_t *whole)
{
    double real;
    if (value->kind == CONST_INT || value->kind == CONST_TRUE || value->kind == CONST_FALSE) {
        *whole = value->kind == CONST_INT ? value->integer : value->kind == CONST_TRUE;
        return true;
    }
    if (value->kind == CONST_FLOAT)
        real = value->real;
    else if (value->kind == CONST_COMPLEX && value->complex.imaginary == 0)
        real = value->complex.real;
    else
        return false;
    if (!(fabs(real) < 0x1p53) || real != floor(real))
        return false;
    *whole = (int64_t)real;
    return true;
}

/* Of the items that are equal without being one constant (1, 1.0, True), only
 * small whole numbers are looked for. */
const Const *constpool_frozenset(ConstPool *pool, const Const *const *items, size_t count)
{
    const Const **kept = mem_alloc((count + 1) * sizeof(*kept));
    size_t kept_count = 0;
    Map seen = {0}, seen_whole = {0};
    for (size_t i = 0; i < count; i++) {
        int64_t whole;
        bool is_whole = whole_value(items[i], &whole);
        if (map_get(&seen, items[i]->index, NULL) ||
            (is_whole && map_get(&seen_whole, (uint64_t)whole, NULL)))
            continue;
        map_put(&seen, items[i]->index, 1);
        if (is_whole)
            map_put(&seen_whole, (uint64_t)whole, 1);
        kept[kept_count++] = items[i];
    }
    const Const *set =
        merge(pool, &(Const){.kind = CONST_FROZENSET, .sequence = {kept, kept_count}});
    map_done(&seen);
    map_done(&seen_whole);
    mem_free(kept);
    return set;
}

const Const *constpool_code(ConstPool *pool, const Code *code)
{
    return merge(pool, &(Const){.kind = CONST_CODE, .code = code});
}

void constpool_note_in_tree(ConstPool *pool, const Const *value)
{
    Const *own = (Const *)(uintptr_t)pool->file->constants.items[value->index];
    own->in_tree = true;
}

BigInt constpool_to_bigint(ConstPool *pool, const Const *integer)
{
    Arena *arena = &pool->file->arena;
    assert(const_is_integer(integer));
    if (integer->kind != CONST_BIG_INT)
        return bigint_from_int(arena, integer->kind == CONST_INT ? integer->integer
                                                                 : integer->kind == CONST_TRUE);
    BigInt value = bigint_from_digits(arena, integer->big.hex.text, integer->big.hex.length, 16);
    return integer->big.negative ? bigint_negate(value) : value;
}

bool const_is_true(const Const *value)
{
    switch (value->kind) {
    case CONST_NONE:
    case CONST_FALSE:
        return false;
    case CONST_INT:
        return value->integer != 0;
    case CONST_FLOAT:
        return value->real != 0;
    case CONST_COMPLEX:
        return value->complex.real != 0 || value->complex.imaginary != 0;
    case CONST_STR:
    case CONST_BYTES:
        return value->text.length > 0;
    case CONST_TUPLE:
    case CONST_FROZENSET:
        return value->sequence.count > 0;
    default:
        return true;
    }
}

bool const_is_integer(const Const *value)
{
    return value->kind == CONST_INT || value->kind == CONST_BIG_INT || value->kind == CONST_TRUE ||
           value->kind == CONST_FALSE;
}
