/* The inside of a View, for the files of this folder. */
#ifndef VIEW_STATE_H
#define VIEW_STATE_H

#include "view/narrate.h"
#include "view/page.h"
#include "view/spot.h"
#include "view/call_tree.h"
#include "view/report.h"
#include "view/keymap.h"
#include "view/held_bytes.h"
#include "view/memory_map.h"
#include "view/command.h"
#include "view/formula.h"
#include "view/gc_table.h"
#include "view/line_counts.h"
#include "view/prompt.h"
#include "view/source_text.h"
#include "view/split.h"
#include "view/stage.h"
#include "view/view.h"
#include "world/diff.h"

/* A walk along the steps that may have to wait for the run to get further. */
typedef enum {
    MOVE_NONE,
    MOVE_TO,          /* to step `target` */
    MOVE_OVER,        /* until the call depth is at most `depth` */
    MOVE_OUT,         /* until it is less than `depth` */
    MOVE_INTERESTING, /* to one of the occasions `stops` */
    MOVE_CHANGE,      /* to a change of object `object` */
    MOVE_BREAK,       /* to a line with a breakpoint */
    MOVE_LINE,        /* to line `line` of file `file` */
    MOVE_UNTIL,       /* until view->sought holds */
    MOVE_WATCH,       /* to where view->sought has another value */
} MoveKind;

typedef struct {
    MoveKind kind;
    int direction; /* 1 or -1 */
    StepNumber at; /* looked at so far */
    StepNumber target;
    uint32_t depth;
    ObjectId object;
    StringId file;
    uint32_t line;
    uint32_t stops;             /* occasions */
    uint32_t times;             /* how often it is still to be done; 0 is 1 */
    StepNumber origin, reached; /* where the first of them began, the last ended; 0: none */
    bool single;                /* one step: animated, and no jump to be undone */
} Move;

enum { MARK_LETTERS = 26, SPEED_COUNT = 7 };

typedef struct {
    bool playing;
    int speed;      /* index of a table of rates */
    double elapsed; /* since the last step */
} Player;

typedef struct {
    SourceText text;           /* of the file where the script stands */
    SourceText before;         /* of the file of the line that ran */
    uint32_t cursor;           /* line; 0: follows the script */
    uint32_t top;              /* first line shown when last drawn, 0: none was, */
    const TraceFile *top_file; /* and of which file */
    Map breakpoints;           /* file << 32 | line, to 1 or 2 + index of a condition */
    TextList conditions;
    Buf searched;
    LineCounts counts;
} SourcePane;

/* Expressions shown in the watch pane. */
typedef struct {
    TextList expressions;
    size_t cursor;
} WatchPane;

/* What each column of the timeline is marked with, and what that depends on. */
typedef struct {
    int columns;
    StepNumber steps, known;
    VEC(char) signs;
} TimelineSigns;

/* Where a press of the mouse began. */
typedef struct {
    PanelId pane;
    int x, y;
} Pointer;

/* Columns of the bottom line that stand for a command. */
typedef struct {
    int x, end;
    CommandId command;
} HintPlace;

typedef struct {
    int cursor;
    bool changed; /* not saved yet */
} SettingsPane;

/* Where the terminal's cursor belongs, as last drawn. */
typedef struct {
    int x, y;
    bool somewhere, typing;
} Caret;

/* What a report depends on. */
typedef struct {
    PanelId page;
    ObjectId about;
    StepNumber step, known;
    uint32_t event;
} ReportKey;

typedef enum { SPACING_NORMAL, SPACING_AIRY, SPACING_DENSE } Spacing;

