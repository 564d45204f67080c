/* The settings screen: a row for each setting, its choices turned by Left and Right. What
 * was changed holds at once, and is written to the configuration when the screen is
 * left. */
#include <string.h>

#include "view/setting.h"
#include "view/state.h"

enum { KEY_X = 3, VALUE_X = 16, SENTENCE_X = 32, TOP = 1 };

/* Lets the view be as its options say. */
static void take_options(View *view)
{
    DiagnosticList problems;
    Theme theme;
    diag_init(&problems);
    if (view->options.theme[0] != '\0' && theme_open(&theme, view->options.theme, &problems))
        view->theme = theme;
    diag_done(&problems);
    view->stage.follow = !view->options.no_follow;
    view->player.speed = view->options.speed;
    view_apply_options(view, false);
}

void settings_save(View *view)
{
    const ViewHost *host = view->options.host;
    Buf text;
    if (!view->settings.changed || host == NULL || host->save_settings == NULL)
        return;
    buf_init(&text);
    setting_write(&text, &view->options, &view->keys);
    const char *problem = host->save_settings(host->self, text.text, text.length);
    view_say(view, problem == NULL ? "the settings are saved" : "the settings are not saved: %s",
             problem == NULL ? "" : problem);
    view->settings.changed = problem != NULL;
    buf_done(&text);
}

static unsigned turn(View *view, int direction)
{
    setting_turn(&view->options, (SettingId)view->settings.cursor, direction);
    view->settings.changed = true;
    take_options(view);
    return VIEW_REDRAW | VIEW_REPAINT;
}

unsigned settings_turn_chosen(View *view)
{
    return turn(view, 1);
}

void settings_move(View *view, int rows)
{
    int at = view->settings.cursor + rows;
    at = at < 0 ? 0 : at >= SETTING_COUNT ? SETTING_COUNT - 1 : at;
    if (at == view->settings.cursor)
        view_say(view, rows < 0 ? "there is nothing above" : "there is nothing below");
    view->settings.cursor = at;
}

unsigned settings_set(View *view, const char *key, const char *value)
{
    for (int id = 0; id < SETTING_COUNT; id++) {
        if (strcmp(setting_key((SettingId)id), key) == 0) {
            if (setting_set(&view->options, (SettingId)id, value)) {
                take_options(view);
                view_say(view, "%s is %s until you leave", key, value);
                return VIEW_REDRAW | VIEW_REPAINT;
            }
            Buf choices;
            buf_init(&choices);
            setting_append_choices(&choices, (SettingId)id);
            view_say(view, "%s is one of %s", key, choices.text);
            buf_done(&choices);
            return VIEW_REDRAW;
        }
    }
    view_say(view, "nothing is set by that name: S shows the settings");
    return VIEW_REDRAW;
}

bool settings_key(View *view, Key key, unsigned *bits)
{
    *bits = VIEW_REDRAW;
    switch (key) {
    case SPECIAL_UP:
    case 'k':
        settings_move(view, -1);
        return true;
    case SPECIAL_DOWN:
    case 'j':
        settings_move(view, 1);
        return true;
    case SPECIAL_LEFT:
    case 'h':
        *bits = turn(view, -1);
        return true;
    case SPECIAL_RIGHT:
    case SPECIAL_ENTER:
    case 'l':
    case ' ':
        *bits = turn(view, 1);
        return true;
    case SPECIAL_ESCAPE:
    case 'q':
    case 'S':
        page_leave(view);
        return true;
    default:
        return false;
    }
}

unsigned command_do_settings(View *view, uint32_t count)
{
    page_show(view, PANEL_settings);
    return VIEW_REDRAW;
}

static void draw_setting(View *view, Canvas *canvas, Area row, SettingId id)
{
    bool chosen = (int)id == view->settings.cursor;
    spots_add(&view->spots, PANEL_settings, SPOT_ROW, row, id);
    Buf text;
    buf_init(&text);
    if (chosen)
        canvas_symbol(canvas, row.x + 1, row.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    canvas_text(canvas, row.x + KEY_X, row.y, ink(chosen ? STYLE_SELECTED : STYLE_LABEL),
                setting_key(id));
    setting_append(&text, &view->options, id);
    canvas_text_cut(canvas, row.x + VALUE_X, row.y, ink(STYLE_STRONG), text.text,
                    SENTENCE_X - VALUE_X - 1);
    canvas_text_cut(canvas, row.x + SENTENCE_X, row.y, ink(STYLE_DIM), setting_sentence(id),
                    row.width - SENTENCE_X - 1);
    if (chosen)
        canvas_choose(canvas, row);
    buf_done(&text);
}

/* Of the chosen one. */
static void draw_choices(View *view, Canvas *canvas, Area area)
{
    Buf text;
    SettingId id = (SettingId)view->settings.cursor;
    buf_init(&text);
    buf_printf(&text, "%s: ", setting_key(id));
    setting_append_choices(&text, id);
    canvas_text_cut(canvas, area.x + KEY_X, area.y + TOP + SETTING_COUNT + 2, ink(STYLE_TEXT),
                    text.text, area.width - KEY_X - 1);
    buf_done(&text);
}

void panel_settings_draw(View *view, Canvas *canvas, Area area)
{
    for (int id = 0; id < SETTING_COUNT; id++)
        draw_setting(view, canvas, (Area){area.x, area.y + TOP + id, area.width, 1}, (SettingId)id);
    canvas_text_cut(canvas, area.x + KEY_X, area.y + TOP + SETTING_COUNT + 1, ink(STYLE_DIM),
                    "Up and Down choose, Left and Right change, Esc saves and goes back",
                    area.width - KEY_X);
    draw_choices(view, canvas, area);
}
