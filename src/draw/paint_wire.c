/* Wires. Each cell of the window holds up to two strands, one per net: the arms
 * of all wires of a net in that cell are united, so that a junction glyph always
 * means one net, and two strands in a cell are a crossing, of which the vertical
 * one is drawn and the horizontal one passes under it. Only then are glyphs
 * chosen; none is ever chosen by looking at what was drawn before.
 *
 *     strand of net 1    strand of net 2    drawn
 *     ─ (left, right)    │ (up, down)       │, with a gap in ─
 *     ╮ ╰ (united)       none               ┤
 */
#include "draw/paint_wire.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { STRANDS = 2, NAME_BYTES = 96, NO_WIRE = -1 };

/* Which of two wires of a net gives a shared cell its look: the later one. */
typedef enum { RANK_NONE, RANK_GONE, RANK_PLAIN, RANK_NEW, RANK_SELECTED } WireRank;

typedef struct {
    int wire; /* index of the wire of highest rank, or NO_WIRE */
    uint8_t mask;
    uint8_t onward; /* arms through which it goes on to its target */
    uint8_t rank;
} Strand;

typedef struct {
    Strand strands[STRANDS];
    bool named; /* part of a label beside a wire */
} GridCell;

typedef struct {
    const PaintTask *task;
    int width, height;
    GridCell *cells;
} WireGrid;

static const SceneWire *wire_of(const WireGrid *grid, const Strand *strand)
{
    return &grid->task->scene->wires[strand->wire];
}

static GridCell *grid_at(const WireGrid *grid, int x, int y)
{
    if (x < 0 || x >= grid->width || y < 0 || y >= grid->height)
        return NULL;
    return &grid->cells[(size_t)y * (size_t)grid->width + (size_t)x];
}

static WireRank wire_rank(const SceneWire *wire, BoxId selected)
{
    if (selected != 0 && (wire->source == selected || wire->target == selected))
        return RANK_SELECTED;
    if (wire->marks & MARK_GONE)
        return RANK_GONE;
    return wire->marks & (MARK_NEW | MARK_CHANGED) ? RANK_NEW : RANK_PLAIN;
}

/* The strand of that net in the cell, or a free one; NULL when two other nets
 * are there already, which scene_check forbids. */
static Strand *find_strand(const WireGrid *grid, GridCell *cell, uint32_t net)
{
    for (int i = 0; i < STRANDS; i++) {
        Strand *strand = &cell->strands[i];
        if (strand->rank == RANK_NONE || wire_of(grid, strand)->net == net)
            return strand;
    }
    return NULL;
}

static void add_arms(WireGrid *grid, ScenePoint at, int wire_index, unsigned back, unsigned onward)
{
    const PaintTask *task = grid->task;
    const SceneWire *wire = &task->scene->wires[wire_index];
    GridCell *cell = grid_at(grid, at.x - task->camera.x, at.y - task->camera.y);
    Strand *strand = cell == NULL ? NULL : find_strand(grid, cell, wire->net);
    if (strand == NULL)
        return;
    WireRank rank = wire_rank(wire, task->selected);
    strand->mask |= (uint8_t)(back | onward);
    strand->onward |= (uint8_t)onward;
    if (rank > strand->rank) {
        strand->rank = (uint8_t)rank;
        strand->wire = wire_index;
    }
}

static int sign(int number)
{
    return (number > 0) - (number < 0);
}

static unsigned arm_towards(int dx, int dy)
{
    return dx > 0 ? ARM_RIGHT : dx < 0 ? ARM_LEFT : dy > 0 ? ARM_DOWN : dy < 0 ? ARM_UP : 0;
}

/* The arm that joins a wire's first cell to its box. */
static unsigned source_arm(const Scene *scene, const SceneWire *wire)
{
    const SceneBox *box = scene_box(scene, wire->source);
    if (box == NULL || wire->row >= box->row_count)
        return 0;
    return box->rows[wire->row].port == PORT_LEFT ? ARM_RIGHT : ARM_LEFT;
}

