/* A file of snapshots as a source of steps. The text is checked once as a whole; then
 * only the snapshot that is asked for is taken apart, in an arena that the next one
 * uses again.
 */
#include "port/tutor_import.h"

#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "trace/json_in.h"

static const size_t file_limit = (size_t)64 << 20;

/* -- what a step says besides its state -- */

static void put_output(TutorSource *self, const JsonNode *step)
{
    if (!json_node_text(json_node_member(step, "stdout"), &self->words))
        return;
    if (self->words.length > self->output_length) {
        StringId text = trace_intern(self->trace, self->words.text + self->output_length,
                                     self->words.length - self->output_length);
        sink_put(&self->sink.sink, OUTPUT, .stream = STREAM_STDOUT, .text = text);
    }
    self->output_length = self->words.length;
}

/* "TypeName: text" */
static void put_exception(TutorSource *self, const JsonNode *step, ObjectId frame)
{
    if (self->exception != 0 ||
        !json_node_text(json_node_member(step, "exception_msg"), &self->words))
        return;
    StringId message = trace_intern(self->trace, self->words.text, self->words.length);
    size_t length = strcspn(self->words.text, ":");
    StringId type = trace_intern(self->trace, self->words.text, length);
    self->exception = tutor_new_object(self, type, 0, message);
    sink_put(&self->sink.sink, HELD, .object = self->exception, .now = 1);
    sink_put(&self->sink.sink, RAISE, .frame = frame, .exception = self->exception,
             .message = message);
}

static void end_exception(TutorSource *self)
{
    if (self->exception == 0)
        return;
    sink_put(&self->sink.sink, CATCH, .exception = self->exception);
    self->exception = 0; /* freed with what the next snapshot has not */
}

/* -- steps -- */

typedef struct {
    const char *name;
    StepKind kind;
} TutorEvent;

static const TutorEvent events[] = {
    {"step_line", STEP_KIND_LINE},
    {"call", STEP_KIND_CALL},
    {"return", STEP_KIND_RETURN},
    {"exception", STEP_KIND_EXCEPTION},
    {"uncaught_exception", STEP_KIND_EXCEPTION},
};

static const TutorEvent *event_of(const JsonNode *step)
{
    for (size_t i = 0; i < ARRAY_LEN(events); i++)
        if (json_node_equals(json_node_member(step, "event"), events[i].name))
            return &events[i];
    return NULL;
}

/* The events with which nothing goes on. */
static bool ends_run(TutorSource *self, const JsonNode *step)
{
    const JsonNode *event = json_node_member(step, "event");
    if (json_node_equals(event, "instruction_limit_reached")) {
        json_node_text(json_node_member(step, "exception_msg"), &self->words);
        trace_set_end(self->trace, TRACE_LIMITED, 0, self->words.text);
        return true;
    }
    if (json_node_equals(event, "raw_input") || json_node_equals(event, "mouse_input")) {
        trace_set_end(self->trace, TRACE_INTERRUPTED, 0, "The script waits for input.");
        return true;
    }
    return false;
}

/* Also before the first snapshot: what every state has. */
static void begin_module(TutorSource *self)
{
    if (self->globals != 0)
        return;
    Sink *sink = &self->sink.sink;
    self->globals =
        tutor_new_object(self, tutor_string(self, "dict"), OBJECT_TRACKED | OBJECT_NAMESPACE, 0);
    sink_put(sink, HELD, .object = self->globals, .now = 1);
    self->module_frame = ++self->last_id;
    sink_put(sink, FRAME_NEW, .frame = self->module_frame,
             .function = tutor_string(self, "<module>"),
             .file = tutor_string(self, self->trace->header.files.items[0].name), .line = 1,
             .globals = self->globals);
}

static void put_step(TutorSource *self, const JsonNode *step)
{
    const TutorEvent *event = event_of(step);
    StepKind kind = event == NULL ? STEP_KIND_LINE : event->kind;
    begin_module(self);
    if (kind != STEP_KIND_EXCEPTION && kind != STEP_KIND_RETURN)
        end_exception(self);
    if (json_node_member(step, "heap") != NULL) {
        tutor_take_snapshot(self, step);
        tutor_put_changes(self);
    } else if (self->world.step == 0) {
        tutor_take_snapshot(self, NULL);
        tutor_put_changes(self);
    } else { /* nothing but a message: the state stays */
        vec_clear(&self->stack);
        for (size_t i = 0; i < self->world.stack.count; i++)
            vec_push(&self->stack, self->world.stack.items[i]);
    }
    ObjectId frame = vec_last(&self->stack);
    put_output(self, step);
    put_exception(self, step, frame);
    sink_put(&self->sink.sink, STEP, .kind = kind, .frame = frame,
             .line_now =
                 (Field_number)json_node_number(json_node_member(step, "line"), UINT32_MAX, 0));
}

