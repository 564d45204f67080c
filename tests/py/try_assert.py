def positive(n):
    assert n > 0, f"{n} is not positive"
    return n


print(positive(1))
for bad in (0, -5):
    try:
        positive(bad)
    except AssertionError as error:
        print("AssertionError:", error, error.args)
try:
    assert False
except AssertionError as error:
    print(repr(error))
assert True
assert 1 < 2, "never evaluated " + undefined
assert (0, "a tuple is true")[1]
print(__debug__)
