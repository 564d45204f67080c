/* Generators. The frame of the call moves into the generator at once
 * (RETURN_GENERATOR); each resumption pushes it on the call stack in an evaluation
 * of its own, and YIELD_VALUE takes it off again. A generator that is dropped half
 * way has GeneratorExit thrown in, so that its finally clauses run.
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

Ref generator_from_frame(Vm *vm, Frame *frame)
{
    Interp *in = &vm->in;
    CodeObject *code = frame_code(frame);
    size_t slots = code_frame_slots(code->code);
    Ref made = object_make(in, vm->generator_type, slots);
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
    if (in->recursion_depth >= in->recursion_limit)
        return raise_error(in, EXCEPTION_RecursionError, "maximum recursion depth exceeded");
    in->recursion_depth++;
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
           raise_false(&vm->in, EXCEPTION_ValueError, "generator already executing");
}

/* PEP 479: StopIteration may not leave a generator. */
static void convert_stop_iteration(Vm *vm)
{
    Interp *in = &vm->in;
    if (!is_raised_of(in, EXCEPTION_StopIteration))
        return;
    Ref stop = raise_take(in);
    raise_error(in, EXCEPTION_RuntimeError, "generator raised StopIteration");
    Object *error = in->pending.object;
    exception_set_cause(in, error, keep(stop.object));
    exception_set_context(in, error, stop);
}

/* What came out of the frame: yielded (given), returned (*returned), or raised. */
static Ref outcome(Vm *vm, const GeneratorObject *generator, bool was_finished, Ref result,
                   Ref *returned)
{
    if (result.object == NULL) {
        convert_stop_iteration(vm);
        return NO_REF;
    }
    if (!was_finished)
        return result;
    *returned = result;
    return NO_REF;
}

static Ref resume_for(Vm *vm, GeneratorObject *generator, Ref *returned)
{
    (void)keep(&generator->base);
    Ref result = run_frame(vm, generator);
    bool finished = generator->state == GENERATOR_FINISHED;
    result = outcome(vm, generator, finished, result, returned);
    drop(&vm->in, (Ref){&generator->base});
    return result;
}

