/* Calls that do not stay in the evaluation loop: of functions written in C, of
 * anything with a __call__, from C code, and with *args and **keywords.
 */
#include "vm/call.h"

#include "base/mem.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/eval.h"
#include "vm/leave.h"
#include "vm/record.h"

/* Nested evaluations: each takes a bounded piece of the C stack. */
Ref call_run(Vm *vm, Frame *frame)
{
    frame->is_entry = true;
    return vm->evaluate(vm, frame);
}

static size_t keyword_count(const Object *keywords)
{
    return keywords == NULL ? 0 : (size_t)tuple_size(keywords);
}

Ref call_shape(Vm *vm, CallShape shape)
{
    Interp *in = &vm->in;
    Arguments arguments = {.slots = shape.slots,
                           .count = shape.count - keyword_count(shape.keywords),
                           .keywords = shape.keywords};
    if (IS_EXACT(in, shape.callable, builtin_function_or_method)) {
        const BuiltinObject *builtin = (const BuiltinObject *)shape.callable;
        return native_call(in, builtin->spec, builtin->self.object, arguments);
    }
    return object_call(in, shape.callable, arguments);
}

Ref vm_call(Interp *in, Object *callable, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (!recursion_enter(in, ""))
        return NO_REF;
    in->recursion_depth--; /* the frame itself is counted when it is pushed */
    size_t count = arguments.count + keyword_count(arguments.keywords);
    for (size_t i = 0; i < count; i++)
        (void)keep(arguments.slots[i].object);
    CallShape shape = {.callable = keep(callable).object,
                       .slots = (Slot *)(uintptr_t)arguments.slots,
                       .count = count,
                       .keywords = arguments.keywords};
    Frame *frame = call_push(vm, shape);
    Ref result = frame == NULL ? NO_REF : call_run(vm, frame);
    in->recursion_depth++;
    recursion_leave(in);
    return result;
}

Ref call_function_text(Vm *vm, Object *callable)
{
    Interp *in = &vm->in;
    Ref qualname = object_find_attribute(in, callable, in->names->qualname);
    if (qualname.object == NULL) {
        raise_clear(in);
        return object_str(in, callable);
    }
    Ref module = object_find_attribute(in, callable, in->names->module);
    Buf text = BUF_INIT;
    if (module.object != NULL && is_str(module.object) &&
        !str_equals_ascii(module.object, "builtins")) {
        str_append_utf8(module.object, &text);
        buf_append_byte(&text, '.');
    }
    if (is_str(qualname.object))
        str_append_utf8(qualname.object, &text);
    buf_append_string(&text, "()");
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    drop(in, module);
    drop(in, qualname);
    return result;
}

/* --- f(*arguments, **keywords) --- */

Ref call_arguments_tuple(Vm *vm, Object *callable, Object *arguments)
{
    Interp *in = &vm->in;
    if (IS_EXACT(in, arguments, tuple))
        return keep(arguments);
    if (arguments->type->slots.iter == NULL && arguments->type->slots.subscript == NULL) {
        Ref title = call_function_text(vm, callable);
        if (title.object == NULL)
            return NO_REF;
        raise_error(in, EXCEPTION_TypeError, "%s argument after * must be an iterable, not %s",
                    str_utf8(in, title.object, NULL), type_name_of(arguments));
        drop(in, title);
        return NO_REF;
    }
    return tuple_from_iterable(in, arguments);
}

/* Behind the positional slots come the dict's values; gives the tuple of names, which CPython
 * does not make for what takes the dict as it is. */
static Ref spread_keywords(Vm *vm, Object *keywords, bool is_packed, Slot *slots)
{
    Interp *in = &vm->in;
    size_t all = (size_t)dict_size(keywords);
    Ref names = is_packed ? tuple_new_aside(in, all) : tuple_new(in, all);
    if (names.object == NULL)
        return NO_REF;
    size_t cursor = 0, count = 0;
    Object *key, *value;
    while (dict_next(keywords, &cursor, &key, &value)) {
        if (!is_str(key)) {
            drop(in, names);
            return raise_error(in, EXCEPTION_TypeError, "keywords must be strings");
        }
        slot_init(&tuple_slots(names.object)[count], keep(key));
        slots[count++].object = value;
    }
    return names;
}

/* A C array holds one more reference to each argument for the time of the call. */
static Ref call_array(Interp *in, Object *callable, Arguments arguments, size_t all)
{
    arguments.tuple = arguments.dict = NULL;
    for (size_t i = 0; i < all; i++)
        (void)keep(arguments.slots[i].object);
    Ref result = object_call(in, callable, arguments);
    for (size_t i = 0; i < all; i++)
        drop(in, (Ref){arguments.slots[i].object});
    return result;
}

static Ref call_spread(Vm *vm, Object *callable, Object *tuple, Object *keywords)
{
    Interp *in = &vm->in;
    size_t count = (size_t)tuple_size(tuple);
    size_t all = count + (size_t)dict_size(keywords);
    Slot *slots = mem_alloc(all * sizeof(Slot));
    for (size_t i = 0; i < count; i++)
        slots[i].object = tuple_get(tuple, (int64_t)i);
    Ref result = NO_REF;
    bool is_packed = object_call_is_packed(in, callable);
    Ref names = spread_keywords(vm, keywords, is_packed, slots + count);
    Arguments arguments = {slots, count, names.object, tuple, keywords};
    if (names.object != NULL)
        result = is_packed ? object_call(in, callable, arguments)
                           : call_array(in, callable, arguments, all);
    if (is_packed)
        tuple_drop_aside(in, names);
    else
        drop(in, names);
    mem_free(slots);
    return result;
}

Ref call_with_containers(Vm *vm, Object *callable, Object *arguments, Object *keywords)
{
    if (keywords != NULL && dict_size(keywords) > 0)
        return call_spread(vm, callable, arguments, keywords);
    return object_call(&vm->in, callable,
                       (Arguments){.slots = tuple_slots(arguments),
                                   .count = (size_t)tuple_size(arguments),
                                   .tuple = arguments});
}
