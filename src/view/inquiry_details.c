/* All about one object: what its header says, which slots hold it, what its slots hold,
 * and what happened to it, before this step and after. */
#include <string.h>

#include "base/clean.h"
#include "view/inquiry.h"
#include "view/memory_map.h"
#include "view/words.h"

enum { HOLDERS_MOST = 12, SLOTS_MOST = 16, CHANGES_MOST = 5, LABEL_COLUMNS = 40 };

/* -- header -- */

static void tell_flags(const Inquiry *inquiry, uint32_t flags)
{
    static const struct {
        uint32_t flag;
        const char *words;
    } told[] = {
        {OBJECT_STATIC, "never freed: it belongs to the program, so its count means nothing"},
        {OBJECT_INTERNED, "interned: equal names in the code are this one string"},
        {OBJECT_OPAQUE, "what it refers to is not recorded"},
    };
    for (size_t i = 0; i < ARRAY_LEN(told); i++) {
        if (flags & told[i].flag) {
            buf_append_string(&inquiry->report->text, told[i].words);
            report_end_line(inquiry->report, STYLE_DIM);
        }
    }
}

static void tell_tracked(const Inquiry *inquiry, const WorldObject *object)
{
    uint32_t list = object_gc_list(object->flags);
    Buf *text = &inquiry->report->text;
    if (list == GC_LIST_NONE)
        return;
    if (list == GC_LIST_PERMANENT) {
        buf_append_string(text, "frozen: the cycle collector never looks at it (gc.freeze)");
    } else {
        buf_printf(text, "tracked: the cycle collector looks at it; it is in generation %u",
                   (unsigned)(list - GC_LIST_YOUNGEST));
    }
    report_end_line(inquiry->report, STYLE_DIM);
}

static void tell_header(const Inquiry *inquiry, const WorldObject *object)
{
    Report *report = inquiry->report;
    Buf *text = &report->text;
    const char *type = trace_text(inquiry->world->trace, object->type);
    clean_append_cut(text, type, strlen(type), LABEL_COLUMNS, false);
    buf_printf(text, " #%u   %llu bytes at 0x%llx", (unsigned)object->id,
               (unsigned long long)object->size, (unsigned long long)object->address);
    if (!(object->flags & OBJECT_STATIC)) {
        buf_printf(text, "   reference count %u",
                   (unsigned)world_count(inquiry->world, object->id));
    }
    report_end_line(report, STYLE_STRONG);
    if (object->value != 0) {
        buf_append_string(text, "value ");
        words_object(text, inquiry->world, inquiry->diff, object->id);
        report_end_line(report, STYLE_VALUE);
    }
    tell_flags(inquiry, object->flags);
    tell_tracked(inquiry, object);
}

/* -- holders and contents -- */

static void tell_holders(const Inquiry *inquiry, const WorldObject *object)
{
    Report *report = inquiry->report;
    WorldHolders holders = {0};
    query_holders(inquiry->world, object->id, &holders);
    report_heading(report, "Held by");
    for (size_t i = 0; i < holders.count && i < HOLDERS_MOST; i++) {
        words_holder(&report->text, inquiry->world, inquiry->diff, &holders.items[i]);
        report_end_link(report, 0, 0, holders.items[i].owner);
    }
    if (holders.count > HOLDERS_MOST) {
        buf_printf(&report->text, "%u more slots", (unsigned)(holders.count - HOLDERS_MOST));
        report_end_line(report, STYLE_DIM);
    }
    if (object->held > 0 && !(object->flags & OBJECT_STATIC)) {
        buf_printf(&report->text, "the machine at work, %u %s", (unsigned)object->held,
                   object->held == 1 ? "time" : "times");
        report_end_line(report, STYLE_DIM);
    }
    vec_done(&holders);
}

static void append_own_slot(const Inquiry *inquiry, SlotRole role, const WorldSlot *slot)
{
    Buf *text = &inquiry->report->text;
    DiffSlot place = {
        .owner = inquiry->id, .role = role, .index = slot->index, .label = slot->label};
    if (role == ROLE_KEY) {
        buf_append_string(text, "key");
    } else if (role == ROLE_TEMPORARY || role == ROLE_CONSTANT) {
        buf_printf(text, "%s %u", role == ROLE_CONSTANT ? "constant" : "temporary",
                   (unsigned)slot->index);
    } else {
        words_slot_name(text, inquiry->world, inquiry->diff, &place);
    }
    buf_append_string(text, " → ");
    words_object(text, inquiry->world, inquiry->diff, slot->target);
}

static void tell_contents(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    SlotRole role;
    const WorldSlot *slot;
    size_t count = 0;
    WorldSlotCursor cursor = world_slots_begin(inquiry->world, inquiry->id);
    while (world_slots_next(&cursor, &role, &slot)) {
        if (role == ROLE_KEY &&
            world_slot(inquiry->world, inquiry->id, ROLE_DICT_VALUE, slot->index) != NULL)
            continue; /* told with its value */
        if (count++ == 0)
            report_heading(report, "Holds");
        if (count <= SLOTS_MOST) {
            append_own_slot(inquiry, role, slot);
            report_end_link(report, 0, 0, slot->target);
        }
    }
    if (count > SLOTS_MOST) {
        buf_printf(&report->text, "%u more slots", (unsigned)(count - SLOTS_MOST));
        report_end_line(report, STYLE_DIM);
    }
}

