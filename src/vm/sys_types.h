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

#define PYTHON_HEXVERSION 0x030b02f0

#endif
