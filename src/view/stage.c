/* The stage. Pictures come from the film, which gives the same picture for a step
 * however one got there. An animation plays the tween from one picture to its
 * neighbour, backwards when one goes back, so that a step undone looks like the
 * step itself seen in a mirror. The camera moves only when it is told to or when
 * what changed would be missed.
 */
#include "view/stage.h"

#include <string.h>

#include "scene/scene_copy.h"

enum {
    FORESEEN = 96,       /* steps that should be laid out before they are asked for */
    BOXES_AT_ONCE = 500, /* between two looks at the keyboard: some milliseconds */
    FOLLOW_MARGIN = 2,   /* cells kept free between what changed and the window's border */
};

void stage_init(Stage *stage, Trace *trace)
{
    *stage = (Stage){.follow = true};
    LayoutOptions options = layout_options(0, 0, 2);
    film_init(&stage->film, trace, &options);
    arena_init(&stage->frame);
    arena_init(&stage->before_arena);
    map_init(&stage->open);
    map_init(&stage->shut);
    map_init(&stage->shut_types);
    map_init(&stage->hidden);
}

void stage_done(Stage *stage)
{
    film_done(&stage->film);
    arena_done(&stage->frame);
    arena_done(&stage->before_arena);
    map_done(&stage->open);
    map_done(&stage->shut);
    map_done(&stage->shut_types);
    map_done(&stage->hidden);
}

/* -- pictures -- */

/* The film is about to forget the picture shown: keeps its scene for the animation
 * that leads away from it. */
static void put_aside(Stage *stage)
{
    stage_finish(stage);
    if (stage->picture != NULL) {
        arena_reset(&stage->before_arena);
        stage->before = scene_copy(&stage->before_arena, &stage->picture->scene);
        stage->picture = NULL;
    }
}

void stage_set_options(Stage *stage, const LayoutOptions *options)
{
    LayoutOptions full = *options;
    full.open = &stage->open;
    full.shut = &stage->shut;
    full.shut_types = &stage->shut_types;
    full.hidden = &stage->hidden;
    full.focus = stage->selected;
    put_aside(stage);
    film_set_options(&stage->film, &full);
}

static void play(Stage *stage, const Scene *from, const Scene *to, bool backward)
{
    unsigned stages = tween_stages(from, to);
    stage->from = from;
    stage->to = to;
    stage->backward = backward;
    stage->time = 0;
    stage->length = tween_seconds(stages);
    stage->playing = stages != 0;
}

/* A picture that was freed from selection keeps no ghost of it. */
static void drop_lost_selection(Stage *stage)
{
    if (stage->selected != 0 && scene_box(&stage->picture->scene, stage->selected) == NULL)
        stage->selected = 0;
}

static int clamp(int number, int least, int most)
{
    return number > most ? (most < least ? least : most) : number < least ? least : number;
}

/* The frames' columns, which stay when the camera moves right in a window of that size. */
static int frozen_width(const Stage *stage, int width, int height)
{
    return paint_frozen_width((Area){0, 0, width, height}, &stage->picture->scene, (Camera){.x = 1},
                              (PaintOptions){.freeze_frames = true});
}

/* The camera, or the next one to the right, where the frozen frames do not stand over a part of
 * some boxes. */
static int behind_column(const Stage *stage, int camera, int frozen)
{
    const Scene *scene = &stage->picture->scene;
    int left = camera + frozen;
    for (size_t c = 1; c < scene->channel_count && frozen > 0 && camera > 0; c++)
        if (scene->channels[c - 1].x1 < left && left < scene->channels[c].x0)
            return scene->channels[c].x0 - frozen;
    return camera;
}

static Camera camera_within(const Stage *stage, Camera camera, int width, int height)
{
    if (stage->picture == NULL)
        return (Camera){0};
    SceneRect bounds = stage->picture->scene.bounds;
    int rightmost = behind_column(stage, bounds.width - width, frozen_width(stage, width, height));
    return (Camera){clamp(camera.x, 0, rightmost), clamp(camera.y, 0, bounds.height - height)};
}

static void clamp_camera(Stage *stage)
{
    stage->camera = camera_within(stage, stage->camera, stage->width, stage->height);
}

