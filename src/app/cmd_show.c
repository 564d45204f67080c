/* boxarrow show FILE: steps drawn on standard output, without a terminal. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/feed.h"
#include "app/message.h"
#include "app/places.h"
#include "app/subject.h"
#include "base/file.h"
#include "export/export.h"
#include "layout/film.h"
#include "layout/geometry.h"
#include "port/tutor.h"
#include "trace/write.h"
#include "view/page.h"

typedef struct {
    StepNumber first, last; /* last 0: to the end */
} StepRange;

static bool bad_range(const char *text)
{
    message_error("option --step takes N, A..B or all, not '%s'", text);
    return false;
}

static bool parse_range(const char *text, StepRange *range)
{
    char *end;
    *range = (StepRange){1, 0};
    if (text == NULL || strcmp(text, "all") == 0)
        return true;
    unsigned long first = strtoul(text, &end, 10);
    if (end == text || first == 0 || first > UINT32_MAX)
        return bad_range(text);
    range->first = range->last = (StepNumber)first;
    if (*end == '\0')
        return true;
    if (strncmp(end, "..", 2) != 0)
        return bad_range(text);
    const char *rest = end + 2;
    unsigned long last = strtoul(rest, &end, 10);
    if (end == rest || *end != '\0' || last < first || last > UINT32_MAX)
        return bad_range(text);
    range->last = (StepNumber)last;
    return true;
}

static bool in_range(const StepRange *range, StepNumber step)
{
    return range->last == 0 || step <= range->last;
}

static bool print(Buf *text, int *status)
{
    bool done = file_write_all(STDOUT_FILENO, text->text, text->length);
    if (!done)
        *status = EXIT_WRITE_ERROR;
    buf_clear(text);
    return done;
}

static int no_such_step(Trace *trace, StepNumber step)
{
    message_error("there is no step %u; the run has %u", step, feed_reach_end(trace));
    return EXIT_USAGE;
}

/* Draws one step, which is there. False: it cannot be drawn. */
typedef bool (*DrawStep)(void *context, StepNumber step, Buf *out);

static int show_steps(Trace *trace, const StepRange *range, DrawStep draw, void *context)
{
    Buf text = BUF_INIT;
    int status = EXIT_FINE;
    for (StepNumber step = range->first; in_range(range, step); step++) {
        if (feed_reach(trace, step) != TRACE_GOT) {
            if (step == range->first || range->last != 0)
                status = no_such_step(trace, step);
            break;
        }
        (void)feed_reach(trace, film_chapter_end(step)); /* pictures are made with foresight */
        if (!draw(context, step, &text) || !print(&text, &status))
            break;
    }
    buf_done(&text);
    return status;
}

typedef struct {
    View *view;
    const ScreenOptions *options;
} Drawn;

static bool draw_screen(void *context, StepNumber step, Buf *out)
{
    Drawn *drawn = context;
    return screen_append(out, drawn->view, step, drawn->options);
}

static int show_drawn(Trace *trace, const StepRange *range, const ViewOptions *view_options,
                      const ScreenOptions *options)
{
    Places places = {0};
    ViewOptions view_with_places = *view_options;
    view_with_places.places = &(ViewPlaces){&places, places_find};
    Drawn drawn = {screen_open(trace, &view_with_places, options->whole_screen), options};
    if (options->page != NULL)
        view_show_page(drawn.view, options->page);
    int status = show_steps(trace, range, draw_screen, &drawn);
    view_close(drawn.view);
    places_done(&places);
    return status;
}

static bool draw_geometry(void *context, StepNumber step, Buf *out)
{
    const Picture *picture = film_at(context, step, NULL);
    if (picture != NULL)
        geometry_write(out, &picture->scene);
    return picture != NULL;
}

