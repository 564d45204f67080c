/* Typed growable arrays by macro: VEC(Item) declares the struct type;
 * zero-initialised is empty. `count` and `capacity` count items.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>
#include <string.h>

#include "base/mem.h"

#define VEC(Item)                                                                                  \
    struct {                                                                                       \
        Item *items;                                                                               \
        size_t count;                                                                              \
        size_t capacity;                                                                           \
    }

/* Grown capacity for at least `needed` items: doubling, from 8. */
size_t vec_grown_capacity(size_t capacity, size_t needed);

#define vec_reserve(vec, needed)                                                                   \
    do {                                                                                           \
        size_t vec_needed_ = (needed);                                                             \
        if (vec_needed_ > (vec)->capacity) {                                                       \
            (vec)->capacity = vec_grown_capacity((vec)->capacity, vec_needed_);                    \
            (vec)->items = mem_resize((vec)->items, (vec)->capacity * sizeof(*(vec)->items));      \
        }                                                                                          \
    } while (0)

#define vec_push(vec, ...)                                                                         \
    do {                                                                                           \
        vec_reserve((vec), (vec)->count + 1);                                                      \
        (vec)->items[(vec)->count++] = (__VA_ARGS__);                                              \
    } while (0)

/* The vec must not be empty. */
#define vec_pop(vec) ((vec)->items[--(vec)->count])
#define vec_last(vec) ((vec)->items[(vec)->count - 1])

#define vec_insert(vec, at, ...)                                                                   \
    do {                                                                                           \
        size_t vec_at_ = (at);                                                                     \
        vec_reserve((vec), (vec)->count + 1);                                                      \
        memmove(&(vec)->items[vec_at_ + 1], &(vec)->items[vec_at_],                                \
                ((vec)->count - vec_at_) * sizeof(*(vec)->items));                                 \
        (vec)->count++;                                                                            \
        (vec)->items[vec_at_] = (__VA_ARGS__);                                                     \
    } while (0)

#define vec_remove(vec, at)                                                                        \
    do {                                                                                           \
        size_t vec_at_ = (at);                                                                     \
        (vec)->count--;                                                                            \
        memmove(&(vec)->items[vec_at_], &(vec)->items[vec_at_ + 1],                                \
                ((vec)->count - vec_at_) * sizeof(*(vec)->items));                                 \
    } while (0)

#define vec_clear(vec) ((void)((vec)->count = 0))

#define vec_done(vec)                                                                              \
    do {                                                                                           \
        mem_free((vec)->items);                                                                    \
        memset((vec), 0, sizeof(*(vec)));                                                          \
    } while (0)

#endif
