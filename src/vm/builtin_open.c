/* open(): scripts have no files. What CPython would refuse is refused in its words, so that
 * a script which shows how such errors are handled runs: a bad mode, a folder, a file to be
 * read that is not there. Only a file that could be opened is refused by name. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "types/arguments.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/builtins.h"

enum { FILE_NAME, MODE, BUFFERING, ENCODING, ERRORS, NEWLINE, CLOSEFD, OPENER, ARGUMENTS };

static int count_of(const char *text, const char *letters)
{
    int count = 0;
    for (; *text != '\0'; text++)
        count += strchr(letters, *text) != NULL;
    return count;
}

static bool letters_are_valid(const char *mode)
{
    for (const char *letter = mode; *letter != '\0'; letter++)
        if (strchr("rwxabt+", *letter) == NULL || strchr(letter + 1, *letter) != NULL)
            return false;
    return true;
}

/* Why a binary file cannot have these arguments; NULL: it can. */
static const char *unfit_for_binary(Interp *in, Object *const *values)
{
    static const struct {
        int argument;
        const char *complaint;
    } texts[] = {{ENCODING, "binary mode doesn't take an encoding argument"},
                 {ERRORS, "binary mode doesn't take an errors argument"},
                 {NEWLINE, "binary mode doesn't take a newline argument"}};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (values[texts[i].argument] != NULL && values[texts[i].argument] != in->none)
            return texts[i].complaint;
    return NULL;
}

/* Modules/_io/_iomodule.c, _io_open_impl */
static bool mode_fits(Interp *in, const char *mode, Object *const *values)
{
    const char *complaint = NULL;
    int kinds = count_of(mode, "rwxa");
    if (!letters_are_valid(mode)) {
        raise_error(in, EXCEPTION_ValueError, "invalid mode: '%s'", mode);
        return false;
    }
    if (strchr(mode, 'b') != NULL && strchr(mode, 't') != NULL)
        complaint = "can't have text and binary mode at once";
    else if (kinds > 1)
        complaint = "must have exactly one of create/read/write/append mode";
    else if (strchr(mode, 'b') != NULL)
        complaint = unfit_for_binary(in, values);
    if (complaint == NULL && kinds == 0)
        complaint = "Must have exactly one of create/read/write/append mode and at most one plus";
    if (complaint != NULL)
        raise_error(in, EXCEPTION_ValueError, "%s", complaint);
    return complaint == NULL;
}

/* What file() names: text or bytes, of its own or by __fspath__. Empty: raised. */
static Ref path_of(Interp *in, Object *file)
{
    if (is_str(file) || is_bytes(file))
        return keep(file);
    Ref method = object_special_method(in, file, in->names->fspath);
    if (method.object != NULL) {
        Ref path = object_call_none(in, method.object);
        drop(in, method);
        return path;
    }
    if (raise_pending(in) == NULL)
        raise_error(in, EXCEPTION_TypeError, "expected str, bytes or os.PathLike object, not %s",
                    type_name_of(file));
    return NO_REF;
}

/* The path as the system wants it; false: it has a null in it. */
static bool system_path(Object *path, Buf *out)
{
    if (is_str(path))
        str_append_utf8(path, out);
    else
        buf_append(out, bytes_data(path), (size_t)bytes_size(path));
    return memchr(out->text, '\0', out->length) == NULL;
}

/* Does the folder exist in which the path's file would be made? The path is cut. */
static bool folder_exists(char *path)
{
    struct stat status;
    char *slash = strrchr(path, '/');
    if (slash == NULL || slash == path)
        return true;
    *slash = '\0';
    return stat(path, &status) == 0;
}

/* The error that the system would have given; 0: the file could be opened. The path may be
 * cut. */
static int system_error(char *path, const char *mode)
{
    struct stat status;
    if (stat(path, &status) == 0)
        return strchr(mode, 'x') != NULL ? EEXIST : S_ISDIR(status.st_mode) ? EISDIR : 0;
    if (errno == ENOENT && strchr(mode, 'r') == NULL && *path != '\0' && folder_exists(path))
        return 0;
    return errno;
}

static Ref raise_system_error(Interp *in, int number, Object *path)
{
    Slot arguments[3] = {
        {int_from_i64(in, number).object}, {str_from_string(in, strerror(number)).object}, {path}};
    Ref error = NO_REF;
    if (arguments[0].object != NULL && arguments[1].object != NULL)
        error = object_call(in, (Object *)in->exceptions[EXCEPTION_OSError],
                            (Arguments){.slots = arguments, .count = 3});
    for (int i = 0; i < 2; i++)
        drop(in, (Ref){arguments[i].object});
    return error.object == NULL ? error : raise_object(in, error);
}

static Ref raise_no_files(Interp *in)
{
    return raise_error(in, EXCEPTION_NotImplementedError,
                       "open() is not part of boxarrow: scripts have no files");
}

static Ref refuse(Interp *in, Object *path, const char *mode)
{
    Buf text = BUF_INIT;
    if (!system_path(path, &text)) {
        buf_done(&text);
        return raise_error(in, EXCEPTION_ValueError, "embedded null byte");
    }
    int number = system_error(text.text, mode);
    buf_done(&text);
    if (number != 0)
        return raise_system_error(in, number, path);
    return raise_no_files(in);
}

Ref builtin_open(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "open",
                                          .names = {"file", "mode", "buffering", "encoding",
                                                    "errors", "newline", "closefd", "opener"},
                                          .count = ARGUMENTS,
                                          .required = 1,
                                          .positional = ARGUMENTS};
    Object *values[ARGUMENTS];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    const char *mode = "r";
    if (values[MODE] != NULL) {
        if (!is_str(values[MODE]))
            return raise_error(in, EXCEPTION_TypeError,
                               "open() argument 'mode' must be str, not %s",
                               argument_kind(in, values[MODE]));
        mode = str_utf8(in, values[MODE], NULL);
    }
    if (is_int(values[FILE_NAME]))
        return raise_no_files(in);
    Ref path = mode == NULL ? NO_REF : path_of(in, values[FILE_NAME]);
    if (path.object == NULL)
        return path;
    if (mode_fits(in, mode, values))
        refuse(in, path.object, mode);
    drop(in, path);
    return NO_REF;
}
