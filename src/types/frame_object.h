/* Frame objects: what sys._getframe() and tracebacks show of a frame. The frame
 * itself is the vm's; the hooks say what it holds. When a frame ends while its
 * object lives, the vm lets the object own the frame's slots.
 */
#ifndef TYPES_FRAME_OBJECT_H
#define TYPES_FRAME_OBJECT_H

#include "types/interp.h"

/* CPython's PyFrameObject head; 120 bytes with the 72 of the frame's own head, then
 * one word for each local and stack entry. */
typedef struct {
    VarObject var; /* size: words of locals and stack */
    Slot back;     /* frame object of the caller, once this frame has ended */
    void *frame;   /* the vm's frame: elsewhere, or own_frame once it has ended */
    /* Set when the frame has ended and its slots are this object's; else NULL. */
    const struct FrameHooks *owned;
    void *own_frame[9]; /* the vm's frame moves here, its slots follow */
} FrameObject;

struct FrameHooks {
    /* Visits the frame's slots; called only if the object owns its frame. */
    bool (*traverse)(FrameObject *frame, SlotVisitor visit, void *context);
    /* Drops locals and stack entries, in CPython's order; the same. For tp_clear and
     * frame.clear(). */
    void (*clear)(Heap *heap, FrameObject *frame);
    /* Drops everything; the same. For the object's dealloc. */
    void (*drop)(Heap *heap, FrameObject *frame);
    /* New references. */
    Ref (*code)(Interp *in, FrameObject *frame);
    Ref (*globals)(Interp *in, FrameObject *frame);
    Ref (*builtins)(Interp *in, FrameObject *frame);
    Ref (*locals)(Interp *in, FrameObject *frame);
    Ref (*back)(Interp *in, FrameObject *frame); /* None: there is no caller */
    int32_t (*line)(FrameObject *frame);         /* -1: none */
    int32_t (*instruction)(FrameObject *frame);  /* byte offset, -1: not started */
    bool (*is_running)(FrameObject *frame);
    void (*label)(Heap *heap, FrameObject *frame, SlotKey key, Buf *out);
};

/* A frame object for the vm's frame with `words` locals and stack entries. */
Ref frame_object_new(Interp *in, void *frame, size_t words);

extern const TypeSpec frame_spec;

#endif
