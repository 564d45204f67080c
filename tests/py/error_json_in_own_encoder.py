# An uncaught error of a class's own conversion, after json has handled the rest.
import json


def encode(value):
    if isinstance(value, set):
        return sorted(value)
    raise TypeError(f'cannot store {value!r}') from None


print(json.dumps({'a': {3, 1}}, default=encode))
print(encode({2, 1}))
encode(1j)
