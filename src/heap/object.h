/* The shape of every object in the modelled heap. It is CPython 3.11's own
 * (Include/object.h, Objects/typeobject.c), field for field as far as a script
 * can see sizes: the block that holds an object here is as large as CPython's,
 * so that addresses, sizes and pools come out of the same arithmetic.
 *
 *      id-32  id-24   id-16  id-8    id
 *     +------+------+------+------+----------+------+------------
 *     |values| dict | gc   | gc   | refcount | type | the type's own
 *     |      |      | next | prev |          |      | fields ...
 *     +------+------+------+------+----------+------+------------
 *      managed dict  gc types      every object
 *
 * Owned and borrowed references are different types: a Ref must be dropped,
 * stored in a Slot or returned; an Object pointer is borrowed. A Slot is a place
 * that holds a reference (a field, an item, a local, a temporary).
 */
#ifndef HEAP_OBJECT_H
#define HEAP_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/contract.h"
#include "base/ids.h"
#include "event/event.h"

typedef struct Heap Heap;
typedef struct Object Object;
typedef struct TypeObject TypeObject;

struct Object {
    int64_t refcount;
    TypeObject *type;
};

typedef struct {
    Object base;
    int64_t size; /* items; for ints: digits, negative for a negative number */
} VarObject;

/* Owned: the holder answers for one count. .object == NULL: no reference (an
 * exception is pending, or there is none to have; the prototype says which). */
typedef struct {
    Object *object;
} Ref;

/* A place for one reference, empty if .object == NULL. Written only through
 * heap/slot.h, so that counts, collector, trace and picture agree. */
typedef struct {
    Object *object;
} Slot;

/* Which slot of its owner: see event/role.def. */
typedef struct {
    SlotRole role;
    uint32_t index;
} SlotKey;

#define SLOT_KEY(role_name, slot_index) ((SlotKey){ROLE_##role_name, (uint32_t)(slot_index)})

typedef struct GcHead GcHead;
struct GcHead {
    _Alignas(16) GcHead *next; /* NULL: not tracked */
    GcHead *prev;              /* its four low bits are the collector's */
};

/* Called once for each slot of an object, filled or empty, in CPython's
 * tp_traverse order. Returning false ends the walk. */
typedef bool (*SlotVisitor)(void *context, Slot *slot, SlotKey key);

typedef enum {
    TYPE_FLAG_GC = 1,            /* has a GcHead */
    TYPE_FLAG_MANAGED_DICT = 2,  /* has the values/dict pre-header */
    TYPE_FLAG_HEAP = 4,          /* made at run time; instances count their type */
    TYPE_FLAG_BASE = 8,          /* may be subclassed */
    TYPE_FLAG_TRASHCAN = 16,     /* its deallocation counts as a level, heap/dealloc.c */
    TYPE_FLAG_OPAQUE = 32,       /* what instances refer to is not recorded */
    TYPE_FLAG_INT_SUBCLASS = 64, /* as CPython's Py_TPFLAGS_LONG_SUBCLASS, and so on */
    TYPE_FLAG_STR_SUBCLASS = 128,
    TYPE_FLAG_LIST_SUBCLASS = 256,
    TYPE_FLAG_TUPLE_SUBCLASS = 512,
    TYPE_FLAG_DICT_SUBCLASS = 1024,
    TYPE_FLAG_TYPE_SUBCLASS = 2048,
    TYPE_FLAG_EXCEPTION_SUBCLASS = 4096,
    TYPE_FLAG_BYTES_SUBCLASS = 8192,
    TYPE_FLAG_METHOD_DESCRIPTOR = 16384, /* LOAD_METHOD may skip the bound method */
    TYPE_FLAG_SEQUENCE = 32768,          /* a sequence pattern may match instances */
    TYPE_FLAG_MAPPING = 65536,           /* a mapping pattern may */
    TYPE_FLAG_MATCH_SELF = 131072,       /* in C(x), x matches the instance itself */
    TYPE_FLAG_PACKED_CALL = 262144,      /* called with a tuple and a dict (no vectorcall) */
    TYPE_FLAG_DIRECT_CALL = 524288,      /* a call is no level of recursion of its own */
    /* In CPython it is a type made at run time, and the collector goes from an instance to
     * it, before or after all else. */
    TYPE_FLAG_TYPE_FIRST = 1048576,
    TYPE_FLAG_TYPE_LAST = 2097152,
} TypeFlag;

/* What the heap must know of a type: the first member of TypeObject
 * (types/type_object.h), which the heap never looks into. */
enum { OBJECT_BUFFERS = 2 };

typedef struct {
    VarObject header;
    const char *name;    /* tp_name; shown name is behind the last dot */
    uint32_t basic_size; /* bytes from the refcount on, without pre-header */
    uint32_t item_size;  /* bytes per item of a VarObject, or 0 */
    uint32_t flags;      /* TypeFlag bits */
    /* Every slot, the class link of a heap type's instance included. */
    bool (*traverse)(Object *object, SlotVisitor visit, void *context);
    /* Breaks cycles (tp_clear); may be NULL. */
    void (*clear)(Heap *heap, Object *object);
    /* Drops what the object holds in CPython's order, then gives the block back
     * with heap_release. Runs with refcount 0. */
    void (*dealloc)(Heap *heap, Object *object);
    /* __del__; may resurrect. NULL if the type has none. */
    void (*finalize)(Heap *heap, Object *object);
    /* sys.getsizeof without pre-header; NULL: basic_size + items. */
    size_t (*size_of)(const Object *object);
    /* For the trace: blocks of memory beside its own; each may be NULL. found has room
     * for OBJECT_BUFFERS, filled with NULL. NULL: types that have none. */
    void (*buffers)(const Object *object, const void **found);
    /* For the trace: what a scalar shows (appended to out); NULL: containers. */
    void (*show)(Heap *heap, Object *object, Buf *out);
    /* For the trace: ObjectFlag bits only the type knows (OBJECT_INTERNED); may be NULL. */
    uint32_t (*object_flags)(const Object *object);
    /* For the trace: the frame that the object keeps, by its id, 0: none; may be NULL. */
    uint32_t (*frame)(const Object *object);
    /* For the trace: the name of a slot (appended to out); NULL: no names. */
    void (*label)(Heap *heap, Object *owner, SlotKey key, Buf *out);
} TypeLayout;

ALWAYS_INLINE TypeLayout *object_layout(const Object *object)
{
    return (TypeLayout *)object->type;
}

ALWAYS_INLINE bool object_has_flag(const Object *object, TypeFlag flag)
{
    return (object_layout(object)->flags & flag) != 0;
}

ALWAYS_INLINE GcHead *gc_head_of(const Object *object)
{
    return (GcHead *)(uintptr_t)object - 1;
}

ALWAYS_INLINE Object *gc_object_of(const GcHead *head)
{
    return (Object *)(uintptr_t)(head + 1);
}

/* One more reference to a borrowed object. */
ALWAYS_INLINE Ref ref_keep(Object *object)
{
    object->refcount++;
    return (Ref){object};
}

#define NO_REF ((Ref){NULL})

#endif
