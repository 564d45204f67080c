x = "global"


def read():
    return x


def write():
    x = "local"
    return x


def declare():
    global x
    x = "changed"


print(read(), write(), x)
declare()
print(x, read())


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as error:
    print(error)


def conditional(flag):
    if flag:
        value = 1
    return value


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as error:
    print(error)
try:
    print(undefined_name)
except NameError as error:
    print(error)
print(len)
len = 5
print(len)
del len
print(len("abc"))
