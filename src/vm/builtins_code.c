/* compile(), exec() and eval(): text to code, and code run in namespaces that are given.
 * CPython's Python/bltinmodule.c.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/dict.h"
#include "types/function.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/builtins.h"
#include "vm/call.h"
#include "vm/frame.h"
#include "vm/leave.h"
#include "vm/program.h"
#include "vm/scaffold_build.h"

/* Bits of compile()'s flags: the features of __future__ from division to annotations, those
 * that have long been the rule among them, and what is known besides. */
#define FUTURE_FLAGS 0x1FE0000u
#define OTHER_FLAGS 0x7610

/* --- text to code --- */

static bool has_no_nul(Interp *in, const Buf *text)
{
    return text->length == 0 || memchr(text->text, '\0', text->length) == NULL ||
           raise_false(in, EXCEPTION_SyntaxError, "source code string cannot contain null bytes");
}

static bool append_buffer(Interp *in, Object *source, Buf *out)
{
    Ref bytes = buffer_to_bytes(in, source);
    if (bytes.object == NULL)
        return false;
    buf_append(out, bytes_data(bytes.object), (size_t)((VarObject *)bytes.object)->size);
    drop(in, bytes);
    return has_no_nul(in, out);
}

/* The text of a str, bytes or other object with a buffer. False: raised; `function` and `wanted`
 * are for the message. */
static bool append_text(Interp *in, Object *source, const char *function, const char *wanted,
                        Buf *out)
{
    if (is_str(source))
        str_append_utf8(source, out);
    else if (is_bytes(source))
        buf_append(out, bytes_data(source), (size_t)((VarObject *)source)->size);
    else if (is_bytes_like(source))
        return append_buffer(in, source, out);
    else
        return raise_false(in, EXCEPTION_TypeError, "%s() arg 1 must be a %s object", function,
                           wanted);
    return has_no_nul(in, out);
}

/* __future__ features of the code that calls are those of the text, too. */
static uint32_t inherited_flags(const Vm *vm)
{
    const Frame *frame = frame_visible(vm->current);
    return frame == NULL ? 0 : frame_code(frame)->code->flags & FUTURE_FLAGS;
}

/* What CPython's syntax tree holds. */
typedef struct {
    ConstantTable constants;
    TreeObjects objects;
} SyntaxTree;

static void tree_done(Interp *in, SyntaxTree *tree)
{
    constant_table_done(in, &tree->constants);
    tree_objects_done(in, &tree->objects);
}

static Ref code_of_program(Vm *vm, Program *program, const DiagnosticList *problems,
                           SyntaxTree *tree)
{
    if (program == NULL)
        return program_raise(vm, problems);
    if (!program_warn(vm, problems, false))
        return NO_REF;
    Ref code = code_object_new(&vm->in, program->file.module, &tree->constants);
    if (code.object != NULL)
        program_release_with_code(program);
    return code;
}

/* tree: empty before; tree_done when it is no longer needed. */
static Ref code_of_text(Vm *vm, const char *name, const Buf *text, CompileOptions *how,
                        SyntaxTree *tree)
{
    DiagnosticList problems;
    Scaffold scaffold;
    diag_init(&problems);
    scaffold_init(&scaffold);
    how->scaffold = &scaffold;
    Program *program = program_compile(vm, name, text->text == NULL ? "" : text->text, text->length,
                                       how, &problems);
    Ref code = NO_REF;
    if (scaffold_build(&vm->in, &scaffold, &tree->objects))
        code = code_of_program(vm, program, &problems, tree);
    scaffold_done(&scaffold);
    diag_done(&problems);
    return code;
}

static bool read_mode(Interp *in, Object *object, CompileMode *mode)
{
    static const char *const names[] = {
        [COMPILE_EXEC] = "exec", [COMPILE_EVAL] = "eval", [COMPILE_SINGLE] = "single"};
    if (!is_str(object))
        return raise_false(in, EXCEPTION_TypeError, "compile() argument 'mode' must be str, not %s",
                           type_name_of(object));
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        *mode = (CompileMode)i;
        if (str_equals_ascii(object, names[i]))
            return true;
    }
    return raise_false(in, EXCEPTION_ValueError,
                       "compile() mode must be 'exec', 'eval' or 'single'");
}

/* The bits of compile()'s flags that are known: __future__ features, and those that only
 * ask the parser to be lenient. */
