/* match. While a pattern is tested its subject, the subjects of patterns still
 * to come, and the values of names to be bound lie on the stack. A failing test
 * jumps to the one of a row of POP_TOPs that removes as many as there are then;
 * names are bound only when the whole pattern has matched.
 */
#include "lang/compiler.h"
#include "lang/const_repr.h"

typedef VEC(StringId) NameStack;

typedef struct {
    NameStack stores;       /* names to be bound, their values on the stack */
    uint32_t list;          /* the scaffold's, of these */
    VEC(Block *) fail_pops; /* by number of values to pop; [0]: the next case */
    uint32_t on_top;        /* values above the stores */
    bool allow_irrefutable;
} PatternContext;

static void compile_pattern(Compiler *c, const Node *node, PatternContext *context);

/* ---- helpers ---- */

static bool is_wildcard(const Node *pattern)
{
    return pattern->kind == NODE_MatchAs && !pattern->u.MatchAs.name;
}

static bool is_star_wildcard(const Node *pattern)
{
    return pattern->kind == NODE_MatchStar && !pattern->u.MatchStar.name;
}

static Block *fail_pop(Compiler *c, PatternContext *context, size_t pops)
{
    while (context->fail_pops.count <= pops)
        vec_push(&context->fail_pops, new_block(c));
    return context->fail_pops.items[pops];
}

static void jump_to_fail_pop(Compiler *c, PatternContext *context, int opcode)
{
    emit_jump(c, opcode, fail_pop(c, context, context->on_top + context->stores.count));
}

static void emit_fail_pops(Compiler *c, PatternContext *context)
{
    if (context->fail_pops.count == 0) {
        use_block(c, new_block(c));
        return;
    }
    while (context->fail_pops.count > 1) {
        use_block(c, vec_pop(&context->fail_pops));
        emit(c, OP_POP_TOP);
    }
    use_block(c, context->fail_pops.items[0]);
    vec_done(&context->fail_pops);
}

/* The top of the stack goes below count - 1 others. */
static void rotate(Compiler *c, size_t count)
{
    while (count > 1)
        emit_arg(c, OP_SWAP, (uint32_t)count--);
}

/* Index, or -1. */
static int64_t find_name(const NameStack *names, StringId name)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->items[i] == name)
            return (int64_t)i;
    return -1;
}

static void add_store(Compiler *c, PatternContext *context, StringId name)
{
    if (find_name(&context->stores, name) >= 0)
        compile_error(c, "multiple assignments to name '%s' in pattern",
                      ast_name_text(c->ast, name));
    vec_push(&context->stores, name);
}

/* Keeps the value on top for the name; name 0 drops it. */
static void store_name(Compiler *c, StringId name, PatternContext *context)
{
    if (!name) {
        emit(c, OP_POP_TOP);
        return;
    }
    if (is_forbidden_name(c, name, CONTEXT_Store))
        return;
    rotate(c, context->on_top + context->stores.count + 1);
    add_store(c, context, name);
}

static void compile_subpattern(Compiler *c, const Node *node, PatternContext *context)
{
    bool allowed = context->allow_irrefutable;
    context->allow_irrefutable = true;
    compile_pattern(c, node, context);
    context->allow_irrefutable = allowed;
}

static void emit_int(Compiler *c, size_t value)
{
    emit_const(c, constpool_int(c->pool, (int64_t)value));
}

static void emit_is_not_none(Compiler *c)
{
    emit_arg(c, OP_COPY, 1);
    emit_none(c);
    emit_arg(c, OP_IS_OP, 1);
}

static void require_length(Compiler *c, size_t length, ComparisonOperation operation,
                           PatternContext *context)
{
    emit(c, OP_GET_LEN);
    emit_int(c, length);
    emit_arg(c, OP_COMPARE_OP, operation);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
}

/* ---- sequences ---- */

static const char multiple_stars[] = "multiple starred names in sequence pattern";

static void unpack_sequence(Compiler *c, NodeList patterns, PatternContext *context)
{
    emit_unpack(c, patterns, NODE_MatchStar,
                "too many expressions in star-unpacking sequence pattern", multiple_stars);
    context->on_top += (uint32_t)patterns.count;
    for (size_t i = 0; i < patterns.count; i++) {
        context->on_top--;
        compile_subpattern(c, patterns.items[i], context);
    }
}

