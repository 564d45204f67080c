/* time: clocks, calendar times as tuples with names, texts of them. Local time is UTC. What
 * the clocks show is the host's affair (Interp.clock): a recorded run has a clock of its
 * own that goes the same way every time.
 */
#include <locale.h>
#include <math.h>
#include <string.h>
#include <time.h>

#include "modules/specs.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/int.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/import.h"

#define SECOND INT64_C(1000000000)
#define SHOWN 9 /* items of a struct_time; two more are attributes only */
#define ALL 11
#define HIDDEN_FIELD 2000

static const TypeSpec struct_time_spec;

static const char *const item_names[ALL] = {"tm_year",  "tm_mon",  "tm_mday",  "tm_hour",
                                            "tm_min",   "tm_sec",  "tm_wday",  "tm_yday",
                                            "tm_isdst", "tm_zone", "tm_gmtoff"};

/* --- struct_time: a tuple of nine items with two more behind them --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    for (uint32_t i = SHOWN; i < ALL; i++)
        if (!visit(context, &tuple_slots(object)[i], SLOT_KEY(FIELD, HIDDEN_FIELD + i)))
            return false;
    return tuple_spec.traverse(object, visit, context);
}

static void dealloc(Heap *heap, Object *object)
{
    for (uint32_t i = SHOWN; i < ALL; i++)
        slot_clear(heap, object, &tuple_slots(object)[i], SLOT_KEY(FIELD, HIDDEN_FIELD + i));
    tuple_spec.dealloc(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    if (key.role == ROLE_FIELD && key.index >= HIDDEN_FIELD)
        buf_append_string(out, item_names[key.index - HIDDEN_FIELD]);
}

/* Takes the references. */
static Ref struct_time_of(Interp *in, TypeObject *type, Slot items[ALL])
{
    bool complete = true;
    for (int i = 0; i < ALL; i++)
        complete = complete && items[i].object != NULL;
    Ref made = complete ? object_make(in, type, ALL) : NO_REF;
    if (made.object != NULL)
        ((VarObject *)made.object)->size = SHOWN;
    for (int i = 0; i < ALL; i++)
        if (made.object != NULL)
            slot_init(&tuple_slots(made.object)[i], (Ref){items[i].object});
        else
            drop(in, (Ref){items[i].object});
    return made;
}

static Ref struct_time_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (arguments.count != 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "structseq() missing required argument 'sequence' (pos 1)");
    Object *given = arguments.slots[0].object;
    if (given->type->slots.iter == NULL && given->type->slots.subscript == NULL)
        return raise_error(in, EXCEPTION_TypeError, "constructor requires a sequence");
    Ref sequence = tuple_from_iterable(in, given);
    if (sequence.object == NULL)
        return sequence;
    int64_t size = tuple_size(sequence.object);
    if (size < SHOWN || size > ALL) {
        drop(in, sequence);
        return raise_error(in, EXCEPTION_TypeError,
                           "time.struct_time() takes an at %s %d-sequence (%lld-sequence given)",
                           size < SHOWN ? "least" : "most", size < SHOWN ? SHOWN : ALL,
                           (long long)size);
    }
    Slot items[ALL];
    for (int i = 0; i < ALL; i++)
        items[i].object = keep(i < size ? tuple_get(sequence.object, i) : in->none).object;
    drop(in, sequence);
    return struct_time_of(in, type, items);
}

