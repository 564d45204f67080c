/* Who shows bytes: a type's spec says it, and derived classes go by their base. */
#include "types/buffer.h"

#include "types/bytes.h"

const BufferFunctions *buffer_functions(const Object *object)
{
    for (const TypeObject *type = object->type; type != NULL;
         type = (const TypeObject *)type->base.object)
        if (type->spec != NULL && type->spec->buffer != NULL)
            return type->spec->buffer;
    return NULL;
}

bool buffer_find_span(Interp *in, Object *object, ByteSpan *span, bool *found)
{
    const BufferFunctions *functions = buffer_functions(object);
    *found = functions != NULL;
    BufferView view;
    if (!*found || !functions->view(in, object, &view))
        return !*found;
    *span = view.span;
    return true;
}

bool buffer_span(Interp *in, Object *object, ByteSpan *span)
{
    bool found;
    if (!buffer_find_span(in, object, span, &found))
        return false;
    return found || raise_false(in, EXCEPTION_TypeError,
                                "a bytes-like object is required, not '%s'", type_name_of(object));
}

Ref buffer_to_bytes(Interp *in, Object *object)
{
    const BufferFunctions *functions = buffer_functions(object);
    if (functions != NULL && functions->copy != NULL)
        return functions->copy(in, object);
    ByteSpan span;
    return buffer_span(in, object, &span) ? bytes_from(in, span.data, (size_t)span.size) : NO_REF;
}

bool buffer_writable_span(Interp *in, Object *object, const char *function, ByteSpan *span)
{
    BufferView view;
    const BufferFunctions *functions = buffer_functions(object);
    if (functions != NULL && !functions->view(in, object, &view))
        return false;
    if (functions == NULL || view.read_only)
        return raise_false(in, EXCEPTION_TypeError,
                           "%sargument must be read-write bytes-like object, not %s", function,
                           object == in->none ? "None" : type_name_of(object));
    *span = view.span;
    return true;
}
