/* SyntaxWarnings of text that is compiled while the script runs. As long as nobody imported
 * the warnings module its filters are those of the start, and the warning is written; else
 * that module decides. Of a text that is in no file no line is shown.
 */
#include <string.h>

#include "lang/syntax_error.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/output.h"
#include "vm/program.h"

bool program_is_warning(const Diagnostic *problem)
{
    return strcmp(problem->kind, "SyntaxWarning") == 0;
}

static void write_warning(Vm *vm, const Diagnostic *problem, bool has_file)
{
    Diagnostic shown = *problem;
    if (!has_file)
        shown.source_line = NULL;
    Buf text = BUF_INIT;
    syntax_warning_render(&text, &shown);
    if (text.length > 0 && !output_to_sys(vm, STREAM_STDERR, text.text, text.length))
        raise_clear(&vm->in);
    buf_done(&text);
}

static bool explain(Interp *in, Object *function, const Diagnostic *problem)
{
    Ref message = str_from_string(in, problem->message);
    Ref file = str_from_string(in, problem->file == NULL ? "" : problem->file);
    Ref line = int_from_i64(in, problem->span.line);
    Ref result = NO_REF;
    if (message.object != NULL && file.object != NULL && line.object != NULL) {
        Slot slots[] = {{message.object},
                        {(Object *)in->exceptions[EXCEPTION_SyntaxWarning]},
                        {file.object},
                        {line.object}};
        result = object_call(in, function, (Arguments){.slots = slots, .count = ARRAY_LEN(slots)});
    }
    drop(in, message);
    drop(in, file);
    drop(in, line);
    bool done = result.object != NULL;
    drop(in, result);
    return done;
}

/* warnings.warn_explicit, if the script has that module. NO_REF without an exception: no. */
static Ref find_explainer(Vm *vm)
{
    Object *module = dict_get_string(&vm->in, vm->modules.object, "warnings");
    if (module == NULL)
        return NO_REF;
    Ref name = str_from_string(&vm->in, "warn_explicit");
    Ref found = name.object == NULL ? NO_REF : object_find_attribute(&vm->in, module, name.object);
    drop(&vm->in, name);
    return found;
}

/* A warning that a filter made an exception is a SyntaxError, as the compiler has it. */
static bool make_error(Vm *vm, const Diagnostic *problem, bool has_file)
{
    if (!is_raised_of(&vm->in, EXCEPTION_SyntaxWarning))
        return false;
    raise_clear(&vm->in);
    program_raise_warning(vm, problem, has_file);
    return false;
}

bool program_warn(Vm *vm, const DiagnosticList *problems, bool has_file)
{
    Ref explainer = find_explainer(vm);
    bool good = explainer.object != NULL || !is_raised(&vm->in);
    for (size_t i = 0; good && i < problems->items.count; i++) {
        const Diagnostic *problem = &problems->items.items[i];
        if (!program_is_warning(problem))
            continue;
        if (explainer.object == NULL)
            write_warning(vm, problem, has_file);
        else
            good = explain(&vm->in, explainer.object, problem) || make_error(vm, problem, has_file);
    }
    drop(&vm->in, explainer);
    return good;
}
