/* Iterators that end, `with`, and `yield from`. */
#include "types/object.h"
#include "types/protocol.h"
#include "vm/generator.h"
#include "vm/record.h"
#include "vm/slow.h"

bool slow_stop_iteration(Vm *vm, Frame *frame)
{
    Interp *in = &vm->in;
    if (!is_raised_of(in, EXCEPTION_StopIteration))
        return false;
    Ref stop = raise_take(in);
    if (vm->recorder != NULL && !record_exception(vm, frame)) {
        drop(in, stop);
        return false;
    }
    drop(in, stop);
    return true;
}

static bool is_missing(Vm *vm, const Object *manager, bool is_async, const char *hint)
{
    return raise_false(&vm->in, EXCEPTION_TypeError,
                       "'%s' object does not support the %scontext manager protocol%s",
                       type_name_of(manager), is_async ? "asynchronous " : "", hint);
}

Ref slow_find_enter(Vm *vm, Object *manager, bool is_async, Ref *exit)
{
    Interp *in = &vm->in;
    const struct Names *names = in->names;
    Ref enter = object_special_method(in, manager, is_async ? names->aenter : names->enter);
    if (enter.object == NULL) {
        if (!is_raised(in))
            is_missing(vm, manager, is_async, "");
        return NO_REF;
    }
    *exit = object_special_method(in, manager, is_async ? names->aexit : names->exit);
    if (exit->object == NULL) {
        if (!is_raised(in))
            is_missing(vm, manager, is_async,
                       is_async ? " (missed __aexit__ method)" : " (missed __exit__ method)");
        drop(in, enter);
        return NO_REF;
    }
    return enter;
}

Ref slow_exit_with(Vm *vm, Object *exit, Object *exception)
{
    Interp *in = &vm->in;
    Object *traceback = ((ExceptionObject *)exception)->traceback.object;
    Slot slots[] = {
        {(Object *)exception->type}, {exception}, {traceback == NULL ? in->none : traceback}};
    return object_call(in, exit, (Arguments){.slots = slots, .count = ARRAY_LEN(slots)});
}

/* --- yield from --- */

static Ref send_to_other(Interp *in, Object *receiver, Object *sent)
{
    if (sent == in->none && receiver->type->slots.next != NULL)
        return receiver->type->slots.next(in, receiver);
    Ref method = object_get_attribute(in, receiver, in->names->send);
    if (method.object == NULL)
        return NO_REF;
    Ref result = object_call_one(in, method.object, sent);
    drop(in, method);
    return result;
}

/* StopIteration's value is the result of the whole expression. */
static SendOutcome take_stop_value(Vm *vm, Frame *frame, Ref *result)
{
    Interp *in = &vm->in;
    if (!is_raised_of(in, EXCEPTION_StopIteration))
        return SEND_RAISED;
    Ref stop = raise_take(in);
    *result = keep(exception_field(in, stop.object, STOP_ITERATION_VALUE));
    bool going_on = vm->recorder == NULL || record_exception(vm, frame);
    drop(in, stop);
    if (going_on)
        return SEND_RETURNED;
    drop(in, *result);
    return SEND_RAISED;
}

SendOutcome slow_send(Vm *vm, Frame *frame, Object *receiver, Object *sent, Ref *result)
{
    Interp *in = &vm->in;
    Ref returned = NO_REF;
    Ref yielded = is_generator(vm, receiver) || is_coroutine(vm, receiver)
                      ? generator_send(vm, (GeneratorObject *)receiver, sent, &returned)
                      : send_to_other(in, receiver, sent);
    if (yielded.object != NULL) {
        *result = yielded;
        return SEND_YIELDED;
    }
    if (is_raised(in))
        return take_stop_value(vm, frame, result);
    /* While CPython traces, a result goes by way of StopIteration. */
    bool is_told = returned.object != NULL || sent != in->none || is_coroutine(vm, receiver);
    *result = returned.object != NULL ? returned : keep_none(in);
    if (vm->recorder == NULL || !is_told || record_exception(vm, frame))
        return SEND_RETURNED;
    drop(in, *result);
    return SEND_RAISED;
}
