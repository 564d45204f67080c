/* Generators, coroutines and async generators: objects that hold a suspended frame. */
#ifndef VM_GENERATOR_H
#define VM_GENERATOR_H

#include "vm/machine.h"

typedef enum {
    GENERATOR_CREATED,
    GENERATOR_SUSPENDED,
    GENERATOR_EXECUTING,
    GENERATOR_FINISHED
} GeneratorState;

/* 80 bytes as in CPython, then the frame and its slots. */
typedef struct {
    Object base;
    Slot code;
    Object *weaklist;
    Slot name, qualname;
    Handled handled;
    uint8_t state;                    /* GeneratorState */
    bool is_closed, is_running_async; /* of an async generator */
    uint32_t slot_count;              /* of the frame */
    void *unused;                     /* CPython's origin of coroutines */
} GeneratorObject;

_Static_assert(sizeof(GeneratorObject) == 80, "CPython's PyGenObject before the frame");

ALWAYS_INLINE Frame *generator_frame(GeneratorObject *generator)
{
    return (Frame *)(generator + 1);
}

ALWAYS_INLINE GeneratorObject *generator_of_frame(Frame *frame)
{
    return (GeneratorObject *)frame - 1;
}

ALWAYS_INLINE bool is_generator(const Vm *vm, const Object *object)
{
    return object->type == vm->types.generator;
}

ALWAYS_INLINE bool is_coroutine(const Vm *vm, const Object *object)
{
    return object->type == vm->types.coroutine;
}

ALWAYS_INLINE bool is_async_generator(const Vm *vm, const Object *object)
{
    return object->type == vm->types.async_generator;
}

/* Moves the frame of the running call into a new object, by the code's flags; the caller
 * becomes current. NO_REF: raised, the frame is as it was. */
Ref generator_from_frame(Vm *vm, Frame *frame);
/* YIELD_VALUE: the frame leaves the call stack. */
void generator_suspend(Vm *vm, Frame *frame);
/* The frame has returned or raised: called by frame_leave. */
void generator_finished(Vm *vm, Frame *frame);

/* Resumes with `sent` (borrowed) as the yield's value. NO_REF with nothing pending:
 * it returned None or, if result is not NULL, *result is what it returned. */
Ref generator_send(Vm *vm, GeneratorObject *generator, Object *sent, Ref *result);
/* The same; its end raises StopIteration, or StopAsyncIteration. */
Ref generator_send_or_end(Vm *vm, GeneratorObject *generator, Object *sent);
/* Raises at the place where it stands, or in what it waits for; arguments as those of
 * throw(). closing: GeneratorExit closes what it waits for first. */
Ref generator_throw(Vm *vm, GeneratorObject *generator, Arguments arguments, bool closing);
/* close(): None, or NO_REF. */
Ref generator_close(Vm *vm, GeneratorObject *generator);
/* What `yield from` or `await` waits for; borrowed, or NULL. */
Object *generator_awaited(GeneratorObject *generator);

/* StopIteration(value), or plain StopIteration for None and an empty value; consumes it.
 * Both give NO_REF. */
Ref raise_stop_iteration(Interp *in, Ref value);
Ref raise_stop_async_iteration(Interp *in);

/* generator_type.c */
extern const TypeSpec generator_spec, coroutine_spec, async_generator_spec;

#endif
