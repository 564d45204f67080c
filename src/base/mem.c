/* Host memory. All of the program's own allocations pass through
 * count_and_decide, so that a test can make the n-th one fail and see what
 * happens then. Running out ends the program in mem_alloc and friends: no
 * caller above has a sensible way on, and checking everywhere would be code
 * that is never run. Who can report the failure asks mem_try_alloc.
 *
 * The state is process wide because memory is; its members are relaxed atomics
 * so that a second thread could allocate, though a count may then be off.
 */
#include "base/mem.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { EXIT_STATUS_EXHAUSTED = 70 };

static struct {
    atomic_uint_fast64_t allocations;
    atomic_uint_fast64_t fail_at; /* value of allocations that fails, 0: none */
    atomic_bool sticky;
    void (*_Atomic exhausted)(void);
} memory;

/* Counts one allocation; true if it is to fail. */
static bool count_and_decide(void)
{
    uint64_t number = atomic_load_explicit(&memory.allocations, memory_order_relaxed) + 1;
    atomic_store_explicit(&memory.allocations, number, memory_order_relaxed);
    uint64_t fail_at = atomic_load_explicit(&memory.fail_at, memory_order_relaxed);
    if (LIKELY(fail_at == 0))
        return false;
    return number == fail_at ||
           (number > fail_at && atomic_load_explicit(&memory.sticky, memory_order_relaxed));
}

NO_RETURN static void exhausted(void)
{
    static const char message[] = "boxarrow: out of memory\n";
    /* The handler is taken away first: it may itself run out of memory. */
    void (*handler)(void) = atomic_exchange(&memory.exhausted, NULL);
    if (handler != NULL)
        handler();
    ssize_t written UNUSED = write(STDERR_FILENO, message, sizeof(message) - 1);
    _exit(EXIT_STATUS_EXHAUSTED);
}

static void *checked(void *pointer)
{
    if (UNLIKELY(pointer == NULL))
        exhausted();
    return pointer;
}

void *mem_try_alloc(size_t size)
{
    if (UNLIKELY(count_and_decide()))
        return NULL;
    return malloc(size > 0 ? size : 1);
}

void *mem_alloc(size_t size)
{
    return checked(mem_try_alloc(size));
}

void *mem_alloc_zeroed(size_t count, size_t size)
{
    if (UNLIKELY(count_and_decide()))
        exhausted();
    bool empty = count == 0 || size == 0;
    return checked(empty ? calloc(1, 1) : calloc(count, size));
}

/* What has grown this far will grow on, and the first touch of every page costs a
 * page fault: a quarter of the time of recording in memory. Only an advice, and given
 * of whole pages from before the block to behind it, so that the mapping stays one
 * piece, which realloc can move without copying. */
static void advise_large_pages(void *pointer, size_t size)
{
#ifdef MADV_HUGEPAGE
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t begin = (uintptr_t)pointer / page * page;
    uintptr_t end = ((uintptr_t)pointer + size + page - 1) / page * page;
    (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE); // NOLINT(performance-no-int-to-ptr)
#else
    (void)pointer, (void)size;
#endif
}

void *mem_resize(void *pointer, size_t size)
{
    enum { LARGE = 4 << 20 };
    if (UNLIKELY(count_and_decide()))
        exhausted();
    void *resized = checked(realloc(pointer, size > 0 ? size : 1));
    if (UNLIKELY(size >= LARGE))
        advise_large_pages(resized, size);
    return resized;
}

char *mem_copy_string(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(mem_alloc(size), text, size);
}

void mem_free(void *pointer)
{
    free(pointer);
}

void mem_set_exhausted_handler(void (*handler)(void))
{
    atomic_store(&memory.exhausted, handler);
}

void mem_fail_at(uint64_t n, bool sticky)
{
    uint64_t now = mem_allocation_count();
    atomic_store_explicit(&memory.sticky, sticky, memory_order_relaxed);
    atomic_store_explicit(&memory.fail_at, n == 0 ? 0 : now + n, memory_order_relaxed);
}

uint64_t mem_allocation_count(void)
{
    return atomic_load_explicit(&memory.allocations, memory_order_relaxed);
}
