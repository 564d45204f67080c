# The walrus: where it may stand, where it needs parentheses, which scope gets the name.
print((a := 1), a, [b := 2, b], {(c := 3): c}, {d := 4, d}, (e := 5, e))
print(f"{(x := 7)}", f"{x:=5}", x, f"{(y := 2)=}")
print(len(text := "abc"), text, max(m := 3, 2), m, "abcdef"[(lo := 1):(hi := 4)], lo, hi)
numbers = [1, 2, 3]
print(numbers[i := 1], i, numbers[(j := 0)])
while (n := len(numbers)) > 1:
    print("left", n, numbers.pop())
if (match := {"k": 1}.get("k")) and (other := match + 1) > 1:
    print(match, other)
print(any((witness := v) > 2 for v in [1, 2, 3, 4]), witness)
print([(half := v // 2, half * half) for v in range(5) if (keep := v) % 2 == 0], half, keep)
print([[cell := r * c for c in range(3)] for r in range(2)], cell)
print({k: (seen := k) for k in "ab"}, seen)


def scope():
    total = 0
    partial = [total := total + v for v in range(5)]

    def inner():
        nonlocal total
        [total := v for v in range(3)]
        return (local := total)

    inner()
    return total, partial


print(scope())


def uses_global():
    global shared
    return [shared := v for v in "xyz"]


print(uses_global(), shared)


def default(value=(given := 9)):
    return value


print(default(), given)
assert (checked := 5), "never"
print(checked, (lambda: (inner := 1) + inner)())
print((z := 1) if (z2 := 0) else (z3 := z2), z3, not (q := 0), q)
p = (o := [1, 2])
o.append(p is o)
print(p)
for text in ("x := 1", "f(a=b := 1)", "def f(a=b := 1): pass", "(a.b := 1)", "(a[0] := 1)",
             "lambda: x := 1", "((a, b) := 1)", "[i := 0 for i in x]", "[j for i in (j := x)]",
             "a = b := 1", "(a := 1) = 2", "(None := 1)", "[[(i := 1) for j in x] for i in y]",
             "f(a := 1, b=2)", "assert x := 1", "del (a := 1)", "class A: [x := 1 for y in z]",
             "x[a := 1:2]", "{a := 1: 2}", "(a := b := 1)", "(1 := 2)", "with (a := b): pass"):
    try:
        compile(text, "text", "exec")
        print(text, "| fine")
    except SyntaxError as error:
        print(text, "|", error)
