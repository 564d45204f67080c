/* Async generators. asend() and athrow() only make an object; awaiting it resumes the
 * generator. A value that the generator yields itself ends that await; anything else
 * that comes out of it is on its way to whoever drives the whole.
 */
#include "vm/async_generator.h"

#include "types/generic_alias.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "vm/awaitable.h"

static GeneratorObject *generator_of(Object *awaitable)
{
    return (GeneratorObject *)as_awaitable(awaitable)->target.object;
}

/* --- values --- */

Ref async_generator_wrap(Vm *vm, Object *value)
{
    return awaitable_new(&vm->in, vm->types.wrapped_value, value, NULL);
}

static bool is_wrapped(const Vm *vm, const Object *object)
{
    return object->type == vm->types.wrapped_value;
}

const TypeSpec async_generator_wrapped_value_spec = {
    .name = "async_generator_wrapped_value",
    .basic_size = AWAITABLE_SIZE_OF_TARGET,
    AWAITABLE_LAYOUT,
    .sentence = "a value that an async generator yields",
};

static bool is_end(const Interp *in)
{
    return is_raised_of(in, EXCEPTION_StopAsyncIteration) ||
           is_raised_of(in, EXCEPTION_GeneratorExit);
}

/* What came out of the generator: a value of its own becomes the result of the await,
 * that is a StopIteration. */
static Ref unwrap(Vm *vm, GeneratorObject *generator, Ref result)
{
    Interp *in = &vm->in;
    if (result.object == NULL) {
        generator->is_closed = generator->is_closed || is_end(in);
        generator->is_running_async = false;
        return NO_REF;
    }
    if (!is_wrapped(vm, result.object))
        return result;
    Ref value = keep(as_awaitable(result.object)->target.object);
    drop(in, result);
    generator->is_running_async = false;
    return raise_stop_iteration(in, value);
}

/* --- asend --- */

static Ref reused(Interp *in, const char *what)
{
    return raise_error(in, EXCEPTION_RuntimeError, "cannot reuse already awaited %s", what);
}

static Ref close_if_ended(Object *self, Ref result)
{
    if (result.object == NULL)
        as_awaitable(self)->state = AWAITABLE_CLOSED;
    return result;
}

/* sent NULL: resumed by next(). */
static Ref asend_resume(Interp *in, Object *self, Object *sent)
{
    AwaitableObject *asend = as_awaitable(self);
    GeneratorObject *generator = generator_of(self);
    if (asend->state == AWAITABLE_CLOSED)
        return reused(in, "__anext__()/asend()");
    if (asend->state == AWAITABLE_CREATED) {
        if (generator->is_running_async)
            return raise_error(in, EXCEPTION_RuntimeError,
                               "anext(): asynchronous generator is already running");
        if (sent == NULL || sent == in->none)
            sent = asend->argument.object;
        asend->state = AWAITABLE_UNDER_WAY;
    }
    generator->is_running_async = true;
    Ref result = generator_send_or_end(vm_of(in), generator, sent != NULL ? sent : in->none);
    return close_if_ended(self, unwrap(vm_of(in), generator, result));
}

static Ref asend_next(Interp *in, Object *self)
{
    return asend_resume(in, self, NULL);
}

static Ref asend_send(Interp *in, Object *self, Arguments arguments)
{
    return asend_resume(in, self, arguments.slots[0].object);
}

static Ref asend_throw(Interp *in, Object *self, Arguments arguments)
{
    if (as_awaitable(self)->state == AWAITABLE_CLOSED)
        return reused(in, "__anext__()/asend()");
    GeneratorObject *generator = generator_of(self);
    Ref result = generator_throw(vm_of(in), generator, arguments, true);
    return close_if_ended(self, unwrap(vm_of(in), generator, result));
}

static Ref awaitable_close(Interp *in, Object *self, Arguments arguments)
{
    as_awaitable(self)->state = AWAITABLE_CLOSED;
    return keep_none(in);
}

