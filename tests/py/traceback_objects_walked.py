# Traceback objects: frames and lines of each level, tb_next set by hand.
import sys


def deep(n):
    if not n:
        raise ValueError("bottom")
    return deep(n - 1)


def levels(trace):
    out = []
    while trace:
        out.append((trace.tb_frame.f_code.co_name, trace.tb_lineno))
        trace = trace.tb_next
    return out


try:
    deep(2)
except ValueError as error:
    kept = error
    print(levels(error.__traceback__), levels(sys.exc_info()[2]) == levels(error.__traceback__))
print(sys.exc_info())
frame = kept.__traceback__.tb_next.tb_next.tb_frame
print(frame.f_locals, frame.f_back.f_locals, frame.f_code is deep.__code__)
try:
    raise kept
except ValueError as again:
    print(levels(again.__traceback__))
try:
    raise kept.with_traceback(None)
except ValueError as again:
    print(levels(again.__traceback__))
trace = kept.__traceback__
for name, value in (("tb_next", 5), ("tb_next", trace), ("tb_lineno", 3), ("tb_frame", None),
    ("other", 1)):
    try:
        setattr(trace, name, value)
        print("set", name)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
names = sorted(name for name in dir(trace) if name.startswith("tb"))
print(trace.tb_lasti > 0, type(trace).__name__, names)
trace.tb_next = None
print(levels(kept.__traceback__), levels(trace))