static Ref repr(Interp *in, Object *self)
{
    Buf text = BUF_INIT;
    buf_append_string(&text, "time.struct_time(");
    bool done = true;
    for (int i = 0; done && i < SHOWN; i++) {
        Ref item = object_repr(in, tuple_get(self, i));
        done = item.object != NULL;
        if (!done)
            break;
        buf_printf(&text, "%s%s=", i > 0 ? ", " : "", item_names[i]);
        str_append_utf8(item.object, &text);
        drop(in, item);
    }
    buf_append_byte(&text, ')');
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

#define ITEM(index)                                                                                \
    static Ref item_##index(Interp *in, Object *self)                                              \
    {                                                                                              \
        (void)in;                                                                                  \
        return keep(tuple_slots(self)[index].object);                                              \
    }
ITEM(0)
ITEM(1)
ITEM(2)
ITEM(3)
ITEM(4)
ITEM(5)
ITEM(6)
ITEM(7)
ITEM(8)
ITEM(9)
ITEM(10)
#undef ITEM

static bool read_only(Interp *in, Object *self, Object *value)
{
    (void)self, (void)value;
    return raise_false(in, EXCEPTION_AttributeError, "readonly attribute");
}

static const PropertySpec properties[] = {
    {"tm_year", item_0, read_only},    {"tm_mon", item_1, read_only},
    {"tm_mday", item_2, read_only},    {"tm_hour", item_3, read_only},
    {"tm_min", item_4, read_only},     {"tm_sec", item_5, read_only},
    {"tm_wday", item_6, read_only},    {"tm_yday", item_7, read_only},
    {"tm_isdst", item_8, read_only},   {"tm_zone", item_9, read_only},
    {"tm_gmtoff", item_10, read_only}, {0}};

static const TypeSpec struct_time_spec = {
    .name = "time.struct_time",
    .basic_size = offsetof(TupleObject, items),
    .item_size = sizeof(Slot),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TUPLE_SUBCLASS,
    .base = TYPE_tuple,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .new = struct_time_new},
    .properties = properties,
    .sentence = "a calendar time",
};

/* --- between seconds, struct tm and struct_time --- */

/* Seconds since 1970 of an argument, rounded down; absent or None: now. */
static bool read_seconds(Interp *in, Arguments arguments, int64_t *seconds)
{
    Object *given = arguments.count > 0 ? arguments.slots[0].object : in->none;
    if (given == in->none) {
        *seconds = in->clock(in, TIME_WALL) / SECOND;
        return true;
    }
    if (is_float(in, given)) {
        double value = floor(float_value(given));
        if (isnan(value))
            return raise_false(in, EXCEPTION_ValueError, "Invalid value NaN (not a number)");
        if (fabs(value) > 9.2e18)
            return raise_false(in, EXCEPTION_OverflowError,
                               "timestamp out of range for platform time_t");
        *seconds = (int64_t)value;
        return true;
    }
    Ref number = number_index(in, given);
    if (number.object == NULL)
        return false;
    bool fits = int_to_i64(number.object, seconds);
    drop(in, number);
    return fits ||
           raise_false(in, EXCEPTION_OverflowError, "timestamp out of range for platform time_t");
}

static bool split_seconds(Interp *in, int64_t seconds, struct tm *tm)
{
    time_t moment = (time_t)seconds;
    return gmtime_r(&moment, tm) != NULL ||
           raise_false(in, EXCEPTION_OverflowError, "timestamp out of range for platform time_t");
}

static Ref from_tm(Interp *in, const struct tm *tm, const char *zone)
{
    const int64_t numbers[SHOWN] = {(int64_t)tm->tm_year + 1900,
                                    tm->tm_mon + 1,
                                    tm->tm_mday,
                                    tm->tm_hour,
                                    tm->tm_min,
                                    tm->tm_sec,
                                    (tm->tm_wday + 6) % 7,
                                    tm->tm_yday + 1,
                                    tm->tm_isdst};
    Slot items[ALL];
    for (int i = 0; i < SHOWN; i++)
        items[i].object = int_from_i64(in, numbers[i]).object;
    items[SHOWN].object = str_from_string(in, zone).object;
    items[SHOWN + 1].object = int_from_i64(in, 0).object;
    return struct_time_of(in, module_type(in, &struct_time_spec), items);
}

static Ref time_in_zone(Interp *in, Arguments arguments, const char *zone)
{
    int64_t seconds;
    struct tm tm;
    if (!read_seconds(in, arguments, &seconds) || !split_seconds(in, seconds, &tm))
        return NO_REF;
    return from_tm(in, &tm, zone);
}

