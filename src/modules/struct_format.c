/* Formats of module struct: "<2hI4s" as places of items. The text is gone through twice: it
 * is counted, then written down.
 */
#include "modules/struct_module.h"

#include <limits.h>

#include "types/protocol.h"
#include "types/str.h"

bool raise_struct(Interp *in, Ref text)
{
    Ref module = text.object == NULL ? NO_REF : in->import(in, "struct");
    Ref name = module.object == NULL ? NO_REF : str_intern_string(in, "error");
    Ref type = name.object == NULL ? NO_REF : object_get_attribute(in, module.object, name.object);
    Ref error = type.object == NULL ? NO_REF : object_call_one(in, type.object, text.object);
    drop(in, type);
    drop(in, name);
    drop(in, module);
    drop(in, text);
    if (error.object != NULL)
        raise_object(in, error);
    return false;
}

typedef struct {
    bool is_native, is_big, is_aligned;
} ByteOrder;

/* How a format's numbers stand; *format moves on behind the sign for it. */
static ByteOrder read_order(const char **format)
{
    switch (*(*format)++) {
    case '<':
        return (ByteOrder){0};
    case '>':
    case '!':
        return (ByteOrder){.is_big = true};
    case '=':
        return (ByteOrder){0};
    case '@':
        return (ByteOrder){.is_native = true, .is_aligned = true};
    default:
        --*format;
        return (ByteOrder){.is_native = true, .is_aligned = true};
    }
}

/* The item a letter means; its size in *size, 0: none. */
static StructItem item_of(char letter, ByteOrder order, int64_t *size)
{
    static const struct {
        char letter;
        uint8_t kind, native, standard;
    } items[] = {
#define STRUCT_ITEM(letter, kind, native, standard) {letter, ITEM_##kind, native, standard},
#include "modules/struct_item.def"
#undef STRUCT_ITEM
    };
    *size = 0;
    for (size_t i = 0; i < ARRAY_LEN(items); i++) {
        if (items[i].letter != letter)
            continue;
        *size = order.is_native ? items[i].native : items[i].standard;
        return (StructItem){.letter = letter,
                            .is_big = order.is_big,
                            .is_native = order.is_native,
                            .kind = items[i].kind,
                            .alignment = order.is_aligned ? (int32_t)*size : 1};
    }
    return (StructItem){0};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool raise_text(Interp *in, const char *text)
{
    return raise_struct(in, str_from_string(in, text));
}

/* A count in front of a letter, 1 if there is none. */
static bool read_count(Interp *in, const char **format, int64_t *count)
{
    *count = 1;
    if (**format < '0' || **format > '9')
        return true;
    for (*count = 0; **format >= '0' && **format <= '9'; ++*format) {
        if (*count > (INT64_MAX - 9) / 10)
            return raise_text(in, "total struct size too long");
        *count = *count * 10 + (**format - '0');
    }
    return **format != '\0' || raise_text(in, "repeat count given without format specifier");
}

/* The next entry of a format, its offset still unaligned. */
static bool read_place(Interp *in, const char **format, ByteOrder order, StructPlace *place)
{
    int64_t count, size;
    if (!read_count(in, format, &count))
        return false;
    place->item = item_of(*(*format)++, order, &size);
    if (size == 0)
        return raise_text(in, "bad char in struct format");
    bool is_text = place->item.kind == ITEM_STRING || place->item.kind == ITEM_PASCAL;
    place->size = is_text ? count : size;
    place->repeat = is_text ? 1 : count;
    return true;
}

static bool add_size(Interp *in, StructPlace *place, int64_t *total)
{
    int64_t beyond = *total % place->item.alignment;
    if (beyond > 0 && *total > INT64_MAX - place->item.alignment)
        return raise_text(in, "total struct size too long");
    place->offset = *total + (beyond > 0 ? place->item.alignment - beyond : 0);
    if (place->size > 0 && place->repeat > (INT64_MAX - place->offset) / place->size)
        return raise_text(in, "total struct size too long");
    *total = place->offset + place->size * place->repeat;
    return true;
}

/* Goes through the format; places NULL: only counts them. */
static bool walk(Interp *in, StructObject *made, const char *format, StructPlace *places,
                 int64_t *used)
{
    ByteOrder order = read_order(&format);
    made->size = made->count = *used = 0;
    while (*format != '\0') {
        StructPlace place = {0};
        if (is_space(*format)) {
            format++;
            continue;
        }
        if (!read_place(in, &format, order, &place) || !add_size(in, &place, &made->size))
            return false;
        if (place.item.kind == ITEM_PADDING || place.repeat == 0)
            continue;
        made->count += place.repeat;
        if (places != NULL)
            places[*used] = place;
        ++*used;
    }
    return true;
}

bool struct_read_format(Interp *in, StructObject *made, const char *format)
{
    int64_t used;
    if (!walk(in, made, format, NULL, &used))
        return false;
    StructPlace *places = heap_alloc(&in->heap, (size_t)(used + 1) * sizeof(StructPlace));
    if (places == NULL)
        return raise_no_memory(in).object != NULL;
    heap_free(&in->heap, made->places);
    made->places = places;
    if (!walk(in, made, format, places, &used))
        return false;
    places[used] = (StructPlace){0};
    return true;
}
