/* Binding by position, then by name; the order of the tests is CPython's, because it
 * decides which of several faults is told.
 */
#include "types/arguments.h"

#include "types/dict.h"
#include "types/str.h"
#include "types/tuple.h"

static int keyword_count(Arguments arguments)
{
    return arguments.keywords == NULL ? 0 : (int)tuple_size(arguments.keywords);
}

static Ref pack_keywords(Interp *in, Arguments arguments)
{
    Ref dict = dict_new(in);
    for (int i = 0; dict.object != NULL && i < keyword_count(arguments); i++) {
        Object *value = arguments.slots[arguments.count + (size_t)i].object;
        if (!dict_set(in, dict.object, tuple_get(arguments.keywords, i), value)) {
            drop(in, dict);
            return NO_REF;
        }
    }
    return dict;
}

bool arguments_pack(Interp *in, Arguments *arguments, PackedArguments *packed)
{
    *packed = (PackedArguments){NO_REF, NO_REF};
    if (arguments->tuple != NULL)
        return true;
    packed->tuple = tuple_from_slots(in, arguments->slots, arguments->count);
    if (packed->tuple.object == NULL)
        return false;
    if (keyword_count(*arguments) > 0) {
        packed->keywords = pack_keywords(in, *arguments);
        if (packed->keywords.object == NULL) {
            drop(in, packed->tuple);
            return false;
        }
    }
    arguments->tuple = packed->tuple.object;
    arguments->dict = packed->keywords.object;
    return true;
}

void arguments_drop(Interp *in, PackedArguments *packed)
{
    drop(in, packed->tuple);
    drop(in, packed->keywords);
}

Ref arguments_tuple(Interp *in, Arguments arguments)
{
    return arguments.tuple != NULL ? keep(arguments.tuple)
                                   : tuple_from_slots(in, arguments.slots, arguments.count);
}

bool arguments_behind_first(Interp *in, Arguments *arguments, Ref *tuple)
{
    bool packed = arguments->tuple != NULL;
    arguments->slots++;
    arguments->count--;
    *tuple = packed ? tuple_from_slots(in, arguments->slots, arguments->count) : NO_REF;
    arguments->tuple = tuple->object;
    return !packed || tuple->object != NULL;
}

/* Borrowed value of the keyword, NULL if it was not given. */
static Object *keyword_value(Arguments arguments, const char *name)
{
    if (name[0] == '\0')
        return NULL;
    for (int i = 0; i < keyword_count(arguments); i++)
        if (str_equals_ascii(tuple_get(arguments.keywords, i), name))
            return arguments.slots[arguments.count + (size_t)i].object;
    return NULL;
}

static const char *limit_words(const Parameters *parameters, int most)
{
    return parameters->required < most ? "at most" : "exactly";
}

static const char *plural(int count)
{
    return count == 1 ? "" : "s";
}

static bool counts_fit(Interp *in, const Parameters *p, int positional, int keywords)
{
    if (positional + keywords > p->count)
        return raise_false(in, EXCEPTION_TypeError, "%s() takes at most %d %sargument%s (%d given)",
                           p->function, p->count, positional == 0 ? "keyword " : "",
                           plural(p->count), positional + keywords);
    if (positional <= p->positional)
        return true;
    if (p->positional == 0)
        return raise_false(in, EXCEPTION_TypeError, "%s() takes no positional arguments",
                           p->function);
    return raise_false(in, EXCEPTION_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                       p->function, limit_words(p, p->positional), p->positional,
                       plural(p->positional), positional);
}

