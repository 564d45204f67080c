/* What is known of the steps ahead in one chapter of a film. Three looks: a survey of
 * every step says how much room each object will need and which column suits most of
 * its life; the fullest step, laid out afresh, says where what stands there will best
 * stand from its birth, if that picture is not too large for the window; and with
 * these places the widths of columns and channels are found.
 */
#ifndef LAYOUT_FORESIGHT_H
#define LAYOUT_FORESIGHT_H

#include "layout/layout.h"

/* One object: steps it would stand in each column, most rows. */
typedef struct {
    ObjectId id;
    int room;
    uint32_t steps[25];
} ForesightLife;

typedef enum { FORESIGHT_NONE, FORESIGHT_PLACES, FORESIGHT_WIDTHS } ForesightStage;

typedef struct {
    ForesightStage stage;
    StepNumber chapter; /* its first step */
    StepNumber last;    /* the last step looked at */
    StepNumber fullest; /* the last step with most boxes, and of those with most arrows */
    size_t most_boxes;
    int most_arrows;
    VEC(ForesightLife) lives;
    Map index; /* ObjectId to lives */
    Survey survey;
    LayoutGuide guide;
    LayoutWidths widths;
    Arena arena; /* of the widths */
} Foresight;

void foresight_init(Foresight *foresight);
void foresight_done(Foresight *foresight);
/* Back to FORESIGHT_NONE. */
void foresight_clear(Foresight *foresight);

/* Surveys the world of one more step. */
void foresight_note(Foresight *foresight, const LayoutInput *input);
/* Makes the guide; the input's world must stand at `fullest`. FORESIGHT_PLACES for
 * the chapter that begins at `chapter`. */
void foresight_settle(Foresight *foresight, StepNumber chapter, const LayoutInput *input);
/* Copies the widths: FORESIGHT_WIDTHS. */
void foresight_set_widths(Foresight *foresight, const LayoutWidths *widths);

#endif
