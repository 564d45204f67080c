# Explicit and implicit joining of lines, comments in brackets, blank lines, semicolons, form feeds.
total = 1 + \
    2 + \
  3
print(total)
values = [  # an opening comment
    1, 2,   # with a comment

    # a comment alone, after an empty line
    3,
        4
  , 5
]
print(values, (1,
               2)
)
if total == 6 and \
   values[0] == 1 and (
       # comment inside a condition
       values[1] == 2
   ): print("one"); print("two");
x = 1; y = 2; print(x, y)
print({
    "key":
        "value",
    **{
        "other": 1,
    },
}["key"
  ])


def odd(a,
        b=2,  # default
        *c
        ): return (a,
                   b,
                   c
                   )


print(odd(1), odd(1, 2, 3,
                  4))
text = "joined \
inside"
print(text, "a" \
      "b")
assert x \
    == 1, \
    "message"
def run(source):
    try:
        exec(source, names := {})
        return {k: v for k, v in names.items() if k != "__builtins__"}
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg} line {error.lineno}"


for source in ["x = 1 \\\n", "x = 1 \\ \n+ 2", "x = 1 \\\n+ 2", "x = \\", "x = 1 # c \\\n+ 2",
               "x = (1 # c \\\n+ 2)",
               "\\\nx = 1", "  \\\nx = 1", "\f x = 1", "\fx = 1", "if 1:\n\f  x = 1",
               "if 1:\n  x = 1\n \\\n  y = 2",
               "x = 1;", "x = 1;;", ";x = 1", "x = 1; if x: y = 2",
               "if 1: x = 1; y = 2\nelse: z = 1", "x = 1\r\ny = 2",
               "x = 1\ry = 2", "x = [1,\n\n\n2]", "x = [1,\n", "x = 1\n  ", "x = 1\n  # end",
               "# only", "", "\n\n",
               "x = 1\n\n\n\n", "if 1:\n    x = 1\n  # odd comment\n    y = 2",
               "x = 'a' \\\n\n'b'", "x = (\\\n1)"]:
    print(ascii(source), run(source))
