/* Frame objects: a window on a frame of the vm while it runs, and its keeper when
 * it has ended. All knowledge of frames is behind in->frames.
 */
#include "types/frame_object.h"

#include "heap/gc.h"
#include "types/code_object.h"
#include "types/int.h"
#include "types/object.h"
#include "types/str.h"

#define FRAME_OBJECT_BASIC_SIZE 120

_Static_assert(sizeof(FrameObject) == FRAME_OBJECT_BASIC_SIZE, "as CPython's");

static FrameObject *frame_of(Object *object)
{
    return (FrameObject *)object;
}

Ref frame_object_new(Interp *in, void *frame, size_t words)
{
    Ref made = object_make(in, in->types[TYPE_frame], words);
    if (made.object != NULL) {
        /* The collector sees it when its call is over: types/frame_object.h. */
        gc_untrack(&in->heap, made.object);
        frame_of(made.object)->var.size = (int64_t)words;
        frame_of(made.object)->frame = frame;
    }
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    FrameObject *frame = frame_of(object);
    return visit(context, &frame->back, SLOT_KEY(FIELD, 0)) &&
           (frame->owned == NULL || frame->owned->traverse(frame, visit, context));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.role == ROLE_FIELD && key.index == 0)
        buf_append_string(out, "f_back");
    else
        interp_of(heap)->frames->label(heap, frame_of(owner), key, out);
}

static void clear(Heap *heap, Object *object)
{
    FrameObject *frame = frame_of(object);
    if (frame->owned != NULL)
        frame->owned->clear(heap, frame);
}

static void dealloc(Heap *heap, Object *object)
{
    FrameObject *frame = frame_of(object);
    if (gc_is_tracked(object))
        gc_untrack(heap, object);
    if (frame->owned != NULL)
        frame->owned->drop(heap, frame);
    slot_clear(heap, object, &frame->back, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static Ref get_line(Interp *in, Object *self)
{
    int32_t line = in->frames->line(frame_of(self));
    return line < 0 ? keep_none(in) : int_from_i64(in, line);
}

static Ref get_instruction(Interp *in, Object *self)
{
    return int_from_i64(in, in->frames->instruction(frame_of(self)));
}

static Ref get_code(Interp *in, Object *self)
{
    return in->frames->code(in, frame_of(self));
}

static Ref get_globals(Interp *in, Object *self)
{
    return in->frames->globals(in, frame_of(self));
}

static Ref get_builtins(Interp *in, Object *self)
{
    return in->frames->builtins(in, frame_of(self));
}

static Ref get_locals(Interp *in, Object *self)
{
    return in->frames->locals(in, frame_of(self));
}

static Ref get_back(Interp *in, Object *self)
{
    return in->frames->back(in, frame_of(self));
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    if (in->frames->is_running(frame_of(self)))
        return raise_error(in, EXCEPTION_RuntimeError, "cannot clear an executing frame");
    clear(&in->heap, self);
    return keep_none(in);
}

/* Appends "<frame at 0x..., file '...', line 3, code name>". */
static bool append_repr(Interp *in, Object *self, Buf *text)
{
    FrameObject *frame = frame_of(self);
    Ref code = in->frames->code(in, frame);
    if (code.object == NULL)
        return false;
    const CodeObject *code_object = (const CodeObject *)code.object;
    buf_printf(text, "<frame at 0x%llx, file ", (unsigned long long)heap_address(&in->heap, self));
    str_append_repr(code_object->filename.object, text);
    buf_printf(text, ", line %d, code ", (int)in->frames->line(frame));
    str_append_utf8(code_object->name.object, text);
    buf_append_byte(text, '>');
    drop(in, code);
    return true;
}

static Ref repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    Ref result = append_repr(in, self, &text) ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static const NativeSpec methods[] = {
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "drops what the frame's variables hold"},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const PropertySpec properties[] = {
    {"f_back", get_back, NULL},         {"f_code", get_code, NULL},
    {"f_builtins", get_builtins, NULL}, {"f_globals", get_globals, NULL},
    {"f_lasti", get_instruction, NULL}, {"f_locals", get_locals, NULL},
    {"f_lineno", get_line, NULL},       {NULL, NULL, NULL},
};

const TypeSpec frame_spec = {
    .name = "frame",
    .basic_size = FRAME_OBJECT_BASIC_SIZE,
    .item_size = sizeof(Slot),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TRASHCAN,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr},
    .methods = methods,
    .properties = properties,
};
