/* Specialised instructions: fast paths for the types that were seen. Each checks its
 * guess first; if that fails, the instruction's general handler does the work.
 */
#ifndef VM_OP_SPECIAL_H
#define VM_OP_SPECIAL_H

#include "types/descriptor.h"
#include "types/dict_core.h"
#include "types/float.h"
#include "types/int.h"
#include "types/module.h"
#include "types/str.h"
#include "vm/caches.h"
#include "vm/call_frame.h"
#include "vm/int_result.h"
#include "vm/op_arith.h"
#include "vm/op_call.h"
#include "vm/op_flow.h"
#include "vm/op_name.h"

ALWAYS_INLINE uint16_t *loop_cache(const Loop *l)
{
    return (uint16_t *)(uintptr_t)l->ip;
}

/* Falls back on the general handler when the guess does not hold. */
#define GUESS(condition, general)                                                                  \
    do {                                                                                           \
        if (UNLIKELY(!(condition))) {                                                              \
            quicken_missed(loop_cache(l));                                                         \
            return op_##general(l, oparg);                                                         \
        }                                                                                          \
    } while (0)

/* Counts down to the next try; `quicken` is the try. */
#define ADAPTIVE(general, quicken)                                                                 \
    ALWAYS_INLINE Flow op_##general##_ADAPTIVE(Loop *l, uint32_t oparg)                            \
    {                                                                                              \
        uint16_t *cache = loop_cache(l);                                                           \
        if (cache[0] == 0 && (quicken))                                                            \
            return FLOW_AGAIN;                                                                     \
        cache[0]--;                                                                                \
        return op_##general(l, oparg);                                                             \
    }

ADAPTIVE(BINARY_OP, quicken_binary(l->vm, cache, l->sp - 2, l->frame))
ADAPTIVE(COMPARE_OP, quicken_compare(l->vm, cache, l->sp - 2))
ADAPTIVE(LOAD_GLOBAL, quicken_load_global(l->vm, cache, l->frame, loop_name(l, oparg >> 1)))
ADAPTIVE(LOAD_ATTR, quicken_load_attribute(l->vm, cache, peek(l, 1), loop_name(l, oparg)))
ADAPTIVE(STORE_ATTR, quicken_store_attribute(l->vm, cache, peek(l, 1), loop_name(l, oparg)))
ADAPTIVE(LOAD_METHOD, quicken_load_method(l->vm, cache, peek(l, 1), loop_name(l, oparg)))
ADAPTIVE(BINARY_SUBSCR, quicken_subscript(l->vm, cache, l->sp - 2, l->frame))
ADAPTIVE(STORE_SUBSCR, quicken_store_subscript(l->vm, cache, l->sp - 3))

/* --- numbers --- */

/* An exact int that is dropped holds nothing: its block goes straight back. */
ALWAYS_INLINE void drop_int(Interp *in, Object *object)
{
    if (RECORDING)
        drop(in, (Ref){object});
    else if (--object->refcount == 0)
        heap_free(&in->heap, object);
}

ALWAYS_INLINE void drop_float(Interp *in, Object *object)
{
    if (RECORDING)
        drop(in, (Ref){object});
    else if (--object->refcount == 0 && !free_list_put(&in->free_floats, object))
        heap_free(&in->heap, object);
}

ALWAYS_INLINE bool are_ints(const Interp *in, const Object *left, const Object *right)
{
    return IS_EXACT(in, left, int) && IS_EXACT(in, right, int);
}

ALWAYS_INLINE bool are_compact_ints(const Interp *in, const Object *left, const Object *right)
{
    return are_ints(in, left, right) && int_is_compact(left) && int_is_compact(right);
}

/* Two exact ints are replaced by the result. */
ALWAYS_INLINE Flow finish_ints(Loop *l, Ref result)
{
    Interp *in = loop_in(l);
    Object *right = pop(l).object, *left = pop(l).object;
    skip_caches(l, 1);
    drop_int(in, left);
    drop_int(in, right);
    if (UNLIKELY(result.object == NULL))
        return FLOW_ERROR;
    push(l, result);
    return FLOW_NEXT;
}

