/* Copying a gigabyte takes longer than a hand at ^C waits, copying a piece of it does not.
 * A piece fits the processor's cache, which is also why the copies do not grow further. */
#include "types/pieces.h"

#include <string.h>

#define PIECE ((size_t)1 << 18)
#define BYTES_OF_WORK 64 /* copied in the time that an item of a sequence takes */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* What stands at the start is doubled up to a piece of whole repetitions, then copied on. */
bool pieces_repeat(Interp *in, void *data, size_t filled, size_t size)
{
    char *bytes = data;
    size_t unit = filled;
    while (filled < size) {
        size_t most = unit < PIECE ? PIECE / unit * unit : unit;
        size_t offset = filled % unit;
        size_t more = least(least(filled - offset, most - offset), size - filled);
        more = least(more, PIECE);
        if (!spend(in, (int32_t)(more / BYTES_OF_WORK)))
            return false;
        memcpy(bytes + filled, bytes + offset, more);
        filled += more;
    }
    return true;
}
