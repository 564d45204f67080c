/* Is a picture legal? Boxes and wires are entered into a grid that remembers,
 * for each cell, its box and up to two nets with the arms they have there. Then
 * every rule is a look at one cell. Cost is the area of the picture.
 */
#include "scene/scene.h"

#include <string.h>

#include "base/mem.h"

enum { ARM_UP = 1, ARM_DOWN = 2, ARM_LEFT = 4, ARM_RIGHT = 8 };
enum { VERTICAL = ARM_UP | ARM_DOWN, HORIZONTAL = ARM_LEFT | ARM_RIGHT };

typedef struct {
    uint32_t box;     /* index + 1 */
    uint32_t nets[2]; /* index of a wire of the net + 1 */
    uint8_t arms[2];
    bool head;
} GridCell;

typedef struct {
    const Scene *scene;
    GridCell *cells;
    int width, height;
    const char *problem;
} Grid;

static GridCell *grid_at(Grid *grid, int x, int y)
{
    if (x < 0 || y < 0 || x >= grid->width || y >= grid->height) {
        grid->problem = "something lies outside the bounds";
        return NULL;
    }
    return &grid->cells[(size_t)y * (size_t)grid->width + (size_t)x];
}

static void enter_box(Grid *grid, size_t index)
{
    SceneRect at = grid->scene->boxes[index].at;
    for (int y = at.y; y < at.y + at.height; y++) {
        for (int x = at.x; x < at.x + at.width; x++) {
            GridCell *cell = grid_at(grid, x, y);
            if (cell == NULL)
                return;
            if (cell->box != 0)
                grid->problem = "two boxes overlap";
            cell->box = (uint32_t)index + 1;
        }
    }
}

static void enter_cell(Grid *grid, const SceneWire *wire, ScenePoint at, unsigned arms)
{
    GridCell *cell = grid_at(grid, at.x, at.y);
    if (cell == NULL)
        return;
    if (cell->box != 0)
        grid->problem = "a wire runs over a box";
    for (int i = 0; i < 2; i++) {
        uint32_t taken = cell->nets[i];
        if (taken == 0)
            cell->nets[i] = (uint32_t)(wire - grid->scene->wires) + 1;
        else if (grid->scene->wires[taken - 1].net != wire->net)
            continue;
        cell->arms[i] |= (uint8_t)arms;
        return;
    }
    grid->problem = "three nets share a cell";
}

/* Arms of a cell on the piece from a to b, seen from a cell `ahead` steps from
 * its start and `left` steps from its end. */
static unsigned arms_of(int dx, int dy, bool from_start, bool to_end)
{
    unsigned forward = dx > 0 ? ARM_RIGHT : dx < 0 ? ARM_LEFT : dy > 0 ? ARM_DOWN : ARM_UP;
    unsigned back = dx > 0 ? ARM_LEFT : dx < 0 ? ARM_RIGHT : dy > 0 ? ARM_UP : ARM_DOWN;
    return (from_start ? back : 0) | (to_end ? forward : 0);
}

static int sign(int value)
{
    return (value > 0) - (value < 0);
}

static void enter_piece(Grid *grid, const SceneWire *wire, ScenePoint a, ScenePoint b)
{
    int dx = sign(b.x - a.x), dy = sign(b.y - a.y);
    if ((dx != 0) == (dy != 0)) {
        grid->problem = "a piece of a wire is empty or slanted";
        return;
    }
    for (ScenePoint at = a; grid->problem == NULL; at.x += dx, at.y += dy) {
        bool first = at.x == a.x && at.y == a.y, last = at.x == b.x && at.y == b.y;
        enter_cell(grid, wire, at, arms_of(dx, dy, !first, !last));
        if (last)
            return;
    }
}

static bool starts_at_port(const Scene *scene, const SceneWire *wire)
{
    const SceneBox *source = scene_box(scene, wire->source);
    if (source == NULL || wire->row >= source->row_count)
        return false;
    const SceneRow *row = &source->rows[wire->row];
    ScenePoint first = wire->points[0];
    if (first.y != scene_row_y(source, wire->row) || row->target != wire->target)
        return false;
    if (row->port == PORT_RIGHT)
        return first.x == source->at.x + source->at.width;
    return row->port == PORT_LEFT && first.x == source->at.x - 1;
}

static bool ends_at_title(const Scene *scene, const SceneWire *wire)
{
    const SceneBox *target = scene_box(scene, wire->target);
    ScenePoint last = wire->points[wire->point_count - 1];
    if (target == NULL || last.y != target->at.y)
        return false;
    if (wire->head == HEAD_RIGHT)
        return last.x == target->at.x - 1;
    return wire->head == HEAD_LEFT && last.x == target->at.x + target->at.width;
}

static void enter_wire(Grid *grid, const SceneWire *wire)
{
    if (!starts_at_port(grid->scene, wire))
        grid->problem = "a wire does not start at its row's port";
    else if (!ends_at_title(grid->scene, wire))
        grid->problem = "a wire does not end at its target's title";
    if (grid->problem != NULL)
        return;
    ScenePoint first = wire->points[0], last = wire->points[wire->point_count - 1];
    const SceneBox *source = scene_box(grid->scene, wire->source);
    enter_cell(grid, wire, first, first.x > source->at.x ? ARM_LEFT : ARM_RIGHT);
    for (size_t i = 1; i < wire->point_count; i++)
        enter_piece(grid, wire, wire->points[i - 1], wire->points[i]);
    GridCell *cell = grid_at(grid, last.x, last.y);
    if (cell != NULL)
        cell->head = true;
}

static bool crosses_cleanly(const GridCell *cell)
{
    if (cell->nets[1] == 0)
        return true;
    if (cell->head)
        return false;
    return (cell->arms[0] == VERTICAL && cell->arms[1] == HORIZONTAL) ||
           (cell->arms[1] == VERTICAL && cell->arms[0] == HORIZONTAL);
}

static void check_cells(Grid *grid)
{
    size_t count = (size_t)grid->width * (size_t)grid->height;
    for (size_t i = 0; i < count && grid->problem == NULL; i++)
        if (!crosses_cleanly(&grid->cells[i]))
            grid->problem = "two nets share a cell without crossing";
}

bool scene_check(const Scene *scene, const char **problem)
{
    Grid grid = {.scene = scene, .width = scene->bounds.width, .height = scene->bounds.height};
    grid.cells = mem_alloc_zeroed((size_t)grid.width * (size_t)grid.height + 1, sizeof(GridCell));
    for (size_t i = 0; i < scene->box_count && grid.problem == NULL; i++)
        enter_box(&grid, i);
    for (size_t i = 0; i < scene->wire_count && grid.problem == NULL; i++)
        enter_wire(&grid, &scene->wires[i]);
    if (grid.problem == NULL)
        check_cells(&grid);
    mem_free(grid.cells);
    if (problem != NULL)
        *problem = grid.problem;
    return grid.problem == NULL;
}
