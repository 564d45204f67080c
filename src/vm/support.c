/* What the machine cannot run is found before it runs, by unsupported.def. */
#include "vm/support.h"

static const char *const statements[OPCODE_LIMIT] = {
#define UNSUPPORTED_OPCODE(name, statement) [OP_##name] = statement,
#include "vm/unsupported.def"
#undef UNSUPPORTED_OPCODE
};

static void complain(const Code *code, size_t unit, const char *what, DiagnosticList *diagnostics)
{
    const CodePosition *place = &code->positions[unit];
    SourceSpan span = {.line = place->line < 0 ? 0 : (uint32_t)place->line,
                       .column = place->column < 0 ? 0 : (uint32_t)place->column};
    (void)diag_add(diagnostics, "error", code->filename, span, NULL,
                   "%s is not supported by boxarrow yet", what);
}

/* The first unsupported instruction of each kind. */
static bool check_code(const Code *code, DiagnosticList *diagnostics)
{
    const char *last = NULL;
    bool good = true;
    if (code->flags & (CODE_COROUTINE | CODE_ASYNC_GENERATOR)) {
        complain(code, 0, "async def", diagnostics);
        return false;
    }
    for (size_t unit = 0; unit < code->word_count; unit++) {
        const char *statement = statements[code->words[unit].opcode];
        if (statement != NULL && statement != last)
            complain(code, unit, statement, diagnostics);
        good = good && statement == NULL;
        last = statement == NULL ? last : statement;
    }
    return good;
}

bool support_check(const CodeFile *file, DiagnosticList *diagnostics)
{
    bool good = true;
    for (size_t i = 0; i < file->codes.count; i++)
        good = check_code(file->codes.items[i], diagnostics) && good;
    return good;
}
