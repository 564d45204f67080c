/* boxarrow export FILE -o OUT: a whole run as a recording for terminals, a page with a
 * player in it, text, or a trace for Python Tutor; which of them the name of OUT tells. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/feed.h"
#include "app/message.h"
#include "app/places.h"
#include "app/subject.h"
#include "base/file.h"
#include "export/cast.h"
#include "export/export.h"
#include "export/html.h"
#include "port/tutor.h"

#define SECONDS_A_STEP 1.5

typedef enum { OUT_CAST, OUT_HTML, OUT_TEXT, OUT_TUTOR, OUT_KINDS } OutKind;

static const char *const endings[OUT_KINDS] = {".cast", ".html", ".txt", ".json"};

typedef struct {
    OutKind kind;
    Theme theme;
    const char *title;
    HtmlPlayer player;
    Canvas frames[2]; /* this one and the one before, by turns */
    int count;
    Buf out;
} Recording;

static bool find_kind(const char *path, OutKind *kind)
{
    size_t length = strlen(path);
    for (int i = 0; i < OUT_KINDS; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(path + length - ending, endings[i]) == 0) {
            *kind = (OutKind)i;
            return true;
        }
    }
    message_error("'%s' does not tell what to write: .cast, .html, .txt and .json can be written",
                  path);
    return false;
}

static void begin(Recording *recording, const ViewOptions *options)
{
    if (recording->kind == OUT_CAST)
        cast_begin(&recording->out, options->width, options->height, recording->title);
    else if (recording->kind == OUT_HTML)
        html_begin(&recording->out, &recording->player, &recording->theme, recording->title);
}

static void add_frame(Recording *recording, View *view)
{
    Canvas *now = &recording->frames[recording->count % 2];
    Canvas *before = recording->count > 0 ? &recording->frames[1 - recording->count % 2] : NULL;
    CastFrame frame = {.seconds = SECONDS_A_STEP * recording->count, .theme = &recording->theme};
    Buf label = BUF_INIT;
    view_draw(view, now);
    buf_printf(&label, "step %u: ", view_step(view));
    view_append_story(view, &label);
    frame.label = label.text;
    if (recording->kind == OUT_CAST)
        cast_frame(&recording->out, before, now, &frame);
    else if (recording->kind == OUT_HTML)
        html_frame(&recording->out, &recording->player, before, now, label.text);
    else
        export_canvas(&recording->out, now, &(ExportOptions){.format = EXPORT_text});
    recording->count++;
    buf_done(&label);
}

static void end(Recording *recording, const ViewOptions *options)
{
    if (recording->kind == OUT_CAST)
        cast_end(&recording->out, options->height, SECONDS_A_STEP * recording->count);
    else if (recording->kind == OUT_HTML)
        html_end(&recording->out, &recording->player);
}

static void record(Recording *recording, Trace *trace, const ViewOptions *options)
{
    Places places = {0};
    ViewOptions with_places = *options;
    with_places.places = &(ViewPlaces){&places, places_find};
    View *view = view_open(trace, &with_places);
    for (int i = 0; i < 2; i++)
        canvas_init(&recording->frames[i], 0, 0, false);
    begin(recording, options);
    for (StepNumber step = 1; feed_reach(trace, step) == TRACE_GOT && view_go(view, step); step++)
        add_frame(recording, view);
    end(recording, options);
    for (int i = 0; i < 2; i++)
        canvas_done(&recording->frames[i]);
    view_close(view);
    places_done(&places);
}

static bool take_theme(Recording *recording, const char *name)
{
    DiagnosticList problems;
    diag_init(&problems);
    bool done = theme_open(&recording->theme, name[0] == '\0' ? "dark" : name, &problems);
    message_diagnostics(&problems);
    diag_done(&problems);
    return done;
}

static int write_out(const Recording *recording, const char *path)
{
    const char *problem = NULL;
    if (file_write_atomic(path, recording->out.text, recording->out.length, &problem))
        return EXIT_FINE;
    message_error("%s: %s", path, problem);
    return EXIT_CANT_CREATE;
}

int command_export(const CommandLine *line)
{
    ViewOptions options = view_default_options();
    Recording recording = {.out = BUF_INIT};
    const char *path = line->value[OPTION_output];
    uint32_t limit = 0;
    options.width = 100;
    options.height = 30;
    if (path == NULL) {
        message_error("export needs -o OUT, a .cast, .html, .txt or .json");
        return EXIT_USAGE;
    }
    if (!option_view(line, &options) || !find_kind(path, &recording.kind) ||
        !take_theme(&recording, options.theme) ||
        !option_number(line, OPTION_max_steps, 0, UINT32_MAX, &limit))
        return EXIT_USAGE;
    options.animate = false;
    Subject subject;
    int status;
    if (subject_open(&subject, line, limit, &status)) {
        recording.title = subject.path;
        if (recording.kind == OUT_TUTOR)
            tutor_export(&recording.out, &subject.trace, 0);
        else
            record(&recording, &subject.trace, &options);
        status = write_out(&recording, path);
    }
    subject_close(&subject);
    buf_done(&recording.out);
    return status;
}
