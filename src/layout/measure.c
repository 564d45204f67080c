/* One box at a time: title, badge, marks, rows. Sizes are taken when all boxes
 * are known, because a row whose target is not drawn turns into a chip. The badge's
 * place is as wide as the next change of the count needs, so that a changing
 * count never changes the box.
 */
#include "layout/measure.h"

#include <string.h>

#include "layout/plan.h"
#include "world/query.h"

enum {
    TITLE_COLUMNS = 28,
    FRAME_TITLE_COLUMNS = 20,
    SCALAR_COLUMNS = 32,
    FRAME_ROWS = 4, /* times row_limit */
};

void measure_init(Measure *measure, Arena *arena, const LayoutInput *input, Model *model)
{
    *measure = (Measure){.arena = arena,
                         .world = input->world,
                         .input = input,
                         .options = input->options,
                         .model = model};
    map_init(&measure->kinds);
    map_init(&measure->named);
    map_init(&measure->merged);
    map_init(&measure->bare);
    map_init(&measure->chained);
    buf_init(&measure->text);
    buf_init(&measure->escaped);
    map_init(&model->index);
    map_init(&model->folded);
}

void measure_done(Measure *measure)
{
    if (measure->counted)
        script_slots_done(&measure->script_slots);
    map_done(&measure->kinds);
    map_done(&measure->named);
    map_done(&measure->merged);
    map_done(&measure->bare);
    map_done(&measure->chained);
    vec_done(&measure->chains);
    map_done(&measure->model->index);
    map_done(&measure->model->folded);
    buf_done(&measure->text);
    buf_done(&measure->escaped);
    vec_done(&measure->entries);
}

static ModelBox *add_box(Measure *measure, BoxId id, BoxKind kind)
{
    Model *model = measure->model;
    vec_push(&model->boxes, (ModelBox){.box = {.id = id, .kind = kind, .badge = ""}});
    map_put(&model->index, id, model->boxes.count - 1);
    return &vec_last(&model->boxes);
}

static bool is_in(const Map *map, ObjectId id)
{
    return map != NULL && map_get(map, id, NULL);
}

static int row_limit(const Measure *measure, ObjectId id)
{
    return is_in(measure->options->open, id) ? 0 : measure->options->row_limit;
}

static const char *title_of(Measure *measure, const WorldObject *object, ObjectKind kind)
{
    const StringTable *strings = &measure->world->trace->strings;
    const char *title = kind_clean(measure, strtab_text(strings, object->type),
                                   strtab_length(strings, object->type), TITLE_COLUMNS);
    if (kind == KIND_CLASS || kind == KIND_FUNCTION)
        title = kind_definition(measure, object, kind);
    if (measure->options->detail.ids)
        title = arena_printf(measure->arena, "%s #%u", title, (unsigned)object->id);
    if (measure->options->detail.sizes)
        title = arena_printf(measure->arena, "%s  %u B", title, (unsigned)object->size);
    return title;
}

/* "2", or "1→2" if it changed in this step; `mark` stands before it. */
static void write_badge(Measure *measure, SceneBox *box, const char *mark, uint32_t was,
                        uint32_t now)
{
    Arena *arena = measure->arena;
    box->trend = was < now ? 1 : was > now ? -1 : 0;
    box->badge = was == now ? arena_printf(arena, "%s%u", mark, (unsigned)now)
                            : arena_printf(arena, "%s%u→%u", mark, (unsigned)was, (unsigned)now);
}

/* What is never freed has a count that means nothing: told instead is how many of
 * the script's slots hold it, which was none before it was first met. */
static void write_immortal_badge(Measure *measure, SceneBox *box, ObjectId id)
{
    if (!measure->counted)
        script_slots_init(&measure->script_slots, measure->world);
    measure->counted = true;
    const WorldDiff *diff = measure->input->diff;
    int64_t now = script_slots_holding(&measure->script_slots, id);
    int64_t was = diff == NULL ? now : now - script_slots_gained(&measure->script_slots, diff, id);
    write_badge(measure, box, "∞+", was < 0 ? 0 : (uint32_t)was, (uint32_t)now);
}

