/* Life cycle of the terminal.
 *
 * Signals that ask for something (INT, TERM, HUP, TSTP, CONT, WINCH) only set a
 * flag and write a byte to a pipe that term_wait polls, so all work is done
 * outside of handlers. Signals that end the program at once (SEGV, ABRT, QUIT ...)
 * run on a stack of their own, send a prepared text (leave the other screen, show
 * the cursor, plain colours) with write(2), restore the saved line settings, put
 * back the handler that was there before, and raise again: no ncurses call is ever
 * made in a handler. The same bytes are sent when memory is gone.
 *
 * A terminal that has gone away shows as a hang-up on the polled descriptor and is
 * treated as SIGHUP, so the program cannot spin on it.
 */
#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/contract.h"
#include "base/mem.h"
#include "tui/term_key.h"

enum { RESTORE_BYTES = 256, STACK_BYTES = 65536, ESCAPE_DELAY_MS = 25, MOST_CELLS = 1000 };

static const int asking_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE};
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};

/* Everything a handler touches is a plain object or a sig_atomic_t. */
static struct {
    volatile sig_atomic_t taken;
    volatile sig_atomic_t interrupted, resized, stopped, continued, fatal;
    int wake[2]; /* handlers write, term_wait reads */
    SCREEN *screen;
    FILE *keys; /* /dev/tty, or NULL if keys come from standard input */
    struct termios settings;
    char restore[RESTORE_BYTES]; /* bytes that give the terminal back */
    size_t restore_length;
    struct sigaction asking_before[ARRAY_LEN(asking_signals)];
    struct sigaction crash_before[ARRAY_LEN(crash_signals)];
    void *signal_stack;
    bool colored;
    bool has_mouse; /* the terminal can tell of it */
    bool mouse;     /* it is told */
} term = {.wake = {-1, -1}};

/* Button and drag events, in the notation that knows wide screens. */
static const char mouse_on[] = "\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1002l\033[?1006l\033[?1000l";

static int key_descriptor(void)
{
    return term.keys != NULL ? fileno(term.keys) : STDIN_FILENO;
}

/* Async-signal-safe. */
static void give_back_in_haste(void)
{
    if (term.taken) {
        term.taken = 0;
        ssize_t ignored = write(STDOUT_FILENO, term.restore, term.restore_length);
        (void)ignored;
        tcsetattr(STDOUT_FILENO, TCSANOW, &term.settings);
    }
}

static void on_crash(int signal_number)
{
    give_back_in_haste();
    for (size_t i = 0; i < ARRAY_LEN(crash_signals); i++)
        if (crash_signals[i] == signal_number)
            sigaction(signal_number, &term.crash_before[i], NULL);
    raise(signal_number);
}

static void on_asking(int signal_number)
{
    int errno_before = errno;
    switch (signal_number) {
    case SIGINT:
        term.interrupted = 1;
        break;
    case SIGWINCH:
        term.resized = 1;
        break;
    case SIGTSTP:
        term.stopped = 1;
        break;
    case SIGCONT:
        term.continued = 1;
        break;
    default:
        term.fatal = signal_number;
    }
    ssize_t ignored = write(term.wake[1], "!", 1);
    (void)ignored;
    errno = errno_before;
}

static void install_asking(size_t i)
{
    struct sigaction action = {.sa_handler = on_asking, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    if (asking_signals[i] == SIGPIPE)
        action.sa_handler = SIG_IGN;
    sigaction(asking_signals[i], NULL, &term.asking_before[i]);
    /* What nohup or a shell set to be ignored stays ignored. */
    bool ignored = term.asking_before[i].sa_handler == SIG_IGN;
    if (!ignored || asking_signals[i] == SIGINT)
        sigaction(asking_signals[i], &action, NULL);
}

static void install_handlers(void)
{
    for (size_t i = 0; i < ARRAY_LEN(asking_signals); i++)
        install_asking(i);
    stack_t stack = {.ss_sp = term.signal_stack, .ss_size = STACK_BYTES};
    bool has_stack = sigaltstack(&stack, NULL) == 0;
    struct sigaction action = {.sa_handler = on_crash,
                               .sa_flags = SA_NODEFER | (has_stack ? SA_ONSTACK : 0)};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < ARRAY_LEN(crash_signals); i++)
        sigaction(crash_signals[i], &action, &term.crash_before[i]);
}

