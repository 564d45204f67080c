/* Traceback entries: a list from the frame that handles an exception to the one
 * that raised it. The vm makes them while it unwinds.
 */
#include "types/arguments.h"
#include "types/descriptor.h"
#include "types/exception.h"
#include "types/frame_object.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"

_Static_assert(sizeof(TracebackObject) == 40, "as CPython's");

static TracebackObject *traceback_of(Object *object)
{
    return (TracebackObject *)object;
}

Ref traceback_new(Interp *in, Ref next, Object *frame, int32_t instruction, int32_t line)
{
    Ref made = object_make(in, in->types[TYPE_traceback], 0);
    if (made.object == NULL) {
        drop(in, next);
        return NO_REF;
    }
    TracebackObject *traceback = traceback_of(made.object);
    slot_init(&traceback->next, next);
    slot_init(&traceback->frame, keep(frame));
    traceback->instruction = instruction;
    traceback->line = line;
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &traceback_of(object)->next, SLOT_KEY(FIELD, 0)) &&
           visit(context, &traceback_of(object)->frame, SLOT_KEY(FIELD, 1));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "tb_next" : "tb_frame");
}

static void clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &traceback_of(object)->next, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &traceback_of(object)->frame, SLOT_KEY(FIELD, 1));
}

static void dealloc(Heap *heap, Object *object)
{
    clear(heap, object);
    heap_release(heap, object);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    buf_printf(out, "<traceback line %d>", (int)traceback_of(object)->line);
}

static Ref get_next(Interp *in, Object *self)
{
    Object *next = traceback_of(self)->next.object;
    return keep(next != NULL ? next : in->none);
}

/* A list that led back to itself could never be walked. */
static bool makes_loop(const Object *self, Object *next)
{
    for (; next != NULL; next = traceback_of(next)->next.object)
        if (next == self)
            return true;
    return false;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "TracebackType",
        .names = {"tb_next", "tb_frame", "tb_lasti", "tb_lineno"},
        .count = 4,
        .required = 4,
        .positional = 4,
    };
    Object *values[4];
    int64_t instruction, line;
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    if (!IS_EXACT(in, values[1], frame))
        return raise_error(in, EXCEPTION_TypeError,
                           "TracebackType() argument 'tb_frame' must be frame, not %s",
                           type_name_of(values[1]));
    if (!number_as_c_int(in, values[2], &instruction) || !number_as_c_int(in, values[3], &line))
        return NO_REF;
    if (values[0] != in->none && !IS_EXACT(in, values[0], traceback))
        return raise_error(in, EXCEPTION_TypeError, "expected traceback object or None, got '%s'",
                           type_name_of(values[0]));
    Ref next = values[0] == in->none ? NO_REF : keep(values[0]);
    return traceback_new(in, next, values[1], (int32_t)instruction, (int32_t)line);
}

static bool set_next(Interp *in, Object *self, Object *value)
{
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError, "can't delete tb_next attribute");
    Object *next = value != in->none ? value : NULL;
    if (next != NULL && !IS_EXACT(in, next, traceback))
        return raise_false(in, EXCEPTION_TypeError, "expected traceback object, got '%s'",
                           value->type->layout.name);
    if (makes_loop(self, next))
        return raise_false(in, EXCEPTION_ValueError, "traceback loop detected");
    slot_store(&in->heap, self, &traceback_of(self)->next, SLOT_KEY(FIELD, 0),
               next != NULL ? keep(next) : NO_REF);
    return true;
}

static Ref get_frame(Interp *in, Object *self)
{
    return keep(traceback_of(self)->frame.object);
}

static Ref get_instruction(Interp *in, Object *self)
{
    return int_from_i64(in, traceback_of(self)->instruction);
}

static Ref get_line(Interp *in, Object *self)
{
    return int_from_i64(in, traceback_of(self)->line);
}

static const PropertySpec properties[] = {
    {"tb_next", get_next, set_next},
    {"tb_frame", get_frame, refuse_to_set_member},
    {"tb_lasti", get_instruction, refuse_to_set_member},
    {"tb_lineno", get_line, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec traceback_spec = {
    .name = "traceback",
    .basic_size = sizeof(TracebackObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TRASHCAN,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .show = show,
    .label = label,
    .slots = {.new = new},
    .properties = properties,
};
