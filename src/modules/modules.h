/* All modules a script can import that do not belong to the machine itself. */
#ifndef MODULES_MODULES_H
#define MODULES_MODULES_H

#include "vm/module_table.h"

extern const ModuleTable standard_modules;

#endif
