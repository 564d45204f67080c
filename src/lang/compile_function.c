/* Functions, lambdas and classes: what is evaluated where they stand (defaults,
 * annotations, decorators, bases), and the code of their bodies.
 */
#include "lang/compiler.h"
#include "lang/unparse.h"

/* ---- decorators ---- */

static int32_t line_with_decorators(const Node *node, NodeList decorators)
{
    return (int32_t)(decorators.count ? decorators.items[0] : node)->span.lineno;
}

static void apply_decorators(Compiler *c, NodeList decorators)
{
    CodePosition place = c->unit->place;
    for (size_t i = decorators.count; i > 0; i--) {
        set_place(c, decorators.items[i - 1]);
        emit_call(c, 0);
    }
    c->unit->place = place;
}

/* ---- parameters ---- */

static void check_parameter(Compiler *c, const Node *arg)
{
    if (arg)
        is_forbidden_name(c, arg->u.arg.arg, CONTEXT_Store);
}

static void check_parameters(Compiler *c, const argumentsFields *args)
{
    for (size_t i = 0; i < args->posonlyargs.count; i++)
        check_parameter(c, args->posonlyargs.items[i]);
    for (size_t i = 0; i < args->args.count; i++)
        check_parameter(c, args->args.items[i]);
    check_parameter(c, args->vararg);
    for (size_t i = 0; i < args->kwonlyargs.count; i++)
        check_parameter(c, args->kwonlyargs.items[i]);
    check_parameter(c, args->kwarg);
}

/* Gives MAKE_FUNCTION's flag if there are keyword-only defaults. */
static uint32_t compile_keyword_defaults(Compiler *c, const argumentsFields *args)
{
    const Const **names = mem_alloc((args->kwonlyargs.count + 1) * sizeof(*names));
    uint32_t count = 0;
    for (size_t i = 0; i < args->kwonlyargs.count; i++) {
        if (!args->kw_defaults.items[i])
            continue;
        names[count++] = name_const(c, mangled(c, args->kwonlyargs.items[i]->u.arg.arg));
        compile_expression(c, args->kw_defaults.items[i]);
    }
    if (count) {
        uint32_t list = scaffold_make(c->pool->scaffold, SCAFFOLD_LIST, 0);
        scaffold_drop(c->pool->scaffold, list);
        emit_made_const(c, constpool_tuple(c->pool, names, count));
        emit_arg(c, OP_BUILD_CONST_KEY_MAP, count);
    }
    mem_free(names);
    return count ? 2 : 0;
}

static uint32_t compile_defaults(Compiler *c, const argumentsFields *args)
{
    uint32_t flags = 0;
    if (args->defaults.count) {
        compile_expressions(c, args->defaults);
        emit_arg(c, OP_BUILD_TUPLE, (uint32_t)args->defaults.count);
        flags = 1;
    }
    return flags | compile_keyword_defaults(c, args);
}

void compile_annotation(Compiler *c, const Node *annotation)
{
    if (c->future_flags & CODE_FUTURE_ANNOTATIONS) {
        Buf text = BUF_INIT;
        unparse_expression(&text, c->ast, annotation);
        emit_const(c, constpool_str(c->pool, text.text, text.length));
        buf_done(&text);
    } else {
        compile_expression(c, annotation);
    }
}

/* Gives how many values it has pushed: a name and its annotation, or none. */
static uint32_t annotate(Compiler *c, StringId name, const Node *annotation)
{
    if (!annotation)
        return 0;
    emit_const(c, name_const(c, mangled(c, name)));
    if (annotation->kind == NODE_Starred && !(c->future_flags & CODE_FUTURE_ANNOTATIONS)) {
        compile_expression(c, annotation->u.Starred.value);
        emit_arg(c, OP_UNPACK_SEQUENCE, 1);
    } else {
        compile_annotation(c, annotation);
    }
    return 2;
}

static uint32_t annotate_parameter(Compiler *c, const Node *arg)
{
    return arg ? annotate(c, arg->u.arg.arg, arg->u.arg.annotation) : 0;
}

static uint32_t annotate_parameters(Compiler *c, NodeList args)
{
    uint32_t count = 0;
    for (size_t i = 0; i < args.count; i++)
        count += annotate_parameter(c, args.items[i]);
    return count;
}

