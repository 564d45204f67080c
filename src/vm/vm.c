/* The machine as a whole: made from a script's text, run once, freed.
 *
 *     vm_new   text -> code; heap, types, modules made; all that is start-up state and
 *              stands aside (frozen), as CPython's own objects do
 *     vm_run   __main__ made; its code runs; exit status; finalisation
 */
#include "vm/vm.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "heap/gc.h"
#include "types/dict.h"
#include "types/module.h"
#include "types/object.h"
#include "types/str.h"
#include "vm/async_generator.h"
#include "vm/call.h"
#include "vm/coroutine.h"
#include "vm/eval.h"
#include "vm/finish.h"
#include "vm/generator.h"
#include "vm/import.h"
#include "vm/leave.h"
#include "vm/machine.h"
#include "vm/output.h"
#include "vm/program.h"
#include "vm/record.h"
#include "vm/streams.h"
#include "vm/unraisable.h"
#include "vm/view.h"

#define DEFAULT_HEAP_LIMIT ((size_t)4 << 30)

static bool on_budget(Interp *in)
{
    Vm *vm = vm_of(in);
    in->budget = BUDGET_REFILL;
    if (vm->stopped)
        return raise_false(in, EXCEPTION_KeyboardInterrupt, "the run was stopped");
    if (vm->options.interrupted == NULL)
        return true;
    int wish = vm->options.interrupted(vm->options.host);
    if (wish == 0)
        return true;
    vm->stopped = wish == 2;
    raise_object(in,
                 exception_new(in, in->exceptions[EXCEPTION_KeyboardInterrupt], (Arguments){0}));
    return false;
}

void vm_ask_soon(Vm *vm)
{
    vm->in.budget = 0;
}

/* The machine's own clock begins at the start of 2024 and ticks when it is asked. */
#define OWN_CLOCK_START INT64_C(1704067200000000000)
#define OWN_CLOCK_TICK INT64_C(100000)

static int64_t read_clock(Interp *in, TimeKind which)
{
    Vm *vm = vm_of(in);
    if (vm->options.clock != NULL)
        return vm->options.clock(vm->options.host, which);
    vm->time_passed += OWN_CLOCK_TICK;
    return vm->time_passed + (which == TIME_WALL ? OWN_CLOCK_START : 0);
}

static bool let_time_pass(Interp *in, int64_t nanoseconds)
{
    Vm *vm = vm_of(in);
    if (vm->options.clock == NULL)
        vm->time_passed += nanoseconds;
    else if (vm->options.sleep != NULL)
        vm->options.sleep(vm->options.host, nanoseconds);
    return on_budget(in);
}

static bool is_handling(const Interp *in)
{
    return vm_handled_exception(in->vm) != NULL;
}

static void set_hooks(Vm *vm)
{
    Interp *in = &vm->in;
    in->vm = vm;
    in->host = vm->options.host;
    in->call = vm_call;
    in->import = import_hook;
    in->current_globals = view_current_globals;
    in->super_arguments = view_super_arguments;
    in->unraisable = unraisable_tell;
    in->is_handling = is_handling;
    in->frames = &frame_hooks;
    in->on_budget = on_budget;
    in->clock = read_clock;
    in->sleep = let_time_pass;
    in->write = output_hook;
    in->budget = BUDGET_REFILL;
}

/* CPython puts the working directory in front and leaves the rest as it is. */
static void set_path(Vm *vm)
{
    const char *path = vm->options.path;
    char *folder = path[0] == '/' || path[0] == '<' ? NULL : getcwd(NULL, 0);
    buf_init(&vm->path);
    if (folder != NULL)
        buf_printf(&vm->path, "%s/", strcmp(folder, "/") == 0 ? "" : folder);
    free(folder);
    buf_append_string(&vm->path, path);
}

static bool compile(Vm *vm, DiagnosticList *diagnostics)
{
    const VmOptions *options = &vm->options;
    CompileOptions how = {.mode = COMPILE_EXEC};
    Program *program =
        program_compile(vm, vm->path.text, options->text, options->length, &how, diagnostics);
    return program != NULL &&
           program_keep_lines(vm, program, options->text, options->length, diagnostics);
}

static bool make_modules(Vm *vm)
{
    Interp *in = &vm->in;
    vm->modules.object = dict_new(in).object;
    if (vm->modules.object == NULL)
        return false;
    Ref builtins = import_builtin(vm, "builtins");
    Ref sys = builtins.object == NULL ? NO_REF : import_builtin(vm, "sys");
    if (sys.object == NULL)
        return false;
    vm->builtins.object = keep(module_dict(builtins.object)).object;
    vm->sys.object = keep(module_dict(sys.object)).object;
    vm->import_function = dict_get(in, vm->builtins.object, in->names->import_);
    drop(in, sys);
    drop(in, builtins);
    return true;
}

