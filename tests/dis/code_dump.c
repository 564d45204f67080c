/* Writes everything a compiled script holds, one fact a line, so that tests/dis
 * can compare it with what CPython compiles. Constants are numbered by first
 * appearance, which shows what is shared (but for sets: CPython copies some, by
 * what its start-up happened to intern).
 *
 *     code_dump [-m exec|eval|single|listing] FILE...
 *
 * listing writes what `python3 -m dis` does instead.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "lang/compile.h"
#include "lang/const_repr.h"
#include "lang/disasm.h"

typedef struct {
    Buf out;
    Map numbers; /* Const.index to number */
} Dump;

static unsigned const_number(Dump *dump, const Const *value)
{
    uint64_t number;
    if (map_get(&dump->numbers, value->index, &number))
        return (unsigned)number;
    map_put(&dump->numbers, value->index, dump->numbers.live);
    return (unsigned)dump->numbers.live - 1;
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void dump_const(Dump *dump, Buf *out, const Const *value);

/* Items of a set come in no order, so they are sorted by their text. */
static void dump_frozenset(Dump *dump, Buf *out, const Const *value)
{
    size_t count = value->sequence.count;
    char **texts = mem_alloc((count + 1) * sizeof(*texts));
    for (size_t i = 0; i < count; i++) {
        Buf text = BUF_INIT;
        buf_init(&text);
        dump_const(dump, &text, value->sequence.items[i]);
        texts[i] = buf_detach(&text);
    }
    qsort(texts, count, sizeof(*texts), compare_texts);
    buf_append_string(out, "frozenset{");
    for (size_t i = 0; i < count; i++) {
        buf_printf(out, "%s ", texts[i]);
        mem_free(texts[i]);
    }
    buf_append_string(out, "}");
    mem_free(texts);
}

static void dump_const(Dump *dump, Buf *out, const Const *value)
{
    if (value->kind == CONST_FROZENSET) {
        dump_frozenset(dump, out, value);
    } else if (value->kind == CONST_TUPLE) {
        buf_append_string(out, "(");
        for (size_t i = 0; i < value->sequence.count; i++) {
            dump_const(dump, out, value->sequence.items[i]);
            buf_append_string(out, " ");
        }
        buf_append_string(out, ")");
    } else if (value->kind == CONST_CODE) {
        buf_printf(out, "<code %s>", value->code->name->text.text);
    } else {
        const_repr(out, value);
    }
}

static void dump_variables(Dump *dump, const Code *code)
{
    static const char *const titles[] = {"varname", "cellvar", "freevar"};
    for (int kind = 0; kind < 3; kind++)
        for (size_t i = 0; i < code->localsplus_count; i++)
            if (code->localsplus_kinds[i] & LOCALSPLUS_LOCAL << kind)
                buf_printf(&dump->out, "%s %s\n", titles[kind], code_local_name(code, (uint32_t)i));
}

static void dump_units(Dump *dump, const Code *code)
{
    for (size_t i = 0; i < code->word_count; i++) {
        CodePosition p = code->positions[i];
        buf_printf(&dump->out, "unit %zu %s %u at %d-%d:%d-%d\n", i,
                   opcode_info[code->words[i].opcode].name, code->words[i].oparg, p.line,
                   p.end_line, p.column, p.end_column);
    }
    uint32_t unit = 0;
    CodeLineRange range;
    while (code_next_line(code, &unit, &range))
        buf_printf(&dump->out, "line %u %u %d\n", range.start, range.end, range.line);
    for (size_t i = 0; i < code->exception_row_count; i++) {
        const ExceptionRow *row = &code->exception_rows[i];
        buf_printf(&dump->out, "except %u %u %u %u %d\n", row->start, row->end, row->target,
                   row->depth, row->lasti);
    }
}

static void dump_code(Dump *dump, const Code *code)
{
    buf_printf(&dump->out, "code %s\n", code->name->text.text);
    buf_printf(&dump->out, "qualname %s\n", code->qualname->text.text);
    buf_printf(&dump->out, "args %d %d %d\n", code->argcount, code->posonlyargcount,
               code->kwonlyargcount);
    buf_printf(&dump->out, "nlocals %d\nstacksize %d\nflags %u\nfirstlineno %d\n", code->nlocals,
               code->stacksize, code->flags, code->firstlineno);
    for (size_t i = 0; i < code->const_count; i++) {
        const Const *value = code->consts[i];
        buf_printf(&dump->out, "const %zu ", i);
        if (value->kind != CONST_FROZENSET)
            buf_printf(&dump->out, "#%u ", const_number(dump, value));
        dump_const(dump, &dump->out, value);
        buf_append_string(&dump->out, "\n");
    }
    for (size_t i = 0; i < code->name_count; i++)
        buf_printf(&dump->out, "name %zu %s\n", i, code->names[i]->text.text);
    dump_variables(dump, code);
    dump_units(dump, code);
    for (size_t i = 0; i < code->const_count; i++)
        if (code->consts[i]->kind == CONST_CODE)
            dump_code(dump, code->consts[i]->code);
}

static void dump_problems(Buf *out, const DiagnosticList *problems)
{
    for (size_t i = 0; i < problems->items.count; i++) {
        const Diagnostic *d = &problems->items.items[i];
        buf_printf(out, "problem %s %u %u %u %u %s\n", d->kind, d->span.line, d->span.column,
                   d->span.end_line, d->span.end_column, d->message);
    }
}

static void dump_file(const char *path, CompileMode mode, bool listing)
{
    Buf text = BUF_INIT;
    const char *problem = NULL;
    Dump dump = {.out = BUF_INIT};
    if (!file_read(path, 0, &text, &problem)) {
        buf_printf(&dump.out, "problem %s\n", problem);
    } else {
        CodeFile file;
        DiagnosticList problems;
        code_file_init(&file);
        diag_init(&problems);
        CompileOptions options = {.mode = mode};
        if (compile_source(path, text.text, text.length, &options, &file, &problems)) {
            if (listing)
                disasm_append_all(&dump.out, file.module);
            else
                dump_code(&dump, file.module);
        }
        dump_problems(&dump.out, &problems);
        diag_done(&problems);
        code_file_done(&file);
    }
    fwrite(dump.out.text, 1, dump.out.length, stdout);
    buf_done(&text);
    buf_done(&dump.out);
    map_done(&dump.numbers);
}

int main(int argc, char **argv)
{
    CompileMode mode = COMPILE_EXEC;
    bool listing = false;
    int first = 1;
    if (argc > 2 && strcmp(argv[1], "-m") == 0) {
        mode = strcmp(argv[2], "eval") == 0     ? COMPILE_EVAL
               : strcmp(argv[2], "single") == 0 ? COMPILE_SINGLE
                                                : COMPILE_EXEC;
        listing = strcmp(argv[2], "listing") == 0;
        first = 3;
    }
    for (int i = first; i < argc; i++) {
        if (!listing)
            printf("file %s\n", argv[i]);
        dump_file(argv[i], mode, listing);
    }
    return 0;
}
