"""category: the machine
cause: errors that nobody can catch (in __del__, in weakref callbacks) are always printed
instead: catch them in __del__ itself
"""
import sys


class Closing:
    def __del__(self):
        raise ValueError("while it is freed")


sys.unraisablehook = lambda unraisable: print("hook:", unraisable.exc_value)
Closing()