static TraceAnswer end_damaged(TutorSource *self, const char *problem)
{
    Buf message = BUF_INIT;
    buf_printf(&message, "Snapshot %u of the file cannot be shown: %s.",
               trace_step_count(self->trace) + 1, problem);
    trace_drop_open_step(self->trace);
    trace_set_end(self->trace, TRACE_DAMAGED, 0, message.text);
    buf_done(&message);
    return TRACE_ENDED;
}

static void skip_between(TutorSource *self)
{
    while (self->text.text[self->next] != '\0' &&
           strchr(" \t\r\n,", self->text.text[self->next]) != NULL)
        self->next++;
}

/* One snapshot, if there is another. */
static TraceAnswer take_next(TutorSource *self)
{
    const char *problem = "it contradicts the one before";
    skip_between(self);
    const char *at = self->text.text + self->next;
    if (*at == ']') {
        trace_set_end(self->trace, TRACE_FINISHED, self->exception != 0, NULL);
        return TRACE_ENDED;
    }
    size_t length = json_value_length(at, self->text.length - self->next);
    arena_reset(&self->arena);
    const JsonNode *step = json_node_parse(&self->arena, at, length);
    self->next += length;
    if (!json_node_is(step, '{'))
        return end_damaged(self, "it is no object");
    if (ends_run(self, step))
        return TRACE_ENDED;
    put_step(self, step);
    if (!world_seek(&self->world, trace_step_count(self->trace), &problem))
        return end_damaged(self, problem);
    return TRACE_NOT_YET;
}

/* Snapshots are few and each is dear, so one a call would do; but the caller that
 * wants the last one should not be asked for each. */
enum { SNAPSHOTS_AT_ONCE = 16 };

static TraceAnswer tutor_more(TraceSource *source, Trace *trace, StepNumber want)
{
    TutorSource *self = (TutorSource *)source;
    for (int i = 0; i < SNAPSHOTS_AT_ONCE; i++) {
        TraceAnswer answer = take_next(self);
        if (trace_step_count(trace) >= want)
            return TRACE_GOT;
        if (answer == TRACE_ENDED)
            return answer;
    }
    return TRACE_NOT_YET;
}

static StepNumber tutor_expected(const TraceSource *source)
{
    return ((const TutorSource *)source)->expected;
}

static void tutor_close(TraceSource *source)
{
    TutorSource *self = (TutorSource *)source;
    world_done(&self->world);
    buf_done(&self->text);
    buf_done(&self->words);
    map_done(&self->objects);
    map_done(&self->frames);
    map_done(&self->scalars);
    map_done(&self->places);
    map_done(&self->place_counts);
    map_done(&self->heap);
    map_done(&self->wanted_at);
    map_done(&self->alive);
    vec_done(&self->wanted);
    vec_done(&self->stack);
    arena_done(&self->arena);
    mem_free(self);
}

/* -- opening -- */

/* Where the document begins: behind `var name =`, if that is there. */
static size_t document_start(const char *text, size_t length)
{
    size_t at = length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    at += strspn(text + at, " \t\r\n");
    if (strncmp(text + at, "var ", 4) != 0)
        return at;
    const char *equals = strchr(text + at, '=');
    if (equals == NULL)
        return at;
    at = (size_t)(equals + 1 - text);
    return at + strspn(text + at, " \t\r\n");
}

bool tutor_is_trace(const char *text, size_t length)
{
    size_t at = document_start(text, length);
    if (at >= length || text[at] != '{')
        return false;
    return memmem(text + at, length - at, "\"code\"", 6) != NULL &&
           memmem(text + at, length - at, "\"trace\"", 7) != NULL;
}

static bool report(DiagnosticList *problems, const char *name, const char *text, size_t offset,
                   const char *problem)
{
    SourceSpan span = {0};
    if (text != NULL) {
        span.line = 1;
        for (size_t i = 0; i < offset; i++) {
            span.column = text[i] == '\n' ? 0 : span.column + 1;
            span.line += text[i] == '\n';
        }
    }
    return diag_add(problems, "error", name, span, NULL, "%s", problem);
}