static void set_badge(Measure *measure, SceneBox *box, const WorldObject *object)
{
    const DiffObject *change =
        measure->input->diff != NULL ? diff_find_object(measure->input->diff, object->id) : NULL;
    bool immortal = (object->flags & OBJECT_STATIC) != 0, born = change != NULL && change->born;
    if (born && !immortal)
        box->marks |= MARK_NEW;
    if (change != NULL && !born && change->value_was != change->value_now)
        box->marks |= MARK_CHANGED;
    if (immortal)
        box->marks |= MARK_IMMORTAL;
    if (!measure->options->detail.counts)
        return;
    uint32_t now = world_count(measure->world, object->id);
    if (immortal)
        write_immortal_badge(measure, box, object->id);
    else
        write_badge(measure, box, "", change != NULL && !born ? change->count_was : now, now);
}

static void add_value_row(Measure *measure, ModelBox *box, const WorldObject *object)
{
    SceneRow *row = ARENA_NEW(measure->arena, SceneRow);
    const char *text = kind_text(measure, object->id, SCALAR_COLUMNS);
    *row = (SceneRow){.kind = ROW_SLOT, .label = "", .value = text};
    box->rows = row;
    box->box.rows = row;
    box->box.row_count = 1;
}

static RowStyle style_of(const Measure *measure, ObjectId id, ObjectKind kind)
{
    RowStyle style = {.row_limit = row_limit(measure, id)};
    style.strip = kind == KIND_SEQUENCE || kind == KIND_SET;
    if (measure->options->dense && kind == KIND_INSTANCE)
        style.strip = style.strip_label = true;
    return style;
}

static BoxKind box_kind(ObjectKind kind)
{
    if (kind == KIND_SCALAR || kind == KIND_SINGLETON)
        return BOX_SCALAR;
    return kind == KIND_CLASS || kind == KIND_FUNCTION ? BOX_CLASS : BOX_OBJECT;
}

void measure_object(Measure *measure, const WorldObject *object, unsigned marks)
{
    ObjectKind kind = kind_of(measure, object);
    ModelBox *box = add_box(measure, object->id, box_kind(kind));
    box->box.title = title_of(measure, object, kind);
    box->box.marks = marks;
    set_badge(measure, &box->box, object);
    if (box->box.kind == BOX_SCALAR) {
        add_value_row(measure, box, object);
        return;
    }
    if (kind == KIND_GENERATOR) {
        generator_title(measure, object, &box->box);
        generator_rows(measure, object, box);
        return;
    }
    entries_of_object(measure, object);
    fold_rows(measure, box, style_of(measure, object->id, kind));
    if (kind == KIND_FIELDS && object->value != 0)
        iterator_row(measure, object, box);
}

/* "Node × 990": its title is entered, its one row leads on. */
void measure_chain(Measure *measure, const Chain *chain, unsigned marks)
{
    const WorldObject *object = world_object(measure->world, chain->first);
    ModelBox *box = add_box(measure, chain->first, BOX_FOLD);
    const StringTable *strings = &measure->world->trace->strings;
    const char *type = kind_clean(measure, strtab_text(strings, object->type),
                                  strtab_length(strings, object->type), TITLE_COLUMNS);
    SceneRow *row = ARENA_NEW(measure->arena, SceneRow);
    *row = (SceneRow){.kind = ROW_SLOT,
                      .port = PORT_RIGHT,
                      .slot = chain->slot,
                      .slot_count = 1,
                      .target = chain->after,
                      .label = kind_clean(measure, strtab_text(strings, chain->label),
                                          strtab_length(strings, chain->label), TITLE_COLUMNS),
                      .value = ""};
    box->box.title = arena_printf(measure->arena, "%s × %u", type, (unsigned)chain->count);
    box->box.marks = marks;
    box->box.rows = box->rows = row;
    box->box.row_count = 1;
}

static void add_line(Measure *measure, SceneBox *box, const WorldFrame *frame)
{
    if (measure->options->detail.lines && frame != NULL && frame->line > 0)
        box->title = arena_printf(measure->arena, "%s  line %u", box->title, (unsigned)frame->line);
}

