/* A frame of the modelled call stack: CPython 3.11's _PyInterpreterFrame, 72
 * bytes, then one slot for each local, cell and free variable, then the evaluation
 * stack. Frames of calls lie one behind the other in chunks of 16 KiB; a
 * generator's lies in the generator; that of a finished call that somebody still
 * looks at (a traceback) lies in its frame object.
 *
 *     frame          slots[0]          slots[localsplus]       slots[top]
 *     +------------+-----------------+------------------------+------------
 *     | 9 words    | locals, cells.. | evaluation stack  -->  | free
 *     +------------+-----------------+------------------------+------------
 */
#ifndef VM_FRAME_H
#define VM_FRAME_H

#include "types/code_object.h"
#include "types/frame_object.h"
#include "types/function.h"

typedef enum {
    FRAME_OF_CALL,        /* on the data stack */
    FRAME_OF_CONSTRUCTOR, /* the same, __init__: two slots behind its stack keep the
                           * instance and the tuple of arguments */
    FRAME_OF_GENERATOR,   /* inside the generator */
    FRAME_OF_OBJECT,      /* inside its frame object: the call is over */
} FrameOwner;

typedef struct Frame Frame;
struct Frame {
    Slot function;      /* FunctionObject */
    Object *globals;    /* dict; the function holds it */
    Slot locals;        /* namespace of a module or class body, or what locals() made */
    Slot code;          /* CodeObject */
    Slot object;        /* FrameObject if somebody asked for it */
    Frame *previous;    /* caller, or NULL */
    const uint16_t *ip; /* behind the instruction that calls out, raised or suspended */
    uint32_t top;       /* slots in use, locals included, while it calls Python or is suspended */
    ObjectId id;        /* in the trace; 0: not recorded */
    uint8_t owner;      /* FrameOwner */
    bool is_entry;      /* returning from it leaves the evaluation function */
    bool is_executing;  /* of a generator: it is on the call stack */
    Slot slots[];
};

_Static_assert(sizeof(Frame) == 72, "CPython's _PyInterpreterFrame without localsplus");

typedef struct DataChunk DataChunk;

/* The chunks in which frames of calls lie. */
typedef struct {
    DataChunk *chunk;
    Slot *top, *limit; /* free part of the newest chunk */
    DataChunk *spare;  /* one empty chunk kept, or NULL */
} DataStack;

#define DATA_CHUNK_SIZE ((size_t)16384)

ALWAYS_INLINE CodeObject *frame_code(const Frame *frame)
{
    return (CodeObject *)frame->code.object;
}

/* Dict of the builtins module as the function saw it when it was made. */
ALWAYS_INLINE Object *frame_builtins(const Frame *frame)
{
    return ((FunctionObject *)frame->function.object)->builtins.object;
}

ALWAYS_INLINE Slot *frame_stack_base(Frame *frame)
{
    return frame->slots + frame_code(frame)->code->localsplus_count;
}

/* Code unit that is under way (caches: of the instruction they belong to or
 * one behind it), -1 before the first. */
ALWAYS_INLINE int32_t frame_unit(const Frame *frame)
{
    return (int32_t)(frame->ip - frame_code(frame)->units) - 1;
}

/* Slots of locals and evaluation stack. */
ALWAYS_INLINE size_t code_frame_slots(const Code *code)
{
    return code->localsplus_count + (size_t)code->stacksize;
}

/* True until its first RESUME has run: such a frame is not shown. */
bool frame_is_incomplete(const Frame *frame);
int32_t frame_line(const Frame *frame);

/* The slow way of data_stack_take. */
Slot *data_stack_grow(DataStack *stack, size_t slots);
void data_stack_done(DataStack *stack);

/* Room for `slots` slots; give it back in reverse order. */
ALWAYS_INLINE Slot *data_stack_take(DataStack *stack, size_t slots)
{
    Slot *base = stack->top;
    if (UNLIKELY((size_t)(stack->limit - base) < slots))
        return data_stack_grow(stack, slots);
    stack->top = base + slots;
    return base;
}

/* Gives back what was taken at `mark` and later. */
void data_stack_release(DataStack *stack, Slot *mark);

#endif
