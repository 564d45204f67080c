/* What scripts see of generators, coroutines and async generators: three types of one
 * layout, which differ in how they are driven.
 */
#include "heap/gc.h"
#include "types/object.h"
#include "types/str.h"
#include "types/weakref.h"
#include "vm/async_generator.h"
#include "vm/coroutine.h"
#include "vm/leave.h"
#include "vm/record.h"

static GeneratorObject *as_generator(const Object *object)
{
    return (GeneratorObject *)(uintptr_t)object;
}

static bool traverse_frame(Frame *frame, SlotVisitor visit, void *context)
{
    if (!visit(context, &frame->object, SLOT_KEY(FIELD, 7)) ||
        !visit(context, &frame->locals, SLOT_KEY(FIELD, 6)) ||
        !visit(context, &frame->function, SLOT_KEY(FIELD, 4)) ||
        !visit(context, &frame->code, SLOT_KEY(FIELD, 5)))
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

/* Closes one that was left half way. A coroutine that has never run is somebody's
 * mistake. */
static void generator_finalize(Interp *in, Object *self)
{
    GeneratorObject *generator = as_generator(self);
    Vm *vm = vm_of(in);
    weakref_clear_all(in, self); /* before it is closed, unlike other objects */
    if (generator->state == GENERATOR_FINISHED)
        return;
    RaisedAside saved = raise_set_aside(in);
    if (generator->state == GENERATOR_CREATED && is_coroutine(vm, self)) {
        coroutine_warn_unawaited(vm, generator);
    } else {
        Ref result = generator_close(vm, generator);
        if (result.object == NULL)
            in->unraisable(in, self);
        drop(in, result);
    }
    raise_put_back(in, saved);
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

static uint32_t generator_frame_id(const Object *object)
{
    GeneratorObject *generator = as_generator(object);
    return generator->state == GENERATOR_FINISHED ? 0 : generator_frame(generator)->id;
}

static Ref generator_repr(Interp *in, Object *self)
{
    Buf text = BUF_INIT;
    buf_printf(&text, "<%s object ", self->type->layout.name);
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

static Ref get_awaited(Interp *in, Object *self)
{
    Object *inner = generator_awaited(as_generator(self));
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

static Ref get_origin(Interp *in, Object *self)
{
    return keep_none(in); /* tracking of origins is off, as it is at CPython's start */
}

static Ref get_running_async(Interp *in, Object *self)
{
    return keep_bool(in, as_generator(self)->is_running_async);
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
    return generator_send_or_end(vm_of(in), as_generator(self), arguments.slots[0].object);
}

static Ref method_throw(Interp *in, Object *self, Arguments arguments)
{
    return generator_throw(vm_of(in), as_generator(self), arguments, true);
}

static Ref method_close(Interp *in, Object *self, Arguments arguments)
{
    return generator_close(vm_of(in), as_generator(self));
}

static const NativeSpec methods[] = {
    {"send", method_send, NATIVE_ONE_ARGUMENT, 1, 1, "resume with a value for the yield"},
    {"throw", method_throw, NATIVE_POSITIONAL, 1, 3, "raise an exception at the yield"},
    {"close", method_close, NATIVE_NO_ARGUMENTS, 0, 0, "raise GeneratorExit at the yield"},
    {0},
};

#define NAMES                                                                                      \
    {"__name__", get_name, set_name},                                                              \
    {                                                                                              \
        "__qualname__", get_qualname, set_qualname                                                 \
    }

static const PropertySpec properties[] = {
    NAMES,
    {"gi_yieldfrom", get_awaited, NULL},
    {"gi_running", get_running, NULL},
    {"gi_suspended", get_suspended, NULL},
    {"gi_frame", get_frame, NULL},
    {"gi_code", get_code, NULL},
    {0},
};

static const PropertySpec coroutine_properties[] = {
    NAMES,
    {"cr_await", get_awaited, NULL},
    {"cr_running", get_running, NULL},
    {"cr_suspended", get_suspended, NULL},
    {"cr_frame", get_frame, NULL},
    {"cr_code", get_code, NULL},
    {"cr_origin", get_origin, NULL},
    {0},
};

static const PropertySpec async_properties[] = {
    NAMES,
    {"ag_await", get_awaited, NULL},
    {"ag_running", get_running_async, NULL},
    {"ag_frame", get_frame, NULL},
    {"ag_code", get_code, NULL},
    {0},
};

/* Opaque: its frame is recorded as a frame, which it holds. */
#define GENERATOR_LAYOUT                                                                           \
    .basic_size = sizeof(GeneratorObject) + sizeof(Frame), .item_size = sizeof(Slot),              \
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE, .traverse = traverse, .dealloc = generator_dealloc,  \
    .size_of = generator_size, .label = generator_label, .frame = generator_frame_id,              \
    .weaklist_offset = offsetof(GeneratorObject, weaklist)

const TypeSpec generator_spec = {
    .name = "generator",
    GENERATOR_LAYOUT,
    .slots = {.repr = generator_repr,
              .iter = generator_self,
              .next = generator_next,
              .finalize = generator_finalize},
    .methods = methods,
    .properties = properties,
    .sentence = "a function's run that gives out values one by one",
};

const TypeSpec coroutine_spec = {
    .name = "coroutine",
    GENERATOR_LAYOUT,
    .slots = {.repr = generator_repr, .await = coroutine_await, .finalize = generator_finalize},
    .methods = methods,
    .properties = coroutine_properties,
    .sentence = "the run of an async function, which others await",
};

const TypeSpec async_generator_spec = {
    .name = "async_generator",
    GENERATOR_LAYOUT,
    .slots = {.repr = generator_repr,
              .aiter = generator_self,
              .anext = async_generator_next,
              .finalize = generator_finalize},
    .methods = async_generator_methods,
    .properties = async_properties,
    .sentence = "the run of an async function that gives out values",
};
