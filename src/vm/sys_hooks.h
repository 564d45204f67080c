/* Functions of the sys module that show values and exceptions, and its settings. */
#ifndef VM_SYS_HOOKS_H
#define VM_SYS_HOOKS_H

#include "vm/machine.h"

Ref sys_displayhook(Interp *in, Object *self, Arguments arguments);
Ref sys_excepthook(Interp *in, Object *self, Arguments arguments);
Ref sys_get_int_max_str_digits(Interp *in, Object *self, Arguments arguments);
Ref sys_set_int_max_str_digits(Interp *in, Object *self, Arguments arguments);
Ref sys_getswitchinterval(Interp *in, Object *self, Arguments arguments);
Ref sys_setswitchinterval(Interp *in, Object *self, Arguments arguments);
Ref sys_settrace(Interp *in, Object *self, Arguments arguments);
Ref sys_setprofile(Interp *in, Object *self, Arguments arguments);
Ref sys_none(Interp *in, Object *self, Arguments arguments);
Ref sys_no(Interp *in, Object *self, Arguments arguments);

/* builtin_module_names and stdlib_module_names: new references. */
Ref sys_builtin_module_names(Vm *vm);
Ref sys_stdlib_module_names(Vm *vm);

#endif
