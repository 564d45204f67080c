/* Text to bytes and back, and the handlers of errors. */
#ifndef TYPES_CODEC_H
#define TYPES_CODEC_H

#include "types/interp.h"

/* encoding and errors are str objects or NULL (utf-8, strict). Raise LookupError,
 * UnicodeEncodeError, UnicodeDecodeError. */
Ref encode_str(Interp *in, Object *str, Object *encoding, Object *errors);
/* bytes: any bytes-like object. */
Ref decode_bytes(Interp *in, Object *bytes, Object *encoding, Object *errors);

#endif
