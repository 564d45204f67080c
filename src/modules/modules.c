/* The table of the modules: those in C from module.def, those in Python from the files
 * of library/, which the build turns into C text.
 */
#include "modules/modules.h"

#include "modules/specs.h"

static const ModuleSpec *const specs[] = {
#define MODULE(name) &name##_module,
#include "modules/module.def"
#undef MODULE
    NULL,
};

/* The library's texts are longer than a portable C program's literals may be. */
#pragma GCC diagnostic ignored "-Woverlength-strings"
#include "modules/library.inc"

const ModuleTable standard_modules = {
    .specs = specs,
    .frozen = frozen_modules,
    .frozen_count = ARRAY_LEN(frozen_modules),
};
