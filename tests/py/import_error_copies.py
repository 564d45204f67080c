"""Copies of an ImportError keep its name and path; a generator that does not stop is closed."""
import contextlib
import copy
import pickle

for error in (ImportError("m", name="n", path="p"), ImportError("m", name="n"), ImportError("m"),
              ModuleNotFoundError("a", "b", path="p"), ImportError()):
    for twin in copy.copy(error), pickle.loads(pickle.dumps(error)), copy.deepcopy(error):
        print(type(twin).__name__, twin.name, twin.path, twin.msg, twin.args)
    print(error.__reduce__())
error = ImportError("m", name="n")
error.note = [1]
print(error.__reduce__(), copy.copy(error).note)


@contextlib.contextmanager
def twice():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


@contextlib.contextmanager
def again():
    try:
        yield 1
    except ValueError:
        yield 2


for manager, body in (twice(), None), (again(), ValueError("body")):
    try:
        with manager:
            if body:
                raise body
    except RuntimeError as failed:
        print(failed, manager.gen.gi_frame, manager.gen.gi_suspended)
