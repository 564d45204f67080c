/* The table of formats. */
#include "export/export.h"

#include <string.h>

#include "export/write.h"

static const struct {
    const char *name, *ending, *sentence;
    ExportFunction *write;
} formats[EXPORT_FORMAT_COUNT] = {
#define FORMAT(name, ending, sentence) [EXPORT_##name] = {#name, ending, sentence, write_##name},
#include "export/format.def"
#undef FORMAT
};

const char *export_format_name(ExportFormat format)
{
    return formats[format].name;
}

const char *export_format_ending(ExportFormat format)
{
    return formats[format].ending;
}

const char *export_format_sentence(ExportFormat format)
{
    return formats[format].sentence;
}

bool export_format_find(const char *name, ExportFormat *format)
{
    for (int i = 0; i < EXPORT_FORMAT_COUNT; i++) {
        if (strcmp(name, formats[i].name) == 0) {
            *format = (ExportFormat)i;
            return true;
        }
    }
    return false;
}

void export_canvas(Buf *out, const Canvas *canvas, const ExportOptions *options)
{
    formats[options->format].write(out, canvas, options);
}
