/* Matches. Which group ended last is seldom asked, and PCRE2 tells it only to code with
 * marks: the match is then done once more.
 */
#include "modules/re_match.h"

#include "heap/gc.h"
#include "modules/re_template.h"
#include "types/bytes.h"
#include "types/arguments.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(MatchObject) == 88, "CPython's");

Ref re_match_new(Interp *in, Object *pattern, const ReSubject *subject, const ReFound *found)
{
    size_t groups = (size_t)re_pattern_of(pattern)->groups + 1;
    Ref made = object_make(in, module_type(in, &re_match_spec), 2 * groups);
    if (made.object == NULL)
        return NO_REF;
    MatchObject *match = re_match_of(made.object);
    slot_init(&match->string, keep(subject->string));
    slot_init(&match->pattern, keep(pattern));
    match->var.size = (int64_t)(2 * groups);
    match->pos = subject->start;
    match->endpos = subject->end;
    match->groups = (int64_t)groups;
    match->last_index = groups == 1 ? 0 : -1;
    for (size_t i = 0; i < 2 * groups; i++)
        match->spans[i] = found->spans[i] == RE_UNSET ? -1 : (int64_t)found->spans[i];
    return made;
}

Ref re_match_or_none(Interp *in, Object *pattern, const ReSubject *subject, ReOutcome outcome,
                     const ReFound *found)
{
    switch (outcome) {
    case RE_FOUND:
        return re_match_new(in, pattern, subject, found);
    case RE_NOT_FOUND:
        return keep_none(in);
    default:
        return NO_REF;
    }
}

/* --- groups --- */

Ref re_match_group(Interp *in, Object *self, int64_t group, Object *fallback)
{
    const MatchObject *match = re_match_of(self);
    int64_t start = match->spans[2 * group], end = match->spans[2 * group + 1];
    ReSubject subject;
    if (start < 0)
        return keep(fallback);
    if (!re_subject_init(in, match->pattern.object, match->string.object, 0, INT64_MAX, &subject))
        return NO_REF;
    /* A bytearray may have become shorter. */
    start = start < subject.length ? start : subject.length;
    end = end < subject.length ? end : subject.length;
    return re_subject_slice(in, &subject, start, end);
}

/* -1: raised ("no such group"). */
static int64_t group_by_key(Interp *in, Object *self, Object *key)
{
    int64_t group = re_group_by_key(in, re_match_of(self)->pattern.object, key);
    if (group == -1)
        raise_error(in, EXCEPTION_IndexError, "no such group");
    return group < 0 ? -1 : group;
}

static Ref subscript(Interp *in, Object *self, Object *key)
{
    int64_t group = group_by_key(in, self, key);
    return group < 0 ? NO_REF : re_match_group(in, self, group, in->none);
}

static Ref method_group(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 0)
        return re_match_group(in, self, 0, in->none);
    if (arguments.count == 1)
        return subscript(in, self, arguments.slots[0].object);
    Ref texts = tuple_new(in, arguments.count);
    for (size_t i = 0; texts.object != NULL && i < arguments.count; i++) {
        Ref text = subscript(in, self, arguments.slots[i].object);
        slot_init(&tuple_slots(texts.object)[i], text);
        if (text.object == NULL) {
            drop(in, texts);
            return NO_REF;
        }
    }
    if (texts.object != NULL)
        gc_track(&in->heap, texts.object);
    return texts;
}

static bool default_argument(Interp *in, const char *function, Arguments arguments,
                             Object **fallback)
{
    Parameters parameters = {
        .function = function, .names = {"default"}, .count = 1, .positional = 1};
    if (!arguments_bind(in, &parameters, arguments, fallback))
        return false;
    *fallback = *fallback == NULL ? in->none : *fallback;
    return true;
}

static Ref method_groups(Interp *in, Object *self, Arguments arguments)
{
    Object *fallback;
    if (!default_argument(in, "groups", arguments, &fallback))
        return NO_REF;
    int64_t count = re_match_of(self)->groups - 1;
    Ref texts = tuple_new(in, (size_t)count);
    for (int64_t i = 0; texts.object != NULL && i < count; i++) {
        Ref text = re_match_group(in, self, i + 1, fallback);
        slot_init(&tuple_slots(texts.object)[i], text);
        if (text.object == NULL) {
            drop(in, texts);
            return NO_REF;
        }
    }
    if (texts.object != NULL && count > 0)
        gc_track(&in->heap, texts.object);
    return texts;
}

