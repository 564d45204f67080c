/* Generators, coroutines and async generators run alike. The frame of the call moves
 * into the object at once (RETURN_GENERATOR); each resumption pushes it on the call
 * stack in an evaluation of its own, and YIELD_VALUE takes it off again. One that is
 * dropped half way has GeneratorExit thrown in, so that its finally clauses run.
 */
#include "vm/generator.h"

#include <string.h>

#include "heap/gc.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"
#include "vm/eval.h"
#include "vm/leave.h"
#include "vm/record.h"
#include "vm/unwind.h"

static GeneratorObject *as_generator(const Object *object)
{
    return (GeneratorObject *)(uintptr_t)object;
}

/* As messages name them. */
static const char *kind_name(const Vm *vm, const GeneratorObject *generator)
{
    return is_coroutine(vm, &generator->base)         ? "coroutine"
           : is_async_generator(vm, &generator->base) ? "async generator"
                                                      : "generator";
}

static TypeObject *type_for(const Vm *vm, const Code *code)
{
    return code->flags & CODE_COROUTINE         ? vm->types.coroutine
           : code->flags & CODE_ASYNC_GENERATOR ? vm->types.async_generator
                                                : vm->types.generator;
}

Ref generator_from_frame(Vm *vm, Frame *frame)
{
    Interp *in = &vm->in;
    CodeObject *code = frame_code(frame);
    size_t slots = code_frame_slots(code->code);
    Ref made = object_make(in, type_for(vm, code->code), slots);
    if (made.object == NULL)
        return NO_REF;
    GeneratorObject *generator = as_generator(made.object);
    FunctionObject *function = (FunctionObject *)frame->function.object;
    generator->slot_count = (uint32_t)slots;
    generator->weaklist = NULL;
    slot_init(&generator->code, keep(&code->var.base));
    slot_init(&generator->name, keep(function->name.object));
    slot_init(&generator->qualname, keep(function->qualname.object));
    generator->state = GENERATOR_CREATED;
    Frame *own = generator_frame(generator);
    memcpy(own, frame, sizeof(Frame) + frame->top * sizeof(Slot));
    own->owner = FRAME_OF_GENERATOR;
    own->is_entry = true;
    own->previous = NULL;
    if (own->object.object != NULL)
        ((FrameObject *)own->object.object)->frame = own;
    if (vm->recorder != NULL)
        record_frame_leave(vm, frame);
    vm->current = frame->previous;
    in->recursion_depth--;
    data_stack_release(&vm->stack, (Slot *)(void *)frame);
    return made;
}

/* --- resuming --- */

static void leave_stack(Vm *vm, Frame *frame, GeneratorState state)
{
    GeneratorObject *generator = generator_of_frame(frame);
    vm->handled = generator->handled.previous;
    generator->handled.previous = NULL;
    generator->state = (uint8_t)state;
    frame->is_executing = false;
    vm->current = frame->previous;
    frame->previous = NULL;
}

void generator_suspend(Vm *vm, Frame *frame)
{
    if (vm->recorder != NULL)
        record_frame_leave(vm, frame);
    leave_stack(vm, frame, GENERATOR_SUSPENDED);
    vm->in.recursion_depth--;
}

void generator_finished(Vm *vm, Frame *frame)
{
    GeneratorObject *generator = generator_of_frame(frame);
    generator->state = GENERATOR_FINISHED;
    vm->handled = generator->handled.previous;
    generator->handled.previous = NULL;
    Frame *caller = frame->previous;
    frame_clear(vm, frame);
    slot_clear(&vm->in.heap, (Object *)generator, &generator->handled.value, SLOT_KEY(FIELD, 3));
    if (vm->recorder != NULL) {
        record_frame_leave(vm, frame);
        record_frame_gone(vm, frame);
    }
    frame->is_executing = false;
    frame->previous = NULL;
    vm->current = caller;
}

/* Pushes the frame and runs it; what it yields or returns, or NO_REF (raised). */
static Ref run_frame(Vm *vm, GeneratorObject *generator)
{
    Interp *in = &vm->in;
    Frame *frame = generator_frame(generator);
    if (!recursion_enter(in, ""))
        return NO_REF;
    generator->state = GENERATOR_EXECUTING;
    generator->handled.previous = vm->handled;
    vm->handled = &generator->handled;
    frame->previous = vm->current;
    frame->is_executing = true;
    if (vm->recorder != NULL)
        record_frame_enter(vm, frame);
    vm->current = frame;
    return vm->evaluate(vm, frame);
}

