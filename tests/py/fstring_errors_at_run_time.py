# f-strings: evaluation order, errors of formats, conversions and nested specs, syntax refused.
log = []


def note(value):
    log.append(value)
    return value


class Bad:
    def __init__(self, result):
        self.result = result

    def __format__(self, spec):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    __repr__ = __str__ = lambda self: self.__format__("")


print(f"{note('a'):{note('>')}{note(5)}}{note('b')!r}{note('c')}", log)
for attempt in (
    lambda: f"{Bad(5)}", lambda: f"{Bad(ValueError('own'))}", lambda: f"{Bad(None)!r}",
    lambda: f"{Bad(b'x')!s}", lambda: f"{Bad(b'x')!a}", lambda: f"{object():x}"[:0],
    lambda: f"{5:{'z'}}", lambda: f"{'a':d}", lambda: f"{5:s}", lambda: f"{[]:>5}",
    lambda: f"{None:5}", lambda: f"{1.5:d}", lambda: f"{1j:%}", lambda: f"{5:.3}",
    lambda: f"{5:,_}", lambda: f"{'a':,}", lambda: f"{'a':=5}", lambda: f"{'a':+}",
    lambda: f"{5:{None}}", lambda: f"{5:{5}{5}}", lambda: f"{5:>>>}", lambda: f"{300:c}",
    lambda: f"{-1:c}", lambda: f"{5:{-3}}", lambda: f"{1 / 0}", lambda: f"{missing}",
    lambda: f"{5:99999999999999999999}", lambda: f"{1.5:.99999999999999999999f}",
    lambda: f"{{}}{dict()['k']}", lambda: f"{5:#s}", lambda: f"{'x':#}", lambda: f"{'x':05}",
    lambda: f"{True:5}|{True!s:5}|{True:d}", lambda: f"{b'a'}", lambda: f"{b'a':5}",
):
    try:
        print(attempt())
    except (TypeError, ValueError, ZeroDivisionError, NameError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)
for text in ("f'{}'", "f'{ }'", "f'{'", "f'}'", "f'{a'", "f'{a!}'", "f'{a!x}'", "f'{a!r'",
    "f'{!r}'",
             "f'{a b}'", "f'{a:{b:{c}}}'", "f'{a:{b:{c:{d}}}}'", "f'{#}'", "f'{a\\n}'", "f'{a!rr}'",
             "f'{lambda x: 1}'", "f'{yield}'", "f'{*a}'", "f'{**a}'", "f'{a = b}'", "f'{a := 5}'",
             "f'{a:{}}'", "f'{=}'", "f'{:x}'", "f'{a[}'", "f'{(a}'", "f'{a)}'", "f'{a!r:'",
                 "f'{{}'",
             "f'{a}}'", "f'{a;b}'", "f'{pass}'", "f'{import x}'", "f'a' b'b'", "fb'a'",
                 "f'{a' 'b}'",
             "f'{await x}'", "f'{a !r}'", "f'{a! r}'", "f'{'a'}'", "f'{1 +}'", "f'{for}'", "uf'a'"):
    try:
        compile(text, "text", "eval")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
