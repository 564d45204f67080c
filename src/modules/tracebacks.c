/* The module _tracebacks: what traceback.py and linecache.py ask the machine for: the
 * text of the files that were read, the title of an exception, the part of an expression
 * that failed.
 */
#include "lang/source.h"
#include "modules/specs.h"
#include "types/code_object.h"
#include "types/int.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/machine.h"
#include "vm/program.h"
#include "vm/traceback.h"

/* lines(filename): the file's lines with their newlines, or None if it was not read. */
static Ref lines(Interp *in, Object *self, Arguments arguments)
{
    Object *name = arguments.slots[0].object;
    const char *text = is_str(name) ? str_utf8(in, name, NULL) : NULL;
    const Program *program = text == NULL ? NULL : program_find(in->vm, text);
    if (program == NULL)
        return is_raised(in) ? NO_REF : keep_none(in);
    Ref list = list_new(in, 0);
    uint32_t count = (uint32_t)source_line_count(&program->source);
    for (uint32_t i = 1; list.object != NULL && i <= count; i++) {
        size_t length;
        const char *line = source_line(&program->source, i, &length);
        Buf copy = BUF_INIT;
        buf_append(&copy, line, length);
        buf_append_byte(&copy, '\n');
        Ref added = length == 0 && i == count ? NO_REF : str_from_buf(in, &copy);
        buf_done(&copy);
        if (added.object == NULL && !is_raised(in))
            break;
        if (added.object == NULL || !list_append(in, list.object, added) || !spend(in, 1)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

static bool check_exception(Interp *in, const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_EXCEPTION_SUBCLASS) ||
           raise_false(in, EXCEPTION_TypeError, "exception expected, got %s", type_name_of(object));
}

static Ref text_of(Interp *in, Object *exception,
                   void (*append)(Vm *vm, Object *exception, Buf *out))
{
    if (!check_exception(in, exception))
        return NO_REF;
    Buf text = BUF_INIT;
    append(in->vm, exception, &text);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref title(Interp *in, Object *self, Arguments arguments)
{
    return text_of(in, arguments.slots[0].object, traceback_append_title);
}

static Ref whole(Interp *in, Object *self, Arguments arguments)
{
    return text_of(in, arguments.slots[0].object, traceback_append);
}

/* anchors(text): (start, end) of the operator that failed, in bytes, or None. */
static Ref anchors(Interp *in, Object *self, Arguments arguments)
{
    Buf text = BUF_INIT;
    int64_t start = -1, end = -1;
    if (is_str(arguments.slots[0].object))
        str_append_utf8(arguments.slots[0].object, &text);
    anchors_find(text.text, text.length, &start, &end);
    buf_done(&text);
    if (start < 0)
        return keep_none(in);
    Slot pair[2] = {{int_from_i64(in, start).object}, {int_from_i64(in, end).object}};
    return tuple_from_taken(in, pair, 2);
}

/* position(code, instruction): (line, end line, column, end column), columns in bytes,
 * None where nothing is known. */
static Ref position(Interp *in, Object *self, Arguments arguments)
{
    Object *code = arguments.slots[0].object;
    int64_t instruction;
    if (!IS_EXACT(in, code, code))
        return raise_error(in, EXCEPTION_TypeError, "code object expected");
    if (!number_as_index(in, arguments.slots[1].object, EXCEPTION_OverflowError, &instruction))
        return NO_REF;
    const Code *of = ((const CodeObject *)code)->code;
    CodePosition place = {-1, -1, -1, -1};
    if (instruction >= 0 && (size_t)instruction / 2 < of->word_count)
        place = of->positions[instruction / 2];
    int64_t numbers[4] = {place.line, place.end_line, place.column, place.end_column};
    Slot slots[4];
    for (size_t i = 0; i < ARRAY_LEN(slots); i++)
        slots[i].object =
            numbers[i] < 0 ? keep_none(in).object : int_from_i64(in, numbers[i]).object;
    return tuple_from_taken(in, slots, ARRAY_LEN(slots));
}

static const NativeSpec functions[] = {
    {"lines", lines, NATIVE_ONE_ARGUMENT, 1, 1, "the lines of a file that was read, or None"},
    {"title", title, NATIVE_ONE_ARGUMENT, 1, 1, "the last lines of an exception's text"},
    {"whole", whole, NATIVE_ONE_ARGUMENT, 1, 1, "all of an exception's text"},
    {"position", position, NATIVE_POSITIONAL, 2, 2, "where an instruction comes from"},
    {"anchors", anchors, NATIVE_ONE_ARGUMENT, 1, 1, "the part of an expression that failed"},
    {0},
};

const ModuleSpec _tracebacks_module = {
    .name = "_tracebacks",
    .functions = functions,
};
