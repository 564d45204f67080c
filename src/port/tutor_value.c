/* Values as they stand inside a snapshot: scalars as JSON, or arrays with a tag. Equal
 * scalars share one object, since the format knows no identity of theirs.
 */
#include <string.h>

#include "base/utf8.h"
#include "port/tutor_import.h"

enum { SHOWN_BYTES = 200 };

StringId tutor_string(TutorSource *self, const char *text)
{
    return trace_intern(self->trace, text, strlen(text));
}

ObjectId tutor_new_object(TutorSource *self, StringId type, uint32_t flags, StringId value)
{
    ObjectId id = ++self->last_id;
    sink_put(&self->sink.sink, NEW, .object = id, .type = type, .flags = flags);
    if (value != 0)
        sink_put(&self->sink.sink, VALUE, .object = id, .now = value);
    map_put(&self->alive, id, 1);
    return id;
}

/* As Python's repr writes a string, cut to what a picture can show. */
static void append_repr(Buf *out, const char *text, size_t length)
{
    char quote =
        memchr(text, '\'', length) != NULL && memchr(text, '"', length) == NULL ? '"' : '\'';
    buf_append_byte(out, quote);
    for (size_t i = 0; i < length && out->length < SHOWN_BYTES; i++) {
        unsigned char byte = (unsigned char)text[i];
        static const char plain[] = "\n\r\t\\", letters[] = "nrt\\";
        const char *known = byte == '\0' ? NULL : strchr(plain, byte);
        if (known != NULL)
            buf_printf(out, "\\%c", letters[known - plain]);
        else if (byte == (unsigned char)quote)
            buf_printf(out, "\\%c", quote);
        else if (byte < 0x20 || byte == 0x7f)
            buf_printf(out, "\\x%02x", byte);
        else
            buf_append_byte(out, (char)byte);
    }
    /* not in the middle of a character */
    while (out->length >= SHOWN_BYTES && ((unsigned char)out->text[out->length - 1] & 0xc0) == 0x80)
        buf_truncate(out, out->length - 1);
    buf_append_byte(out, quote);
}

static const char *describe_number(const JsonNode *node, Buf *out)
{
    bool is_float = false;
    for (size_t i = 0; i < node->length; i++)
        is_float = is_float || strchr(".eE", node->text[i]) != NULL;
    buf_append(out, node->text, node->length);
    return is_float ? "float" : "int";
}

static const char *describe_float(const JsonNode *node, Buf *out)
{
    json_node_text(node, out);
    bool negative = out->text[0] == '-';
    if (strstr(out->text, "Infinity") != NULL) {
        buf_clear(out);
        buf_append_string(out, negative ? "-inf" : "inf");
    } else if (strcmp(out->text, "NaN") == 0) {
        buf_clear(out);
        buf_append_string(out, "nan");
    }
    return "float";
}

/* A tag that other back ends of the format write: shown as it stands. */
static const char *describe_tagged(TutorSource *self, const JsonNode *node, Buf *out)
{
    const JsonNode *shown = json_node_item(node, 1);
    if (!json_node_text(shown, out) && shown != NULL)
        buf_append(out, shown->text, shown->length < SHOWN_BYTES ? shown->length : SHOWN_BYTES);
    return json_node_text(json_node_item(node, 0), &self->words) ? self->words.text : "bad value";
}

const char *tutor_describe(TutorSource *self, const JsonNode *node, Buf *out)
{
    static const struct {
        char begins;
        const char *type, *text;
    } words[] = {{'n', "NoneType", "None"}, {'t', "bool", "True"}, {'f', "bool", "False"}};
    buf_clear(out);
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (json_node_is(node, words[i].begins)) {
            buf_append_string(out, words[i].text);
            return words[i].type;
        }
    }
    if (json_node_is(node, '"')) {
        json_node_text(node, &self->words);
        append_repr(out, self->words.text, self->words.length);
        return "str";
    }
    if (json_node_is_number(node))
        return describe_number(node, out);
    if (json_node_equals(json_node_item(node, 0), "SPECIAL_FLOAT"))
        return describe_float(json_node_item(node, 1), out);
    return describe_tagged(self, node, out);
}

/* -- objects -- */

static ObjectId scalar(TutorSource *self, const char *type, const Buf *text)
{
    StringId type_id = tutor_string(self, type);
    StringId value = trace_intern(self->trace, text->text, text->length);
    uint64_t key = (uint64_t)type_id << 32 | value;
    ObjectId id = (ObjectId)map_get_or(&self->scalars, key, 0);
    if (id == 0) {
        id = tutor_new_object(self, type_id, OBJECT_STATIC, value);
        map_put(&self->scalars, key, id);
    }
    return id;
}

static ObjectId reference(TutorSource *self, const JsonNode *node)
{
    uint64_t number = json_node_number(node, UINT32_MAX, UINT64_MAX);
    ObjectId id = (ObjectId)map_get_or(&self->objects, number, 0);
    if (id != 0 && map_get(&self->heap, number, NULL))
        return id;
    Buf words = BUF_INIT;
    if (number == UINT64_MAX)
        buf_append_string(&words, "<bad reference>");
    else
        buf_printf(&words, "<missing #%llu>", (unsigned long long)number);
    id = scalar(self, "missing", &words);
    buf_done(&words);
    return id;
}

ObjectId tutor_value(TutorSource *self, const JsonNode *node)
{
    if (json_node_equals(json_node_item(node, 0), "REF"))
        return reference(self, json_node_item(node, 1));
    Buf text = BUF_INIT;
    const char *type = tutor_describe(self, node, &text);
    ObjectId id = scalar(self, type, &text);
    buf_done(&text);
    return id;
}