/* -- history -- */

static void append_change(const Inquiry *inquiry, const WorldDiff *diff)
{
    Buf *text = &inquiry->report->text;
    size_t start = text->length, told = 0;
    for (size_t i = 0; i < diff->slots.count && told < 2; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if (slot->owner != inquiry->id || slot->role == ROLE_KEY)
            continue;
        buf_append_string(text, told++ > 0 ? ", " : "");
        words_slot_name(text, inquiry->scout, diff, slot);
        buf_append_string(text, ": ");
        words_object(text, inquiry->scout, diff, slot->was);
        buf_append_string(text, " → ");
        words_object(text, inquiry->scout, diff, slot->now);
    }
    const DiffObject *object = diff_find_object(diff, inquiry->id);
    if (object != NULL && object->size_was != object->size_now) {
        buf_printf(text, "%s%llu → %llu bytes", text->length > start ? ", " : "",
                   (unsigned long long)object->size_was, (unsigned long long)object->size_now);
    }
    if (text->length == start)
        buf_append_string(text, "changed");
}

static void tell_change(const Inquiry *inquiry, StepNumber step)
{
    WorldDiff diff = {0};
    if (world_diff(inquiry->scout, step - 1, step, &diff, NULL))
        append_change(inquiry, &diff);
    diff_done(&diff);
    inquiry_end_step(inquiry, step);
}

/* The changes next to the step, in the order of time. */
static void tell_changes(const Inquiry *inquiry, StepNumber from, int direction)
{
    HistorySteps steps = {0};
    history_changes(inquiry->world->trace, inquiry->id, from, direction, CHANGES_MOST + 1, &steps);
    bool more = steps.count > CHANGES_MOST;
    size_t shown = more ? CHANGES_MOST : steps.count;
    if (more && direction < 0) {
        buf_append_string(&inquiry->report->text, "…");
        report_end_line(inquiry->report, STYLE_DIM);
    }
    for (size_t i = 0; i < shown; i++)
        tell_change(inquiry, steps.items[direction < 0 ? shown - 1 - i : i]);
    if (more && direction > 0) {
        buf_append_string(&inquiry->report->text, "…");
        report_end_line(inquiry->report, STYLE_DIM);
    }
    vec_done(&steps);
}

static void tell_history(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    StepNumber here = inquiry->world->step;
    StepNumber born = history_born(inquiry->history, inquiry->id);
    StepNumber freed = history_freed(inquiry->history, inquiry->id);
    if (born > 0 || freed > 0) /* frames have none */
        report_heading(report, "History");
    if (born > 0) {
        buf_append_string(&report->text, "born");
        inquiry_end_step(inquiry, born);
    }
    bool lives = born > 0 && born <= here && (freed == 0 || here < freed);
    if (lives) {
        tell_changes(inquiry, here + 1, -1);
        buf_append_string(&report->text, "— this is step ");
        buf_append_int(&report->text, here);
        report_end_line(report, STYLE_TIME_HERE);
        tell_changes(inquiry, here, 1);
    }
    if (freed > 0) {
        inquiry_append_freeing(inquiry, freed);
        inquiry_end_step(inquiry, freed);
    }
}

/* -- where it stands -- */

static void tell_block(const Inquiry *inquiry, const char *what, const WorldBlock *block)
{
    if (block->size == 0)
        return;
    buf_printf(&inquiry->report->text, "%s a block of %llu bytes at 0x%llx", what,
               (unsigned long long)block->size, (unsigned long long)block->address);
    if (!memory_is_in_pool(block->size)) {
        buf_append_string(&inquiry->report->text, ", in no pool");
    } else {
        buf_printf(&inquiry->report->text, ", pool 0x%llx",
                   (unsigned long long)memory_pool_of(block->address));
    }
    report_end_line(inquiry->report, STYLE_TEXT);
}

/* Its own block, and those of its array or table. */
static void tell_memory(const Inquiry *inquiry, const WorldObject *object)
{
    if (object->block == 0)
        return;
    report_heading(inquiry->report, "In memory");
    tell_block(inquiry, "the object:", &(WorldBlock){object->address, object->block});
    for (int i = 0; i < WORLD_BUFFERS; i++)
        tell_block(inquiry, "array or table:", &object->buffers[i]);
}

void inquiry_details(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    const WorldObject *object = world_object(inquiry->world, inquiry->id);
    if (object != NULL) {
        tell_header(inquiry, object);
        tell_holders(inquiry, object);
    } else if (world_frame(inquiry->world, inquiry->id) != NULL) {
        words_object(&report->text, inquiry->world, inquiry->diff, inquiry->id);
        report_end_line(report, STYLE_STRONG);
    } else {
        words_object(&report->text, inquiry->world, inquiry->diff, inquiry->id);
        buf_printf(&report->text, " does not live at step %u", (unsigned)inquiry->world->step);
        report_end_line(report, STYLE_STRONG);
    }
    tell_contents(inquiry);
    tell_history(inquiry);
    if (object != NULL)
        tell_memory(inquiry, object);
}
