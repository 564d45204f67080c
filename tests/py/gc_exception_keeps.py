class Noisy:
    def __del__(self):
        print("freed")


def f():
    local = Noisy()
    raise ValueError


try:
    f()
except ValueError as error:
    print("in handler")
print("after handler")
try:
    f()
except ValueError as error:
    kept = error
print("kept")
kept = None
print("end")
