/* _random.Random: the Mersenne Twister MT19937 of Matsumoto and Nishimura, seeded and
 * read as CPython does, so that a seed gives the same numbers. Without a seed CPython
 * asks the system; here the start is counted, so that no two are alike and runs repeat.
 */
#include <string.h>

#include "modules/specs.h"
#include "types/arguments.h"
#include "types/float.h"
#include "types/int_core.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"

#define WORDS 624
#define MIDDLE 397

typedef struct {
    Object base;
    int32_t index; /* of the next word to hand out */
    uint32_t state[WORDS];
} RandomObject;

_Static_assert(sizeof(RandomObject) == 2520, "CPython's RandomObject");

static const TypeSpec random_spec;

static RandomObject *as_random(const Object *object)
{
    return (RandomObject *)(uintptr_t)object;
}

/* --- the generator --- */

static uint32_t twist(uint32_t high, uint32_t low)
{
    uint32_t mixed = (high & 0x80000000u) | (low & 0x7fffffffu);
    return mixed >> 1 ^ (mixed & 1 ? 0x9908b0dfu : 0);
}

static void renew(RandomObject *random)
{
    uint32_t *state = random->state;
    for (int i = 0; i < WORDS; i++)
        state[i] = state[(i + MIDDLE) % WORDS] ^ twist(state[i], state[(i + 1) % WORDS]);
    random->index = 0;
}

