/* Methods of patterns that search; sub() is in re_substitute.c. */
#include "heap/gc.h"
#include "modules/re_match.h"
#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/iterators.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* (string, pos=0, endpos=sys.maxsize) */
static bool subject_arguments(Interp *in, const char *function, Object *self, Arguments arguments,
                              ReSubject *subject)
{
    Parameters parameters = {.function = function,
                             .names = {"string", "pos", "endpos"},
                             .count = 3,
                             .required = 1,
                             .positional = 3};
    Object *values[3];
    int64_t start = 0, end = INT64_MAX;
    return arguments_bind(in, &parameters, arguments, values) &&
           (values[1] == NULL || number_as_c_size(in, values[1], &start)) &&
           (values[2] == NULL || number_as_c_size(in, values[2], &end)) &&
           re_subject_init(in, self, values[0], start, end, subject);
}

static Ref find_one(Interp *in, const char *function, Object *self, Arguments arguments, ReHow how)
{
    ReSubject subject;
    ReFound found;
    if (!subject_arguments(in, function, self, arguments, &subject))
        return NO_REF;
    ReOutcome outcome = re_run(in, self, &subject, how, subject.start, false, &found);
    return re_match_or_none(in, self, &subject, outcome, &found);
}

static Ref method_match(Interp *in, Object *self, Arguments arguments)
{
    return find_one(in, "match", self, arguments, RE_MATCH);
}

static Ref method_fullmatch(Interp *in, Object *self, Arguments arguments)
{
    return find_one(in, "fullmatch", self, arguments, RE_FULL_MATCH);
}

static Ref method_search(Interp *in, Object *self, Arguments arguments)
{
    return find_one(in, "search", self, arguments, RE_SEARCH);
}

/* --- findall --- */

static Ref group_text(Interp *in, const ReSubject *subject, const ReFound *found, int64_t group)
{
    size_t start = found->spans[2 * group], end = found->spans[2 * group + 1];
    if (start == RE_UNSET)
        return re_subject_slice(in, subject, 0, 0);
    return re_subject_slice(in, subject, (int64_t)start, (int64_t)end);
}

/* The match, its only group, or a tuple of its groups. */
static Ref finding(Interp *in, Object *self, const ReSubject *subject, const ReFound *found)
{
    int64_t groups = re_pattern_of(self)->groups;
    if (groups < 2)
        return group_text(in, subject, found, groups);
    Ref texts = tuple_new(in, (size_t)groups);
    for (int64_t i = 0; texts.object != NULL && i < groups; i++) {
        Ref text = group_text(in, subject, found, i + 1);
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

static Ref method_findall(Interp *in, Object *self, Arguments arguments)
{
    ReSubject subject;
    ReFound found;
    if (!subject_arguments(in, "findall", self, arguments, &subject))
        return NO_REF;
    Ref list = list_new(in, 0);
    int64_t start = subject.start;
    ReOutcome outcome = list.object == NULL ? RE_STOPPED : RE_FOUND;
    for (bool empty = false; outcome == RE_FOUND;) {
        outcome = re_run(in, self, &subject, RE_SEARCH, start, empty, &found);
        if (outcome != RE_FOUND)
            break;
        start = (int64_t)found.spans[1];
        empty = found.spans[0] == found.spans[1];
        Ref item = finding(in, self, &subject, &found);
        if (item.object == NULL || !list_append(in, list.object, item))
            outcome = RE_STOPPED;
    }
    if (outcome != RE_STOPPED)
        return list;
    drop(in, list);
    return NO_REF;
}

/* --- split --- */

/* What is before the match, and its groups. */
static bool append_split(Interp *in, Object *self, const ReSubject *subject, const ReFound *found,
                         int64_t start, Object *list)
{
    const size_t *spans = found->spans;
    Ref text = re_subject_slice(in, subject, start, (int64_t)spans[0]);
    bool done = text.object != NULL && list_append(in, list, text);
    for (int64_t i = 1; done && i <= re_pattern_of(self)->groups; i++) {
        text = spans[2 * i] == RE_UNSET ? keep_none(in) : group_text(in, subject, found, i);
        done = text.object != NULL && list_append(in, list, text);
    }
    return done;
}

static bool split_into(Interp *in, Object *self, const ReSubject *subject, int64_t most,
                       Object *list)
{
    int64_t start = 0;
    bool empty = false;
    ReFound found;
    for (int64_t count = 0; most == 0 || count < most; count++) {
        ReOutcome outcome = re_run(in, self, subject, RE_SEARCH, start, empty, &found);
        if (outcome == RE_STOPPED)
            return false;
        if (outcome == RE_NOT_FOUND)
            break;
        int64_t end = (int64_t)found.spans[1];
        empty = found.spans[0] == found.spans[1];
        if (!append_split(in, self, subject, &found, start, list))
            return false;
        start = end;
    }
    Ref rest = re_subject_slice(in, subject, start, subject->end);
    return rest.object != NULL && list_append(in, list, rest);
}

static Ref method_split(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "split",
                                          .names = {"string", "maxsplit"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    int64_t most = 0;
    ReSubject subject;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_c_size(in, values[1], &most)) ||
        !re_subject_init(in, self, values[0], 0, INT64_MAX, &subject))
        return NO_REF;
    Ref list = list_new(in, 0);
    if (list.object != NULL && split_into(in, self, &subject, most, list.object))
        return list;
    drop(in, list);
    return NO_REF;
}

/* --- scanners --- */

typedef struct {
    Object base;
    Slot pattern, string;
    int64_t position, end;
    int64_t start;    /* where the next search begins; -1: there is no more */
    bool after_empty; /* the last match was empty */
} ScannerObject;

static ScannerObject *scanner_of(Object *object)
{
    return (ScannerObject *)object;
}

static Ref scan(Interp *in, Object *self, ReHow how)
{
    ScannerObject *scanner = scanner_of(self);
    Object *pattern = scanner->pattern.object;
    ReSubject subject;
    ReFound found;
    if (scanner->start < 0)
        return keep_none(in);
    if (!re_subject_init(in, pattern, scanner->string.object, scanner->position, scanner->end,
                         &subject))
        return NO_REF;
    ReOutcome outcome =
        re_run(in, pattern, &subject, how, scanner->start, scanner->after_empty, &found);
    scanner->start = outcome == RE_FOUND ? (int64_t)found.spans[1] : -1;
    scanner->after_empty = outcome == RE_FOUND && found.spans[0] == found.spans[1];
    return re_match_or_none(in, pattern, &subject, outcome, &found);
}

static Ref scanner_match(Interp *in, Object *self, Arguments arguments)
{
    return scan(in, self, RE_MATCH);
}

static Ref scanner_search(Interp *in, Object *self, Arguments arguments)
{
    return scan(in, self, RE_SEARCH);
}

static Ref scanner_get_pattern(Interp *in, Object *self)
{
    return keep(scanner_of(self)->pattern.object);
}

static bool scanner_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &scanner_of(object)->pattern, SLOT_KEY(FIELD, 0)) &&
           visit(context, &scanner_of(object)->string, SLOT_KEY(FIELD, 1));
}