static bool read_flags(Vm *vm, Object *const *values, CompileOptions *how)
{
    Interp *in = &vm->in;
    int64_t flags = 0, dont_inherit = 0, optimize = -1;
    if (values[3] != NULL && !number_as_c_int(in, values[3], &flags))
        return false;
    if (values[5] != NULL && !number_as_c_int(in, values[5], &optimize))
        return false;
    if (values[4] != NULL) {
        dont_inherit = object_is_true(in, values[4]);
        if (dont_inherit < 0)
            return false;
    }
    if (flags & ~(int64_t)(FUTURE_FLAGS | OTHER_FLAGS))
        return raise_false(in, EXCEPTION_ValueError, "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2)
        return raise_false(in, EXCEPTION_ValueError, "compile(): invalid optimize value");
    if (optimize > 0)
        return raise_false(in, EXCEPTION_NotImplementedError,
                           "compile() with optimize=%d is not supported by boxarrow",
                           (int)optimize);
    if (flags & 0x400)
        return raise_false(in, EXCEPTION_NotImplementedError,
                           "compile() to a syntax tree is not supported by boxarrow");
    how->inherited_flags = (uint32_t)flags & FUTURE_FLAGS;
    if (!dont_inherit)
        how->inherited_flags |= inherited_flags(vm);
    return true;
}

static void append_file_name(const Object *name, Buf *out)
{
    if (is_str(name))
        str_append_utf8(name, out);
    else
        buf_append(out, bytes_data((Object *)(uintptr_t)name),
                   (size_t)((const VarObject *)name)->size);
}

Ref builtin_compile(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "compile",
        .kept = NAMES_OF_compile,
        .names = {"source", "filename", "mode", "flags", "dont_inherit", "optimize"},
        .count = 6,
        .required = 3,
        .positional = 6};
    Object *values[6];
    CompileOptions how = {.is_text = true};
    if (!arguments_bind(in, &parameters, arguments, values) ||
        !read_mode(in, values[2], &how.mode) || !read_flags(vm_of(in), values, &how))
        return NO_REF;
    if (!is_str(values[1]) && !is_bytes(values[1]))
        return raise_error(in, EXCEPTION_TypeError,
                           "expected str, bytes or os.PathLike object, not %s",
                           type_name_of(values[1]));
    if (IS_EXACT(in, values[0], code))
        return keep(values[0]);
    Buf text = BUF_INIT, name = BUF_INIT;
    how.is_str = is_str(values[0]);
    append_file_name(values[1], &name);
    Ref code = NO_REF;
    SyntaxTree tree = {0};
    if (append_text(in, values[0], "compile", "string, bytes or AST", &text))
        code = code_of_text(vm_of(in), name.text == NULL ? "" : name.text, &text, &how, &tree);
    tree_done(in, &tree);
    buf_done(&text);
    buf_done(&name);
    return code;
}

/* --- namespaces --- */

typedef struct {
    Object *globals; /* borrowed; dict */
    Object *locals;  /* borrowed; a mapping */
    Object *closure; /* borrowed; NULL: none is given */
} Namespaces;

static bool read_globals(Interp *in, const char *function, Object *object, Namespaces *names)
{
    if (is_dict(object)) {
        names->globals = object;
        return true;
    }
    bool is_eval = strcmp(function, "eval") == 0;
    return is_eval ? raise_false(in, EXCEPTION_TypeError, "%s",
                                 object->type->slots.subscript != NULL
                                     ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                     : "globals must be a dict")
                   : raise_false(in, EXCEPTION_TypeError, "exec() globals must be a dict, not %s",
                                 type_name_of(object));
}

/* What is not given is that of the running frame. */
static bool find_namespaces(Vm *vm, const char *function, Object *globals, Object *locals,
                            Namespaces *names)
{
    Interp *in = &vm->in;
    bool has_globals = globals != NULL && globals != in->none;
    bool has_locals = locals != NULL && locals != in->none;
    if (has_locals && locals->type->slots.subscript == NULL)
        return strcmp(function, "eval") == 0
                   ? raise_false(in, EXCEPTION_TypeError, "locals must be a mapping")
                   : raise_false(in, EXCEPTION_TypeError,
                                 "locals must be a mapping or None, not %s", type_name_of(locals));
    if (has_globals && !read_globals(in, function, globals, names))
        return false;
    Frame *frame = frame_visible(vm->current);
    if (frame == NULL)
        return raise_false(in, EXCEPTION_SystemError, "globals and locals cannot be NULL");
    names->locals = has_locals ? locals : has_globals ? globals : frame_locals(vm, frame);
    names->globals = has_globals ? globals : frame->globals;
    return names->locals != NULL;
}

static bool add_builtins(Vm *vm, Object *globals)
{
    Interp *in = &vm->in;
    if (dict_get_str(in, globals, in->names->builtins) != NULL)
        return true;
    return dict_set(in, globals, in->names->builtins, vm->builtins.object);
}

