try:
    a
except* E:
    b
try:
    a
except* E as e:
    b
try:
    a
except* E as e:
    b
except* (F, G):
    c
else:
    d
finally:
    e


def f():
    try:
        a
    except* E:
        for x in y:
            if x:
                break
    return b


def f():
    try:
        a
    except* E as e:
        raise
    except* F as f:
        raise g from f
