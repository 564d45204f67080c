/* Iterators without an end: count, cycle, repeat. */
#include "modules/itertools_module.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/int.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"

/* --- count --- */

typedef struct {
    Object base;
    Slot long_count, step; /* long_count: empty while `count` serves */
    int64_t count;         /* INT64_MAX: long_count is the next number */
} Count;

_Static_assert(sizeof(Count) == 40, "as CPython's");

FIELDS(count, "count", "step")

static Count *as_count(const Object *object)
{
    return (Count *)(uintptr_t)object;
}

static bool is_number(Interp *in, Object *object)
{
    const TypeSlots *slots = &object->type->slots;
    if (slots->index != NULL || slots->to_int != NULL || slots->to_float != NULL)
        return true;
    Ref method = object_special_method(in, object, in->names->complex_);
    drop(in, method);
    return method.object != NULL;
}

static bool is_one(const Object *object)
{
    int64_t value;
    return is_int(object) && int_to_i64(object, &value) && value == 1;
}

static bool count_begin(Interp *in, Count *count, Object *start, Object *step)
{
    slot_init(&count->step, step != NULL ? keep(step) : int_from_i64(in, 1));
    bool plain = start == NULL || (is_int(start) && int_to_i64(start, &count->count));
    if (plain && (step == NULL || is_one(step)))
        return true;
    count->count = INT64_MAX;
    slot_init(&count->long_count, start != NULL ? keep(start) : int_from_i64(in, 0));
    return true;
}

static Ref count_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "count",
                                          .kept = NAMES_OF_count,
                                          .names = {"start", "step"},
                                          .count = 2,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    for (int i = 0; i < 2; i++) {
        if (values[i] != NULL && !is_number(in, values[i]))
            return is_raised(in) ? NO_REF
                                 : raise_error(in, EXCEPTION_TypeError, "a number is required");
    }
    Ref self = itertools_make(in, type);
    if (self.object == NULL || count_begin(in, as_count(self.object), values[0], values[1]))
        return self;
    drop(in, self);
    return NO_REF;
}

static Ref count_next_long(Interp *in, Object *self)
{
    Count *count = as_count(self);
    Ref now = count->long_count.object != NULL ? keep(count->long_count.object)
                                               : int_from_i64(in, INT64_MAX);
    Ref next =
        now.object == NULL ? NO_REF : number_binary(in, BINARY_ADD, now.object, count->step.object);
    if (next.object != NULL) {
        field_store(in, self, &count->long_count, next);
        return now;
    }
    drop(in, now);
    return NO_REF;
}

static Ref count_next(Interp *in, Object *self)
{
    Count *count = as_count(self);
    if (count->count == INT64_MAX)
        return count_next_long(in, self);
    object_changed(&in->heap, self);
    return int_from_i64(in, count->count++);
}

static void count_show(Heap *heap, Object *object, Buf *out)
{
    if (as_count(object)->count != INT64_MAX)
        buf_printf(out, "at %lld", (long long)as_count(object)->count);
}

/* Appends "TYPE(first, second)"; second may be NULL. */
static Ref repr_of(Interp *in, Object *self, Object *first, Object *second)
{
    Ref first_text = object_repr(in, first);
    Ref second_text =
        first_text.object == NULL || second == NULL ? NO_REF : object_repr(in, second);
    Ref text = NO_REF;
    if (first_text.object != NULL && !is_raised(in)) {
        Buf buf = BUF_INIT;
        buf_printf(&buf, "%s(", type_short_name(self->type));
        str_append_utf8(first_text.object, &buf);
        if (second_text.object != NULL) {
            buf_append_string(&buf, ", ");
            str_append_utf8(second_text.object, &buf);
        }
        buf_append_byte(&buf, ')');
        text = str_from_buf(in, &buf);
        buf_done(&buf);
    }
    drop(in, first_text);
    drop(in, second_text);
    return text;
}

static Ref count_repr(Interp *in, Object *self)
{
    const Count *count = as_count(self);
    Ref now = count->long_count.object != NULL ? keep(count->long_count.object)
                                               : int_from_i64(in, count->count);
    if (now.object == NULL)
        return now;
    Ref text =
        repr_of(in, self, now.object, is_one(count->step.object) ? NULL : count->step.object);
    drop(in, now);
    return text;
}

const TypeSpec count_spec = {
    .name = "itertools.count",
    .basic_size = sizeof(Count),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(count),
    .show = count_show,
    .slots = {.repr = count_repr, .iter = itertools_self, .next = count_next, .new = count_new},
    .sentence = "start, start + step, start + 2 * step and so on",
};

