# A single exception that except* has wrapped, and what comes of it.
def f():
    try:
        raise ValueError("alone")
    except* ValueError as group:
        print(repr(group))
        raise


f()
