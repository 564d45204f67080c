/* What goes through CPython's cache of constants gets a key there, made of tuples: type and
 * value of a constant that could be equal to one of another type, and for a tuple the keys
 * of its items besides. A key that is there already is dropped at once, and so is the new
 * constant; others stay until the compiler is done.
 */
#include "lang/scaffold.h"

#include <math.h>

#include "base/buf.h"

void scaffold_init(Scaffold *scaffold)
{
    *scaffold = (Scaffold){0};
    strtab_init(&scaffold->bytes);
}

void scaffold_done(Scaffold *scaffold)
{
    vec_done(&scaffold->steps);
    vec_done(&scaffold->keys);
    vec_done(&scaffold->kept);
    map_done(&scaffold->folded);
    map_done(&scaffold->cached);
    map_done(&scaffold->cached_bytes);
    strtab_done(&scaffold->bytes);
}

uint32_t scaffold_make(Scaffold *scaffold, ScaffoldKind kind, size_t size)
{
    if (scaffold == NULL || (kind == SCAFFOLD_TUPLE && size == 0))
        return SCAFFOLD_NONE;
    vec_push(&scaffold->steps, (ScaffoldStep){.kind = kind, .number = (uint32_t)size});
    return scaffold->count++;
}

void scaffold_drop(Scaffold *scaffold, uint32_t number)
{
    if (scaffold != NULL && number != SCAFFOLD_NONE)
        vec_push(&scaffold->steps, (ScaffoldStep){.drops = true, .number = number});
}

static void drop_from(Scaffold *scaffold, ScaffoldNumbers *numbers, size_t start)
{
    for (size_t i = start; i < numbers->count; i++)
        scaffold_drop(scaffold, numbers->items[i]);
    numbers->count = start;
}

void scaffold_begin(Scaffold *scaffold)
{
    if (scaffold == NULL)
        return;
    scaffold->cache = scaffold_make(scaffold, SCAFFOLD_DICT, 0);
    scaffold->stack = scaffold_make(scaffold, SCAFFOLD_LIST, 0);
}

/* The tuples that stay are made anew, with their items, when the machine makes code objects;
 * they go last, so that their blocks are there for that. */
void scaffold_end(Scaffold *scaffold)
{
    if (scaffold == NULL)
        return;
    drop_from(scaffold, &scaffold->keys, 0);
    scaffold_drop(scaffold, scaffold->cache);
    scaffold_drop(scaffold, scaffold->stack);
    drop_from(scaffold, &scaffold->kept, 0);
}

/* Each dict but the first of sorted names takes a list of them. */
static uint32_t make_sorted(Scaffold *scaffold)
{
    uint32_t dict = scaffold_make(scaffold, SCAFFOLD_DICT, 0);
    scaffold_drop(scaffold, scaffold_make(scaffold, SCAFFOLD_LIST, 0));
    return dict;
}

void scaffold_enter_unit(Scaffold *scaffold, UnitScaffold *unit)
{
    unit->locals = scaffold_make(scaffold, SCAFFOLD_DICT, 0);
    unit->cells = make_sorted(scaffold);
    unit->frees = make_sorted(scaffold);
    unit->consts = scaffold_make(scaffold, SCAFFOLD_DICT, 0);
    unit->names = scaffold_make(scaffold, SCAFFOLD_DICT, 0);
}

void scaffold_leave_unit(Scaffold *scaffold, const UnitScaffold *unit)
{
    scaffold_drop(scaffold, unit->consts);
    scaffold_drop(scaffold, unit->names);
    scaffold_drop(scaffold, unit->locals);
    scaffold_drop(scaffold, unit->frees);
    scaffold_drop(scaffold, unit->cells);
}

/* --- constants --- */

static uint32_t make_frozenset(Scaffold *scaffold)
{
    uint32_t set = scaffold_make(scaffold, SCAFFOLD_FROZENSET, 0);
    scaffold_drop(scaffold, scaffold_make(scaffold, SCAFFOLD_ITERATOR, 0));
    return set;
}

