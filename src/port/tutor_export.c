/* A trace as Python Tutor's document: the state of each step in full, as that format
 * has it. Each state is walked from its names; what they lead to is numbered when it
 * is first met in the run and listed in the heap of the step.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/utf8.h"
#include "port/tutor.h"
#include "trace/json_out.h"
#include "world/query.h"
#include "world/world.h"

typedef struct {
    Buf *out;
    World world;
    Map numbers;        /* ObjectId -> number in "heap" */
    Map frames;         /* ObjectId of a frame -> frame_id */
    VEC(ObjectId) heap; /* what this step has, some not written yet */
    Map in_heap;
    Buf text;
} Exporter;

static const char *type_name(const Exporter *self, const WorldObject *object)
{
    return trace_text(self->world.trace, object->type);
}

static const char *value_text(const Exporter *self, const WorldObject *object)
{
    return trace_text(self->world.trace, object->value);
}

/* The format has plain strings only: what is no text is replaced. */
static void out_text(Exporter *self, const char *text, size_t length)
{
    Buf plain = BUF_INIT;
    for (size_t at = 0; at < length;) {
        uint32_t codepoint;
        size_t bytes = utf8_decode(text + at, length - at, &codepoint);
        if (bytes == 0 || codepoint == 0)
            buf_append_codepoint(&plain, 0xfffd);
        else
            buf_append(&plain, text + at, bytes);
        at += bytes > 0 ? bytes : 1;
    }
    json_out_string(self->out, plain.text, plain.length);
    buf_done(&plain);
}

static void out_string(Exporter *self, const char *text)
{
    out_text(self, text, strlen(text));
}

/* -- scalars -- */

static size_t take_hex(const char *digits, size_t count, uint32_t *codepoint)
{
    char word[9] = {0};
    strncpy(word, digits, count);
    char *end;
    *codepoint = (uint32_t)strtoul(word, &end, 16);
    return (size_t)(end - word);
}

/* One escape of Python's repr; the bytes it takes. */
static size_t take_escape(const char *at, Buf *out)
{
    static const char letters[] = "nrt\\'\"", bytes[] = "\n\r\t\\'\"";
    static const char wide[] = "xuU";
    const char *known = at[1] == '\0' ? NULL : strchr(letters, at[1]);
    if (known != NULL) {
        buf_append_byte(out, bytes[known - letters]);
        return 2;
    }
    const char *size = at[1] == '\0' ? NULL : strchr(wide, at[1]);
    if (size == NULL) {
        buf_append_byte(out, '\\');
        return 1;
    }
    uint32_t codepoint;
    size_t digits = take_hex(at + 2, (size_t)2 << (size - wide), &codepoint);
    buf_append_codepoint(out, codepoint > 0x10ffff ? 0xfffd : codepoint);
    return 2 + digits;
}

/* The text whose repr this is; a repr that was cut gives what there is. */
static void read_repr(const char *repr, Buf *out)
{
    char quote = *repr;
    buf_clear(out);
    if (quote != '\'' && quote != '"') {
        buf_append_string(out, repr);
        return;
    }
    for (const char *at = repr + 1; *at != '\0' && !(*at == quote && at[1] == '\0');) {
        if (*at == '\\') {
            at += take_escape(at, out);
        } else {
            buf_append_byte(out, *at);
            at++;
        }
    }
}

static void out_float(Exporter *self, const char *text)
{
    double value = strtod(text, NULL);
    if (isnan(value) || isinf(value)) {
        buf_printf(self->out, "[\"SPECIAL_FLOAT\",\"%s\"]",
                   isnan(value) ? "NaN"
                   : value > 0  ? "Infinity"
                                : "-Infinity");
    } else if (value == floor(value)) {
        buf_printf(self->out, "[\"SPECIAL_FLOAT\",\"%.1f\"]", value);
    } else {
        char digits[350];
        int length = snprintf(digits, sizeof(digits), "%.4f", value);
        while (digits[length - 1] == '0' && digits[length - 2] != '.')
            length--;
        buf_append(self->out, digits, (size_t)length);
    }
}