Ref generator_send(Vm *vm, GeneratorObject *generator, Object *sent, Ref *result)
{
    Interp *in = &vm->in;
    if (!is_resumable(vm, generator) || generator->state == GENERATOR_FINISHED)
        return NO_REF;
    Frame *frame = generator_frame(generator);
    if (generator->state == GENERATOR_CREATED && sent != in->none)
        return raise_error(in, EXCEPTION_TypeError,
                           "can't send non-None value to a just-started generator");
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

/* StopIteration(value), or plain StopIteration for an empty value; consumes it. */
static Ref raise_stop_iteration(Interp *in, Ref value)
{
    if (value.object == NULL)
        value = keep_none(in);
    Slot slot = {value.object};
    Arguments arguments = {&slot, value.object == in->none ? 0 : 1, NULL};
    Ref stop = exception_new(in, in->exceptions[EXCEPTION_StopIteration], arguments);
    drop(in, value);
    return stop.object == NULL ? NO_REF : raise_object(in, stop);
}

/* `returned` given, then it has ended: StopIteration. */
static Ref end_or_value(Interp *in, Ref yielded, Ref returned)
{
    if (yielded.object == NULL && !is_raised(in))
        return raise_stop_iteration(in, returned);
    return yielded;
}

/* --- methods --- */

static Ref generator_next(Interp *in, Object *self)
{
    Ref returned = NO_REF;
    Ref yielded = generator_send(vm_of(in), as_generator(self), in->none, &returned);
    if (returned.object != NULL)
        return raise_stop_iteration(in, returned);
    return yielded;
}

static Ref method_send(Interp *in, Object *self, Arguments arguments)
{
    Ref returned = NO_REF;
    Ref yielded =
        generator_send(vm_of(in), as_generator(self), arguments.slots[0].object, &returned);
    return end_or_value(in, yielded, returned);
}

/* The inner iterator that `yield from` waits for; borrowed, or NULL. */
static Object *yield_from(GeneratorObject *generator)
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
    Interp *in = &vm->in;
    if (generator->state == GENERATOR_FINISHED)
        return NO_REF;
    Ref returned = NO_REF;
    Ref yielded = resume_for(vm, generator, &returned);
    return end_or_value(in, yielded, returned);
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
    return end_or_value(in, yielded, returned);
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

static Ref throw_into_inner(Vm *vm, GeneratorObject *generator, Object *inner, Ref exception)
{
    Interp *in = &vm->in;
    if (is_instance_of(exception.object, in->exceptions[EXCEPTION_GeneratorExit])) {
        generator->state = GENERATOR_EXECUTING;
        bool closed = close_iterator(in, inner);
        generator->state = GENERATOR_SUSPENDED;
        if (closed)
            raise_object(in, exception);
        else
            drop(in, exception);
        return resume_raised(vm, generator);
    }
    Ref method = object_find_attribute(in, inner, in->names->throw_);
    if (method.object == NULL) {
        raise_object(in, exception);
        return resume_raised(vm, generator);
    }
    generator->state = GENERATOR_EXECUTING;
    Ref result = object_call_one(in, method.object, exception.object);
    generator->state = GENERATOR_SUSPENDED;
    drop(in, method);
    drop(in, exception);
    return result.object != NULL ? result : resume_after_inner(vm, generator);
}

static Ref throw_into(Vm *vm, GeneratorObject *generator, Ref exception)
{
    if (!is_resumable(vm, generator)) {
        drop(&vm->in, exception);
        return NO_REF;
    }
    Object *inner = yield_from(generator);
    if (inner != NULL) {
        Ref held = keep(inner);
        Ref result = throw_into_inner(vm, generator, inner, exception);
        drop(&vm->in, held);
        return result;
    }
    raise_object(&vm->in, exception);
    return resume_raised(vm, generator);
}

/* throw(exception), throw(type), throw(type, value[, traceback]) */
static Ref method_throw(Interp *in, Object *self, Arguments arguments)
{
    Object *type = arguments.slots[0].object;
    Object *value = arguments.count > 1 ? arguments.slots[1].object : in->none;
    Ref exception = NO_REF;
    if (is_exception(type)) {
        if (value != in->none)
            return raise_error(in, EXCEPTION_TypeError,
                               "instance exception may not have a separate value");
        exception = keep(type);
    } else if (is_type(type) && type_flag((TypeObject *)type, TYPE_FLAG_EXCEPTION_SUBCLASS)) {
        if (is_exception(value))
            exception = keep(value);
        else
            exception =
                value == in->none ? object_call_none(in, type) : object_call_one(in, type, value);
    } else {
        return raise_error(in, EXCEPTION_TypeError,
                           "exceptions must be classes or instances deriving from BaseException, "
                           "not %s",
                           type_name_of(type));
    }
    return exception.object == NULL ? NO_REF : throw_into(vm_of(in), as_generator(self), exception);
}

static Ref method_close(Interp *in, Object *self, Arguments arguments)
{
    GeneratorObject *generator = as_generator(self);
    Vm *vm = vm_of(in);
    if (!is_resumable(vm, generator))
        return NO_REF;
    if (generator->state == GENERATOR_FINISHED)
        return keep_none(in);
    Ref exit = exception_new(in, in->exceptions[EXCEPTION_GeneratorExit], (Arguments){0});
    if (exit.object == NULL)
        return NO_REF;
    Ref yielded = throw_into(vm, generator, exit);
    if (yielded.object != NULL) {
        drop(in, yielded);
        return raise_error(in, EXCEPTION_RuntimeError, "generator ignored GeneratorExit");
    }
    if (!is_raised_of(in, EXCEPTION_StopIteration) && !is_raised_of(in, EXCEPTION_GeneratorExit))
        return NO_REF;
    raise_clear(in);
    return keep_none(in);
}

/* --- the type --- */

static bool traverse_frame(Frame *frame, SlotVisitor visit, void *context)
{
    if (!visit(context, &frame->function, SLOT_KEY(FIELD, 4)) ||
        !visit(context, &frame->code, SLOT_KEY(FIELD, 5)) ||
        !visit(context, &frame->locals, SLOT_KEY(FIELD, 6)) ||
        !visit(context, &frame->object, SLOT_KEY(FIELD, 7)))
        return false;
    uint32_t locals = (uint32_t)frame_code(frame)->code->localsplus_count;
    for (uint32_t i = 0; i < frame->top; i++) {
        SlotKey key = i < locals ? SLOT_KEY(LOCAL, i) : SLOT_KEY(TEMPORARY, i - locals);
        if (!visit(context, &frame->slots[i], key))
            return false;
    }
    return true;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    GeneratorObject *generator = as_generator(object);
    if (!visit(context, &generator->code, SLOT_KEY(FIELD, 0)) ||
        !visit(context, &generator->name, SLOT_KEY(FIELD, 1)) ||
        !visit(context, &generator->qualname, SLOT_KEY(FIELD, 2)))
        return false;
    if (generator->state != GENERATOR_FINISHED && generator->state != GENERATOR_EXECUTING &&
        !traverse_frame(generator_frame(generator), visit, context))
        return false;
    return visit(context, &generator->handled.value, SLOT_KEY(FIELD, 3));
}

static void generator_dealloc(Heap *heap, Object *object)
{
    GeneratorObject *generator = as_generator(object);
    Vm *vm = vm_of(interp_of(heap));
    weakref_clear_all(&vm->in, object);
    if (gc_is_tracked(object))
        gc_untrack(heap, object);
    if (generator->state != GENERATOR_FINISHED) {
        generator->state = GENERATOR_FINISHED;
        Frame *frame = generator_frame(generator);
        if (vm->recorder != NULL)
            record_frame_select(vm, frame);
        frame_clear(vm, frame);
        if (vm->recorder != NULL)
            record_frame_gone(vm, frame);
    }
    slot_clear(heap, object, &generator->code, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &generator->name, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &generator->qualname, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &generator->handled.value, SLOT_KEY(FIELD, 3));
    heap_release(heap, object);
}

/* Closes a generator that was left half way. */
static void generator_finalize(Interp *in, Object *self)
{
    GeneratorObject *generator = as_generator(self);
    if (generator->state == GENERATOR_FINISHED)
        return;
    Ref saved = is_raised(in) ? raise_take(in) : NO_REF;
    Ref result = method_close(in, self, (Arguments){0});
    if (result.object == NULL)
        in->unraisable(in, self);
    drop(in, result);
    if (saved.object != NULL)
        raise_object(in, saved);
}

static size_t generator_size(const Object *object)
{
    const GeneratorObject *generator = (const GeneratorObject *)object;
    return sizeof(GeneratorObject) + sizeof(Frame) + generator->slot_count * sizeof(Slot);
}

static void generator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const fields[] = {"gi_code",  "__name__", "__qualname__", "handled",
                                         "function", "code",     "locals",       "gi_frame"};
    if (key.role == ROLE_FIELD && key.index < ARRAY_LEN(fields))
        buf_append_string(out, fields[key.index]);
    else if (key.role == ROLE_LOCAL)
        buf_append_string(
            out,
            code_local_name(((CodeObject *)as_generator(owner)->code.object)->code, key.index));
}

