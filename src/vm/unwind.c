/* From a pending exception to its handler. Each frame on the way out gets its
 * traceback entry, its stack is emptied down to the handler's depth, or the frame is
 * left. Dying objects may run Python code meanwhile, so the exception is not pending
 * while anything is dropped.
 */
#include "vm/unwind.h"

#include <assert.h>

#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "vm/leave.h"
#include "vm/record.h"

/* --- contexts --- */

Object *vm_handled_exception(const Vm *vm)
{
    for (const Handled *handled = vm->handled; handled != NULL; handled = handled->previous)
        if (handled->value.object != NULL && handled->value.object != vm->in.none)
            return handled->value.object;
    return NULL;
}

/* exception may stand in the chain of contexts that begins at `from`: cut it there,
 * so that the chain does not become a ring. Rings that scripts made end the walk. */
static void cut_context_chain(Vm *vm, Object *from, const Object *exception)
{
    Object *slow = from;
    bool slow_moves = false;
    for (Object *at = from;;) {
        Object *context = ((ExceptionObject *)at)->context.object;
        if (context == NULL)
            return;
        if (context == exception) {
            exception_set_context(&vm->in, at, NO_REF);
            return;
        }
        at = context;
        if (at == slow)
            return;
        if (slow_moves)
            slow = ((ExceptionObject *)slow)->context.object;
        slow_moves = !slow_moves;
    }
}

void vm_add_context(Vm *vm, Object *exception, Object *handled)
{
    if (handled == NULL || handled == vm->in.none || handled == exception)
        return;
    cut_context_chain(vm, handled, exception);
    exception_set_context(&vm->in, exception, keep(handled));
}

/* --- the raise statement --- */

void raise_no_exception(Interp *in, Object *class, const Object *made, bool as_repr)
{
    Buf text = BUF_INIT;
    buf_append_string(&text, "calling <class '");
    (void)type_append_full_name(in, (TypeObject *)class, &text);
    buf_append_string(&text, "'> should have returned an instance of BaseException, not ");
    if (as_repr)
        buf_append_string(&text, "<class '");
    (void)type_append_full_name(in, made->type, &text);
    if (as_repr)
        buf_append_string(&text, "'>");
    raise_error(in, EXCEPTION_TypeError, "%s", text.text);
    buf_done(&text);
}

/* An exception from what stands behind `raise` or `from`; consumes it. NO_REF:
 * raised. */
static Ref exception_from(Vm *vm, Ref given, const char *complaint)
{
    Interp *in = &vm->in;
    if (is_exception(given.object))
        return given;
    bool is_class = is_type(given.object) &&
                    type_flag((TypeObject *)given.object, TYPE_FLAG_EXCEPTION_SUBCLASS);
    if (!is_class) {
        drop(in, given);
        return raise_error(in, EXCEPTION_TypeError, "%s", complaint);
    }
    Ref made = object_call_none(in, given.object);
    if (made.object != NULL && !is_exception(made.object)) {
        raise_no_exception(in, given.object, made.object, true);
        drop(in, made);
        made = NO_REF;
    }
    drop(in, given);
    return made;
}

void raise_statement(Vm *vm, Ref exception, Ref cause)
{
    Interp *in = &vm->in;
    exception = exception_from(vm, exception, "exceptions must derive from BaseException");
    if (exception.object == NULL) {
        drop(in, cause);
        return;
    }
    if (cause.object == in->none) {
        drop(in, cause);
        exception_set_cause(in, exception.object, NO_REF);
    } else if (cause.object != NULL) {
        cause = exception_from(vm, cause, "exception causes must derive from BaseException");
        if (cause.object == NULL) {
            drop(in, exception);
            return;
        }
        exception_set_cause(in, exception.object, cause);
    }
    vm_add_context(vm, exception.object, vm_handled_exception(vm));
    raise_object(in, exception);
}

bool raise_again(Vm *vm)
{
    Object *handled = vm_handled_exception(vm);
    if (handled == NULL)
        return raise_false(&vm->in, EXCEPTION_RuntimeError, "No active exception to reraise");
    raise_object(&vm->in, keep(handled));
    return true;
}

/* --- except --- */

static bool is_exception_class(const Object *object)
{
    return is_type(object) && type_flag((const TypeObject *)object, TYPE_FLAG_EXCEPTION_SUBCLASS);
}

static bool may_be_caught(Vm *vm, Object *type)
{
    bool good = true;
    if (is_tuple(type))
        for (int64_t i = 0; i < tuple_size(type); i++)
            good = good && is_exception_class(tuple_get(type, i));
    else
        good = is_exception_class(type);
    return good || raise_false(&vm->in, EXCEPTION_TypeError,
                               "catching classes that do not inherit from BaseException is "
                               "not allowed");
}

int except_matches(Vm *vm, Object *exception, Object *type)
{
    return may_be_caught(vm, type) ? exception_matches(&vm->in, exception, type) : -1;
}

/* 1, 0, -1 */
static int names_group(Interp *in, Object *type)
{
    Object *group = (Object *)in->exceptions[EXCEPTION_BaseExceptionGroup];
    if (!is_tuple(type))
        return object_is_subclass(in, type, group);
    int found = 0;
    for (int64_t i = 0; found == 0 && i < tuple_size(type); i++)
        found = object_is_subclass(in, tuple_get(type, i), group);
    return found;
}

