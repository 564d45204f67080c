/* The help screen: what can be done here first, then all commands by group, then what can
 * be typed behind ":"; in columns, scrolled so that the one under the cursor is seen. "/"
 * leaves only those that hold a text; Enter does the one under the cursor. */
#include <stdio.h>
#include <strings.h>
#include <string.h>

#include "view/ask.h"
#include "view/command.h"
#include "view/state.h"

enum { COLUMN_WIDTH = 58, KEYS_WIDTH = 18, TOP_ROWS = 2, BOTTOM_ROWS = 1, WHEEL_ROWS = 3 };

/* What is listed: a command, or a word behind ":" (numbers from COMMAND_COUNT on). */
typedef struct {
    const View *view;
    Canvas *canvas; /* NULL: only count rows */
    Area area;
    int columns, top;
    int column, row, rows;
    int listed;                /* so far */
    int cursor;                /* number in the list to be shown as chosen */
    int cursor_id, cursor_row; /* what it is, where it stands; -1: none */
    int sought_x, sought_y;    /* a cell; what stands there is `found` */
    int found;
} HelpPage;

static int page_columns(int width)
{
    return width >= 3 * COLUMN_WIDTH ? 3 : width >= 2 * COLUMN_WIDTH ? 2 : 1;
}

/* -- what is listed -- */

static const char *sentence_of(int id)
{
    return id < COMMAND_COUNT ? command_info((CommandId)id)->sentence
                              : ask_info((size_t)(id - COMMAND_COUNT))->sentence;
}

static void append_keys(Buf *out, const View *view, int id)
{
    if (id < COMMAND_COUNT) {
        keymap_append(out, &view->keys, (CommandId)id, 3);
        return;
    }
    const AskInfo *ask = ask_info((size_t)(id - COMMAND_COUNT));
    buf_printf(out, ":%s %s", ask->word, ask->argument);
}

static bool holds(const char *text, const char *sought)
{
    return strcasestr(text, sought) != NULL;
}

static bool is_listed(const View *view, int id)
{
    const char *sought = view->help_sought.text;
    if (sought[0] == '\0')
        return true;
    Buf keys;
    buf_init(&keys);
    append_keys(&keys, view, id);
    bool found = holds(sentence_of(id), sought) || holds(keys.text, sought) ||
                 (id < COMMAND_COUNT && holds(command_info((CommandId)id)->name, sought));
    buf_done(&keys);
    return found;
}

/* -- rows -- */

static bool is_seen(const HelpPage *page, int y)
{
    return page->canvas != NULL && y >= page->area.y + TOP_ROWS &&
           y < page->area.y + page->area.height - BOTTOM_ROWS;
}

static void put_row(HelpPage *page, StyleRole role, const char *keys, const char *text, bool chosen)
{
    int width = page->area.width / page->columns;
    int x = page->area.x + 2 + page->column * width;
    int y = page->area.y + TOP_ROWS + page->row - page->top;
    if (is_seen(page, y)) {
        Ink style = chosen ? ink(STYLE_SELECTED) : ink(role);
        if (chosen)
            canvas_symbol(page->canvas, x - 1, y, style, SYMBOL_CURSOR);
        int used = canvas_text_cut(page->canvas, x, y, ink(STYLE_HINT_KEY), keys, width - 3);
        int text_x = used == 0 ? x : used < KEYS_WIDTH ? x + KEYS_WIDTH : x + used + 2;
        canvas_text_cut(page->canvas, text_x, y, style, text, x + width - 3 - text_x);
    }
    page->row++;
    page->rows = page->row > page->rows ? page->row : page->rows;
}

static void put_entry(HelpPage *page, int id)
{
    Buf keys;
    int width = page->area.width / page->columns;
    int x = page->area.x + page->column * width;
    bool here = page->sought_y == TOP_ROWS + page->row - page->top && page->sought_x >= x &&
                page->sought_x < x + width;
    bool chosen = page->listed == page->cursor;
    if (chosen) {
        page->cursor_id = id;
        page->cursor_row = page->row;
    }
    page->found = here ? page->listed : page->found;
    page->listed++;
    buf_init(&keys);
    append_keys(&keys, page->view, id);
    put_row(page, STYLE_TEXT, keys.text, sentence_of(id), chosen);
    buf_done(&keys);
}

