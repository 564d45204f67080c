/* None, NotImplemented and Ellipsis: one object each, static. */
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/warning.h"

/* Their types give the one object and take no arguments. */
static Ref give(Interp *in, TypeObject *type, Object *singleton, Arguments arguments)
{
    if (arguments.count > 0 || (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0))
        return raise_error(in, EXCEPTION_TypeError, "%s takes no arguments", type->layout.name);
    return keep(singleton);
}

static Ref none_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return give(in, type, in->none, arguments);
}

static Ref none_repr(Interp *in, Object *self)
{
    return str_intern_string(in, "None");
}

static int none_is_true(Interp *in, Object *self)
{
    return 0;
}

static void none_show(Heap *heap, Object *object, Buf *out)
{
    buf_append_string(out, "None");
}

static void never_dies(Heap *heap, Object *object)
{
    object->refcount++;
}

const TypeSpec none_spec = {
    .name = "NoneType",
    .basic_size = sizeof(Object),
    .base = TYPE_object,
    .dealloc = never_dies,
    .show = none_show,
    .slots = {.repr = none_repr, .is_true = none_is_true, .new = none_new},
};

static Ref not_implemented_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return give(in, type, in->not_implemented, arguments);
}

static Ref not_implemented_repr(Interp *in, Object *self)
{
    return str_intern_string(in, "NotImplemented");
}

/* It counts as true, as every object, but whoever asks forgot to ask the other operand. */
static int not_implemented_is_true(Interp *in, Object *self)
{
    return warn_deprecated(in, "NotImplemented should not be used in a boolean context") ? 1 : -1;
}

static void not_implemented_show(Heap *heap, Object *object, Buf *out)
{
    buf_append_string(out, "NotImplemented");
}

const TypeSpec not_implemented_spec = {
    .name = "NotImplementedType",
    .basic_size = sizeof(Object),
    .base = TYPE_object,
    .dealloc = never_dies,
    .show = not_implemented_show,
    .slots = {.is_true = not_implemented_is_true,
              .repr = not_implemented_repr,
              .new = not_implemented_new},
};

static Ref ellipsis_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count > 0 || (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0))
        return raise_error(in, EXCEPTION_TypeError, "EllipsisType takes no arguments");
    return keep(in->ellipsis);
}

static Ref ellipsis_repr(Interp *in, Object *self)
{
    return str_intern_string(in, "Ellipsis");
}

static void ellipsis_show(Heap *heap, Object *object, Buf *out)
{
    buf_append_string(out, "Ellipsis");
}

const TypeSpec ellipsis_spec = {
    .name = "ellipsis",
    .basic_size = sizeof(Object),
    .base = TYPE_object,
    .dealloc = never_dies,
    .show = ellipsis_show,
    .slots = {.repr = ellipsis_repr, .new = ellipsis_new},
};
