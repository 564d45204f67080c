/* Specialising code that is warm: CPython's own rule for when (the eighth call or
 * backward jump) and nearly its own families (Python/specialize.c of 3.11), because a
 * script can see some of it: strings that grow in place, operands that move into
 * __getitem__.
 */
#include "types/descriptor.h"
#include "types/dict_core.h"
#include "types/int.h"
#include "types/module.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/caches.h"
#include "vm/call_frame.h"
#include "vm/slow.h"
#include "vm/specialised.h"

#define TRY_AGAIN 60 /* executions until the next try, and misses that are borne */

/* --- turning all of a code's instructions --- */

static const uint8_t warm_forms[OPCODE_LIMIT] = {
    [OP_BINARY_OP] = OP_BINARY_OP_ADAPTIVE,
    [OP_COMPARE_OP] = OP_COMPARE_OP_ADAPTIVE,
    [OP_LOAD_GLOBAL] = OP_LOAD_GLOBAL_ADAPTIVE,
    [OP_LOAD_ATTR] = OP_LOAD_ATTR_ADAPTIVE,
    [OP_STORE_ATTR] = OP_STORE_ATTR_ADAPTIVE,
    [OP_LOAD_METHOD] = OP_LOAD_METHOD_ADAPTIVE,
    [OP_BINARY_SUBSCR] = OP_BINARY_SUBSCR_ADAPTIVE,
    [OP_STORE_SUBSCR] = OP_STORE_SUBSCR_ADAPTIVE,
    [OP_CALL] = OP_CALL_ADAPTIVE,
};

/* What stops counting when CPython would specialise. */
static const uint8_t counting_forms[OPCODE_LIMIT] = {
    [OP_RESUME] = OP_RESUME_QUICK,
    [OP_JUMP_BACKWARD] = OP_JUMP_BACKWARD_QUICK,
};