/* --- cycle --- */

typedef struct {
    Object base;
    Slot iterator, saved; /* iterator: empty once exhausted */
    int64_t index;
    int first_pass; /* CPython's, for pickles */
} Cycle;

_Static_assert(sizeof(Cycle) == 48, "as CPython's");

FIELDS(cycle, "iterator", "saved")

static Cycle *as_cycle(const Object *object)
{
    return (Cycle *)(uintptr_t)object;
}

static Ref cycle_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!itertools_arguments(in, type, "cycle", arguments, 1, 1))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[0].object);
    Ref saved = iterator.object == NULL ? NO_REF : list_new(in, 0);
    Ref self = saved.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, iterator);
        drop(in, saved);
        return self;
    }
    slot_init(&as_cycle(self.object)->iterator, iterator);
    slot_init(&as_cycle(self.object)->saved, saved);
    return self;
}

static Ref cycle_saved(Interp *in, Object *self)
{
    Cycle *cycle = as_cycle(self);
    int64_t size = list_size(cycle->saved.object);
    if (size == 0)
        return NO_REF;
    Ref item = keep(list_get(cycle->saved.object, cycle->index));
    cycle->index = cycle->index + 1 >= size ? 0 : cycle->index + 1;
    return item;
}

static Ref cycle_next(Interp *in, Object *self)
{
    Cycle *cycle = as_cycle(self);
    if (cycle->iterator.object == NULL)
        return cycle_saved(in, self);
    Ref item = iterator_next(in, cycle->iterator.object);
    if (item.object != NULL) {
        if (list_append(in, cycle->saved.object, keep(item.object)))
            return item;
        drop(in, item);
        return NO_REF;
    }
    if (is_raised(in))
        return NO_REF;
    field_store(in, self, &cycle->iterator, NO_REF);
    return cycle_saved(in, self);
}

const TypeSpec cycle_spec = {
    .name = "itertools.cycle",
    .basic_size = sizeof(Cycle),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(cycle),
    .slots = {.iter = itertools_self, .next = cycle_next, .new = cycle_new},
    .sentence = "the items of an iterable again and again",
};

/* --- repeat --- */

typedef struct {
    Object base;
    Slot object;
    int64_t left; /* -1: for ever */
} Repeat;

_Static_assert(sizeof(Repeat) == 32, "as CPython's");

FIELDS(repeat, "object")

static Repeat *as_repeat(const Object *object)
{
    return (Repeat *)(uintptr_t)object;
}

static Ref repeat_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "repeat",
                                          .names = {"object", "times"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    int64_t times = -1;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_c_size(in, values[1], &times)))
        return NO_REF;
    Ref self = itertools_make(in, type);
    if (self.object == NULL)
        return self;
    slot_init(&as_repeat(self.object)->object, keep(values[0]));
    as_repeat(self.object)->left = values[1] != NULL && times < 0 ? 0 : times;
    return self;
}

static Ref repeat_next(Interp *in, Object *self)
{
    Repeat *repeat = as_repeat(self);
    if (repeat->left == 0)
        return NO_REF;
    if (repeat->left > 0) {
        repeat->left--;
        object_changed(&in->heap, self);
    }
    return keep(repeat->object.object);
}

static void repeat_show(Heap *heap, Object *object, Buf *out)
{
    if (as_repeat(object)->left >= 0)
        buf_printf(out, "%lld left", (long long)as_repeat(object)->left);
}

static Ref repeat_repr(Interp *in, Object *self)
{
    const Repeat *repeat = as_repeat(self);
    if (repeat->left < 0)
        return repr_of(in, self, repeat->object.object, NULL);
    Ref left = int_from_i64(in, repeat->left);
    Ref text = left.object == NULL ? NO_REF : repr_of(in, self, repeat->object.object, left.object);
    drop(in, left);
    return text;
}

static Ref repeat_length_hint(Interp *in, Object *self, Arguments arguments)
{
    if (as_repeat(self)->left < 0)
        return raise_error(in, EXCEPTION_TypeError, "len() of unsized object");
    return int_from_i64(in, as_repeat(self)->left);
}

static const NativeSpec repeat_methods[] = {
    {"__length_hint__", repeat_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

const TypeSpec repeat_spec = {
    .name = "itertools.repeat",
    .basic_size = sizeof(Repeat),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(repeat),
    .show = repeat_show,
    .slots = {.repr = repeat_repr, .iter = itertools_self, .next = repeat_next, .new = repeat_new},
    .methods = repeat_methods,
    .sentence = "one object again and again",
};
