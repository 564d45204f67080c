/* The one entry for host memory. Everything the program allocates for itself
 * (not the modelled Python heap's blocks) comes from here, cJSON's nodes too.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/contract.h"

/* Never return NULL: when memory is gone the exhausted handler is called
 * (it restores the terminal) and the program ends with status 70.
 * `size` is in bytes; 0 gives a valid pointer. Caller frees with mem_free. */
MUST_USE void *mem_alloc(size_t size);
MUST_USE void *mem_alloc_zeroed(size_t count, size_t size);
MUST_USE void *mem_resize(void *pointer, size_t size);
MUST_USE char *mem_copy_string(const char *text);

/* Like malloc: may return NULL. For callers that can report the failure
 * (cJSON's hooks, the modelled heap). */
MUST_USE void *mem_try_alloc(size_t size);

/* pointer may be NULL. */
void mem_free(void *pointer);

/* Called once before the program ends for want of memory; may be NULL. */
void mem_set_exhausted_handler(void (*handler)(void));

/* Fault injection for tests: the n-th allocation from now (counted from 1)
 * fails; every later one too if `sticky`. 0 turns it off. */
void mem_fail_at(uint64_t n, bool sticky);

/* Allocations made since the program began. */
uint64_t mem_allocation_count(void);

#endif