/* The nine numbers of a tuple or struct_time, as they are. */
static bool read_numbers(Interp *in, Object *given, const char *function, int64_t numbers[SHOWN])
{
    if (!is_tuple(given))
        return raise_false(in, EXCEPTION_TypeError, "Tuple or struct_time argument required");
    if (tuple_size(given) != SHOWN)
        return raise_false(in, EXCEPTION_TypeError, "%s(): illegal time tuple argument", function);
    for (int i = 0; i < SHOWN; i++) {
        Ref number = number_index(in, tuple_get(given, i));
        if (number.object == NULL)
            return false;
        bool fits = int_to_i64(number.object, &numbers[i]) && numbers[i] >= INT32_MIN &&
                    numbers[i] <= INT32_MAX;
        drop(in, number);
        if (!fits)
            return raise_false(in, EXCEPTION_OverflowError,
                               i == 0 ? "year out of range" : "signed integer is out of range");
    }
    return true;
}

static bool read_tm(Interp *in, Object *given, const char *function, struct tm *tm)
{
    int64_t n[SHOWN];
    if (!read_numbers(in, given, function, n))
        return false;
    memset(tm, 0, sizeof(*tm));
    tm->tm_year = (int)(n[0] - 1900);
    tm->tm_mon = (int)n[1] - 1;
    tm->tm_mday = (int)n[2];
    tm->tm_hour = (int)n[3];
    tm->tm_min = (int)n[4];
    tm->tm_sec = (int)n[5];
    tm->tm_wday = (int)((n[6] + 1) % 7);
    tm->tm_yday = (int)n[7] - 1;
    tm->tm_isdst = (int)n[8];
    return true;
}

/* Zeros stand for the first month and day; other numbers must be possible. */
static bool check_tm(Interp *in, struct tm *tm)
{
    if (tm->tm_mon == -1)
        tm->tm_mon = 0;
    if (tm->tm_mday == 0)
        tm->tm_mday = 1;
    if (tm->tm_yday == -1)
        tm->tm_yday = 0;
    const struct {
        int value, least, most;
        const char *name;
    } limits[] = {{tm->tm_mon, 0, 11, "month"},        {tm->tm_mday, 1, 31, "day of month"},
                  {tm->tm_hour, 0, 23, "hour"},        {tm->tm_min, 0, 59, "minute"},
                  {tm->tm_sec, 0, 61, "seconds"},      {tm->tm_wday, 0, 6, "day of week"},
                  {tm->tm_yday, 0, 365, "day of year"}};
    for (size_t i = 0; i < ARRAY_LEN(limits); i++)
        if (limits[i].value < limits[i].least || limits[i].value > limits[i].most)
            return raise_false(in, EXCEPTION_ValueError, "%s out of range", limits[i].name);
    return true;
}

/* The tuple argument at `index`, or the time now. */
static bool argument_tm(Interp *in, Arguments arguments, size_t index, const char *function,
                        struct tm *tm)
{
    if (index < arguments.count)
        return read_tm(in, arguments.slots[index].object, function, tm) && check_tm(in, tm);
    return split_seconds(in, in->clock(in, TIME_WALL) / SECOND, tm);
}

/* --- texts --- */

static Ref text_of(Interp *in, const struct tm *tm)
{
    static const char days[] = "SunMonTueWedThuFriSat",
                      months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    return str_printf(in, "%.3s %.3s%3d %.2d:%.2d:%.2d %d", days + 3 * tm->tm_wday,
                      months + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec,
                      tm->tm_year + 1900);
}

static Ref time_asctime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    struct tm tm;
    return argument_tm(in, arguments, 0, "asctime", &tm) ? text_of(in, &tm) : NO_REF;
}

static Ref time_ctime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    int64_t seconds;
    struct tm tm;
    if (!read_seconds(in, arguments, &seconds) || !split_seconds(in, seconds, &tm))
        return NO_REF;
    return text_of(in, &tm);
}

/* strftime of C's library in its own locale. An empty result is told from a buffer that is
 * too small by a character more in the format. */
