# A tree-walking interpreter whose interpreted program divides by zero: the traceback of the host is shown.
class Node:
    def __init__(self, *parts):
        self.parts = parts

    def run(self, scope):
        return self.evaluate(scope, *self.parts)


class Number(Node):
    def evaluate(self, scope, value):
        return value


class Name(Node):
    def evaluate(self, scope, name):
        return scope[name]


class Let(Node):
    def evaluate(self, scope, name, value, body):
        return body.run({**scope, name: value.run(scope)})


class Operation(Node):
    table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "/": lambda a, b: a // b}

    def evaluate(self, scope, sign, left, right):
        return self.table[sign](left.run(scope), right.run(scope))


class Function(Node):
    def evaluate(self, scope, name, body):
        def call(value):
            return body.run({**scope, name: value, "self": call})
        return call


class Call(Node):
    def evaluate(self, scope, function, argument):
        return function.run(scope)(argument.run(scope))


class If(Node):
    def evaluate(self, scope, test, yes, no):
        return (yes if test.run(scope) else no).run(scope)


n, one = Name("n"), Number(1)
total = Function("n", If(n, Operation("+", n, Call(Name("self"), Operation("-", n, one))), Number(0)))
print(Call(total, Number(20)).run({}), Let("x", Number(7), Operation("/", Name("x"), Number(2))).run({}))
for program in (Name("y"), Operation("*", one, one), Call(one, one), Let("x", one, Name("z"))):
    try:
        program.run({"n": 0})
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Call(Function("n", Call(Name("self"), n)), one).run({})
except RecursionError as error:
    print(str(error)[:32])
broken = Function("n", Operation("+", Operation("/", Number(12), n), Call(Name("self"), Operation("-", n, one))))
print(Call(broken, Number(2)).run({}))
