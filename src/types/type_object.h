/* Type objects: the heap's layout facts, the protocol slots of typeslot.def,
 * and what attribute lookup needs (bases, MRO, dict). A built-in type is
 * described once by a const TypeSpec at the bottom of its file.
 */
#ifndef TYPES_TYPE_OBJECT_H
#define TYPES_TYPE_OBJECT_H

#include "base/vec.h"
#include "heap/slot.h"
#include "lang/opcode.h"

typedef struct Interp Interp;

typedef ComparisonOperation CompareOp; /* COMPARE_LT ... COMPARE_GE */

/* Positional arguments first, then one value for each name in `keywords` (a
 * tuple object of str, or NULL): CPython's vectorcall. `count` counts the
 * positional ones. All borrowed: the caller's slots hold them. */
typedef struct {
    const Slot *slots;
    size_t count;
    Object *keywords;
    /* The tuple of the positional ones where the call has made one (then those with names
     * are in a dict, too), else NULL: types/arguments.h. */
    Object *tuple;
    Object *dict; /* that dict, or NULL */
} Arguments;

/* A Ref result with .object == NULL means: an exception is pending. bool: false
 * means so. int: -1 means so. */
typedef Ref (*UnaryFunction)(Interp *in, Object *self);
typedef Ref (*BinaryFunction)(Interp *in, Object *left, Object *right);
typedef Ref (*PowerFunction)(Interp *in, Object *base, Object *exponent, Object *modulus);
typedef bool (*HashFunction)(Interp *in, Object *self, int64_t *hash);
typedef int (*PredicateFunction)(Interp *in, Object *self);
typedef int64_t (*LengthFunction)(Interp *in, Object *self);
typedef int (*ContainsFunction)(Interp *in, Object *self, Object *item);
typedef Ref (*CompareFunction)(Interp *in, Object *left, Object *right, CompareOp op);
typedef Ref (*GetAttributeFunction)(Interp *in, Object *self, Object *name);
typedef bool (*SetAttributeFunction)(Interp *in, Object *self, Object *name, Object *value);
typedef bool (*SetSubscriptFunction)(Interp *in, Object *self, Object *key, Object *value);
typedef Ref (*RepeatFunction)(Interp *in, Object *self, int64_t times);
/* instance or owner may be NULL, as in tp_descr_get. */
typedef Ref (*DescriptorGetFunction)(Interp *in, Object *self, Object *instance, Object *owner);
typedef bool (*DescriptorSetFunction)(Interp *in, Object *self, Object *instance, Object *value);
typedef Ref (*CallFunction)(Interp *in, Object *self, Arguments arguments);
typedef bool (*InitFunction)(Interp *in, Object *self, Arguments arguments);
typedef Ref (*NewFunction)(Interp *in, TypeObject *type, Arguments arguments);
typedef void (*FinalizeFunction)(Interp *in, Object *self);

typedef struct {
    /* One member per distinct field; the .def has reflected and per-operator rows
     * too, so the fields are spelled out here and a static assert in slot_wrap.c
     * checks that every row names one of them. NULL: the type has it not. */
    UnaryFunction repr, str, iter;
    UnaryFunction next; /* NULL without a pending exception: exhausted */
    UnaryFunction await, aiter, anext;
    HashFunction hash;
    CallFunction call;
    GetAttributeFunction get_attribute;
    SetAttributeFunction set_attribute; /* value NULL: delete */
    CompareFunction compare;
    DescriptorGetFunction descriptor_get;
    DescriptorSetFunction descriptor_set; /* value NULL: delete */
    InitFunction init;
    NewFunction new;
    FinalizeFunction finalize;
    BinaryFunction add, subtract, multiply, remainder, divmod, left_shift, right_shift, and_, xor,
        or_, floor_divide, true_divide, matrix_multiply;
    BinaryFunction inplace_add, inplace_subtract, inplace_multiply, inplace_remainder,
        inplace_power, inplace_left_shift, inplace_right_shift, inplace_and, inplace_xor,
        inplace_or, inplace_floor_divide, inplace_true_divide, inplace_matrix_multiply;
    PowerFunction power;
    UnaryFunction negative, positive, absolute, invert, to_int, to_float, index;
    PredicateFunction is_true;
    LengthFunction length;
    BinaryFunction subscript;
    SetSubscriptFunction set_subscript; /* value NULL: delete */
    ContainsFunction contains;
    BinaryFunction concat, inplace_concat;
    RepeatFunction repeat, inplace_repeat;
} TypeSlots;

/* A method or function written in C. */
typedef Ref (*NativeFunction)(Interp *in, Object *self, Arguments arguments);

typedef enum {
    NATIVE_NO_ARGUMENTS,    /* "NAME() takes no arguments (1 given)" */
    NATIVE_ONE_ARGUMENT,    /* "NAME() takes exactly one argument (2 given)" */
    NATIVE_POSITIONAL,      /* least..most positional, "NAME expected at most 2 arguments, got 3" */
    NATIVE_ANY,             /* checks its own arguments, keywords included */
    NATIVE_CLASS = 16,      /* or-ed: classmethod, self is the type */
    NATIVE_STATIC = 32,     /* or-ed: staticmethod, self is NULL */
    NATIVE_PACKED = 64,     /* or-ed: gets a tuple and a dict (METH_VARARGS) */
    NATIVE_UNCOUNTED = 128, /* or-ed: no level of recursion in warm code */
} NativeKind;