static void show_picture(Stage *stage, const Picture *picture, bool animate, bool backward)
{
    stage->picture = picture;
    if (picture == NULL)
        return;
    drop_lost_selection(stage);
    clamp_camera(stage);
    if (stage->follow)
        stage_follow_changes(stage);
    if (stage->before != NULL && animate) {
        const Scene *now = &picture->scene;
        play(stage, backward ? now : stage->before, backward ? stage->before : now, backward);
    }
}

void stage_show(Stage *stage, StepNumber step, bool animate)
{
    put_aside(stage);
    const Picture *picture = film_at(&stage->film, step, NULL);
    bool backward = stage->before != NULL && step < stage->before->step;
    show_picture(stage, picture, animate, backward);
}

void stage_show_event(Stage *stage, StepNumber step, uint32_t event, bool animate)
{
    put_aside(stage);
    show_picture(stage, film_at_event(&stage->film, step, event, NULL), animate, false);
}

void stage_tidy(Stage *stage, bool animate)
{
    if (stage->picture != NULL) {
        StepNumber step = stage->picture->scene.step;
        put_aside(stage);
        film_tidy(&stage->film, step);
        stage_show(stage, step, animate);
    }
}

bool stage_could_be_tidier(Stage *stage)
{
    if (stage->picture == NULL)
        return false;
    StepNumber step = stage->picture->scene.step;
    put_aside(stage);
    bool tidier = film_could_be_tidier(&stage->film, step);
    stage->picture = film_at(&stage->film, step, NULL);
    return tidier;
}

bool stage_foresee(Stage *stage)
{
    return stage->picture != NULL &&
           film_foresee(&stage->film, stage->picture->scene.step, FORESEEN, BOXES_AT_ONCE);
}

/* -- time -- */

bool stage_tick(Stage *stage, double seconds)
{
    if (!stage->playing)
        return false;
    stage->time += seconds;
    if (stage->time >= stage->length)
        stage_finish(stage);
    return true;
}

void stage_finish(Stage *stage)
{
    stage->playing = false;
    stage->from = NULL;
    stage->to = NULL;
}

const Scene *stage_scene(Stage *stage)
{
    if (stage->picture == NULL)
        return NULL;
    if (!stage->playing)
        return &stage->picture->scene;
    double t = stage->time / stage->length;
    arena_reset(&stage->frame);
    return tween(&stage->frame, stage->from, stage->to, stage->backward ? 1.0 - t : t);
}

/* -- camera -- */

void stage_pan(Stage *stage, int columns, int rows)
{
    Camera before = stage->camera;
    stage->camera.x += columns;
    stage->camera.y += rows;
    clamp_camera(stage);
    if (before.x != stage->camera.x || before.y != stage->camera.y)
        stage->follow = false;
}

void stage_set_window(Stage *stage, int width, int height)
{
    stage->width = width;
    stage->height = height;
    clamp_camera(stage);
}

static SceneRect join(SceneRect a, SceneRect b)
{
    if (a.width == 0 || b.width == 0)
        return a.width == 0 ? b : a;
    int x = a.x < b.x ? a.x : b.x;
    int y = a.y < b.y ? a.y : b.y;
    int right = a.x + a.width > b.x + b.width ? a.x + a.width : b.x + b.width;
    int bottom = a.y + a.height > b.y + b.height ? a.y + a.height : b.y + b.height;
    return (SceneRect){x, y, right - x, bottom - y};
}

static unsigned marks_of_row(const SceneRow *row)
{
    unsigned marks = row->marks;
    for (size_t i = 0; i < row->cell_count; i++)
        marks |= row->cells[i].marks;
    return marks;
}

/* What of a box changed in this step; width 0: nothing. */
static SceneRect changed_part(const SceneBox *box)
{
    if (box->marks & (MARK_NEW | MARK_GONE))
        return box->at;
    SceneRect part = {0};
    for (size_t i = 0; i < box->row_count; i++)
        if (marks_of_row(&box->rows[i]) & (MARK_NEW | MARK_CHANGED | MARK_GONE))
            part = join(part, (SceneRect){box->at.x, scene_row_y(box, i), box->at.width, 1});
    return part;
}

/* The least move of one axis that brings [start, start + length) into view, of which the first
 * `covered` cells show something else; what is longer than the rest shows its beginning. */
