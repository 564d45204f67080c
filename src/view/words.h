/* How objects and their places are named in sentences: "list #7", "'abc'", "x",
 * "next of Node #3", "item 2 of list #7". Everything appended is cleaned.
 */
#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include "base/buf.h"
#include "world/diff.h"
#include "world/query.h"

/* The object as it is now or, if it was freed in the step of `diff`, as it was. */
void words_object(Buf *out, const World *world, const WorldDiff *diff, ObjectId id);
/* True if it is told by its value alone (a number, a string, None). */
bool words_is_value(const World *world, const WorldDiff *diff, ObjectId id);
/* True for the types of None, True, ... */
bool words_is_singleton(const char *type);
/* True for the dict of an instance, class or function: it is told as part of it. */
bool words_is_part(const World *world, const WorldDiff *diff, ObjectId id);
/* "x", with " in f()" if the frame is not the running one; "next of Node #3". */
void words_place(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot);
/* The two halves of a place that is not a name: "next" or "'a'" or "item 2", and
 * "Node #3". */
void words_slot_name(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot);
void words_owner(Buf *out, const World *world, const WorldDiff *diff, const DiffSlot *slot);
/* A holder as words_place names it; those of the machine too: "temporary 1 of f()",
 * "__code__ of function f", "a key of dict #7". */
void words_holder(Buf *out, const World *world, const WorldDiff *diff, const WorldHolder *holder);
/* The same for a column: "head", "insert().cur", "#98.next", "#104[1]", "#105['a']". */
void words_holder_short(Buf *out, const World *world, const WorldDiff *diff,
                        const WorldHolder *holder);
/* What the call that returns in the step gives back: "3", "list #7", "a list"; false, and
 * nothing is appended, if that is not known. The world stands at the step. */
bool words_result(Buf *out, const World *world, const WorldDiff *diff, StepNumber step);
/* What the object is made of, one level deep: "[1, 2, list #5]", "key 11, next Node #3",
 * "'text'"; cut near `columns`. */
void words_contents(Buf *out, const World *world, const WorldDiff *diff, ObjectId id, int columns);
/* True for slots a reader has no use for: temporaries, constants, class links,
 * __names__ of a module, keys that a value goes with. */
bool words_is_machinery(const World *world, const WorldDiff *diff, const DiffSlot *slot);
/* The dict of a module, or of the class statement that runs: its values have names. */
bool words_is_namespace(const World *world, ObjectId id);
/* The slot of a cell, through which functions share a variable. */
bool words_is_cell(const World *world, const DiffSlot *slot);
/* "744 B", "1.6 KiB". */
void words_bytes(Buf *out, uint64_t bytes);
/* What was given for a name that holds an object at the beginning of a call, to which `diff`
 * leads. A cell made for it stands between; one that was there before holds a variable of
 * another function, and an empty one a variable that is no argument: 0 then. */
ObjectId words_argument(const World *world, const WorldDiff *diff, ObjectId target);
/* Another word: "f()", "the module", "the list comprehension". */
void words_function(Buf *out, const World *world, StringId function);

#endif
