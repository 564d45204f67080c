# An account with doctests, signatures, sources, arguments, tracebacks.
import traceback, sys, warnings, argparse, inspect, difflib, shlex, json
class Account:
    """A bank account.

    >>> a = Account("Ann", 10)
    >>> a.deposit(5)
    15
    >>> a.withdraw(100)
    Traceback (most recent call last):
        ...
    ValueError: insufficient funds
    >>> a
    Account('Ann', 15)
    """
    def __init__(self, owner, balance=0): self.owner, self.balance = owner, balance
    def deposit(self, n): self.balance += n; return self.balance
    def withdraw(self, n):
        if n > self.balance: raise ValueError("insufficient funds")
        self.balance -= n
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance})"
import doctest
print(doctest.testmod())
for n, f in inspect.getmembers(Account, inspect.isfunction): print(n, inspect.signature(f))
def validate(data):
    errors = []
    for k, v in data.items():
        try: Account(k).withdraw(v)
        except ValueError as e: errors.append("".join(traceback.format_exception_only(e)).strip())
    return errors
print(validate(json.loads('{"x": 1, "y": 0}')))
p = argparse.ArgumentParser(prog="bank"); p.add_argument("name"); p.add_argument("-a", "--amount", type=int, default=1)
print(p.parse_args(shlex.split("'Ann Lee' -a 5")))
print("\n".join(difflib.unified_diff(inspect.getsource(Account.deposit).splitlines(), ["def x(): pass"], lineterm="")))
def memo(f):
    cache = {}
    def inner(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    inner.__wrapped__ = f
    return inner
@memo
def fib(n: int) -> int: return n if n < 2 else fib(n-1) + fib(n-2)
print(inspect.signature(fib), fib(50), inspect.getsource(fib))
try: json.dumps({"a": Account("x")})
except TypeError as e: print(e)
warnings.warn("deprecated thing", DeprecationWarning)
p.parse_args([])