static int widest_frame_column(const LayoutInput *input)
{
    int width = 0;
    const LayoutWidths *kept[] = {input->floor, input->before != NULL && !input->afresh
                                                    ? &input->before->places.widths
                                                    : NULL};
    for (size_t i = 0; i < ARRAY_LEN(kept); i++)
        if (kept[i] != NULL && kept[i]->count > 0 && kept[i]->columns[0] > width)
            width = kept[i]->columns[0];
    return width;
}

void measure_rows_above(Measure *measure, ModelBox *box, const SceneRow *above, size_t count)
{
    SceneRow *rows = ARENA_ARRAY(measure->arena, SceneRow, count + box->box.row_count + 1);
    memcpy(rows, above, count * sizeof(SceneRow));
    if (box->box.row_count > 0)
        memcpy(&rows[count], box->rows, box->box.row_count * sizeof(SceneRow));
    box->box.rows = box->rows = rows;
    box->box.row_count += count;
}

/* Rows of names before the variables'. */
static void put_definitions(Measure *measure, ModelBox *box, SceneCell *cells, size_t count)
{
    SceneRow rows[DEFINITION_ROWS];
    int columns = widest_frame_column(measure->input) - 4;
    size_t above = definitions_rows(measure, cells, count, columns, rows);
    measure_rows_above(measure, box, rows, above);
}

static void fold_frame(Measure *measure, ModelBox *box)
{
    int limit = row_limit(measure, box->box.id);
    bool apart = limit > 0 && !measure->options->detail.definitions;
    SceneCell *cells = ARENA_ARRAY(measure->arena, SceneCell, measure->entries.count + 1);
    size_t definitions = apart ? definitions_take(measure, cells) : 0;
    fold_rows(measure, box, (RowStyle){.row_limit = FRAME_ROWS * limit});
    if (definitions > 0)
        put_definitions(measure, box, cells, definitions);
    measure->model->frame_count++;
}

/* The globals of a module; `frame` is the one that runs it, or NULL. */
void measure_globals(Measure *measure, ObjectId dict, const WorldFrame *frame)
{
    ModelBox *box = add_box(measure, dict, BOX_FRAME);
    box->box.title = "globals";
    if (measure->model->frame_count > 0 && frame != NULL) {
        const char *file = trace_text(measure->world->trace, frame->file);
        const char *slash = strrchr(file, '/');
        file = slash == NULL ? file : slash + 1;
        box->box.title = arena_printf(measure->arena, "globals of %s",
                                      kind_clean(measure, file, strlen(file), TITLE_COLUMNS));
    }
    if (frame != NULL && frame == world_running(measure->world))
        box->box.marks |= MARK_CURRENT;
    add_line(measure, &box->box, frame);
    entries_of_namespace(measure, dict, frame);
    fold_frame(measure, box);
}

/* The part of a qualified name behind the last function it stands in. */
static const char *local_name(const char *name)
{
    static const char inside[] = "<locals>.";
    for (const char *at; (at = strstr(name, inside)) != NULL;)
        name = at + sizeof(inside) - 1;
    return name;
}

/* All frames are as wide as the widest: a long name goes without its class, which `self` tells. */
const char *measure_frame_name(Measure *measure, const WorldFrame *frame)
{
    const char *name = local_name(trace_text(measure->world->trace, frame->function));
    const char *dot = strrchr(name, '.');
    if (dot != NULL && text_columns(name) > FRAME_TITLE_COLUMNS)
        name = arena_printf(measure->arena, "…%s", dot + 1);
    const char *clean = kind_clean(measure, name, strlen(name), TITLE_COLUMNS);
    if (name[0] == '<')
        return clean;
    bool class_body = query_is_class_body(measure->world, frame);
    return arena_printf(measure->arena, class_body ? "class %s" : "%s()", clean);
}