/* Cells from `at` in one direction before the window begins, at most `length`; -1: it never does.
 */
static int cells_before(int at, int direction, int first, int size, int length)
{
    int missing = direction > 0 ? first - at : at - (first + size - 1);
    if (direction == 0)
        return at >= first && at < first + size ? 0 : -1;
    return missing < 0 ? 0 : missing < length ? missing : -1;
}

/* Adds the part of a straight piece that is in the window, less its last cell; long wires pass far
 * outside of it. `back` are the arms of its first cell towards where the wire comes from. */
static void add_piece(WireGrid *grid, ScenePoint at, ScenePoint end, int wire_index, unsigned back)
{
    Camera camera = grid->task->camera;
    int dx = sign(end.x - at.x), dy = sign(end.y - at.y);
    int length = abs(end.x - at.x) + abs(end.y - at.y);
    int column = cells_before(at.x, dx, camera.x, grid->width, length);
    int row = cells_before(at.y, dy, camera.y, grid->height, length);
    unsigned onward = arm_towards(dx, dy);
    if (column < 0 || row < 0)
        return;
    for (int i = column + row; i < length; i++) {
        ScenePoint cell = {at.x + i * dx, at.y + i * dy};
        if (grid_at(grid, cell.x - camera.x, cell.y - camera.y) == NULL)
            return;
        add_arms(grid, cell, wire_index, i == 0 ? back : arm_towards(-dx, -dy), onward);
    }
}

static void add_wire(WireGrid *grid, int wire_index)
{
    const SceneWire *wire = &grid->task->scene->wires[wire_index];
    unsigned back = source_arm(grid->task->scene, wire);
    ScenePoint at = wire->points[0];
    for (size_t i = 1; i < wire->point_count; i++) {
        ScenePoint corner = wire->points[i];
        add_piece(grid, at, corner, wire_index, back);
        back = arm_towards(sign(at.x - corner.x), sign(at.y - corner.y));
        at = corner;
    }
    if (wire->head == HEAD_NONE)
        add_arms(grid, at, wire_index, back, 0);
    else if (grid->task->frozen && wire->head == HEAD_RIGHT)
        add_arms(grid, at, wire_index, back, ARM_RIGHT);
}

static Ink wire_ink(const PaintTask *task, const SceneWire *wire, WireRank rank)
{
    Ink style = ink_hue(STYLE_WIRE, wire->hue + 1u);
    if (rank == RANK_GONE)
        return ink_with(style, LOOK_DIM);
    if (rank >= RANK_NEW)
        return ink_with(style, LOOK_BOLD);
    return task->selected != 0 ? ink_with(style, LOOK_DIM) : style;
}

static LineWeight wire_weight(const SceneWire *wire, WireRank rank)
{
    if (rank == RANK_SELECTED)
        return LINE_HEAVY;
    return rank == RANK_GONE || (wire->marks & MARK_DOTTED) ? LINE_DOTTED : LINE_ROUND;
}

/* The strand that is seen: at a crossing the vertical one. */
static const Strand *seen_strand(const GridCell *cell)
{
    const Strand *first = &cell->strands[0];
    const Strand *second = &cell->strands[1];
    return second->rank != RANK_NONE && (second->mask & ARM_VERTICAL) ? second : first;
}

static void draw_grid(const WireGrid *grid)
{
    const PaintTask *task = grid->task;
    for (int y = 0; y < grid->height; y++) {
        for (int x = 0; x < grid->width; x++) {
            const Strand *strand = seen_strand(grid_at(grid, x, y));
            if (strand->rank == RANK_NONE)
                continue;
            const SceneWire *wire = wire_of(grid, strand);
            canvas_line(task->canvas, task->window.x + x, task->window.y + y,
                        wire_ink(task, wire, strand->rank), wire_weight(wire, strand->rank),
                        strand->mask);
        }
    }
}

