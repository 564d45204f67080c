/* From a scene to cells: wires first, then boxes over them, then dots and heads
 * over those. A frozen column of frames is a second window beside the first; a
 * wire from one into the other is cut at the border like any that leaves a
 * window.
 *
 *     x                    x + width - 1
 *     ┌+Node ──┤1→2├┐      y            title: mark, name, badge
 *     │~ next      ●├      y + 1 + i    row: mark, label, value or dot
 *     └─────────────┘
 *
 * What happened in this step is told by a sign (+ new, ~ changed, - freed) as
 * well as by the theme's look.
 */
#include "draw/paint.h"

#include <string.h>

#include "base/utf8.h"
#include "draw/paint_wire.h"

static Ink fading(const PaintTask *task, BoxId id, Ink style)
{
    return task->selected != 0 && id != task->selected ? ink_with(style, LOOK_DIM) : style;
}

static StyleRole border_role(const SceneBox *box)
{
    if (box->marks & MARK_GONE)
        return STYLE_GHOST;
    if (box->marks & MARK_ISLAND)
        return STYLE_ISLAND;
    if (box->kind == BOX_FRAME)
        return box->marks & MARK_CURRENT ? STYLE_FRAME_CURRENT : STYLE_FRAME;
    return STYLE_BOX;
}

/* Ghosts and islands are grey, frames have no identity colour. */
static unsigned box_hue(const SceneBox *box)
{
    bool grey = (box->marks & (MARK_GONE | MARK_ISLAND)) || box->kind == BOX_FRAME;
    return grey ? HUE_NONE : box->hue + 1u;
}

static LineWeight border_weight(const PaintTask *task, const SceneBox *box)
{
    if (box->id == task->selected && box->id != 0)
        return LINE_DOUBLE;
    bool dashed = box->fade > 0 || (box->marks & (MARK_GONE | MARK_ISLAND | MARK_SUSPENDED));
    return dashed ? LINE_DASHED : LINE_SQUARE;
}

static Area box_area(const PaintTask *task, const SceneBox *box)
{
    return (Area){task->window.x + box->at.x - task->camera.x,
                  task->window.y + box->at.y - task->camera.y, box->at.width, box->at.height};
}

static StyleRole title_role(const SceneBox *box)
{
    if (box->marks & MARK_GONE)
        return STYLE_GHOST;
    if (box->marks & MARK_NEW)
        return STYLE_BORN;
    if (box->marks & MARK_ISLAND)
        return STYLE_ISLAND;
    return box->kind == BOX_FRAME ? STYLE_FRAME_TITLE : STYLE_BOX_TITLE;
}

static const char *happening(unsigned marks)
{
    return marks & MARK_GONE ? "-" : marks & MARK_NEW ? "+" : marks & MARK_CHANGED ? "~" : " ";
}

static int paint_badge(const PaintTask *task, const SceneBox *box, Area area)
{
    int columns = (int)utf8_width(box->badge, strlen(box->badge));
    if (columns == 0)
        return 0;
    int x = area.x + area.width - 3 - columns;
    Ink border = fading(task, box->id, ink_hue(border_role(box), box_hue(box)));
    StyleRole role = box->trend > 0   ? STYLE_BADGE_UP
                     : box->trend < 0 ? STYLE_BADGE_DOWN
                                      : STYLE_BADGE;
    canvas_symbol(task->canvas, x, area.y, border, SYMBOL_BADGE_OPEN);
    canvas_symbol(task->canvas, x + columns + 1, area.y, border, SYMBOL_BADGE_CLOSE);
    canvas_text(task->canvas, x + 1, area.y, fading(task, box->id, ink(role)), box->badge);
    return columns + 2;
}