static int show_geometry(Trace *trace, const StepRange *range, const ViewOptions *view_options)
{
    Film film;
    LayoutOptions options =
        layout_options(view_options->width, view_options->height, view_options->detail);
    options.inline_mode = view_options->inline_mode == INLINE_USUAL ? layout_usual_values(trace)
                                                                    : view_options->inline_mode;
    film_init(&film, trace, &options);
    int status = show_steps(trace, range, draw_geometry, &film);
    film_done(&film);
    return status;
}

/* The formats that hold a whole run. */
static int show_whole(Trace *trace, bool for_tutor)
{
    Buf text = BUF_INIT;
    int status = EXIT_FINE;
    feed_reach_end(trace);
    if (for_tutor)
        tutor_export(&text, trace, 0);
    else
        trace_write_text(&text, trace);
    print(&text, &status);
    buf_done(&text);
    return status;
}

static bool wants_screen(const CommandLine *line)
{
    return line->value[OPTION_screen] != NULL || line->value[OPTION_view] != NULL;
}

static bool page_options(const CommandLine *line, ScreenOptions *options)
{
    uint32_t object = 0;
    options->page = line->value[OPTION_view];
    if (!option_number(line, OPTION_object, 1, UINT32_MAX, &object))
        return false;
    options->object = object;
    if (options->page == NULL || page_find(options->page) != PANEL_COUNT)
        return true;
    Buf names = BUF_INIT;
    page_append_names(&names);
    message_error("there is no view '%s'; there are %s", options->page, names.text);
    buf_done(&names);
    return false;
}

static bool drawing_options(const CommandLine *line, const char *format, ScreenOptions *options,
                            Theme *theme)
{
    ColorChoice color;
    if (!export_format_find(format, &options->export.format)) {
        message_error("there is no format '%s'; "
                      "there are text, ansi, svg, json, tutor and geometry",
                      format);
        return false;
    }
    if (!option_color(line, &color) || !page_options(line, options))
        return false;
    options->export.level = color == COLOR_CHOICE_NEVER ? COLOR_NONE : COLOR_256;
    options->whole_screen = wants_screen(line);
    const char *name = line->value[OPTION_theme];
    if (name == NULL)
        return true;
    DiagnosticList problems;
    diag_init(&problems);
    bool done = theme_open(theme, name, &problems);
    message_diagnostics(&problems);
    diag_done(&problems);
    options->export.theme = theme;
    return done;
}

static int show_subject(Subject *subject, const CommandLine *line, const StepRange *range,
                        const ViewOptions *view_options)
{
    const char *format = line->value[OPTION_format];
    if (format != NULL && strcmp(format, "geometry") == 0)
        return show_geometry(&subject->trace, range, view_options);
    if (format != NULL && (strcmp(format, "json") == 0 || strcmp(format, "tutor") == 0))
        return show_whole(&subject->trace, *format == 't');
    ScreenOptions options = {0};
    Theme theme;
    if (!drawing_options(line, format == NULL ? "text" : format, &options, &theme))
        return EXIT_USAGE;
    options.export.title = subject->path;
    return show_drawn(&subject->trace, range, view_options, &options);
}

int command_show(const CommandLine *line)
{
    ViewOptions view_options = view_default_options();
    StepRange range;
    uint32_t limit = 0;
    if (!wants_screen(line)) {
        view_options.width = EXPORT_PICTURE_WIDTH;
        view_options.height = EXPORT_PICTURE_HEIGHT;
    }
    if (!option_view(line, &view_options) || !parse_range(line->value[OPTION_step], &range) ||
        !option_number(line, OPTION_max_steps, 0, UINT32_MAX, &limit))
        return EXIT_USAGE;
    Subject subject;
    int status;
    if (subject_open(&subject, line, limit, &status)) {
        if (subject.step != 0 && line->value[OPTION_step] == NULL)
            range = (StepRange){subject.step, subject.step};
        status = show_subject(&subject, line, &range, &view_options);
    }
    subject_close(&subject);
    return status;
}
