/* Imports: names to modules, as importlib has it. A module is looked for in sys.modules,
 * then among those built in, then (if the run may) in the files along sys.path, then
 * among the library's.
 *
 *     import.c        names: dots, relative names, parents, from-lists
 *     import_find.c   where a module comes from, and making it
 */
#ifndef VM_IMPORT_H
#define VM_IMPORT_H

#include "vm/machine.h"
#include "vm/module_table.h"

typedef struct {
    Object *name;
    Object *globals;   /* dict of the importing module; NULL: none, for relative names */
    Object *from_list; /* NULL or None: the statement is `import name` */
    int64_t level;     /* dots of a relative import */
} ImportRequest;

/* What the import statement and __import__ give. All borrowed; new reference. */
Ref import_module(Vm *vm, const ImportRequest *request);
/* `import name` for code of the program itself: Interp.import. */
Ref import_hook(Interp *in, const char *name);
/* The module of that name, made now if it is built in and not there yet; NO_REF without
 * an exception if there is none of that name. */
Ref import_builtin(Vm *vm, const char *name);
/* ImportError with its name attribute; module name may be NULL. Always NO_REF. */
Ref import_error(Vm *vm, Object *name, const char *format, ...) PRINTF_LIKE(3, 4);

/* import_find.c: looks for the module and runs its code. path: the list of folders to
 * look in (a package's __path__), NULL: sys.path. NO_REF without an exception if there is
 * no such module. */
Ref import_find(Vm *vm, const char *name, Object *path);
/* The library has a module of that name, here or in CPython alone. */
bool import_is_standard(const char *name);

/* The modules the machine is made of. */
#define MODULE(name) extern const ModuleSpec name##_module;
#include "vm/module.def"
#undef MODULE

#endif
