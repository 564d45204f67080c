/* Trace files: written, read back, cut, spoilt. What only a state can tell is tested
 * with world (replay_test.c).
 */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "fake_machine.h"
#include "trace/source.h"
#include "trace/trace.h"
#include "trace/write.h"

static void make_trace(Trace *trace, uint64_t seed, unsigned steps)
{
    TraceSink sink;
    trace_init(trace);
    trace_add_file(trace, "fake \xff.py", "x = '\xc3\xa9'\n\0\n", 11);
    trace_add_argument(trace, "fake.py");
    trace_add_argument(trace, "\xed\xb3\xbf");
    trace_add_option(trace, "hash-seed", "0");
    trace_sink_init(&sink, trace);
    fake_run(&sink.sink, seed, steps);
    trace_set_end(trace, TRACE_FINISHED, 1, "all \"done\"");
}

static void assert_same_strings(const Trace *a, StringId in_a, const Trace *b, StringId in_b)
{
    size_t length = strtab_length(&a->strings, in_a);
    assert_int_equal(length, strtab_length(&b->strings, in_b));
    assert_memory_equal(trace_text(a, in_a), trace_text(b, in_b), length);
}

static void assert_same_events(const Trace *a, const Trace *b, StepNumber step)
{
    Event in_a, in_b;
    TraceCursor cursor_a = trace_cursor_first(a, step), cursor_b = trace_cursor_first(b, step);
    while (trace_cursor_next(&cursor_a, &in_a)) {
        assert_true(trace_cursor_next(&cursor_b, &in_b));
        assert_int_equal(in_a.kind, in_b.kind);
        const EventInfo *info = event_info(in_a.kind);
        for (size_t i = 0; i < info->field_count; i++) {
            uint64_t left = event_field_get(&in_a, &info->fields[i]);
            uint64_t right = event_field_get(&in_b, &info->fields[i]);
            if (info->fields[i].kind == FIELD_string)
                assert_same_strings(a, (StringId)left, b, (StringId)right);
            else
                assert_true(left == right);
        }
    }
    assert_false(trace_cursor_next(&cursor_b, &in_b));
}

static void assert_same_steps(const Trace *a, const Trace *b, StepNumber count)
{
    for (StepNumber step = 1; step <= count; step++) {
        assert_same_events(a, b, step);
        assert_int_equal(trace_step(a, step)->heap_bytes, trace_step(b, step)->heap_bytes);
        assert_int_equal(trace_step(a, step)->depth, trace_step(b, step)->depth);
        assert_int_equal(trace_step(a, step)->line, trace_step(b, step)->line);
    }
}

static bool open_text(Trace *trace, const char *text, size_t length)
{
    Buf copy = BUF_INIT;
    DiagnosticList problems;
    trace_init(trace);
    diag_init(&problems);
    buf_append(&copy, text, length);
    bool good = trace_open_text(trace, "t", &copy, (TraceReadOptions){0}, &problems);
    assert_int_equal(problems.items.count, !good);
    diag_done(&problems);
    return good;
}

static void what_is_written_is_read(void **state)
{
    Trace written, read;
    Buf text = BUF_INIT, again = BUF_INIT;
    make_trace(&written, 3, 500);
    trace_write_text(&text, &written);
    assert_true(open_text(&read, text.text, text.length));
    assert_int_equal(trace_expected_steps(&read), 500);
    assert_int_equal(trace_reach_end(&read), 500);
    assert_same_steps(&written, &read, 500);
    assert_int_equal(read.end.kind, TRACE_FINISHED);
    assert_int_equal(read.end.status, 1);
    assert_string_equal(read.end.message, "all \"done\"");
    assert_int_equal(read.header.files.items[0].length, 11);
    assert_memory_equal(read.header.files.items[0].text, "x = '\xc3\xa9'\n\0\n", 11);
    assert_non_null(trace_find_file(&read, "fake \xff.py"));
    assert_null(trace_find_file(&read, "fake"));
    trace_write_text(&again, &read);
    assert_int_equal(again.length, text.length);
    assert_memory_equal(again.text, text.text, text.length);
    buf_done(&text);
    buf_done(&again);
    trace_done(&written);
    trace_done(&read);
}

static void reads_no_further_than_asked(void **state)
{
    Trace written, read;
    Buf text = BUF_INIT;
    make_trace(&written, 4, 50);
    trace_write_text(&text, &written);
    assert_true(open_text(&read, text.text, text.length));
    assert_int_equal(trace_step_count(&read), 0);
    assert_int_equal(trace_reach(&read, 7), TRACE_GOT);
    assert_int_equal(trace_step_count(&read), 7);
    assert_int_equal(trace_reach(&read, 51), TRACE_ENDED);
    assert_int_equal(trace_reach(&read, 50), TRACE_GOT);
    buf_done(&text);
    trace_done(&written);
    trace_done(&read);
}

