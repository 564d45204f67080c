/* `await`, `async for`, `async with`: finding what is to be driven. Messages are CPython's. */
#include "types/object.h"
#include "types/protocol.h"
#include "vm/coroutine.h"
#include "vm/slow.h"

/* `where` is GET_AWAITABLE's operand: 1 behind __aenter__, 2 behind __aexit__. */
static void complain_awaitable(Vm *vm, const Object *object, uint32_t where)
{
    if (object->type->slots.await != NULL || where == 0)
        return;
    raise_error(&vm->in, EXCEPTION_TypeError,
                "'async with' received an object from __a%s__ that does not implement __await__: "
                "%s",
                where == 1 ? "enter" : "exit", object->type->layout.name);
}

Ref slow_get_awaitable(Vm *vm, Object *object, uint32_t where)
{
    Ref iterator = awaitable_iterator(vm, object);
    if (iterator.object == NULL) {
        complain_awaitable(vm, object, where);
        return NO_REF;
    }
    if (!is_coroutine(vm, iterator.object) ||
        generator_awaited((GeneratorObject *)iterator.object) == NULL)
        return iterator;
    drop(&vm->in, iterator);
    return raise_error(&vm->in, EXCEPTION_RuntimeError, "coroutine is being awaited already");
}

bool slow_may_yield_from_coroutine(Vm *vm, const Frame *frame)
{
    return (frame_code(frame)->code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE)) != 0 ||
           raise_false(&vm->in, EXCEPTION_TypeError,
                       "cannot 'yield from' a coroutine object in a non-coroutine generator");
}

Ref slow_get_aiter(Vm *vm, Object *object)
{
    Interp *in = &vm->in;
    if (object->type->slots.aiter == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "'async for' requires an object with __aiter__ method, got %s",
                           object->type->layout.name);
    Ref iterator = object->type->slots.aiter(in, object);
    if (iterator.object == NULL || iterator.object->type->slots.anext != NULL)
        return iterator;
    raise_error(in, EXCEPTION_TypeError,
                "'async for' received an object from __aiter__ that does not implement "
                "__anext__: %s",
                iterator.object->type->layout.name);
    drop(in, iterator);
    return NO_REF;
}

/* TypeError with what was raised as its cause. */
static void complain_next(Interp *in, const Object *next)
{
    Ref cause = raise_take(in);
    raise_error(in, EXCEPTION_TypeError,
                "'async for' received an invalid object from __anext__: %s",
                next->type->layout.name);
    exception_set_cause(in, raise_pending(in), keep(cause.object));
    exception_set_context(in, raise_pending(in), cause);
}

Ref slow_get_anext(Vm *vm, Object *iterator)
{
    Interp *in = &vm->in;
    if (iterator->type->slots.anext == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "'async for' requires an iterator with __anext__ method, got %s",
                           iterator->type->layout.name);
    Ref next = iterator->type->slots.anext(in, iterator);
    if (next.object == NULL || is_async_generator(vm, iterator))
        return next;
    Ref awaitable = awaitable_iterator(vm, next.object);
    if (awaitable.object == NULL)
        complain_next(in, next.object);
    drop(in, next);
    return awaitable;
}