uint32_t scaffold_make_constant(Scaffold *scaffold, const Const *value)
{
    uint32_t tuple = scaffold_make(scaffold, SCAFFOLD_TUPLE, value->sequence.count);
    if (value->kind == CONST_TUPLE)
        return tuple;
    uint32_t set = make_frozenset(scaffold);
    scaffold_drop(scaffold, tuple);
    return set;
}

void scaffold_fold(Scaffold *scaffold, const Const *value)
{
    if (scaffold == NULL || (value->kind != CONST_TUPLE && value->kind != CONST_FROZENSET))
        return;
    uint32_t made = scaffold_make_constant(scaffold, value);
    if (value->kind == CONST_TUPLE && !map_get(&scaffold->folded, value->index, NULL))
        map_put(&scaffold->folded, value->index, made);
}

/* The tree's own object becomes the code's. */
static uint32_t claim_folded(const Scaffold *scaffold, const Const *value)
{
    return (uint32_t)map_get_or(&scaffold->folded, value->index, SCAFFOLD_NONE);
}

static bool has_key(const Const *value)
{
    return value->kind == CONST_FALSE || value->kind == CONST_TRUE || value->kind == CONST_FLOAT ||
           value->kind == CONST_COMPLEX || value->kind == CONST_BYTES ||
           value->kind == CONST_TUPLE || value->kind == CONST_FROZENSET;
}

/* Zeros with a minus somewhere have longer keys. */
static size_t key_size(const Const *value)
{
    if (value->kind == CONST_FLOAT)
        return value->real == 0 && signbit(value->real) ? 3 : 2;
    if (value->kind != CONST_COMPLEX)
        return 2;
    return (value->complex.real == 0 && signbit(value->complex.real)) ||
                   (value->complex.imaginary == 0 && signbit(value->complex.imaginary))
               ? 3
               : 2;
}

/* Constants nest as deep as their brackets do, which the lexer counts. */
static void make_key(Scaffold *scaffold, const Const *value)
{
    if (!has_key(value))
        return;
    if (value->kind == CONST_TUPLE || value->kind == CONST_FROZENSET) {
        uint32_t items = scaffold_make(scaffold, SCAFFOLD_TUPLE, value->sequence.count);
        size_t position = scaffold->keys.count;
        for (size_t i = 0; i < value->sequence.count; i++)
            make_key(scaffold, value->sequence.items[i]);
        if (value->kind == CONST_FROZENSET) {
            uint32_t set = make_frozenset(scaffold);
            scaffold_drop(scaffold, items);
            items = set;
        }
        vec_insert(&scaffold->keys, position, items);
    }
    vec_push(&scaffold->keys, scaffold_make(scaffold, SCAFFOLD_TUPLE, key_size(value)));
}

static bool are_new_bytes(Scaffold *scaffold, const char *text, size_t length)
{
    StringId id = strtab_intern(&scaffold->bytes, text, length);
    bool is_new = !map_get(&scaffold->cached_bytes, id, NULL);
    map_put(&scaffold->cached_bytes, id, 1);
    return is_new;
}

static bool is_new(Scaffold *scaffold, const Const *value)
{
    if (value->kind == CONST_BYTES)
        return are_new_bytes(scaffold, value->text.text, value->text.length);
    bool is_new = !map_get(&scaffold->cached, value->index, NULL);
    map_put(&scaffold->cached, value->index, 1);
    return is_new;
}

/* True if it was not in the cache. */
static bool add_to_cache(Scaffold *scaffold, const Const *value, uint32_t made)
{
    size_t start = scaffold->keys.count;
    make_key(scaffold, value);
    if (is_new(scaffold, value))
        return true;
    drop_from(scaffold, &scaffold->keys, start);
    scaffold_drop(scaffold, made);
    return false;
}

