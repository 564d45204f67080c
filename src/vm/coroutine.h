/* Awaiting: what `await`, `async for` and anext() do with objects of any type. */
#ifndef VM_COROUTINE_H
#define VM_COROUTINE_H

#include "vm/generator.h"

/* The iterator behind `await object`: a coroutine itself, or what __await__ gives. */
Ref awaitable_iterator(Vm *vm, Object *object);
/* The object that coroutine.__await__() gives. */
Ref coroutine_await(Interp *in, Object *self);
/* "RuntimeWarning: coroutine 'f' was never awaited" on sys.stderr, once for a line. */
void coroutine_warn_unawaited(Vm *vm, const GeneratorObject *coroutine);

extern const TypeSpec coroutine_wrapper_spec, anext_awaitable_spec;

#endif