#define INT_OPERATION(name, general_function, expression)                                          \
    ALWAYS_INLINE Flow op_BINARY_OP_##name##_INT(Loop *l, uint32_t oparg)                          \
    {                                                                                              \
        Interp *in = loop_in(l);                                                                   \
        Object *left = peek(l, 2), *right = peek(l, 1);                                            \
        GUESS(are_ints(in, left, right), BINARY_OP);                                               \
        loop_save(l);                                                                              \
        if (UNLIKELY(!int_is_compact(left) || !int_is_compact(right)))                             \
            return finish_ints(l, general_function(in, left, right));                              \
        int64_t a = int_compact_value(left), b = int_compact_value(right);                         \
        return finish_ints(l, expression);                                                         \
    }
INT_OPERATION(ADD, int_add, int_result(in, a + b))
INT_OPERATION(SUBTRACT, int_subtract, int_result(in, a - b))
INT_OPERATION(MULTIPLY, int_multiply, int_result(in, a *b))

/* Division rounds down; by zero it raises in the general function. */
ALWAYS_INLINE int64_t floor_quotient(int64_t a, int64_t b)
{
    int64_t quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

INT_OPERATION(REMAINDER, int_remainder,
              b == 0 ? int_remainder(in, left, right)
                     : int_result(in, a - floor_quotient(a, b) * b))
INT_OPERATION(FLOOR_DIVIDE, int_floor_divide,
              b == 0 ? int_floor_divide(in, left, right) : int_result(in, floor_quotient(a, b)))

#define FLOAT_OPERATION(name, sign)                                                                \
    ALWAYS_INLINE Flow op_BINARY_OP_##name##_FLOAT(Loop *l, uint32_t oparg)                        \
    {                                                                                              \
        Interp *in = loop_in(l);                                                                   \
        Object *left = peek(l, 2), *right = peek(l, 1);                                            \
        GUESS(IS_EXACT(in, left, float) && IS_EXACT(in, right, float), BINARY_OP);                 \
        loop_save(l);                                                                              \
        Ref result = float_from_double(in, float_value(left) sign float_value(right));             \
        (void)pop(l);                                                                              \
        (void)pop(l);                                                                              \
        skip_caches(l, 1);                                                                         \
        drop_float(in, left);                                                                      \
        drop_float(in, right);                                                                     \
        return finish(l, 0, result);                                                               \
    }
FLOAT_OPERATION(ADD, +)
FLOAT_OPERATION(SUBTRACT, -)
FLOAT_OPERATION(MULTIPLY, *)

ALWAYS_INLINE Flow op_BINARY_OP_ADD_STR(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *left = peek(l, 2), *right = peek(l, 1);
    GUESS(IS_EXACT(in, left, str) && IS_EXACT(in, right, str), BINARY_OP);
    loop_save(l);
    skip_caches(l, 1);
    return finish(l, 2, str_concat(in, left, right));
}

/* s = s + t of a local s: the variable lets go of its string first, so that nobody else
 * holds it and it can grow where it is. STORE_FAST follows. */
ALWAYS_INLINE Flow op_BINARY_OP_APPEND_STR(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *left = peek(l, 2), *right = peek(l, 1);
    uint32_t variable = l->ip[1] >> 8;
    GUESS(IS_EXACT(in, left, str) && IS_EXACT(in, right, str) && l->locals[variable].object == left,
          BINARY_OP);
    loop_save(l);
    skip_caches(l, 1);
    Ref added = pop(l);
    Ref whole = pop(l);
    local_store(l, variable, NO_REF);
    whole = str_append(in, whole, added.object);
    drop(in, added);
    return finish(l, 0, whole);
}

/* --- comparisons --- */

/* The truth goes straight into the conditional jump that follows, if one does. */
ALWAYS_INLINE Flow finish_comparison(Loop *l, bool truth)
{
    uint16_t next = *l->ip;
    if (!RECORDING && LIKELY((next & 0xff) == OP_POP_JUMP_FORWARD_IF_FALSE)) {
        l->ip += truth ? 1 : 1 + (next >> 8);
        return FLOW_NEXT;
    }
    if (!RECORDING && (next & 0xff) == OP_POP_JUMP_BACKWARD_IF_TRUE) {
        l->ip++;
        code_heat_up(l->vm, loop_code(l));
        if (!truth)
            return FLOW_NEXT;
        l->ip -= next >> 8;
        return flow_of(loop_spend(l));
    }
    push(l, keep_bool(loop_in(l), truth));
    return FLOW_NEXT;
}

/* order: -1, 0, 1; by COMPARE_OP's operand. */
ALWAYS_INLINE bool order_fits(int order, uint32_t oparg)
{
    static const uint8_t fitting[] = {1, 3, 2, 5, 4, 6}; /* bit 0 less, 1 equal, 2 greater */
    return (fitting[oparg] >> (order + 1) & 1) != 0;
}

ALWAYS_INLINE Flow op_COMPARE_OP_INT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *left = peek(l, 2), *right = peek(l, 1);
    GUESS(are_compact_ints(in, left, right), COMPARE_OP);
    int64_t a = int_compact_value(left), b = int_compact_value(right);
    (void)pop(l);
    (void)pop(l);
    skip_caches(l, 2);
    drop_int(in, left);
    drop_int(in, right);
    return finish_comparison(l, order_fits((a > b) - (a < b), oparg));
}

