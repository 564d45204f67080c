/* dict.keys(), values(), items(), and the iterators over them. */
#ifndef TYPES_DICT_VIEWS_H
#define TYPES_DICT_VIEWS_H

#include "types/dict.h"

/* which: TYPE_dict_keys, TYPE_dict_values or TYPE_dict_items. */
Ref dict_view_new(Interp *in, TypeId which, Object *dict);
/* The same of a type derived from one of these. */
Ref dict_view_of_type(Interp *in, TypeObject *type, Object *dict);
/* which: TYPE_dict_keyiterator, TYPE_dict_valueiterator or TYPE_dict_itemiterator. */
Ref dict_iterator_new(Interp *in, TypeId which, Object *dict);
/* reversed(dict) */
Ref dict_reversed(Interp *in, Object *dict);

/* The dict under a view; borrowed. */
Object *dict_view_dict(const Object *view);

/* types/dict_view_set.c: views of keys and items as sets; one operand of an operator
 * may be anything. */
Ref dict_view_compare(Interp *in, Object *left, Object *right, CompareOp op);
Ref dict_view_and(Interp *in, Object *left, Object *right);
Ref dict_view_or(Interp *in, Object *left, Object *right);
Ref dict_view_subtract(Interp *in, Object *left, Object *right);
Ref dict_view_xor(Interp *in, Object *left, Object *right);
Ref dict_view_isdisjoint(Interp *in, Object *self, Arguments arguments);

#endif
