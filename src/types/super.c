/* super objects: lookups start behind a class in the MRO of an object's class. */
#include "types/super.h"

#include "types/descriptor.h"
#include "types/dict.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(SuperObject) == 40, "as CPython's");

static SuperObject *super_of(Object *object)
{
    return (SuperObject *)object;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    SuperObject *super = super_of(object);
    return visit(context, &super->object, SLOT_KEY(FIELD, 0)) &&
           visit(context, &super->type, SLOT_KEY(FIELD, 1)) &&
           visit(context, &super->object_type, SLOT_KEY(FIELD, 2));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"__self__", "__thisclass__", "__self_class__"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void dealloc(Heap *heap, Object *object)
{
    SuperObject *super = super_of(object);
    slot_clear(heap, object, &super->object, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &super->type, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &super->object_type, SLOT_KEY(FIELD, 2));
    heap_release(heap, object);
}

/* The class whose MRO is searched: the object itself if it is a class derived from
 * type, else its class, or what it says is its class. Borrowed; NULL raised. */
static TypeObject *find_object_type(Interp *in, TypeObject *type, Object *object)
{
    if (is_type(object) && type_is_subtype((TypeObject *)object, type))
        return (TypeObject *)object;
    if (is_instance_of(object, type))
        return object->type;
    Ref claimed = object_find_attribute(in, object, in->names->class_);
    if (claimed.object == NULL && is_raised(in))
        return NULL;
    Object *class = claimed.object;
    drop(in, claimed);
    if (class != NULL && is_type(class) && class != (Object *)object->type &&
        type_is_subtype((TypeObject *)class, type))
        return (TypeObject *)class;
    raise_error(in, EXCEPTION_TypeError,
                "super(type, obj): obj must be an instance or subtype of type");
    return NULL;
}

static bool fill(Interp *in, Object *self, TypeObject *type, Object *object)
{
    SuperObject *super = super_of(self);
    TypeObject *object_type = NULL;
    if (object != NULL) {
        object_type = find_object_type(in, type, object);
        if (object_type == NULL)
            return false;
    }
    Heap *heap = &in->heap;
    slot_store(heap, self, &super->type, SLOT_KEY(FIELD, 1), keep((Object *)type));
    slot_store(heap, self, &super->object, SLOT_KEY(FIELD, 0),
               object != NULL ? keep(object) : NO_REF);
    slot_store(heap, self, &super->object_type, SLOT_KEY(FIELD, 2),
               object_type != NULL ? keep((Object *)object_type) : NO_REF);
    return true;
}

Ref super_new(Interp *in, TypeObject *type, Object *object)
{
    Ref made = object_make(in, in->types[TYPE_super], 0);
    if (made.object != NULL && !fill(in, made.object, type, object)) {
        drop(in, made);
        return NO_REF;
    }
    return made;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_false(in, EXCEPTION_TypeError, "super() takes no keyword arguments");
    if (arguments.count > 2)
        return raise_false(in, EXCEPTION_TypeError, "super() expected at most 2 arguments, got %zu",
                           arguments.count);
    Object *type, *object = NULL;
    if (arguments.count == 0) {
        if (!in->super_arguments(in, &type, &object))
            return false;
    } else {
        type = arguments.slots[0].object;
        if (arguments.count == 2 && arguments.slots[1].object != in->none)
            object = arguments.slots[1].object;
    }
    if (!is_type(type))
        return raise_false(in, EXCEPTION_TypeError, "super() argument 1 must be a type, not %s",
                           type->type->layout.name);
    return fill(in, self, (TypeObject *)type, object);
}

/* The attribute as it stands in a dict behind `type` in the MRO; borrowed or NULL. */
static Object *find_behind(Interp *in, const SuperObject *super, Object *name)
{
    const Object *mro = ((TypeObject *)super->object_type.object)->mro.object;
    if (mro == NULL)
        return NULL;
    int64_t i = 0;
    while (i < tuple_size(mro) && tuple_get(mro, i) != super->type.object)
        i++;
    for (i++; i < tuple_size(mro); i++) {
        const TypeObject *type = (const TypeObject *)tuple_get(mro, i);
        Object *found = dict_get_str(in, type->dict.object, name);
        if (found != NULL)
            return found;
    }
    return NULL;
}

static Ref get_attribute(Interp *in, Object *self, Object *name)
{
    const SuperObject *super = super_of(self);
    if (super->object_type.object == NULL || !is_str(name) || str_equals_ascii(name, "__class__"))
        return generic_get_attribute(in, self, name);
    Object *found = find_behind(in, super, name);
    if (found == NULL)
        return generic_get_attribute(in, self, name);
    DescriptorGetFunction get = found->type->slots.descriptor_get;
    if (get == NULL)
        return keep(found);
    Ref held = keep(found);
    bool on_class = super->object.object == super->object_type.object;
    Ref result = get(in, found, on_class ? NULL : super->object.object, super->object_type.object);
    drop(in, held);
    return result;
}

/* An unbound super in a class body binds when it is looked up on an instance. */
static Ref descriptor_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    SuperObject *super = super_of(self);
    if (instance == NULL || instance == in->none || super->object.object != NULL)
        return keep(self);
    if (IS_EXACT(in, self, super))
        return super_new(in, (TypeObject *)super->type.object, instance);
    Slot both[2] = {super->type, {instance}};
    return object_call(in, (Object *)self->type, (Arguments){.slots = both, .count = 2});
}

static const char *name_or_null(const Object *type)
{
    return type != NULL ? type_short_name((const TypeObject *)type) : "NULL";
}

static Ref repr(Interp *in, Object *self)
{
    const SuperObject *super = super_of(self);
    if (super->object_type.object == NULL)
        return str_printf(in, "<super: <class '%s'>, NULL>", name_or_null(super->type.object));
    return str_printf(in, "<super: <class '%s'>, <%s object>>", name_or_null(super->type.object),
                      name_or_null(super->object_type.object));
}

static Ref or_none(Interp *in, Slot slot)
{
    return keep(slot.object != NULL ? slot.object : in->none);
}

static Ref get_type(Interp *in, Object *self)
{
    return or_none(in, super_of(self)->type);
}

static Ref get_object(Interp *in, Object *self)
{
    return or_none(in, super_of(self)->object);
}

static Ref get_object_type(Interp *in, Object *self)
{
    return or_none(in, super_of(self)->object_type);
}

static const PropertySpec properties[] = {
    {"__thisclass__", get_type, refuse_to_set_member},
    {"__self__", get_object, refuse_to_set_member},
    {"__self_class__", get_object_type, refuse_to_set_member},
    {NULL, NULL, NULL},
};

const TypeSpec super_spec = {
    .name = "super",
    .basic_size = sizeof(SuperObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .get_attribute = get_attribute,
              .descriptor_get = descriptor_get,
              .init = init,
              .new = new},
    .properties = properties,
};