struct View {
    Trace *trace;
    ViewOptions options;
    InlineMode usual_values; /* of this script, where the options leave it open */
    Theme theme;
    World world;     /* at `step` */
    WorldDiff diff;  /* from step - 1 to step */
    StepNumber step; /* 0: the trace has none */
    uint32_t event;  /* events of the next step applied on top of it; 0: stands at the step */
    TimelineSigns timeline_signs;
    Stage stage;
    Split split;
    SplitSizes sizes;
    PanelId focus;
    PanelId page; /* PANEL_picture: with its panes around it; else that one alone */
    bool zoomed, help;
    int help_top, help_cursor;
    bool help_searching;
    Buf help_sought;
    KeyMap keys;
    Pointer pointer;
    VEC(HintPlace) hints; /* as last drawn */
    Spots spots;
    SettingsPane settings;
    Caret caret;
    StepNumber compare_from; /* the other step of the difference; 0: the one before */
    size_t difference_top;   /* first change listed there */
    bool difference_goes_on; /* more than the last one listed, as last drawn */
    bool told_change;        /* of the script's file */
    int output_back;         /* rows the output is scrolled back */
    int output_most;         /* how far it can be, as last drawn */
    SourcePane source;
    Player player;
    Move move;
    Buf followed;   /* the expression whose object stays in sight; empty: none */
    Buf sought;     /* the expression of MOVE_UNTIL and MOVE_WATCH */
    uint32_t stops; /* occasions that ; and ' stop at */
    WorldDiff seen; /* what the scout found on its way */
    WatchPane watch;
    Prompt prompt;
    Buf message;        /* until the next key; cleaned */
    uint32_t count;     /* number typed so far */
    bool counting;      /* it began with 0, so digits are not for views */
    PanelId typed_from; /* the view in which its first digit was typed */
    StepNumber marks[MARK_LETTERS];
    VEC(StepNumber) jumps; /* where jumps began */
    bool stopping;         /* ^C was the last key */
    StepNumber judged;     /* step of which `tidier` tells; 0: none */
    Spacing spacing;
    bool overview;   /* a map of the picture in its corner, where it is not seen whole */
    BoxId only;      /* what this leads to is drawn alone; 0: all is */
    int depth_limit; /* references from a name to what is drawn; 0: any */
    ObjectId oldest; /* objects born before this one are folded; 0: none are */
    bool tidier;     /* a fresh layout would be clearly better */
    HeapTable table;
    CallTree calls;
    GcTable gc;
    MemoryMap memory;
    HeldBytes held;         /* by step */
    ObjectId memory_cursor; /* object whose block the cursor is on; 0: the first */
    World scout;            /* looks at other steps, to name things there */
    Report report;          /* about `about`, at `reported` of the trace */
    ObjectId about;         /* 0: nothing */
    ReportKey reported;     /* what the report is made for */
    PanelId page_from;      /* where Esc leads from a report */
    History history;
    double idle;          /* seconds since the last key */
    bool hurried;         /* keys come faster than steps can be animated */
    bool foresees;        /* there is more to lay out beforehand */
    bool waits_for_input; /* the run cannot get further without a line */
};

/* -- view.c -- */

/* Whether a change is animated: it is wanted, and there is time for it. */
bool view_animates(const View *view);

void view_say(View *view, const char *format, ...) PRINTF_LIKE(2, 3);
/* What it takes to tell the step shown. */
Narration view_narration(const View *view);
/* Lays panes out anew, after a change of size, focus or zoom. */
void view_split(View *view);
/* Finds out what the followed expression is at the step shown. */
void view_follow_name(View *view);
/* Where values are drawn: what the options say, or what suits the script. */
InlineMode view_values(const View *view);
/* Gives layout options to the stage, after a change of detail, size and such. */
void view_apply_options(View *view, bool animate);

/* -- move.c -- */

/* Begins a walk and goes as far as possible now. Returns VIEW_ bits. */
unsigned move_begin(View *view, Move move);
/* Goes on with a walk that waited. */
unsigned move_continue(View *view);
/* Ends a walk where it has come to, which is shown. */
void move_stop(View *view);
/* Forgets a walk: the view stays where it is. */
void move_cancel(View *view);
/* A walk of one kind from where the view stands. */
unsigned move_by(View *view, MoveKind kind, int direction);
/* The same so many times over; one jump to be undone. */
unsigned move_by_times(View *view, MoveKind kind, int direction, uint32_t times);
unsigned move_to(View *view, StepNumber step);
/* One event forward or back, inside of steps too. */
unsigned move_by_event(View *view, int direction);
/* Shows a step that is in the trace. */
void move_show(View *view, StepNumber step, bool animate);
/* The rate of a speed, in steps a second. */
double move_rate(int speed);
/* To where an expression holds; from the step behind this one on. */
unsigned move_until(View *view, const char *expression, int direction);
/* To where it has another value than in the step before. */
unsigned move_to_other_value(View *view, const char *expression, int direction);
/* The condition of a breakpoint on the line, "" if it has none; NULL: no breakpoint. */
const char *move_breakpoint(const View *view, StringId file, uint32_t line);

/* -- command.c -- */

/* Runs what a key means; returns VIEW_ bits. */
unsigned command_key(View *view, Key key);
/* Runs a command, as if its key had been pressed behind that number. */
unsigned command_perform(View *view, CommandId id, uint32_t count);
/* What a command does; `count` is the number typed before its key, or 0. */
#define COMMAND(function, name, group, keys, hint, sentence)                                       \
    unsigned command_do_##function(View *view, uint32_t count);
#include "view/command.def"
#undef COMMAND

/* -- command_jump.c -- */

/* The line the cursor of the source is on, or the one to be run next. */
uint32_t command_cursor_line(const View *view);
/* The file that is shown; 0 before the first step. */
StringId command_cursor_file(const View *view);
/* Finishes what a prompt asked for. */
unsigned command_prompt(View *view, PromptKind kind, PromptState state);
/* A breakpoint on the cursor's line that holds only if the expression does. */
unsigned break_set_condition(View *view, const char *expression);
/* Finds a text in the pane that has the keys. */
unsigned find_text(View *view, const char *text);

/* -- command_picture.c -- */

/* Folds all objects of a type, or shows them again. */
unsigned fold_type_named(View *view, const char *name);

/* -- guide.c -- */

/* The command that is useful next where the script stands, with what it would do;
 * COMMAND_COUNT if there is nothing to say. */
