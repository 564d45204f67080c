/* Written by hand, read with cJSON: members may come in any order (but "format"
 * first, so that a look at the beginning tells what the file is) and unknown ones
 * are passed over, so that a later version of the same format stays readable.
 */
#include "trace/header_json.h"

#include <string.h>

#include "trace/json_out.h"
#include "trace/json_tree.h"
#include "trace/source.h"

enum { HEADER_LIMIT = 64 * 1024 * 1024, END_LIMIT = 1024 * 1024 };

/* -- out -- */

static void out_string(Buf *out, const char *text)
{
    json_out_string(out, text, strlen(text));
}

static void out_options(Buf *out, const TraceHeader *header)
{
    for (size_t i = 0; i < header->options.count; i++) {
        const TraceOption *option = &header->options.items[i];
        if (i > 0)
            buf_append_byte(out, ',');
        out_string(out, option->name);
        buf_append_byte(out, ':');
        out_string(out, option->value);
    }
}

static void out_files(Buf *out, const TraceHeader *header)
{
    for (size_t i = 0; i < header->files.count; i++) {
        const TraceFile *file = &header->files.items[i];
        buf_append_string(out, i > 0 ? ",{\"name\":" : "{\"name\":");
        out_string(out, file->name);
        buf_append_string(out, ",\"source\":");
        json_out_string(out, file->text, file->length);
        buf_append_byte(out, '}');
    }
}

void header_json_write(Buf *out, const Trace *trace)
{
    const TraceHeader *header = &trace->header;
    buf_printf(out, "{\"format\":\"%s\",\"version\":%d,\"python\":", TRACE_FORMAT, header->version);
    out_string(out, header->python);
    buf_append_string(out, ",\"argv\":[");
    for (size_t i = 0; i < header->arguments.count; i++) {
        if (i > 0)
            buf_append_byte(out, ',');
        out_string(out, header->arguments.items[i]);
    }
    buf_append_string(out, "],\"options\":{");
    out_options(out, header);
    buf_append_string(out, "},\"files\":[");
    out_files(out, header);
    buf_append_string(out, "]}");
}

void end_json_write(Buf *out, const Trace *trace)
{
    buf_printf(out, "{\"end\":\"%s\",\"status\":%d,\"steps\":%u,\"message\":",
               trace_end_name(trace->end.kind), trace->end.status, trace_step_count(trace));
    out_string(out, trace->end.message);
    buf_append_byte(out, '}');
}

/* -- in -- */

static bool fail(JsonFault *fault, const char *problem)
{
    *fault = (JsonFault){.problem = problem};
    return false;
}

/* A string in either of its two forms, appended to out. */
static bool take_text(const cJSON *item, Buf *out)
{
    buf_clear(out);
    if (cJSON_IsString(item)) {
        buf_append_string(out, item->valuestring);
        return true;
    }
    const char *digits = item == NULL ? NULL : json_member_text(item, "bytes", NULL);
    if (digits == NULL)
        return false;
    Buf form = BUF_INIT;
    buf_printf(&form, "{\"bytes\":\"%s\"}", digits);
    JsonReader reader = json_reader(form.text, form.length);
    bool good = json_string(&reader, out);
    buf_done(&form);
    return good;
}

static bool read_arguments(Trace *trace, const cJSON *list, Buf *text)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (!take_text(item, text))
            return false;
        trace_add_argument(trace, text->text);
    }
    return true;
}

static bool read_options(Trace *trace, const cJSON *object, Buf *text)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, object)
    {
        if (item->string == NULL || !take_text(item, text))
            return false;
        trace_add_option(trace, item->string, text->text);
    }
    return true;
}

static bool read_files(Trace *trace, const cJSON *list, Buf *text)
{
    const cJSON *item;
    Buf name = BUF_INIT;
    bool good = cJSON_IsArray(list);
    cJSON_ArrayForEach(item, list)
    {
        good = good && take_text(json_member(item, "name"), &name) &&
               take_text(json_member(item, "source"), text);
        if (good)
            trace_add_file(trace, name.text, text->text, text->length);
    }
    buf_done(&name);
    return good;
}

static bool read_header_members(Trace *trace, const cJSON *header, Buf *text, JsonFault *fault)
{
    uint64_t version = json_member_number(header, "version", INT32_MAX, 0);
    if (version == 0)
        return fail(fault, "the header gives no format version");
    if (version > TRACE_VERSION)
        return fail(fault, "made by a newer version of this program, whose format is not known "
                           "here");
    trace->header.version = (int)version;
    if (take_text(json_member(header, "python"), text))
        trace->header.python = arena_copy_text(&trace->arena, text->text, text->length);
    if (!read_arguments(trace, json_member(header, "argv"), text))
        return fail(fault, "\"argv\" must be an array of strings");
    if (!read_options(trace, json_member(header, "options"), text))
        return fail(fault, "\"options\" must have strings for values");
    if (!read_files(trace, json_member(header, "files"), text))
        return fail(fault, "\"files\" must be an array of objects with \"name\" and \"source\"");
    return true;
}

bool header_json_read(Trace *trace, const char *line, size_t length, JsonFault *fault)
{
    cJSON *header = json_tree(line, length, HEADER_LIMIT, fault);
    if (header == NULL)
        return false;
    Buf text = BUF_INIT;
    bool good = strcmp(json_member_text(header, "format", ""), TRACE_FORMAT) == 0
                    ? read_header_members(trace, header, &text, fault)
                    : fail(fault, "no header of a trace");
    buf_done(&text);
    cJSON_Delete(header);
    return good;
}

bool end_json_is(const char *line, size_t length)
{
    JsonReader reader = json_reader(line, length);
    return json_peek(&reader) == '{';
}

static bool read_end_members(Trace *trace, const cJSON *end, JsonFault *fault)
{
    const char *name = json_member_text(end, "end", "");
    uint64_t steps = json_member_number(end, "steps", UINT32_MAX, UINT64_MAX);
    if (steps != UINT64_MAX && steps != trace_step_count(trace))
        return fail(fault, "the last line gives another number of steps than there are");
    for (int kind = TRACE_FINISHED; kind < TRACE_END_COUNT; kind++) {
        if (strcmp(name, trace_end_name((TraceEndKind)kind)) != 0)
            continue;
        trace_set_end(trace, (TraceEndKind)kind,
                      (int)json_member_number(end, "status", INT32_MAX, 0),
                      json_member_text(end, "message", ""));
        return true;
    }
    return fail(fault, "the last line does not say how the run ended");
}

bool end_json_read(Trace *trace, const char *line, size_t length, JsonFault *fault)
{
    cJSON *end = json_tree(line, length, END_LIMIT, fault);
    if (end == NULL)
        return false;
    bool good = read_end_members(trace, end, fault);
    cJSON_Delete(end);
    return good;
}

bool trace_is_trace(const char *text, size_t length)
{
    static const char *const parts[] = {"{", "\"format\"", ":", "\"" TRACE_FORMAT "\""};
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
        text += 3;
        length -= 3;
    }
    JsonReader reader = json_reader(text, length);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        size_t size = strlen(parts[i]);
        json_peek(&reader);
        if ((size_t)(reader.end - reader.at) < size || memcmp(reader.at, parts[i], size) != 0)
            return false;
        reader.at += size;
    }
    return true;
}
