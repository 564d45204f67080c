# An uncaught math domain error, raised while another error is handled.
import math


def root(number):
    return math.sqrt(number)


def length(parts):
    try:
        return math.hypot(*parts)
    except TypeError:
        return root(sum(part for part in parts if isinstance(part, int)))


print(length([3, 4]), length([9, 'x', 7]))
print(length([-9, 'x']))
