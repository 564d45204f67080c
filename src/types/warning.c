/* The module warnings decides what becomes of a warning, so it is called as a script would. */
#include "types/warning.h"

#include <stdarg.h>

#include "types/protocol.h"
#include "types/str.h"

/* warnings.warn */
static Ref find_warn(Interp *in)
{
    Ref module = in->import(in, "warnings");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, "warn");
    Ref warn = name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    drop(in, name);
    drop(in, module);
    return warn;
}

bool warn_deprecated(Interp *in, const char *format, ...)
{
    Buf text = BUF_INIT;
    va_list arguments;
    va_start(arguments, format);
    buf_vprintf(&text, format, arguments);
    va_end(arguments);
    Ref message = str_from_buf(in, &text);
    buf_done(&text);
    Ref warn = message.object == NULL ? NO_REF : find_warn(in);
    Ref result = NO_REF;
    if (warn.object != NULL) {
        Slot slots[] = {{message.object}, {(Object *)in->exceptions[EXCEPTION_DeprecationWarning]}};
        result = object_call(in, warn.object, (Arguments){.slots = slots, .count = 2});
    }
    drop(in, warn);
    drop(in, message);
    bool done = result.object != NULL;
    drop(in, result);
    return done;
}
