/* The gc module: the collector's counters, and walks over the objects it tracks. */
#include <limits.h>

#include "heap/gc.h"

#include "types/arguments.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/import.h"
#include "vm/output.h"

static Collector *collector_of(Interp *in)
{
    return in->heap.collector;
}

static Ref tuple_of_three(Interp *in, int64_t a, int64_t b, int64_t c)
{
    Slot items[3] = {
        {int_from_i64(in, a).object}, {int_from_i64(in, b).object}, {int_from_i64(in, c).object}};
    return tuple_from_taken(in, items, 3);
}

static Ref gc_collect_function(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "collect", .names = {"generation"}, .count = 1, .positional = 1};
    Object *value;
    int64_t generation = GENERATION_COUNT - 1;
    if (!arguments_bind(in, &parameters, arguments, &value))
        return NO_REF;
    if (value != NULL && !number_as_c_int(in, value, &generation))
        return NO_REF;
    if (generation < 0 || generation >= GENERATION_COUNT)
        return raise_error(in, EXCEPTION_ValueError, "invalid generation");
    int64_t found = collector_of(in)->collecting ? 0 : gc_collect(&in->heap, (int)generation);
    return is_raised(in) ? NO_REF : int_from_i64(in, found);
}

static Ref gc_enable(Interp *in, Object *self, Arguments arguments)
{
    collector_of(in)->enabled = true;
    return keep_none(in);
}

static Ref gc_disable(Interp *in, Object *self, Arguments arguments)
{
    collector_of(in)->enabled = false;
    return keep_none(in);
}

static Ref gc_isenabled(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, collector_of(in)->enabled);
}

static Ref gc_get_count(Interp *in, Object *self, Arguments arguments)
{
    const Generation *generation = collector_of(in)->generation;
    return tuple_of_three(in, generation[0].count, generation[1].count, generation[2].count);
}

static Ref gc_get_threshold(Interp *in, Object *self, Arguments arguments)
{
    const Generation *generation = collector_of(in)->generation;
    return tuple_of_three(in, generation[0].threshold, generation[1].threshold,
                          generation[2].threshold);
}

/* A C int in the words of PyArg_ParseTuple, which takes a long first. */
static bool threshold_argument(Interp *in, Object *given, int64_t *value)
{
    Ref number = number_index(in, given);
    if (number.object == NULL)
        return false;
    bool fits = int_to_i64(number.object, value);
    drop(in, number);
    if (!fits)
        return raise_false(in, EXCEPTION_OverflowError,
                           "Python int too large to convert to C long");
    if (*value > INT32_MAX)
        return raise_false(in, EXCEPTION_OverflowError, "signed integer is greater than maximum");
    return *value >= INT32_MIN ||
           raise_false(in, EXCEPTION_OverflowError, "signed integer is less than minimum");
}

static Ref gc_set_threshold(Interp *in, Object *self, Arguments arguments)
{
    int64_t values[GENERATION_COUNT];
    if (!arguments_no_keywords(in, "gc.set_threshold", arguments) ||
        !arguments_between(in, "set_threshold", arguments, 1, GENERATION_COUNT))
        return NO_REF;
    for (size_t i = 0; i < arguments.count; i++)
        if (!threshold_argument(in, arguments.slots[i].object, &values[i]))
            return NO_REF;
    for (size_t i = 0; i < arguments.count; i++)
        collector_of(in)->generation[i].threshold = values[i];
    return keep_none(in);
}

static Ref gc_is_tracked_function(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, gc_is_tracked(arguments.slots[0].object));
}

static Ref gc_is_finalized_function(Interp *in, Object *self, Arguments arguments)
{
    Object *object = arguments.slots[0].object;
    return keep_bool(in, object_has_flag(object, TYPE_FLAG_GC) && gc_is_finalized(object));
}

/* --- walks over generations --- */

static bool append_generation(Interp *in, int generation, Object *list)
{
    GcHead *head = &collector_of(in)->generation[generation].list;
    for (GcHead *at = gc_next(head); at != head; at = gc_next(at)) {
        Object *object = gc_object_of(at);
        if (object != list && !list_append(in, list, keep(object)))
            return false;
    }
    return true;
}

