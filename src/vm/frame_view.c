/* What frame objects, locals() and super() see of a frame: its variables as a dict,
 * its line, its caller.
 */
#include <string.h>

#include "types/dict.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/leave.h"
#include "vm/record.h"
#include "vm/view.h"

/* The value of a variable, looked up in its cell if it has one; borrowed; NULL:
 * unbound. */
static Object *variable_value(const Vm *vm, const Frame *frame, size_t index)
{
    const Code *code = frame_code(frame)->code;
    Object *value = frame->slots[index].object;
    if (value == NULL || !(code->localsplus_kinds[index] & (LOCALSPLUS_CELL | LOCALSPLUS_FREE)))
        return value;
    return IS_EXACT(&vm->in, value, cell) ? ((CellObject *)value)->content.object : value;
}

static bool store_variables(Vm *vm, Frame *frame, Object *namespace)
{
    Interp *in = &vm->in;
    const CodeObject *object = frame_code(frame);
    for (size_t i = 0; i < object->code->localsplus_count; i++) {
        bool is_free = (object->code->localsplus_kinds[i] & LOCALSPLUS_FREE) != 0;
        if (is_free && !(object->code->flags & CODE_OPTIMIZED))
            continue;
        Object *name = tuple_get(object->local_names.object, (int64_t)i);
        Object *value = variable_value(vm, frame, i);
        if (value != NULL) {
            if (!dict_set(in, namespace, name, value))
                return false;
        } else {
            int deleted = dict_delete(in, namespace, name);
            if (deleted < 0)
                return false;
            if (deleted == 0)
                tuple_touch(in, 1); /* of a KeyError */
        }
    }
    return true;
}

Object *frame_locals(Vm *vm, Frame *frame)
{
    if (frame->locals.object == NULL) {
        frame->locals.object = dict_new(&vm->in).object;
        if (frame->locals.object == NULL)
            return NULL;
        if (vm->recorder != NULL && frame->id != 0)
            record_fields(vm, frame);
    }
    Object *namespace = frame->locals.object;
    if (frame_code(frame)->code->localsplus_count > 0 && is_dict(namespace) &&
        !store_variables(vm, frame, namespace))
        return NULL;
    return namespace;
}

/* --- super() without arguments --- */

static bool find_class_cell(Vm *vm, const Frame *frame, Object **type)
{
    Interp *in = &vm->in;
    const CodeObject *object = frame_code(frame);
    for (size_t i = 0; i < object->code->localsplus_count; i++) {
        if (!(object->code->localsplus_kinds[i] & LOCALSPLUS_FREE) ||
            !str_equals_ascii(tuple_get(object->local_names.object, (int64_t)i), "__class__"))
            continue;
        const CellObject *cell = (const CellObject *)frame->slots[i].object;
        if (cell == NULL || !IS_EXACT(in, &cell->base, cell))
            return raise_false(in, EXCEPTION_RuntimeError, "super(): bad __class__ cell");
        *type = cell->content.object;
        if (*type == NULL)
            return raise_false(in, EXCEPTION_RuntimeError, "super(): empty __class__ cell");
        if (!is_type(*type))
            return raise_false(in, EXCEPTION_RuntimeError, "super(): __class__ is not a type (%s)",
                               type_name_of(*type));
        return true;
    }
    return raise_false(in, EXCEPTION_RuntimeError, "super(): __class__ cell not found");
}

bool view_super_arguments(Interp *in, Object **type, Object **self)
{
    Vm *vm = vm_of(in);
    const Frame *frame = vm->current;
    if (frame == NULL)
        return raise_false(in, EXCEPTION_RuntimeError, "super(): no current frame");
    if (frame_code(frame)->code->argcount == 0)
        return raise_false(in, EXCEPTION_RuntimeError, "super(): no arguments");
    *self = variable_value(vm, frame, 0);
    if (*self == NULL)
        return raise_false(in, EXCEPTION_RuntimeError, "super(): arg[0] deleted");
    return find_class_cell(vm, frame, type);
}

Object *view_current_globals(Interp *in)
{
    Frame *frame = frame_visible(vm_of(in)->current);
    return frame == NULL ? NULL : frame->globals;
}

/* --- hooks of frame objects --- */

static Frame *frame_of(const FrameObject *object)
{
    return object->frame;
}

