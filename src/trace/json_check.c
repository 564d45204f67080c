/* A whole text, looked over before cJSON builds anything from it. A small machine
 * with a stack of open brackets: what may come next follows from the top of it.
 * Keys are told apart by a 64-bit hash of their decoded text and of the object
 * they are in, so that a million keys cost no more than one pass.
 */
#include <string.h>

#include "base/map.h"
#include "trace/json_in.h"

enum { DEPTH_LIMIT = 64 };

typedef struct {
    JsonReader reader;
    char open[DEPTH_LIMIT]; /* '[' or '{' */
    uint64_t serial[DEPTH_LIMIT];
    size_t depth;
    uint64_t objects; /* seen so far */
    bool plain;
    Map keys;
    Buf text;
} Checker;

static bool check_string(Checker *checker)
{
    buf_clear(&checker->text);
    if (json_peek(&checker->reader) != '"')
        return json_fail(&checker->reader, "expected a string");
    if (!json_string(&checker->reader, &checker->text))
        return false;
    if (!checker->plain)
        return true;
    if (memchr(checker->text.text, '\0', checker->text.length) != NULL)
        return json_fail(&checker->reader, "a NUL character in a string");
    for (size_t i = 0; i + 1 < checker->text.length; i++) {
        const unsigned char *at = (const unsigned char *)checker->text.text + i;
        if (at[0] == 0xed && at[1] >= 0xa0)
            return json_fail(&checker->reader, "half of a surrogate pair in a string");
    }
    return true;
}

static bool check_key(Checker *checker)
{
    if (!check_string(checker))
        return false;
    uint64_t hash = checker->serial[checker->depth - 1] * UINT64_C(0x9E3779B97F4A7C15);
    for (size_t i = 0; i < checker->text.length; i++)
        hash = (hash ^ (unsigned char)checker->text.text[i]) * UINT64_C(0x100000001b3);
    hash ^= hash >> 29;
    if (map_get(&checker->keys, hash, NULL))
        return json_fail(&checker->reader, "the same key twice in one object");
    map_put(&checker->keys, hash, 1);
    return json_mark(&checker->reader, ':');
}

static bool check_digits(JsonReader *reader)
{
    const char *begin = reader->at;
    while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9')
        reader->at++;
    return reader->at > begin || json_fail(reader, "a number without digits");
}

static bool check_number(JsonReader *reader)
{
    if (*reader->at == '-')
        reader->at++;
    const char *first = reader->at;
    if (!check_digits(reader))
        return false;
    if (*first == '0' && reader->at - first > 1)
        return json_fail(reader, "a number with leading zeros");
    if (reader->at < reader->end && *reader->at == '.') {
        reader->at++;
        if (!check_digits(reader))
            return false;
    }
    if (reader->at < reader->end && (*reader->at == 'e' || *reader->at == 'E')) {
        reader->at++;
        if (reader->at < reader->end && (*reader->at == '+' || *reader->at == '-'))
            reader->at++;
        return check_digits(reader);
    }
    return true;
}

static bool check_word(JsonReader *reader)
{
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t length = strlen(words[i]);
        if ((size_t)(reader->end - reader->at) >= length &&
            memcmp(reader->at, words[i], length) == 0) {
            reader->at += length;
            return true;
        }
    }
    return json_fail(reader, "expected a value");
}

static bool open_bracket(Checker *checker)
{
    if (checker->depth == DEPTH_LIMIT)
        return json_fail(&checker->reader, "nested too deeply");
    checker->open[checker->depth] = *checker->reader.at++;
    checker->serial[checker->depth++] = ++checker->objects;
    return true;
}

/* A scalar, or an opening bracket. */
static bool begin_value(Checker *checker)
{
    char byte = json_peek(&checker->reader);
    if (byte == '[' || byte == '{')
        return open_bracket(checker);
    if (byte == '"')
        return check_string(checker);
    if (byte == '-' || (byte >= '0' && byte <= '9'))
        return check_number(&checker->reader);
    return check_word(&checker->reader);
}

/* Closes the innermost bracket if it ends here. */
static bool closes(Checker *checker)
{
    char wanted = checker->open[checker->depth - 1] == '[' ? ']' : '}';
    if (json_peek(&checker->reader) != wanted)
        return false;
    checker->reader.at++;
    checker->depth--;
    return true;
}

/* Up to the end of the outermost value. `fresh`: nothing stands yet between the
 * innermost bracket and here. */
static bool check_value(Checker *checker)
{
    bool fresh = true;
    if (!begin_value(checker))
        return false;
    while (checker->depth > 0) {
        if (closes(checker)) {
            fresh = false;
            continue;
        }
        if (!fresh && !json_mark(&checker->reader, ','))
            return false;
        if (checker->open[checker->depth - 1] == '{' && !check_key(checker))
            return false;
        size_t depth = checker->depth;
        if (!begin_value(checker))
            return false;
        fresh = checker->depth > depth;
    }
    return json_end(&checker->reader);
}

bool json_check(const char *text, size_t length, bool plain, JsonFault *fault)
{
    Checker checker = {.reader = json_reader(text, length), .plain = plain, .text = BUF_INIT};
    bool good = check_value(&checker);
    *fault = (JsonFault){.problem = checker.reader.problem,
                         .offset = (size_t)(checker.reader.at - checker.reader.begin)};
    map_done(&checker.keys);
    buf_done(&checker.text);
    return good;
}