ALWAYS_INLINE Flow op_COMPARE_OP_FLOAT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *left = peek(l, 2), *right = peek(l, 1);
    GUESS(IS_EXACT(in, left, float) && IS_EXACT(in, right, float), COMPARE_OP);
    double a = float_value(left), b = float_value(right);
    (void)pop(l);
    (void)pop(l);
    skip_caches(l, 2);
    drop_float(in, left);
    drop_float(in, right);
    if (UNLIKELY(a != a || b != b))
        return finish_comparison(l, oparg == COMPARE_NE);
    return finish_comparison(l, order_fits((a > b) - (a < b), oparg));
}

/* == and != only */
ALWAYS_INLINE Flow op_COMPARE_OP_STR(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *left = peek(l, 2), *right = peek(l, 1);
    GUESS(IS_EXACT(in, left, str) && IS_EXACT(in, right, str), COMPARE_OP);
    bool equal = left == right || str_equals(left, right);
    skip_caches(l, 2);
    pop_drop_upward(l, 2);
    return finish_comparison(l, equal == (oparg == COMPARE_EQ));
}

/* --- globals --- */

ALWAYS_INLINE Flow push_global(Loop *l, uint32_t oparg, Object *value)
{
    if (oparg & 1)
        push(l, NO_REF);
    push(l, keep(value));
    skip_caches(l, 5);
    return FLOW_NEXT;
}

ALWAYS_INLINE const DictKeys *keys_of(const Object *dict)
{
    return ((const DictObject *)dict)->keys;
}

ALWAYS_INLINE Flow op_LOAD_GLOBAL_MODULE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const DictKeys *keys = keys_of(l->frame->globals);
    GUESS(keys->version == cache_u32(cache, GLOBAL_KEYS), LOAD_GLOBAL);
    Object *value = keys_str(keys)[cache[GLOBAL_ENTRY]].value.object;
    GUESS(value != NULL, LOAD_GLOBAL);
    return push_global(l, oparg, value);
}

ALWAYS_INLINE Flow op_LOAD_GLOBAL_BUILTIN(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    GUESS(keys_of(l->frame->globals)->version == cache_u32(cache, GLOBAL_KEYS), LOAD_GLOBAL);
    const DictKeys *keys = keys_of(frame_builtins(l->frame));
    GUESS(keys->version == cache[GLOBAL_BUILTIN_KEYS], LOAD_GLOBAL);
    Object *value = keys_str(keys)[cache[GLOBAL_ENTRY]].value.object;
    GUESS(value != NULL, LOAD_GLOBAL);
    return push_global(l, oparg, value);
}

/* --- attributes --- */

ALWAYS_INLINE Slot *instance_values(const Object *instance)
{
    return ((Slot *const *)instance)[-4];
}

ALWAYS_INLINE Flow finish_attribute(Loop *l, Object *value)
{
    Ref result = keep(value);
    Ref owner = pop(l);
    loop_save(l);
    skip_caches(l, 4);
    push(l, result);
    drop(loop_in(l), owner);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_ATTR_INSTANCE_VALUE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const Object *owner = peek(l, 1);
    GUESS(owner->type->version == cache_u32(cache, ATTR_VERSION), LOAD_ATTR);
    const Slot *values = instance_values(owner);
    GUESS(values != NULL, LOAD_ATTR);
    Object *value = values[cache[ATTR_INDEX]].object;
    GUESS(value != NULL, LOAD_ATTR);
    return finish_attribute(l, value);
}