void measure_frame(Measure *measure, const WorldFrame *frame)
{
    ModelBox *box = add_box(measure, frame->id, BOX_FRAME);
    box->box.title = measure_frame_name(measure, frame);
    if (frame == world_running(measure->world))
        box->box.marks |= MARK_CURRENT;
    if (!frame->on_stack) {
        box->box.marks |= MARK_SUSPENDED;
        box->box.title = arena_printf(measure->arena, "%s waits", box->box.title);
    }
    const DiffFrame *change =
        measure->input->diff != NULL ? diff_find_frame(measure->input->diff, frame->id) : NULL;
    if (change != NULL && (change->made || change->entered))
        box->box.marks |= MARK_NEW;
    add_line(measure, &box->box, frame);
    entries_of_frame(measure, frame);
    fold_frame(measure, box);
}

void measure_folded_frames(Measure *measure, BoxId id, const char *title, const SceneRow *row)
{
    ModelBox *box = add_box(measure, id, BOX_FRAME);
    box->box.title = title;
    if (row != NULL)
        measure_rows_above(measure, box, row, 1);
    measure->model->frame_count++;
}

static const char *copy_string(Arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_copy_text(arena, text, strlen(text));
}

static const SceneCell *copy_cells(Arena *arena, const SceneRow *row)
{
    SceneCell *cells = ARENA_ARRAY(arena, SceneCell, row->cell_count + 1);
    for (size_t i = 0; i < row->cell_count; i++) {
        cells[i] = row->cells[i];
        cells[i].text = copy_string(arena, row->cells[i].text);
        cells[i].marks = 0;
    }
    return cells;
}

/* An object that was freed, or is not led to any more, as it looked a step ago, its
 * arrows gone. */
void measure_ghost(Measure *measure, const SceneBox *before, const DiffObject *change)
{
    ModelBox *box = add_box(measure, before->id, before->kind);
    SceneRow *rows = ARENA_ARRAY(measure->arena, SceneRow, before->row_count + 1);
    for (size_t i = 0; i < before->row_count; i++) {
        rows[i] = before->rows[i];
        rows[i].label = copy_string(measure->arena, before->rows[i].label);
        rows[i].value = copy_string(measure->arena, before->rows[i].value);
        rows[i].was = NULL;
        rows[i].marks = 0;
        rows[i].port = PORT_NONE;
        rows[i].target = 0;
        rows[i].cells = copy_cells(measure->arena, &before->rows[i]);
    }
    box->box = *before;
    box->box.title = copy_string(measure->arena, before->title);
    box->box.badge = "";
    box->box.trend = 0;
    box->box.marks = MARK_GONE;
    if (measure->options->detail.counts && change->flags & OBJECT_STATIC)
        write_immortal_badge(measure, &box->box, change->id);
    else if (measure->options->detail.counts)
        write_badge(measure, &box->box, "", change->count_was, change->count_now);
    box->box.rows = box->rows = rows;
    box->ghost = true;
}

/* Arrows lead to objects; frames, in the first column, are told by a chip. */
static bool takes_wires(const Model *model, ObjectId target)
{
    uint64_t at;
    return map_get(&model->index, target, &at) && at >= (uint64_t)model->frame_count;
}

void measure_chips(Measure *measure)
{
    Model *model = measure->model;
    for (size_t i = 0; i < model->boxes.count; i++) {
        ModelBox *box = &model->boxes.items[i];
        for (size_t r = 0; r < box->box.row_count; r++) {
            SceneRow *row = &box->rows[r];
            if (row->port == PORT_NONE || takes_wires(model, row->target))
                continue;
            row->port = PORT_NONE;
            if (kind_is_value(measure, row->target)) {
                row->value = kind_text(measure, row->target, measure->options->text_limit);
                continue;
            }
            row->marks |= MARK_CHIP;
            row->value = kind_chip_text(measure, row->target);
        }
    }
}

/* Columns the badge may need: ┤2→3├ for a count of 2, ┤∞+2→3├ for what is immortal. */
static int badge_columns(const SceneBox *box)
{
    static const char plus[] = "+", arrow[] = "→";
    if (box->badge[0] == '\0')
        return 0;
    const char *number = strstr(box->badge, plus), *now = strstr(box->badge, arrow);
    number = number == NULL ? box->badge : number + strlen(plus);
    now = now == NULL ? number : now + strlen(arrow);
    int mark = number == box->badge ? 0 : text_columns("∞+");
    int reserved = mark + 2 * (int)strlen(now) + 3, needed = text_columns(box->badge) + 2;
    return reserved > needed ? reserved : needed; /* ┤10→9├ falls below its reserve */
}

