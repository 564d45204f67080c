/* The memory map: a cell for each pool of an arena (its size class and how full it is),
 * the blocks of one pool, the size classes, and what is too large for a pool. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/state.h"
#include "view/words.h"

enum {
    WIDE = 104,
    ROW_POOLS = 32,
    LABEL_COLUMNS = 6,
    BLOCK_GROUP = 16,
    BAR_COLUMNS = 26,
    NARROW_BAR = 20,
    PAIR_COLUMNS = 40, /* of a class, where two stand in a row */
    PAIR_BAR = 12,
    KINDS_X = 74, /* what is in a class */
    LEVELS = 8,
    INFO_ROWS = 1,
    WITH_HELD = 24, /* rows of the pane */
    HELD_ROWS = 2,
};

static const char class_letters[] = "?123456789abcdefghijklmnopqrstuvw";

typedef struct {
    View *view;
    const MemoryMap *map;
    Canvas *canvas;
    Area area;
    int y; /* next free row */
    ObjectId selected;
    const MemoryPool *pool; /* of what is selected, or NULL */
} MapDrawing;

static int rows_left(const MapDrawing *drawing)
{
    return drawing->area.y + drawing->area.height - drawing->y;
}

static char class_letter(uint32_t block_size)
{
    return class_letters[block_size / MEMORY_CLASS_BYTES];
}

static void draw_rule(MapDrawing *drawing, const char *text)
{
    Area area = drawing->area;
    canvas_horizontal(drawing->canvas, area.x, drawing->y, area.width, ink(STYLE_PANE),
                      LINE_DASHED);
    canvas_text_cut(drawing->canvas, area.x + 1, drawing->y, ink(STYLE_PANE_TITLE), text,
                    area.width - 2);
    drawing->y++;
}

/* -- arenas -- */

/* A class always has the same hue. */
static unsigned class_hue(uint32_t block_size)
{
    return 1 + (block_size / MEMORY_CLASS_BYTES - 1) % HUE_COUNT;
}

static void draw_pool(MapDrawing *drawing, const MemoryPool *pool, int x, int y, bool wide)
{
    char letter[2] = {class_letter(pool->block_size), '\0'};
    bool here = pool == drawing->pool;
    Ink style = ink_hue(here ? STYLE_SELECTED : STYLE_BOX, class_hue(pool->block_size));
    style = here ? ink_with(style, LOOK_REVERSE) : style;
    uint32_t used = pool->count < pool->capacity ? pool->count : pool->capacity;
    int level = 1 + (int)(used * (LEVELS - 1) / (pool->capacity > 0 ? pool->capacity : 1));
    Area cells = {x, y, wide ? 2 : 1, wide ? 1 : 2};
    spots_add(&drawing->view->spots, PANEL_memory, SPOT_ROW, cells,
              drawing->map->blocks.items[pool->first].object);
    canvas_text(drawing->canvas, x, y, style, letter);
    canvas_symbol(drawing->canvas, wide ? x + 1 : x, wide ? y : y + 1, style, glyph_level(level));
}

static int arena_rows(const MapDrawing *drawing, const MemoryArena *arena)
{
    const MemoryPool *last = &drawing->map->pools.items[arena->first + arena->count - 1];
    int pools = (int)((last->address - arena->address) / MEMORY_POOL_BYTES) + 1;
    int rows = (pools + ROW_POOLS - 1) / ROW_POOLS;
    return drawing->area.width >= WIDE ? rows : 2 * rows;
}