static void remove_handlers(void)
{
    for (size_t i = 0; i < ARRAY_LEN(asking_signals); i++)
        sigaction(asking_signals[i], &term.asking_before[i], NULL);
    for (size_t i = 0; i < ARRAY_LEN(crash_signals); i++)
        sigaction(crash_signals[i], &term.crash_before[i], NULL);
}

/* Appends a terminfo string without its padding marks $<5>. */
static void append_capability(const char *name)
{
    const char *text = tigetstr(name);
    if (text == NULL || text == (const char *)-1)
        return;
    while (*text != '\0' && term.restore_length < RESTORE_BYTES) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end != NULL)
            text = end + 1;
        else
            term.restore[term.restore_length++] = *text++;
    }
}

static void prepare_restore(void)
{
    static const char *const capabilities[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
    term.restore_length = 0;
    const char *mouse = tigetstr("kmous");
    term.has_mouse = mouse != NULL && mouse != (const char *)-1;
    term.mouse = false;
    if (term.has_mouse) {
        memcpy(term.restore, mouse_off, sizeof(mouse_off) - 1);
        term.restore_length = sizeof(mouse_off) - 1;
    }
    for (size_t i = 0; i < ARRAY_LEN(capabilities); i++)
        append_capability(capabilities[i]);
}

bool term_draws_unicode(void)
{
    setlocale(LC_CTYPE, "");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0 && wcwidth(L'─') == 1;
}

bool term_wants_color(TermColor color, const char *no_color)
{
    bool refused = no_color != NULL && no_color[0] != '\0';
    return color == TERM_COLOR_ALWAYS || (color == TERM_COLOR_AUTO && !refused);
}

static bool open_descriptors(const char **problem)
{
    if (!isatty(STDOUT_FILENO)) {
        *problem = "standard output is not a terminal";
        return false;
    }
    if (!isatty(STDIN_FILENO)) {
        term.keys = fopen("/dev/tty", "re");
        if (term.keys == NULL) {
            *problem = "no terminal to read keys from";
            return false;
        }
    }
    if (pipe2(term.wake, O_CLOEXEC | O_NONBLOCK) != 0) {
        *problem = strerror(errno);
        return false;
    }
    return true;
}

static void close_descriptors(void)
{
    if (term.keys != NULL) {
        fclose(term.keys);
        term.keys = NULL;
    }
    for (int i = 0; i < 2; i++) {
        if (term.wake[i] >= 0) {
            close(term.wake[i]);
            term.wake[i] = -1;
        }
    }
}

static bool open_screen(const char **problem)
{
    const char *name = getenv("TERM");
    if (name == NULL || name[0] == '\0' || strcmp(name, "dumb") == 0) {
        *problem = "the terminal (TERM) cannot move its cursor";
        return false;
    }
    tcgetattr(STDOUT_FILENO, &term.settings);
    term.screen = newterm(NULL, stdout, term.keys != NULL ? term.keys : stdin);
    if (term.screen == NULL) {
        *problem = "the terminal (TERM) is not known";
        return false;
    }
    return true;
}

static void set_modes(TermColor color)
{
    set_escdelay(ESCAPE_DELAY_MS);
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    curs_set(0);
    mouseinterval(0); /* a press is told at once, not when it cannot become a click */
    term.colored = term_wants_color(color, getenv("NO_COLOR")) && has_colors();
    if (term.colored) {
        start_color();
        use_default_colors();
        if (term_color_level() == COLOR_TRUE)
            append_capability("oc"); /* colours that are made exact are the terminal's own */
    }
}

bool term_start(TermColor color, const char **problem)
{
    setlocale(LC_CTYPE, "");
    if (!open_descriptors(problem) || !open_screen(problem)) {
        close_descriptors();
        return false;
    }
    term.signal_stack = mem_alloc(STACK_BYTES);
    prepare_restore();
    install_handlers();
    set_modes(color);
    term.taken = 1;
    mem_set_exhausted_handler(give_back_in_haste);
    return true;
}

void term_stop(void)
{
    if (!term.taken)
        return;
    term_set_mouse(false);
    endwin();
    term.taken = 0;
    mem_set_exhausted_handler(NULL);
    remove_handlers();
    delscreen(term.screen);
    term.screen = NULL;
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    mem_free(term.signal_stack);
    term.signal_stack = NULL;
    close_descriptors();
}

void term_suspend(void)
{
    struct sigaction ours, stop = {.sa_handler = SIG_DFL};
    bool mouse = term.mouse;
    sigemptyset(&stop.sa_mask);
    term_set_mouse(false);
    def_prog_mode();
    endwin();
    term.taken = 0;
    sigaction(SIGTSTP, &stop, &ours);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    tcgetattr(STDOUT_FILENO, &term.settings);
    reset_prog_mode();
    term_set_mouse(mouse);
    term.taken = 1;
    term.continued = 1;
}

ColorLevel term_color_level(void)
{
    if (!term.colored)
        return COLOR_NONE;
    const char *said = getenv("COLORTERM");
    bool exact = said != NULL && (strcmp(said, "truecolor") == 0 || strcmp(said, "24bit") == 0);
    if (COLORS >= 256 && exact && can_change_color())
        return COLOR_TRUE;
    return COLORS >= 256 ? COLOR_256 : COLORS >= 16 ? COLOR_16 : COLOR_8;
}

void term_size(int *width, int *height)
{
    struct winsize size = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        int columns = size.ws_col < MOST_CELLS ? size.ws_col : MOST_CELLS;
        int rows = size.ws_row < MOST_CELLS ? size.ws_row : MOST_CELLS;
        if (columns != COLS || rows != LINES)
            resizeterm(rows, columns);
    }
    *width = COLS;
    *height = LINES;
}

