/* _digests: the digest of bytes by several algorithms, for hashlib. */
#include "base/digest.h"
#include "base/sha512.h"
#include "modules/specs.h"
#include "types/bytes.h"

typedef void (*Digest)(const void *data, size_t size, uint8_t *digest);

static Ref digest_of(Interp *in, Arguments arguments, Digest function, size_t size)
{
    Object *data = arguments.slots[0].object;
    if (!is_bytes(data))
        return raise_error(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(data));
    if (!spend(in, 1 + (int32_t)(bytes_size(data) / 64 % 100000)))
        return NO_REF;
    uint8_t digest[DIGEST_BYTES_MOST];
    function(bytes_data(data), (size_t)bytes_size(data), digest);
    return bytes_from(in, (const char *)digest, size);
}

#define DIGEST(name, function, size)                                                               \
    static Ref digests_##name(Interp *in, Object *self, Arguments arguments)                       \
    {                                                                                              \
        return digest_of(in, arguments, function, size);                                           \
    }
DIGEST(md5, digest_md5, 16)
DIGEST(sha1, digest_sha1, 20)
DIGEST(sha224, digest_sha224, 28)
DIGEST(sha256, digest_sha256, 32)
DIGEST(sha384, sha384, SHA384_BYTES)
DIGEST(sha512, sha512, SHA512_BYTES)
#undef DIGEST

static const NativeSpec functions[] = {
    {"md5", digests_md5, NATIVE_ONE_ARGUMENT, 1, 1, "MD5"},
    {"sha1", digests_sha1, NATIVE_ONE_ARGUMENT, 1, 1, "SHA-1"},
    {"sha224", digests_sha224, NATIVE_ONE_ARGUMENT, 1, 1, "SHA-224"},
    {"sha256", digests_sha256, NATIVE_ONE_ARGUMENT, 1, 1, "SHA-256"},
    {"sha384", digests_sha384, NATIVE_ONE_ARGUMENT, 1, 1, "SHA-384"},
    {"sha512", digests_sha512, NATIVE_ONE_ARGUMENT, 1, 1, "SHA-512"},
    {0},
};

const ModuleSpec digests_module = {
    .name = "_digests",
    .functions = functions,
    .sentence = "digests of bytes",
};