ALWAYS_INLINE Slot *slot_at(const Object *object, size_t offset)
{
    return (Slot *)((uintptr_t)object + offset);
}

ALWAYS_INLINE Flow op_LOAD_ATTR_SLOT(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const Object *owner = peek(l, 1);
    GUESS(owner->type->version == cache_u32(cache, ATTR_VERSION), LOAD_ATTR);
    Object *value = slot_at(owner, cache[ATTR_INDEX])->object;
    GUESS(value != NULL, LOAD_ATTR);
    return finish_attribute(l, value);
}

/* The value of a module's name; NULL if the module's names have changed. */
ALWAYS_INLINE Object *module_value(const Interp *in, const Object *module, uint32_t version,
                                   uint32_t entry)
{
    if (!IS_EXACT(in, module, module))
        return NULL;
    const DictKeys *keys = keys_of(module_dict(module));
    return keys->version == version ? keys_str(keys)[entry].value.object : NULL;
}

ALWAYS_INLINE Flow op_LOAD_ATTR_MODULE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    Object *value =
        module_value(loop_in(l), peek(l, 1), cache_u32(cache, ATTR_VERSION), cache[ATTR_INDEX]);
    GUESS(value != NULL, LOAD_ATTR);
    return finish_attribute(l, value);
}

/* The value moves from the stack into the slot; then the owner is dropped. */
ALWAYS_INLINE Flow finish_store_attribute(Loop *l, Slot *slot, SlotKey key)
{
    loop_save(l);
    Ref owner = pop(l);
    Ref value = pop(l);
    skip_caches(l, 4);
    slot_store(vm_heap(l->vm), owner.object, slot, key, value);
    drop(loop_in(l), owner);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_STORE_ATTR_INSTANCE_VALUE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const Object *owner = peek(l, 1);
    GUESS(owner->type->version == cache_u32(cache, ATTR_VERSION), STORE_ATTR);
    Slot *values = instance_values(owner);
    GUESS(values != NULL, STORE_ATTR);
    uint16_t index = cache[ATTR_INDEX];
    if (values[index].object == NULL)
        values_add_order(values, index);
    return finish_store_attribute(l, &values[index], SLOT_KEY(ATTRIBUTE, index));
}

ALWAYS_INLINE Flow op_STORE_ATTR_SLOT(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const Object *owner = peek(l, 1);
    GUESS(owner->type->version == cache_u32(cache, ATTR_VERSION), STORE_ATTR);
    if (RECORDING) /* the trace wants the slot's number, which the descriptor knows */
        return op_STORE_ATTR(l, oparg);
    return finish_store_attribute(l, slot_at(owner, cache[ATTR_INDEX]), SLOT_KEY(ATTRIBUTE, 0));
}

/* --- methods --- */

ALWAYS_INLINE Flow push_method(Loop *l, Object *method)
{
    l->sp->object = l->sp[-1].object;
    l->sp[-1].object = keep(method).object;
    l->sp++;
    skip_caches(l, 10);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_METHOD_INSTANCE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    const Object *owner = peek(l, 1);
    const TypeObject *type = owner->type;
    GUESS(type->version == cache_u32(cache, METHOD_VERSION), LOAD_METHOD);
    GUESS(instance_values(owner) != NULL, LOAD_METHOD);
    GUESS(((const DictKeys *)type->shared_keys)->version == cache_u32(cache, METHOD_KEYS),
          LOAD_METHOD);
    return push_method(l, cache_object(cache, METHOD_OBJECT));
}

ALWAYS_INLINE Flow op_LOAD_METHOD_NO_DICT(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    GUESS(peek(l, 1)->type->version == cache_u32(cache, METHOD_VERSION), LOAD_METHOD);
    return push_method(l, cache_object(cache, METHOD_OBJECT));
}