static bool is_resumable(Vm *vm, const GeneratorObject *generator)
{
    return generator->state != GENERATOR_EXECUTING ||
           raise_false(&vm->in, EXCEPTION_ValueError, "%s already executing",
                       kind_name(vm, generator));
}

/* PEP 479: StopIteration may not leave a generator; nor StopAsyncIteration an async
 * one. */
static void convert_stop_iteration(Vm *vm, const GeneratorObject *generator)
{
    Interp *in = &vm->in;
    const char *stop_name = "StopIteration";
    if (is_async_generator(vm, &generator->base) && is_raised_of(in, EXCEPTION_StopAsyncIteration))
        stop_name = "StopAsyncIteration";
    else if (!is_raised_of(in, EXCEPTION_StopIteration))
        return;
    Ref stop = raise_take(in);
    raise_error(in, EXCEPTION_RuntimeError, "%s raised %s", kind_name(vm, generator), stop_name);
    Object *error = raise_pending(in);
    exception_set_cause(in, error, keep(stop.object));
    exception_set_context(in, error, stop);
}

/* What came out of the frame: yielded (given), returned (*returned), or raised. */
static Ref outcome(Vm *vm, const GeneratorObject *generator, Ref result, Ref *returned)
{
    if (result.object == NULL) {
        convert_stop_iteration(vm, generator);
        return NO_REF;
    }
    if (generator->state != GENERATOR_FINISHED)
        return result;
    *returned = result;
    return NO_REF;
}

/* Whoever resumes it holds it: its running counts nothing. */
static Ref resume_for(Vm *vm, GeneratorObject *generator, Ref *returned)
{
    return outcome(vm, generator, run_frame(vm, generator), returned);
}

/* A finished coroutine complains besides. */
static bool has_ended(Vm *vm, const GeneratorObject *generator)
{
    if (generator->state != GENERATOR_FINISHED)
        return false;
    if (is_coroutine(vm, &generator->base))
        raise_error(&vm->in, EXCEPTION_RuntimeError, "cannot reuse already awaited coroutine");
    return true;
}

Ref generator_send(Vm *vm, GeneratorObject *generator, Object *sent, Ref *result)
{
    Interp *in = &vm->in;
    if (!is_resumable(vm, generator) || has_ended(vm, generator))
        return NO_REF;
    Frame *frame = generator_frame(generator);
    if (generator->state == GENERATOR_CREATED && sent != in->none)
        return raise_error(in, EXCEPTION_TypeError,
                           "can't send non-None value to a just-started %s",
                           kind_name(vm, generator));
    frame->slots[frame->top++].object = keep(sent).object;
    Ref returned = NO_REF;
    Ref yielded = resume_for(vm, generator, &returned);
    if (returned.object == in->none || result == NULL) {
        drop(in, returned);
        returned = NO_REF;
    }
    if (result != NULL)
        *result = returned;
    return yielded;
}

Ref raise_stop_iteration(Interp *in, Ref value)
{
    if (value.object == NULL)
        value = keep_none(in);
    Slot slot = {value.object};
    Arguments arguments = {.slots = &slot, .count = value.object == in->none ? 0 : 1};
    Ref stop = exception_new(in, in->exceptions[EXCEPTION_StopIteration], arguments);
    drop(in, value);
    return stop.object == NULL ? NO_REF : raise_object(in, stop);
}

Ref raise_stop_async_iteration(Interp *in)
{
    TypeObject *type = in->exceptions[EXCEPTION_StopAsyncIteration];
    Ref stop = exception_new(in, type, (Arguments){0});
    return stop.object == NULL ? NO_REF : raise_object(in, stop);
}

/* Nothing was yielded and nothing raised: it has ended, by returning `returned` if that
 * is given. */
static Ref end_or_value(Vm *vm, const GeneratorObject *generator, Ref yielded, Ref returned)
{
    Interp *in = &vm->in;
    if (yielded.object != NULL || is_raised(in))
        return yielded;
    if (!is_async_generator(vm, &generator->base))
        return raise_stop_iteration(in, returned);
    drop(in, returned);
    return raise_stop_async_iteration(in);
}