typedef struct {
    const char *name;
    NativeFunction function;
    int kind;             /* NativeKind bits */
    int least, most;      /* positional arguments; most -1: any number */
    const char *sentence; /* doc, our own words; may be NULL */
} NativeSpec;

typedef struct {
    const char *name;
    Ref (*get)(Interp *in, Object *self);
    bool (*set)(Interp *in, Object *self, Object *value); /* NULL: read only; value NULL: delete */
} PropertySpec;

/* Flags that every derived type has, too, by the base that gives its layout. */
#define TYPE_FLAGS_OF_KIND                                                                         \
    (TYPE_FLAG_INT_SUBCLASS | TYPE_FLAG_STR_SUBCLASS | TYPE_FLAG_LIST_SUBCLASS |                   \
     TYPE_FLAG_TUPLE_SUBCLASS | TYPE_FLAG_DICT_SUBCLASS | TYPE_FLAG_TYPE_SUBCLASS |                \
     TYPE_FLAG_EXCEPTION_SUBCLASS | TYPE_FLAG_BYTES_SUBCLASS | TYPE_FLAG_MATCH_SELF)
/* These come from the first of the MRO that has one of them. */
#define TYPE_FLAGS_OF_COLLECTIONS (TYPE_FLAG_SEQUENCE | TYPE_FLAG_MAPPING)

typedef struct BufferFunctions BufferFunctions; /* types/buffer.h */

/* One built-in type, const, at the bottom of its file. Layout functions not
 * given are inherited from the base. */
typedef struct TypeSpec {
    const char *name;
    uint32_t basic_size, item_size, flags;
    int base; /* TypeId of the base; TYPE_object for most */
    /* Instead of `base`, for a module's type: another type of a module that is imported
     * by then. */
    const struct TypeSpec *base_spec;
    bool (*traverse)(Object *object, SlotVisitor visit, void *context);
    void (*clear)(Heap *heap, Object *object);
    void (*dealloc)(Heap *heap, Object *object);
    size_t (*size_of)(const Object *object);
    void (*buffers)(const Object *object, const void **found);
    void (*show)(Heap *heap, Object *object, Buf *out);
    void (*label)(Heap *heap, Object *owner, SlotKey key, Buf *out);
    TypeSlots slots;
    const NativeSpec *methods;      /* ends with a NULL name; may be NULL */
    const PropertySpec *properties; /* the same */
    const char *sentence;
    /* Where in the object its own dict and its list of weak references are; 0: it
     * has none. Inherited. */
    int16_t dict_offset, weaklist_offset;
    uint32_t (*object_flags)(const Object *object); /* as TypeLayout's */
    uint32_t (*frame)(const Object *object);
    const BufferFunctions *buffer; /* NULL: as the base. Inherited. */
} TypeSpec;

/* Shared keys of a class's instances: types/instance_dict.h. */
typedef struct DictKeys SharedKeys;

struct TypeObject {
    TypeLayout layout;       /* first: the heap sees only this */
    TypeSlots slots;         /* own and inherited */
    Slot bases;              /* tuple */
    Slot mro;                /* tuple */
    Slot dict;               /* dict object */
    Slot base;               /* the base that gives the layout */
    Slot name;               /* str; empty for built-in types, whose name is layout.name */
    Slot qualname;           /* str; the same */
    Slot slot_names;         /* tuple of the names in a class's __slots__, sorted; else empty */
    SharedKeys *shared_keys; /* managed-dict classes, else NULL */
    VEC(TypeObject *) subclasses; /* direct ones, oldest first, not counted */
    /* Of those that are classes CPython keeps weak references in a dict, by their addresses:
     * objects that can be seen. Counted, NULL while there are none. */
    Object *subclass_refs;
    uint32_t version;        /* changes whenever a lookup on it may change; 0: uncached */
    uint32_t slots_offset;   /* in the instance: where the class's own __slots__ begin */
    int16_t dict_offset;     /* of a dict pointer in the object; negative: from its end; or 0 */
    int16_t weaklist_offset; /* of the weakref list, or 0 */
    Object *weaklist;        /* weak references to the type */
    bool is_abstract;        /* has __abstractmethods__ that are not empty */
    bool is_library;         /* a library module's: not to be looked into */
    const TypeSpec *spec;    /* NULL for classes made by a script */
};

/* CPython: sizeof(PyTypeObject) 408 for static types (getsizeof 424 with the gc
 * pre-header), PyHeapTypeObject 888 (904) for classes. Ours must fit. */
#define HEAP_TYPE_BASIC_SIZE 904

/* Field numbers of a type's slots. From the name on they cannot be part of a cycle. */
enum {
    TYPE_FIELD_DICT,
    TYPE_FIELD_MRO,
    TYPE_FIELD_BASES,
    TYPE_FIELD_BASE,
    TYPE_FIELD_NAME,
    TYPE_FIELD_QUALNAME,
    TYPE_FIELD_SLOT_NAMES
};

ALWAYS_INLINE bool type_has(const Object *object, TypeFlag flag)
{
    return object_has_flag(object, flag);
}

#endif