static void paint_title(const PaintTask *task, const SceneBox *box, Area area)
{
    int badge = paint_badge(task, box, area);
    int room = area.width - 4 - badge;
    Ink style = fading(task, box->id, ink_hue(title_role(box), box_hue(box)));
    canvas_text(task->canvas, area.x + 1, area.y, style, happening(box->marks));
    if (box->title[0] == '\0' || room <= 0)
        return;
    Ink words = box->marks & MARK_NEW ? ink_with(style, LOOK_UNDERLINE) : style;
    int used = canvas_text_cut(task->canvas, area.x + 2, area.y, words, box->title, room);
    canvas_text(task->canvas, area.x + 2 + used, area.y, style, " ");
}

/* The target's colour says which box a chip or a dot means. */
static Ink value_ink(const PaintTask *task, const SceneBox *box, const SceneRow *row,
                     unsigned marks)
{
    bool detail = row->kind == ROW_FOLD || (row->kind == ROW_STRIP && box->kind == BOX_FRAME);
    StyleRole role = (marks | box->marks) & MARK_GONE    ? STYLE_GHOST
                     : marks & (MARK_CHANGED | MARK_NEW) ? STYLE_CHANGED
                     : detail || (marks & MARK_NULL)     ? STYLE_DETAIL
                                                         : STYLE_VALUE;
    unsigned hue = (marks & MARK_CHIP) ? row->target_hue + 1u : HUE_NONE;
    return fading(task, box->id, ink_hue(role, hue));
}

static void paint_strip(const PaintTask *task, const SceneBox *box, const SceneRow *row, int x,
                        int y)
{
    for (size_t i = 0; i < row->cell_count; i++) {
        const SceneCell *cell = &row->cells[i];
        canvas_text(task->canvas, x + cell->offset, y, value_ink(task, box, row, cell->marks),
                    cell->text);
    }
}

static void paint_value(const PaintTask *task, const SceneBox *box, const SceneRow *row, int x,
                        int y)
{
    if (row->kind == ROW_STRIP) {
        paint_strip(task, box, row, x, y);
        return;
    }
    int used = canvas_text(task->canvas, x, y, value_ink(task, box, row, row->marks), row->value);
    Area area = box_area(task, box);
    int room = area.x + area.width - 2 - (x + used);
    if (row->was != NULL && row->value[0] != '\0' && room >= 6) {
        int words = canvas_text(task->canvas, x + used, y, ink(STYLE_WAS), " was ");
        canvas_text_cut(task->canvas, x + used + words, y, ink(STYLE_WAS), row->was, room - words);
    }
}

static void paint_port(const PaintTask *task, const SceneBox *box, const SceneRow *row, int y)
{
    if (row->port == PORT_NONE)
        return;
    Area area = box_area(task, box);
    bool left = row->port == PORT_LEFT;
    Ink border = fading(task, box->id, ink_hue(border_role(box), box_hue(box)));
    Ink dot = fading(task, box->id, ink_hue(STYLE_WIRE, row->target_hue + 1u));
    bool gone = row->marks & MARK_GONE;
    canvas_line(task->canvas, left ? area.x : area.x + area.width - 1, y, border,
                border_weight(task, box), left ? ARM_LEFT : ARM_RIGHT);
    canvas_symbol(task->canvas, left ? area.x + 1 : area.x + area.width - 2, y, dot,
                  gone ? SYMBOL_DOT_EMPTY : SYMBOL_DOT);
}

static void paint_row(const PaintTask *task, const SceneBox *box, size_t index)
{
    const SceneRow *row = &box->rows[index];
    Area area = box_area(task, box);
    int y = area.y + 1 + (int)index;
    int label_x = area.x + 2 + box->indent;
    bool beside = row->kind != ROW_STRIP && box->label_width > 0;
    int value_x = label_x + (beside ? box->label_width + 2 : 0);
    bool grey = (box->marks | row->marks) & (MARK_GONE | MARK_ISLAND);
    bool touched = row->marks & (MARK_NEW | MARK_CHANGED);
    Ink label = ink(grey ? STYLE_GHOST : STYLE_LABEL);
    label = fading(task, box->id, touched ? ink_with(label, LOOK_BOLD) : label);
    int sign_x = row->port == PORT_LEFT ? area.x + 2 : area.x + 1;
    const char *sign = box->marks & (MARK_GONE | MARK_NEW) ? " " : happening(row->marks);
    if (sign[0] != ' ' && (row->port != PORT_LEFT || box->indent > 0))
        canvas_text(task->canvas, sign_x, y, ink(STYLE_STRONG), sign);
    canvas_text(task->canvas, label_x, y, row->kind == ROW_FOLD ? ink(STYLE_DETAIL) : label,
                row->label);
    paint_value(task, box, row, value_x, y);
}

