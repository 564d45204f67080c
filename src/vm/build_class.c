/* What a class statement does: find the metatype, prepare the namespace, run the
 * body in it, call the metatype. CPython's builtin___build_class__.
 */
#include "types/dict.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/builtins.h"
#include "vm/call.h"
#include "vm/program.h"

typedef struct {
    Vm *vm;
    Object *body; /* function */
    Object *name;
    Ref bases;    /* as the class gets them */
    Ref original; /* as they were written, if they differ */
    Ref keywords; /* dict without metaclass, or empty */
    Ref metatype;
    Ref namespace;
} ClassStatement;

static bool take_bases(ClassStatement *s, Arguments arguments)
{
    Interp *in = &s->vm->in;
    Ref written = tuple_from_slots(in, arguments.slots + 2, arguments.count - 2);
    if (written.object == NULL)
        return false;
    s->bases = type_resolve_bases(in, written.object);
    if (s->bases.object == written.object)
        drop(in, written);
    else
        s->original = written;
    return s->bases.object != NULL;
}

static bool take_keywords(ClassStatement *s, Arguments arguments)
{
    Interp *in = &s->vm->in;
    if (arguments.keywords == NULL)
        return true;
    s->keywords = dict_new(in);
    bool done = s->keywords.object != NULL;
    for (int64_t i = 0; done && i < tuple_size(arguments.keywords); i++)
        done = dict_set(in, s->keywords.object, tuple_get(arguments.keywords, i),
                        arguments.slots[arguments.count + (size_t)i].object);
    if (done)
        s->metatype = dict_pop(in, s->keywords.object, in->names->metaclass);
    return done && !is_raised(in);
}

static bool choose_metatype(ClassStatement *s)
{
    Interp *in = &s->vm->in;
    if (s->metatype.object == NULL) {
        bool plain = tuple_size(s->bases.object) == 0;
        TypeObject *first = plain ? NULL : tuple_get(s->bases.object, 0)->type;
        s->metatype = keep((Object *)(plain ? in->types[TYPE_type] : first));
    }
    if (!is_type(s->metatype.object))
        return true;
    TypeObject *best =
        type_most_derived_metatype(in, (TypeObject *)s->metatype.object, s->bases.object);
    if (best == NULL)
        return false;
    Ref old = s->metatype;
    s->metatype = keep((Object *)best);
    drop(in, old);
    return true;
}

/* Calls with (name, bases[, namespace], **keywords). */
static Ref call_with_class(ClassStatement *s, Object *callable, bool with_namespace)
{
    Interp *in = &s->vm->in;
    Slot slots[] = {{s->name}, {s->bases.object}, {s->namespace.object}};
    Ref tuple = tuple_from_slots(in, slots, with_namespace ? 3 : 2);
    if (tuple.object == NULL)
        return NO_REF;
    Ref result = call_with_containers(s->vm, callable, tuple.object, s->keywords.object);
    drop(in, tuple);
    return result;
}

static bool prepare(ClassStatement *s)
{
    Interp *in = &s->vm->in;
    if (s->metatype.object == (Object *)in->types[TYPE_type]) {
        s->namespace = dict_new(in);
        return s->namespace.object != NULL;
    }
    Ref method = object_find_attribute(in, s->metatype.object, in->names->prepare);
    if (method.object == NULL) {
        if (!is_raised(in))
            s->namespace = dict_new(in);
        return s->namespace.object != NULL;
    }
    s->namespace = call_with_class(s, method.object, false);
    drop(in, method);
    if (s->namespace.object == NULL)
        return false;
    if (s->namespace.object->type->slots.subscript != NULL)
        return true;
    return raise_false(in, EXCEPTION_TypeError, "%s.__prepare__() must return a mapping, not %s",
                       is_type(s->metatype.object)
                           ? type_short_name((TypeObject *)s->metatype.object)
                           : "<metaclass>",
                       type_name_of(s->namespace.object));
}

/* Gives the class cell (None if no method asks for it). */
static Ref run_body(ClassStatement *s)
{
    Frame *frame = call_push_namespace(s->vm, keep(s->body), s->namespace.object);
    return frame == NULL ? NO_REF : call_run(s->vm, frame);
}

static bool add_original_bases(ClassStatement *s)
{
    if (s->original.object == NULL)
        return true;
    Interp *in = &s->vm->in;
    Ref name = str_intern_string(in, "__orig_bases__");
    bool done = name.object != NULL &&
                object_set_item(in, s->namespace.object, name.object, s->original.object);
    drop(in, name);
    return done;
}

static bool check_class_cell(ClassStatement *s, const Object *made, const Object *cell)
{
    Interp *in = &s->vm->in;
    if (!is_type(made) || !IS_EXACT(in, cell, cell))
        return true;
    const Object *content = ((const CellObject *)cell)->content.object;
    const char *name = str_utf8(in, s->name, NULL);
    if (content == NULL)
        return raise_false(in, EXCEPTION_RuntimeError,
                           "__class__ not set defining '%s' as <class '%s'>. Was __classcell__ "
                           "propagated to type.__new__?",
                           name, type_short_name((const TypeObject *)made));
    if (content != made)
        return raise_false(in, EXCEPTION_TypeError,
                           "__class__ set to <class '%s'> defining '%s' as <class '%s'>",
                           type_short_name((const TypeObject *)content), name,
                           type_short_name((const TypeObject *)made));
    return true;
}

static Ref make_class(ClassStatement *s)
{
    Interp *in = &s->vm->in;
    Ref cell = run_body(s);
    if (cell.object == NULL)
        return NO_REF;
    Ref made = NO_REF;
    if (add_original_bases(s))
        made = call_with_class(s, s->metatype.object, true);
    if (made.object != NULL && !check_class_cell(s, made.object, cell.object)) {
        drop(in, made);
        made = NO_REF;
    }
    drop(in, cell);
    return made;
}

static Ref build(ClassStatement *s, Arguments arguments)
{
    if (!take_bases(s, arguments) || !take_keywords(s, arguments) || !choose_metatype(s) ||
        !prepare(s))
        return NO_REF;
    return make_class(s);
}

static bool is_library(const Object *body)
{
    const FunctionObject *function = (const FunctionObject *)body;
    return program_is_library(((const CodeObject *)function->code.object)->code);
}

Ref builtin_build_class(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count < 2)
        return raise_error(in, EXCEPTION_TypeError, "__build_class__: not enough arguments");
    ClassStatement statement = {
        .vm = vm_of(in), .body = arguments.slots[0].object, .name = arguments.slots[1].object};
    if (!IS_EXACT(in, statement.body, function))
        return raise_error(in, EXCEPTION_TypeError, "__build_class__: func must be a function");
    if (!is_str(statement.name))
        return raise_error(in, EXCEPTION_TypeError, "__build_class__: name is not a string");
    Ref made = build(&statement, arguments);
    if (made.object != NULL && is_type(made.object) && is_library(statement.body))
        ((TypeObject *)made.object)->is_library = true;
    drop(in, statement.namespace);
    drop(in, statement.metatype);
    drop(in, statement.keywords);
    drop(in, statement.original);
    drop(in, statement.bases);
    return made;
}