/* With *_ the items are fetched one by one. */
static void subscript_sequence(Compiler *c, NodeList patterns, size_t star, PatternContext *context)
{
    context->on_top++;
    for (size_t i = 0; i < patterns.count; i++) {
        const Node *pattern = patterns.items[i];
        if (is_wildcard(pattern) || i == star)
            continue;
        emit_arg(c, OP_COPY, 1);
        if (i < star) {
            emit_int(c, i);
        } else {
            emit(c, OP_GET_LEN);
            emit_int(c, patterns.count - i);
            emit_binary(c, OPERATOR_Sub, false);
        }
        emit(c, OP_BINARY_SUBSCR);
        compile_subpattern(c, pattern, context);
    }
    context->on_top--;
    emit(c, OP_POP_TOP);
}

static void compile_sequence(Compiler *c, const Node *node, PatternContext *context)
{
    NodeList patterns = node->u.MatchSequence.patterns;
    bool only_wildcards = true, has_star = false, star_is_wildcard = false;
    size_t star = 0;
    for (size_t i = 0; i < patterns.count; i++) {
        const Node *pattern = patterns.items[i];
        if (pattern->kind != NODE_MatchStar) {
            only_wildcards = only_wildcards && is_wildcard(pattern);
            continue;
        }
        if (has_star) {
            compile_error(c, "%s", multiple_stars);
            return;
        }
        has_star = true;
        star = i;
        star_is_wildcard = is_star_wildcard(pattern);
        only_wildcards = only_wildcards && star_is_wildcard;
    }
    context->on_top++;
    emit(c, OP_MATCH_SEQUENCE);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
    if (!has_star)
        require_length(c, patterns.count, COMPARE_EQ, context);
    else if (patterns.count > 1)
        require_length(c, patterns.count - 1, COMPARE_GE, context);
    context->on_top--;
    if (only_wildcards)
        emit(c, OP_POP_TOP);
    else if (star_is_wildcard)
        subscript_sequence(c, patterns, star, context);
    else
        unpack_sequence(c, patterns, context);
}

/* ---- mappings ---- */

static void check_key(Compiler *c, NodeList keys, size_t at)
{
    const Const *key = constant_of(c, keys.items[at]);
    if (!key) {
        if (keys.items[at]->kind != NODE_Attribute)
            compile_error(c, "mapping pattern keys may only match literals and attribute lookups");
        return;
    }
    const Const *pair[2] = {key, NULL};
    for (size_t i = 0; i < at; i++) {
        pair[1] = constant_of(c, keys.items[i]);
        if (pair[1] && constpool_frozenset(c->pool, pair, 2)->sequence.count == 1) {
            Buf text = BUF_INIT;
            const_repr(&text, key);
            compile_error(c, "mapping pattern checks duplicate key (%s)", text.text);
            buf_done(&text);
            return;
        }
    }
}

/* The subject without the keys that matched. */
static void bind_rest(Compiler *c, StringId name, size_t size, PatternContext *context)
{
    emit_arg(c, OP_BUILD_MAP, 0);
    emit_arg(c, OP_SWAP, 3);
    emit_arg(c, OP_DICT_UPDATE, 2);
    emit_arg(c, OP_UNPACK_SEQUENCE, (uint32_t)size);
    for (; size > 0; size--) {
        emit_arg(c, OP_COPY, (uint32_t)size + 1);
        emit_arg(c, OP_SWAP, 2);
        emit(c, OP_DELETE_SUBSCR);
    }
    store_name(c, name, context);
}

static void match_keys(Compiler *c, const MatchMappingFields *mapping, PatternContext *context)
{
    size_t size = mapping->keys.count;
    uint32_t seen = scaffold_make(c->pool->scaffold, SCAFFOLD_SET, 0);
    for (size_t i = 0; i < size && !c->failed; i++) {
        check_key(c, mapping->keys, i);
        compile_expression(c, mapping->keys.items[i]);
    }
    scaffold_drop(c->pool->scaffold, seen);
    emit_arg(c, OP_BUILD_TUPLE, (uint32_t)size);
    emit(c, OP_MATCH_KEYS);
    context->on_top += 2;
    emit_is_not_none(c);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
    emit_arg(c, OP_UNPACK_SEQUENCE, (uint32_t)size);
    context->on_top += (uint32_t)size - 1;
    for (size_t i = 0; i < size; i++) {
        context->on_top--;
        compile_subpattern(c, mapping->patterns.items[i], context);
    }
    context->on_top -= 2;
}

