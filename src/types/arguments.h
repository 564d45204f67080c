/* Arguments of functions written in C that take keywords: bound to parameters, with
 * CPython's words (Python/getargs.c) when they do not fit.
 */
#ifndef TYPES_ARGUMENTS_H
#define TYPES_ARGUMENTS_H

#include "types/interp.h"

#define PARAMETERS_MOST 8

/* Functions whose parameters' names CPython puts into a tuple when it first has to look at
 * them, and keeps: the collector has counted one more object. (Those it calls so at its
 * start are not among them.) */
typedef enum {
    NAMES_NOT_KEPT,
    NAMES_OF_print,
    NAMES_OF_sort,
    NAMES_OF_sum,
    NAMES_OF_int,
    NAMES_OF_round,
    NAMES_OF_complex,
    NAMES_OF_compile,
    NAMES_OF_get_objects,
    NAMES_OF_str_split,
    NAMES_OF_str_rsplit,
    NAMES_OF_str_splitlines,
    NAMES_OF_str_encode,
    NAMES_OF_str_expandtabs,
    NAMES_OF_bytes_split,
    NAMES_OF_bytes_rsplit,
    NAMES_OF_bytes_translate,
    NAMES_OF_memoryview,
    NAMES_OF_popitem,
    NAMES_OF_count,
    NAMES_KEPT_COUNT
} NamesKept;

typedef struct {
    const char *function;               /* as messages name it, without brackets */
    const char *names[PARAMETERS_MOST]; /* "" for one that is positional only */
    int count;                          /* parameters */
    int required;                       /* the first so many must be given */
    int positional;                     /* the first so many may be given by position */
    NamesKept kept;
} Parameters;

/* What a call without vectorcall makes of its arguments first: each is held once more, and
 * the tuple and dict are objects the collector sees and counts. */
typedef struct {
    Ref tuple, keywords;
} PackedArguments;

/* Packs them, unless they are packed already, and sets arguments->tuple. False: raised, and
 * there is nothing to drop. */
bool arguments_pack(Interp *in, Arguments *arguments, PackedArguments *packed);
void arguments_drop(Interp *in, PackedArguments *packed);

/* The positional ones in a tuple, the call's own if it made one. */
Ref arguments_tuple(Interp *in, Arguments arguments);
/* The arguments behind the first; of packed ones in a tuple of their own, which *tuple
 * holds and the caller drops afterwards. False: raised. */
bool arguments_behind_first(Interp *in, Arguments *arguments, Ref *tuple);

/* The names of that function are looked at: the first time makes the tuple of `count`. */
void arguments_keep_names(Interp *in, NamesKept function, size_t count);
/* values[0..count): borrowed, NULL where nothing was given. False: raised. */
bool arguments_bind(Interp *in, const Parameters *parameters, Arguments arguments, Object **values);
/* "TYPE.NAME() takes no keyword arguments" */
bool arguments_no_keywords(Interp *in, const char *title, Arguments arguments);
/* "NAME() takes at least 1 argument (0 given)", as older functions have it. */
bool arguments_between(Interp *in, const char *name, Arguments arguments, size_t least,
                       size_t most);
/* "NAME expected at most 2 arguments, got 3" (also "at least 1 argument", "2 arguments"),
 * as functions and types with positional arguments only have it. */
bool arguments_expect(Interp *in, const char *name, Arguments arguments, size_t least, size_t most);
/* An argument's type as most messages about a wrong one name it: "None", not "NoneType". */
ALWAYS_INLINE const char *argument_kind(const Interp *in, const Object *argument)
{
    return argument == in->none ? "None" : type_name_of(argument);
}
ALWAYS_INLINE Object *argument_at(Arguments arguments, size_t index)
{
    return index < arguments.count ? arguments.slots[index].object : NULL;
}

#endif
