/* An iterator shows what comes next: the index of the item and, if it is a value, the item.
 * The machine tells it as the value that the iterator shows.
 *
 *     ┌ list_iterator ──┤1├┐
 *     │ next      [1] 20   │
 *     │ sequence          ●├──►
 */
#include "layout/measure.h"

#include <stdlib.h>
#include <string.h>

#include "world/query.h"

enum { ITEM_COLUMNS = 14 };

/* What stands at an index of the list, tuple or the like that is gone through. */
static const char *next_item(Measure *measure, ObjectId iterator, uint32_t index)
{
    size_t count = 0;
    const WorldSlot *fields = world_run(measure->world, iterator, ROLE_FIELD, &count);
    const WorldSlot *item =
        count == 0 ? NULL : world_slot(measure->world, fields[0].target, ROLE_ITEM, index);
    bool written = item != NULL && kind_is_written(measure, item->target);
    return written ? kind_text(measure, item->target, ITEM_COLUMNS) : "";
}

static const char *position(Measure *measure, const WorldObject *object)
{
    static const char at[] = "at ", next[] = "next ";
    const char *value = trace_text(measure->world->trace, object->value);
    if (strncmp(value, next, sizeof(next) - 1) == 0)
        return kind_clean(measure, value + sizeof(next) - 1, strlen(value) - sizeof(next) + 1,
                          ITEM_COLUMNS);
    if (strncmp(value, at, sizeof(at) - 1) != 0)
        return strcmp(value, "exhausted") == 0 ? "nothing" : NULL;
    uint32_t index = (uint32_t)strtoul(value + sizeof(at) - 1, NULL, 10);
    return arena_printf(measure->arena, "[%u] %s", (unsigned)index,
                        next_item(measure, object->id, index));
}

void iterator_row(Measure *measure, const WorldObject *object, ModelBox *box)
{
    const char *text = position(measure, object);
    if (text == NULL)
        return;
    SceneRow row = {.kind = ROW_SLOT, .label = "next", .value = text};
    if (box->box.marks & MARK_CHANGED)
        row.marks = MARK_CHANGED;
    measure_rows_above(measure, box, &row, 1);
}