static void compile_mapping(Compiler *c, const Node *node, PatternContext *context)
{
    const MatchMappingFields *mapping = &node->u.MatchMapping;
    size_t size = mapping->keys.count;
    context->on_top++;
    emit(c, OP_MATCH_MAPPING);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
    if (!size && !mapping->rest) {
        context->on_top--;
        emit(c, OP_POP_TOP);
        return;
    }
    if (size)
        require_length(c, size, COMPARE_GE, context);
    match_keys(c, mapping, context);
    if (mapping->rest) {
        bind_rest(c, mapping->rest, size, context);
    } else {
        emit(c, OP_POP_TOP);
        emit(c, OP_POP_TOP);
    }
}

/* ---- classes ---- */

static void check_attributes(Compiler *c, const MatchClassFields *class)
{
    for (size_t i = 0; i < class->kwd_attrs.count; i++) {
        StringId name = class->kwd_attrs.items[i];
        if (is_forbidden_name(c, name, CONTEXT_Store))
            return;
        for (size_t j = i + 1; j < class->kwd_attrs.count && !c->failed; j++) {
            if (class->kwd_attrs.items[j] != name)
                continue;
            set_place(c, class->kwd_patterns.items[j]);
            compile_error(c, "attribute name repeated in class pattern: %s",
                          ast_name_text(c->ast, name));
        }
    }
}

static const Const *attribute_names(Compiler *c, NameList names)
{
    const Const **items = mem_alloc((names.count + 1) * sizeof(*items));
    for (size_t i = 0; i < names.count; i++)
        items[i] = name_const(c, names.items[i]);
    const Const *tuple = constpool_tuple(c->pool, items, names.count);
    mem_free(items);
    return tuple;
}

static void compile_class_pattern(Compiler *c, const Node *node, PatternContext *context)
{
    const MatchClassFields *class = &node->u.MatchClass;
    size_t positional = class->patterns.count;
    size_t count = positional + class->kwd_attrs.count;
    check_attributes(c, class);
    compile_expression(c, class->cls);
    emit_made_const(c, attribute_names(c, class->kwd_attrs));
    emit_arg(c, OP_MATCH_CLASS, (uint32_t)positional);
    emit_is_not_none(c);
    context->on_top++;
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
    emit_arg(c, OP_UNPACK_SEQUENCE, (uint32_t)count);
    context->on_top += (uint32_t)count - 1;
    for (size_t i = 0; i < count; i++) {
        const Node *pattern =
            i < positional ? class->patterns.items[i] : class->kwd_patterns.items[i - positional];
        context->on_top--;
        if (is_wildcard(pattern))
            emit(c, OP_POP_TOP);
        else
            compile_subpattern(c, pattern, context);
    }
}

/* ---- alternatives ---- */

/* Brings the names an alternative binds into the order of the first one, on
 * the stack and in the list; false if they are not the same names. */
static bool reorder_stores(Compiler *c, NameStack *stores, const NameStack *control)
{
    if (stores->count != control->count)
        return false;
    for (size_t i = control->count; i-- > 0;) {
        int64_t found = find_name(stores, control->items[i]);
        if (found < 0)
            return false;
        size_t at = (size_t)found;
        if (at == i)
            continue;
        for (size_t moved = 0; moved <= at; moved++) {
            StringId name = stores->items[0];
            vec_remove(stores, 0);
            vec_insert(stores, i, name);
            rotate(c, i + 1);
        }
    }
    return true;
}

/* Moves the names all alternatives bind to their place below what is on top. */
static void adopt_stores(Compiler *c, const NameStack *control, PatternContext *context)
{
    size_t depth = control->count + 1 + context->on_top + context->stores.count;
    for (size_t i = 0; i < control->count; i++) {
        rotate(c, depth);
        add_store(c, context, control->items[i]);
    }
}

static void compile_or(Compiler *c, const Node *node, PatternContext *context)
{
    NodeList patterns = node->u.MatchOr.patterns;
    Block *end = new_block(c);
    NameStack control = {0};
    uint32_t control_list = SCAFFOLD_NONE;
    for (size_t i = 0; i < patterns.count && !c->failed; i++) {
        PatternContext alternative = {.list = scaffold_make(c->pool->scaffold, SCAFFOLD_LIST, 0),
                                      .allow_irrefutable =
                                          i + 1 == patterns.count && context->allow_irrefutable};
        set_place(c, patterns.items[i]);
        emit_arg(c, OP_COPY, 1);
        compile_pattern(c, patterns.items[i], &alternative);
        if (i > 0 && !reorder_stores(c, &alternative.stores, &control))
            compile_error(c, "alternative patterns bind different names");
        if (i == 0) {
            control = alternative.stores;
            control_list = alternative.list;
        } else {
            vec_done(&alternative.stores);
            scaffold_drop(c->pool->scaffold, alternative.list);
        }
        emit_jump(c, PSEUDO_JUMP, end);
        emit_fail_pops(c, &alternative);
    }
    emit(c, OP_POP_TOP);
    jump_to_fail_pop(c, context, PSEUDO_JUMP);
    use_block(c, end);
    adopt_stores(c, &control, context);
    vec_done(&control);
    scaffold_drop(c->pool->scaffold, control_list);
    emit(c, OP_POP_TOP);
}

