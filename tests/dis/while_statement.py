while a:
    b
while a:
    b
else:
    c
while True:
    break
while 1:
    a
    if b:
        break
    if c:
        continue
    d
while a < b < c:
    d
while a and b:
    c
while a or b:
    c
while not a:
    b
while 0:
    a
while a:
    while b:
        if c:
            break
        continue
    else:
        break
    d
else:
    e


def f(a):
    while a:
        a -= 1
        if a == 3:
            return a
    return 0


def g():
    while True:
        yield


def h(a):
    while a: a = a.next
    while True:
        pass


def deep(a, b):
    while a:
        while b:
            if a.x:
                break
        else:
            return
