/* Setting and asking for the pending exception. It is always a finished instance:
 * CPython makes instances late; a script can see it only in the collector's counter and in
 * the order of gc.get_objects().
 */
#include <stdarg.h>
#include <string.h>

#include "types/exception.h"
#include "types/str.h"
#include "types/type.h"

Ref raise_object(Interp *in, Ref exception)
{
    Object *was = in->pending.object;
    in->pending.object = exception.object;
    drop(in, (Ref){was});
    return NO_REF;
}

Ref raise_no_memory(Interp *in)
{
    return raise_object(in, keep(in->memory_error));
}

static void raise_text(Interp *in, ExceptionId type, const char *format, va_list arguments)
{
    Buf text;
    buf_init(&text);
    buf_vprintf(&text, format, arguments);
    Ref exception = exception_with_text(in, type, text.text);
    buf_done(&text);
    if (exception.object != NULL)
        raise_object(in, exception);
}

Ref raise_error(Interp *in, ExceptionId type, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    raise_text(in, type, format, arguments);
    va_end(arguments);
    return NO_REF;
}

bool raise_false(Interp *in, ExceptionId type, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    raise_text(in, type, format, arguments);
    va_end(arguments);
    return false;
}

Ref raise_value(Interp *in, ExceptionId type, Ref value)
{
    if (value.object == NULL)
        return NO_REF;
    Slot slot = {value.object};
    Ref exception =
        exception_new(in, in->exceptions[type], (Arguments){.slots = &slot, .count = 1});
    drop(in, value);
    return exception.object == NULL ? NO_REF : raise_object(in, exception);
}

bool is_raised_of(const Interp *in, ExceptionId type)
{
    return in->pending.object != NULL && is_instance_of(in->pending.object, in->exceptions[type]);
}

void raise_clear(Interp *in)
{
    drop(in, raise_take(in));
}

Ref raise_take(Interp *in)
{
    Ref taken = {in->pending.object};
    in->pending.object = NULL;
    return taken;
}

const char *type_name_of(const Object *object)
{
    return object->type->layout.name;
}
