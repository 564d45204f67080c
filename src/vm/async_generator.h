/* How async generators are driven: asend(), athrow(), aclose(), and the values they yield. */
#ifndef VM_ASYNC_GENERATOR_H
#define VM_ASYNC_GENERATOR_H

#include "vm/generator.h"

/* ASYNC_GEN_WRAP: what an async generator yields of its own, told from what passes through
 * it when it awaits. value is borrowed. */
Ref async_generator_wrap(Vm *vm, Object *value);
/* __anext__ */
Ref async_generator_next(Interp *in, Object *self);

extern const NativeSpec async_generator_methods[];
extern const TypeSpec async_generator_wrapped_value_spec, async_generator_asend_spec,
    async_generator_athrow_spec;

#endif
