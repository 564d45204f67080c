"""Floats given to randrange: whole ones are taken with a warning, others refused."""
import random
import warnings

random.seed(5)
print(random.randrange(10.0))
print(random.randint(1, 12 / 2))
warnings.simplefilter('always')
for arguments in [(10.0,), (1, 10.0), (1, 10, 2.0), (1.5,), (1, 2.5), (1, 10, 1.5), ('7',), (None,)]:
    try:
        print(arguments, random.randrange(*arguments))
    except (TypeError, ValueError) as error:
        print(arguments, type(error).__name__, error)
warnings.simplefilter('error')
try:
    random.randrange(3.0)
except DeprecationWarning as error:
    print('as an error:', error)
