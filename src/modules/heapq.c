/* The _heapq module: heaps in lists, for the smallest or (with _max) the largest item
 * first. Comparisons may run code that changes the list: then it is an error.
 */
#include "modules/specs.h"

#include "types/arguments.h"
#include "types/list.h"
#include "types/protocol.h"

/* --- the order --- */

/* Does `left` belong above `right`? 1, 0, -1. Both are kept meanwhile. */
static int is_above(Interp *in, Object *left, Object *right, bool max)
{
    Ref a = keep(left), b = keep(right);
    int above = max ? object_compare_bool(in, right, left, COMPARE_LT)
                    : object_compare_bool(in, left, right, COMPARE_LT);
    drop(in, a);
    drop(in, b);
    return above;
}

/* The same of two places of the heap, which must keep its size. */
static int is_place_above(Interp *in, Object *heap, int64_t left, int64_t right, bool max)
{
    int64_t size = list_size(heap);
    int above = is_above(in, list_get(heap, left), list_get(heap, right), max);
    if (above >= 0 && list_size(heap) != size) {
        raise_error(in, EXCEPTION_RuntimeError, "list changed size during iteration");
        return -1;
    }
    return above;
}

static void swap(Interp *in, Object *heap, int64_t left, int64_t right)
{
    Ref item = keep(list_get(heap, left));
    list_set(in, heap, left, keep(list_get(heap, right)));
    list_set(in, heap, right, item);
}

/* The item at `place` rises, not above `start`. */
static bool rise(Interp *in, Object *heap, int64_t start, int64_t place, bool max)
{
    if (place >= list_size(heap))
        return raise_false(in, EXCEPTION_IndexError, "index out of range");
    while (place > start) {
        int64_t parent = (place - 1) >> 1;
        int above = is_place_above(in, heap, place, parent, max);
        if (above <= 0)
            return above == 0;
        swap(in, heap, parent, place);
        place = parent;
    }
    return true;
}

/* The item at `place` sinks to a leaf along the better children, then rises again: few
 * comparisons, for most items belong far below. */
static bool sink(Interp *in, Object *heap, int64_t place, bool max)
{
    int64_t start = place, size = list_size(heap);
    if (place >= size)
        return raise_false(in, EXCEPTION_IndexError, "index out of range");
    while (place < size >> 1) {
        int64_t child = 2 * place + 1;
        if (child + 1 < size) {
            int left = is_place_above(in, heap, child, child + 1, max);
            if (left < 0)
                return false;
            child += !left;
        }
        swap(in, heap, place, child);
        place = child;
    }
    return rise(in, heap, start, place, max);
}

/* --- the functions --- */

/* The first argument is a list, or raises. */
static bool is_heap(Interp *in, const char *name, Arguments arguments)
{
    const Object *heap = arguments.slots[0].object;
    return is_list(heap) ||
           raise_false(in, EXCEPTION_TypeError, "%s() argument%s must be list, not %s", name,
                       arguments.count > 1 ? " 1" : "", type_name_of(heap));
}

static Ref pop(Interp *in, const char *name, Arguments arguments, bool max)
{
    if (!is_heap(in, name, arguments))
        return NO_REF;
    Object *heap = arguments.slots[0].object;
    int64_t size = list_size(heap);
    if (size == 0)
        return raise_error(in, EXCEPTION_IndexError, "index out of range");
    Ref last = keep(list_get(heap, size - 1));
    if (!list_assign_slice(in, heap, size - 1, size, NULL)) {
        drop(in, last);
        return NO_REF;
    }
    if (size == 1)
        return last;
    Ref top = keep(list_get(heap, 0));
    list_set(in, heap, 0, last);
    if (sink(in, heap, 0, max))
        return top;
    drop(in, top);
    return NO_REF;
}

