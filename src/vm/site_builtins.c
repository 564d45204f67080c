/* exit, quit, help, copyright, credits, license: objects that say how they are used when
 * they are shown, and do something when they are called.
 */
#include "types/arguments.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/module.h"
#include "types/object.h"
#include "types/str.h"
#include "vm/builtins.h"
#include "vm/output.h"

typedef struct {
    Object base;
    int64_t which; /* a Site */
} SiteObject;

typedef enum {
#define SITE(name, type, text) SITE_##name,
#include "vm/site_builtins.def"
#undef SITE
    SITE_COUNT
} Site;

static const struct {
    const char *name, *text;
    const TypeSpec *spec;
} sites[SITE_COUNT] = {
#define SITE(name, type, text) [SITE_##name] = {#name, text, &site_##type##_spec},
#include "vm/site_builtins.def"
#undef SITE
};

static Site site_of(const Object *object)
{
    return (Site)((const SiteObject *)object)->which;
}

static Ref site_repr(Interp *in, Object *self)
{
    return str_from_string(in, sites[site_of(self)].text);
}

static Ref site_name(Interp *in, Object *self)
{
    return str_from_string(in, sites[site_of(self)].name);
}

static Ref quitter_eof(Interp *in, Object *self)
{
    (void)self;
    return str_from_string(in, "Ctrl-D (i.e. EOF)");
}

static Ref quitter_call(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "Quitter.__call__", .names = {"code"}, .count = 1, .positional = 1};
    Object *code;
    (void)self;
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "Quitter.__call__() takes from 1 to 2 positional arguments but %zu "
                           "were given",
                           arguments.count + 1);
    if (!arguments_bind(in, &parameters, arguments, &code))
        return NO_REF;
    Slot slot = {code == NULL ? in->none : code};
    Ref exit = exception_new(in, in->exceptions[EXCEPTION_SystemExit],
                             (Arguments){.slots = &slot, .count = 1});
    return exit.object == NULL ? NO_REF : raise_object(in, exit);
}

/* The licence's text would be shown page by page, with keys. */
static Ref printer_call(Interp *in, Object *self, Arguments arguments)
{
    Site site = site_of(self);
    if (!arguments_no_keywords(in, "_Printer.__call__", arguments) ||
        !arguments_expect(in, "_Printer.__call__", arguments, 0, 0))
        return NO_REF;
    if (site == SITE_license)
        return raise_error(in, EXCEPTION_NotImplementedError,
                           "license() is not supported by boxarrow");
    Buf text = BUF_INIT;
    buf_printf(&text, "%s\n", sites[site].text);
    bool done = output_to_sys(vm_of(in), STREAM_STDOUT, text.text, text.length);
    buf_done(&text);
    return done ? keep_none(in) : NO_REF;
}

static Ref helper_call(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    (void)arguments;
    return raise_error(in, EXCEPTION_NotImplementedError, "help() is not supported by boxarrow");
}

bool site_builtins_fill(Interp *in, Object *dict)
{
    for (int64_t i = 0; i < SITE_COUNT; i++) {
        Ref made = object_make(in, module_type(in, sites[i].spec), 0);
        if (made.object == NULL)
            return false;
        ((SiteObject *)made.object)->which = i;
        bool done = dict_set_string(in, dict, sites[i].name, made.object);
        drop(in, made);
        if (!done)
            return false;
    }
    return true;
}

static const PropertySpec quitter_properties[] = {
    {"eof", quitter_eof, NULL},
    {"name", site_name, NULL},
    {0},
};

const TypeSpec site_Quitter_spec = {
    .name = "_sitebuiltins.Quitter",
    .basic_size = sizeof(SiteObject),
    .base = TYPE_object,
    .slots = {.repr = site_repr, .call = quitter_call},
    .properties = quitter_properties,
    .sentence = "ends the script",
};

const TypeSpec site_Printer_spec = {
    .name = "_sitebuiltins._Printer",
    .basic_size = sizeof(SiteObject),
    .base = TYPE_object,
    .slots = {.repr = site_repr, .call = printer_call},
    .sentence = "shows a text",
};

const TypeSpec site_Helper_spec = {
    .name = "_sitebuiltins._Helper",
    .basic_size = sizeof(SiteObject),
    .base = TYPE_object,
    .slots = {.repr = site_repr, .call = helper_call},
    .sentence = "shows documentation",
};
