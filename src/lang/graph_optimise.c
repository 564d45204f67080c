/* Rewriting inside a block, and jumps to jumps: CPython 3.11's peephole rules.
 * Each rule is one function; a rule gives true where the instruction it made
 * may be rewritten once more.
 */
#include <assert.h>

#include "lang/graph.h"
#include "lang/scaffold.h"

typedef struct {
    Block *block;
    size_t at; /* the instruction looked at */
    ConstPool *pool;
    ConstList *consts;
} Peephole;

static Instruction *here(Peephole *p)
{
    return &p->block->instructions.items[p->at];
}

static int opcode_ahead(const Peephole *p, size_t distance)
{
    size_t at = p->at + distance;
    return at < p->block->instructions.count ? p->block->instructions.items[at].opcode : OP_CACHE;
}

static void erase(Instruction *instruction)
{
    instruction->opcode = OP_NOP;
    instruction->oparg = 0;
    instruction->target = NULL;
}

/* LOAD_CONST and a jump on its truth: the way is known. */
static void decide_jump(Peephole *p, bool keeps_value)
{
    Instruction *load = here(p), *jump = load + 1;
    bool truth = const_is_true(p->consts->items[load->oparg]);
    bool jumps_if =
        jump->opcode == PSEUDO_POP_JUMP_IF_TRUE || jump->opcode == OP_JUMP_IF_TRUE_OR_POP;
    if (truth == jumps_if) {
        if (!keeps_value)
            erase(load);
        jump->opcode = PSEUDO_JUMP;
        p->block->no_fallthrough = true;
    } else {
        erase(load);
        erase(jump);
    }
}

/* x is None, tested at once. */
static void test_none(Peephole *p)
{
    Instruction *load = here(p), *is = load + 1, *jump = load + 2;
    int test = opcode_ahead(p, 2);
    if (p->consts->items[load->oparg]->kind != CONST_NONE ||
        (test != PSEUDO_POP_JUMP_IF_FALSE && test != PSEUDO_POP_JUMP_IF_TRUE))
        return;
    bool negated = is->oparg == 1;
    erase(load);
    erase(is);
    jump->opcode = negated != (test == PSEUDO_POP_JUMP_IF_FALSE) ? PSEUDO_POP_JUMP_IF_NOT_NONE
                                                                 : PSEUDO_POP_JUMP_IF_NONE;
}

static void optimise_load_const(Peephole *p)
{
    switch (opcode_ahead(p, 1)) {
    case PSEUDO_POP_JUMP_IF_FALSE:
    case PSEUDO_POP_JUMP_IF_TRUE:
        decide_jump(p, false);
        break;
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP:
        decide_jump(p, true);
        break;
    case OP_IS_OP:
        test_none(p);
        break;
    default:
        break;
    }
}

static uint32_t const_index(ConstList *consts, const Const *value)
{
    for (size_t i = 0; i < consts->count; i++)
        if (consts->items[i] == value)
            return (uint32_t)i;
    vec_push(consts, value);
    return (uint32_t)consts->count - 1;
}

/* BUILD_TUPLE of LOAD_CONSTs is one constant. */
static void fold_tuple(Peephole *p)
{
    Instruction *build = here(p);
    uint32_t count = build->oparg;
    if (p->at < count)
        return;
    for (uint32_t i = 1; i <= count; i++)
        if (build[-(int64_t)i].opcode != OP_LOAD_CONST)
            return;
    const Const **items = mem_alloc((count + 1) * sizeof(*items));
    for (uint32_t i = 0; i < count; i++) {
        Instruction *load = build - count + i;
        items[i] = p->consts->items[load->oparg];
        erase(load);
    }
    const Const *tuple = constpool_tuple(p->pool, items, count);
    scaffold_fold_tuple(p->pool->scaffold, tuple);
    build->opcode = OP_LOAD_CONST;
    build->oparg = const_index(p->consts, tuple);
    mem_free(items);
}

/* a, b = x, y needs no tuple. */
static void optimise_build_tuple(Peephole *p)
{
    Instruction *build = here(p), *unpack = build + 1;
    if (opcode_ahead(p, 1) == OP_UNPACK_SEQUENCE && unpack->oparg == build->oparg &&
        build->oparg >= 1 && build->oparg <= 3) {
        erase(build);
        if (build->oparg == 1)
            erase(unpack);
        else
            unpack->opcode = OP_SWAP;
        return;
    }
    fold_tuple(p);
}

