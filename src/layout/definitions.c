/* What a frame's names were imported or defined as, when they show nothing of their own: their
 * names side by side, in a row or two above the variables. Every script has many of them, and
 * a reader of the picture looks for the others.
 *
 *     │ +3 Job Queue run()  │
 *     │ jobs               ●├─
 */
#include "layout/measure.h"

#include <string.h>

enum {
    TIGHT_ROWS = 1,
    ROW_COLUMNS = 20, /* where the frame is not wider anyway */
};

/* "random", "Node", "area()"; NULL if the entry is to have a row. */
static const char *definition_text(Measure *measure, const Entry *entry)
{
    const WorldObject *object = world_object(measure->world, entry->target);
    if (object == NULL || entry->boxed)
        return NULL;
    const char *type = trace_text(measure->world->trace, object->type);
    ObjectKind kind = kind_of(measure, object);
    if (strcmp(type, "module") == 0)
        return entry->label;
    if (kind != KIND_CLASS && kind != KIND_FUNCTION && kind != KIND_MACHINE)
        return NULL;
    const char *name = kind_name(measure, object);
    if (strcmp(kind_clean(measure, name, strlen(name), LABEL_COLUMNS), entry->label) != 0)
        return NULL;
    bool called = kind == KIND_FUNCTION || strcmp(type, "builtin_function_or_method") == 0;
    return called ? arena_printf(measure->arena, "%s()", entry->label) : entry->label;
}

size_t definitions_take(Measure *measure, SceneCell *cells)
{
    Entry *entries = measure->entries.items;
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < measure->entries.count; i++) {
        const char *text = definition_text(measure, &entries[i]);
        if (text == NULL)
            entries[kept++] = entries[i];
        else
            cells[count++] =
                (SceneCell){entries[i].slot, text, 0, text_columns(text), entries[i].marks};
    }
    measure->entries.count = kept;
    return count;
}

/* Puts the cells beside each other, in rows of so many columns; returns how many rows. The
 * first cell of a row has offset 0. */
static size_t wrap(SceneCell *cells, size_t count, int columns)
{
    size_t rows = 0;
    int used = 0;
    for (size_t i = 0; i < count; i++) {
        bool beside = i > 0 && used + 1 + cells[i].width <= columns;
        cells[i].offset = beside ? used + 1 : 0;
        used = cells[i].offset + cells[i].width;
        rows += !beside;
    }
    return rows;
}

static SceneRow strip_row(const SceneCell *cells, size_t first, size_t end)
{
    return (SceneRow){.kind = ROW_STRIP,
                      .slot = cells[first].slot,
                      .slot_count = (uint32_t)(end - first),
                      .label = "",
                      .value = "",
                      .cells = &cells[first],
                      .cell_count = end - first};
}

/* Until the cells fit, the first ones are left out: "+3" stands for them, marked if any of
 * them is. What is imported comes first, what the script defines last. */
static size_t leave_out(Measure *measure, SceneCell *cells, size_t count, int columns, size_t most)
{
    size_t first = 0;
    unsigned marks = 0;
    for (size_t i = 0; i + 1 < count && wrap(&cells[first], count - first, columns) > most; i++) {
        const char *text = arena_printf(measure->arena, "+%zu", i + 1);
        marks |= cells[i].marks;
        cells[i] = (SceneCell){cells[0].slot, text, 0, text_columns(text), marks};
        first = i;
    }
    return first;
}

size_t definitions_rows(Measure *measure, SceneCell *cells, size_t count, int columns,
                        SceneRow *rows)
{
    bool settled = measure->input->floor != NULL && measure->input->floor->count > 0;
    columns = columns < ROW_COLUMNS && !settled ? ROW_COLUMNS : columns;
    size_t most = measure->options->tight ? TIGHT_ROWS : DEFINITION_ROWS, row_count = 0;
    size_t first = leave_out(measure, cells, count, columns, most);
    (void)wrap(&cells[first], count - first, columns);
    while (first < count && row_count < most) {
        size_t end = first + 1;
        while (end < count && cells[end].offset > 0)
            end++;
        rows[row_count++] = strip_row(cells, first, end);
        first = end;
    }
    return row_count;
}
