/* Recording of frames: what each slot of a frame was last recorded to hold stands in
 * its FrameRecord, by id, so that an object whose address is used again is not taken
 * for the old one.
 */
#include "vm/record.h"

#include <string.h>

#include "base/mem.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/generator.h"
#include "vm/program.h"
#include "vm/view.h"

static Sink *sink_of(const Vm *vm)
{
    return recorder_sink(vm->recorder->heap);
}

StepRecorder *record_start(Vm *vm, Sink *sink)
{
    Recorder *heap = recorder_new(vm_heap(vm), sink);
    if (heap == NULL)
        return NULL;
    StepRecorder *recorder = mem_alloc_zeroed(1, sizeof(StepRecorder));
    recorder->heap = heap;
    recorder->stirred = true;
    map_init(&recorder->frames);
    return recorder;
}

void record_done(Vm *vm)
{
    StepRecorder *recorder = vm->recorder;
    size_t cursor = 0;
    uint64_t id, pointer;
    while (map_next(&recorder->frames, &cursor, &id, &pointer))
        mem_free((void *)(uintptr_t)pointer);
    map_done(&recorder->frames);
    recorder_free(vm_heap(vm), recorder->heap);
    mem_free(recorder);
    vm->recorder = NULL;
}

static FrameRecord *record_of(const Vm *vm, const Frame *frame)
{
    FrameRecord *current = vm->recorder->current;
    if (LIKELY(current != NULL && current->id == frame->id))
        return current;
    return (FrameRecord *)(uintptr_t)map_get_or(&vm->recorder->frames, frame->id, 0);
}

static StringId intern(const Vm *vm, const char *text)
{
    Sink *sink = sink_of(vm);
    return sink->intern(sink, text, strlen(text));
}

/* --- slots --- */

static const char *field_name(uint32_t field)
{
    static const char *const names[] = {"", "function", "code", "namespace", "frame object"};
    return names[field];
}

static void record_field(Vm *vm, FrameRecord *record, uint32_t field, Object *now)
{
    Recorder *heap = vm->recorder->heap;
    if (record->is_library)
        return;
    if (now != NULL && record->fields[field] != 0 &&
        record->fields[field] == recorder_id(heap, now))
        return;
    if (record->fields[field] == 0 && now == NULL)
        return;
    record->fields[field] =
        recorder_frame_slot(heap, record->id, SLOT_KEY(FIELD, field), intern(vm, field_name(field)),
                            record->fields[field], now);
}

void record_fields(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    if (record == NULL)
        return;
    record_field(vm, record, FRAME_FIELD_FUNCTION, frame->function.object);
    record_field(vm, record, FRAME_FIELD_CODE, frame->code.object);
    record_field(vm, record, FRAME_FIELD_NAMESPACE, frame->locals.object);
    record_field(vm, record, FRAME_FIELD_OBJECT, frame->object.object);
}

void record_fields_cleared(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    for (uint32_t field = FRAME_FIELD_FUNCTION; field <= FRAME_FIELD_OBJECT; field++)
        record_field(vm, record, field, NULL);
}

static void record_variable(Vm *vm, FrameRecord *record, const Frame *frame, uint32_t index,
                            Object *now)
{
    FrameSlotRecord *slot = &record->slots[index];
    if (slot->label == 0)
        slot->label = intern(vm, code_local_name(frame_code(frame)->code, index));
    slot->holds = recorder_frame_slot(vm->recorder->heap, record->id, SLOT_KEY(LOCAL, index),
                                      slot->label, slot->holds, now);
}

void record_local(Vm *vm, Frame *frame, uint32_t index, Object *now)
{
    FrameRecord *record = record_of(vm, frame);
    if (record == NULL || record->is_library || index >= record->locals)
        return;
    if (record->slots[index].holds != 0 || now != NULL)
        record_variable(vm, record, frame, index, now);
}

static void record_temporary(Vm *vm, FrameRecord *record, uint32_t slot, Object *now)
{
    ObjectId was = record->slots[slot].holds;
    if (now == NULL ? was == 0 : was != 0 && was == recorder_id(vm->recorder->heap, now))
        return;
    record->slots[slot].holds = recorder_frame_slot(
        vm->recorder->heap, record->id, SLOT_KEY(TEMPORARY, slot - record->locals), 0, was, now);
}

static void cut_stack(Vm *vm, FrameRecord *record, uint32_t top)
{
    while (record->depth > 0 && record->locals + record->depth > top) {
        record->depth--;
        record_temporary(vm, record, record->locals + record->depth, NULL);
    }
}

void record_popped_slow(Vm *vm, uint32_t top)
{
    cut_stack(vm, vm->recorder->current, top);
}

void record_temporaries(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    if (record->is_library)
        return;
    cut_stack(vm, record, frame->top);
    for (uint32_t slot = record->locals; slot < frame->top; slot++)
        record_temporary(vm, record, slot, frame->slots[slot].object);
    record->depth = frame->top - record->locals;
}

void record_stack_cleared(Vm *vm, Frame *frame, uint32_t locals)
{
    cut_stack(vm, record_of(vm, frame), locals);
}

/* --- frames --- */

