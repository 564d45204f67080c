/* The views: the picture with its panes around it, or one pane that fills the screen.
 * They have names, and one leads to another.
 */
#ifndef VIEW_PAGE_H
#define VIEW_PAGE_H

#include "view/heap_table.h"
#include "view/split.h"

/* The view of that name, PANEL_COUNT if there is none. */
PanelId page_find(const char *name);
/* True for the panes around the picture. */
bool page_is_part(PanelId panel);
/* Names of all views, "picture, table and calls". */
void page_append_names(Buf *out);
/* Names of the commands hinted at while the pane has the keys; static. */
const char *page_hints(PanelId panel);

#endif
