/* The output of a run only grows with its steps, so it is kept once in the trace,
 * and a state needs no more than the length it had. Neighbouring writes to one
 * stream in one step are one piece.
 */
#include "trace/transcript.h"

#include <assert.h>

static StringId text_of(const Event *event)
{
    return event->kind == EVENT_OUTPUT ? event->u.OUTPUT.text : event->u.INPUT.text;
}

static bool needs_newline(const StringTable *strings, const Event *event)
{
    if (event->kind != EVENT_INPUT)
        return false;
    StringId id = text_of(event);
    size_t length = strtab_length(strings, id);
    return length == 0 || strtab_text(strings, id)[length - 1] != '\n';
}

size_t transcript_length(const StringTable *strings, const Event *event)
{
    return strtab_length(strings, text_of(event)) + needs_newline(strings, event);
}

static TracePieceKind piece_kind(const Event *event)
{
    if (event->kind == EVENT_INPUT)
        return PIECE_INPUT;
    return event->u.OUTPUT.stream == STREAM_STDERR ? PIECE_STDERR : PIECE_STDOUT;
}

void transcript_append(Trace *trace, const Event *event)
{
    assert(event->kind == EVENT_OUTPUT || event->kind == EVENT_INPUT);
    StringId id = text_of(event);
    TracePiece piece = {.kind = piece_kind(event),
                        .start = trace->output.length,
                        .step = trace_step_count(trace) + 1};
    buf_append(&trace->output, strtab_text(&trace->strings, id),
               strtab_length(&trace->strings, id));
    if (needs_newline(&trace->strings, event))
        buf_append_byte(&trace->output, '\n');
    piece.end = trace->output.length;
    TracePiece *last = trace->pieces.count == 0 ? NULL : &vec_last(&trace->pieces);
    if (last != NULL && last->kind == piece.kind && last->step == piece.step)
        last->end = piece.end;
    else
        vec_push(&trace->pieces, piece);
}
