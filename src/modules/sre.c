/* The module _sre: what re (library/re.py) is made of. Patterns are translated
 * (re_translate.c) and matched by PCRE2 (re_engine_width.h).
 */
#include "modules/re_match.h"
#include "modules/specs.h"

static const NativeSpec functions[] = {
    {"compile", re_compile, NATIVE_POSITIONAL, 2, 2, "a Pattern of text and flags"},
    {0},
};

static const TypeSpec *const hidden_types[] = {&re_pattern_spec, &re_match_spec, &re_scanner_spec,
                                               NULL};

const ModuleSpec _sre_module = {
    .name = "_sre",
    .functions = functions,
    .hidden_types = hidden_types,
};
