/* The methods of code objects: the places of instructions, and copies with something
 * changed. */
#include "base/buf.h"
#include "types/arguments.h"
#include "types/bytes.h"
#include "types/code_object.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static const Code *plain(const Object *self)
{
    return ((const CodeObject *)self)->code;
}

static Ref number_or_none(Interp *in, int32_t number)
{
    return number < 0 ? keep_none(in) : int_from_i64(in, number);
}

/* A tuple of numbers, None for what is below 0, appended to the list. */
static bool append_numbers(Interp *in, Object *list, const int32_t *numbers, size_t count)
{
    Slot slots[4];
    for (size_t i = 0; i < count; i++)
        slots[i].object = number_or_none(in, numbers[i]).object;
    Ref row = tuple_from_taken(in, slots, count);
    return row.object != NULL && list_append(in, list, row) && spend(in, 1);
}

/* An iterator over the list, which is consumed; NO_REF if it is not `done`. */
static Ref iterator_over(Interp *in, Ref list, bool done)
{
    Ref iterator = done ? object_iter(in, list.object) : NO_REF;
    drop(in, list);
    return iterator;
}

/* A number as CPython writes it there: 6 bits a byte, the highest first, 64 in all but the
 * last; `mark` is set in the first byte. */
static void append_exception_number(Buf *out, uint32_t number, uint8_t mark)
{
    for (int shift = 30; shift > 0; shift -= 6) {
        if (number >> shift == 0)
            continue;
        buf_append_byte(out, (char)(mark | 64 | (number >> shift & 63)));
        mark = 0;
    }
    buf_append_byte(out, (char)(mark | (number & 63)));
}

Ref code_exception_table(Interp *in, Object *self)
{
    const Code *code = plain(self);
    Buf text = BUF_INIT;
    for (size_t i = 0; i < code->exception_row_count; i++) {
        const ExceptionRow *row = &code->exception_rows[i];
        append_exception_number(&text, row->start, 128);
        append_exception_number(&text, row->end - row->start, 0);
        append_exception_number(&text, row->target, 0);
        append_exception_number(&text, row->depth << 1 | row->lasti, 0);
    }
    Ref bytes = bytes_from(in, text.text, text.length);
    buf_done(&text);
    return bytes;
}

Ref code_method_lines(Interp *in, Object *self, Arguments arguments)
{
    Ref list = list_new(in, 0);
    bool done = list.object != NULL;
    uint32_t unit = 0;
    CodeLineRange range = {0};
    while (done && code_next_line(plain(self), &unit, &range)) {
        int32_t row[] = {(int32_t)(range.start * 2), (int32_t)(range.end * 2), range.line};
        done = append_numbers(in, list.object, row, 3);
    }
    return iterator_over(in, list, done);
}

Ref code_method_positions(Interp *in, Object *self, Arguments arguments)
{
    const Code *code = plain(self);
    Ref list = list_new(in, 0);
    bool done = list.object != NULL;
    for (size_t i = 0; done && i < code->word_count; i++) {
        const CodePosition *at = &code->positions[i];
        int32_t row[] = {at->line, at->end_line, at->column, at->end_column};
        done = append_numbers(in, list.object, row, 4);
    }
    return iterator_over(in, list, done);
}

static bool change(Interp *in, Code *copy, Object *name, Object *value)
{
    const char *field = str_utf8(in, name, NULL);
    if (field == NULL)
        return false;
    bool is_flags = str_equals_ascii(name, "co_flags");
    if (!is_flags && !str_equals_ascii(name, "co_firstlineno"))
        return raise_false(in, EXCEPTION_NotImplementedError,
                           "code.replace(%s=...) is not part of boxarrow", field);
    int64_t number;
    if (!number_as_index(in, value, EXCEPTION_OverflowError, &number))
        return false;
    if (number < 0 || number > INT32_MAX)
        return raise_false(in, EXCEPTION_ValueError, "code: %s must be positive", field);
    if (is_flags)
        copy->flags = (uint32_t)number;
    else
        copy->firstlineno = (int32_t)number;
    return true;
}

/* The copy shares the words and constants of the original, and its file. */
Ref code_method_replace(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "replace() takes 0 positional arguments but %zu %s given",
                           arguments.count, arguments.count == 1 ? "was" : "were");
    Code copy = *plain(self);
    int64_t count = arguments.keywords != NULL ? tuple_size(arguments.keywords) : 0;
    for (int64_t i = 0; i < count; i++)
        if (!change(in, &copy, tuple_get(arguments.keywords, i), arguments.slots[i].object))
            return NO_REF;
    Code *kept = arena_alloc(&copy.file->arena, sizeof(copy));
    *kept = copy;
    return code_object_new(in, kept, NULL);
}
