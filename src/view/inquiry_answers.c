/* Questions a reader asks of an object, with answers that lead to their steps: why is it
 * alive, where does it come from, when do its names change, who frees it. */
#include "view/inquiry.h"
#include "view/words.h"

enum { HOLDERS_MOST = 8, NAMES_MOST = 20 };

/* -- why alive -- */

static void append_rooted(const Inquiry *inquiry, ObjectId root)
{
    Buf *text = &inquiry->report->text;
    const WorldObject *object = world_object(inquiry->world, root);
    if (object == NULL || (object->flags & OBJECT_NAMESPACE)) {
        buf_append_string(text, object == NULL ? "a call that is not over yet"
                                               : "the names of the module");
    } else {
        words_object(text, inquiry->world, inquiry->diff, root);
        buf_append_string(text, object->flags & OBJECT_STATIC ? " is never freed"
                                                              : " is held by the machine");
    }
}

static void tell_path(const Inquiry *inquiry, const WorldHolders *path)
{
    Report *report = inquiry->report;
    if (path->count == 0) {
        append_rooted(inquiry, inquiry->id);
        report_end_line(report, STYLE_TEXT);
        return;
    }
    append_rooted(inquiry, path->items[0].owner);
    report_end_line(report, STYLE_TEXT);
    for (size_t i = 0; i < path->count; i++) {
        ObjectId target = i + 1 < path->count ? path->items[i + 1].owner : inquiry->id;
        buf_append_fill(&report->text, ' ', i < 8 ? 2 * (i + 1) : 16);
        buf_append_string(&report->text, "▸ ");
        words_holder(&report->text, inquiry->world, inquiry->diff, &path->items[i]);
        buf_append_string(&report->text, " → ");
        words_object(&report->text, inquiry->world, inquiry->diff, target);
        report_end_link(report, 0, 0, target);
    }
}

static void answer_why_alive(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    WorldHolders path = {0};
    report_heading(report, "Why is it alive?");
    if (query_why_alive(inquiry->world, inquiry->id, &path)) {
        tell_path(inquiry, &path);
    } else {
        buf_append_string(&report->text,
                          "nothing outside leads to it: only the cycle collector will free it");
        report_end_line(report, STYLE_TEXT);
    }
    vec_done(&path);
}

/* -- since when, until when -- */

typedef struct {
    const char *since, *until, *always;
} SinceWords;

static const SinceWords of_holder = {"took it", "lets it go", "holds it to the end"};
static const SinceWords of_name = {"bound", "changes next", "changes no more"};

/* "took it" and "lets it go", with their steps. */
static void tell_since(const Inquiry *inquiry, HistorySlot slot, const SinceWords *words,
                       StepNumber least)
{
    Report *report = inquiry->report;
    const Trace *trace = inquiry->world->trace;
    HistoryPlace bound = history_slot_bound(trace, slot, inquiry->world->step, least);
    HistoryPlace changes = history_slot_changes(trace, slot, inquiry->world->step);
    if (bound.step > 0) {
        buf_append_string(&report->text, words->since);
        inquiry_end_step(inquiry, bound.step);
    } else {
        buf_append_string(&report->text, "since before the first step recorded");
        report_end_line(report, STYLE_DIM);
    }
    buf_append_string(&report->text, changes.step > 0 ? words->until : words->always);
    if (changes.step > 0)
        inquiry_end_step(inquiry, changes.step);
    else
        report_end_line(report, STYLE_DIM);
}

static void answer_since_when(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    WorldHolders holders = {0};
    StepNumber born = history_born(inquiry->history, inquiry->id);
    query_holders(inquiry->world, inquiry->id, &holders);
    report_heading(report, "Where does it come from, and until when does each hold it?");
    for (size_t i = 0; i < holders.count && i < HOLDERS_MOST; i++) {
        const WorldHolder *holder = &holders.items[i];
        words_holder(&report->text, inquiry->world, inquiry->diff, holder);
        report_end_line(report, STYLE_STRONG);
        tell_since(inquiry, (HistorySlot){holder->owner, holder->role, holder->index}, &of_holder,
                   born > 0 ? born : 1);
    }
    if (holders.count == 0) {
        buf_append_string(&report->text, "no slot holds it");
        report_end_line(report, STYLE_DIM);
    }
    vec_done(&holders);
}

/* -- born and freed -- */

static void answer_who_frees(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    StepNumber born = history_born(inquiry->history, inquiry->id);
    StepNumber freed = history_freed(inquiry->history, inquiry->id);
    report_heading(report, "When was it made, and who frees it?");
    if (born > 0) {
        buf_append_string(&report->text, "made");
        inquiry_end_step(inquiry, born);
    }
    if (freed > 0) {
        inquiry_append_freeing(inquiry, freed);
        inquiry_end_step(inquiry, freed);
    } else {
        buf_append_string(&report->text, "not freed, as far as the run is known");
        report_end_line(report, STYLE_DIM);
    }
}

/* -- frames -- */

static void answer_for_frame(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    size_t count;
    const WorldSlot *locals = world_run(inquiry->world, inquiry->id, ROLE_LOCAL, &count);
    words_object(&report->text, inquiry->world, inquiry->diff, inquiry->id);
    report_end_line(report, STYLE_STRONG);
    report_heading(report, "When did its names change last, and when do they change next?");
    for (size_t i = 0; i < count && i < NAMES_MOST; i++) {
        buf_append_string(&report->text, trace_text(inquiry->world->trace, locals[i].label));
        buf_append_string(&report->text, " → ");
        words_object(&report->text, inquiry->world, inquiry->diff, locals[i].target);
        report_end_link(report, 0, 0, locals[i].target);
        tell_since(inquiry, (HistorySlot){inquiry->id, ROLE_LOCAL, locals[i].index}, &of_name, 1);
    }
}

void inquiry_answers(const Inquiry *inquiry)
{
    Report *report = inquiry->report;
    if (world_frame(inquiry->world, inquiry->id) != NULL) {
        answer_for_frame(inquiry);
        return;
    }
    bool lives = world_object(inquiry->world, inquiry->id) != NULL;
    words_object(&report->text, inquiry->world, inquiry->diff, inquiry->id);
    buf_append_string(&report->text, lives ? "" : " does not live at this step");
    report_end_line(report, STYLE_STRONG);
    if (lives)
        answer_why_alive(inquiry);
    answer_who_frees(inquiry);
    if (lives)
        answer_since_when(inquiry);
}
