/* Entries to rows. Values that are all written stand side by side in strips; other
 * entries have a row each. When that is too much, neighbours with one target become
 * a run ("0‥9"), and then the middle is folded ("⋮ 92 more"), around what the
 * step changed.
 */
#include "layout/measure.h"

#include <string.h>

enum {
    STRIP_COLUMNS = 24,
    RUN_LEAST = 3,    /* neighbours that make a run */
    REPEAT_LEAST = 4, /* and equal cells of a strip that become one: 0×1000 */
    REPEAT_FROM = 24, /* in strips of at least so many cells */
    TAIL_ROWS = 2,    /* shown behind a fold */
};

typedef struct {
    size_t first, count; /* entries */
    bool shown;
} Group;

typedef struct {
    Measure *measure;
    const Entry *entries;
    size_t count;
    RowStyle style;
    Group *groups;
    size_t group_count;
    SceneRow *rows;
    size_t row_count;
} Folding;

static const char *value_was(Measure *measure, const Entry *entry)
{
    if (!(entry->marks & MARK_CHANGED) || entry->was == 0)
        return NULL;
    const DiffObject *gone = diff_find_object(measure->input->diff, entry->was);
    const StringTable *strings = &measure->world->trace->strings;
    if (gone != NULL && gone->value_was != 0)
        return kind_clean(measure, strtab_text(strings, gone->value_was),
                          strtab_length(strings, gone->value_was), measure->options->text_limit);
    return kind_is_written(measure, entry->was)
               ? kind_text(measure, entry->was, measure->options->text_limit)
               : NULL;
}

static const char *entry_text(const Folding *folding, const Entry *entry)
{
    return kind_text(folding->measure, entry->target, folding->measure->options->text_limit);
}

static void add_slot_row(Folding *folding, const Group *group)
{
    const Entry *entry = &folding->entries[group->first];
    const Entry *last = &folding->entries[group->first + group->count - 1];
    SceneRow *row = &folding->rows[folding->row_count++];
    *row = (SceneRow){.kind = group->count > 1 ? ROW_RUN : ROW_SLOT,
                      .marks = entry->marks,
                      .slot = entry->slot,
                      .slot_count = (uint32_t)group->count,
                      .target = entry->target,
                      .label = entry->label,
                      .value = ""};
    if (group->count > 1)
        row->label = arena_printf(folding->measure->arena, "%s‥%s", entry->label, last->label);
    if (entry->boxed)
        row->port = PORT_RIGHT;
    else
        row->value = entry_text(folding, entry);
    row->was = entry->boxed ? NULL : value_was(folding->measure, entry);
}

static void add_fold_row(Folding *folding, const Entry *first, size_t count)
{
    folding->rows[folding->row_count++] = (SceneRow){
        .kind = ROW_FOLD,
        .slot = first->slot,
        .slot_count = (uint32_t)count,
        .label = "⋮",
        .value = arena_printf(folding->measure->arena, "%zu more", count),
    };
}

static bool continues_run(const Entry *a, const Entry *b)
{
    return a->target == b->target && a->slot.owner == b->slot.owner &&
           a->slot.role == b->slot.role && a->slot.role == ROLE_ITEM &&
           a->slot.index + 1 == b->slot.index && a->marks == b->marks;
}

static size_t run_length(const Folding *folding, size_t first)
{
    size_t end = first + 1;
    while (end < folding->count &&
           continues_run(&folding->entries[end - 1], &folding->entries[end]))
        end++;
    return end - first;
}

static bool is_long(const Folding *folding, size_t rows)
{
    return folding->style.row_limit > 0 && rows > (size_t)folding->style.row_limit;
}

static void make_groups(Folding *folding)
{
    bool merge = is_long(folding, folding->count);
    folding->groups = ARENA_ARRAY(folding->measure->arena, Group, folding->count + 1);
    for (size_t i = 0; i < folding->count;) {
        size_t length = merge ? run_length(folding, i) : 1;
        if (length < RUN_LEAST)
            length = 1;
        folding->groups[folding->group_count++] = (Group){i, length, true};
        i += length;
    }
}

static void fold_middle(Folding *folding)
{
    if (!is_long(folding, folding->group_count))
        return;
    size_t head = (size_t)folding->style.row_limit - TAIL_ROWS - 1;
    size_t tail = folding->group_count - TAIL_ROWS;
    for (size_t i = head; i < tail; i++)
        folding->groups[i].shown = folding->entries[folding->groups[i].first].marks != 0;
}

