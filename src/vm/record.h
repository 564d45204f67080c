/* Recording of frames and steps. Steps begin exactly where CPython 3.11 calls the
 * function of sys.settrace, with the same line numbers. Locals are recorded when
 * they change; the evaluation stack is compared at each step with what was last
 * recorded of it, and what leaves it is taken out of the record before it can die.
 *
 * All functions here are called only while the heap has a recorder.
 */
#ifndef VM_RECORD_H
#define VM_RECORD_H

#include "base/map.h"
#include "vm/calm.h"
#include "vm/machine.h"

typedef struct {
    ObjectId holds;
    StringId label; /* the variable's name; 0: not yet looked up */
} FrameSlotRecord;

/* What the trace knows of one frame. */
typedef struct FrameRecord FrameRecord;
struct FrameRecord {
    ObjectId id;
    uint32_t locals;       /* slots that are variables */
    uint32_t depth;        /* evaluation stack entries recorded */
    int32_t last_unit;     /* last instruction that began */
    int32_t first_unit;    /* the first RESUME: nothing before it is traced */
    int32_t line_at;       /* line of last_unit, LINE_UNKNOWN: look again */
    int32_t line;          /* it stood on at the last step */
    bool is_library;       /* its code is a library module's: no steps, and what its slots
                            * refer to is held by the machine, as far as the trace knows */
    FrameRecord *previous; /* the caller's, while on the call stack */
    ObjectId fields[5];    /* by FRAME_FIELD_... */
    FrameSlotRecord slots[];
};

#define LINE_UNKNOWN (-2)

struct StepRecorder {
    Recorder *heap; /* the heap's */
    FrameRecord *current;
    Map frames;   /* ObjectId of a frame to its FrameRecord */
    bool stirred; /* since the last step what the machine holds may have changed (calm.h) */
};

StepRecorder *record_start(Vm *vm, Sink *sink);
void record_done(Vm *vm);

/* A suspended generator's frame is about to be cleared. */
void record_frame_select(Vm *vm, Frame *frame);

/* A frame was made: FRAME_NEW and its slots. */
void record_frame_new(Vm *vm, Frame *frame);
/* It begins to run or goes on (vm->current is still the caller). */
void record_frame_enter(Vm *vm, Frame *frame);
/* It leaves the call stack. */
void record_frame_leave(Vm *vm, Frame *frame);
/* Its slots are empty and its memory goes. */
void record_frame_gone(Vm *vm, Frame *frame);
/* The frame's fields (namespace, frame object) may have changed. */
void record_fields(Vm *vm, Frame *frame);
/* The function, code, namespace of a dying frame are let go. */
void record_fields_cleared(Vm *vm, Frame *frame);
/* Nothing of its evaluation stack is recorded any more. */
void record_stack_cleared(Vm *vm, Frame *frame, uint32_t locals);
/* The frame's slots belong to its frame object from now on. */
void record_frame_moved(Vm *vm, Frame *frame, Object *object);

void record_local(Vm *vm, Frame *frame, uint32_t index, Object *now);
/* The evaluation stack's entries as they stand: frame->top slots are in use. */
void record_temporaries(Vm *vm, Frame *frame);

void record_popped_slow(Vm *vm, uint32_t top);
/* Entries from slot `top` on have left the current frame's stack or are about to. */
ALWAYS_INLINE void record_popped(Vm *vm, uint32_t top)
{
    const FrameRecord *record = vm->recorder->current;
    if (UNLIKELY(record->locals + record->depth > top))
        record_popped_slow(vm, top);
}

/* The steps. False: the run is to stop (something is pending then). */
bool record_step(Vm *vm, Frame *frame, StepKind kind);
bool record_instruction_slow(Vm *vm, Frame *frame, int32_t unit, int32_t line);
bool record_return(Vm *vm, Frame *frame, Object *value);
/* A generator is resumed with the pending exception: that is a call, too. */
void record_throw(Vm *vm, Frame *frame);
/* An exception has come up in the frame: the RAISE event if it is new, and the step. */
bool record_exception(Vm *vm, Frame *frame);
void record_raise(Vm *vm, Frame *frame, Object *exception);
void record_catch(Vm *vm, Frame *frame, Object *exception);
void record_output(Vm *vm, OutputStream stream, const char *text, size_t length);
/* A file's code is loaded. */
void record_file(Vm *vm, const char *name, const char *text, size_t length);
void record_input(Vm *vm, const char *text, size_t length);
/* The last step of the run. */
void record_end(Vm *vm);

/* Before each instruction: is it the first of a step? frame->ip is one behind it. */
ALWAYS_INLINE bool record_instruction(Vm *vm, Frame *frame)
{
    StepRecorder *recorder = vm->recorder;
    FrameRecord *record = recorder->current;
    const CodeObject *code = frame_code(frame);
    int32_t unit = (int32_t)(frame->ip - code->units) - 1;
    int32_t line = code->code->positions[unit].line;
    uint8_t opcode = code->code->words[unit].opcode;
    bool stirs = !instruction_is_calm(&vm->in, frame, opcode);
    if (LIKELY(line == record->line_at && unit > record->last_unit && opcode != OP_RESUME)) {
        record->last_unit = unit;
        recorder->stirred |= stirs;
        return true;
    }
    bool goes_on = record_instruction_slow(vm, frame, unit, line);
    recorder->stirred |= stirs; /* it belongs to the step that may just have begun */
    return goes_on;
}

#endif
