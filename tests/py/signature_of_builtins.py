"""inspect.signature of what is built in, and the checks of Parameter and Signature."""
import builtins
import inspect


def show(make, *args, **kwargs):
    try:
        print(make(*args, **kwargs))
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


for name in """abs all any ascii bin callable chr compile delattr divmod eval exec format globals
        hasattr hash hex id input isinstance issubclass len locals oct open ord pow print repr
        round setattr sorted sum getattr iter max min next dir vars float list tuple object
        enumerate reversed property complex memoryview int str bytes dict set range type zip map
        bool slice super filter bytearray frozenset""".split():
    print(name, end=" ")
    show(inspect.signature, getattr(builtins, name))
for method in (str.join, str.split, "".join, list.append, [].sort, [].append, dict.fromkeys,
               dict.get, {}.get, int.from_bytes, (5).to_bytes, bytes.decode, b"".join,
               float.is_integer, list.index, tuple.count, object.__reduce_ex__):
    show(inspect.signature, method)


class Rows(list):
    pass


show(inspect.signature, Rows)
show(inspect.signature, Rows().append)
show(inspect.signature, "text")

Parameter = inspect.Parameter
for args, kwargs in [(("1", 1), {}), (("x", 7), {}), (("x", 2), {"default": 1}), ((5, 1), {}),
                     (("def", 1), {}), (("def", 0), {}), (("x", 1), {}), ((".0", 1), {}),
                     (("x", "kind"), {}), (("x", 3), {"default": None, "annotation": int})]:
    show(Parameter, *args, **kwargs)
x, y = Parameter("x", 1), Parameter("y", 1, default=2)
for parameters in ([x, y], [y, x], [x, x], [Parameter("k", 3), x], [Parameter("a", 4), y], [1],
                   [Parameter("p", 0), x, Parameter("a", 2), Parameter("k", 3)]):
    show(inspect.Signature, parameters)
show(inspect.signature(show).replace, parameters=[y, x])
show(inspect.signature(show).replace, return_annotation=int)


def annotated(a, b: int = 2, *c, d, e: str = 3, **k: float) -> bytes:
    pass


print(inspect.getfullargspec(annotated))
print(inspect.getfullargspec(len))
