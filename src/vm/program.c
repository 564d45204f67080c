/* Texts that were compiled. Errors found by lang/ are diagnostics; here they become the
 * exceptions that compile() and import raise.
 */
#include "vm/program.h"

#include <string.h>

#include "base/mem.h"
#include "lang/syntax_error.h"
#include "types/int.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/record.h"

static void program_free(Program *program)
{
    source_done(&program->source);
    code_file_done(&program->file);
    buf_done(&program->name);
    mem_free(program);
}

Program *program_compile(Vm *vm, const char *name, const char *text, size_t length,
                         const CompileOptions *options, DiagnosticList *problems)
{
    Program *program = mem_alloc_zeroed(1, sizeof(Program));
    program->vm = vm;
    buf_init(&program->name);
    buf_append_string(&program->name, name);
    code_file_init(&program->file);
    if (!compile_source(program->name.text, text, length, options, &program->file, problems)) {
        program_free(program);
        return NULL;
    }
    program->file.is_library =
        strncmp(name, FROZEN_PREFIX, strlen(FROZEN_PREFIX)) == 0 ||
        (vm->current != NULL && program_is_library(frame_code(vm->current)->code) &&
         strcmp(name, STRING_NAME) == 0);
    vec_push(&vm->programs, program);
    return program;
}

bool program_keep_lines(Vm *vm, Program *program, const char *text, size_t length,
                        DiagnosticList *problems)
{
    if (!source_init(&program->source, program->name.text, text, length, problems))
        return false;
    program->is_from_file = true;
    if (vm->recorder != NULL)
        record_file(vm, program->name.text, text, length);
    return true;
}

const Program *program_find(const Vm *vm, const char *name)
{
    for (size_t i = 0; i < vm->programs.count; i++)
        if (vm->programs.items[i]->is_from_file &&
            strcmp(vm->programs.items[i]->name.text, name) == 0)
            return vm->programs.items[i];
    return NULL;
}

static void free_unused(CodeFile *file)
{
    Program *program = (Program *)file;
    Vm *vm = program->vm;
    for (size_t i = 0; i < vm->programs.count; i++) {
        if (vm->programs.items[i] != program)
            continue;
        vm->programs.items[i] = vec_last(&vm->programs);
        vm->programs.count--;
        break;
    }
    program_free(program);
}

void program_release_with_code(Program *program)
{
    program->file.unused = free_unused;
}

void programs_done(Vm *vm)
{
    for (size_t i = 0; i < vm->programs.count; i++)
        program_free(vm->programs.items[i]);
    vec_done(&vm->programs);
}

/* --- errors --- */

static ExceptionId kind_of(const Diagnostic *problem)
{
    static const struct {
        const char *name;
        ExceptionId id;
    } kinds[] = {
        {"SyntaxError", EXCEPTION_SyntaxError},
        {"IndentationError", EXCEPTION_IndentationError},
        {"TabError", EXCEPTION_TabError},
        {"ValueError", EXCEPTION_ValueError},
        {"RecursionError", EXCEPTION_RecursionError},
        {"MemoryError", EXCEPTION_MemoryError},
        {"OverflowError", EXCEPTION_OverflowError},
        {"UnicodeDecodeError", EXCEPTION_ValueError},
    };
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (strcmp(kinds[i].name, problem->kind) == 0)
            return kinds[i].id;
    return EXCEPTION_NotImplementedError;
}

static Ref text_or_none(Interp *in, const char *text)
{
    return text == NULL ? keep_none(in) : str_from_string(in, text);
}

/* (filename, line, offset, text, end line, end offset) */
static Ref place_of(Interp *in, const Diagnostic *problem, bool has_text)
{
    SyntaxErrorOffsets offsets = syntax_error_offsets(problem);
    const char *line = has_text && !problem->no_text ? problem->source_line : NULL;
    Ref line_text =
        line == NULL ? keep_none(in) : str_printf(in, problem->bare_line ? "%s" : "%s\n", line);
    uint32_t end_line = problem->span.end_line != 0 ? problem->span.end_line : problem->span.line;
    Slot parts[] = {
        {text_or_none(in, problem->file).object},  {int_from_i64(in, problem->span.line).object},
        {int_from_i64(in, offsets.offset).object}, {line_text.object},
        {int_from_i64(in, end_line).object},       {int_from_i64(in, offsets.end_offset).object}};
    return tuple_from_taken(in, parts, ARRAY_LEN(parts));
}

static Ref raise_at_place(Interp *in, ExceptionId kind, const Diagnostic *problem, bool has_text)
{
    Ref message = str_from_string(in, problem->message);
    Ref place = place_of(in, problem, has_text);
    Ref raised = NO_REF;
    if (message.object != NULL && place.object != NULL) {
        Slot arguments[] = {{message.object}, {place.object}};
        raised =
            exception_new(in, in->exceptions[kind], (Arguments){.slots = arguments, .count = 2});
    }
    drop(in, message);
    drop(in, place);
    if (raised.object != NULL)
        raise_object(in, raised);
    return NO_REF;
}

Ref program_raise_warning(Vm *vm, const Diagnostic *problem, bool has_text)
{
    return raise_at_place(&vm->in, EXCEPTION_SyntaxError, problem, has_text);
}

Ref program_raise(Vm *vm, const DiagnosticList *problems)
{
    Interp *in = &vm->in;
    const Diagnostic *problem = NULL;
    for (size_t i = 0; problem == NULL && i < problems->items.count; i++)
        if (!program_is_warning(&problems->items.items[i]))
            problem = &problems->items.items[i];
    if (problem == NULL)
        return raise_error(in, EXCEPTION_SyntaxError, "invalid syntax");
    ExceptionId kind = kind_of(problem);
    bool has_place = kind == EXCEPTION_SyntaxError || kind == EXCEPTION_IndentationError ||
                     kind == EXCEPTION_TabError;
    return has_place ? raise_at_place(in, kind, problem, true)
                     : raise_error(in, kind, "%s", problem->message);
}
