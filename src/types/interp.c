/* Start-up and end of a run's objects. Order matters: type objects first get their
 * C layouts and slots (so that objects of all built-in types can be made), then the
 * shared objects are made, and only then do types get what consists of objects:
 * bases, MRO and dicts full of descriptors.
 */
#include "types/interp.h"

#include <pthread.h>
#include <string.h>

#include "base/mem.h"
#include "types/exception.h"
#include "types/object.h"
#include "types/start.h"
#include "types/type.h"
#include "types/type_make.h"
#include "types/weakref.h"

#define RECURSION_LIMIT 1000

/* Hooks for a run without a vm (unit tests): Python functions cannot be called. */
static Ref call_without_vm(Interp *in, Object *callable, Arguments arguments)
{
    return raise_error(in, EXCEPTION_SystemError, "no code can run: there is no vm");
}

static Ref no_import(Interp *in, const char *name)
{
    return raise_error(in, EXCEPTION_SystemError, "%s cannot be imported: there is no vm", name);
}

static Object *no_globals(Interp *in)
{
    return NULL;
}

static void forget_exception(Interp *in, Object *where)
{
    raise_clear(in);
}

static bool refill_budget(Interp *in)
{
    in->budget = INT32_MAX;
    return true;
}

static void write_nothing(Interp *in, OutputStream stream, const char *text, size_t length) {}

static bool no_super_arguments(Interp *in, Object **type, Object **self)
{
    return raise_false(in, EXCEPTION_RuntimeError, "super(): no current frame");
}

static bool handles_nothing(const Interp *in)
{
    return false;
}

static void set_default_hooks(Interp *in)
{
    in->call = call_without_vm;
    in->import = no_import;
    in->current_globals = no_globals;
    in->unraisable = forget_exception;
    in->super_arguments = no_super_arguments;
    in->is_handling = handles_nothing;
    in->on_budget = refill_budget;
    in->write = write_nothing;
}

static bool singletons_start(Interp *in)
{
    in->none = heap_new_static(&in->heap, in->types[TYPE_NoneType], 0);
    in->not_implemented = heap_new_static(&in->heap, in->types[TYPE_NotImplementedType], 0);
    in->ellipsis = heap_new_static(&in->heap, in->types[TYPE_ellipsis], 0);
    return in->none != NULL && in->not_implemented != NULL && in->ellipsis != NULL;
}

static bool memory_error_start(Interp *in)
{
    in->memory_error =
        exception_new(in, in->exceptions[EXCEPTION_MemoryError], (Arguments){0}).object;
    return in->memory_error != NULL;
}

/* What one step of recursion, and what is called at its end, may take at most. */
#define STACK_MARGIN ((uintptr_t)512 << 10)

void interp_measure_stack(Interp *in)
{
    pthread_attr_t attributes;
    void *lowest;
    size_t size;
    in->stack_end = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0)
        return;
    if (pthread_attr_getstack(&attributes, &lowest, &size) == 0)
        in->stack_end = (uintptr_t)lowest + STACK_MARGIN;
    pthread_attr_destroy(&attributes);
}

/* CPython's start-up leaves blocks of every size class in use, so that the pool of a
 * script's first set, say, does not become free when that set goes: one block of
 * each class is held for good. */
static bool blocks_start(Interp *in)
{
    for (size_t size = 16; size <= SMALL_REQUEST_MAX; size += 16)
        if (heap_alloc(&in->heap, size) == NULL)
            return false;
    return true;
}

typedef bool (*StartStep)(Interp *in);

static const StartStep start_steps[] = {
    types_lay_out, singletons_start,
#define START(kind) kind##_start,
#include "types/start.def"
#undef START
    types_fill,    exceptions_init,  memory_error_start, weakrefs_start, blocks_start,
};

bool interp_init(Interp *in, size_t heap_limit)
{
    memset(in, 0, sizeof(*in));
    in->recursion_limit = RECURSION_LIMIT;
    in->budget = INT32_MAX;
    set_default_hooks(in);
    interp_measure_stack(in);
    if (!heap_init(&in->heap, heap_limit))
        return false;
    in->type_cache = mem_alloc_zeroed(1, sizeof(*in->type_cache));
    for (size_t i = 0; i < ARRAY_LEN(start_steps); i++)
        if (!start_steps[i](in))
            return false;
    return true;
}

typedef void (*StopStep)(Interp *in);

static const StopStep stop_steps[] = {
#define START(kind) kind##_stop,
#include "types/start.def"
#undef START
};

void foreign_add(Interp *in, Foreign *foreign)
{
    foreign->previous = NULL;
    foreign->next = in->foreign;
    if (in->foreign != NULL)
        in->foreign->previous = foreign;
    in->foreign = foreign;
}

void foreign_remove(Interp *in, Foreign *foreign)
{
    if (foreign->next != NULL)
        foreign->next->previous = foreign->previous;
    if (foreign->previous != NULL)
        foreign->previous->next = foreign->next;
    else
        in->foreign = foreign->next;
    foreign->release(foreign);
}

void interp_done(Interp *in)
{
    for (size_t i = ARRAY_LEN(stop_steps); i-- > 0;)
        stop_steps[i](in);
    while (in->foreign != NULL)
        foreign_remove(in, in->foreign);
    types_forget(in);
    map_done(&in->module_types);
    mem_free(in->type_cache);
    mem_free(in->exception_specs);
    heap_done(&in->heap);
    memset(in, 0, sizeof(*in));
}
