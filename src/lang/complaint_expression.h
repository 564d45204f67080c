/* What complaints need to know of the expressions that were matched. Not for
 * others than complaint.
 */
#ifndef LANG_COMPLAINT_EXPRESSION_H
#define LANG_COMPLAINT_EXPRESSION_H

#include <stdbool.h>

#include "lang/ast.h"
#include "lang/literal.h"
#include "lang/parser_string.h"
#include "lang/recogniser.h"

typedef enum { TARGET_STAR, TARGET_FOR, TARGET_DEL } TargetKind;

typedef struct {
    NodeSpan span;
    const char *kind; /* "literal", "function call", ...: static */
} ExpressionFacts;

typedef struct {
    size_t argument_count; /* positional and starred ones */
    NodeSpan last_argument;
    bool double_star; /* **x among them */
} CallFacts;

/* The place CPython's tree gives what was matched: without the brackets around
 * it; a list's or comprehension's last member only. */
NodeSpan complaint_span(Recogniser *r, const Capture *capture);
/* What CPython calls an expression of this kind. Static text. */
const char *complaint_expression_kind(Recogniser *r, const Capture *capture);
bool complaint_is_name(Recogniser *r, const Capture *capture, const char *name);
/* The first part of an expression that cannot be a target; false: it all can. */
bool complaint_invalid_target(Recogniser *r, const Capture *capture, TargetKind kind,
                              ExpressionFacts *found);
/* The arguments of a call, without its brackets. */
void complaint_call_facts(Recogniser *r, const Capture *capture, CallFacts *facts);
bool complaint_number_is_good(Recogniser *r, const Capture *capture, LiteralFault *fault);
/* Reads the literals that begin at a token. */
void complaint_check_strings(Recogniser *r, size_t at, LiteralFaults *faults);

#endif
