/* What names mean: bindings by block, mangling, and where errors are put. */
#include "unit.h"

#include "lang/parser.h"
#include "lang/scope.h"

typedef struct {
    Source source;
    Ast ast;
    DiagnosticList problems;
    ScopeTable table;
    bool good;
} Script;

static void open_script(Script *script, const char *text)
{
    diag_init(&script->problems);
    ast_init(&script->ast);
    script->table = (ScopeTable){0};
    script->good = source_init(&script->source, "test.py", text, strlen(text), &script->problems) &&
                   parse_source(&script->source, PARSE_FILE, &script->ast, &script->problems);
    assert_true(script->good);
    script->good =
        scope_table_init(&script->table, &script->ast, &script->source, false, &script->problems);
}

static void close_script(Script *script)
{
    scope_table_done(&script->table);
    ast_done(&script->ast);
    source_done(&script->source);
    diag_done(&script->problems);
}

static Binding binding_of(Script *script, const Scope *scope, const char *name)
{
    return scope_binding(scope, strtab_intern_string(&script->ast.names, name));
}

static void functions_bind_locals_cells_and_free_names(void **state)
{
    Script script;
    open_script(&script, "def f(a, b):\n"
                         "    c = a\n"
                         "    def g():\n"
                         "        return b, d\n"
                         "    return g\n");
    assert_true(script.good);
    const Scope *f = script.table.module->children.items[0], *g = f->children.items[0];
    assert_int_equal(binding_of(&script, f, "a"), BINDING_LOCAL);
    assert_int_equal(binding_of(&script, f, "b"), BINDING_CELL);
    assert_int_equal(binding_of(&script, f, "c"), BINDING_LOCAL);
    assert_int_equal(binding_of(&script, g, "b"), BINDING_FREE);
    assert_int_equal(binding_of(&script, g, "d"), BINDING_GLOBAL_IMPLICIT);
    assert_int_equal(binding_of(&script, g, "nothing"), BINDING_UNKNOWN);
    assert_int_equal(binding_of(&script, script.table.module, "f"), BINDING_LOCAL);
    assert_true(g->nested);
    assert_false(f->nested);
    close_script(&script);
}

static void classes_do_not_lend_their_names(void **state)
{
    Script script;
    open_script(&script, "def f():\n"
                         "    x = 1\n"
                         "    class C:\n"
                         "        x = 2\n"
                         "        def m(self):\n"
                         "            return x, super().m\n");
    const Scope *c = script.table.module->children.items[0]->children.items[0];
    const Scope *m = c->children.items[0];
    assert_int_equal(binding_of(&script, m, "x"), BINDING_FREE);
    assert_int_equal(binding_of(&script, c, "x"), BINDING_LOCAL);
    assert_true(scope_symbol(c, strtab_intern_string(&script.ast.names, "x")) & SYMBOL_FREE_CLASS);
    assert_int_equal(binding_of(&script, m, "__class__"), BINDING_FREE);
    assert_true(c->needs_class_cell);
    close_script(&script);
}

static void comprehensions_are_functions_with_one_parameter(void **state)
{
    Script script;
    open_script(&script, "def f(a, b):\n"
                         "    return [x + b for x in a if (y := x)], y\n");
    const Scope *f = script.table.module->children.items[0], *list = f->children.items[0];
    assert_int_equal(list->comprehension, LIST_COMPREHENSION);
    assert_int_equal(list->parameters.count, 1);
    assert_int_equal(binding_of(&script, list, "x"), BINDING_LOCAL);
    assert_int_equal(binding_of(&script, list, "y"), BINDING_FREE);
    assert_int_equal(binding_of(&script, f, "y"), BINDING_CELL);
    assert_int_equal(binding_of(&script, f, "a"), BINDING_LOCAL);
    close_script(&script);
}

static void private_names_are_mangled(void **state)
{
    Script script;
    open_script(&script, "pass\n");
    static const struct {
        const char *class_name, *name, *expected;
    } rows[] = {
        {"C", "__x", "_C__x"}, {"__C", "__x", "_C__x"}, {"C", "__x__", "__x__"},
        {"C", "_x", "_x"},     {"___", "__x", "__x"},   {"C", "__a.b", "__a.b"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        StringId class_name = strtab_intern_string(&script.ast.names, rows[i].class_name);
        StringId name = strtab_intern_string(&script.ast.names, rows[i].name);
        StringId mangled = scope_mangle(&script.ast, class_name, name);
        assert_string_equal(ast_name_text(&script.ast, mangled), rows[i].expected);
        assert_int_equal(scope_mangle(&script.ast, 0, name), name);
    }
    close_script(&script);
}

static void the_first_error_is_told_with_its_place(void **state)
{
    Script script;
    open_script(&script, "def f():\n"
                         "    x = 1\n"
                         "    global x\n"
                         "    nonlocal z\n");
    assert_false(script.good);
    assert_int_equal(script.problems.items.count, 1);
    const Diagnostic *problem = &script.problems.items.items[0];
    assert_string_equal(problem->message, "name 'x' is assigned to before global declaration");
    assert_int_equal(problem->span.line, 3);
    assert_int_equal(problem->span.column, 4);
    assert_string_equal(problem->source_line, "    global x");
    close_script(&script);
}

UNIT_MAIN(cmocka_unit_test(functions_bind_locals_cells_and_free_names),
          cmocka_unit_test(classes_do_not_lend_their_names),
          cmocka_unit_test(comprehensions_are_functions_with_one_parameter),
          cmocka_unit_test(private_names_are_mangled),
          cmocka_unit_test(the_first_error_is_told_with_its_place))
