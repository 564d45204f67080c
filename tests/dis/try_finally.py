try:
    a
finally:
    b
try:
    a
except E:
    b
finally:
    c
try:
    a
except E as e:
    b
else:
    c
finally:
    d


def f():
    try:
        return a
    finally:
        b


def f():
    try:
        return 1
    finally:
        return 2


def f():
    for x in y:
        try:
            if x:
                break
            if z:
                continue
            return w
        finally:
            a


def f():
    try:
        try:
            return a
        finally:
            b
    finally:
        c


def f():
    try:
        a
    except E as e:
        return e
    finally:
        for x in y:
            if x:
                break


def f():
    while a:
        try:
            b
        finally:
            if c:
                break


def f():
    while a:
        try:
            b
        finally:
            continue


def f():
    try:
        a
    finally:
        try:
            b
        except E:
            c


def f():
    try:
        a
    finally:
        [x for x in y]
        (lambda: 1)


def f():
    try:
        with a:
            return b
    finally:
        c


def f():
    try:
        pass
    finally:
        a


def f():
    try:
        raise a
    finally:
        b
        return