/* What stands at the far end of a wire: "Node #5" or, shorter, "Node" or "#5". */
typedef enum { NAME_WHOLE, NAME_TITLE, NAME_NUMBER, NAME_FORMS } NameForm;

static void box_name(const Scene *scene, BoxId id, NameForm form, char name[NAME_BYTES])
{
    const SceneBox *box = scene_box(scene, id);
    const char *title = box == NULL ? "" : box->title;
    bool only_title = box == NULL || box->kind == BOX_FRAME || strchr(title, '#') != NULL;
    if (form == NAME_TITLE || only_title)
        snprintf(name, NAME_BYTES, "%s", title);
    else if (form == NAME_NUMBER)
        snprintf(name, NAME_BYTES, "#%u", (unsigned)id);
    else
        snprintf(name, NAME_BYTES, "%s #%u", title, (unsigned)id);
    /* A title cut by snprintf may end inside a character. */
    name[utf8_validate(name, strlen(name))] = '\0';
}

/* Cells of the row from the window's edge inwards that only this net's
 * horizontal occupies, less one, which has to stay a line. */
static int label_room(const WireGrid *grid, int x, int y, int inwards, uint32_t net)
{
    int room = 0;
    for (GridCell *cell = grid_at(grid, x, y); cell != NULL;
         cell = grid_at(grid, x + room * inwards, y)) {
        const Strand *strand = &cell->strands[0];
        if (strand->rank == RANK_NONE || strand->mask != ARM_HORIZONTAL ||
            wire_of(grid, strand)->net != net || cell->strands[1].rank != RANK_NONE)
            break;
        room++;
    }
    return room - 1;
}

/* The longest name that fits `room` columns; "" if none does. */
static void fitting_name(const Scene *scene, BoxId id, int room, char name[NAME_BYTES])
{
    for (int form = 0; form < NAME_FORMS; form++) {
        box_name(scene, id, (NameForm)form, name);
        if ((int)utf8_width(name, strlen(name)) <= room)
            return;
    }
    name[0] = '\0';
}

/* True if nothing is drawn in these cells of the window, nor a head beside a box. */
static bool is_blank(const WireGrid *grid, int x, int y, int columns)
{
    const PaintTask *task = grid->task;
    for (int i = 0; i < columns; i++) {
        const GridCell *cell = grid_at(grid, x + i, y);
        if (cell == NULL || cell->named || cell->strands[0].rank != RANK_NONE)
            return false;
    }
    SceneRect rect = {task->camera.x + x - 1, task->camera.y + y, columns + 2, 1};
    for (size_t i = 0; i < task->scene->box_count; i++)
        if (scene_rect_meets(task->scene->boxes[i].at, rect))
            return false;
    return true;
}

/* Writes the longest name there is room for where the window is blank; at x if it begins there,
 * else ending there. False if there is none. */
static bool put_name(const WireGrid *grid, Ink style, BoxId id, int x, int y, bool begins)
{
    const PaintTask *task = grid->task;
    for (int form = 0; form < NAME_FORMS; form++) {
        char name[NAME_BYTES];
        box_name(task->scene, id, (NameForm)form, name);
        int columns = (int)utf8_width(name, strlen(name));
        int start = begins ? x : x - columns + 1;
        if (columns == 0 || !is_blank(grid, start, y, columns))
            continue;
        canvas_text(task->canvas, task->window.x + start, task->window.y + y, style, name);
        for (int i = 0; i < columns; i++)
            grid_at(grid, start + i, y)->named = true;
        return true;
    }
    return false;
}

