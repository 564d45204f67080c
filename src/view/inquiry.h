/* What a report about an object is made from, and the two reports there are.
 */
#ifndef VIEW_INQUIRY_H
#define VIEW_INQUIRY_H

#include "view/report.h"
#include "world/diff.h"
#include "world/history.h"

/* All borrowed. scout: another world over the same trace, which is moved about. */
typedef struct {
    Report *report;
    const World *world;
    const WorldDiff *diff; /* leads to where the world stands */
    const History *history;
    World *scout;
    ObjectId id; /* an object, living or not, or a frame */
} Inquiry;

/* All about the object: header, holders, contents, history. */
void inquiry_details(const Inquiry *inquiry);
/* Why it is alive, since when and until when its holders hold it, who frees it. */
void inquiry_answers(const Inquiry *inquiry);

/* -- shared by both -- */

/* The source line that ran in a step. */
uint32_t inquiry_line(const Inquiry *inquiry, StepNumber step);
/* A line about a step, whose text was appended already. */
void inquiry_end_step(const Inquiry *inquiry, StepNumber step);
/* "global a let it go last", "the cycle collector found it", for step `freed`. */
void inquiry_append_freeing(const Inquiry *inquiry, StepNumber freed);

#endif
