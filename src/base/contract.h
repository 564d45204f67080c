/* The words every prototype's comment uses, and compiler attributes.
 *
 *   caller frees      the caller owns what is returned
 *   borrowed          the callee keeps ownership; says until when it is valid
 *   consumes          ownership passes to the callee, on failure too
 *   new reference     a Ref the caller must drop, store or return
 *   may be NULL       the pointer is allowed to be NULL
 *   raises            on failure a Python exception is pending in the Interp
 *
 * A broken invariant is an assert and never anything else.
 */
#ifndef BASE_CONTRACT_H
#define BASE_CONTRACT_H

#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))

#define PRINTF_LIKE(format_index, first_arg)                                                       \
    __attribute__((format(printf, format_index, first_arg)))
#define MUST_USE __attribute__((warn_unused_result))
#define NO_RETURN __attribute__((noreturn))
#define ALWAYS_INLINE __attribute__((always_inline)) static inline
#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define UNUSED __attribute__((unused))

#endif
