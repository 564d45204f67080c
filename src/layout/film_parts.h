/* Internal to the film: what its files share. */
#ifndef LAYOUT_FILM_PARTS_H
#define LAYOUT_FILM_PARTS_H

#include "layout/film.h"

/* film.c */
StepNumber film_chapter_start(StepNumber step);
/* What is known of the steps ahead in the chapter of a step; NULL: nothing was looked at. */
Foresight *film_foresight(const Film *film, StepNumber step);
/* All that the picture of a step depends on, where the film's world stands. */
LayoutInput film_input(Film *film, StepNumber step, const Picture *before);
/* The picture of a step as it is with what is known now, if it or the one before is there; else
 * the next one on the way to it. Not a request: answers to those stay valid. NULL if there
 * cannot be one. */
const Picture *film_approach(Film *film, StepNumber step);
/* Forgets the pictures of steps first..last. */
void film_forget(Film *film, StepNumber first, StepNumber last);

/* film_ahead.c: looks ahead until a step has been looked at, if it was not. */
void film_look_ahead(Film *film, StepNumber step);

#endif