bool except_star_matches(Vm *vm, Object *exception, Object *type, GroupParts *parts)
{
    Interp *in = &vm->in;
    int is_group = may_be_caught(vm, type) ? names_group(in, type) : -1;
    if (is_group > 0)
        return raise_false(in, EXCEPTION_TypeError,
                           "catching ExceptionGroup with except* is not allowed. Use except "
                           "instead.");
    return is_group == 0 && exception_group_match(in, exception, type, parts);
}

/* --- unwinding --- */

static void add_traceback(Vm *vm, Frame *frame, Object *exception)
{
    Interp *in = &vm->in;
    if (frame_is_incomplete(frame) || frame_code(frame)->code->file->stands_for_c)
        return;
    Object *object = frame_object(vm, frame);
    if (object == NULL) {
        raise_clear(in);
        return;
    }
    Object *old = ((ExceptionObject *)exception)->traceback.object;
    Ref next = old == NULL || old == in->none ? NO_REF : keep(old);
    Ref entry = traceback_new(in, next, object, frame_unit(frame) * 2, frame_line(frame));
    if (entry.object == NULL)
        raise_clear(in);
    else
        exception_set_traceback(in, exception, entry);
}

static bool has_traceback(const Vm *vm, const Object *exception)
{
    const Object *traceback = ((const ExceptionObject *)exception)->traceback.object;
    return traceback != NULL && traceback != vm->in.none;
}

static int opcode_of(const Frame *frame)
{
    int32_t unit = frame_unit(frame);
    return unit < 0 ? OP_NOP : frame_code(frame)->code->words[unit].opcode;
}

/* The context of what C code raised. What was thrown into a generator has no other than
 * what the generator itself handles: whoever threw it does not count. */
static Object *context_in(const Vm *vm, const Frame *frame)
{
    return opcode_of(frame) == OP_YIELD_VALUE ? vm->handled->value.object
                                              : vm_handled_exception(vm);
}

/* An exception has come up in the frame. */
static void note_exception(Vm *vm, Frame *frame, Object *exception)
{
    bool is_fresh = !has_traceback(vm, exception);
    bool has_context = ((ExceptionObject *)exception)->context.object != NULL;
    if (is_fresh && !has_context) /* raised by C code: a raise statement has done it */
        vm_add_context(vm, exception, context_in(vm, frame));
    if (vm->recorder != NULL && (is_fresh || opcode_of(frame) == OP_RAISE_VARARGS))
        record_raise(vm, frame, exception);
    add_traceback(vm, frame, exception);
    if (vm->recorder != NULL && !record_exception(vm, frame))
        raise_clear(&vm->in);
}

void unwind_stack(Vm *vm, Frame *frame, uint32_t level)
{
    while (frame->top > level) {
        Slot *slot = &frame->slots[--frame->top];
        Ref value = {slot->object};
        slot->object = NULL;
        if (vm->recorder != NULL)
            record_popped(vm, frame->top);
        drop(&vm->in, value);
    }
}

/* False: no memory to note where the exception came from; a MemoryError is pending, with which
 * the frame is left. */
static bool enter_handler(Vm *vm, Frame *frame, const ExceptionRow *row, Ref exception)
{
    int32_t unit = frame_unit(frame);
    CodeObject *code = frame_code(frame);
    unwind_stack(vm, frame, (uint32_t)code->code->localsplus_count + row->depth);
    Ref place = row->lasti ? int_from_i64(&vm->in, unit) : NO_REF;
    if (row->lasti && place.object == NULL)
        return false;
    if (row->lasti)
        frame->slots[frame->top++].object = place.object;
    frame->slots[frame->top++].object = exception.object;
    frame->ip = code->units + row->target;
    if (vm->recorder != NULL) {
        vm->recorder->current->last_unit = unit;
        vm->recorder->current->line_at = LINE_UNKNOWN;
    }
    return true;
}

/* True if the frame was the entry of its evaluation. */
static bool leave_frame(Vm *vm, Frame *frame)
{
    bool is_entry = frame->is_entry;
    if (vm->recorder != NULL && !frame_is_incomplete(frame) && !record_return(vm, frame, NULL))
        raise_clear(&vm->in);
    unwind_stack(vm, frame, (uint32_t)frame_code(frame)->code->localsplus_count);
    if (frame->owner == FRAME_OF_CONSTRUCTOR) {
        leave_constructor_raised(vm, frame);
    } else {
        frame_leave(vm, frame);
        vm->in.recursion_depth--;
    }
    return is_entry;
}

/* The row of the exception table for the place before ip, or NULL. */
static const ExceptionRow *find_handler(const Vm *vm, const Frame *frame, const uint16_t *ip)
{
    const CodeObject *code = frame_code(frame);
    if (vm->stopped || ip == code->units)
        return NULL;
    return code_find_handler(code->code, (uint32_t)(ip - code->units) - 1);
}

Frame *unwind(Vm *vm, Frame *frame, const uint16_t *ip, bool is_new_here)
{
    Ref exception = raise_take(&vm->in);
    assert(exception.object != NULL);
    for (;;) {
        if (is_new_here)
            note_exception(vm, frame, exception.object);
        const ExceptionRow *row = find_handler(vm, frame, ip);
        if (row != NULL && enter_handler(vm, frame, row, exception))
            return frame;
        if (row != NULL) {
            drop(&vm->in, exception);
            exception = raise_take(&vm->in);
        }
        if (leave_frame(vm, frame)) {
            raise_object(&vm->in, exception);
            return NULL;
        }
        frame = vm->current;
        ip = frame->ip;
        is_new_here = true;
    }
}