/* Cut at every byte: the steps of the whole lines before, and the message. */
static void cut_files_give_their_whole_lines(void **state)
{
    Trace written;
    Buf text = BUF_INIT;
    make_trace(&written, 5, 12);
    trace_write_text(&text, &written);
    size_t header = strcspn(text.text, "\n") + 1;
    for (size_t length = 0; length <= text.length; length++) {
        Trace read;
        bool good = open_text(&read, text.text, length);
        assert_true(good || length < header);
        StepNumber lines = 0;
        for (size_t i = header; i < length; i++)
            lines += text.text[i] == '\n';
        StepNumber steps = trace_reach_end(&read);
        if (good) {
            assert_int_equal(steps, lines > 12 ? 12 : lines);
            bool whole = length + 1 >= text.length;
            assert_int_equal(read.end.kind, whole ? TRACE_FINISHED : TRACE_CUT);
            assert_same_steps(&written, &read, steps);
        }
        trace_done(&read);
    }
    buf_done(&text);
    trace_done(&written);
}

/* Bytes changed at random: never a crash, and the lines before the first change give
 * what they gave. */
static void spoilt_files_give_a_prefix(void **state)
{
    Trace written;
    Buf text = BUF_INIT;
    FakeMachine dice = {.random = 12345};
    make_trace(&written, 6, 30);
    trace_write_text(&text, &written);
    size_t header = strcspn(text.text, "\n") + 1;
    char *copy = malloc(text.length);
    for (unsigned round = 0; round < 3000; round++) {
        Trace read;
        size_t first = text.length;
        memcpy(copy, text.text, text.length);
        for (unsigned i = fake_random(&dice, 3) + 1; i > 0; i--) {
            size_t at = fake_random(&dice, (unsigned)text.length);
            static const char likely[] = "[]{},:\"\\0123456789-. \n\xff";
            copy[at] = fake_random(&dice, 2) ? likely[fake_random(&dice, sizeof(likely) - 1)]
                                             : (char)fake_random(&dice, 256);
            first = at < first ? at : first;
        }
        if (open_text(&read, copy, text.length)) {
            StepNumber intact = 0;
            for (size_t i = header; i < first; i++)
                intact += text.text[i] == '\n';
            StepNumber steps = trace_reach_end(&read);
            assert_true(steps >= intact || first < header || intact > 30);
            assert_true(read.end.kind != TRACE_OPEN);
            if (first >= header)
                assert_same_steps(&written, &read, intact > 30 ? 30 : intact);
        }
        trace_done(&read);
    }
    free(copy);
    buf_done(&text);
    trace_done(&written);
}

static void tells_what_is_a_trace(void **state)
{
    static const char header[] = "\xef\xbb\xbf { \"format\" : \"boxarrow-trace\", \"version\": 1";
    assert_true(trace_is_trace(header, strlen(header)));
    assert_true(trace_is_trace(header + 3, strlen(header) - 3));
    assert_false(trace_is_trace("x = 1\n", 6));
    assert_false(trace_is_trace("", 0));
    assert_false(trace_is_trace("{\"format\":\"other\"}", 18));
    assert_false(trace_file_is_trace("/"));
    assert_false(trace_file_is_trace("/nonexistent"));
}

static void refuses_headers(void **state)
{
    static const char *const bad[] = {
        "",
        "\n",
        "x = 1\n",
        "\x1f\x8b\x08",
        "<html>",
        "{\"format\":\"boxarrow-trace\"}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":2,\"files\":[]}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":1.5,\"files\":[]}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":1,\"version\":1,\"files\":[]}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[{\"name\":1,\"source\":\"\"}]}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[],\"argv\":[1]}\n",
        "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[]",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        Trace trace;
        if (open_text(&trace, bad[i], strlen(bad[i])))
            fail_msg("accepted: %s", bad[i]);
        trace_done(&trace);
    }
}

static void message_names_the_line(void **state)
{
    Trace trace;
    static const char text[] = "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[]}\n"
                               "[[\"line\",1,2,0]]\n"
                               "[[\"line\",1,2,0],[\"line\",1,2]]\n";
    assert_true(open_text(&trace, text, strlen(text)));
    assert_int_equal(trace_reach_end(&trace), 1);
    assert_int_equal(trace.end.kind, TRACE_DAMAGED);
    assert_non_null(strstr(trace.end.message, "line 3"));
    trace_done(&trace);
}

typedef struct {
    char folder[64], path[96], partial[120];
} Place;

