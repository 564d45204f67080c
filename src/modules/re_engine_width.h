/* The body of the three engines; who includes it has said the width:
 * PCRE2_CODE_UNIT_WIDTH, `Character` and the name `ENGINE`.
 */
#include <pcre2.h>

#include "base/mem.h"
#include "modules/re_engine.h"

/* Steps of a match after which the careful code takes over. */
#define QUICK_STEPS 1000000
#define NESTING_MOST 1000
#define MEMORY_MOST (1u << 20) /* KiB for backtracking */

struct ReCode {
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *context;
    bool careful;
};

static void free_code(ReCode *code)
{
    pcre2_match_data_free(code->data);
    pcre2_match_context_free(code->context);
    pcre2_code_free(code->code);
    mem_free(code);
}

/* The pattern is ASCII: its characters in the engine's width. */
static Character *widen(const char *pattern, size_t length)
{
    Character *wide = mem_alloc((length + 1) * sizeof(Character));
    for (size_t i = 0; i < length; i++)
        wide[i] = (Character)(unsigned char)pattern[i];
    return wide;
}

static void append_problem(int error, Buf *problem)
{
    Character text[256];
    int length = pcre2_get_error_message(error, text, ARRAY_LEN(text));
    for (int i = 0; i < length; i++)
        buf_append_byte(problem, (char)text[i]);
}

static pcre2_code *compile_text(const Character *text, size_t length, ReOptions options, int *error)
{
    uint32_t bits = PCRE2_ALT_CIRCUMFLEX | (options.ignore_case ? PCRE2_CASELESS : 0) |
                    (options.properties ? PCRE2_UCP : 0) |
                    (options.careful ? PCRE2_AUTO_CALLOUT : 0);
    PCRE2_SIZE offset;
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (context == NULL)
        return NULL;
    pcre2_set_newline(context, PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(context, NESTING_MOST);
    pcre2_code *code = pcre2_compile(text, length, bits, error, &offset, context);
    pcre2_compile_context_free(context);
    return code;
}

/* At every item of a careful match. */
static int ask_budget(pcre2_callout_block *block, void *data)
{
    (void)block;
    return spend(data, 1) ? 0 : PCRE2_ERROR_CALLOUT;
}

static ReCode *compile(const char *pattern, size_t length, ReOptions options, Buf *problem)
{
    int error = PCRE2_ERROR_NOMEMORY;
    Character *wide = widen(pattern, length);
    pcre2_code *compiled = compile_text(wide, length, options, &error);
    mem_free(wide);
    if (compiled == NULL) {
        append_problem(error, problem);
        return NULL;
    }
    ReCode *code = mem_alloc(sizeof(ReCode));
    *code = (ReCode){compiled, pcre2_match_data_create_from_pattern(compiled, NULL),
                     pcre2_match_context_create(NULL), options.careful};
    if (code->data == NULL || code->context == NULL) {
        free_code(code);
        append_problem(PCRE2_ERROR_NOMEMORY, problem);
        return NULL;
    }
    pcre2_set_match_limit(code->context, options.careful ? UINT32_MAX : QUICK_STEPS);
    pcre2_set_depth_limit(code->context, UINT32_MAX);
    pcre2_set_heap_limit(code->context, MEMORY_MOST);
    return code;
}

static int last_mark(const ReCode *code)
{
    const Character *mark = pcre2_get_mark(code->data);
    int number = 0;
    for (; mark != NULL && *mark != 0; mark++)
        number = number * 10 + (int)(*mark - '0');
    return number;
}

static ReOutcome failure(Interp *in, int status)
{
    switch (status) {
    case PCRE2_ERROR_NOMATCH:
        return RE_NOT_FOUND;
    case PCRE2_ERROR_MATCHLIMIT:
        return RE_TOO_MUCH;
    case PCRE2_ERROR_CALLOUT:
        return RE_STOPPED;
    case PCRE2_ERROR_HEAPLIMIT:
    case PCRE2_ERROR_NOMEMORY:
        raise_no_memory(in);
        return RE_STOPPED;
    default:
        raise_error(in, EXCEPTION_RuntimeError, "boxarrow: PCRE2 stopped with error %d", status);
        return RE_STOPPED;
    }
}

static ReOutcome match(Interp *in, ReCode *code, const ReRequest *request, ReFound *found)
{
    uint32_t bits = (request->how != RE_SEARCH ? PCRE2_ANCHORED : 0) |
                    (request->how == RE_FULL_MATCH ? PCRE2_ENDANCHORED : 0) |
                    (request->not_empty ? PCRE2_NOTEMPTY_ATSTART : 0);
    if (code->careful)
        pcre2_set_callout(code->context, ask_budget, in);
    int status = pcre2_match(code->code, request->text, request->end, request->start, bits,
                             code->data, code->context);
    if (status < 0)
        return failure(in, status);
    found->spans = pcre2_get_ovector_pointer(code->data);
    found->last_mark = last_mark(code);
    return RE_FOUND;
}

const ReEngine ENGINE = {.compile = compile, .free = free_code, .match = match};