static int32_t first_traced_unit(const Code *code)
{
    int32_t unit = 0;
    while (code->words[unit].opcode != OP_RESUME)
        unit++;
    return unit;
}

static FrameRecord *new_record(Vm *vm, Frame *frame)
{
    const Code *code = frame_code(frame)->code;
    size_t slots = code_frame_slots(code);
    FrameRecord *record = mem_alloc(sizeof(FrameRecord) + slots * sizeof(FrameSlotRecord));
    memset(record, 0, sizeof(FrameRecord) + slots * sizeof(FrameSlotRecord));
    record->id = recorder_new_frame_id(vm->recorder->heap);
    record->locals = (uint32_t)code->localsplus_count;
    record->last_unit = -1;
    record->line_at = LINE_UNKNOWN;
    record->first_unit = first_traced_unit(code);
    frame->id = record->id;
    map_put(&vm->recorder->frames, record->id, (uint64_t)(uintptr_t)record);
    return record;
}

void record_frame_select(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    if (record != NULL)
        cut_stack(vm, record, record->locals);
}

/* The script's file as it was called by; the library's under names that say so. */
static const char *shown_file(const Vm *vm, const Code *code)
{
    if (program_is_library(code) && strcmp(code->filename, STRING_NAME) == 0)
        return FROZEN_PREFIX "string>";
    return strcmp(code->filename, vm->path.text) == 0 ? vm->options.path : code->filename;
}

void record_frame_new(Vm *vm, Frame *frame)
{
    Recorder *heap = vm->recorder->heap;
    const Code *code = frame_code(frame)->code;
    FrameRecord *record = new_record(vm, frame);
    Buf name = BUF_INIT;
    record->is_library = program_is_library(code);
    str_append_utf8(frame_code(frame)->qualname.object, &name);
    /* Every function refers to the 150 builtins; nobody wants to see them all. */
    recorder_announce_as(heap, vm->builtins.object, OBJECT_OPAQUE);
    ObjectId globals = recorder_announce_as(heap, frame->globals,
                                            record->is_library ? OBJECT_OPAQUE : OBJECT_NAMESPACE);
    sink_put(sink_of(vm), FRAME_NEW, .frame = record->id, .function = intern(vm, name.text),
             .file = intern(vm, shown_file(vm, code)), .line = (uint32_t)code->firstlineno,
             .globals = globals);
    buf_done(&name);
    record->line = code->firstlineno;
    record_fields(vm, frame);
    for (uint32_t i = 0; i < record->locals && !record->is_library; i++)
        if (frame->slots[i].object != NULL)
            record_variable(vm, record, frame, i, frame->slots[i].object);
}

static ObjectId id_of_frame(const Frame *frame)
{
    return frame == NULL ? 0 : frame->id;
}

void record_frame_enter(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    vm->recorder->stirred = true;
    if (vm->current != NULL)
        record_temporaries(vm, vm->current);
    sink_put(sink_of(vm), FRAME_ENTER, .frame = record->id, .caller = id_of_frame(vm->current));
    record->previous = vm->recorder->current;
    vm->recorder->current = record;
}

void record_frame_leave(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    vm->recorder->stirred = true;
    sink_put(sink_of(vm), FRAME_LEAVE, .frame = record->id, .caller = id_of_frame(frame->previous));
    vm->recorder->current = record->previous;
    record->previous = NULL;
}

void record_frame_gone(Vm *vm, Frame *frame)
{
    FrameRecord *record = record_of(vm, frame);
    if (record == NULL)
        return;
    if (frame->owner == FRAME_OF_GENERATOR)
        recorder_frame_let_go(vm->recorder->heap, &generator_of_frame(frame)->base);
    sink_put(sink_of(vm), FRAME_GONE, .frame = record->id);
    (void)map_remove(&vm->recorder->frames, record->id);
    mem_free(record);
    frame->id = 0;
}

void record_frame_moved(Vm *vm, Frame *frame, Object *object)
{
    FrameRecord *record = record_of(vm, frame);
    Recorder *heap = vm->recorder->heap;
    if (record == NULL)
        return;
    cut_stack(vm, record, record->locals);
    const Frame *own = ((FrameObject *)object)->frame;
    for (uint32_t i = 0; i < frame->top; i++) {
        Object *value = own->slots[i].object;
        if (i < record->locals && record->slots[i].holds != 0)
            record_variable(vm, record, frame, i, NULL);
        SlotKey key =
            i < record->locals ? SLOT_KEY(LOCAL, i) : SLOT_KEY(TEMPORARY, i - record->locals);
        if (value != NULL)
            recorder_slot(heap, object, key, NULL, value);
    }
    record_fields_cleared(vm, frame);
    recorder_slot(heap, object, SLOT_KEY(FIELD, FRAME_FIELD_FUNCTION), NULL, own->function.object);
    recorder_slot(heap, object, SLOT_KEY(FIELD, FRAME_FIELD_CODE), NULL, own->code.object);
    if (own->locals.object != NULL)
        recorder_slot(heap, object, SLOT_KEY(FIELD, FRAME_FIELD_NAMESPACE), NULL,
                      own->locals.object);
}
