/* The text of a number as int() and float() take it. */
#ifndef TYPES_NUMBER_TEXT_H
#define TYPES_NUMBER_TEXT_H

#include "types/interp.h"

/* Appends a str's or bytes-like object's text: decimal digits of any script as 0-9, any
 * kind of space as ' '. */
void number_text_of(Interp *in, Object *object, Buf *out);
/* Space, tab, newline and such, in any locale. */
bool number_text_is_space(char c);

#endif
