/* dict.keys(), values(), items(), and the iterators over them. */
#ifndef TYPES_DICT_VIEWS_H
#define TYPES_DICT_VIEWS_H

#include "types/dict.h"

/* which: TYPE_dict_keys, TYPE_dict_values or TYPE_dict_items. */
Ref dict_view_new(Interp *in, TypeId which, Object *dict);
/* which: TYPE_dict_keyiterator, TYPE_dict_valueiterator or TYPE_dict_itemiterator. */
Ref dict_iterator_new(Interp *in, TypeId which, Object *dict);
/* reversed(dict) */
Ref dict_reversed(Interp *in, Object *dict);

#endif
