/* What a type may use of the run: the heap, the built-in types and singletons,
 * the pending exception, and the hooks that the vm sets (calling Python code,
 * importing). Heap is the first member, so a Heap pointer handed to a dealloc is
 * also the Interp's.
 */
#ifndef TYPES_INTERP_H
#define TYPES_INTERP_H

#include <signal.h>

#include "base/map.h"
#include "base/vec.h"
#include "types/type_object.h"

typedef enum {
#define TYPE(id, spec) TYPE_##id,
#include "types/type.def"
#undef TYPE
    TYPE_COUNT
} TypeId;

typedef enum {
#define EXCEPTION(name, base, doc) EXCEPTION_##name,
#include "types/exception.def"
#undef EXCEPTION
    EXCEPTION_COUNT
} ExceptionId;

/* Clocks, in nanoseconds. */
typedef enum {
    TIME_WALL,   /* since 1970 */
    TIME_STEADY, /* since some moment; never goes back */
    TIME_USED,   /* by the processor */
} TimeKind;

#define SMALL_INT_LEAST (-5)
#define SMALL_INT_MOST 256

/* Memory outside of the heap that belongs to an object (what a library made): the object
 * gives it back when it goes, interp_done what is left then. */
typedef struct Foreign Foreign;
struct Foreign {
    Foreign *next, *previous;
    void (*release)(Foreign *foreign); /* frees it and what hangs from it */
};

struct Interp {
    Heap heap;
    Foreign *foreign; /* the newest */
    TypeObject *types[TYPE_COUNT];
    TypeObject *exceptions[EXCEPTION_COUNT];
    TypeSpec *exception_specs;  /* one for each, made from exception.def */
    uint64_t abc_registrations; /* with abstract base classes, ever: modules/abc.c */
    uint32_t random_starts;     /* of generators without a seed: modules/random.c */
    Map module_types;           /* of a TypeSpec, the type made of it: types/module.h */
    Object *none, *true_object, *false_object, *not_implemented, *ellipsis;
    Object *small_ints[SMALL_INT_MOST - SMALL_INT_LEAST + 1];
    Object *latin1[256];       /* the shared one-character strings */
    Object *byte_objects[256]; /* the shared one-byte bytes */
    Object *empty_string, *empty_tuple, *empty_bytes;
    struct InternTable *interned; /* types/intern.h */
    struct Names *names;          /* interned names C code asks for: types/names.h */
    struct TypeCache *type_cache; /* attribute lookups on types: types/type.h */
    uint32_t last_type_version;
    Object *memory_error; /* made at start, for when no other can be made */
    /* dict of what C code keeps for the thread, made when first asked for: at "Py_Repr" the
     * list of the containers whose repr is under way. A script sees their counts rise. */
    Slot thread_dict;
    Slot names_kept[32]; /* of functions written in C: types/arguments.h */

    /* Free lists of types, and of 8-slot tables of dicts with str keys; index of
     * free_tuples: number of items (1..20). */
    FreeList free_floats, free_lists, free_dicts, free_keys, free_slices, free_tuples[21];
    struct DictKeys *empty_keys; /* the table of every empty dict */
    uint64_t dict_version;       /* last one given to a dict */

    Slot pending; /* the exception on its way up, or empty */
    /* Not NULL: the pending exception is not made yet, pending is its text. */
    TypeObject *pending_type;
    int32_t recursion_depth, recursion_limit;
    /* However high a script sets its limit, the C stack is only so large: no call that
     * recurses begins below this address. */
    uintptr_t stack_end;
    /* Counts down in loops (evaluation and builtins); at 0 `on_budget` runs. A signal
     * handler may set it to 0, so that the question comes at once. */
    volatile sig_atomic_t budget;
    uint64_t hash_key[2];    /* SipHash key: PYTHONHASHSEED=0 */
    int32_t max_text_digits; /* of ints to and from decimal text; 0: no limit */

