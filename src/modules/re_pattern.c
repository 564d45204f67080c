/* Patterns: what they hold, and how they are set on a text. A match runs without asking
 * anybody for a while; what takes longer is begun again with code that asks the budget
 * hook at every item.
 */
#include "modules/re_pattern.h"

#include "base/mem.h"
#include "heap/gc.h"
#include "modules/re_scan.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/mappingproxy.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

static const struct {
    const ReEngine *engine;
    uint32_t widest;
} widths[RE_WIDTHS] = {{&re_engine_8, 0xFF}, {&re_engine_16, 0xFFFF}, {&re_engine_32, 0x10FFFF}};

/* --- programs --- */

static ReCode *compile_translation(Interp *in, Object *pattern, int width, bool careful,
                                   const ReTranslation *translation)
{
    Buf problem = BUF_INIT;
    ReOptions options = {.ignore_case = (translation->flags & RE_IGNORECASE) != 0,
                         .properties = translation->properties,
                         .careful = careful};
    ReCode *code = widths[width].engine->compile(translation->text.text, translation->text.length,
                                                 options, &problem);
    if (code == NULL) {
        ReScanner scanner;
        re_scanner_init(&scanner, in, pattern);
        re_fail_at(&scanner, -1, "boxarrow: PCRE2 cannot do this pattern: %s", problem.text);
    }
    buf_done(&problem);
    return code;
}

/* Made when it is first needed; NULL: raised. */
static ReCode *program(Interp *in, Object *self, int width, bool careful)
{
    PatternObject *pattern = re_pattern_of(self);
    ReCode **place =
        careful ? &pattern->programs->careful[width] : &pattern->programs->quick[width];
    ReTranslation translation;
    if (*place != NULL)
        return *place;
    if (!re_translate(in, pattern->pattern.object, pattern->flags, widths[width].widest, careful,
                      &translation))
        return NULL;
    *place = compile_translation(in, pattern->pattern.object, width, careful, &translation);
    re_translation_done(in, &translation);
    return *place;
}

static ReOutcome run(Interp *in, Object *pattern, const ReSubject *subject, bool careful,
                     const ReRequest *request, ReFound *found)
{
    ReCode *code = program(in, pattern, subject->width, careful);
    return code == NULL ? RE_STOPPED
                        : widths[subject->width].engine->match(in, code, request, found);
}

ReOutcome re_run_careful(Interp *in, Object *pattern, const ReSubject *subject, ReHow how,
                         int64_t start, bool not_empty, ReFound *found)
{
    ReRequest request = {subject->data, (size_t)start, (size_t)subject->end, how, not_empty};
    return run(in, pattern, subject, true, &request, found);
}

ReOutcome re_run(Interp *in, Object *pattern, const ReSubject *subject, ReHow how, int64_t start,
                 bool not_empty, ReFound *found)
{
    ReRequest request = {subject->data, (size_t)start, (size_t)subject->end, how, not_empty};
    if (start > subject->end)
        return RE_NOT_FOUND;
    if (!spend(in, 1))
        return RE_STOPPED;
    ReOutcome outcome = run(in, pattern, subject, false, &request, found);
    return outcome == RE_TOO_MUCH
               ? re_run_careful(in, pattern, subject, how, start, not_empty, found)
               : outcome;
}

/* --- texts --- */

static int64_t clip(int64_t position, int64_t length)
{
    return position < 0 ? 0 : position > length ? length : position;
}

/* The bytes of a bytes-like object, or the characters of a str. */
static bool find_text(Interp *in, Object *string, ReSubject *subject)
{
    ByteSpan span;
    bool found;
    if (is_str(string)) {
        StrKind kind = str_kind(string);
        *subject = (ReSubject){.width = kind == STR_KIND_1   ? 0
                                        : kind == STR_KIND_2 ? 1
                                                             : 2,
                               .data = str_data(string),
                               .length = str_length(string)};
        return true;
    }
    if (!buffer_find_span(in, string, &span, &found)) {
        raise_clear(in);
        found = false;
    }
    if (!found)
        return raise_false(in, EXCEPTION_TypeError,
                           "expected string or bytes-like object, got '%s'", type_name_of(string));
    *subject = (ReSubject){.is_bytes = true, .data = span.data, .length = span.size};
    return true;
}

