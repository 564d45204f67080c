# A small Scheme: s-expressions, closures, tail calls in a loop, quoting, let, macros by rewriting, errors.
import operator
from collections import ChainMap
from functools import reduce


class Symbol(str):
    __slots__ = ()
    __repr__ = str.__str__


class SchemeError(Exception):
    pass


def parse(text):
    stack = [[]]
    for token in text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split():
        if token == "(":
            stack.append([])
            continue
        if token == ")":
            if len(stack) == 1:
                raise SchemeError("too many )")
            item = stack.pop()
        elif token == "'":
            stack[-1].append(Symbol("'"))
            continue
        else:
            try:
                item = int(token)
            except ValueError:
                item = {"#t": True, "#f": False}.get(token, Symbol(token))
        if stack[-1][-1:] == ["'"]:
            stack[-1][-1] = [Symbol("quote"), item]
        else:
            stack[-1].append(item)
    if len(stack) > 1:
        raise SchemeError(f"{len(stack) - 1} ) missing")
    return stack[0]


def show(value):
    match value:
        case True | False:
            return "#t" if value else "#f"
        case list():
            return f"({' '.join(map(show, value))})"
        case Closure():
            return f"#<lambda ({' '.join(value.names)})>"
    return str(value)


class Closure:
    def __init__(self, names, body, scope):
        self.names, self.body, self.scope = names, body, scope

    def bind(self, arguments):
        if len(arguments) != len(self.names):
            raise SchemeError(f"{len(self.names)} arguments wanted, {len(arguments)} given")
        return self.scope.new_child(dict(zip(self.names, arguments)))

    def __call__(self, *arguments):
        return evaluate(self.body, self.bind(arguments))


def evaluate(x, scope):
    while True:
        match x:
            case Symbol():
                if x not in scope:
                    raise SchemeError(f"unbound: {x}")
                return scope[x]
            case []:
                raise SchemeError("empty call")
            case ["quote", value]:
                return value
            case ["if", test, yes, *no]:
                x = yes if evaluate(test, scope) is not False else no[0] if no else False
            case ["define", [name, *names], body]:
                x = [Symbol("define"), name, [Symbol("lambda"), names, body]]
            case ["define", Symbol() as name, value]:
                scope[name] = evaluate(value, scope)
                return name
            case ["set!", name, value]:
                owner = next((m for m in scope.maps if name in m), None)
                if owner is None:
                    raise SchemeError(f"set! of unbound {name}")
                owner[name] = evaluate(value, scope)
                return owner[name]
            case ["lambda", names, body]:
                return Closure(names, body, scope)
            case ["let", pairs, body]:
                x = [[Symbol("lambda"), [n for n, _ in pairs], body], *(v for _, v in pairs)]
            case ["begin", *steps, last]:
                for step in steps:
                    evaluate(step, scope)
                x = last
            case ["cond", [test, value], *rest]:
                x = value if test == "else" else [Symbol("if"), test, value, [Symbol("cond"), *rest]]
            case list():
                function, *arguments = [evaluate(part, scope) for part in x]
                if not isinstance(function, Closure):
                    if not callable(function):
                        raise SchemeError(f"not a function: {show(function)}")
                    return function(*arguments)
                x, scope = function.body, function.bind(arguments)
            case _:
                return x


names = {"+": lambda *a: sum(a), "*": lambda *a: reduce(operator.mul, a, 1), "-": operator.sub, "<": operator.lt,
         "=": operator.eq, "cons": lambda a, b: [a, *b], "car": lambda a: a[0], "cdr": lambda a: a[1:],
         "list": lambda *a: list(a), "null?": lambda a: a == [], "mod": operator.mod}
top = ChainMap({}, names)
for line in ("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)",
             "(define (loop n sum) (if (= n 0) sum (loop (- n 1) (+ sum n))))", "(loop 5000 0)",
             "(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))",
             "(map (lambda (x) (* x x)) '(1 2 3 4))", "(let ((a 3) (b 4)) (+ (* a a) (* b b)))",
             "(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)))))", "(define c (counter))",
             "(list (c) (c) (c))", "counter", "'(a (b 'c) #t)", "(cond ((< 2 1) 'less) (else 'more))",
             "(begin (define x 5) (set! x (+ x 1)) x)", "(if #f 1)", "(+)", "(undefined 1)", "(1 2)", "(fact)",
             "(set! q 1)", "(car '())", "(+ 1 'a)", "((lambda (x) x) 1 2)", "(cons 1 (cons 2 '()))", "()",
             "(+ 1 (* 2 3)", ")", "(mod 7 0)"):
    try:
        print(f"{line}\n    => {show([evaluate(x, top) for x in parse(line)][-1])}")
    except SchemeError as error:
        print(f"{line}\n    !! {error}")
    except Exception as error:
        print(f"{line}\n    !! {type(error).__name__}: {error}")
print(sorted(top.maps[0]), top.maps[1] is names)
