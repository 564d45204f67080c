/* What the machine cannot run is found before it runs. */
#ifndef VM_SUPPORT_H
#define VM_SUPPORT_H

#include "base/diag.h"
#include "lang/code.h"

/* True if every instruction of the file can be executed; else one diagnostic for each
 * place. */
bool support_check(const CodeFile *file, DiagnosticList *diagnostics);

#endif