static void scanner_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "pattern" : "string");
}

static void scanner_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &scanner_of(object)->string, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &scanner_of(object)->pattern, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static const NativeSpec scanner_methods[] = {
    {"match", scanner_match, NATIVE_NO_ARGUMENTS, 0, 0, "the next match, at the present place"},
    {"search", scanner_search, NATIVE_NO_ARGUMENTS, 0, 0, "the next match"},
    {0},
};

static const PropertySpec scanner_properties[] = {{"pattern", scanner_get_pattern, NULL}, {0}};

const TypeSpec re_scanner_spec = {
    .name = "_sre.SRE_Scanner",
    .basic_size = sizeof(ScannerObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = scanner_traverse,
    .dealloc = scanner_dealloc,
    .label = scanner_label,
    .methods = scanner_methods,
    .properties = scanner_properties,
};

static Ref new_scanner(Interp *in, const char *function, Object *self, Arguments arguments)
{
    ReSubject subject;
    if (!subject_arguments(in, function, self, arguments, &subject))
        return NO_REF;
    Ref made = object_make(in, module_type(in, &re_scanner_spec), 0);
    if (made.object == NULL)
        return NO_REF;
    ScannerObject *scanner = scanner_of(made.object);
    slot_init(&scanner->pattern, keep(self));
    slot_init(&scanner->string, keep(subject.string));
    scanner->position = subject.start;
    scanner->end = subject.end;
    scanner->start = subject.start;
    return made;
}

static Ref method_scanner(Interp *in, Object *self, Arguments arguments)
{
    return new_scanner(in, "scanner", self, arguments);
}

/* iter(scanner.search, None) */
static Ref method_finditer(Interp *in, Object *self, Arguments arguments)
{
    Ref scanner = new_scanner(in, "finditer", self, arguments);
    Ref name = scanner.object == NULL ? NO_REF : str_intern_string(in, "search");
    Ref search =
        name.object == NULL ? NO_REF : object_get_attribute(in, scanner.object, name.object);
    drop(in, name);
    drop(in, scanner);
    Ref iterator =
        search.object == NULL ? NO_REF : callable_iterator_new(in, search.object, in->none);
    drop(in, search);
    return iterator;
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    return keep(self);
}

const NativeSpec re_pattern_methods[] = {
    {"match", method_match, NATIVE_ANY, 0, -1, "a match at the start, or None"},
    {"fullmatch", method_fullmatch, NATIVE_ANY, 0, -1, "a match of all of the string, or None"},
    {"search", method_search, NATIVE_ANY, 0, -1, "the first match, or None"},
    {"sub", re_pattern_sub, NATIVE_ANY, 0, -1, "the string with its matches replaced"},
    {"subn", re_pattern_subn, NATIVE_ANY, 0, -1, "the same, and how many there were"},
    {"findall", method_findall, NATIVE_ANY, 0, -1, "all matches, as a list of texts"},
    {"split", method_split, NATIVE_ANY, 0, -1, "what is between the matches"},
    {"finditer", method_finditer, NATIVE_ANY, 0, -1, "an iterator over all matches"},
    {"scanner", method_scanner, NATIVE_ANY, 0, -1, NULL},
    {"__copy__", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__deepcopy__", method_copy, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {"__class_getitem__", class_getitem, NATIVE_CLASS | NATIVE_ONE_ARGUMENT, 1, 1, "See PEP 585"},
    {0},
};