/* --- running --- */

/* Does the closure have a cell for each free variable? */
static bool closure_fits(Interp *in, const Object *closure, int64_t wanted)
{
    if (closure == NULL || !IS_EXACT(in, closure, tuple) || tuple_size(closure) != wanted)
        return false;
    for (int64_t i = 0; i < wanted; i++)
        if (!IS_EXACT(in, tuple_get(closure, i), cell))
            return false;
    return true;
}

static bool check_closure(Interp *in, const Object *code, CompileMode mode, const Namespaces *names)
{
    int32_t wanted = ((const CodeObject *)code)->code->nfreevars;
    if (wanted > 0 && mode == COMPILE_EVAL)
        return raise_false(in, EXCEPTION_TypeError,
                           "code object passed to eval() may not contain free variables");
    if (wanted == 0 && names->closure != NULL)
        return raise_false(in, EXCEPTION_TypeError, "cannot use a closure with this code object");
    return wanted == 0 || closure_fits(in, names->closure, wanted) ||
           raise_false(in, EXCEPTION_TypeError,
                       "code object requires a closure of exactly length %d", wanted);
}

static Ref run_code(Vm *vm, Object *code, const Namespaces *names)
{
    Interp *in = &vm->in;
    const Code *plain = ((const CodeObject *)code)->code;
    Ref function = function_new(in, code, names->globals);
    if (function.object == NULL)
        return NO_REF;
    if (names->closure != NULL)
        slot_init(&((FunctionObject *)function.object)->closure, keep(names->closure));
    if (plain->flags & CODE_OPTIMIZED) {
        Ref result = object_call_none(in, function.object);
        drop(in, function);
        return result;
    }
    Frame *frame = call_push_namespace(vm, function, names->locals);
    return frame == NULL ? NO_REF : call_run(vm, frame);
}

/* CPython's syntax tree lives until the text has run. */
static Ref run_text(Vm *vm, const Buf *text, bool is_str, CompileMode mode, const Namespaces *names)
{
    Interp *in = &vm->in;
    CompileOptions how = {
        .mode = mode, .inherited_flags = inherited_flags(vm), .is_text = true, .is_str = is_str};
    SyntaxTree tree = {0};
    Ref code = code_of_text(vm, STRING_NAME, text, &how, &tree);
    Ref result = code.object == NULL ? NO_REF : run_code(vm, code.object, names);
    drop(in, code);
    tree_done(in, &tree);
    return result;
}

/* Blanks before an expression are no indentation. */
static void strip_blanks(Buf *text)
{
    size_t blanks = text->length == 0 ? 0 : strspn(text->text, " \t");
    if (blanks == 0)
        return;
    memmove(text->text, text->text + blanks, text->length - blanks);
    buf_truncate(text, text->length - blanks);
}

static Ref run_source(Vm *vm, Object *source, CompileMode mode, const Namespaces *names)
{
    Interp *in = &vm->in;
    if (!add_builtins(vm, names->globals))
        return NO_REF;
    if (IS_EXACT(in, source, code))
        return check_closure(in, source, mode, names) ? run_code(vm, source, names) : NO_REF;
    if (names->closure != NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "closure can only be used when source is a code object");
    Buf text = BUF_INIT;
    bool is_eval = mode == COMPILE_EVAL;
    Ref result = NO_REF;
    if (append_text(in, source, is_eval ? "eval" : "exec", "string, bytes or code", &text)) {
        if (is_eval)
            strip_blanks(&text);
        result = run_text(vm, &text, is_str(source), mode, names);
    }
    buf_done(&text);
    return result;
}

Ref builtin_exec(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "exec",
                                          .names = {"", "", "", "closure"},
                                          .count = 4,
                                          .required = 1,
                                          .positional = 3};
    Object *values[4];
    Namespaces names = {0};
    if (!arguments_bind(in, &parameters, arguments, values) ||
        !find_namespaces(vm_of(in), "exec", values[1], values[2], &names))
        return NO_REF;
    names.closure = values[3] != in->none ? values[3] : NULL;
    Ref result = run_source(vm_of(in), values[0], COMPILE_EXEC, &names);
    if (result.object == NULL)
        return NO_REF;
    drop(in, result);
    return keep_none(in);
}

Ref builtin_eval(Interp *in, Object *self, Arguments arguments)
{
    Namespaces names = {0};
    if (!find_namespaces(vm_of(in), "eval", argument_at(arguments, 1), argument_at(arguments, 2),
                         &names))
        return NO_REF;
    return run_source(vm_of(in), arguments.slots[0].object, COMPILE_EVAL, &names);
}
