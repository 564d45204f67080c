# hashlib: the hashes of SHA-3 and the SHAKEs of any length.
import hashlib

for name in "sha3_224", "sha3_256", "sha3_384", "sha3_512":
    made = getattr(hashlib, name)(b"abc")
    print(name, made.hexdigest(), made.digest_size, made.block_size, made.name)
    print(hashlib.new(name, b"abc").digest() == made.digest())
    made.update(b"d" * 150)
    copy = made.copy()
    copy.update(b"e")
    print(made.hexdigest()[-8:], copy.hexdigest()[:8])
print(hashlib.shake_128(b"a").hexdigest(20), hashlib.shake_256().hexdigest(3), "sha3_256" in hashlib.algorithms_available)
try:
    hashlib.nothing
except AttributeError as error:
    print(error)