static uint32_t next_word(RandomObject *random)
{
    if (random->index >= WORDS)
        renew(random);
    uint32_t word = random->state[random->index++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680u;
    word ^= word << 15 & 0xefc60000u;
    return word ^ word >> 18;
}

static void start(RandomObject *random, uint32_t seed)
{
    random->state[0] = seed;
    for (uint32_t i = 1; i < WORDS; i++) {
        uint32_t before = random->state[i - 1];
        random->state[i] = 1812433253u * (before ^ before >> 30) + i;
    }
    random->index = WORDS;
}

/* The state's word at *at is mixed with the one before it; then the next one's turn. */
static void mix(uint32_t *state, uint32_t *at, uint32_t factor, uint32_t added)
{
    uint32_t before = state[*at - 1];
    state[*at] = (state[*at] ^ (before ^ before >> 30) * factor) + added;
    if (++*at >= WORDS) {
        state[0] = state[WORDS - 1];
        *at = 1;
    }
}

static void start_by_key(RandomObject *random, const uint32_t *key, size_t length)
{
    uint32_t *state = random->state, at = 1;
    start(random, 19650218u);
    for (size_t i = 0, steps = length > WORDS ? length : WORDS; i < steps; i++)
        mix(state, &at, 1664525u, key[i % length] + (uint32_t)(i % length));
    for (size_t i = 1; i < WORDS; i++)
        mix(state, &at, 1566083941u, (uint32_t) - (int32_t)at);
    state[0] = 0x80000000u;
}

/* --- seeding --- */

/* The 32-bit words of an int without its sign, least first; the caller frees. NULL: no
 * memory (raised). */
static uint32_t *words_of(Interp *in, Object *number, size_t *count)
{
    size_t bits = (size_t)int_bit_length(number);
    *count = bits == 0 ? 1 : (bits - 1) / 32 + 1;
    uint32_t *words = mem_try_alloc(*count * sizeof(*words));
    if (words == NULL) {
        raise_no_memory(in);
        return NULL;
    }
    memset(words, 0, *count * sizeof(*words));
    const uint32_t *digits = int_digits(number);
    for (int64_t i = 0; i < int_count(number); i++) {
        size_t bit = (size_t)i * INT_DIGIT_BITS;
        uint64_t shifted = (uint64_t)digits[i] << bit % 32;
        words[bit / 32] |= (uint32_t)shifted;
        if (shifted >> 32 != 0)
            words[bit / 32 + 1] |= (uint32_t)(shifted >> 32);
    }
    return words;
}

static bool seed_with_int(Interp *in, Object *self, Object *number)
{
    size_t count;
    uint32_t *words = words_of(in, number, &count);
    if (words == NULL)
        return false;
    start_by_key(as_random(self), words, count);
    mem_free(words);
    return true;
}

static bool seed_with(Interp *in, Object *self, Object *value)
{
    if (value == NULL || value == in->none) {
        static const uint32_t any = 0x5eed;
        start_by_key(as_random(self), (uint32_t[]){any, in->random_starts++}, 2);
        return true;
    }
    if (is_int(value))
        return seed_with_int(in, self, value);
    int64_t hash;
    if (!object_hash(in, value, &hash))
        return false;
    Ref number = int_from_u64(in, (uint64_t)hash);
    bool done = number.object != NULL && seed_with_int(in, self, number.object);
    drop(in, number);
    return done;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    (void)arguments;
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    bool exact = self->type->spec == &random_spec;
    if (exact && arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_false(in, EXCEPTION_TypeError, "Random() takes no keyword arguments");
    if (arguments.count > 1)
        return raise_false(in, EXCEPTION_TypeError, "Random() requires 0 or 1 argument");
    return seed_with(in, self, argument_at(arguments, 0));
}

/* --- methods --- */

static Ref method_seed(Interp *in, Object *self, Arguments arguments)
{
    return seed_with(in, self, argument_at(arguments, 0)) ? keep_none(in) : NO_REF;
}

/* 53 bits of two words, as a fraction of 2**53. */
static Ref method_random(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    RandomObject *random = as_random(self);
    uint32_t high = next_word(random) >> 5, low = next_word(random) >> 6;
    return float_from_double(in, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

static bool read_bit_count(Interp *in, Object *given, int64_t *bits)
{
    if (!number_as_c_int(in, given, bits))
        return false;
    return *bits >= 0 ||
           raise_false(in, EXCEPTION_ValueError, "number of bits must be non-negative");
}

/* Words, least first, are dealt out to digits; the last word gives its high bits. */
static void fill_digits(RandomObject *random, int64_t bits, uint32_t *digits)
{
    for (int64_t bit = 0; bit < bits; bit += 32) {
        uint32_t word = next_word(random);
        if (bits - bit < 32)
            word >>= 32 - (bits - bit);
        uint64_t shifted = (uint64_t)word << bit % INT_DIGIT_BITS;
        uint32_t *digit = &digits[bit / INT_DIGIT_BITS];
        for (; shifted != 0; shifted >>= INT_DIGIT_BITS)
            *digit++ |= (uint32_t)(shifted & INT_DIGIT_MASK);
    }
}

static Ref method_getrandbits(Interp *in, Object *self, Arguments arguments)
{
    int64_t bits;
    if (!read_bit_count(in, arguments.slots[0].object, &bits))
        return NO_REF;
    if (bits <= 32)
        return int_from_i64(in, bits == 0 ? 0 : next_word(as_random(self)) >> (32 - bits));
    int64_t count = (bits - 1) / INT_DIGIT_BITS + 1;
    uint32_t *digits =
        count <= INT_DIGITS_MOST ? mem_try_alloc(((size_t)count + 2) * sizeof(*digits)) : NULL;
    if (digits == NULL)
        return raise_no_memory(in);
    memset(digits, 0, ((size_t)count + 2) * sizeof(*digits));
    fill_digits(as_random(self), bits, digits);
    while (count > 0 && digits[count - 1] == 0)
        count--;
    Ref number = int_from_digits(in, digits, count, false);
    mem_free(digits);
    return number;
}

static Ref method_getstate(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    const RandomObject *random = as_random(self);
    Slot words[WORDS + 1];
    for (int i = 0; i <= WORDS; i++) {
        Ref word = int_from_i64(in, i < WORDS ? (int64_t)random->state[i] : random->index);
        words[i].object = word.object;
        if (word.object != NULL)
            continue;
        while (--i >= 0)
            drop(in, (Ref){words[i].object});
        return NO_REF;
    }
    return tuple_from_taken(in, words, WORDS + 1);
}

static bool read_word(Interp *in, Object *object, uint32_t *word)
{
    int64_t value;
    if (!is_int(object))
        return raise_false(in, EXCEPTION_TypeError, "an integer is required");
    if (int_sign(object) < 0)
        return raise_false(in, EXCEPTION_OverflowError,
                           "can't convert negative value to unsigned int");
    if (!int_to_i64(object, &value))
        return raise_false(in, EXCEPTION_OverflowError,
                           "Python int too large to convert to C unsigned long");
    *word = (uint32_t)value;
    return true;
}

static Ref method_setstate(Interp *in, Object *self, Arguments arguments)
{
    Object *state = arguments.slots[0].object;
    uint32_t words[WORDS + 1];
    if (!is_tuple(state))
        return raise_error(in, EXCEPTION_TypeError, "state vector must be a tuple");
    if (tuple_size(state) != WORDS + 1)
        return raise_error(in, EXCEPTION_ValueError, "state vector is the wrong size");
    for (int i = 0; i <= WORDS; i++)
        if (!read_word(in, tuple_get(state, i), &words[i]))
            return NO_REF;
    if (words[WORDS] > WORDS)
        return raise_error(in, EXCEPTION_ValueError, "invalid state");
    memcpy(as_random(self)->state, words, WORDS * sizeof(words[0]));
    as_random(self)->index = (int32_t)words[WORDS];
    return keep_none(in);
}

static const NativeSpec methods[] = {
    {"seed", method_seed, NATIVE_POSITIONAL, 0, 1, "begins the row of numbers of a seed"},
    {"random", method_random, NATIVE_NO_ARGUMENTS, 0, 0, "the next number, 0 <= x < 1"},
    {"getrandbits", method_getrandbits, NATIVE_ONE_ARGUMENT, 1, 1, "an int of so many bits"},
    {"getstate", method_getstate, NATIVE_NO_ARGUMENTS, 0, 0, "the generator's state"},
    {"setstate", method_setstate, NATIVE_ONE_ARGUMENT, 1, 1, "goes back to a state"},
    {0}};

static const TypeSpec random_spec = {
    .name = "_random.Random",
    .basic_size = sizeof(RandomObject),
    .flags = TYPE_FLAG_BASE,
    .base = TYPE_object,
    .slots = {.new = new, .init = init},
    .methods = methods,
    .sentence = "a row of pseudo-random numbers",
};

static const TypeSpec *const types[] = {&random_spec, NULL};

const ModuleSpec _random_module = {
    .name = "_random",
    .types = types,
    .sentence = "the part of random that is written in C",
};