/* An int whose repr was cut is no number any more. */
static void out_int(Exporter *self, const char *text)
{
    size_t sign = text[0] == '-';
    if (text[sign] != '\0' && strspn(text + sign, "0123456789") == strlen(text + sign))
        buf_append_string(self->out, text);
    else
        out_string(self, text);
}

static bool out_scalar(Exporter *self, const WorldObject *object)
{
    const char *type = type_name(self, object), *value = value_text(self, object);
    if (strcmp(type, "NoneType") == 0) {
        buf_append_string(self->out, "null");
    } else if (strcmp(type, "bool") == 0) {
        buf_append_string(self->out, value[0] == 'T' ? "true" : "false");
    } else if (strcmp(type, "int") == 0) {
        out_int(self, value);
    } else if (strcmp(type, "float") == 0) {
        out_float(self, value);
    } else if (strcmp(type, "str") == 0) {
        read_repr(value, &self->text);
        out_text(self, self->text.text, self->text.length);
    } else {
        return false;
    }
    return true;
}

static uint64_t number_of(Exporter *self, ObjectId id)
{
    uint64_t number = map_get_or(&self->numbers, id, 0);
    if (number == 0) {
        number = self->numbers.live + 1;
        map_put(&self->numbers, id, number);
    }
    return number;
}

static void out_value(Exporter *self, ObjectId id)
{
    const WorldObject *object = world_object(&self->world, id);
    if (object == NULL) {
        buf_append_string(self->out, "[\"IMPORTED_FAUX_PRIMITIVE\",\"frame\"]");
        return;
    }
    if (out_scalar(self, object))
        return;
    buf_printf(self->out, "[\"REF\",%llu]", (unsigned long long)number_of(self, id));
    if (!map_get(&self->in_heap, id, NULL)) {
        map_put(&self->in_heap, id, 1);
        vec_push(&self->heap, id);
    }
}

/* -- heap entries -- */

static void out_items(Exporter *self, ObjectId id, SlotRole role)
{
    size_t count;
    const WorldSlot *slots = world_run(&self->world, id, role, &count);
    for (size_t i = 0; i < count; i++) {
        buf_append_byte(self->out, ',');
        out_value(self, slots[i].target);
    }
}

static void out_entries(Exporter *self, ObjectId id)
{
    size_t count;
    const WorldSlot *keys = world_run(&self->world, id, ROLE_KEY, &count);
    for (size_t i = 0; i < count; i++) {
        const WorldSlot *value = world_slot(&self->world, id, ROLE_DICT_VALUE, keys[i].index);
        if (value == NULL)
            continue;
        buf_append_string(self->out, ",[");
        out_value(self, keys[i].target);
        buf_append_byte(self->out, ',');
        out_value(self, value->target);
        buf_append_byte(self->out, ']');
    }
}

static bool is_hidden(const char *name, size_t length)
{
    return length >= 4 && strncmp(name, "__", 2) == 0 && strncmp(name + length - 2, "__", 2) == 0 &&
           strncmp(name, "__init__", 8) != 0;
}

/* Names of a dict whose keys are strings, as pairs (in an array) or as members. */
static void out_named(Exporter *self, ObjectId dict, bool members)
{
    size_t count, length;
    const char *name;
    bool first = true;
    const WorldSlot *slots = world_run(&self->world, dict, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++) {
        if (!query_global_name(&self->world, dict, slots[i].index, &name, &length) ||
            is_hidden(name, length))
            continue;
        buf_append_string(self->out, !members ? ",[" : first ? "" : ",");
        out_text(self, name, length);
        buf_append_byte(self->out, members ? ':' : ',');
        out_value(self, slots[i].target);
        if (!members)
            buf_append_byte(self->out, ']');
        first = false;
    }
}

