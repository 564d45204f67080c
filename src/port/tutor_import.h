/* Inside of the import: the source, and one snapshot on its way to events.
 */
#ifndef PORT_TUTOR_IMPORT_H
#define PORT_TUTOR_IMPORT_H

#include "base/map.h"
#include "port/json_node.h"
#include "port/tutor.h"
#include "world/world.h"

/* A slot that the snapshot asks for. */
typedef struct {
    ObjectId owner;
    SlotRole role;
    uint32_t index;
    StringId label;
    ObjectId target;
} TutorSlot;

typedef struct {
    TraceSource source; /* first */
    Trace *trace;       /* the one it belongs to */
    TraceSink sink;
    World world; /* the state of the last step put into the trace */
    Buf text;
    size_t next; /* offset of the next snapshot, or of the bracket behind the last */
    StepNumber expected;
    ObjectId last_id;
    ObjectId globals, module_frame;
    ObjectId exception;   /* on its way, 0: none */
    Map objects;          /* id in the file -> ObjectId */
    Map frames;           /* frame_id in the file -> ObjectId */
    Map scalars;          /* type and text (StringIds) -> ObjectId */
    Map places;           /* owner and label -> index of the name's slot */
    Map place_counts;     /* owner -> names so far */
    size_t output_length; /* of "stdout" so far */
    /* of the snapshot at hand */
    Arena arena;
    Map heap; /* id in the file -> JsonNode */
    VEC(TutorSlot) wanted;
    Map wanted_at; /* place -> position in wanted + 1 */
    Map alive;     /* objects and frames that are in it */
    VEC(ObjectId) stack;
    Buf words;
} TutorSource;

/* Announces what the snapshot has, and lists the slots it wants (tutor_snapshot.c). */
void tutor_take_snapshot(TutorSource *self, const JsonNode *step);
/* Puts the events that turn the state of the world into what is wanted
 * (tutor_change.c). */
void tutor_put_changes(TutorSource *self);

/* A new object, alive in this snapshot; value may be 0. */
ObjectId tutor_new_object(TutorSource *self, StringId type, uint32_t flags, StringId value);
/* Text as the trace's string. */
StringId tutor_string(TutorSource *self, const char *text);
/* The object for a value as it stands in a snapshot (tutor_value.c). */
ObjectId tutor_value(TutorSource *self, const JsonNode *node);
/* Type name (borrowed for the moment) and shown text of a value that is no REF. */
const char *tutor_describe(TutorSource *self, const JsonNode *node, Buf *out);
void tutor_want(TutorSource *self, TutorSlot slot);

#endif
