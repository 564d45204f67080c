/* Imports of the modules that are built in: there are no others. */
#ifndef VM_IMPORT_H
#define VM_IMPORT_H

#include "vm/machine.h"
#include "vm/module_table.h"

/* `import name`; level is the int object of a relative import's dots. */
Ref import_module(Vm *vm, Object *name, Object *level);
/* The module of that name, made now if it is built in and not there yet; NO_REF without
 * an exception if there is none of that name. */
Ref import_builtin(Vm *vm, const char *name);
/* ImportError with its name attribute; module name may be NULL. Always NO_REF. */
Ref import_error(Vm *vm, Object *name, const char *format, ...) PRINTF_LIKE(3, 4);

/* The modules the machine is made of. */
#define MODULE(name) extern const ModuleSpec name##_module;
#include "vm/module.def"
#undef MODULE

#endif
