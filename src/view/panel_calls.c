/* The calls so far as an indented tree: what each was given, the steps it took, and which
 * of them are on the call stack now. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/state.h"
#include "view/words.h"

enum { STEPS_END = 15, TOOK_END = 22, TREE_X = 24, INDENT = 2, INDENT_MOST = 40 };

static bool is_folded(const CallTree *tree, uint32_t position)
{
    return map_get(&tree->folded, position, NULL);
}

static void append_call(View *view, Buf *out, uint32_t position)
{
    CallTree *tree = &view->calls;
    const Call *call = &tree->calls.items[position];
    const char *arguments = call_tree_arguments(tree, position, &view->scout);
    size_t start = out->length;
    buf_append_string(out, call->is_class_body ? "the body of class " : "");
    words_function(out, &view->world, call->function);
    if (call->is_class_body)
        buf_truncate(out, out->length - strlen("()"));
    bool parens = out->length > start + 2 && out->text[out->length - 1] == ')';
    if (parens) {
        buf_truncate(out, out->length - 1);
        buf_append_string(out, arguments);
        buf_append_byte(out, ')');
    }
    if (call->last > 0 && call->last <= view->step && parens) {
        const char *result = call_tree_result(tree, position, &view->scout);
        buf_append_string(out, result[0] != '\0' ? " → " : "");
        buf_append_string(out, result);
    }
    uint32_t inner = call_tree_inner(tree, position, view->step);
    if (inner > 0 && is_folded(tree, position))
        buf_printf(out, "  ⋮ %u %s", (unsigned)inner, inner == 1 ? "call" : "calls");
}

static void put_right(Canvas *canvas, int end, int y, StyleRole role, const char *text)
{
    canvas_text(canvas, end - (int)utf8_width(text, strlen(text)), y, ink(role), text);
}

static void draw_steps(Canvas *canvas, Area row, const Call *call, StepNumber step)
{
    char text[48];
    bool over = !call_is_open(call, step) || call->last == step;
    StyleRole role = over ? STYLE_DIM : STYLE_STRONG;
    if (over)
        snprintf(text, sizeof(text), "%u–%u", (unsigned)call->first, (unsigned)call->last);
    else
        snprintf(text, sizeof(text), "%u–", (unsigned)call->first);
    put_right(canvas, row.x + STEPS_END, row.y, role, text);
    snprintf(text, sizeof(text), "%u", (unsigned)((over ? call->last : step) - call->first));
    put_right(canvas, row.x + TOOK_END, row.y, role, text);
}

static void draw_call(View *view, Canvas *canvas, Area row, uint32_t position, bool current)
{
    const CallTree *tree = &view->calls;
    const Call *call = &tree->calls.items[position];
    bool open = call_is_open(call, view->step);
    int indent = (int)call->depth * INDENT;
    int x = row.x + TREE_X + (indent < INDENT_MOST ? indent : INDENT_MOST);
    if (current)
        canvas_symbol(canvas, row.x, row.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    if (open)
        canvas_symbol(canvas, row.x + 1, row.y, ink(STYLE_LINE_NEXT), SYMBOL_LINE_NEXT);
    for (int guide = row.x + TREE_X; guide < x; guide += INDENT)
        canvas_line(canvas, guide, row.y, ink(STYLE_PANE), LINE_DASHED, ARM_VERTICAL);
    spots_add(&view->spots, PANEL_calls, SPOT_ROW, row, position);
    bool has_inner = call_tree_inner(tree, position, view->step) > 0;
    if (has_inner) {
        canvas_symbol(canvas, x, row.y, ink(STYLE_DIM),
                      is_folded(tree, position) ? SYMBOL_STUB_RIGHT : SYMBOL_STUB_DOWN);
        spots_add(&view->spots, PANEL_calls, SPOT_FOLD, (Area){x, row.y, 1, 1}, position);
    }
    Buf text;
    buf_init(&text);
    append_call(view, &text, position);
    canvas_text_cut(canvas, x + 2, row.y, ink(open ? STYLE_FRAME_TITLE : STYLE_TEXT), text.text,
                    row.x + row.width - x - 3);
    buf_done(&text);
    draw_steps(canvas, row, call, view->step);
}

static void draw_heading(Canvas *canvas, Area area)
{
    Ink style = ink_with(ink(STYLE_DIM), LOOK_UNDERLINE);
    canvas_text(canvas, area.x + STEPS_END - 5, area.y, style, "STEPS");
    canvas_text(canvas, area.x + TOOK_END - 4, area.y, style, "TOOK");
    canvas_text(canvas, area.x + TREE_X + 2, area.y, style, "CALL");
}

void panel_calls_draw(View *view, Canvas *canvas, Area area)
{
    CallTree *tree = page_calls(view);
    size_t rows = area.height > 1 ? (size_t)area.height - 1 : 0, count = tree->rows.count;
    size_t at = call_tree_at(tree);
    size_t top = spots_scroll(&view->spots, PANEL_calls, at, count, rows);
    draw_heading(canvas, area);
    for (size_t i = top; i < count && i - top < rows; i++) {
        Area row = {area.x, area.y + 1 + (int)(i - top), area.width, 1};
        draw_call(view, canvas, row, tree->rows.items[i], i == at);
        if (i == at)
            canvas_choose(canvas, row);
    }
}

void panel_calls_note(View *view, Buf *out, int columns)
{
    const CallTree *tree = page_calls(view);
    uint32_t begun = 0, depth = 0;
    for (size_t i = 0; i < tree->calls.count && tree->calls.items[i].first <= view->step; i++) {
        begun++;
        depth = tree->calls.items[i].depth > depth ? tree->calls.items[i].depth : depth;
    }
    buf_printf(out, "%u calls  deepest %u", (unsigned)begun, (unsigned)depth + 1);
    if ((int)out->length > columns)
        buf_clear(out);
}
