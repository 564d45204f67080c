/* A tree is built with a stack of open brackets; json_check has made sure that it is
 * at most 64 deep and that brackets, commas and colons stand where they must, so here
 * is only to be found where each value ends.
 */
#include "port/json_node.h"

#include <assert.h>
#include <string.h>

#include "trace/json_in.h"

enum { DEPTH_LIMIT = 64 };

/* Behind the closing quote. */
static const char *skip_string(const char *at)
{
    for (at++; *at != '"'; at++)
        at += *at == '\\';
    return at + 1;
}

static bool is_between(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == ',' ||
           byte == ':';
}

static const char *skip_scalar(const char *at, const char *end)
{
    if (*at == '"')
        return skip_string(at);
    while (at < end && !is_between(*at) && *at != ']' && *at != '}')
        at++;
    return at;
}

size_t json_value_length(const char *text, size_t length)
{
    const char *at = text;
    int depth = 0;
    if (*at != '[' && *at != '{')
        return (size_t)(skip_scalar(text, text + length) - text);
    do {
        if (*at == '"') {
            at = skip_string(at);
        } else {
            depth += (*at == '[' || *at == '{') - (*at == ']' || *at == '}');
            at++;
        }
    } while (depth > 0);
    return (size_t)(at - text);
}

typedef struct {
    Arena *arena;
    const char *at, *end;
    JsonNode *open[DEPTH_LIMIT];
    JsonNode **tail[DEPTH_LIMIT]; /* where the next child is hung */
    size_t depth;
} Builder;

static void skip_between(Builder *builder)
{
    while (builder->at < builder->end && is_between(*builder->at))
        builder->at++;
}

static const char *decode(Arena *arena, const char *text, size_t length)
{
    Buf decoded = BUF_INIT;
    JsonReader reader = json_reader(text, length);
    json_string(&reader, &decoded);
    const char *copy = arena_copy_text(arena, decoded.text, decoded.length);
    buf_done(&decoded);
    return copy;
}

static void take_key(Builder *builder, JsonNode *node)
{
    const char *behind = skip_string(builder->at);
    node->key = decode(builder->arena, builder->at, (size_t)(behind - builder->at));
    builder->at = behind;
    skip_between(builder);
}

static JsonNode *take_node(Builder *builder)
{
    JsonNode *node = ARENA_NEW(builder->arena, JsonNode);
    if (builder->depth > 0) {
        if (builder->open[builder->depth - 1]->text[0] == '{')
            take_key(builder, node);
        *builder->tail[builder->depth - 1] = node;
        builder->tail[builder->depth - 1] = &node->next;
    }
    node->text = builder->at;
    if (*builder->at == '[' || *builder->at == '{') {
        assert(builder->depth < DEPTH_LIMIT);
        builder->open[builder->depth] = node;
        builder->tail[builder->depth++] = &node->first;
        builder->at++;
    } else {
        builder->at = skip_scalar(builder->at, builder->end);
        node->length = (size_t)(builder->at - node->text);
    }
    return node;
}

JsonNode *json_node_parse(Arena *arena, const char *text, size_t length)
{
    Builder builder = {.arena = arena, .at = text, .end = text + length};
    skip_between(&builder);
    JsonNode *root = take_node(&builder);
    while (builder.depth > 0) {
        skip_between(&builder);
        if (*builder.at == ']' || *builder.at == '}') {
            JsonNode *closed = builder.open[--builder.depth];
            builder.at++;
            closed->length = (size_t)(builder.at - closed->text);
        } else {
            take_node(&builder);
        }
    }
    return root;
}

bool json_node_is(const JsonNode *node, char begins)
{
    return node != NULL && node->text[0] == begins;
}

bool json_node_is_number(const JsonNode *node)
{
    return node != NULL && (node->text[0] == '-' || (node->text[0] >= '0' && node->text[0] <= '9'));
}

const JsonNode *json_node_member(const JsonNode *object, const char *key)
{
    if (!json_node_is(object, '{'))
        return NULL;
    for (const JsonNode *member = object->first; member != NULL; member = member->next)
        if (strcmp(member->key, key) == 0)
            return member;
    return NULL;
}

const JsonNode *json_node_item(const JsonNode *array, size_t index)
{
    if (!json_node_is(array, '['))
        return NULL;
    const JsonNode *item = array->first;
    for (; item != NULL && index > 0; index--)
        item = item->next;
    return item;
}

bool json_node_text(const JsonNode *node, Buf *out)
{
    buf_clear(out);
    if (!json_node_is(node, '"'))
        return false;
    JsonReader reader = json_reader(node->text, node->length);
    return json_string(&reader, out);
}

bool json_node_equals(const JsonNode *node, const char *text)
{
    Buf decoded = BUF_INIT;
    bool equal = json_node_text(node, &decoded) && strcmp(decoded.text, text) == 0;
    buf_done(&decoded);
    return equal;
}

uint64_t json_node_number(const JsonNode *node, uint64_t limit, uint64_t fallback)
{
    uint64_t number;
    if (!json_node_is_number(node))
        return fallback;
    JsonReader reader = json_reader(node->text, node->length);
    return json_unsigned(&reader, limit, &number) ? number : fallback;
}
