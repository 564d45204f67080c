/* The steps of a recorded run. The rules are CPython's (Python/ceval.c of 3.11,
 * maybe_call_line_trace and the places that call it): a line event comes when the
 * line differs from that of the instruction before, or when execution has jumped
 * back; nothing before a code's first RESUME is traced; RESUME itself is the call.
 */
#include "vm/record.h"

#include <string.h>

#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static Sink *sink_of(const Vm *vm)
{
    return recorder_sink(vm->recorder->heap);
}

static bool stop(Vm *vm)
{
    vm->stopped = true;
    return raise_false(&vm->in, EXCEPTION_KeyboardInterrupt, "the run was stopped");
}

static void put_step(Vm *vm, const FrameRecord *record, StepKind kind, uint32_t line,
                     uint32_t instruction)
{
    /* C code stands around calls, returns and exceptions. */
    bool is_line = kind == STEP_KIND_LINE;
    recorder_end_step(vm->recorder->heap, vm->recorder->stirred || !is_line);
    vm->recorder->stirred = !is_line;
    sink_put(sink_of(vm), STEP, .kind = kind, .frame = record == NULL ? 0 : record->id,
             .line_was = record == NULL ? 0 : (uint32_t)record->line, .line_now = line,
             .instruction = instruction);
    vm->step_count++;
}

bool record_step(Vm *vm, Frame *frame, StepKind kind)
{
    FrameRecord *record = vm->recorder->current;
    if (record->is_library)
        return true;
    record_temporaries(vm, frame);
    int32_t line = frame_line(frame);
    int32_t unit = frame_unit(frame);
    put_step(vm, record, kind, line < 0 ? 0 : (uint32_t)line, unit < 0 ? 0 : (uint32_t)unit * 2);
    record->line = line < 0 ? 0 : line;
    if (vm->options.step_limit != 0 && vm->step_count >= vm->options.step_limit)
        return stop(vm);
    if (vm->options.on_step != NULL && !vm->options.on_step(vm->options.host))
        return stop(vm);
    return true;
}

bool record_instruction_slow(Vm *vm, Frame *frame, int32_t unit, int32_t line)
{
    FrameRecord *record = vm->recorder->current;
    const Code *code = frame_code(frame)->code;
    int32_t before = record->last_unit;
    record->last_unit = unit;
    record->line_at = unit <= record->first_unit ? LINE_UNKNOWN : line;
    if (vm->stopped)
        return stop(vm);
    if (unit < record->first_unit)
        return true;
    if (code->words[unit].opcode == OP_RESUME)
        return record_step(vm, frame, STEP_KIND_CALL);
    if (line < 0)
        return true;
    int32_t line_before = before <= record->first_unit ? -1 : code_line_at(code, (uint32_t)before);
    bool jumped_back = unit < before && code->words[unit].opcode != OP_SEND;
    return (line == line_before && !jumped_back) || record_step(vm, frame, STEP_KIND_LINE);
}

bool record_return(Vm *vm, Frame *frame, Object *value)
{
    const FrameRecord *record = vm->recorder->current;
    if (value != NULL && !record->is_library)
        recorder_result(vm->recorder->heap, record->id, value);
    return vm->stopped ? stop(vm) : record_step(vm, frame, STEP_KIND_RETURN);
}

void record_throw(Vm *vm, Frame *frame)
{
    Ref exception = raise_take(&vm->in);
    if (!vm->stopped && !record_step(vm, frame, STEP_KIND_CALL))
        raise_clear(&vm->in);
    raise_object(&vm->in, exception);
}

bool record_exception(Vm *vm, Frame *frame)
{
    return vm->stopped || record_step(vm, frame, STEP_KIND_EXCEPTION);
}

/* As repr() has it, if the trace has words for such values. */
static bool append_value(Vm *vm, Object *value, Buf *out)
{
    const TypeLayout *layout = object_layout(value);
    if (layout->show != NULL)
        layout->show(&vm->in.heap, value, out);
    return layout->show != NULL;
}

/* These show several arguments in ways of their own. */
static bool shows_a_tuple(const Vm *vm, const Object *exception)
{
    TypeObject *const *types = vm->in.exceptions;
    return !type_is_subtype(exception->type, types[EXCEPTION_OSError]) &&
           !type_is_subtype(exception->type, types[EXCEPTION_SyntaxError]) &&
           !type_is_subtype(exception->type, types[EXCEPTION_UnicodeError]);
}

/* "('a', 2)"; false if the trace has no words for one of them. */
static bool append_arguments(Vm *vm, Object *arguments, Buf *out)
{
    enum { ARGUMENTS_TOLD = 8 };
    size_t count = tuple_size(arguments);
    buf_append_byte(out, '(');
    for (size_t i = 0; i < count && i < ARGUMENTS_TOLD; i++) {
        buf_append_string(out, i > 0 ? ", " : "");
        if (!append_value(vm, tuple_get(arguments, i), out))
            return false;
    }
    buf_append_string(out, count > ARGUMENTS_TOLD ? ", ...)" : ")");
    return true;
}

/* "ValueError: text" as a traceback has it, without running Python code: a str() of the
 * script's own may do anything. */
static void append_message(Vm *vm, Object *exception, Buf *out)
{
    Object *arguments = ((const ExceptionObject *)exception)->args.object;
    size_t count = arguments == NULL ? 0 : tuple_size(arguments);
    buf_append_string(out, type_name_of(exception));
    size_t start = out->length;
    buf_append_string(out, ": ");
    Object *argument = count == 0 ? NULL : tuple_get(arguments, 0);
    bool quoted = exception->type == vm->in.exceptions[EXCEPTION_KeyError];
    if (count == 1 && !quoted && IS_EXACT(&vm->in, argument, str)) {
        str_append_utf8(argument, out);
        return;
    }
    bool told = count == 1  ? append_value(vm, argument, out)
                : count > 1 ? shows_a_tuple(vm, exception) && append_arguments(vm, arguments, out)
                            : false;
    if (!told)
        buf_truncate(out, start);
}

void record_raise(Vm *vm, Frame *frame, Object *exception)
{
    Sink *sink = sink_of(vm);
    Buf message = BUF_INIT;
    vm->recorder->stirred = true;
    append_message(vm, exception, &message);
    sink_put(sink, RAISE, .frame = frame->id,
             .exception = recorder_announce(vm->recorder->heap, exception),
             .message = sink->intern(sink, message.text, message.length));
    buf_done(&message);
}

void record_catch(Vm *vm, Frame *frame, Object *exception)
{
    sink_put(sink_of(vm), CATCH, .frame = frame->id,
             .exception = recorder_announce(vm->recorder->heap, exception));
}

void record_output(Vm *vm, OutputStream stream, const char *text, size_t length)
{
    Sink *sink = sink_of(vm);
    sink_put(sink, OUTPUT, .stream = stream, .text = sink->intern(sink, text, length));
}

void record_file(Vm *vm, const char *name, const char *text, size_t length)
{
    Sink *sink = sink_of(vm);
    sink_put(sink, FILE, .name = sink->intern(sink, name, strlen(name)),
             .text = sink->intern(sink, text, length));
}

void record_input(Vm *vm, const char *text, size_t length)
{
    Sink *sink = sink_of(vm);
    sink_put(sink, INPUT, .text = sink->intern(sink, text, length));
}

void record_end(Vm *vm)
{
    recorder_all_tracked(vm->recorder->heap);
    put_step(vm, NULL, vm->stopped ? STEP_KIND_LIMIT : STEP_KIND_END, 0, 0);
}