static Ref generator_repr(Interp *in, Object *self)
{
    Buf text = BUF_INIT;
    buf_append_string(&text, "<generator object ");
    str_append_utf8(as_generator(self)->qualname.object, &text);
    buf_printf(&text, " at 0x%llx>", (unsigned long long)heap_address(&in->heap, self));
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref generator_self(Interp *in, Object *self)
{
    return keep(self);
}

static Ref get_frame(Interp *in, Object *self)
{
    GeneratorObject *generator = as_generator(self);
    if (generator->state == GENERATOR_FINISHED)
        return keep_none(in);
    Object *object = frame_object(vm_of(in), generator_frame(generator));
    return object == NULL ? NO_REF : keep(object);
}

static Ref get_running(Interp *in, Object *self)
{
    return keep_bool(in, as_generator(self)->state == GENERATOR_EXECUTING);
}

static Ref get_suspended(Interp *in, Object *self)
{
    return keep_bool(in, as_generator(self)->state == GENERATOR_SUSPENDED);
}

static Ref get_code(Interp *in, Object *self)
{
    return keep(as_generator(self)->code.object);
}

static Ref get_yield_from(Interp *in, Object *self)
{
    Object *inner = yield_from(as_generator(self));
    return inner == NULL ? keep_none(in) : keep(inner);
}

static Ref get_name(Interp *in, Object *self)
{
    return keep(as_generator(self)->name.object);
}

static Ref get_qualname(Interp *in, Object *self)
{
    return keep(as_generator(self)->qualname.object);
}

static bool set_text(Interp *in, Object *self, Slot *slot, Object *value, const char *name)
{
    if (value == NULL || !is_str(value))
        return raise_false(in, EXCEPTION_TypeError, "%s must be set to a string object", name);
    slot_store(&in->heap, self, slot, SLOT_KEY(FIELD, slot == &as_generator(self)->name ? 1 : 2),
               keep(value));
    return true;
}

static bool set_name(Interp *in, Object *self, Object *value)
{
    return set_text(in, self, &as_generator(self)->name, value, "__name__");
}

static bool set_qualname(Interp *in, Object *self, Object *value)
{
    return set_text(in, self, &as_generator(self)->qualname, value, "__qualname__");
}

static const NativeSpec methods[] = {
    {"send", method_send, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value for the yield"},
    {"throw", method_throw, NATIVE_POSITIONAL, 1, 3, "raise an exception at the yield"},
    {"close", method_close, NATIVE_NO_ARGUMENTS, 0, 0, "raise GeneratorExit at the yield"},
    {0},
};

static const PropertySpec properties[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"gi_yieldfrom", get_yield_from, NULL},
    {"gi_running", get_running, NULL},
    {"gi_suspended", get_suspended, NULL},
    {"gi_frame", get_frame, NULL},
    {"gi_code", get_code, NULL},
    {0},
};

const TypeSpec generator_spec = {
    .name = "generator",
    .basic_size = sizeof(GeneratorObject) + sizeof(Frame),
    .item_size = sizeof(Slot),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE, /* its frame is recorded as a frame */
    .traverse = traverse,
    .dealloc = generator_dealloc,
    .size_of = generator_size,
    .label = generator_label,
    .slots = {.repr = generator_repr,
              .iter = generator_self,
              .next = generator_next,
              .finalize = generator_finalize},
    .methods = methods,
    .properties = properties,
    .sentence = "a function's run that gives out values one by one",
    .weaklist_offset = offsetof(GeneratorObject, weaklist),
};
