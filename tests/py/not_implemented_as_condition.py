"""NotImplemented as a condition: true, with a warning."""
import warnings

print(bool(NotImplemented))
if not NotImplemented:
    print("never")
print(NotImplemented or "other", not NotImplemented, [1 for _ in "a" if NotImplemented])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for use in (lambda: bool(NotImplemented), lambda: not NotImplemented,
                lambda: NotImplemented and 1, lambda: all([NotImplemented]),
                lambda: list(filter(None, [NotImplemented]))):
        try:
            print(use())
        except DeprecationWarning as warning:
            print(warning)


class Odd:
    def __eq__(self, other):
        return NotImplemented

    def __ne__(self, other):
        return NotImplemented

print(Odd() == 1, Odd() != 1, 1 in [Odd()])