static uint32_t compile_annotations(Compiler *c, const argumentsFields *args, const Node *returns)
{
    uint32_t count = annotate_parameters(c, args->args);
    count += annotate_parameters(c, args->posonlyargs);
    count += annotate_parameter(c, args->vararg);
    count += annotate_parameters(c, args->kwonlyargs);
    count += annotate_parameter(c, args->kwarg);
    count += annotate(c, intern_name(c, "return"), returns);
    if (count)
        emit_arg(c, OP_BUILD_TUPLE, count);
    return count ? 4 : 0;
}

static void count_parameters(Unit *unit, const argumentsFields *args)
{
    unit->argcount = (int32_t)(args->posonlyargs.count + args->args.count);
    unit->posonlyargcount = (int32_t)args->posonlyargs.count;
    unit->kwonlyargcount = (int32_t)args->kwonlyargs.count;
}

/* ---- functions ---- */

/* FunctionDef and AsyncFunctionDef have the same fields. */
void compile_function(Compiler *c, const Node *node)
{
    const FunctionDefFields *def = &node->u.FunctionDef;
    const argumentsFields *args = &def->args->u.arguments;
    check_parameters(c, args);
    compile_expressions(c, def->decorator_list);
    uint32_t flags = compile_defaults(c, args);
    flags |= compile_annotations(c, args, def->returns);
    enter_unit(c, def->name, node->kind == NODE_FunctionDef ? UNIT_FUNCTION : UNIT_ASYNC_FUNCTION,
               node, line_with_decorators(node, def->decorator_list));
    const Node *docstring = fold_docstring(def->body);
    const_index_of(c, docstring ? constant_of(c, docstring)
                                : constpool_singleton(c->pool, CONST_NONE));
    count_parameters(c->unit, args);
    for (size_t i = docstring ? 1 : 0; i < def->body.count; i++)
        compile_statement(c, def->body.items[i]);
    const Const *code = leave_unit(c, true);
    make_closure(c, code, flags);
    apply_decorators(c, def->decorator_list);
    compile_name(c, def->name, CONTEXT_Store);
}

void compile_lambda(Compiler *c, const Node *node)
{
    const argumentsFields *args = &node->u.Lambda.args->u.arguments;
    check_parameters(c, args);
    uint32_t flags = compile_defaults(c, args);
    enter_unit(c, intern_name(c, "<lambda>"), UNIT_LAMBDA, node, (int32_t)node->span.lineno);
    const_index_of(c, constpool_singleton(c->pool, CONST_NONE)); /* no docstring */
    count_parameters(c->unit, args);
    compile_expression(c, node->u.Lambda.body);
    bool generator = c->unit->scope->generator;
    if (!generator)
        emit(c, OP_RETURN_VALUE);
    const Const *code = leave_unit(c, !generator);
    make_closure(c, code, flags);
}

/* ---- classes ---- */

static void compile_class_body(Compiler *c, const ClassDefFields *def)
{
    c->unit->private_class = def->name;
    compile_name(c, intern_name(c, "__name__"), CONTEXT_Load);
    compile_name(c, intern_name(c, "__module__"), CONTEXT_Store);
    emit_const(c, c->unit->qualname);
    compile_name(c, intern_name(c, "__qualname__"), CONTEXT_Store);
    compile_body(c, def->body);
    set_no_place(c);
    if (c->unit->scope->needs_class_cell) {
        emit_arg(c, OP_LOAD_CLOSURE,
                 (uint32_t)map_get_or(&c->unit->cells, intern_name(c, "__class__"), 0));
        emit_arg(c, OP_COPY, 1);
        compile_name(c, intern_name(c, "__classcell__"), CONTEXT_Store);
    } else {
        emit_none(c);
    }
    emit(c, OP_RETURN_VALUE);
}

void compile_class(Compiler *c, const Node *node)
{
    const ClassDefFields *def = &node->u.ClassDef;
    compile_expressions(c, def->decorator_list);
    enter_unit(c, def->name, UNIT_CLASS, node, line_with_decorators(node, def->decorator_list));
    compile_class_body(c, def);
    const Const *code = leave_unit(c, true);
    emit(c, OP_PUSH_NULL);
    emit(c, OP_LOAD_BUILD_CLASS);
    make_closure(c, code, 0);
    emit_const(c, name_const(c, def->name));
    compile_call_arguments(c, 2, def->bases, def->keywords);
    apply_decorators(c, def->decorator_list);
    compile_name(c, def->name, CONTEXT_Store);
}
