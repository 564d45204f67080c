/* Widened in place when the first wider character comes: at most twice in its life. */
#include "types/str_builder.h"

#include <string.h>

#include "base/mem.h"

void builder_done(StrBuilder *builder)
{
    mem_free(builder->data);
    memset(builder, 0, sizeof(*builder));
}

static void put(void *data, uint8_t kind, int64_t index, uint32_t codepoint)
{
    if (kind == STR_KIND_1)
        ((uint8_t *)data)[index] = (uint8_t)codepoint;
    else if (kind == STR_KIND_2)
        ((uint16_t *)data)[index] = (uint16_t)codepoint;
    else
        ((uint32_t *)data)[index] = codepoint;
}

static uint32_t get(const void *data, uint8_t kind, int64_t index)
{
    if (kind == STR_KIND_1)
        return ((const uint8_t *)data)[index];
    if (kind == STR_KIND_2)
        return ((const uint16_t *)data)[index];
    return ((const uint32_t *)data)[index];
}

static uint8_t kind_for(uint32_t codepoint)
{
    return codepoint < 0x100 ? STR_KIND_1 : codepoint < 0x10000 ? STR_KIND_2 : STR_KIND_4;
}

static void widen(StrBuilder *builder, uint8_t kind)
{
    void *data = mem_alloc((size_t)builder->capacity * kind);
    for (int64_t i = 0; i < builder->length; i++)
        put(data, kind, i, get(builder->data, builder->kind, i));
    mem_free(builder->data);
    builder->data = data;
    builder->kind = kind;
}

/* Makes room for `count` more characters as wide as `codepoint`. */
static void prepare(StrBuilder *builder, int64_t count, uint32_t codepoint)
{
    uint8_t kind = kind_for(codepoint);
    if (builder->kind == 0)
        builder->kind = kind;
    int64_t needed = builder->length + count;
    if (needed > builder->capacity) {
        int64_t capacity = builder->capacity + builder->capacity / 2;
        builder->capacity = needed > capacity ? needed + 16 : capacity;
        builder->data = mem_resize(builder->data, (size_t)builder->capacity * builder->kind);
    }
    if (kind > builder->kind)
        widen(builder, kind);
    builder->widest |= codepoint;
}

void builder_add(StrBuilder *builder, uint32_t codepoint)
{
    prepare(builder, 1, codepoint);
    put(builder->data, builder->kind, builder->length++, codepoint);
}

void builder_add_fill(StrBuilder *builder, uint32_t codepoint, int64_t count)
{
    if (count <= 0)
        return;
    prepare(builder, count, codepoint);
    for (int64_t i = 0; i < count; i++)
        put(builder->data, builder->kind, builder->length++, codepoint);
}

void builder_add_ascii(StrBuilder *builder, const char *text, size_t length)
{
    prepare(builder, (int64_t)length, 0);
    for (size_t i = 0; i < length; i++)
        put(builder->data, builder->kind, builder->length++, (uint8_t)text[i]);
    builder->widest |= 0x7F;
}

void builder_add_range(StrBuilder *builder, const Object *str, int64_t start, int64_t end)
{
    if (end <= start)
        return;
    if (str_is_ascii(str)) {
        builder_add_ascii(builder, (const char *)str_data(str) + start, (size_t)(end - start));
        return;
    }
    prepare(builder, end - start, 0);
    for (int64_t i = start; i < end; i++)
        builder_add(builder, str_at(str, i));
}

void builder_add_str(StrBuilder *builder, const Object *str)
{
    builder_add_range(builder, str, 0, str_length(str));
}

Ref builder_finish_fresh(Interp *in, StrBuilder *builder)
{
    Ref str = str_new(in, builder->length, builder->widest);
    if (str.object != NULL && builder->length > 0)
        for (int64_t i = 0; i < builder->length; i++)
            str_put(str.object, i, get(builder->data, builder->kind, i));
    builder_done(builder);
    return str;
}

Ref builder_finish(Interp *in, StrBuilder *builder)
{
    if (builder->length != 1)
        return builder_finish_fresh(in, builder);
    Ref str = str_from_codepoint(in, get(builder->data, builder->kind, 0));
    builder_done(builder);
    return str;
}