/* Attributes kept in the object, and those in its __dict__. */
static void out_attributes(Exporter *self, ObjectId id)
{
    size_t count;
    const WorldSlot *slots = world_run(&self->world, id, ROLE_ATTRIBUTE, &count);
    for (size_t i = 0; i < count; i++) {
        buf_append_string(self->out, ",[");
        out_string(self, trace_text(self->world.trace, slots[i].label));
        buf_append_byte(self->out, ',');
        out_value(self, slots[i].target);
        buf_append_byte(self->out, ']');
    }
    slots = world_run(&self->world, id, ROLE_FIELD, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(trace_text(self->world.trace, slots[i].label), "__dict__") == 0)
            out_named(self, slots[i].target, false);
}

/* The name in "<class 'N'>" or "<function N at 0x...>", else the whole. */
static void out_name_in(Exporter *self, const char *shown, const char *before, const char *after)
{
    const char *name = strstr(shown, before);
    name = name == NULL ? shown : name + strlen(before);
    const char *end = strstr(name, after);
    out_text(self, name, end == NULL ? strlen(name) : (size_t)(end - name));
}

static void out_function(Exporter *self, const WorldObject *object)
{
    const char *shown = value_text(self, object);
    buf_append_string(self->out, "[\"FUNCTION\",");
    if (shown[0] != '<' && shown[0] != '\0')
        out_string(self, shown);
    else
        out_name_in(self, shown, "function ", shown[0] == '\0' ? "\n" : " at ");
    buf_append_string(self->out, ",null]");
}

static void out_class(Exporter *self, const WorldObject *object)
{
    buf_append_string(self->out, "[\"CLASS\",");
    out_name_in(self, value_text(self, object), "<class '", "'>");
    buf_append_string(self->out, ",[]");
    out_attributes(self, object->id);
    buf_append_byte(self->out, ']');
}

static void out_other(Exporter *self, const WorldObject *object)
{
    const char *shown = value_text(self, object);
    buf_append_string(self->out, shown[0] == '\0' ? "[\"INSTANCE\"," : "[\"INSTANCE_PPRINT\",");
    out_string(self, type_name(self, object));
    if (shown[0] != '\0') {
        buf_append_byte(self->out, ',');
        out_string(self, shown);
    }
    out_attributes(self, object->id);
    buf_append_byte(self->out, ']');
}

static void out_heap_entry(Exporter *self, const WorldObject *object)
{
    static const struct {
        const char *type, *tag;
        SlotRole role;
    } containers[] = {{"list", "LIST", ROLE_ITEM},
                      {"tuple", "TUPLE", ROLE_ITEM},
                      {"set", "SET", ROLE_ELEMENT},
                      {"dict", "DICT", ROLE_KEY}};
    const char *type = type_name(self, object);
    for (size_t i = 0; i < ARRAY_LEN(containers); i++) {
        if (strcmp(type, containers[i].type) != 0)
            continue;
        buf_printf(self->out, "[\"%s\"", containers[i].tag);
        if (containers[i].role == ROLE_KEY)
            out_entries(self, object->id);
        else
            out_items(self, object->id, containers[i].role);
        buf_append_byte(self->out, ']');
        return;
    }
    if (strcmp(type, "function") == 0)
        out_function(self, object);
    else if (object->flags & OBJECT_CLASS)
        out_class(self, object);
    else
        out_other(self, object);
}

/* Writing an entry can add others behind it. */
static void out_heap(Exporter *self)
{
    buf_append_string(self->out, ",\"heap\":{");
    for (size_t i = 0; i < self->heap.count; i++) {
        ObjectId id = self->heap.items[i];
        buf_printf(self->out, "%s\"%llu\":", i > 0 ? "," : "",
                   (unsigned long long)number_of(self, id));
        out_heap_entry(self, world_object(&self->world, id));
    }
    buf_append_byte(self->out, '}');
}

/* -- frames -- */

