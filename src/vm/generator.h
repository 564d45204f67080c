/* Generators: an object that holds a suspended frame. */
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
    uint8_t state; /* GeneratorState */
    bool is_closing;
    uint32_t slot_count; /* of the frame */
    void *unused;        /* CPython's origin of coroutines */
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
    return object->type == vm->generator_type;
}

/* Moves the frame of the running call into a new generator; the caller becomes
 * current. NO_REF: raised, the frame is as it was. */
Ref generator_from_frame(Vm *vm, Frame *frame);
/* YIELD_VALUE: the frame leaves the call stack. */
void generator_suspend(Vm *vm, Frame *frame);
/* The frame has returned or raised: called by frame_leave. */
void generator_finished(Vm *vm, Frame *frame);

/* Resumes with `sent` (borrowed) as the yield's value. NO_REF with nothing pending:
 * it returned None or, if result is not NULL, *result is what it returned. */
Ref generator_send(Vm *vm, GeneratorObject *generator, Object *sent, Ref *result);

extern const TypeSpec generator_spec;

#endif
