/* translate() and the tables it takes. */
#include "types/dict.h"
#include "types/int.h"
#include "types/str_builder.h"
#include "types/str_type.h"

#define CODEPOINT_LIMIT 0x110000

/* What the table has for a character; NO_REF without an exception: it stays. */
static Ref look_up(Interp *in, Object *table, uint32_t codepoint)
{
    Ref key = int_from_i64(in, codepoint);
    if (key.object == NULL)
        return key;
    Ref found = object_get_item(in, table, key.object);
    drop(in, key);
    if (found.object == NULL && is_raised_of(in, EXCEPTION_LookupError))
        raise_clear(in);
    return found;
}

static bool add_found(Interp *in, StrBuilder *out, const Object *found)
{
    if (found == in->none)
        return true;
    if (is_str(found)) {
        builder_add_str(out, found);
        return true;
    }
    if (!is_int(found))
        return raise_false(in, EXCEPTION_TypeError,
                           "character mapping must return integer, None or str");
    int64_t codepoint;
    if (!int_to_i64(found, &codepoint) || codepoint < 0 || codepoint >= CODEPOINT_LIMIT)
        return raise_false(in, EXCEPTION_ValueError,
                           "character mapping must be in range(0x110000)");
    builder_add(out, (uint32_t)codepoint);
    return true;
}

Ref str_method_translate(Interp *in, Object *self, Arguments arguments)
{
    StrBuilder out = {0};
    for (int64_t i = 0; i < str_length(self); i++) {
        uint32_t codepoint = str_at(self, i);
        Ref found = look_up(in, arguments.slots[0].object, codepoint);
        if (found.object == NULL && !is_raised(in)) {
            builder_add(&out, codepoint);
            continue;
        }
        bool done = found.object != NULL && add_found(in, &out, found.object) && spend(in, 1);
        drop(in, found);
        if (!done) {
            builder_done(&out);
            return NO_REF;
        }
    }
    return builder_finish_fresh(in, &out);
}

/* --- maketrans --- */

/* table[codepoint] = value */
static bool set_entry(Interp *in, Object *table, uint32_t codepoint, Object *value)
{
    Ref key = int_from_i64(in, codepoint);
    bool done = key.object != NULL && dict_set(in, table, key.object, value);
    drop(in, key);
    return done;
}

static bool add_mapping(Interp *in, Object *table, Object *key, Object *value)
{
    if (is_int(key))
        return dict_set(in, table, key, value);
    if (!is_str(key))
        return raise_false(in, EXCEPTION_TypeError,
                           "keys in translate table must be strings or integers");
    if (str_length(key) != 1)
        return raise_false(in, EXCEPTION_ValueError,
                           "string keys in translate table must be of length 1");
    return set_entry(in, table, str_at(key, 0), value);
}

static bool fill_from_dict(Interp *in, Object *table, Object *source)
{
    if (!IS_EXACT(in, source, dict))
        return raise_false(in, EXCEPTION_TypeError,
                           "if you give only one argument to maketrans it must be a dict");
    size_t cursor = 0;
    Object *key;
    Object *value;
    while (dict_next(source, &cursor, &key, &value))
        if (!add_mapping(in, table, key, value))
            return false;
    return true;
}

static bool want_str(Interp *in, const Object *object, int number)
{
    if (is_str(object))
        return true;
    return raise_false(in, EXCEPTION_TypeError, "maketrans() argument %d must be str, not %s",
                       number, type_name_of(object));
}

static bool fill_from_strings(Interp *in, Object *table, Object *from, Object *to, Object *deleted)
{
    if (!want_str(in, to, 2) || (deleted != NULL && !want_str(in, deleted, 3)))
        return false;
    if (!is_str(from))
        return raise_false(in, EXCEPTION_TypeError,
                           "first maketrans argument must be a string if there is a second "
                           "argument");
    if (str_length(from) != str_length(to))
        return raise_false(in, EXCEPTION_ValueError,
                           "the first two maketrans arguments must have equal length");
    for (int64_t i = 0; i < str_length(from); i++) {
        Ref value = int_from_i64(in, str_at(to, i));
        bool done = value.object != NULL && set_entry(in, table, str_at(from, i), value.object);
        drop(in, value);
        if (!done)
            return false;
    }
    for (int64_t i = 0; deleted != NULL && i < str_length(deleted); i++)
        if (!set_entry(in, table, str_at(deleted, i), in->none))
            return false;
    return true;
}

Ref str_method_maketrans(Interp *in, Object *self, Arguments arguments)
{
    Ref table = dict_new(in);
    if (table.object == NULL)
        return table;
    const Slot *slots = arguments.slots;
    bool done = arguments.count == 1
                    ? fill_from_dict(in, table.object, slots[0].object)
                    : fill_from_strings(in, table.object, slots[0].object, slots[1].object,
                                        arguments.count > 2 ? slots[2].object : NULL);
    if (done)
        return table;
    drop(in, table);
    return NO_REF;
}