TermNews term_news(void)
{
    TermNews news = {term.interrupted, term.resized, term.stopped, term.continued, term.fatal};
    term.interrupted = term.resized = term.stopped = term.continued = 0;
    return news;
}

static void drain_wake(void)
{
    char bytes[64];
    while (read(term.wake[0], bytes, sizeof(bytes)) > 0) {
    }
}

void term_wait(double seconds)
{
    struct pollfd polled[2] = {{.fd = key_descriptor(), .events = POLLIN},
                               {.fd = term.wake[0], .events = POLLIN}};
    int timeout = seconds < 0 ? -1 : (int)(seconds * 1000.0 + 0.999);
    int ready = poll(polled, 2, timeout);
    if (ready > 0 && (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)))
        term.fatal = SIGHUP;
    drain_wake();
}

static bool next_mouse(Mouse *mouse)
{
    MEVENT event;
    return getmouse(&event) == OK && term_mouse_from_event(event.bstate, event.x, event.y, mouse);
}

bool term_next_input(TermInput *input)
{
    wint_t code;
    for (int kind = get_wch(&code); kind != ERR; kind = get_wch(&code)) {
        bool is_function = kind == KEY_CODE_YES;
        *input = (TermInput){.is_mouse = is_function && code == KEY_MOUSE};
        if (input->is_mouse) {
            if (next_mouse(&input->mouse))
                return true;
            continue;
        }
        input->key = term_key_from_code((unsigned)code, is_function);
        if (input->key != KEY_NOTHING)
            return true;
    }
    return false;
}

/* Dragging is told by mode 1002, which ncurses does not turn on by itself. */
void term_set_mouse(bool wanted)
{
    if (wanted == term.mouse || !term.has_mouse)
        return;
    term.mouse = wanted;
    mousemask(wanted ? ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION : 0, NULL);
    const char *bytes = wanted ? mouse_on : mouse_off;
    ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
    (void)ignored;
}

void term_die_of(int signal_number)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
    raise(signal_number);
}

const char *term_library_version(void)
{
    return curses_version();
}