/* -- groups -- */

typedef struct {
    const char *heading;
    int ids[COMMAND_COUNT];
    int count;
} HelpGroup;

enum { GROUP_HERE, GROUP_FIRST, GROUP_ASK = GROUP_FIRST + COMMAND_GROUP_COUNT, GROUP_COUNT };

static void add_listed(const View *view, HelpGroup *group, int id)
{
    if (is_listed(view, id))
        group->ids[group->count++] = id;
}

static void make_group(const View *view, int number, HelpGroup *group)
{
    *group = (HelpGroup){0};
    if (number == GROUP_HERE) {
        const char *names = page_hints(view->focus);
        group->heading = "In this pane";
        HintWord word;
        for (CommandId id; (id = command_next_hint(&names, &word)) != COMMAND_COUNT;)
            if (word.length == 0) /* else the pane takes its key itself */
                add_listed(view, group, (int)id);
    } else if (number == GROUP_ASK) {
        group->heading = "Typed behind :";
        for (int i = 0; ask_info((size_t)i) != NULL; i++)
            add_listed(view, group, COMMAND_COUNT + i);
    } else {
        CommandGroup of = (CommandGroup)(number - GROUP_FIRST);
        group->heading = command_group_heading(of);
        for (int id = 0; id < COMMAND_COUNT; id++)
            if (command_info((CommandId)id)->group == of)
                add_listed(view, group, id);
    }
}

/* Groups fill a column until it has its share of all rows. */
static void put_group(HelpPage *page, const HelpGroup *group, int share)
{
    bool full = page->row > 0 && page->row + (group->count + 2) / 2 > share;
    if (full && page->column + 1 < page->columns) {
        page->column++;
        page->row = 0;
    }
    put_row(page, STYLE_PANE_FOCUS, "", group->heading, false);
    for (int i = 0; i < group->count; i++)
        put_entry(page, group->ids[i]);
    put_row(page, STYLE_TEXT, "", "", false);
}

static void put_groups(HelpPage *page)
{
    HelpGroup group;
    int all = 0;
    for (int number = 0; number < GROUP_COUNT; number++) {
        make_group(page->view, number, &group);
        all += group.count > 0 ? group.count + 2 : 0;
    }
    int share = (all + page->columns - 1) / page->columns;
    for (int number = 0; number < GROUP_COUNT; number++) {
        make_group(page->view, number, &group);
        if (group.count > 0)
            put_group(page, &group, share);
    }
}

static HelpPage make_page(const View *view, Canvas *canvas, Area area)
{
    return (HelpPage){.view = view,
                      .canvas = canvas,
                      .area = area,
                      .columns = page_columns(area.width),
                      .top = view->help_top,
                      .cursor = view->help_cursor,
                      .cursor_id = -1,
                      .sought_y = -1,
                      .found = -1};
}

/* The list as it would be drawn on the whole screen. */
static HelpPage measure(const View *view)
{
    HelpPage page = make_page(view, NULL, (Area){0, 0, view->options.width, view->options.height});
    put_groups(&page);
    return page;
}

/* -- keys -- */

static void keep_in_view(View *view)
{
    HelpPage page = measure(view);
    int shown = view->options.height - TOP_ROWS - BOTTOM_ROWS;
    view->help_cursor = view->help_cursor >= page.listed ? page.listed - 1 : view->help_cursor;
    view->help_cursor = view->help_cursor < 0 ? 0 : view->help_cursor;
    page = measure(view);
    if (page.cursor_row - 1 < view->help_top)
        view->help_top = page.cursor_row > 0 ? page.cursor_row - 1 : 0;
    else if (page.cursor_row >= view->help_top + shown)
        view->help_top = page.cursor_row - shown + 1;
}

static unsigned run_chosen(View *view)
{
    HelpPage page = measure(view);
    int id = page.cursor_id;
    view->help = false;
    if (id < 0)
        return VIEW_REDRAW;
    if (id < COMMAND_COUNT)
        return command_perform(view, (CommandId)id, 0);
    const AskInfo *ask = ask_info((size_t)(id - COMMAND_COUNT));
    prompt_open(&view->prompt, PROMPT_GO);
    buf_printf(&view->prompt.text, "%s ", ask->word);
    return VIEW_REDRAW;
}

