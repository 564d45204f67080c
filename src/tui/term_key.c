/* The table of ncurses' function codes, and the meaning of control characters:
 * some are keys of their own (Tab, Enter, Esc), the others a letter with Control. */
#include "tui/term_key.h"

#include <curses.h>
#include <stddef.h>

static const struct {
    unsigned code;
    Key key;
} function_keys[] = {
    {KEY_UP, SPECIAL_UP},
    {KEY_DOWN, SPECIAL_DOWN},
    {KEY_LEFT, SPECIAL_LEFT},
    {KEY_RIGHT, SPECIAL_RIGHT},
    {KEY_HOME, SPECIAL_HOME},
    {KEY_END, SPECIAL_END},
    {KEY_PPAGE, SPECIAL_PAGE_UP},
    {KEY_NPAGE, SPECIAL_PAGE_DOWN},
    {KEY_IC, SPECIAL_INSERT},
    {KEY_DC, SPECIAL_DELETE},
    {KEY_BACKSPACE, SPECIAL_BACKSPACE},
    {KEY_ENTER, SPECIAL_ENTER},
    {KEY_BTAB, SPECIAL_TAB | KEY_WITH_SHIFT},
    {KEY_SLEFT, SPECIAL_LEFT | KEY_WITH_SHIFT},
    {KEY_SRIGHT, SPECIAL_RIGHT | KEY_WITH_SHIFT},
    {KEY_SR, SPECIAL_UP | KEY_WITH_SHIFT},
    {KEY_SF, SPECIAL_DOWN | KEY_WITH_SHIFT},
    {KEY_SHOME, SPECIAL_HOME | KEY_WITH_SHIFT},
    {KEY_SEND, SPECIAL_END | KEY_WITH_SHIFT},
};

static const struct {
    unsigned code;
    Key key;
} control_keys[] = {
    {'\t', SPECIAL_TAB},       {'\n', SPECIAL_ENTER},  {'\r', SPECIAL_ENTER},
    {'\b', SPECIAL_BACKSPACE}, {0x1b, SPECIAL_ESCAPE}, {0x7f, SPECIAL_BACKSPACE},
};

static Key function_key(unsigned code)
{
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return SPECIAL_F1 + (Key)(code - KEY_F(1));
    for (size_t i = 0; i < sizeof(function_keys) / sizeof(function_keys[0]); i++)
        if (function_keys[i].code == code)
            return function_keys[i].key;
    return KEY_NOTHING;
}

Key term_key_from_code(unsigned code, bool is_function)
{
    if (is_function)
        return function_key(code);
    for (size_t i = 0; i < sizeof(control_keys) / sizeof(control_keys[0]); i++)
        if (control_keys[i].code == code)
            return control_keys[i].key;
    if (code < ' ')
        return code == 0 ? KEY_NOTHING : (KEY_WITH_CONTROL | ('a' + code - 1));
    return code < KEY_SPECIAL_FIRST ? code : KEY_NOTHING;
}

static const struct {
    unsigned long state;
    MouseKind kind;
    int button;
} mouse_states[] = {
    {BUTTON1_PRESSED | BUTTON1_CLICKED, MOUSE_PRESS, 1},
    {BUTTON2_PRESSED | BUTTON2_CLICKED, MOUSE_PRESS, 2},
    {BUTTON3_PRESSED | BUTTON3_CLICKED, MOUSE_PRESS, 3},
    {BUTTON1_RELEASED | BUTTON2_RELEASED | BUTTON3_RELEASED, MOUSE_RELEASE, 1},
    {BUTTON4_PRESSED, MOUSE_WHEEL_UP, 0},
    {BUTTON5_PRESSED, MOUSE_WHEEL_DOWN, 0},
    {REPORT_MOUSE_POSITION, MOUSE_DRAG, 1},
};

bool term_mouse_from_event(unsigned long state, int x, int y, Mouse *mouse)
{
    for (size_t i = 0; i < sizeof(mouse_states) / sizeof(mouse_states[0]); i++) {
        if (state & mouse_states[i].state) {
            *mouse = (Mouse){.kind = mouse_states[i].kind,
                             .x = x,
                             .y = y,
                             .button = mouse_states[i].button,
                             .shift = (state & BUTTON_SHIFT) != 0};
            return true;
        }
    }
    return false;
}
