/* The abstract operations: what an operator, builtin or statement does with an
 * object of any type (CPython's Objects/abstract.c and object.c). New
 * references; NO_REF / false / -1 with an exception pending on failure.
 */
#ifndef TYPES_PROTOCOL_H
#define TYPES_PROTOCOL_H

#include "types/interp.h"

/* Operators are BinaryOperation of lang/opcode.h (BINARY_ADD ...); this is added
 * for x op= y. */
enum { BINARY_INPLACE = BINARY_INPLACE_OFFSET };

/* op: a BinaryOperation, plus BINARY_INPLACE for x op= y. */
Ref number_binary(Interp *in, int op, Object *left, Object *right);
Ref number_negative(Interp *in, Object *operand);
Ref number_positive(Interp *in, Object *operand);
Ref number_invert(Interp *in, Object *operand);
Ref number_absolute(Interp *in, Object *operand);
Ref number_divmod(Interp *in, Object *left, Object *right);
Ref number_power(Interp *in, Object *base, Object *exponent, Object *modulus);
/* int object through __index__; "'X' object cannot be interpreted as an integer". */
Ref number_index(Interp *in, Object *object);
/* The same, but no derived type: what bool's and other subclasses' __index__ give is made a
 * plain int. */
Ref number_plain_index(Interp *in, Object *object);
/* The same as int64; out of range raises `overflow` ("cannot fit 'X' into an
 * index-sized integer"), or clips if overflow is EXCEPTION_COUNT. */
bool number_as_index(Interp *in, Object *object, ExceptionId overflow, int64_t *value);
/* The same as a Py_ssize_t (of 64 bits), as most arguments of functions are: out of range
 * raises OverflowError in PyLong_AsSsize_t's words. */
bool number_as_c_size(Interp *in, Object *object, int64_t *value);
/* The same as a C int (of 32 bits); out of range raises OverflowError as CPython's
 * _PyLong_AsInt does. */
bool number_as_c_int(Interp *in, Object *object, int64_t *value);
Ref number_to_int(Interp *in, Object *object);   /* int(x) without base */
Ref number_to_float(Interp *in, Object *object); /* float(x) */

Ref object_repr(Interp *in, Object *object);
Ref object_str(Interp *in, Object *object);
Ref object_ascii(Interp *in, Object *object);
/* format(object, spec): spec is a str object, or NULL for "". */
Ref object_format(Interp *in, Object *object, Object *spec);
bool object_hash(Interp *in, Object *object, int64_t *hash);
Ref object_compare(Interp *in, Object *left, Object *right, CompareOp op);
/* 1, 0, -1 (raised). Identity first, as PyObject_RichCompareBool. */
int object_compare_bool(Interp *in, Object *left, Object *right, CompareOp op);
int object_is_true(Interp *in, Object *object);
int64_t object_length(Interp *in, Object *object);
/* len() or __length_hint__, else `fallback`; -1 raised. */
int64_t object_length_hint(Interp *in, Object *object, int64_t fallback);
Ref object_get_item(Interp *in, Object *object, Object *key);
bool object_set_item(Interp *in, Object *object, Object *key, Object *value);
bool object_delete_item(Interp *in, Object *object, Object *key);
int object_contains(Interp *in, Object *container, Object *item);
Ref object_iter(Interp *in, Object *object);
/* NO_REF without a pending exception: exhausted (StopIteration is swallowed). */
Ref iterator_next(Interp *in, Object *iterator);
/* The same for what is an iterator itself and ends with this one: a StopIteration that
 * the iterator raised stays pending, for its value goes on to whoever asked. */
Ref iterator_next_passed_on(Interp *in, Object *iterator);
/* Attributes. name NULL: there was no memory for one, which is raised already. */
Ref object_get_attribute(Interp *in, Object *object, Object *name);
/* NO_REF without an exception if there is none (AttributeError swallowed). */
Ref object_find_attribute(Interp *in, Object *object, Object *name);
/* value NULL: delete. */
bool object_set_attribute(Interp *in, Object *object, Object *name, Object *value);
/* The special method looked up on the type, bound; NO_REF without an exception
 * if the type has none. */
Ref object_special_method(Interp *in, Object *object, Object *name);
Ref object_call(Interp *in, Object *callable, Arguments arguments);
/* The callable gets its arguments in a tuple and a dict. */
bool object_call_is_packed(const Interp *in, const Object *callable);
Ref object_call_one(Interp *in, Object *callable, Object *argument);
Ref object_call_none(Interp *in, Object *callable);
int object_is_instance(Interp *in, Object *object, Object *class_or_tuple);
int object_is_subclass(Interp *in, Object *derived, Object *class_or_tuple);
/* The same without __instancecheck__ and __subclasscheck__, for one class. */
int object_is_plain_instance(Interp *in, Object *object, Object *cls);
int object_is_plain_subclass(Interp *in, Object *derived, Object *cls);

/* The slow end of recursion_enter. Always false. */
bool recursion_exceeded(Interp *in, const char *where);

/* Nested repr/compare/call in C: true may go on (raises RecursionError
 * "maximum recursion depth exceeded" + where, such as " in comparison"). */
ALWAYS_INLINE MUST_USE bool recursion_enter(Interp *in, const char *where)
{
    in->recursion_depth++;
    uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    return LIKELY(in->recursion_depth <= in->recursion_limit && here > in->stack_end) ||
           recursion_exceeded(in, where);
}

/* For a call that is no level of its own: only looks at the C stack. */
ALWAYS_INLINE MUST_USE bool recursion_check(Interp *in, const char *where)
{
    if (LIKELY((uintptr_t)__builtin_frame_address(0) > in->stack_end))
        return true;
    in->recursion_depth++;
    return recursion_exceeded(in, where);
}

ALWAYS_INLINE void recursion_leave(Interp *in)
{
    in->recursion_depth--;
}

/* For containers that may hold themselves: 1 if object is being repr-ed already. */
int repr_enter(Interp *in, Object *object);
void repr_leave(Interp *in, Object *object);

#endif
