/* Attributes of instances kept without a dict: a values block over keys shared by
 * the class (CPython 3.11's inline values). The block lies in front of the object
 * (id-32); a real dict (id-24) takes over when one is asked for.
 */
#ifndef TYPES_INSTANCE_DICT_H
#define TYPES_INSTANCE_DICT_H

#include "types/dict.h"

/* The instance's dict object if it has one already, borrowed, else NULL. */
ALWAYS_INLINE Object *instance_dict_made(const Object *instance)
{
    return ((Object *const *)instance)[-3];
}

/* Shared keys for a new class with a managed dict; NULL raised. */
SharedKeys *shared_keys_new(Interp *in);
void shared_keys_free(Interp *in, SharedKeys *keys);
size_t shared_keys_size(const SharedKeys *keys); /* bytes, for sys.getsizeof of the class */

/* The values block of a new instance. */
bool instance_values_init(Interp *in, Object *instance);
/* For the trace: the values block; of types with a managed dict. */
void instance_buffers(const Object *instance, const void **found);
/* Borrowed value of an attribute kept inline, NULL if there is none. */
Object *instance_values_get(Interp *in, Object *instance, Object *name);
/* For inline caches: index of name in the class's keys, or -1; the slot at it. */
int shared_keys_index(Interp *in, const SharedKeys *keys, Object *name);
Slot *instance_values_slot(Object *instance, int index); /* NULL if it has a real dict */
/* Store (value borrowed; NULL deletes: *found says whether it was there). */
bool instance_values_set(Interp *in, Object *instance, Object *name, Object *value, bool *found);
/* The instance's dict object, made now if need be: borrowed; NULL raised. */
Object *instance_dict(Interp *in, Object *instance);
/* Replaces it (o.__dict__ = d). */
bool instance_dict_set(Interp *in, Object *instance, Object *dict);
/* For traverse, clear, dealloc of managed-dict types. */
bool instance_dict_traverse(Object *instance, SlotVisitor visit, void *context);
void instance_dict_clear(Heap *heap, Object *instance);
/* Name of an ATTRIBUTE slot. */
void instance_dict_label(Heap *heap, Object *instance, SlotKey key, Buf *out);

#endif
