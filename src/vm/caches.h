/* The inline caches behind instructions, as code units: the first one counts, the
 * others hold what a specialised instruction checks and finds. By family:
 *
 *   LOAD_GLOBAL   counter, entry, version of the globals' keys (2), of the builtins' (1)
 *   LOAD_ATTR     counter, version of type or module keys (2), index or offset
 *   STORE_ATTR    the same
 *   LOAD_METHOD   counter, version of type or module keys (2), entry, version of the
 *                 instances' shared keys (2), method (4)
 *   BINARY_SUBSCR counter, type version (2), unused
 *   CALL          counter, function version or address (4 units in all)
 */
#ifndef VM_CACHES_H
#define VM_CACHES_H

#include <string.h>

#include "vm/call.h"

enum {
    GLOBAL_ENTRY = 1,
    GLOBAL_KEYS = 2,
    GLOBAL_BUILTIN_KEYS = 4,
    ATTR_VERSION = 1,
    ATTR_INDEX = 3,
    METHOD_VERSION = 1,
    METHOD_ENTRY = 3,
    METHOD_KEYS = 4,
    METHOD_OBJECT = 6,
    SUBSCR_VERSION = 1,
    CALL_VERSION = 1,
};

ALWAYS_INLINE uint32_t cache_u32(const uint16_t *cache, size_t at)
{
    uint32_t value;
    memcpy(&value, cache + at, sizeof(value));
    return value;
}

ALWAYS_INLINE void cache_set_u32(uint16_t *cache, size_t at, uint32_t value)
{
    memcpy(cache + at, &value, sizeof(value));
}

ALWAYS_INLINE Object *cache_object(const uint16_t *cache, size_t at)
{
    Object *value;
    memcpy(&value, cache + at, sizeof(value));
    return value;
}

ALWAYS_INLINE void cache_set_object(uint16_t *cache, size_t at, Object *value)
{
    memcpy(cache + at, &value, sizeof(value));
}

/* Each looks at the operands of the instruction whose caches begin at `cache` and turns
 * it into a specialised one; false: nothing fits, try again later. */
bool quicken_binary(Vm *vm, uint16_t *cache, const Slot *operands, const Frame *frame);
bool quicken_compare(Vm *vm, uint16_t *cache, const Slot *operands);
bool quicken_load_global(Vm *vm, uint16_t *cache, Frame *frame, Object *name);
bool quicken_load_attribute(Vm *vm, uint16_t *cache, Object *owner, Object *name);
bool quicken_store_attribute(Vm *vm, uint16_t *cache, Object *owner, Object *name);
bool quicken_load_method(Vm *vm, uint16_t *cache, Object *owner, Object *name);
bool quicken_subscript(Vm *vm, uint16_t *cache, const Slot *operands, const Frame *frame);
bool quicken_store_subscript(Vm *vm, uint16_t *cache, const Slot *operands);
bool quicken_call(Vm *vm, uint16_t *cache, CallShape shape, const Frame *frame);
/* A guess has failed: after some failures the instruction becomes adaptive again. */
void quicken_missed(uint16_t *cache);

#endif