bool re_subject_init(Interp *in, const Object *pattern, Object *string, int64_t position,
                     int64_t end, ReSubject *subject)
{
    if (!find_text(in, string, subject))
        return false;
    bool binary = subject->is_bytes;
    if (binary != re_pattern_of(pattern)->is_bytes)
        return raise_false(in, EXCEPTION_TypeError, "cannot use a %s pattern on a %s-like object",
                           binary ? "string" : "bytes", binary ? "bytes" : "string");
    subject->string = string;
    subject->start = clip(position, subject->length);
    subject->end = clip(end, subject->length);
    return true;
}

Ref re_subject_slice(Interp *in, const ReSubject *subject, int64_t start, int64_t end)
{
    if (subject->is_bytes)
        return bytes_from(in, (const char *)subject->data + start, (size_t)(end - start));
    return str_substring(in, subject->string, start, end);
}

int64_t re_group_by_key(Interp *in, Object *self, Object *key)
{
    const PatternObject *pattern = re_pattern_of(self);
    int64_t number;
    if (is_int(key) || key->type->slots.index != NULL) {
        if (!number_as_index(in, key, EXCEPTION_COUNT, &number))
            return -2;
    } else {
        Object *index = dict_get(in, pattern->group_index.object, key);
        if (index == NULL && is_raised(in)) {
            if (!is_raised_of(in, EXCEPTION_TypeError))
                return -2;
            raise_clear(in);
        }
        if (index == NULL || !int_to_i64(index, &number))
            return -1;
    }
    return number >= 0 && number <= pattern->groups ? number : -1;
}

/* --- making --- */

/* (None, "name", ...) by number, or () if no group has a name. */
static Ref names_by_number(Interp *in, Object *indexes, int groups)
{
    if (dict_size(indexes) == 0)
        return keep(in->empty_tuple);
    Ref names = tuple_new(in, (size_t)groups + 1);
    if (names.object == NULL)
        return NO_REF;
    for (int i = 0; i <= groups; i++)
        slot_init(&tuple_slots(names.object)[i], keep_none(in));
    Object *name, *index;
    int64_t number;
    for (size_t cursor = 0; dict_next(indexes, &cursor, &name, &index);)
        if (int_to_i64(index, &number)) {
            drop(in, (Ref){tuple_slots(names.object)[number].object});
            slot_init(&tuple_slots(names.object)[number], keep(name));
        }
    gc_track(&in->heap, names.object);
    return names;
}

static void programs_release(Foreign *foreign)
{
    RePrograms *programs = (RePrograms *)foreign;
    for (int i = 0; i < RE_WIDTHS; i++) {
        if (programs->quick[i] != NULL)
            widths[i].engine->free(programs->quick[i]);
        if (programs->careful[i] != NULL)
            widths[i].engine->free(programs->careful[i]);
    }
    mem_free(programs);
}

static RePrograms *programs_new(Interp *in)
{
    RePrograms *programs = mem_alloc_zeroed(1, sizeof(RePrograms));
    programs->foreign.release = programs_release;
    foreign_add(in, &programs->foreign);
    return programs;
}

static Ref pattern_new(Interp *in, Object *source, const ReTranslation *translation)
{
    Ref names = names_by_number(in, translation->indexes.object, translation->groups);
    TypeObject *type = module_type(in, &re_pattern_spec);
    Ref made = names.object == NULL ? NO_REF : object_make(in, type, 0);
    if (made.object == NULL) {
        drop(in, names);
        return NO_REF;
    }
    PatternObject *pattern = re_pattern_of(made.object);
    slot_init(&pattern->group_index, keep(translation->indexes.object));
    slot_init(&pattern->index_group, names);
    slot_init(&pattern->pattern, keep(source));
    pattern->groups = translation->groups;
    pattern->flags = translation->flags;
    pattern->is_bytes = is_bytes(source);
    pattern->programs = programs_new(in);
    return made;
}

/* The code for the narrowest texts is made at once: it shows whether PCRE2 can do it. */
Ref re_compile(Interp *in, Object *self, Arguments arguments)
{
    Object *source = arguments.slots[0].object;
    int64_t flags;
    ReTranslation translation;
    if (!is_str(source) && !is_bytes(source))
        return raise_error(in, EXCEPTION_TypeError,
                           "first argument must be string or compiled pattern");
    if (!number_as_c_int(in, arguments.slots[1].object, &flags) ||
        !re_translate(in, source, (int)flags, widths[0].widest, false, &translation))
        return NO_REF;
    Ref pattern = pattern_new(in, source, &translation);
    if (pattern.object != NULL) {
        re_pattern_of(pattern.object)->programs->quick[0] =
            compile_translation(in, source, 0, false, &translation);
        if (is_raised(in)) {
            drop(in, pattern);
            pattern = NO_REF;
        }
    }
    re_translation_done(in, &translation);
    return pattern;
}

