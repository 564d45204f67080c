/* Lists, tuples, sets, dicts and f-strings; and unpacking into them. Long ones
 * are built piece by piece so that the stack stays small.
 */
#include "lang/compiler.h"

/* ---- building ---- */

/* The constants of all nodes as a tuple, or NULL. */
static const Const *constants_of(Compiler *c, NodeList nodes, size_t start, size_t end)
{
    const Const **items = mem_alloc((end - start + 1) * sizeof(*items));
    size_t count = 0;
    while (start + count < end && nodes.items[start + count]) {
        items[count] = constant_of(c, nodes.items[start + count]);
        if (!items[count])
            break;
        count++;
    }
    const Const *tuple = start + count == end ? constpool_tuple(c->pool, items, count) : NULL;
    mem_free(items);
    return tuple;
}

static void compile_constant_display(Compiler *c, const Const *tuple, size_t pushed,
                                     DisplayOpcodes opcodes)
{
    if (opcodes.tuple && pushed == 0) {
        emit_made_const(c, tuple);
        return;
    }
    if (opcodes.add == OP_SET_ADD)
        tuple = constpool_frozenset(c->pool, tuple->sequence.items, tuple->sequence.count);
    emit_arg(c, opcodes.build, (uint32_t)pushed);
    emit_made_const(c, tuple);
    emit_arg(c, opcodes.extend, 1);
    if (opcodes.tuple)
        emit(c, OP_LIST_TO_TUPLE);
}

static bool has_starred(NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i]->kind == NODE_Starred)
            return true;
    return false;
}

static void compile_pieces(Compiler *c, NodeList elements, size_t pushed, DisplayOpcodes opcodes,
                           bool built)
{
    if (built)
        emit_arg(c, opcodes.build, (uint32_t)pushed);
    for (size_t i = 0; i < elements.count; i++) {
        const Node *element = elements.items[i];
        if (element->kind == NODE_Starred) {
            if (!built)
                emit_arg(c, opcodes.build, (uint32_t)(i + pushed));
            built = true;
            compile_expression(c, element->u.Starred.value);
            emit_arg(c, opcodes.extend, 1);
        } else {
            compile_expression(c, element);
            if (built)
                emit_arg(c, opcodes.add, 1);
        }
    }
    if (opcodes.tuple)
        emit(c, OP_LIST_TO_TUPLE);
}

void compile_display(Compiler *c, NodeList elements, size_t pushed, DisplayOpcodes opcodes)
{
    const Const *constants =
        elements.count > 2 ? constants_of(c, elements, 0, elements.count) : NULL;
    if (constants) {
        compile_constant_display(c, constants, pushed, opcodes);
        return;
    }
    bool big = elements.count + pushed > STACK_USE_GUIDELINE;
    if (big || has_starred(elements)) {
        compile_pieces(c, elements, pushed, opcodes, big);
        return;
    }
    compile_expressions(c, elements);
    emit_arg(c, opcodes.tuple ? OP_BUILD_TUPLE : opcodes.build,
             (uint32_t)(elements.count + pushed));
}

void compile_set(Compiler *c, const Node *node)
{
    compile_display(c, node->u.Set.elts, 0,
                    (DisplayOpcodes){OP_BUILD_SET, OP_SET_ADD, OP_SET_UPDATE, false});
}

/* ---- unpacking ---- */

void emit_unpack(Compiler *c, NodeList elements, NodeKind starred, const char *too_many,
                 const char *multiple)
{
    bool seen = false;
    size_t count = elements.count;
    for (size_t i = 0; i < count && !c->failed; i++) {
        if (elements.items[i]->kind != starred)
            continue;
        size_t after = count - i - 1;
        if (seen)
            compile_error(c, "%s", multiple);
        else if (i >= 1 << 8 || after >= INT32_MAX >> 8)
            compile_error(c, "%s", too_many);
        else
            emit_arg(c, OP_UNPACK_EX, (uint32_t)(i + (after << 8)));
        seen = true;
    }
    if (!seen)
        emit_arg(c, OP_UNPACK_SEQUENCE, (uint32_t)count);
}

static void compile_unpacking(Compiler *c, NodeList elements)
{
    emit_unpack(c, elements, NODE_Starred, "too many expressions in star-unpacking assignment",
                "multiple starred expressions in assignment");
    for (size_t i = 0; i < elements.count; i++) {
        const Node *element = elements.items[i];
        compile_expression(c, element->kind == NODE_Starred ? element->u.Starred.value : element);
    }
}