static int follow_axis(int camera, int window, int covered, int start, int length)
{
    int least = start - FOLLOW_MARGIN - covered;
    int most = start + length + FOLLOW_MARGIN - window;
    if (camera > least)
        return least;
    if (camera < most)
        return most < least ? most : least;
    return camera;
}

/* Stays as it is if the whole can be seen, however near the border. */
static int camera_across(const Stage *stage, int camera, int width, int frozen, SceneRect rect)
{
    int covered = camera > 0 ? frozen : 0;
    bool seen = rect.x >= camera + covered && rect.x + rect.width <= camera + width;
    if (seen || (rect.x < frozen && frozen > 0))
        return camera;
    camera = follow_axis(camera, width, frozen, rect.x, rect.width);
    int behind = behind_column(stage, camera, frozen);
    return behind + frozen <= rect.x ? behind : camera;
}

static void follow_across(Stage *stage, SceneRect rect)
{
    int frozen = frozen_width(stage, stage->width, stage->height);
    stage->camera.x = camera_across(stage, stage->camera.x, stage->width, frozen, rect);
}

static void follow_rect(Stage *stage, SceneRect rect)
{
    stage->camera.y = follow_axis(stage->camera.y, stage->height, 0, rect.y, rect.height);
    follow_across(stage, rect);
    clamp_camera(stage);
}

Camera stage_camera_on(const Stage *stage, BoxId id, int width, int height)
{
    const SceneBox *box = stage->picture == NULL ? NULL : scene_box(&stage->picture->scene, id);
    Camera camera = stage->camera;
    if (box != NULL) {
        int frozen = frozen_width(stage, width, height);
        camera.x = camera_across(stage, camera.x, width, frozen, box->at);
        camera.y = follow_axis(camera.y, height, 0, box->at.y, box->at.height);
    }
    return camera_within(stage, camera, width, height);
}

/* The running frame is followed too, if both fit. Frames are seen in any case, however far
 * right the camera is. */
void stage_follow_changes(Stage *stage)
{
    SceneRect changed = {0}, current = {0}, objects = {0};
    if (stage->picture == NULL)
        return;
    const Scene *scene = &stage->picture->scene;
    for (size_t i = 0; i < scene->box_count; i++) {
        const SceneBox *box = &scene->boxes[i];
        SceneRect part = changed_part(box);
        if (box->marks & MARK_CURRENT)
            current = box->at;
        changed = join(changed, part);
        objects = join(objects, box->kind == BOX_FRAME ? (SceneRect){0} : part);
    }
    SceneRect both = join(changed, current);
    bool fits = both.width <= stage->width && both.height <= stage->height;
    if (both.width > 0)
        follow_rect(stage, fits || changed.width == 0 ? both : changed);
    if (objects.width > 0 && frozen_width(stage, stage->width, stage->height) > 0) {
        follow_across(stage, objects);
        clamp_camera(stage);
    }
    const SceneBox *box = stage->followed == 0 ? NULL : scene_box(scene, stage->followed);
    if (box != NULL)
        follow_rect(stage, box->at);
}

/* -- selection -- */

static int box_index(const Scene *scene, BoxId id)
{
    for (size_t i = 0; i < scene->box_count; i++)
        if (scene->boxes[i].id == id)
            return (int)i;
    return -1;
}

void stage_select(Stage *stage, BoxId id)
{
    const Scene *scene = stage->picture == NULL ? NULL : &stage->picture->scene;
    const SceneBox *box = scene == NULL ? NULL : scene_box(scene, id);
    stage->selected = box == NULL ? 0 : id;
    if (box != NULL)
        follow_rect(stage, box->at);
}

void stage_select_next(Stage *stage, int direction)
{
    const Scene *scene = stage->picture == NULL ? NULL : &stage->picture->scene;
    if (scene == NULL || scene->box_count == 0)
        return;
    int count = (int)scene->box_count;
    int index = stage->selected == 0 ? -1 : box_index(scene, stage->selected);
    index =
        index < 0 ? (direction > 0 ? 0 : count - 1) : ((index + direction) % count + count) % count;
    stage->selected = scene->boxes[index].id;
    follow_rect(stage, scene->boxes[index].at);
}
