/* The help screen: all commands from the table, in columns by group as wide as
 * their sentences, scrolled if they do not fit. */
#include <stdio.h>
#include <string.h>

#include "view/command.h"
#include "view/state.h"

enum { COLUMN_WIDTH = 58, KEYS_WIDTH = 18, TOP_ROWS = 2 };

typedef struct {
    Canvas *canvas; /* NULL: only count rows */
    Area area;
    int columns, top;
    int column, row, rows;
} HelpPage;

static int page_columns(int width)
{
    return width >= 3 * COLUMN_WIDTH ? 3 : width >= 2 * COLUMN_WIDTH ? 2 : 1;
}

static int group_rows(CommandGroup group)
{
    int rows = 2;
    for (int id = 0; id < COMMAND_COUNT; id++) {
        rows += command_info((CommandId)id)->group == group;
    }
    return rows;
}

/* Groups fill a column until it has its share of all rows. */
static void start_group(HelpPage *page, CommandGroup group)
{
    int all = 0;
    for (int other = 0; other < COMMAND_GROUP_COUNT; other++) {
        all += group_rows((CommandGroup)other);
    }
    int share = (all + page->columns - 1) / page->columns;
    bool full = page->row > 0 && page->row + group_rows(group) / 2 > share;
    if (full && page->column + 1 < page->columns) {
        page->column++;
        page->row = 0;
    }
}

static void put_row(HelpPage *page, StyleRole role, const char *keys, const char *text)
{
    int width = page->area.width / page->columns;
    int x = page->area.x + 2 + page->column * width;
    int y = page->area.y + TOP_ROWS + page->row - page->top;
    bool seen = page->canvas != NULL && y >= page->area.y + TOP_ROWS &&
                y < page->area.y + page->area.height - 1;
    if (seen) {
        canvas_text_cut(page->canvas, x, y, ink(STYLE_HINT_KEY), keys, KEYS_WIDTH - 1);
        int text_x = keys[0] == '\0' ? x : x + KEYS_WIDTH;
        canvas_text_cut(page->canvas, text_x, y, ink(role), text, x + width - 3 - text_x);
    }
    page->row++;
    page->rows = page->row > page->rows ? page->row : page->rows;
}

static void put_group(HelpPage *page, CommandGroup group)
{
    start_group(page, group);
    put_row(page, STYLE_PANE_FOCUS, "", command_group_heading(group));
    for (int id = 0; id < COMMAND_COUNT; id++) {
        const CommandInfo *info = command_info((CommandId)id);
        if (info->group == group) {
            put_row(page, STYLE_TEXT, info->keys, info->sentence);
        }
    }
    put_row(page, STYLE_TEXT, "", "");
}

static void put_groups(HelpPage *page)
{
    for (int group = 0; group < COMMAND_GROUP_COUNT; group++) {
        put_group(page, (CommandGroup)group);
    }
}

int panel_help_rows(const View *view, int width)
{
    HelpPage page = {.area = {0, 0, width, 0}, .columns = page_columns(width)};
    put_groups(&page);
    return page.rows;
}

void panel_help_draw(View *view, Canvas *canvas, Area area)
{
    HelpPage page = {
        .canvas = canvas, .area = area, .columns = page_columns(area.width), .top = view->help_top};
    canvas_fill(canvas, (Area){area.x, area.y, area.width, 1}, ink(STYLE_HEADER));
    canvas_text(canvas, area.x + 1, area.y, ink(STYLE_HEADER_NAME), "Keys");
    canvas_text_cut(canvas, area.x + 7, area.y, ink(STYLE_HEADER),
                    "a number before a key repeats it or names a step", area.width - 8);
    put_groups(&page);
    bool more = page.rows - view->help_top > area.height - TOP_ROWS - 1;
    canvas_text_cut(canvas, area.x + 1, area.y + area.height - 1, ink(STYLE_HINT),
                    more ? "Down, PgDn: more   any other key: back" : "any key: back",
                    area.width - 2);
}
