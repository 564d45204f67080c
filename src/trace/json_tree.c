/* What cJSON is used for: headers and other small documents whose members come in
 * any order. The lines of steps are many and have a fixed form; they are decoded
 * straight from the text (step_json.c).
 */
#include "trace/json_tree.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "trace/source.h"

/* cJSON wants the final NUL to be counted, and there to be no other. */
static cJSON *parse(const char *text, size_t length, JsonFault *fault)
{
    cJSON_Hooks hooks = {.malloc_fn = mem_try_alloc, .free_fn = mem_free};
    cJSON_InitHooks(&hooks);
    Buf copy = BUF_INIT;
    buf_append(&copy, text, length);
    const char *end = NULL;
    cJSON *tree = cJSON_ParseWithLengthOpts(copy.text, copy.length + 1, &end, 1);
    if (tree == NULL)
        *fault = (JsonFault){.problem = "too large for the memory there is", .offset = 0};
    buf_done(&copy);
    return tree;
}

cJSON *json_tree(const char *text, size_t length, size_t limit, JsonFault *fault)
{
    if (length > limit) {
        *fault = (JsonFault){.problem = "too long", .offset = limit};
        return NULL;
    }
    return json_check(text, length, true, fault) ? parse(text, length, fault) : NULL;
}

const cJSON *json_member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

const char *json_member_text(const cJSON *object, const char *key, const char *fallback)
{
    const cJSON *member = json_member(object, key);
    return cJSON_IsString(member) ? member->valuestring : fallback;
}

uint64_t json_member_number(const cJSON *object, const char *key, uint64_t limit, uint64_t fallback)
{
    const cJSON *member = json_member(object, key);
    if (!cJSON_IsNumber(member))
        return fallback;
    double value = member->valuedouble;
    bool whole = value >= 0 && value <= (double)limit && value == floor(value);
    return whole ? (uint64_t)value : fallback;
}

const char *trace_library_version(void)
{
    return cJSON_Version();
}