ALWAYS_INLINE Flow op_LOAD_METHOD_MODULE(Loop *l, uint32_t oparg)
{
    const uint16_t *cache = l->ip;
    Object *value =
        module_value(loop_in(l), peek(l, 1), cache_u32(cache, METHOD_VERSION), cache[METHOD_ENTRY]);
    GUESS(value != NULL, LOAD_METHOD);
    Ref method = keep(value);
    Ref module = pop(l);
    push(l, NO_REF);
    push(l, method);
    skip_caches(l, 10);
    drop(loop_in(l), module);
    return FLOW_NEXT;
}

/* --- subscripts --- */

/* Index of an exact small int in [0, size), else -1. */
ALWAYS_INLINE int64_t small_index(const Interp *in, const Object *key, int64_t size)
{
    if (!IS_EXACT(in, key, int) || !int_is_compact(key))
        return -1;
    int64_t index = int_compact_value(key);
    index += index < 0 ? size : 0;
    return index >= 0 && index < size ? index : -1;
}

ALWAYS_INLINE Flow finish_subscript(Loop *l, Object *value)
{
    Interp *in = loop_in(l);
    Ref result = keep(value);
    loop_save(l);
    skip_caches(l, 4);
    Ref key = pop(l);
    Ref container = pop(l);
    drop(in, container);
    drop_int(in, key.object);
    push(l, result);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_BINARY_SUBSCR_LIST_INT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    const Object *list = peek(l, 2);
    GUESS(IS_EXACT(in, list, list), BINARY_SUBSCR);
    int64_t index = small_index(in, peek(l, 1), list_size(list));
    if (UNLIKELY(index < 0))
        return op_BINARY_SUBSCR(l, oparg);
    return finish_subscript(l, list_get(list, index));
}

ALWAYS_INLINE Flow op_BINARY_SUBSCR_TUPLE_INT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    const Object *tuple = peek(l, 2);
    GUESS(IS_EXACT(in, tuple, tuple), BINARY_SUBSCR);
    int64_t index = small_index(in, peek(l, 1), tuple_size(tuple));
    if (UNLIKELY(index < 0))
        return op_BINARY_SUBSCR(l, oparg);
    return finish_subscript(l, tuple_get(tuple, index));
}

ALWAYS_INLINE Flow op_BINARY_SUBSCR_DICT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *dict = peek(l, 2);
    GUESS(IS_EXACT(in, dict, dict), BINARY_SUBSCR);
    loop_save(l);
    Object *value = dict_get(in, dict, peek(l, 1));
    if (UNLIKELY(value == NULL)) {
        if (is_raised(in)) {
            skip_caches(l, 4);
            return finish(l, 2, NO_REF);
        }
        return op_BINARY_SUBSCR(l, oparg); /* raises KeyError */
    }
    skip_caches(l, 4);
    return finish(l, 2, keep(value));
}

/* A class's own __getitem__, a Python function: its frame takes the operands. */
ALWAYS_INLINE Flow op_BINARY_SUBSCR_GETITEM(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    TypeObject *type = peek(l, 2)->type;
    GUESS(type->version == cache_u32(l->ip, SUBSCR_VERSION), BINARY_SUBSCR);
    Object *function = type_lookup(in, type, in->names->slot[ROW_subscript_BINARY_LEFT]);
    GUESS(function != NULL && IS_EXACT(in, function, function), BINARY_SUBSCR);
    skip_caches(l, 4);
    CallShape shape = {keep(function).object, l->sp - 2, 2, NULL};
    return call_function(l, l->sp - 2, shape);
}

/* container[key] = value: the value moves in, then container and key are dropped. */
ALWAYS_INLINE Flow op_STORE_SUBSCR_LIST_INT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *list = peek(l, 2);
    GUESS(IS_EXACT(in, list, list), STORE_SUBSCR);
    int64_t index = small_index(in, peek(l, 1), list_size(list));
    if (UNLIKELY(index < 0))
        return op_STORE_SUBSCR(l, oparg);
    loop_save(l);
    skip_caches(l, 1);
    Ref key = pop(l);
    Ref container = pop(l);
    list_set(in, list, index, pop(l));
    drop_int(in, key.object);
    drop(in, container);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_STORE_SUBSCR_DICT(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Object *dict = peek(l, 2);
    GUESS(IS_EXACT(in, dict, dict), STORE_SUBSCR);
    loop_save(l);
    skip_caches(l, 1);
    bool done = dict_set(in, dict, peek(l, 1), peek(l, 3));
    pop_drop_upward(l, 3);
    return flow_of(done);
}

