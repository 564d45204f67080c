"""exec and eval take text, bytes-like objects and code; namespaces; what they refuse."""


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(eval, "1 + 2")
attempt(eval, b"3 * 4")
attempt(eval, bytearray(b"5 - 6"))
attempt(eval, memoryview(b"7 // 2"))
attempt(eval, "  \t 8")
attempt(eval, "\n9")
attempt(eval, "10\n\n")
attempt(eval, compile("11", "<here>", "eval"))
attempt(eval, 12)
attempt(eval, None)
attempt(eval, "x = 1")
attempt(eval, "1 +")
attempt(eval, "1\0")
attempt(exec, 13)
attempt(eval, "a", {"a": 14})
attempt(eval, "a + b", {"a": 1}, {"b": 2})
attempt(eval, "a", 15)
attempt(eval, "a", {}, 16)
attempt(exec, "a", [])

space = {}
exec("x = 1\ndef f():\n    return x + 1\nclass C:\n    y = x\n", space)
print(sorted(name for name in space if not name.startswith("__")))
print(space["f"](), space["C"].y, "__builtins__" in space)

outer, inner = {"z": 1}, {}
exec("z = z + 1; w = z", outer, inner)
print(outer["z"], inner)


class Loud(dict):
    def __getitem__(self, key):
        print("asked for", key)
        return dict.__getitem__(self, key)

    def __missing__(self, key):
        return key.upper()


print(eval("name", {}, Loud(name=3)))


class Missing:
    def __getitem__(self, key):
        if key == "len":
            raise KeyError(key)
        return "<" + key + ">"

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


print(eval("spam, len([1])", {}, Missing()))
exec("a = b\ndel c", {}, Missing())

code = compile("v = 1; v + 1", "<text>", "exec")
exec(code)
print(v)
single = compile("v + 5", "<text>", "single")
exec(single)
attempt(compile, "1", "<text>", "nothing")
attempt(compile, "1 1", "<text>", "eval")
attempt(compile, "for", "<text>", "exec")
print(compile("x", "where", "eval").co_filename, compile("x", b"bytes", "eval").co_filename)


def local_names():
    first = 1
    exec("second = first + 1")
    seen = locals()
    return sorted(seen), eval("first")


print(local_names())
print(eval("[i for i in range(3)]"), eval("(lambda q: q * 2)(4)"))
print(eval("__name__"), eval("__builtins__ is not None"))