/* A jump to a jump on the same line goes where that one goes. */
static bool thread_jump(Instruction *jump, const Instruction *target, int opcode)
{
    if (jump->position.line != target->position.line || jump->target == target->target)
        return false;
    jump->target = target->target;
    jump->opcode = opcode;
    return true;
}

/* `a and b` as a condition: `same` pops and jumps on the same truth, `opposite`
 * on the other one. */
static bool thread_or_pop(Instruction *jump, const Instruction *target, bool on_true)
{
    int same = on_true ? PSEUDO_POP_JUMP_IF_TRUE : PSEUDO_POP_JUMP_IF_FALSE;
    int opposite = on_true ? PSEUDO_POP_JUMP_IF_FALSE : PSEUDO_POP_JUMP_IF_TRUE;
    int keep_same = on_true ? OP_JUMP_IF_TRUE_OR_POP : OP_JUMP_IF_FALSE_OR_POP;
    int keep_opposite = on_true ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
    if (target->opcode == same)
        return thread_jump(jump, target, same);
    if (target->opcode == PSEUDO_JUMP || target->opcode == keep_same)
        return thread_jump(jump, target, keep_same);
    if ((target->opcode == opposite || target->opcode == keep_opposite) &&
        jump->position.line == target->position.line) {
        jump->opcode = same;
        jump->target = jump->target->next;
        return true;
    }
    return false;
}

static bool optimise_jump(Instruction *jump)
{
    const Instruction *target = &jump->target->instructions.items[0];
    switch (jump->opcode) {
    case OP_JUMP_IF_FALSE_OR_POP:
        return thread_or_pop(jump, target, false);
    case OP_JUMP_IF_TRUE_OR_POP:
        return thread_or_pop(jump, target, true);
    case PSEUDO_POP_JUMP_IF_NOT_NONE:
    case PSEUDO_POP_JUMP_IF_NONE:
    case PSEUDO_POP_JUMP_IF_FALSE:
    case PSEUDO_POP_JUMP_IF_TRUE:
    case PSEUDO_JUMP:
        return target->opcode == PSEUDO_JUMP && thread_jump(jump, target, jump->opcode);
    default:
        return false;
    }
}

/* The SWAPs in a row from p->at on, NOPs between them included. Gives their
 * number (1: only one, nothing to gain) and the deepest entry they touch. */
static size_t swap_run(Peephole *p, uint32_t *depth)
{
    bool more = false;
    size_t length = 0;
    *depth = here(p)->oparg;
    while (++length < p->block->instructions.count - p->at) {
        const Instruction *next = here(p) + length;
        if (next->opcode == OP_SWAP) {
            more = true;
            if (next->oparg > *depth)
                *depth = next->oparg;
        } else if (next->opcode != OP_NOP) {
            break;
        }
    }
    return more ? length : 1;
}

enum { SWAP_VISITED = -1 };

/* Writes from the back of the run the swaps that make the permutation: every
 * cycle is walked once, with the top of the stack put into it. Gives how many
 * instructions of the run are left over at its front. */
static size_t write_swaps(Instruction *run, size_t length, int32_t *stack, uint32_t depth)
{
    size_t free_places = length;
    for (uint32_t i = 0; i < depth; i++) {
        if (stack[i] == SWAP_VISITED || stack[i] == (int32_t)i)
            continue;
        uint32_t at = i;
        for (;;) {
            if (at) {
                assert(free_places > 0);
                run[--free_places].opcode = OP_SWAP;
                run[free_places].oparg = at + 1;
            }
            if (stack[at] == SWAP_VISITED)
                break;
            uint32_t next = (uint32_t)stack[at];
            stack[at] = SWAP_VISITED;
            at = next;
        }
    }
    return free_places;
}