/* While a text is typed that entries must hold. */
static unsigned search_key(View *view, Key key)
{
    uint32_t character = key_character(key);
    Buf *sought = &view->help_sought;
    if (character != 0) {
        buf_append_codepoint(sought, character);
    } else if (key == SPECIAL_BACKSPACE && sought->length > 0) {
        do {
            buf_truncate(sought, sought->length - 1);
        } while (sought->length > 0 &&
                 ((unsigned char)sought->text[sought->length] & 0xc0) == 0x80);
    } else if (key == SPECIAL_ESCAPE || key == SPECIAL_BACKSPACE) {
        buf_clear(sought);
        view->help_searching = false;
    } else if (key == SPECIAL_ENTER) {
        return run_chosen(view);
    } else {
        view->help_searching = false;
        return help_key(view, key);
    }
    view->help_cursor = 0;
    view->help_top = 0;
    keep_in_view(view);
    return VIEW_REDRAW;
}

unsigned help_key(View *view, Key key)
{
    int page = view->options.height > 6 ? view->options.height - 4 : 1;
    if (view->help_searching)
        return search_key(view, key);
    switch (key) {
    case SPECIAL_DOWN:
    case 'j':
        view->help_cursor++;
        break;
    case SPECIAL_UP:
    case 'k':
        view->help_cursor--;
        break;
    case SPECIAL_PAGE_DOWN:
    case ' ':
        view->help_cursor += page;
        break;
    case SPECIAL_PAGE_UP:
        view->help_cursor -= page;
        break;
    case '/':
        view->help_searching = true;
        buf_clear(&view->help_sought);
        break;
    case SPECIAL_ENTER:
        return run_chosen(view);
    default:
        view->help = false;
    }
    keep_in_view(view);
    return VIEW_REDRAW;
}

unsigned help_mouse(View *view, Mouse mouse)
{
    if (mouse.kind == MOUSE_WHEEL_DOWN || mouse.kind == MOUSE_WHEEL_UP) {
        view->help_cursor += mouse.kind == MOUSE_WHEEL_DOWN ? WHEEL_ROWS : -WHEEL_ROWS;
        keep_in_view(view);
    } else if (mouse.kind == MOUSE_PRESS) {
        HelpPage page =
            make_page(view, NULL, (Area){0, 0, view->options.width, view->options.height});
        page.sought_x = mouse.x;
        page.sought_y = mouse.y;
        put_groups(&page);
        if (page.found >= 0) {
            view->help_cursor = page.found;
            return run_chosen(view);
        }
    }
    return VIEW_REDRAW;
}

unsigned command_do_help(View *view, uint32_t count)
{
    view->help = true;
    view->help_searching = false;
    view->help_top = 0;
    view->help_cursor = 0;
    buf_clear(&view->help_sought);
    return VIEW_REDRAW;
}

/* -- drawing -- */

static void draw_bottom(View *view, Canvas *canvas, Area line)
{
    if (!view->help_searching) {
        canvas_text_cut(canvas, line.x + 1, line.y, ink(STYLE_HINT),
                        "Up, Down, PgDn: choose   Enter: do it   /: search   any other key: back",
                        line.width - 2);
        return;
    }
    int x = line.x + 1 + canvas_text(canvas, line.x + 1, line.y, ink(STYLE_MESSAGE), "keys for: ");
    x += canvas_foreign_text(canvas, (Area){x, line.y, line.width - x - 1, 1}, ink(STYLE_TEXT),
                             view->help_sought.text, view->help_sought.length);
    canvas_text(canvas, x, line.y, ink_with(ink(STYLE_TEXT), LOOK_REVERSE), " ");
    view->caret = (Caret){x, line.y, true, true};
}

void panel_help_draw(View *view, Canvas *canvas, Area area)
{
    HelpPage page = make_page(view, canvas, area);
    canvas_fill(canvas, (Area){area.x, area.y, area.width, 1}, ink(STYLE_HEADER));
    canvas_text(canvas, area.x + 1, area.y, ink(STYLE_HEADER_NAME), "Keys");
    canvas_text_cut(canvas, area.x + 7, area.y, ink(STYLE_HEADER),
                    "0 and a number before a key repeat it; a number and g: a step",
                    area.width - 8);
    put_groups(&page);
    draw_bottom(view, canvas, (Area){area.x, area.y + area.height - 1, area.width, 1});
}
