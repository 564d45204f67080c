/* Coroutines as others see them: what can be awaited, the iterator that drives a
 * coroutine, and anext() with a default.
 */
#include "vm/coroutine.h"

#include "types/object.h"
#include "types/protocol.h"
#include "vm/awaitable.h"
#include "vm/builtins.h"

/* A generator made by a function that types.coroutine() has marked. */
static bool is_marked_generator(const Vm *vm, Object *object)
{
    const CodeObject *code =
        is_generator(vm, object) ? (CodeObject *)((GeneratorObject *)object)->code.object : NULL;
    return code != NULL && (code->code->flags & CODE_ITERABLE_COROUTINE) != 0;
}

static Ref check_iterator(Vm *vm, Ref iterator)
{
    Interp *in = &vm->in;
    if (iterator.object == NULL)
        return NO_REF;
    if (is_coroutine(vm, iterator.object) || is_marked_generator(vm, iterator.object))
        raise_error(in, EXCEPTION_TypeError, "__await__() returned a coroutine");
    else if (iterator.object->type->slots.next == NULL)
        raise_error(in, EXCEPTION_TypeError, "__await__() returned non-iterator of type '%s'",
                    iterator.object->type->layout.name);
    else
        return iterator;
    drop(in, iterator);
    return NO_REF;
}

Ref awaitable_iterator(Vm *vm, Object *object)
{
    if (is_coroutine(vm, object) || is_marked_generator(vm, object))
        return keep(object);
    if (object->type->slots.await == NULL)
        return raise_error(&vm->in, EXCEPTION_TypeError,
                           "object %s can't be used in 'await' expression",
                           object->type->layout.name);
    return check_iterator(vm, object->type->slots.await(&vm->in, object));
}

/* --- coroutine_wrapper --- */

Ref coroutine_await(Interp *in, Object *self)
{
    return awaitable_new(in, vm_of(in)->types.coroutine_wrapper, self, NULL);
}

static GeneratorObject *wrapped_coroutine(Object *wrapper)
{
    return (GeneratorObject *)as_awaitable(wrapper)->target.object;
}

static Ref wrapper_next(Interp *in, Object *self)
{
    return generator_send_or_end(vm_of(in), wrapped_coroutine(self), in->none);
}

static Ref wrapper_send(Interp *in, Object *self, Arguments arguments)
{
    return generator_send_or_end(vm_of(in), wrapped_coroutine(self), arguments.slots[0].object);
}

static Ref wrapper_throw(Interp *in, Object *self, Arguments arguments)
{
    return generator_throw(vm_of(in), wrapped_coroutine(self), arguments, true);
}

static Ref wrapper_close(Interp *in, Object *self, Arguments arguments)
{
    return generator_close(vm_of(in), wrapped_coroutine(self));
}

static const NativeSpec wrapper_methods[] = {
    {"send", wrapper_send, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value"},
    {"throw", wrapper_throw, NATIVE_POSITIONAL, 1, 3, "raise an exception where it waits"},
    {"close", wrapper_close, NATIVE_NO_ARGUMENTS, 0, 0, "raise GeneratorExit where it waits"},
    {0},
};

const TypeSpec coroutine_wrapper_spec = {
    .name = "coroutine_wrapper",
    .basic_size = AWAITABLE_SIZE_OF_TARGET,
    AWAITABLE_LAYOUT,
    .slots = {.iter = awaitable_self, .next = wrapper_next},
    .methods = wrapper_methods,
    .sentence = "the iterator that drives a coroutine",
};

/* --- anext(iterator, default) --- */

/* The iterator to drive, which need not be the awaitable itself. */
static Ref target_iterator(Vm *vm, Object *self)
{
    Interp *in = &vm->in;
    Ref iterator = awaitable_iterator(vm, as_awaitable(self)->target.object);
    if (iterator.object == NULL || iterator.object->type->slots.next != NULL)
        return iterator;
    Ref wrapper = iterator.object->type->slots.await(in, iterator.object);
    drop(in, iterator);
    return wrapper;
}

/* The end of the async iterator is no error: the default is the result. */
static Ref default_at_end(Interp *in, Object *self, Ref result)
{
    if (result.object != NULL || !is_raised_of(in, EXCEPTION_StopAsyncIteration))
        return result;
    raise_clear(in);
    return raise_stop_iteration(in, keep(as_awaitable(self)->argument.object));
}

static Ref anext_next(Interp *in, Object *self)
{
    Ref iterator = target_iterator(vm_of(in), self);
    if (iterator.object == NULL)
        return NO_REF;
    Ref result = iterator.object->type->slots.next(in, iterator.object);
    drop(in, iterator);
    return default_at_end(in, self, result);
}

static Ref anext_call(Interp *in, Object *self, Object *name, Arguments arguments)
{
    Ref iterator = target_iterator(vm_of(in), self);
    if (iterator.object == NULL)
        return NO_REF;
    Ref method = object_get_attribute(in, iterator.object, name);
    Ref result = method.object != NULL ? object_call(in, method.object, arguments) : NO_REF;
    drop(in, method);
    drop(in, iterator);
    return default_at_end(in, self, result);
}

static Ref anext_send(Interp *in, Object *self, Arguments arguments)
{
    return anext_call(in, self, in->names->send, arguments);
}

static Ref anext_throw(Interp *in, Object *self, Arguments arguments)
{
    return anext_call(in, self, in->names->throw_, arguments);
}

static Ref anext_close(Interp *in, Object *self, Arguments arguments)
{
    return anext_call(in, self, in->names->close, arguments);
}

static const NativeSpec anext_methods[] = {
    {"send", anext_send, NATIVE_ANY, 0, -1, "resume with a value"},
    {"throw", anext_throw, NATIVE_ANY, 0, -1, "raise an exception where it waits"},
    {"close", anext_close, NATIVE_ANY, 0, -1, "raise GeneratorExit where it waits"},
    {0},
};

const TypeSpec anext_awaitable_spec = {
    .name = "anext_awaitable",
    .basic_size = AWAITABLE_SIZE_OF_ARGUMENT,
    AWAITABLE_LAYOUT,
    .slots = {.await = awaitable_self, .iter = awaitable_self, .next = anext_next},
    .methods = anext_methods,
    .sentence = "what anext() with a default gives",
};

/* --- builtins --- */

Ref builtin_aiter(Interp *in, Object *self, Arguments arguments)
{
    Object *object = arguments.slots[0].object;
    if (object->type->slots.aiter == NULL)
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not an async iterable",
                           object->type->layout.name);
    Ref iterator = object->type->slots.aiter(in, object);
    if (iterator.object == NULL || iterator.object->type->slots.anext != NULL)
        return iterator;
    raise_error(in, EXCEPTION_TypeError, "aiter() returned not an async iterator of type '%s'",
                iterator.object->type->layout.name);
    drop(in, iterator);
    return NO_REF;
}

Ref builtin_anext(Interp *in, Object *self, Arguments arguments)
{
    Object *iterator = arguments.slots[0].object;
    if (iterator->type->slots.anext == NULL)
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not an async iterator",
                           iterator->type->layout.name);
    Ref awaitable = iterator->type->slots.anext(in, iterator);
    if (awaitable.object == NULL || arguments.count == 1)
        return awaitable;
    Ref wrapped = awaitable_new(in, vm_of(in)->types.anext_awaitable, awaitable.object,
                                arguments.slots[1].object);
    drop(in, awaitable);
    return wrapped;
}
