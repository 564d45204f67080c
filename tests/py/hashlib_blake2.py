"""BLAKE2: digests, keys, salts, trees, and what is refused."""
import hashlib

for make in (hashlib.blake2b, hashlib.blake2s):
    print(make.__name__, make.MAX_DIGEST_SIZE, make.MAX_KEY_SIZE, make.SALT_SIZE, make.PERSON_SIZE)
    whole = make(b"abc")
    print(whole.name, whole.digest_size, whole.block_size, whole.hexdigest())
    print(*[make(bytes(size)).hexdigest()[:20] for size in (0, 128, 129)])
    print(make(b"x", digest_size=5, key=b"secret", salt=b"salt", person=b"me").hexdigest())
    print(make(key=b"k").hexdigest()[:20], make(b"y" * 300, key=b"k").hexdigest()[:20])
    tree = make(b"leaf", fanout=2, depth=3, leaf_size=4096, node_offset=7, node_depth=1,
                inner_size=16, last_node=True)
    print(tree.hexdigest()[:32])
    step = make()
    for piece in (b"a" * 50, bytearray(b"b" * 100), memoryview(b"c" * 150)):
        step.update(piece)
    print(step.digest() == make(b"a" * 50 + b"b" * 100 + b"c" * 150).digest())
    other = step.copy()
    other.update(b"more")
    print(other.digest() == step.digest(), len(other.digest()))

    for keywords in ({"digest_size": 0}, {"digest_size": 65}, {"key": bytes(65)},
                     {"salt": bytes(17)}, {"person": bytes(17)}, {"fanout": 300},
                     {"fanout": -1}, {"depth": 0}, {"leaf_size": -1}, {"leaf_size": 2 ** 32},
                     {"node_depth": 256}, {"inner_size": 65}, {"key": "text"},
                     {"digest_size": "a"}):
        try:
            make(**keywords)
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, error)
        except TypeError:
            print("TypeError")
    for data in ("text", 3):
        try:
            make(data)
        except TypeError as error:
            print(error)

for name in ("blake2b", "blake2s"):
    print(name, hashlib.new(name, b"abc").hexdigest()[:16])
print(sorted(hashlib.algorithms_guaranteed))
