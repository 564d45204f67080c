/* The map has two by four dots a cell, as braille has; in ASCII a cell is full or empty. Boxes
 * are filled, wires left out: what is looked for is where things are. Empty cells that the
 * window shows have a dot in their middle, so that it is seen without colour.
 *
 *     ┌ map ┄┄┄┄┄┄┐
 *     ┊⣿⣿·⢸⣿·⣿⡇   ┊
 *     ┊⣿⣿···· ⠿⠇   ┊
 *     └┄┄┄┄┄┄┄┄┄┄┄┘
 */
#include "draw/overview.h"

#include <string.h>

#include "base/mem.h"

enum {
    DOTS_X = 2,
    DOTS_Y = 4,
    LEAST_COLUMNS = 6,
    LEAST_ROWS = 2,
    MOST_COLUMNS = 30,
    MOST_ROWS = 9
};

static const double most_scale = 0.5; /* dots for a column of the scene; a row has two times that */

typedef struct {
    int width, height; /* cells */
    double scale;
    uint8_t *dots; /* a byte a cell, as Unicode numbers the dots of braille */
} Overview;

static int least(int a, int b)
{
    return a < b ? a : b;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

/* Cells that so many dots need. */
static int cells_for(double dots, int per_cell)
{
    return (int)(dots / per_cell) + 1;
}

static bool choose_size(Overview *map, Area window, SceneRect bounds)
{
    int columns = least(MOST_COLUMNS, window.width / 3 - 2);
    int rows = least(MOST_ROWS, window.height / 3 - 2);
    if (columns < LEAST_COLUMNS || rows < LEAST_ROWS || bounds.width <= 0 || bounds.height <= 0)
        return false;
    double across = (double)(columns * DOTS_X - 1) / bounds.width;
    double down = (double)(rows * DOTS_Y - 1) / (2.0 * bounds.height);
    map->scale = smaller(most_scale, smaller(across, down));
    map->width = cells_for(bounds.width * map->scale, DOTS_X);
    map->height = cells_for(2 * bounds.height * map->scale, DOTS_Y);
    return true;
}

static void set_dot(Overview *map, int x, int y)
{
    static const uint8_t bits[DOTS_Y][DOTS_X] = {
        {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    if (x >= 0 && y >= 0 && x / DOTS_X < map->width && y / DOTS_Y < map->height)
        map->dots[y / DOTS_Y * map->width + x / DOTS_X] |= bits[y % DOTS_Y][x % DOTS_X];
}

static void put_box(Overview *map, SceneRect at)
{
    int right = (int)((at.x + at.width - 1) * map->scale);
    int bottom = (int)(2 * (at.y + at.height - 1) * map->scale);
    for (int y = (int)(2 * at.y * map->scale); y <= bottom; y++)
        for (int x = (int)(at.x * map->scale); x <= right; x++)
            set_dot(map, x, y);
}

/* True if the window shows the middle of the cell. */
static bool is_seen(const Overview *map, Area window, Camera camera, int x, int y)
{
    double across = (x + 0.5) * DOTS_X / map->scale, down = (y + 0.5) * DOTS_Y / (2 * map->scale);
    return across >= camera.x && across < camera.x + window.width && down >= camera.y &&
           down < camera.y + window.height;
}

static void paint_cell(Canvas *canvas, int x, int y, uint8_t dots, bool seen)
{
    char braille[4] = {(char)0xE2, (char)(0xA0 | dots >> 6), (char)(0x80 | (dots & 0x3F)), '\0'};
    const char *text = seen ? (canvas->ascii ? "." : "·") : " ";
    if (dots != 0)
        text = canvas->ascii ? (seen ? "#" : "+") : braille;
    canvas_text(canvas, x, y, ink(seen ? STYLE_STRONG : STYLE_DETAIL), text);
}

static void paint_map(Canvas *canvas, const Overview *map, Area window, Camera camera)
{
    Area frame = {window.x + window.width - map->width - 2,
                  window.y + window.height - map->height - 2, map->width + 2, map->height + 2};
    canvas_fill(canvas, frame, ink(STYLE_TEXT));
    canvas_box(canvas, frame, ink(STYLE_PANE), LINE_DASHED);
    canvas_text_cut(canvas, frame.x + 1, frame.y, ink(STYLE_PANE_TITLE), " map ", map->width);
    for (int y = 0; y < map->height; y++)
        for (int x = 0; x < map->width; x++)
            paint_cell(canvas, frame.x + 1 + x, frame.y + 1 + y, map->dots[y * map->width + x],
                       is_seen(map, window, camera, x, y));
}

bool overview_paint(Canvas *canvas, Area window, const Scene *scene, Camera camera)
{
    Overview map = {0};
    SceneRect all = scene->bounds;
    if ((all.width <= window.width && all.height <= window.height) ||
        !choose_size(&map, window, all))
        return false;
    map.dots = mem_alloc_zeroed((size_t)map.width * (size_t)map.height, 1);
    for (size_t i = 0; i < scene->box_count; i++)
        put_box(&map, scene->boxes[i].at);
    paint_map(canvas, &map, window, camera);
    mem_free(map.dots);
    return true;
}