static void draw_arena(MapDrawing *drawing, size_t number)
{
    const MemoryArena *arena = &drawing->map->arenas.items[number];
    bool wide = drawing->area.width >= WIDE;
    int height = wide ? 1 : 2, step = wide ? 3 : 2;
    int rows = arena_rows(drawing, arena);
    char text[120];
    snprintf(text, sizeof(text), " arena %u   0x%llx   objects in %u of %d pools of 16 KiB ",
             (unsigned)number, (unsigned long long)arena->address, (unsigned)arena->count,
             MEMORY_ARENA_POOLS);
    draw_rule(drawing, text);
    int x0 = drawing->area.x + LABEL_COLUMNS;
    for (int i = 0; i < rows / height * ROW_POOLS; i++) {
        int y = drawing->y + i / ROW_POOLS * height, x = x0 + i % ROW_POOLS * step;
        if (i % ROW_POOLS == 0) {
            snprintf(text, sizeof(text), "%4d", i);
            canvas_text(drawing->canvas, drawing->area.x, y, ink(STYLE_DIM), text);
        }
        canvas_symbol(drawing->canvas, x, y, ink(STYLE_DIM), SYMBOL_MIDDLE_DOT);
    }
    for (uint32_t i = 0; i < arena->count; i++) {
        const MemoryPool *pool = &drawing->map->pools.items[arena->first + i];
        int at = (int)((pool->address - arena->address) / MEMORY_POOL_BYTES);
        draw_pool(drawing, pool, x0 + at % ROW_POOLS * step, drawing->y + at / ROW_POOLS * height,
                  wide);
    }
    drawing->y += rows;
}

/* As many as leave room for the pool, beginning so that the selected one is among them. */
static void draw_arenas(MapDrawing *drawing)
{
    const MemoryMap *map = drawing->map;
    int most = drawing->area.height / 2, used = 0;
    size_t first = 0;
    for (size_t i = 0; i < map->arenas.count; i++) {
        const MemoryArena *arena = &map->arenas.items[i];
        bool behind = drawing->pool != NULL && arena->address <= drawing->pool->address;
        used += 1 + arena_rows(drawing, arena);
        while (behind && used > most && first < i)
            used -= 1 + arena_rows(drawing, &map->arenas.items[first++]);
    }
    for (size_t i = first; i < map->arenas.count; i++) {
        int rows = 1 + arena_rows(drawing, &map->arenas.items[i]);
        if (i > first && drawing->y - drawing->area.y + rows > most)
            return;
        draw_arena(drawing, i);
    }
}

/* -- the blocks of a pool -- */

static void draw_block(MapDrawing *drawing, const MemoryBlock *block, int x, int y)
{
    const DiffObject *changed = diff_find_object(&drawing->view->diff, block->object);
    bool born = changed != NULL && changed->born;
    bool here = block->object == drawing->selected;
    Symbol symbol = here && block->buffer == 0 ? SYMBOL_BLOCK_HERE
                    : block->buffer != 0       ? SYMBOL_BLOCK_BUFFER
                                               : SYMBOL_BLOCK_USED;
    StyleRole role = here ? STYLE_SELECTED : born ? STYLE_BORN : STYLE_BOX;
    spots_add(&drawing->view->spots, PANEL_memory, SPOT_ROW, (Area){x, y, 1, 1}, block->object);
    canvas_symbol(drawing->canvas, x, y,
                  here || born ? ink(role) : ink_hue(role, class_hue((uint32_t)block->size)),
                  symbol);
}

static void append_block(MapDrawing *drawing, Buf *out, const MemoryBlock *block)
{
    const WorldObject *object = world_object(&drawing->view->world, block->object);
    if (object != NULL) {
        size_t items;
        (void)world_run(&drawing->view->world, block->object, ROLE_ITEM, &items);
        buf_append_string(out, block->buffer == 0                ? ""
                               : object->flags & OBJECT_INSTANCE ? "attributes of "
                               : items == 0                      ? "table of "
                                                                 : "items of ");
        buf_printf(out, "%s #%u", trace_text(drawing->view->trace, object->type),
                   (unsigned)block->object);
    }
}

static void draw_info(MapDrawing *drawing, const MemoryBlock *block, uint32_t index)
{
    const View *view = drawing->view;
    const WorldObject *object = world_object(&view->world, block->object);
    Buf text;
    buf_init(&text);
    buf_printf(&text, "block %u at 0x%llx  ", (unsigned)index, (unsigned long long)block->address);
    append_block(drawing, &text, block);
    buf_append_string(&text, "  ");
    words_contents(&text, &view->world, &view->diff, block->object, 30);
    if (object != NULL)
        buf_printf(&text, "  block of %llu bytes", (unsigned long long)block->size);
    canvas_symbol(drawing->canvas, drawing->area.x + 1, drawing->y, ink(STYLE_SELECTED),
                  SYMBOL_BLOCK_HERE);
    canvas_text_cut(drawing->canvas, drawing->area.x + 3, drawing->y, ink(STYLE_STRONG), text.text,
                    drawing->area.width - 4);
    drawing->y++;
    buf_done(&text);
}

