/* The warning about a coroutine that died before it ever ran. It is written once for a
 * line: the namespace that runs there remembers, in __warningregistry__, as CPython's
 * warnings module has it.
 */
#include "types/dict.h"
#include "types/int.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/coroutine.h"
#include "vm/leave.h"
#include "vm/output.h"
#include "vm/program.h"

/* Where it is: the running Python code, or nowhere. */
typedef struct {
    Object *globals;
    const Code *code; /* NULL: the run is over */
    int32_t line;
} WarningPlace;

static WarningPlace find_place(Vm *vm)
{
    Frame *frame = frame_visible(vm->current);
    if (frame == NULL)
        return (WarningPlace){vm->sys.object, NULL, 1};
    return (WarningPlace){frame->globals, frame_code(frame)->code, frame_line(frame)};
}

/* The namespace's registry; borrowed; NULL raised. */
static Object *find_registry(Interp *in, Object *globals)
{
    Object *found = dict_get_string(in, globals, "__warningregistry__");
    if (found != NULL || is_raised(in))
        return found;
    Ref registry = dict_new(in), version = int_from_i64(in, 0);
    bool done = registry.object != NULL && version.object != NULL &&
                dict_set_string(in, registry.object, "version", version.object) &&
                dict_set_string(in, globals, "__warningregistry__", registry.object);
    drop(in, version);
    drop(in, registry);
    return done ? registry.object : NULL;
}

/* 1: to be written, and noted; 0: it has been; -1 raised. */
static int is_first(Interp *in, const WarningPlace *place, Object *message)
{
    Object *registry = find_registry(in, place->globals);
    if (registry == NULL || !is_dict(registry))
        return is_raised(in) ? -1 : 0;
    Ref line = int_from_i64(in, place->line);
    Slot slots[] = {{message}, {(Object *)in->exceptions[EXCEPTION_RuntimeWarning]}, {line.object}};
    Ref key = line.object != NULL ? tuple_from_slots(in, slots, ARRAY_LEN(slots)) : NO_REF;
    drop(in, line);
    if (key.object == NULL)
        return -1;
    bool is_known = dict_get(in, registry, key.object) != NULL;
    bool done = is_known || is_raised(in) || dict_set(in, registry, key.object, in->true_object);
    drop(in, key);
    return is_raised(in) || !done ? -1 : !is_known;
}

static void append_source_line(const Vm *vm, const WarningPlace *place, Buf *out)
{
    const Program *program = program_find(vm, place->code->filename);
    if (program != NULL && place->line >= 1 &&
        (size_t)place->line <= source_line_count(&program->source)) {
        size_t length;
        const char *line = source_line(&program->source, (uint32_t)place->line, &length);
        while (length > 0 && (*line == ' ' || *line == '\t'))
            line++, length--;
        buf_append_string(out, "  ");
        buf_append(out, line, length);
        buf_append_byte(out, '\n');
    }
    buf_append_string(out, "RuntimeWarning: Enable tracemalloc to get the object allocation "
                           "traceback\n");
}

static void write_warning(Vm *vm, const WarningPlace *place, Object *message)
{
    Buf text = BUF_INIT;
    buf_printf(&text,
               "%s:%d: RuntimeWarning: ", place->code != NULL ? place->code->filename : "sys",
               (int)place->line);
    str_append_utf8(message, &text);
    buf_append_byte(&text, '\n');
    if (place->code != NULL)
        append_source_line(vm, place, &text);
    if (!output_to_sys(vm, STREAM_STDERR, text.text, text.length))
        raise_clear(&vm->in);
    buf_done(&text);
}

void coroutine_warn_unawaited(Vm *vm, const GeneratorObject *coroutine)
{
    Interp *in = &vm->in;
    Buf text = BUF_INIT;
    buf_append_string(&text, "coroutine '");
    str_append_utf8(coroutine->qualname.object, &text);
    buf_append_string(&text, "' was never awaited");
    Ref message = str_from_buf(in, &text);
    buf_done(&text);
    WarningPlace place = find_place(vm);
    if (message.object != NULL && is_first(in, &place, message.object) > 0)
        write_warning(vm, &place, message.object);
    raise_clear(in);
    drop(in, message);
}