static Ref method_groupdict(Interp *in, Object *self, Arguments arguments)
{
    Object *fallback, *name, *index;
    if (!default_argument(in, "groupdict", arguments, &fallback))
        return NO_REF;
    Object *indexes = re_pattern_of(re_match_of(self)->pattern.object)->group_index.object;
    Ref result = dict_new(in);
    int64_t group;
    for (size_t cursor = 0; result.object != NULL && dict_next(indexes, &cursor, &name, &index);) {
        Ref text = int_to_i64(index, &group) ? re_match_group(in, self, group, fallback) : NO_REF;
        bool done = text.object != NULL && dict_set(in, result.object, name, text.object);
        drop(in, text);
        if (!done) {
            drop(in, result);
            return NO_REF;
        }
    }
    return result;
}

/* --- places --- */

static int64_t optional_group(Interp *in, Object *self, Arguments arguments)
{
    return arguments.count == 0 ? 0 : group_by_key(in, self, arguments.slots[0].object);
}

static Ref method_start(Interp *in, Object *self, Arguments arguments)
{
    int64_t group = optional_group(in, self, arguments);
    return group < 0 ? NO_REF : int_from_i64(in, re_match_of(self)->spans[2 * group]);
}

static Ref method_end(Interp *in, Object *self, Arguments arguments)
{
    int64_t group = optional_group(in, self, arguments);
    return group < 0 ? NO_REF : int_from_i64(in, re_match_of(self)->spans[2 * group + 1]);
}

static Ref span(Interp *in, const MatchObject *match, int64_t group)
{
    Slot pair[2] = {{int_from_i64(in, match->spans[2 * group]).object},
                    {int_from_i64(in, match->spans[2 * group + 1]).object}};
    return tuple_from_taken(in, pair, 2);
}

static Ref method_span(Interp *in, Object *self, Arguments arguments)
{
    int64_t group = optional_group(in, self, arguments);
    return group < 0 ? NO_REF : span(in, re_match_of(self), group);
}

static Ref get_regs(Interp *in, Object *self)
{
    MatchObject *match = re_match_of(self);
    if (match->regs.object != NULL)
        return keep(match->regs.object);
    Ref spans = tuple_new(in, (size_t)match->groups);
    for (int64_t i = 0; spans.object != NULL && i < match->groups; i++)
        slot_init(&tuple_slots(spans.object)[i], span(in, match, i));
    if (spans.object == NULL)
        return NO_REF;
    gc_track(&in->heap, spans.object);
    slot_store(&in->heap, self, &match->regs, SLOT_KEY(FIELD, 2), keep(spans.object));
    return spans;
}

/* --- the group that ended last --- */

/* Groups that took part; *group is one of them. */
static int64_t count_groups(const MatchObject *match, int64_t *group)
{
    int64_t count = 0;
    for (int64_t i = 1; i < match->groups; i++)
        if (match->spans[2 * i] >= 0) {
            *group = i;
            count++;
        }
    return count;
}

/* From where, with what end and how the match was found does not matter: it is the one
 * at its place that takes as much. False: raised. */
static bool match_with_marks(Interp *in, const MatchObject *match, int64_t *group)
{
    Object *string = match->string.object, *pattern = match->pattern.object;
    ReSubject subject;
    ReFound found;
    if (!re_subject_init(in, pattern, string, match->pos, match->endpos, &subject))
        return false;
    int64_t start = match->spans[0], end = match->spans[1];
    if (end > subject.end) /* of a bytearray that has become shorter */
        return true;
    ReOutcome outcome = re_run_careful(in, pattern, &subject, RE_MATCH, start, start < end, &found);
    if (outcome == RE_FOUND && (int64_t)found.spans[1] != end) {
        subject.end = end;
        outcome = re_run_careful(in, pattern, &subject, RE_FULL_MATCH, start, false, &found);
    }
    *group = outcome == RE_FOUND ? found.last_mark : *group;
    return outcome != RE_STOPPED;
}

/* -1: raised; 0: none. */
static int64_t last_index(Interp *in, Object *self)
{
    MatchObject *match = re_match_of(self);
    int64_t group = 0;
    if (match->last_index < 0) {
        if (count_groups(match, &group) > 1 && !match_with_marks(in, match, &group))
            return -1;
        match->last_index = group;
    }
    return match->last_index;
}

static Ref get_last_index(Interp *in, Object *self)
{
    int64_t index = last_index(in, self);
    return index < 0 ? NO_REF : index == 0 ? keep_none(in) : int_from_i64(in, index);
}