    /* Hooks, set by vm and app; never NULL once running. */
    Ref (*call)(Interp *in, Object *callable, Arguments arguments);
    /* import NAME, of a module of the program's own; new reference. */
    Ref (*import)(Interp *in, const char *name);
    /* The running frame's globals dict, borrowed, or NULL: a new class's __module__. */
    Object *(*current_globals)(Interp *in);
    /* Reports and drops the pending exception, which `where` (an object, may be
     * NULL) could not pass on: "Exception ignored in: ...". */
    void (*unraisable)(Interp *in, Object *where);
    /* For super() without arguments: the class cell's content and the first argument
     * of the running function, borrowed. False: raised ("super(): no arguments"). */
    bool (*super_arguments)(Interp *in, Object **type, Object **self);
    /* Is an exception being handled, which a new one gets as its context? */
    bool (*is_handling)(const Interp *in);
    const struct FrameHooks *frames; /* what frame objects show: types/frame_object.h */
    /* Refills the budget; false: raises (KeyboardInterrupt, limit). */
    bool (*on_budget)(Interp *in);
    void (*write)(Interp *in, OutputStream stream, const char *text, size_t length);
    int64_t (*clock)(Interp *in, TimeKind which);
    /* Lets time pass; false: raised (KeyboardInterrupt). */
    bool (*sleep)(Interp *in, int64_t nanoseconds);
    void *vm;   /* the Vm, for vm/ only */
    void *host; /* app's, handed to the hooks */
};

ALWAYS_INLINE Interp *interp_of(Heap *heap)
{
    return (Interp *)heap;
}

/* Makes the built-in types, singletons and small ints. False: no memory. */
MUST_USE bool interp_init(Interp *in, size_t heap_limit);
void interp_done(Interp *in);
/* Finds out how far the stack of the calling thread goes: whoever runs code on
 * another thread than the one that made the Interp calls it first. */
void interp_measure_stack(Interp *in);

ALWAYS_INLINE void drop(Interp *in, Ref ref)
{
    ref_drop(&in->heap, ref);
}

ALWAYS_INLINE Ref keep(Object *object)
{
    return ref_keep(object);
}

ALWAYS_INLINE Ref keep_none(Interp *in)
{
    return ref_keep(in->none);
}

ALWAYS_INLINE Ref keep_bool(Interp *in, bool truth)
{
    return ref_keep(truth ? in->true_object : in->false_object);
}

#define IS_EXACT(in, object, id) ((object)->type == (in)->types[TYPE_##id])

/* Called in every loop of C code over user data: `work` units (items visited)
 * are charged; false if the script is to stop (exception pending). */
ALWAYS_INLINE MUST_USE bool spend(Interp *in, int32_t work)
{
    int left = in->budget - work;
    in->budget = left;
    return LIKELY(left > 0) || in->on_budget(in);
}

/* --- raising: types/raise.c. All return a value that says "failed". --- */

/* Sets the pending exception from a printf format (%s: C strings, UTF-8). Always
 * NO_REF, so that `return raise_error(...)` fits functions that give a Ref. */
Ref raise_error(Interp *in, ExceptionId type, const char *format, ...) PRINTF_LIKE(3, 4);
/* The same, returning false. */
bool raise_false(Interp *in, ExceptionId type, const char *format, ...) PRINTF_LIKE(3, 4);
/* Sets an exception with one argument object (KeyError(key)). Consumes value. */
Ref raise_value(Interp *in, ExceptionId type, Ref value);
/* Makes a made exception instance the pending one. Consumes it; whatever was
 * pending is dropped. Adds no context: that is done where `raise` happens. NO_REF: it could
 * not be made, and why is pending. */
Ref raise_object(Interp *in, Ref exception);
Ref raise_no_memory(Interp *in);
ALWAYS_INLINE bool is_raised(const Interp *in)
{
    return in->pending.object != NULL;
}
bool is_raised_of(const Interp *in, ExceptionId type);
/* Drops the pending exception. */
void raise_clear(Interp *in);
/* The pending exception, made if it is not yet; borrowed. One must be pending. */
Object *raise_pending(Interp *in);
/* Takes the pending exception away; the caller owns it. Empty if none is pending. */
Ref raise_take(Interp *in);

/* A pending exception put away as it is, perhaps not made yet. */
typedef struct {
    Slot value;
    TypeObject *type;
} RaisedAside;

/* None is pending after that, while code of the script runs; it must be put back, which
 * drops what is pending by then. */
RaisedAside raise_set_aside(Interp *in);
void raise_put_back(Interp *in, RaisedAside aside);

/* heap_new with MemoryError raised on failure; tracked if it is a gc type and
 * `track`. New reference. */
MUST_USE Ref object_make(Interp *in, TypeObject *type, size_t items);

/* The name of an object's type as messages show it: of a module's type with the module,
 * of a class without; borrowed. */
const char *type_name_of(const Object *object);

/* Enters it; `release` is set. */
void foreign_add(Interp *in, Foreign *foreign);
/* Takes it out and releases it. */
void foreign_remove(Interp *in, Foreign *foreign);

#endif
