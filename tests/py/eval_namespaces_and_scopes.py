# eval and exec: separate globals and locals, functions and classes inside, comprehensions, nested
# evals.
import types


def attempt(title, call):
    try:
        print(title, "->", call())
    except Exception as error:
        print(title, "->", type(error).__name__, error)


g, l = {"x": "global"}, {"x": "local", "y": "local y"}
for text in ["x", "y", "[x for _ in [0]]", "[y for _ in [0]]", "[i for i in y][:2]",
             "(lambda: x)()", "(lambda: y)()", "(lambda v=y: v)()",
             "eval('x')", "eval('y')", "eval('x', globals())", "[eval('x') for _ in [0]]",
             "sorted(locals())", "'x' in globals()", "(z := 5) + z",
             "[(w := i) for i in [1, 2]] and sorted(k for k in globals() if k in 'wx')",
             "max(len(x), 2)", "__name__", "vars() is locals()",
             "dir()", "list(map(lambda q: q + x[0], 'ab'))", "(yield)", "await x", "x = 1",
             "x; y", "   x", "\n x", "x \n", "x # note", "(x\n)", "*x", "*x,"]:
    attempt(repr(text), lambda: eval(text, g, l))
g.pop("__builtins__")
print(sorted(g), sorted(l))

space_g, space_l = {}, {}
exec("a = 1\ndef f(): return a\nclass C: b = 4\nglobal shared\nshared = 2\nd = C.b + a", space_g,
     space_l)
print(sorted(k for k in space_g if k != "__builtins__"), sorted(space_l), space_l["C"].b,
      space_l["d"])
attempt("function misses locals", lambda: space_l["f"]())
space_g["a"] = 10
attempt("function sees globals", lambda: space_l["f"]())


def function():
    inside = 1
    hidden = 2
    exec("inside = 5; fresh = 6")
    seen = eval("inside"), "fresh" in locals(), hidden
    space = {}
    exec("inside = 7", globals(), space)
    copied = locals()
    copied["inside"] = 9
    return seen, space, inside, eval("[inside for _ in 'a']", {"inside": 3}), eval("inside",
            dict(locals(), inside=4))


print(function())


class Body:
    first = 1
    exec("second = first + 1")
    third = eval("first + second")
    locals()["fourth"] = 4
    exec("def method(self): return self.third")


print(Body.second, Body.third, Body.fourth, Body().method(), Body.method.__qualname__)
code = compile("v + 1", "<v>", "eval")
print(eval(code, {"v": 1}), eval(code, {}, {"v": 2}),
      eval(code, types.MappingProxyType({"v": 1})) if False else code.co_names, eval(b"1 + 1"),
      eval(bytearray(b"2")))
for call in (lambda: eval(5), lambda: eval("1", 5), lambda: eval("1", None),
             lambda: eval("1", {}, 5), lambda: eval(), lambda: exec("1", [], {}),
             lambda: eval("1\x00"), lambda: eval(code, {}), lambda: eval((lambda: 5).__code__),
             lambda: exec("def g(): nonlocal q"), lambda: exec("return 5"),
             lambda: exec("yield 1"), lambda: eval("1", globals=None),
             lambda: eval(memoryview(b"3")), lambda: exec(code),
             lambda: eval(compile("x = 1", "s", "exec"), {}),
             lambda: eval("1", types.MappingProxyType({})),
             lambda: eval("v", {}, types.MappingProxyType({"v": 8})),
             lambda: exec("v = 1", {}, types.MappingProxyType({}))):
    attempt("call", call)
