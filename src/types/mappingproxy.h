/* mappingproxy: a read-only view of a mapping (a class's __dict__). */
#ifndef TYPES_MAPPINGPROXY_H
#define TYPES_MAPPINGPROXY_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot mapping;
} MappingProxyObject; /* 24 bytes */

Ref mappingproxy_new(Interp *in, Object *mapping);

extern const TypeSpec mappingproxy_spec;

#endif