/* The rows of blocks that fit, those with the selected one among them. */
static void draw_blocks(MapDrawing *drawing)
{
    const MemoryPool *pool = drawing->pool;
    const MemoryBlock *blocks = &drawing->map->blocks.items[pool->first], *own = blocks;
    int columns = (drawing->area.width - LABEL_COLUMNS) / BLOCK_GROUP * BLOCK_GROUP;
    int last = (int)memory_block_index(pool, &blocks[pool->count - 1]);
    int rows = last / columns + 1; /* none that nobody uses at the end */
    int most = rows_left(drawing) - INFO_ROWS;
    int shown = rows < most ? rows : most;
    for (uint32_t i = 0; i < pool->count; i++)
        own = blocks[i].object == drawing->selected && blocks[i].buffer == 0 ? &blocks[i] : own;
    int here = (int)memory_block_index(pool, own) / columns;
    int top = here < shown ? 0 : here - shown + 1;
    for (int i = top * columns; i < (int)pool->capacity && i < (top + shown) * columns; i++) {
        char number[16];
        int y = drawing->y + i / columns - top;
        if (i % columns == 0) {
            snprintf(number, sizeof(number), "%4d", i);
            canvas_text(drawing->canvas, drawing->area.x, y, ink(STYLE_DIM), number);
        }
        canvas_symbol(drawing->canvas, drawing->area.x + LABEL_COLUMNS + i % columns, y,
                      ink(STYLE_DIM), SYMBOL_MIDDLE_DOT);
    }
    for (uint32_t i = 0; i < pool->count; i++) {
        int at = (int)memory_block_index(pool, &blocks[i]), row = at / columns - top;
        if (row >= 0 && row < shown) {
            draw_block(drawing, &blocks[i], drawing->area.x + LABEL_COLUMNS + at % columns,
                       drawing->y + row);
        }
    }
    drawing->y += shown;
    draw_info(drawing, own, memory_block_index(pool, own));
}

static void draw_selected_pool(MapDrawing *drawing)
{
    const MemoryPool *pool = drawing->pool;
    char text[160];
    if (pool == NULL || rows_left(drawing) < 3)
        return;
    uint32_t rest = pool->capacity > pool->count ? pool->capacity - pool->count : 0;
    snprintf(text, sizeof(text),
             " pool at 0x%llx   class %c: %u bytes   %u blocks: %u used, %u free or the machine's ",
             (unsigned long long)pool->address, class_letter(pool->block_size),
             (unsigned)pool->block_size, (unsigned)pool->capacity, (unsigned)pool->count,
             (unsigned)rest);
    draw_rule(drawing, text);
    draw_blocks(drawing);
}

/* -- size classes and large blocks -- */

/* "str, table of dict": what most of the blocks of a class are. */
static void append_kinds(const MapDrawing *drawing, Buf *out, uint32_t number)
{
    MemoryKind kinds[MEMORY_KINDS];
    size_t count = memory_map_kinds(drawing->map, &drawing->view->world, number, kinds);
    for (size_t i = 0; i < count; i++) {
        buf_append_string(out, i > 0 ? ", " : "");
        if (kinds[i].buffer)
            buf_append_string(out, "arrays of ");
        buf_append_string(out, trace_text(drawing->view->trace, kinds[i].type));
    }
}

