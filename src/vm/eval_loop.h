/* The evaluation loop, compiled twice: eval_plain.c and eval_recording.c define
 * RECORDING and EVALUATE and include this. Each opcode's handler is an inlined
 * function of op_*.h; the jump table and the code around the handlers are made from
 * lang/opcode.def and specialised.def. Labels as values are GNU C, which gcc and
 * clang share.
 */
#include "vm/eval.h"
#include "vm/op_arith.h"
#include "vm/op_async.h"
#include "vm/op_build.h"
#include "vm/op_call.h"
#include "vm/op_class.h"
#include "vm/op_except.h"
#include "vm/op_flow.h"
#include "vm/op_generator.h"
#include "vm/op_match.h"
#include "vm/op_name.h"
#include "vm/op_special.h"
#include "vm/op_stack.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#if defined(__clang__)
#pragma GCC diagnostic ignored "-Winitializer-overrides"
#else
#pragma GCC diagnostic ignored "-Woverride-init"
#endif

/* Fetches the next instruction and goes to its handler. */
#define DISPATCH()                                                                                 \
    do {                                                                                           \
        if (RECORDING && UNLIKELY(!loop_record(&l))) {                                             \
            flow = FLOW_RERAISE;                                                                   \
            goto leave;                                                                            \
        }                                                                                          \
        unit = *l.ip++;                                                                            \
        oparg = unit >> 8;                                                                         \
        goto *targets[unit & 0xff];                                                                \
    } while (0)

#define HANDLER(name)                                                                              \
    target_##name : flow = op_##name(&l, oparg);                                                   \
    if (LIKELY(flow == FLOW_NEXT))                                                                 \
        DISPATCH();                                                                                \
    goto leave;

/* The recording variant looks at each instruction before it runs: a step may begin
 * here. False: the run is to stop. */
ALWAYS_INLINE bool loop_record(Loop *l)
{
#if RECORDING
    l->frame->ip = l->ip + 1;
    l->frame->top = (uint32_t)(l->sp - l->frame->slots);
    return record_instruction(l->vm, l->frame);
#else
    return true;
#endif
}

Ref EVALUATE(Vm *vm, Frame *entry)
{
    static const void *const targets[OPCODE_LIMIT] = {
        [0 ... OPCODE_LIMIT - 1] = &&target_CACHE,
#define OPCODE(name, number, operand, pops, pushes, caches, sentence) [number] = &&target_##name,
#include "lang/opcode.def"
#undef OPCODE
#define SPECIALISED(name, number) [number] = &&target_##name,
#include "vm/specialised.def"
#undef SPECIALISED
    };
    Loop l = {.vm = vm};
    uint32_t oparg = 0;
    uint16_t unit = 0;
    Flow flow = FLOW_NEXT;
    loop_load(&l, entry);
    if (UNLIKELY(is_raised(&vm->in))) { /* thrown into a generator */
#if RECORDING
        record_throw(vm, entry);
#endif
        flow = FLOW_ERROR;
        goto leave;
    }
    DISPATCH();

#define OPCODE(name, number, operand, pops, pushes, caches, sentence) HANDLER(name)
#include "lang/opcode.def"
#undef OPCODE
#define SPECIALISED(name, number) HANDLER(name)
#include "vm/specialised.def"
#undef SPECIALISED

leave:
    if (flow == FLOW_AGAIN) {
        unit = l.ip[-1];
        goto *targets[unit & 0xff];
    }
    if (flow == FLOW_EXTEND) {
        unit = *l.ip++;
        oparg = oparg << 8 | unit >> 8;
        goto *targets[unit & 0xff];
    }
    if (flow == FLOW_RETURN)
        return l.result;
    l.keywords = NULL;
    l.frame->top = (uint32_t)(l.sp - l.frame->slots);
    Frame *handler = unwind(vm, l.frame, l.ip, flow == FLOW_ERROR);
    if (handler == NULL)
        return NO_REF;
    loop_load(&l, handler);
    DISPATCH();
}

#pragma GCC diagnostic pop