static void paint_rows(const PaintTask *task, const SceneBox *box, Area area)
{
    Area inside = {area.x + 1, area.y + 1, area.width - 2, area.height - 2};
    Area before = canvas_narrow_clip(task->canvas, inside);
    for (size_t i = 0; i < box->row_count && (int)i < inside.height; i++)
        paint_row(task, box, i);
    canvas_restore_clip(task->canvas, before);
    for (size_t i = 0; i < box->row_count && (int)i < inside.height; i++)
        paint_port(task, box, &box->rows[i], area.y + 1 + (int)i);
}

static void paint_box(const PaintTask *task, const SceneBox *box)
{
    Area area = box_area(task, box);
    Area seen = area_intersect(area, task->canvas->clip);
    if (seen.width == 0 || seen.height == 0 || area.width < 2)
        return;
    Ink border = fading(task, box->id, ink_hue(border_role(box), box_hue(box)));
    LineWeight weight = border_weight(task, box);
    canvas_fill(task->canvas, area, ink(STYLE_TEXT));
    if (area.height < 2) /* a box that opens: only its title row as yet */
        canvas_horizontal(task->canvas, area.x, area.y, area.width, border, weight);
    else
        canvas_box(task->canvas, area, border, weight);
    if (box->fade < 2) {
        paint_title(task, box, area);
        paint_rows(task, box, area);
    }
}

static void paint_stubs(const PaintTask *task)
{
    for (size_t i = 0; i < task->scene->stub_count; i++) {
        const SceneStub *stub = &task->scene->stubs[i];
        Ink style = ink_hue(STYLE_STUB, stub->hue + 1u);
        style = stub->marks & MARK_NEW ? ink_with(style, LOOK_BOLD) : style;
        canvas_text_cut(task->canvas, task->window.x + stub->at.x - task->camera.x,
                        task->window.y + stub->at.y - task->camera.y, style, stub->text,
                        stub->width);
    }
}

static void paint_window(const PaintTask *task)
{
    Area before = canvas_narrow_clip(task->canvas, task->window);
    paint_wires(task);
    for (size_t i = 0; i < task->scene->box_count; i++)
        paint_box(task, &task->scene->boxes[i]);
    paint_stubs(task);
    paint_heads(task);
    canvas_restore_clip(task->canvas, before);
}

int paint_frozen_width(Area window, const Scene *scene, Camera camera, PaintOptions options)
{
    bool frames =
        scene->channel_count > 0 && scene->box_count > 0 && scene->boxes[0].kind == BOX_FRAME;
    if (!options.freeze_frames || camera.x <= 0 || !frames)
        return 0;
    int width = scene->channels[0].x1;
    return width * 2 <= window.width ? width : 0;
}

void paint_scene(Canvas *canvas, Area window, const Scene *scene, Camera camera,
                 PaintOptions options)
{
    int frozen = paint_frozen_width(window, scene, camera, options);
    PaintTask task = {.canvas = canvas,
                      .scene = scene,
                      .window = window,
                      .camera = camera,
                      .selected = options.selected};
    if (frozen > 0) {
        task.window.width = frozen;
        task.camera.x = 0;
        task.frozen = true;
        paint_window(&task);
        task.frozen = false;
        task.window = (Area){window.x + frozen, window.y, window.width - frozen, window.height};
        task.camera.x = camera.x + frozen;
    }
    paint_window(&task);
}
