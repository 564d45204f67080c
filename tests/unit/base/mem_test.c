/* Host memory: what running out does is watched in a child process, since it
 * ends the program.
 */
#include "unit.h"

#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

static void gives_memory_for_nothing(void **state)
{
    void *nothing = mem_alloc(0);
    void *none = mem_alloc_zeroed(0, 8);
    assert_non_null(nothing);
    assert_non_null(none);
    nothing = mem_resize(nothing, 0);
    assert_non_null(nothing);
    mem_free(nothing);
    mem_free(none);
    mem_free(NULL);
}

static void zeroes_and_keeps(void **state)
{
    unsigned char *bytes = mem_alloc_zeroed(3, 5);
    for (int i = 0; i < 15; i++) {
        assert_int_equal(bytes[i], 0);
        bytes[i] = (unsigned char)i;
    }
    bytes = mem_resize(bytes, 10000);
    for (int i = 0; i < 15; i++)
        assert_int_equal(bytes[i], i);
    mem_free(bytes);
    char *text = mem_copy_string("a copy");
    assert_string_equal(text, "a copy");
    mem_free(text);
}

static void counts_allocations(void **state)
{
    uint64_t before = mem_allocation_count();
    mem_free(mem_alloc(1));
    mem_free(mem_resize(mem_alloc_zeroed(1, 1), 9));
    assert_int_equal(mem_allocation_count() - before, 3);
}

static void fails_once_at_n(void **state)
{
    mem_fail_at(2, false);
    void *first = mem_try_alloc(1);
    void *second = mem_try_alloc(1);
    void *third = mem_try_alloc(1);
    mem_fail_at(0, false);
    assert_non_null(first);
    assert_null(second);
    assert_non_null(third);
    mem_free(first);
    mem_free(third);
}

static void fails_from_n_on(void **state)
{
    mem_fail_at(1, true);
    void *first = mem_try_alloc(1);
    void *second = mem_try_alloc(1);
    mem_fail_at(0, false);
    void *third = mem_try_alloc(1);
    assert_null(first);
    assert_null(second);
    assert_non_null(third);
    mem_free(third);
}

static void say_goodbye(void)
{
    /* A handler in want of memory must not start all over again. */
    ssize_t written = write(STDOUT_FILENO, "handler ran\n", 12);
    mem_free(mem_alloc((size_t)written));
}

typedef void Exhauster(void);

static void by_alloc(void)
{
    mem_free(mem_alloc(1));
}

static void by_zeroed(void)
{
    mem_free(mem_alloc_zeroed(1, 1));
}

static void by_resize(void)
{
    mem_free(mem_resize(NULL, 1));
}

static void by_copy(void)
{
    mem_free(mem_copy_string("x"));
}

static void by_overflow(void)
{
    mem_fail_at(0, false);
    volatile size_t half = SIZE_MAX / 2;
    mem_free(mem_alloc_zeroed(half, 4));
}

static int status_of_child(Exhauster *exhaust, char *output, size_t size)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        mem_set_exhausted_handler(say_goodbye);
        mem_fail_at(1, true);
        exhaust();
        _exit(0);
    }
    close(ends[1]);
    size_t length = 0;
    ssize_t count;
    while ((count = read(ends[0], output + length, size - 1 - length)) > 0)
        length += (size_t)count;
    output[length] = '\0';
    close(ends[0]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void exhaustion_ends_with_70(void **state)
{
    static Exhauster *const ways[] = {by_alloc, by_zeroed, by_resize, by_copy};
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        char output[256];
        assert_int_equal(status_of_child(ways[i], output, sizeof(output)), 70);
        assert_string_equal(output, "handler ran\nboxarrow: out of memory\n");
    }
}

static void overflow_is_exhaustion(void **state)
{
    /* The address sanitizer stops at the huge size by itself. */
#if defined(__SANITIZE_ADDRESS__)
    skip();
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    skip();
#endif
#endif
    char output[256];
    assert_int_equal(status_of_child(by_overflow, output, sizeof(output)), 70);
}

UNIT_MAIN(cmocka_unit_test(gives_memory_for_nothing), cmocka_unit_test(zeroes_and_keeps),
          cmocka_unit_test(counts_allocations), cmocka_unit_test(fails_once_at_n),
          cmocka_unit_test(fails_from_n_on), cmocka_unit_test(exhaustion_ends_with_70),
          cmocka_unit_test(overflow_is_exhaustion))
