max = "not a function"
try:
    max(1, 2)
except TypeError as error:
    print(error)
del max
print(max(1, 2))


def f(list):
    return list + [1]


print(f([0]))
sum = 0
for n in (1, 2):
    sum += n
print(sum)
del sum
print(sum([1, 2]))
str = "text"
print(str)
print(__builtins__.str(5))
