"""category: the library
cause: iterators over dicts, sets and ranges cannot be taken apart
instead: copy what they run over, or make a list of what is left
"""
import copy

for rows in {1: 2}, {1}, range(3):
    try:
        print(list(copy.copy(iter(rows))))
    except TypeError as error:
        print(error)
