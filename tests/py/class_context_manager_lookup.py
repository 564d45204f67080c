# with: methods looked up on the class, order of several, suppression, errors in enter, exit and
# target.
class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print(f"enter {self.name}")
        if self.fail == "enter": raise ValueError(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, error, trace):
        print(f"exit {self.name} {kind and kind.__name__} {error!r} {trace is not None}")
        if self.fail == "exit": raise KeyError(f"exit {self.name}")
        return self.swallow


def attempt(text):
    try:
        names = dict(globals())
        exec(text, names)
        print("->", names.get("result", "finished"))
    except Exception as error:
        context = error.__context__
        print("->", type(error).__name__, error, "| context:", type(context).__name__, context)


for text in [
        "with Manager('a') as x, Manager('b') as y: result = x + y",
        "with Manager('a'), Manager('b', True): 1 / 0",
        "with Manager('a', True), Manager('b'): 1 / 0",
        "with Manager('a', True), Manager('b', fail='exit'): 1 / 0",
        "with Manager('a', [1]), Manager('b', fail='enter'): result = 'body'",
        "with Manager('a', fail='exit'): result = 1",
        "with (Manager('a') as x, Manager('b') as y,): result = y + x",
        "with (Manager('a')) as x: result = x",
        "with (Manager('a'), Manager('b')) as x: pass",
        "with Manager('a', 'yes') as (x, y): pass",
        "with Manager('ab') as (x, y): result = y + x",
        "with Manager('a') as [x, *y]: result = x, y",
        "d = {}\nwith Manager('a') as d['k']: result = d",
        "with Manager('a', 1) as missing.attribute: pass",
        "with Manager('a', 0):\n  raise StopIteration(5)",
        "for i in range(3):\n  with Manager(i):\n    if i == 1: break\n    continue\nresult = i",
        "def f():\n  with Manager('a'):\n    return 'returned'\nresult = f()",
        "def f():\n  with Manager('a', True):\n    raise KeyError('k')\n  return 'after'\nresult = f()",
        "def f():\n  with Manager('a', fail='exit'):\n    return 'lost'\nresult = f()",
        "def f():\n  with Manager('g'):\n    yield 1\n    yield 2\ng = f(); next(g); g.close(); result = 'closed'",
        "with Manager('a', True):\n  try: 1 / 0\n  finally: raise KeyError('second')",
        "with 5: pass", "with None as x: pass", "with open: pass", "with Manager: pass",
        "class E:\n  def __enter__(self): print('never')\nwith E(): pass",
        "class X:\n  def __exit__(self, *a): pass\nwith X(): pass",
        "class I:\n  def __init__(self): self.__enter__ = self.__exit__ = print\nwith I(): pass",
        "class S:\n  __enter__ = staticmethod(lambda: 'static')\n  __exit__ = staticmethod(lambda *a: len(a))\nwith S() as result: 1 / 0",
        "class C:\n  __enter__ = classmethod(lambda c: c.__name__)\n  __exit__ = lambda *a: print(len(a))\nwith C() as result: pass",
        "class W:\n  def __enter__(self): return 1\n  def __exit__(self): return 1\nwith W(): pass",
        "async def f():\n  async with Manager('a'): pass\nf().send(None)",
        "with Manager('a') as 5: pass", "with Manager('a') as f(): pass", "with: pass",
                "with Manager('a') as x y: pass"]:
    print(text.replace("\n", " | "))
    attempt(text)