static void draw_bar(MapDrawing *drawing, int x, int columns, uint32_t number)
{
    const MemoryClass *class = &drawing->map->classes[number];
    uint32_t capacity = class->capacity > 0 ? class->capacity : 1;
    int filled = (int)((class->used * (uint32_t)columns + capacity - 1) / capacity);
    Ink full = ink_hue(STYLE_BOX, class_hue((number + 1) * MEMORY_CLASS_BYTES));
    for (int i = 0; i < columns; i++) {
        canvas_symbol(drawing->canvas, x + i, drawing->y, i < filled ? full : ink(STYLE_DIM),
                      i < filled ? SYMBOL_BLOCK_USED : SYMBOL_MIDDLE_DOT);
    }
}

static void draw_class(MapDrawing *drawing, uint32_t number, int x, bool alone)
{
    const MemoryClass *class = &drawing->map->classes[number];
    uint32_t bytes = (number + 1) * MEMORY_CLASS_BYTES;
    uint32_t percent = class->capacity > 0 ? class->used * 100 / class->capacity : 0;
    bool wide = drawing->area.width >= WIDE;
    char text[80];
    snprintf(text, sizeof(text), "%5c %5u %5u %6u %6u %4u%%", class_letter(bytes), (unsigned)bytes,
             (unsigned)class->pools, (unsigned)class->used,
             (unsigned)(class->capacity - class->used), (unsigned)percent);
    x += canvas_text(drawing->canvas, x, drawing->y, ink(STYLE_TEXT), text) + 2;
    if (alone || wide)
        draw_bar(drawing, x, !wide ? NARROW_BAR : alone ? BAR_COLUMNS : PAIR_BAR, number);
    if (alone && wide) {
        Buf kinds;
        buf_init(&kinds);
        append_kinds(drawing, &kinds, number);
        x = drawing->area.x + KINDS_X;
        canvas_text_cut(drawing->canvas, x, drawing->y, ink(STYLE_DIM), kinds.text,
                        drawing->area.x + drawing->area.width - x - 1);
        buf_done(&kinds);
    }
}

/* Behind the title of the classes. */
static void draw_legend(const MapDrawing *drawing, int x, int y)
{
    static const struct {
        Symbol symbol;
        const char *words;
    } signs[] = {{SYMBOL_BLOCK_USED, "object"},
                 {SYMBOL_BLOCK_BUFFER, "array or table"},
                 {SYMBOL_BLOCK_HERE, "selected"},
                 {SYMBOL_MIDDLE_DOT, "free or the machine's"}};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        canvas_text(drawing->canvas, x, y, ink(STYLE_DIM), " ");
        canvas_symbol(drawing->canvas, x + 1, y, ink(STYLE_TEXT), signs[i].symbol);
        canvas_text(drawing->canvas, x + 2, y, ink(STYLE_DIM), " ");
        x += 3 + canvas_text(drawing->canvas, x + 3, y, ink(STYLE_DIM), signs[i].words);
    }
    canvas_text(drawing->canvas, x, y, ink(STYLE_DIM), " ");
}

static void draw_class_heading(const MapDrawing *drawing, int x, bool alone)
{
    const char *heading = "class bytes pools   used   free  full";
    canvas_text_cut(drawing->canvas, x, drawing->y, ink_with(ink(STYLE_DIM), LOOK_UNDERLINE),
                    heading, drawing->area.x + drawing->area.width - x - 1);
    if (alone && drawing->area.width >= WIDE) {
        canvas_text(drawing->canvas, drawing->area.x + KINDS_X, drawing->y,
                    ink_with(ink(STYLE_DIM), LOOK_UNDERLINE), "mostly");
    }
}

