"""What is seeded by nothing is never the same twice."""
import os
import random
import secrets
import uuid

print(os.urandom(8) != os.urandom(8), len(os.urandom(0)), len(os.urandom(5)))
print(random.Random().random() != random.Random().random())
print(random.SystemRandom().getrandbits(64) != random.SystemRandom().getrandbits(64))
print(uuid.uuid4() != uuid.uuid4(), uuid.uuid4().version)
print(secrets.token_hex(8) != secrets.token_hex(8), len(secrets.token_bytes(3)))

random.seed()
first = random.random()
random.seed()
print(first != random.random())

random.seed(5)
first = random.random()
random.seed(5)
print(first == random.random())