static Ref format_tm(Interp *in, const char *format, const struct tm *tm)
{
    Buf with_mark = BUF_INIT;
    buf_printf(&with_mark, "%s.", format);
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    Ref result = NO_REF;
    for (size_t size = 256; result.object == NULL && !is_raised(in); size *= 4) {
        char *text = size <= 256 * (with_mark.length + 4) ? mem_try_alloc(size) : NULL;
        if (text == NULL) {
            raise_no_memory(in);
            break;
        }
        size_t length = strftime_l(text, size, with_mark.text, tm, plain);
        if (length > 0)
            result = str_from_utf8(in, text, length - 1);
        mem_free(text);
    }
    freelocale(plain);
    buf_done(&with_mark);
    return result;
}

static Ref time_strftime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    Object *format = arguments.slots[0].object;
    struct tm tm;
    if (!is_str(format))
        return raise_error(in, EXCEPTION_TypeError, "strftime() argument 1 must be str, not %s",
                           type_name_of(format));
    if (!argument_tm(in, arguments, 1, "strftime", &tm))
        return NO_REF;
    bool utc = arguments.count > 1 && arguments.slots[1].object->type->spec == &struct_time_spec;
    Object *zone = utc ? tuple_slots(arguments.slots[1].object)[SHOWN].object : NULL;
    const char *zone_text = zone != NULL && is_str(zone) ? str_utf8(in, zone, NULL) : "UTC";
    const char *text = zone_text == NULL ? NULL : str_utf8(in, format, NULL);
    tm.tm_zone = zone_text;
    return text == NULL ? NO_REF : format_tm(in, text, &tm);
}

/* Written in Python: _strptime._strptime_time. */
static Ref time_strptime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    Ref name = str_from_string(in, "_strptime");
    Ref module =
        name.object == NULL ? NO_REF : import_module(in->vm, &(ImportRequest){.name = name.object});
    drop(in, name);
    Object *function = module.object == NULL
                           ? NULL
                           : dict_get_string(in, module_dict(module.object), "_strptime_time");
    Ref result = function == NULL ? NO_REF : object_call(in, function, arguments);
    drop(in, module);
    return result;
}

static Ref time_gmtime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    return time_in_zone(in, arguments, "GMT");
}

static Ref time_localtime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    return time_in_zone(in, arguments, "UTC");
}

static Ref time_mktime(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    struct tm tm;
    if (!read_tm(in, arguments.slots[0].object, "mktime", &tm))
        return NO_REF;
    return float_from_double(in, (double)timegm(&tm));
}

/* --- clocks --- */

#define CLOCK_FUNCTIONS(name, which)                                                               \
    static Ref name##_seconds(Interp *in, Object *self, Arguments arguments)                       \
    {                                                                                              \
        (void)self, (void)arguments;                                                               \
        return float_from_double(in, (double)in->clock(in, which) * 1e-9);                         \
    }                                                                                              \
    static Ref name##_nanoseconds(Interp *in, Object *self, Arguments arguments)                   \
    {                                                                                              \
        (void)self, (void)arguments;                                                               \
        return int_from_i64(in, in->clock(in, which));                                             \
    }

CLOCK_FUNCTIONS(wall, TIME_WALL)
CLOCK_FUNCTIONS(steady, TIME_STEADY)
CLOCK_FUNCTIONS(used, TIME_USED)

static bool read_duration(Interp *in, Object *given, int64_t *nanoseconds)
{
    double seconds;
    int64_t whole;
    if (is_float(in, given)) {
        seconds = float_value(given);
        if (isnan(seconds))
            return raise_false(in, EXCEPTION_ValueError, "Invalid value NaN (not a number)");
    } else {
        Ref number = number_index(in, given);
        if (number.object == NULL)
            return false;
        seconds = int_to_i64(number.object, &whole) ? (double)whole : INFINITY;
        drop(in, number);
    }
    if (seconds < 0)
        return raise_false(in, EXCEPTION_ValueError, "sleep length must be non-negative");
    if (seconds > 9.2e9)
        return raise_false(in, EXCEPTION_OverflowError,
                           "timestamp too large to convert to C _PyTime_t");
    *nanoseconds = (int64_t)ceil(seconds * 1e9);
    return true;
}

