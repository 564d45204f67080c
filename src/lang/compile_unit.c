/* The life of one code object: its variables are numbered at the start; at the
 * end the graph gets its prefix (cells, generator), is optimised and assembled.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "lang/assemble.h"
#include "lang/compiler.h"

/* ---- start ---- */

static int compare_names(const void *a, const void *b, void *ast)
{
    return strcmp(ast_name_text(ast, *(const StringId *)a),
                  ast_name_text(ast, *(const StringId *)b));
}

/* Numbers, in the order of their text, the names of one binding. */
static void number_names(Compiler *c, Map *map, Binding binding, uint32_t extra_flag,
                         uint64_t first)
{
    VEC(StringId) names = {0};
    size_t cursor = 0;
    uint64_t name, flags;
    while (map_next(&c->unit->scope->symbols, &cursor, &name, &flags))
        if (flags >> SYMBOL_BINDING_SHIFT == binding || (flags & extra_flag))
            vec_push(&names, (StringId)name);
    if (names.count)
        qsort_r(names.items, names.count, sizeof(*names.items), compare_names, c->ast);
    for (size_t i = 0; i < names.count; i++)
        map_put(map, names.items[i], first + i);
    vec_done(&names);
}

static bool is_function_like(UnitKind kind)
{
    return kind == UNIT_FUNCTION || kind == UNIT_ASYNC_FUNCTION || kind == UNIT_LAMBDA;
}

/* "outer.<locals>.name"; a name declared global is not inside anything. */
static const Const *make_qualname(Compiler *c, const Unit *unit)
{
    const Const *name = name_const(c, unit->name);
    const Unit *outer = unit->outer;
    if (!outer || !outer->outer)
        return name;
    if (unit->kind == UNIT_CLASS || unit->kind == UNIT_FUNCTION ||
        unit->kind == UNIT_ASYNC_FUNCTION) {
        StringId inside = scope_mangle(c->ast, outer->private_class, unit->name);
        if (scope_binding(outer->scope, inside) == BINDING_GLOBAL_EXPLICIT)
            return name;
    }
    Buf text = BUF_INIT;
    buf_append(&text, outer->qualname->text.text, outer->qualname->text.length);
    buf_append_string(&text, is_function_like(outer->kind) ? ".<locals>." : ".");
    buf_append(&text, name->text.text, name->text.length);
    const Const *qualname = constpool_str(c->pool, text.text, text.length);
    buf_done(&text);
    return qualname;
}

void enter_unit(Compiler *c, StringId name, UnitKind kind, const Node *node, int32_t line)
{
    Unit *unit = mem_alloc_zeroed(1, sizeof(*unit));
    unit->outer = c->unit;
    unit->kind = kind;
    unit->scope = scope_of_node(c->scopes, node);
    unit->name = name;
    unit->private_class = c->unit ? c->unit->private_class : 0;
    unit->first_line = line;
    c->unit = unit;
    scaffold_enter_unit(c->pool->scaffold, &unit->scaffold);
    for (size_t i = 0; i < unit->scope->parameters.count; i++)
        map_put(&unit->locals, unit->scope->parameters.items[i], i);
    number_names(c, &unit->cells, BINDING_CELL, 0, 0);
    if (unit->scope->needs_class_cell)
        map_put(&unit->cells, intern_name(c, "__class__"), unit->cells.live);
    number_names(c, &unit->frees, BINDING_FREE, SYMBOL_FREE_CLASS, unit->cells.live);
    unit->qualname = make_qualname(c, unit);
    graph_init(&unit->graph);
    unit->graph.entry = unit->current = new_block(c);
    unit->place = (CodePosition){line, line, 0, 0};
    if (kind == UNIT_MODULE)
        unit->place = (CodePosition){0, 1, 0, 0};
    emit_arg(c, OP_RESUME, 0);
    if (kind == UNIT_MODULE)
        set_no_place(c);
}

static void free_unit(Compiler *c, Unit *unit)
{
    scaffold_leave_unit(c->pool->scaffold, &unit->scaffold);
    graph_done(&unit->graph);
    map_done(&unit->names);
    map_done(&unit->locals);
    map_done(&unit->cells);
    map_done(&unit->frees);
    map_done(&unit->const_index);
    vec_done(&unit->consts);
    mem_free(unit);
}

/* ---- end ---- */

/* Where each cell or free variable stands in localsplus, by its index among
 * them. A cell that is a parameter shares the parameter's place. */
typedef struct {
    uint32_t *places;
    uint32_t cell_count, free_count;
    uint32_t total; /* of localsplus */
} VariablePlaces;

