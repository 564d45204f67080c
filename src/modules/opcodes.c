/* _opcode: the table of instructions for the modules opcode and dis. */
#include "lang/opcode.h"
#include "modules/specs.h"
#include "types/arguments.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static const char *const operand_names[] = {
    [OPERAND_NONE] = "none",       [OPERAND_COUNT] = "count",     [OPERAND_CONST] = "const",
    [OPERAND_NAME] = "name",       [OPERAND_GLOBAL] = "global",   [OPERAND_LOCAL] = "local",
    [OPERAND_FREE] = "free",       [OPERAND_FORWARD] = "forward", [OPERAND_BACKWARD] = "backward",
    [OPERAND_COMPARE] = "compare", [OPERAND_BINARY] = "binary",   [OPERAND_FORMAT] = "format",
    [OPERAND_MAKE] = "make",
};

static Ref row_of(Interp *in, int64_t number)
{
    const OpcodeInfo *info = &opcode_info[number];
    Slot parts[] = {{str_from_string(in, info->name).object},
                    {int_from_i64(in, number).object},
                    {str_from_string(in, operand_names[info->operand]).object},
                    {int_from_i64(in, info->caches).object}};
    return tuple_from_taken(in, parts, ARRAY_LEN(parts));
}

static Ref opcodes_rows(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    (void)arguments;
    Ref list = list_new(in, 0);
    for (int64_t number = 0; list.object != NULL && number < OPCODE_LIMIT; number++) {
        if (opcode_info[number].name == NULL)
            continue;
        Ref row = row_of(in, number);
        if (row.object == NULL || !list_append(in, list.object, row)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

/* The signs of BINARY_OP's operands, in their order. */
static Ref opcodes_binary_signs(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    (void)arguments;
    Ref list = list_new(in, 0);
    for (uint32_t i = 0; list.object != NULL && opcode_binary_sign(i) != NULL; i++) {
        Ref sign = str_from_string(in, opcode_binary_sign(i));
        if (sign.object == NULL || !list_append(in, list.object, sign)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

static int64_t effect(int64_t opcode, int64_t operand, bool jump)
{
    return (int64_t)opcode_pushes((Opcode)opcode, (uint32_t)operand, jump) -
           (int64_t)opcode_pops((Opcode)opcode, (uint32_t)operand, jump);
}

/* -1: the larger of both. */
static bool read_jump(Interp *in, Object *given, int *jump)
{
    *jump = -1;
    if (given == NULL || given == in->none)
        return true;
    if (given != in->true_object && given != in->false_object)
        return raise_false(in, EXCEPTION_ValueError,
                           "stack_effect: jump must be False, True or None");
    *jump = given == in->true_object;
    return true;
}

static bool read_operand(Interp *in, int64_t opcode, Object *given, int64_t *operand)
{
    bool is_given = given != NULL && given != in->none;
    *operand = 0;
    if (opcode < OPCODE_HAVE_ARGUMENT)
        return !is_given ||
               raise_false(in, EXCEPTION_ValueError,
                           "stack_effect: opcode does not permit oparg but oparg was specified");
    if (!is_given)
        return raise_false(in, EXCEPTION_ValueError,
                           "stack_effect: opcode requires oparg but oparg was not specified");
    return number_as_c_int(in, given, operand);
}

static Ref opcodes_stack_effect(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "stack_effect",
                                          .names = {"", "", "jump"},
                                          .count = 3,
                                          .required = 1,
                                          .positional = 2};
    Object *values[3];
    int64_t opcode, operand;
    int jump;
    (void)self;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        !number_as_c_int(in, values[0], &opcode) ||
        !read_operand(in, opcode, values[1], &operand) || !read_jump(in, values[2], &jump))
        return NO_REF;
    if (opcode < 0 || opcode >= OPCODE_LIMIT || opcode_info[opcode].name == NULL)
        return raise_error(in, EXCEPTION_ValueError, "invalid opcode or oparg");
    int64_t stays = effect(opcode, operand, false), jumps = effect(opcode, operand, true);
    int64_t most = stays > jumps ? stays : jumps;
    return int_from_i64(in, jump < 0 ? most : jump ? jumps : stays);
}

static const NativeSpec functions[] = {
    {"binary_signs", opcodes_binary_signs, NATIVE_NO_ARGUMENTS, 0, 0, "of BINARY_OP's operands"},
    {"rows", opcodes_rows, NATIVE_NO_ARGUMENTS, 0, 0, "name, number, operand, caches of each"},
    {"stack_effect", opcodes_stack_effect, NATIVE_ANY, 0, -1, "what an instruction pushes"},
    {0},
};

const ModuleSpec opcodes_module = {
    .name = "_opcode",
    .functions = functions,
    .sentence = "the table of instructions",
};
