/* Files: reading with limits, and writing that a failure cannot spoil. Each
 * test works in a fresh folder that is empty again when it is done.
 */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

static int enter_folder(void **state)
{
    static char folder[64];
    snprintf(folder, sizeof(folder), "/tmp/boxarrow-test-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    *state = folder;
    return chdir(folder);
}

static int leave_folder(void **state)
{
    unlink("file");
    return chdir("/") != 0 ? -1 : rmdir(*state);
}

static void assert_content(const char *path, const char *expected)
{
    Buf text = BUF_INIT;
    const char *problem = NULL;
    assert_true(file_read(path, 0, &text, &problem));
    assert_string_equal(text.text, expected);
    buf_done(&text);
}

static void put(const char *text)
{
    const char *problem = NULL;
    assert_true(file_write_atomic("file", text, strlen(text), &problem));
}

static void writes_and_reads(void **state)
{
    put("first");
    assert_content("file", "first");
    put("");
    assert_content("file", "");
    char path[128];
    snprintf(path, sizeof(path), "%s/file", (char *)*state);
    const char *problem;
    assert_true(file_write_atomic(path, "a\0b", 3, &problem));
    Buf text = BUF_INIT;
    buf_append_string(&text, ">");
    assert_true(file_read(path, 3, &text, &problem));
    assert_int_equal(text.length, 4);
    assert_memory_equal(text.text, ">a\0b", 5);
    buf_done(&text);
}

static void big_files_are_whole(void **state)
{
    Buf big = BUF_INIT;
    for (int i = 0; i < 100000; i++)
        buf_append_int(&big, i);
    put(big.text);
    assert_content("file", big.text);
    buf_done(&big);
}

static void limits_hold(void **state)
{
    put("12345");
    Buf text = BUF_INIT;
    const char *problem = NULL;
    assert_true(file_read("file", 5, &text, &problem));
    assert_false(file_read("file", 4, &text, &problem));
    assert_string_equal(problem, "file too large");
    buf_done(&text);
}

static void problems_are_named(void **state)
{
    Buf text = BUF_INIT;
    const char *problem = NULL;
    assert_false(file_read("missing", 0, &text, &problem));
    assert_string_equal(problem, "No such file or directory");
    assert_false(file_read(".", 0, &text, &problem));
    assert_string_equal(problem, "Is a directory");
    assert_false(file_read("/dev/zero", 0, &text, &problem));
    assert_string_equal(problem, "not a regular file or a pipe");
    assert_false(file_write_atomic("missing/file", "x", 1, &problem));
    assert_string_equal(problem, "No such file or directory");
    assert_false(file_write_atomic(".", "x", 1, &problem));
    assert_string_equal(problem, "Is a directory");
    buf_done(&text);
}

static void reads_pipes_and_standard_input(void **state)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_true(file_write_all(ends[1], "through a pipe", 14));
    close(ends[1]);
    int saved = dup(STDIN_FILENO);
    dup2(ends[0], STDIN_FILENO);
    assert_content("-", "through a pipe");
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(ends[0]);
}

static void failing_write_leaves_the_old_file(void **state)
{
    put("precious");
    struct rlimit old, small;
    getrlimit(RLIMIT_FSIZE, &old);
    small = (struct rlimit){100, old.rlim_max};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    char text[1000] = "too much";
    const char *problem = NULL;
    bool written = file_write_atomic("file", text, sizeof(text), &problem);
    setrlimit(RLIMIT_FSIZE, &old);
    signal(SIGXFSZ, SIG_DFL);
    assert_false(written);
    assert_string_equal(problem, "File too large");
    assert_content("file", "precious");
    /* leave_folder finds out whether a temporary file was left behind. */
}

static void full_device_is_a_failure(void **state)
{
    const char *problem = NULL;
    assert_false(file_write_atomic("/dev/full", "x", 1, &problem));
    assert_string_equal(problem, "No space left on device");
    assert_true(file_write_atomic("/dev/null", "x", 1, &problem));
    int descriptor = open("/dev/full", O_WRONLY);
    assert_false(file_write_all(descriptor, "x", 1));
    assert_int_equal(errno, ENOSPC);
    close(descriptor);
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777;
}

static void modes_are_kept(void **state)
{
    mode_t mask = umask(027);
    put("new");
    umask(mask);
    assert_int_equal(mode_of("file"), 0640);
    assert_int_equal(chmod("file", 0604), 0);
    put("newer");
    assert_int_equal(mode_of("file"), 0604);
    assert_content("file", "newer");
}

static void links_are_followed(void **state)
{
    put("target");
    assert_int_equal(symlink("file", "link"), 0);
    const char *problem;
    assert_true(file_write_atomic("link", "changed", 7, &problem));
    struct stat status;
    assert_int_equal(lstat("link", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    unlink("link");
    assert_content("file", "changed");
}

static void names_of_full_length_work(void **state)
{
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    const char *problem;
    assert_true(file_write_atomic(name, "x", 1, &problem));
    assert_content(name, "x");
    unlink(name);
}

static void a_killed_writer_leaves_old_or_new(void **state)
{
    Buf big = BUF_INIT;
    buf_append_fill(&big, 'n', 1000000);
    for (useconds_t delay = 0; delay < 3000; delay += 100) {
        put("old");
        pid_t child = fork();
        if (child == 0) {
            const char *problem;
            file_write_atomic("file", big.text, big.length, &problem);
            _exit(0);
        }
        usleep(delay);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        Buf text = BUF_INIT;
        const char *problem;
        assert_true(file_read("file", 0, &text, &problem));
        assert_true(strcmp(text.text, "old") == 0 || strcmp(text.text, big.text) == 0);
        buf_done(&text);
        char temporary[64];
        snprintf(temporary, sizeof(temporary), ".boxarrow-%ld-0", (long)child);
        unlink(temporary);
    }
    buf_done(&big);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

UNIT_MAIN(IN_FOLDER(writes_and_reads), IN_FOLDER(big_files_are_whole), IN_FOLDER(limits_hold),
          IN_FOLDER(problems_are_named), IN_FOLDER(reads_pipes_and_standard_input),
          IN_FOLDER(failing_write_leaves_the_old_file), IN_FOLDER(full_device_is_a_failure),
          IN_FOLDER(modes_are_kept), IN_FOLDER(links_are_followed),
          IN_FOLDER(names_of_full_length_work), IN_FOLDER(a_killed_writer_leaves_old_or_new))
