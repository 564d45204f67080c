/* Whatever a message quotes (file names, script text) is cleaned here, so that it
 * cannot drive the terminal.
 */
#include "app/message.h"

#include <stdarg.h>
#include <unistd.h>

#include "base/clean.h"
#include "base/file.h"

static void write_error(const Buf *text)
{
    /* Nowhere is left to tell that standard error cannot be written. */
    (void)!file_write_all(STDERR_FILENO, text->text, text->length);
}

void message_error(const char *format, ...)
{
    Buf raw = BUF_INIT, line = BUF_INIT;
    va_list args;
    va_start(args, format);
    buf_vprintf(&raw, format, args);
    va_end(args);
    buf_append_string(&line, "boxarrow: ");
    clean_append(&line, raw.text, raw.length, CLEAN_LINE);
    buf_append_byte(&line, '\n');
    write_error(&line);
    buf_done(&raw);
    buf_done(&line);
}

void message_diagnostics(const DiagnosticList *list)
{
    Buf text = BUF_INIT;
    for (size_t i = 0; i < list->items.count; i++)
        diag_render(&text, &list->items.items[i]);
    write_error(&text);
    buf_done(&text);
}
