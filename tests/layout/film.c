/* All pictures of a trace as geometry, a line a step, by a method of foresight:
 *
 *   film TRACE WIDTHxHEIGHT boxes|small|slots METHOD [STEPS]
 *
 * The last line is the time: {"foresight_ms":..., "frame_ms":..., "worst_ms":...}, of
 * looking ahead, and of the layout of a step, on average and at most.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "layout/film.h"
#include "layout/geometry.h"
#include "trace/source.h"

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

static bool find_method(const char *name, ForesightMethod *method)
{
    for (int i = 0; i < FORESIGHT_METHOD_COUNT; i++) {
        if (strcmp(foresight_method_name((ForesightMethod)i), name) == 0) {
            *method = (ForesightMethod)i;
            return true;
        }
    }
    return false;
}

static void write_pictures(Film *film, StepNumber last)
{
    Buf text = BUF_INIT;
    double start = now(), sum = 0, worst = 0;
    (void)film_at(film, 1, NULL);
    double foresight = now() - start;
    for (StepNumber step = 1; step <= last; step++) {
        start = now();
        const Picture *picture = film_at(film, step, NULL);
        double taken = now() - start;
        sum += taken;
        worst = taken > worst ? taken : worst;
        buf_clear(&text);
        geometry_write(&text, &picture->scene);
        fwrite(text.text, 1, text.length, stdout);
    }
    printf("{\"foresight_ms\":%.3f,\"frame_ms\":%.3f,\"worst_ms\":%.3f}\n", foresight,
           sum / (last > 0 ? last : 1), worst);
    buf_done(&text);
}

static int run(const char *path, const LayoutOptions *options, ForesightMethod method,
               StepNumber most)
{
    Trace trace;
    Film film;
    DiagnosticList problems;
    diag_init(&problems);
    trace_init(&trace);
    if (!trace_open_file(&trace, path, (TraceReadOptions){0}, &problems)) {
        fprintf(stderr, "film: cannot read %s\n", path);
        return 1;
    }
    while (trace_reach(&trace, trace_step_count(&trace) + 1) == TRACE_GOT)
        continue;
    StepNumber count = trace_step_count(&trace);
    film_init(&film, &trace, options);
    film_set_method(&film, method);
    write_pictures(&film, count < most ? count : most);
    film_done(&film);
    trace_done(&trace);
    diag_done(&problems);
    return 0;
}

int main(int argc, char **argv)
{
    int width, height;
    ForesightMethod method;
    if (argc < 5 || sscanf(argv[2], "%dx%d", &width, &height) != 2 ||
        !find_method(argv[4], &method)) {
        fprintf(stderr, "usage: film TRACE WIDTHxHEIGHT boxes|small|slots METHOD [STEPS]\n");
        return 2;
    }
    LayoutOptions options = layout_options(width, height, 2);
    if (strcmp(argv[3], "boxes") != 0)
        options.inline_mode = strcmp(argv[3], "small") == 0 ? INLINE_SMALL : INLINE_VALUES;
    StepNumber most = argc > 5 ? (StepNumber)strtoul(argv[5], NULL, 10) : UINT32_MAX;
    return run(argv[1], &options, method, most);
}
