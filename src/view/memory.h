/* What a view keeps from one time to the next: sizes of panes, what was typed; and, while
 * a script is edited and run again, where one stood, breakpoints and watches. As text, a
 * line each, so that it can be kept in a file.
 */
#ifndef VIEW_MEMORY_H
#define VIEW_MEMORY_H

#include "view/view.h"

/* whole: breakpoints, watches, view, what the script has read, and place too. */
void memory_append(const View *view, Buf *out, bool whole);
/* Takes what memory_append gave; lines that mean nothing are passed over. */
void memory_take(View *view, const char *text, size_t length);

#endif