static void emit_groups(Folding *folding)
{
    folding->rows = ARENA_ARRAY(folding->measure->arena, SceneRow, folding->group_count + 1);
    for (size_t i = 0; i < folding->group_count;) {
        size_t end = i, hidden = 0;
        for (; end < folding->group_count && !folding->groups[end].shown; end++)
            hidden += folding->groups[end].count;
        if (hidden > 1)
            add_fold_row(folding, &folding->entries[folding->groups[i].first], hidden);
        else if (hidden == 1)
            add_slot_row(folding, &folding->groups[i]);
        if (end < folding->group_count)
            add_slot_row(folding, &folding->groups[end++]);
        i = end;
    }
}

/* -- strips -- */

static SceneCell make_cell(Folding *folding, size_t first, size_t length)
{
    const Entry *entry = &folding->entries[first];
    const char *text = entry_text(folding, entry);
    Arena *arena = folding->measure->arena;
    if (length > 1)
        text = arena_printf(arena, "%s×%zu", text, length);
    else if (folding->style.strip_label && entry->label[0] != '\0')
        text = arena_printf(arena, "%s %s", entry->label, strcmp(text, "None") == 0 ? "∅" : text);
    return (SceneCell){entry->slot, text, 0, text_columns(text), entry->marks};
}

static size_t make_cells(Folding *folding, SceneCell *cells)
{
    size_t count = 0;
    bool merge = folding->count >= REPEAT_FROM && folding->style.row_limit > 0;
    for (size_t i = 0; i < folding->count;) {
        size_t length = merge ? run_length(folding, i) : 1;
        if (length < REPEAT_LEAST)
            length = 1;
        cells[count++] = make_cell(folding, i, length);
        i += length;
    }
    return count;
}

/* Rows of cells, as many in one as fit. */
static void wrap_cells(Folding *folding, SceneCell *cells, size_t count)
{
    int space = folding->style.strip_label ? 2 : 1;
    folding->rows = ARENA_ARRAY(folding->measure->arena, SceneRow, count + 2);
    for (size_t i = 0; i < count;) {
        size_t first = i;
        int used = 0;
        for (; i < count; i++) {
            int offset = i > first ? used + space : 0;
            if (i > first && offset + cells[i].width > STRIP_COLUMNS)
                break;
            cells[i].offset = offset;
            used = offset + cells[i].width;
        }
        folding->rows[folding->row_count++] = (SceneRow){.kind = ROW_STRIP,
                                                         .slot = cells[first].slot,
                                                         .slot_count = (uint32_t)(i - first),
                                                         .label = "",
                                                         .value = "",
                                                         .cells = &cells[first],
                                                         .cell_count = i - first};
    }
}

static bool row_changed(const SceneRow *row)
{
    for (size_t i = 0; i < row->cell_count; i++)
        if (row->cells[i].marks != 0)
            return true;
    return false;
}

static SceneRow strip_fold_row(const Folding *folding, SceneSlot slot, size_t count)
{
    return (SceneRow){.kind = ROW_FOLD,
                      .slot = slot,
                      .slot_count = (uint32_t)count,
                      .label = "",
                      .value = arena_printf(folding->measure->arena, "⋮ %zu more", count)};
}

static void fold_strips(Folding *folding)
{
    if (!is_long(folding, folding->row_count))
        return;
    size_t head = (size_t)folding->style.row_limit - TAIL_ROWS - 1;
    size_t tail = folding->row_count - TAIL_ROWS, kept = head;
    for (size_t i = head; i < tail;) {
        size_t hidden = 0, first = i;
        for (; i < tail && !row_changed(&folding->rows[i]); i++)
            hidden += folding->rows[i].cell_count;
        SceneRow changed = folding->rows[i];
        if (hidden > 0)
            folding->rows[kept++] = strip_fold_row(folding, folding->rows[first].slot, hidden);
        if (i < tail) {
            folding->rows[kept++] = changed;
            i++;
        }
    }
    memmove(&folding->rows[kept], &folding->rows[tail], TAIL_ROWS * sizeof(SceneRow));
    folding->row_count = kept + TAIL_ROWS;
}

static bool all_written(const Folding *folding)
{
    for (size_t i = 0; i < folding->count; i++)
        if (folding->entries[i].boxed)
            return false;
    return true;
}

void fold_rows(Measure *measure, ModelBox *box, RowStyle style)
{
    Folding folding = {.measure = measure,
                       .entries = measure->entries.items,
                       .count = measure->entries.count,
                       .style = style};
    if (style.strip && all_written(&folding)) {
        SceneCell *cells = ARENA_ARRAY(measure->arena, SceneCell, folding.count + 1);
        wrap_cells(&folding, cells, make_cells(&folding, cells));
        fold_strips(&folding);
    } else {
        make_groups(&folding);
        fold_middle(&folding);
        emit_groups(&folding);
    }
    box->rows = folding.rows;
    box->box.rows = folding.rows;
    box->box.row_count = folding.row_count;
}