/* On the wire itself if it is long enough there, else in the row above or below. */
static void draw_edge_label(const WireGrid *grid, const Strand *strand, int x, int y, int inwards)
{
    const PaintTask *task = grid->task;
    const SceneWire *wire = wire_of(grid, strand);
    Ink style = ink_hue(STYLE_STUB, wire->hue + 1u);
    bool to_right = inwards < 0;
    bool target_is_there = strand->onward & (to_right ? ARM_RIGHT : ARM_LEFT);
    int room = label_room(grid, x, y, inwards, wire->net) - 1;
    BoxId id = target_is_there ? wire->target : wire->source;
    char name[NAME_BYTES];
    fitting_name(task->scene, id, room, name);
    int columns = (int)utf8_width(name, strlen(name));
    int screen_y = task->window.y + y;
    canvas_symbol(task->canvas, task->window.x + x, screen_y, style,
                  to_right ? SYMBOL_STUB_RIGHT : SYMBOL_STUB_LEFT);
    canvas_text(task->canvas, task->window.x + (to_right ? x - columns : x + 1), screen_y, style,
                name);
    if (columns == 0 && !put_name(grid, style, id, x, y - 1, !to_right))
        put_name(grid, style, id, x, y + 1, !to_right);
}

static void label_row_end(const WireGrid *grid, int x, int y, int inwards)
{
    GridCell *cell = grid_at(grid, x, y);
    unsigned outward = inwards > 0 ? ARM_LEFT : ARM_RIGHT;
    for (int i = 0; cell != NULL && i < STRANDS; i++) {
        const Strand *strand = &cell->strands[i];
        if (strand->rank != RANK_NONE && (strand->mask & outward)) {
            draw_edge_label(grid, strand, x, y, inwards);
            return;
        }
    }
}

static void label_column_end(const WireGrid *grid, int x, int y, unsigned outward)
{
    const PaintTask *task = grid->task;
    GridCell *cell = grid_at(grid, x, y);
    const Strand *strand = cell == NULL ? NULL : seen_strand(cell);
    if (strand == NULL || strand->rank == RANK_NONE || !(strand->mask & outward))
        return;
    const SceneWire *wire = wire_of(grid, strand);
    Ink style = ink_hue(STYLE_STUB, wire->hue + 1u);
    BoxId id = strand->onward & outward ? wire->target : wire->source;
    canvas_symbol(task->canvas, task->window.x + x, task->window.y + y, style,
                  outward == ARM_UP ? SYMBOL_STUB_UP : SYMBOL_STUB_DOWN);
    if (!put_name(grid, style, id, x + 1, y, true))
        put_name(grid, style, id, x - 1, y, false);
}

static void label_edges(const WireGrid *grid)
{
    for (int x = 0; x < grid->width; x++) {
        label_column_end(grid, x, 0, ARM_UP);
        label_column_end(grid, x, grid->height - 1, ARM_DOWN);
    }
    for (int y = 0; y < grid->height; y++) {
        label_row_end(grid, 0, y, 1);
        label_row_end(grid, grid->width - 1, y, -1);
    }
}

void paint_wires(const PaintTask *task)
{
    WireGrid grid = {.task = task, .width = task->window.width, .height = task->window.height};
    if (grid.width <= 0 || grid.height <= 0)
        return;
    grid.cells = mem_alloc_zeroed((size_t)grid.width * (size_t)grid.height, sizeof(GridCell));
    for (size_t i = 0; i < task->scene->wire_count; i++)
        add_wire(&grid, (int)i);
    draw_grid(&grid);
    label_edges(&grid);
    mem_free(grid.cells);
}

void paint_heads(const PaintTask *task)
{
    if (task->frozen)
        return;
    for (size_t i = 0; i < task->scene->wire_count; i++) {
        const SceneWire *wire = &task->scene->wires[i];
        if (wire->head == HEAD_NONE)
            continue;
        ScenePoint end = wire->points[wire->point_count - 1];
        canvas_symbol(task->canvas, task->window.x + end.x - task->camera.x,
                      task->window.y + end.y - task->camera.y,
                      wire_ink(task, wire, wire_rank(wire, task->selected)),
                      wire->head == HEAD_RIGHT ? SYMBOL_HEAD_RIGHT : SYMBOL_HEAD_LEFT);
    }
}
