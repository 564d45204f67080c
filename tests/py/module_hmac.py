# hmac: signatures of messages with a key.
import hashlib
import hmac

signature = hmac.new(b"key", b"message", "sha256")
print(signature.hexdigest(), signature.name, signature.digest_size, signature.block_size)
print(hmac.new(b"k" * 100, b"m", hashlib.md5).hexdigest(), hmac.digest(b"a", b"b", "sha1").hex())
signature.update(b" goes on")
copy = signature.copy()
copy.update(b"!")
print(signature.hexdigest() == copy.hexdigest(), copy.digest()[:4])
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.compare_digest(b"a", b"ab"))
for wrong in (lambda: hmac.compare_digest("a", b"a"), lambda: hmac.new("k", b"m", "md5"),
              lambda: hmac.new(b"k", b"m"), lambda: hmac.compare_digest("\xe9", "\xe9")):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
