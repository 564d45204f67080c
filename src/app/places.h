/* Where in the source an instruction comes from: the text a step is at. The files of a
 * trace are compiled for it once more, when first asked about.
 */
#ifndef APP_PLACES_H
#define APP_PLACES_H

#include "lang/code.h"
#include "view/view.h"

typedef struct {
    const char *text; /* of the file, by which it is known; borrowed from its trace */
    CodeFile code;
    bool compiled; /* else it is no Python of ours: nothing is told */
} PlacesFile;

/* Zero-initialised is empty. */
typedef struct {
    VEC(PlacesFile *) files;
} Places;

void places_done(Places *places);
/* For ViewOptions: `self` is the Places. */
bool places_find(void *self, const TraceFile *file, const char *function, const TraceStep *step,
                 SourceSpan *span);

#endif