static Ref time_sleep(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    int64_t nanoseconds = 0;
    bool done =
        read_duration(in, arguments.slots[0].object, &nanoseconds) && in->sleep(in, nanoseconds);
    return done ? keep_none(in) : NO_REF;
}

/* --- the module --- */

static bool set_int(Interp *in, Object *dict, const char *name, int64_t value)
{
    Ref number = int_from_i64(in, value);
    bool done = number.object != NULL && dict_set_string(in, dict, name, number.object);
    drop(in, number);
    return done;
}

static bool fill(Interp *in, Object *dict)
{
    Object *type_dict = module_type(in, &struct_time_spec)->dict.object;
    Slot names[2] = {{str_from_string(in, "UTC").object}, {str_from_string(in, "UTC").object}};
    if (names[0].object == NULL || names[1].object == NULL)
        return false;
    Ref pair = tuple_from_taken(in, names, 2);
    bool done = pair.object != NULL && dict_set_string(in, dict, "tzname", pair.object) &&
                set_int(in, dict, "timezone", 0) && set_int(in, dict, "altzone", 0) &&
                set_int(in, dict, "daylight", 0) && set_int(in, type_dict, "n_fields", ALL) &&
                set_int(in, type_dict, "n_sequence_fields", SHOWN) &&
                set_int(in, type_dict, "n_unnamed_fields", 0);
    drop(in, pair);
    type_modified(in, module_type(in, &struct_time_spec));
    return done;
}

static const NativeSpec functions[] = {
    {"time", wall_seconds, NATIVE_NO_ARGUMENTS, 0, 0, "seconds since 1970"},
    {"time_ns", wall_nanoseconds, NATIVE_NO_ARGUMENTS, 0, 0, "nanoseconds since 1970"},
    {"monotonic", steady_seconds, NATIVE_NO_ARGUMENTS, 0, 0, "a clock that never goes back"},
    {"monotonic_ns", steady_nanoseconds, NATIVE_NO_ARGUMENTS, 0, 0, "the same in nanoseconds"},
    {"perf_counter", steady_seconds, NATIVE_NO_ARGUMENTS, 0, 0, "a clock for measuring"},
    {"perf_counter_ns", steady_nanoseconds, NATIVE_NO_ARGUMENTS, 0, 0, "the same in nanoseconds"},
    {"process_time", used_seconds, NATIVE_NO_ARGUMENTS, 0, 0, "processor time used"},
    {"process_time_ns", used_nanoseconds, NATIVE_NO_ARGUMENTS, 0, 0, "the same in nanoseconds"},
    {"thread_time", used_seconds, NATIVE_NO_ARGUMENTS, 0, 0, "processor time used"},
    {"thread_time_ns", used_nanoseconds, NATIVE_NO_ARGUMENTS, 0, 0, "the same in nanoseconds"},
    {"sleep", time_sleep, NATIVE_ONE_ARGUMENT, 1, 1, "waits so many seconds"},
    {"gmtime", time_gmtime, NATIVE_POSITIONAL | NATIVE_PACKED, 0, 1,
     "seconds since 1970 as a struct_time"},
    {"localtime", time_localtime, NATIVE_POSITIONAL | NATIVE_PACKED, 0, 1,
     "the same in local time"},
    {"mktime", time_mktime, NATIVE_ONE_ARGUMENT, 1, 1, "seconds since 1970 of a local time"},
    {"asctime", time_asctime, NATIVE_POSITIONAL | NATIVE_PACKED, 0, 1, "a struct_time as text"},
    {"ctime", time_ctime, NATIVE_POSITIONAL | NATIVE_PACKED, 0, 1, "seconds since 1970 as text"},
    {"strftime", time_strftime, NATIVE_POSITIONAL | NATIVE_PACKED, 1, 2,
     "a struct_time by a format"},
    {"strptime", time_strptime, NATIVE_POSITIONAL | NATIVE_PACKED, 1, 2, "a struct_time from text"},
    {0}};

static const TypeSpec *const types[] = {&struct_time_spec, NULL};

const ModuleSpec time_module = {
    .name = "time",
    .functions = functions,
    .fill = fill,
    .types = types,
    .sentence = "clocks and calendar times",
};
