/* Exception groups and what except* does with them. */
#ifndef TYPES_EXCEPTION_GROUP_H
#define TYPES_EXCEPTION_GROUP_H

#include "types/exception.h"

typedef enum {
    GROUP_OF_CLASS,     /* value: a class or a tuple of classes */
    GROUP_BY_PREDICATE, /* a callable */
    GROUP_OF_ADDRESSES, /* a set of addresses of exceptions that are no groups */
} GroupConditionKind;

typedef struct {
    GroupConditionKind kind;
    Object *value;
    bool with_rest; /* what does not match is wanted, too */
} GroupCondition;

typedef struct {
    Ref match, rest; /* empty where nothing is left */
} GroupParts;

/* Takes an exception (a group or a single one) apart. False: raised, and parts are
 * empty. */
bool exception_group_split(Interp *in, Object *exception, const GroupCondition *condition,
                           GroupParts *parts);

/* except* of a class or a tuple of them: what it handles, always a group, and what is
 * left; None where there is nothing. False: raised, and parts are empty. */
bool exception_group_match(Interp *in, Object *exception, Object *class_or_tuple,
                           GroupParts *parts);
/* What is to be raised after all except* clauses of a statement that has caught
 * `original`: raised is a list of what the clauses raised or left over, or None. One
 * exception, or None if all is handled; NO_REF: raised. */
Ref exception_group_to_reraise(Interp *in, Object *original, Object *raised);

#endif
