/* The types of exception.def. Specs are made by the preprocessor, a row each; those
 * of kinds with fields, methods or functions of their own are completed from
 * exception_kinds when the type is made.
 */
#include "base/mem.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/exception_kind.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_make.h"

/* Names of the bases as ids; object is BaseException's own base. */
#define EXCEPTION_object EXCEPTION_COUNT

static const struct {
    const char *name, *sentence;
    ExceptionId base;
} rows[EXCEPTION_COUNT] = {
#define EXCEPTION(name, base, sentence) [EXCEPTION_##name] = {#name, sentence, EXCEPTION_##base},
#include "types/exception.def"
#undef EXCEPTION
};

/* Kinds whose functions stand in the spec; the rest is inherited. */
#define FLAGS (TYPE_FLAG_GC | TYPE_FLAG_BASE)

static size_t field_count(ExceptionId id)
{
    size_t count = 0;
    while (count < EXCEPTION_KIND_FIELDS && exception_kinds[id].fields[count] != NULL)
        count++;
    return count;
}

/* The id of a built-in exception type, or EXCEPTION_COUNT. */
static ExceptionId id_of(const Interp *in, const TypeObject *type)
{
    int id = 0;
    while (id < EXCEPTION_COUNT && in->exceptions[id] != type)
        id++;
    return (ExceptionId)id;
}

void exception_append_field_name(const Interp *in, const Object *exception, uint32_t field,
                                 Buf *out)
{
    const TypeObject *type = exception->type;
    for (; type != NULL; type = (const TypeObject *)type->base.object) {
        ExceptionId id = id_of(in, type);
        if (id < EXCEPTION_COUNT && exception_kinds[id].fields[0] != NULL) {
            bool named = field < field_count(id);
            buf_append_string(out, named ? exception_kinds[id].fields[field]
                                         : exception_kinds[id].hidden_name);
            return;
        }
    }
}

/* The kind's fields as attributes, None while empty. */
static bool add_members(Interp *in, ExceptionId id)
{
    TypeObject *type = in->exceptions[id];
    uint32_t kind =
        MEMBER_NONE_IF_EMPTY | (exception_kinds[id].is_read_only ? MEMBER_READ_ONLY : 0);
    for (size_t i = 0; i < field_count(id); i++) {
        Ref name = str_intern_string(in, exception_kinds[id].fields[i]);
        if (name.object == NULL)
            return false;
        uint32_t offset = (uint32_t)(sizeof(ExceptionObject) + i * sizeof(Slot));
        Ref member = member_descriptor_new(in, type, name.object, offset,
                                           (uint32_t)(EXCEPTION_FIELD_OWN + i), kind);
        bool done =
            member.object != NULL && dict_set(in, type->dict.object, name.object, member.object);
        drop(in, member);
        drop(in, name);
        if (!done)
            return false;
    }
    return true;
}

static TypeSpec *fill_spec(Interp *in, ExceptionId id)
{
    const ExceptionKind *kind = &exception_kinds[id];
    size_t own = field_count(id) * sizeof(Slot) + (kind->hidden_name != NULL ? sizeof(Slot) : 0);
    TypeSpec *spec = &in->exception_specs[id];
    *spec = (TypeSpec){
        .name = rows[id].name,
        .basic_size = own != 0 ? (uint32_t)(sizeof(ExceptionObject) + own) : 0,
        .flags = FLAGS,
        .slots = {.new = kind->new, .init = kind->init, .str = kind->str},
        .methods = kind->methods,
        .properties = kind->properties,
        .sentence = rows[id].sentence,
    };
    return spec;
}

/* ExceptionGroup is the one with two bases, and with room for weak references: in CPython
 * it is made as a script's class is. */
static TypeObject *make_type(Interp *in, ExceptionId id)
{
    TypeSpec *spec = fill_spec(in, id);
    TypeObject *base = in->exceptions[rows[id].base];
    if (id != EXCEPTION_ExceptionGroup)
        return type_from_spec(in, spec, base);
    spec->weaklist_offset = base->layout.basic_size;
    spec->basic_size = base->layout.basic_size + (uint32_t)sizeof(void *);
    Slot slots[] = {{(Object *)base}, {(Object *)in->exceptions[EXCEPTION_Exception]}};
    Ref bases = tuple_from_slots(in, slots, 2);
    TypeObject *type = bases.object ? type_from_spec_and_bases(in, spec, bases.object) : NULL;
    drop(in, bases);
    return type;
}

bool exceptions_init(Interp *in)
{
    in->exception_specs = mem_alloc_zeroed(EXCEPTION_COUNT, sizeof(TypeSpec));
    in->exceptions[EXCEPTION_BaseException] = in->types[TYPE_BaseException];
    for (int id = EXCEPTION_BaseException + 1; id < EXCEPTION_COUNT; id++) {
        in->exceptions[id] = make_type(in, (ExceptionId)id);
        if (in->exceptions[id] == NULL || !add_members(in, (ExceptionId)id))
            return false;
    }
    return true;
}