static VariablePlaces place_variables(Unit *unit)
{
    VariablePlaces places = {.cell_count = (uint32_t)unit->cells.live,
                             .free_count = (uint32_t)unit->frees.live};
    uint32_t count = places.cell_count + places.free_count;
    places.places = mem_alloc((count + 1) * sizeof(uint32_t));
    places.total = (uint32_t)unit->locals.live;
    size_t cursor = 0;
    uint64_t name, index, shared;
    while (map_next(&unit->cells, &cursor, &name, &index))
        places.places[index] =
            map_get(&unit->locals, name, &shared) ? (uint32_t)shared : places.total++;
    for (uint32_t i = places.cell_count; i < count; i++)
        places.places[i] = places.total++;
    return places;
}

static void fix_variable_operands(FlowGraph *graph, const VariablePlaces *places)
{
    for (Block *block = graph->entry; block; block = block->next) {
        for (size_t i = 0; i < block->instructions.count; i++) {
            Instruction *instruction = &block->instructions.items[i];
            bool is_real = instruction->opcode < OPCODE_LIMIT;
            if (is_real && opcode_info[instruction->opcode].operand == OPERAND_FREE &&
                instruction->opcode != OP_MAKE_CELL)
                instruction->oparg = places->places[instruction->oparg];
        }
    }
}

static void insert_make_cells(Unit *unit, const VariablePlaces *places)
{
    CodePosition nowhere = {-1, -1, -1, -1};
    size_t inserted = 0;
    for (uint32_t place = 0; place < places->total; place++) {
        for (uint32_t cell = 0; cell < places->cell_count; cell++) {
            if (places->places[cell] != place)
                continue;
            block_insert(
                unit->graph.entry, inserted++,
                (Instruction){.opcode = OP_MAKE_CELL, .oparg = place, .position = nowhere});
        }
    }
}

/* What comes before the code proper. */
static void insert_prefix(Unit *unit, const VariablePlaces *places)
{
    Block *entry = unit->graph.entry;
    if (unit->scope->generator || unit->scope->coroutine) {
        CodePosition start = {unit->first_line, unit->first_line, -1, -1};
        block_insert(entry, 0, (Instruction){.opcode = OP_RETURN_GENERATOR, .position = start});
        block_insert(entry, 1, (Instruction){.opcode = OP_POP_TOP, .position = start});
    }
    insert_make_cells(unit, places);
    if (places->free_count)
        block_insert(entry, 0,
                     (Instruction){.opcode = OP_COPY_FREE_VARS,
                                   .oparg = places->free_count,
                                   .position = {-1, -1, -1, -1}});
}

static uint32_t code_flags(const Compiler *c, const Unit *unit)
{
    const Scope *scope = unit->scope;
    uint32_t flags = c->future_flags;
    if (scope->kind == SCOPE_FUNCTION) {
        flags |= CODE_NEWLOCALS | CODE_OPTIMIZED;
        if (scope->nested)
            flags |= CODE_NESTED;
        if (scope->generator && scope->coroutine)
            flags |= CODE_ASYNC_GENERATOR;
        else if (scope->generator)
            flags |= CODE_GENERATOR;
        else if (scope->coroutine)
            flags |= CODE_COROUTINE;
        if (scope->varargs)
            flags |= CODE_VARARGS;
        if (scope->varkeywords)
            flags |= CODE_VARKEYWORDS;
    }
    return flags;
}

/* The names of a map from StringId to index, in the order of the map. */
static const Const *list_names(Compiler *c, const Map *map)
{
    const Const **names = mem_alloc((map->live + 1) * sizeof(*names));
    size_t cursor = 0;
    uint64_t name, index;
    while (map_next(map, &cursor, &name, &index))
        names[index] = name_const(c, (StringId)name);
    const Const *tuple = constpool_tuple(c->pool, names, map->live);
    mem_free(names);
    return tuple;
}

static void fill_localsplus(Compiler *c, Code *code, const VariablePlaces *places)
{
    Unit *unit = c->unit;
    const Const **names = mem_alloc((places->total + 1) * sizeof(*names));
    uint8_t *kinds = ARENA_ARRAY(&c->file->arena, uint8_t, places->total + 1);
    size_t cursor = 0;
    uint64_t name, index;
    while (map_next(&unit->locals, &cursor, &name, &index)) {
        names[index] = name_const(c, (StringId)name);
        kinds[index] |= LOCALSPLUS_LOCAL;
    }
    for (cursor = 0; map_next(&unit->cells, &cursor, &name, &index);) {
        names[places->places[index]] = name_const(c, (StringId)name);
        kinds[places->places[index]] |= LOCALSPLUS_CELL;
    }
    for (cursor = 0; map_next(&unit->frees, &cursor, &name, &index);) {
        names[places->places[index]] = name_const(c, (StringId)name);
        kinds[places->places[index]] |= LOCALSPLUS_FREE;
    }
    code->localsplus_tuple = constpool_tuple(c->pool, names, places->total);
    code->localsplus_names = code->localsplus_tuple->sequence.items;
    code->localsplus_kinds = kinds;
    code->localsplus_count = places->total;
    mem_free(names);
    code->nlocals = (int32_t)unit->locals.live;
    code->ncellvars = (int32_t)places->cell_count;
    code->nfreevars = (int32_t)places->free_count;
}

