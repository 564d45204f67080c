/* JSON as a tree of stretches of its text: numbers keep all their digits, and nothing
 * is copied. The text must have passed json_check.
 */
#ifndef PORT_JSON_NODE_H
#define PORT_JSON_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

typedef struct JsonNode JsonNode;
struct JsonNode {
    const char *text; /* as it stands there, brackets and quotes included */
    size_t length;
    const char *key; /* of a member of an object, decoded; else NULL */
    JsonNode *first; /* item or member */
    JsonNode *next;
};

/* Nodes live in the arena, text outside of it. */
JsonNode *json_node_parse(Arena *arena, const char *text, size_t length);
/* The length of the value at the beginning of a checked text. */
size_t json_value_length(const char *text, size_t length);

/* All of these take NULL for a node that is not there. */
bool json_node_is(const JsonNode *node, char begins); /* '[', '{', '"', 't', 'f', 'n' */
bool json_node_is_number(const JsonNode *node);
/* NULL if there is none. */
const JsonNode *json_node_member(const JsonNode *object, const char *key);
const JsonNode *json_node_item(const JsonNode *array, size_t index);
/* A string's text replaces what is in out; anything else leaves it empty. */
bool json_node_text(const JsonNode *node, Buf *out);
/* True if it is a string and that one. */
bool json_node_equals(const JsonNode *node, const char *text);
/* A whole number from 0 to limit, or fallback. */
uint64_t json_node_number(const JsonNode *node, uint64_t limit, uint64_t fallback);

#endif