/* Not one of the parameters, or one that was given by position already. */
static bool raise_bad_keyword(Interp *in, const Parameters *p, Arguments arguments)
{
    for (int i = 0; i < (int)arguments.count; i++) {
        if (keyword_value(arguments, p->names[i]) != NULL)
            return raise_false(in, EXCEPTION_TypeError,
                               "argument for %s() given by name ('%s') and position (%d)",
                               p->function, p->names[i], i + 1);
    }
    for (int k = 0; k < keyword_count(arguments); k++) {
        Object *name = tuple_get(arguments.keywords, k);
        bool known = false;
        for (int i = 0; i < p->count; i++)
            known = known || (p->names[i][0] != '\0' && str_equals_ascii(name, p->names[i]));
        if (known)
            continue;
        Buf text;
        buf_init(&text);
        str_append_utf8(name, &text);
        raise_error(in, EXCEPTION_TypeError, "'%s' is an invalid keyword argument for %s()",
                    text.text, p->function);
        buf_done(&text);
        return false;
    }
    return true;
}

/* A parameter without a name is missing. */
static bool raise_too_few(Interp *in, const Parameters *p, int given)
{
    int least = 0;
    while (least < p->required && p->names[least][0] == '\0')
        least++;
    return raise_false(in, EXCEPTION_TypeError, "%s() takes %s %d positional argument%s (%d given)",
                       p->function, least < p->positional ? "at least" : "exactly", least,
                       plural(least), given);
}

void arguments_keep_names(Interp *in, NamesKept function, size_t count)
{
    _Static_assert(NAMES_KEPT_COUNT <= ARRAY_LEN(in->names_kept), "a slot for each");
    if (in->names_kept[function].object != NULL)
        return;
    Ref names = tuple_of_nones(in, count);
    if (names.object == NULL)
        raise_clear(in);
    else if (in->names_kept[function].object == NULL)
        in->names_kept[function].object = names.object;
    else /* a __del__ that the collector ran has called the same function */
        drop(in, names);
}

static size_t named_count(const Parameters *p)
{
    size_t count = 0;
    for (int i = 0; i < p->count; i++)
        count += p->names[i][0] != '\0';
    return count;
}

bool arguments_bind(Interp *in, const Parameters *p, Arguments arguments, Object **values)
{
    int keywords = keyword_count(arguments);
    if (p->kept != NAMES_NOT_KEPT && (keywords > 0 || (int)arguments.count > p->positional))
        arguments_keep_names(in, p->kept, named_count(p));
    if (!counts_fit(in, p, (int)arguments.count, keywords))
        return false;
    int taken = 0;
    for (int i = 0; i < p->count; i++) {
        bool by_position = i < (int)arguments.count;
        values[i] = by_position ? arguments.slots[i].object : keyword_value(arguments, p->names[i]);
        if (!by_position && values[i] != NULL)
            taken++;
        if (values[i] == NULL && i < p->required && p->names[i][0] == '\0')
            return raise_too_few(in, p, (int)arguments.count);
        if (values[i] == NULL && i < p->required)
            return raise_false(in, EXCEPTION_TypeError,
                               "%s() missing required argument '%s' (pos %d)", p->function,
                               p->names[i], i + 1);
    }
    return taken == keywords || raise_bad_keyword(in, p, arguments);
}

bool arguments_no_keywords(Interp *in, const char *title, Arguments arguments)
{
    if (keyword_count(arguments) == 0)
        return true;
    return raise_false(in, EXCEPTION_TypeError, "%s() takes no keyword arguments", title);
}

bool arguments_expect(Interp *in, const char *name, Arguments arguments, size_t least, size_t most)
{
    if (arguments.count >= least && arguments.count <= most)
        return true;
    size_t wanted = arguments.count < least ? least : most;
    const char *bound = least == most ? "" : arguments.count < least ? "at least " : "at most ";
    return raise_false(in, EXCEPTION_TypeError, "%s expected %s%zu argument%s, got %zu", name,
                       bound, wanted, plural((int)wanted), arguments.count);
}

bool arguments_between(Interp *in, const char *name, Arguments arguments, size_t least, size_t most)
{
    if (arguments.count < least)
        return raise_false(in, EXCEPTION_TypeError,
                           "%s() takes at least %zu argument%s (%zu given)", name, least,
                           plural((int)least), arguments.count);
    if (arguments.count > most)
        return raise_false(in, EXCEPTION_TypeError, "%s() takes at most %zu argument%s (%zu given)",
                           name, most, plural((int)most), arguments.count);
    return true;
}
