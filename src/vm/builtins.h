/* The functions of builtin.def, declared, and the objects of site_builtins.def. */
#ifndef VM_BUILTINS_H
#define VM_BUILTINS_H

#include "vm/machine.h"

#define BUILTIN(name, function, kind, least, most, sentence)                                       \
    Ref function(Interp *in, Object *self, Arguments arguments);
#include "vm/builtin.def"
#undef BUILTIN

/* exit, quit, help, copyright, credits, license: site_builtins.c. The types are made already;
 * adds the objects to the module's dict. False: raised. */
bool site_builtins_fill(Interp *in, Object *dict);
extern const TypeSpec site_Quitter_spec, site_Printer_spec, site_Helper_spec;

#endif