/* A class in a row, with a bar, or two without where there are fewer rows. */
static void draw_classes(MapDrawing *drawing, int bottom)
{
    enum { LEGEND_X = 16 };
    int used = 0, drawn = 0;
    if (bottom - drawing->y < 3)
        return;
    for (uint32_t i = 0; i < MEMORY_CLASSES; i++)
        used += drawing->map->classes[i].pools > 0;
    bool alone = used <= bottom - drawing->y - 2 || drawing->area.width < 2 * PAIR_COLUMNS;
    int x = drawing->area.x + 1, rows = alone ? used : (used + 1) / 2;
    int pair = PAIR_COLUMNS + (drawing->area.width >= WIDE ? PAIR_BAR : 0);
    draw_rule(drawing, " size classes ");
    draw_legend(drawing, drawing->area.x + LEGEND_X, drawing->y - 1);
    draw_class_heading(drawing, x, alone);
    if (!alone)
        draw_class_heading(drawing, x + pair, alone);
    int top = ++drawing->y;
    rows = rows < bottom - top ? rows : bottom - top;
    for (uint32_t i = 0; i < MEMORY_CLASSES && drawn < (alone ? rows : 2 * rows); i++) {
        if (drawing->map->classes[i].pools > 0) {
            drawing->y = top + drawn % rows;
            draw_class(drawing, i, x + drawn / rows * pair, alone);
            drawn++;
        }
    }
    drawing->y = top + rows;
}

static void draw_large(MapDrawing *drawing)
{
    const MemoryMap *map = drawing->map;
    char text[80];
    if (map->large.count == 0 || rows_left(drawing) < 2)
        return;
    snprintf(text, sizeof(text), " not in pools (larger than 512 bytes, or once so): %u %s ",
             (unsigned)map->large.count, map->large.count == 1 ? "block" : "blocks");
    draw_rule(drawing, text);
    Buf line;
    buf_init(&line);
    for (size_t i = 0; i < map->large.count && rows_left(drawing) > 0; i++) {
        const MemoryBlock *block = &map->large.items[i];
        bool here = block->object == drawing->selected;
        buf_clear(&line);
        buf_printf(&line, "0x%llx %8llu bytes  ", (unsigned long long)block->address,
                   (unsigned long long)block->size);
        append_block(drawing, &line, block);
        canvas_text_cut(drawing->canvas, drawing->area.x + 3, drawing->y,
                        ink(here ? STYLE_SELECTED : STYLE_TEXT), line.text,
                        drawing->area.width - 4);
        spots_add(&drawing->view->spots, PANEL_memory, SPOT_ROW,
                  (Area){drawing->area.x, drawing->y, drawing->area.width, 1}, block->object);
        if (here) {
            canvas_symbol(drawing->canvas, drawing->area.x, drawing->y, ink(STYLE_SELECTED),
                          SYMBOL_CURSOR);
            canvas_choose(drawing->canvas,
                          (Area){drawing->area.x, drawing->y, drawing->area.width, 1});
        }
        drawing->y++;
    }
    buf_done(&line);
}

void panel_memory_draw(View *view, Canvas *canvas, Area area)
{
    MapDrawing drawing = {.view = view,
                          .map = page_memory(view),
                          .canvas = canvas,
                          .area = area,
                          .y = area.y,
                          .selected = page_selected(view)};
    if (drawing.map->blocks.count == 0) {
        canvas_text_cut(canvas, area.x + 2, area.y, ink(STYLE_DIM),
                        "this trace does not tell where objects stand in memory", area.width - 4);
        return;
    }
    drawing.pool = memory_map_pool(drawing.map, drawing.selected);
    if (area.height >= WITH_HELD)
        drawing.area.height -= HELD_ROWS;
    int large = (int)drawing.map->large.count, bottom = area.y + drawing.area.height;
    draw_arenas(&drawing);
    draw_selected_pool(&drawing);
    draw_classes(&drawing, bottom - (large == 0 ? 0 : large < 4 ? large + 1 : 4));
    draw_large(&drawing);
    if (area.height >= WITH_HELD) {
        drawing.y = bottom;
        draw_rule(&drawing, " held from the system, step by step; below, what objects ask for ");
        panel_timeline_draw_held(view, canvas, (Area){area.x, drawing.y, area.width, 1});
    }
}

void panel_memory_note(View *view, Buf *out, int columns)
{
    const MemoryMap *map = page_memory(view);
    buf_printf(out, "%u blocks in %u pools  asked ", (unsigned)map->blocks.count,
               (unsigned)map->pools.count);
    words_bytes(out, map->asked);
    buf_append_string(out, "  held ");
    words_bytes(out, map->held);
    if ((int)utf8_width(out->text, out->length) > columns)
        buf_clear(out);
}
