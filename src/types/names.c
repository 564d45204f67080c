/* The table behind names.h, filled from names.def and typeslot.def. */
#include "types/names.h"

#include "base/mem.h"
#include "types/start.h"
#include "types/str.h"

typedef struct {
    size_t offset; /* in struct Names */
    const char *text;
} NameRow;

static const NameRow name_rows[] = {
#define NAME(member, text) {offsetof(struct Names, member), text},
#include "types/names.def"
#undef NAME
#define TYPE_SLOT(field, signature, name, kind)                                                    \
    {offsetof(struct Names, slot) + ROW_##field##_##kind * sizeof(Object *), name},
#include "types/typeslot.def"
#undef TYPE_SLOT
};

bool names_start(Interp *in)
{
    in->names = mem_alloc_zeroed(1, sizeof(*in->names));
    for (size_t i = 0; i < ARRAY_LEN(name_rows); i++) {
        Ref name = str_intern_string(in, name_rows[i].text);
        if (name.object == NULL)
            return false;
        *(Object **)((char *)in->names + name_rows[i].offset) = name.object;
    }
    return true;
}

void names_stop(Interp *in)
{
    mem_free(in->names);
    in->names = NULL;
}
