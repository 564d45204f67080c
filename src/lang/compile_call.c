/* Calls and attributes. A method call does without a bound method; arguments
 * with * or **, or very many, go through a tuple and a dict.
 */
#include "base/utf8.h"
#include "lang/compiler.h"

/* ---- attributes ---- */

void set_place_of_attribute(Compiler *c, const Node *attribute)
{
    CodePosition *place = &c->unit->place;
    int32_t line = (int32_t)attribute->span.end_lineno;
    int32_t end = (int32_t)attribute->span.end_col_offset;
    if (place->line == line)
        return;
    StringId name = attribute->u.Attribute.attr;
    int32_t length =
        (int32_t)utf8_count(strtab_text(&c->ast->names, name), strtab_length(&c->ast->names, name));
    place->line = line;
    if (length <= end) {
        place->column = end - length;
    } else {
        place->column = -1;
        place->end_column = -1;
    }
    if (place->end_line < line)
        place->end_line = line;
}

void compile_attribute(Compiler *c, const Node *node)
{
    static const Opcode opcodes[] = {OP_LOAD_ATTR, OP_STORE_ATTR, OP_DELETE_ATTR};
    const AttributeFields *attribute = &node->u.Attribute;
    compile_expression(c, attribute->value);
    set_place_of_attribute(c, node);
    if (attribute->ctx == CONTEXT_Store && is_forbidden_name(c, attribute->attr, CONTEXT_Store))
        return;
    emit_name(c, opcodes[attribute->ctx], attribute->attr);
}

/* ---- arguments ---- */

static void check_keywords(Compiler *c, NodeList keywords)
{
    for (size_t i = 0; i < keywords.count; i++) {
        StringId name = keywords.items[i]->u.keyword.arg;
        if (!name || is_forbidden_name(c, name, CONTEXT_Store))
            continue;
        for (size_t j = i + 1; j < keywords.count && !c->failed; j++) {
            if (keywords.items[j]->u.keyword.arg != name)
                continue;
            set_place(c, keywords.items[j]);
            compile_error(c, "keyword argument repeated: %s", ast_name_text(c->ast, name));
        }
    }
}

static void compile_keyword_values(Compiler *c, NodeList keywords, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        compile_expression(c, keywords.items[i]->u.keyword.value);
}

static const Const *keyword_names(Compiler *c, NodeList keywords, size_t start, size_t end)
{
    const Const **names = mem_alloc((end - start + 1) * sizeof(*names));
    for (size_t i = start; i < end; i++)
        names[i - start] = name_const(c, keywords.items[i]->u.keyword.arg);
    const Const *tuple = constpool_tuple(c->pool, names, end - start);
    mem_free(names);
    return tuple;
}

static void compile_keywords(Compiler *c, NodeList keywords)
{
    if (keywords.count == 0)
        return;
    compile_keyword_values(c, keywords, 0, keywords.count);
    emit_arg(c, OP_KW_NAMES, made_const_index(c, keyword_names(c, keywords, 0, keywords.count)));
}

/* A dict of the keywords start..end, which all have names. */
static void compile_keyword_dict(Compiler *c, NodeList keywords, size_t start, size_t end)
{
    size_t count = end - start;
    bool big = count * 2 > STACK_USE_GUIDELINE;
    if (count > 1 && !big) {
        compile_keyword_values(c, keywords, start, end);
        emit_made_const(c, keyword_names(c, keywords, start, end));
        emit_arg(c, OP_BUILD_CONST_KEY_MAP, (uint32_t)count);
        return;
    }
    if (big)
        emit_artificial(c, OP_BUILD_MAP);
    for (size_t i = start; i < end; i++) {
        emit_const(c, name_const(c, keywords.items[i]->u.keyword.arg));
        compile_expression(c, keywords.items[i]->u.keyword.value);
        if (big) {
            CodePosition place = c->unit->place;
            set_no_place(c);
            emit_arg(c, OP_MAP_ADD, 1);
            c->unit->place = place;
        }
    }
    if (!big)
        emit_arg(c, OP_BUILD_MAP, (uint32_t)count);
}