/* ---- the others ---- */

static void compile_as(Compiler *c, const Node *node, PatternContext *context)
{
    const MatchAsFields *as = &node->u.MatchAs;
    if (as->pattern) {
        context->on_top++;
        emit_arg(c, OP_COPY, 1);
        compile_pattern(c, as->pattern, context);
        context->on_top--;
    } else if (!context->allow_irrefutable) {
        if (as->name)
            compile_error(c, "name capture '%s' makes remaining patterns unreachable",
                          ast_name_text(c->ast, as->name));
        else
            compile_error(c, "wildcard makes remaining patterns unreachable");
        return;
    }
    store_name(c, as->name, context);
}

static void compile_value(Compiler *c, const Node *node, PatternContext *context)
{
    const Node *value = node->u.MatchValue.value;
    if (!constant_of(c, value) && value->kind != NODE_Attribute) {
        compile_error(c, "patterns may only match literals and attribute lookups");
        return;
    }
    compile_expression(c, value);
    emit_arg(c, OP_COMPARE_OP, COMPARE_EQ);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
}

static void compile_singleton(Compiler *c, const Node *node, PatternContext *context)
{
    emit_const(c, fold_literal(c->pool, &node->u.MatchSingleton.value));
    emit_arg(c, OP_IS_OP, 0);
    jump_to_fail_pop(c, context, PSEUDO_POP_JUMP_IF_FALSE);
}

/* Patterns nest by brackets only, which the lexer counts. */
static void compile_pattern(Compiler *c, const Node *node, PatternContext *context)
{
    if (c->failed)
        return;
    set_place(c, node);
    switch (node->kind) {
    case NODE_MatchValue:
        compile_value(c, node, context);
        break;
    case NODE_MatchSingleton:
        compile_singleton(c, node, context);
        break;
    case NODE_MatchSequence:
        compile_sequence(c, node, context);
        break;
    case NODE_MatchMapping:
        compile_mapping(c, node, context);
        break;
    case NODE_MatchClass:
        compile_class_pattern(c, node, context);
        break;
    case NODE_MatchStar:
        store_name(c, node->u.MatchStar.name, context);
        break;
    case NODE_MatchAs:
        compile_as(c, node, context);
        break;
    default:
        compile_or(c, node, context);
        break;
    }
}

/* ---- the statement ---- */

/* One case. The subject is kept for the next case unless this is the last one
 * that tests it. */
static void compile_case(Compiler *c, const match_caseFields *match_case, bool last_tested,
                         bool last, Block *end)
{
    PatternContext context = {.list = scaffold_make(c->pool->scaffold, SCAFFOLD_LIST, 0),
                              .allow_irrefutable = match_case->guard || last};
    set_place(c, match_case->pattern);
    if (!last_tested)
        emit_arg(c, OP_COPY, 1);
    compile_pattern(c, match_case->pattern, &context);
    for (size_t i = 0; i < context.stores.count; i++)
        compile_name(c, context.stores.items[i], CONTEXT_Store);
    vec_done(&context.stores);
    scaffold_drop(c->pool->scaffold, context.list);
    if (match_case->guard)
        compile_jump_if(c, match_case->guard, fail_pop(c, &context, 0), false);
    if (!last_tested)
        emit(c, OP_POP_TOP);
    compile_statements(c, match_case->body);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    set_place(c, match_case->pattern);
    emit_fail_pops(c, &context);
}

void compile_match(Compiler *c, const Node *node)
{
    NodeList cases = node->u.Match.cases;
    Block *end = new_block(c);
    compile_expression(c, node->u.Match.subject);
    const match_caseFields *last = &cases.items[cases.count - 1]->u.match_case;
    bool has_default = cases.count > 1 && is_wildcard(last->pattern);
    size_t tested = cases.count - has_default;
    for (size_t i = 0; i < tested; i++)
        compile_case(c, &cases.items[i]->u.match_case, i + 1 == tested, i + 1 == cases.count, end);
    if (has_default) {
        set_place(c, last->pattern);
        emit(c, OP_NOP);
        if (last->guard)
            compile_jump_if(c, last->guard, end, false);
        compile_statements(c, last->body);
        set_no_place(c);
    }
    use_block(c, end);
}
