/* int | str: a tuple of alternatives without doubles. */
#include "base/vec.h"
#include "types/set.h"
#include "types/generic_alias.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

_Static_assert(sizeof(UnionTypeObject) == 32, "as CPython's");

static UnionTypeObject *union_of(Object *object)
{
    return (UnionTypeObject *)object;
}

Object *union_type_members(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, UnionType) ? ((const UnionTypeObject *)object)->arguments.object
                                           : NULL;
}

static bool may_stand_in_union(const Interp *in, const Object *object)
{
    return object == in->none || is_type(object) || IS_EXACT(in, object, UnionType) ||
           is_instance_of(object, in->types[TYPE_GenericAlias]);
}

typedef VEC(Slot) MemberList;

/* False: raised by a comparison. */
static bool add_member(Interp *in, MemberList *members, Object *member)
{
    for (size_t i = 0; i < members->count; i++) {
        int same = object_compare_bool(in, members->items[i].object, member, COMPARE_EQ);
        if (same != 0)
            return same > 0;
    }
    vec_push(members, (Slot){member});
    return true;
}

/* A union adds its members; None adds its type. */
static bool add_side(Interp *in, MemberList *members, Object *side)
{
    Object *inner = union_type_members(in, side);
    if (inner == NULL)
        return add_member(in, members,
                          side != in->none ? side : (Object *)in->types[TYPE_NoneType]);
    bool done = true;
    for (int64_t i = 0; done && i < tuple_size(inner); i++)
        done = add_member(in, members, tuple_get(inner, i));
    return done;
}

static Ref from_members(Interp *in, const MemberList *members)
{
    if (members->count == 1)
        return keep(members->items[0].object);
    Ref tuple = tuple_from_slots(in, members->items, members->count);
    Ref made = tuple.object != NULL ? object_make(in, in->types[TYPE_UnionType], 0) : NO_REF;
    if (made.object == NULL)
        drop(in, tuple);
    else
        slot_init(&union_of(made.object)->arguments, tuple);
    return made;
}

Ref union_type_new(Interp *in, Object *left, Object *right)
{
    if (!may_stand_in_union(in, left) || !may_stand_in_union(in, right))
        return keep(in->not_implemented);
    MemberList members = {0};
    Ref made = NO_REF;
    if (add_side(in, &members, left) && add_side(in, &members, right))
        made = from_members(in, &members);
    vec_done(&members);
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &union_of(object)->arguments, SLOT_KEY(FIELD, 0)) &&
           visit(context, &union_of(object)->parameters, SLOT_KEY(FIELD, 1));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "__args__" : "__parameters__");
}

static void dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &union_of(object)->arguments, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &union_of(object)->parameters, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static bool append_member(Interp *in, Object *member, Buf *out)
{
    if (member == (Object *)in->types[TYPE_NoneType]) {
        buf_append_string(out, "None");
        return true;
    }
    if (is_type(member))
        return type_append_full_name(in, (TypeObject *)member, out);
    Ref shown = object_repr(in, member);
    if (shown.object != NULL)
        str_append_utf8(shown.object, out);
    drop(in, shown);
    return shown.object != NULL;
}

static Ref repr(Interp *in, Object *self)
{
    const Object *members = union_of(self)->arguments.object;
    Buf text;
    buf_init(&text);
    bool done = true;
    for (int64_t i = 0; done && i < tuple_size(members); i++) {
        buf_append_string(&text, i > 0 ? " | " : "");
        done = append_member(in, tuple_get(members, i), &text);
    }
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

/* As many members, and each of the one in the other. */
static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    Object *a = union_of(left)->arguments.object, *b = union_of(right)->arguments.object;
    int equal = tuple_size(a) == tuple_size(b);
    for (int64_t i = 0; equal > 0 && i < tuple_size(a); i++)
        equal = object_contains(in, b, tuple_get(a, i));
    return equal < 0 ? NO_REF : keep_bool(in, (equal > 0) == (op == COMPARE_EQ));
}

/* Whatever the order of the members. */
static bool hash(Interp *in, Object *self, int64_t *result)
{
    Ref members = frozenset_new(in, union_of(self)->arguments.object);
    bool done = members.object != NULL && object_hash(in, members.object, result);
    drop(in, members);
    return done;
}

static Ref get_arguments(Interp *in, Object *self)
{
    return keep(union_of(self)->arguments.object);
}

Ref union_type_parameters(Interp *in, Object *self)
{
    UnionTypeObject *made = union_of(self);
    return generic_parameters(in, self, &made->parameters, SLOT_KEY(FIELD, 1),
                              made->arguments.object);
}

static Ref subscript(Interp *in, Object *self, Object *item)
{
    return generic_subscript(in, self, union_type_parameters(in, self), item);
}

static const PropertySpec properties[] = {
    {"__args__", get_arguments, NULL},
    {"__parameters__", union_type_parameters, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec union_type_spec = {
    .name = "types.UnionType",
    .basic_size = sizeof(UnionTypeObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .hash = hash,
              .compare = compare,
              .subscript = subscript,
              .or_ = union_type_new},
    .properties = properties,
};
