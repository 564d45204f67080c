/* The parts of opcode handlers that are out of the fast path: called functions, so
 * that the loop stays small. All obey the usual contract: NO_REF or false means that
 * an exception is pending.
 */
#ifndef VM_SLOW_H
#define VM_SLOW_H

#include "vm/machine.h"

/* SystemError: a unit that is no instruction here. Always false. */
bool slow_bad_opcode(Vm *vm);

/* --- names: slow_name.c --- */

/* Always false: UnboundLocalError or NameError. */
bool slow_unbound_local(Vm *vm, Frame *frame, uint32_t index);
bool slow_unbound_cell(Vm *vm, Frame *frame, uint32_t index);
Ref slow_load_name(Vm *vm, Frame *frame, Object *name);
Ref slow_load_global(Vm *vm, Frame *frame, Object *name);
Ref slow_load_class_cell(Vm *vm, Frame *frame, uint32_t index);
/* value borrowed */
bool slow_store_name(Vm *vm, Frame *frame, Object *name, Object *value);
bool slow_delete_name(Vm *vm, Frame *frame, Object *name);
bool slow_delete_global(Vm *vm, Frame *frame, Object *name);
/* A method found on the owner's type comes unbound; anything else as getattr gives. */
Ref slow_load_method(Vm *vm, Object *owner, Object *name, bool *is_unbound);
Ref slow_load_build_class(Vm *vm, const Frame *frame);
bool slow_setup_annotations(Vm *vm, Frame *frame);
/* operands: level and tuple of names (or None). */
Ref slow_import_name(Vm *vm, Frame *frame, Object *name, const Slot *operands);
Ref slow_import_from(Vm *vm, Object *module, Object *name);
bool slow_import_star(Vm *vm, Frame *frame, Object *module);

/* --- building: slow_build.c --- */

Ref slow_build_set(Vm *vm, const Slot *items, size_t count);
/* key, value, key, value ...; count pairs */
Ref slow_build_map(Vm *vm, const Slot *pairs, size_t count);
/* values, then the tuple of keys */
Ref slow_build_const_key_map(Vm *vm, const Slot *values, size_t count);
bool slow_list_extend(Vm *vm, Object *list, Object *iterable);
bool slow_dict_update(Vm *vm, Object *dict, Object *other);
/* Keyword arguments of a call of `function`, named in errors. */
bool slow_dict_merge(Vm *vm, Object *function, Object *dict, Object *other);
/* Takes the sequence apart into the slots below `top`, the first item in the highest.
 * after -1: no starred target; else before items, a list, after items. */
bool slow_unpack(Vm *vm, Object *sequence, Slot *top, int before, int after);
/* value, and the format specification if bit 2 of the operand says so. */
Ref slow_format_value(Vm *vm, const Slot *operands, uint32_t oparg);
/* Parts as MAKE_FUNCTION's operand says, the code on top. */
Ref slow_make_function(Vm *vm, const Frame *frame, const Slot *parts, uint32_t oparg);
bool slow_print_expression(Vm *vm, Object *value);

/* --- patterns: slow_match.c --- */

/* A tuple of the mapping's values for the keys (a tuple); None if one is not there. */
Ref slow_match_keys(Vm *vm, Object *mapping, Object *keys);
/* subject, class, and a tuple of the keyword patterns' names; the first `positional`
 * subpatterns go by __match_args__. A tuple of the attributes' values, or None. */
Ref slow_match_class(Vm *vm, const Slot *operands, uint32_t positional);

/* --- flow: slow_flow.c --- */

/* An iterator ended with an exception pending: true if it was StopIteration, which is
 * dropped. */
bool slow_stop_iteration(Vm *vm, Frame *frame);
/* The bound __enter__; *exit is the bound __exit__; of `async with`, __aenter__ and
 * __aexit__. */
Ref slow_find_enter(Vm *vm, Object *manager, bool is_async, Ref *exit);
Ref slow_exit_with(Vm *vm, Object *exit, Object *exception);

/* --- async: slow_async.c --- */

/* What `await object` drives. where: 1 if __aenter__ gave the object, 2 if __aexit__. */
Ref slow_get_awaitable(Vm *vm, Object *object, uint32_t where);
Ref slow_get_aiter(Vm *vm, Object *object);
/* What is to be driven for the next item. */
Ref slow_get_anext(Vm *vm, Object *iterator);

/* TypeError if a generator that is no coroutine's yields from a coroutine. */
bool slow_may_yield_from_coroutine(Vm *vm, const Frame *frame);

typedef enum { SEND_YIELDED, SEND_RETURNED, SEND_RAISED } SendOutcome;
/* Sends into a generator or advances any other iterator. */
SendOutcome slow_send(Vm *vm, Frame *frame, Object *receiver, Object *sent, Ref *result);

/* Counts a call or a backward jump; at last the code is specialised: quicken.c. */
void quicken_code(Vm *vm, CodeObject *code);
ALWAYS_INLINE void code_warm_up(Vm *vm, CodeObject *code)
{
    if (code->warmup > 0 && --code->warmup == 0)
        quicken_code(vm, code);
}

/* A `while` loop's jump back does not make code warm in CPython; here it is specialised
 * all the same, but for what a script could see of it. */
void quicken_hot_code(Vm *vm, CodeObject *code);
#define CODE_HOT 8
ALWAYS_INLINE void code_heat_up(Vm *vm, CodeObject *code)
{
    if (UNLIKELY(code->heat < CODE_HOT) && ++code->heat == CODE_HOT)
        quicken_hot_code(vm, code);
}

#endif