Ref generator_send_or_end(Vm *vm, GeneratorObject *generator, Object *sent)
{
    Ref returned = NO_REF;
    Ref yielded = generator_send(vm, generator, sent, &returned);
    return end_or_value(vm, generator, yielded, returned);
}

/* --- throwing --- */

Object *generator_awaited(GeneratorObject *generator)
{
    Frame *frame = generator_frame(generator);
    if (generator->state != GENERATOR_SUSPENDED)
        return NULL;
    const Code *code = frame_code(frame)->code;
    uint32_t unit = (uint32_t)frame_unit(frame) + 1;
    if (code->words[unit].opcode != OP_RESUME || code->words[unit].oparg < 2)
        return NULL;
    return frame->slots[frame->top - 1].object;
}

/* Goes on with the pending exception at the place where the generator stands. */
static Ref resume_raised(Vm *vm, GeneratorObject *generator)
{
    if (generator->state == GENERATOR_FINISHED)
        return NO_REF;
    if (generator->handled.value.object != NULL)
        vm_add_context(vm, raise_pending(&vm->in), generator->handled.value.object);
    Ref returned = NO_REF;
    Ref yielded = resume_for(vm, generator, &returned);
    return end_or_value(vm, generator, yielded, returned);
}

/* The inner iterator ended while something was thrown into it: its result goes in. */
static Ref resume_after_inner(Vm *vm, GeneratorObject *generator)
{
    Interp *in = &vm->in;
    Frame *frame = generator_frame(generator);
    if (!is_raised_of(in, EXCEPTION_StopIteration))
        return resume_raised(vm, generator);
    Ref stop = raise_take(in);
    Ref value = keep(exception_field(in, stop.object, STOP_ITERATION_VALUE));
    drop(in, stop);
    const CodeObject *code = frame_code(frame);
    uint32_t send = (uint32_t)frame_unit(frame) - 1; /* SEND, YIELD_VALUE, RESUME */
    uint32_t distance = code->code->words[send].oparg;
    unwind_stack(vm, frame, frame->top - 1);
    frame->ip = code->units + send + 1 + distance;
    frame->slots[frame->top++].object = value.object;
    Ref returned = NO_REF;
    Ref yielded = resume_for(vm, generator, &returned);
    return end_or_value(vm, generator, yielded, returned);
}

static bool close_iterator(Interp *in, Object *iterator)
{
    Ref close = object_find_attribute(in, iterator, in->names->close);
    if (close.object == NULL)
        return !is_raised(in);
    Ref result = object_call_none(in, close.object);
    drop(in, close);
    bool done = result.object != NULL;
    drop(in, result);
    return done;
}

static bool is_exception_class(const Object *object)
{
    return is_type(object) && type_flag((const TypeObject *)object, TYPE_FLAG_EXCEPTION_SUBCLASS);
}

static Ref call_class(Interp *in, Object *type, Object *value)
{
    if (value == in->none)
        return object_call_none(in, type);
    if (is_tuple(value))
        return object_call(
            in, type, (Arguments){.slots = tuple_slots(value), .count = (size_t)tuple_size(value)});
    return object_call_one(in, type, value);
}

/* An exception of the class by the second argument: itself, or what to make of it.
 * A class that makes something else gives the TypeError which says so. */
static Ref exception_of(Interp *in, Object *type, Object *value)
{
    if (is_instance_of(value, (TypeObject *)type))
        return keep(value);
    Ref made = call_class(in, type, value);
    if (made.object == NULL || is_exception(made.object))
        return made;
    raise_no_exception(in, type, made.object, false);
    drop(in, made);
    return raise_take(in);
}

static bool check_traceback(Interp *in, const Object *traceback)
{
    return traceback == in->none || IS_EXACT(in, traceback, traceback) ||
           raise_false(in, EXCEPTION_TypeError,
                       "throw() third argument must be a traceback object");
}

