/* A step knows its instruction by the function's name and an offset. Functions may share a
 * name, so the place found must also be on the step's line. */
#include "app/places.h"

#include <string.h>

#include "base/mem.h"
#include "lang/compile.h"

enum { BYTES_A_UNIT = 2 };

void places_done(Places *places)
{
    for (size_t i = 0; i < places->files.count; i++) {
        code_file_done(&places->files.items[i]->code);
        mem_free(places->files.items[i]);
    }
    vec_done(&places->files);
}

static void compile(PlacesFile *known, const TraceFile *file)
{
    CompileOptions options = {.mode = COMPILE_EXEC};
    DiagnosticList problems;
    diag_init(&problems);
    known->compiled =
        compile_source(file->name, file->text, file->length, &options, &known->code, &problems);
    diag_done(&problems);
}

static const PlacesFile *find_file(Places *places, const TraceFile *file)
{
    for (size_t i = 0; i < places->files.count; i++)
        if (places->files.items[i]->text == file->text)
            return places->files.items[i];
    PlacesFile *known = mem_alloc_zeroed(1, sizeof(*known));
    known->text = file->text;
    code_file_init(&known->code);
    compile(known, file);
    vec_push(&places->files, known);
    return known;
}

static bool take_position(const Code *code, const TraceStep *step, SourceSpan *span)
{
    size_t unit = step->instruction / BYTES_A_UNIT;
    if (unit >= code->word_count)
        return false;
    CodePosition at = code->positions[unit];
    if (at.line < 0 || at.column < 0 || at.end_line < 0 || (uint32_t)at.line > step->line ||
        (uint32_t)at.end_line < step->line)
        return false;
    *span = (SourceSpan){(uint32_t)at.line, (uint32_t)at.column, (uint32_t)at.end_line,
                         (uint32_t)at.end_column};
    return true;
}

bool places_find(void *self, const TraceFile *file, const char *function, const TraceStep *step,
                 SourceSpan *span)
{
    const PlacesFile *known = find_file(self, file);
    for (size_t i = 0; known->compiled && i < known->code.codes.count; i++) {
        const Code *code = known->code.codes.items[i];
        if (strcmp(code->qualname->text.text, function) == 0 && take_position(code, step, span))
            return true;
    }
    return false;
}