CommandId guide_next(const View *view, const char **words);

/* -- panel_help.c, panel_settings.c: keys while they are shown -- */

unsigned help_key(View *view, Key key);
unsigned help_mouse(View *view, Mouse mouse);
/* False: the key is a command's. */
bool settings_key(View *view, Key key, unsigned *bits);
/* Keeps what was changed; a view that is shown instead of them does so. */
void settings_save(View *view);
/* Moves their cursor. */
void settings_move(View *view, int rows);
/* The next choice of the setting under the cursor. */
unsigned settings_turn_chosen(View *view);
/* Sets one by its key; what is wrong is said. */
unsigned settings_set(View *view, const char *key, const char *value);

/* -- pointer.c -- */

/* A press on a cell of a scene: chooses the box there, a second time opens its object. */
unsigned pointer_choose_box(View *view, const Scene *scene, int x, int y);

/* -- panel_difference.c, panel_story.c -- */

/* Shows the step beside another. */
unsigned difference_with(View *view, StepNumber step);
/* The window of each of the two pictures in a pane of that size, at 0, 0. */
Area difference_window(Area pane);
/* The list of changes a page up or down. */
void difference_scroll(View *view, int direction);
/* A press: chooses the object there, in either picture. */
unsigned difference_press(View *view, Area pane, int x, int y);
/* A cleaned text broken into the rows of the area, the first one indented; gives the rows
 * used. */
int story_draw_words(Canvas *canvas, Area area, int indent, Ink style, const char *text);
/* The list of changes from the `first` on, and a line of what has no room; as many as the
 * area has rows. True if there is such a line. */
bool story_draw_changes(Canvas *canvas, Area area, const Narration *told, size_t first);

/* -- watch.c -- */

unsigned watch_add(View *view, const char *expression);
/* The one under the cursor if the expression is "". */
unsigned watch_remove(View *view, const char *expression);
/* The expression under the cursor of the watch pane while it has the keys, else NULL. */
const char *watch_chosen(const View *view);

/* -- page.c -- */

/* Shows a view; what is selected stays selected. */
void page_show(View *view, PanelId page);
/* Back to the view this one was called from. */
void page_leave(View *view);
/* The object the keys are about; 0: none. */
ObjectId page_selected(View *view);
/* What the cursor of a pane with rows is on, as its spots tell it: a row's number or an id. */
uint64_t page_chosen(View *view, PanelId pane);
/* Says that there is none, and how one is chosen from here; `what` it would be. */
void page_say_unselected(View *view, const char *what);
/* The picture inside another view, as much of it as the area has room for, with the box of
 * what is selected there; a press on a box chooses it in that pane. */
void page_draw_picture(View *view, Canvas *canvas, PanelId pane, Area area);
/* The heap table of the step shown. */
HeapTable *page_table(View *view);
/* The memory map of the step shown. */
const MemoryMap *page_memory(View *view);
/* What the collector would see at the step shown. */
GcTable *page_gc(View *view);
/* The calls up to the step shown. */
CallTree *page_calls(View *view);
/* The report that the page shows. */
Report *page_report(View *view);
/* Moves the cursor of the memory map by blocks, or to another pool. */
void page_move_in_memory(View *view, int rows, bool by_pool);
/* What was typed for a prompt of the heap table or of the collector's; a filter is for the
 * one that is shown. */
unsigned page_sort_by(View *view, const char *typed);
unsigned page_sort_collector_by(View *view, const char *typed);
unsigned page_filter_by(View *view, const Buf *typed);

/* -- panels: each draws its pane on the canvas, clipped to `area` -- */

#define PANEL(NAME, title, focus, page, hints)                                                     \
    void panel_##NAME##_draw(View *view, Canvas *canvas, Area area);
#include "view/panel.def"
#undef PANEL
void panel_header_draw(View *view, Canvas *canvas, Area area);
void panel_hints_draw(View *view, Canvas *canvas, Area area);
void panel_help_draw(View *view, Canvas *canvas, Area area);
/* Scrolls the output back no further than to its beginning. */
void panel_output_limit(View *view);
/* The line of the source at a row of the screen, 0 if there is none. */
uint32_t panel_source_line(const View *view, Area area, int y);
/* Columns of its margin, where breakpoints stand. */
int panel_source_margin(const View *view);
/* A row of bars as the timeline has them, of what the allocator holds. */
void panel_timeline_draw_held(View *view, Canvas *canvas, Area row);
/* The step at column x of the timeline, 0 if there is none. */
StepNumber panel_timeline_step(const View *view, Area area, int x);
/* Short facts for the right end of a pane's title rule, as many as fit; in ASCII. */
void panel_picture_note(View *view, Buf *out, int columns);
void panel_table_note(View *view, Buf *out, int columns);
void panel_memory_note(View *view, Buf *out, int columns);
void panel_collector_note(View *view, Buf *out, int columns);
void panel_calls_note(View *view, Buf *out, int columns);

#endif
