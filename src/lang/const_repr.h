/* Constants as Python's repr shows them. */
#ifndef LANG_CONST_REPR_H
#define LANG_CONST_REPR_H

#include "base/buf.h"
#include "lang/code.h"

/* Appends repr(value). A code object has no address here: it is shown as
 * <code object NAME, file "FILE", line LINE>. */
void const_repr(Buf *out, const Const *value);

#endif