/* --- calls --- */

ALWAYS_INLINE CallShape loop_call_shape(const Loop *l, uint32_t oparg)
{
    Slot *base = l->sp - oparg - 2;
    size_t is_method = base[0].object != NULL;
    return (CallShape){.callable = base[1 - is_method].object,
                       .slots = base + 2 - is_method,
                       .count = oparg + is_method,
                       .keywords = l->keywords};
}

ALWAYS_INLINE Flow op_CALL_ADAPTIVE(Loop *l, uint32_t oparg)
{
    uint16_t *cache = loop_cache(l);
    CallShape shape = loop_call_shape(l, oparg);
    if (cache[0] == 0 && quicken_call(l->vm, cache, shape, l->frame))
        return FLOW_AGAIN;
    cache[0]--;
    return op_CALL(l, oparg);
}

/* A function whose parameters are known to fit the arguments one to one. */
ALWAYS_INLINE Flow op_CALL_FUNCTION(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    CallShape shape = loop_call_shape(l, oparg);
    const FunctionObject *function = (const FunctionObject *)shape.callable;
    GUESS(IS_EXACT(in, shape.callable, function) &&
              function->version == cache_u32(l->ip, CALL_VERSION) &&
              shape.count == l->ip[CALL_VERSION + 2],
          CALL);
    if (UNLIKELY(in->recursion_depth >= in->recursion_limit))
        return op_CALL(l, oparg);
    skip_caches(l, 4);
    pop_moved(l, oparg + 2);
    loop_save_stack(l);
    loop_load(l, call_push_exact(l->vm, &shape));
    return FLOW_NEXT;
}

/* A function written in C. */
ALWAYS_INLINE Flow op_CALL_NATIVE(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    CallShape shape = loop_call_shape(l, oparg);
    GUESS(IS_EXACT(in, shape.callable, builtin_function_or_method) && shape.keywords == NULL, CALL);
    const BuiltinObject *builtin = (const BuiltinObject *)shape.callable;
    skip_caches(l, 4);
    loop_save(l);
    if (RECORDING)
        loop_save_stack(l);
    Arguments arguments = {.slots = shape.slots, .count = shape.count};
    Object *self = builtin->self.object;
    const TypeObject *owner = native_owner(in, builtin->spec, self);
    if (builtin->spec->kind & NATIVE_STATIC)
        self = NULL;
    return finish(l, oparg + 2, native_call_warm(in, builtin->spec, owner, self, arguments));
}

/* str(x): without a tuple of the argument. */
ALWAYS_INLINE Flow op_CALL_STR(Loop *l, uint32_t oparg)
{
    CallShape shape = loop_call_shape(l, oparg);
    GUESS(shape.callable == (Object *)loop_in(l)->types[TYPE_str] && shape.count == 1 &&
              shape.keywords == NULL,
          CALL);
    skip_caches(l, 4);
    loop_save(l);
    if (RECORDING)
        loop_save_stack(l);
    return finish(l, oparg + 2, object_str(loop_in(l), shape.slots[0].object));
}

/* A method written in C, found on the object's own built-in type. */
ALWAYS_INLINE Flow op_CALL_METHOD(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    CallShape shape = loop_call_shape(l, oparg);
    GUESS(IS_EXACT(in, shape.callable, method_descriptor) && shape.keywords == NULL &&
              shape.count > 0,
          CALL);
    const MethodDescriptorObject *descriptor = (const MethodDescriptorObject *)shape.callable;
    TypeObject *owner = (TypeObject *)descriptor->head.type.object;
    Object *self = shape.slots[0].object;
    GUESS(self->type == owner, CALL);
    skip_caches(l, 4);
    loop_save(l);
    if (RECORDING)
        loop_save_stack(l);
    Arguments arguments = {.slots = shape.slots + 1, .count = shape.count - 1};
    return finish(l, oparg + 2, native_call_warm(in, descriptor->spec, owner, self, arguments));
}

#endif