/* --- the type --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    PatternObject *pattern = re_pattern_of(object);
    return visit(context, &pattern->group_index, SLOT_KEY(FIELD, 0)) &&
           visit(context, &pattern->index_group, SLOT_KEY(FIELD, 1)) &&
           visit(context, &pattern->pattern, SLOT_KEY(FIELD, 2));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"groupindex", "indexgroup", "pattern"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void dealloc(Heap *heap, Object *object)
{
    PatternObject *pattern = re_pattern_of(object);
    weakref_clear_all(interp_of(heap), object);
    foreign_remove(interp_of(heap), &pattern->programs->foreign);
    slot_clear(heap, object, &pattern->pattern, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &pattern->group_index, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &pattern->index_group, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

/* re.IGNORECASE|re.MULTILINE|0x200, without the one a str pattern always has. */
static void append_flags(int flags, Buf *out)
{
    static const struct {
        const char *name;
        int flag;
    } names[] = {{"re.TEMPLATE", RE_TEMPLATE}, {"re.IGNORECASE", RE_IGNORECASE},
                 {"re.LOCALE", RE_LOCALE},     {"re.MULTILINE", RE_MULTILINE},
                 {"re.DOTALL", RE_DOTALL},     {"re.UNICODE", RE_UNICODE},
                 {"re.VERBOSE", RE_VERBOSE},   {"re.DEBUG", RE_DEBUG},
                 {"re.ASCII", RE_ASCII}};
    const char *between = ", ";
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if ((flags & names[i].flag) == 0)
            continue;
        buf_printf(out, "%s%s", between, names[i].name);
        between = "|";
        flags &= ~names[i].flag;
    }
    if (flags != 0)
        buf_printf(out, "%s0x%x", between, flags);
}

#define REPR_MOST 200 /* characters shown of the pattern */

static Ref repr(Interp *in, Object *self)
{
    const PatternObject *pattern = re_pattern_of(self);
    Ref source = object_repr(in, pattern->pattern.object);
    if (source.object == NULL)
        return NO_REF;
    bool plain = !pattern->is_bytes && (pattern->flags & RE_TYPE_FLAGS) == RE_UNICODE;
    int64_t length = str_length(source.object);
    Buf text = BUF_INIT;
    buf_append_string(&text, "re.compile(");
    str_append_utf8_range(source.object, 0, length < REPR_MOST ? length : REPR_MOST, &text);
    append_flags(plain ? pattern->flags & ~RE_UNICODE : pattern->flags, &text);
    buf_append_byte(&text, ')');
    drop(in, source);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static bool hash(Interp *in, Object *self, int64_t *result)
{
    const PatternObject *pattern = re_pattern_of(self);
    if (!object_hash(in, pattern->pattern.object, result))
        return false;
    *result ^= pattern->flags ^ (pattern->groups << 16) ^ pattern->is_bytes;
    *result = *result == -1 ? -2 : *result;
    return true;
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->type != right->type)
        return keep(in->not_implemented);
    const PatternObject *a = re_pattern_of(left), *b = re_pattern_of(right);
    int equal = a == b;
    if (!equal && a->flags == b->flags && a->is_bytes == b->is_bytes)
        equal = object_compare_bool(in, a->pattern.object, b->pattern.object, COMPARE_EQ);
    return equal < 0 ? NO_REF : keep_bool(in, (equal > 0) == (op == COMPARE_EQ));
}

static Ref get_groups(Interp *in, Object *self)
{
    return int_from_i64(in, re_pattern_of(self)->groups);
}

static Ref get_flags(Interp *in, Object *self)
{
    return int_from_i64(in, re_pattern_of(self)->flags);
}

static Ref get_pattern(Interp *in, Object *self)
{
    return keep(re_pattern_of(self)->pattern.object);
}

static Ref get_group_index(Interp *in, Object *self)
{
    return mappingproxy_new(in, re_pattern_of(self)->group_index.object);
}

static const PropertySpec properties[] = {{"groups", get_groups, refuse_to_set_member},
                                          {"flags", get_flags, refuse_to_set_member},
                                          {"pattern", get_pattern, refuse_to_set_member},
                                          {"groupindex", get_group_index, NULL},
                                          {0}};

const TypeSpec re_pattern_spec = {
    .name = "re.Pattern",
    .basic_size = sizeof(PatternObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .hash = hash, .compare = compare},
    .methods = re_pattern_methods,
    .properties = properties,
    .sentence = "Compiled regular expression object.",
    .weaklist_offset = offsetof(PatternObject, weaklist),
};
