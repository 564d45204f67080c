def f():
    return None


f()["key"]
