/* The inside of the linear mode, for its files. */
#ifndef VIEW_LINEAR_STATE_H
#define VIEW_LINEAR_STATE_H

#include "view/linear.h"
#include "view/state.h"

/* A command under way: where the answer goes; whether the user wants it to stop (may be
 * NULL). */
typedef struct {
    View *view;
    Buf *out;
    LinearStop *stop;
} Linear;

/* What a command does with what was typed behind its word; false: the user leaves. */
#define LINEAR(function, word, letter, argument, sentence)                                         \
    bool linear_do_##function(const Linear *linear, const char *argument_text);
#include "view/linear.def"
#undef LINEAR

/* A number that was typed, within reason; 1 if it is none. */
long linear_number(const char *text);

/* -- linear_tell.c -- */

/* A line of the answer, without arrows and other signs. */
void linear_say_line(Buf *out, const char *text);
/* The same, as a sentence: with a capital letter, and a full stop. */
void linear_say_sentence(Buf *out, const char *text);
/* What the view has to say, if anything. */
void linear_say_message(const Linear *linear);
/* What the script wrote in this step. */
void linear_say_new_output(const View *view, Buf *out);
/* The step, what it wrote, and the line that is next. */
void linear_say_where(const View *view, Buf *out);

#endif