/* A variable that a closure shares stands in its cell. */
static ObjectId through_cell(const Exporter *self, ObjectId id)
{
    const WorldObject *object = world_object(&self->world, id);
    if (object == NULL || strcmp(type_name(self, object), "cell") != 0)
        return id;
    const WorldSlot *content = world_slot(&self->world, id, ROLE_FIELD, 0);
    return content == NULL ? 0 : content->target;
}

static ObjectId return_value(const Exporter *self, const WorldFrame *frame, StepKind kind)
{
    size_t count;
    const WorldSlot *slots = world_run(&self->world, frame->id, ROLE_TEMPORARY, &count);
    bool returns = kind == STEP_KIND_RETURN && world_running(&self->world) == frame &&
                   self->world.raise.exception == 0 && count > 0;
    return returns ? slots[count - 1].target : 0;
}

static void out_locals(Exporter *self, const WorldFrame *frame, ObjectId returned)
{
    size_t count;
    const char *between = "";
    const WorldSlot *slots = world_run(&self->world, frame->id, ROLE_LOCAL, &count);
    buf_append_string(self->out, "\"encoded_locals\":{");
    for (size_t i = 0; i < count; i++) {
        ObjectId target = through_cell(self, slots[i].target);
        if (target == 0)
            continue;
        buf_append_string(self->out, between);
        out_string(self, trace_text(self->world.trace, slots[i].label));
        buf_append_byte(self->out, ':');
        out_value(self, target);
        between = ",";
    }
    if (returned != 0) {
        buf_printf(self->out, "%s\"__return__\":", between);
        out_value(self, returned);
    }
    between = "";
    buf_append_string(self->out, "},\"ordered_varnames\":[");
    for (size_t i = 0; i < count; i++) {
        if (through_cell(self, slots[i].target) == 0)
            continue;
        buf_append_string(self->out, between);
        out_string(self, trace_text(self->world.trace, slots[i].label));
        between = ",";
    }
    buf_printf(self->out, "%s]",
               returned == 0      ? ""
               : *between != '\0' ? ",\"__return__\""
                                  : "\"__return__\"");
}

static void out_frame(Exporter *self, const WorldFrame *frame, StepKind kind)
{
    uint64_t number = map_get_or(&self->frames, frame->id, 0);
    if (number == 0) {
        number = self->frames.live + 1;
        map_put(&self->frames, frame->id, number);
    }
    const char *function = trace_text(self->world.trace, frame->function);
    buf_append_string(self->out, "{\"func_name\":");
    out_string(self, function);
    buf_printf(self->out,
               ",\"is_parent\":false,\"frame_id\":%llu,\"parent_frame_id_list\":[],"
               "\"is_zombie\":false,\"is_highlighted\":%s,\"unique_hash\":",
               (unsigned long long)number, world_running(&self->world) == frame ? "true" : "false");
    buf_clear(&self->text);
    buf_printf(&self->text, "%s_f%llu", function, (unsigned long long)number);
    out_text(self, self->text.text, self->text.length);
    buf_append_byte(self->out, ',');
    out_locals(self, frame, return_value(self, frame, kind));
    buf_append_byte(self->out, '}');
}

static void out_frames(Exporter *self, StepKind kind)
{
    const char *between = "";
    buf_append_string(self->out, ",\"stack_to_render\":[");
    for (size_t i = 0; i < self->world.stack.count; i++) {
        const WorldFrame *frame = world_frame(&self->world, self->world.stack.items[i]);
        if (strcmp(trace_text(self->world.trace, frame->function), "<module>") == 0)
            continue;
        buf_append_string(self->out, between);
        out_frame(self, frame, kind);
        between = ",";
    }
    buf_append_byte(self->out, ']');
}

/* -- steps -- */

