# Uncaught: a SyntaxError raised by compile() of a named text, in functions, after another.
def build(lines):
    return compile("\n".join(lines), "<built text>", "exec")


def load(lines):
    try:
        return build(lines)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
        lines[-1] = lines[-1].replace("x y", "(x, y")
    return build(lines)


exec(load(["a = 1", "b = x y"]))