/* throw(exception), throw(type), throw(type, value[, traceback]); NO_REF: raised. */
static Ref exception_thrown(Interp *in, Arguments arguments)
{
    Object *type = arguments.slots[0].object;
    Object *value = arguments.count > 1 ? arguments.slots[1].object : in->none;
    Object *traceback = arguments.count > 2 ? arguments.slots[2].object : in->none;
    if (!check_traceback(in, traceback))
        return NO_REF;
    if (is_exception(type) && value != in->none)
        return raise_error(in, EXCEPTION_TypeError,
                           "instance exception may not have a separate value");
    if (!is_exception(type) && !is_exception_class(type))
        return raise_error(in, EXCEPTION_TypeError,
                           "exceptions must be classes or instances deriving from BaseException, "
                           "not %s",
                           type_name_of(type));
    Ref exception = is_exception(type) ? keep(type) : exception_of(in, type, value);
    if (exception.object != NULL && traceback != in->none)
        exception_set_traceback(in, exception.object, keep(traceback));
    return exception;
}

static bool is_exit(const Interp *in, const Object *thrown)
{
    const TypeObject *exit = in->exceptions[EXCEPTION_GeneratorExit];
    return is_instance_of(thrown, exit) ||
           (is_type(thrown) && type_is_subtype((const TypeObject *)thrown, exit));
}

static Ref throw_here(Vm *vm, GeneratorObject *generator, Arguments arguments)
{
    Ref exception = exception_thrown(&vm->in, arguments);
    if (exception.object == NULL)
        return NO_REF;
    if (has_ended(vm, generator) && is_raised(&vm->in)) {
        drop(&vm->in, exception);
        return NO_REF;
    }
    raise_object(&vm->in, exception);
    return resume_raised(vm, generator);
}

/* The inner iterator is closed or gets what is thrown. */
static Ref throw_into_inner(Vm *vm, GeneratorObject *generator, Object *inner, Arguments arguments,
                            bool closing)
{
    Interp *in = &vm->in;
    if (closing && is_exit(in, arguments.slots[0].object)) {
        generator->state = GENERATOR_EXECUTING;
        bool done = close_iterator(in, inner);
        generator->state = GENERATOR_SUSPENDED;
        return done ? throw_here(vm, generator, arguments) : resume_raised(vm, generator);
    }
    if (is_generator(vm, inner) || is_coroutine(vm, inner)) {
        generator->state = GENERATOR_EXECUTING;
        Ref result = generator_throw(vm, (GeneratorObject *)inner, arguments, closing);
        generator->state = GENERATOR_SUSPENDED;
        return result.object != NULL ? result : resume_after_inner(vm, generator);
    }
    Ref method = object_find_attribute(in, inner, in->names->throw_);
    if (method.object == NULL)
        return is_raised(in) ? NO_REF : throw_here(vm, generator, arguments);
    generator->state = GENERATOR_EXECUTING;
    Ref result = object_call(in, method.object, arguments);
    generator->state = GENERATOR_SUSPENDED;
    drop(in, method);
    return result.object != NULL ? result : resume_after_inner(vm, generator);
}

Ref generator_throw(Vm *vm, GeneratorObject *generator, Arguments arguments, bool closing)
{
    if (!is_resumable(vm, generator))
        return NO_REF;
    Object *inner = generator_awaited(generator);
    if (inner == NULL)
        return throw_here(vm, generator, arguments);
    if (!recursion_enter(&vm->in, ""))
        return NO_REF;
    Ref held = keep(inner);
    Ref result = throw_into_inner(vm, generator, inner, arguments, closing);
    drop(&vm->in, held);
    recursion_leave(&vm->in);
    return result;
}

Ref generator_close(Vm *vm, GeneratorObject *generator)
{
    Interp *in = &vm->in;
    if (!is_resumable(vm, generator))
        return NO_REF;
    if (generator->state == GENERATOR_FINISHED)
        return keep_none(in);
    Slot exit = {(Object *)in->exceptions[EXCEPTION_GeneratorExit]};
    Ref yielded = generator_throw(vm, generator, (Arguments){.slots = &exit, .count = 1}, true);
    if (yielded.object != NULL) {
        drop(in, yielded);
        return raise_error(in, EXCEPTION_RuntimeError, "%s ignored GeneratorExit",
                           kind_name(vm, generator));
    }
    if (!is_raised_of(in, EXCEPTION_StopIteration) && !is_raised_of(in, EXCEPTION_GeneratorExit))
        return NO_REF;
    raise_clear(in);
    return keep_none(in);
}
