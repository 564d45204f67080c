/* Frames of calls: arguments are bound to parameters straight into the new frame's
 * slots, as CPython's initialize_locals does it, with its errors. The commonest
 * shape (as many positional arguments as parameters, nothing else) is a copy.
 */
#include "vm/call.h"

#include <string.h>

#include "base/mem.h"
#include "types/dict.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "vm/call_errors.h"
#include "vm/call_frame.h"
#include "vm/leave.h"

static void drop_arguments(Vm *vm, const CallShape *shape)
{
    for (size_t i = 0; i < shape->count; i++)
        drop(&vm->in, (Ref){shape->slots[i].object});
}

/* The frame goes before it has begun: its slots are dropped. */
static Frame *frame_abandon(Vm *vm, Frame *frame)
{
    frame_clear(vm, frame);
    data_stack_release(&vm->stack, (Slot *)(void *)frame);
    return NULL;
}

static bool has_depth(Vm *vm)
{
    Interp *in = &vm->in;
    if (LIKELY(in->recursion_depth < in->recursion_limit)) {
        in->recursion_depth++;
        return true;
    }
    return raise_false(in, EXCEPTION_RecursionError, "maximum recursion depth exceeded");
}

/* --- binding --- */

typedef struct {
    Vm *vm;
    FunctionObject *function;
    const CodeObject *object;
    const Code *code;
    Slot *locals;
    const CallShape *shape;
    size_t positional; /* arguments without a name */
    size_t parameters; /* that have a name of their own: positional and keyword-only */
} Binding;

static Object *parameter_name(const Binding *b, size_t index)
{
    return tuple_get(b->object->local_names.object, (int64_t)index);
}

/* Positional arguments fill the first parameters; the rest goes into *args. */
static bool bind_positional(Binding *b)
{
    size_t taken = b->positional;
    if (taken > (size_t)b->code->argcount)
        taken = (size_t)b->code->argcount;
    if (taken > 0) /* without arguments there may be no array of them */
        memcpy(b->locals, b->shape->slots, taken * sizeof(Slot));
    Slot *rest = b->shape->slots + taken;
    size_t rest_count = b->positional - taken;
    bool done = true;
    if (b->code->flags & CODE_VARARGS) {
        /* Copied, for the array may be the caller's own tuple. */
        Ref tuple = tuple_from_slots(&b->vm->in, rest, rest_count);
        b->locals[b->parameters].object = tuple.object;
        done = tuple.object != NULL;
    }
    for (size_t i = 0; i < rest_count; i++) /* too many: reported when all is bound */
        drop(&b->vm->in, (Ref){rest[i].object});
    return done;
}

/* Parameter of that name that may be given by name: index, or -1; -2 raised. */
static int64_t find_parameter(const Binding *b, Object *name)
{
    for (size_t i = (size_t)b->code->posonlyargcount; i < b->parameters; i++)
        if (parameter_name(b, i) == name)
            return (int64_t)i;
    for (size_t i = (size_t)b->code->posonlyargcount; i < b->parameters; i++) {
        int equal = object_compare_bool(&b->vm->in, name, parameter_name(b, i), COMPARE_EQ);
        if (equal != 0)
            return equal < 0 ? -2 : (int64_t)i;
    }
    return -1;
}

/* One keyword argument; consumes value. */
static bool bind_keyword(Binding *b, Object *name, Ref value, Object *keyword_dict)
{
    Interp *in = &b->vm->in;
    int64_t index = find_parameter(b, name);
    if (index >= 0 && b->locals[index].object == NULL) {
        b->locals[index].object = value.object;
        return true;
    }
    bool done = false;
    if (index >= 0)
        call_error_multiple(in, b->function, name);
    else if (index == -1 && keyword_dict != NULL)
        done = dict_set(in, keyword_dict, name, value.object);
    else if (index == -1 && !call_error_positional_only(in, b->function, b->shape->keywords))
        call_error_unexpected(in, b->function, name);
    drop(in, value);
    return done;
}

static bool bind_keywords(Binding *b, Object *keyword_dict)
{
    Object *names = b->shape->keywords;
    size_t count = (size_t)tuple_size(names);
    for (size_t i = 0; i < count; i++) {
        Slot *value = &b->shape->slots[b->positional + i];
        if (bind_keyword(b, tuple_get(names, (int64_t)i), (Ref){value->object}, keyword_dict))
            continue;
        while (++i < count)
            drop(&b->vm->in, (Ref){b->shape->slots[b->positional + i].object});
        return false;
    }
    return true;
}

/* Defaults for positional parameters that nothing was given for. */
static bool bind_defaults(Binding *b)
{
    size_t count = (size_t)b->code->argcount;
    if (b->positional >= count)
        return true;
    Object *defaults = b->function->defaults.object;
    size_t default_count = defaults == NULL ? 0 : (size_t)tuple_size(defaults);
    size_t needed = count - default_count;
    for (size_t i = b->positional; i < needed; i++)
        if (b->locals[i].object == NULL)
            return call_error_missing(&b->vm->in, b->function, b->locals, true);
    for (size_t i = needed; i < count; i++)
        if (b->locals[i].object == NULL)
            b->locals[i].object = keep(tuple_get(defaults, (int64_t)(i - needed))).object;
    return true;
}

static bool bind_keyword_only_defaults(Binding *b)
{
    bool complete = true;
    Object *defaults = b->function->keyword_defaults.object;
    for (size_t i = (size_t)b->code->argcount; i < b->parameters; i++) {
        if (b->locals[i].object != NULL)
            continue;
        Object *value =
            defaults == NULL ? NULL : dict_get(&b->vm->in, defaults, parameter_name(b, i));
        if (value != NULL)
            b->locals[i].object = keep(value).object;
        else if (is_raised(&b->vm->in))
            return false;
        else
            complete = false;
    }
    return complete || call_error_missing(&b->vm->in, b->function, b->locals, false);
}

