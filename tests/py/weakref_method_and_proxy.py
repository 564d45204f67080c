# WeakMethod and proxy: bound methods that die at once, operators through a proxy, dead proxies.
import weakref


class Tool:
    def __init__(self, size):
        self.size = size

    def work(self, extra=0):
        return self.size + extra

    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)

    def __iadd__(self, other):
        self.size += other
        return self

    def __len__(self):
        return self.size

    def __getitem__(self, key):
        return ("item", key)

    def __contains__(self, thing):
        return thing == self.size

    def __bool__(self):
        return False

    def __eq__(self, other):
        return "equal"

    def __lt__(self, other):
        return "less"

    def __call__(self, *arguments):
        return ("called", arguments)

    def __str__(self):
        return f"Tool {self.size}"

    def __index__(self):
        return self.size

    __hash__ = None


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


tool = Tool(3)
print(weakref.ref(tool.work)(), weakref.WeakMethod(tool.work)()(4))
method = weakref.WeakMethod(tool.work, lambda ref: print("method gone", ref() is None))
same = weakref.WeakMethod(tool.work)
print(method == same, method != same, method() == tool.work, method().__func__ is Tool.work)
for wrong in (Tool.work, len, 5, [].append, tool):
    attempt(weakref.WeakMethod, wrong)
proxy = weakref.proxy(tool, lambda dead: print("proxy gone"))
print(proxy + 1, 1 + proxy, len(proxy), proxy[2], 3 in proxy, bool(proxy), proxy == 5, proxy < 1,
      str(proxy))
print(type(proxy).__name__, proxy.__class__.__name__, isinstance(proxy, Tool), proxy(1, 2),
      proxy.work(1))
print([10, 11, 12, 13][proxy], "%d" % proxy.size, weakref.getweakrefcount(tool) > 2,
      proxy is weakref.proxy(tool))
proxy.new = "set through the proxy"
print(tool.new, hasattr(proxy, "missing"), weakref.proxy(tool) is weakref.proxy(tool))
del proxy.new
attempt(lambda: proxy.new)
attempt(lambda: proxy - 1)
attempt(lambda: hash(proxy))
attempt(lambda: iter(weakref.proxy(Tool(1))))
attempt(lambda: next(proxy))
attempt(lambda: weakref.proxy(5))
mine = proxy
mine += 5
print(type(mine).__name__, tool.size)
del mine, tool
attempt(lambda: proxy.size)
attempt(lambda: len(proxy))
attempt(lambda: proxy())
attempt(lambda: str(proxy))
attempt(lambda: bool(proxy))
attempt(lambda: setattr(proxy, "x", 1))
attempt(lambda: proxy == 1)
print(method() is None, same() is None, method == same, method == method)