static void add_constant(Scaffold *scaffold, const Const *value, uint32_t made)
{
    if (!has_key(value) || !add_to_cache(scaffold, value, made))
        return;
    if (value->kind == CONST_TUPLE) {
        vec_push(&scaffold->kept, made != SCAFFOLD_NONE ? made : claim_folded(scaffold, value));
        for (size_t i = 0; i < value->sequence.count; i++)
            add_constant(scaffold, value->sequence.items[i], SCAFFOLD_NONE);
    } else if (value->kind == CONST_FROZENSET) {
        uint32_t tuple = scaffold_make(scaffold, SCAFFOLD_TUPLE, value->sequence.count);
        for (size_t i = 0; i < value->sequence.count; i++)
            add_constant(scaffold, value->sequence.items[i], SCAFFOLD_NONE);
        vec_push(&scaffold->kept, make_frozenset(scaffold));
        scaffold_drop(scaffold, tuple);
        scaffold_drop(scaffold, made);
    }
}

void scaffold_constant(Scaffold *scaffold, const Const *value, uint32_t made)
{
    if (scaffold != NULL)
        add_constant(scaffold, value, made);
}

/* A tuple that only as a whole goes through the cache. */
static void add_tuple(Scaffold *scaffold, const Const *tuple)
{
    uint32_t made = scaffold_make(scaffold, SCAFFOLD_TUPLE, tuple->sequence.count);
    if (add_to_cache(scaffold, tuple, made))
        vec_push(&scaffold->kept, made);
}

void scaffold_fold_tuple(Scaffold *scaffold, const Const *tuple)
{
    if (scaffold != NULL)
        add_tuple(scaffold, tuple);
}

/* --- finished code --- */

/* The bytes themselves are not the collector's. */
static void add_bytes(Scaffold *scaffold, Buf *bytes)
{
    uint32_t key = scaffold_make(scaffold, SCAFFOLD_TUPLE, 2);
    if (are_new_bytes(scaffold, bytes->text, bytes->length))
        vec_push(&scaffold->keys, key);
    else
        scaffold_drop(scaffold, key);
    buf_clear(bytes);
}

static void append_number(Buf *out, int64_t number)
{
    buf_append_int(out, number);
    buf_append_byte(out, ' ');
}

/* Text that is equal where CPython's table is. */
static void describe_exceptions(Buf *out, const Code *code)
{
    for (size_t i = 0; i < code->exception_row_count; i++) {
        const ExceptionRow *row = &code->exception_rows[i];
        append_number(out, row->start);
        append_number(out, row->end);
        append_number(out, row->target);
        append_number(out, row->depth << 1 | row->lasti);
    }
}

/* The same; lines count from the first. */
static void describe_places(Buf *out, const Code *code)
{
    for (size_t i = 0; i < code->word_count; i++) {
        const CodePosition *at = &code->positions[i];
        buf_append_byte(out, code->words[i].opcode == OP_CACHE ? '+' : '=');
        if (at->line < 0)
            continue;
        append_number(out, at->line - code->firstlineno);
        append_number(out, at->end_line - at->line);
        append_number(out, at->column);
        append_number(out, at->end_column);
    }
}

static void add_tables(Scaffold *scaffold, const Code *code)
{
    Buf text = BUF_INIT;
    describe_exceptions(&text, code);
    add_bytes(scaffold, &text);
    describe_places(&text, code);
    add_bytes(scaffold, &text);
    buf_append(&text, (const char *)code->words, code->word_count * sizeof(*code->words));
    add_bytes(scaffold, &text);
    buf_done(&text);
}

/* Interning strings looks into each frozenset by way of a tuple. */
static void look_into_sets(Scaffold *scaffold, const Const *consts)
{
    for (size_t i = 0; i < consts->sequence.count; i++) {
        const Const *value = consts->sequence.items[i];
        if (value->kind != CONST_FROZENSET)
            continue;
        uint32_t iterator = scaffold_make(scaffold, SCAFFOLD_ITERATOR, 0);
        uint32_t tuple = scaffold_make(scaffold, SCAFFOLD_TUPLE, value->sequence.count);
        scaffold_drop(scaffold, iterator);
        scaffold_drop(scaffold, tuple);
    }
}

void scaffold_code(Scaffold *scaffold, const Code *code)
{
    if (scaffold == NULL)
        return;
    add_tables(scaffold, code);
    add_tuple(scaffold, code->names_tuple);
    add_tuple(scaffold, code->consts_tuple);
    add_tuple(scaffold, code->localsplus_tuple);
    look_into_sets(scaffold, code->consts_tuple);
}