static Ref replace(Interp *in, const char *name, Arguments arguments, bool max)
{
    if (!is_heap(in, name, arguments))
        return NO_REF;
    Object *heap = arguments.slots[0].object;
    if (list_size(heap) == 0)
        return raise_error(in, EXCEPTION_IndexError, "index out of range");
    Ref top = keep(list_get(heap, 0));
    list_set(in, heap, 0, keep(arguments.slots[1].object));
    if (sink(in, heap, 0, max))
        return top;
    drop(in, top);
    return NO_REF;
}

static Ref order(Interp *in, const char *name, Arguments arguments, bool max)
{
    if (!is_heap(in, name, arguments))
        return NO_REF;
    Object *heap = arguments.slots[0].object;
    for (int64_t i = list_size(heap) / 2; i-- > 0;)
        if (!spend(in, 1) || !sink(in, heap, i, max))
            return NO_REF;
    return keep_none(in);
}

static Ref heappush(Interp *in, Object *self, Arguments arguments)
{
    if (!is_heap(in, "heappush", arguments))
        return NO_REF;
    Object *heap = arguments.slots[0].object;
    if (!list_append(in, heap, keep(arguments.slots[1].object)) ||
        !rise(in, heap, 0, list_size(heap) - 1, false))
        return NO_REF;
    return keep_none(in);
}

static Ref heappushpop(Interp *in, Object *self, Arguments arguments)
{
    if (!is_heap(in, "heappushpop", arguments))
        return NO_REF;
    Object *heap = arguments.slots[0].object, *item = arguments.slots[1].object;
    if (list_size(heap) == 0)
        return keep(item);
    int above = is_above(in, list_get(heap, 0), item, false);
    if (above <= 0)
        return above < 0 ? NO_REF : keep(item);
    if (list_size(heap) == 0)
        return raise_error(in, EXCEPTION_IndexError, "index out of range");
    return replace(in, "heappushpop", arguments, false);
}

static Ref heappop(Interp *in, Object *self, Arguments arguments)
{
    return pop(in, "heappop", arguments, false);
}

static Ref heapreplace(Interp *in, Object *self, Arguments arguments)
{
    return replace(in, "heapreplace", arguments, false);
}

static Ref heapify(Interp *in, Object *self, Arguments arguments)
{
    return order(in, "heapify", arguments, false);
}

static Ref heappop_max(Interp *in, Object *self, Arguments arguments)
{
    return pop(in, "_heappop_max", arguments, true);
}

static Ref heapreplace_max(Interp *in, Object *self, Arguments arguments)
{
    return replace(in, "_heapreplace_max", arguments, true);
}

static Ref heapify_max(Interp *in, Object *self, Arguments arguments)
{
    return order(in, "_heapify_max", arguments, true);
}

static const NativeSpec functions[] = {
    {"heappush", heappush, NATIVE_POSITIONAL, 2, 2, "adds an item to a heap"},
    {"heappushpop", heappushpop, NATIVE_POSITIONAL, 2, 2, "adds an item, then takes the smallest"},
    {"heappop", heappop, NATIVE_ONE_ARGUMENT, 1, 1, "takes the smallest item out"},
    {"heapreplace", heapreplace, NATIVE_POSITIONAL, 2, 2, "takes the smallest, then adds an item"},
    {"heapify", heapify, NATIVE_ONE_ARGUMENT, 1, 1, "makes a list a heap"},
    {"_heappop_max", heappop_max, NATIVE_ONE_ARGUMENT, 1, 1, "takes the largest item out"},
    {"_heapreplace_max", heapreplace_max, NATIVE_POSITIONAL, 2, 2,
     "takes the largest, then adds an item"},
    {"_heapify_max", heapify_max, NATIVE_ONE_ARGUMENT, 1, 1,
     "makes a list a heap with the largest first"},
    {0},
};

const ModuleSpec _heapq_module = {
    .name = "_heapq",
    .functions = functions,
    .sentence = "heaps in lists",
};
