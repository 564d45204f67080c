/* _sha512: the digest that random seeds strings with. */
#include "base/sha512.h"

#include "modules/specs.h"
#include "types/bytes.h"

static Ref digest(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    Object *data = arguments.slots[0].object;
    if (!is_bytes(data))
        return raise_error(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(data));
    uint8_t result[SHA512_BYTES];
    sha512(bytes_data(data), (size_t)bytes_size(data), result);
    return bytes_from(in, (const char *)result, sizeof(result));
}

static const NativeSpec functions[] = {
    {"digest", digest, NATIVE_ONE_ARGUMENT, 1, 1, "the SHA-512 digest of bytes"}, {0}};

const ModuleSpec _sha512_module = {
    .name = "_sha512",
    .functions = functions,
    .sentence = "SHA-512",
};