/* Keywords in a call with a dict: runs of names, and **values between them. */
static void compile_starred_keywords(Compiler *c, NodeList keywords)
{
    bool have_dict = false;
    size_t run = 0; /* names not yet in the dict */
    for (size_t i = 0; i <= keywords.count; i++) {
        bool end = i == keywords.count;
        if (!end && keywords.items[i]->u.keyword.arg) {
            run++;
            continue;
        }
        if (run) {
            compile_keyword_dict(c, keywords, i - run, i);
            if (have_dict)
                emit_arg(c, OP_DICT_MERGE, 1);
            have_dict = true;
            run = 0;
        }
        if (end)
            break;
        if (!have_dict)
            emit_arg(c, OP_BUILD_MAP, 0);
        have_dict = true;
        compile_expression(c, keywords.items[i]->u.keyword.value);
        emit_arg(c, OP_DICT_MERGE, 1);
    }
}

static bool has_starred(NodeList args, NodeList keywords)
{
    for (size_t i = 0; i < args.count; i++)
        if (args.items[i]->kind == NODE_Starred)
            return true;
    for (size_t i = 0; i < keywords.count; i++)
        if (!keywords.items[i]->u.keyword.arg)
            return true;
    return false;
}

static void compile_starred_call(Compiler *c, size_t pushed, NodeList args, NodeList keywords)
{
    if (pushed == 0 && args.count == 1 && args.items[0]->kind == NODE_Starred)
        compile_expression(c, args.items[0]->u.Starred.value);
    else
        compile_display(c, args, pushed,
                        (DisplayOpcodes){OP_BUILD_LIST, OP_LIST_APPEND, OP_LIST_EXTEND, true});
    if (keywords.count)
        compile_starred_keywords(c, keywords);
    emit_arg(c, OP_CALL_FUNCTION_EX, keywords.count > 0);
}

void compile_call_arguments(Compiler *c, size_t pushed, NodeList args, NodeList keywords)
{
    check_keywords(c, keywords);
    if (args.count + keywords.count * 2 > STACK_USE_GUIDELINE || has_starred(args, keywords)) {
        compile_starred_call(c, pushed, args, keywords);
        return;
    }
    compile_expressions(c, args);
    compile_keywords(c, keywords);
    emit_call(c, pushed + args.count + keywords.count);
}

/* ---- calls ---- */

/* A module's function is no method: the attribute is worth more. */
static bool is_imported(Compiler *c, const Node *node)
{
    return node->kind == NODE_Name &&
           (scope_symbol(c->scopes->module, node->u.Name.id) & SYMBOL_IMPORT);
}

static bool is_method_call(Compiler *c, const CallFields *call)
{
    size_t count = call->args.count + call->keywords.count + (call->keywords.count != 0);
    return call->func->kind == NODE_Attribute && !is_imported(c, call->func->u.Attribute.value) &&
           count < STACK_USE_GUIDELINE && !has_starred(call->args, call->keywords);
}

static void compile_method_call(Compiler *c, const Node *node)
{
    const CallFields *call = &node->u.Call;
    const Node *method = call->func;
    check_keywords(c, call->keywords);
    compile_expression(c, method->u.Attribute.value);
    set_place(c, method);
    set_place_of_attribute(c, method);
    emit_name(c, OP_LOAD_METHOD, method->u.Attribute.attr);
    compile_expressions(c, call->args);
    compile_keywords(c, call->keywords);
    set_place(c, node);
    set_place_of_attribute(c, method);
    emit_call(c, call->args.count + call->keywords.count);
}

void compile_call(Compiler *c, const Node *node)
{
    const CallFields *call = &node->u.Call;
    if (is_method_call(c, call)) {
        compile_method_call(c, node);
        return;
    }
    warn_about_call(c, call->func);
    set_place(c, call->func);
    emit(c, OP_PUSH_NULL);
    set_place(c, node);
    compile_expression(c, call->func);
    compile_call_arguments(c, 0, call->args, call->keywords);
}
