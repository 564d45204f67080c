/* Strings: adjacent literals and f-strings. Not for others than the parser. */
#ifndef LANG_PARSER_STRING_H
#define LANG_PARSER_STRING_H

#include "lang/literal.h"
#include "lang/parser_state.h"

/* The first fault found in a literal, when somebody wants to know. */
typedef struct LiteralFaults {
    bool found;
    LiteralFault fault;
    const Token *token;       /* it is about this one; NULL: no token in particular */
    DiagnosticList *problems; /* a fault of an f-string's expression goes here */
    bool reported;            /* and has gone there */
} LiteralFaults;

/* Adjacent STRING tokens that make one constant or one JoinedStr. */
typedef struct {
    Parser *parser;
    const Token *first, *last;
    const Token *present; /* the one being read */
    NodeSpan span;
    bool u_prefix;
} StringGroup;

/* Notes a fault. Returns false. */
bool string_fail(StringGroup *group, const Token *token, const char *format, ...) PRINTF_LIKE(3, 4);

/* The values of a JoinedStr under construction: finished ones are on the parser's
 * stack, literal text is gathered until an expression ends it. */
typedef struct {
    StringGroup *group;
    Buf text;
    bool formatted; /* has been an f-string */
    bool is_spec;   /* of a format spec: what ends it has its token's place only */
    size_t mark;
} StringValues;

/* Text of a literal part; decoded unless raw. */
bool string_add_literal(StringValues *values, const char *text, size_t length, bool raw);
/* Ends the literal text gathered so far as a Constant on the stack. */
void string_end_literal(StringValues *values);
/* What stands between the quotes of an f-string (fstring.c). */
bool string_add_fstring(StringValues *values, const char *text, const char *end, bool raw);
/* All values as one JoinedStr. */
Node *string_join(StringValues *values);

#endif