static Ref gc_get_objects(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "get_objects",
                                          .kept = NAMES_OF_get_objects,
                                          .names = {"generation"},
                                          .count = 1,
                                          .positional = 1};
    Object *value;
    int64_t only = -1;
    if (!arguments_bind(in, &parameters, arguments, &value))
        return NO_REF;
    if (value != NULL && value != in->none) {
        if (!is_int(value) && value->type->slots.index == NULL)
            return raise_error(in, EXCEPTION_TypeError,
                               "argument should be integer or None, not '%s'", type_name_of(value));
        if (!number_as_index(in, value, EXCEPTION_OverflowError, &only))
            return NO_REF;
        if (only < -1 || only >= GENERATION_COUNT)
            return raise_error(in, EXCEPTION_ValueError,
                               only < 0 ? "generation parameter cannot be negative"
                                        : "generation parameter must be less than the number of "
                                          "available generations (3)");
    }
    Ref list = list_new(in, 0);
    bool done = list.object != NULL;
    for (int i = 0; done && i < GENERATION_COUNT; i++)
        if (only < 0 || only == i)
            done = append_generation(in, i, list.object);
    if (done)
        return list;
    drop(in, list);
    return NO_REF;
}

typedef struct {
    Interp *in;
    Arguments wanted;
    Object *list;        /* of what was found */
    const Object *owner; /* whose slots are being walked */
    bool found, failed;
} Walk;

/* CPython's collector does not look at what cannot be part of a cycle: keys of a dict of
 * strings, names of types, modules and descriptors. */
static bool is_visited(const Walk *walk, const Slot *slot, SlotKey key)
{
    const Interp *in = walk->in;
    const Object *owner = walk->owner;
    if (slot->object == NULL)
        return false;
    if (key.role == ROLE_KEY)
        return !dict_has_str_keys(owner);
    if (is_type(owner))
        return key.index < TYPE_FIELD_NAME;
    bool has_name = IS_EXACT(in, owner, module) || IS_EXACT(in, owner, method_descriptor) ||
                    IS_EXACT(in, owner, wrapper_descriptor) ||
                    IS_EXACT(in, owner, getset_descriptor) ||
                    IS_EXACT(in, owner, member_descriptor);
    return !has_name || !is_str(slot->object);
}

static bool walk_type(Walk *walk, Object *object, uint32_t flag, SlotVisitor visit)
{
    return !object_has_flag(object, flag) ||
           visit(walk, (Slot *)&object->type, SLOT_KEY(FIELD, FIELD_CLASS));
}

/* Static types are no objects of the collector's. */
static void walk_object(Walk *walk, Object *object, SlotVisitor visit)
{
    walk->owner = object;
    if (object_has_flag(object, TYPE_FLAG_GC) && object_layout(object)->traverse != NULL &&
        !(is_type(object) && heap_is_static(&walk->in->heap, object)))
        (void)(walk_type(walk, object, TYPE_FLAG_TYPE_FIRST, visit) &&
               object_layout(object)->traverse(object, visit, walk) &&
               walk_type(walk, object, TYPE_FLAG_TYPE_LAST, visit));
}

static bool append_referent(void *context, Slot *slot, SlotKey key)
{
    Walk *walk = context;
    if (is_visited(walk, slot, key) && !list_append(walk->in, walk->list, keep(slot->object)))
        walk->failed = true;
    return !walk->failed;
}

static Ref gc_get_referents(Interp *in, Object *self, Arguments arguments)
{
    Ref list = list_new(in, 0);
    Walk walk = {.in = in, .list = list.object, .failed = list.object == NULL};
    for (size_t i = 0; !walk.failed && i < arguments.count; i++)
        walk_object(&walk, arguments.slots[i].object, append_referent);
    if (!walk.failed)
        return list;
    drop(in, list);
    return NO_REF;
}

static bool is_wanted(void *context, Slot *slot, SlotKey key)
{
    Walk *walk = context;
    if (!is_visited(walk, slot, key))
        return true;
    for (size_t i = 0; i < walk->wanted.count; i++)
        walk->found = walk->found || walk->wanted.slots[i].object == slot->object;
    return !walk->found;
}

static bool append_referrers(Walk *walk, int generation)
{
    GcHead *head = &collector_of(walk->in)->generation[generation].list;
    for (GcHead *at = gc_next(head); at != head; at = gc_next(at)) {
        Object *object = gc_object_of(at);
        walk->found = false;
        if (object != walk->list && object != walk->wanted.tuple)
            walk_object(walk, object, is_wanted);
        if (walk->found && !list_append(walk->in, walk->list, keep(object)))
            return false;
    }
    return true;
}

static Ref gc_get_referrers(Interp *in, Object *self, Arguments arguments)
{
    Ref list = list_new(in, 0);
    Walk walk = {.in = in, .wanted = arguments, .list = list.object};
    bool done = list.object != NULL;
    for (int i = 0; done && i < GENERATION_COUNT; i++)
        done = append_referrers(&walk, i);
    if (done)
        return list;
    drop(in, list);
    return NO_REF;
}

/* --- freezing, statistics --- */

static Ref gc_freeze_function(Interp *in, Object *self, Arguments arguments)
{
    gc_freeze(&in->heap);
    return keep_none(in);
}

