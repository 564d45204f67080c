/* Types of objects in the sys module. */
#ifndef VM_SYS_TYPES_H
#define VM_SYS_TYPES_H

#include "vm/machine.h"

/* Tuples whose items have names. */
Ref sys_version_info(Vm *vm);
Ref sys_float_info(Vm *vm);
Ref sys_int_info(Vm *vm);
Ref sys_hash_info(Vm *vm);
Ref sys_flags(Vm *vm);
Ref sys_implementation(Vm *vm);
/* (firstiter, finalizer): both None, for there is no way to set them. */
Ref sys_asyncgen_hooks(Vm *vm);

/* The argument of sys.unraisablehook. where: NULL for None. */
Ref sys_unraisable_arguments(Vm *vm, Object *exception, Object *where);
bool sys_is_unraisable_arguments(const Object *object);

#define PYTHON_HEXVERSION 0x030b02f0

#endif