/* Several SWAPs in a row become as few as can do it. */
static void merge_swaps(Peephole *p)
{
    uint32_t depth;
    size_t length = swap_run(p, &depth);
    if (length == 1)
        return;
    Instruction *run = here(p);
    int32_t *stack = mem_alloc(depth * sizeof(*stack));
    for (uint32_t i = 0; i < depth; i++)
        stack[i] = (int32_t)i;
    for (size_t i = 0; i < length; i++) {
        if (run[i].opcode != OP_SWAP)
            continue;
        int32_t top = stack[0];
        stack[0] = stack[run[i].oparg - 1];
        stack[run[i].oparg - 1] = top;
    }
    size_t left = write_swaps(run, length, stack, depth);
    while (left > 0)
        erase(&run[--left]);
    mem_free(stack);
    p->at += length - 1;
}

static bool is_swappable(int opcode)
{
    return opcode == OP_STORE_FAST || opcode == OP_POP_TOP;
}

/* The next instruction behind `at` that can change places, over NOPs; 0 if
 * something else comes first or the line changes (line -1: any). */
static size_t next_swappable(const Block *block, size_t at, int32_t line)
{
    while (++at < block->instructions.count) {
        const Instruction *next = &block->instructions.items[at];
        if (line >= 0 && next->position.line != line)
            return 0;
        if (next->opcode == OP_NOP)
            continue;
        return is_swappable(next->opcode) ? at : 0;
    }
    return 0;
}

/* Two stores into one variable must keep their order, as must a store between
 * them into the same one. */
static bool stores_clash(const Block *block, size_t first, size_t second)
{
    const Instruction *items = block->instructions.items;
    for (size_t i = first; i <= second; i++)
        for (size_t j = i + 1; j <= second; j++)
            if ((i == first || j == second) && items[i].opcode == OP_STORE_FAST &&
                items[j].opcode == OP_STORE_FAST && items[i].oparg == items[j].oparg)
                return true;
    return false;
}

/* SWAP and then stores: the stores change places instead. */
static bool apply_swap(Block *block, size_t at)
{
    Instruction *items = block->instructions.items;
    size_t first = next_swappable(block, at, -1);
    if (!first)
        return false;
    size_t second = first;
    for (uint32_t depth = items[at].oparg; depth > 1; depth--) {
        second = next_swappable(block, second, items[first].position.line);
        if (!second)
            return false;
    }
    if (stores_clash(block, first, second))
        return false;
    erase(&items[at]);
    Instruction moved = items[first];
    items[first] = items[second];
    items[second] = moved;
    return true;
}

static void apply_static_swaps(Peephole *p)
{
    for (size_t at = p->at + 1; at > 0; at--) {
        int opcode = p->block->instructions.items[at - 1].opcode;
        if (opcode == OP_SWAP) {
            if (!apply_swap(p->block, at - 1))
                return;
        } else if (opcode != OP_NOP && !is_swappable(opcode)) {
            return;
        }
    }
}

static void optimise_swap(Peephole *p)
{
    if (here(p)->oparg == 1) {
        erase(here(p));
        return;
    }
    merge_swaps(p);
    apply_static_swaps(p);
}

/* A global that is called: LOAD_GLOBAL pushes the NULL itself. */
static void optimise_push_null(Peephole *p)
{
    Instruction *push = here(p);
    if (opcode_ahead(p, 1) != OP_LOAD_GLOBAL)
        return;
    erase(push);
    push[1].oparg |= 1;
}

/* False: the instruction has changed and is to be looked at again. */
static bool optimise_one(Peephole *p)
{
    Instruction *instruction = here(p);
    if (instruction_is_jump(instruction) || instruction_is_setup(instruction)) {
        while (instruction->target->instructions.count == 0)
            instruction->target = instruction->target->next;
        return !optimise_jump(instruction);
    }
    switch (instruction->opcode) {
    case OP_LOAD_CONST:
        optimise_load_const(p);
        break;
    case OP_BUILD_TUPLE:
        optimise_build_tuple(p);
        break;
    case OP_SWAP:
        optimise_swap(p);
        break;
    case OP_PUSH_NULL:
        optimise_push_null(p);
        break;
    default:
        break;
    }
    return true;
}

void graph_optimise_blocks(FlowGraph *graph, ConstPool *pool, ConstList *consts)
{
    for (Block *block = graph->entry; block; block = block->next) {
        Peephole p = {.block = block, .pool = pool, .consts = consts};
        while (p.at < block->instructions.count)
            if (optimise_one(&p))
                p.at++;
        block_remove_nops(block);
    }
}
