/* cJSON, tamed: a text becomes a tree only after json_check, memory comes from
 * base/mem, and look-up tells upper from lower case.
 */
#ifndef TRACE_JSON_TREE_H
#define TRACE_JSON_TREE_H

#include <cjson/cJSON.h>

#include "trace/json_in.h"

/* NULL, and *fault, if the text is not good or too long (in bytes). Caller frees with
 * cJSON_Delete. */
cJSON *json_tree(const char *text, size_t length, size_t limit, JsonFault *fault);
/* A member of an object, NULL if there is none. */
const cJSON *json_member(const cJSON *object, const char *key);
/* Its text if it is a string, else fallback. Borrowed from the tree. */
const char *json_member_text(const cJSON *object, const char *key, const char *fallback);
/* Its value if it is a whole number from 0 to limit, else fallback. */
uint64_t json_member_number(const cJSON *object, const char *key, uint64_t limit,
                            uint64_t fallback);

#endif
