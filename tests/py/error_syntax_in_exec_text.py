# A SyntaxError of exec left uncaught: frames of this file, then the line of the text with its
# caret.
programs = {
    "good": "total = sum(range(5))\nprint('total', total)",
    "scoped": "def f():\n    y = 1\n    def g():\n        nonlocal y\n        y += 1\n    g()\n    return y\nprint(f())",
    "bad": "x = 1\nfor i in range(3)\n    x += i\n",
}


def run(name, namespace):
    return exec(compile(programs[name], f"<{name}>", "exec"), namespace)


for name in ("good", "scoped"):
    run(name, {"__name__": name})
try:
    run("bad", {})
except SyntaxError as error:
    print(error.msg, error.filename, error.lineno, repr(error.text))
try:
    exec(compile("def f():\n    return value\nf()", "<inside>", "exec"), {})
except NameError as error:
    print(error, error.__traceback__.tb_next.tb_frame.f_code.co_filename)
run("bad", {})