static Place make_place(void)
{
    Place place = {.folder = "/tmp/boxarrow-trace-test-XXXXXX"};
    assert_non_null(mkdtemp(place.folder));
    snprintf(place.path, sizeof(place.path), "%s/run.trace", place.folder);
    snprintf(place.partial, sizeof(place.partial), "%s.partial", place.path);
    return place;
}

static void writes_files(void **state)
{
    Place place = make_place();
    Trace written, read;
    Buf text = BUF_INIT, file = BUF_INIT, message = BUF_INIT;
    const char *problem;
    DiagnosticList problems;
    make_trace(&written, 7, 40);
    trace_write_text(&text, &written);
    TraceWriter *writer = trace_writer_open(place.path, &problem);
    assert_non_null(writer);
    assert_true(trace_writer_catch_up(writer, &written));
    assert_int_equal(access(place.path, F_OK), -1);
    assert_int_equal(access(place.partial, F_OK), 0);
    assert_true(trace_writer_close(writer, &written, &message));
    assert_int_equal(access(place.partial, F_OK), -1);
    assert_true(file_read(place.path, 0, &file, &problem));
    assert_int_equal(file.length, text.length);
    assert_memory_equal(file.text, text.text, text.length);
    assert_true(trace_file_is_trace(place.path));
    diag_init(&problems);
    assert_true(trace_check_file(place.path, (TraceReadOptions){0}, &problems));
    trace_init(&read);
    assert_true(trace_open_file(&read, place.path, (TraceReadOptions){0}, &problems));
    assert_int_equal(trace_expected_steps(&read), 40);
    assert_int_equal(trace_reach_end(&read), 40);
    assert_same_steps(&written, &read, 40);
    trace_done(&read);
    trace_done(&written);
    diag_done(&problems);
    buf_done(&text);
    buf_done(&file);
    buf_done(&message);
    unlink(place.path);
    rmdir(place.folder);
}

static void says_when_writing_fails(void **state)
{
    Trace trace;
    Buf message = BUF_INIT;
    const char *problem = NULL;
    make_trace(&trace, 8, 3);
    assert_null(trace_writer_open("/nonexistent/x.trace", &problem));
    assert_non_null(problem);
    TraceWriter *writer = trace_writer_open("/dev/full", &problem);
    assert_non_null(writer);
    assert_false(trace_writer_catch_up(writer, &trace));
    assert_false(trace_writer_pipe_closed(writer));
    assert_false(trace_writer_close(writer, &trace, &message));
    assert_non_null(strstr(message.text, "No space left"));
    buf_done(&message);
    trace_done(&trace);
}

static size_t faults_of(const char *text)
{
    Place place = make_place();
    DiagnosticList problems;
    const char *problem;
    diag_init(&problems);
    assert_true(file_write_atomic(place.path, text, strlen(text), &problem));
    bool good = trace_check_file(place.path, (TraceReadOptions){0}, &problems);
    size_t count = problems.items.count;
    assert_int_equal(good, count == 0);
    diag_done(&problems);
    unlink(place.path);
    rmdir(place.folder);
    return count;
}

#define HEADER "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[]}\n"
#define END "{\"end\":\"finished\",\"status\":0}\n"

static void check_reports_every_fault(void **state)
{
    assert_int_equal(faults_of(""), 1);
    assert_int_equal(faults_of("no trace\nat all\n"), 1);
    assert_int_equal(faults_of(HEADER END), 0);
    assert_int_equal(faults_of(HEADER "[[\"line\",1,0,0]]\n"), 1);
    assert_int_equal(faults_of(HEADER "[[\"line\",1,0,0]]\n[[\"lin"), 1);
    assert_int_equal(faults_of(HEADER "[]\n[[\"line\",1.5,0,0]]\n[[\"wrong\"]]\n" END), 3);
    assert_int_equal(faults_of(HEADER END "[[\"line\",1,0,0]]\n"), 1);
    assert_int_equal(faults_of(HEADER "{\"end\":\"finished\",\"steps\":3}\n"), 1);
    assert_int_equal(faults_of(HEADER "{\"end\":\"whatever\"}\n"), 1);
}

UNIT_MAIN(cmocka_unit_test(what_is_written_is_read), cmocka_unit_test(reads_no_further_than_asked),
          cmocka_unit_test(cut_files_give_their_whole_lines),
          cmocka_unit_test(spoilt_files_give_a_prefix), cmocka_unit_test(tells_what_is_a_trace),
          cmocka_unit_test(refuses_headers), cmocka_unit_test(message_names_the_line),
          cmocka_unit_test(writes_files), cmocka_unit_test(says_when_writing_fails),
          cmocka_unit_test(check_reports_every_fault))
