/* The _static_name module, for the library's own use: classes written here in Python
 * that CPython has in C are called by their module and name in its messages
 * ("'datetime.date' object has no attribute ..."), as its static types are.
 */
#include <string.h>

#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"
#include "vm/module_table.h"

static const char *const static_names[] = {
#define STATIC_NAME(name) name,
#include "modules/static_name.def"
#undef STATIC_NAME
};

/* name_type(class): the class must be one of the table. */
static Ref name_type(Interp *in, Object *self, Arguments arguments)
{
    Object *object = arguments.slots[0].object;
    if (!is_type(object))
        return raise_error(in, EXCEPTION_TypeError, "name_type() argument must be a type");
    TypeObject *type = (TypeObject *)object;
    Buf name = BUF_INIT;
    const char *found = NULL;
    if (type_append_full_name(in, type, &name)) {
        for (size_t i = 0; i < ARRAY_LEN(static_names); i++)
            if (strcmp(static_names[i], name.text) == 0)
                found = static_names[i];
        if (found == NULL)
            raise_error(in, EXCEPTION_ValueError, "no static name: %s", name.text);
        else
            type->layout.name = found;
    }
    buf_done(&name);
    return found == NULL ? NO_REF : keep_none(in);
}

static const NativeSpec functions[] = {
    {"name_type", name_type, NATIVE_ONE_ARGUMENT, 1, 1, "call the class by its full name"},
    {0},
};

const ModuleSpec static_name_module = {
    .name = "_static_name",
    .functions = functions,
    .sentence = "names of classes in messages",
};
