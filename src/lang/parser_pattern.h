/* Patterns of "case". Not for others than the parser. */
#ifndef LANG_PARSER_PATTERN_H
#define LANG_PARSER_PATTERN_H

#include "lang/parser_state.h"

/* patterns: a pattern, or several separated by commas (a sequence). */
Node *parse_patterns(Parser *p);

#endif
