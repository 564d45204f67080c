/* Setting and asking for the pending exception. As in CPython one that C code raises is
 * kept as its type and text until somebody wants the instance, unless another is being
 * handled: a script sees it in the collector's counter, since by then the call's own
 * tuples are free again, and many an exception is dropped unmade.
 */
#include <stdarg.h>
#include <string.h>

#include "types/exception.h"
#include "types/str.h"
#include "types/type.h"

static void pend(Interp *in, Ref value, TypeObject *type)
{
    Object *was = in->pending.object;
    in->pending.object = value.object;
    in->pending_type = type;
    drop(in, (Ref){was});
}

Ref raise_object(Interp *in, Ref exception)
{
    if (exception.object != NULL)
        pend(in, exception, NULL);
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
    Ref message = str_from_string(in, text.text);
    buf_done(&text);
    if (message.object == NULL)
        return;
    pend(in, message, in->exceptions[type]);
    if (in->is_handling(in))
        (void)raise_pending(in);
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
    const TypeObject *raised = in->pending_type;
    if (raised == NULL && in->pending.object != NULL)
        raised = in->pending.object->type;
    return raised != NULL && type_is_subtype(raised, in->exceptions[type]);
}

void raise_clear(Interp *in)
{
    pend(in, NO_REF, NULL);
}

Object *raise_pending(Interp *in)
{
    if (in->pending_type != NULL) {
        RaisedAside aside = raise_set_aside(in);
        Ref made = exception_new(in, aside.type, (Arguments){.slots = &aside.value, .count = 1});
        drop(in, (Ref){aside.value.object});
        if (made.object != NULL)
            raise_object(in, made);
    }
    return in->pending.object;
}

Ref raise_take(Interp *in)
{
    Ref taken = {raise_pending(in)};
    in->pending.object = NULL;
    return taken;
}

RaisedAside raise_set_aside(Interp *in)
{
    RaisedAside aside = {in->pending, in->pending_type};
    in->pending.object = NULL;
    in->pending_type = NULL;
    return aside;
}

void raise_put_back(Interp *in, RaisedAside aside)
{
    pend(in, (Ref){aside.value.object}, aside.type);
}

const char *type_name_of(const Object *object)
{
    return object->type->layout.name;
}