static void fill_header(Compiler *c, Code *code)
{
    const Unit *unit = c->unit;
    code->argcount = unit->argcount;
    code->posonlyargcount = unit->posonlyargcount;
    code->kwonlyargcount = unit->kwonlyargcount;
    code->firstlineno = unit->first_line;
    code->flags = code_flags(c, unit);
    code->name = name_const(c, unit->name);
    code->qualname = unit->qualname;
    code->filename = c->filename;
    code->names_tuple = list_names(c, &unit->names);
    code->names = code->names_tuple->sequence.items;
    code->name_count = unit->names.live;
}

static void fill_consts(Compiler *c, Code *code)
{
    const ConstList *consts = &c->unit->consts;
    code->consts_tuple = constpool_tuple(c->pool, consts->items, consts->count);
    code->consts = code->consts_tuple->sequence.items;
    code->const_count = consts->count;
}

static Code *finish_code(Compiler *c)
{
    Unit *unit = c->unit;
    Code *code = ARENA_NEW(&c->file->arena, Code);
    graph_normalise(&unit->graph);
    VariablePlaces places = place_variables(unit);
    insert_prefix(unit, &places);
    fix_variable_operands(&unit->graph, &places);
    fill_header(c, code);
    fill_localsplus(c, code, &places);
    mem_free(places.places);
    uint32_t list = scaffold_make(c->pool->scaffold, SCAFFOLD_LIST, 0);
    graph_optimise(&unit->graph, c->pool, &unit->consts, unit->first_line);
    fill_consts(c, code);
    assemble_graph(&unit->graph, &c->file->arena, code);
    scaffold_code(c->pool->scaffold, code);
    scaffold_drop(c->pool->scaffold, list);
    return code;
}

/* Gives the code its number, unless an equal one has it already. */
static const Const *register_code(Compiler *c, Code *code)
{
    const Const *constant = constpool_code(c->pool, code);
    if (constant->code == code) {
        code->index = (uint32_t)c->file->codes.count;
        code->self = constant;
        vec_push(&c->file->codes, code);
    }
    return constant;
}

static void end_flow(Compiler *c, bool return_none)
{
    const Instruction *last = block_last(c->unit->current);
    if (last && last->opcode == OP_RETURN_VALUE)
        return;
    set_no_place(c);
    if (return_none)
        emit_none(c);
    emit(c, OP_RETURN_VALUE);
}

const Const *leave_unit(Compiler *c, bool return_none)
{
    Unit *unit = c->unit;
    const Const *constant = NULL;
    if (!c->failed) {
        end_flow(c, return_none);
        Code *code = finish_code(c);
        code->file = c->file;
        if (unit->outer) {
            constant = register_code(c, code);
        } else {
            code->index = (uint32_t)c->file->codes.count;
            vec_push(&c->file->codes, code);
            c->file->module = code;
        }
    }
    c->unit = unit->outer;
    free_unit(c, unit);
    return constant;
}

static uint32_t captured_index(Compiler *c, StringId name)
{
    const Unit *unit = c->unit;
    bool is_class_cell = unit->kind == UNIT_CLASS && name == intern_name(c, "__class__");
    bool cell = is_class_cell || scope_binding(unit->scope, name) == BINDING_CELL;
    uint64_t index = 0;
    bool known = map_get(cell ? &unit->cells : &unit->frees, name, &index);
    assert(known);
    (void)known;
    return (uint32_t)index;
}

void make_closure(Compiler *c, const Const *constant, uint32_t flags)
{
    if (c->failed)
        return;
    const Code *code = constant->code;
    if (code->nfreevars) {
        for (size_t i = code->localsplus_count - (size_t)code->nfreevars;
             i < code->localsplus_count; i++)
            emit_arg(c, OP_LOAD_CLOSURE,
                     captured_index(c, intern_name(c, code->localsplus_names[i]->text.text)));
        flags |= 8;
        emit_arg(c, OP_BUILD_TUPLE, (uint32_t)code->nfreevars);
    }
    emit_const(c, constant);
    emit_arg(c, OP_MAKE_FUNCTION, flags);
}
