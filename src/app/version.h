/* --version: ours and those of the libraries. */
#ifndef APP_VERSION_H
#define APP_VERSION_H

#include "base/buf.h"

void version_append(Buf *out);

#endif
