/* Every module of module.def as its file defines it. */
#ifndef MODULES_SPECS_H
#define MODULES_SPECS_H

#include "vm/module_table.h"

#define MODULE(name) extern const ModuleSpec name##_module;
#include "modules/module.def"
#undef MODULE

#endif
