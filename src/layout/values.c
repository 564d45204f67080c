/* Where values are drawn if nobody says it. In the slots that hold them: the picture is then
 * of names, arrows, lists and objects. As boxes if the script is about identity, so that two
 * equal numbers can be told apart: it asks for id() or a count, or compares by `is` without
 * having classes whose instances could be meant; or if numbers and text are all it has, and
 * the heap would be empty.
 *
 * It is told by the words of the source, not by the run, so that it is known at once and
 * stays so.
 */
#include "layout/layout.h"

#include <ctype.h>
#include <string.h>

typedef struct {
    const char *at, *end;
    const char *word; /* a name, or one other character */
    size_t length;
} Words;

typedef struct {
    bool identity;   /* it asks for id() or a count of references */
    bool compares;   /* `is` between anything but the constants */
    bool classes;    /* it has classes of its own */
    bool containers; /* a bracket, a class, a function or an import: more than values */
} Traits;

static bool is_word(const char *text, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(text, word, length) == 0;
}

static bool is_any(const char *text, size_t length, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (is_word(text, length, words[i]))
            return true;
    return false;
}

static bool is_name_character(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80) != 0;
}

static bool is_quote_of(const Words *words, char quote, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words->at + i >= words->end || words->at[i] != quote)
            return false;
    return true;
}

/* Over a string whose first quote stands at words->at; what is in it is no word. */
static void skip_string(Words *words)
{
    char quote = *words->at;
    size_t quotes = is_quote_of(words, quote, 3) ? 3 : 1;
    words->at += quotes;
    while (words->at < words->end && !is_quote_of(words, quote, quotes)) {
        if (quotes == 1 && *words->at == '\n')
            return;
        words->at += *words->at == '\\' && words->at + 1 < words->end ? 2 : 1;
    }
    words->at = words->at < words->end ? words->at + quotes : words->end;
}

static void skip_comment(Words *words)
{
    while (words->at < words->end && *words->at != '\n')
        words->at++;
}

static bool next_word(Words *words)
{
    while (words->at < words->end) {
        char c = *words->at;
        if (c == '#') {
            skip_comment(words);
        } else if (c == '\'' || c == '"') {
            skip_string(words);
        } else if (isspace((unsigned char)c)) {
            words->at++;
        } else {
            words->word = words->at++;
            while (is_name_character(c) && words->at < words->end && is_name_character(*words->at))
                words->at++;
            words->length = (size_t)(words->at - words->word);
            return true;
        }
    }
    return false;
}

/* What stands behind `is` or `is not`, or before it, decides: None is no question. */
static bool compares_objects(Words words)
{
    static const char *const constants[] = {"None", "True", "False", "Ellipsis"};
    if (next_word(&words) && is_word(words.word, words.length, "not"))
        (void)next_word(&words);
    return !is_any(words.word, words.length, constants, ARRAY_LEN(constants));
}

static void note_word(Traits *traits, const Words *words)
{
    static const char *const questions[] = {"id", "getrefcount"};
    static const char *const more[] = {"[", "{", "class", "def", "lambda", "import"};
    Words ahead = *words;
    bool called = next_word(&ahead) && *ahead.word == '(';
    if (called && is_any(words->word, words->length, questions, ARRAY_LEN(questions)))
        traits->identity = true;
    if (is_word(words->word, words->length, "is") && compares_objects(*words))
        traits->compares = true;
    if (is_word(words->word, words->length, "class"))
        traits->classes = true;
    if (is_any(words->word, words->length, more, ARRAY_LEN(more)))
        traits->containers = true;
}

InlineMode layout_usual_values(const Trace *trace)
{
    if (trace->header.files.count == 0)
        return INLINE_VALUES;
    const TraceFile *script = &trace->header.files.items[0];
    Words words = {.at = script->text, .end = script->text + script->length};
    Traits traits = {0};
    while (next_word(&words))
        note_word(&traits, &words);
    bool boxes = traits.identity || (traits.compares && !traits.classes) || !traits.containers;
    return boxes ? INLINE_NONE : INLINE_VALUES;
}
