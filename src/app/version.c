/* Each library's version is asked from the folder that may use it. */
#include "app/version.h"

#include "base/utf8.h"
#include "trace/source.h"
#include "tui/term.h"

void version_append(Buf *out)
{
    buf_printf(out, "boxarrow %s\n", BOXARROW_VERSION);
    buf_append_string(out, "Python 3.11 in a simulator of its own. MIT licence.\n");
    buf_printf(out, "Libraries: %s, cJSON %s, utf8proc %s, libtommath %s\n", term_library_version(),
               trace_library_version(), utf8_library_version(), LIBTOMMATH_VERSION);
}