static Ref gc_unfreeze_function(Interp *in, Object *self, Arguments arguments)
{
    gc_unfreeze(&in->heap);
    return keep_none(in);
}

static int64_t count_objects(const GcHead *list)
{
    int64_t count = 0;
    for (const GcHead *at = gc_next(list); at != list; at = gc_next(at))
        count++;
    return count;
}

static Ref gc_get_freeze_count(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, count_objects(&collector_of(in)->permanent));
}

static bool set_number(Interp *in, Object *dict, const char *name, int64_t value)
{
    Ref number = int_from_i64(in, value);
    bool done = number.object != NULL && dict_set_string(in, dict, name, number.object);
    drop(in, number);
    return done;
}

static Ref gc_get_stats(Interp *in, Object *self, Arguments arguments)
{
    const Collector *collector = collector_of(in);
    Ref list = list_new(in, 0);
    for (int i = 0; list.object != NULL && i < GENERATION_COUNT; i++) {
        Ref dict = dict_new(in);
        bool done = dict.object != NULL &&
                    set_number(in, dict.object, "collections", collector->stats[i].collections) &&
                    set_number(in, dict.object, "collected", collector->stats[i].collected) &&
                    set_number(in, dict.object, "uncollectable", collector->stats[i].uncollectable);
        if (!done || !list_append(in, list.object, dict)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

static Ref gc_get_debug(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, collector_of(in)->debug);
}

static Ref gc_set_debug(Interp *in, Object *self, Arguments arguments)
{
    int64_t debug;
    if (!number_as_c_int(in, arguments.slots[0].object, &debug))
        return NO_REF;
    collector_of(in)->debug = debug;
    return keep_none(in);
}

static void write_line(Interp *in, const char *format, ...) PRINTF_LIKE(2, 3);
static void write_line(Interp *in, const char *format, ...)
{
    Buf text = BUF_INIT;
    va_list arguments;
    va_start(arguments, format);
    buf_vprintf(&text, format, arguments);
    va_end(arguments);
    RaisedAside raised = raise_set_aside(in);
    if (!output_to_sys(vm_of(in), STREAM_STDERR, text.text, text.length))
        raise_clear(in);
    raise_put_back(in, raised);
    buf_done(&text);
}

static void report_collectable(Heap *heap, Object *object)
{
    write_line(interp_of(heap), "gc: collectable <%s 0x%llx>\n", object->type->layout.name,
               (unsigned long long)heap_address(heap, object));
}

static void save_garbage(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    Object *garbage = vm_of(in)->gc_garbage.object;
    RaisedAside raised = raise_set_aside(in);
    if (!list_append(in, garbage, keep(object)))
        raise_clear(in);
    raise_put_back(in, raised);
}

/* Modelled memory has no clock: the time is that of a very fast machine. */
static void write_statistics(Interp *in, bool begins, int generation, int64_t collected)
{
    const Generation *all = collector_of(in)->generation;
    if (!begins) {
        write_line(in, "gc: done, %lld unreachable, 0 uncollectable, 0.0000s elapsed\n",
                   (long long)collected);
        return;
    }
    write_line(in, "gc: collecting generation %d...\n", generation);
    write_line(in, "gc: objects in each generation: %lld %lld %lld\n",
               (long long)count_objects(&all[0].list), (long long)count_objects(&all[1].list),
               (long long)count_objects(&all[2].list));
    write_line(in, "gc: objects in permanent generation: %lld\n",
               (long long)count_objects(&collector_of(in)->permanent));
}

/* --- gc.callbacks --- */

/* {'generation': ..., 'collected': ..., 'uncollectable': 0} */
static Ref callback_info(Interp *in, int generation, int64_t collected)
{
    Ref dict = dict_new(in);
    if (dict.object != NULL && set_number(in, dict.object, "generation", generation) &&
        set_number(in, dict.object, "collected", collected) &&
        set_number(in, dict.object, "uncollectable", 0))
        return dict;
    drop(in, dict);
    return NO_REF;
}

static void call_back(Interp *in, Object *callback, Ref phase, Ref info)
{
    Slot slots[2] = {{phase.object}, {info.object}};
    Ref held = keep(callback);
    Ref result = object_call(in, callback, (Arguments){.slots = slots, .count = 2});
    if (result.object == NULL)
        in->unraisable(in, callback);
    drop(in, result);
    drop(in, held);
}

static void tell_callbacks(Heap *heap, bool begins, int generation, int64_t collected)
{
    Interp *in = interp_of(heap);
    Object *callbacks = vm_of(in)->gc_callbacks.object;
    if (list_size(callbacks) == 0 || is_raised(in))
        return;
    Ref phase = str_from_string(in, begins ? "start" : "stop");
    Ref info = phase.object == NULL ? NO_REF : callback_info(in, generation, collected);
    if (info.object == NULL)
        in->unraisable(in, NULL);
    for (int64_t i = 0; info.object != NULL && i < list_size(callbacks); i++)
        call_back(in, list_get(callbacks, i), phase, info);
    drop(in, info);
    drop(in, phase);
}

static void tell(Heap *heap, bool begins, int generation, int64_t collected)
{
    if (!begins && (heap->collector->debug & GC_DEBUG_STATS))
        write_statistics(interp_of(heap), begins, generation, collected);
    tell_callbacks(heap, begins, generation, collected);
    if (begins && (heap->collector->debug & GC_DEBUG_STATS))
        write_statistics(interp_of(heap), begins, generation, collected);
}

static bool fill_list(Interp *in, Object *dict, const char *name, Slot *held)
{
    Ref list = list_new(in, 0);
    if (list.object == NULL || !dict_set_string(in, dict, name, list.object)) {
        drop(in, list);
        return false;
    }
    held->object = list.object;
    return true;
}

static bool add_flags(Interp *in, Object *dict)
{
    static const struct {
        const char *name;
        int64_t value;
    } flags[] = {
        {"DEBUG_STATS", GC_DEBUG_STATS},
        {"DEBUG_COLLECTABLE", GC_DEBUG_COLLECTABLE},
        {"DEBUG_UNCOLLECTABLE", GC_DEBUG_UNCOLLECTABLE},
        {"DEBUG_SAVEALL", GC_DEBUG_SAVEALL},
        {"DEBUG_LEAK", GC_DEBUG_COLLECTABLE | GC_DEBUG_UNCOLLECTABLE | GC_DEBUG_SAVEALL},
    };
    for (size_t i = 0; i < ARRAY_LEN(flags); i++)
        if (!set_number(in, dict, flags[i].name, flags[i].value))
            return false;
    return true;
}

static bool fill(Interp *in, Object *dict)
{
    Vm *vm = vm_of(in);
    if (!fill_list(in, dict, "garbage", &vm->gc_garbage) ||
        !fill_list(in, dict, "callbacks", &vm->gc_callbacks))
        return false;
    collector_of(in)->tell = tell;
    collector_of(in)->report = report_collectable;
    collector_of(in)->save = save_garbage;
    return add_flags(in, dict);
}

static const NativeSpec functions[] = {
    {"collect", gc_collect_function, NATIVE_ANY, 0, 1, "collect now; how many were unreachable"},
    {"disable", gc_disable, NATIVE_NO_ARGUMENTS, 0, 0, "no automatic collections"},
    {"enable", gc_enable, NATIVE_NO_ARGUMENTS, 0, 0, "automatic collections again"},
    {"freeze", gc_freeze_function, NATIVE_NO_ARGUMENTS, 0, 0,
     "leave all present objects alone for ever"},
    {"get_count", gc_get_count, NATIVE_NO_ARGUMENTS, 0, 0, "counters of the generations"},
    {"get_debug", gc_get_debug, NATIVE_NO_ARGUMENTS, 0, 0, "debugging flags"},
    {"get_freeze_count", gc_get_freeze_count, NATIVE_NO_ARGUMENTS, 0, 0, "frozen objects"},
    {"get_objects", gc_get_objects, NATIVE_ANY, 0, 1, "tracked objects"},
    {"get_referents", gc_get_referents, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1,
     "what the objects refer to"},
    {"get_referrers", gc_get_referrers, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1,
     "what refers to the objects"},
    {"get_stats", gc_get_stats, NATIVE_NO_ARGUMENTS, 0, 0, "collections so far"},
    {"get_threshold", gc_get_threshold, NATIVE_NO_ARGUMENTS, 0, 0, "when collections start"},
    {"is_finalized", gc_is_finalized_function, NATIVE_ONE_ARGUMENT, 1, 1, "has __del__ run"},
    {"is_tracked", gc_is_tracked_function, NATIVE_ONE_ARGUMENT, 1, 1, "is it tracked"},
    {"isenabled", gc_isenabled, NATIVE_NO_ARGUMENTS, 0, 0, "are collections automatic"},
    {"set_debug", gc_set_debug, NATIVE_ONE_ARGUMENT, 1, 1, "set debugging flags"},
    {"set_threshold", gc_set_threshold, NATIVE_ANY | NATIVE_PACKED, 1, 3, "when collections start"},
    {"unfreeze", gc_unfreeze_function, NATIVE_NO_ARGUMENTS, 0, 0, "undo freeze"},
    {0},
};

const ModuleSpec gc_module = {
    .name = "gc",
    .functions = functions,
    .fill = fill,
    .sentence = "the cycle collector",
};
