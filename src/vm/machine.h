/* The inside of a Vm, for this folder only. */
#ifndef VM_MACHINE_H
#define VM_MACHINE_H

#include "types/exception.h"
#include "types/names.h"
#include "types/type.h"
#include "vm/frame.h"
#include "vm/vm.h"

/* The exception that a frame or generator is handling: CPython's _PyErr_StackItem. */
typedef struct Handled Handled;
struct Handled {
    Slot value; /* empty or None: none */
    Handled *previous;
};

typedef struct StepRecorder StepRecorder; /* vm/record.h */
typedef struct Program Program;           /* vm/program.h */

struct Vm {
    Interp in;
    VmOptions options;
    Buf path;                /* of the script, absolute: as tracebacks name it */
    VEC(Program *) programs; /* every text that was compiled; the script's is the first */
    ConstantTable constants; /* what CPython's syntax tree holds while the script runs */

    Frame *current;   /* innermost frame whose code runs, or NULL */
    Handled *handled; /* innermost */
    Handled handled_base;
    DataStack stack;
    Ref (*evaluate)(Vm *vm, Frame *entry); /* eval_plain or eval_recording */

    Slot modules;      /* dict: sys.modules */
    Slot builtins;     /* dict of the builtins module */
    Slot sys;          /* dict of sys */
    Slot main;         /* dict of __main__, while the script runs */
    Slot gc_callbacks; /* list: gc.callbacks, NULL until gc is imported */
    Slot gc_garbage;   /* list: gc.garbage, the same */
    Object *import_function, *build_class_function; /* as builtins had them at start */
    struct {
#define OWN_TYPE(member, spec) TypeObject *member;
#include "vm/own_type.def"
#undef OWN_TYPE
    } types;

    Buf input_rest; /* read of standard input, but not given to the script yet */
    bool closed_streams[STREAM_COUNT + 1]; /* by the script: vm/streams.h */

    int64_t time_passed;    /* on the machine's own clock, in nanoseconds */
    StepRecorder *recorder; /* NULL: nobody records */
    uint32_t keys_version;  /* last one given to a dict's keys */
    uint64_t step_count;
    bool stopped;      /* by limit or host: unwind without handlers */
    bool modules_gone; /* at the end: tracebacks show no source any more, as CPython's */
    bool interrupted;  /* KeyboardInterrupt ended the script */
};

ALWAYS_INLINE Vm *vm_of(Interp *in)
{
    return (Vm *)in->vm;
}

ALWAYS_INLINE Heap *vm_heap(Vm *vm)
{
    return &vm->in.heap;
}

/* The budget's refill: instructions between two questions to the host. */
#define BUDGET_REFILL 20000

/* The handled exception that `raise` without argument and contexts mean; borrowed,
 * NULL if there is none. */
Object *vm_handled_exception(const Vm *vm);
/* Gives the exception the context `handled`, cut out of its own chain before; nothing if
 * that is NULL, None or the exception itself. */
void vm_add_context(Vm *vm, Object *exception, Object *handled);

#endif
