/* "Did you mean: 'name'?" (CPython's Python/suggestions.c): the name with the least
 * edit distance, if that is small enough. A change of case costs less than another
 * letter.
 */
#include "types/dict.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/leave.h"
#include "vm/traceback.h"

#define NAMES_MOST 750
#define NAME_LENGTH_MOST 40
#define COST_MOVE 2
#define COST_CASE 1

static size_t letter_cost(char a, char b)
{
    if ((a & 31) != (b & 31))
        return COST_MOVE;
    if (a == b)
        return 0;
    char lower_a = a >= 'A' && a <= 'Z' ? (char)(a + 32) : a;
    char lower_b = b >= 'A' && b <= 'Z' ? (char)(b + 32) : b;
    return lower_a == lower_b ? COST_CASE : COST_MOVE;
}

typedef struct {
    const char *text;
    size_t length;
} Word;

static void trim_common(Word *a, Word *b)
{
    while (a->length > 0 && b->length > 0 && a->text[0] == b->text[0]) {
        a->text++, a->length--;
        b->text++, b->length--;
    }
    while (a->length > 0 && b->length > 0 && a->text[a->length - 1] == b->text[b->length - 1])
        a->length--, b->length--;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edit distance, or anything above `most`. */
static size_t distance(Word a, Word b, size_t most)
{
    size_t row[NAME_LENGTH_MOST];
    trim_common(&a, &b);
    if (a.length == 0 || b.length == 0)
        return (a.length + b.length) * COST_MOVE;
    if (a.length > NAME_LENGTH_MOST || b.length > NAME_LENGTH_MOST)
        return most + 1;
    if (b.length < a.length) {
        Word swapped = a;
        a = b;
        b = swapped;
    }
    if ((b.length - a.length) * COST_MOVE > most)
        return most + 1;
    for (size_t i = 0; i < a.length; i++)
        row[i] = (i + 1) * COST_MOVE;
    size_t result = 0;
    for (size_t j = 0; j < b.length; j++) {
        size_t diagonal = j * COST_MOVE, least = SIZE_MAX;
        result = diagonal;
        for (size_t i = 0; i < a.length; i++) {
            size_t substituted = diagonal + letter_cost(b.text[j], a.text[i]);
            diagonal = row[i];
            size_t moved = smaller(result, diagonal) + COST_MOVE;
            result = smaller(moved, substituted);
            row[i] = result;
            least = smaller(least, result);
        }
        if (least > most)
            return most + 1;
    }
    return result;
}

/* The nearest of the names in the list, borrowed, or NULL. */
static Object *nearest(Vm *vm, Object *list, Object *name)
{
    Interp *in = &vm->in;
    Word word;
    word.text = str_utf8(in, name, &word.length);
    int64_t count = list_size(list);
    if (word.text == NULL || count >= NAMES_MOST)
        return NULL;
    size_t best = SIZE_MAX;
    Object *found = NULL;
    for (int64_t i = 0; i < count; i++) {
        Object *item = list_get(list, i);
        Word other;
        if (!is_str(item) || str_equals(item, name))
            continue;
        other.text = str_utf8(in, item, &other.length);
        if (other.text == NULL)
            return NULL;
        size_t most = (word.length + other.length + 3) * COST_MOVE / 6;
        most = best == SIZE_MAX ? most : smaller(most, best - 1);
        size_t away = distance(word, other, most);
        if (away > most)
            continue;
        if (found == NULL || away < best) {
            best = away;
            found = item;
        }
    }
    return found;
}

static bool append_nearest(Vm *vm, Ref names, Object *name, Buf *out)
{
    if (names.object == NULL) {
        raise_clear(&vm->in);
        return false;
    }
    Object *found = nearest(vm, names.object, name);
    if (found != NULL) {
        buf_append_string(out, ". Did you mean: '");
        str_append_utf8(found, out);
        buf_append_string(out, "'?");
    }
    drop(&vm->in, names);
    return found != NULL;
}

/* The frame where the exception was raised, or NULL. */
static Frame *innermost_frame(const Vm *vm, const Object *exception)
{
    const Object *traceback = ((const ExceptionObject *)exception)->traceback.object;
    if (traceback == NULL || traceback == vm->in.none)
        return NULL;
    const TracebackObject *entry = (const TracebackObject *)traceback;
    while (entry->next.object != NULL && entry->next.object != vm->in.none)
        entry = (const TracebackObject *)entry->next.object;
    return ((const FrameObject *)entry->frame.object)->frame;
}

static Ref variable_names(Vm *vm, Frame *frame)
{
    const CodeObject *code = frame_code(frame);
    Ref list = list_new(&vm->in, 0);
    for (size_t i = 0; list.object != NULL && i < code->code->localsplus_count; i++)
        if (!list_append(&vm->in, list.object,
                         keep(tuple_get(code->local_names.object, (int64_t)i))))
            raise_clear(&vm->in);
    return list;
}

static void suggest_name(Vm *vm, Object *exception, Buf *out)
{
    Interp *in = &vm->in;
    Object *name = exception_field(in, exception, NAME_ERROR_NAME);
    Frame *frame = innermost_frame(vm, exception);
    if (!is_str(name) || frame == NULL || !is_dict(frame_builtins(frame)))
        return;
    (void)(append_nearest(vm, variable_names(vm, frame), name, out) ||
           append_nearest(vm, dict_keys_list(in, frame->globals), name, out) ||
           append_nearest(vm, dict_keys_list(in, frame_builtins(frame)), name, out));
}

static void suggest_attribute(Vm *vm, Object *exception, Buf *out)
{
    Interp *in = &vm->in;
    Object *name = exception_field(in, exception, ATTRIBUTE_ERROR_NAME);
    Object *object = exception_field(in, exception, ATTRIBUTE_ERROR_OBJECT);
    if (!is_str(name) || object == in->none)
        return;
    Ref method = object_special_method(in, object, in->names->dir);
    Ref names = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    drop(in, method);
    Ref list = names.object == NULL ? NO_REF : list_from_iterable(in, names.object);
    drop(in, names);
    if (list.object != NULL && !list_sort(in, list.object, NULL, false)) {
        drop(in, list);
        list = NO_REF;
    }
    (void)append_nearest(vm, list, name, out);
}

void suggestion_append(Vm *vm, Object *exception, Buf *out)
{
    Interp *in = &vm->in;
    if (exception->type == in->exceptions[EXCEPTION_NameError])
        suggest_name(vm, exception, out);
    else if (exception->type == in->exceptions[EXCEPTION_AttributeError])
        suggest_attribute(vm, exception, out);
}