/* List and Tuple have the same fields. */
static void compile_sequence(Compiler *c, const Node *node, bool tuple)
{
    NodeList elements = node->u.List.elts;
    if (node->u.List.ctx == CONTEXT_Store)
        compile_unpacking(c, elements);
    else if (node->u.List.ctx == CONTEXT_Load)
        compile_display(c, elements, 0,
                        (DisplayOpcodes){OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND, tuple});
    else
        compile_expressions(c, elements);
}

void compile_list(Compiler *c, const Node *node)
{
    compile_sequence(c, node, false);
}

void compile_tuple(Compiler *c, const Node *node)
{
    compile_sequence(c, node, true);
}

/* ---- dicts ---- */

/* A dict of the pairs start..end, none of which is a **value. */
static void compile_pairs(Compiler *c, const DictFields *dict, size_t start, size_t end)
{
    size_t count = end - start;
    bool big = count * 2 > STACK_USE_GUIDELINE;
    const Const *keys = count > 1 && !big ? constants_of(c, dict->keys, start, end) : NULL;
    if (keys) {
        for (size_t i = start; i < end; i++)
            compile_expression(c, dict->values.items[i]);
        emit_made_const(c, keys);
        emit_arg(c, OP_BUILD_CONST_KEY_MAP, (uint32_t)count);
        return;
    }
    if (big)
        emit_arg(c, OP_BUILD_MAP, 0);
    for (size_t i = start; i < end; i++) {
        compile_expression(c, dict->keys.items[i]);
        compile_expression(c, dict->values.items[i]);
        if (big)
            emit_arg(c, OP_MAP_ADD, 1);
    }
    if (!big)
        emit_arg(c, OP_BUILD_MAP, (uint32_t)count);
}

static void add_pairs(Compiler *c, const DictFields *dict, size_t start, size_t end,
                      bool *have_dict)
{
    compile_pairs(c, dict, start, end);
    if (*have_dict)
        emit_arg(c, OP_DICT_UPDATE, 1);
    *have_dict = true;
}

void compile_dict(Compiler *c, const Node *node)
{
    const DictFields *dict = &node->u.Dict;
    bool have_dict = false;
    size_t run = 0; /* pairs not yet in the dict */
    size_t count = dict->values.count;
    for (size_t i = 0; i < count; i++) {
        if (dict->keys.items[i]) {
            if (++run * 2 > STACK_USE_GUIDELINE + 2) {
                add_pairs(c, dict, i + 1 - run, i + 1, &have_dict);
                run = 0;
            }
            continue;
        }
        if (run)
            add_pairs(c, dict, i - run, i, &have_dict);
        run = 0;
        if (!have_dict)
            emit_arg(c, OP_BUILD_MAP, 0);
        have_dict = true;
        compile_expression(c, dict->values.items[i]);
        emit_arg(c, OP_DICT_UPDATE, 1);
    }
    if (run)
        add_pairs(c, dict, count - run, count, &have_dict);
    if (!have_dict)
        emit_arg(c, OP_BUILD_MAP, 0);
}

/* ---- f-strings ---- */

void compile_joined_string(Compiler *c, const Node *node)
{
    NodeList values = node->u.JoinedStr.values;
    if (values.count <= STACK_USE_GUIDELINE) {
        compile_expressions(c, values);
        if (values.count != 1)
            emit_arg(c, OP_BUILD_STRING, (uint32_t)values.count);
        return;
    }
    emit_const(c, constpool_str(c->pool, "", 0));
    emit_name(c, OP_LOAD_METHOD, intern_name(c, "join"));
    emit_arg(c, OP_BUILD_LIST, 0);
    for (size_t i = 0; i < values.count; i++) {
        compile_expression(c, values.items[i]);
        emit_arg(c, OP_LIST_APPEND, 1);
    }
    emit_call(c, 1);
}

void compile_formatted_value(Compiler *c, const Node *node)
{
    const FormattedValueFields *value = &node->u.FormattedValue;
    uint32_t flags = value->conversion == 's'   ? 1
                     : value->conversion == 'r' ? 2
                     : value->conversion == 'a' ? 3
                                                : 0;
    compile_expression(c, value->value);
    if (value->format_spec) {
        compile_expression(c, value->format_spec);
        flags |= 4;
    }
    emit_arg(c, OP_FORMAT_VALUE, flags);
}