static const NativeSpec asend_methods[] = {
    {"send", asend_send, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value"},
    {"throw", asend_throw, NATIVE_POSITIONAL, 1, 3, "raise an exception where it waits"},
    {"close", awaitable_close, NATIVE_NO_ARGUMENTS, 0, 0, "do not resume any more"},
    {0},
};

const TypeSpec async_generator_asend_spec = {
    .name = "async_generator_asend",
    .basic_size = sizeof(AwaitableObject),
    AWAITABLE_LAYOUT,
    .slots = {.await = awaitable_self, .iter = awaitable_self, .next = asend_next},
    .methods = asend_methods,
    .sentence = "what asend() and __anext__() of an async generator give",
};

/* --- athrow, aclose: the latter has no argument --- */

static bool is_closing(const AwaitableObject *athrow)
{
    return athrow->argument.object == NULL;
}

static Ref ignored_exit(Interp *in, Object *self, Ref yielded)
{
    drop(in, yielded);
    generator_of(self)->is_running_async = false;
    as_awaitable(self)->state = AWAITABLE_CLOSED;
    return raise_error(in, EXCEPTION_RuntimeError, "async generator ignored GeneratorExit");
}

/* Something is raised: the end of aclose() is no error. */
static Ref end_athrow(Interp *in, Object *self)
{
    generator_of(self)->is_running_async = false;
    as_awaitable(self)->state = AWAITABLE_CLOSED;
    if (!is_end(in) || !is_closing(as_awaitable(self)))
        return NO_REF;
    raise_clear(in);
    return raise_stop_iteration(in, NO_REF);
}

/* What came out of a generator that was to be closed. */
static Ref aclose_outcome(Interp *in, Object *self, Ref result)
{
    if (result.object == NULL)
        return end_athrow(in, self);
    return is_wrapped(vm_of(in), result.object) ? ignored_exit(in, self, result) : result;
}

/* May it begin? False: raised. */
static bool check_begin(Interp *in, AwaitableObject *athrow, const GeneratorObject *generator,
                        const Object *sent)
{
    if (generator->is_running_async) {
        athrow->state = AWAITABLE_CLOSED;
        return raise_false(in, EXCEPTION_RuntimeError,
                           "%s(): asynchronous generator is already running",
                           is_closing(athrow) ? "aclose" : "athrow");
    }
    if (generator->is_closed) {
        athrow->state = AWAITABLE_CLOSED;
        (void)raise_stop_async_iteration(in);
        return false;
    }
    return sent == in->none || raise_false(in, EXCEPTION_RuntimeError,
                                           "can't send non-None value to a just-started coroutine");
}

static Ref athrow_begin(Interp *in, Object *self, const Object *sent)
{
    AwaitableObject *athrow = as_awaitable(self);
    GeneratorObject *generator = generator_of(self);
    if (!check_begin(in, athrow, generator, sent))
        return NO_REF;
    athrow->state = AWAITABLE_UNDER_WAY;
    generator->is_running_async = true;
    if (is_closing(athrow)) {
        generator->is_closed = true;
        Slot exit = {(Object *)in->exceptions[EXCEPTION_GeneratorExit]};
        Ref result =
            generator_throw(vm_of(in), generator, (Arguments){.slots = &exit, .count = 1}, false);
        return aclose_outcome(in, self, result);
    }
    Object *thrown = athrow->argument.object;
    Arguments arguments = {.slots = tuple_slots(thrown), .count = (size_t)tuple_size(thrown)};
    Ref result = generator_throw(vm_of(in), generator, arguments, false);
    result = unwrap(vm_of(in), generator, result);
    return result.object != NULL ? result : end_athrow(in, self);
}

static Ref athrow_resume(Interp *in, Object *self, Object *sent)
{
    AwaitableObject *athrow = as_awaitable(self);
    GeneratorObject *generator = generator_of(self);
    if (athrow->state == AWAITABLE_CLOSED)
        return reused(in, "aclose()/athrow()");
    if (generator->state == GENERATOR_FINISHED) {
        athrow->state = AWAITABLE_CLOSED;
        return raise_stop_iteration(in, NO_REF);
    }
    if (athrow->state == AWAITABLE_CREATED)
        return athrow_begin(in, self, sent);
    Ref result = generator_send_or_end(vm_of(in), generator, sent);
    return is_closing(athrow) ? aclose_outcome(in, self, result)
                              : unwrap(vm_of(in), generator, result);
}

static Ref athrow_next(Interp *in, Object *self)
{
    return athrow_resume(in, self, in->none);
}

static Ref athrow_send(Interp *in, Object *self, Arguments arguments)
{
    return athrow_resume(in, self, arguments.slots[0].object);
}

static Ref athrow_throw(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (as_awaitable(self)->state == AWAITABLE_CLOSED)
        return reused(in, "aclose()/athrow()");
    Ref result = generator_throw(vm, generator_of(self), arguments, true);
    if (!is_closing(as_awaitable(self)))
        return unwrap(vm, generator_of(self), result);
    if (result.object != NULL && is_wrapped(vm, result.object))
        return ignored_exit(in, self, result);
    if (result.object != NULL || !is_end(in))
        return result;
    raise_clear(in);
    return raise_stop_iteration(in, NO_REF);
}

static const NativeSpec athrow_methods[] = {
    {"send", athrow_send, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value"},
    {"throw", athrow_throw, NATIVE_POSITIONAL, 1, 3, "raise an exception where it waits"},
    {"close", awaitable_close, NATIVE_NO_ARGUMENTS, 0, 0, "do not resume any more"},
    {0},
};

const TypeSpec async_generator_athrow_spec = {
    .name = "async_generator_athrow",
    .basic_size = sizeof(AwaitableObject),
    AWAITABLE_LAYOUT,
    .slots = {.await = awaitable_self, .iter = awaitable_self, .next = athrow_next},
    .methods = athrow_methods,
    .sentence = "what athrow() and aclose() of an async generator give",
};

/* --- methods of the generator --- */

Ref async_generator_next(Interp *in, Object *self)
{
    return awaitable_new(in, vm_of(in)->types.asend, self, NULL);
}

static Ref method_asend(Interp *in, Object *self, Arguments arguments)
{
    return awaitable_new(in, vm_of(in)->types.asend, self, arguments.slots[0].object);
}

static Ref method_aclose(Interp *in, Object *self, Arguments arguments)
{
    return awaitable_new(in, vm_of(in)->types.athrow, self, NULL);
}

static Ref method_athrow(Interp *in, Object *self, Arguments arguments)
{
    Ref thrown = tuple_from_slots(in, arguments.slots, arguments.count);
    if (thrown.object == NULL)
        return NO_REF;
    Ref awaitable = awaitable_new(in, vm_of(in)->types.athrow, self, thrown.object);
    drop(in, thrown);
    return awaitable;
}

const NativeSpec async_generator_methods[] = {
    {"asend", method_asend, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value when awaited"},
    {"athrow", method_athrow, NATIVE_POSITIONAL, 0, -1, "raise an exception when awaited"},
    {"aclose", method_aclose, NATIVE_NO_ARGUMENTS, 0, 0, "raise GeneratorExit when awaited"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0},
};