static Ref get_last_group(Interp *in, Object *self)
{
    int64_t index = last_index(in, self);
    if (index < 0)
        return NO_REF;
    Object *names = re_pattern_of(re_match_of(self)->pattern.object)->index_group.object;
    return index < tuple_size(names) ? keep(tuple_get(names, index)) : keep_none(in);
}

/* --- the rest --- */

static Ref method_expand(Interp *in, Object *self, Arguments arguments)
{
    Object *source = arguments.slots[0].object;
    ReTemplate template;
    if (!is_str(source) && !is_bytes(source))
        return raise_error(in, EXCEPTION_TypeError,
                           "decoding to str: need a bytes-like object, %s found",
                           type_name_of(source));
    if (!re_template_parse(in, re_match_of(self)->pattern.object, source, &template))
        return NO_REF;
    Ref result = re_template_expand(in, &template, self);
    re_template_done(in, &template);
    return result;
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    return keep(self);
}

static Ref repr(Interp *in, Object *self)
{
    const MatchObject *match = re_match_of(self);
    Ref group = re_match_group(in, self, 0, in->none);
    Ref shown = group.object == NULL ? NO_REF : object_repr(in, group.object);
    drop(in, group);
    if (shown.object == NULL)
        return NO_REF;
    Buf text = BUF_INIT;
    buf_printf(&text, "<re.Match object; span=(%lld, %lld), match=", (long long)match->spans[0],
               (long long)match->spans[1]);
    str_append_utf8_range(shown.object, 0,
                          str_length(shown.object) < 50 ? str_length(shown.object) : 50, &text);
    buf_append_byte(&text, '>');
    drop(in, shown);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref get_string(Interp *in, Object *self)
{
    return keep(re_match_of(self)->string.object);
}

static Ref get_re(Interp *in, Object *self)
{
    return keep(re_match_of(self)->pattern.object);
}

static Ref get_pos(Interp *in, Object *self)
{
    return int_from_i64(in, re_match_of(self)->pos);
}

static Ref get_endpos(Interp *in, Object *self)
{
    return int_from_i64(in, re_match_of(self)->endpos);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    MatchObject *match = re_match_of(object);
    return visit(context, &match->string, SLOT_KEY(FIELD, 0)) &&
           visit(context, &match->pattern, SLOT_KEY(FIELD, 1)) &&
           visit(context, &match->regs, SLOT_KEY(FIELD, 2));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"string", "re", "regs"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void dealloc(Heap *heap, Object *object)
{
    MatchObject *match = re_match_of(object);
    slot_clear(heap, object, &match->regs, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &match->string, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &match->pattern, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static const NativeSpec methods[] = {
    {"group", method_group, NATIVE_POSITIONAL, 0, -1, "texts of groups"},
    {"start", method_start, NATIVE_POSITIONAL, 0, 1, "where a group begins"},
    {"end", method_end, NATIVE_POSITIONAL, 0, 1, "where a group ends"},
    {"span", method_span, NATIVE_POSITIONAL, 0, 1, "where a group begins and ends"},
    {"groups", method_groups, NATIVE_ANY, 0, -1, "texts of all groups"},
    {"groupdict", method_groupdict, NATIVE_ANY, 0, -1, "texts of the groups with names"},
    {"expand", method_expand, NATIVE_ONE_ARGUMENT, 1, 1, "a template filled from the match"},
    {"__copy__", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__deepcopy__", method_copy, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {"__class_getitem__", class_getitem, NATIVE_CLASS | NATIVE_ONE_ARGUMENT, 1, 1, "See PEP 585"},
    {0},
};

static const PropertySpec properties[] = {{"string", get_string, refuse_to_set_member},
                                          {"re", get_re, refuse_to_set_member},
                                          {"pos", get_pos, refuse_to_set_member},
                                          {"endpos", get_endpos, refuse_to_set_member},
                                          {"lastindex", get_last_index, NULL},
                                          {"lastgroup", get_last_group, NULL},
                                          {"regs", get_regs, NULL},
                                          {0}};

const TypeSpec re_match_spec = {
    .name = "re.Match",
    .basic_size = sizeof(MatchObject),
    .item_size = sizeof(int64_t),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .subscript = subscript},
    .methods = methods,
    .properties = properties,
    .sentence = "The result of re.match() and re.search().\n"
                "Match objects always have a boolean value of True.",
};