static bool bind_all(Binding *b)
{
    Object *keyword_dict = NULL;
    if (b->code->flags & CODE_VARKEYWORDS) {
        size_t index = b->parameters + ((b->code->flags & CODE_VARARGS) ? 1 : 0);
        keyword_dict = dict_new(&b->vm->in).object;
        b->locals[index].object = keyword_dict;
        if (keyword_dict == NULL) {
            drop_arguments(b->vm, b->shape);
            return false;
        }
    }
    if (!bind_positional(b))
        return false;
    if (b->shape->keywords != NULL && !bind_keywords(b, keyword_dict))
        return false;
    if (b->positional > (size_t)b->code->argcount && !(b->code->flags & CODE_VARARGS))
        return call_error_too_many(&b->vm->in, b->function, b->locals, b->positional);
    return bind_defaults(b) && bind_keyword_only_defaults(b);
}

static bool bind(Vm *vm, Frame *frame, const CallShape *shape)
{
    CodeObject *object = frame_code(frame);
    const Code *code = object->code;
    if (LIKELY(shape->keywords == NULL && call_fits_exactly(code, shape->count))) {
        call_copy_arguments(frame, shape);
        return true;
    }
    memset(frame->slots, 0, code->localsplus_count * sizeof(Slot));
    size_t named = shape->keywords == NULL ? 0 : (size_t)tuple_size(shape->keywords);
    Binding binding = {.vm = vm,
                       .function = (FunctionObject *)frame->function.object,
                       .object = object,
                       .code = code,
                       .locals = frame->slots,
                       .shape = shape,
                       .positional = shape->count - named,
                       .parameters = (size_t)(code->argcount + code->kwonlyargcount)};
    return bind_all(&binding);
}

Frame *call_push(Vm *vm, CallShape shape)
{
    Ref function = {shape.callable};
    if (UNLIKELY(!has_depth(vm))) {
        drop_arguments(vm, &shape);
        drop(&vm->in, function);
        return NULL;
    }
    Frame *frame = call_frame_new(vm, function.object, 0);
    if (UNLIKELY(!bind(vm, frame, &shape))) {
        vm->in.recursion_depth--;
        return frame_abandon(vm, frame);
    }
    return call_frame_begin(vm, frame);
}

Frame *call_push_namespace(Vm *vm, Ref function, Object *namespace)
{
    if (!has_depth(vm)) {
        drop(&vm->in, function);
        return NULL;
    }
    Frame *frame = call_frame_new(vm, function.object, 0);
    memset(frame->slots, 0, frame->top * sizeof(Slot));
    frame->locals.object = keep(namespace).object;
    return call_frame_begin(vm, frame);
}

/* --- constructors --- */

Object *call_inlinable_initializer(Vm *vm, TypeObject *type)
{
    Interp *in = &vm->in;
    if (type->spec != NULL || type->is_abstract)
        return NULL;
    Object *maker = type_lookup(in, type, in->names->slot[ROW_new_NEW]);
    if (maker == NULL || !IS_EXACT(in, maker, builtin_function_or_method))
        return NULL; /* a __new__ of its own may give anything */
    Object *initializer = type_lookup(in, type, in->names->slot[ROW_init_INIT]);
    return initializer != NULL && IS_EXACT(in, initializer, function) ? initializer : NULL;
}

/* The instance stands first among the arguments of __init__. */
static Frame *push_initializer(Vm *vm, const CallShape *shape, Object *instance,
                               Object *initializer)
{
    Frame *frame = call_frame_new(vm, keep(initializer).object, 2);
    Slot copies[16];
    size_t count = shape->count + 1;
    Slot *slots = count <= ARRAY_LEN(copies) ? copies : mem_alloc(count * sizeof(Slot));
    slots[0].object = keep(instance).object;
    for (size_t i = 0; i < shape->count; i++)
        slots[i + 1].object = keep(shape->slots[i].object).object;
    CallShape whole = {initializer, slots, count, NULL};
    bool bound = bind(vm, frame, &whole);
    if (slots != copies)
        mem_free(slots);
    if (!bound)
        return frame_abandon(vm, frame);
    frame->owner = FRAME_OF_CONSTRUCTOR;
    return frame;
}

static Frame *push_constructor(Vm *vm, const CallShape *shape, Object *initializer)
{
    Interp *in = &vm->in;
    TypeObject *type = (TypeObject *)shape->callable;
    Ref arguments = tuple_from_slots(in, shape->slots, shape->count);
    if (arguments.object == NULL)
        return NULL;
    Arguments given = {
        .slots = tuple_slots(arguments.object), .count = shape->count, .tuple = arguments.object};
    Ref instance = type->slots.new(in, type, given);
    if (instance.object == NULL) {
        drop(in, arguments);
        return NULL;
    }
    Frame *frame = push_initializer(vm, shape, instance.object, initializer);
    if (frame == NULL) {
        drop(in, instance);
        drop(in, arguments);
        return NULL;
    }
    Slot *kept = frame->slots + code_frame_slots(frame_code(frame)->code);
    kept[0].object = instance.object;
    kept[1].object = arguments.object;
    return call_frame_begin(vm, frame);
}

Frame *call_push_constructor(Vm *vm, CallShape shape, Object *initializer)
{
    if (!has_depth(vm))
        return NULL;
    if (!has_depth(vm)) {
        vm->in.recursion_depth--;
        return NULL;
    }
    Frame *frame = push_constructor(vm, &shape, initializer);
    if (frame == NULL)
        vm->in.recursion_depth -= 2;
    return frame;
}
