# Pipelines of generators and coroutines: reading, filtering, windows, branching by send, closing downstream.
from collections import Counter, deque
from functools import wraps
from itertools import chain, islice, tee

LOG = """\
09:00 INFO web start
09:01 WARN db slow 120
09:02 ERROR db lost
  at connect
  at main
09:03 INFO web hit 12
broken line
09:05 INFO web hit 48
09:06 ERROR web lost
09:09 INFO db slow 90
"""


def lines(text):
    print("(opened)")
    try:
        yield from text.splitlines()
    finally:
        print("(closed)")


def joined(source):
    """Lines that begin with spaces belong to the line before."""
    held = next(source, None)
    for line in source:
        if line.startswith(" "):
            held += " |" + line.strip()
        else:
            held, line = line, held
            yield line
    if held is not None:
        yield held


def records(source, bad):
    for line in source:
        match line.split(maxsplit=3):
            case [time, level, part, text] if time[2:3] == ":":
                hours, minutes = map(int, time.split(":"))
                yield {"at": hours * 60 + minutes, "level": level, "part": part, "text": text}
            case _:
                bad.append(line)


def numbers(source):
    return (int(word) for record in source for word in record["text"].split() if word.isdigit())


def windows(source, size):
    window = deque(maxlen=size)
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)


def started(function):
    @wraps(function)
    def start(*arguments, **named):
        coroutine = function(*arguments, **named)
        next(coroutine)
        return coroutine
    return start


@started
def collect(result, name):
    try:
        while True:
            result.setdefault(name, []).append((yield))
    except GeneratorExit:
        result[name].append("end")


@started
def branch(key, **targets):
    try:
        while True:
            record = yield
            if target := targets.get(record[key]):
                target.send(record["text"])
    finally:
        for target in targets.values():
            target.close()


@started
def average():
    total, count, mean = 0, 0, None
    while (value := (yield mean)) is not None:
        total, count = total + value, count + 1
        mean = total / count
    return f"{count} values"


bad, result = [], {}
source = records(joined(lines(LOG)), bad)
first = list(islice(source, 2))
print(first)
rest, again = tee(source)
print(Counter(record["level"] for record in chain(first, rest)), bad)
print([b["at"] - a["at"] for a, b in windows(again, 2)])
print(list(numbers(records(joined(lines(LOG)), []))))
sink = branch("level", ERROR=collect(result, "errors"), INFO=collect(result, "infos"))
for record in records(joined(lines(LOG)), bad):
    sink.send(record)
sink.close()
print(result)
means = average()
print([means.send(n) for n in (10, 20, 60)])
try:
    means.send(None)
except StopIteration as stop:
    print(stop.value)
early = joined(lines(LOG))
print(next(early))
early.close()
print(list(early), list(joined(iter([]))), list(windows("abc", 4)))
try:
    sink.send({})
except StopIteration as stop:
    print("closed", stop.value)
try:
    branch("k", x=None).throw(KeyError("thrown"))
except (KeyError, AttributeError) as error:
    print(type(error).__name__, error, repr(error.__context__))