/* Cuts the text to the document itself and checks it. */
static bool prepare(Buf *text, const char *name, DiagnosticList *problems)
{
    JsonFault fault;
    size_t start = document_start(text->text, text->length);
    while (text->length > start && strchr(" \t\r\n;", text->text[text->length - 1]) != NULL)
        buf_truncate(text, text->length - 1);
    if (json_check(text->text + start, text->length - start, false, &fault))
        return true;
    return report(problems, name, text->text, start + fault.offset, fault.problem);
}

/* The members "code" and "trace" of the outer object, without building the whole. */
typedef struct {
    size_t code, trace; /* offsets of the values, 0: not there */
} Outline;

static Outline find_members(const Buf *text, size_t start)
{
    Outline outline = {0};
    size_t at = start + 1;
    for (;;) {
        at += strspn(text->text + at, " \t\r\n,");
        if (text->text[at] != '"')
            return outline;
        size_t key = json_value_length(text->text + at, text->length - at);
        bool is_code = key == 6 && memcmp(text->text + at, "\"code\"", 6) == 0;
        bool is_trace = key == 7 && memcmp(text->text + at, "\"trace\"", 7) == 0;
        at += key;
        at += strspn(text->text + at, " \t\r\n:");
        if (is_code)
            outline.code = at;
        if (is_trace)
            outline.trace = at;
        at += json_value_length(text->text + at, text->length - at);
    }
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

/* "code" is the text of the script, or an object that has it as "main_code". */
static void read_code(TutorSource *self, const char *name, size_t at)
{
    Arena arena = {0};
    Buf file = BUF_INIT;
    const JsonNode *code =
        json_node_parse(&arena, self->text.text + at,
                        json_value_length(self->text.text + at, self->text.length - at));
    if (json_node_is(code, '{'))
        code = json_node_member(code, "main_code");
    json_node_text(code, &self->words);
    buf_append_string(&file, base_name(name));
    size_t ending = file.length > 5 ? file.length - 5 : 0;
    if (strcmp(file.text + ending, ".json") == 0)
        buf_truncate(&file, ending);
    if (file.length < 3 || strcmp(file.text + file.length - 3, ".py") != 0)
        buf_append_string(&file, ".py");
    trace_add_file(self->trace, file.text, self->words.text, self->words.length);
    trace_add_argument(self->trace, file.text);
    trace_add_option(self->trace, "origin", "Python Tutor");
    buf_done(&file);
    arena_done(&arena);
}

static StepNumber count_items(const Buf *text, size_t at)
{
    StepNumber count = 0;
    for (at++;; count++) {
        at += strspn(text->text + at, " \t\r\n,");
        if (text->text[at] == ']')
            return count;
        at += json_value_length(text->text + at, text->length - at);
    }
}

bool tutor_open_text(Trace *trace, const char *name, Buf *text, DiagnosticList *problems)
{
    if (!prepare(text, name, problems)) {
        buf_done(text);
        return false;
    }
    size_t start = document_start(text->text, text->length);
    Outline outline = {0};
    if (text->text[start] == '{')
        outline = find_members(text, start);
    if (outline.code == 0 || outline.trace == 0 || text->text[outline.trace] != '[') {
        buf_done(text);
        return report(problems, name, NULL, 0, "no \"code\" or no array \"trace\" in it");
    }
    TutorSource *self = mem_alloc_zeroed(1, sizeof(TutorSource));
    self->source =
        (TraceSource){.more = tutor_more, .expected = tutor_expected, .close = tutor_close};
    self->trace = trace;
    self->text = *text;
    buf_init(text);
    buf_init(&self->words);
    trace_sink_init(&self->sink, trace);
    world_init(&self->world, trace);
    self->expected = count_items(&self->text, outline.trace);
    self->next = outline.trace + 1;
    read_code(self, name, outline.code);
    trace_set_source(trace, &self->source);
    return true;
}

bool tutor_open_file(Trace *trace, const char *path, DiagnosticList *problems)
{
    Buf text = BUF_INIT;
    const char *problem;
    if (!file_read(path, file_limit, &text, &problem)) {
        buf_done(&text);
        return report(problems, path, NULL, 0, problem);
    }
    return tutor_open_text(trace, path, &text, problems);
}
