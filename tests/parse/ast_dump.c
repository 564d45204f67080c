/* Prints the tree of each script named, as CPython's ast.dump with places and
 * with everything but ASCII escaped; or, for a script that does not parse, what
 * python3 would print on standard error. With "-" it reads file names from
 * standard input, a line each, and ends each answer with a line "--". With
 * "--time" it prints nothing but the lines parsed a second.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "lang/parser.h"
#include "lang/syntax_error.h"

static bool parse_file_text(const char *name, const Buf *text, Buf *out)
{
    DiagnosticList problems;
    diag_init(&problems);
    Source source;
    Ast ast;
    ast_init(&ast);
    bool good = source_init(&source, name, text->text, text->length, &problems) &&
                parse_source(&source, PARSE_FILE, &ast, &problems);
    if (out != NULL && good) {
        ast_dump(out, &ast, ast.root, true);
        buf_append_byte(out, '\n');
    }
    for (size_t i = 0; out != NULL && !good && i < problems.items.count; i++)
        syntax_error_render(out, &problems.items.items[i]);
    ast_done(&ast);
    source_done(&source);
    diag_done(&problems);
    return good;
}

static bool dump_file(const char *name)
{
    Buf text = BUF_INIT, out = BUF_INIT;
    const char *problem;
    bool good = false;
    if (file_read(name, 0, &text, &problem))
        good = parse_file_text(name, &text, &out);
    else
        buf_printf(&out, "%s: %s\n", name, problem);
    fwrite(out.text, 1, out.length, stdout);
    buf_done(&text);
    buf_done(&out);
    return good;
}

static void dump_list(void)
{
    char name[4096];
    while (fgets(name, sizeof name, stdin) != NULL) {
        name[strcspn(name, "\n")] = '\0';
        dump_file(name);
        puts("--");
        fflush(stdout);
    }
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void time_files(int count, char **names)
{
    size_t lines = 0;
    double taken = 0;
    for (int i = 0; i < count; i++) {
        Buf text = BUF_INIT;
        const char *problem;
        if (file_read(names[i], 0, &text, &problem)) {
            double start = seconds_now();
            parse_file_text(names[i], &text, NULL);
            taken += seconds_now() - start;
            for (size_t at = 0; at < text.length; at++)
                lines += text.text[at] == '\n';
        }
        buf_done(&text);
    }
    printf("%zu lines in %.3f s: %.0f lines/s\n", lines, taken, (double)lines / taken);
}

int main(int argc, char **argv)
{
    bool good = true;
    if (argc > 1 && strcmp(argv[1], "--time") == 0) {
        time_files(argc - 2, argv + 2);
        return 0;
    }
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], "-") == 0)
            dump_list();
        else
            good &= dump_file(argv[i]);
    return good ? 0 : 1;
}