static void out_globals(Exporter *self)
{
    size_t count, length;
    const char *name, *between = "";
    ObjectId globals = 0;
    if (self->world.stack.count > 0)
        globals = world_frame(&self->world, self->world.stack.items[0])->globals;
    buf_append_string(self->out, ",\"globals\":{");
    out_named(self, globals, true);
    buf_append_string(self->out, "},\"ordered_globals\":[");
    const WorldSlot *slots = world_run(&self->world, globals, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++) {
        if (!query_global_name(&self->world, globals, slots[i].index, &name, &length) ||
            is_hidden(name, length))
            continue;
        buf_append_string(self->out, between);
        out_text(self, name, length);
        between = ",";
    }
    buf_append_byte(self->out, ']');
}

/* What the script wrote to its standard output up to here. */
static void out_stdout(Exporter *self)
{
    const Trace *trace = self->world.trace;
    Buf text = BUF_INIT;
    for (size_t i = 0; i < trace->pieces.count; i++) {
        const TracePiece *piece = &trace->pieces.items[i];
        if (piece->end > self->world.output_length)
            break;
        if (piece->kind == PIECE_STDOUT)
            buf_append(&text, trace->output.text + piece->start, piece->end - piece->start);
    }
    buf_append_string(self->out, ",\"stdout\":");
    out_text(self, text.text, text.length);
    buf_done(&text);
}

static const char *const event_names[STEP_KIND_COUNT] = {
    [STEP_KIND_CALL] = "call",
    [STEP_KIND_LINE] = "step_line",
    [STEP_KIND_RETURN] = "return",
    [STEP_KIND_EXCEPTION] = "exception",
};

static void out_step(Exporter *self, const TraceStep *step)
{
    vec_clear(&self->heap);
    map_clear(&self->in_heap);
    buf_printf(self->out, "{\"line\":%u,\"event\":\"%s\",\"func_name\":", step->line,
               event_names[step->kind]);
    out_string(self, trace_text(self->world.trace, step->function));
    if (step->kind == STEP_KIND_EXCEPTION) {
        buf_append_string(self->out, ",\"exception_msg\":");
        out_string(self, trace_text(self->world.trace, self->world.raise.message));
    }
    out_globals(self);
    out_frames(self, step->kind);
    out_heap(self);
    out_stdout(self);
    buf_append_byte(self->out, '}');
}

static void out_steps(Exporter *self, StepNumber count)
{
    const char *between = "";
    const Trace *trace = self->world.trace;
    for (StepNumber number = 1; number <= count; number++) {
        const TraceStep *step = trace_step(trace, number);
        if (event_names[step->kind] == NULL || !world_seek(&self->world, number, NULL))
            continue;
        buf_append_string(self->out, between);
        out_step(self, step);
        between = ",\n";
    }
    if (trace->end.kind == TRACE_LIMITED || count < trace_step_count(trace)) {
        buf_printf(self->out,
                   "%s{\"event\":\"instruction_limit_reached\",\"exception_msg\":", between);
        out_string(self, trace->end.message[0] != '\0' ? trace->end.message
                                                       : "Stopped at a limit of steps.");
        buf_append_byte(self->out, '}');
    }
}

void tutor_export(Buf *out, Trace *trace, StepNumber most)
{
    Exporter self = {.out = out, .text = BUF_INIT};
    trace_reach(trace, most == 0 ? UINT32_MAX : most);
    StepNumber count = trace_step_count(trace);
    world_init(&self.world, trace);
    buf_append_string(out, "{\"code\":");
    if (trace->header.files.count > 0)
        out_text(&self, trace->header.files.items[0].text, trace->header.files.items[0].length);
    else
        buf_append_string(out, "\"\"");
    buf_append_string(out, ",\"trace\":[\n");
    out_steps(&self, most != 0 && most < count ? most : count);
    buf_append_string(out, "\n]}\n");
    world_done(&self.world);
    map_done(&self.numbers);
    map_done(&self.frames);
    map_done(&self.in_heap);
    vec_done(&self.heap);
    buf_done(&self.text);
}