static bool make_own_types(Vm *vm)
{
    bool done = true;
#define OWN_TYPE(member, spec)                                                                     \
    vm->types.member = done ? type_from_spec(&vm->in, &spec, NULL) : NULL;                         \
    done = vm->types.member != NULL;
#include "vm/own_type.def"
#undef OWN_TYPE
    return done;
}

static bool start_machine(Vm *vm)
{
    Interp *in = &vm->in;
    size_t limit = vm->options.heap_limit != 0 ? vm->options.heap_limit : DEFAULT_HEAP_LIMIT;
    if (!interp_init(in, limit))
        return false;
    set_hooks(vm);
    vm->handled = &vm->handled_base;
    vm->evaluate = vm->options.sink != NULL ? eval_recording : eval_plain;
    return make_own_types(vm) && make_modules(vm);
}

Vm *vm_new(const VmOptions *options, DiagnosticList *diagnostics)
{
    Vm *vm = mem_alloc_zeroed(1, sizeof(Vm));
    vm->options = *options;
    buf_init(&vm->input_rest);
    set_path(vm);
    if (!compile(vm, diagnostics)) {
        programs_done(vm);
        buf_done(&vm->path);
        mem_free(vm);
        return NULL;
    }
    if (!start_machine(vm)) {
        (void)diag_add(diagnostics, "error", NULL, (SourceSpan){0}, NULL,
                       "no memory to start with");
        vm_free(vm);
        return NULL;
    }
    return vm;
}

/* --- __main__ --- */

static bool set_taken(Interp *in, Object *dict, const char *name, Ref value)
{
    bool done = value.object != NULL && dict_set_string(in, dict, name, value.object);
    drop(in, value);
    return done;
}

static bool make_main(Vm *vm)
{
    Interp *in = &vm->in;
    Ref module = module_new(in, "__main__");
    if (module.object == NULL)
        return false;
    Object *dict = module_dict(module.object);
    Object *builtins = dict_get_string(in, vm->modules.object, "builtins");
    vm->main.object = keep(dict).object;
    bool done = builtins != NULL && set_taken(in, dict, "__annotations__", dict_new(in)) &&
                dict_set_string(in, dict, "__builtins__", builtins) &&
                set_taken(in, dict, "__file__", str_from_string(in, vm->path.text)) &&
                dict_set_string(in, dict, "__cached__", in->none) &&
                dict_set_string(in, vm->modules.object, "__main__", module.object);
    drop(in, module);
    return done;
}

/* CPython's state when a script begins: everything so far is old and out of sight. */
static void settle(Vm *vm)
{
    Heap *heap = vm_heap(vm);
    (void)gc_collect(heap, GENERATION_COUNT - 1);
    for (int i = 0; i < GENERATION_COUNT; i++) {
        heap->collector->generation[i].count = 0;
        heap->collector->stats[i].collections = 0;
        heap->collector->stats[i].collected = 0;
    }
}

static Ref run_main(Vm *vm)
{
    Interp *in = &vm->in;
    Ref code = code_object_new(in, vm->programs.items[0]->file.module, &vm->constants);
    if (code.object == NULL)
        return NO_REF;
    Ref function = function_new(in, code.object, vm->main.object);
    drop(in, code);
    if (function.object == NULL)
        return NO_REF;
    Frame *frame = call_push_namespace(vm, function, vm->main.object);
    return frame == NULL ? NO_REF : call_run(vm, frame);
}

int vm_run(Vm *vm)
{
    Interp *in = &vm->in;
    interp_measure_stack(in);
    gc_hide(vm_heap(vm));
    if (make_main(vm)) {
        settle(vm);
        if (vm->options.sink != NULL)
            vm->recorder = record_start(vm, vm->options.sink);
        drop(in, run_main(vm));
    }
    int status = finish_status(vm);
    finish_callbacks(vm);
    if (!finish_streams(vm))
        status = STATUS_UNFLUSHED;
    constant_table_done(in, &vm->constants);
    finish_modules(vm);
    if (vm->recorder != NULL)
        record_end(vm);
    return status;
}

void vm_free(Vm *vm)
{
    if (vm == NULL)
        return;
    if (vm->recorder != NULL)
        record_done(vm);
    interp_done(&vm->in);
    data_stack_done(&vm->stack);
    programs_done(vm);
    buf_done(&vm->input_rest);
    buf_done(&vm->path);
    mem_free(vm);
}

bool vm_was_stopped(const Vm *vm)
{
    return vm->stopped;
}

bool vm_was_interrupted(const Vm *vm)
{
    return vm->interrupted;
}

Interp *vm_interp(Vm *vm)
{
    return &vm->in;
}