static bool visit_frame(FrameObject *object, SlotVisitor visit, void *context)
{
    Frame *frame = frame_of(object);
    if (!visit(context, &frame->locals, SLOT_KEY(FIELD, FRAME_FIELD_NAMESPACE)) ||
        !visit(context, &frame->function, SLOT_KEY(FIELD, FRAME_FIELD_FUNCTION)) ||
        !visit(context, &frame->code, SLOT_KEY(FIELD, FRAME_FIELD_CODE)))
        return false;
    uint32_t locals = (uint32_t)frame_code(frame)->code->localsplus_count;
    for (uint32_t i = 0; i < frame->top; i++) {
        SlotKey key = i < locals ? SLOT_KEY(LOCAL, i) : SLOT_KEY(TEMPORARY, i - locals);
        if (!visit(context, &frame->slots[i], key))
            return false;
    }
    return true;
}

static void clear_frame(Heap *heap, FrameObject *object)
{
    Frame *frame = frame_of(object);
    uint32_t locals = (uint32_t)frame_code(frame)->code->localsplus_count;
    for (uint32_t i = 0; i < frame->top; i++) {
        SlotKey key = i < locals ? SLOT_KEY(LOCAL, i) : SLOT_KEY(TEMPORARY, i - locals);
        slot_clear(heap, &object->var.base, &frame->slots[i], key);
    }
}

static void drop_frame(Heap *heap, FrameObject *object)
{
    Frame *frame = frame_of(object);
    clear_frame(heap, object);
    slot_clear(heap, &object->var.base, &frame->locals, SLOT_KEY(FIELD, FRAME_FIELD_NAMESPACE));
    slot_clear(heap, &object->var.base, &frame->function, SLOT_KEY(FIELD, FRAME_FIELD_FUNCTION));
    slot_clear(heap, &object->var.base, &frame->code, SLOT_KEY(FIELD, FRAME_FIELD_CODE));
}

static Ref view_code(Interp *in, FrameObject *object)
{
    return keep(frame_of(object)->code.object);
}

static Ref view_globals(Interp *in, FrameObject *object)
{
    return keep(frame_of(object)->globals);
}

static Ref view_builtins(Interp *in, FrameObject *object)
{
    return keep(frame_builtins(frame_of(object)));
}

static Ref view_locals(Interp *in, FrameObject *object)
{
    Vm *vm = vm_of(in);
    Object *before = frame_of(object)->locals.object;
    Object *namespace = frame_locals(vm, frame_of(object));
    if (vm->recorder != NULL && object->owned != NULL)
        recorder_slot(vm->recorder->heap, &object->var.base, SLOT_KEY(FIELD, FRAME_FIELD_NAMESPACE),
                      before, frame_of(object)->locals.object);
    return namespace == NULL ? NO_REF : keep(namespace);
}

static Ref view_back(Interp *in, FrameObject *object)
{
    Frame *caller = frame_visible(frame_of(object)->previous);
    Object *back = object->back.object;
    if (back == NULL && caller != NULL) {
        back = frame_object(vm_of(in), caller);
        if (back == NULL)
            return NO_REF;
    }
    return back == NULL ? keep_none(in) : keep(back);
}

static int32_t view_line(FrameObject *object)
{
    return frame_line(frame_of(object));
}

static int32_t view_instruction(FrameObject *object)
{
    int32_t unit = frame_unit(frame_of(object));
    return unit < 0 ? -1 : unit * 2;
}

static bool view_is_running(FrameObject *object)
{
    const Frame *frame = frame_of(object);
    return frame->owner == FRAME_OF_CALL || frame->owner == FRAME_OF_CONSTRUCTOR ||
           (frame->owner == FRAME_OF_GENERATOR && frame->is_executing);
}

static void view_label(Heap *heap, FrameObject *object, SlotKey key, Buf *out)
{
    static const char *const fields[] = {"function", "code", "namespace"};
    const CodeObject *code = frame_code(frame_of(object));
    if (key.role == ROLE_LOCAL)
        buf_append_string(out, code_local_name(code->code, key.index));
    else if (key.role == ROLE_FIELD && key.index - FRAME_FIELD_FUNCTION < ARRAY_LEN(fields))
        buf_append_string(out, fields[key.index - FRAME_FIELD_FUNCTION]);
}

const struct FrameHooks frame_hooks = {
    .traverse = visit_frame,
    .clear = clear_frame,
    .drop = drop_frame,
    .code = view_code,
    .globals = view_globals,
    .builtins = view_builtins,
    .locals = view_locals,
    .back = view_back,
    .line = view_line,
    .instruction = view_instruction,
    .is_running = view_is_running,
    .label = view_label,
};