static int cells_columns(const SceneRow *row)
{
    if (row->cell_count == 0)
        return 0;
    const SceneCell *last = &row->cells[row->cell_count - 1];
    return last->offset + last->width;
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int widest_cell(const SceneRow *row)
{
    int width = 0;
    for (size_t i = 0; i < row->cell_count; i++)
        width = larger(width, row->cells[i].width);
    return width;
}

/* Values stand in a column behind the labels of those that have one; the label of a reference
 * may be longer, as its dot stands at the border. */
static void set_labels(SceneBox *box)
{
    bool references = false;
    box->label_width = 0;
    for (size_t i = 0; i < box->row_count; i++) {
        const SceneRow *row = &box->rows[i];
        if (row->value[0] != '\0')
            box->label_width = larger(box->label_width, text_columns(row->label));
        references = references || row->port != PORT_NONE;
    }
    box->indent = references && box->kind != BOX_FRAME;
}

/* Cells of the box's width; less if the values of its strips stood below each other. */
static int needed_columns(const SceneBox *box, bool strips_apart)
{
    int body = 1, value_width = 1;
    for (size_t i = 0; i < box->row_count; i++) {
        const SceneRow *row = &box->rows[i];
        int label = text_columns(row->label);
        body = larger(body, row->kind != ROW_STRIP ? label > 0 ? label + 3 : 1
                            : strips_apart         ? widest_cell(row)
                                                   : cells_columns(row));
        value_width = larger(value_width, text_columns(row->value));
    }
    body = larger(body, box->label_width + (box->label_width > 0 ? 2 : 0) + value_width);
    int badge = badge_columns(box);
    int least = text_columns(box->title) + 4 + (badge > 0 ? badge : 1);
    return larger(body + 4 + box->indent, least);
}

static void set_size(SceneBox *box)
{
    set_labels(box);
    box->at.width = needed_columns(box, false);
    box->at.height = (int)box->row_count + 2;
}

static int frames_width(const Model *model)
{
    int width = FRAME_LEAST;
    for (int i = 0; i < model->frame_count; i++)
        width = larger(width, model->boxes.items[i].box.at.width);
    return width;
}

/* "…push()" for "Node.push()", or the title as it is. */
static const char *title_without_class(Arena *arena, const char *title)
{
    const char *call = strchr(title, '('), *dot = call;
    while (dot != NULL && dot > title && *dot != '.')
        dot--;
    return dot == NULL || dot == title ? title : arena_printf(arena, "…%s", dot + 1);
}

/* Definitions may stand below each other, or be left out, and calls go without their class. */
static int least_frames_width(const Measure *measure)
{
    int width = FRAME_LEAST;
    for (int i = 0; i < measure->model->frame_count; i++) {
        SceneBox box = measure->model->boxes.items[i].box;
        box.title = title_without_class(measure->arena, box.title);
        width = larger(width, needed_columns(&box, true));
    }
    return width;
}

/* Where the frames were made narrow on purpose. */
static void shorten_titles(const Measure *measure, int width)
{
    for (int i = 0; i < measure->model->frame_count; i++) {
        SceneBox *box = &measure->model->boxes.items[i].box;
        if (box->at.width <= width)
            continue;
        box->title = title_without_class(measure->arena, box->title);
        set_size(box);
    }
}

void measure_sizes(Measure *measure)
{
    Model *model = measure->model;
    for (size_t i = 0; i < model->boxes.count; i++)
        if (!model->boxes.items[i].ghost)
            set_size(&model->boxes.items[i].box);
    int kept = widest_frame_column(measure->input);
    if (measure->input->floor != NULL && measure->input->floor->count > 0)
        shorten_titles(measure, kept);
    int width = frames_width(model);
    int rounded = (width + FRAME_ROUND - 1) / FRAME_ROUND * FRAME_ROUND;
    for (int i = 0; i < model->frame_count; i++)
        model->boxes.items[i].box.at.width = width > kept ? rounded : kept;
    model->frames_width = least_frames_width(measure);
}