/* One instruction for a pair, or 0. */
static uint8_t pair_form(uint8_t first, uint8_t second)
{
    static const struct {
        uint8_t first, second, both;
    } pairs[] = {
        {OP_LOAD_FAST, OP_LOAD_FAST, OP_LOAD_FAST__LOAD_FAST},
        {OP_LOAD_FAST, OP_LOAD_CONST, OP_LOAD_FAST__LOAD_CONST},
        {OP_LOAD_CONST, OP_LOAD_FAST, OP_LOAD_CONST__LOAD_FAST},
        {OP_STORE_FAST, OP_LOAD_FAST, OP_STORE_FAST__LOAD_FAST},
        {OP_STORE_FAST, OP_STORE_FAST, OP_STORE_FAST__STORE_FAST},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        if (pairs[i].first == first && pairs[i].second == second)
            return pairs[i].both;
    return 0;
}

static void set_opcode(uint16_t *unit, uint8_t opcode)
{
    *unit = (uint16_t)((*unit & 0xff00) | opcode);
}

static void specialise_all(const Vm *vm, CodeObject *code)
{
    const CodeWord *words = code->code->words;
    size_t count = code->code->word_count;
    for (size_t i = 0; i < count; i += 1 + opcode_info[words[i].opcode].caches) {
        uint8_t opcode = words[i].opcode;
        uint8_t both =
            i + 1 < count && vm->recorder == NULL ? pair_form(opcode, words[i + 1].opcode) : 0;
        if (both != 0)
            set_opcode(&code->units[i], both);
        else if (warm_forms[opcode] != 0)
            set_opcode(&code->units[i], warm_forms[opcode]);
    }
}

void quicken_hot_code(Vm *vm, CodeObject *code)
{
    if (code->warmup > 0)
        specialise_all(vm, code);
}

/* Code that was hot before has its operators, subscripts and calls looked at anew: now
 * they may do what a script can see. */
void quicken_code(Vm *vm, CodeObject *code)
{
    const CodeWord *words = code->code->words;
    size_t count = code->code->word_count;
    if (code->heat < CODE_HOT)
        specialise_all(vm, code);
    code->heat = CODE_HOT;
    for (size_t i = 0; i < count; i += 1 + opcode_info[words[i].opcode].caches) {
        uint8_t opcode = words[i].opcode;
        if (counting_forms[opcode] != 0)
            set_opcode(&code->units[i], counting_forms[opcode]);
        if (opcode != OP_BINARY_OP && opcode != OP_BINARY_SUBSCR && opcode != OP_CALL)
            continue;
        set_opcode(&code->units[i], warm_forms[opcode]);
        code->units[i + 1] = 0;
    }
}

/* Is CPython's code specialised, too? */
static bool is_warm(const Frame *frame)
{
    return frame_code(frame)->warmup == 0;
}

/* --- one instruction --- */

static bool specialise(uint16_t *cache, uint8_t opcode)
{
    set_opcode(cache - 1, opcode);
    cache[0] = TRY_AGAIN;
    return true;
}

static bool not_now(uint16_t *cache)
{
    cache[0] = TRY_AGAIN;
    return false;
}

static const uint8_t adaptive_forms[OPCODE_LIMIT] = {
#define FAMILY(member, adaptive) [OP_##member] = OP_##adaptive,
    FAMILY(BINARY_OP_ADD_INT, BINARY_OP_ADAPTIVE) FAMILY(BINARY_OP_SUBTRACT_INT, BINARY_OP_ADAPTIVE)
        FAMILY(BINARY_OP_MULTIPLY_INT, BINARY_OP_ADAPTIVE) FAMILY(
            BINARY_OP_REMAINDER_INT, BINARY_OP_ADAPTIVE) FAMILY(BINARY_OP_FLOOR_DIVIDE_INT,
                                                                BINARY_OP_ADAPTIVE)
            FAMILY(BINARY_OP_ADD_FLOAT, BINARY_OP_ADAPTIVE) FAMILY(
                BINARY_OP_SUBTRACT_FLOAT, BINARY_OP_ADAPTIVE) FAMILY(BINARY_OP_MULTIPLY_FLOAT,
                                                                     BINARY_OP_ADAPTIVE)
                FAMILY(BINARY_OP_ADD_STR, BINARY_OP_ADAPTIVE) FAMILY(
                    BINARY_OP_APPEND_STR, BINARY_OP_ADAPTIVE) FAMILY(COMPARE_OP_INT,
                                                                     COMPARE_OP_ADAPTIVE)
                    FAMILY(COMPARE_OP_FLOAT, COMPARE_OP_ADAPTIVE) FAMILY(
                        COMPARE_OP_STR, COMPARE_OP_ADAPTIVE) FAMILY(LOAD_GLOBAL_MODULE,
                                                                    LOAD_GLOBAL_ADAPTIVE)
                        FAMILY(LOAD_GLOBAL_BUILTIN, LOAD_GLOBAL_ADAPTIVE) FAMILY(
                            LOAD_ATTR_INSTANCE_VALUE, LOAD_ATTR_ADAPTIVE) FAMILY(LOAD_ATTR_SLOT,
                                                                                 LOAD_ATTR_ADAPTIVE)
                            FAMILY(LOAD_ATTR_MODULE, LOAD_ATTR_ADAPTIVE) FAMILY(
                                STORE_ATTR_INSTANCE_VALUE,
                                STORE_ATTR_ADAPTIVE) FAMILY(STORE_ATTR_SLOT, STORE_ATTR_ADAPTIVE)
                                FAMILY(LOAD_METHOD_INSTANCE, LOAD_METHOD_ADAPTIVE) FAMILY(
                                    LOAD_METHOD_NO_DICT, LOAD_METHOD_ADAPTIVE)
                                    FAMILY(LOAD_METHOD_MODULE, LOAD_METHOD_ADAPTIVE) FAMILY(
                                        BINARY_SUBSCR_LIST_INT,
                                        BINARY_SUBSCR_ADAPTIVE) FAMILY(BINARY_SUBSCR_TUPLE_INT,
                                                                       BINARY_SUBSCR_ADAPTIVE)
                                        FAMILY(BINARY_SUBSCR_DICT, BINARY_SUBSCR_ADAPTIVE)
                                            FAMILY(BINARY_SUBSCR_GETITEM, BINARY_SUBSCR_ADAPTIVE)
                                                FAMILY(STORE_SUBSCR_LIST_INT, STORE_SUBSCR_ADAPTIVE)
                                                    FAMILY(STORE_SUBSCR_DICT, STORE_SUBSCR_ADAPTIVE)
                                                        FAMILY(CALL_FUNCTION, CALL_ADAPTIVE)
                                                            FAMILY(CALL_NATIVE, CALL_ADAPTIVE)
                                                                FAMILY(CALL_METHOD, CALL_ADAPTIVE)
                                                                    FAMILY(CALL_STR, CALL_ADAPTIVE)
#undef FAMILY
};

void quicken_missed(uint16_t *cache)
{
    if (cache[0] > 0) {
        cache[0]--;
        return;
    }
    set_opcode(cache - 1, adaptive_forms[cache[-1] & 0xff]);
    cache[0] = TRY_AGAIN;
}

/* --- operators --- */

/* The next instruction stores into the local that the left operand came from. */
static bool appends_to_local(const uint16_t *cache, const Slot *operands, const Slot *locals)
{
    uint16_t next = cache[1];
    return (next & 0xff) == OP_STORE_FAST || (next & 0xff) == OP_STORE_FAST__LOAD_FAST ||
                   (next & 0xff) == OP_STORE_FAST__STORE_FAST
               ? locals[next >> 8].object == operands[0].object
               : false;
}

static uint8_t int_form(uint32_t operation)
{
    static const uint8_t forms[] = {[BINARY_ADD] = OP_BINARY_OP_ADD_INT,
                                    [BINARY_SUBTRACT] = OP_BINARY_OP_SUBTRACT_INT,
                                    [BINARY_MULTIPLY] = OP_BINARY_OP_MULTIPLY_INT,
                                    [BINARY_REMAINDER] = OP_BINARY_OP_REMAINDER_INT,
                                    [BINARY_FLOOR_DIVIDE] = OP_BINARY_OP_FLOOR_DIVIDE_INT};
    return operation < ARRAY_LEN(forms) ? forms[operation] : 0;
}

static uint8_t float_form(uint32_t operation)
{
    static const uint8_t forms[] = {[BINARY_ADD] = OP_BINARY_OP_ADD_FLOAT,
                                    [BINARY_SUBTRACT] = OP_BINARY_OP_SUBTRACT_FLOAT,
                                    [BINARY_MULTIPLY] = OP_BINARY_OP_MULTIPLY_FLOAT};
    return operation < ARRAY_LEN(forms) ? forms[operation] : 0;
}

bool quicken_binary(Vm *vm, uint16_t *cache, const Slot *operands, const Frame *frame)
{
    const Interp *in = &vm->in;
    const Object *left = operands[0].object, *right = operands[1].object;
    uint32_t operation = cache[-1] >> 8;
    if (operation >= BINARY_INPLACE_OFFSET)
        operation -= BINARY_INPLACE_OFFSET;
    uint8_t form = 0;
    if (left->type != right->type)
        return not_now(cache);
    if (IS_EXACT(in, left, int))
        form = int_form(operation);
    else if (IS_EXACT(in, left, float))
        form = float_form(operation);
    else if (IS_EXACT(in, left, str) && operation == BINARY_ADD)
        form = is_warm(frame) && appends_to_local(cache, operands, frame->slots)
                   ? OP_BINARY_OP_APPEND_STR
                   : OP_BINARY_OP_ADD_STR;
    return form != 0 ? specialise(cache, form) : not_now(cache);
}

bool quicken_compare(Vm *vm, uint16_t *cache, const Slot *operands)
{
    const Interp *in = &vm->in;
    const Object *left = operands[0].object, *right = operands[1].object;
    uint32_t comparison = cache[-1] >> 8;
    if (left->type != right->type)
        return not_now(cache);
    if (IS_EXACT(in, left, int) && int_is_compact(left) && int_is_compact(right))
        return specialise(cache, OP_COMPARE_OP_INT);
    if (IS_EXACT(in, left, float))
        return specialise(cache, OP_COMPARE_OP_FLOAT);
    if (IS_EXACT(in, left, str) && (comparison == COMPARE_EQ || comparison == COMPARE_NE))
        return specialise(cache, OP_COMPARE_OP_STR);
    return not_now(cache);
}

/* --- names in dicts --- */

/* The keys' version, given one now if they have none. */
static uint32_t keys_version(Vm *vm, DictKeys *keys)
{
    if (keys->version == 0)
        keys->version = ++vm->keys_version;
    return keys->version;
}

/* Entry of a name in a dict of str keys, or -1. */
static int64_t entry_of(Vm *vm, const Object *dict, Object *name)
{
    const DictKeys *keys = as_dict(dict)->keys;
    if (keys->kind != KEYS_STR || as_dict(dict)->values != NULL)
        return -1;
    int64_t entry = keys_find_str(keys, name, str_hash(&vm->in, name));
    return entry > UINT16_MAX ? -1 : entry;
}

bool quicken_load_global(Vm *vm, uint16_t *cache, Frame *frame, Object *name)
{
    DictKeys *globals = as_dict(frame->globals)->keys;
    if (globals->kind != KEYS_STR)
        return not_now(cache);
    int64_t entry = entry_of(vm, frame->globals, name);
    if (entry >= 0) {
        cache[GLOBAL_ENTRY] = (uint16_t)entry;
        cache_set_u32(cache, GLOBAL_KEYS, keys_version(vm, globals));
        return specialise(cache, OP_LOAD_GLOBAL_MODULE);
    }
    Object *builtins = frame_builtins(frame);
    entry = IS_EXACT(&vm->in, builtins, dict) ? entry_of(vm, builtins, name) : -1;
    if (entry < 0)
        return not_now(cache);
    uint32_t version = keys_version(vm, as_dict(builtins)->keys);
    if (version > UINT16_MAX)
        return not_now(cache);
    cache[GLOBAL_ENTRY] = (uint16_t)entry;
    cache_set_u32(cache, GLOBAL_KEYS, keys_version(vm, globals));
    cache[GLOBAL_BUILTIN_KEYS] = (uint16_t)version;
    return specialise(cache, OP_LOAD_GLOBAL_BUILTIN);
}

/* Version of a module's keys and the entry of the name in *entry; 0: cannot be cached. */
static uint32_t module_entry(Vm *vm, const Object *module, Object *name, int64_t *entry)
{
    if (!IS_EXACT(&vm->in, module, module))
        return 0;
    Object *dict = module_dict(module);
    *entry = entry_of(vm, dict, name);
    return *entry < 0 ? 0 : keys_version(vm, as_dict(dict)->keys);
}

/* --- attributes --- */

static bool has_generic_attributes(const TypeObject *type)
{
    return type->slots.get_attribute == generic_get_attribute && type->version != 0;
}

/* Index of an attribute kept inline in instances of that type, or -1. */
static int inline_index(Vm *vm, const Object *owner, Object *name)
{
    const TypeObject *type = owner->type;
    if (!type_flag(type, TYPE_FLAG_MANAGED_DICT) || type->shared_keys == NULL ||
        instance_dict_made(owner) != NULL)
        return -1;
    return shared_keys_index(&vm->in, type->shared_keys, name);
}

/* Offset of a slot of the type's own that a member descriptor stands for, or 0. */
static uint32_t slot_offset(Vm *vm, const Object *owner, Object *attribute)
{
    if (attribute == NULL || !IS_EXACT(&vm->in, attribute, member_descriptor))
        return 0;
    const MemberDescriptorObject *member = (const MemberDescriptorObject *)attribute;
    bool fits = member->kind == MEMBER_SLOT && member->offset <= UINT16_MAX &&
                is_instance_of(owner, (const TypeObject *)member->head.type.object);
    return fits ? member->offset : 0;
}

static bool cache_attribute(uint16_t *cache, const TypeObject *type, uint32_t index, uint8_t opcode)
{
    cache_set_u32(cache, ATTR_VERSION, type->version);
    cache[ATTR_INDEX] = (uint16_t)index;
    return specialise(cache, opcode);
}

bool quicken_load_attribute(Vm *vm, uint16_t *cache, Object *owner, Object *name)
{
    TypeObject *type = owner->type;
    int64_t entry;
    uint32_t version = module_entry(vm, owner, name, &entry);
    if (version != 0) {
        cache_set_u32(cache, ATTR_VERSION, version);
        cache[ATTR_INDEX] = (uint16_t)entry;
        return specialise(cache, OP_LOAD_ATTR_MODULE);
    }
    Object *attribute = type_lookup(&vm->in, type, name);
    if (!has_generic_attributes(type))
        return not_now(cache);
    uint32_t offset = slot_offset(vm, owner, attribute);
    if (offset != 0)
        return cache_attribute(cache, type, offset, OP_LOAD_ATTR_SLOT);
    int index =
        attribute == NULL || !is_data_descriptor(attribute) ? inline_index(vm, owner, name) : -1;
    if (index < 0)
        return not_now(cache);
    return cache_attribute(cache, type, (uint32_t)index, OP_LOAD_ATTR_INSTANCE_VALUE);
}

bool quicken_store_attribute(Vm *vm, uint16_t *cache, Object *owner, Object *name)
{
    TypeObject *type = owner->type;
    Object *attribute = type_lookup(&vm->in, type, name);
    if (type->slots.set_attribute != generic_set_attribute || type->version == 0)
        return not_now(cache);
    uint32_t offset = slot_offset(vm, owner, attribute);
    if (offset != 0)
        return cache_attribute(cache, type, offset, OP_STORE_ATTR_SLOT);
    int index =
        attribute == NULL || !is_data_descriptor(attribute) ? inline_index(vm, owner, name) : -1;
    if (index < 0)
        return not_now(cache);
    return cache_attribute(cache, type, (uint32_t)index, OP_STORE_ATTR_INSTANCE_VALUE);
}

bool quicken_load_method(Vm *vm, uint16_t *cache, Object *owner, Object *name)
{
    Interp *in = &vm->in;
    TypeObject *type = owner->type;
    int64_t entry;
    uint32_t version = module_entry(vm, owner, name, &entry);
    if (version != 0) {
        cache_set_u32(cache, METHOD_VERSION, version);
        cache[METHOD_ENTRY] = (uint16_t)entry;
        return specialise(cache, OP_LOAD_METHOD_MODULE);
    }
    Object *method = type_lookup(in, type, name);
    if (method == NULL || !object_has_flag(method, TYPE_FLAG_METHOD_DESCRIPTOR) ||
        !has_generic_attributes(type))
        return not_now(cache);
    cache_set_u32(cache, METHOD_VERSION, type->version);
    cache_set_object(cache, METHOD_OBJECT, method);
    if (!type_flag(type, TYPE_FLAG_MANAGED_DICT))
        return type->dict_offset == 0 ? specialise(cache, OP_LOAD_METHOD_NO_DICT) : not_now(cache);
    if (type->shared_keys == NULL || shared_keys_index(in, type->shared_keys, name) >= 0)
        return not_now(cache);
    cache_set_u32(cache, METHOD_KEYS, keys_version(vm, (DictKeys *)type->shared_keys));
    return specialise(cache, OP_LOAD_METHOD_INSTANCE);
}

/* --- subscripts --- */

bool quicken_subscript(Vm *vm, uint16_t *cache, const Slot *operands, const Frame *frame)
{
    Interp *in = &vm->in;
    const Object *container = operands[0].object, *key = operands[1].object;
    if (IS_EXACT(in, container, dict))
        return specialise(cache, OP_BINARY_SUBSCR_DICT);
    if (IS_EXACT(in, key, int) && IS_EXACT(in, container, list))
        return specialise(cache, OP_BINARY_SUBSCR_LIST_INT);
    if (IS_EXACT(in, key, int) && IS_EXACT(in, container, tuple))
        return specialise(cache, OP_BINARY_SUBSCR_TUPLE_INT);
    TypeObject *type = container->type;
    Object *method = type_lookup(in, type, in->names->slot[ROW_subscript_BINARY_LEFT]);
    if (!is_warm(frame) || type->spec != NULL || type->version == 0 || method == NULL ||
        !IS_EXACT(in, method, function))
        return not_now(cache);
    const Code *code = ((CodeObject *)((FunctionObject *)method)->code.object)->code;
    if (!call_fits_exactly(code, 2))
        return not_now(cache);
    cache_set_u32(cache, SUBSCR_VERSION, type->version);
    return specialise(cache, OP_BINARY_SUBSCR_GETITEM);
}

bool quicken_store_subscript(Vm *vm, uint16_t *cache, const Slot *operands)
{
    const Interp *in = &vm->in;
    const Object *container = operands[1].object, *key = operands[2].object;
    if (IS_EXACT(in, container, dict))
        return specialise(cache, OP_STORE_SUBSCR_DICT);
    if (IS_EXACT(in, container, list) && IS_EXACT(in, key, int))
        return specialise(cache, OP_STORE_SUBSCR_LIST_INT);
    return not_now(cache);
}

/* --- calls --- */

bool quicken_call(Vm *vm, uint16_t *cache, CallShape shape, const Frame *frame)
{
    Interp *in = &vm->in;
    Object *callable = shape.callable;
    if (shape.keywords != NULL)
        return not_now(cache);
    if (IS_EXACT(in, callable, builtin_function_or_method))
        return specialise(cache, OP_CALL_NATIVE);
    if (IS_EXACT(in, callable, method_descriptor))
        return specialise(cache, OP_CALL_METHOD);
    if (callable == (Object *)in->types[TYPE_str] && shape.count == 1 && is_warm(frame))
        return specialise(cache, OP_CALL_STR);
    if (!IS_EXACT(in, callable, function))
        return not_now(cache);
    FunctionObject *function = (FunctionObject *)callable;
    const Code *code = ((CodeObject *)function->code.object)->code;
    if (!call_fits_exactly(code, shape.count) || shape.count > UINT16_MAX)
        return not_now(cache);
    cache_set_u32(cache, CALL_VERSION, function_version(in, function));
    cache[CALL_VERSION + 2] = (uint16_t)shape.count;
    return specialise(cache, OP_CALL_FUNCTION);
}
