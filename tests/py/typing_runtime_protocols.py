# Protocols: what isinstance asks, and what it refuses.
from typing import Protocol, runtime_checkable, Sized, Iterable, SupportsInt, SupportsFloat, SupportsIndex

@runtime_checkable
class Closes(Protocol):
    def close(self): ...

@runtime_checkable
class Named(Protocol):
    name: str

class File:
    def close(self):
        pass
class Person:
    def __init__(self):
        self.name = 'Ada'
print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes), issubclass(int, Closes))
print(isinstance(Person(), Named), isinstance(File(), Named))
print(isinstance(3, SupportsInt), isinstance('3', SupportsInt), isinstance(3.0, SupportsFloat), isinstance(3.0, SupportsIndex))
try:
    issubclass(Person, Named)
except TypeError as error:
    print(error)
class Plain(Protocol):
    def go(self): ...
try:
    isinstance(3, Plain)
except TypeError as error:
    print(error)
try:
    Plain()
except TypeError as error:
    print(error)
class Walks(Plain):
    def go(self):
        return 'goes'
print(Walks().go(), Walks.__mro__[1].__name__)
